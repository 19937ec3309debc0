### Die Veröffentlichung im Arbeitsbereich: das Paket erstellen, vergleichen, veröffentlichen.

publication-title = Veröffentlichung
publication-lead = Das Datenpaket der Antworten erstellen, prüfen und veröffentlichen.

## Was öffentlich ist

publication-public = Was öffentlich ist
publication-none = Auf dieser Website ist kein Datenpaket veröffentlicht.
publication-files-here = Die auf dieser Website veröffentlichten Dateien
# $date: Datum und Uhrzeit. $person: der Name eines Kontos.
publication-published-by = Veröffentlicht von { $person } am { $date }
# $date: Datum und Uhrzeit.
publication-first = Erste Veröffentlichung: { $date }
publication-digest = Prüfsumme des Pakets
publication-dataset = Datensatz
publication-unpublish = Von dieser Website nehmen
publication-unpublish-lead = Die Dateien sind dann nicht mehr auf dieser Website. Was anderswo veröffentlicht wurde, bleibt dort: Entfernen Sie es dort.

## Der laufende oder letzte Vorgang

publication-job-build = Erstellung des Pakets
publication-job-publish = Veröffentlichung des Pakets
publication-job-waiting = Wartet
publication-job-running = Läuft
publication-job-done = Abgeschlossen
publication-job-failed = Fehlgeschlagen
publication-job-stopped = Angehalten
publication-job-blocked = Texte stehen im Weg
# $date: Datum und Uhrzeit. $person: der Name eines Kontos.
publication-asked = Angefordert von { $person } am { $date }
# $date: Datum und Uhrzeit.
publication-ended = beendet am { $date }
# $count: die schon geschriebenen Antworten. $all: alle Antworten.
publication-rows-so-far = { $count } von { $all } Antworten
publication-stop = Anhalten
publication-stopping = Der Vorgang wurde zum Anhalten aufgefordert und hält gleich an.
publication-resume = Fortsetzen
publication-refresh = Aktualisieren
publication-busy = Es wurde nichts getan: Ein anderer Vorgang mit diesem Paket läuft.
# $count: wie viele Texte.
publication-blocked = { $count ->
    [one] Ein Text verhindert das Paket:
   *[other] { $count } Texte verhindern das Paket:
}
publication-blocked-all = Alle zu prüfenden Texte
publication-kept-otherwise = Der Datensatz ist öffentlich. Die Plattform speichert jedoch einiges anders als gewünscht:

## Die Schritte einer Veröffentlichung

publication-step-place = Paket auf diese Website stellen
publication-step-make-dataset = Privaten Datensatz anlegen
# $what: der Name einer Datei.
publication-step-send = { $what } senden
# $what: der Name einer Datei.
publication-step-replace = { $what } ersetzen
# $what: der Titel einer Datei.
publication-step-describe = „{ $what }“ beschreiben
publication-step-describe-dataset = Datensatz beschreiben
publication-step-make-public = Datensatz veröffentlichen
# $what: was die Plattform sagt, auf Englisch.
publication-step-try-again = Neuer Versuch: { $what }

## Warum ein Vorgang fehlschlug

publication-failure-no-form = Dieses Formular wird auf dieser Website nicht mehr veröffentlicht.
publication-failure-store = Die Datenbank hat nicht wie erwartet geantwortet. Versuchen Sie es erneut; verständigen Sie sonst das technische Team.
publication-failure-moved = Während der Erstellung sind Antworten eingegangen oder entfallen. Erstellen Sie das Paket erneut.
publication-failure-folder = Ein Ordner oder eine Datei des Pakets ist nicht lesbar oder nicht beschreibbar. Verständigen Sie das technische Team.
publication-failure-other-package = Das Paket ist nicht mehr dasjenige, das veröffentlicht werden sollte. Erstellen Sie es erneut und veröffentlichen Sie es dann.
publication-failure-token = Die Plattform nimmt den Schlüssel dieser Website nicht an. Lassen Sie ihn vom technischen Team ersetzen und setzen Sie dann fort.
publication-failure-platform = Die Plattform hat nicht getan, worum sie gebeten wurde. Erledigte Schritte bleiben erhalten: Setzen Sie später fort.
publication-failure-permission-lost = Wer dies angefordert hat, darf es nicht mehr. Jemand anderes kann fortsetzen.
publication-failure-broke-off = Der Vorgang brach mehrmals ohne Ergebnis ab. Verständigen Sie das technische Team.

## Das erstellte Paket

publication-built = Erstelltes Paket
publication-is-public = Veröffentlicht
# $count: wie viele Antworten.
publication-rows = { $count ->
    [0] Keine Antwort
    [one] Eine Antwort
   *[other] { $count } Antworten
}
# $date: Datum und Uhrzeit. $person: der Name eines Kontos.
publication-built-by = Erstellt für { $person } am { $date }
# $count: wie viele Texte.
publication-withheld = { $count ->
    [one] Ein Text wird mangels Prüfung nicht veröffentlicht.
   *[other] { $count } Texte werden mangels Prüfung nicht veröffentlicht.
}
# $count: wie viele Zahlen.
publication-verified = { $count ->
    [one] Eine Zahl aus den Zeilen neu berechnet: Sie stimmt.
   *[other] { $count } Zahlen aus den Zeilen neu berechnet: Alle stimmen.
}
publication-not-verified = Einige Zahlen stimmen nicht mit den Zeilen überein: Dieses Paket kann nicht veröffentlicht werden. Erstellen Sie es erneut.
publication-files = Die Dateien des Pakets
publication-changes = Was sich ändert
publication-changes-first = Auf dieser Website ist noch nichts veröffentlicht: Alles ist neu.
publication-changes-outdated = Das Veröffentlichte hat sich seit der Erstellung geändert: Erstellen Sie das Paket erneut, um es zu vergleichen.
publication-added = Neue Zeilen
publication-changed = Geänderte Zeilen
publication-withdrawn = Entfallene Zeilen
publication-codings = Texte, deren Themen sich ändern
publication-figures = Zahlen, die sich ändern
publication-columns = Neue oder entfallene Spalten:
publication-figures-show = Zahlen ansehen, die sich ändern
# $count: wie viele weitere Zahlen.
publication-figures-more = Und { $count } weitere.
publication-figure = Zahl
publication-before = Vorher
publication-after = Nachher
publication-no-figure = nicht gezeigt
publication-figure-responses = Antworten
# $question: die Kennung einer Frage.
publication-figure-respondents = { $question } – beantwortet
# $question: die Kennung einer Frage.
publication-figure-coded = { $question } – Text gezählt

## Erstellen und veröffentlichen

publication-build = Paket erstellen
publication-build-lead = Das Paket wird nicht veröffentlicht: Sie sehen und vergleichen es zuerst. Es ersetzt das zuvor erstellte Paket.
publication-build-go = Paket erstellen
publication-date = Datum im Paket
publication-date-hint = Freiwillig. Ohne Datum ergeben dieselben Antworten dieselben Dateien.
publication-date-invalid = Es wurde nichts getan: Das Datum wurde nicht verstanden. Schreiben Sie es wie 2026-05-31.
publication-withhold = Noch ungeprüfte Texte zurückhalten, statt auf das Paket zu verzichten
publication-publish = Veröffentlichen
publication-publish-lead = Dieses Paket ersetzt das auf dieser Website veröffentlichte. Was veröffentlicht ist, kann jeder kopieren: Es gibt kein Zurück.
publication-first-lead = Dieses Paket wird das erste auf dieser Website veröffentlichte. Was veröffentlicht ist, kann jeder kopieren: Es gibt kein Zurück.
# $host: der Host einer Plattform.
publication-on-platform = Auch auf { $host } veröffentlichen
publication-rare = Seltene Kombinationen
publication-rare-lead = Nur wenige Antworten haben diese Kombinationen, die daher auf jemanden hinweisen können. Haken Sie jede an, deren Veröffentlichung Sie zustimmen.
# $count: wie viele Antworten.
publication-rare-rows = { $count ->
    [one] eine Antwort
   *[other] { $count } Antworten
}
publication-rare-themes = Seltene Themen
publication-rare-themes-lead = In diesen Sprachen und Gruppen von Teilnehmenden haben nur wenige Antworten diese Themen, die daher auf jemanden hinweisen können.
# $count: wie viele Kombinationen.
publication-rare-themes-all = Die Kombinationen: { $count }
publication-rare-themes-seen = Ich habe diese Kombinationen angesehen und stimme ihrer Veröffentlichung zu
publication-rare-left = Es wurde nichts veröffentlicht: Haken Sie jede seltene Kombination an oder lassen Sie Antworten zurückziehen.
publication-other-package = Es wurde nichts getan: Es ist nicht mehr das Paket, das Sie gesehen haben. Hier ist der jetzige Stand.
publication-no-reason = Es wurde nichts entfernt: Geben Sie einen Grund an.
