### Open data: what describes the published package, its page, and the review of the texts before publication.

## The package

# $title: the consultation's title.
open-data-title = Respuestas a: { $title }
# $marker: what stands in place of a hidden passage.
open-data-description = Una fila por respuesta, sin las respuestas que no se publican y sin fecha. Los textos libres se revisaron antes de la publicación: un pasaje que identificaba a su autor se sustituye por { $marker }; cuando figura solo en una celda, este marcador sustituye a todo el texto. En el archivo CSV, una celda que empezaba por = + - @, un tabulador o un retorno de carro va precedida de un apóstrofo; el archivo JSON contiene los textos sin él.
# Keywords of the dataset, between commas.
open-data-keywords = consulta
# $date: una fecha.
open-data-changes = Algunas respuestas publicadas han cambiado desde la primera publicación, el { $date }. Sustituya cualquier copia anterior por esta.
# $date: una fecha. $count: un número.
open-data-changed = { $count ->
    [one] { $date }: una respuesta modificada
   *[other] { $date }: { $count } respuestas modificadas
}
# $date: una fecha. $count: un número.
open-data-removed = { $count ->
    [one] { $date }: una respuesta retirada
   *[other] { $date }: { $count } respuestas retiradas
}
open-data-rows = Las respuestas, en CSV
open-data-rows-json = Las respuestas, en JSON
open-data-codebook = El diccionario de columnas y códigos
open-data-schema = El esquema de las columnas
open-data-package = La descripción del paquete
open-data-results = Las cifras de la síntesis
open-data-licence = La licencia
open-data-sums = Las sumas de verificación
open-data-response-id = Identificador de la respuesta, asignado al azar: no dice nada de la fecha ni del orden de llegada.
open-data-locale = Idioma en el que se dio la respuesta (etiqueta BCP 47).
# $question, $option: the questionnaire's sentences.
open-data-option = { $question } — { $option }
open-data-other = { $question } — respuesta libre
open-data-marker = Pasaje ocultado antes de la publicación; si figura solo en la celda: texto no publicado.
open-data-chosen = Elegida
open-data-not-chosen = No elegida

## The page of the package

open-data-heading = Las respuestas como datos abiertos
open-data-lead = Todas las respuestas, sin los datos que no se publican, con la Licence Ouverte 2.0.
open-data-none = Las respuestas todavía no se han publicado. Se publicarán tras el cierre de la consulta, una vez revisados los textos.
open-data-files = Archivos
# $size: a number of bytes.
open-data-size = { $size ->
    [one] { $size } byte
   *[other] { $size } bytes
}
