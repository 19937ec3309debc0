### The workspace: menu, sheet of a person, publication by two persons, and what the log enters about them.

workspace-choose-form = Choose a form
workspace-may-see-exports = See the files of responses that one asked for
workspace-may-export-responses = Export the responses into a file
workspace-may-see-site = See the state of the languages, the forms and the site’s folder
workspace-may-take-up-site = Put the site in the folder into service
workspace-object-site = site
workspace-action-take-up-site = Site put into service
workspace-action-reload-site = Site read again
workspace-action-ask-for-export = File of responses asked for
workspace-action-export-responses = Responses exported
workspace-action-download-export = File of responses downloaded
workspace-action-delete-export = File of responses erased
workspace-action-make-rights-sheet = Sheet about a person shown
workspace-action-cut-log = Old entries of the log cut off
workspace-responses-bounded = Not all responses have been read yet: the search reads a hundred thousand at a time.
workspace-responses-search-on = Search on
workspace-responses-too-often = Nothing was looked for: you have made fifty searches within a day. Go on tomorrow.
workspace-may-correct-responses = Correct an answer of a response
workspace-action-correct-response = Response corrected
workspace-correction = Correct an answer
workspace-correction-lead = The answer to one question is replaced, as the person asked. What was there stays in the history; a text that changed waits again for its reviewers and coders.
workspace-correction-question = Question
workspace-correction-choose = Choose
workspace-correction-private = The private answer is not shown: the new one takes its place.
workspace-correction-go = Correct it
workspace-correction-erased = Nothing was changed: the private answers are erased.
workspace-correction-unchanged = Nothing was changed: this is the answer that is there.
# $questions: ids of questions.
workspace-correction-loses = Nothing was changed: the form has changed since, and these other answers would be lost: { $questions }
workspace-erasure = What a withdrawal changes
workspace-erasure-lead = Nothing is changed yet. If the response is withdrawn, this goes:
workspace-erasure-see = See first what a withdrawal changes
workspace-erasure-versions = Versions, with their private answers
workspace-erasure-texts = Texts that may be published, with their reviews
workspace-erasure-coded = Texts that were given themes
workspace-erasure-listed = Entries in the list of supporters
workspace-erasure-figures = The response is at once subtracted from the figures of the results and of the themes.
workspace-erasure-files = Files of the published package that hold the response
workspace-erasure-no-files = No file of the package that this site publishes holds it.
workspace-erasure-unreadable = The published package cannot be read: the log of the server says why.
workspace-erasure-then = Then build and publish the package again, on data.gouv.fr too, and read the synthesis again: what is published does not change by itself. Whoever downloaded it before keeps the old version, and backups follow their own rule.
workspace-erasure-proposed = Withdrawal proposed
workspace-erasure-proposed-already = Nothing was proposed: another withdrawal already waits to be confirmed.
workspace-task-erasures = { $count ->
    [one] Decide on { $count } proposed withdrawal
   *[other] Decide on { $count } proposed withdrawals
}
workspace-sheet = Sheet for the person
workspace-sheet-lead = All that is held on this person, to print. The log notes that you saw it, and why.
workspace-sheet-show = Show the sheet
# $date: a date and a time.
workspace-sheet-made = Made on { $date }
workspace-sheet-public = Public answers
workspace-sheet-listing = List of supporters
workspace-sheet-supporter = Decision on the supporter
workspace-sheet-reviews = Reviews of the texts
workspace-sheet-codings = Themes given to the texts
workspace-sheet-log = Entries of the log
workspace-sheet-goes = When it goes
workspace-sheet-goes-response = The answers, their versions, the reviews and the themes: when the response is withdrawn.
workspace-sheet-goes-private = The private answers: with the response, at the latest when they are erased after the closing.
# $date: a date and a time.
workspace-sheet-goes-private-after = The private answers: with the response, at the latest when they are erased after the closing ({ $date }).
workspace-sheet-goes-listing = The place in the list of supporters: when the response is withdrawn, or when the person no longer wants to be listed.
workspace-sheet-goes-published = The published data: with the publication that follows the withdrawal.
workspace-sheet-goes-log = The entries of the log, which hold no answer: at the end of their time.
workspace-sheet-goes-backups = The backups: when they are replaced.
workspace-overview-published = Last publication
workspace-overview-new-since = Responses received since
workspace-overview-amended-since = Responses amended since
workspace-overview-withdrawn-since = Responses withdrawn since
workspace-overview-reviewed-since = Reviews since
workspace-overview-messages = Messages to translate
# $count: a number.
workspace-task-withdrawn = Publish again, since published responses may have been withdrawn or restricted: { $count }
# $count: a number.
workspace-task-stale = Check the translations whose source has changed: { $count }
publication-proposed = Publication proposed
publication-proposal-other = The package that was proposed is no longer the one that is built. Decline this proposal.
publication-own-decisions = Somebody else has to publish this package: some of its texts rest on your decision alone. You may publish it once another reviewer has decided on them too and the package is built again.
