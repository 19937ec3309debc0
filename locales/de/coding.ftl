### The coding of published texts, in the operators' workspace.

## The list of questions

coding-title = Themen der Texte
# What one does there, on the workspace's first page.
coding-lead = Den veröffentlichten Texten ihre Themen geben.
coding-themes = Themen
coding-published = Veröffentlichte Texte
coding-coded = Kodiert
coding-start = Die Texte kodieren

## The themes of a question

coding-frame = Themen der Frage
# $version: a number.
coding-version = Version { $version } des Kategorienschemas
coding-empty = Diese Frage hat noch kein Thema.
coding-id = Kennung
coding-id-hint = Sie ändert sich nie und wird nie zweimal vergeben: Kleinbuchstaben ohne Akzente, Ziffern, Bindestriche.
coding-label = Bezeichnung
coding-definition = Definition
coding-include = Was dazugehört
coding-exclude = Was nicht dazugehört
coding-examples = Beispiele
coding-examples-hint = Kennungen von Antworten, durch Leerzeichen getrennt.
coding-parent = Übergeordnetes Thema
coding-no-parent = Keines
coding-heading = Überschrift: fasst Themen zusammen und wird keinem Text gegeben
coding-is-heading = Überschrift
coding-this-language = Die Wörter gehören zur Sprache dieser Seite; jede Sprache hat ihre eigenen.
coding-add = Ein Thema hinzufügen
coding-edit = Bearbeiten
coding-save = Speichern
coding-end = Zusammenlegen, aufteilen, aufgeben
coding-others = Andere Themen
coding-end-hint = Zum Zusammenlegen ein anderes Thema wählen, zum Aufteilen mindestens zwei.
coding-merge = Zusammenlegen
coding-split = Aufteilen
coding-retire = Aufgeben
coding-restore = Wiederherstellen
coding-ended = Nicht mehr verwendete Themen
coding-state-retired = Aufgegeben
# $themes: labels of themes.
coding-state-merged = Zusammengelegt mit: { $themes }
coding-state-split = Aufgeteilt in: { $themes }
coding-history = Geschichte des Kategorienschemas
coding-history-change = Änderung
coding-history-theme = Thema
coding-history-who = Von
coding-history-when = Wann
coding-change-add = Hinzugefügt
coding-change-edit = Bearbeitet
coding-change-merge = Zusammengelegt
coding-change-split = Aufgeteilt
coding-change-retire = Aufgegeben
coding-change-restore = Wiederhergestellt

## Why a change was not made

coding-problem-id = Diese Kennung ist nicht möglich: Kleinbuchstaben ohne Akzente, Ziffern und Bindestriche, höchstens 48.
coding-problem-taken = Ein Thema hat oder hatte diese Kennung: eine andere wählen.
coding-problem-parent = Dieses Thema kann keine anderen zusammenfassen: ein Kategorienschema hat zwei Ebenen.
coding-problem-children = Andere Themen gehören dazu: diese zuerst verschieben.
coding-problem-heading = Eine Überschrift wird keinem Text gegeben: ein Thema wählen.
coding-problem-others = Zum Zusammenlegen ein anderes Thema wählen, zum Aufteilen mindestens zwei andere.
coding-problem-example = Ein Beispiel ist nicht die Kennung einer Antwort.
coding-problem-wording = Nötig ist eine Bezeichnung, einzeilig und mit höchstens 120 Zeichen; die anderen Texte haben höchstens 4.000.
coding-problem-state = Dieses Thema ist nicht im nötigen Zustand: vielleicht hat es jemand geändert.
coding-problem-overtaken = Jemand hat das Kategorienschema inzwischen geändert: es wird gezeigt, wie es jetzt ist.

## One text at a time

coding-text = Kodierung eines Textes
# $coded, $texts: numbers of texts.
coding-progress = { $coded } von { $texts } Texten kodiert
coding-done = Kein Text wartet auf eine Kodierung.
coding-choose = Themen dieses Textes
coding-find = Ein Thema suchen
coding-other = Etwas anderes, ohne Thema im Schema
coding-no-answer = Beantwortet die Frage nicht
coding-unclear = Unverständlich
coding-doubt = Zu besprechen
coding-quote = Zitierenswert
coding-memo = Anmerkung
coding-record = Speichern und weiter zum nächsten Text
coding-next = Zum nächsten Text
coding-previous = Voriger Text
coding-undo = Meine Kodierung zurücknehmen
coding-undone = Ihre Kodierung ist zurückgenommen.
coding-again = Dieser Text wurde nach Ihrer Kodierung geändert, oder eines seiner Themen wurde aufgeteilt: bitte neu kodieren.
coding-refused = Es wurde nichts gespeichert
coding-problem-none = Mindestens ein Thema wählen.
coding-problem-alone = „Beantwortet die Frage nicht“ und „Unverständlich“ passen zu keinem Thema.
coding-problem-theme = Eines dieser Themen wird nicht mehr verwendet: die Liste wird gezeigt, wie sie jetzt ist.
coding-problem-changed = Der Text hat sich inzwischen geändert: er wird gezeigt, wie er jetzt veröffentlicht ist.
coding-problem-window = Sie haben diesen Text in einem anderen Fenster kodiert, oder es gibt nichts zurückzunehmen.
coding-keys = Tasten
coding-keys-on = Tasten wirken
coding-keys-about = Eine Taste wirkt nach ihrem Platz auf der Tastatur, außerhalb von Textfeldern.
