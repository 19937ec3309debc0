### The sentences of the receipt: seeing, amending or withdrawing a response.

## After sending

sent-copy = Copy the code
# Said once, after copying.
sent-copied = Code copied.
sent-download = Download my response
sent-see = See, amend or withdraw my response

## Finding a response

receipt-title = Find my response
# A link to this page.
receipt-link = Already responded? Find your response with your receipt code
receipt-lead = With your receipt code, see what we recorded, download it, amend it until closing or withdraw it until publication.
receipt-label = Your receipt code
receipt-hint = 32 letters and digits, shown when your response was received. Capitals, spaces and hyphens do not matter.
receipt-show = Show my response
receipt-unknown = Check your code: no response has it

## What was recorded

receipt-heading = Your response
receipt-answers = Your answers to the questions
receipt-received-at = Received on
receipt-amended-at = Amended on
receipt-published-at = Published on
receipt-language = Language
receipt-id = Public identifier
receipt-id-hint = Your public answers appear in the open data under this identifier, which was drawn at random.
# $moment: a date and a time of day; $zone: the time zone, UTC+01.
receipt-moment = { $moment } ({ $zone })
receipt-purged = Your unpublished answers were erased: they are not kept any longer.
receipt-amend = Amend my response
receipt-withdraw = Withdraw my response
receipt-closed = The form is closed: your response can no longer be amended.
receipt-published-notice = The responses are published: yours can no longer be withdrawn.
receipt-open-data = Find it in the published data
receipt-stale = Your response was amended meanwhile, from another page. This is its current version.

## Amending

amend-note = You are amending a response that we have received. Nothing of it is kept on this device, and your draft, if you have one, stays as it is: save your changes before you leave this page.
amend-send = Save my changes
amend-closed = The form is closed: your changes came too late. Your response stays as it was.
amend-stale = Your response was amended meanwhile, from another page. Open it again with your receipt code to start from its current version.
amend-stale-check = Your response was amended meanwhile, from another page. What you see here will replace it if you save it.
amend-withdrawn = This response was withdrawn: it can no longer be sent or amended.
amended-title = Changes saved
amended-heading = Your changes have been saved
amended-lead = They replace your earlier answers.
amended-keep = Your receipt code stays the same: keep it.
amended-next = Until closing, you can amend your response again.

## Withdrawing

withdraw-heading = Withdraw your response?
withdraw-lead = This is what it means.
withdraw-row = Your answers are deleted: they no longer count in the results and will not be published.
withdraw-private = Your unpublished answers are deleted as well.
withdraw-trace = Nothing is left but a trace without content: that a response was withdrawn, and when.
withdraw-final = A withdrawal cannot be undone. While the form is open, you can respond again.
withdraw-confirm = Yes, withdraw my response
withdraw-cancel = No, keep it
withdrawn-heading = Your response was withdrawn
# $date: a date and a time of day.
withdrawn = It was withdrawn on { $date }.
withdrawn-trace = All its answers were deleted.
refused-withdrawn = This response was withdrawn: it cannot be recorded again. To respond, start again from the form.
