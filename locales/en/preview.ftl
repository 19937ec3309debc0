### The translators' page: each sentence in its place. It is there only if asked for.

preview-heading = The whole language at a glance
preview-lead = Each sentence in its place, then beside the original. What is not translated has a line at its side.
preview-place = In place
preview-sentences = One by one
preview-key = Name
preview-source = Original
preview-translation = Translation
