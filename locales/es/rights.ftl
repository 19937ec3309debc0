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
