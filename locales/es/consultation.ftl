### The consultation of the supporters of the Paris Call: the words of the form in forms/consultation.toml.
###
### Sentences of the questions, sections and answers are the client's: translate them closely and change nothing else.
### The French is the original. The names of the nine principles follow the French ones: no official Spanish ones are known.
### Spanish typography: « » without inner spaces, ¿ ? and ¡ !; the reader is "usted".

## Title and introduction, on the home page and at the top of the form

# Title of the consultation: heading of the home page and of the form.
title = Consulta a los partidarios del Llamamiento de París
name = Consulta

# First paragraph of the introduction.
introduction-1 = Esta consulta, que el embajador para Asuntos Digitales anunció el 30 de enero de 2020 en el Foro Internacional de la Ciberseguridad (FIC) de Lille, tiene por objeto recoger las preocupaciones y los temas de interés de la comunidad del Llamamiento de París para transmitirlos mejor en la escena internacional.

# First sentence of the second paragraph. Left out when the consultation has no closing date.
# $date (text): the closing date, already written in this language, such as "16 mars 2020" or "16 March 2020".
introduction-window = La consulta estará abierta hasta el { $date }.

# Rest of the second paragraph. Must also read well alone, without introduction-window before it.
introduction-2 = Francia presentará una síntesis de las contribuciones a partir del mes de abril, en los próximos encuentros de la comunidad del Llamamiento de París.

# Third paragraph.
introduction-3 = Las respuestas en bruto se publicarán como datos abiertos en data.gouv.fr, a excepción de los nombres y las direcciones de correo electrónico de las organizaciones.

# Fourth paragraph.
# $site (link): the address pariscall.international; $email (link): contact@pariscall.international.
introduction-4 = Para más información sobre el Llamamiento de París, visite { $site }. Para cualquier pregunta, escriba a { $email }

## Sections and questions
##
## section-N is a section's title. q-NX is a question, shown as the label of its control or the legend of its answers.
## "short" names the question in 2 to 5 words, in summaries, lists of errors and figures: no full stop.

# Title of section 1.
section-1 = Prospectiva

# Question 1a. Free text of at most 500 characters.
q-1a = En su opinión, ¿qué innovación tecnológica puede tener consecuencias especialmente desestabilizadoras en los próximos meses o años?
    .short = Innovación desestabilizadora

# Question 1b. Free text of at most 500 characters.
q-1b = En su opinión, ¿qué innovación tecnológica tiene las aplicaciones más prometedoras en materia de ciberseguridad?
    .short = Innovación prometedora

# Question 1c. One answer among options-yes-no.
q-1c = ¿Ha puesto en marcha acciones concretas en respuesta a estas nuevas amenazas y oportunidades?
    .short = Acciones emprendidas

# Question 1d. Free text of at most 500 characters. Asked only when 1c is answered "yes", just below it: it carries on from that question.
q-1d = En caso afirmativo, ¿cuáles?
    .short = Descripción de las acciones

# Title of section 2.
section-2 = Derechos individuales

# Question 2a. One answer among options-rights-protected.
q-2a = En su opinión, ¿están suficientemente protegidos los derechos de los ciudadanos frente a las prácticas peligrosas que se desarrollan en el ciberespacio (ciberdelincuencia, robo de información personal, manipulación de la información, injerencias electorales…)?
    .short = Protección de los derechos

# Question 2b. Free text of at most 500 characters.
q-2b = ¿Cómo se podrían proteger mejor?
    .short = Mejora de la protección

# Question 2c. One answer among options-law-applied.
# "other" is the accessible label of the free text (at most 500 characters) that goes with the answer "other".
q-2c = En su opinión, ¿cómo se puede garantizar la aplicación del derecho internacional de los derechos humanos y del derecho internacional humanitario en el ciberespacio?
    .short = Aplicación del derecho internacional
    .other = Especifique su respuesta

# Question 2d. One answer among options-duty-of-care.
q-2d = ¿Deberían los proveedores de servicios y productos digitales tener un deber de diligencia para proteger a sus usuarios de los riesgos en línea («duty of care»)?
    .short = Deber de diligencia

# Title of section 3.
section-3 = Seguridad

# Question 3a. One answer among options-yes-no.
q-3a = ¿Toma medidas específicas para garantizar la ciberseguridad de sus productos y servicios?
    .short = Medidas de ciberseguridad

# Question 3b. Free text of at most 500 characters.
q-3b = En su opinión, ¿qué normas o estándares mínimos deberían respetar las empresas que comercializan productos y servicios digitales?
    .short = Normas o estándares mínimos

# Question 3c. Free text of at most 500 characters.
q-3c = En su opinión, ¿qué medidas podrían tomar los Estados, a escala nacional o internacional, para garantizar la protección de las infraestructuras críticas civiles?
    .short = Protección de infraestructuras críticas

# Question 3d. One answer among options-yes-no.
q-3d = ¿Cree que estas medidas deberían ser obligatorias?
    .short = Medidas obligatorias

# Question 3e. Free text of at most 500 characters.
q-3e = ¿De qué mecanismo o procedimiento dispone en caso de ciberataque o ciberincidente en sus infraestructuras?
    .short = Respuesta a incidentes

# Question 3f. One answer among options-yes-no.
q-3f = ¿Dispone de medios para informar a sus autoridades de un ciberincidente que le afecte?
    .short = Información a las autoridades

# Title of section 4. The attribute "about" is the text below the section's title.
section-4 = Fortalecimiento de capacidades y cooperación técnica
    .about = El fortalecimiento de capacidades consiste en apoyar el desarrollo de las capacidades de ciberdefensa de las entidades públicas y privadas mediante programas de formación y de entrenamiento, asistencia técnica e intercambios de recursos y competencias.

# Question 4a. Free text of at most 500 characters.
q-4a = ¿Cuáles son las necesidades de fortalecimiento de capacidades de su organización o de su país?
    .short = Necesidades de fortalecimiento de capacidades

# Question 4b. One answer among options-yes-no.
q-4b = ¿Dispone de medios para contribuir al fortalecimiento de capacidades de su ecosistema, de su país o de otros países?
    .short = Medios para contribuir

# Question 4c. Free text of at most 500 characters. Asked only when 4b is answered "yes", just below it: it carries on from that question.
q-4c = En caso afirmativo, ¿de qué manera querría contribuir?
    .short = Contribución prevista

# Question 4d. Free text of at most 500 characters.
q-4d = ¿Qué iniciativa de fortalecimiento de capacidades o de cooperación internacional le llamó más la atención el año pasado?
    .short = Iniciativa más destacada

# Question 4e. Free text of at most 500 characters.
q-4e = En su opinión, ¿cuál es la principal carencia de su organización en materia de ciberseguridad?
    .short = Principal carencia

# Title of section 5.
section-5 = Cooperación entre múltiples partes interesadas

# Question 5a. One answer among options-yes-no.
q-5a = ¿Colabora usted, a su nivel, con autoridades públicas, empresas u organizaciones de la sociedad civil?
    .short = Colaboración con otros actores

# Question 5b. Free text of at most 500 characters. Asked only when 5a is answered "yes", just below it: it carries on from that question.
q-5b = En caso afirmativo, ¿cómo?
    .short = Formas de colaboración

# Question 5c. Free text of at most 500 characters.
q-5c = En su opinión, ¿qué obstáculos frenan la cooperación entre los Estados, el sector privado y la sociedad civil?
    .short = Obstáculos a la cooperación

# Question 5d. Free text of at most 500 characters.
q-5d = En su opinión, ¿qué foro de múltiples partes interesadas es el más adecuado para los debates sobre el ciberespacio?
    .short = Foro más adecuado

# Title of section 6. The attribute "about" is the text below the section's title.
section-6 = Los principios del Llamamiento de París y el proceso de la ONU
    .about = En 2019 comenzaron en la ONU dos procesos de negociación sobre la seguridad del ciberespacio. Los grupos de trabajo creados se ocupan de la aplicación del derecho internacional en el ciberespacio, de la elaboración de normas relativas al comportamiento responsable de los Estados y del desarrollo de medidas de fomento de la confianza y de fortalecimiento de capacidades.

# Question 6a. Several answers among options-principles: exactly 3, or none at all.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
# "too-few" and "too-many" are error messages. $actual (number): how many were chosen; 1 or 2 in "too-few", 4 to 9 in "too-many".
q-6a = De los 9 principios del Llamamiento de París, ¿cuáles son los 3 que le parecen más esenciales para el mantenimiento de la paz y la seguridad en el ciberespacio?
    .short = Tres principios esenciales
    .hint = Elija 3:
    .reference = El detalle de los principios está disponible { $link }
    .reference-link = aquí
    .too-few = Elija 3 principios: ha elegido { $actual }
    .too-many = Elija solo 3 principios: ha elegido { $actual }

# Question 6b. Several answers among options-principles: any number.
# "hint" and "reference" stand between the question and the answers. In "reference",
# $link (link) is the words of "reference-link", leading to the page of the nine principles.
q-6b = De estos principios, ¿cuáles desearía que se trataran en la ONU?
    .short = Principios para tratar en la ONU
    .hint = Elija tantos como desee:
    .reference = El detalle de los principios está disponible { $link }
    .reference-link = aquí

# Question 6c. Free text of at most 500 characters.
q-6c = En su opinión, ¿deberían tratarse en la ONU otros temas en materia de ciberseguridad?
    .short = Otros temas para la ONU

# Question 6d. A scale from 0 to 4.
# "point-0", "point-2" and "point-4" label these points of the scale; 1 and 3 are shown by their number alone.
q-6d = ¿Qué nivel de conocimiento cree tener sobre los trabajos pasados y en curso de la ONU en materia de ciberseguridad?
    .short = Conocimiento de los trabajos de la ONU
    .point-0 = Ninguno
    .point-2 = Medio
    .point-4 = Muy bueno

# Title of section 7.
section-7 = Acerca de usted

# Question 7a. One line of at most 200 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7a = Nombre de su organización
    .short = Nombre de la organización
    .hint = Esta información no se hará pública.
    .required = Escriba el nombre de su organización

# Question 7b. An e-mail address of at most 254 characters. Required. Never published.
# "hint" stands below the question.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7b = Correo electrónico de contacto
    .short = Correo electrónico de contacto
    .hint = Esta información no se hará pública.
    .required = Escriba un correo electrónico de contacto

# Question 7c. One answer among options-yes-no. Required.
# A statement answered by yes or no, not a question in form.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7c = Usted figura entre los partidarios del Llamamiento de París
    .short = Partidario del Llamamiento de París
    .required = Indique si figura entre los partidarios del Llamamiento de París

# Question 7d. One answer among options-respondent. Required.
# Starts a sentence that each answer of options-respondent ends.
# "required" is the error message when nothing was answered: say what to do, without a final full stop.
q-7d = Usted es
    .short = Tipo de organización
    .required = Elija la respuesta que describe a su organización

## Answers
##
## One message per list of answers, without a text of its own; each attribute is one answer, in the order shown.

# Answers to 1c, 3a, 3d, 3f, 4b, 5a and 7c.
options-yes-no =
    .yes = Sí
    .no = No

# Answers to 2a.
options-rights-protected =
    .yes-absolutely = Sí, totalmente
    .yes-partly = Sí, en parte
    .no-not-enough = No, no lo suficiente
    .no-not-at-all = No, en absoluto

# Answers to 2c. "other" is followed by a free text of at most 500 characters.
options-law-applied =
    .trust-private-actors = Confiando más en los actores privados
    .open-discussions = Abriendo debates sobre esta cuestión en los que participen todos los actores del ciberespacio
    .negotiate-in-organisations = Llevando a cabo negociaciones en el seno de las organizaciones internacionales (ONU, OCDE, UE, etc.)
    .sanctions = Creando instrumentos que permitan sancionar a los actores que no respeten estas normas
    .other = Otra: … (respuesta libre)

# Answers to 2d.
options-duty-of-care =
    .yes-absolutely = Sí, totalmente
    .yes-partly = Sí, en parte
    .no-probably-not = No, probablemente no
    .no-not-at-all = No, en absoluto

# Answers to 6a and 6b: the short names of the nine principles of the Paris Call.
# Use the official names in your language where there are any; the page content/<tag>/principles.md has the same names.
options-principles =
    .protect-individuals-and-infrastructure = Proteger a las personas y las infraestructuras críticas
    .protect-the-internet = Proteger el núcleo público de internet
    .defend-electoral-processes = Defender los procesos electorales
    .defend-intellectual-property = Defender la propiedad intelectual
    .non-proliferation = Impedir la proliferación de prácticas informáticas y programas maliciosos
    .lifecycle-security = Aumentar la seguridad de los procesos, productos y servicios digitales
    .cyber-hygiene = Desarrollar una ciberhigiene avanzada
    .no-private-hack-back = Impedir los contraataques cibernéticos de actores no estatales
    .international-norms = Promover normas internacionales de comportamiento responsable

# Answers to 7d: each ends the sentence that the question starts.
options-respondent =
    .state = Un Estado
    .public-body = Un organismo público o una administración territorial
    .private-sector = Un representante del sector privado
    .civil-society = Un representante de la sociedad civil

## What the program says of every form, in the words of this one
##
## A sentence here goes before the program's own of that key.

home-open = La consulta está abierta.
home-open-until = La consulta está abierta hasta el { $date }.
home-opens = La consulta se abrirá el { $date }.
home-closed = La consulta se cerró el { $date }. Gracias a quienes respondieron.
home-start = Responder a la consulta
form-early-heading = La consulta todavía no está abierta
form-early = Se abrirá el { $date }. Vuelva entonces: podrá responder en línea, y en varias veces si es necesario.
form-closed-heading = La consulta está cerrada
form-closed = Finalizó el { $date }. Gracias a quienes respondieron: se presentará una síntesis de las contribuciones a la comunidad del Llamamiento de París.
check-notice = Sus respuestas se publicarán como datos abiertos, salvo el nombre de su organización y su dirección de correo electrónico.
sent-lead = Han quedado registradas. Gracias por participar en la consulta.
sent-next = Sus respuestas se han borrado de este dispositivo. Se presentará una síntesis de las contribuciones en los próximos encuentros de la comunidad del Llamamiento de París.
receipt-purged = El nombre de su organización y su dirección de correo electrónico se han borrado: ha finalizado su plazo de conservación.
withdraw-private = También se suprimen el nombre de su organización y su dirección de correo electrónico.
withdrawn-trace = Se han suprimido sus respuestas, el nombre de la organización y la dirección de correo electrónico.
home-time = La mayoría son opcionales.
results-method-texts = Una persona lee las respuestas libres antes de su publicación. Los nombres y las direcciones de correo electrónico de las organizaciones no se publican nunca.
open-data-lead = Todas las respuestas, sin nombre de organización ni dirección de correo electrónico, con la Licence Ouverte 2.0.
# $marker: what stands in place of a hidden passage.
open-data-description = Una fila por respuesta, sin nombre de organización, sin dirección de correo electrónico y sin fecha. Los textos libres se revisaron antes de la publicación: un pasaje que identificaba a su autor se sustituye por { $marker }; cuando figura solo en una celda, este marcador sustituye a todo el texto. En el archivo CSV, una celda que empezaba por = + - @, un tabulador o un retorno de carro va precedida de un apóstrofo; el archivo JSON contiene los textos sin él.
# Keywords of the dataset, between commas.
open-data-keywords = ciberseguridad, consulta, llamamiento-de-parís, digital
