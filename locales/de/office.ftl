### Der Arbeitsbereich: Menü, Blatt einer Person, Veröffentlichung zu zweit und was das Protokoll davon einträgt.

workspace-choose-form = Ein Formular wählen
workspace-may-see-exports = Die Dateien mit Antworten sehen, die man angefordert hat
workspace-may-export-responses = Die Antworten in eine Datei exportieren
workspace-may-see-site = Den Stand der Sprachen, der Formulare und des Ordners der Website sehen
workspace-may-take-up-site = Die Website im Ordner in Betrieb nehmen
workspace-object-site = Website
workspace-action-take-up-site = Website in Betrieb genommen
workspace-action-reload-site = Website neu eingelesen
workspace-action-ask-for-export = Datei mit Antworten angefordert
workspace-action-export-responses = Antworten exportiert
workspace-action-download-export = Datei mit Antworten heruntergeladen
workspace-action-delete-export = Datei mit Antworten gelöscht
workspace-action-make-rights-sheet = Blatt über eine Person gezeigt
workspace-action-cut-log = Alte Einträge des Protokolls gelöscht
workspace-responses-bounded = Noch nicht alle Antworten wurden gelesen: Die Suche liest hunderttausend auf einmal.
workspace-responses-search-on = Weitersuchen
workspace-responses-too-often = Nichts wurde gesucht: Sie haben an einem Tag fünfzigmal gesucht. Machen Sie morgen weiter.
workspace-may-correct-responses = Eine Antwort auf eine Frage berichtigen
workspace-action-correct-response = Antwort berichtigt
workspace-correction = Eine Antwort berichtigen
workspace-correction-lead = Die Antwort auf eine Frage wird ersetzt, wie die Person es verlangt. Was dort stand, bleibt im Verlauf; ein geänderter Text wartet wieder auf Durchsicht und Themen.
workspace-correction-question = Frage
workspace-correction-choose = Auswählen
workspace-correction-private = Die vertrauliche Antwort wird nicht gezeigt: Die neue tritt an ihre Stelle.
workspace-correction-go = Berichtigen
workspace-correction-erased = Nichts wurde geändert: Die vertraulichen Antworten sind gelöscht.
workspace-correction-unchanged = Nichts wurde geändert: Diese Antwort steht schon dort.
# $questions: Kennungen von Fragen.
workspace-correction-loses = Nichts wurde geändert: Das Formular ist seither ein anderes, und diese anderen Antworten gingen verloren: { $questions }
workspace-erasure = Was ein Rückzug ändert
workspace-erasure-lead = Noch ist nichts geändert. Wird die Antwort zurückgezogen, verschwindet dies:
workspace-erasure-see = Zuerst sehen, was ein Rückzug ändert
workspace-erasure-versions = Fassungen, mit ihren vertraulichen Antworten
workspace-erasure-texts = Texte, die veröffentlicht werden dürfen, mit ihren Durchsichten
workspace-erasure-coded = Texte, die Themen erhalten haben
workspace-erasure-listed = Einträge in der Liste der Unterstützer
workspace-erasure-figures = Die Antwort wird sofort von den Zahlen der Ergebnisse und der Themen abgezogen.
workspace-erasure-files = Dateien des veröffentlichten Datensatzes, die die Antwort enthalten
workspace-erasure-no-files = Keine Datei des auf dieser Website veröffentlichten Datensatzes enthält sie.
workspace-erasure-unreadable = Der veröffentlichte Datensatz kann nicht gelesen werden: Das Protokoll des Servers sagt, warum.
workspace-erasure-then = Erstellen und veröffentlichen Sie den Datensatz danach neu, auch auf data.gouv.fr, und lesen Sie die Synthese noch einmal: Was veröffentlicht ist, ändert sich nicht von selbst. Wer ihn vorher heruntergeladen hat, behält die alte Fassung, und Sicherungen folgen ihrer eigenen Regel.
workspace-erasure-proposed = Rückzug vorgeschlagen
workspace-erasure-proposed-already = Nichts wurde vorgeschlagen: Ein anderer Rückzug wartet schon auf Bestätigung.
workspace-task-erasures = { $count ->
    [one] Über { $count } vorgeschlagenen Rückzug entscheiden
   *[other] Über { $count } vorgeschlagene Rückzüge entscheiden
}
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
workspace-task-withdrawn = Erneut veröffentlichen, weil veröffentlichte Antworten zurückgezogen oder eingeschränkt sein können: { $count }
# $count: eine Zahl.
workspace-task-stale = Übersetzungen prüfen, deren Quelle sich geändert hat: { $count }
publication-proposed = Vorgeschlagene Veröffentlichung
publication-proposal-other = Das vorgeschlagene Paket ist nicht mehr das gebaute. Lehnen Sie diesen Vorschlag ab.
publication-own-decisions = Eine andere Person muss dieses Paket veröffentlichen: Einige seiner Texte beruhen allein auf Ihrer Entscheidung. Sie können es veröffentlichen, sobald auch jemand anderes über sie entschieden hat und das Paket erneut erstellt ist.
