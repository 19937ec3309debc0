### The translators' page: each sentence in its place. It is there only if asked for.

preview-heading = Die ganze Sprache auf einen Blick
preview-lead = Jeder Satz an seiner Stelle, danach neben dem Original. Was nicht übersetzt ist, trägt einen Strich an der Seite.
preview-place = An ihrer Stelle
preview-sentences = Satz für Satz
preview-key = Name
preview-source = Original
preview-translation = Übersetzung
