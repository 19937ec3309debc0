### The community: who supports, by kind and by country, and how to search among the supporters.

# The title of the page, and the link to it.
community-heading = La comunidad
# $count (number): how many supporters; $shown: the same, in writing.
community-count = { $count ->
    [one] { $shown } partidario
   *[other] { $shown } partidarios
}
community-lead = Cada uno ha pedido figurar en esta página, y se ha confirmado su apoyo.

## The figures published in June 2019

community-official-heading = A 13 de junio de 2019
community-official = El Llamamiento de París reunía oficialmente a más de 550 partidarios, de los cuales 66 Estados, 347 entidades del sector privado y 138 organizaciones internacionales y de la sociedad civil.
community-official-why = Esta página solo muestra a los partidarios que han aceptado figurar en ella: por eso sus cifras son otras.

## By kind, by country

community-kinds = Por categoría
community-countries = Por país
# $count (number): how many countries; $shown: the same, in writing.
community-countries-count = { $count ->
    [one] { $shown } país
   *[other] { $shown } países
}

## The list, and the search

community-list = Los partidarios
community-search = Un nombre, un sitio web o una palabra
community-search-go = Buscar
community-kind = Categoría
community-country = País
community-any-kind = Todas las categorías
community-any-country = Todos los países
# $label: a kind or a country; $shown: how many supporters.
community-option = { $label } ({ $shown })
# $count (number): how many supporters the search found; $shown: the same, in writing.
community-found = { $count ->
    [one] { $shown } partidario encontrado
   *[other] { $shown } partidarios encontrados
}
community-not-found = Ningún partidario corresponde a esta búsqueda. Pruebe con una palabra más corta, otra categoría u otro país.
community-reset = Mostrar todo
# $site: the address of a website; $name: the supporter to whom it belongs.
community-website = { $site }, el sitio web de { $name }
community-previous = Página anterior
community-next = Página siguiente
# $page: the number of the page; $pages: how many there are.
community-page = Página { $page } de { $pages }
community-pages = Páginas de la lista

## The list to take away, and joining the community

community-files = Llevarse la lista
community-csv = Todos los partidarios en CSV, para una hoja de cálculo
community-json = Todos los partidarios en JSON, para un programa
community-join = Unirse a la comunidad

## When there is nothing to see

community-empty = Todavía no figura ningún partidario en esta página.
community-empty-how = Un partidario aparece aquí cuando lo ha aceptado en el formulario y se ha confirmado su apoyo.
community-broken-heading = No se puede mostrar la comunidad
community-broken = Una avería nos impide leerla. Vuelva a intentarlo dentro de un momento.
