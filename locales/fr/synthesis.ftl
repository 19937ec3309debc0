### Les thèmes des réponses libres dans les résultats, la synthèse rédigée, et les fichiers de thèmes du jeu de données.

## Les thèmes sous une question des résultats

results-theme = Thème
# $title : le nom court de la question.
results-themes-of = { $title } : thèmes des réponses
# $least : le plus petit nombre publié.
results-themes-few = Moins de { $least } réponses à cette question ont reçu des thèmes pour l’instant.
# $coded, $texts : des nombres écrits ; $coders : la phrase qui suit.
results-coded = Sur { $texts } réponses publiées, { $coded } ont reçu leurs thèmes de { $coders }.
# $count : combien de personnes ; $shown : le même, écrit.
results-coders = { $count ->
    [one] { $shown } personne
   *[other] { $shown } personnes
}
results-coded-partly = Tant que toutes n’ont pas leurs thèmes, ces parts ne valent que pour celles qui les ont : les réponses semblables sont lues à la suite.
results-themes-several = Une réponse peut avoir plusieurs thèmes : les parts sont celles des répondants.
results-themes-defined = Ce que veulent dire les thèmes
# Les réponses sans thème de la liste, ou dont le thème est celui de moins de cinq réponses.
results-theme-other = Autre
results-theme-no-answer = Ne répond pas à la question
results-theme-unclear = Non comprise
# $label : un thème ; $caution : l'une des deux phrases qui suivent.
results-theme-caution = { $label } ({ $caution })
results-theme-low = l’accord des codeurs est trop faible pour se fier à cette part
results-theme-tentative = les codeurs s’accordent assez bien
# $units : la phrase « results-coded-twice » ; $alpha : un nombre d'au plus 1.
results-agreement = { $units } Leur accord (alpha de Krippendorff) est de { $alpha }.
results-agreement-none = Aucune réponse n’a reçu ses thèmes deux fois : l’accord des personnes qui les donnent n’est pas connu.
# $count : combien de réponses ; $shown : le même, écrit.
results-coded-twice = { $count ->
    [one] { $shown } réponse a reçu ses thèmes de deux personnes qui ne se concertaient pas.
   *[other] { $shown } réponses ont reçu leurs thèmes de deux personnes qui ne se concertaient pas.
}
results-quotes = Quelques réponses, en entier
# Les thèmes d'une question dont seules certaines réponses, tirées au sort, reçoivent des thèmes.
# $drawn, $population, $coded : des nombres de réponses. $coders : le message « results-coders ».
results-sample = Sur { $population } réponses publiées, { $drawn } ont été tirées au sort, et { $coded } d’entre elles ont reçu leurs thèmes de { $coders }.
results-sample-begun = Une partie des réponses a été tirée au sort. Leurs thèmes apparaîtront quand assez d’entre elles auront été lues.
results-sample-interval = Les parts sont des estimations pour toutes les réponses : 95 fois sur 100, la part réelle se trouve entre les deux chiffres entre parenthèses.
# Dans un tableau par groupe : combien de réponses tirées au sort ont leurs thèmes.
results-sample-coded = Réponses tirées au sort ayant reçu leurs thèmes
results-sample-exact = Sans parenthèses, la part est exacte : toutes les réponses de ce groupe ont reçu leurs thèmes.
results-estimate = Part estimée
# $share, $low, $high : des pourcentages.
results-range = { $share } ({ $low } – { $high })

## La synthèse rédigée

synthesis-heading = Synthèse
# Le lien vers la synthèse.
synthesis-see = Lire la synthèse
# À la place d'un graphique ou d'une réponse qui ne sont pas publiés, ou ne le sont plus.
synthesis-missing = Ce chiffre ou cette réponse ne sont pas publiés.
# $name : au nom de qui elle est signée. $when : une date et une heure.
synthesis-signed = Signé par { $name } le { $when }.
synthesis-signed-before = Signé par { $name } le { $when } ; le texte ou ses chiffres ont changé depuis.
synthesis-unsigned = Projet : personne ne l’a encore signé.
synthesis-sources = Sources
# $responses : un nombre écrit.
synthesis-source = Chaque chiffre de ce document est calculé à partir des résultats publiés de { $responses } réponses. Chacun mène à la question dont il provient.

## Le premier jet de la synthèse, que des personnes reprennent

# $title : le titre de la consultation.
synthesis-draft-title = Synthèse : { $title }
# $count : tient la place d'un chiffre.
synthesis-draft-responses = { $count } réponses ont été reçues.
synthesis-draft-todo = Ceci est un premier jet : écrivez ici ce que disent les chiffres.
# $count : tient la place d'un chiffre.
synthesis-draft-answered = { $count } personnes ont répondu à cette question.
synthesis-draft-coded = { $count } réponses à cette question ont reçu leurs thèmes.

## Les fichiers du jeu de données

open-data-codings = Les thèmes des réponses
open-data-themes-table = Ce que veulent dire les thèmes
open-data-reliability = Les réponses auxquelles deux personnes ont donné leurs thèmes, sans se concerter
open-data-themes = Les chiffres des thèmes
open-data-method = Comment les thèmes ont été donnés, et jusqu’où les personnes s’accordent
open-data-synthesis = La synthèse, telle qu’elle est écrite
open-data-synthesis-figures = Chaque chiffre de la synthèse, avec l’endroit où il figure
