### La página del sitio: idiomas, formularios y carpeta.

workspace-site = Idiomas y formularios
workspace-site-lead = Ver cómo va cada idioma y qué contiene la carpeta del sitio, y ponerla en servicio.
workspace-site-languages = Idiomas
workspace-site-language = Idioma
# $count: un número; $all: todas las frases; $percent: un porcentaje.
workspace-site-translated = { $count } de { $all } frases traducidas ({ $percent } %)
workspace-site-missing = Faltan
# $language: el nombre de un idioma.
workspace-site-borrowed = Se muestran en otro idioma: { $language }
workspace-site-stale = Por revisar, la fuente ha cambiado
workspace-site-needs-work = Inciertas
workspace-site-unrecorded = Sin constancia de su fuente
workspace-site-extra = Sin uso
workspace-site-source = Idioma de origen
workspace-site-not-shown = Aún no se muestra
workspace-site-previews = Páginas públicas
workspace-site-interface = Interfaz
workspace-site-forms = Formularios
# $number: un número.
workspace-site-version = Versión { $number }
workspace-site-not-yet-open = Aún no abierto
workspace-site-open = Abierto
workspace-site-closed = Cerrado
workspace-site-folder = La carpeta del sitio
workspace-site-built-in = El sitio en servicio es el que trae el programa: no hay carpeta que poner en servicio.
workspace-site-same = La carpeta contiene el sitio en servicio.
workspace-site-changes = Lo que cambiaría
workspace-site-added = Nuevo
workspace-site-changed = Modificado
workspace-site-removed = Eliminado
# $count: un número.
workspace-site-errors = El sitio de la carpeta no se puede poner en servicio. Errores: { $count }
workspace-site-warnings = Esto no impide poner el sitio en servicio:
workspace-site-take-up = Poner en servicio
workspace-site-take-up-lead = El sitio de la carpeta sustituye al que está en servicio, en todos los servidores, en segundos. Las respuestas se conservan.
# $person: el nombre de una persona; $date: fecha y hora.
workspace-site-last = Puesto en servicio por { $person } el { $date }
workspace-site-other-files = No se hizo nada: los archivos han cambiado desde que los vio. Esto es lo que contienen ahora.
workspace-site-has-errors = No se hizo nada: el sitio de la carpeta tiene errores.
workspace-site-in-use = No se hizo nada: la carpeta contiene el sitio en servicio.
workspace-site-stale-take-up = No se hizo nada: otra persona acaba de poner un sitio en servicio.
