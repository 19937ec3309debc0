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

## Au demandeur. $form : le titre du formulaire; $date : une date; $right : ce qui était demandé; $address : une adresse de l’équipe.

mail-request-subject = Votre demande a reçu une réponse : { $form }
mail-request-lead = Le { $date }, nous avons reçu votre demande au sujet de votre réponse à « { $form } » : { $right }.
mail-request-access = savoir ce que nous conservons
mail-request-rectification = corriger ce que nous conservons
mail-request-erasure = effacer ce que nous conservons
mail-request-restriction = limiter l’usage de ce que nous conservons
mail-request-objection = cesser l’usage de ce que nous conservons
mail-request-granted = Tout ce que vous demandiez a été fait.
mail-request-partly = Une partie de ce que vous demandiez a été faite.
mail-request-refused = Ce que vous demandiez n’a pas été fait.
mail-request-contact = Si vous avez une question, écrivez-nous : { $address }
mail-request-remedy = Si vous n’êtes pas d’accord, écrivez-nous ({ $address }), adressez une réclamation à l’autorité de protection des données de votre pays (en France, la CNIL, www.cnil.fr), ou saisissez un juge.
mail-example-ground = Exemple de motif.

## Dans l’espace de travail

workspace-letter-request = Réponse à une demande de droits
workspace-letter-request-granted = Demande de droits acceptée
workspace-letter-request-refused = Demande de droits refusée
workspace-action-export-requests = Registre des demandes enregistré dans un fichier
workspace-requests-file = Enregistrer le registre dans un fichier (CSV)
workspace-request-through = Reçue par
workspace-channel-mail = Courriel
workspace-channel-letter = Lettre
workspace-channel-form = Formulaire
workspace-channel-telephone = Téléphone
workspace-channel-in-person = Sur place
workspace-channel-other = Autre moyen
workspace-sheet-language = Langue de la personne, dans laquelle la fiche est écrite
workspace-sheet-no-language = Rien n’a été affiché : choisissez la langue de la personne.
workspace-request-letter = Message à la personne
workspace-request-tell = La prévenir par courriel, à l’adresse de sa réponse
workspace-request-words = Ce que le message ajoute, dans sa langue (un refus donne son motif)
workspace-request-other-address = Autre adresse, si la réponse n’en a pas
workspace-request-other-language = Langue, pour cette autre adresse
workspace-request-no-address = Rien n’a été ajouté : aucune réponse trouvée ne contient d’adresse. Donnez-en une, ou ne prévenez pas par courriel.
workspace-request-no-ground = Rien n’a été ajouté : dites dans le message pourquoi tout n’a pas été fait.
workspace-action-erase-looks = Consultations effacées du journal
workspace-action-start-server = Serveur démarré
workspace-object-server = serveur
workspace-log-erased = effacé
workspace-action-search-on = Recherche poursuivie
