### Les phrases de la page du formulaire, quel que soit le formulaire.

## Se déplacer

previous = Précédent
continue = Continuer
# Le bouton de la dernière étape.
review = Vérifier mes réponses
# Le nom de la liste des étapes, pour les lecteurs d'écran.
steps = Étapes
# $step : le rang de l'étape ; $total : leur nombre ; $answered : les questions répondues ; $asked : les questions posées.
step = Étape { $step } sur { $total } – répondu : { $answered } sur { $asked }
step-check = Vérifier et envoyer
# Le titre de l'onglet. $step : l'étape ; $title : le titre du formulaire.
page-title = { $step } – { $title }
print = Imprimer cette page

## Répondre

required = {" "}(obligatoire)
# $fields : les noms des questions, séparés par des virgules.
required-fields = Champs obligatoires : { $fields }
clear = Effacer ma réponse
# Le bouton qui ferme la page ouverte à côté du formulaire.
beside-close = Fermer
# Sous un champ de texte encore vide. $max : la longueur permise.
count-limit = { $max } caractères au plus
count-left = { $left ->
    [one] Il vous reste { $left } caractère
   *[other] Il vous reste { $left } caractères
}
count-over = { $over ->
    [one] { $over } caractère de trop
   *[other] { $over } caractères de trop
}
# Sous une liste dont il faut choisir un nombre donné. $left : ce qu'il reste à choisir.
choose-left = { $left ->
    [one] Encore { $left } à choisir
   *[other] Encore { $left } à choisir
}
choose-done = { $chosen ->
    [one] { $chosen } choix fait, le compte est bon
   *[other] { $chosen } choix faits, le compte est bon
}
choose-over = { $over ->
    [one] { $over } choix de trop
   *[other] { $over } choix de trop
}

## Le brouillon

draft-private = Vos réponses seront gardées sur cet appareil au fil de la saisie. Vous pourrez les en effacer à tout moment.
# $time : une heure, 14:32.
draft-saved = Enregistré à { $time } sur cet appareil.
# $when : une date et une heure.
draft-restored = Nous avons retrouvé votre brouillon, enregistré le { $when }.
draft-kept = Nous avons retrouvé votre brouillon.
draft-broken = Le brouillon gardé sur cet appareil était illisible : il a été mis de côté. Vous repartez d’un formulaire vide.
draft-denied = Non enregistré : votre navigateur refuse de garder des données pour ce site. Vous pouvez répondre et envoyer, mais gardez cette page ouverte.
draft-full = Non enregistré : la mémoire que votre navigateur accorde à ce site est pleine. Vous pouvez répondre et envoyer, mais gardez cette page ouverte.
draft-erase = Effacer de cet appareil
draft-erase-ask = Effacer toutes vos réponses de cet appareil ?
draft-erase-confirm = Oui, tout effacer
draft-erase-cancel = Non, les garder
draft-erased = Votre brouillon a été effacé de cet appareil.

## Les erreurs

# Le titre du résumé des erreurs, en haut de la page.
error-heading = À corriger avant de continuer
# Dit avant chaque message, pour les lecteurs d'écran.
# Le titre de l'onglet quand il y a des erreurs. $title : son titre habituel.
error-title = Erreur : { $title }
error-required = Répondez à cette question
# $max : la longueur permise ; $actual : celle du texte ; $over : ce qui dépasse.
error-too-long = { $over ->
    [one] Raccourcissez votre réponse de { $over } caractère ({ $max } au plus)
   *[other] Raccourcissez votre réponse de { $over } caractères ({ $max } au plus)
}
# $min : le plus petit nombre ; $actual : ce qui a été choisi.
error-too-few = { $min ->
    [one] Choisissez au moins { $min } réponse
   *[other] Choisissez au moins { $min } réponses, vous en avez choisi { $actual }
}
error-too-many = { $max ->
    [one] Choisissez une seule réponse
   *[other] Choisissez au plus { $max } réponses, vous en avez choisi { $actual }
}
error-unknown-option = Choisissez une réponse de la liste (« { $value } » n’en fait pas partie)
error-not-an-email = Indiquez une adresse de courriel complète, comme nom@exemple.fr
error-unknown-question = La question « { $name } » ne fait pas partie de ce formulaire

## Vérifier et envoyer

check-heading = Vérifiez vos réponses
check-lead = Rien n’est encore envoyé. Relisez, modifiez si besoin, puis envoyez.
check-notice = Vos réponses seront publiées, sauf celles qui portent la mention « Non publié ».
check-notice-link = Ce que deviennent vos données
# À côté des réponses qui ne seront pas publiées.
check-private = Non publié
check-send = Envoyer mes réponses
check-sending = Envoi en cours…
answer-none = Sans réponse
# Suivi, pour les lecteurs d'écran, du nom de la question.
change = Modifier
send-heading = Vos réponses n’ont pas été envoyées
send-offline = Le serveur n’a pas répondu. Vos réponses restent sur cette page : réessayez dans un instant, elles ne seront enregistrées qu’une fois.
send-broken = L’envoi s’est interrompu dans votre navigateur. Vos réponses restent sur cette page : réessayez, elles ne seront enregistrées qu’une fois. Si cela se répète, rechargez la page.
send-refused = Le serveur n’a pas pu accepter cet envoi. Vos réponses restent sur cette page : rechargez-la, puis réessayez.
send-closed = Ce formulaire est clos : cet envoi est arrivé trop tard. Vos réponses restent sur cet appareil.
send-not-open-yet = Ce formulaire n’est pas encore ouvert. Vos réponses restent sur cet appareil.
send-reused = Une première version de ces réponses a déjà été reçue. Écrivez-nous pour la faire corriger.
send-too-often = Trop d’envois sont venus de votre adresse. Attendez une minute, puis réessayez.

## La confirmation

sent-heading = Vos réponses ont bien été reçues
sent-lead = Elles sont enregistrées. Merci.
sent-code = Votre code de reçu
sent-keep = Gardez ce code : il n’est affiché qu’une fois. Il prouve que votre réponse a été reçue et permet de la revoir, de la modifier ou de la retirer.
sent-next = Vos réponses ont été effacées de cet appareil.

## Les dates

# $day : 1 à 31. « 1er avril 2020 », « 16 mars 2020 ».
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-time = { $date } à { $time }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
