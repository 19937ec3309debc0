### Shared drafts: the link, the panel, the choice between two drafts. Their script loads these when it is used.

# The button that shares the draft, beside “Save my draft to a file”.
share-open = Continue on another device, or with colleagues
share-heading = A link to this draft
# Before the link is made: what those who have it can do.
share-who = Whoever has the link can read and change the answers, also those that will not be published if you include them.
share-nobody = Without the link nobody can read them, not even the operator of this site.
share-private = Include the answers that will not be published
share-private-mine = Also share my answers that will not be published
share-kept = The shared draft is kept for 60 days after its last use, and at the latest until a week after the form closes.
share-make = Make the link
share-cancel = Close
share-link = Link
share-copy = Copy
share-copied = Copied.
share-qr = QR code of the link
# The heading of the panel and of messages.
share-panel = Shared draft
share-shared = The answers on this device and those on the others are kept up to date together.
share-alone = Open on this device only.
# $count: 2 at least.
share-devices = Open on { $count } devices.
share-show = Show the link
share-leave = Leave this shared draft
share-left = You have left the shared draft. A copy of the answers stays on this device, and the link is forgotten.
share-dismiss = Do not show this message any more
share-offline = No connection: your answers stay here, and will be shared once it is back.
# A short mark beside a question.
share-changing = Another device is changing this answer
share-too-large = The draft is too long to be shared. Your answers stay on this device: shorten them, or save them to a file.
share-unreadable = The shared draft cannot be read: it was damaged or altered. Your answers have not changed.
share-unknown = No shared draft has this link: it is incomplete, or the draft has been gone for a long time. Your answers have not changed.
share-erased = The shared draft was erased from another device. The answers on this device stay here.
share-expired = The shared draft has expired. The answers on this device stay here.
# $when: a time, or a day and a time.
share-sent = Sent from another device: { $when }. Nothing is left to send.
# The code follows.
share-code = The receipt code:
share-code-option = Give the receipt code to those who have the link
share-newer = The shared draft comes from a newer version of the form: reload the page. Your answers have not changed.
share-not-offered = This site cannot share drafts at the moment. Save yours to a file.
share-insecure = A draft can only be shared at an address with https. Save yours to a file.
share-busy = Too many drafts were shared: try again in a minute.
share-closed = The form is closed: no draft can be shared any more.
share-failed = Sharing did not succeed. Your answers have not changed: try again when the network is back.
share-choose-heading = This device has a draft of its own
share-choose-lead = The answers below differ. Choose what becomes of yours.
share-question = Question
share-mine = On this device
share-theirs = In the shared draft
# In the table of differences: no answer.
share-none = No answer
share-merge = Merge them: where both answer, the newer answer stays
share-take = Take the shared draft: my other answers are put aside
share-keep = Keep mine, and do not open the shared draft
