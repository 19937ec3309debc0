### The results: the figures, the free answers, and the pages that say that there are none.

# The title of the page.
results-heading = Resultados
# The link to this page, once the consultation has closed.
results-see = Ver los resultados
# $count (number): how many responses; $shown: the same, in writing.
results-count = { $count ->
    [0] Ninguna respuesta
    [one] { $shown } respuesta recibida
   *[other] { $shown } respuestas recibidas
}
# $least: the smallest figure published.
results-few = Las cifras se publicarán a partir de { $least } respuestas, para que no se pueda reconocer a nadie.
results-few-answers = Menos de { $least } personas han respondido a esta pregunta: sus cifras no se publican.

## Who responded

results-who = Quién ha respondido
results-groups = Respuestas por categoría de participantes
results-group = Categoría
results-languages = Respuestas por idioma
results-language = Idioma
results-days = Respuestas por día
# $zone: the time zone, "Europe/Paris" or "UTC+01".
results-days-zone = Los días son los de la zona horaria { $zone }.
# $count: the largest number of responses of one day; $shown: the same, in writing.
results-days-most = { $count ->
    [one] Como máximo, { $shown } respuesta en un día
   *[other] Como máximo, { $shown } respuestas en un día
}
results-day = Día

## Charts and their tables

# $title: what the chart is about.
results-chart = Gráfico: { $title }. La tabla siguiente recoge las mismas cifras.
results-table = Ver las cifras
results-option = Respuesta
results-point = Nivel
results-share = Porcentaje
results-number = Número
results-respondents = Participantes
# $count: how many people answered the question; $shown: the same, in writing.
results-base = { $count ->
    [one] { $shown } persona ha respondido a esta pregunta.
   *[other] { $shown } personas han respondido a esta pregunta.
}
results-several = Se podían elegir varias respuestas: los porcentajes se calculan sobre las personas que respondieron y su suma supera el 100 %.
# $mean: the mean; $first and $last: the ends of the scale.
results-mean = Media: { $mean }, en una escala de { $first } a { $last }
results-by-group = Por categoría de participantes
# $title: the short name of the question.
results-by-group-of = { $title }, por categoría de participantes
# Stands for a figure that is not published.
results-suppressed = n. p.
# $mark: the sign above; $least: the smallest figure published.
results-suppressed-why = { $mark }: no publicado. La cifra es inferior a { $least } o permitiría calcular otra que lo es.

## How to read these results

results-method = Cómo leer estos resultados
results-method-base = Cada porcentaje se calcula sobre las personas que respondieron a la pregunta. Son respuestas voluntarias, no una muestra representativa.
results-method-few = No se publica ninguna cifra inferior a { $least } por categoría de participantes ni por idioma, ni ninguna cifra que permita calcular otra inferior.
results-method-texts = Una persona lee las respuestas libres antes de su publicación. Las respuestas confidenciales no se publican nunca.
results-document = Las mismas cifras en JSON

## Free answers

# $title: the short name of the question.
results-read = Leer las respuestas libres: { $title }
results-texts = Respuestas libres
results-texts-lead = Estas respuestas se publican tal como se escribieron, tras una revisión, en el idioma de su autor.
results-texts-none = Por ahora no se ha publicado ninguna respuesta a esta pregunta.
results-texts-not-found = Ninguna respuesta contiene estas palabras. Pruebe con una palabra más corta o con una sola.
results-search = Buscar en estas respuestas
results-search-go = Buscar
results-first = Primera página
results-next = Página siguiente
results-pages = Páginas de respuestas

## When there are no results to see

results-never-heading = Estos resultados no se publican aquí
results-never = Las respuestas a este formulario no dan lugar a resultados en este sitio.
results-later-heading = Los resultados todavía no se han publicado
# $date: the closing date.
results-later = Se publicarán tras el cierre de la consulta, el { $date }, para que las primeras respuestas no influyan en las siguientes.
results-later-undated = Se publicarán tras el cierre de la consulta, para que las primeras respuestas no influyan en las siguientes.
results-broken-heading = No se pueden mostrar los resultados
results-broken = Una avería nos impide leerlos. Inténtelo de nuevo dentro de un momento.

## Numbers

results-percent = { $percent } %
# Less than half a percent, but somebody.
results-percent-under = < 1 %
# More than 99.5 percent, but not everybody.
results-percent-over = > 99 %
results-decimal = { $whole },{ $tenths }
