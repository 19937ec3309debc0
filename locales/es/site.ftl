### The sentences of the site, around the form.

# This language's name, in this language.
locale-name = Español
# The direction of writing: ltr or rtl.
locale-direction = ltr

site-skip = Ir al contenido
site-languages = Idiomas
site-forms = Formularios
site-demo = Demostración: las personas y las respuestas son inventadas, y lo que envíe no cuenta.
site-pages = Acerca de este sitio

## The home page

home-open = Abierto.
# $date: the closing date.
home-open-until = Abierto hasta el { $date }.
home-opens = Se abrirá el { $date }.
home-closed = Se cerró el { $date }.
home-always = Abierto de forma permanente.
home-list-open = Abierto
home-list-coming = Próximamente
home-list-closed = Cerrado
home-start = Responder
# $questions: how many questions; $sections: how many steps.
home-questions = { $questions } preguntas en { $sections } pasos
home-time = Solo es obligatorio responder a las que así se indica.
home-how = Cómo responder
home-how-time = Responda a su ritmo, a solas o en equipo, y en varias veces si es necesario.
home-how-draft = Su borrador permanece en su dispositivo hasta que envíe sus respuestas.
home-how-public = Lo revisa todo antes del envío y después recibe un código que demuestra que hemos recibido su respuesta.

## Before opening, after closing

# Fechas cambiadas. $date: la nueva fecha; $initial: la anunciada antes.
window-extended = Ampliado hasta el { $date }; inicialmente, hasta el { $initial }.
window-shortened = Cierre adelantado al { $date }; inicialmente, el { $initial }.
window-closing-set = Fecha de cierre fijada: { $date }.
window-opening-moved = Apertura trasladada al { $date }; inicialmente, el { $initial }.
window-reopened = Reapertura hasta el { $date }, tras el cierre del { $initial }.
window-decided = Decisión del { $date }.
# El texto para la prensa y otros sitios. $form: el título del formulario; $date: la nueva fecha; $initial: la anunciada antes.
announcement-title = Cambio de fechas: { $form }
announcement-extended = Las respuestas a «{ $form }» se admiten hasta el { $date }. El cierre estaba anunciado para el { $initial }.
announcement-shortened = Las respuestas a «{ $form }» se admiten solo hasta el { $date }. El cierre estaba anunciado para el { $initial }.
announcement-closing-set = Las respuestas a «{ $form }» se admiten hasta el { $date }. No se había anunciado ninguna fecha de cierre.
announcement-opening-moved = Las respuestas a «{ $form }» se admitirán a partir del { $date }. La apertura estaba anunciada para el { $initial }.
announcement-reopened = Las respuestas a «{ $form }» se admiten de nuevo, hasta el { $date }. El cierre había tenido lugar el { $initial }.
# Sigue una dirección, sola en su línea.
announcement-address = Para responder:
form-early-heading = Este formulario todavía no está abierto
# $date: a date and a time of day.
form-early = Se abrirá el { $date }. Vuelva entonces: podrá rellenarlo en línea, y en varias veces si es necesario.
form-closed-heading = Este formulario está cerrado
form-closed = Se cerró el { $date }. Gracias a quienes lo rellenaron.
form-closed-draft = Si había empezado a responder, su borrador sigue en su dispositivo.
# $email: an e-mail link.
form-contact = ¿Alguna pregunta? Escriba a { $email }
form-home = Volver a la página de inicio

## Tab titles and error pages

check-title = Revise sus respuestas
sent-title = Respuestas recibidas
not-found-heading = Esta página no existe
not-found = Es posible que la dirección esté incompleta o que la página se haya trasladado.
refused-heading = No se ha aceptado su envío
refused-cross-site = Procedía de otro sitio. Abra el formulario en este sitio y envíe sus respuestas desde él.
refused-key = Ya se ha recibido una primera versión de estas respuestas. Escríbanos para corregirla.
refused-large = Es demasiado extenso. Acorte sus respuestas e inténtelo de nuevo.
refused-unreadable = No se ha podido leer. Vuelva al formulario e inténtelo de nuevo.
refused-broken = Una avería nos ha impedido registrarlo. Vuelva atrás e inténtelo de nuevo dentro de un momento: sus respuestas se registrarán una sola vez.
failure-reference = Referencia de esta solicitud: { $id }

## Pages

page-principles = Los nueve principios
page-about = Acerca de
page-faq = Preguntas frecuentes
page-privacy = Protección de datos
page-accessibility = Accesibilidad
page-legal = Aviso legal
