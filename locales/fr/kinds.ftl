### Les phrases des questions qui demandent un pays, un site ou une confirmation.

# La réponse à une case cochée.
answer-yes = Oui
error-not-a-url = Indiquez l’adresse complète du site, avec https://, comme https://www.exemple.fr

## Choisir un pays

# Sous la liste à choisir et le champ où taper le début d'un nom.
country-choose = Choisissez un pays
# $count : le nombre de pays dont le nom convient.
country-matches = Pays proposés : { $count }
country-no-match = Aucun pays de ce nom

## Les résultats

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
