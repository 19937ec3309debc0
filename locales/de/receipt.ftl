### The sentences of the receipt: seeing, amending or withdrawing a response.

## After sending

sent-copy = Code kopieren
# Said once, after copying.
sent-copied = Code kopiert.
sent-download = Meine Antworten herunterladen
sent-see = Meine Antworten einsehen, ändern oder zurückziehen

## Finding a response

receipt-title = Meine Antworten aufrufen
# A link to this page.
receipt-link = Haben Sie bereits teilgenommen? Rufen Sie Ihre Antworten mit Ihrem Empfangscode auf
receipt-lead = Mit Ihrem Empfangscode können Sie Ihre gespeicherten Antworten einsehen, herunterladen, bis zum Ende der Konsultation ändern oder bis zur Veröffentlichung zurückziehen.
receipt-label = Ihr Empfangscode
receipt-hint = 32 Buchstaben und Ziffern, die nach dem Absenden angezeigt wurden. Auf Großschreibung, Leerzeichen und Bindestriche kommt es nicht an.
receipt-show = Meine Antworten anzeigen
receipt-unknown = Prüfen Sie Ihren Code: Zu ihm gibt es keine Antworten

## What was recorded

receipt-heading = Ihre Antworten
receipt-answers = Ihre Antworten auf die Fragen
receipt-received-at = Eingegangen am
receipt-amended-at = Geändert am
receipt-published-at = Veröffentlicht am
receipt-language = Sprache
receipt-id = Öffentliche Kennung
receipt-id-hint = Ihre öffentlichen Antworten erscheinen in den offenen Daten (Open Data) unter dieser zufällig vergebenen Kennung.
# $moment: a date and a time of day; $zone: the time zone, UTC+01.
receipt-moment = { $moment } ({ $zone })
receipt-purged = Ihre nicht veröffentlichten Antworten wurden gelöscht: Die Aufbewahrungsfrist ist abgelaufen.
receipt-amend = Meine Antworten ändern
receipt-withdraw = Meine Antworten zurückziehen
receipt-closed = Das Formular ist geschlossen: Ihre Antworten können nicht mehr geändert werden.
receipt-published-notice = Die Antworten sind veröffentlicht: Sie können Ihre nicht mehr zurückziehen.
receipt-open-data = In den veröffentlichten Daten finden
receipt-stale = Ihre Antworten wurden inzwischen von einer anderen Seite aus geändert. Dies ist die aktuelle Fassung.

## Amending

amend-note = Sie ändern Antworten, die bereits eingegangen sind. Auf diesem Gerät wird davon nichts gespeichert, und Ihr Entwurf, falls Sie einen haben, bleibt unverändert: Speichern Sie Ihre Änderungen, bevor Sie diese Seite verlassen.
amend-send = Meine Änderungen speichern
amend-closed = Das Formular ist geschlossen: Ihre Änderungen sind zu spät eingegangen. Ihre Antworten bleiben, wie sie waren.
amend-stale = Ihre Antworten wurden inzwischen von einer anderen Seite aus geändert. Rufen Sie sie mit Ihrem Empfangscode erneut auf, um von der aktuellen Fassung auszugehen.
amend-stale-check = Ihre Antworten wurden inzwischen von einer anderen Seite aus geändert. Was Sie hier sehen, ersetzt sie, wenn Sie es speichern.
amend-withdrawn = Diese Antworten wurden zurückgezogen und können nicht mehr abgesendet oder geändert werden.
amended-title = Änderungen gespeichert
amended-heading = Ihre Änderungen wurden gespeichert
amended-lead = Ihre bisherigen Antworten sind damit ersetzt.
amended-keep = Ihr Empfangscode bleibt derselbe: Bewahren Sie ihn auf.
amended-next = Bis zum Ende der Konsultation können Sie Ihre Antworten erneut ändern.

## Withdrawing

withdraw-heading = Ihre Antworten zurückziehen?
withdraw-lead = Das bedeutet Folgendes.
withdraw-row = Ihre Antworten werden gelöscht, zählen in den Ergebnissen nicht mehr mit und werden nicht veröffentlicht.
withdraw-private = Auch Ihre nicht veröffentlichten Antworten werden gelöscht.
withdraw-trace = Es bleibt nur ein Vermerk ohne Inhalt: dass Antworten zurückgezogen wurden, und wann.
withdraw-final = Das Zurückziehen kann nicht rückgängig gemacht werden. Solange das Formular geöffnet ist, können Sie es erneut ausfüllen.
withdraw-confirm = Ja, meine Antworten zurückziehen
withdraw-cancel = Nein, behalten
withdrawn-heading = Ihre Antworten wurden zurückgezogen
# $date: a date and a time of day.
withdrawn = Zurückgezogen am { $date }.
withdrawn-trace = Alle Antworten wurden gelöscht.
refused-withdrawn = Diese Antworten wurden zurückgezogen und können nicht erneut gespeichert werden. Wenn Sie teilnehmen möchten, füllen Sie das Formular von Anfang an neu aus.
