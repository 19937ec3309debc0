### Les données ouvertes : ce qui décrit le paquet publié, sa page, et la relecture des textes avant publication.

## Le paquet

# $title : le titre de la consultation.
open-data-title = Réponses à : { $title }
# $marker : le repère qui remplace un passage masqué.
open-data-description = Une ligne par réponse, sans les réponses qui ne sont pas publiées et sans date. Les textes libres ont été relus avant publication : un passage qui identifiait son auteur est remplacé par { $marker } ; seul dans une cellule, ce repère remplace tout le texte. Dans le fichier CSV, une cellule qui commençait par = + - @, une tabulation ou un retour chariot est précédée d’une apostrophe ; le fichier JSON contient les textes sans elle.
# Mots-clés du jeu de données, séparés par des virgules.
open-data-keywords = consultation
open-data-rows = Les réponses, en CSV
open-data-rows-json = Les réponses, en JSON
open-data-codebook = Le dictionnaire des colonnes et des codes
open-data-schema = Le schéma des colonnes
open-data-package = Le descriptif du paquet
open-data-results = Les chiffres de la synthèse
open-data-licence = La licence
open-data-sums = Les sommes de contrôle
open-data-response-id = Identifiant de la réponse, tiré au hasard : il ne dit rien de la date ni de l’ordre d’arrivée.
open-data-locale = Langue dans laquelle la réponse a été donnée (étiquette BCP 47).
# $question, $option : les phrases du questionnaire.
open-data-option = { $question } — { $option }
open-data-other = { $question } — réponse libre
open-data-marker = Passage masqué avant publication ; seul dans la cellule : texte non publié.
open-data-chosen = Choisi
open-data-not-chosen = Non choisi

## La page du paquet

open-data-heading = Les réponses en données ouvertes
open-data-lead = Toutes les réponses, sans les informations qui ne sont pas publiées, sous Licence Ouverte 2.0.
open-data-none = Les réponses ne sont pas encore publiées. Elles le seront après la clôture, une fois les textes relus.
open-data-files = Fichiers
# $size : un nombre d'octets.
open-data-size = { $size ->
    [one] { $size } octet
   *[other] { $size } octets
}

## La relecture, sur la machine de l'opérateur

desk-title = Relecture des textes
# $decided, $all : des nombres de textes.
desk-progress = { $decided } textes décidés sur { $all }
desk-done = Tous les textes sont décidés : le paquet peut être construit.
# $response : l'identifiant d'une réponse ; $locale : sa langue.
desk-response = Réponse { $response }, langue : { $locale }
desk-flags = Passages signalés
desk-no-flag = Rien n’est signalé dans ce texte.
desk-changed = Ce texte a été modifié depuis sa relecture.
desk-flagged-since = Un passage est signalé depuis la relecture.
# $by : un nom ; $note : une remarque.
desk-last = Dernière remarque, de { $by } : { $note }
desk-hide = Masquer
desk-words = Autres mots à masquer, un passage par ligne, comme dans le texte
desk-note = Remarque
desk-despite = Je publie les passages signalés qui restent visibles
desk-accept = Publier tel quel
desk-redact = Masquer les passages choisis et publier le reste
desk-withhold = Ne pas publier ce texte
desk-keep-note = Garder la remarque et passer au suivant
desk-plain-heading = Textes où rien n’est signalé
# $count : un nombre de textes.
desk-plain-link = Relire ensemble les textes où rien n’est signalé
desk-plain-accept = Publier tels quels les { $count } textes de cette page
desk-one-by-one = Revenir aux textes un par un
desk-refused = Cette décision n’a pas été prise
desk-stale = Le texte a changé entre-temps : relisez-le.
desk-no-passage = Aucun passage n’est choisi : cochez-en un, ou recopiez des mots du texte.
# $words : ce qui a été tapé.
desk-no-words = « { $words } » n’est pas dans le texte.
desk-still-flagged = Des passages signalés resteraient visibles : masquez-les, ou cochez que vous les publiez.
desk-failed = La décision n’a pas pu être enregistrée. Réessayez.
desk-again = Revenir au texte
flag-email = courriel
flag-phone = téléphone ou numéro long
flag-url = adresse web
flag-organisation-name = nom de l’organisation
flag-organisation-word = mot du nom de l’organisation
flag-domain = domaine du courriel
flag-mailbox = début du courriel
