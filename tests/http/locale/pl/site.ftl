locale-name = polski
locale-direction = ltr
site-name = Apel Paryski
