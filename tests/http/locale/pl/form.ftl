count-left = { $left ->
    [one] Pozostał { $left } znak
    [few] Pozostały { $left } znaki
   *[many] Pozostało { $left } znaków
}
error-required = Odpowiedz na to pytanie
error-too-long = { $over ->
    [one] Skróć odpowiedź o { $over } znak (najwyżej { $max })
    [few] Skróć odpowiedź o { $over } znaki (najwyżej { $max })
   *[many] Skróć odpowiedź o { $over } znaków (najwyżej { $max })
}
