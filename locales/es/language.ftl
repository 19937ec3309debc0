### The rules of this language: numbers and lists. "consultation locale new" takes them from CLDR data.

# What parts the thousands: 9500, but 10.500.
number-group = .
# From how many digits on they are parted.
number-group-from = 5

# Two things. $one, $two: words.
list-two = { $one } y { $two }
# Three things or more: the first ones, then the last two.
list-middle = { $one }, { $two }
list-end = { $one } y { $two }
