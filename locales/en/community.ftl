### The community: who supports, by kind and by country, and how to search among the supporters.

# The title of the page, and the link to it.
community-heading = The community
# $count (number): how many supporters; $shown: the same, in writing.
community-count = { $count ->
    [one] { $shown } supporter
   *[other] { $shown } supporters
}
community-lead = Each of them asked to be listed on this page, and was confirmed as a supporter.

## The figures published in June 2019

community-official-heading = On 13 June 2019
community-official = The Paris Call officially counted more than 550 supporters, of which 66 States, 347 private-sector entities and 138 international and civil society organisations.
community-official-why = This page shows only the supporters who agreed to be listed on it: its figures are therefore others.

## By kind, by country

community-kinds = By kind
community-countries = By country
# $count (number): how many countries; $shown: the same, in writing.
community-countries-count = { $count ->
    [one] { $shown } country
   *[other] { $shown } countries
}

## The list, and the search

community-list = The supporters
community-search = A name, a website or a word
community-search-go = Search
community-kind = Kind
community-country = Country
community-any-kind = All kinds
community-any-country = All countries
# $label: a kind or a country; $shown: how many supporters.
community-option = { $label } ({ $shown })
# $count (number): how many supporters the search found; $shown: the same, in writing.
community-found = { $count ->
    [one] { $shown } supporter found
   *[other] { $shown } supporters found
}
community-not-found = No supporter matches this search. Try a shorter word, another kind or another country.
community-reset = Show all
# $site: the address of a website; $name: the supporter to whom it belongs.
community-website = { $site }, the website of { $name }
community-previous = Previous page
community-next = Next page
# $page: the number of the page; $pages: how many there are.
community-page = Page { $page } of { $pages }
community-pages = Pages of the list

## The list to take away, and joining the community

community-files = Take the list away
community-csv = All supporters as CSV, for a spreadsheet
community-json = All supporters as JSON, for a program
community-join = Join the community

## When there is nothing to see

community-empty = No supporter is listed on this page yet.
community-empty-how = Supporters appear here once they have agreed to it in the form and have been confirmed.
community-broken-heading = The community cannot be shown
community-broken = A breakdown keeps us from reading it. Try again in a moment.
