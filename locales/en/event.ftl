### Registration for a follow-up event: the words of the form in forms/event.toml.

# Title of the form.
title = Register for a follow-up event of the Paris Call
# Short name of the form, in the header of every page.
name = Events
# What the form is about, on the home page.
summary = Take part, in person or remotely, in one of the meetings where the Paris Call community takes stock of its work.

introduction-1 = The Paris Call community meets regularly to follow how the nine principles are put into practice and to prepare what comes next. Anyone interested can register here, in a few minutes.
# First sentence of the second paragraph. Left out when there is no closing date. $date (text): the closing date.
introduction-window = Registration is open until { $date }.
# Must also read well alone, without introduction-window before it.
introduction-2 = The date, the place and the programme of the meeting you choose will be sent to you by e-mail. To register for another meeting, send another registration.
# $email (link): contact@pariscall.international.
introduction-3 = For any question, write to { $email }

## Sections and questions

section-1 = The meeting

# One answer among options-event. Required.
q-1a = Which meeting would you like to attend?
    .short = Meeting
    .required = Choose a meeting

# One answer among options-attendance. Required.
q-1b = How will you attend?
    .short = Way of attending
    .required = Say whether you will attend in person or remotely

section-2 = About you

# One line of at most 200 characters. Required. Never published.
q-2a = Your first and last names
    .short = First and last names
    .required = Enter your first and last names

# An e-mail address. Required. Never published.
q-2b = Your e-mail address
    .short = E-mail address
    .hint = We will send you the practical information there.
    .required = Enter your e-mail address

# One line of at most 200 characters. Never published.
q-2c = Your organisation
    .short = Organisation

# Free text of at most 500 characters. Never published.
q-2d = What do you need in order to take part fully?
    .short = Accessibility needs
    .hint = For instance a wheelchair space, sign language interpreting or captions. You need not answer, and only those who prepare the meeting will read it.

## Answers

options-event =
    .internet-governance-forum = Follow-up meeting at the Internet Governance Forum
    .paris-peace-forum = Follow-up meeting at the Paris Peace Forum
    .regional-workshop = Regional workshop

options-attendance =
    .in-person = In person
    .remotely = Remotely

## What this form says in its own words, in place of the site's general sentences

home-open = Registration is open.
home-open-until = Registration is open until { $date }.
home-opens = Registration opens on { $date }.
home-closed = Registration closed on { $date }.
home-start = Register
form-early-heading = Registration is not open yet
form-early = It will open on { $date }. Come back then: registering takes only a few minutes.
form-closed-heading = Registration is closed
form-closed = It closed on { $date }. To know whether places are left, write to us.
check-notice = Your registration is not published. Only the people who prepare the meeting will read it.
sent-lead = You are registered for the meeting. Thank you.
sent-next = Your answers were erased from this device. The practical information will be sent to you by e-mail.
receipt-purged = Your answers were erased: the meeting is over.
withdraw-private = Your name, e-mail address, organisation and accessibility needs are deleted as well.
withdrawn-trace = The name, the e-mail address and all other answers were deleted.
