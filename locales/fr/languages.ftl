### La page du site : langues, formulaires et dossier.

workspace-site = Langues et formulaires
workspace-site-lead = Voir où en est chaque langue et ce que contient le dossier du site, puis le mettre en service.
workspace-site-languages = Langues
workspace-site-language = Langue
# $count : un nombre; $all : toutes les phrases; $percent : un pourcentage.
workspace-site-translated = { $count } phrases traduites sur { $all } ({ $percent } %)
workspace-site-missing = Manquantes
# $language : le nom d’une langue.
workspace-site-borrowed = Montrées dans une autre langue : { $language }
workspace-site-stale = À revoir, la source a changé
workspace-site-needs-work = Incertaines
workspace-site-unrecorded = Sans trace de leur source
workspace-site-extra = Inutilisées
workspace-site-source = Langue source
workspace-site-not-shown = Pas encore montrée
workspace-site-previews = Pages publiques
workspace-site-interface = Interface
workspace-site-forms = Formulaires
# $number : un numéro.
workspace-site-version = Version { $number }
workspace-site-not-yet-open = Pas encore ouvert
workspace-site-open = Ouvert
workspace-site-closed = Clos
workspace-site-folder = Le dossier du site
workspace-site-built-in = Le site en service est celui du programme : il n’y a pas de dossier à mettre en service.
workspace-site-same = Le dossier contient le site en service.
workspace-site-changes = Ce qui changerait
workspace-site-added = Nouveau
workspace-site-changed = Modifié
workspace-site-removed = Supprimé
# $count : un nombre.
workspace-site-errors = Le site du dossier ne peut pas être mis en service. Erreurs : { $count }
workspace-site-warnings = Cela n’empêche pas de mettre le site en service :
workspace-site-take-up = Mettre en service
workspace-site-take-up-lead = Le site du dossier remplace celui en service, sur tous les serveurs, en quelques secondes. Les réponses restent.
# $person : le nom d’une personne; $date : une date et une heure.
workspace-site-last = Mis en service par { $person }, le { $date }
workspace-site-other-files = Rien n’a été fait : les fichiers ont changé depuis que vous les avez vus. Voici ce qu’ils contiennent maintenant.
workspace-site-has-errors = Rien n’a été fait : le site du dossier a des erreurs.
workspace-site-in-use = Rien n’a été fait : le dossier contient le site en service.
workspace-site-stale-take-up = Rien n’a été fait : quelqu’un d’autre vient de mettre un site en service.
