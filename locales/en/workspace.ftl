### The sentences of the workspace, for those who run the consultation.

workspace-title = Workspace
workspace-menu = Pages of the workspace
workspace-home = Home
# $name: the name of the account.
workspace-welcome = Hello { $name }
workspace-your-roles = Your roles
workspace-no-role = You have no role yet. Ask an administrator of the workspace.
workspace-role-without-page = No page of the workspace goes with this role yet.
workspace-whole-site = The whole site

## Signing in

workspace-sign-in = Sign in
workspace-sign-in-lead = Open the link that you received, then press the button. Without scripts, type the code that follows the # sign in that link.
workspace-code = Your one-time code
workspace-code-hint = 32 letters and digits. Case, spaces and hyphens do not matter.
workspace-use-code = Use this link and sign in
workspace-sign-in-first = Sign in to continue. You will then return to the page that you asked for.
workspace-code-unknown = This code does not sign you in: it may be incomplete, used already or too old. Ask for a new link.
# $host: the host of the identity provider.
workspace-sign-in-with = Sign in with { $host }
workspace-invitation-continue = Your invitation is ready. Sign in now: your account will get its roles.
workspace-code-instead = Or with a link that you received: open it, then press the button. Without scripts, type the code that follows the # sign in that link.
workspace-no-account = You signed in, but no account of this workspace belongs to it. Open the link of your invitation first.
workspace-provider-failed = The sign-in did not succeed. Try again; if it goes on, ask an administrator of the workspace.
workspace-provider-away = The identity provider does not answer. Try again in a few minutes; if it goes on, ask an administrator of the workspace.
workspace-provider-not-fresh = The identity provider did not confirm that you signed in just now. Sign out there, then sign in again.
workspace-signed-out = You are signed out of the workspace
workspace-signed-out-lead = Your session at the identity provider goes on. On a shared device, end it too.
workspace-sign-out-provider = Sign out there too
workspace-code-other-browser = This link was asked for in another browser. Open it where you asked for it.
workspace-code-own = This invitation comes from your own account: nobody grants themselves a role.
workspace-too-often = Too many attempts in a short time. Try again in a minute.
workspace-sign-out = Sign out
workspace-sign-out-everywhere = Sign out everywhere
workspace-sessions = My sessions
workspace-sessions-lead = A session lasts twelve hours at most, and ends after an hour without activity.
workspace-session = Session
workspace-session-since = Signed in
workspace-session-seen = Last activity
workspace-session-this = This one
workspace-session-end = End
workspace-session-idle = Without activity, this session ends in less than five minutes. What you have typed stays on this page.
workspace-session-stay = Stay signed in
workspace-session-last = This session ends in less than five minutes, after twelve hours. Send what you have typed, or sign in again in another tab and come back here.
workspace-session-over = This session has ended. What you have typed stays on this page: sign in in another tab, then come back and send it.
workspace-session-sign-in = Sign in in another tab
workspace-keys-change = To change a key, choose it in this list, then press another letter or digit. The two keys change places.
workspace-keys-press = Press the new key. Escape leaves all as it is.
workspace-keys-done = The list is up to date.
workspace-keys-reset = Take back the original keys

## What is refused

workspace-refused-heading = Your roles do not allow this
workspace-refused-roles = One of these roles is needed:
workspace-refused-ask = Administrators of the workspace grant roles. This request was entered in the log.
workspace-fresh-heading = Sign in again
workspace-fresh = This action matters: it needs a sign-in that is less than ten minutes old.
workspace-sign-in-again = Sign in again

## The roles, and what they allow

workspace-role = Role
workspace-roles = Roles
workspace-role-administrator = Administrator
workspace-role-operator = Operator
workspace-role-case-officer = Case officer
workspace-role-reviewer = Reviewer
workspace-role-supporters-officer = Supporters’ officer
workspace-role-coder = Coder
workspace-role-lead-analyst = Lead analyst
workspace-role-publisher = Publisher
workspace-role-auditor = Auditor
workspace-may-see-accounts = See the accounts, their roles and the invitations
workspace-may-manage-accounts = Invite people, grant and revoke roles, close accounts
workspace-may-see-settings = See the settings of the server
workspace-may-review-texts = Review the free texts and decide whether they are published
workspace-may-decide-on-supporters = Decide which supporters are listed, and see the contact of one at a time
workspace-may-see-overview = See where the form stands
workspace-may-see-store = See the size of the store and the last backup
workspace-may-read-responses = Read responses one at a time, and find them
workspace-may-see-private-answers = See the private answers of one person, for a reason
workspace-may-withdraw-responses = Withdraw a response
workspace-may-see-requests = Read the register of rights requests
workspace-may-keep-requests = Keep the register of rights requests
workspace-may-move-window = See and move the dates of opening and closing
workspace-may-reopen-form = Open a closed form again, and decide on proposals to do so
workspace-may-code-texts = Give published texts their themes
workspace-may-change-frames = Change the themes of questions
workspace-may-settle-codings = Draw texts that two people code, see both codings and decide where they differ
workspace-may-build-package = Build the package of the responses, and see it before it is published
workspace-may-publish-package = Publish the package, and take it off the site
workspace-may-read-log = Read the log
workspace-may-export-log = Save the log as a file

## Overview

workspace-overview = Overview
workspace-overview-lead = Where the form stands, and what there is to do.
workspace-overview-recording = Recording of responses
workspace-overview-recorded = Works
workspace-overview-not-recorded = Not possible now
workspace-task-recording = Make the recording of responses work again: look at the disk and the server’s journal
workspace-overview-responses = Responses
workspace-overview-today = Today
workspace-overview-week = Last seven days
workspace-overview-texts = Texts to review
workspace-overview-flagged = Flagged texts that wait
workspace-overview-stale = Texts to review again
workspace-overview-coded = Texts coded
# $part, $all: numbers.
workspace-overview-share = { $part } of { $all }
workspace-overview-supporters = Supporters to decide on
# $date: a date and a time.
workspace-overview-since = The first has waited since { $date }
workspace-overview-backup = Last backup
workspace-overview-no-backup = Never
workspace-overview-store = Store
workspace-overview-disk = Free space
# $count: a number.
workspace-megabytes = { $count } MB
workspace-overview-days = By day
workspace-overview-kinds = By kind of respondent
workspace-overview-languages = By language
workspace-overview-tasks = To do next
workspace-overview-nothing = Nothing to do at the moment.
# $count: a number.
workspace-task-texts = { $count ->
    [one] Review one text
   *[other] Review { $count } texts
}
# $count: a number.
workspace-task-requests = { $count ->
    [one] Answer { $count } rights request, due within five days
   *[other] Answer { $count } rights requests, due within five days
}
workspace-task-coding = { $count ->
    [one] Code one text
   *[other] Code { $count } texts
}
workspace-task-supporters = { $count ->
    [one] Decide on one supporter
   *[other] Decide on { $count } supporters
}
# $count: a number.
workspace-task-proposals = { $count ->
    [one] Confirm or decline one proposal
   *[other] Confirm or decline { $count } proposals
}
# $count: a number.
workspace-task-closes-soon = { $count ->
    [one] The form closes in one day: extending it takes 48 hours
   *[other] The form closes in { $count } days: extending it takes 48 hours
}
workspace-task-backup = Make a backup: the last one is more than two days old
workspace-task-first-backup = Make a backup: there is none yet
# $count: a number.
workspace-task-disk = Make room: { $count } MB are left

## Responses

workspace-responses = Responses
workspace-responses-lead = Find the response of a person, and deal with their request.
workspace-responses-by = Search by
workspace-responses-by-code = Receipt code
workspace-responses-by-id = Response id
workspace-responses-by-answer = Organisation or address, in full
workspace-responses-sought = What you are looking for
workspace-responses-search = Search
workspace-responses-search-lead = The log notes who searched, how and why, but not what was looked for. Once private answers are erased, only the code finds a response.
workspace-responses-found = Responses found
workspace-responses-none = No response.
workspace-responses-first = All responses
workspace-responses-nothing-sought = Nothing was searched: type a whole code, an id or an answer.
workspace-response = Response
workspace-response-amended = Amended
workspace-response-versions = Versions
# $number: the number of the version; $date: a date and a time.
workspace-response-version = Version { $number }, of { $date }
# $date: a date and a time.
workspace-response-published = Responses were published on { $date }: after a withdrawal, publish again.
workspace-response-private = Private answers
workspace-response-private-lead = Private answers are shown for a reason only. The log notes that you saw them.
workspace-response-private-show = Show the private answers
workspace-response-no-private = None, or they were erased.
workspace-response-withdraw = Withdraw the response
workspace-response-withdraw-lead = The response, its versions, its private answers and the decisions about it are erased. This cannot be undone.
workspace-response-stale = Nothing was withdrawn: the response has changed meanwhile. This is how it is now.

## Rights requests

workspace-requests = Rights requests
workspace-requests-lead = Keep the register of requests: what was received, checked, found and answered, and until when.
workspace-requests-none = No request.
# $number: a number.
workspace-request-number = Request no. { $number }
workspace-request-register = Enter a request
workspace-request-received-on = Received on
workspace-request-right = Right invoked
workspace-request-reference = Reference of the letter
workspace-request-reference-hint = A number that leads to the letter. The register holds no name.
workspace-request-due = Due on
# $count: a number.
workspace-request-left = { $count ->
    [0] Last day
    [one] One day left
   *[other] { $count } days left
}
# $count: a number.
workspace-request-late = { $count ->
    [one] One day late
   *[other] { $count } days late
}
workspace-request-steps = What was done
workspace-request-note = How, or why
workspace-request-add = Add
workspace-request-incomplete = Nothing was added: something is missing, or does not fit.
workspace-request-no-response = Nothing was added: no response has this id.
workspace-right-access = Access
workspace-right-rectification = Rectification
workspace-right-erasure = Erasure
workspace-right-restriction = Restriction
workspace-right-objection = Objection
workspace-step-identity = Identity checked
workspace-step-identity-hint = In doubt, write to the address in the response; do not ask for a copy of an identity card.
workspace-step-response = Response found
workspace-step-response-hint = The id that the search gave.
workspace-step-extension = Time extended by two months
workspace-step-extension-hint = The person has to be told, with the reason, within the first month.
workspace-step-decision = Answered
workspace-step-decision-hint = A refusal names its ground and the remedies.
workspace-decision-granted = Granted
workspace-decision-partly = Granted in part
workspace-decision-refused = Refused

## Accounts and roles

workspace-accounts = Accounts and roles
workspace-accounts-lead = Who has access to the workspace, and to do what.
workspace-settings = Server settings
workspace-settings-lead = How the server runs, and where each setting comes from.
workspace-settings-note = These settings have held since the process that shows this page was started. They are changed where the server is started, never here. Of a secret you see only whether it is set.
workspace-settings-version = Version of the program:
workspace-settings-name = Setting
workspace-settings-value = Value
workspace-settings-origin = Comes from
workspace-settings-on = on
workspace-settings-secret = set
workspace-settings-unset = not set
workspace-settings-from-option = option of the command
workspace-settings-from-variable = environment variable
workspace-settings-from-file = file
workspace-settings-from-default = default
workspace-settings-from-store = moved in the workspace
workspace-settings-dates = Dates of the forms
# $date: a date and a time.
workspace-account-since = Account since { $date }
# $date: a date and a time.
workspace-account-closed = Account closed on { $date }
workspace-account-own = You
workspace-account-without-role = No role
workspace-revoke = Revoke
workspace-grant = Grant a role
workspace-close = Close the account
workspace-close-lead = Nobody will be able to sign in to it any more. The log keeps what this account has done.
workspace-invitations = Open invitations
# $date: a date and a time.
workspace-invitation-until = Valid until { $date }
workspace-cancel-invitation = Cancel the invitation
workspace-invite = Invite a person
workspace-invite-go = Make the invitation
workspace-address = E-mail address
workspace-form = Form
workspace-reason = Reason
# $address: an e-mail address.
workspace-link-for = Invitation link for { $address }
workspace-link-lead = Hand this link to that person alone. It works once, for seven days, and will not be shown again.
workspace-invitation-invalid = The invitation was not made: give an e-mail address and at least one role. Administrators and auditors are for the whole site.
workspace-role-invalid = The role was not changed: administrators and auditors are for the whole site.
workspace-own-account = Nothing was changed: nobody grants themselves a role.
workspace-last-administrator = Nothing was changed: somebody else must be an administrator first.
workspace-unchanged = Nothing was changed: somebody else may have done so meanwhile.

## Supporters

workspace-supporters = Supporters
workspace-supporters-lead = Decide who is in the list of supporters.
workspace-supporters-waiting = To decide
workspace-supporters-listed = In the list
workspace-supporters-refused = Not listed
workspace-supporters-all = All
workspace-supporters-empty = There is nobody here.
workspace-supporters-previous = Previous page
workspace-supporters-next = Next page
workspace-supporters-count = { $count ->
    [0] No supporter waits for a decision.
    [one] One supporter waits for a decision.
   *[other] { $count } supporters wait for a decision.
}
workspace-supporters-damaged = These responses cannot be read: { $ids }
workspace-supporter = Supporter
workspace-supporter-status = Status
workspace-supporter-received = Received
workspace-supporter-waiting = New
workspace-supporter-changed = Changed since the decision
workspace-supporter-listed = In the list
workspace-supporter-refused = Not listed
workspace-supporter-no-consent = Does not want to be listed
workspace-supporter-decided = Last decision: { $person }, on { $date }
workspace-supporter-before = When it was decided
workspace-supporter-now = Now
workspace-supporter-same-name = With the same name
workspace-supporter-same-domain = With the same website
workspace-supporter-contact = Contact
workspace-supporter-contact-lead = The contact is confidential. The log notes that you have seen it.
workspace-supporter-contact-show = Show the contact
workspace-supporter-contact-gone = The confidential answers were erased.
workspace-supporter-ask = Write to the contact
workspace-supporter-decision = Decision
workspace-supporter-note = Checks
workspace-supporter-note-hint = What you have checked, for those who come after. Write no personal data here.
workspace-supporter-confirm = Put on the list
workspace-supporter-refuse = Do not list
workspace-supporter-stale = Nothing was decided: the response has changed, or somebody else has decided meanwhile. This is the present state.
workspace-supporter-no-verdict = Nothing was decided: choose to list or not to list.
workspace-supporter-note-too-long = Nothing was decided: the note has more than 1,000 characters.

## Dates

workspace-window = Dates
workspace-window-lead = See when the form is open, and move its dates.
workspace-window-opening = Opening
workspace-window-closing = Closing
workspace-window-no-end = None
# $zone: a time zone.
workspace-window-zone = Time of { $zone }
workspace-window-from-store = Decided in the workspace
workspace-window-from-file = In the form’s file
workspace-window-from-setting = Setting of the server
# $count: how many days or hours.
workspace-window-opens-in-days = { $count ->
    [one] Opens in one day
   *[other] Opens in { $count } days
}
# $count: how many days or hours.
workspace-window-opens-in-hours = { $count ->
    [one] Opens in one hour
   *[other] Opens in { $count } hours
}
# $count: how many days or hours.
workspace-window-closes-in-days = { $count ->
    [one] Closes in one day
   *[other] Closes in { $count } days
}
# $count: how many days or hours.
workspace-window-closes-in-hours = { $count ->
    [one] Closes in one hour
   *[other] Closes in { $count } hours
}
workspace-window-is-closed = The form is closed
workspace-window-move = Move a date
workspace-window-move-lead = The new date is at least 48 hours away. Every page tells it, with the date that was planned first.
workspace-window-reopen = Reopening
workspace-window-reopen-lead = The form will take responses again. Results that are public only after the closing will no longer be shown.
workspace-window-reopen-role = Only a publisher may open a closed form again.
workspace-window-end = Date to move
workspace-window-new-date = New date
workspace-window-reason-hint = For the log and your team; the public does not see it.
workspace-window-notes = Note for the public
workspace-window-notes-hint = Optional: a sentence in each language, shown with the new date.
workspace-window-preview = See what the public will read
workspace-window-will-read = This is what the public will read
workspace-window-move-go = Move the date
workspace-window-reopen-go = Open the form again
workspace-window-history = Dates moved
workspace-window-former-date = Former date
workspace-window-announcement = Text for the press and for other sites
workspace-window-announcement-lead = Ready to be copied or saved, in each language: the new date, the one announced before, the note for the public and the address of the form.
workspace-window-announcement-no-note = This text lacks the note for the public: none was given in this language.
workspace-window-announcement-save = Save this text
# $date: a date.
workspace-window-proposed = Open again until { $date }
workspace-window-no-date = Nothing was changed: give a date and a time.
workspace-window-too-soon = Nothing was changed: the new date is less than 48 hours away.
workspace-window-same-date = Nothing was changed: this is the date already.
workspace-window-order = Nothing was changed: the form would close before it opens.
workspace-window-opened = Nothing was changed: the form is open already.
workspace-window-closed-already = Nothing was changed: the form is closed. It can only be opened again.
workspace-window-not-closed = Nothing was changed: the form is not closed.
workspace-window-long-note = Nothing was changed: a note has more than 500 characters.
workspace-window-published = Nothing was changed: the responses are published already, so the form cannot be opened again.
workspace-window-stale = Nothing was changed: somebody else has moved a date meanwhile. This is how things stand now.
workspace-window-proposed-already = Nothing was proposed: a proposal already waits for a decision.
workspace-two-persons = A second person has to confirm: what you send will be a proposal at first.
workspace-propose = Propose
workspace-proposals = Proposals to confirm
# $person: the name of a person; $date: a date and a time.
workspace-proposal-by = Proposed by { $person } on { $date }
workspace-proposal-own = Somebody else has to confirm this proposal.
workspace-proposal-confirm = Confirm
workspace-proposal-decline = Decline
workspace-no-proposal = Nothing was decided: this proposal no longer waits for a decision.
workspace-no-reason = Nothing was done: give a reason.
workspace-cancel = Cancel

## The log

workspace-log = Log
workspace-log-lead = Who did what, when and why. Nothing in it is changed, and entries go only when their time is over; reading it is entered too.
workspace-log-number = No.
workspace-log-when = When
workspace-log-who = Who
workspace-log-what = What
workspace-log-object = On what
workspace-log-from = From
workspace-log-until = To
workspace-log-any = Any
workspace-log-show = Show
workspace-log-reset = Show everything
workspace-log-empty = No entry matches.
workspace-log-refused = Refused
workspace-log-pages = Pages of the log
workspace-log-older = Older entries
workspace-log-newest = Newest entries
workspace-log-csv = Save as CSV
workspace-log-lines = Save as lines of JSON
workspace-log-date-invalid = The dates were not understood: write them as 2026-05-31.
workspace-object-account = account
workspace-object-invitation = invitation
workspace-object-session = session
workspace-object-response = response
workspace-object-text = text
workspace-object-form = form
workspace-object-question = question
workspace-object-page = page
workspace-object-request = request
workspace-object-log = log
workspace-object-store = database

## What the log enters

workspace-action-invite = Invitation made
workspace-action-cancel-invitation = Invitation cancelled
workspace-action-accept-invitation = Invitation accepted
workspace-action-close-account = Account closed
workspace-action-grant-role = Role granted
workspace-action-revoke-role = Role revoked
workspace-action-make-sign-in-link = Sign-in link made
workspace-action-sign-in = Sign-in
workspace-action-sign-out = Sign-out
workspace-action-sign-out-everywhere = Sign-out everywhere
workspace-action-end-session = Session expired
workspace-action-ask-without-permission = Request without permission
workspace-action-read-log = Log read
workspace-action-export-log = Log saved as a file
workspace-action-decide-on-text = Decision on a text
workspace-action-ask-opinion-on-text = Second opinion on a text asked for
workspace-action-undo-decision-on-text = Decision on a text undone
workspace-action-note-on-text = Note on a text
workspace-action-change-frame = Themes of a question changed
workspace-action-code-text = Text coded
workspace-action-undo-coding = Coding undone
workspace-action-draw-sample = Texts for double coding drawn
workspace-action-end-sample = Sample for double coding ended
workspace-action-draw-part = Part of the texts drawn for coding
workspace-action-end-part = All texts to be coded again
workspace-action-sign-synthesis = Synthesis signed
workspace-action-settle-coding = Differing codings settled
workspace-action-undo-settlement = Decision on differing codings taken back
workspace-action-decide-on-supporter = Decision on a supporter
workspace-action-see-contact = Contact of a supporter shown
workspace-action-withdraw-response = Response withdrawn
workspace-action-purge-private-answers = Private answers erased
workspace-action-erase-shared-drafts = Shared drafts erased
workspace-action-export-private-answers = Private answers exported
workspace-action-make-synthetic = Synthetic responses recorded
workspace-action-begin-publication = Publication of the data package begun
workspace-action-publish-package = Package published
workspace-action-move-window = Date moved
workspace-action-reopen-form = Form opened again
workspace-action-propose = Proposal made
workspace-action-decline-proposal = Proposal declined
workspace-action-search-responses = Responses searched
workspace-action-see-private-answers = Private answers shown
workspace-action-register-request = Rights request entered
workspace-action-step-of-request = Rights request dealt with
workspace-action-build-package = Package asked for
workspace-action-finish-package = Package built
workspace-action-resume-publication = Publication resumed
workspace-action-unpublish-package = Package taken off the site
workspace-action-stop-job = Job asked to stop
workspace-action-back-up-store = Store backed up
workspace-action-migrate-store = Store migrated to another version
workspace-action-make-demo = Demonstration made
