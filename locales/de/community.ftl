### The community: who supports, by kind and by country, and how to search among the supporters.

# The title of the page, and the link to it.
community-heading = Die Gemeinschaft
# $count (number): how many supporters; $shown: the same, in writing.
community-count = { $count ->
    [one] { $shown } Unterstützer
   *[other] { $shown } Unterstützer
}
community-lead = Alle haben darum gebeten, auf dieser Seite genannt zu werden, und wurden als Unterstützer bestätigt.

## The figures published in June 2019

community-official-heading = Stand 13. Juni 2019
community-official = Der Pariser Aufruf zählte offiziell mehr als 550 Unterstützer, darunter 66 Staaten, 347 Akteure des Privatsektors und 138 internationale und zivilgesellschaftliche Organisationen.
community-official-why = Diese Seite zeigt nur die Unterstützer, die ihrer Nennung zugestimmt haben: Ihre Zahlen sind daher andere.

## By kind, by country

community-kinds = Nach Kategorie
community-countries = Nach Land
# $count (number): how many countries; $shown: the same, in writing.
community-countries-count = { $count ->
    [one] { $shown } Land
   *[other] { $shown } Länder
}

## The list, and the search

community-list = Die Unterstützer
community-search = Ein Name, eine Website oder ein Wort
community-search-go = Suchen
community-kind = Kategorie
community-country = Land
community-any-kind = Alle Kategorien
community-any-country = Alle Länder
# $label: a kind or a country; $shown: how many supporters.
community-option = { $label } ({ $shown })
# $count (number): how many supporters the search found; $shown: the same, in writing.
community-found = { $count ->
    [one] { $shown } Unterstützer gefunden
   *[other] { $shown } Unterstützer gefunden
}
community-not-found = Kein Unterstützer entspricht dieser Suche. Versuchen Sie es mit einem kürzeren Wort, einer anderen Kategorie oder einem anderen Land.
community-reset = Alle anzeigen
# $site: the address of a website; $name: the supporter to whom it belongs.
community-website = { $site }, die Website von { $name }
community-previous = Vorherige Seite
community-next = Nächste Seite
# $page: the number of the page; $pages: how many there are.
community-page = Seite { $page } von { $pages }
community-pages = Seiten der Liste

## The list to take away, and joining the community

community-files = Die Liste mitnehmen
community-csv = Alle Unterstützer als CSV, für eine Tabellenkalkulation
community-json = Alle Unterstützer als JSON, für ein Programm
community-join = Der Gemeinschaft beitreten

## When there is nothing to see

community-empty = Auf dieser Seite ist noch kein Unterstützer genannt.
community-empty-how = Unterstützer erscheinen hier, sobald sie im Formular zugestimmt haben und bestätigt wurden.
community-broken-heading = Die Gemeinschaft kann nicht angezeigt werden
community-broken = Wegen einer Störung können wir sie nicht lesen. Versuchen Sie es gleich noch einmal.
