### Lo que se hace por los derechos de quien responde.

workspace-may-restrict-responses = Limitar el tratamiento de una respuesta y levantar la limitación
workspace-action-restrict-response = Tratamiento de una respuesta limitado
workspace-action-lift-restriction = Limitación de una respuesta levantada
workspace-restriction = Limitación del tratamiento
workspace-restriction-lead = La respuesta se conserva, pero no se publica, cuenta, revisa, codifica ni exporta hasta que levante la limitación. Quien la envió puede seguir viéndola, modificándola y retirándola.
workspace-restriction-restrict = Limitar el tratamiento
# $person: a name. $date: a date.
workspace-restriction-by = Limitado por { $person } el { $date }
workspace-restriction-lift = Levantar la limitación
workspace-restriction-lift-lead = La respuesta volverá a contarse. Las decisiones sobre sus textos y las codificaciones de los mismos textos volverán a valer.
workspace-restriction-stale = No se ha hecho nada: la respuesta o su limitación ha cambiado entretanto. Este es su estado actual.
workspace-responses-restricted = Limitada el
workspace-overview-restricted = Respuestas con tratamiento limitado
workspace-overview-restricted-since = Respuestas limitadas desde entonces

## To whoever asked. $form: the title of the form; $date: a date; $right: what was asked for; $address: an address of the team.

mail-request-subject = Su solicitud tiene respuesta: { $form }
mail-request-lead = El { $date } recibimos su solicitud sobre su respuesta a «{ $form }»: { $right }.
mail-request-access = saber qué conservamos
mail-request-rectification = corregir lo que conservamos
mail-request-erasure = borrar lo que conservamos
mail-request-restriction = limitar el uso de lo que conservamos
mail-request-objection = cesar el uso de lo que conservamos
mail-request-granted = Se ha hecho todo lo que pidió.
mail-request-partly = Se ha hecho una parte de lo que pidió.
mail-request-refused = No se ha hecho lo que pidió.
mail-request-contact = Si tiene alguna pregunta, escríbanos: { $address }
mail-request-remedy = Si no está de acuerdo, escríbanos ({ $address }), presente una reclamación ante la autoridad de protección de datos de su país (en Francia, la CNIL, www.cnil.fr) o acuda a los tribunales.
mail-example-ground = Ejemplo de motivo.

## In the workspace

workspace-letter-request = Respuesta a una solicitud de derechos
workspace-letter-request-granted = Solicitud de derechos aceptada
workspace-letter-request-refused = Solicitud de derechos denegada
workspace-action-export-requests = Registro de solicitudes guardado en un archivo
workspace-requests-file = Guardar el registro en un archivo (CSV)
workspace-request-through = Recibida por
workspace-channel-mail = Correo electrónico
workspace-channel-letter = Carta
workspace-channel-form = Formulario
workspace-channel-telephone = Teléfono
workspace-channel-in-person = En persona
workspace-channel-other = Otro medio
workspace-sheet-language = Idioma de la persona, en el que está escrita la ficha
workspace-sheet-no-language = No se mostró nada: elija el idioma de la persona.
workspace-request-letter = Mensaje a la persona
workspace-request-tell = Avisarle por correo electrónico, a la dirección de su respuesta
workspace-request-words = Lo que añade el mensaje, en su idioma (una denegación da su motivo)
workspace-request-other-address = Otra dirección, si la respuesta no tiene ninguna
workspace-request-other-language = Idioma, para esa otra dirección
workspace-request-no-address = No se ha añadido nada: ninguna respuesta encontrada contiene una dirección. Indique una o no avise por correo.
workspace-request-no-ground = No se ha añadido nada: diga en el mensaje por qué no se ha hecho todo.
workspace-action-erase-looks = Consultas borradas del registro
workspace-action-start-server = Servidor iniciado
workspace-object-server = servidor
workspace-log-erased = borrado
workspace-action-search-on = Búsqueda continuada
