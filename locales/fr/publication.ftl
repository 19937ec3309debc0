### Publication dans l’espace de travail : construire le paquet, le comparer, le publier.

publication-title = Publication
publication-lead = Construire le paquet des réponses, le vérifier et le publier.

## Ce qui est public

publication-public = Ce qui est public
publication-none = Aucun paquet n’est publié sur ce site.
publication-files-here = Les fichiers publiés sur ce site
# $date : une date et une heure. $person : le nom d’un compte.
publication-published-by = Publié par { $person }, le { $date }
# $date : une date et une heure.
publication-first = Première publication : { $date }
publication-digest = Empreinte du paquet
publication-dataset = Jeu de données
publication-unpublish = Retirer du site
publication-unpublish-lead = Les fichiers ne seront plus sur ce site. Ce qui a été publié ailleurs y reste : retirez-le là-bas.

## La tâche en cours, ou la dernière

publication-job-build = Construction du paquet
publication-job-publish = Publication du paquet
publication-job-waiting = En attente
publication-job-running = En cours
publication-job-done = Terminée
publication-job-failed = Échouée
publication-job-stopped = Arrêtée
publication-job-blocked = Des textes s’y opposent
# $date : une date et une heure. $person : le nom d’un compte.
publication-asked = Demandée par { $person }, le { $date }
# $date : une date et une heure.
publication-ended = fin le { $date }
# $count : les réponses déjà écrites. $all : toutes les réponses.
publication-rows-so-far = { $count } réponses sur { $all }
publication-stop = Arrêter
publication-stopping = L’arrêt est demandé. La tâche s’arrête dans un instant.
publication-resume = Reprendre
publication-refresh = Actualiser
publication-busy = Rien n’a été fait : une autre tâche sur ce paquet est en cours.
# $count : combien de textes.
publication-blocked = { $count ->
    [one] Un texte empêche de construire le paquet :
   *[other] { $count } textes empêchent de construire le paquet :
}
publication-blocked-all = Tous les textes à relire
publication-kept-otherwise = Le jeu de données est public. La plateforme garde pourtant certaines choses autrement que demandé :

## Les étapes d’une publication

publication-step-place = Mise en place sur ce site
publication-step-make-dataset = Création d’un jeu de données privé
# $what : le nom d’un fichier.
publication-step-send = Envoi de { $what }
# $what : le nom d’un fichier.
publication-step-replace = Remplacement de { $what }
# $what : le titre d’un fichier.
publication-step-describe = Description de « { $what } »
publication-step-describe-dataset = Description du jeu de données
publication-step-make-public = Passage du jeu de données en public
# $what : ce que répond la plateforme, en anglais.
publication-step-try-again = Nouvel essai : { $what }

## Pourquoi une tâche a échoué

publication-failure-no-form = Ce formulaire n’est plus publié sur ce site.
publication-failure-store = La base de données n’a pas répondu comme attendu. Réessayez ; si cela continue, prévenez l’équipe technique.
publication-failure-moved = Des réponses sont arrivées ou parties pendant la construction. Construisez le paquet de nouveau.
publication-failure-folder = Un dossier ou un fichier du paquet ne peut pas être lu ou écrit. Prévenez l’équipe technique.
publication-failure-other-package = Le paquet n’est plus celui qui devait être publié. Construisez-le de nouveau, puis publiez-le.
publication-failure-token = La plateforme n’accepte pas la clé de ce site. Faites-la remplacer par l’équipe technique, puis reprenez.
publication-failure-platform = La plateforme n’a pas fait ce qui lui était demandé. Les étapes faites sont gardées : reprenez plus tard.
publication-failure-permission-lost = La personne qui l’a demandé n’en a plus le droit. Une autre peut reprendre.
publication-failure-broke-off = La tâche s’est interrompue plusieurs fois sans résultat. Prévenez l’équipe technique.

## Le paquet construit

publication-built = Paquet construit
publication-is-public = Publié
# $count : combien de réponses.
publication-rows = { $count ->
    [0] Aucune réponse
    [one] Une réponse
   *[other] { $count } réponses
}
# $date : une date et une heure. $person : le nom d’un compte.
publication-built-by = Construit pour { $person }, le { $date }
# $count : combien de textes.
publication-withheld = { $count ->
    [one] Un texte n’est pas publié, faute de relecture.
   *[other] { $count } textes ne sont pas publiés, faute de relecture.
}
# $count : combien de chiffres.
publication-verified = { $count ->
    [one] Un chiffre recalculé à partir des lignes : il correspond.
   *[other] { $count } chiffres recalculés à partir des lignes : tous correspondent.
}
publication-not-verified = Des chiffres ne correspondent pas aux lignes : ce paquet ne peut pas être publié. Construisez-le de nouveau.
publication-files = Les fichiers du paquet
publication-changes = Ce qui change
publication-changes-first = Rien n’est encore publié sur ce site : tout est nouveau.
publication-changes-outdated = Ce qui est publié a changé depuis la construction : construisez le paquet de nouveau pour le comparer.
publication-added = Lignes ajoutées
publication-changed = Lignes modifiées
publication-withdrawn = Lignes retirées
publication-codings = Textes dont les thèmes changent
publication-figures = Chiffres qui bougent
publication-columns = Colonnes ajoutées ou retirées :
publication-figures-show = Voir les chiffres qui bougent
# $count : combien d’autres chiffres.
publication-figures-more = Et { $count } autres.
publication-figure = Chiffre
publication-before = Avant
publication-after = Après
publication-no-figure = masqué
publication-figure-responses = Réponses
# $question : l’identifiant d’une question.
publication-figure-respondents = { $question } – ont répondu
# $question : l’identifiant d’une question.
publication-figure-coded = { $question } – texte pris en compte

## Construire et publier

publication-build = Construire un paquet
publication-build-lead = Le paquet n’est pas publié : vous le voyez et le comparez d’abord. Il remplace le paquet construit auparavant.
publication-build-go = Construire le paquet
publication-date = Date inscrite dans le paquet
publication-date-hint = Facultative. Sans date, les mêmes réponses donnent les mêmes fichiers.
publication-date-invalid = Rien n’a été fait : la date n’a pas été comprise. Écrivez-la comme 2026-05-31.
publication-withhold = Ne pas publier les textes encore à relire, au lieu de renoncer au paquet
publication-publish = Publier
publication-publish-lead = Ce paquet remplace celui qui est publié sur ce site. Ce qui est publié peut être copié par tous : c’est sans retour.
publication-first-lead = Ce paquet sera le premier publié sur ce site. Ce qui est publié peut être copié par tous : c’est sans retour.
# $host : le nom d’hôte d’une plateforme.
publication-on-platform = Publier aussi sur { $host }
publication-rare = Combinaisons rares
publication-rare-lead = Peu de réponses partagent ces combinaisons, qui peuvent donc désigner quelqu’un. Cochez chacune de celles que vous acceptez de publier.
# $count : combien de réponses.
publication-rare-rows = { $count ->
    [one] une réponse
   *[other] { $count } réponses
}
publication-rare-themes = Thèmes rares
publication-rare-themes-lead = Dans ces langues et catégories de répondants, peu de réponses ont ces thèmes, qui peuvent donc désigner quelqu’un.
# $count : combien de combinaisons.
publication-rare-themes-all = Les combinaisons : { $count }
publication-rare-themes-seen = J’ai regardé ces combinaisons et j’accepte qu’elles soient publiées
publication-rare-left = Rien n’a été publié : cochez chaque combinaison rare, ou faites retirer des réponses.
publication-other-package = Rien n’a été fait : ce n’est plus le paquet que vous avez vu. Voici l’état présent.
publication-no-reason = Rien n’a été retiré : indiquez un motif.
