### Le codage des textes publiés, dans l'espace de travail des exploitants.

## La liste des questions

coding-title = Thèmes des textes
# Ce qu'on fait sur ces pages, à la première page de l'espace de travail.
coding-lead = Donner leurs thèmes aux textes publiés.
coding-themes = Thèmes
coding-published = Textes publiés
coding-coded = Codés
coding-start = Coder les textes

## Les thèmes d'une question

coding-frame = Thèmes de la question
# $version : un nombre.
coding-version = Version { $version } de la grille
coding-empty = Cette question n’a pas encore de thème.
coding-id = Identifiant
coding-id-hint = Il ne change jamais et ne sert jamais deux fois : lettres minuscules sans accent, chiffres, traits d’union.
coding-label = Libellé
coding-definition = Définition
coding-include = Ce qui en fait partie
coding-exclude = Ce qui n’en fait pas partie
coding-examples = Exemples
coding-examples-hint = Identifiants de réponses, séparés par des espaces.
coding-parent = Thème dont il fait partie
coding-no-parent = Aucun
coding-heading = Rubrique : elle regroupe des thèmes, aucun texte ne la reçoit
coding-is-heading = Rubrique
coding-this-language = Les mots sont ceux de la langue de cette page ; chaque langue a les siens.
coding-add = Ajouter un thème
coding-edit = Modifier
coding-save = Enregistrer
coding-end = Fusionner, scinder, abandonner
coding-others = Autres thèmes
coding-end-hint = Pour fusionner, choisir un autre thème ; pour scinder, au moins deux.
coding-merge = Fusionner
coding-split = Scinder
coding-retire = Abandonner
coding-restore = Rétablir
coding-ended = Thèmes qui ne servent plus
coding-state-retired = Abandonné
# $themes : des libellés de thèmes.
coding-state-merged = Fusionné avec : { $themes }
coding-state-split = Scindé en : { $themes }
coding-history = Histoire de la grille
coding-history-change = Modification
coding-history-theme = Thème
coding-history-who = Par
coding-history-when = Quand
coding-change-add = Ajouté
coding-change-edit = Modifié
coding-change-merge = Fusionné
coding-change-split = Scindé
coding-change-retire = Abandonné
coding-change-restore = Rétabli

## Pourquoi une modification n'a pas été faite

coding-problem-id = Cet identifiant ne convient pas : lettres minuscules sans accent, chiffres et traits d’union, 48 au plus.
coding-problem-taken = Un thème a ou a eu cet identifiant : en choisir un autre.
coding-problem-parent = Ce thème ne peut pas en regrouper d’autres : une grille a deux niveaux.
coding-problem-children = D’autres thèmes en font partie : les déplacer d’abord.
coding-problem-heading = Une rubrique n’est donnée à aucun texte : choisir un thème.
coding-problem-others = Pour fusionner, choisir un seul autre thème ; pour scinder, au moins deux autres.
coding-problem-example = Un exemple n’est pas l’identifiant d’une réponse.
coding-problem-wording = Il faut un libellé, sur une ligne et de 120 caractères au plus ; les autres textes en ont 4 000 au plus.
coding-problem-state = Ce thème n’est pas dans l’état qu’il faut : quelqu’un l’a peut-être changé.
coding-problem-overtaken = Quelqu’un a modifié la grille entre-temps : elle est montrée telle qu’elle est maintenant.

## Un texte à la fois

coding-text = Codage d’un texte
# $coded, $texts : des nombres de textes.
coding-progress = Textes codés : { $coded } sur { $texts }
coding-done = Aucun texte n’attend d’être codé.
coding-choose = Thèmes de ce texte
coding-find = Chercher un thème
coding-other = Autre chose, sans thème dans la grille
coding-no-answer = Ne répond pas à la question
coding-unclear = Incompréhensible
coding-doubt = À discuter
coding-quote = À citer
coding-memo = Remarque
coding-record = Enregistrer et passer au suivant
coding-next = Passer au texte suivant
coding-previous = Texte précédent
coding-undo = Annuler mon codage
coding-undone = Votre codage est annulé.
coding-again = Ce texte a changé depuis que vous l’avez codé, ou un de ses thèmes a été scindé : à coder de nouveau.
coding-refused = Rien n’a été enregistré
coding-problem-none = Choisir au moins un thème.
coding-problem-alone = « Ne répond pas à la question » et « Incompréhensible » ne vont avec aucun thème.
coding-problem-theme = Un de ces thèmes ne sert plus : la liste est montrée telle qu’elle est maintenant.
coding-problem-changed = Le texte a changé entre-temps : il est montré tel qu’il est publié maintenant.
coding-problem-window = Vous avez codé ce texte dans une autre fenêtre, ou il n’y a rien à annuler.
coding-keys = Touches
coding-keys-on = Les touches agissent
coding-keys-about = Une lettre agit comme elle s’écrit, un chiffre par sa place sur le clavier, hors des champs de saisie.

## Les textes que deux personnes codent

coding-double = Double codage
coding-double-lead = Deux personnes codent les mêmes textes sans rien savoir l’une de l’autre. Leur accord dit quels thèmes peuvent être comptés.
coding-double-none = Aucun texte de cette question n’a encore été tiré au sort.
coding-draw = Tirer des textes au sort
coding-draw-freezes = Les thèmes de la question restent alors tels quels jusqu’à la fin de l’échantillon.
coding-draw-purpose = But
coding-draw-reliability = Fiabilité : l’accord est mesuré et publié
coding-draw-training = Entraînement : 30 textes, dont aucun chiffre n’est publié
coding-draw-coders = Codeurs
coding-draw-coders-hint = Au moins deux. Chaque texte va à deux d’entre eux ; toutes les paires ont des textes en commun.
coding-draw-size = Nombre de textes
coding-draw-size-hint = Si vide : tous les textes jusqu’à 200, sinon un dixième et au moins 172, ce qui suffit pour juger un thème présent dans un dixième des textes ; il en faut 293 pour le dire fiable. Les thèmes plus rares ne peuvent pas être jugés.
coding-draw-seed = Graine
coding-draw-seed-hint = Qui la connaît tire les mêmes textes. Si vide, elle est aléatoire.
# $name : une personne. $when : une date et une heure. $seed : la graine du tirage.
coding-drawn = Tiré par { $name } le { $when }, graine { $seed }
# $version : un nombre.
coding-frozen = Pendant le double codage, les thèmes de cette question restent tels quels : version { $version }.
# $coded, $texts : des nombres de textes.
coding-double-progress = Textes codés par les deux : { $coded } sur { $texts }
# $coder : la lettre d'un codeur. $coded, $texts : des nombres de textes.
coding-double-of-coder = Codeur { $coder } : { $coded } sur { $texts }
coding-sample-end = Mettre fin à cet échantillon
coding-sample-end-hint = Les thèmes peuvent alors être modifiés. Les chiffres de cet échantillon ne valent plus : il faut en tirer un autre.
# $name : une personne. $when : une date et une heure.
coding-sample-ended = Le dernier échantillon a été arrêté par { $name } le { $when } : ses chiffres ne valent plus.
coding-part = Coder une partie des textes
coding-part-lead = Quand il y a trop de textes pour les coder tous, une partie est tirée au sort. Les codeurs ne reçoivent alors que ces textes, et les résultats montrent des parts estimées avec leurs intervalles à la place de nombres de répondants.
coding-part-size-hint = Si vide : 1 000, ce qui donne une part à trois points près. Tous les textes des catégories de répondants qui en ont moins de 400 s’y ajoutent.
coding-part-draw = Tirer une partie au sort
# $drawn, $population, $coded : des nombres de textes.
coding-part-progress = { $drawn } textes sur { $population } ont été tirés au sort, { $coded } d’entre eux sont codés.
coding-part-end = Coder de nouveau tous les textes
coding-part-end-hint = Les estimations ne sont plus publiées, et les textes qui n’ont pas été tirés attendent des codeurs.
coding-problem-all-drawn = Tous les textes seraient tirés : les coder tous.
coding-sign = Signer ce document
coding-sign-lead = Qui signe une synthèse répond de son texte et de ses chiffres tels qu’ils sont. Sa page dit au nom de qui et quand ; si un mot ou un chiffre change, elle le dit jusqu’à ce que le document soit signé de nouveau.
coding-sign-none = Le site n’a pas encore de synthèse de ce formulaire.
coding-sign-name = Au nom de qui
coding-sign-name-hint = Tel que le liront les lecteurs : un service, pas nécessairement une personne.
coding-sign-problems = Le document ne peut pas être signé : il ne s’accorde pas avec les chiffres publiés.
coding-sign-changed = Le document ou ses chiffres ont changé entre-temps : le relire.
coding-sign-no-name = Dire au nom de qui.
coding-reason = Motif
coding-reason-hint = Il est gardé au journal : n’y écrire rien qui dise qui est l’auteur de la réponse.

## L'accord

coding-agreement = Accord
coding-agreement-none = Il y aura des chiffres dès que les deux auront codé un texte.
# $texts : un nombre de textes. $tentative, $reliable : des pourcentages.
coding-sample-judges = Avec { $texts } textes, un thème peut être jugé s’il est dans au moins { $tentative } des textes, et dit fiable à partir de { $reliable }.
# $alpha : un nombre, avec son intervalle. $texts : un nombre de textes.
coding-agreement-overall = Alpha des ensembles de thèmes (MASI) : { $alpha } ; textes : { $texts }
coding-agreement-texts = Textes
coding-agreement-same = Jugements égaux
coding-agreement-positive = Accord positif
coding-agreement-alpha = Alpha, avec son intervalle à 95 %
coding-agreement-follows = Le thème est
coding-agreement-hint = Les jugements égaux trompent à eux seuls : la plupart des textes n’ont pas la plupart des thèmes. L’accord positif ne compte que là où l’un au moins donne le thème ; alpha retire le hasard.
# $value, $low, $high : des nombres.
coding-agreement-interval = { $value } ({ $low } à { $high })
# $one, $other : des lettres de codeurs. $texts : un nombre de textes. $kappas : des thèmes, chacun avec un nombre.
coding-agreement-pair = { $one } et { $other }, textes : { $texts }. Kappa : { $kappas }
# $language : une langue. $texts : un nombre de textes. $alpha : un nombre.
coding-agreement-language = { $language }, textes codés par les deux : { $texts }, alpha { $alpha }
coding-reliable = fiable
coding-tentative = à lire avec prudence
coding-low = non compté : accord trop faible
coding-too-rare = trop rare pour être jugé
coding-not-computable = non calculable : tous les codages sont les mêmes

## Les textes codés différemment

coding-differing = Textes codés différemment
# $open, $settled : des nombres de textes.
coding-differing-count = À trancher : { $open } ; tranchés : { $settled }
coding-is-settled = Tranché
coding-settle-next = Trancher le texte suivant
coding-settle = Deux codages d’un texte
coding-settle-none = Aucun texte n’attend d’être tranché.
# $coder : la lettre d'un codeur.
coding-settle-of = Codage de { $coder }
coding-settle-codes = Ces thèmes comptent
coding-settle-save = Trancher et passer au suivant
coding-settle-undo = Annuler cette décision
# $name : une personne. $themes : des libellés de thèmes. $reason : ce que la personne a écrit.
coding-settled-as = Tranché par { $name } : { $themes }. Motif : { $reason }
coding-problem-frozen = Des textes de cette question font l’objet d’un double codage : mettre fin à l’échantillon avant de modifier les thèmes.
coding-problem-coders = Choisir au moins deux codeurs.
coding-problem-no-themes = La question n’a pas encore de thème : en ajouter d’abord.
coding-problem-no-texts = Aucun texte de cette question ne peut être tiré : aucun n’est publié, ou tous ont servi à un entraînement.
coding-problem-size = Le nombre de textes est un nombre entier au-dessus de 0, ou vide.
coding-problem-drawn = Quelqu’un a tiré un échantillon de cette question entre-temps.
coding-problem-no-sample = Quelqu’un a mis fin à cet échantillon entre-temps.
coding-problem-reason = Donner un motif.
coding-problem-settled = Quelqu’un a tranché ce texte entre-temps : la décision est montrée telle qu’elle est maintenant.

## Suggestions, textes égaux, liste des textes codés

coding-suggested = Ce qu’ont reçu des textes semblables
coding-suggested-why = Les textes codés les plus proches, avec des mots communs. Ils ont pu être codés autrement que vous ne le feriez.
# $count : choisit le pluriel. $shown : un nombre de textes.
coding-equal = { $count ->
    [one] Coder de même { $shown } autre texte identique
   *[other] Coder de même { $shown } autres textes identiques
}
coding-equal-undo = Annuler aussi mes codages des textes codés avec lui
# $count : un nombre de textes.
coding-near = Textes presque identiques : { $count }
coding-near-hint = Les mots soulignés ne sont que dans l’autre texte, les mots barrés que dans celui du haut. Chaque texte se confirme à part : cocher ceux qui ont exactement les mêmes thèmes.
coding-near-confirm = Coder aussi ce texte de même
coding-list = Textes codés
coding-list-all = Tous les thèmes
coding-list-show = Afficher
coding-list-none = Aucun codage de cette sorte.
coding-list-more = Textes suivants
