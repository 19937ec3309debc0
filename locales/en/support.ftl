### Joining the Call: the words of the form in forms/support.toml.

# Title of the form.
title = Join the Paris Call
# Short name of the form, in the header of every page.
name = Join the Call
# What the form is about, on the home page.
summary = States, companies, civil society organisations: the Call is always open to those who share its nine principles.

introduction-1 = The Paris Call for Trust and Security in Cyberspace brings together States, companies and civil society organisations around nine principles. Any organisation that shares them can join, at any time.
introduction-2 = Your request is verified before it is confirmed. If you consent, your organisation will then appear in the public list of supporters; the contact's name and e-mail address never will.
# $site (link): the address pariscall.international; $email (link): contact@pariscall.international.
introduction-3 = For more about the Paris Call, see { $site }. For any question, write to { $email }

## Sections and questions

section-1 = Your organisation

# One line of at most 200 characters. Required.
q-1a = Name of your organisation
    .short = Name of the organisation
    .required = Enter the name of your organisation

# One answer among options-respondent. Required. Starts a sentence that each answer ends.
q-1b = You are
    .short = Kind of organisation
    .required = Choose the answer that describes your organisation

# A country. Required.
q-1c = Country of your organisation
    .short = Country
    .hint = For an international organisation, the country of its seat.
    .required = Choose the country of your organisation

# The address of a website.
q-1d = Website
    .short = Website
    .hint = The whole address, such as https://example.org

# Free text of at most 500 characters.
q-1e = Why do you support the Paris Call?
    .short = Statement of support
    .hint = If your organisation appears in the public list, so will these words.

section-2 = Your contact

# One line of at most 200 characters. Required. Never published.
q-2a = Name of the contact
    .short = Name of the contact
    .hint = This information will not be made public.
    .required = Enter the name of the contact

# An e-mail address. Required. Never published.
q-2b = E-mail address of the contact
    .short = E-mail address of the contact
    .hint = This information will not be made public.
    .required = Enter the e-mail address of the contact

section-3 = Your commitment

# A box to tick, or not.
q-3a = I agree that my organisation appears in the public list of supporters
    .short = Appearing in the list
    .hint = With its kind, its country, its website and its statement. You may change your mind at any time, and still be a supporter.

# A box to tick. Required.
q-3b = I confirm that I may commit my organisation
    .short = Power to commit
    .required = Confirm that you may commit your organisation

## Answers

options-respondent =
    .state = A State
    .public-body = A public body or local authority
    .private-sector = A private-sector representative
    .civil-society = A civil society representative

## What this form says in its own words, in place of the site's general sentences

home-always = Always open, to any organisation.
home-start = Join the Call
check-notice = Your answers go to the people in charge of the Call. After verification, and only if you consent, your organisation will appear in the public list of supporters; the contact's name and e-mail address never will.
sent-lead = Thank you for joining the Paris Call. Your request is recorded.
sent-next = Your answers were erased from this device. We will verify your request, then write to you.
receipt-purged = The contact's name and e-mail address were erased: they are not kept any longer.
withdraw-private = The contact's name and e-mail address are deleted as well, and your organisation leaves the list of supporters.
withdrawn-trace = All its answers, the contact's name and e-mail address were deleted.
