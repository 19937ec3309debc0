### Die Seite der Website: Sprachen, Formulare und Ordner.

workspace-site = Sprachen und Formulare
workspace-site-lead = Sehen, wie weit jede Sprache ist und was der Ordner der Website enthält, und ihn in Betrieb nehmen.
workspace-site-languages = Sprachen
workspace-site-language = Sprache
# $count: eine Zahl; $all: alle Sätze; $percent: ein Prozentsatz.
workspace-site-translated = { $count } von { $all } Sätzen übersetzt ({ $percent } %)
workspace-site-missing = Fehlend
# $language: der Name einer Sprache.
workspace-site-borrowed = In einer anderen Sprache gezeigt: { $language }
workspace-site-stale = Zu prüfen, die Quelle hat sich geändert
workspace-site-needs-work = Unsicher
workspace-site-unrecorded = Ohne Vermerk ihrer Quelle
workspace-site-extra = Unbenutzt
workspace-site-source = Ausgangssprache
workspace-site-not-shown = Noch nicht gezeigt
workspace-site-previews = Öffentliche Seiten
workspace-site-interface = Oberfläche
workspace-site-forms = Formulare
# $number: eine Nummer.
workspace-site-version = Version { $number }
workspace-site-not-yet-open = Noch nicht offen
workspace-site-open = Offen
workspace-site-closed = Geschlossen
workspace-site-folder = Der Ordner der Website
workspace-site-built-in = In Betrieb ist die Website, die im Programm enthalten ist: Es gibt keinen Ordner, der in Betrieb zu nehmen wäre.
workspace-site-same = Der Ordner enthält die Website, die in Betrieb ist.
workspace-site-changes = Was sich ändern würde
workspace-site-added = Neu
workspace-site-changed = Geändert
workspace-site-removed = Entfernt
# $count: eine Zahl.
workspace-site-errors = Die Website im Ordner kann nicht in Betrieb genommen werden. Fehler: { $count }
workspace-site-warnings = Das verhindert nicht, die Website in Betrieb zu nehmen:
workspace-site-take-up = In Betrieb nehmen
workspace-site-take-up-lead = Die Website im Ordner ersetzt die in Betrieb, auf allen Servern, in wenigen Sekunden. Die Antworten bleiben.
# $person: der Name einer Person; $date: Datum und Uhrzeit.
workspace-site-last = In Betrieb genommen von { $person } am { $date }
workspace-site-other-files = Nichts wurde getan: Die Dateien haben sich geändert, seit Sie sie gesehen haben. Das enthalten sie jetzt.
workspace-site-has-errors = Nichts wurde getan: Die Website im Ordner hat Fehler.
workspace-site-in-use = Nichts wurde getan: Der Ordner enthält die Website, die in Betrieb ist.
workspace-site-stale-take-up = Nichts wurde getan: Jemand anderes hat gerade eine Website in Betrieb genommen.
