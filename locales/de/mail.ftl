### Die Sätze der E-Mails: was sie sagen, und die Seiten, die sie anbieten und verfolgen.

## Auf der Seite einer Antwort

mail-receipt-send = Diesen Code per E-Mail erhalten
mail-receipt-added = Die Nachricht mit Ihrem Empfangscode geht an die Adresse in Ihrer Antwort.
mail-receipt-known = Diese Nachricht ist schon verschickt oder unterwegs. Sehen Sie auch im Spam-Ordner nach.
mail-receipt-no-address = Ihre Antwort enthält keine E-Mail-Adresse, an die wir schreiben könnten.

## An die Person, die geantwortet hat. $form: der Titel des Formulars; $date: ein Datum mit Uhrzeit.

mail-receipt-subject = Ihr Empfangscode: { $form }
mail-receipt-lead = Wir haben Ihre Antwort auf „{ $form }“ erhalten.
# Ein Link folgt in einer eigenen Zeile.
mail-receipt-link = Mit diesem Link sehen Sie Ihre Antwort, ändern sie bis zum Schluss oder ziehen sie bis zur Veröffentlichung zurück:
mail-receipt-keep = Behalten Sie diese Nachricht für sich: Wer den Link hat, kann dasselbe tun.
mail-receipt-why = Sie erhalten diese Nachricht, weil diese Adresse in der Antwort steht und darum gebeten wurde. Wir schreiben auch, wenn die Antwort geändert oder zurückgezogen wird.
mail-receipt-asked = Sie erhalten diese Nachricht, weil diese Adresse in der Antwort steht und um den Empfangscode per E-Mail gebeten wurde.
mail-amended-subject = Ihre Antwort wurde geändert: { $form }
mail-amended-lead = Ihre Antwort auf „{ $form }“ wurde geändert, am { $date }.
# Ein Link folgt in einer eigenen Zeile.
mail-amended-check = Falls Sie das nicht waren, sehen Sie Ihre Antwort mit Ihrem Empfangscode an:
mail-corrected-lead = Unser Team hat Ihre Antwort auf „{ $form }“ am { $date } berichtigt.
# Ein Link folgt in einer eigenen Zeile.
mail-corrected-check = Sehen Sie Ihre Antwort mit Ihrem Empfangscode an:
mail-withdrawn-subject = Ihre Antwort wurde zurückgezogen: { $form }
mail-withdrawn-lead = Ihre Antwort auf „{ $form }“ wurde am { $date } zurückgezogen, und ihre Angaben wurden gelöscht.
mail-withdrawn-by-team = Unser Team hat Ihre Antwort auf „{ $form }“ am { $date } zurückgezogen und ihre Angaben gelöscht.
# $address: eine Adresse des Teams.
mail-withdrawn-contact = Falls Sie das nicht wollten, schreiben Sie uns: { $address }

## An Unterstützer. $name: der Name der Organisation; $address: eine Adresse des Teams.

mail-listed-subject = Sie stehen auf der Liste: { $form }
# Ein Link folgt in einer eigenen Zeile.
mail-listed-lead = { $name } steht jetzt auf der öffentlichen Liste der Unterstützer:
mail-listed-changes = Wenn Sie Ihre Antwort ändern, prüfen wir den Eintrag erneut, bevor er gezeigt wird.
mail-not-listed-subject = Sie stehen nicht auf der Liste: { $form }
mail-not-listed-lead = Wir haben Ihre Antwort auf „{ $form }“ geprüft. { $name } steht nicht auf der öffentlichen Liste der Unterstützer.
mail-not-listed-contact = Um den Grund zu erfahren oder uns mehr zu sagen, schreiben Sie uns: { $address }

## An die, die die Konsultation durchführen. $site: der Name der Website.

mail-invitation-subject = Einladung: { $site }
# $roles: Namen von Rollen.
mail-invitation-lead = Sie sind zum Arbeitsbereich von { $site } eingeladen, mit diesen Rollen: { $roles }.
# Ein Link folgt in einer eigenen Zeile.
mail-invitation-link = Dieser Link nimmt die Einladung an. Er gilt einmal, bis zum { $date }:
mail-sign-in-subject = Anmeldung: { $site }
# Ein Link folgt in einer eigenen Zeile.
mail-sign-in-link = Dieser Link meldet Sie im Arbeitsbereich an. Er gilt einmal, fünfzehn Minuten lang, in dem Browser, in dem Sie ihn angefordert haben:
# Ein Code folgt in einer eigenen Zeile.
mail-code = Ohne Skripte geben Sie diesen Code ein:
mail-not-expected = Wenn Sie diese Nachricht nicht erwartet haben, brauchen Sie nichts zu tun.
mail-digest-subject = Was auf Sie wartet: { $site }
mail-digest-lead = Das wartet heute auf Sie.
# Nach dem Namen eines Formulars.
mail-digest-texts = { $count ->
    [one] { $count } Text zu prüfen
   *[other] { $count } Texte zu prüfen
}
# Nach dem Namen eines Formulars.
mail-digest-supporters = { $count ->
    [one] { $count } Entscheidung über Unterstützer
   *[other] { $count } Entscheidungen über Unterstützer
}
# Nach dem Namen eines Formulars.
mail-digest-requests = { $count ->
    [one] { $count } Anfrage zu Rechten, in höchstens fünf Tagen zu beantworten
   *[other] { $count } Anfragen zu Rechten, in höchstens fünf Tagen zu beantworten
}
# Nach dem Namen eines Formulars.
mail-digest-proposals = { $count ->
    [one] { $count } Vorschlag zu bestätigen
   *[other] { $count } Vorschläge zu bestätigen
}
# Nach dem Namen eines Formulars.
mail-digest-failed = { $count ->
    [one] { $count } Nachricht, die nicht gesendet werden konnte
   *[other] { $count } Nachrichten, die nicht gesendet werden konnten
}
# Ein Link folgt in einer eigenen Zeile.
mail-digest-end = Sie erhalten diese Nachricht jeden Morgen, an dem etwas auf Sie wartet. Um sie zu beenden:

## Zum Ausprobieren. $subject: der Betreff einer anderen Nachricht.

mail-test-subject = Test: { $subject }
mail-test-lead = Dies ist ein Test. Was folgt, ist ein Beispiel: Codes und Links darin bewirken nichts.
# Der Name einer erfundenen Organisation.
mail-example-name = Beispielorganisation

## Im Arbeitsbereich

workspace-mail = E-Mail
workspace-mail-lead = Sehen, welche Nachrichten nicht gesendet werden konnten, und es erneut versuchen oder aufgeben.
workspace-mail-none = Keine Nachricht ist gescheitert.
# $count: eine Zahl von Nachrichten; $date: ein Datum mit Uhrzeit.
workspace-mail-waiting = { $count ->
    [one] { $count } Nachricht wartet auf den Versand, seit dem { $date }.
   *[other] { $count } Nachrichten warten auf den Versand, die erste seit dem { $date }.
}
workspace-mail-waiting-reply = Was sie zuletzt aufhielt:
workspace-mail-failed = Gescheiterte Nachrichten
workspace-mail-failed-lead = Was eine Nachricht sagt, und wem, wird nicht gezeigt; beides wird gelöscht, wenn Sie sie aufgeben, und nach dreißig Tagen.
workspace-mail-purpose = Nachricht
workspace-mail-made = Erstellt
workspace-mail-why = Warum
workspace-mail-attempts = Versuche
workspace-mail-what = Was tun
workspace-mail-retry = Erneut versuchen
workspace-mail-give-up = Aufgeben
workspace-mail-gone = Nichts wurde geändert: Diese Nachricht wartet auf keine Entscheidung mehr.
workspace-mail-refused = Abgewiesene Adressen
workspace-mail-refused-lead = Der Mailserver hat eine Nachricht an jede dieser Adressen endgültig abgewiesen: Dorthin wird nichts mehr gesendet, bis Sie anders entscheiden. Zurückgehaltene Nachrichten werden gelöscht, wenn Sie sie aufgeben, und nach dreißig Tagen.
workspace-mail-refused-at = Abgewiesen
workspace-mail-held = Zurückgehaltene Nachrichten
workspace-mail-write-again = Wieder an diese Adresse schreiben
workspace-mail-give-up-held = Ihre Nachrichten aufgeben
workspace-letter-receipt = Empfangscode
workspace-letter-amended = Antwort geändert
workspace-letter-withdrawn = Antwort zurückgezogen
workspace-letter-supporter = Entscheidung über Unterstützer
workspace-letter-invitation = Einladung
workspace-letter-sign-in = Anmeldelink
workspace-letter-digest = Übersicht
workspace-letter-test = Test
workspace-letter-corrected = Antwort von unserem Team berichtigt
workspace-letter-withdrawn-by-team = Antwort von unserem Team zurückgezogen
workspace-letter-listed = Unterstützer in der Liste
workspace-letter-not-listed = Unterstützer nicht in der Liste
workspace-letters = Was die Nachrichten sagen
workspace-letters-lead = Ein Beispiel jeder Nachricht in jeder Sprache, das Sie sich senden können.
workspace-letter-example-lead = Dieses Beispiel enthält die Wörter und Daten des Formulars. Codes, Namen und Adressen darin sind erfunden.
workspace-letter-subject = Betreff:
workspace-letter-try = Dieses Beispiel an mich senden
workspace-letter-try-to = Das Beispiel geht an { $address }.
workspace-letter-tried = Das Beispiel ist unterwegs an { $address }.
workspace-letter-too-often = Nichts wurde gesendet: Vor weniger als einer Minute ging schon ein Beispiel hinaus.
# $code: eine Zahl wie 550.
workspace-reply-code = Der Mailserver antwortete { $code }
workspace-reply-unreachable = Der Mailserver ist nicht erreichbar
workspace-reply-tls = Die Verbindung zum Mailserver ist nicht sicher
workspace-reply-timeout = Der Mailserver antwortete nicht rechtzeitig
workspace-reply-unusable = Der Mailserver bietet nicht, was die Einstellungen verlangen
workspace-reply-unwritable = An diese Adresse kann nicht geschrieben werden
workspace-reply-held = Diese Adresse hatte eine andere Nachricht abgewiesen
workspace-overview-mail = Gescheiterte Nachrichten
workspace-task-mail-failed = { $count ->
    [one] Über { $count } Nachricht entscheiden, die nicht gesendet werden konnte
   *[other] Über { $count } Nachrichten entscheiden, die nicht gesendet werden konnten
}
workspace-task-mail-waits = { $count ->
    [one] Den Mailserver ansehen: { $count } Nachricht wartet seit mehr als einer Stunde
   *[other] Den Mailserver ansehen: { $count } Nachrichten warten, die erste seit mehr als einer Stunde
}
workspace-link-sent = Die Einladung ist unterwegs an { $address }
workspace-link-sent-lead = Sie enthält einen Link, der einmal gilt, sieben Tage lang.
workspace-ask-link = Einen Link per E-Mail erhalten
workspace-ask-link-lead = Öffnen Sie ihn in diesem Browser innerhalb von fünfzehn Minuten.
workspace-ask-link-go = Link senden
workspace-link-asked = Wenn ein Konto diese Adresse hat, ist ein Link dorthin unterwegs. Öffnen Sie ihn in diesem Browser innerhalb von fünfzehn Minuten.
workspace-no-address = Nichts wurde gesendet: Geben Sie eine E-Mail-Adresse an.
workspace-digest = Tägliche Übersicht
workspace-digest-lead = Jeden Morgen sagt eine Nachricht, was auf Sie wartet. Wenn nichts wartet, wird keine gesendet.
workspace-digest-on = Sie erhalten sie unter { $address }.
workspace-digest-begin = Übersicht senden
workspace-digest-end = Übersicht beenden
workspace-unsubscribe = Die tägliche Übersicht beenden
workspace-unsubscribe-lead = Die Nachricht am Morgen kommt dann nicht mehr. Im Arbeitsbereich können Sie sie wieder beginnen.
workspace-unsubscribe-done = Erledigt: Sie erhalten keine weitere Übersicht. Im Arbeitsbereich können Sie sie wieder beginnen.
workspace-unsubscribe-unknown = Nichts wurde geändert: Dieser Link ist unvollständig oder stammt nicht von hier. Kopieren Sie ihn ganz aus der Nachricht.
workspace-may-handle-mail = Sehen, welche Nachrichten nicht gesendet werden konnten, und sie erneut versuchen oder aufgeben
workspace-object-letter = Nachricht
workspace-action-retry-letter = Nachricht erneut versucht
workspace-action-give-letter-up = Nachricht aufgegeben
workspace-action-write-again = An abgewiesene Adresse wieder geschrieben
workspace-action-give-held-letters-up = Nachrichten an eine abgewiesene Adresse aufgegeben
workspace-action-send-test-letter = Beispiel einer Nachricht gesendet
workspace-action-begin-digest = Übersicht begonnen
workspace-action-end-digest = Übersicht beendet
