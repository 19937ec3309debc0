### Joining the Call: the words of the form in forms/support.toml.

title = Dem Pariser Aufruf beitreten
name = Beitreten
summary = Staaten, Unternehmen, Organisationen der Zivilgesellschaft: Der Aufruf steht allen, die seine neun Grundsätze teilen, jederzeit offen.

introduction-1 = Der Pariser Aufruf für Vertrauen und Sicherheit im Cyberspace vereint Staaten, Unternehmen und Organisationen der Zivilgesellschaft um neun Grundsätze. Jede Organisation, die sie teilt, kann jederzeit beitreten.
introduction-2 = Ihre Anfrage wird geprüft, bevor sie bestätigt wird. Wenn Sie einwilligen, erscheint Ihre Organisation dann in der öffentlichen Liste der Unterstützer; Name und E-Mail-Adresse der Kontaktperson erscheinen niemals.
introduction-3 = Mehr über den Pariser Aufruf erfahren Sie auf { $site }. Bei Fragen schreiben Sie an { $email }

## Sections and questions

section-1 = Ihre Organisation

q-1a = Name Ihrer Organisation
    .short = Name der Organisation
    .required = Geben Sie den Namen Ihrer Organisation ein

q-1b = Sie sind
    .short = Art der Organisation
    .required = Wählen Sie die Antwort aus, die Ihre Organisation beschreibt

q-1c = Land Ihrer Organisation
    .short = Land
    .hint = Bei einer internationalen Organisation das Land ihres Sitzes.
    .required = Wählen Sie das Land Ihrer Organisation aus

q-1d = Website
    .short = Website
    .hint = Die vollständige Adresse, zum Beispiel https://beispiel.de

q-1e = Warum unterstützen Sie den Pariser Aufruf?
    .short = Erklärung der Unterstützung
    .hint = Wenn Ihre Organisation in der öffentlichen Liste erscheint, erscheinen dort auch diese Worte.

section-2 = Ihre Kontaktperson

q-2a = Name der Kontaktperson
    .short = Name der Kontaktperson
    .hint = Diese Angabe wird nicht veröffentlicht.
    .required = Geben Sie den Namen der Kontaktperson ein

q-2b = E-Mail-Adresse der Kontaktperson
    .short = E-Mail-Adresse der Kontaktperson
    .hint = Diese Angabe wird nicht veröffentlicht.
    .required = Geben Sie die E-Mail-Adresse der Kontaktperson ein

section-3 = Ihre Verpflichtung

q-3a = Ich bin damit einverstanden, dass meine Organisation in der öffentlichen Liste der Unterstützer erscheint
    .short = Aufnahme in die Liste
    .hint = Mit ihrer Art, ihrem Land, ihrer Website und ihrer Erklärung. Sie können Ihre Meinung jederzeit ändern und bleiben dennoch Unterstützer.

q-3b = Ich bestätige, dass ich meine Organisation verpflichten darf
    .short = Befugnis zur Verpflichtung
    .required = Bestätigen Sie, dass Sie Ihre Organisation verpflichten dürfen

## Answers

options-respondent =
    .state = Ein Staat
    .public-body = Eine öffentliche Einrichtung oder eine Gebietskörperschaft
    .private-sector = Eine Vertreterin oder ein Vertreter des Privatsektors
    .civil-society = Eine Vertreterin oder ein Vertreter der Zivilgesellschaft

## What this form says in its own words, in place of the site's general sentences

home-always = Dauerhaft für jede Organisation geöffnet.
home-start = Dem Aufruf beitreten
check-notice = Ihre Antworten gehen an die für den Aufruf zuständigen Personen. Nach der Prüfung, und nur wenn Sie einwilligen, erscheint Ihre Organisation in der öffentlichen Liste der Unterstützer; Name und E-Mail-Adresse der Kontaktperson erscheinen niemals.
sent-lead = Vielen Dank, dass Sie dem Pariser Aufruf beitreten. Ihre Anfrage ist gespeichert.
sent-next = Ihre Antworten wurden von diesem Gerät gelöscht. Wir prüfen Ihre Anfrage und schreiben Ihnen dann.
receipt-purged = Name und E-Mail-Adresse der Kontaktperson wurden gelöscht: Die Aufbewahrungsfrist ist abgelaufen.
withdraw-private = Auch Name und E-Mail-Adresse der Kontaktperson werden gelöscht, und Ihre Organisation wird aus der Liste der Unterstützer genommen.
withdrawn-trace = Alle Antworten sowie Name und E-Mail-Adresse der Kontaktperson wurden gelöscht.
