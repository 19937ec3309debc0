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
coding-keys-about = Ein Buchstabe wirkt, wie er geschrieben wird, eine Ziffer durch ihren Platz auf der Tastatur, außerhalb von Eingabefeldern.

## Texte, die zwei Personen kodieren

coding-double = Doppelte Kodierung
coding-double-lead = Zwei Personen kodieren dieselben Texte, ohne voneinander zu wissen. Wie weit sie übereinstimmen, sagt, welche Themen gezählt werden dürfen.
coding-double-none = Von dieser Frage sind noch keine Texte gezogen.
coding-draw = Texte ziehen
coding-draw-freezes = Die Themen der Frage bleiben dann, wie sie sind, bis die Stichprobe beendet ist.
coding-draw-purpose = Zweck
coding-draw-reliability = Verlässlichkeit: Die Übereinstimmung wird gemessen und veröffentlicht
coding-draw-training = Übung: 30 Texte, keine Zahl davon wird veröffentlicht
coding-draw-coders = Kodierende
coding-draw-coders-hint = Mindestens zwei. Jeder Text geht an zwei von ihnen; alle Paare haben gemeinsame Texte.
coding-draw-size = Zahl der Texte
coding-draw-size-hint = Wenn leer: alle Texte bis 200, sonst ein Zehntel und mindestens 172, genug für ein Thema, das ein Zehntel der Texte hat; 293 braucht es, um es verlässlich zu nennen. Seltenere Themen lassen sich nicht beurteilen.
coding-draw-seed = Startwert
coding-draw-seed-hint = Wer ihn kennt, zieht dieselben Texte. Wenn leer, ist er zufällig.
# $name: a person. $when: a date and a time. $seed: the seed of the draw.
coding-drawn = Gezogen von { $name } am { $when }, Startwert { $seed }
# $version: a number.
coding-frozen = Während der doppelten Kodierung bleiben die Themen dieser Frage, wie sie sind: Version { $version }.
# $coded, $texts: numbers of texts.
coding-double-progress = Von beiden kodierte Texte: { $coded } von { $texts }
# $coder: the letter of a coder. $coded, $texts: numbers of texts.
coding-double-of-coder = Kodierende Person { $coder }: { $coded } von { $texts }
coding-sample-end = Diese Stichprobe beenden
coding-sample-end-hint = Die Themen lassen sich dann ändern. Die Zahlen dieser Stichprobe gelten nicht mehr: Eine andere muss gezogen werden.
# $name: a person. $when: a date and a time.
coding-sample-ended = Die letzte Stichprobe wurde von { $name } am { $when } beendet: Ihre Zahlen gelten nicht mehr.
coding-part = Einen Teil der Texte kodieren
coding-part-lead = Wo es zu viele Texte gibt, um alle zu kodieren, wird ein Teil zufällig gezogen. Kodierende erhalten dann nur diese Texte, und die Ergebnisse zeigen geschätzte Anteile mit ihren Intervallen anstelle von Zahlen der Antwortenden.
coding-part-size-hint = Wenn leer: 1.000, so dass ein Anteil auf drei Punkte genau bekannt ist. Dazu kommen alle Texte der Gruppen von Antwortenden, die weniger als 400 haben.
coding-part-draw = Einen Teil ziehen
# $drawn, $population, $coded: Zahlen von Texten.
coding-part-progress = { $drawn } von { $population } Texten wurden gezogen, { $coded } davon sind kodiert.
coding-part-end = Wieder alle Texte kodieren
coding-part-end-hint = Die Schätzungen werden nicht mehr veröffentlicht, und die nicht gezogenen Texte warten auf Kodierende.
coding-problem-all-drawn = Es würden alle Texte gezogen: Kodieren Sie alle.
coding-sign = Dieses Dokument unterzeichnen
coding-sign-lead = Wer eine Zusammenfassung unterzeichnet, steht für ihren Text und ihre Zahlen ein, wie sie sind. Ihre Seite sagt, in wessen Namen und wann; ändert sich ein Wort oder eine Zahl, so sagt sie das, bis das Dokument neu unterzeichnet ist.
coding-sign-none = Die Website hat noch keine Zusammenfassung zu diesem Formular.
coding-sign-name = In wessen Namen
coding-sign-name-hint = So, wie es zu lesen sein wird: eine Stelle, nicht unbedingt eine Person.
coding-sign-problems = Das Dokument kann nicht unterzeichnet werden: Es stimmt nicht mit den veröffentlichten Zahlen überein.
coding-sign-changed = Das Dokument oder seine Zahlen haben sich inzwischen geändert: Lesen Sie es noch einmal.
coding-sign-no-name = Sagen Sie, in wessen Namen.
coding-reason = Grund
coding-reason-hint = Er bleibt im Protokoll: nichts schreiben, was verrät, wer geantwortet hat.

## Übereinstimmung

coding-agreement = Übereinstimmung
coding-agreement-none = Zahlen gibt es, sobald beide einen Text kodiert haben.
# $texts: eine Anzahl von Texten. $tentative, $reliable: Prozentwerte.
coding-sample-judges = Mit { $texts } Texten kann ein Thema beurteilt werden, das mindestens { $tentative } der Texte haben, und ab { $reliable } zuverlässig heißen.
# $alpha: a number, with its interval. $texts: a number of texts.
coding-agreement-overall = Alpha der Themenmengen (MASI): { $alpha }; Texte: { $texts }
coding-agreement-texts = Texte
coding-agreement-same = Gleiche Urteile
coding-agreement-positive = Positive Übereinstimmung
coding-agreement-alpha = Alpha, mit seinem 95-%-Intervall
coding-agreement-follows = Das Thema ist
coding-agreement-hint = Gleiche Urteile allein täuschen: Den meisten Texten fehlen die meisten Themen. Positive Übereinstimmung zählt nur, wo mindestens eine Person das Thema gibt; Alpha zieht den Zufall ab.
# $value, $low, $high: numbers.
coding-agreement-interval = { $value } ({ $low } bis { $high })
# $one, $other: letters of coders. $texts: a number of texts. $kappas: themes, each with a number.
coding-agreement-pair = { $one } und { $other }, Texte: { $texts }. Kappa: { $kappas }
# $language: eine Sprache. $texts: eine Anzahl von Texten. $alpha: eine Zahl.
coding-agreement-language = { $language }: { $texts } von beiden kodierte Texte, Alpha { $alpha }
coding-reliable = verlässlich
coding-tentative = mit Vorsicht zu lesen
coding-low = nicht gezählt: zu wenig Übereinstimmung
coding-too-rare = zu selten für ein Urteil
coding-not-computable = nicht berechenbar: alle Kodierungen sind gleich

## Verschieden kodierte Texte

coding-differing = Verschieden kodierte Texte
# $open, $settled: numbers of texts.
coding-differing-count = Zu entscheiden: { $open }; entschieden: { $settled }
coding-is-settled = Entschieden
coding-settle-next = Den nächsten Text entscheiden
coding-settle = Zwei Kodierungen eines Textes
coding-settle-none = Kein Text wartet auf eine Entscheidung.
# $coder: the letter of a coder.
coding-settle-of = Kodierung von { $coder }
coding-settle-codes = Diese Themen zählen
coding-settle-save = Entscheiden und zum nächsten Text
coding-settle-undo = Diese Entscheidung zurücknehmen
# $name: a person. $themes: labels of themes. $reason: what the person wrote.
coding-settled-as = Entschieden von { $name }: { $themes }. Grund: { $reason }
coding-problem-frozen = Texte dieser Frage werden gerade doppelt kodiert: erst die Stichprobe beenden, dann die Themen ändern.
coding-problem-coders = Mindestens zwei Kodierende wählen.
coding-problem-no-themes = Die Frage hat noch kein Thema: erst Themen hinzufügen.
coding-problem-no-texts = Kein Text dieser Frage kann gezogen werden: Keiner ist veröffentlicht, oder alle waren in einer Übung.
coding-problem-size = Die Zahl der Texte ist eine ganze Zahl über 0 oder leer.
coding-problem-drawn = Inzwischen hat jemand eine Stichprobe dieser Frage gezogen.
coding-problem-no-sample = Inzwischen hat jemand diese Stichprobe beendet.
coding-problem-reason = Einen Grund angeben.
coding-problem-settled = Inzwischen hat jemand über diesen Text entschieden: Die Entscheidung wird gezeigt, wie sie jetzt ist.

## Vorschläge, gleiche Texte, Liste der kodierten Texte

coding-suggested = Was ähnliche Texte erhielten
coding-suggested-why = Die nächsten kodierten Texte, mit gemeinsamen Wörtern. Sie können anders kodiert sein, als Sie es täten.
# $count: selects the plural. $shown: a number of texts.
coding-equal = { $count ->
    [one] { $shown } weiteren gleichlautenden Text ebenso kodieren
   *[other] { $shown } weitere gleichlautende Texte ebenso kodieren
}
coding-equal-undo = Auch meine Kodierungen der damit kodierten Texte zurücknehmen
# $count: eine Anzahl von Texten.
coding-near = Fast gleiche Texte: { $count }
coding-near-hint = Unterstrichene Wörter stehen nur im anderen Text, durchgestrichene nur im Text oben. Jeder Text wird einzeln bestätigt: die ankreuzen, die genau dieselben Themen haben.
coding-near-confirm = Diesen Text ebenso kodieren
coding-list = Kodierte Texte
coding-list-all = Alle Themen
coding-list-show = Anzeigen
coding-list-none = Keine Kodierung dieser Art.
coding-list-more = Weitere Texte
