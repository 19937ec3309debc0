### Les exports de réponses dans l’espace de travail.

workspace-exports = Exports
workspace-exports-lead = Obtenir les réponses en fichier, pour les analyser.
workspace-exports-ask = Demander un fichier
workspace-exports-ask-lead = Les textes n’y sont pas relus. Le fichier est pour vous seul, et il est effacé après un jour. Le journal note qui l’a demandé et pourquoi.
workspace-exports-ask-go = Demander le fichier
workspace-exports-format = Format
workspace-exports-csv = CSV, pour un tableur
workspace-exports-json = JSON, un seul tableau
workspace-exports-ndjson = NDJSON, un objet par ligne
workspace-exports-mark = Commencer le CSV par une marque d’ordre des octets, que certains tableurs attendent
workspace-exports-with-private = Avec les réponses confidentielles
workspace-exports-public = Réponses publiées
workspace-exports-private = Avec les réponses confidentielles
# $date : une date et une heure.
workspace-exports-asked = Demandé le { $date }
# $date : une date et une heure.
workspace-exports-until = Gardé jusqu’au { $date }
workspace-exports-gone = Le fichier est effacé.
# $count : un nombre.
workspace-exports-damaged = Réponses illisibles, absentes du fichier : { $count }
workspace-exports-download = Télécharger
workspace-exports-delete = Effacer le fichier
workspace-exports-no-format = Rien n’a été demandé : choisissez un format.
workspace-exports-mark-refused = Rien n’a été demandé : seul un CSV peut commencer par une marque d’ordre des octets.
workspace-exports-busy = Rien n’a été demandé : un autre fichier est en cours.
workspace-exports-private-refused = Rien n’a été demandé : vos rôles ne permettent pas de voir les réponses confidentielles.
workspace-exports-store = La base de données n’a pas répondu. Demandez le fichier de nouveau.
workspace-exports-folder = Le fichier n’a pas pu être écrit sur le serveur.
workspace-exports-permission-lost = Le compte qui l’a demandé n’en a plus le droit.
workspace-exports-broke-off = La tâche s’est interrompue. Demandez le fichier de nouveau.
