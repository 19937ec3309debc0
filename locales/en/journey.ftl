### The sentences of the journey: the draft and its copies, languages, the network, printing.

## Languages

language-changed = This page is now in English.
# Said in the language that stays.
language-failed = The page could not be loaded in the other language. Nothing has changed: try again when the network is back.

## How far one is

# $answered: the questions answered; $asked: the questions asked.
progress = { $answered } of { $asked }

## Answers put aside

aside-heading = Answers put aside
aside-other-tab = The same question was answered differently elsewhere. The form keeps the newer answer, and this is the other one.
aside-no-place = These answers of your draft have no place in the form any more: it has changed since.
aside-ended = Typed after the draft was sent or erased: this answer was not sent, and the form does not keep it.
aside-copy = Copy
aside-copied = Copied.
aside-dismiss = Show them no longer

## The draft in a file

draft-tools = File and printing
# The file's name, without spaces. $form: the form's name.
file-name = draft-{ $form }.json
file-save = Save my draft to a file
file-save-ask = Include the answers that will not be published?
file-save-all = Yes, all my answers
file-save-public = No, only the others
file-unsaved = Your browser could not save the file.
file-load = Take up a draft from a file
file-loaded = The answers of the file were taken up.
file-broken = This file is not a draft, or it is damaged. Your answers have not changed.
file-other-form = This file is the draft of another form. Your answers have not changed.
file-too-new = This file comes from a later version of this site: reload the page, then try again. Your answers have not changed.
# $count: to how many questions the file has another answer.
file-ask = { $count ->
    [one] To { $count } question, the file has another answer than you. Which one should be kept?
   *[other] To { $count } questions, the file has other answers than you. Which ones should be kept?
}
file-take = Take those of the file
file-keep = Keep mine

## A response already received

received-heading = Response received
# $when: a date and a time.
received-here = The response sent from this tab was received on { $when }.
received-elsewhere = The draft that this tab showed was sent from elsewhere, and received on { $when }. Nothing is left to send.
received-code = Its receipt code was shown once, after the sending: it cannot be shown again.
received-see-code = See the receipt code
received-receipts = Find the response with its receipt code
received-begin = Begin another response
received-dismiss = Do not show this message any more

## Offline

waiting-heading = Waiting for the network
waiting = Your answers will leave by themselves as soon as the network is back, once. Keep this tab open until then.
waiting-cancel = Do not send them
waiting-cancelled = The sending is cancelled. Your answers stay in the draft.
waiting-incomplete = What was waiting for the network was not sent: for your safety, some answers were kept only in the tab that was closed since. Complete them, then send.

## Printing

print-form = Print the questionnaire
print-blank = Print a blank questionnaire
# For browsers without scripts.
print-hint = To prepare your answers together, print this page: it holds the whole questionnaire.
