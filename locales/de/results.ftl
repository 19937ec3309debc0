### The results: the figures, the free answers, and the pages that say that there are none.

# The title of the page.
results-heading = Ergebnisse
# The link to this page, once the consultation has closed.
results-see = Ergebnisse ansehen
# $count (number): how many responses; $shown: the same, in writing.
results-count = { $count ->
    [0] Keine Rückmeldungen
    [one] { $shown } Rückmeldung eingegangen
   *[other] { $shown } Rückmeldungen eingegangen
}
# $least: the smallest figure published.
results-few = Zahlen werden ab { $least } Rückmeldungen veröffentlicht, damit niemand erkannt werden kann.
results-few-answers = Weniger als { $least } Personen haben diese Frage beantwortet: Die Zahlen dazu werden nicht veröffentlicht.

## Who responded

results-who = Wer geantwortet hat
results-groups = Rückmeldungen nach Kategorie der Teilnehmenden
results-group = Kategorie
results-languages = Rückmeldungen nach Sprache
results-language = Sprache
results-days = Rückmeldungen nach Tag
# $zone: the time zone, "Europe/Paris" or "UTC+01".
results-days-zone = Gezählt wird nach den Tagen der Zeitzone { $zone }.
# $count: the largest number of responses of one day; $shown: the same, in writing.
results-days-most = { $count ->
    [one] Höchstens { $shown } Rückmeldung an einem Tag
   *[other] Höchstens { $shown } Rückmeldungen an einem Tag
}
results-day = Tag

## Charts and their tables

# $title: what the chart is about.
results-chart = Diagramm: { $title }. Die folgende Tabelle enthält dieselben Zahlen.
results-table = Zahlen ansehen
results-option = Antwort
results-point = Stufe
results-share = Anteil
results-number = Anzahl
results-respondents = Teilnehmende
# $count: how many people answered the question; $shown: the same, in writing.
results-base = { $count ->
    [one] { $shown } Person hat diese Frage beantwortet.
   *[other] { $shown } Personen haben diese Frage beantwortet.
}
results-several = Mehrere Antworten waren möglich: Die Anteile beziehen sich auf die Personen, die geantwortet haben, und ergeben zusammen mehr als 100 %.
# $mean: the mean; $first and $last: the ends of the scale.
results-mean = Mittelwert: { $mean }, auf einer Skala von { $first } bis { $last }
results-by-group = Nach Kategorie der Teilnehmenden
# $title: the short name of the question.
results-by-group-of = { $title }, nach Kategorie der Teilnehmenden
# Stands for a figure that is not published.
results-suppressed = n. v.
# $mark: the sign above; $least: the smallest figure published.
results-suppressed-why = { $mark }: nicht veröffentlicht. Die Zahl liegt unter { $least }, oder aus ihr ließe sich eine solche Zahl berechnen.

## How to read these results

results-method = So lesen Sie diese Ergebnisse
results-method-base = Jeder Anteil bezieht sich auf die Personen, die die Frage beantwortet haben. Es handelt sich um freiwillige Antworten, nicht um eine repräsentative Stichprobe.
results-method-few = Nach Kategorie der Teilnehmenden oder nach Sprache wird keine Zahl unter { $least } veröffentlicht und auch keine Zahl, aus der sich eine solche berechnen ließe.
results-method-texts = Freie Antworten werden vor der Veröffentlichung von einem Menschen gelesen. Vertrauliche Antworten werden niemals veröffentlicht.
results-document = Dieselben Zahlen als JSON

## Free answers

# $title: the short name of the question.
results-read = Freie Antworten lesen: { $title }
results-texts = Freie Antworten
results-texts-lead = Diese Antworten werden nach einer Durchsicht so veröffentlicht, wie sie geschrieben wurden, in der Sprache ihrer Verfasserinnen und Verfasser.
results-texts-none = Zu dieser Frage ist noch keine Antwort veröffentlicht.
results-texts-not-found = Keine Antwort enthält diese Wörter. Versuchen Sie es mit einem kürzeren oder mit einem einzigen Wort.
results-search = In diesen Antworten suchen
results-search-go = Suchen
results-first = Erste Seite
results-next = Nächste Seite
results-pages = Seiten mit Antworten

## When there are no results to see

results-never-heading = Diese Ergebnisse werden hier nicht veröffentlicht
results-never = Die Antworten auf dieses Formular führen zu keinen Ergebnissen auf dieser Website.
results-later-heading = Die Ergebnisse sind noch nicht veröffentlicht
# $date: the closing date.
results-later = Die Veröffentlichung erfolgt nach dem Ende der Konsultation am { $date }, damit die ersten Antworten die folgenden nicht beeinflussen.
results-later-undated = Die Veröffentlichung erfolgt nach dem Ende der Konsultation, damit die ersten Antworten die folgenden nicht beeinflussen.
results-broken-heading = Die Ergebnisse können nicht angezeigt werden
results-broken = Wegen einer Störung können wir sie nicht lesen. Versuchen Sie es gleich noch einmal.

## Numbers

results-percent = { $percent } %
# Less than half a percent, but somebody.
results-percent-under = < 1 %
# More than 99.5 percent, but not everybody.
results-percent-over = > 99 %
results-decimal = { $whole },{ $tenths }
