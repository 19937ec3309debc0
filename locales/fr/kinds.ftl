### Les phrases des questions qui demandent un pays, un site, une date ou une confirmation.

# La réponse à une case cochée.
answer-yes = Oui
error-not-a-date = Indiquez une date qui existe, dans l’ordre année-mois-jour, comme 2020-02-03
error-not-a-url = Indiquez l’adresse complète du site, avec https://, comme https://www.exemple.fr
# $date : le premier jour possible, ou le dernier.
error-too-early = Indiquez une date à partir du { $date }
error-too-late = Indiquez une date jusqu’au { $date }

## Choisir un pays

# Sous la liste à choisir et le champ où taper le début d'un nom.
country-choose = Choisissez un pays
# $count : le nombre de pays dont le nom convient.
country-matches = Pays proposés : { $count }
country-no-match = Aucun pays de ce nom

## Les résultats

# Un mois, dans les résultats. $month : son nom.
date-month = { $month } { $year }
results-country = Pays
# $count : les pays qui ne sont pas montrés ; $shown : le même nombre, écrit.
results-countries = { $count ->
    [one] Un autre pays a été indiqué ; tous sont dans les chiffres en JSON.
   *[other] { $shown } autres pays ont été indiqués ; tous sont dans les chiffres en JSON.
}
# $count : combien de personnes ont coché la case ; $shown : le même nombre, écrit.
results-acknowledged = { $count ->
    [one] { $shown } personne a coché cette case.
   *[other] { $shown } personnes ont coché cette case.
}
