### La communauté : qui soutient, par catégorie et par pays, et comment chercher parmi les soutiens.

# Le titre de la page, et le lien qui y mène.
community-heading = La communauté
# $count (nombre) : combien de soutiens ; $shown : le même, écrit.
community-count = { $count ->
    [one] { $shown } soutien
   *[other] { $shown } soutiens
}
community-lead = Chacun a demandé à figurer sur cette page, et son adhésion a été confirmée.

## Les chiffres publiés en juin 2019

community-official-heading = Au 13 juin 2019
community-official = L’Appel de Paris réunissait officiellement plus de 550 soutiens, dont 66 États, 347 entités du secteur privé et 138 organisations internationales et de la société civile.
community-official-why = Cette page ne montre que les soutiens qui ont accepté d’y figurer : ses chiffres ne sont donc pas ceux-là.

## Par catégorie, par pays

community-kinds = Par catégorie
community-countries = Par pays
# $count (nombre) : combien de pays ; $shown : le même, écrit.
community-countries-count = { $count ->
    [one] { $shown } pays
   *[other] { $shown } pays
}

## La liste, et la recherche

community-list = Les soutiens
community-search = Un nom, un site ou un mot
community-search-go = Chercher
community-kind = Catégorie
community-country = Pays
community-any-kind = Toutes les catégories
community-any-country = Tous les pays
# $label : une catégorie ou un pays ; $shown : combien de soutiens.
community-option = { $label } ({ $shown })
# $count (nombre) : combien de soutiens la recherche a trouvés ; $shown : le même, écrit.
community-found = { $count ->
    [one] { $shown } soutien trouvé
   *[other] { $shown } soutiens trouvés
}
community-not-found = Aucun soutien ne correspond à cette recherche. Essayez un mot plus court, une autre catégorie ou un autre pays.
community-reset = Tout afficher
# $site : l'adresse d'un site ; $name : le soutien à qui il appartient.
community-website = { $site }, le site de { $name }
community-previous = Page précédente
community-next = Page suivante
# $page : le numéro de la page ; $pages : combien il y en a.
community-page = Page { $page } sur { $pages }
community-pages = Pages de la liste

## La liste à emporter, et rejoindre la communauté

community-files = Emporter la liste
community-csv = Tous les soutiens en CSV, pour un tableur
community-json = Tous les soutiens en JSON, pour un programme
community-join = Rejoindre la communauté

## Quand il n'y a rien à voir

community-empty = Aucun soutien ne figure encore sur cette page.
community-empty-how = Un soutien y paraît quand il l’a accepté dans le formulaire et que son adhésion a été confirmée.
community-broken-heading = La communauté ne peut pas être affichée
community-broken = Une panne nous empêche de la lire. Réessayez dans un instant.
