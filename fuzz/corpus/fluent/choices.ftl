count = { $count ->
    [0] none
    [one] one { $name }
   *[other] { $count } of { NUMBER($count) }
}
    .title = { "{" } quoted \u0041
broken = {
-term = a
uses = { -term } { count } { $name }
