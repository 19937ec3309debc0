### Les règles de cette langue : nombres et listes. « consultation locale new » les tire des données CLDR.

# Ce qui sépare les milliers : 9 500.
number-group = {"\u202F"}
# À partir de combien de chiffres on les sépare.
number-group-from = 4

# Deux choses. $one, $two : des mots.
list-two = { $one } et { $two }
# Trois choses ou plus : les premières, puis les deux dernières.
list-middle = { $one }, { $two }
list-end = { $one } et { $two }
