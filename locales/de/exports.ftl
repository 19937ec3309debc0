### Exporte von Antworten im Arbeitsbereich.

workspace-exports = Exporte
workspace-exports-lead = Die Antworten als Datei erhalten, um sie auszuwerten.
workspace-exports-ask = Eine Datei anfordern
workspace-exports-ask-lead = Die Texte darin sind nicht geprüft. Die Datei ist für Sie allein und wird nach einem Tag gelöscht. Das Protokoll vermerkt, wer sie angefordert hat und warum.
workspace-exports-ask-go = Datei anfordern
workspace-exports-format = Format
workspace-exports-csv = CSV, für eine Tabellenkalkulation
workspace-exports-json = JSON, ein einziges Array
workspace-exports-ndjson = NDJSON, ein Objekt je Zeile
workspace-exports-mark = Die CSV-Datei mit einer Bytereihenfolge-Marke beginnen, die manche Programme erwarten
workspace-exports-with-private = Mit den vertraulichen Antworten
workspace-exports-public = Öffentliche Antworten
workspace-exports-private = Mit vertraulichen Antworten
# $date: Datum und Uhrzeit.
workspace-exports-asked = Angefordert am { $date }
# $date: Datum und Uhrzeit.
workspace-exports-until = Aufbewahrt bis { $date }
workspace-exports-gone = Die Datei ist gelöscht.
# $count: eine Zahl.
workspace-exports-damaged = Antworten, die nicht gelesen werden können und in der Datei fehlen: { $count }
workspace-exports-download = Herunterladen
workspace-exports-delete = Datei löschen
workspace-exports-no-format = Nichts wurde angefordert: Wählen Sie ein Format.
workspace-exports-mark-refused = Nichts wurde angefordert: Nur eine CSV-Datei kann mit einer Bytereihenfolge-Marke beginnen.
workspace-exports-busy = Nichts wurde angefordert: Eine andere Datei wird gerade geschrieben.
workspace-exports-private-refused = Nichts wurde angefordert: Ihre Rollen erlauben nicht, vertrauliche Antworten zu sehen.
workspace-exports-store = Die Datenbank hat nicht geantwortet. Fordern Sie die Datei noch einmal an.
workspace-exports-folder = Die Datei konnte auf dem Server nicht geschrieben werden.
workspace-exports-permission-lost = Das Konto, das sie angefordert hat, darf sie nicht mehr erhalten.
workspace-exports-broke-off = Die Aufgabe ist abgebrochen. Fordern Sie die Datei noch einmal an.
