### Ce qui est fait pour les droits d’un répondant.

workspace-may-restrict-responses = Limiter le traitement d’une réponse, et lever la limitation
workspace-action-restrict-response = Traitement d’une réponse limité
workspace-action-lift-restriction = Limitation d’une réponse levée
workspace-restriction = Limitation du traitement
workspace-restriction-lead = La réponse est conservée, mais n’est plus publiée, comptée, relue, codée ni exportée jusqu’à ce que vous leviez la limitation. La personne qui l’a envoyée peut toujours la voir, la modifier et la retirer.
workspace-restriction-restrict = Limiter le traitement
# $person : un nom. $date : une date.
workspace-restriction-by = Limité par { $person } le { $date }
workspace-restriction-lift = Lever la limitation
workspace-restriction-lift-lead = La réponse sera de nouveau comptée. Les décisions sur ses textes et les codages des mêmes textes vaudront de nouveau.
workspace-restriction-stale = Rien n’a été fait : la réponse a changé entre-temps, ou sa limitation. Voici son état présent.
workspace-responses-restricted = Limitée le
workspace-overview-restricted = Réponses au traitement limité
workspace-overview-restricted-since = Réponses limitées depuis
