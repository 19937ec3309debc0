### The review of texts, in the operators' workspace.

## One page for each text

review-title = Durchsicht der Texte
# What one does there, on the workspace's first page.
review-lead = Jeden freien Text vor der Veröffentlichung lesen und darüber entscheiden.
# $decided, $all: numbers of texts.
review-progress = { $decided } von { $all } Texten entschieden
review-behind = Einige neue Rückmeldungen stehen noch nicht in dieser Liste: Sie kommen nach und nach hinzu.
review-done = Kein weiterer Text wartet auf Ihre Durchsicht.
# $response: a response's identifier; $locale: its language.
review-response = Rückmeldung { $response }, Sprache: { $locale }
review-flags = Markierte Textstellen
review-no-flag = In diesem Text ist nichts markiert.
review-hide = Unkenntlich machen
review-words = Weitere Wörter, die unkenntlich gemacht werden sollen, eine Textstelle je Zeile, genau wie im Text
review-note = Anmerkung oder Grund der Entscheidung
review-despite = Ich veröffentliche die markierten Textstellen, die sichtbar bleiben
review-accept = Unverändert veröffentlichen
review-redact = Ausgewählte Textstellen unkenntlich machen und den Rest veröffentlichen
review-withhold = Diesen Text nicht veröffentlichen
review-ask-opinion = Eine zweite Meinung einholen
review-keep-note = Anmerkung speichern und weiter zum nächsten Text
review-next = Weiter zum nächsten Text
# $question: the number of a question.
review-previous = Voriger Text: { $question }
review-undo = Meine Entscheidung zurücknehmen
review-undone = Ihre Entscheidung ist zurückgenommen.
# $by: a name; $time: a time of day.
review-reserved = { $by } liest diesen Text; er ist bis { $time } reserviert.
review-rest = Die übrigen Antworten derselben Person
review-rest-none = Keine weitere Antwort, die veröffentlicht werden darf.
review-log = Entscheidungen und Anmerkungen
# $by: a name; $when: a date and a time.
review-log-entry = { $by }, { $when }
review-act-note = Anmerkung
review-act-ask-opinion = Zweite Meinung erbeten
review-act-undo = Entscheidung zurückgenommen

## How far a text is

review-status-unreviewed = Noch nicht durchgesehen
review-status-changed = Seit der Durchsicht geändert
review-status-flagged-since = Seit der Durchsicht ist eine weitere Textstelle markiert
review-status-opinion-wanted = Wartet auf eine zweite Meinung
review-status-read-once = Einmal gelesen, wartet auf eine zweite Person
review-status-differing = Unterschiedliche Entscheidungen, noch zu klären
review-status-accepted = Unverändert veröffentlicht
review-status-redacted = Mit unkenntlich gemachten Textstellen veröffentlicht
review-status-withheld = Nicht veröffentlicht
review-second-reading = Eine andere Person hat bereits entschieden. Ihre Entscheidung wird nach der Ihren angezeigt.
review-own-opinion = Sie haben entschieden: Nun muss eine andere Person diesen Text lesen.
review-opinion-wanted = Eine andere Person ist sich bei diesem Text unsicher und bittet um Ihre Meinung.
review-opinion-asked = Sie haben um eine zweite Meinung gebeten: Eine andere Person wird diesen Text lesen.
# $date: a date and a time.
review-published = Seit dem { $date } sind Daten veröffentlicht: Eine neue Entscheidung über diesen Text ändert sie erst bei der nächsten Veröffentlichung.
review-opinions = Die Entscheidungen, zwischen denen zu wählen ist

## The texts in which nothing is flagged, together

review-together-heading = Texte, in denen nichts markiert ist
review-together-link = Texte, in denen nichts markiert ist, zusammen durchsehen
# $count: a number of texts.
review-together-accept = Die { $count } Texte dieser Seite unverändert veröffentlichen
review-one-by-one = Die Texte einzeln durchsehen

## When a decision is not taken

review-refused = Diese Entscheidung wurde nicht übernommen
review-stale = Der Text hat sich inzwischen geändert: Lesen Sie ihn noch einmal.
review-overtaken = Jemand anders hat inzwischen über diesen Text entschieden. Die Entscheidung steht weiter unten; Ihre Eingaben sind erhalten.
review-gone = Diesen Text gibt es nicht mehr: Die Rückmeldung wurde zurückgezogen oder geändert.
review-no-passage = Es ist keine Textstelle ausgewählt: Kreuzen Sie eine an oder kopieren Sie Wörter aus dem Text.
# $words: what was typed.
review-no-words = „{ $words }“ steht nicht im Text.
review-translated = Die ausgewählten Wörter stehen an dieser Stelle nicht im Text: Ihr Browser zeigt eine Übersetzung davon an. Zeigen Sie das Original an und wählen Sie neu aus.
review-no-reason = Schreiben Sie in die Anmerkung, warum dieser Text nicht veröffentlicht wird.
review-still-flagged = Markierte Textstellen würden sichtbar bleiben: Machen Sie sie unkenntlich oder kreuzen Sie an, dass Sie sie veröffentlichen.
review-nothing-to-undo = Die letzte Entscheidung über diesen Text ist nicht Ihre: Sie können sie nicht zurücknehmen.
review-failed = Die Entscheidung konnte nicht gespeichert werden. Versuchen Sie es noch einmal.
review-unsent = Der Server hat nicht geantwortet, oder Ihre Sitzung ist beendet. Nichts von dem, was Sie geschrieben haben, ist verloren: Versuchen Sie es noch einmal, oder melden Sie sich zuerst in einem anderen Tab an.
review-once-more = Markierte Textstellen bleiben sichtbar. Drücken Sie noch einmal, um sie zu veröffentlichen.

## The keyboard shortcuts

# $read, $overturned: Zahlen; $share: ein Prozentsatz.
review-rereadings = Von einer anderen Person noch einmal gelesen: { $read } Annahmen; { $overturned } geändert, das sind { $share } %.
review-keys = Tastenkürzel
review-keys-on = Einzelne Buchstaben wirken
review-keys-about = In einem Textfeld wirken die Buchstaben nicht: Esc verlässt es. Markieren Sie vor R Wörter im Text, um auch sie unkenntlich zu machen.

## The list of texts

review-list = Alle Texte
review-by-question = Stand je Frage
review-question = Frage
review-language = Sprache
review-status = Stand
review-flag = Markierung
review-text = Text
# In a list of choices.
review-any = Alle
review-waiting = Wartend
review-flag-any = Etwas ist markiert
review-flag-none = Nichts ist markiert
review-filter = Filtern
review-start = Diese Texte durchsehen
review-none = Kein Text passt.
review-pages = Seiten mit Texten
review-count-decided = Entschieden
review-count-flagged = Wartend, markiert
review-count-stale = Noch einmal zu lesen
review-count-differing = Zu klären

## The kinds of flagged passages

flag-email = E-Mail-Adresse
flag-phone = Telefonnummer oder lange Zahl
flag-url = Webadresse
flag-organisation-name = Name der Organisation
flag-organisation-word = Wort aus dem Namen der Organisation
flag-domain = Domain der E-Mail-Adresse
flag-mailbox = Anfang der E-Mail-Adresse
