### La page des traducteurs : chaque phrase à sa place. Elle n'existe que si on la demande.

preview-heading = Toute la langue d’un coup d’œil
preview-lead = Chaque phrase à sa place, puis à côté de l’original. Ce qui n’est pas traduit porte un trait sur le côté.
preview-place = À leur place
preview-sentences = Une par une
preview-key = Nom
preview-source = Original
preview-translation = Traduction
