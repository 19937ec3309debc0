### The workspace: menu, sheet of a person, publication by two persons, and what the log enters about them.

workspace-choose-form = Choose a form
workspace-may-see-exports = See the files of responses that one asked for
workspace-may-export-responses = Export the responses into a file
workspace-may-see-site = See the state of the languages, the forms and the site’s folder
workspace-may-take-up-site = Put the site in the folder into service
workspace-object-site = site
workspace-action-take-up-site = Site put into service
workspace-action-ask-for-export = File of responses asked for
workspace-action-export-responses = Responses exported
workspace-action-download-export = File of responses downloaded
workspace-action-delete-export = File of responses erased
workspace-action-make-rights-sheet = Sheet about a person shown
workspace-action-cut-log = Old entries of the log cut off
workspace-responses-bounded = Not all responses were read: the search stops after a hundred thousand. Search by code or by id.
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
workspace-task-withdrawn = Publish again, since published responses may have been withdrawn: { $count }
# $count: a number.
workspace-task-stale = Check the translations whose source has changed: { $count }
publication-proposed = Publication proposed
publication-proposal-other = The package that was proposed is no longer the one that is built. Decline this proposal.
