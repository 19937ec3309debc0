### Les données ouvertes : ce qui décrit le paquet publié, sa page, et la relecture des textes avant publication.

## Le paquet

# $title : le titre de la consultation.
open-data-title = Réponses à : { $title }
# $marker : le repère qui remplace un passage masqué.
open-data-description = Une ligne par réponse, sans les réponses qui ne sont pas publiées et sans date. Les textes libres ont été relus avant publication : un passage qui identifiait son auteur est remplacé par { $marker } ; seul dans une cellule, ce repère remplace tout le texte. Dans le fichier CSV, une cellule qui commençait par = + - @, une tabulation ou un retour chariot est précédée d’une apostrophe ; le fichier JSON contient les textes sans elle.
# Mots-clés du jeu de données, séparés par des virgules.
open-data-keywords = consultation
# $date : une date.
open-data-changes = Des réponses publiées ont changé depuis la première publication, le { $date }. Remplacez toute copie antérieure par celle-ci.
# $date : une date. $count : un nombre.
open-data-changed = { $count ->
    [one] { $date } : une réponse modifiée
   *[other] { $date } : { $count } réponses modifiées
}
# $date : une date. $count : un nombre.
open-data-removed = { $count ->
    [one] { $date } : une réponse retirée
   *[other] { $date } : { $count } réponses retirées
}
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
