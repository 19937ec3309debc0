### The sentences of the journey: the draft and its copies, languages, the network, printing.

## Languages

language-changed = Diese Seite ist jetzt auf Deutsch.
# Said in the language that stays.
language-failed = Die Seite konnte nicht in der anderen Sprache geladen werden. Es hat sich nichts geändert: Versuchen Sie es noch einmal, sobald die Verbindung wieder besteht.

## How far one is

# $answered: the questions answered; $asked: the questions asked.
progress = { $answered } von { $asked }

## Answers put aside

aside-heading = Beiseitegelegte Antworten
aside-other-tab = Dieselbe Frage wurde anderswo anders beantwortet. Das Formular behält die neuere Antwort, und dies ist die andere.
aside-no-place = Diese Antworten aus Ihrem Entwurf haben keinen Platz mehr im Formular, weil es sich seitdem geändert hat.
aside-ended = Nach dem Absenden oder Löschen des Entwurfs eingegeben: Diese Antwort wurde nicht abgesendet, und das Formular behält sie nicht.
aside-copy = Kopieren
aside-copied = Kopiert.
aside-dismiss = Nicht mehr anzeigen

## The draft in a file

draft-tools = Datei und Druck
# The file's name, without spaces. $form: the form's name.
file-name = entwurf-{ $form }.json
file-save = Meinen Entwurf in einer Datei speichern
file-save-ask = Auch die Antworten aufnehmen, die nicht veröffentlicht werden?
file-save-all = Ja, alle meine Antworten
file-save-public = Nein, nur die anderen
file-unsaved = Ihr Browser konnte die Datei nicht speichern.
file-load = Einen Entwurf aus einer Datei übernehmen
file-loaded = Die Antworten aus der Datei wurden übernommen.
file-broken = Diese Datei ist kein Entwurf, oder sie ist beschädigt. Ihre Antworten haben sich nicht geändert.
file-other-form = Diese Datei ist der Entwurf zu einem anderen Formular. Ihre Antworten haben sich nicht geändert.
file-too-new = Diese Datei stammt aus einer neueren Version dieser Website: Laden Sie die Seite neu und versuchen Sie es dann noch einmal. Ihre Antworten haben sich nicht geändert.
# $count: to how many questions the file has another answer.
file-ask = { $count ->
    [one] Auf { $count } Frage antwortet die Datei anders als Sie. Welche Antwort soll gelten?
   *[other] Auf { $count } Fragen antwortet die Datei anders als Sie. Welche Antworten sollen gelten?
}
file-take = Die aus der Datei übernehmen
file-keep = Meine behalten

## Eine bereits eingegangene Antwort

received-heading = Antwort eingegangen
# $when: ein Datum und eine Uhrzeit.
received-here = Die von diesem Tab abgesendete Antwort ist am { $when } eingegangen.
received-elsewhere = Der Entwurf in diesem Tab wurde von anderswo abgesendet und ist am { $when } eingegangen. Es bleibt nichts mehr abzusenden.
received-code = Der Empfangscode wurde nach dem Absenden einmal angezeigt: Er kann nicht noch einmal angezeigt werden.
received-see-code = Empfangscode anzeigen
received-receipts = Die Antwort mit ihrem Empfangscode finden
received-begin = Eine weitere Antwort beginnen
received-dismiss = Diese Meldung nicht mehr anzeigen

## Offline

waiting-heading = Warten auf die Verbindung
waiting = Ihre Antworten werden automatisch abgesendet, sobald die Verbindung wieder besteht, und zwar nur einmal. Lassen Sie diesen Tab bis dahin geöffnet.
waiting-cancel = Nicht absenden
waiting-cancelled = Das Absenden wurde abgebrochen. Ihre Antworten bleiben im Entwurf.
waiting-incomplete = Was auf die Verbindung wartete, wurde nicht abgesendet: Zu Ihrer Sicherheit waren einige Antworten nur in dem Tab gespeichert, der inzwischen geschlossen wurde. Ergänzen Sie sie und senden Sie Ihre Antworten dann ab.

## Printing

print-form = Fragebogen drucken
print-blank = Leeren Fragebogen drucken
# For browsers without scripts.
print-hint = Um Ihre Antworten gemeinsam vorzubereiten, drucken Sie diese Seite: Sie enthält den ganzen Fragebogen.
