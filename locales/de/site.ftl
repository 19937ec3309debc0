### The sentences of the site, around the form.

# This language's name, in this language.
locale-name = Deutsch
# The direction of writing: ltr or rtl.
locale-direction = ltr

site-skip = Zum Inhalt springen
site-languages = Sprachen
site-forms = Formulare
site-demo = Vorführung: Personen und Antworten sind erfunden, und was Sie senden, zählt nicht.
site-pages = Über diese Website

## The home page

home-open = Geöffnet.
# $date: the closing date.
home-open-until = Geöffnet bis zum { $date }.
home-opens = Wird am { $date } geöffnet.
home-closed = Am { $date } geschlossen.
home-always = Dauerhaft geöffnet.
home-list-open = Geöffnet
home-list-coming = Demnächst
home-list-closed = Geschlossen
home-start = Ausfüllen
# $questions: how many questions; $sections: how many steps.
home-questions = { $questions } Fragen in { $sections } Schritten
home-time = Nur die als Pflichtangabe gekennzeichneten müssen beantwortet werden.
home-how = So nehmen Sie teil
home-how-time = Antworten Sie in Ihrem eigenen Tempo, allein oder gemeinsam mit anderen, bei Bedarf in mehreren Etappen.
home-how-draft = Ihr Entwurf bleibt auf Ihrem Gerät, bis Sie Ihre Antworten absenden.
home-how-public = Vor dem Absenden prüfen Sie alles; danach erhalten Sie einen Code, der belegt, dass Ihre Antworten eingegangen sind.

## Before opening, after closing

# Verschobene Termine. $date: der neue Termin; $initial: der zuvor angekündigte.
window-extended = Verlängert bis { $date }; ursprünglich bis { $initial }.
window-shortened = Ende vorverlegt auf den { $date }; ursprünglich { $initial }.
window-closing-set = Ende festgelegt auf den { $date }.
window-opening-moved = Beginn verlegt auf den { $date }; ursprünglich { $initial }.
window-reopened = Wieder geöffnet bis { $date }, nachdem am { $initial } geschlossen worden war.
window-decided = Entscheidung vom { $date }.
# Der Text für die Presse und andere Websites. $form: der Titel des Formulars; $date: der neue Termin; $initial: der zuvor angekündigte.
announcement-title = Terminänderung: { $form }
announcement-extended = Antworten auf „{ $form }“ werden bis { $date } angenommen. Das Ende war für den { $initial } angekündigt.
announcement-shortened = Antworten auf „{ $form }“ werden nur bis { $date } angenommen. Das Ende war für den { $initial } angekündigt.
announcement-closing-set = Antworten auf „{ $form }“ werden bis { $date } angenommen. Bisher war kein Ende angekündigt.
announcement-opening-moved = Antworten auf „{ $form }“ werden ab dem { $date } angenommen. Der Beginn war für den { $initial } angekündigt.
announcement-reopened = Antworten auf „{ $form }“ werden wieder angenommen, bis { $date }. Am { $initial } war geschlossen worden.
# Eine Adresse folgt, auf einer eigenen Zeile.
announcement-address = Zum Antworten:
form-early-heading = Dieses Formular ist noch nicht geöffnet
# $date: a date and a time of day.
form-early = Es wird am { $date } geöffnet. Kommen Sie dann wieder: Sie können es online ausfüllen, bei Bedarf in mehreren Etappen.
form-closed-heading = Dieses Formular ist geschlossen
form-closed = Es wurde am { $date } geschlossen. Wir danken allen, die es ausgefüllt haben.
form-closed-draft = Falls Sie bereits mit dem Ausfüllen begonnen hatten, ist Ihr Entwurf weiterhin auf Ihrem Gerät gespeichert.
# $email: an e-mail link.
form-contact = Haben Sie Fragen? Schreiben Sie an { $email }
form-home = Zurück zur Startseite

## Tab titles and error pages

check-title = Prüfen Sie Ihre Antworten
sent-title = Antworten eingegangen
not-found-heading = Diese Seite existiert nicht
not-found = Die Adresse ist möglicherweise unvollständig, oder die Seite wurde verschoben.
refused-heading = Ihre Antworten wurden nicht angenommen
refused-cross-site = Sie kamen von einer anderen Website. Öffnen Sie das Formular auf dieser Website und senden Sie Ihre Antworten von dort ab.
refused-key = Eine erste Fassung dieser Antworten ist bereits eingegangen. Schreiben Sie uns, um sie berichtigen zu lassen.
refused-large = Sie sind zu umfangreich. Kürzen Sie Ihre Antworten und versuchen Sie es dann noch einmal.
refused-unreadable = Sie konnten nicht gelesen werden. Kehren Sie zum Formular zurück und versuchen Sie es dann noch einmal.
refused-broken = Wegen einer Störung konnten wir sie nicht speichern. Gehen Sie zurück und versuchen Sie es gleich noch einmal: Ihre Antworten werden nur einmal erfasst.
failure-reference = Referenz dieser Anfrage: { $id }

## Pages

page-principles = Die neun Grundsätze
page-about = Über Aufruf und Website
page-faq = Häufige Fragen
page-privacy = Datenschutz
page-accessibility = Barrierefreiheit
page-legal = Rechtliche Hinweise
