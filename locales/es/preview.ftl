### The translators' page: each sentence in its place. It is there only if asked for.

preview-heading = Todo el idioma de un vistazo
preview-lead = Cada frase en su lugar y, después, junto al original. Lo que no está traducido lleva una línea al lado.
preview-place = En su lugar
preview-sentences = Una por una
preview-key = Nombre
preview-source = Original
preview-translation = Traducción
