### L’espace de travail : menu, fiche d’une personne, publication à deux, et ce que le journal en inscrit.

workspace-choose-form = Choisir un formulaire
workspace-may-see-exports = Voir les fichiers de réponses qu’on a demandés
workspace-may-export-responses = Exporter les réponses dans un fichier
workspace-may-see-site = Voir l’état des langues, des formulaires et du dossier du site
workspace-may-take-up-site = Mettre en service le site du dossier
workspace-object-site = site
workspace-action-take-up-site = Site mis en service
workspace-action-ask-for-export = Fichier de réponses demandé
workspace-action-export-responses = Réponses exportées
workspace-action-download-export = Fichier de réponses téléchargé
workspace-action-delete-export = Fichier de réponses effacé
workspace-action-make-rights-sheet = Fiche d’une personne affichée
workspace-action-cut-log = Anciennes entrées du journal effacées
workspace-responses-bounded = Toutes les réponses n’ont pas été lues : la recherche s’arrête après cent mille. Cherchez par code ou par identifiant.
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
workspace-task-withdrawn = Publier de nouveau, car des réponses publiées ont pu être retirées : { $count }
# $count : un nombre.
workspace-task-stale = Revoir les traductions dont la source a changé : { $count }
publication-proposed = Publication proposée
publication-proposal-other = Le paquet proposé n’est plus celui qui est construit. Refusez cette proposition.
