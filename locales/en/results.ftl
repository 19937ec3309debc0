### The results: the figures, the free answers, and the pages that say that there are none.

# The title of the page.
results-heading = Results
# The link to this page, once the consultation has closed.
results-see = See the results
# $count (number): how many responses; $shown: the same, in writing.
results-count = { $count ->
    [0] No response
    [one] { $shown } response received
   *[other] { $shown } responses received
}
# $least: the smallest figure published.
results-few = Figures will be published from { $least } responses on, so that nobody can be recognised.
results-few-answers = Fewer than { $least } people answered this question: its figures are not published.

## Who responded

results-who = Who responded
results-groups = Responses by kind of respondent
results-group = Kind of respondent
results-languages = Responses by language
results-language = Language
results-days = Responses by day
# $zone: the time zone, "Europe/Paris" or "UTC+01".
results-days-zone = Days are those of the time zone { $zone }.
# $count: the largest number of responses of one day; $shown: the same, in writing.
results-days-most = { $count ->
    [one] At most { $shown } response in one day
   *[other] At most { $shown } responses in one day
}
results-day = Day

## Charts and their tables

# $title: what the chart is about.
results-chart = Chart: { $title }. The table that follows gives the same figures.
results-table = See the figures
results-option = Answer
results-point = Level
results-share = Share
results-number = Number
results-respondents = Respondents
# $count: how many people answered the question; $shown: the same, in writing.
results-base = { $count ->
    [one] { $shown } person answered this question.
   *[other] { $shown } people answered this question.
}
results-several = Several answers were possible: the shares are those of the respondents, and add up to more than 100%.
# $mean: the mean; $first and $last: the ends of the scale.
results-mean = Mean: { $mean }, on a scale from { $first } to { $last }
results-by-group = By kind of respondent
# $title: the short name of the question.
results-by-group-of = { $title }, by kind of respondent
# Stands for a figure that is not published.
results-suppressed = n/p
# $mark: the sign above; $least: the smallest figure published.
results-suppressed-why = { $mark }: not published. The figure is under { $least }, or would allow one that is to be computed.

## How to read these results

results-method = How to read these results
results-method-base = Each share is that of the people who answered the question. They answered because they wished to: this is no representative sample.
results-method-few = No figure under { $least } is published by kind of respondent or by language, nor any figure from which one could be computed.
results-method-texts = Free answers are read by a person before they are published. Confidential answers never are.
results-document = The same figures as JSON

## Free answers

# $title: the short name of the question.
results-read = Read the free answers: { $title }
results-texts = Free answers
results-texts-lead = These answers are published as they were written, after review, in the language of their author.
results-texts-none = No answer to this question is published yet.
results-texts-not-found = No answer holds these words. Try a shorter word, or a single one.
results-search = Search these answers
results-search-go = Search
results-first = First page
results-next = Next page
results-pages = Pages of answers

## When there are no results to see

results-never-heading = These results are not published here
results-never = The responses to this form give no results on this site.
results-later-heading = The results are not published yet
# $date: the closing date.
results-later = They will be once the consultation has closed, on { $date }, so that the first responses do not influence those that follow.
results-later-undated = They will be once the consultation has closed, so that the first responses do not influence those that follow.
results-broken-heading = The results cannot be shown
results-broken = A breakdown keeps us from reading them. Try again in a moment.

## Numbers

results-percent = { $percent }%
# Less than half a percent, but somebody.
results-percent-under = < 1%
# More than 99.5 percent, but not everybody.
results-percent-over = > 99%
results-decimal = { $whole }.{ $tenths }
