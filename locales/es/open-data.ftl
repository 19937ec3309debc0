### Open data: what describes the published package, its page, and the review of the texts before publication.

## The package

# $title: the consultation's title.
open-data-title = Respuestas a: { $title }
# $marker: what stands in place of a hidden passage.
open-data-description = Una fila por respuesta, sin las respuestas que no se publican y sin fecha. Los textos libres se revisaron antes de la publicación: un pasaje que identificaba a su autor se sustituye por { $marker }; cuando figura solo en una celda, este marcador sustituye a todo el texto. En el archivo CSV, una celda que empezaba por = + - @, un tabulador o un retorno de carro va precedida de un apóstrofo; el archivo JSON contiene los textos sin él.
# Keywords of the dataset, between commas.
open-data-keywords = consulta
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

## The review, on the operator's machine

desk-title = Revisión de los textos
# $decided, $all: numbers of texts.
desk-progress = Textos con decisión: { $decided } de { $all }
desk-done = Se ha decidido sobre todos los textos: ya se puede crear el paquete.
# $response: a response's identifier; $locale: its language.
desk-response = Respuesta { $response }, idioma: { $locale }
desk-flags = Pasajes señalados
desk-no-flag = En este texto no hay nada señalado.
desk-changed = Este texto se ha modificado después de su revisión.
desk-flagged-since = Se ha señalado un pasaje después de la revisión.
# $by: a name; $note: a remark.
desk-last = Última observación, de { $by }: { $note }
desk-hide = Ocultar
desk-words = Otras palabras que se deben ocultar, un pasaje por línea, tal como figuran en el texto
desk-note = Observación
desk-despite = Publico los pasajes señalados que siguen visibles
desk-accept = Publicar tal cual
desk-redact = Ocultar los pasajes elegidos y publicar el resto
desk-withhold = No publicar este texto
desk-keep-note = Guardar la observación y pasar al siguiente
desk-plain-heading = Textos en los que no hay nada señalado
# $count: a number of texts.
desk-plain-link = Revisar juntos los textos en los que no hay nada señalado
desk-plain-accept = Publicar tal cual los { $count } textos de esta página
desk-one-by-one = Volver a los textos uno por uno
desk-refused = Esta decisión no se ha tomado
desk-stale = El texto ha cambiado entretanto: vuelva a leerlo.
desk-no-passage = No se ha elegido ningún pasaje: marque uno o copie palabras del texto.
# $words: what was typed.
desk-no-words = «{ $words }» no figura en el texto.
desk-still-flagged = Quedarían visibles pasajes señalados: ocúltelos o marque que los publica.
desk-failed = No se ha podido registrar la decisión. Inténtelo de nuevo.
desk-again = Volver al texto
flag-email = correo electrónico
flag-phone = teléfono o número largo
flag-url = dirección web
flag-organisation-name = nombre de la organización
flag-organisation-word = palabra del nombre de la organización
flag-domain = dominio del correo electrónico
flag-mailbox = comienzo del correo electrónico
