### Der Arbeitsbereich: Menü, Blatt einer Person, Veröffentlichung zu zweit und was das Protokoll davon einträgt.

workspace-choose-form = Ein Formular wählen
workspace-may-see-exports = Die Dateien mit Antworten sehen, die man angefordert hat
workspace-may-export-responses = Die Antworten in eine Datei exportieren
workspace-may-see-site = Den Stand der Sprachen, der Formulare und des Ordners der Website sehen
workspace-may-take-up-site = Die Website im Ordner in Betrieb nehmen
workspace-object-site = Website
workspace-action-take-up-site = Website in Betrieb genommen
workspace-action-ask-for-export = Datei mit Antworten angefordert
workspace-action-export-responses = Antworten exportiert
workspace-action-download-export = Datei mit Antworten heruntergeladen
workspace-action-delete-export = Datei mit Antworten gelöscht
workspace-action-make-rights-sheet = Blatt über eine Person gezeigt
workspace-action-cut-log = Alte Einträge des Protokolls gelöscht
workspace-responses-bounded = Nicht alle Antworten wurden gelesen: Die Suche endet nach hunderttausend. Suchen Sie nach Code oder Kennung.
workspace-sheet = Blatt für die Person
workspace-sheet-lead = Alles, was über diese Person gespeichert ist, zum Drucken. Das Protokoll vermerkt, dass Sie es gesehen haben und warum.
workspace-sheet-show = Blatt zeigen
# $date: Datum und Uhrzeit.
workspace-sheet-made = Erstellt am { $date }
workspace-sheet-public = Öffentliche Antworten
workspace-sheet-listing = Liste der Unterstützer
workspace-sheet-supporter = Entscheidung über die Unterstützung
workspace-sheet-reviews = Prüfungen der Texte
workspace-sheet-codings = Themen der Texte
workspace-sheet-log = Einträge des Protokolls
workspace-sheet-goes = Wann es gelöscht wird
workspace-sheet-goes-response = Die Antworten, ihre Fassungen, die Prüfungen und die Themen: wenn die Antwort zurückgezogen wird.
workspace-sheet-goes-private = Die vertraulichen Antworten: mit der Antwort, spätestens wenn sie nach dem Ende gelöscht werden.
# $date: Datum und Uhrzeit.
workspace-sheet-goes-private-after = Die vertraulichen Antworten: mit der Antwort, spätestens wenn sie nach dem Ende ({ $date }) gelöscht werden.
workspace-sheet-goes-listing = Der Platz in der Liste der Unterstützer: wenn die Antwort zurückgezogen wird oder die Person nicht mehr genannt werden will.
workspace-sheet-goes-published = Die veröffentlichten Daten: mit der Veröffentlichung nach dem Rückzug.
workspace-sheet-goes-log = Die Einträge des Protokolls, die keine Antwort enthalten: am Ende ihrer Frist.
workspace-sheet-goes-backups = Die Sicherungen: wenn sie ersetzt werden.
workspace-overview-published = Letzte Veröffentlichung
workspace-overview-new-since = Seither eingegangene Antworten
workspace-overview-amended-since = Seither geänderte Antworten
workspace-overview-withdrawn-since = Seither zurückgezogene Antworten
workspace-overview-reviewed-since = Seitherige Prüfungen
workspace-overview-messages = Zu übersetzende Sätze
# $count: eine Zahl.
workspace-task-withdrawn = Erneut veröffentlichen, weil veröffentlichte Antworten zurückgezogen sein können: { $count }
# $count: eine Zahl.
workspace-task-stale = Übersetzungen prüfen, deren Quelle sich geändert hat: { $count }
publication-proposed = Vorgeschlagene Veröffentlichung
publication-proposal-other = Das vorgeschlagene Paket ist nicht mehr das gebaute. Lehnen Sie diesen Vorschlag ab.
