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
coding-keys-about = Una letra actúa como se escribe, una cifra por su lugar en el teclado, fuera de los campos de texto.

## Los textos que codifican dos personas

coding-double = Doble codificación
coding-double-lead = Dos personas codifican los mismos textos sin saber la una de la otra. Su acuerdo dice qué temas pueden contarse.
coding-double-none = Todavía no se ha sorteado ningún texto de esta pregunta.
coding-draw = Sortear textos
coding-draw-freezes = Los temas de la pregunta quedan entonces como están hasta que termine la muestra.
coding-draw-purpose = Finalidad
coding-draw-reliability = Fiabilidad: el acuerdo se mide y se publica
coding-draw-training = Entrenamiento: 30 textos, y no se publica ninguna cifra
coding-draw-coders = Codificadores
coding-draw-coders-hint = Al menos dos. Cada texto va a dos de ellos; todas las parejas tienen textos en común.
coding-draw-size = Número de textos
coding-draw-size-hint = Si está vacío: todos los textos hasta 200, si no una décima parte y al menos 172, lo que basta para juzgar un tema presente en una décima parte de los textos; hacen falta 293 para llamarlo fiable. Los temas más raros no pueden juzgarse.
coding-draw-seed = Semilla
coding-draw-seed-hint = Quien la conoce sortea los mismos textos. Si está vacía, es aleatoria.
# $name: a person. $when: a date and a time. $seed: the seed of the draw.
coding-drawn = Sorteado por { $name } el { $when }, semilla { $seed }
# $version: a number.
coding-frozen = Durante la doble codificación, los temas de esta pregunta quedan como están: versión { $version }.
# $coded, $texts: numbers of texts.
coding-double-progress = Textos codificados por ambas personas: { $coded } de { $texts }
# $coder: the letter of a coder. $coded, $texts: numbers of texts.
coding-double-of-coder = Codificador { $coder }: { $coded } de { $texts }
coding-sample-end = Terminar esta muestra
coding-sample-end-hint = Los temas pueden cambiarse entonces. Las cifras de esta muestra dejan de valer: hay que sortear otra.
# $name: a person. $when: a date and a time.
coding-sample-ended = La última muestra fue terminada por { $name } el { $when }: sus cifras ya no valen.
coding-part = Codificar una parte de los textos
coding-part-lead = Cuando hay demasiados textos para codificarlos todos, se sortea una parte. Los codificadores reciben entonces solo esos textos, y los resultados muestran proporciones estimadas con sus intervalos en lugar de números de participantes.
coding-part-size-hint = Si está vacío: 1000, para conocer una proporción con tres puntos de margen. Se añaden todos los textos de las categorías de participantes que tienen menos de 400.
coding-part-draw = Sortear una parte
# $drawn, $population, $coded: números de textos.
coding-part-progress = Se sortearon { $drawn } de { $population } textos; { $coded } de ellos están codificados.
coding-part-end = Volver a codificar todos los textos
coding-part-end-hint = Las estimaciones dejan de publicarse, y los textos que no se sortearon esperan a quien los codifique.
coding-problem-all-drawn = Se sortearían todos los textos: codifíquelos todos.
coding-sign = Firmar este documento
coding-sign-lead = Quien firma una síntesis responde de su texto y de sus cifras tal como están. Su página dice en nombre de quién y cuándo; si cambia una palabra o una cifra, lo dice hasta que el documento se firme de nuevo.
coding-sign-none = El sitio aún no tiene una síntesis de este formulario.
coding-sign-name = En nombre de quién
coding-sign-name-hint = Como se leerá: un servicio, no necesariamente una persona.
coding-sign-problems = El documento no puede firmarse: no concuerda con las cifras publicadas.
coding-sign-changed = El documento o sus cifras han cambiado entretanto: léalo de nuevo.
coding-sign-no-name = Diga en nombre de quién.
coding-reason = Motivo
coding-reason-hint = Se guarda en el registro: no escriba nada que revele quién respondió.

## El acuerdo

coding-agreement = Acuerdo
coding-agreement-none = Habrá cifras en cuanto ambos hayan codificado un texto.
# $texts: un número de textos. $tentative, $reliable: porcentajes.
coding-sample-judges = Con { $texts } textos, un tema puede juzgarse si está en al menos { $tentative } de los textos, y llamarse fiable a partir de { $reliable }.
# $alpha: a number, with its interval. $texts: a number of texts.
coding-agreement-overall = Alfa de los conjuntos de temas (MASI): { $alpha }; textos: { $texts }
coding-agreement-texts = Textos
coding-agreement-same = Juicios iguales
coding-agreement-positive = Acuerdo positivo
coding-agreement-alpha = Alfa, con su intervalo del 95 %
coding-agreement-follows = El tema es
coding-agreement-hint = Los juicios iguales por sí solos engañan: a la mayoría de los textos les faltan la mayoría de los temas. El acuerdo positivo solo cuenta donde al menos uno da el tema; alfa descuenta el azar.
# $value, $low, $high: numbers.
coding-agreement-interval = { $value } (de { $low } a { $high })
# $one, $other: letters of coders. $texts: a number of texts. $kappas: themes, each with a number.
coding-agreement-pair = { $one } y { $other }, textos: { $texts }. Kappa: { $kappas }
# $language: una lengua. $texts: un número de textos. $alpha: un número.
coding-agreement-language = { $language }: { $texts } textos codificados por las dos personas, alfa { $alpha }
coding-reliable = fiable
coding-tentative = de lectura prudente
coding-low = no contado: acuerdo insuficiente
coding-too-rare = demasiado raro para juzgarlo
coding-not-computable = no calculable: todas las codificaciones son iguales

## Los textos codificados de forma distinta

coding-differing = Textos codificados de forma distinta
# $open, $settled: numbers of texts.
coding-differing-count = Por resolver: { $open }; resueltos: { $settled }
coding-is-settled = Resuelto
coding-settle-next = Resolver el texto siguiente
coding-settle = Dos codificaciones de un texto
coding-settle-none = Ningún texto espera ser resuelto.
# $coder: the letter of a coder.
coding-settle-of = Codificación de { $coder }
coding-settle-codes = Estos temas cuentan
coding-settle-save = Resolver y pasar al siguiente
coding-settle-undo = Anular esta decisión
# $name: a person. $themes: labels of themes. $reason: what the person wrote.
coding-settled-as = Resuelto por { $name }: { $themes }. Motivo: { $reason }
coding-problem-frozen = Hay textos de esta pregunta en doble codificación: termine la muestra antes de cambiar los temas.
coding-problem-coders = Elija al menos dos codificadores.
coding-problem-no-themes = La pregunta aún no tiene temas: añádalos primero.
coding-problem-no-texts = No puede sortearse ningún texto de esta pregunta: ninguno está publicado, o todos sirvieron en un entrenamiento.
coding-problem-size = El número de textos es un número entero mayor que 0, o vacío.
coding-problem-drawn = Entretanto alguien ha sorteado una muestra de esta pregunta.
coding-problem-no-sample = Entretanto alguien ha terminado esta muestra.
coding-problem-reason = Indique un motivo.
coding-problem-settled = Entretanto alguien ha resuelto este texto: se muestra la decisión tal como está ahora.

## Sugerencias, textos iguales, lista de textos codificados

coding-suggested = Lo que recibieron textos parecidos
coding-suggested-why = Los textos codificados más cercanos, con palabras en común. Puede que usted los hubiera codificado de otro modo.
# $count: selects the plural. $shown: a number of texts.
coding-equal = { $count ->
    [one] Codificar igual { $shown } texto idéntico más
   *[other] Codificar igual { $shown } textos idénticos más
}
coding-equal-undo = Deshacer también mis codificaciones de los textos codificados con él
# $count: un número de textos.
coding-near = Textos casi idénticos: { $count }
coding-near-hint = Las palabras subrayadas están solo en el otro texto; las tachadas, solo en el de arriba. Cada texto se confirma por separado: marcar los que tienen exactamente los mismos temas.
coding-near-confirm = Codificar también este texto igual
coding-list = Textos codificados
coding-list-all = Todos los temas
coding-list-show = Mostrar
coding-list-none = Ninguna codificación de este tipo.
coding-list-more = Más textos
