### The sentences of mail: what messages say, and the pages that offer and follow them.

## On the page of a response

mail-receipt-send = E-mail me this code
mail-receipt-added = The message with your receipt code is on its way to the address in your response.
mail-receipt-known = We have already sent this message, or it is on its way. Look into your junk mail too.
mail-receipt-no-address = Your response holds no e-mail address to which we could write.

## To whoever sent a response. $form: the title of the form; $date: a date and a time of day.

mail-receipt-subject = Your receipt: { $form }
mail-receipt-lead = We have received your response to “{ $form }”.
# A link follows on its own line.
mail-receipt-link = With this link you see your response, amend it until closing or withdraw it until publication:
mail-receipt-keep = Keep this message to yourself: whoever has the link can do the same.
mail-receipt-why = You get this message because this address stands in the response, and its sender asked for it. We will also write when the response is amended or withdrawn.
mail-receipt-asked = You get this message because this address stands in the response, and its sender asked for the receipt by e-mail.
mail-amended-subject = Your response was amended: { $form }
mail-amended-lead = Your response to “{ $form }” was amended on { $date }.
# A link follows on its own line.
mail-amended-check = If you did not do this, look at your response with your receipt code:
mail-corrected-lead = Our team corrected your response to “{ $form }” on { $date }.
# A link follows on its own line.
mail-corrected-check = Look at your response with your receipt code:
mail-withdrawn-subject = Your response was withdrawn: { $form }
mail-withdrawn-lead = Your response to “{ $form }” was withdrawn on { $date }, and its answers were deleted.
mail-withdrawn-by-team = Our team withdrew your response to “{ $form }” on { $date }, and deleted its answers.
# $address: an address of the team.
mail-withdrawn-contact = If you did not want this, write to us: { $address }

## To a supporter. $name: the name of the organisation; $address: an address of the team.

mail-listed-subject = You are listed: { $form }
# A link follows on its own line.
mail-listed-lead = { $name } is now in the public list of supporters:
mail-listed-changes = If you amend your response, we look at the entry again before it is shown.
mail-not-listed-subject = You are not listed: { $form }
mail-not-listed-lead = We have looked at your response to “{ $form }”. { $name } is not in the public list of supporters.
mail-not-listed-contact = To ask why, or to tell us more, write to us: { $address }

## To those who run the consultation. $site: the name of the site.

mail-invitation-subject = Invitation: { $site }
# $roles: the names of roles.
mail-invitation-lead = You are invited to the workspace of { $site } as: { $roles }.
# A link follows on its own line.
mail-invitation-link = This link accepts the invitation. It works once, until { $date }:
mail-sign-in-subject = Sign in: { $site }
# A link follows on its own line.
mail-sign-in-link = This link signs you in to the workspace. It works once, within fifteen minutes, in the browser in which you asked for it:
# A code follows on its own line.
mail-code = Without scripts, type this code:
mail-not-expected = If you did not expect this message, you need not do anything.
mail-digest-subject = What waits for you: { $site }
mail-digest-lead = This waits for you today.
# After the name of a form.
mail-digest-texts = { $count ->
    [one] { $count } text to review
   *[other] { $count } texts to review
}
# After the name of a form.
mail-digest-supporters = { $count ->
    [one] { $count } supporter to decide on
   *[other] { $count } supporters to decide on
}
# After the name of a form.
mail-digest-requests = { $count ->
    [one] { $count } rights request to answer within five days
   *[other] { $count } rights requests to answer within five days
}
# After the name of a form.
mail-digest-proposals = { $count ->
    [one] { $count } proposal to confirm
   *[other] { $count } proposals to confirm
}
# After the name of a form.
mail-digest-failed = { $count ->
    [one] { $count } message that could not be sent
   *[other] { $count } messages that could not be sent
}
# A link follows on its own line.
mail-digest-end = You get this message each morning when something waits for you. To end it:

## To try it out. $subject: the subject of another message.

mail-test-subject = Test: { $subject }
mail-test-lead = This is a test. What follows is an example: its codes and links do nothing.
# The name of an invented organisation.
mail-example-name = Example Organisation

## In the workspace

workspace-mail = Mail
workspace-mail-lead = See which messages could not be sent, and try again or give up.
workspace-mail-none = No message has failed.
# $count: a number of messages; $date: a date and a time of day.
workspace-mail-waiting = { $count ->
    [one] { $count } message waits to be sent since { $date }.
   *[other] { $count } messages wait to be sent, the first since { $date }.
}
workspace-mail-waiting-reply = What stopped it last:
workspace-mail-failed = Messages that failed
workspace-mail-failed-lead = What a message says, and to whom, is not shown; both are erased when you give it up, and after thirty days.
workspace-mail-purpose = Message
workspace-mail-made = Made
workspace-mail-why = Why
workspace-mail-attempts = Attempts
workspace-mail-what = What to do
workspace-mail-retry = Try again
workspace-mail-give-up = Give up
workspace-mail-gone = Nothing was changed: this message no longer waits for a decision.
workspace-mail-refused = Addresses refused
workspace-mail-refused-lead = The mail server refused a message to each of these addresses for good: nothing more is sent there until you decide otherwise. Messages held back are erased when you give them up, and after thirty days.
workspace-mail-refused-at = Refused
workspace-mail-held = Messages held back
workspace-mail-write-again = Write to this address again
workspace-mail-give-up-held = Give up its messages
workspace-letter-receipt = Receipt
workspace-letter-amended = Response amended
workspace-letter-withdrawn = Response withdrawn
workspace-letter-supporter = Decision on a supporter
workspace-letter-invitation = Invitation
workspace-letter-sign-in = Sign-in link
workspace-letter-digest = Digest
workspace-letter-test = Test
workspace-letter-corrected = Response corrected by our team
workspace-letter-withdrawn-by-team = Response withdrawn by our team
workspace-letter-listed = Supporter listed
workspace-letter-not-listed = Supporter not listed
workspace-letters = What messages say
workspace-letters-lead = An example of each message in each language, which you can send to yourself.
workspace-letter-example-lead = This example has the words and dates of the form. Its codes, names and addresses are invented.
workspace-letter-subject = Subject:
workspace-letter-try = Send me this example
workspace-letter-try-to = The example goes to { $address }.
workspace-letter-tried = The example is on its way to { $address }.
workspace-letter-too-often = Nothing was sent: an example was sent less than a minute ago.
# $code: a number such as 550.
workspace-reply-code = The mail server answered { $code }
workspace-reply-unreachable = The mail server cannot be reached
workspace-reply-tls = The connection to the mail server is not secure
workspace-reply-timeout = The mail server did not answer in time
workspace-reply-unusable = The mail server does not offer what the settings need
workspace-reply-unwritable = The address cannot be written to
workspace-reply-held = This address had refused another message
workspace-overview-mail = Messages that failed
workspace-task-mail-failed = { $count ->
    [one] Decide on { $count } message that could not be sent
   *[other] Decide on { $count } messages that could not be sent
}
workspace-task-mail-waits = { $count ->
    [one] Look at the mail server: { $count } message has waited for more than an hour
   *[other] Look at the mail server: { $count } messages wait, the first for more than an hour
}
workspace-link-sent = The invitation is on its way to { $address }
workspace-link-sent-lead = It holds a link that works once, for seven days.
workspace-ask-link = Get a link by e-mail
workspace-ask-link-lead = Open it in this browser within fifteen minutes.
workspace-ask-link-go = Send me a link
workspace-link-asked = If an account has this address, a link is on its way to it. Open it in this browser within fifteen minutes.
workspace-no-address = Nothing was sent: give an e-mail address.
workspace-digest = Daily digest
workspace-digest-lead = A message each morning says what waits for you. When nothing waits, none is sent.
workspace-digest-on = You get it at { $address }.
workspace-digest-begin = Send me the digest
workspace-digest-end = End the digest
workspace-unsubscribe = End the daily digest
workspace-unsubscribe-lead = The message in the morning will no longer come. You can begin it again in the workspace.
workspace-unsubscribe-done = Done: no further digest will be sent to you. You can begin it again in the workspace.
workspace-unsubscribe-unknown = Nothing was changed: this link is incomplete, or was not made here. Copy the whole of it from the message.
workspace-may-handle-mail = See which messages could not be sent, and try them again or give them up
workspace-object-letter = message
workspace-action-retry-letter = Message tried again
workspace-action-give-letter-up = Message given up
workspace-action-write-again = Refused address written to again
workspace-action-give-held-letters-up = Messages to a refused address given up
workspace-action-send-test-letter = Example of a message sent
workspace-action-begin-digest = Digest begun
workspace-action-end-digest = Digest ended
