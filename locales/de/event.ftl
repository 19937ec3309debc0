### Registration for a follow-up event: the words of the form in forms/event.toml.

title = Anmeldung zu einer Folgeveranstaltung des Pariser Aufrufs
name = Veranstaltungen
summary = Nehmen Sie vor Ort oder aus der Ferne an einem der Treffen teil, bei denen die Gemeinschaft des Pariser Aufrufs Bilanz zieht.

introduction-1 = Die Gemeinschaft des Pariser Aufrufs trifft sich regelmäßig, um die Umsetzung der neun Grundsätze zu verfolgen und die nächsten Schritte vorzubereiten. Alle Interessierten können sich hier in wenigen Minuten anmelden.
introduction-window = Die Anmeldung ist bis zum { $date } möglich.
introduction-2 = Datum, Ort und Programm des gewählten Treffens erhalten Sie per E-Mail. Für ein weiteres Treffen melden Sie sich bitte gesondert an.
introduction-3 = Bei Fragen schreiben Sie an { $email }

## Sections and questions

section-1 = Das Treffen

q-1a = An welchem Treffen möchten Sie teilnehmen?
    .short = Gewähltes Treffen
    .required = Wählen Sie ein Treffen aus

q-1b = Wie nehmen Sie teil?
    .short = Art der Teilnahme
    .required = Geben Sie an, ob Sie vor Ort oder aus der Ferne teilnehmen

section-2 = Über Sie

q-2a = Ihr Vor- und Nachname
    .short = Vor- und Nachname
    .required = Geben Sie Ihren Vor- und Nachnamen ein

q-2b = Ihre E-Mail-Adresse
    .short = E-Mail-Adresse
    .hint = An diese Adresse senden wir Ihnen die praktischen Hinweise.
    .required = Geben Sie Ihre E-Mail-Adresse ein

q-2c = Ihre Organisation
    .short = Organisation

q-2d = Was benötigen Sie, um uneingeschränkt teilnehmen zu können?
    .short = Bedarf an Barrierefreiheit
    .hint = Zum Beispiel einen Rollstuhlplatz, Gebärdensprachdolmetschen oder Untertitel. Die Angabe ist freiwillig, und nur wer das Treffen vorbereitet, liest sie.

## Answers

options-event =
    .internet-governance-forum = Folgetreffen beim Internet Governance Forum
    .paris-peace-forum = Folgetreffen beim Pariser Friedensforum
    .regional-workshop = Regionaler Workshop

options-attendance =
    .in-person = Vor Ort
    .remotely = Aus der Ferne

## What this form says in its own words, in place of the site's general sentences

home-open = Die Anmeldung ist möglich.
home-open-until = Die Anmeldung ist bis zum { $date } möglich.
home-opens = Die Anmeldung ist ab dem { $date } möglich.
home-closed = Die Anmeldung endete am { $date }.
home-start = Anmelden
form-early-heading = Die Anmeldung ist noch nicht möglich
form-early = Sie ist ab dem { $date } möglich. Kommen Sie dann wieder: Die Anmeldung dauert nur wenige Minuten.
form-closed-heading = Die Anmeldung ist geschlossen
form-closed = Sie wurde am { $date } geschlossen. Ob noch Plätze frei sind, sagen wir Ihnen gern: Schreiben Sie uns.
check-notice = Ihre Anmeldung wird nicht veröffentlicht. Nur die Personen, die das Treffen vorbereiten, lesen sie.
sent-lead = Sie sind für das Treffen angemeldet. Vielen Dank.
sent-next = Ihre Antworten wurden von diesem Gerät gelöscht. Die praktischen Hinweise erhalten Sie per E-Mail.
receipt-purged = Ihre Antworten wurden gelöscht: Das Treffen ist vorbei.
withdraw-private = Auch Ihr Name, Ihre E-Mail-Adresse, Ihre Organisation und Ihr Bedarf an Barrierefreiheit werden gelöscht.
withdrawn-trace = Der Name, die E-Mail-Adresse und alle anderen Antworten wurden gelöscht.
