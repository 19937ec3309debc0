### The sentences of the form's page, whatever the form.

## Moving about

previous = Zurück
continue = Weiter
# The last step's button.
review = Meine Antworten prüfen
# The name of the list of steps, for screen readers.
steps = Schritte
# $step: the step's rank; $total: how many there are; $answered: the questions answered; $asked: the questions asked.
step = Schritt { $step } von { $total } – beantwortet: { $answered } von { $asked }
step-check = Prüfen und absenden
# The tab's title. $step: the step; $title: the form's title.
page-title = { $step } – { $title }
print = Diese Seite drucken

## Answering

required = {" "}(Pflichtangabe)
# $fields: the questions' names, with commas.
required-fields = Pflichtangaben: { $fields }
clear = Meine Antwort löschen
beside-close = Schließen
# Below a text that is still empty. $max: the longest length.
count-limit = Höchstens { $max } Zeichen
count-left = { $left ->
    [one] Noch { $left } Zeichen übrig
   *[other] Noch { $left } Zeichen übrig
}
count-over = { $over ->
    [one] { $over } Zeichen zu viel
   *[other] { $over } Zeichen zu viel
}
# Below a list of which a given number is to be chosen. $left: how many are left to choose.
choose-left = { $left ->
    [one] Wählen Sie noch { $left } Antwort aus
   *[other] Wählen Sie noch { $left } Antworten aus
}
choose-done = { $chosen ->
    [one] { $chosen } Antwort ausgewählt, die Anzahl stimmt
   *[other] { $chosen } Antworten ausgewählt, die Anzahl stimmt
}
choose-over = { $over ->
    [one] { $over } Antwort zu viel
   *[other] { $over } Antworten zu viel
}

## The draft

draft-private = Ihre Antworten werden beim Ausfüllen auf diesem Gerät gespeichert. Sie können sie dort jederzeit löschen.
# $time: a time of day, 14:32.
draft-saved = Um { $time } Uhr auf diesem Gerät gespeichert.
# $when: a date and a time of day.
draft-restored = Wir haben Ihren Entwurf gefunden, gespeichert am { $when }.
draft-kept = Wir haben Ihren Entwurf gefunden.
draft-broken = Der auf diesem Gerät gespeicherte Entwurf war nicht lesbar und wurde beiseitegelegt. Sie beginnen mit einem leeren Formular.
draft-denied = Nicht gespeichert: Ihr Browser lässt nicht zu, dass diese Website Daten speichert. Sie können antworten und absenden, lassen Sie diese Seite aber geöffnet.
draft-full = Nicht gespeichert: Der Speicherplatz, den Ihr Browser dieser Website zur Verfügung stellt, ist voll. Sie können antworten und absenden, lassen Sie diese Seite aber geöffnet.
draft-erase = Von diesem Gerät löschen
draft-erase-ask = Alle Ihre Antworten von diesem Gerät löschen?
draft-erase-confirm = Ja, alles löschen
draft-erase-cancel = Nein, behalten
draft-erased = Ihr Entwurf wurde von diesem Gerät gelöscht.

## Errors

# The heading of the error summary, at the top of the page.
error-heading = Korrigieren Sie Folgendes, bevor Sie fortfahren
# Said before each message, for screen readers.
# The tab's title while there are errors. $title: its usual title.
error-title = Fehler: { $title }
error-required = Beantworten Sie diese Frage
# $max: the longest length; $actual: the text's; $over: how much too long.
error-too-long = { $over ->
    [one] Kürzen Sie Ihre Antwort um { $over } Zeichen (höchstens { $max })
   *[other] Kürzen Sie Ihre Antwort um { $over } Zeichen (höchstens { $max })
}
# $min: the smallest number; $actual: how many were chosen.
error-too-few = { $min ->
    [one] Wählen Sie mindestens { $min } Antwort aus
   *[other] Wählen Sie mindestens { $min } Antworten aus, Sie haben { $actual } ausgewählt
}
error-too-many = { $max ->
    [one] Wählen Sie nur eine Antwort aus
   *[other] Wählen Sie höchstens { $max } Antworten aus, Sie haben { $actual } ausgewählt
}
error-unknown-option = Wählen Sie eine Antwort aus der Liste aus („{ $value }“ gehört nicht dazu)
error-not-an-email = Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.org
error-unknown-question = Die Frage „{ $name }“ gehört nicht zu diesem Formular

## Checking and sending

check-heading = Prüfen Sie Ihre Antworten
check-lead = Noch wurde nichts abgesendet. Lesen Sie Ihre Antworten durch, ändern Sie sie bei Bedarf und senden Sie sie dann ab.
check-notice = Ihre Antworten werden veröffentlicht, außer denen mit dem Hinweis „Wird nicht veröffentlicht“.
check-notice-link = Was mit Ihren Daten geschieht
# Beside the answers that will not be published.
check-private = Wird nicht veröffentlicht
check-send = Meine Antworten absenden
check-sending = Wird gesendet …
answer-none = Keine Antwort
# Followed, for screen readers, by the question's name.
change = Ändern
send-heading = Ihre Antworten wurden nicht abgesendet
send-offline = Der Server hat nicht geantwortet. Ihre Antworten stehen weiterhin auf dieser Seite: Versuchen Sie es gleich noch einmal, sie werden nur einmal erfasst.
send-broken = Das Absenden wurde in Ihrem Browser unterbrochen. Ihre Antworten sind noch auf dieser Seite: Versuchen Sie es erneut, sie werden nur einmal gespeichert. Falls es wieder geschieht, laden Sie die Seite neu.
send-refused = Der Server konnte Ihre Antworten nicht annehmen. Sie stehen weiterhin auf dieser Seite: Laden Sie die Seite neu und versuchen Sie es dann noch einmal.
send-closed = Dieses Formular ist geschlossen: Ihre Antworten sind zu spät eingegangen. Sie sind weiterhin auf diesem Gerät gespeichert.
send-not-open-yet = Dieses Formular ist noch nicht geöffnet. Ihre Antworten sind weiterhin auf diesem Gerät gespeichert.
send-reused = Eine erste Fassung dieser Antworten ist bereits eingegangen. Schreiben Sie uns, um sie berichtigen zu lassen.
send-too-often = Von Ihrer Adresse wurde das Formular zu oft abgesendet. Warten Sie eine Minute und versuchen Sie es dann noch einmal.

## The confirmation

sent-heading = Ihre Antworten sind eingegangen
sent-lead = Sie sind gespeichert. Vielen Dank.
sent-code = Ihr Empfangscode
sent-keep = Bewahren Sie diesen Code auf: Er wird nur einmal angezeigt. Er belegt, dass Ihre Antworten eingegangen sind, und mit ihm können Sie Ihre Antworten einsehen, ändern oder zurückziehen.
sent-next = Ihre Antworten wurden von diesem Gerät gelöscht.

## Dates

# $day: 1 to 31. "16. März 2020".
date = { $day }. { $month } { $year }
date-time = { $date } um { $time } Uhr
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
