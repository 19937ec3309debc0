### What is done for the rights of a respondent.

workspace-may-restrict-responses = Restrict the processing of a response, and lift the restriction
workspace-action-restrict-response = Processing of a response restricted
workspace-action-lift-restriction = Restriction of a response lifted
workspace-restriction = Restriction of processing
workspace-restriction-lead = The response is kept, but it is not published, counted, reviewed, coded or exported until you lift the restriction. Whoever sent it can still see, change and withdraw it.
workspace-restriction-restrict = Restrict the processing
# $person: a name. $date: a date.
workspace-restriction-by = Restricted by { $person } on { $date }
workspace-restriction-lift = Lift the restriction
workspace-restriction-lift-lead = The response will be counted again. The decisions on its texts, and the codings of the same texts, will hold again.
workspace-restriction-stale = Nothing was done: the response, or its restriction, has changed meanwhile. This is how it is now.
workspace-responses-restricted = Restricted on
workspace-overview-restricted = Responses with restricted processing
workspace-overview-restricted-since = Responses restricted since

## To whoever asked. $form: the title of the form; $date: a date; $right: what was asked for; $address: an address of the team.

mail-request-subject = Your request was answered: { $form }
mail-request-lead = On { $date } we received your request about your response to “{ $form }”: { $right }.
mail-request-access = to know what we hold
mail-request-rectification = to correct what we hold
mail-request-erasure = to erase what we hold
mail-request-restriction = to restrict the use of what we hold
mail-request-objection = to stop the use of what we hold
mail-request-granted = Everything that you asked for was done.
mail-request-partly = A part of what you asked for was done.
mail-request-refused = What you asked for was not done.
mail-request-contact = If you have a question, write to us: { $address }
mail-request-remedy = If you disagree, write to us ({ $address }), complain to the data protection authority of your country (in France the CNIL, www.cnil.fr), or go to court.
mail-example-ground = An example of a ground.

## In the workspace

workspace-letter-request = Answer to a rights request
workspace-letter-request-granted = Rights request granted
workspace-letter-request-refused = Rights request refused
workspace-action-export-requests = Register of requests saved as a file
workspace-requests-file = Save the register as a file (CSV)
workspace-request-through = Received by
workspace-channel-mail = E-mail
workspace-channel-letter = Letter
workspace-channel-form = Form
workspace-channel-telephone = Telephone
workspace-channel-in-person = In person
workspace-channel-other = Other means
workspace-sheet-language = Language of the person, in which the sheet is written
workspace-sheet-no-language = Nothing was shown: choose the language of the person.
workspace-request-letter = Message to the person
workspace-request-tell = Tell them by e-mail, at the address in their response
workspace-request-words = What the message adds, in their language (a refusal gives its ground)
workspace-request-other-address = Another address, if the response has none
workspace-request-other-language = Language, for that other address
workspace-request-no-address = Nothing was added: no response that was found holds an address. Give one, or do not tell by e-mail.
workspace-request-no-ground = Nothing was added: say in the message why not everything was done.
workspace-action-erase-looks = Looks erased from the log
workspace-action-start-server = Server started
workspace-object-server = server
workspace-log-erased = erased
workspace-action-search-on = Search gone on with
