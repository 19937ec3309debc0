### Open data: what describes the published package, its page, and the review of the texts before publication.

## The package

# $title: the consultation's title.
open-data-title = Responses to: { $title }
# $marker: what stands in place of a hidden passage.
open-data-description = One row per response, without the answers that are not published and without date. Free texts were read before publication: a passage that told who wrote it is replaced by { $marker }; alone in a cell, this marker replaces the whole text. In the CSV file, a cell that began with = + - @, a tab or a carriage return is preceded by an apostrophe; the JSON file holds the texts without it.
# Keywords of the dataset, between commas.
open-data-keywords = consultation
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

## The review, on the operator's machine

desk-title = Review of the texts
# $decided, $all: numbers of texts.
desk-progress = { $decided } of { $all } texts decided
desk-done = Every text is decided: the package can be built.
# $response: a response's identifier; $locale: its language.
desk-response = Response { $response }, language: { $locale }
desk-flags = Flagged passages
desk-no-flag = Nothing is flagged in this text.
desk-changed = This text was amended since it was reviewed.
desk-flagged-since = A passage is flagged that was not when this text was reviewed.
# $by: a name; $note: a remark.
desk-last = Last note, by { $by }: { $note }
desk-hide = Hide
desk-words = Other words to hide, one passage a line, as in the text
desk-note = Note
desk-despite = I publish the flagged passages that stay visible
desk-accept = Publish as it is
desk-redact = Hide the chosen passages and publish the rest
desk-withhold = Do not publish this text
desk-keep-note = Keep the note and go on
desk-plain-heading = Texts in which nothing is flagged
# $count: a number of texts.
desk-plain-link = Review together the texts in which nothing is flagged
desk-plain-accept = Publish the { $count } texts of this page as they are
desk-one-by-one = Back to one text at a time
desk-refused = This decision was not taken
desk-stale = The text changed meanwhile: read it again.
desk-no-passage = No passage is chosen: check one, or copy words of the text.
# $words: what was typed.
desk-no-words = "{ $words }" is not in the text.
desk-still-flagged = Flagged passages would stay visible: hide them, or check that you publish them.
desk-failed = The decision could not be kept. Try again.
desk-again = Back to the text
flag-email = e-mail
flag-phone = telephone or long number
flag-url = web address
flag-organisation-name = name of the organisation
flag-organisation-word = word of the organisation's name
flag-domain = domain of the e-mail address
flag-mailbox = beginning of the e-mail address
