### The sentences of the form's page, whatever the form.

## Moving about

previous = Anterior
continue = Continuar
# The last step's button.
review = Revisar mis respuestas
# The name of the list of steps, for screen readers.
steps = Pasos
# $step: the step's rank; $total: how many there are; $answered: the questions answered; $asked: the questions asked.
step = Paso { $step } de { $total } – respondidas: { $answered } de { $asked }
step-check = Revisar y enviar
# The tab's title. $step: the step; $title: the form's title.
page-title = { $step } – { $title }
print = Imprimir esta página

## Answering

required = {" "}(obligatorio)
# $fields: the questions' names, with commas.
required-fields = Campos obligatorios: { $fields }
clear = Borrar mi respuesta
beside-close = Cerrar
# Below a text that is still empty. $max: the longest length.
count-limit = { $max } caracteres como máximo
count-left = { $left ->
    [one] Le queda { $left } carácter
   *[other] Le quedan { $left } caracteres
}
count-over = { $over ->
    [one] { $over } carácter de más
   *[other] { $over } caracteres de más
}
# Below a list of which a given number is to be chosen. $left: how many are left to choose.
choose-left = { $left ->
    [one] Queda { $left } por elegir
   *[other] Quedan { $left } por elegir
}
choose-done = { $chosen ->
    [one] { $chosen } opción elegida, es el número correcto
   *[other] { $chosen } opciones elegidas, es el número correcto
}
choose-over = { $over ->
    [one] { $over } opción de más
   *[other] { $over } opciones de más
}

## The draft

draft-private = Sus respuestas se guardarán en este dispositivo a medida que escriba. Podrá borrarlas en cualquier momento.
# $time: a time of day, 14:32.
draft-saved = Guardado a las { $time } en este dispositivo.
# $when: a date and a time of day.
draft-restored = Hemos encontrado su borrador, guardado el { $when }.
draft-kept = Hemos encontrado su borrador.
draft-broken = El borrador guardado en este dispositivo no se podía leer y se ha apartado. Empieza de nuevo con un formulario vacío.
draft-denied = No guardado: su navegador no permite conservar datos de este sitio. Puede responder y enviar, pero mantenga abierta esta página.
draft-full = No guardado: el espacio que su navegador concede a este sitio está lleno. Puede responder y enviar, pero mantenga abierta esta página.
draft-erase = Borrar de este dispositivo
draft-erase-ask = ¿Borrar todas sus respuestas de este dispositivo?
draft-erase-confirm = Sí, borrar todo
draft-erase-cancel = No, conservarlas
draft-erased = Su borrador se ha borrado de este dispositivo.

## Errors

# The heading of the error summary, at the top of the page.
error-heading = Corrija lo siguiente antes de continuar
# Said before each message, for screen readers.
# The tab's title while there are errors. $title: its usual title.
error-title = Error: { $title }
error-required = Responda a esta pregunta
# $max: the longest length; $actual: the text's; $over: how much too long.
error-too-long = { $over ->
    [one] Acorte su respuesta en { $over } carácter ({ $max } como máximo)
   *[other] Acorte su respuesta en { $over } caracteres ({ $max } como máximo)
}
# $min: the smallest number; $actual: how many were chosen.
error-too-few = { $min ->
    [one] Elija al menos { $min } respuesta
   *[other] Elija al menos { $min } respuestas, ha elegido { $actual }
}
error-too-many = { $max ->
    [one] Elija una sola respuesta
   *[other] Elija como máximo { $max } respuestas, ha elegido { $actual }
}
error-unknown-option = Elija una respuesta de la lista («{ $value }» no figura en ella)
error-not-an-email = Escriba una dirección de correo electrónico completa, como nombre@example.org
error-unknown-question = La pregunta «{ $name }» no forma parte de este formulario

## Checking and sending

check-heading = Revise sus respuestas
check-lead = Todavía no se ha enviado nada. Relea sus respuestas, modifique lo que desee y envíelas.
check-notice = Sus respuestas se publicarán, salvo las que llevan la indicación «No se publica».
check-notice-link = Qué ocurre con sus datos
# Beside the answers that will not be published.
check-private = No se publica
check-send = Enviar mis respuestas
check-sending = Enviando…
answer-none = Sin respuesta
# Followed, for screen readers, by the question's name.
change = Modificar
send-heading = Sus respuestas no se han enviado
send-offline = El servidor no ha respondido. Sus respuestas siguen en esta página: inténtelo de nuevo dentro de un momento, se registrarán una sola vez.
send-broken = El envío se ha interrumpido en su navegador. Sus respuestas siguen en esta página: inténtelo de nuevo, solo se registrarán una vez. Si vuelve a ocurrir, vuelva a cargar la página.
send-refused = El servidor no ha podido aceptar este envío. Sus respuestas siguen en esta página: vuelva a cargarla e inténtelo de nuevo.
send-closed = Este formulario está cerrado: este envío ha llegado demasiado tarde. Sus respuestas siguen en este dispositivo.
send-not-open-yet = Este formulario todavía no está abierto. Sus respuestas siguen en este dispositivo.
send-reused = Ya se ha recibido una primera versión de estas respuestas. Escríbanos para corregirla.
send-too-often = Se han recibido demasiados envíos desde su dirección. Espere un minuto e inténtelo de nuevo.

## The confirmation

sent-heading = Hemos recibido sus respuestas
sent-lead = Han quedado registradas. Gracias.
sent-code = Su código de acuse de recibo
sent-keep = Conserve este código: solo se muestra una vez. Demuestra que hemos recibido su respuesta y permite volver a verla, modificarla o retirarla.
sent-next = Sus respuestas se han borrado de este dispositivo.

## Dates

# $day: 1 to 31. "16 de marzo de 2020".
date = { $day } de { $month } de { $year }
date-time = { $date } a las { $time }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
