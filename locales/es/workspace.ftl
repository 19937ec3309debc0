### Las frases del espacio de trabajo, para quienes llevan la consulta.

workspace-title = Espacio de trabajo
workspace-menu = Páginas del espacio de trabajo
workspace-home = Inicio
# $name: el nombre de la cuenta.
workspace-welcome = Hola, { $name }
workspace-your-roles = Sus funciones
workspace-no-role = Todavía no tiene ninguna función. Diríjase a la administración del espacio de trabajo.
workspace-role-without-page = Esta función todavía no tiene ninguna página en el espacio de trabajo.
workspace-whole-site = Todo el sitio

## Iniciar sesión

workspace-sign-in = Iniciar sesión
workspace-sign-in-lead = Abra el enlace que ha recibido y pulse el botón. Sin scripts, escriba el código que sigue al signo # en ese enlace.
workspace-code = Su código de un solo uso
workspace-code-hint = 32 letras y cifras. No importan las mayúsculas, los espacios ni los guiones.
workspace-use-code = Usar este enlace e iniciar sesión
workspace-sign-in-first = Inicie sesión para continuar. Después volverá a la página solicitada.
workspace-code-unknown = Este código no permite iniciar sesión: puede estar incompleto, ya utilizado o caducado. Pida un enlace nuevo.
# $host: el host del proveedor de identidad.
workspace-sign-in-with = Iniciar sesión con { $host }
workspace-invitation-continue = Su invitación está lista. Inicie sesión ahora: su cuenta recibirá sus funciones.
workspace-code-instead = O con un enlace que haya recibido: ábralo y pulse el botón. Sin scripts, escriba el código que sigue al signo # en ese enlace.
workspace-no-account = Ha iniciado sesión, pero ninguna cuenta de este espacio de trabajo le corresponde. Abra antes el enlace de su invitación.
workspace-provider-failed = No se ha podido iniciar sesión. Vuelva a intentarlo; si continúa, diríjase a la administración del espacio de trabajo.
workspace-provider-away = El proveedor de identidad no responde. Vuelva a intentarlo dentro de unos minutos; si continúa, diríjase a la administración del espacio de trabajo.
workspace-provider-not-fresh = El proveedor de identidad no ha confirmado que acaba de iniciar sesión. Cierre la sesión allí y vuelva a iniciarla.
workspace-signed-out = Ha cerrado la sesión del espacio de trabajo
workspace-signed-out-lead = Su sesión en el proveedor de identidad continúa. En un dispositivo compartido, ciérrela también.
workspace-sign-out-provider = Cerrar la sesión también allí
workspace-code-other-browser = Este enlace se pidió en otro navegador. Ábralo donde lo pidió.
workspace-code-own = Esta invitación procede de su propia cuenta: nadie se asigna una función.
workspace-too-often = Demasiados intentos en poco tiempo. Vuelva a intentarlo dentro de un minuto.
workspace-sign-out = Cerrar sesión
workspace-sign-out-everywhere = Cerrar todas las sesiones
workspace-sessions = Mis sesiones
workspace-sessions-lead = Una sesión dura doce horas como máximo y termina tras una hora sin actividad.
workspace-session = Sesión
workspace-session-since = Inicio
workspace-session-seen = Última actividad
workspace-session-this = Esta
workspace-session-end = Terminar
workspace-session-idle = Sin actividad, esta sesión termina en menos de cinco minutos. Lo que ha escrito se queda en esta página.
workspace-session-stay = Seguir conectado
workspace-session-last = Esta sesión termina en menos de cinco minutos, tras doce horas. Envíe lo que ha escrito, o inicie sesión de nuevo en otra pestaña y vuelva aquí.
workspace-session-over = Esta sesión ha terminado. Lo que ha escrito se queda en esta página: inicie sesión en otra pestaña y vuelva para enviarlo.
workspace-session-sign-in = Iniciar sesión en otra pestaña
workspace-keys-change = Para cambiar una tecla, elíjala en esta lista y pulse otra letra u otra cifra. Las dos teclas intercambian sus lugares.
workspace-keys-press = Pulse la nueva tecla. Escape lo deja todo como está.
workspace-keys-done = La lista está al día.
workspace-keys-reset = Volver a las teclas originales

## Lo que se deniega

workspace-refused-heading = Sus funciones no lo permiten
workspace-refused-roles = Se necesita una de estas funciones:
workspace-refused-ask = La administración del espacio de trabajo asigna las funciones. Esta solicitud consta en el registro.
workspace-fresh-heading = Inicie sesión de nuevo
workspace-fresh = Esta acción es importante: requiere haber iniciado sesión hace menos de diez minutos.
workspace-sign-in-again = Iniciar sesión de nuevo

## Las funciones y lo que permiten

workspace-role = Función
workspace-roles = Funciones
workspace-role-administrator = Administración
workspace-role-operator = Coordinación
workspace-role-case-officer = Gestión de solicitudes
workspace-role-reviewer = Revisión
workspace-role-supporters-officer = Gestión de apoyos
workspace-role-coder = Codificación
workspace-role-lead-analyst = Dirección del análisis
workspace-role-publisher = Publicación
workspace-role-auditor = Auditoría
workspace-may-see-accounts = Ver las cuentas, sus funciones y las invitaciones
workspace-may-manage-accounts = Invitar a personas, asignar y retirar funciones, cerrar cuentas
workspace-may-see-settings = Ver los ajustes del servidor
workspace-may-review-texts = Revisar los textos libres y decidir su publicación
workspace-may-decide-on-supporters = Decidir qué apoyos figuran en la lista y ver el contacto de cada uno
workspace-may-see-overview = Ver cómo va el formulario
workspace-may-see-store = Ver el tamaño de la base de datos y la última copia de seguridad
workspace-may-read-responses = Leer las respuestas una a una y encontrarlas
workspace-may-see-private-answers = Ver las respuestas confidenciales de una persona, con un motivo
workspace-may-withdraw-responses = Retirar una respuesta
workspace-may-see-requests = Leer el registro de solicitudes de derechos
workspace-may-keep-requests = Llevar el registro de solicitudes de derechos
workspace-may-move-window = Ver y cambiar las fechas de apertura y de cierre
workspace-may-reopen-form = Reabrir un formulario cerrado y decidir sobre las propuestas de hacerlo
workspace-may-code-texts = Dar sus temas a los textos publicados
workspace-may-change-frames = Cambiar los temas de las preguntas
workspace-may-settle-codings = Sortear textos que codifican dos personas, ver ambas codificaciones y resolver donde difieren
workspace-may-build-package = Crear el paquete de las respuestas y verlo antes de su publicación
workspace-may-publish-package = Publicar el paquete y retirarlo del sitio
workspace-may-read-log = Leer el registro
workspace-may-export-log = Guardar el registro como archivo

## Panorama

workspace-overview = Panorama
workspace-overview-lead = Cómo va el formulario y qué hay que hacer.
workspace-overview-recording = Registro de las respuestas
workspace-overview-recorded = Funciona
workspace-overview-not-recorded = Imposible en este momento
workspace-task-recording = Restablecer el registro de las respuestas: ver el disco y el diario del servidor
workspace-overview-responses = Respuestas
workspace-overview-today = Hoy
workspace-overview-week = Últimos siete días
workspace-overview-texts = Textos por revisar
workspace-overview-flagged = Textos señalados, en espera
workspace-overview-stale = Textos por revisar de nuevo
workspace-overview-coded = Textos codificados
# $part, $all: numbers.
workspace-overview-share = { $part } de { $all }
workspace-overview-supporters = Apoyos por decidir
# $date: una fecha y una hora.
workspace-overview-since = El primero espera desde el { $date }
workspace-overview-backup = Última copia de seguridad
workspace-overview-no-backup = Nunca
workspace-overview-store = Base de datos
workspace-overview-disk = Espacio libre
# $count: un número.
workspace-megabytes = { $count } MB
workspace-overview-days = Por día
workspace-overview-kinds = Por tipo de participante
workspace-overview-languages = Por idioma
workspace-overview-tasks = Por hacer
workspace-overview-nothing = No hay nada que hacer por ahora.
# $count: un número.
workspace-task-texts = { $count ->
    [one] Revisar un texto
   *[other] Revisar { $count } textos
}
# $count: un número.
workspace-task-requests = { $count ->
    [one] Responder a { $count } solicitud de derechos, que vence en cinco días como máximo
   *[other] Responder a { $count } solicitudes de derechos, que vencen en cinco días como máximo
}
workspace-task-coding = { $count ->
    [one] Codificar un texto
   *[other] Codificar { $count } textos
}
workspace-task-supporters = { $count ->
    [one] Decidir sobre un apoyo
   *[other] Decidir sobre { $count } apoyos
}
# $count: un número.
workspace-task-proposals = { $count ->
    [one] Confirmar o rechazar una propuesta
   *[other] Confirmar o rechazar { $count } propuestas
}
# $count: un número.
workspace-task-closes-soon = { $count ->
    [one] El formulario se cierra en un día: ampliarlo exige 48 horas
   *[other] El formulario se cierra en { $count } días: ampliarlo exige 48 horas
}
workspace-task-backup = Hacer una copia de seguridad: la última tiene más de dos días
workspace-task-first-backup = Hacer una copia de seguridad: aún no hay ninguna
# $count: un número.
workspace-task-disk = Liberar espacio: quedan { $count } MB

## Respuestas

workspace-responses = Respuestas
workspace-responses-lead = Encontrar la respuesta de una persona y atender su solicitud.
workspace-responses-by = Buscar por
workspace-responses-by-code = Código de recibo
workspace-responses-by-id = Identificador de la respuesta
workspace-responses-by-answer = Organización o dirección, completa
workspace-responses-sought = Lo que busca
workspace-responses-search = Buscar
workspace-responses-search-lead = El registro anota quién buscó, cómo y por qué, pero no lo que buscaba. Una vez borradas las respuestas confidenciales, solo el código encuentra una respuesta.
workspace-responses-found = Respuestas encontradas
workspace-responses-none = Ninguna respuesta.
workspace-responses-first = Todas las respuestas
workspace-responses-nothing-sought = No se ha buscado nada: escriba un código completo, un identificador o una respuesta.
workspace-response = Respuesta
workspace-response-amended = Modificada
workspace-response-versions = Versiones
# $number: el número de la versión; $date: una fecha y una hora.
workspace-response-version = Versión { $number }, del { $date }
# $date: una fecha y una hora.
workspace-response-published = Las respuestas se publicaron el { $date }: tras una retirada hay que volver a publicar.
workspace-response-private = Respuestas confidenciales
workspace-response-private-lead = Las respuestas confidenciales solo se muestran con un motivo. El registro anota que usted las ha visto.
workspace-response-private-show = Mostrar las respuestas confidenciales
workspace-response-no-private = Ninguna, o se han borrado.
workspace-response-withdraw = Retirar la respuesta
workspace-response-withdraw-lead = Se borran la respuesta, sus versiones, sus datos confidenciales y las decisiones sobre ella. No se puede deshacer.
workspace-response-stale = No se ha retirado nada: la respuesta ha cambiado entretanto. Este es su estado actual.

## Solicitudes de derechos

workspace-requests = Solicitudes de derechos
workspace-requests-lead = Llevar el registro de solicitudes: lo recibido, comprobado, encontrado y respondido, y los plazos.
workspace-requests-none = Ninguna solicitud.
# $number: un número.
workspace-request-number = Solicitud n.º { $number }
workspace-request-register = Registrar una solicitud
workspace-request-received-on = Recibida el
workspace-request-right = Derecho ejercido
workspace-request-reference = Referencia de la carta
workspace-request-reference-hint = Un número que lleve a la carta. El registro no contiene nombres.
workspace-request-due = Plazo
# $count: un número.
workspace-request-left = { $count ->
    [0] Último día
    [one] Queda un día
   *[other] Quedan { $count } días
}
# $count: un número.
workspace-request-late = { $count ->
    [one] Un día de retraso
   *[other] { $count } días de retraso
}
workspace-request-steps = Lo que se ha hecho
workspace-request-note = Cómo, o por qué
workspace-request-add = Añadir
workspace-request-incomplete = No se ha añadido nada: falta un dato o no es adecuado.
workspace-request-no-response = No se ha añadido nada: ninguna respuesta tiene este identificador.
workspace-right-access = Acceso
workspace-right-rectification = Rectificación
workspace-right-erasure = Supresión
workspace-right-restriction = Limitación
workspace-right-objection = Oposición
workspace-step-identity = Identidad comprobada
workspace-step-identity-hint = En caso de duda, escriba a la dirección de la respuesta; no pida copia de un documento de identidad.
workspace-step-response = Respuesta encontrada
workspace-step-response-hint = El identificador que dio la búsqueda.
workspace-step-extension = Plazo ampliado dos meses
workspace-step-extension-hint = Hay que informar a la persona, con el motivo, durante el primer mes.
workspace-step-decision = Respondida
workspace-step-decision-hint = Una denegación indica su motivo y los recursos.
workspace-decision-granted = Estimada
workspace-decision-partly = Estimada en parte
workspace-decision-refused = Denegada

## Cuentas y funciones

workspace-accounts = Cuentas y funciones
workspace-accounts-lead = Quién tiene acceso al espacio de trabajo, y para qué.
workspace-settings = Ajustes del servidor
workspace-settings-lead = Cómo funciona el servidor y de dónde viene cada ajuste.
workspace-settings-note = Estos ajustes rigen desde que se inició el proceso que muestra esta página. Se cambian donde se inicia el servidor, nunca aquí. De un secreto solo se ve si está definido.
workspace-settings-version = Versión del programa:
workspace-settings-name = Ajuste
workspace-settings-value = Valor
workspace-settings-origin = Procedencia
workspace-settings-on = activado
workspace-settings-secret = definido
workspace-settings-unset = sin definir
workspace-settings-from-option = opción de la línea de órdenes
workspace-settings-from-variable = variable de entorno
workspace-settings-from-file = archivo
workspace-settings-from-default = valor predeterminado
workspace-settings-from-store = fecha cambiada en el espacio de trabajo
workspace-settings-dates = Fechas de los formularios
# $date: una fecha y una hora.
workspace-account-since = Cuenta creada el { $date }
# $date: una fecha y una hora.
workspace-account-closed = Cuenta cerrada el { $date }
workspace-account-own = Usted
workspace-account-without-role = Ninguna función
workspace-revoke = Retirar
workspace-grant = Asignar una función
workspace-close = Cerrar la cuenta
workspace-close-lead = Nadie podrá iniciar sesión con ella. El registro conserva lo que hizo esta cuenta.
workspace-invitations = Invitaciones pendientes
# $date: una fecha y una hora.
workspace-invitation-until = Válida hasta el { $date }
workspace-cancel-invitation = Anular la invitación
workspace-invite = Invitar a una persona
workspace-invite-go = Crear la invitación
workspace-address = Dirección de correo electrónico
workspace-form = Formulario
workspace-reason = Motivo
# $address: una dirección de correo.
workspace-link-for = Enlace de invitación para { $address }
workspace-link-lead = Entregue este enlace solo a esa persona. Sirve una vez, durante siete días, y no volverá a mostrarse.
workspace-invitation-invalid = No se creó la invitación: indique una dirección de correo y al menos una función. La administración y la auditoría valen para todo el sitio.
workspace-role-invalid = No se modificó la función: la administración y la auditoría valen para todo el sitio.
workspace-own-account = No se modificó nada: nadie se asigna una función.
workspace-last-administrator = No se modificó nada: antes otra persona debe tener la función de administración.
workspace-unchanged = No se modificó nada: quizá otra persona lo hizo entretanto.

## Apoyos

workspace-supporters = Apoyos
workspace-supporters-lead = Decidir quién figura en la lista de apoyos.
workspace-supporters-waiting = Por decidir
workspace-supporters-listed = En la lista
workspace-supporters-refused = No incluidos
workspace-supporters-all = Todos
workspace-supporters-empty = Aquí no hay nadie.
workspace-supporters-previous = Página anterior
workspace-supporters-next = Página siguiente
workspace-supporters-count = { $count ->
    [0] Ningún apoyo espera una decisión.
    [one] Un apoyo espera una decisión.
   *[other] { $count } apoyos esperan una decisión.
}
workspace-supporters-damaged = Estas respuestas no se pueden leer: { $ids }
workspace-supporter = Apoyo
workspace-supporter-status = Estado
workspace-supporter-received = Recibido
workspace-supporter-waiting = Nuevo
workspace-supporter-changed = Modificado desde la decisión
workspace-supporter-listed = En la lista
workspace-supporter-refused = No incluido
workspace-supporter-no-consent = No desea figurar en la lista
workspace-supporter-decided = Última decisión: { $person }, el { $date }
workspace-supporter-before = En el momento de la decisión
workspace-supporter-now = Ahora
workspace-supporter-same-name = Con el mismo nombre
workspace-supporter-same-domain = Con el mismo sitio web
workspace-supporter-contact = Contacto
workspace-supporter-contact-lead = El contacto es confidencial. El registro anota que usted lo ha visto.
workspace-supporter-contact-show = Mostrar el contacto
workspace-supporter-contact-gone = Las respuestas confidenciales se han borrado.
workspace-supporter-ask = Escribir al contacto
workspace-supporter-decision = Decisión
workspace-supporter-note = Comprobaciones
workspace-supporter-note-hint = Lo que ha comprobado, para quienes vengan después. No escriba datos personales.
workspace-supporter-confirm = Incluir en la lista
workspace-supporter-refuse = No incluir
workspace-supporter-stale = No se ha decidido nada: la respuesta ha cambiado, o alguien ha decidido entretanto. Este es el estado actual.
workspace-supporter-no-verdict = No se ha decidido nada: elija incluir o no incluir.
workspace-supporter-note-too-long = No se ha decidido nada: la nota supera los 1000 caracteres.

## Fechas

workspace-window = Fechas
workspace-window-lead = Ver cuándo está abierto el formulario y cambiar sus fechas.
workspace-window-opening = Apertura
workspace-window-closing = Cierre
workspace-window-no-end = Ninguna
# $zone: una zona horaria.
workspace-window-zone = Hora de { $zone }
workspace-window-from-store = Decidida en el espacio de trabajo
workspace-window-from-file = En el archivo del formulario
workspace-window-from-setting = Ajuste del servidor
# $count: cuántos días u horas.
workspace-window-opens-in-days = { $count ->
    [one] Se abre en un día
   *[other] Se abre en { $count } días
}
# $count: cuántos días u horas.
workspace-window-opens-in-hours = { $count ->
    [one] Se abre en una hora
   *[other] Se abre en { $count } horas
}
# $count: cuántos días u horas.
workspace-window-closes-in-days = { $count ->
    [one] Se cierra en un día
   *[other] Se cierra en { $count } días
}
# $count: cuántos días u horas.
workspace-window-closes-in-hours = { $count ->
    [one] Se cierra en una hora
   *[other] Se cierra en { $count } horas
}
workspace-window-is-closed = El formulario está cerrado
workspace-window-move = Cambiar una fecha
workspace-window-move-lead = La nueva fecha debe estar al menos a 48 horas. Todas las páginas la anuncian, junto con la fecha prevista al principio.
workspace-window-reopen = Reapertura
workspace-window-reopen-lead = El formulario volverá a recibir respuestas. Los resultados que solo son públicos tras el cierre dejarán de mostrarse.
workspace-window-reopen-role = Solo la función de publicación permite reabrir un formulario cerrado.
workspace-window-end = Fecha que se cambia
workspace-window-new-date = Nueva fecha
workspace-window-reason-hint = Para el registro y su equipo; el público no lo ve.
workspace-window-notes = Nota para el público
workspace-window-notes-hint = Opcional: una frase por idioma, que se muestra con la nueva fecha.
workspace-window-preview = Ver lo que leerá el público
workspace-window-will-read = Esto es lo que leerá el público
workspace-window-move-go = Cambiar la fecha
workspace-window-reopen-go = Reabrir el formulario
workspace-window-history = Fechas cambiadas
workspace-window-former-date = Fecha anterior
workspace-window-announcement = Texto para la prensa y para otros sitios
workspace-window-announcement-lead = Listo para copiar o guardar, en cada idioma: la nueva fecha, la anunciada antes, la nota para el público y la dirección del formulario.
workspace-window-announcement-no-note = A este texto le falta la nota para el público: no se dio ninguna en este idioma.
workspace-window-announcement-save = Guardar este texto
# $date: una fecha.
workspace-window-proposed = Reabrir hasta el { $date }
workspace-window-no-date = No se ha cambiado nada: indique una fecha y una hora.
workspace-window-too-soon = No se ha cambiado nada: la nueva fecha está a menos de 48 horas.
workspace-window-same-date = No se ha cambiado nada: ya es la fecha prevista.
workspace-window-order = No se ha cambiado nada: el cierre sería anterior a la apertura.
workspace-window-opened = No se ha cambiado nada: el formulario ya está abierto.
workspace-window-closed-already = No se ha cambiado nada: el formulario está cerrado. Solo puede reabrirse.
workspace-window-not-closed = No se ha cambiado nada: el formulario no está cerrado.
workspace-window-long-note = No se ha cambiado nada: una nota tiene más de 500 caracteres.
workspace-window-published = No se ha cambiado nada: las respuestas ya están publicadas y el formulario no puede reabrirse.
workspace-window-stale = No se ha cambiado nada: otra persona ha cambiado una fecha entretanto. Este es el estado actual.
workspace-window-proposed-already = No se ha propuesto nada: ya hay una propuesta pendiente de decisión.
workspace-two-persons = Debe confirmarlo una segunda persona: lo que envíe será primero una propuesta.
workspace-propose = Proponer
workspace-proposals = Propuestas por confirmar
# $person: el nombre de una persona; $date: una fecha y una hora.
workspace-proposal-by = Propuesto por { $person } el { $date }
workspace-proposal-own = Otra persona debe confirmar esta propuesta.
workspace-proposal-confirm = Confirmar
workspace-proposal-decline = Rechazar
workspace-no-proposal = No se ha decidido nada: esta propuesta ya no está pendiente.
workspace-no-reason = No se ha hecho nada: indique un motivo.
workspace-cancel = Cancelar

## El registro

workspace-log = Registro
workspace-log-lead = Quién hizo qué, cuándo y por qué. Nada se modifica, y las entradas solo se van al final de su plazo; leerlo también queda anotado.
workspace-log-number = N.º
workspace-log-when = Cuándo
workspace-log-who = Quién
workspace-log-what = Qué
workspace-log-object = Sobre qué
workspace-log-from = Desde
workspace-log-until = Hasta
workspace-log-any = Cualquiera
workspace-log-show = Mostrar
workspace-log-reset = Mostrar todo
workspace-log-empty = No hay ninguna entrada que coincida.
workspace-log-refused = Denegado
workspace-log-pages = Páginas del registro
workspace-log-older = Entradas anteriores
workspace-log-newest = Entradas más recientes
workspace-log-csv = Guardar como CSV
workspace-log-lines = Guardar como líneas JSON
workspace-log-date-invalid = No se han entendido las fechas: escríbalas como 2026-05-31.
workspace-object-account = cuenta
workspace-object-invitation = invitación
workspace-object-session = sesión
workspace-object-response = respuesta
workspace-object-text = texto
workspace-object-form = formulario
workspace-object-question = pregunta
workspace-object-page = página
workspace-object-request = solicitud
workspace-object-log = registro
workspace-object-store = base de datos

## Lo que anota el registro

workspace-action-invite = Invitación creada
workspace-action-cancel-invitation = Invitación anulada
workspace-action-accept-invitation = Invitación aceptada
workspace-action-close-account = Cuenta cerrada
workspace-action-grant-role = Función asignada
workspace-action-revoke-role = Función retirada
workspace-action-make-sign-in-link = Enlace de acceso creado
workspace-action-sign-in = Inicio de sesión
workspace-action-sign-out = Cierre de sesión
workspace-action-sign-out-everywhere = Cierre de todas las sesiones
workspace-action-end-session = Sesión caducada
workspace-action-ask-without-permission = Solicitud sin permiso
workspace-action-read-log = Registro leído
workspace-action-export-log = Registro guardado como archivo
workspace-action-decide-on-text = Decisión sobre un texto
workspace-action-ask-opinion-on-text = Segunda opinión sobre un texto solicitada
workspace-action-undo-decision-on-text = Decisión sobre un texto anulada
workspace-action-note-on-text = Nota sobre un texto
workspace-action-change-frame = Temas de una pregunta cambiados
workspace-action-code-text = Texto codificado
workspace-action-undo-coding = Codificación deshecha
workspace-action-draw-sample = Textos sorteados para la doble codificación
workspace-action-end-sample = Muestra de doble codificación terminada
workspace-action-draw-part = Parte de los textos sorteada para la codificación
workspace-action-end-part = Todos los textos de nuevo por codificar
workspace-action-sign-synthesis = Síntesis firmada
workspace-action-settle-coding = Codificaciones distintas resueltas
workspace-action-undo-settlement = Decisión sobre codificaciones distintas anulada
workspace-action-decide-on-supporter = Decisión sobre un apoyo
workspace-action-see-contact = Contacto de un apoyo mostrado
workspace-action-withdraw-response = Respuesta retirada
workspace-action-purge-private-answers = Respuestas confidenciales borradas
workspace-action-erase-shared-drafts = Borradores compartidos borrados
workspace-action-export-private-answers = Respuestas confidenciales exportadas
workspace-action-make-synthetic = Respuestas de prueba registradas
workspace-action-begin-publication = Publicación del paquete de datos comenzada
workspace-action-publish-package = Conjunto de datos publicado
workspace-action-move-window = Fecha cambiada
workspace-action-reopen-form = Formulario reabierto
workspace-action-propose = Propuesta hecha
workspace-action-decline-proposal = Propuesta rechazada
workspace-action-search-responses = Respuestas buscadas
workspace-action-see-private-answers = Respuestas confidenciales mostradas
workspace-action-register-request = Solicitud de derechos registrada
workspace-action-step-of-request = Solicitud de derechos tramitada
workspace-action-build-package = Paquete solicitado
workspace-action-finish-package = Paquete creado
workspace-action-resume-publication = Publicación reanudada
workspace-action-unpublish-package = Paquete retirado del sitio
workspace-action-stop-job = Detención de una tarea solicitada
workspace-action-back-up-store = Base de datos copiada
workspace-action-migrate-store = Base de datos adaptada a otra versión
workspace-action-make-demo = Demostración creada
