### The review of texts, in the operators' workspace.

## One page for each text

review-title = Review of the texts
# What one does there, on the workspace's first page.
review-lead = Read each free text before it is published, and decide on it.
# $decided, $all: numbers of texts.
review-progress = { $decided } of { $all } texts decided
review-behind = Some recent responses are not in this list yet: they enter it little by little.
review-done = No other text waits for you to review it.
# $response: a response's identifier; $locale: its language.
review-response = Response { $response }, language: { $locale }
review-flags = Flagged passages
review-no-flag = Nothing is flagged in this text.
review-hide = Hide
review-words = Other words to hide, one passage a line, as in the text
review-note = Note, or reason for the decision
review-despite = I publish the flagged passages that stay visible
review-accept = Publish as it is
review-redact = Hide the chosen passages and publish the rest
review-withhold = Do not publish this text
review-ask-opinion = Ask for a second opinion
review-keep-note = Keep the note and go on
review-next = Go to the next text
# $question: the number of a question.
review-previous = Previous text: { $question }
review-undo = Undo my decision
review-undone = Your decision is undone.
# $by: a name; $time: a time of day.
review-reserved = { $by } is reading this text, reserved until { $time }.
review-rest = The other answers of the same person
review-rest-none = No other answer that may be published.
review-log = Decisions and notes
# $by: a name; $when: a date and a time.
review-log-entry = { $by }, { $when }
review-act-note = Note
review-act-ask-opinion = Second opinion asked for
review-act-undo = Decision undone

## How far a text is

review-status-unreviewed = Not reviewed yet
review-status-changed = Amended since it was reviewed
review-status-flagged-since = A passage is flagged that was not at the review
review-status-opinion-wanted = Waits for a second opinion
review-status-read-once = Read once, waits for a second person
review-status-differing = Different decisions, to be settled
review-status-accepted = Published as it is
review-status-redacted = Published with passages hidden
review-status-withheld = Not published
review-second-reading = Another person has decided already. Their decision will be shown after yours.
review-own-opinion = You have decided: another person has to read this text now.
review-opinion-wanted = Another person is in doubt about this text and asks for your opinion.
review-opinion-asked = You asked for a second opinion: another person will read this text.
# $date: a date and a time.
review-published = Data has been public since { $date }: a new decision on this text changes it only at the next publication.
review-opinions = The decisions to choose between

## The texts in which nothing is flagged, together

review-together-heading = Texts in which nothing is flagged
review-together-link = Review together the texts in which nothing is flagged
# $count: a number of texts.
review-together-accept = Publish the { $count } texts of this page as they are
review-one-by-one = Review the texts one at a time

## When a decision is not taken

review-refused = This decision was not taken
review-stale = The text changed meanwhile: read it again.
review-overtaken = Somebody else has decided on this text meanwhile. Their decision is shown below; what you typed is kept.
review-gone = This text exists no longer: the response was withdrawn or amended.
review-no-passage = No passage is chosen: check one, or copy words of the text.
# $words: what was typed.
review-no-words = "{ $words }" is not in the text.
review-translated = The words that you selected are not those of the text in that place: your browser shows a translation of it. Show the original, then select again.
review-no-reason = Write in the note why this text is not published.
review-still-flagged = Flagged passages would stay visible: hide them, or check that you publish them.
review-nothing-to-undo = The last decision on this text is not yours: you cannot undo it.
review-failed = The decision could not be kept. Try again.
review-unsent = The server did not answer, or your session has ended. Nothing that you wrote is lost: try again, or first sign in in another tab.
review-once-more = Flagged passages stay visible. Press once more to publish them.

## The keyboard shortcuts

# $read, $overturned: numbers; $share: a percentage.
review-rereadings = Read again by another person: { $read } acceptances; { $overturned } overturned, which is { $share }%.
review-keys = Keyboard shortcuts
review-keys-on = Single letters act
review-keys-about = Letters do not act in a text field: Escape leaves it. Select words of the text before R to hide them too.

## The list of texts

review-list = All texts
review-by-question = Progress by question
review-question = Question
review-language = Language
review-status = Status
review-flag = Flag
review-text = Text
# In a list of choices.
review-any = All
review-waiting = Waiting
review-flag-any = Something is flagged
review-flag-none = Nothing is flagged
review-filter = Filter
review-start = Review these texts
review-none = No text fits.
review-pages = Pages of texts
review-count-decided = Decided
review-count-flagged = Waiting, flagged
review-count-stale = To be read again
review-count-differing = To be settled

## The kinds of flagged passages

flag-email = e-mail
flag-phone = telephone or long number
flag-url = web address
flag-organisation-name = name of the organisation
flag-organisation-word = word of the organisation's name
flag-domain = domain of the e-mail address
flag-mailbox = beginning of the e-mail address
