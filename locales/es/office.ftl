### El espacio de trabajo: menú, ficha de una persona, publicación entre dos y lo que anota el registro.

workspace-choose-form = Elegir un formulario
workspace-may-see-exports = Ver los archivos de respuestas que se han pedido
workspace-may-export-responses = Exportar las respuestas a un archivo
workspace-may-see-site = Ver el estado de los idiomas, los formularios y la carpeta del sitio
workspace-may-take-up-site = Poner en servicio el sitio de la carpeta
workspace-object-site = sitio
workspace-action-take-up-site = Sitio puesto en servicio
workspace-action-reload-site = Sitio leído de nuevo
workspace-action-ask-for-export = Archivo de respuestas pedido
workspace-action-export-responses = Respuestas exportadas
workspace-action-download-export = Archivo de respuestas descargado
workspace-action-delete-export = Archivo de respuestas borrado
workspace-action-make-rights-sheet = Ficha de una persona mostrada
workspace-action-cut-log = Entradas antiguas del registro eliminadas
workspace-responses-bounded = Todavía no se han leído todas las respuestas: la búsqueda lee cien mil a la vez.
workspace-responses-search-on = Seguir buscando
workspace-responses-too-often = No se buscó nada: ha hecho cincuenta búsquedas en un día. Siga mañana.
workspace-may-correct-responses = Corregir la respuesta a una pregunta
workspace-action-correct-response = Respuesta corregida
workspace-correction = Corregir una respuesta
workspace-correction-lead = La respuesta a una pregunta se sustituye, como pidió la persona. Lo que había queda en el historial; un texto cambiado espera de nuevo su revisión y sus temas.
workspace-correction-question = Pregunta
workspace-correction-choose = Elegir
workspace-correction-private = La respuesta confidencial no se muestra: la nueva ocupa su lugar.
workspace-correction-go = Corregir
workspace-correction-erased = No se cambió nada: las respuestas confidenciales están borradas.
workspace-correction-unchanged = No se cambió nada: es la respuesta que ya está.
# $questions: identificadores de preguntas.
workspace-correction-loses = No se cambió nada: el formulario ha cambiado desde entonces y se perderían estas otras respuestas: { $questions }
workspace-erasure = Lo que cambia una retirada
workspace-erasure-lead = Todavía no ha cambiado nada. Si se retira la respuesta, desaparece esto:
workspace-erasure-see = Ver antes lo que cambia una retirada
workspace-erasure-versions = Versiones, con sus respuestas confidenciales
workspace-erasure-texts = Textos que se pueden publicar, con sus revisiones
workspace-erasure-coded = Textos que han recibido temas
workspace-erasure-listed = Entradas en la lista de apoyos
workspace-erasure-figures = La respuesta se resta enseguida de las cifras de los resultados y de los temas.
workspace-erasure-files = Archivos del conjunto de datos publicado que contienen la respuesta
workspace-erasure-no-files = Ningún archivo del conjunto publicado en este sitio la contiene.
workspace-erasure-unreadable = No se puede leer el conjunto publicado: el registro del servidor dice por qué.
workspace-erasure-then = Después, construya y publique de nuevo el conjunto de datos, también en data.gouv.fr, y relea la síntesis: lo publicado no cambia por sí solo. Quien lo descargó antes conserva la versión antigua, y las copias de seguridad siguen su propia regla.
workspace-erasure-proposed = Retirada propuesta
workspace-erasure-proposed-already = No se propuso nada: otra retirada ya espera confirmación.
workspace-task-erasures = { $count ->
    [one] Decidir sobre { $count } retirada propuesta
   *[other] Decidir sobre { $count } retiradas propuestas
}
workspace-sheet = Ficha para la persona
workspace-sheet-lead = Todo lo que se conserva sobre esta persona, para imprimir. El registro anota que usted lo vio y por qué.
workspace-sheet-show = Mostrar la ficha
# $date: fecha y hora.
workspace-sheet-made = Elaborada el { $date }
workspace-sheet-public = Respuestas públicas
workspace-sheet-listing = Lista de apoyos
workspace-sheet-supporter = Decisión sobre el apoyo
workspace-sheet-reviews = Revisiones de los textos
workspace-sheet-codings = Temas asignados a los textos
workspace-sheet-log = Entradas del registro
workspace-sheet-goes = Cuándo se borra
workspace-sheet-goes-response = Las respuestas, sus versiones, las revisiones y los temas: cuando se retira la respuesta.
workspace-sheet-goes-private = Las respuestas confidenciales: con la respuesta, a más tardar cuando se borran tras el cierre.
# $date: fecha y hora.
workspace-sheet-goes-private-after = Las respuestas confidenciales: con la respuesta, a más tardar cuando se borran tras el cierre ({ $date }).
workspace-sheet-goes-listing = El lugar en la lista de apoyos: cuando se retira la respuesta o la persona ya no quiere figurar.
workspace-sheet-goes-published = Los datos publicados: con la publicación que sigue a la retirada.
workspace-sheet-goes-log = Las entradas del registro, que no contienen ninguna respuesta: al final de su plazo.
workspace-sheet-goes-backups = Las copias de seguridad: cuando se sustituyen.
workspace-overview-published = Última publicación
workspace-overview-new-since = Respuestas recibidas desde entonces
workspace-overview-amended-since = Respuestas modificadas desde entonces
workspace-overview-withdrawn-since = Respuestas retiradas desde entonces
workspace-overview-reviewed-since = Revisiones desde entonces
workspace-overview-messages = Frases por traducir
# $count: un número.
workspace-task-withdrawn = Publicar de nuevo, porque pueden haberse retirado o limitado respuestas publicadas: { $count }
# $count: un número.
workspace-task-stale = Revisar las traducciones cuya fuente ha cambiado: { $count }
publication-proposed = Publicación propuesta
publication-proposal-other = El paquete propuesto ya no es el que está construido. Rechace esta propuesta.
publication-own-decisions = Otra persona debe publicar este paquete: algunos de sus textos se basan únicamente en su decisión. Podrá publicarlo cuando otra persona también haya decidido sobre ellos y el paquete se haya creado de nuevo.
