### La publicación en el espacio de trabajo: crear el paquete, compararlo, publicarlo.

publication-title = Publicación
publication-lead = Crear el paquete de las respuestas, verificarlo y publicarlo.

## Lo que es público

publication-public = Lo que es público
publication-none = No hay ningún paquete publicado en este sitio.
publication-files-here = Los archivos publicados en este sitio
# $date: una fecha y una hora. $person: el nombre de una cuenta.
publication-published-by = Publicado por { $person }, { $date }
# $date: una fecha y una hora.
publication-first = Primera publicación: { $date }
publication-digest = Huella del paquete
publication-dataset = Conjunto de datos
publication-unpublish = Retirar del sitio
publication-unpublish-lead = Los archivos dejarán de estar en este sitio. Lo publicado en otros lugares permanece allí: retírelo allí.

## La tarea en curso o la última

publication-job-build = Creación del paquete
publication-job-publish = Publicación del paquete
publication-job-waiting = En espera
publication-job-running = En curso
publication-job-done = Terminada
publication-job-failed = Fallida
publication-job-stopped = Detenida
publication-job-blocked = Hay textos que lo impiden
# $date: una fecha y una hora. $person: el nombre de una cuenta.
publication-asked = Solicitada por { $person }, { $date }
# $date: una fecha y una hora.
publication-ended = fin: { $date }
# $count: las respuestas ya escritas. $all: todas las respuestas.
publication-rows-so-far = { $count } de { $all } respuestas
publication-stop = Detener
publication-stopping = Se ha pedido detener la tarea, que se detendrá en un momento.
publication-resume = Reanudar
publication-refresh = Actualizar
publication-busy = No se ha hecho nada: hay otra tarea en curso con este paquete.
# $count: cuántos textos.
publication-blocked = { $count ->
    [one] Un texto impide crear el paquete:
   *[other] { $count } textos impiden crear el paquete:
}
publication-blocked-all = Todos los textos por revisar
publication-kept-otherwise = El conjunto de datos es público. Sin embargo, la plataforma conserva algunas cosas de otro modo:

## Los pasos de una publicación

publication-step-place = Colocación en este sitio
publication-step-make-dataset = Creación de un conjunto de datos privado
# $what: el nombre de un archivo.
publication-step-send = Envío de { $what }
# $what: el nombre de un archivo.
publication-step-replace = Sustitución de { $what }
# $what: el título de un archivo.
publication-step-describe = Descripción de «{ $what }»
publication-step-describe-dataset = Descripción del conjunto de datos
publication-step-make-public = Hacer público el conjunto de datos
# $what: lo que dice la plataforma, en inglés.
publication-step-try-again = Nuevo intento: { $what }

## Por qué falló una tarea

publication-failure-no-form = Este formulario ya no se publica en este sitio.
publication-failure-store = La base de datos no respondió como se esperaba. Inténtelo de nuevo; si continúa, avise al equipo técnico.
publication-failure-moved = Llegaron o se retiraron respuestas durante la creación. Cree el paquete de nuevo.
publication-failure-folder = No se puede leer o escribir una carpeta o un archivo del paquete. Avise al equipo técnico.
publication-failure-other-package = El paquete ya no es el que debía publicarse. Créelo de nuevo y luego publíquelo.
publication-failure-token = La plataforma no acepta la clave de este sitio. Pida al equipo técnico que la sustituya y reanude.
publication-failure-platform = La plataforma no hizo lo que se le pedía. Los pasos dados se conservan: reanude más tarde.
publication-failure-permission-lost = Quien lo solicitó ya no tiene permiso. Otra persona puede reanudar.
publication-failure-broke-off = La tarea se interrumpió varias veces sin resultado. Avise al equipo técnico.

## El paquete creado

publication-built = Paquete creado
publication-is-public = Publicado
# $count: cuántas respuestas.
publication-rows = { $count ->
    [0] Ninguna respuesta
    [one] Una respuesta
   *[other] { $count } respuestas
}
# $date: una fecha y una hora. $person: el nombre de una cuenta.
publication-built-by = Creado para { $person }, { $date }
# $count: cuántos textos.
publication-withheld = { $count ->
    [one] Un texto no se publica por falta de revisión.
   *[other] { $count } textos no se publican por falta de revisión.
}
# $count: cuántas cifras.
publication-verified = { $count ->
    [one] Una cifra recalculada a partir de las filas: coincide.
   *[other] { $count } cifras recalculadas a partir de las filas: todas coinciden.
}
publication-not-verified = Algunas cifras no coinciden con las filas: este paquete no puede publicarse. Créelo de nuevo.
publication-files = Los archivos del paquete
publication-changes = Lo que cambia
publication-changes-first = Aún no hay nada publicado en este sitio: todo es nuevo.
publication-changes-outdated = Lo publicado ha cambiado desde la creación: cree el paquete de nuevo para compararlo.
publication-added = Filas añadidas
publication-changed = Filas modificadas
publication-withdrawn = Filas retiradas
publication-codings = Textos cuyos temas cambian
publication-figures = Cifras que cambian
publication-columns = Columnas añadidas o retiradas:
publication-figures-show = Ver las cifras que cambian
# $count: cuántas cifras más.
publication-figures-more = Y { $count } más.
publication-figure = Cifra
publication-before = Antes
publication-after = Después
publication-no-figure = no se muestra
publication-figure-responses = Respuestas
# $question: el identificador de una pregunta.
publication-figure-respondents = { $question } – respondieron
# $question: el identificador de una pregunta.
publication-figure-coded = { $question } – texto contado

## Crear y publicar

publication-build = Crear un paquete
publication-build-lead = El paquete no se publica: primero lo ve y lo compara. Sustituye al paquete creado antes.
publication-build-go = Crear el paquete
publication-date = Fecha en el paquete
publication-date-hint = Opcional. Sin fecha, las mismas respuestas dan los mismos archivos.
publication-date-invalid = No se ha hecho nada: no se entendió la fecha. Escríbala como 2026-05-31.
publication-withhold = No publicar los textos aún sin revisar, en lugar de renunciar al paquete
publication-publish = Publicar
publication-publish-lead = Este paquete sustituye al publicado en este sitio. Lo publicado puede copiarlo cualquiera: no hay vuelta atrás.
publication-first-lead = Este paquete será el primero publicado en este sitio. Lo publicado puede copiarlo cualquiera: no hay vuelta atrás.
# $host: el host de una plataforma.
publication-on-platform = Publicar también en { $host }
publication-rare = Combinaciones poco frecuentes
publication-rare-lead = Pocas respuestas comparten estas combinaciones, que pueden señalar a alguien. Marque cada una que acepte publicar.
# $count: cuántas respuestas.
publication-rare-rows = { $count ->
    [one] una respuesta
   *[other] { $count } respuestas
}
publication-rare-themes = Temas poco frecuentes
publication-rare-themes-lead = En estos idiomas y tipos de participantes, pocas respuestas tienen estos temas, que pueden señalar a alguien.
# $count: cuántas combinaciones.
publication-rare-themes-all = Las combinaciones: { $count }
publication-rare-themes-seen = He mirado estas combinaciones y acepto que se publiquen
publication-rare-left = No se ha publicado nada: marque cada combinación poco frecuente o haga retirar respuestas.
publication-other-package = No se ha hecho nada: ya no es el paquete que usted vio. Este es el estado actual.
publication-no-reason = No se ha retirado nada: indique un motivo.
