### Les phrases des courriels : ce qu’ils disent, et les pages qui les proposent et les suivent.

## Sur la page d’une réponse

mail-receipt-send = M’envoyer ce code par courriel
mail-receipt-added = Le message avec votre code de reçu part vers l’adresse de votre réponse.
mail-receipt-known = Ce message est déjà parti, ou va partir. Regardez aussi dans votre courrier indésirable.
mail-receipt-no-address = Votre réponse ne contient pas d’adresse électronique où vous écrire.

## À l’auteur d’une réponse. $form : le titre du formulaire ; $date : une date et une heure.

mail-receipt-subject = Votre reçu : { $form }
mail-receipt-lead = Nous avons bien reçu votre réponse à « { $form } ».
# Un lien suit, seul sur sa ligne.
mail-receipt-link = Avec ce lien, revoyez votre réponse, modifiez-la jusqu’à la clôture ou retirez-la jusqu’à la publication :
mail-receipt-keep = Gardez ce message pour vous : quiconque a le lien peut faire de même.
mail-receipt-why = Vous recevez ce message parce que cette adresse figure dans la réponse, et que son auteur l’a demandé. Nous écrirons aussi si la réponse est modifiée ou retirée.
mail-receipt-asked = Vous recevez ce message parce que cette adresse figure dans la réponse, et que son auteur a demandé le reçu par courriel.
mail-amended-subject = Votre réponse a été modifiée : { $form }
mail-amended-lead = Votre réponse à « { $form } » a été modifiée le { $date }.
# Un lien suit, seul sur sa ligne.
mail-amended-check = Si cela ne vient pas de vous, revoyez votre réponse avec votre code de reçu :
mail-corrected-lead = Notre équipe a corrigé votre réponse à « { $form } » le { $date }.
# Un lien suit, seul sur sa ligne.
mail-corrected-check = Revoyez votre réponse avec votre code de reçu :
mail-withdrawn-subject = Votre réponse a été retirée : { $form }
mail-withdrawn-lead = Votre réponse à « { $form } » a été retirée le { $date }, et ce qu’elle contenait a été supprimé.
mail-withdrawn-by-team = Notre équipe a retiré votre réponse à « { $form } » le { $date }, et supprimé ce qu’elle contenait.
# $address : une adresse de l’équipe.
mail-withdrawn-contact = Si vous ne le souhaitiez pas, écrivez-nous : { $address }

## À un soutien. $name : le nom de l’organisation ; $address : une adresse de l’équipe.

mail-listed-subject = Vous êtes dans la liste : { $form }
# Un lien suit, seul sur sa ligne.
mail-listed-lead = { $name } figure désormais dans la liste publique des soutiens :
mail-listed-changes = Si vous modifiez votre réponse, nous revoyons cette entrée avant de la montrer.
mail-not-listed-subject = Vous n’êtes pas dans la liste : { $form }
mail-not-listed-lead = Nous avons examiné votre réponse à « { $form } ». { $name } ne figure pas dans la liste publique des soutiens.
mail-not-listed-contact = Pour savoir pourquoi, ou nous en dire plus, écrivez-nous : { $address }

## À ceux qui mènent la consultation. $site : le nom du site.

mail-invitation-subject = Invitation : { $site }
# $roles : des noms de rôles.
mail-invitation-lead = Vous êtes invité à l’espace de travail de { $site } avec ces rôles : { $roles }.
# Un lien suit, seul sur sa ligne.
mail-invitation-link = Ce lien accepte l’invitation. Il sert une fois, jusqu’au { $date } :
mail-sign-in-subject = Connexion : { $site }
# Un lien suit, seul sur sa ligne.
mail-sign-in-link = Ce lien vous connecte à l’espace de travail. Il sert une fois, pendant quinze minutes, dans le navigateur où vous l’avez demandé :
# Un code suit, seul sur sa ligne.
mail-code = Sans scripts, saisissez ce code :
mail-not-expected = Si vous n’attendiez pas ce message, vous n’avez rien à faire.
mail-digest-subject = Ce qui vous attend : { $site }
mail-digest-lead = Voici ce qui vous attend aujourd’hui.
# Après le nom d’un formulaire.
mail-digest-texts = { $count ->
    [one] { $count } texte à relire
   *[other] { $count } textes à relire
}
# Après le nom d’un formulaire.
mail-digest-supporters = { $count ->
    [one] { $count } soutien à examiner
   *[other] { $count } soutiens à examiner
}
# Après le nom d’un formulaire.
mail-digest-requests = { $count ->
    [one] { $count } demande de droits à laquelle répondre sous cinq jours au plus
   *[other] { $count } demandes de droits auxquelles répondre sous cinq jours au plus
}
# Après le nom d’un formulaire.
mail-digest-proposals = { $count ->
    [one] { $count } proposition à confirmer
   *[other] { $count } propositions à confirmer
}
# Après le nom d’un formulaire.
mail-digest-failed = { $count ->
    [one] { $count } message qui n’a pas pu partir
   *[other] { $count } messages qui n’ont pas pu partir
}
# Un lien suit, seul sur sa ligne.
mail-digest-end = Vous recevez ce message chaque matin où quelque chose vous attend. Pour l’arrêter :

## Pour essayer. $subject : l’objet d’un autre message.

mail-test-subject = Essai : { $subject }
mail-test-lead = Ceci est un essai. Ce qui suit est un exemple : les codes et les liens ne servent à rien.
# Le nom d’une organisation inventée.
mail-example-name = Organisation d’exemple

## Dans l’espace de travail

workspace-mail = Courriels
workspace-mail-lead = Voir quels messages n’ont pas pu partir, et réessayer ou renoncer.
workspace-mail-none = Aucun message n’a échoué.
# $count : un nombre de messages ; $date : une date et une heure.
workspace-mail-waiting = { $count ->
    [one] { $count } message attend de partir depuis le { $date }.
   *[other] { $count } messages attendent de partir, le premier depuis le { $date }.
}
workspace-mail-waiting-reply = Ce qui l’a arrêté en dernier :
workspace-mail-failed = Messages en échec
workspace-mail-failed-lead = Ce que dit un message, et à qui, n’est pas montré ; les deux sont effacés quand vous y renoncez, et après trente jours.
workspace-mail-purpose = Message
workspace-mail-made = Fait le
workspace-mail-why = Pourquoi
workspace-mail-attempts = Essais
workspace-mail-what = Que faire
workspace-mail-retry = Réessayer
workspace-mail-give-up = Renoncer
workspace-mail-gone = Rien n’a été changé : ce message n’attend plus de décision.
workspace-mail-refused = Adresses refusées
workspace-mail-refused-lead = Le serveur de courriel a refusé pour de bon un message à chacune de ces adresses : plus rien n’y est envoyé, jusqu’à ce que vous en décidiez autrement. Les messages retenus sont effacés quand vous y renoncez, et après trente jours.
workspace-mail-refused-at = Refusée le
workspace-mail-held = Messages retenus
workspace-mail-write-again = Écrire de nouveau à cette adresse
workspace-mail-give-up-held = Renoncer à ses messages
workspace-letter-receipt = Reçu
workspace-letter-amended = Réponse modifiée
workspace-letter-withdrawn = Réponse retirée
workspace-letter-supporter = Décision sur un soutien
workspace-letter-invitation = Invitation
workspace-letter-sign-in = Lien de connexion
workspace-letter-digest = Résumé
workspace-letter-test = Essai
workspace-letter-corrected = Réponse corrigée par notre équipe
workspace-letter-withdrawn-by-team = Réponse retirée par notre équipe
workspace-letter-listed = Soutien dans la liste
workspace-letter-not-listed = Soutien hors de la liste
workspace-letters = Ce que disent les messages
workspace-letters-lead = Un exemple de chaque message dans chaque langue, à essayer à votre adresse.
workspace-letter-example-lead = Cet exemple a les mots et les dates du formulaire. Les codes, les noms et les adresses y sont inventés.
workspace-letter-subject = Objet :
workspace-letter-try = M’envoyer cet exemple
workspace-letter-try-to = L’exemple part vers { $address }.
workspace-letter-tried = L’exemple part vers { $address }.
workspace-letter-too-often = Rien n’est parti : un exemple est parti il y a moins d’une minute.
# $code : un nombre tel que 550.
workspace-reply-code = Le serveur de courriel a répondu { $code }
workspace-reply-unreachable = Le serveur de courriel est injoignable
workspace-reply-tls = La connexion au serveur de courriel n’est pas sûre
workspace-reply-timeout = Le serveur de courriel n’a pas répondu à temps
workspace-reply-unusable = Le serveur de courriel n’offre pas ce que demandent les réglages
workspace-reply-unwritable = On ne peut pas écrire à cette adresse
workspace-reply-held = Cette adresse avait refusé un autre message
workspace-overview-mail = Messages en échec
workspace-task-mail-failed = { $count ->
    [one] Décider de { $count } message qui n’a pas pu partir
   *[other] Décider de { $count } messages qui n’ont pas pu partir
}
workspace-task-mail-waits = { $count ->
    [one] Voir le serveur de courriel : { $count } message attend depuis plus d’une heure
   *[other] Voir le serveur de courriel : { $count } messages attendent, le premier depuis plus d’une heure
}
workspace-link-sent = L’invitation part vers { $address }
workspace-link-sent-lead = Elle contient un lien qui sert une fois, pendant sept jours.
workspace-ask-link = Recevoir un lien par courriel
workspace-ask-link-lead = Ouvrez-le dans ce navigateur dans les quinze minutes.
workspace-ask-link-go = M’envoyer un lien
workspace-link-asked = Si un compte a cette adresse, un lien part vers elle. Ouvrez-le dans ce navigateur dans les quinze minutes.
workspace-no-address = Rien n’est parti : donnez une adresse électronique.
workspace-digest = Résumé quotidien
workspace-digest-lead = Chaque matin, un message dit ce qui vous attend. Quand rien n’attend, rien ne part.
workspace-digest-on = Vous le recevez à { $address }.
workspace-digest-begin = M’envoyer le résumé
workspace-digest-end = Arrêter le résumé
workspace-unsubscribe = Arrêter le résumé quotidien
workspace-unsubscribe-lead = Le message du matin ne vous arrivera plus. Vous pourrez le reprendre dans l’espace de travail.
workspace-unsubscribe-done = C’est fait : aucun autre résumé ne vous sera envoyé. Vous pouvez le reprendre dans l’espace de travail.
workspace-unsubscribe-unknown = Rien n’a été changé : ce lien n’est pas complet, ou n’a pas été fait ici. Copiez-le en entier depuis le message.
workspace-may-handle-mail = Voir quels messages n’ont pas pu partir, les réessayer ou y renoncer
workspace-object-letter = message
workspace-action-retry-letter = Message réessayé
workspace-action-give-letter-up = Message abandonné
workspace-action-write-again = Adresse refusée à laquelle on écrit de nouveau
workspace-action-give-held-letters-up = Messages à une adresse refusée abandonnés
workspace-action-send-test-letter = Exemple de message envoyé
workspace-action-begin-digest = Résumé commencé
workspace-action-end-digest = Résumé arrêté
