### Las frases del correo: lo que dicen los mensajes, y las páginas que los ofrecen y los siguen.

## En la página de una respuesta

mail-receipt-send = Enviarme este código por correo
mail-receipt-added = El mensaje con su código de acuse de recibo va de camino a la dirección de su respuesta.
mail-receipt-known = Ya enviamos este mensaje, o va de camino. Mire también en el correo no deseado.
mail-receipt-no-address = Su respuesta no contiene ninguna dirección de correo a la que escribirle.

## A quien envió una respuesta. $form: el título del formulario; $date: una fecha y una hora.

mail-receipt-subject = Su acuse de recibo: { $form }
mail-receipt-lead = Hemos recibido su respuesta a «{ $form }».
# Sigue un enlace, solo en su línea.
mail-receipt-link = Con este enlace puede ver su respuesta, modificarla hasta el cierre o retirarla hasta la publicación:
mail-receipt-keep = Guarde este mensaje para usted: quien tenga el enlace puede hacer lo mismo.
mail-receipt-why = Recibe este mensaje porque esta dirección figura en la respuesta y su autor lo pidió. También escribiremos si la respuesta se modifica o se retira.
mail-receipt-asked = Recibe este mensaje porque esta dirección figura en la respuesta y su autor pidió el acuse de recibo por correo.
mail-amended-subject = Su respuesta se modificó: { $form }
mail-amended-lead = Su respuesta a «{ $form }» se modificó el { $date }.
# Sigue un enlace, solo en su línea.
mail-amended-check = Si no fue usted, vea su respuesta con su código de acuse de recibo:
mail-corrected-lead = Nuestro equipo corrigió su respuesta a «{ $form }» el { $date }.
# Sigue un enlace, solo en su línea.
mail-corrected-check = Vea su respuesta con su código de recibo:
mail-withdrawn-subject = Su respuesta se retiró: { $form }
mail-withdrawn-lead = Su respuesta a «{ $form }» se retiró el { $date }, y su contenido se borró.
mail-withdrawn-by-team = Nuestro equipo retiró su respuesta a «{ $form }» el { $date }, y borró su contenido.
# $address: una dirección del equipo.
mail-withdrawn-contact = Si no lo deseaba, escríbanos: { $address }

## A una entidad que apoya. $name: el nombre de la organización; $address: una dirección del equipo.

mail-listed-subject = Figura en la lista: { $form }
# Sigue un enlace, solo en su línea.
mail-listed-lead = { $name } figura ahora en la lista pública de apoyos:
mail-listed-changes = Si modifica su respuesta, revisaremos la entrada antes de mostrarla.
mail-not-listed-subject = No figura en la lista: { $form }
mail-not-listed-lead = Hemos examinado su respuesta a «{ $form }». { $name } no figura en la lista pública de apoyos.
mail-not-listed-contact = Para saber por qué, o contarnos más, escríbanos: { $address }

## A quienes llevan la consulta. $site: el nombre del sitio.

mail-invitation-subject = Invitación: { $site }
# $roles: nombres de funciones.
mail-invitation-lead = Le invitamos al espacio de trabajo de { $site } con estas funciones: { $roles }.
# Sigue un enlace, solo en su línea.
mail-invitation-link = Este enlace acepta la invitación. Sirve una vez, hasta el { $date }:
mail-sign-in-subject = Inicio de sesión: { $site }
# Sigue un enlace, solo en su línea.
mail-sign-in-link = Este enlace inicia su sesión en el espacio de trabajo. Sirve una vez, durante quince minutos, en el navegador en el que lo pidió:
# Sigue un código, solo en su línea.
mail-code = Sin scripts, escriba este código:
mail-not-expected = Si no esperaba este mensaje, no tiene que hacer nada.
mail-digest-subject = Lo que le espera: { $site }
mail-digest-lead = Esto le espera hoy.
# Tras el nombre de un formulario.
mail-digest-texts = { $count ->
    [one] { $count } texto por revisar
   *[other] { $count } textos por revisar
}
# Tras el nombre de un formulario.
mail-digest-supporters = { $count ->
    [one] { $count } apoyo por decidir
   *[other] { $count } apoyos por decidir
}
# Tras el nombre de un formulario.
mail-digest-requests = { $count ->
    [one] { $count } solicitud de derechos por responder en cinco días como máximo
   *[other] { $count } solicitudes de derechos por responder en cinco días como máximo
}
# Tras el nombre de un formulario.
mail-digest-proposals = { $count ->
    [one] { $count } propuesta por confirmar
   *[other] { $count } propuestas por confirmar
}
# Tras el nombre de un formulario.
mail-digest-failed = { $count ->
    [one] { $count } mensaje que no se pudo enviar
   *[other] { $count } mensajes que no se pudieron enviar
}
# Sigue un enlace, solo en su línea.
mail-digest-end = Recibe este mensaje cada mañana en que algo le espera. Para dejar de recibirlo:

## Para probar. $subject: el asunto de otro mensaje.

mail-test-subject = Prueba: { $subject }
mail-test-lead = Esto es una prueba. Lo que sigue es un ejemplo: sus códigos y enlaces no sirven.
# El nombre de una organización inventada.
mail-example-name = Organización de ejemplo

## En el espacio de trabajo

workspace-mail = Correo
workspace-mail-lead = Ver qué mensajes no se pudieron enviar, y reintentar o desistir.
workspace-mail-none = Ningún mensaje ha fallado.
# $count: un número de mensajes; $date: una fecha y una hora.
workspace-mail-waiting = { $count ->
    [one] { $count } mensaje espera su envío desde el { $date }.
   *[other] { $count } mensajes esperan su envío, el primero desde el { $date }.
}
workspace-mail-waiting-reply = Lo último que lo detuvo:
workspace-mail-failed = Mensajes fallidos
workspace-mail-failed-lead = No se muestra lo que dice un mensaje ni a quién; ambas cosas se borran cuando desiste, y a los treinta días.
workspace-mail-purpose = Mensaje
workspace-mail-made = Hecho
workspace-mail-why = Por qué
workspace-mail-attempts = Intentos
workspace-mail-what = Qué hacer
workspace-mail-retry = Reintentar
workspace-mail-give-up = Desistir
workspace-mail-gone = No se cambió nada: este mensaje ya no espera una decisión.
workspace-mail-refused = Direcciones rechazadas
workspace-mail-refused-lead = El servidor de correo rechazó definitivamente un mensaje a cada una de estas direcciones: no se les envía nada más hasta que usted decida otra cosa. Los mensajes retenidos se borran cuando desiste de ellos, y a los treinta días.
workspace-mail-refused-at = Rechazada
workspace-mail-held = Mensajes retenidos
workspace-mail-write-again = Volver a escribir a esta dirección
workspace-mail-give-up-held = Desistir de sus mensajes
workspace-letter-receipt = Acuse de recibo
workspace-letter-amended = Respuesta modificada
workspace-letter-withdrawn = Respuesta retirada
workspace-letter-supporter = Decisión sobre un apoyo
workspace-letter-invitation = Invitación
workspace-letter-sign-in = Enlace de inicio de sesión
workspace-letter-digest = Resumen
workspace-letter-test = Prueba
workspace-letter-corrected = Respuesta corregida por nuestro equipo
workspace-letter-withdrawn-by-team = Respuesta retirada por nuestro equipo
workspace-letter-listed = Apoyo en la lista
workspace-letter-not-listed = Apoyo fuera de la lista
workspace-letters = Lo que dicen los mensajes
workspace-letters-lead = Un ejemplo de cada mensaje en cada idioma, que puede enviarse a sí mismo.
workspace-letter-example-lead = Este ejemplo tiene las palabras y las fechas del formulario. Sus códigos, nombres y direcciones son inventados.
workspace-letter-subject = Asunto:
workspace-letter-try = Enviarme este ejemplo
workspace-letter-try-to = El ejemplo va a { $address }.
workspace-letter-tried = El ejemplo va de camino a { $address }.
workspace-letter-too-often = No se envió nada: se envió un ejemplo hace menos de un minuto.
# $code: un número como 550.
workspace-reply-code = El servidor de correo respondió { $code }
workspace-reply-unreachable = No se puede contactar con el servidor de correo
workspace-reply-tls = La conexión con el servidor de correo no es segura
workspace-reply-timeout = El servidor de correo no respondió a tiempo
workspace-reply-unusable = El servidor de correo no ofrece lo que piden los ajustes
workspace-reply-unwritable = No se puede escribir a esta dirección
workspace-reply-held = Esta dirección había rechazado otro mensaje
workspace-overview-mail = Mensajes fallidos
workspace-task-mail-failed = { $count ->
    [one] Decidir sobre { $count } mensaje que no se pudo enviar
   *[other] Decidir sobre { $count } mensajes que no se pudieron enviar
}
workspace-task-mail-waits = { $count ->
    [one] Mirar el servidor de correo: { $count } mensaje espera desde hace más de una hora
   *[other] Mirar el servidor de correo: { $count } mensajes esperan, el primero desde hace más de una hora
}
workspace-link-sent = La invitación va de camino a { $address }
workspace-link-sent-lead = Contiene un enlace que sirve una vez, durante siete días.
workspace-ask-link = Recibir un enlace por correo
workspace-ask-link-lead = Ábralo en este navegador antes de quince minutos.
workspace-ask-link-go = Enviarme un enlace
workspace-link-asked = Si una cuenta tiene esta dirección, un enlace va de camino a ella. Ábralo en este navegador antes de quince minutos.
workspace-no-address = No se envió nada: indique una dirección de correo.
workspace-digest = Resumen diario
workspace-digest-lead = Cada mañana, un mensaje dice lo que le espera. Cuando nada espera, no se envía.
workspace-digest-on = Lo recibe en { $address }.
workspace-digest-begin = Enviarme el resumen
workspace-digest-end = Dejar de recibirlo
workspace-unsubscribe = Dejar de recibir el resumen diario
workspace-unsubscribe-lead = El mensaje de la mañana ya no llegará. Podrá recuperarlo en el espacio de trabajo.
workspace-unsubscribe-done = Hecho: no se le enviará ningún otro resumen. Puede recuperarlo en el espacio de trabajo.
workspace-unsubscribe-unknown = No se cambió nada: este enlace está incompleto o no se hizo aquí. Cópielo entero desde el mensaje.
workspace-may-handle-mail = Ver qué mensajes no se pudieron enviar, y reintentarlos o desistir de ellos
workspace-object-letter = mensaje
workspace-action-retry-letter = Mensaje reintentado
workspace-action-give-letter-up = Mensaje abandonado
workspace-action-write-again = Se vuelve a escribir a una dirección rechazada
workspace-action-give-held-letters-up = Mensajes a una dirección rechazada abandonados
workspace-action-send-test-letter = Ejemplo de un mensaje enviado
workspace-action-begin-digest = Resumen comenzado
workspace-action-end-digest = Resumen terminado
