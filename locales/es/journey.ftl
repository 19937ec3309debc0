### The sentences of the journey: the draft and its copies, languages, the network, printing.

## Languages

language-changed = Esta página está ahora en español.
# Said in the language that stays.
language-failed = No se ha podido cargar la página en el otro idioma. Nada ha cambiado: inténtelo de nuevo cuando vuelva la conexión.

## How far one is

# $answered: the questions answered; $asked: the questions asked.
progress = { $answered } de { $asked }

## Answers put aside

aside-heading = Respuestas apartadas
aside-other-tab = En otro lugar se ha respondido de forma distinta a la misma pregunta. El formulario conserva la respuesta más reciente; esta es la otra.
aside-no-place = Estas respuestas de su borrador ya no tienen lugar en el formulario, que ha cambiado desde entonces.
aside-ended = Escrito después de enviar o borrar el borrador: esta respuesta no se ha enviado y el formulario no la conserva.
aside-copy = Copiar
aside-copied = Copiado.
aside-dismiss = No mostrarlas más

## The draft in a file

draft-tools = Archivo e impresión
# The file's name, without spaces. $form: the form's name.
file-name = borrador-{ $form }.json
file-save = Guardar mi borrador en un archivo
file-save-ask = ¿Incluir también las respuestas que no se publicarán?
file-save-all = Sí, todas mis respuestas
file-save-public = No, solo las demás
file-unsaved = Su navegador no ha podido guardar el archivo.
file-load = Continuar un borrador desde un archivo
file-loaded = Se han incorporado las respuestas del archivo.
file-broken = Este archivo no es un borrador o está dañado. Sus respuestas no han cambiado.
file-other-form = Este archivo es el borrador de otro formulario. Sus respuestas no han cambiado.
file-too-new = Este archivo procede de una versión más reciente de este sitio: vuelva a cargar la página e inténtelo de nuevo. Sus respuestas no han cambiado.
# $count: to how many questions the file has another answer.
file-ask = { $count ->
    [one] En { $count } pregunta, el archivo contiene una respuesta distinta de la suya. ¿Qué respuesta desea conservar?
   *[other] En { $count } preguntas, el archivo contiene respuestas distintas de las suyas. ¿Qué respuestas desea conservar?
}
file-take = Usar las del archivo
file-keep = Conservar las mías

## Una respuesta ya recibida

received-heading = Respuesta recibida
# $when: una fecha y una hora.
received-here = La respuesta enviada desde esta pestaña se recibió el { $when }.
received-elsewhere = El borrador que mostraba esta pestaña se envió desde otro lugar y se recibió el { $when }. No queda nada por enviar.
received-code = Su código de acuse de recibo se mostró una vez, después del envío: no se puede volver a mostrar.
received-see-code = Ver el código de acuse de recibo
received-receipts = Consultar la respuesta con su código de acuse de recibo
received-begin = Empezar otra respuesta
received-dismiss = No mostrar más este mensaje

## Offline

waiting-heading = A la espera de conexión
waiting = Sus respuestas se enviarán automáticamente en cuanto vuelva la conexión, una sola vez. Mantenga abierta esta pestaña hasta entonces.
waiting-cancel = No enviarlas
waiting-cancelled = El envío se ha cancelado. Sus respuestas siguen en el borrador.
waiting-incomplete = El envío que esperaba la conexión no se ha realizado: por su seguridad, algunas respuestas solo se guardaban en la pestaña que se cerró. Complételas y envíelas.

## Printing

print-form = Imprimir el cuestionario
print-blank = Imprimir el cuestionario en blanco
# For browsers without scripts.
print-hint = Para preparar sus respuestas en equipo, imprima esta página: contiene todo el cuestionario.
