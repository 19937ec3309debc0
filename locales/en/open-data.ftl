### Open data: what describes the published package, its page, and the review of the texts before publication.

## The package

# $title: the consultation's title.
open-data-title = Responses to: { $title }
# $marker: what stands in place of a hidden passage.
open-data-description = One row per response, without the answers that are not published and without date. Free texts were read before publication: a passage that told who wrote it is replaced by { $marker }; alone in a cell, this marker replaces the whole text. In the CSV file, a cell that began with = + - @, a tab or a carriage return is preceded by an apostrophe; the JSON file holds the texts without it.
# Keywords of the dataset, between commas.
open-data-keywords = consultation
# $date: a date.
open-data-changes = Published responses have changed since the first publication on { $date }. Replace any earlier copy by this one.
# $date: a date. $count: a number.
open-data-changed = { $count ->
    [one] { $date }: one response changed
   *[other] { $date }: { $count } responses changed
}
# $date: a date. $count: a number.
open-data-removed = { $count ->
    [one] { $date }: one response removed
   *[other] { $date }: { $count } responses removed
}
open-data-rows = The responses, as CSV
open-data-rows-json = The responses, as JSON
open-data-codebook = What the columns and codes mean
open-data-schema = The schema of the columns
open-data-package = What the package holds
open-data-results = The figures of the synthesis
open-data-licence = The licence
open-data-sums = Checksums
open-data-response-id = Identifier of the response, drawn at random: it tells nothing of date or order.
open-data-locale = Language the response was given in (BCP 47 tag).
# $question, $option: the questionnaire's sentences.
open-data-option = { $question } — { $option }
open-data-other = { $question } — free text
open-data-marker = Passage hidden before publication; alone in the cell: text not published.
open-data-chosen = Chosen
open-data-not-chosen = Not chosen

## The page of the package

open-data-heading = The responses as open data
open-data-lead = Every response, without the answers that are not published, under the Open Licence 2.0.
open-data-none = The responses are not published yet. They will be after the consultation closes, once the texts have been read.
open-data-files = Files
# $size: a number of bytes.
open-data-size = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
}
