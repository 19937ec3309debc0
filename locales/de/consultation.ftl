### The consultation of the supporters of the Paris Call: the words of the form in forms/consultation.toml.
###
### Sentences of the questions, sections and answers are the client's: translate them closely and change nothing else.
### The French is the original. The names of the nine principles follow the French ones: no official German ones are known.
### German typography: „ “ and … after a space; the reader is "Sie".

## Title and introduction, on the home page and at the top of the form

# Title of the consultation: heading of the home page and of the form.
title = Konsultation der Unterstützer des Pariser Aufrufs
name = Konsultation

# First paragraph of the introduction.
introduction-1 = Diese Konsultation wurde am 30. Januar 2020 vom Botschafter für digitale Angelegenheiten auf dem Internationalen Forum für Cybersicherheit (FIC) in Lille angekündigt. Sie soll die Anliegen und Themen der Gemeinschaft des Pariser Aufrufs zusammentragen, damit sie auf internationaler Ebene besser zur Geltung kommen.

# First sentence of the second paragraph. Left out when the consultation has no closing date.
# $date (text): the closing date, already written in this language, such as "16 mars 2020" or "16 March 2020".
introduction-window = Die Konsultation läuft bis zum { $date }.

# Rest of the second paragraph. Must also read well alone, without introduction-window before it.
introduction-2 = Frankreich wird ab April bei den nächsten Treffen der Gemeinschaft des Pariser Aufrufs eine Zusammenfassung der Beiträge vorstellen.

# Third paragraph.
introduction-3 = Die Antworten werden unbearbeitet als offene Daten (Open Data) auf data.gouv.fr veröffentlicht, mit Ausnahme der Namen und E-Mail-Adressen der Organisationen.

# Fourth paragraph.
# $site (link): the address pariscall.international; $email (link): contact@pariscall.international.
introduction-4 = Mehr über den Pariser Aufruf erfahren Sie auf { $site }. Bei Fragen schreiben Sie an { $email }

## Sections and questions
##
## section-N is a section's title. q-NX is a question, shown as the label of its control or the legend of its answers.
## "short" names the question in 2 to 5 words, in summaries, lists of errors and figures: no full stop.

# Title of section 1.
section-1 = Vorausschau

# Question 1a. Free text of at most 500 characters.
q-1a = Welche technologische Innovation könnte Ihrer Meinung nach in den kommenden Monaten oder Jahren besonders destabilisierende Auswirkungen haben?
    .short = Destabilisierende Innovation

# Question 1b. Free text of at most 500 characters.
q-1b = Welche technologische Innovation bietet Ihrer Meinung nach die vielversprechendsten Anwendungen für die Cybersicherheit?
    .short = Vielversprechende Innovation

# Question 1c. One answer among options-yes-no.
q-1c = Haben Sie als Reaktion auf diese neuen Bedrohungen und Chancen besondere Maßnahmen ergriffen?
    .short = Ergriffene Maßnahmen

# Question 1d. Free text of at most 500 characters. Asked only when 1c is answered "yes", just below it: it carries on from that question.
q-1d = Wenn ja, welche?
    .short = Beschreibung der Maßnahmen

# Title of section 2.
section-2 = Individualrechte

# Question 2a. One answer among options-rights-protected.
q-2a = Sind die Rechte der Bürgerinnen und Bürger Ihrer Meinung nach ausreichend vor den gefährlichen Praktiken geschützt, die sich im Cyberspace entwickeln (Cyberkriminalität, Diebstahl personenbezogener Informationen, Manipulation von Informationen, Einmischung in Wahlen …)?
    .short = Schutz der Rechte

# Question 2b. Free text of at most 500 characters.
q-2b = Wie könnten sie besser geschützt werden?
    .short = Besserer Schutz

# Question 2c. One answer among options-law-applied.
# "other" is the accessible label of the free text (at most 500 characters) that goes with the answer "other".
q-2c = Wie lässt sich Ihrer Meinung nach gewährleisten, dass die internationalen Menschenrechtsnormen und das humanitäre Völkerrecht im Cyberspace angewendet werden?
    .short = Anwendung des Völkerrechts
    .other = Geben Sie Ihre Antwort ein

# Question 2d. One answer among options-duty-of-care.
q-2d = Sollten Anbieter digitaler Dienste und Produkte eine Sorgfaltspflicht haben, um ihre Nutzerinnen und Nutzer vor Online-Risiken zu schützen („Duty of Care“)?
    .short = Sorgfaltspflicht

# Title of section 3.
section-3 = Sicherheit

# Question 3a. One answer among options-yes-no.
q-3a = Ergreifen Sie besondere Maßnahmen, um die Cybersicherheit Ihrer Produkte und Dienste zu gewährleisten?
    .short = Maßnahmen zur Cybersicherheit

# Question 3b. Free text of at most 500 characters.
q-3b = Welche Mindestnormen oder Mindeststandards sollten Unternehmen, die digitale Produkte und Dienste anbieten, Ihrer Meinung nach einhalten?
    .short = Mindestnormen oder Mindeststandards

# Question 3c. Free text of at most 500 characters.
q-3c = Welche Maßnahmen könnten die Staaten Ihrer Meinung nach auf nationaler oder internationaler Ebene ergreifen, um den Schutz ziviler kritischer Infrastrukturen zu gewährleisten?
    .short = Schutz kritischer Infrastrukturen

# Question 3d. One answer among options-yes-no.
q-3d = Sollten diese Maßnahmen Ihrer Meinung nach verpflichtend sein?
    .short = Verpflichtende Maßnahmen

# Question 3e. Free text of at most 500 characters.
q-3e = Über welche Vorkehrungen oder Verfahren verfügen Sie für den Fall eines Cyberangriffs oder Cybervorfalls in Ihrer Infrastruktur?
    .short = Reaktion auf Vorfälle

# Question 3f. One answer among options-yes-no.
q-3f = Haben Sie die Möglichkeit, die für Sie zuständigen Behörden über einen Cybervorfall zu informieren, der Sie betrifft?
    .short = Information der Behörden

# Title of section 4. The attribute "about" is the text below the section's title.
section-4 = Kapazitätsaufbau und technische Zusammenarbeit
    .about = Kapazitätsaufbau bedeutet, öffentliche und private Einrichtungen beim Ausbau ihrer Fähigkeiten zur Cyberabwehr zu unterstützen: durch Schulungs- und Übungsprogramme, technische Hilfe und den Austausch von Ressourcen und Kompetenzen.

# Question 4a. Free text of at most 500 characters.
q-4a = Welchen Bedarf an Kapazitätsaufbau hat Ihre Organisation oder Ihr Land?
    .short = Bedarf an Kapazitätsaufbau

# Question 4b. One answer among options-yes-no.
q-4b = Haben Sie die Mittel, um zum Kapazitätsaufbau in Ihrem Umfeld, in Ihrem Land oder in anderen Ländern beizutragen?
    .short = Mittel für einen Beitrag

# Question 4c. Free text of at most 500 characters. Asked only when 4b is answered "yes", just below it: it carries on from that question.
q-4c = Wenn ja, in welcher Form sind Sie bereit, dazu beizutragen?
    .short = Möglicher Beitrag

# Question 4d. Free text of at most 500 characters.
q-4d = Welche Initiative zum Kapazitätsaufbau oder welche internationale Zusammenarbeit hat Sie im vergangenen Jahr am meisten beeindruckt?
    .short = Eindrucksvollste Initiative

# Question 4e. Free text of at most 500 characters.
q-4e = Woran fehlt es Ihrer Organisation Ihrer Meinung nach bei der Cybersicherheit am meisten?
    .short = Größtes Defizit

# Title of section 5.
section-5 = Multi-Stakeholder-Zusammenarbeit

# Question 5a. One answer among options-yes-no.
q-5a = Arbeiten Sie auf Ihrer Ebene mit Behörden, Unternehmen und/oder Organisationen der Zivilgesellschaft zusammen?
    .short = Zusammenarbeit mit anderen Akteuren

# Question 5b. Free text of at most 500 characters. Asked only when 5a is answered "yes", just below it: it carries on from that question.
q-5b = Wenn ja, wie?
    .short = Formen der Zusammenarbeit

# Question 5c. Free text of at most 500 characters.
q-5c = Welche Hindernisse erschweren Ihrer Meinung nach die Zusammenarbeit zwischen Staaten, Privatsektor und Zivilgesellschaft?
    .short = Hindernisse für die Zusammenarbeit

# Question 5d. Free text of at most 500 characters.
q-5d = Welches Multi-Stakeholder-Forum eignet sich Ihrer Meinung nach am besten für Gespräche über den Cyberspace?
    .short = Am besten geeignetes Forum

# Title of section 6. The attribute "about" is the text below the section's title.
section-6 = Die Grundsätze des Pariser Aufrufs und der UN-Prozess
    .about = 2019 haben bei den Vereinten Nationen zwei Verhandlungsprozesse über die Sicherheit des Cyberspace begonnen. Die eingesetzten Arbeitsgruppen befassen sich mit der Anwendung des Völkerrechts im Cyberspace, mit der Ausarbeitung von Normen für verantwortungsvolles staatliches Verhalten und mit der Entwicklung von Maßnahmen zur Vertrauensbildung und zum Kapazitätsaufbau.

# Question 6a. Several answers among options-principles: exactly 3, or none at all.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
# "too-few" and "too-many" are error messages. $actual (number): how many were chosen; 1 or 2 in "too-few", 4 to 9 in "too-many".
q-6a = Welche 3 der 9 Grundsätze des Pariser Aufrufs erscheinen Ihnen für die Wahrung von Frieden und Sicherheit im Cyberspace am wichtigsten?
    .short = Drei wichtigste Grundsätze
    .hint = Wählen Sie 3 aus:
    .reference = Die Grundsätze im Einzelnen finden Sie { $link }
    .reference-link = hier
    .too-few = Wählen Sie 3 Grundsätze aus: Sie haben { $actual } ausgewählt
    .too-many = Wählen Sie nur 3 Grundsätze aus: Sie haben { $actual } ausgewählt

# Question 6b. Several answers among options-principles: any number.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
q-6b = Welche dieser Grundsätze sollten Ihrer Meinung nach bei den Vereinten Nationen behandelt werden?
    .short = Grundsätze für die UN
    .hint = Wählen Sie beliebig viele aus:
    .reference = Die Grundsätze im Einzelnen finden Sie { $link }
    .reference-link = hier

# Question 6c. Free text of at most 500 characters.
q-6c = Sollten Ihrer Meinung nach weitere Themen der Cybersicherheit bei den Vereinten Nationen behandelt werden?
    .short = Weitere Themen für die UN

# Question 6d. A scale from 0 to 4.
# "point-0", "point-2" and "point-4" label these points of the scale; 1 and 3 are shown by their number alone.
q-6d = Wie schätzen Sie Ihre Kenntnisse der bisherigen und laufenden Arbeiten der Vereinten Nationen zu Fragen der Cybersicherheit ein?
    .short = Kenntnis der UN-Arbeiten
    .point-0 = Keine
    .point-2 = Mittel
    .point-4 = Sehr gut

# Title of section 7.
section-7 = Über Sie

# Question 7a. One line of at most 200 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7a = Name Ihrer Organisation
    .short = Name der Organisation
    .hint = Diese Angabe wird nicht veröffentlicht.
    .required = Geben Sie den Namen Ihrer Organisation ein

# Question 7b. An e-mail address of at most 254 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7b = Kontakt-E-Mail-Adresse
    .short = Kontakt-E-Mail-Adresse
    .hint = Diese Angabe wird nicht veröffentlicht.
    .required = Geben Sie eine Kontakt-E-Mail-Adresse ein

# Question 7c. One answer among options-yes-no. Required.
# A statement answered by yes or no, not a question in form.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7c = Sie gehören zu den Unterstützern des Pariser Aufrufs
    .short = Unterstützer des Pariser Aufrufs
    .required = Geben Sie an, ob Sie zu den Unterstützern des Pariser Aufrufs gehören

# Question 7d. One answer among options-respondent. Required.
# Starts a sentence that each answer of options-respondent ends.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7d = Sie sind
    .short = Art der Organisation
    .required = Wählen Sie die Antwort aus, die Ihre Organisation beschreibt

## Answers
##
## One message per list of answers, without a text of its own; each attribute is one answer, in the order shown.

# Answers to 1c, 3a, 3d, 3f, 4b, 5a and 7c.
options-yes-no =
    .yes = Ja
    .no = Nein

# Answers to 2a.
options-rights-protected =
    .yes-absolutely = Ja, auf jeden Fall
    .yes-partly = Ja, zum Teil
    .no-not-enough = Nein, nicht ausreichend
    .no-not-at-all = Nein, überhaupt nicht

# Answers to 2c. "other" is followed by a free text of at most 500 characters.
options-law-applied =
    .trust-private-actors = Durch mehr Vertrauen in private Akteure
    .open-discussions = Durch Gespräche zu diesem Thema, an denen alle Akteure des Cyberspace beteiligt sind
    .negotiate-in-organisations = Durch Verhandlungen in internationalen Organisationen (UN, OECD, EU usw.)
    .sanctions = Durch neue Instrumente, mit denen sich Akteure sanktionieren lassen, die diese Normen nicht einhalten
    .other = Sonstiges: … (freie Antwort)

# Answers to 2d.
options-duty-of-care =
    .yes-absolutely = Ja, auf jeden Fall
    .yes-partly = Ja, zum Teil
    .no-probably-not = Nein, wohl eher nicht
    .no-not-at-all = Nein, überhaupt nicht

# Answers to 6a and 6b: the short names of the nine principles of the Paris Call.
# Use the official names in your language where there are any; the page content/<tag>/principles.md has the same names.
options-principles =
    .protect-individuals-and-infrastructure = Einzelpersonen und kritische Infrastrukturen schützen
    .protect-the-internet = Den öffentlichen Kern des Internets schützen
    .defend-electoral-processes = Wahlprozesse schützen
    .defend-intellectual-property = Geistiges Eigentum schützen
    .non-proliferation = Die Verbreitung von Schadsoftware und böswilligen Computerpraktiken verhindern
    .lifecycle-security = Die Sicherheit digitaler Prozesse, Produkte und Dienste erhöhen
    .cyber-hygiene = Eine fortgeschrittene Cyberhygiene entwickeln
    .no-private-hack-back = Cyber-Gegenangriffe nichtstaatlicher Akteure verhindern
    .international-norms = Internationale Normen für verantwortungsvolles Verhalten fördern

# Answers to 7d: each ends the sentence that the question starts.
options-respondent =
    .state = Ein Staat
    .public-body = Eine öffentliche Einrichtung oder eine Gebietskörperschaft
    .private-sector = Eine Vertreterin oder ein Vertreter des Privatsektors
    .civil-society = Eine Vertreterin oder ein Vertreter der Zivilgesellschaft

## What the program says of every form, in the words of this one
##
## A sentence here goes before the program's own of that key.

home-open = Die Konsultation läuft.
home-open-until = Die Konsultation läuft bis zum { $date }.
home-opens = Die Konsultation beginnt am { $date }.
home-closed = Die Konsultation endete am { $date }. Wir danken allen, die geantwortet haben.
home-start = An der Konsultation teilnehmen
form-early-heading = Die Konsultation hat noch nicht begonnen
form-early = Sie beginnt am { $date }. Kommen Sie dann wieder: Sie können online antworten, bei Bedarf in mehreren Etappen.
form-closed-heading = Die Konsultation ist beendet
form-closed = Sie endete am { $date }. Wir danken allen, die geantwortet haben: Eine Zusammenfassung der Beiträge wird der Gemeinschaft des Pariser Aufrufs vorgestellt.
check-notice = Ihre Antworten werden als offene Daten (Open Data) veröffentlicht, mit Ausnahme des Namens Ihrer Organisation und Ihrer E-Mail-Adresse.
sent-lead = Sie sind gespeichert. Vielen Dank für Ihre Teilnahme an der Konsultation.
sent-next = Ihre Antworten wurden von diesem Gerät gelöscht. Eine Zusammenfassung der Beiträge wird bei den nächsten Treffen der Gemeinschaft des Pariser Aufrufs vorgestellt.
receipt-purged = Der Name Ihrer Organisation und Ihre E-Mail-Adresse wurden gelöscht: Die Aufbewahrungsfrist ist abgelaufen.
withdraw-private = Auch der Name Ihrer Organisation und Ihre E-Mail-Adresse werden gelöscht.
withdrawn-trace = Die Antworten, der Name der Organisation und die E-Mail-Adresse wurden gelöscht.
home-time = Die meisten sind freiwillig.
results-method-texts = Freie Antworten werden vor der Veröffentlichung von einem Menschen gelesen. Namen und E-Mail-Adressen der Organisationen werden niemals veröffentlicht.
open-data-lead = Alle Antworten, ohne Namen und E-Mail-Adressen der Organisationen, unter der Licence Ouverte 2.0.
# $marker: what stands in place of a hidden passage.
open-data-description = Eine Zeile je Rückmeldung, ohne Namen der Organisation, ohne E-Mail-Adresse und ohne Datum. Die freien Texte wurden vor der Veröffentlichung durchgesehen: Eine Textstelle, die erkennen ließ, von wem sie stammt, ist durch { $marker } ersetzt; steht dieser Platzhalter allein in einer Zelle, ersetzt er den ganzen Text. In der CSV-Datei steht vor einer Zelle, die mit = + - @, einem Tabulator oder einem Wagenrücklauf begann, ein Apostroph; die JSON-Datei enthält die Texte ohne ihn.
# Keywords of the dataset, between commas.
open-data-keywords = cybersicherheit, konsultation, pariser-aufruf, digitales
