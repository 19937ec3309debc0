### The coding of published texts, in the operators' workspace.

## The list of questions

coding-title = Temas de los textos
# What one does there, on the workspace's first page.
coding-lead = Dar sus temas a los textos publicados.
coding-themes = Temas
coding-published = Textos publicados
coding-coded = Codificados
coding-start = Codificar los textos

## The themes of a question

coding-frame = Temas de la pregunta
# $version: a number.
coding-version = Versión { $version } del esquema de codificación
coding-empty = Esta pregunta aún no tiene ningún tema.
coding-id = Identificador
coding-id-hint = No cambia nunca ni se usa dos veces: letras minúsculas sin acentos, cifras, guiones.
coding-label = Etiqueta
coding-definition = Definición
coding-include = Qué incluye
coding-exclude = Qué excluye
coding-examples = Ejemplos
coding-examples-hint = Identificadores de respuestas, separados por espacios.
coding-parent = Tema al que pertenece
coding-no-parent = Ninguno
coding-heading = Rúbrica: agrupa temas y no se da a ningún texto
coding-is-heading = Rúbrica
coding-this-language = Las palabras son las del idioma de esta página; cada idioma tiene las suyas.
coding-add = Añadir un tema
coding-edit = Modificar
coding-save = Guardar
coding-end = Fusionar, dividir, retirar
coding-others = Otros temas
coding-end-hint = Para fusionar, elegir otro tema; para dividir, al menos dos.
coding-merge = Fusionar
coding-split = Dividir
coding-retire = Retirar
coding-restore = Restablecer
coding-ended = Temas que ya no se usan
coding-state-retired = Retirado
# $themes: labels of themes.
coding-state-merged = Fusionado con: { $themes }
coding-state-split = Dividido en: { $themes }
coding-history = Historia del esquema de codificación
coding-history-change = Cambio
coding-history-theme = Tema
coding-history-who = Por
coding-history-when = Cuándo
coding-change-add = Añadido
coding-change-edit = Modificado
coding-change-merge = Fusionado
coding-change-split = Dividido
coding-change-retire = Retirado
coding-change-restore = Restablecido

## Why a change was not made

coding-problem-id = Este identificador no es válido: letras minúsculas sin acentos, cifras y guiones, 48 como máximo.
coding-problem-taken = Un tema tiene o tuvo este identificador: elegir otro.
coding-problem-parent = Este tema no puede agrupar otros: un esquema de codificación tiene dos niveles.
coding-problem-children = Otros temas le pertenecen: moverlos primero.
coding-problem-heading = Una rúbrica no se da a ningún texto: elegir un tema.
coding-problem-others = Para fusionar, elegir un solo tema distinto; para dividir, al menos dos.
coding-problem-example = Un ejemplo no es el identificador de una respuesta.
coding-problem-wording = Hace falta una etiqueta, en una línea y de 120 caracteres como máximo; los demás textos tienen 4000 como máximo.
coding-problem-state = Este tema no está en el estado necesario: quizá alguien lo ha cambiado.
coding-problem-overtaken = Alguien ha cambiado el esquema de codificación entretanto: se muestra como está ahora.

## One text at a time

coding-text = Codificación de un texto
# $coded, $texts: numbers of texts.
coding-progress = { $coded } de { $texts } textos codificados
coding-done = Ningún texto espera a ser codificado.
coding-choose = Temas de este texto
coding-find = Buscar un tema
coding-other = Otra cosa, sin tema en el esquema
coding-no-answer = No responde a la pregunta
coding-unclear = Incomprensible
coding-doubt = Para debatir
coding-quote = Digno de cita
coding-memo = Nota
coding-record = Guardar y pasar al siguiente
coding-next = Pasar al texto siguiente
coding-previous = Texto anterior
coding-undo = Deshacer mi codificación
coding-undone = Su codificación se ha deshecho.
coding-again = Este texto cambió después de que usted lo codificara, o uno de sus temas se dividió: codifíquelo de nuevo.
coding-refused = No se ha guardado nada
coding-problem-none = Elegir al menos un tema.
coding-problem-alone = «No responde a la pregunta» e «Incomprensible» no van con ningún tema.
coding-problem-theme = Uno de estos temas ya no se usa: la lista se muestra como está ahora.
coding-problem-changed = El texto ha cambiado entretanto: se muestra como está publicado ahora.
coding-problem-window = Usted codificó este texto en otra ventana, o no hay nada que deshacer.
coding-keys = Teclas
coding-keys-on = Las teclas actúan
coding-keys-about = Una tecla actúa según su lugar en el teclado, fuera de los campos de texto.
