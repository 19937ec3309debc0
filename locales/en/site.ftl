### The sentences of the site, around the form.

# This language's name, in this language.
locale-name = English
# The direction of writing: ltr or rtl.
locale-direction = ltr

site-skip = Skip to the content
site-languages = Languages
# The name of the list of forms, for screen readers.
site-forms = Forms
site-demo = Demonstration: people and responses are invented, and what you send does not count.
site-pages = About this site

## The home page

home-open = Open.
# $date: the closing date, with the hour and the time zone where it is not the end of a day.
home-open-until = Open until { $date }.
home-opens = Opens on { $date }.
home-closed = Closed on { $date }.
# Of a form without opening or closing.
home-always = Always open.
# The headings of the lists of forms, on the home page.
home-list-open = Open
home-list-coming = Coming
home-list-closed = Closed
home-start = Respond
# $questions: how many questions; $sections: how many steps.
home-questions = { $questions } questions in { $sections } steps
home-time = Only those marked as required must be answered.
home-how = How to respond
home-how-time = Answer at your own pace, alone or with colleagues, over several days if you like.
home-how-draft = Your draft stays on your device until you send your answers.
home-how-public = You check everything before sending, then receive a code that proves your response was received.

## Before opening, after closing

# Dates that were moved. $date: the new date; $initial: the one announced before.
window-extended = Extended until { $date }; initially until { $initial }.
window-shortened = Closing brought forward to { $date }; initially { $initial }.
window-closing-set = Closing date set: { $date }.
window-opening-moved = Opening moved to { $date }; initially { $initial }.
window-reopened = Open again until { $date }, after closing on { $initial }.
window-decided = Decided on { $date }.
# The text for the press and other sites. $form: the form’s title; $date: the new date; $initial: the one announced before.
announcement-title = Change of dates: { $form }
announcement-extended = Responses to “{ $form }” are accepted until { $date }. The closing had been announced for { $initial }.
announcement-shortened = Responses to “{ $form }” are accepted only until { $date }. The closing had been announced for { $initial }.
announcement-closing-set = Responses to “{ $form }” are accepted until { $date }. No closing date had been announced.
announcement-opening-moved = Responses to “{ $form }” will be accepted from { $date }. The opening had been announced for { $initial }.
announcement-reopened = Responses to “{ $form }” are accepted again, until { $date }. It had closed on { $initial }.
# An address follows, on a line of its own.
announcement-address = To respond:
form-early-heading = This form is not open yet
# $date: a date and a time of day.
form-early = It will open on { $date }. Come back then: you will be able to fill it in online, in several sittings if you need to.
form-closed-heading = This form is closed
form-closed = It closed on { $date }. Thank you to all who filled it in.
form-closed-draft = If you had begun to answer, your draft is still on your device.
# $email: an e-mail link.
form-contact = Any question? Write to { $email }
form-home = Back to the home page

## Tab titles and error pages

check-title = Check your answers
sent-title = Answers received
not-found-heading = This page does not exist
not-found = The address may be incomplete, or the page may have moved.
refused-heading = Your response was not accepted
refused-cross-site = It came from another site. Open the form on this site and send your answers from there.
refused-key = A first version of these answers has already been received. Write to us to have it corrected.
refused-large = It is too large. Shorten your answers, then try again.
refused-unreadable = It could not be read. Go back to the form, then try again.
refused-broken = A breakdown kept us from recording it. Go back and try again in a moment: your answers will be recorded only once.
failure-reference = Reference of this request: { $id }

## Pages

page-principles = The nine principles
page-about = About
page-faq = Questions and answers
page-privacy = Personal data
page-accessibility = Accessibility
page-legal = Legal notice
