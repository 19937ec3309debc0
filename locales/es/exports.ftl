### Exportaciones de respuestas en el espacio de trabajo.

workspace-exports = Exportaciones
workspace-exports-lead = Obtener las respuestas en un archivo para analizarlas.
workspace-exports-ask = Pedir un archivo
workspace-exports-ask-lead = Los textos no están revisados. El archivo es solo para usted y se borra al cabo de un día. El registro anota quién lo pidió y por qué.
workspace-exports-ask-go = Pedir el archivo
workspace-exports-format = Formato
workspace-exports-csv = CSV, para una hoja de cálculo
workspace-exports-json = JSON, una sola lista
workspace-exports-ndjson = NDJSON, un objeto por línea
workspace-exports-mark = Empezar el CSV con una marca de orden de bytes, que algunas hojas de cálculo esperan
workspace-exports-with-private = Con las respuestas confidenciales
workspace-exports-public = Respuestas públicas
workspace-exports-private = Con respuestas confidenciales
# $date: fecha y hora.
workspace-exports-asked = Pedido el { $date }
# $date: fecha y hora.
workspace-exports-until = Se conserva hasta el { $date }
workspace-exports-gone = El archivo está borrado.
# $count: un número.
workspace-exports-damaged = Respuestas ilegibles que faltan en el archivo: { $count }
workspace-exports-download = Descargar
workspace-exports-delete = Borrar el archivo
workspace-exports-no-format = No se pidió nada: elija un formato.
workspace-exports-mark-refused = No se pidió nada: solo un CSV puede empezar con una marca de orden de bytes.
workspace-exports-busy = No se pidió nada: otro archivo está en curso.
workspace-exports-private-refused = No se pidió nada: sus funciones no permiten ver las respuestas confidenciales.
workspace-exports-store = La base de datos no respondió. Pida el archivo de nuevo.
workspace-exports-folder = No se pudo escribir el archivo en el servidor.
workspace-exports-permission-lost = La cuenta que lo pidió ya no puede obtenerlo.
workspace-exports-broke-off = La tarea se interrumpió. Pida el archivo de nuevo.
