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
coding-keys-about = A key acts by its place on the keyboard, outside of text fields.
