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
coding-progress = { $coded } textes codés sur { $texts }
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
coding-keys-about = Une touche agit par sa place sur le clavier, hors des champs de saisie.
