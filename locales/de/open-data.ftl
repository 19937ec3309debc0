### Open data: what describes the published package, its page, and the review of the texts before publication.

## The package

# $title: the consultation's title.
open-data-title = Antworten zu: { $title }
# $marker: what stands in place of a hidden passage.
open-data-description = Eine Zeile je Rückmeldung, ohne die Antworten, die nicht veröffentlicht werden, und ohne Datum. Die freien Texte wurden vor der Veröffentlichung durchgesehen: Eine Textstelle, die erkennen ließ, von wem sie stammt, ist durch { $marker } ersetzt; steht dieser Platzhalter allein in einer Zelle, ersetzt er den ganzen Text. In der CSV-Datei steht vor einer Zelle, die mit = + - @, einem Tabulator oder einem Wagenrücklauf begann, ein Apostroph; die JSON-Datei enthält die Texte ohne ihn.
# Keywords of the dataset, between commas.
open-data-keywords = konsultation
open-data-rows = Die Antworten als CSV
open-data-rows-json = Die Antworten als JSON
open-data-codebook = Das Verzeichnis der Spalten und Codes
open-data-schema = Das Schema der Spalten
open-data-package = Die Beschreibung des Pakets
open-data-results = Die Zahlen der Zusammenfassung
open-data-licence = Die Lizenz
open-data-sums = Die Prüfsummen
open-data-response-id = Kennung der Rückmeldung, zufällig vergeben: Sie sagt nichts über Datum oder Reihenfolge des Eingangs aus.
open-data-locale = Sprache, in der geantwortet wurde (BCP-47-Sprachkennung).
# $question, $option: the questionnaire's sentences.
open-data-option = { $question } — { $option }
open-data-other = { $question } — freie Antwort
open-data-marker = Vor der Veröffentlichung unkenntlich gemachte Textstelle; allein in der Zelle: Text nicht veröffentlicht.
open-data-chosen = Ausgewählt
open-data-not-chosen = Nicht ausgewählt

## The page of the package

open-data-heading = Die Antworten als offene Daten (Open Data)
open-data-lead = Alle Antworten außer denen, die nicht veröffentlicht werden, unter der Licence Ouverte 2.0.
open-data-none = Die Antworten sind noch nicht veröffentlicht. Die Veröffentlichung erfolgt nach dem Ende der Konsultation, sobald die Texte durchgesehen sind.
open-data-files = Dateien
# $size: a number of bytes.
open-data-size = { $size ->
    [one] { $size } Byte
   *[other] { $size } Byte
}

## The review, on the operator's machine

desk-title = Durchsicht der Texte
# $decided, $all: numbers of texts.
desk-progress = { $decided } von { $all } Texten entschieden
desk-done = Über alle Texte ist entschieden: Das Paket kann erstellt werden.
# $response: a response's identifier; $locale: its language.
desk-response = Rückmeldung { $response }, Sprache: { $locale }
desk-flags = Markierte Textstellen
desk-no-flag = In diesem Text ist nichts markiert.
desk-changed = Dieser Text wurde seit seiner Durchsicht geändert.
desk-flagged-since = Seit der Durchsicht ist eine weitere Textstelle markiert.
# $by: a name; $note: a remark.
desk-last = Letzte Anmerkung von { $by }: { $note }
desk-hide = Unkenntlich machen
desk-words = Weitere Wörter, die unkenntlich gemacht werden sollen, eine Textstelle je Zeile, genau wie im Text
desk-note = Anmerkung
desk-despite = Ich veröffentliche die markierten Textstellen, die sichtbar bleiben
desk-accept = Unverändert veröffentlichen
desk-redact = Ausgewählte Textstellen unkenntlich machen und den Rest veröffentlichen
desk-withhold = Diesen Text nicht veröffentlichen
desk-keep-note = Anmerkung speichern und weiter zum nächsten Text
desk-plain-heading = Texte, in denen nichts markiert ist
# $count: a number of texts.
desk-plain-link = Texte, in denen nichts markiert ist, zusammen durchsehen
desk-plain-accept = Die { $count } Texte dieser Seite unverändert veröffentlichen
desk-one-by-one = Zurück zu den einzelnen Texten
desk-refused = Diese Entscheidung wurde nicht übernommen
desk-stale = Der Text hat sich inzwischen geändert: Lesen Sie ihn noch einmal.
desk-no-passage = Es ist keine Textstelle ausgewählt: Kreuzen Sie eine an oder kopieren Sie Wörter aus dem Text.
# $words: what was typed.
desk-no-words = „{ $words }“ steht nicht im Text.
desk-still-flagged = Markierte Textstellen würden sichtbar bleiben: Machen Sie sie unkenntlich oder kreuzen Sie an, dass Sie sie veröffentlichen.
desk-failed = Die Entscheidung konnte nicht gespeichert werden. Versuchen Sie es noch einmal.
desk-again = Zurück zum Text
flag-email = E-Mail-Adresse
flag-phone = Telefonnummer oder lange Zahl
flag-url = Webadresse
flag-organisation-name = Name der Organisation
flag-organisation-word = Wort aus dem Namen der Organisation
flag-domain = Domain der E-Mail-Adresse
flag-mailbox = Anfang der E-Mail-Adresse
