### The coding of published texts, in the operators' workspace.

## The list of questions

coding-title = Themes of the texts
# What one does there, on the workspace's first page.
coding-lead = Give the published texts their themes.
coding-themes = Themes
coding-published = Published texts
coding-coded = Coded
coding-start = Code the texts

## The themes of a question

coding-frame = Themes of the question
# $version: a number.
coding-version = Version { $version } of the coding frame
coding-empty = This question has no theme yet.
coding-id = Identifier
coding-id-hint = It never changes and is never used twice: lower-case letters without accents, digits, hyphens.
coding-label = Label
coding-definition = Definition
coding-include = What it includes
coding-exclude = What it excludes
coding-examples = Examples
coding-examples-hint = Ids of responses, with spaces between them.
coding-parent = Theme that it belongs to
coding-no-parent = None
coding-heading = Heading: it groups themes, and no text is given it
coding-is-heading = Heading
coding-this-language = The words are those of this page’s language; each language has its own.
coding-add = Add a theme
coding-edit = Edit
coding-save = Save
coding-end = Merge, split, retire
coding-others = Other themes
coding-end-hint = To merge, choose another theme; to split, at least two.
coding-merge = Merge
coding-split = Split
coding-retire = Retire
coding-restore = Restore
coding-ended = Themes no longer in use
coding-state-retired = Retired
# $themes: labels of themes.
coding-state-merged = Merged into: { $themes }
coding-state-split = Split into: { $themes }
coding-history = History of the coding frame
coding-history-change = Change
coding-history-theme = Theme
coding-history-who = By
coding-history-when = When
coding-change-add = Added
coding-change-edit = Edited
coding-change-merge = Merged
coding-change-split = Split
coding-change-retire = Retired
coding-change-restore = Restored

## Why a change was not made

coding-problem-id = This identifier will not do: lower-case letters without accents, digits and hyphens, 48 at most.
coding-problem-taken = A theme has or had this identifier: choose another one.
coding-problem-parent = This theme cannot group others: a coding frame has two levels.
coding-problem-children = Other themes belong to it: move them first.
coding-problem-heading = A heading is given to no text: choose a theme.
coding-problem-others = To merge, choose one other theme; to split, at least two others.
coding-problem-example = An example is not the id of a response.
coding-problem-wording = A label is needed, on one line and of 120 characters at most; the other texts have at most 4,000.
coding-problem-state = This theme is not in the state that this needs: somebody may have changed it.
coding-problem-overtaken = Somebody changed the coding frame meanwhile: it is shown as it is now.

## One text at a time

coding-text = Coding of a text
# $coded, $texts: numbers of texts.
coding-progress = { $coded } of { $texts } texts coded
coding-done = No text waits to be coded.
coding-choose = Themes of this text
coding-find = Find a theme
coding-other = Something else, without a theme in the frame
coding-no-answer = Does not answer the question
coding-unclear = Not understood
coding-doubt = To be discussed
coding-quote = Worth quoting
coding-memo = Note
coding-record = Save and go to the next text
coding-next = Go to the next text
coding-previous = Previous text
coding-undo = Undo my coding
coding-undone = Your coding is undone.
coding-again = This text changed after you coded it, or one of its themes was split: code it again.
coding-refused = Nothing was saved
coding-problem-none = Choose at least one theme.
coding-problem-alone = “Does not answer the question” and “Not understood” go with no theme.
coding-problem-theme = One of these themes is no longer in use: the list is shown as it is now.
coding-problem-changed = The text changed meanwhile: it is shown as it is published now.
coding-problem-window = You coded this text in another window, or there is nothing to undo.
coding-keys = Keys
coding-keys-on = Keys act
coding-keys-about = A letter acts as it is written, a digit by its place on the keyboard, outside of input fields.

## Texts that two people code

coding-double = Double coding
coding-double-lead = Two people code the same texts without knowing of each other. How far they agree tells which themes may be counted.
coding-double-none = No texts of this question have been drawn yet.
coding-draw = Draw texts
coding-draw-freezes = The themes of the question then stay as they are until the sample is ended.
coding-draw-purpose = Purpose
coding-draw-reliability = Reliability: the agreement is measured and published
coding-draw-training = Training: 30 texts, and no figure of it is published
coding-draw-coders = Coders
coding-draw-coders-hint = At least two. Each text goes to two of them; all pairs have texts in common.
coding-draw-size = Number of texts
coding-draw-size-hint = If empty: all texts up to 200, else a tenth of them and at least 172, enough to judge a theme that a tenth of the texts has; 293 are needed to call it reliable. Rarer themes cannot be judged.
coding-draw-seed = Seed
coding-draw-seed-hint = Whoever knows it draws the same texts. If empty, it is random.
# $name: a person. $when: a date and a time. $seed: the seed of the draw.
coding-drawn = Drawn by { $name } on { $when }, seed { $seed }
# $version: a number.
coding-frozen = While texts are coded twice, the themes of this question stay as they are: version { $version }.
# $coded, $texts: numbers of texts.
coding-double-progress = Texts coded by both: { $coded } of { $texts }
# $coder: the letter of a coder. $coded, $texts: numbers of texts.
coding-double-of-coder = Coder { $coder }: { $coded } of { $texts }
coding-sample-end = End this sample
coding-sample-end-hint = The themes can then be changed. The figures of this sample are void from then on: another one has to be drawn.
# $name: a person. $when: a date and a time.
coding-sample-ended = The last sample was ended by { $name } on { $when }: its figures are void.
coding-part = Coding a part of the texts
coding-part-lead = Where there are too many texts to code them all, a part is drawn by chance. Coders are then given these texts alone, and the results show estimated shares with their intervals in place of numbers of respondents.
coding-part-size-hint = If empty: 1,000, so that a share is known to three points. All texts of kinds of respondents with fewer than 400 are taken besides.
coding-part-draw = Draw a part
# $drawn, $population, $coded: numbers of texts.
coding-part-progress = { $drawn } of { $population } texts were drawn, { $coded } of them are coded.
coding-part-end = Code all texts again
coding-part-end-hint = The estimates are not published any more, and the texts that were not drawn wait for coders.
coding-problem-all-drawn = All texts would be drawn: code all of them.
coding-sign = Sign this document
coding-sign-lead = Whoever signs a synthesis answers for its words and its figures as they are. Its page says in whose name and when; if a word or a figure changes, it says so until the document is signed again.
coding-sign-none = The site has no synthesis of this form yet.
coding-sign-name = In whose name
coding-sign-name-hint = As readers will see it: an office, not necessarily a person.
coding-sign-problems = The document cannot be signed: it does not agree with the published figures.
coding-sign-changed = The document or its figures changed meanwhile: read it again.
coding-sign-no-name = Say in whose name.
coding-reason = Reason
coding-reason-hint = It is kept in the log: write nothing that tells who the respondent is.

## Agreement

coding-agreement = Agreement
coding-agreement-none = There are figures once both have coded a text.
# $texts: a number of texts. $tentative, $reliable: percentages.
coding-sample-judges = With { $texts } texts, a theme can be judged if at least { $tentative } of the texts have it, and called reliable from { $reliable } on.
# $alpha: a number, with its interval. $texts: a number of texts.
coding-agreement-overall = Alpha of the sets of themes (MASI): { $alpha }; texts: { $texts }
coding-agreement-texts = Texts
coding-agreement-same = Equal judgements
coding-agreement-positive = Positive agreement
coding-agreement-alpha = Alpha, with its interval of 95 %
coding-agreement-follows = The theme is
coding-agreement-hint = Equal judgements alone mislead: most texts lack most themes. Positive agreement counts only where at least one gives the theme; alpha takes chance away.
# $value, $low, $high: numbers.
coding-agreement-interval = { $value } ({ $low } to { $high })
# $one, $other: letters of coders. $texts: a number of texts. $kappas: themes, each with a number.
coding-agreement-pair = { $one } and { $other }, texts: { $texts }. Kappa: { $kappas }
# $language: a language. $texts: a number of texts. $alpha: a number.
coding-agreement-language = { $language }: { $texts } texts coded by both, alpha { $alpha }
coding-reliable = reliable
coding-tentative = to be read with care
coding-low = not counted: too little agreement
coding-too-rare = too rare to be judged
coding-not-computable = not computable: all codings are the same

## Texts that were coded differently

coding-differing = Texts coded differently
# $open, $settled: numbers of texts.
coding-differing-count = To settle: { $open }; settled: { $settled }
coding-is-settled = Settled
coding-settle-next = Settle the next text
coding-settle = Two codings of a text
coding-settle-none = No text waits to be settled.
# $coder: the letter of a coder.
coding-settle-of = Coding of { $coder }
coding-settle-codes = These themes count
coding-settle-save = Settle and go to the next text
coding-settle-undo = Take this decision back
# $name: a person. $themes: labels of themes. $reason: what the person wrote.
coding-settled-as = Settled by { $name }: { $themes }. Reason: { $reason }
coding-problem-frozen = Texts of this question are being coded twice: end that sample before changing the themes.
coding-problem-coders = Choose at least two coders.
coding-problem-no-themes = The question has no theme yet: add themes first.
coding-problem-no-texts = No text of this question can be drawn: none is published, or all were in a training.
coding-problem-size = The number of texts is a whole number above 0, or empty.
coding-problem-drawn = Somebody has drawn a sample of this question meanwhile.
coding-problem-no-sample = Somebody has ended this sample meanwhile.
coding-problem-reason = Give a reason.
coding-problem-settled = Somebody decided on this text meanwhile: the decision is shown as it is now.

## Suggestions, equal texts, the list of coded texts

coding-suggested = What like texts were given
coding-suggested-why = The nearest coded texts, with words in common. They may have been coded differently from how you would.
# $count: selects the plural. $shown: a number of texts.
coding-equal = { $count ->
    [one] Code { $shown } other text that says the same in the same way
   *[other] Code { $shown } other texts that say the same in the same way
}
coding-equal-undo = Also undo my codings of the texts that I coded with it
# $count: a number of texts.
coding-near = Texts that are nearly the same: { $count }
coding-near-hint = Underlined words are in the other text only, struck words in the text above only. Each text is confirmed by itself: tick those that have exactly the same themes.
coding-near-confirm = Code this text in the same way too
coding-list = Coded texts
coding-list-all = All themes
coding-list-show = Show
coding-list-none = No coding of this kind.
coding-list-more = Further texts
