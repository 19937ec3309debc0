### Registration for a follow-up event: the words of the form in forms/event.toml.

title = Inscribirse en un evento de seguimiento del Llamamiento de París
name = Eventos
summary = Participe, en persona o a distancia, en uno de los encuentros en los que la comunidad del Llamamiento de París hace balance de sus trabajos.

introduction-1 = La comunidad del Llamamiento de París se reúne periódicamente para seguir la aplicación de los nueve principios y preparar los próximos pasos. Toda persona interesada puede inscribirse aquí en unos minutos.
introduction-window = Las inscripciones están abiertas hasta el { $date }.
introduction-2 = Recibirá por correo electrónico la fecha, el lugar y el programa del encuentro que elija. Para inscribirse en otro encuentro, envíe otra inscripción.
introduction-3 = Para cualquier pregunta, escriba a { $email }

## Sections and questions

section-1 = El encuentro

q-1a = ¿En qué encuentro desea participar?
    .short = Encuentro elegido
    .required = Elija un encuentro

q-1b = ¿Cómo participará?
    .short = Forma de participación
    .required = Indique si participará en persona o a distancia

section-2 = Acerca de usted

q-2a = Su nombre y apellidos
    .short = Nombre y apellidos
    .required = Escriba su nombre y apellidos

q-2b = Su correo electrónico
    .short = Correo electrónico
    .hint = Le enviaremos a esta dirección la información práctica.
    .required = Escriba su correo electrónico

q-2c = Su organización
    .short = Organización

q-2d = ¿Qué necesita para participar plenamente?
    .short = Necesidades de accesibilidad
    .hint = Por ejemplo, un espacio para silla de ruedas, interpretación en lengua de signos o subtítulos. No está obligado a responder, y solo lo leerán quienes preparan el encuentro.

## Answers

options-event =
    .internet-governance-forum = Reunión de seguimiento en el Foro para la Gobernanza de Internet
    .paris-peace-forum = Reunión de seguimiento en el Foro de París sobre la Paz
    .regional-workshop = Taller regional

options-attendance =
    .in-person = En persona
    .remotely = A distancia

## What this form says in its own words, in place of the site's general sentences

home-open = Las inscripciones están abiertas.
home-open-until = Las inscripciones están abiertas hasta el { $date }.
home-opens = Las inscripciones se abrirán el { $date }.
home-closed = Las inscripciones se cerraron el { $date }.
home-start = Inscribirse
form-early-heading = Las inscripciones todavía no están abiertas
form-early = Se abrirán el { $date }. Vuelva entonces: inscribirse lleva solo unos minutos.
form-closed-heading = Las inscripciones están cerradas
form-closed = Se cerraron el { $date }. Para saber si quedan plazas, escríbanos.
check-notice = Su inscripción no se publica. Solo la leerán las personas que preparan el encuentro.
sent-lead = Su inscripción en el encuentro ha quedado registrada. Gracias.
sent-next = Sus respuestas se han borrado de este dispositivo. Recibirá la información práctica por correo electrónico.
receipt-purged = Sus respuestas se han borrado: el encuentro ya se ha celebrado.
withdraw-private = También se suprimen su nombre, su correo electrónico, su organización y sus necesidades de accesibilidad.
withdrawn-trace = Se han suprimido el nombre, el correo electrónico y todas las demás respuestas.
