### The sentences of the form's page, whatever the form.

## Moving about

previous = Back
continue = Continue
# The last step's button.
review = Check my answers
# The name of the list of steps, for screen readers.
steps = Steps
# $step: the step's rank; $total: how many there are; $answered: the questions answered; $asked: the questions asked.
step = Step { $step } of { $total } – answered: { $answered } of { $asked }
step-check = Check and send
# The tab's title. $step: the step; $title: the form's title.
page-title = { $step } – { $title }
print = Print this page

## Answering

required = {" "}(required)
# $fields: the questions' names, with commas.
required-fields = Required fields: { $fields }
clear = Clear my answer
# The button that closes the page opened beside the form.
beside-close = Close
# Below a text that is still empty. $max: the longest length.
count-limit = { $max } characters at most
count-left = { $left ->
    [one] You have { $left } character left
   *[other] You have { $left } characters left
}
count-over = { $over ->
    [one] { $over } character too many
   *[other] { $over } characters too many
}
# Below a list of which a given number is to be chosen. $left: how many are left to choose.
choose-left = { $left ->
    [one] { $left } more to choose
   *[other] { $left } more to choose
}
choose-done = { $chosen ->
    [one] { $chosen } chosen, that is the right number
   *[other] { $chosen } chosen, that is the right number
}
choose-over = { $over ->
    [one] { $over } choice too many
   *[other] { $over } choices too many
}

## The draft

draft-private = Your answers will be kept on this device as you type. You can erase them from it at any time.
# $time: a time of day, 14:32.
draft-saved = Saved at { $time } on this device.
# $when: a date and a time of day.
draft-restored = We found your draft, saved on { $when }.
draft-kept = We found your draft.
draft-broken = The draft kept on this device could not be read and was set aside. You are starting from an empty form.
draft-denied = Not saved: your browser refuses to keep data for this site. You can answer and send, but keep this page open.
draft-full = Not saved: the room your browser gives this site is full. You can answer and send, but keep this page open.
draft-erase = Erase from this device
draft-erase-ask = Erase all your answers from this device?
draft-erase-confirm = Yes, erase everything
draft-erase-cancel = No, keep them
draft-erased = Your draft was erased from this device.

## Errors

# The heading of the error summary, at the top of the page.
error-heading = There is something to correct
# Said before each message, for screen readers.
# The tab's title while there are errors. $title: its usual title.
error-title = Error: { $title }
error-required = Answer this question
# $max: the longest length; $actual: the text's; $over: how much too long.
error-too-long = { $over ->
    [one] Shorten your answer by { $over } character ({ $max } at most)
   *[other] Shorten your answer by { $over } characters ({ $max } at most)
}
# $min: the smallest number; $actual: how many were chosen.
error-too-few = { $min ->
    [one] Choose at least { $min } answer
   *[other] Choose at least { $min } answers, you have chosen { $actual }
}
error-too-many = { $max ->
    [one] Choose one answer only
   *[other] Choose at most { $max } answers, you have chosen { $actual }
}
error-unknown-option = Choose an answer from the list (“{ $value }” is not one of them)
error-not-an-email = Enter a complete e-mail address, like name@example.org
error-unknown-question = The question “{ $name }” is not part of this form

## Checking and sending

check-heading = Check your answers
check-lead = Nothing has been sent yet. Read through, change what you like, then send.
check-notice = Your answers will be published, except those marked “Not published”.
check-notice-link = What becomes of your data
# Beside the answers that will not be published.
check-private = Not published
check-send = Send my answers
check-sending = Sending…
answer-none = Not answered
# Followed, for screen readers, by the question's name.
change = Change
send-heading = Your answers were not sent
send-offline = The server did not answer. Your answers are still on this page: try again in a moment, they will be recorded only once.
send-broken = The sending was interrupted in your browser. Your answers are still on this page: try again, they will be recorded only once. If it happens again, reload the page.
send-refused = The server could not accept this. Your answers are still on this page: reload it, then try again.
send-closed = This form is closed: this came too late. Your answers are still on this device.
send-not-open-yet = This form is not open yet. Your answers are still on this device.
send-reused = A first version of these answers has already been received. Write to us to have it corrected.
send-too-often = Too many responses came from your address. Wait a minute, then try again.

## The confirmation

sent-heading = Your answers have been received
sent-lead = They are recorded. Thank you.
sent-code = Your receipt code
sent-keep = Keep this code: it is shown only once. It proves that your response was received, and lets you see, amend or withdraw it.
sent-next = Your answers were erased from this device.

## Dates

# $day: 1 to 31.
date = { $day } { $month } { $year }
date-time = { $date } at { $time }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
