### Themen der freien Antworten in den Ergebnissen, die Zusammenfassung, und die Dateien der Themen im Paket.

## Themen unter einer Frage der Ergebnisse

results-theme = Thema
# $title: der Kurzname der Frage.
results-themes-of = { $title }: Themen der Antworten
# $least: die kleinste veröffentlichte Zahl.
results-themes-few = Weniger als { $least } Antworten auf diese Frage haben bisher Themen erhalten.
# $coded, $texts: geschriebene Zahlen; $coders: der folgende Satz.
results-coded = Von { $texts } veröffentlichten Antworten haben { $coded } ihre Themen von { $coders } erhalten.
# $count: wie viele Personen; $shown: dasselbe, geschrieben.
results-coders = { $count ->
    [one] { $shown } Person
   *[other] { $shown } Personen
}
results-coded-partly = Solange nicht alle Themen haben, gelten diese Anteile nur für die, die sie haben: ähnliche Antworten werden nacheinander gelesen.
results-themes-several = Eine Antwort kann mehrere Themen haben: Die Anteile sind die der Antwortenden.
results-themes-defined = Was die Themen bedeuten
# Antworten ohne Thema der Liste, oder mit einem, das weniger als fünf Antworten haben.
results-theme-other = Anderes
results-theme-no-answer = Beantwortet die Frage nicht
results-theme-unclear = Nicht verstanden
# $label: ein Thema; $caution: einer der zwei folgenden Sätze.
results-theme-caution = { $label } ({ $caution })
results-theme-low = die Kodierenden stimmen zu wenig überein, um sich auf diesen Anteil zu verlassen
results-theme-tentative = die Kodierenden stimmen einigermaßen überein
# $units: der Satz „results-coded-twice“; $alpha: eine Zahl bis 1.
results-agreement = { $units } Ihre Übereinstimmung (Krippendorffs Alpha) ist { $alpha }.
results-agreement-none = Keine Antwort hat ihre Themen zweimal erhalten: Die Übereinstimmung der Personen, die sie geben, ist nicht bekannt.
# $count: wie viele Texte; $shown: dasselbe, geschrieben.
results-coded-twice = { $count ->
    [one] { $shown } Antwort hat ihre Themen von zwei Personen erhalten, die nichts voneinander wussten.
   *[other] { $shown } Antworten haben ihre Themen von je zwei Personen erhalten, die nichts voneinander wussten.
}
results-quotes = Einige Antworten in voller Länge
# Die Themen einer Frage, von der nur einige zufällig gezogene Antworten Themen erhalten.
# $drawn, $population, $coded: Zahlen von Antworten. $coders: die Meldung „results-coders“.
results-sample = Von { $population } veröffentlichten Antworten wurden { $drawn } zufällig gezogen, und { $coded } davon haben ihre Themen von { $coders } erhalten.
results-sample-begun = Ein Teil der Antworten wurde zufällig gezogen. Ihre Themen erscheinen, sobald genügend davon gelesen sind.
results-sample-interval = Die Anteile sind Schätzungen für alle Antworten: In 95 von 100 Fällen liegt der wahre Anteil zwischen den beiden Zahlen in Klammern.
# In einer Tabelle nach Gruppen: wie viele gezogene Antworten ihre Themen haben.
results-sample-coded = Gezogene Antworten mit ihren Themen
results-sample-exact = Ohne Klammern ist der Anteil genau: Alle Antworten dieser Gruppe haben ihre Themen erhalten.
results-estimate = Geschätzter Anteil
# $share, $low, $high: Prozentzahlen.
results-range = { $share } ({ $low } – { $high })

## Die Zusammenfassung

synthesis-heading = Zusammenfassung
# Der Link zur Zusammenfassung.
synthesis-see = Die Zusammenfassung lesen
# Anstelle eines Diagramms oder einer Antwort, die nicht oder nicht mehr veröffentlicht sind.
synthesis-missing = Diese Zahl oder Antwort ist nicht veröffentlicht.
# $name: in wessen Namen sie unterzeichnet ist. $when: ein Datum mit Uhrzeit.
synthesis-signed = Unterzeichnet von { $name } am { $when }.
synthesis-signed-before = Unterzeichnet von { $name } am { $when }; der Text oder seine Zahlen haben sich seither geändert.
synthesis-unsigned = Ein Entwurf: Noch niemand hat ihn unterzeichnet.
synthesis-sources = Quellen
# $responses: eine geschriebene Zahl.
synthesis-source = Jede Zahl dieses Dokuments ist aus den veröffentlichten Ergebnissen von { $responses } Rückmeldungen berechnet. Jede führt zu der Frage, aus der sie stammt.

## Der erste Entwurf, den Menschen überarbeiten

# $title: der Titel der Konsultation.
synthesis-draft-title = Zusammenfassung: { $title }
# $count: steht für eine Zahl.
synthesis-draft-responses = { $count } Rückmeldungen sind eingegangen.
synthesis-draft-todo = Dies ist ein erster Entwurf: Schreiben Sie hier, was die Zahlen sagen.
# $count: steht für eine Zahl.
synthesis-draft-answered = { $count } Personen haben diese Frage beantwortet.
synthesis-draft-coded = { $count } Antworten auf diese Frage haben ihre Themen erhalten.

## Die Dateien des Pakets

open-data-codings = Die Themen der Antworten
open-data-themes-table = Was die Themen bedeuten
open-data-reliability = Die Antworten, denen zwei Personen ihre Themen gaben, ohne voneinander zu wissen
open-data-themes = Die Zahlen der Themen
open-data-method = Wie die Themen gegeben wurden, und wie weit die Personen übereinstimmen
open-data-synthesis = Die Zusammenfassung, wie sie geschrieben ist
open-data-synthesis-figures = Jede Zahl der Zusammenfassung mit der Stelle, an der sie steht
