### Themes of free texts in the results, the synthesis document, and the files of themes in the package.

## Themes under a question of the results

results-theme = Theme
# $title: the short name of the question.
results-themes-of = { $title }: themes of the answers
# $least: the smallest figure published.
results-themes-few = Fewer than { $least } answers to this question have been given themes so far.
# $coded, $texts: numbers in writing; $coders: the sentence that follows.
results-coded = Of { $texts } published answers, { $coded } have been given themes by { $coders }.
# $count: how many people; $shown: the same, in writing.
results-coders = { $count ->
    [one] { $shown } person
   *[other] { $shown } people
}
results-coded-partly = Until all of them have themes, these shares hold for those that have them only: like answers are read one after another.
results-themes-several = An answer may have several themes: the shares are those of the respondents.
results-themes-defined = What the themes mean
# Shares of answers that have no theme of the list, or one that fewer than five answers have.
results-theme-other = Other
results-theme-no-answer = Does not answer the question
results-theme-unclear = Not understood
# $label: a theme; $caution: one of the two sentences that follow.
results-theme-caution = { $label } ({ $caution })
results-theme-low = coders agree too little for this share to be relied on
results-theme-tentative = coders agree fairly well
# $units: the sentence "results-coded-twice"; $alpha: a number up to 1.
results-agreement = { $units } Their agreement (Krippendorff’s alpha) is { $alpha }.
results-agreement-none = No answer was given its themes twice, so the agreement of the people who gave them is not known.
# $count: how many texts; $shown: the same, in writing.
results-coded-twice = { $count ->
    [one] { $shown } answer was given its themes by two people who did not know of each other.
   *[other] { $shown } answers were given their themes by two people each, who did not know of each other.
}
results-quotes = Some of the answers, in full
# The themes of a question of which only some answers, drawn by chance, are given themes.
# $drawn, $population, $coded: numbers of answers. $coders: the message "results-coders".
results-sample = Of { $population } published answers, { $drawn } were drawn by chance, and { $coded } of these have been given themes by { $coders }.
results-sample-begun = Some of the answers were drawn by chance. Their themes are shown once enough of them have been read.
results-sample-interval = The shares are estimates for all answers: 95 times out of 100, the true share lies between the two figures in brackets.
# In a table by group: how many drawn answers have themes.
results-sample-coded = Drawn answers with their themes
results-sample-exact = Without brackets, the share is exact: all answers of this group have been given themes.
results-estimate = Estimated share
# $share, $low, $high: percentages.
results-range = { $share } ({ $low } – { $high })

## The synthesis document

synthesis-heading = Synthesis
# The link to the document.
synthesis-see = Read the synthesis
# In place of a chart or an answer that is not published, or not any more.
synthesis-missing = This figure or answer is not published.
# $name: in whose name it is signed. $when: a date and a time.
synthesis-signed = Signed by { $name } on { $when }.
synthesis-signed-before = Signed by { $name } on { $when }; its words or its figures have changed since.
synthesis-unsigned = A draft: nobody has signed it yet.
synthesis-sources = Sources
# $responses: a number in writing.
synthesis-source = Every figure of this document is computed from the published results of { $responses } responses. Each leads to the question from which it comes.

## The first draft of the document, which people then edit

# $title: the consultation's title.
synthesis-draft-title = Synthesis: { $title }
# $count: stands for a figure.
synthesis-draft-responses = { $count } responses were received.
synthesis-draft-todo = This is a first draft: write here what the figures say.
# $count: stands for a figure.
synthesis-draft-answered = { $count } respondents answered this question.
synthesis-draft-coded = { $count } answers to this question were given themes.

## The files of the package

open-data-codings = The themes of the answers
open-data-themes-table = What the themes mean
open-data-reliability = The answers that two people gave their themes to, without knowing of each other
open-data-themes = The figures of the themes
open-data-method = How the themes were given, and how far people agree
open-data-synthesis = The synthesis, as it is written
open-data-synthesis-figures = Each figure of the synthesis, with where it stands
