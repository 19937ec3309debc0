### The review of texts, in the operators' workspace.

## One page for each text

review-title = Revisión de los textos
# What one does there, on the workspace's first page.
review-lead = Leer cada texto libre antes de su publicación y decidir sobre él.
# $decided, $all: numbers of texts.
review-progress = Textos con decisión: { $decided } de { $all }
review-behind = Algunas respuestas recientes todavía no figuran en esta lista: se van incorporando poco a poco.
review-done = Ningún otro texto espera su revisión.
# $response: a response's identifier; $locale: its language.
review-response = Respuesta { $response }, idioma: { $locale }
review-flags = Pasajes señalados
review-no-flag = En este texto no hay nada señalado.
review-hide = Ocultar
review-words = Otras palabras que se deben ocultar, un pasaje por línea, tal como figuran en el texto
review-note = Observación o motivo de la decisión
review-despite = Publico los pasajes señalados que siguen visibles
review-accept = Publicar tal cual
review-redact = Ocultar los pasajes elegidos y publicar el resto
review-withhold = No publicar este texto
review-ask-opinion = Pedir una segunda opinión
review-keep-note = Guardar la observación y pasar al siguiente
review-next = Pasar al texto siguiente
# $question: the number of a question.
review-previous = Texto anterior: { $question }
review-undo = Anular mi decisión
review-undone = Su decisión queda anulada.
# $by: a name; $time: a time of day.
review-reserved = { $by } está revisando este texto, reservado hasta las { $time }.
review-rest = Las demás respuestas de la misma persona
review-rest-none = Ninguna otra respuesta publicable.
review-log = Decisiones y observaciones
# $by: a name; $when: a date and a time.
review-log-entry = { $by }, { $when }
review-act-note = Observación
review-act-ask-opinion = Segunda opinión solicitada
review-act-undo = Decisión anulada

## How far a text is

review-status-unreviewed = Todavía sin revisar
review-status-changed = Modificado después de su revisión
review-status-flagged-since = Se ha señalado un pasaje después de la revisión
review-status-opinion-wanted = Espera una segunda opinión
review-status-read-once = Revisado una vez, espera a una segunda persona
review-status-differing = Decisiones distintas, por resolver
review-status-accepted = Publicado tal cual
review-status-redacted = Publicado con pasajes ocultos
review-status-withheld = No publicado
review-second-reading = Otra persona ya ha decidido. Su decisión se mostrará después de la suya.
review-own-opinion = Usted ya ha decidido: ahora otra persona debe revisar este texto.
review-opinion-wanted = Otra persona duda sobre este texto y pide su opinión.
review-opinion-asked = Ha pedido una segunda opinión: otra persona leerá este texto.
# $date: a date and a time.
review-published = Hay datos publicados desde el { $date }: una nueva decisión sobre este texto solo los cambia en la próxima publicación.
review-opinions = Las decisiones entre las que hay que elegir

## The texts in which nothing is flagged, together

review-together-heading = Textos en los que no hay nada señalado
review-together-link = Revisar juntos los textos en los que no hay nada señalado
# $count: a number of texts.
review-together-accept = Publicar tal cual los { $count } textos de esta página
review-one-by-one = Revisar los textos uno por uno

## When a decision is not taken

review-refused = Esta decisión no se ha tomado
review-stale = El texto ha cambiado entretanto: vuelva a leerlo.
review-overtaken = Entretanto, otra persona ha decidido sobre este texto. Su decisión figura más abajo; lo que usted ha escrito se conserva.
review-gone = Este texto ya no existe: la respuesta se ha retirado o modificado.
review-no-passage = No se ha elegido ningún pasaje: marque uno o copie palabras del texto.
# $words: what was typed.
review-no-words = «{ $words }» no figura en el texto.
review-translated = Las palabras seleccionadas no son las del texto en ese lugar: su navegador muestra una traducción. Muestre el original y vuelva a seleccionar.
review-no-reason = Escriba en la observación por qué no se publica este texto.
review-still-flagged = Quedarían visibles pasajes señalados: ocúltelos o marque que los publica.
review-nothing-to-undo = La última decisión sobre este texto no es suya: no puede anularla.
review-failed = No se ha podido registrar la decisión. Inténtelo de nuevo.
review-unsent = El servidor no ha respondido o su sesión ha terminado. No se ha perdido nada de lo que ha escrito: inténtelo de nuevo o inicie sesión antes en otra pestaña.
review-once-more = Quedan visibles pasajes señalados. Pulse otra vez para publicarlos.

## The keyboard shortcuts

# $read, $overturned: números; $share: un porcentaje.
review-rereadings = Releídas por otra persona: { $read } aceptaciones; { $overturned } cambiadas, es decir, { $share } %.
review-keys = Atajos de teclado
review-keys-on = Las letras solas actúan
review-keys-about = Las letras no actúan en un campo de texto: Escape sale de él. Seleccione palabras del texto antes de R para ocultarlas también.

## The list of texts

review-list = Todos los textos
review-by-question = Avance por pregunta
review-question = Pregunta
review-language = Idioma
review-status = Estado
review-flag = Señalamiento
review-text = Texto
# In a list of choices.
review-any = Todos
review-waiting = En espera
review-flag-any = Hay algo señalado
review-flag-none = No hay nada señalado
review-filter = Filtrar
review-start = Revisar estos textos
review-none = Ningún texto coincide.
review-pages = Páginas de textos
review-count-decided = Decididos
review-count-flagged = En espera, señalados
review-count-stale = Por revisar de nuevo
review-count-differing = Por resolver

## The kinds of flagged passages

flag-email = correo electrónico
flag-phone = teléfono o número largo
flag-url = dirección web
flag-organisation-name = nombre de la organización
flag-organisation-word = palabra del nombre de la organización
flag-domain = dominio del correo electrónico
flag-mailbox = comienzo del correo electrónico
