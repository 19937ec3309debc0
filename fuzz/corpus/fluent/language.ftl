### The rules of this language: numbers and lists. "consultation locale new" takes them from CLDR data.

# What parts the thousands: 9,500.
number-group = ,
# From how many digits on they are parted.
number-group-from = 4

# Two things. $one, $two: words.
list-two = { $one } و{ $two }
# Three things or more: the first ones, then the last two.
list-middle = { $one } و{ $two }
list-end = { $one } و{ $two }
