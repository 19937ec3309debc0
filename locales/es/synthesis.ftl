### Los temas de las respuestas libres en los resultados, la síntesis, y los archivos de temas del paquete.

## Los temas bajo una pregunta de los resultados

results-theme = Tema
# $title: el nombre corto de la pregunta.
results-themes-of = { $title }: temas de las respuestas
# $least: la cifra más pequeña que se publica.
results-themes-few = Menos de { $least } respuestas a esta pregunta han recibido temas por ahora.
# $coded, $texts: números escritos; $coders: la frase que sigue.
results-coded = De { $texts } respuestas publicadas, { $coded } han recibido sus temas de { $coders }.
# $count: cuántas personas; $shown: el mismo, escrito.
results-coders = { $count ->
    [one] { $shown } persona
   *[other] { $shown } personas
}
results-coded-partly = Mientras no todas tengan temas, estas partes solo valen para las que los tienen: las respuestas parecidas se leen seguidas.
results-themes-several = Una respuesta puede tener varios temas: las proporciones son las de los participantes.
results-themes-defined = Qué significan los temas
# Respuestas sin tema de la lista, o con uno que tienen menos de cinco respuestas.
results-theme-other = Otro
results-theme-no-answer = No responde a la pregunta
results-theme-unclear = No entendida
# $label: un tema; $caution: una de las dos frases que siguen.
results-theme-caution = { $label } ({ $caution })
results-theme-low = los codificadores coinciden demasiado poco para fiarse de esta proporción
results-theme-tentative = los codificadores coinciden bastante bien
# $units: la frase «results-coded-twice»; $alpha: un número de hasta 1.
results-agreement = { $units } Su acuerdo (alfa de Krippendorff) es { $alpha }.
results-agreement-none = Ninguna respuesta recibió sus temas dos veces: no se conoce el acuerdo de las personas que los dan.
# $count: cuántas respuestas; $shown: el mismo, escrito.
results-coded-twice = { $count ->
    [one] { $shown } respuesta recibió sus temas de dos personas que no sabían una de otra.
   *[other] { $shown } respuestas recibieron sus temas de dos personas que no sabían una de otra.
}
results-quotes = Algunas respuestas, enteras
# Los temas de una pregunta de la que solo algunas respuestas, sorteadas, reciben temas.
# $drawn, $population, $coded: números de respuestas. $coders: el mensaje «results-coders».
results-sample = De { $population } respuestas publicadas, se sortearon { $drawn }, y { $coded } de ellas han recibido sus temas de { $coders }.
results-sample-begun = Se sorteó una parte de las respuestas. Sus temas se mostrarán cuando se hayan leído bastantes.
results-sample-interval = Las proporciones son estimaciones para todas las respuestas: 95 veces de cada 100, la proporción real está entre las dos cifras entre paréntesis.
# En una tabla por grupos: cuántas respuestas sorteadas tienen sus temas.
results-sample-coded = Respuestas sorteadas con sus temas
results-sample-exact = Sin paréntesis, la proporción es exacta: todas las respuestas de este grupo han recibido sus temas.
results-estimate = Proporción estimada
# $share, $low, $high: porcentajes.
results-range = { $share } ({ $low } – { $high })

## La síntesis

synthesis-heading = Síntesis
# El enlace a la síntesis.
synthesis-see = Leer la síntesis
# En lugar de un gráfico o de una respuesta que no se publican, o ya no.
synthesis-missing = Esta cifra o respuesta no se publica.
# $name: en nombre de quién se firma. $when: una fecha y una hora.
synthesis-signed = Firmado por { $name } el { $when }.
synthesis-signed-before = Firmado por { $name } el { $when }; el texto o sus cifras han cambiado desde entonces.
synthesis-unsigned = Un borrador: nadie lo ha firmado todavía.
synthesis-sources = Fuentes
# $responses: un número escrito.
synthesis-source = Cada cifra de este documento se calcula con los resultados publicados de { $responses } respuestas. Cada una lleva a la pregunta de la que procede.

## El primer borrador, que después corrigen personas

# $title: el título de la consulta.
synthesis-draft-title = Síntesis: { $title }
# $count: ocupa el lugar de una cifra.
synthesis-draft-responses = Se recibieron { $count } respuestas.
synthesis-draft-todo = Este es un primer borrador: escriba aquí lo que dicen las cifras.
# $count: ocupa el lugar de una cifra.
synthesis-draft-answered = { $count } personas respondieron a esta pregunta.
synthesis-draft-coded = { $count } respuestas a esta pregunta recibieron sus temas.

## Los archivos del paquete

open-data-codings = Los temas de las respuestas
open-data-themes-table = Qué significan los temas
open-data-reliability = Las respuestas a las que dos personas dieron sus temas, sin saber una de otra
open-data-themes = Las cifras de los temas
open-data-method = Cómo se dieron los temas, y hasta dónde coinciden las personas
open-data-synthesis = La síntesis, tal como está escrita
open-data-synthesis-figures = Cada cifra de la síntesis, con el lugar donde figura
