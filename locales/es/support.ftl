### Joining the Call: the words of the form in forms/support.toml.

title = Sumarse al Llamamiento de París
name = Sumarse
summary = Estados, empresas, organizaciones de la sociedad civil: el Llamamiento está siempre abierto a quienes comparten sus nueve principios.

introduction-1 = El Llamamiento de París para la confianza y la seguridad en el ciberespacio reúne a Estados, empresas y organizaciones de la sociedad civil en torno a nueve principios. Toda organización que los comparta puede sumarse en cualquier momento.
introduction-2 = Su solicitud se verifica antes de confirmarse. Si usted lo consiente, su organización aparecerá entonces en la lista pública de partidarios; el nombre y el correo electrónico del contacto no aparecerán nunca.
introduction-3 = Para más información sobre el Llamamiento de París, visite { $site }. Para cualquier pregunta, escriba a { $email }

## Sections and questions

section-1 = Su organización

q-1a = Nombre de su organización
    .short = Nombre de la organización
    .required = Escriba el nombre de su organización

q-1b = Usted es
    .short = Tipo de organización
    .required = Elija la respuesta que describe a su organización

q-1c = País de su organización
    .short = País
    .hint = Si se trata de una organización internacional, el país de su sede.
    .required = Elija el país de su organización

q-1d = Sitio web
    .short = Sitio web
    .hint = La dirección completa, como https://ejemplo.es

q-1e = ¿Por qué apoya el Llamamiento de París?
    .short = Declaración de apoyo
    .hint = Si su organización aparece en la lista pública, estas palabras también aparecerán.

section-2 = Su contacto

q-2a = Nombre del contacto
    .short = Nombre del contacto
    .hint = Esta información no se hará pública.
    .required = Escriba el nombre del contacto

q-2b = Correo electrónico del contacto
    .short = Correo electrónico del contacto
    .hint = Esta información no se hará pública.
    .required = Escriba el correo electrónico del contacto

section-3 = Su compromiso

q-3a = Acepto que mi organización aparezca en la lista pública de partidarios
    .short = Aparición en la lista
    .hint = Con su tipo, su país, su sitio web y su declaración. Podrá cambiar de opinión en cualquier momento, sin que cese el apoyo.

q-3b = Declaro que puedo comprometer a mi organización
    .short = Facultad de compromiso
    .required = Declare que puede comprometer a su organización

## Answers

options-respondent =
    .state = Un Estado
    .public-body = Un organismo público o una administración territorial
    .private-sector = Un representante del sector privado
    .civil-society = Un representante de la sociedad civil

## What this form says in its own words, in place of the site's general sentences

home-always = Abierto de forma permanente a toda organización.
home-start = Sumarse al Llamamiento
check-notice = Sus respuestas llegan a las personas encargadas del Llamamiento. Tras la verificación, y solo si usted lo consiente, su organización aparecerá en la lista pública de partidarios; el nombre y el correo electrónico del contacto no aparecerán nunca.
sent-lead = Gracias por sumarse al Llamamiento de París. Su solicitud ha quedado registrada.
sent-next = Sus respuestas se han borrado de este dispositivo. Verificaremos su solicitud y después le escribiremos.
receipt-purged = El nombre y el correo electrónico del contacto se han borrado: ha finalizado su plazo de conservación.
withdraw-private = También se suprimen el nombre y el correo electrónico del contacto, y su organización sale de la lista de partidarios.
withdrawn-trace = Se han suprimido todas sus respuestas y el nombre y el correo electrónico del contacto.
