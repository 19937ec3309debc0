### The consultation of the supporters of the Paris Call: the words of the form in forms/consultation.toml.
###
### Sentences of the questions, sections and answers are the client's: translate them closely and change nothing else.
### The French is the original. The names of the nine principles are the official English ones.

## Title and introduction, on the home page and at the top of the form

# Title of the consultation: heading of the home page and of the form.
title = Consultation of the supporters of the Paris Call
# Short name of the form, in the header of every page.
name = Consultation

# First paragraph of the introduction.
introduction-1 = Announced at the International Cybersecurity Forum (FIC) in Lille on 30 January 2020 by the Ambassador for Digital Affairs, this consultation gathers the concerns and interests of the Paris Call community in order to better relay them on the international stage.

# First sentence of the second paragraph. Left out when the consultation has no closing date.
# $date (text): the closing date, already written in this language, such as "16 mars 2020" or "16 March 2020"; with the hour and
# the time zone where it is not the end of a day: "16 mars 2020 à 14:00 (UTC+01)".
introduction-window = The consultation is open until { $date }.

# Rest of the second paragraph. Must also read well alone, without introduction-window before it.
introduction-2 = A synthesis of the contributions will be presented by France from April onwards at the next meetings of the Paris Call community.

# Third paragraph.
introduction-3 = The raw answers will be published as open data on data.gouv.fr, except for the names and e-mail addresses of the organisations.

# Fourth paragraph.
# $site (link): the address pariscall.international; $email (link): contact@pariscall.international.
introduction-4 = For more about the Paris Call, see { $site }. For any question, write to { $email }

## Sections and questions
##
## section-N is a section's title. q-NX is a question, shown as the label of its control or the legend of its answers.
## "short" names the question in 2 to 5 words, in summaries, lists of errors and figures: no full stop.

# Title of section 1.
section-1 = Foresight

# Question 1a. Free text of at most 500 characters.
q-1a = In your view, which technological innovation is likely to have particularly destabilising implications in the coming months or years?
    .short = Destabilising innovation

# Question 1b. Free text of at most 500 characters.
q-1b = In your view, which technological innovation has the most promising applications for cybersecurity?
    .short = Promising innovation

# Question 1c. One answer among options-yes-no.
q-1c = Have you taken specific action in response to these new threats and opportunities?
    .short = Action taken

# Question 1d. Free text of at most 500 characters. Asked only when 1c is answered "yes", just below it: it carries on from that question.
q-1d = If so, which?
    .short = Description of the action

# Title of section 2.
section-2 = Individual rights

# Question 2a. One answer among options-rights-protected.
q-2a = In your view, are citizens' rights sufficiently protected against the dangerous practices developing in cyberspace (cybercrime, theft of personal information, information manipulation, electoral interference...)?
    .short = Protection of rights

# Question 2b. Free text of at most 500 characters.
q-2b = How could they be better protected?
    .short = Better protection

# Question 2c. One answer among options-law-applied.
# "other" is the accessible label of the free text (at most 500 characters) that goes with the answer "other".
q-2c = In your view, how can the application of international human rights law and international humanitarian law to cyberspace be guaranteed?
    .short = Applying international law
    .other = Give your answer

# Question 2d. One answer among options-duty-of-care.
q-2d = Should providers of digital services and products have a duty of care to protect their users from online risks?
    .short = Duty of care

# Title of section 3.
section-3 = Security

# Question 3a. One answer among options-yes-no.
q-3a = Do you take specific measures to ensure the cybersecurity of your products and services?
    .short = Cybersecurity measures

# Question 3b. Free text of at most 500 characters.
q-3b = In your view, which minimum norms or standards should companies that market digital products and services comply with?
    .short = Minimum norms or standards

# Question 3c. Free text of at most 500 characters.
q-3c = In your view, which measures could States take, nationally or internationally, to guarantee the protection of civilian critical infrastructure?
    .short = Protecting critical infrastructure

# Question 3d. One answer among options-yes-no.
q-3d = Do you think these measures should be mandatory?
    .short = Mandatory measures

# Question 3e. Free text of at most 500 characters.
q-3e = Which arrangement or procedure do you have in the event of a cyber attack or incident on your infrastructure?
    .short = Incident response

# Question 3f. One answer among options-yes-no.
q-3f = Do you have the means to inform your authorities of a cyber incident affecting you?
    .short = Informing the authorities

# Title of section 4. The attribute "about" is the text below the section's title.
section-4 = Capacity building and technical cooperation
    .about = Capacity building means supporting the development of the cyber defence capacities of public and private entities through training programmes and exercises, technical assistance, and exchanges of resources and skills.

# Question 4a. Free text of at most 500 characters.
q-4a = What are the capacity-building needs of your organisation or your country?
    .short = Capacity-building needs

# Question 4b. One answer among options-yes-no.
q-4b = Do you have the means to contribute to capacity building in your ecosystem, your country or other countries?
    .short = Means to contribute

# Question 4c. Free text of at most 500 characters. Asked only when 4b is answered "yes", just below it: it carries on from that question.
q-4c = If so, how are you prepared to contribute?
    .short = Intended contribution

# Question 4d. Free text of at most 500 characters.
q-4d = Which capacity-building initiative or international cooperation struck you most last year?
    .short = Most striking initiative

# Question 4e. Free text of at most 500 characters.
q-4e = What, in your opinion, is your organisation's main shortcoming in cybersecurity?
    .short = Main shortcoming

# Title of section 5.
section-5 = Multistakeholder cooperation

# Question 5a. One answer among options-yes-no.
q-5a = Do you, at your level, work with public authorities, companies and/or civil society organisations?
    .short = Work with other stakeholders

# Question 5b. Free text of at most 500 characters. Asked only when 5a is answered "yes", just below it: it carries on from that question.
q-5b = If so, how?
    .short = Forms of collaboration

# Question 5c. Free text of at most 500 characters.
q-5c = In your view, which obstacles hold back cooperation between States, the private sector and civil society?
    .short = Obstacles to cooperation

# Question 5d. Free text of at most 500 characters.
q-5d = In your view, which multistakeholder forum is best suited to discussions on cyberspace?
    .short = Best-suited forum

# Title of section 6. The attribute "about" is the text below the section's title.
section-6 = The principles of the Paris Call and the UN process
    .about = Two negotiation processes on the security of cyberspace began at the UN in 2019. The working groups deal with the application of international law to cyberspace, the production of norms on the responsible behaviour of States, and the development of confidence-building and capacity-building measures.

# Question 6a. Several answers among options-principles: exactly 3, or none at all.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
# "too-few" and "too-many" are error messages. $actual (number): how many were chosen; 1 or 2 in "too-few", 4 to 9 in "too-many".
q-6a = Among the 9 principles of the Paris Call, which 3 seem to you the most essential for maintaining peace and security in cyberspace?
    .short = Three essential principles
    .hint = Choose 3:
    .reference = The principles are set out in detail { $link }
    .reference-link = here
    .too-few = Choose 3 principles: you have chosen { $actual }
    .too-many = Choose only 3 principles: you have chosen { $actual }

# Question 6b. Several answers among options-principles: any number.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
q-6b = Among these principles, which would you like to see addressed at the UN?
    .short = Principles for the UN
    .hint = Choose as many as you like:
    .reference = The principles are set out in detail { $link }
    .reference-link = here

# Question 6c. Free text of at most 500 characters.
q-6c = In your view, should other cybersecurity topics be addressed at the UN?
    .short = Other topics for the UN

# Question 6d. A scale from 0 to 4.
# "point-0", "point-2" and "point-4" label these points of the scale; 1 and 3 are shown by their number alone.
q-6d = How well do you think you know past and current UN work on cybersecurity?
    .short = Knowledge of UN work
    .point-0 = None
    .point-2 = Average
    .point-4 = Very good

# Title of section 7.
section-7 = About you

# Question 7a. One line of at most 200 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7a = Name of your organisation
    .short = Organisation name
    .hint = This information will not be made public.
    .required = Enter the name of your organisation

# Question 7b. An e-mail address of at most 254 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7b = Contact e-mail
    .short = Contact e-mail
    .hint = This information will not be made public.
    .required = Enter a contact e-mail

# Question 7c. One answer among options-yes-no. Required.
# A statement answered by yes or no, not a question in form.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7c = You are a supporter of the Paris Call
    .short = Paris Call supporter
    .required = Say whether you are a supporter of the Paris Call

# Question 7d. One answer among options-respondent. Required.
# Starts a sentence that each answer of options-respondent ends.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7d = You are
    .short = Type of organisation
    .required = Choose the answer that describes your organisation

## Answers
##
## One message per list of answers, without a text of its own; each attribute is one answer, in the order shown.

# Answers to 1c, 3a, 3d, 3f, 4b, 5a and 7c.
options-yes-no =
    .yes = Yes
    .no = No

# Answers to 2a.
options-rights-protected =
    .yes-absolutely = Yes, absolutely
    .yes-partly = Yes, in part
    .no-not-enough = No, not enough
    .no-not-at-all = No, not at all

# Answers to 2c. "other" is followed by a free text of at most 500 characters.
options-law-applied =
    .trust-private-actors = By placing more trust in private actors
    .open-discussions = By opening discussions on the subject that involve all the actors of cyberspace
    .negotiate-in-organisations = By conducting negotiations within international organisations (UN, OECD, EU, etc.)
    .sanctions = By creating tools to sanction actors who do not respect these norms
    .other = Other: ... (free text)

# Answers to 2d.
options-duty-of-care =
    .yes-absolutely = Yes, absolutely
    .yes-partly = Yes, in part
    .no-probably-not = No, probably not
    .no-not-at-all = No, not at all

# Answers to 6a and 6b: the short names of the nine principles of the Paris Call.
# Use the official names in your language where there are any; the page content/<tag>/principles.md has the same names.
options-principles =
    .protect-individuals-and-infrastructure = Protect individuals and infrastructure
    .protect-the-internet = Protect the Internet
    .defend-electoral-processes = Defend electoral processes
    .defend-intellectual-property = Defend intellectual property
    .non-proliferation = Non-proliferation
    .lifecycle-security = Lifecycle security
    .cyber-hygiene = Cyber hygiene
    .no-private-hack-back = No private hack back
    .international-norms = International norms

# Answers to 7d: each ends the sentence that the question starts.
options-respondent =
    .state = A State
    .public-body = A public body or local authority
    .private-sector = A private-sector representative
    .civil-society = A civil society representative

## What the program says of every form, in the words of this one
##
## A sentence here goes before the program's own of that key.

home-open = The consultation is open.
home-open-until = The consultation is open until { $date }.
home-opens = The consultation will open on { $date }.
home-closed = The consultation closed on { $date }. Thank you to all who responded.
home-start = Take part in the consultation
form-early-heading = The consultation is not open yet
form-early = It will open on { $date }. Come back then: you will be able to answer online, over several days if you like.
form-closed-heading = The consultation is closed
form-closed = It ended on { $date }. Thank you to all who responded: a synthesis of the contributions will be presented to the Paris Call community.
check-notice = Your answers will be published as open data, except for the name of your organisation and your e-mail address.
sent-lead = They are recorded. Thank you for taking part in the consultation.
sent-next = Your answers were erased from this device. A synthesis of the contributions will be presented at the next meetings of the Paris Call community.
receipt-purged = The name of your organisation and your e-mail address were erased: they are not kept any longer.
withdraw-private = The name of your organisation and your e-mail address are deleted as well.
withdrawn-trace = Its answers, the name of the organisation and the e-mail address were deleted.
home-time = Most of them are optional.
results-method-texts = Free answers are read by a person before they are published. The names and e-mail addresses of organisations never are.
open-data-lead = Every response, without name of organisation or e-mail address, under the Open Licence 2.0.
# $marker: what stands in place of a hidden passage.
open-data-description = One row per response, without name of organisation, e-mail address or date. Free texts were read before publication: a passage that told who wrote it is replaced by { $marker }; alone in a cell, this marker replaces the whole text. In the CSV file, a cell that began with = + - @, a tab or a carriage return is preceded by an apostrophe; the JSON file holds the texts without it.
# Keywords of the dataset, between commas.
open-data-keywords = cybersecurity, consultation, paris-call, digital
