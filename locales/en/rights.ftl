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
