### The sentences of the receipt: seeing, amending or withdrawing a response.

## After sending

sent-copy = Copiar el código
# Said once, after copying.
sent-copied = Código copiado.
sent-download = Descargar mi respuesta
sent-see = Ver, modificar o retirar mi respuesta

## Finding a response

receipt-title = Consultar mi respuesta
# A link to this page.
receipt-link = ¿Ya ha respondido? Consulte su respuesta con su código de acuse de recibo
receipt-lead = Con su código de acuse de recibo puede ver lo que hemos registrado, descargarlo, modificarlo hasta el cierre de la consulta o retirarlo hasta la publicación.
receipt-label = Su código de acuse de recibo
receipt-hint = 32 letras y cifras, que se mostraron al final del envío. Las mayúsculas, los espacios y los guiones no importan.
receipt-show = Ver mi respuesta
receipt-unknown = Compruebe su código: no corresponde a ninguna respuesta

## What was recorded

receipt-heading = Su respuesta
receipt-answers = Sus respuestas a las preguntas
receipt-received-at = Recibida el
receipt-amended-at = Modificada el
receipt-published-at = Publicada el
receipt-language = Idioma
receipt-id = Identificador público
receipt-id-hint = Sus respuestas públicas figuran en los datos abiertos con este identificador, asignado al azar.
# $moment: a date and a time of day; $zone: the time zone, UTC+01.
receipt-moment = { $moment } ({ $zone })
receipt-purged = Sus respuestas no publicadas se han borrado: ha finalizado su plazo de conservación.
receipt-amend = Modificar mi respuesta
receipt-withdraw = Retirar mi respuesta
receipt-closed = El formulario está cerrado: su respuesta ya no se puede modificar.
receipt-published-notice = Las respuestas ya se han publicado: la suya ya no se puede retirar.
receipt-open-data = Encontrarla en los datos publicados
receipt-stale = Entretanto, su respuesta se ha modificado desde otra página. Esta es su versión actual.

## Amending

amend-note = Está modificando una respuesta que ya hemos recibido. No se guarda nada de ella en este dispositivo y su borrador, si lo tiene, no cambia: guarde sus modificaciones antes de salir de la página.
amend-send = Guardar mis modificaciones
amend-closed = El formulario está cerrado: sus modificaciones han llegado demasiado tarde. Su respuesta permanece como estaba.
amend-stale = Entretanto, su respuesta se ha modificado desde otra página. Vuelva a abrirla con su código de acuse de recibo para partir de su versión actual.
amend-stale-check = Entretanto, su respuesta se ha modificado desde otra página. Lo que ve aquí la sustituirá si lo guarda.
amend-withdrawn = Esta respuesta se ha retirado: ya no se puede enviar ni modificar.
amended-title = Modificaciones guardadas
amended-heading = Hemos guardado sus modificaciones
amended-lead = Sustituyen a sus respuestas anteriores.
amended-keep = Su código de acuse de recibo sigue siendo el mismo: consérvelo.
amended-next = Hasta el cierre de la consulta puede volver a modificar su respuesta.

## Withdrawing

withdraw-heading = ¿Retirar su respuesta?
withdraw-lead = Esto es lo que implica.
withdraw-row = Sus respuestas se suprimen: dejarán de contar en los resultados y no se publicarán.
withdraw-private = También se suprimen sus respuestas no publicadas.
withdraw-trace = Solo queda un rastro sin contenido: el hecho de que se retiró una respuesta, y cuándo.
withdraw-final = Una retirada no se puede anular. Mientras el formulario esté abierto, puede responder de nuevo.
withdraw-confirm = Sí, retirar mi respuesta
withdraw-cancel = No, conservarla
withdrawn-heading = Su respuesta se ha retirado
# $date: a date and a time of day.
withdrawn = Se retiró el { $date }.
withdrawn-trace = Se han suprimido todas sus respuestas.
refused-withdrawn = Esta respuesta se ha retirado: no se puede volver a registrar. Para responder, empiece de nuevo desde el formulario.
