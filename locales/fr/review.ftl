### La relecture des textes, dans l'espace de travail des exploitants.

## Une page par texte

review-title = Relecture des textes
# Ce qu'on fait sur ces pages, à la première page de l'espace de travail.
review-lead = Lire chaque texte libre avant sa publication, et en décider.
# $decided, $all : des nombres de textes.
review-progress = Textes décidés : { $decided } sur { $all }
review-behind = Des réponses récentes ne sont pas encore dans cette liste : elles y entrent peu à peu.
review-done = Aucun autre texte n’attend votre relecture.
# $response : l'identifiant d'une réponse ; $locale : sa langue.
review-response = Réponse { $response }, langue : { $locale }
review-flags = Passages signalés
review-no-flag = Rien n’est signalé dans ce texte.
review-hide = Masquer
review-words = Autres mots à masquer, un passage par ligne, comme dans le texte
review-note = Remarque, ou raison de la décision
review-despite = Je publie les passages signalés qui restent visibles
review-accept = Publier tel quel
review-redact = Masquer les passages choisis et publier le reste
review-withhold = Ne pas publier ce texte
review-ask-opinion = Demander un deuxième avis
review-keep-note = Garder la remarque et passer au suivant
review-next = Passer au texte suivant
# $question : le numéro d'une question.
review-previous = Texte précédent : { $question }
review-undo = Annuler ma décision
review-undone = Votre décision est annulée.
# $by : un nom ; $time : une heure.
review-reserved = { $by } relit ce texte, réservé jusqu’à { $time }.
review-rest = Les autres réponses de la même personne
review-rest-none = Aucune autre réponse publiable.
review-log = Décisions et remarques
# $by : un nom ; $when : une date et une heure.
review-log-entry = { $by }, le { $when }
review-act-note = Remarque
review-act-ask-opinion = Deuxième avis demandé
review-act-undo = Décision annulée

## Où en est un texte

review-status-unreviewed = Pas encore relu
review-status-changed = Modifié depuis sa relecture
review-status-flagged-since = Un passage est signalé depuis la relecture
review-status-opinion-wanted = Attend un deuxième avis
review-status-read-once = Relu une fois, attend une deuxième personne
review-status-differing = Décisions différentes, à trancher
review-status-accepted = Publié tel quel
review-status-redacted = Publié, des passages masqués
review-status-withheld = Non publié
review-second-reading = Une autre personne a déjà décidé. Sa décision s’affichera après la vôtre.
review-own-opinion = Vous avez décidé : une autre personne doit maintenant relire ce texte.
review-opinion-wanted = Une autre personne hésite sur ce texte et demande votre avis.
review-opinion-asked = Vous avez demandé un deuxième avis : une autre personne va lire ce texte.
# $date : une date et une heure.
review-published = Des données sont publiées depuis le { $date } : une nouvelle décision sur ce texte ne les change qu’à la prochaine publication.
review-opinions = Les décisions à départager

## Les textes où rien n'est signalé, ensemble

review-together-heading = Textes où rien n’est signalé
review-together-link = Relire ensemble les textes où rien n’est signalé
# $count : un nombre de textes.
review-together-accept = Publier tels quels les { $count } textes de cette page
review-one-by-one = Relire les textes un par un

## Quand une décision n'est pas prise

review-refused = Cette décision n’a pas été prise
review-stale = Le texte a changé entre-temps : relisez-le.
review-overtaken = Quelqu’un d’autre a décidé de ce texte entre-temps. Sa décision est affichée plus bas ; votre saisie est gardée.
review-gone = Ce texte n’existe plus : la réponse a été retirée ou modifiée.
review-no-passage = Aucun passage n’est choisi : cochez-en un, ou recopiez des mots du texte.
# $words : ce qui a été tapé.
review-no-words = « { $words } » n’est pas dans le texte.
review-translated = Les mots choisis ne sont pas ceux du texte à cet endroit : votre navigateur en affiche une traduction. Affichez l’original, puis choisissez de nouveau.
review-no-reason = Écrivez dans la remarque pourquoi ce texte n’est pas publié.
review-still-flagged = Des passages signalés resteraient visibles : masquez-les, ou cochez que vous les publiez.
review-nothing-to-undo = La dernière décision sur ce texte n’est pas la vôtre : vous ne pouvez pas l’annuler.
review-failed = La décision n’a pas pu être enregistrée. Réessayez.
review-unsent = Le serveur n’a pas répondu, ou votre session est terminée. Rien de ce que vous avez écrit n’est perdu : réessayez, ou connectez-vous d’abord dans un autre onglet.
review-once-more = Des passages signalés restent visibles. Appuyez encore une fois pour les publier.

## Les raccourcis clavier

# $read, $overturned : des nombres ; $share : un pourcentage.
review-rereadings = Relecture de contrôle : { $read } acceptations relues par une autre personne, { $overturned } changées, soit { $share } %.
review-keys = Raccourcis clavier
review-keys-on = Les lettres seules agissent
review-keys-about = Les lettres n’agissent pas dans un champ de saisie : Échap le quitte. Sélectionnez des mots du texte avant R pour les masquer aussi.

## La liste des textes

review-list = Tous les textes
review-by-question = Avancement par question
review-question = Question
review-language = Langue
review-status = État
review-flag = Signalement
review-text = Texte
# Dans une liste de choix.
review-any = Indifférent
review-waiting = En attente
review-flag-any = Quelque chose est signalé
review-flag-none = Rien n’est signalé
review-filter = Filtrer
review-start = Relire ces textes
review-none = Aucun texte ne correspond.
review-pages = Pages de textes
review-count-decided = Décidés
review-count-flagged = En attente, signalés
review-count-stale = À relire de nouveau
review-count-differing = À trancher

## Les types de passages signalés

flag-email = courriel
flag-phone = téléphone ou numéro long
flag-url = adresse web
flag-organisation-name = nom de l’organisation
flag-organisation-word = mot du nom de l’organisation
flag-domain = domaine du courriel
flag-mailbox = début du courriel
