### Les brouillons partagés : le lien, le panneau, le choix entre deux brouillons. Leur script les charge quand il sert.

# Le bouton qui partage le brouillon, à côté de « Enregistrer mon brouillon dans un fichier ».
share-open = Continuer sur un autre appareil, ou avec des collègues
share-heading = Un lien vers ce brouillon
# Avant de créer le lien : ce que peuvent faire ceux qui l’ont.
share-who = Toute personne qui a le lien peut lire et changer les réponses, y compris celles qui ne seront pas publiées si vous les incluez.
share-nobody = Sans le lien, personne ne peut les lire, pas même l’exploitant de ce site.
share-private = Inclure les réponses qui ne seront pas publiées
share-private-mine = Partager aussi mes réponses qui ne seront pas publiées
share-kept = Le brouillon partagé est gardé 60 jours après son dernier usage, et au plus tard une semaine après la clôture du formulaire.
share-make = Créer le lien
share-cancel = Fermer
share-link = Lien
share-copy = Copier
share-copied = Copié.
share-qr = Code QR du lien
# Le titre du panneau et des messages.
share-panel = Brouillon partagé
share-shared = Les réponses de cet appareil et celles des autres sont tenues à jour ensemble.
share-alone = Ouvert sur cet appareil seulement.
# $count : au moins 2.
share-devices = Ouvert sur { $count } appareils.
share-show = Montrer le lien
share-leave = Quitter ce brouillon partagé
share-left = Vous avez quitté le brouillon partagé. Une copie des réponses reste sur cet appareil, et le lien est oublié.
share-dismiss = Ne plus afficher ce message
share-offline = Pas de connexion : vos réponses restent ici, et seront partagées dès son retour.
# Une marque brève à côté d’une question.
share-changing = Un autre appareil change cette réponse
share-too-large = Le brouillon est trop long pour être partagé. Vos réponses restent sur cet appareil : raccourcissez-les, ou enregistrez-les dans un fichier.
share-unreadable = Le brouillon partagé ne peut pas être lu : il a été abîmé ou modifié. Vos réponses n’ont pas changé.
share-unknown = Aucun brouillon partagé n’a ce lien : il est incomplet, ou le brouillon n’existe plus depuis longtemps. Vos réponses n’ont pas changé.
share-erased = Le brouillon partagé a été effacé depuis un autre appareil. Les réponses de cet appareil y restent.
share-expired = Le brouillon partagé a expiré. Les réponses de cet appareil y restent.
# $when : une heure, ou un jour et une heure.
share-sent = Envoyé depuis un autre appareil : { $when }. Rien ne reste à envoyer.
# Le code suit.
share-code = Le code de reçu :
share-code-option = Donner le code de reçu à ceux qui ont le lien
share-newer = Le brouillon partagé vient d’une version plus récente du formulaire : rechargez la page. Vos réponses n’ont pas changé.
share-not-offered = Ce site ne peut pas partager de brouillon en ce moment. Enregistrez le vôtre dans un fichier.
share-insecure = Un brouillon ne se partage que par une adresse en https. Enregistrez le vôtre dans un fichier.
share-busy = Trop de brouillons ont été partagés : réessayez dans une minute.
share-closed = Le formulaire est clos : aucun brouillon ne peut plus être partagé.
share-failed = Le partage n’a pas abouti. Vos réponses n’ont pas changé : réessayez quand le réseau sera revenu.
share-choose-heading = Cet appareil a son propre brouillon
share-choose-lead = Les réponses ci-dessous diffèrent. Choisissez ce que deviennent les vôtres.
share-question = Question
share-mine = Sur cet appareil
share-theirs = Dans le brouillon partagé
# Dans le tableau des différences : aucune réponse.
share-none = Aucune réponse
share-merge = Fusionner : où les deux répondent, la réponse la plus récente reste
share-take = Prendre le brouillon partagé : mes autres réponses sont mises de côté
share-keep = Garder les miennes, sans ouvrir le brouillon partagé
