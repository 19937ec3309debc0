### Les phrases du reçu : revoir, modifier ou retirer une réponse.

## Après l'envoi

sent-copy = Copier le code
# Dit une fois, après la copie.
sent-copied = Code copié.
sent-download = Télécharger ma réponse
sent-see = Voir, modifier ou retirer ma réponse

## Retrouver une réponse

receipt-title = Retrouver ma réponse
# Un lien vers cette page.
receipt-link = Vous avez déjà répondu ? Retrouvez votre réponse avec votre code de reçu
receipt-lead = Avec votre code de reçu, revoyez ce que nous avons enregistré, téléchargez-le, modifiez-le jusqu’à la clôture ou retirez-le jusqu’à la publication.
receipt-label = Votre code de reçu
receipt-hint = 32 lettres et chiffres, affichés à la fin de votre envoi. Majuscules, espaces et tirets n’ont pas d’importance.
receipt-show = Voir ma réponse
receipt-unknown = Vérifiez votre code : aucune réponse ne lui correspond

## Ce qui a été enregistré

receipt-heading = Votre réponse
receipt-answers = Vos réponses aux questions
receipt-received-at = Reçue le
receipt-amended-at = Modifiée le
receipt-published-at = Publiée le
receipt-language = Langue
receipt-id = Identifiant public
receipt-id-hint = Vos réponses publiques paraissent en open data sous cet identifiant, tiré au hasard.
# $moment : une date et une heure ; $zone : le fuseau, UTC+01.
receipt-moment = { $moment } ({ $zone })
receipt-purged = Vos réponses non publiées ont été effacées : leur durée de conservation est passée.
receipt-amend = Modifier ma réponse
receipt-withdraw = Retirer ma réponse
receipt-closed = Le formulaire est clos : votre réponse ne peut plus être modifiée.
receipt-published-notice = Les réponses sont publiées : la vôtre ne peut plus être retirée.
receipt-open-data = La retrouver dans les données publiées
receipt-stale = Votre réponse a été modifiée entre-temps, depuis une autre page. Voici sa version actuelle.

## Modifier

amend-note = Vous modifiez une réponse déjà reçue. Rien n’en est gardé sur cet appareil, et votre brouillon, si vous en avez un, reste intact : enregistrez vos modifications avant de quitter la page.
amend-send = Enregistrer mes modifications
amend-closed = Le formulaire est clos : vos modifications sont arrivées trop tard. Votre réponse reste telle qu’elle était.
amend-stale = Votre réponse a été modifiée entre-temps, depuis une autre page. Rouvrez-la avec votre code de reçu pour partir de sa version actuelle.
amend-stale-check = Votre réponse a été modifiée entre-temps, depuis une autre page. Ce que vous voyez ici la remplacera si vous l’enregistrez.
amend-withdrawn = Cette réponse a été retirée : elle ne peut plus être envoyée ni modifiée.
amended-title = Modifications enregistrées
amended-heading = Vos modifications ont bien été enregistrées
amended-lead = Elles remplacent vos réponses précédentes.
amended-keep = Votre code de reçu reste le même : gardez-le.
amended-next = Jusqu’à la clôture, vous pouvez modifier de nouveau votre réponse.

## Retirer

withdraw-heading = Retirer votre réponse ?
withdraw-lead = Voici ce que cela veut dire.
withdraw-row = Vos réponses sont supprimées : elles ne compteront plus dans les résultats et ne seront pas publiées.
withdraw-private = Vos réponses non publiées sont supprimées aussi.
withdraw-trace = Il n’en reste qu’une trace sans contenu : le fait qu’une réponse a été retirée, et quand.
withdraw-final = Un retrait ne peut pas être annulé. Tant que le formulaire est ouvert, vous pouvez répondre de nouveau.
withdraw-confirm = Oui, retirer ma réponse
withdraw-cancel = Non, la garder
withdrawn-heading = Votre réponse a été retirée
# $date : une date et une heure.
withdrawn = Elle a été retirée le { $date }.
withdrawn-trace = Toutes ses réponses ont été supprimées.
refused-withdrawn = Cette réponse a été retirée : elle ne peut pas être enregistrée de nouveau. Pour répondre, recommencez depuis le formulaire.
