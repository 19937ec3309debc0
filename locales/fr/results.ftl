### Les résultats : les chiffres, les réponses libres, et les pages qui disent qu'il n'y en a pas.

# Le titre de la page.
results-heading = Résultats
# Le lien qui mène à cette page, quand la consultation est close.
results-see = Voir les résultats
# $count (nombre) : combien de réponses ; $shown : le même, écrit.
results-count = { $count ->
    [0] Aucune réponse
    [one] { $shown } réponse reçue
   *[other] { $shown } réponses reçues
}
# $least : le plus petit nombre publié.
results-few = Les chiffres seront publiés à partir de { $least } réponses, pour que personne ne puisse être reconnu.
results-few-answers = Moins de { $least } personnes ont répondu à cette question : ses chiffres ne sont pas publiés.

## Qui a répondu

results-who = Qui a répondu
results-groups = Réponses par catégorie de répondants
results-group = Catégorie
results-languages = Réponses par langue
results-language = Langue
results-days = Réponses par jour
# $zone : le fuseau horaire, « Europe/Paris » ou « UTC+01 ».
results-days-zone = Les jours sont ceux du fuseau horaire { $zone }.
# $count : le plus grand nombre de réponses d'un jour ; $shown : le même, écrit.
results-days-most = { $count ->
    [one] Au plus { $shown } réponse en un jour
   *[other] Au plus { $shown } réponses en un jour
}
results-day = Jour

## Les graphiques et leurs tableaux

# $title : de quoi le graphique parle.
results-chart = Graphique : { $title }. Le tableau qui suit donne les mêmes chiffres.
results-table = Voir les chiffres
results-option = Réponse
results-point = Niveau
results-share = Part
results-number = Nombre
results-respondents = Répondants
# $count : combien de personnes ont répondu à la question ; $shown : le même, écrit.
results-base = { $count ->
    [one] { $shown } personne a répondu à cette question.
   *[other] { $shown } personnes ont répondu à cette question.
}
results-several = Plusieurs réponses étaient possibles : les parts sont celles des répondants, et leur somme dépasse 100 %.
# $mean : la moyenne ; $first et $last : les bouts de l'échelle.
results-mean = Moyenne : { $mean }, sur une échelle de { $first } à { $last }
results-by-group = Par catégorie de répondants
# $title : le nom court de la question.
results-by-group-of = { $title }, par catégorie de répondants
# Tient la place d'un chiffre qui n'est pas publié.
results-suppressed = n. p.
# $mark : le signe ci-dessus ; $least : le plus petit nombre publié.
results-suppressed-why = { $mark } : non publié. Le chiffre est inférieur à { $least }, ou permettrait d’en calculer un qui l’est.

## Comment lire ces résultats

results-method = Comment lire ces résultats
results-method-base = Chaque part est calculée sur les personnes qui ont répondu à la question. Ce sont des réponses volontaires, non un échantillon représentatif.
results-method-few = Aucun chiffre inférieur à { $least } n’est publié par catégorie de répondants ou par langue, ni aucun chiffre qui permettrait d’en calculer un.
results-method-texts = Les réponses libres sont lues par une personne avant d’être publiées. Les réponses confidentielles ne le sont jamais.
results-document = Les mêmes chiffres en JSON

## Les réponses libres

# $title : le nom court de la question.
results-read = Lire les réponses libres : { $title }
results-texts = Réponses libres
results-texts-lead = Ces réponses sont publiées telles qu’elles ont été écrites, après relecture, dans la langue de leur auteur.
results-texts-none = Aucune réponse à cette question n’est publiée pour l’instant.
results-texts-not-found = Aucune réponse ne contient ces mots. Essayez un mot plus court, ou un seul.
results-search = Chercher dans ces réponses
results-search-go = Chercher
results-first = Première page
results-next = Page suivante
results-pages = Pages de réponses

## Quand il n'y a pas de résultats à voir

results-never-heading = Ces résultats ne sont pas publiés ici
results-never = Les réponses à ce formulaire ne donnent pas lieu à des résultats sur ce site.
results-later-heading = Les résultats ne sont pas encore publiés
# $date : la date de clôture.
results-later = Ils le seront après la clôture de la consultation, le { $date }, pour que les premières réponses n’influencent pas les suivantes.
results-later-undated = Ils le seront après la clôture de la consultation, pour que les premières réponses n’influencent pas les suivantes.
results-broken-heading = Les résultats ne peuvent pas être affichés
results-broken = Une panne nous empêche de les lire. Réessayez dans un instant.

## Les nombres

results-percent = { $percent } %
# Moins d'un demi pour cent, mais quelqu'un.
results-percent-under = < 1 %
# Plus de 99,5 pour cent, mais pas tous.
results-percent-over = > 99 %
results-decimal = { $whole },{ $tenths }
