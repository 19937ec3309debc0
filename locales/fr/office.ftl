### L’espace de travail : menu, fiche d’une personne, publication à deux, et ce que le journal en inscrit.

workspace-choose-form = Choisir un formulaire
workspace-may-see-exports = Voir les fichiers de réponses qu’on a demandés
workspace-may-export-responses = Exporter les réponses dans un fichier
workspace-may-see-site = Voir l’état des langues, des formulaires et du dossier du site
workspace-may-take-up-site = Mettre en service le site du dossier
workspace-object-site = site
workspace-action-take-up-site = Site mis en service
workspace-action-reload-site = Site relu
workspace-action-ask-for-export = Fichier de réponses demandé
workspace-action-export-responses = Réponses exportées
workspace-action-download-export = Fichier de réponses téléchargé
workspace-action-delete-export = Fichier de réponses effacé
workspace-action-make-rights-sheet = Fiche d’une personne affichée
workspace-action-cut-log = Anciennes entrées du journal effacées
workspace-responses-bounded = Toutes les réponses n’ont pas encore été lues : la recherche en lit cent mille à la fois.
workspace-responses-search-on = Continuer la recherche
workspace-responses-too-often = Rien n’a été cherché : vous avez fait cinquante recherches en un jour. Continuez demain.
workspace-may-correct-responses = Corriger une réponse à une question
workspace-action-correct-response = Réponse corrigée
workspace-correction = Corriger une réponse
workspace-correction-lead = Une réponse à une question est remplacée, à la demande de la personne. Ce qui y était reste dans l’historique ; un texte changé attend de nouveau sa relecture et ses thèmes.
workspace-correction-question = Question
workspace-correction-choose = Choisir
workspace-correction-private = La réponse confidentielle n’est pas montrée : la nouvelle prend sa place.
workspace-correction-go = Corriger
workspace-correction-erased = Rien n’a été changé : les réponses confidentielles sont effacées.
workspace-correction-unchanged = Rien n’a été changé : c’est la réponse qui y est déjà.
# $questions : des identifiants de questions.
workspace-correction-loses = Rien n’a été changé : le formulaire a changé depuis, et ces autres réponses seraient perdues : { $questions }
workspace-erasure = Ce que change un retrait
workspace-erasure-lead = Rien n’est encore changé. Si la réponse est retirée, voici ce qui disparaît :
workspace-erasure-see = Voir d’abord ce qu’un retrait change
workspace-erasure-versions = Versions, avec leurs réponses confidentielles
workspace-erasure-texts = Textes qui peuvent être publiés, avec leurs relectures
workspace-erasure-coded = Textes qui ont reçu des thèmes
workspace-erasure-listed = Entrées dans la liste des soutiens
workspace-erasure-figures = La réponse est aussitôt soustraite des chiffres des résultats et des thèmes.
workspace-erasure-files = Fichiers du jeu de données publié qui contiennent la réponse
workspace-erasure-no-files = Aucun fichier du jeu publié sur ce site ne la contient.
workspace-erasure-unreadable = Le jeu publié ne peut pas être lu : le journal du serveur dit pourquoi.
workspace-erasure-then = Ensuite, construisez et publiez de nouveau le jeu de données, sur data.gouv.fr aussi, et relisez la synthèse : ce qui est publié ne change pas tout seul. Ceux qui l’ont déjà téléchargé en gardent l’ancienne version, et les sauvegardes suivent leur propre règle.
workspace-erasure-proposed = Retrait proposé
workspace-erasure-proposed-already = Rien n’a été proposé : un autre retrait attend déjà d’être confirmé.
workspace-task-erasures = { $count ->
    [one] Décider de { $count } retrait proposé
   *[other] Décider de { $count } retraits proposés
}
workspace-sheet = Fiche pour la personne
workspace-sheet-lead = Tout ce qui est conservé sur cette personne, à imprimer. Le journal note que vous l’avez vu, et pourquoi.
workspace-sheet-show = Afficher la fiche
# $date : une date et une heure.
workspace-sheet-made = Établie le { $date }
workspace-sheet-public = Réponses publiées
workspace-sheet-listing = Liste des soutiens
workspace-sheet-supporter = Décision sur le soutien
workspace-sheet-reviews = Relectures des textes
workspace-sheet-codings = Thèmes donnés aux textes
workspace-sheet-log = Entrées du journal
workspace-sheet-goes = Quand cela est effacé
workspace-sheet-goes-response = Les réponses, leurs versions, les relectures et les thèmes : quand la réponse est retirée.
workspace-sheet-goes-private = Les réponses confidentielles : avec la réponse, au plus tard quand elles sont effacées après la clôture.
# $date : une date et une heure.
workspace-sheet-goes-private-after = Les réponses confidentielles : avec la réponse, au plus tard quand elles sont effacées après la clôture ({ $date }).
workspace-sheet-goes-listing = La place dans la liste des soutiens : quand la réponse est retirée, ou quand la personne ne veut plus y figurer.
workspace-sheet-goes-published = Les données publiées : à la publication qui suit le retrait.
workspace-sheet-goes-log = Les entrées du journal, qui ne contiennent aucune réponse : à la fin de leur durée.
workspace-sheet-goes-backups = Les sauvegardes : quand elles sont remplacées.
workspace-overview-published = Dernière publication
workspace-overview-new-since = Réponses reçues depuis
workspace-overview-amended-since = Réponses modifiées depuis
workspace-overview-withdrawn-since = Réponses retirées depuis
workspace-overview-reviewed-since = Relectures depuis
workspace-overview-messages = Phrases à traduire
# $count : un nombre.
workspace-task-withdrawn = Publier de nouveau, car des réponses publiées ont pu être retirées ou limitées : { $count }
# $count : un nombre.
workspace-task-stale = Revoir les traductions dont la source a changé : { $count }
publication-proposed = Publication proposée
publication-proposal-other = Le paquet proposé n’est plus celui qui est construit. Refusez cette proposition.
publication-own-decisions = Une autre personne doit publier ce paquet : certains de ses textes ne reposent que sur votre décision. Vous pourrez le publier quand quelqu’un d’autre se sera aussi prononcé sur eux et que le paquet sera construit de nouveau.
