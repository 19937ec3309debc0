### Open data: what describes the published package, its page, and the review of the texts before publication.

## The package

# $title: the consultation's title.
open-data-title = Antworten zu: { $title }
# $marker: what stands in place of a hidden passage.
open-data-description = Eine Zeile je Rückmeldung, ohne die Antworten, die nicht veröffentlicht werden, und ohne Datum. Die freien Texte wurden vor der Veröffentlichung durchgesehen: Eine Textstelle, die erkennen ließ, von wem sie stammt, ist durch { $marker } ersetzt; steht dieser Platzhalter allein in einer Zelle, ersetzt er den ganzen Text. In der CSV-Datei steht vor einer Zelle, die mit = + - @, einem Tabulator oder einem Wagenrücklauf begann, ein Apostroph; die JSON-Datei enthält die Texte ohne ihn.
# Keywords of the dataset, between commas.
open-data-keywords = konsultation
# $date: ein Datum.
open-data-changes = Veröffentlichte Antworten haben sich seit der ersten Veröffentlichung am { $date } geändert. Bitte ersetzen Sie jede frühere Kopie durch diese.
# $date: ein Datum. $count: eine Zahl.
open-data-changed = { $count ->
    [one] { $date }: eine Antwort geändert
   *[other] { $date }: { $count } Antworten geändert
}
# $date: ein Datum. $count: eine Zahl.
open-data-removed = { $count ->
    [one] { $date }: eine Antwort entfernt
   *[other] { $date }: { $count } Antworten entfernt
}
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
