### Die Sätze des Arbeitsbereichs, für alle, die die Konsultation durchführen.

workspace-title = Arbeitsbereich
workspace-menu = Seiten des Arbeitsbereichs
workspace-home = Start
# $name: der Name des Kontos.
workspace-welcome = Guten Tag { $name }
workspace-your-roles = Ihre Rollen
workspace-no-role = Sie haben noch keine Rolle. Wenden Sie sich an die Administration des Arbeitsbereichs.
workspace-role-without-page = Zu dieser Rolle gehört noch keine Seite des Arbeitsbereichs.
workspace-whole-site = Die ganze Website

## Anmelden

workspace-sign-in = Anmelden
workspace-sign-in-lead = Öffnen Sie den Link, den Sie erhalten haben, und drücken Sie dann die Schaltfläche. Ohne Skripte geben Sie den Code ein, der im Link auf das Zeichen # folgt.
workspace-code = Ihr Einmalcode
workspace-code-hint = 32 Buchstaben und Ziffern. Großschreibung, Leerzeichen und Bindestriche spielen keine Rolle.
workspace-use-code = Diesen Link verwenden und anmelden
workspace-sign-in-first = Melden Sie sich an, um fortzufahren. Danach kehren Sie zur gewünschten Seite zurück.
workspace-code-unknown = Mit diesem Code können Sie sich nicht anmelden: Vielleicht ist er unvollständig, schon benutzt oder zu alt. Bitten Sie um einen neuen Link.
# $host: der Host des Identitätsanbieters.
workspace-sign-in-with = Anmelden mit { $host }
workspace-invitation-continue = Ihre Einladung liegt bereit. Melden Sie sich jetzt an: Ihr Konto erhält dann seine Rollen.
workspace-code-instead = Oder mit einem Link, den Sie erhalten haben: Öffnen Sie ihn, und drücken Sie dann die Schaltfläche. Ohne Skripte geben Sie den Code ein, der im Link auf das Zeichen # folgt.
workspace-no-account = Die Anmeldung ist gelungen, aber kein Konto dieses Arbeitsbereichs gehört dazu. Öffnen Sie zuerst den Link Ihrer Einladung.
workspace-provider-failed = Die Anmeldung ist nicht gelungen. Versuchen Sie es erneut; wenn es dabei bleibt, wenden Sie sich an die Administration des Arbeitsbereichs.
workspace-provider-away = Der Identitätsanbieter antwortet nicht. Versuchen Sie es in einigen Minuten erneut; wenn es dabei bleibt, wenden Sie sich an die Administration des Arbeitsbereichs.
workspace-provider-not-fresh = Der Identitätsanbieter hat nicht bestätigt, dass Sie sich gerade angemeldet haben. Melden Sie sich dort ab und dann erneut an.
workspace-signed-out = Sie sind vom Arbeitsbereich abgemeldet
workspace-signed-out-lead = Ihre Sitzung beim Identitätsanbieter läuft weiter. Beenden Sie sie auf einem gemeinsam genutzten Gerät ebenfalls.
workspace-sign-out-provider = Auch dort abmelden
workspace-code-other-browser = Dieser Link wurde in einem anderen Browser angefordert. Öffnen Sie ihn dort.
workspace-code-own = Diese Einladung kommt von Ihrem eigenen Konto: Niemand gibt sich selbst eine Rolle.
workspace-too-often = Zu viele Versuche in kurzer Zeit. Versuchen Sie es in einer Minute erneut.
workspace-sign-out = Abmelden
workspace-sign-out-everywhere = Überall abmelden
workspace-sessions = Meine Sitzungen
workspace-sessions-lead = Eine Sitzung dauert höchstens zwölf Stunden und endet nach einer Stunde ohne Aktivität.
workspace-session = Sitzung
workspace-session-since = Angemeldet
workspace-session-seen = Letzte Aktivität
workspace-session-this = Diese
workspace-session-end = Beenden
workspace-session-idle = Ohne Aktivität endet diese Sitzung in weniger als fünf Minuten. Was Sie eingegeben haben, bleibt auf dieser Seite.
workspace-session-stay = Angemeldet bleiben
workspace-session-last = Diese Sitzung endet in weniger als fünf Minuten, nach zwölf Stunden. Senden Sie, was Sie eingegeben haben, oder melden Sie sich in einem anderen Tab neu an und kommen Sie hierher zurück.
workspace-session-over = Diese Sitzung ist beendet. Was Sie eingegeben haben, bleibt auf dieser Seite: Melden Sie sich in einem anderen Tab an, und senden Sie es dann hier.
workspace-session-sign-in = In einem anderen Tab anmelden
workspace-keys-change = Um eine Taste zu ändern, wählen Sie sie in dieser Liste und drücken dann einen anderen Buchstaben oder eine andere Ziffer. Die beiden Tasten tauschen ihre Plätze.
workspace-keys-press = Drücken Sie die neue Taste. Escape lässt alles, wie es ist.
workspace-keys-done = Die Liste ist aktuell.
workspace-keys-reset = Zu den ursprünglichen Tasten zurück

## Was verweigert wird

workspace-refused-heading = Ihre Rollen erlauben das nicht
workspace-refused-roles = Dafür ist eine dieser Rollen nötig:
workspace-refused-ask = Die Administration des Arbeitsbereichs vergibt Rollen. Diese Anfrage steht jetzt im Protokoll.
workspace-fresh-heading = Melden Sie sich erneut an
workspace-fresh = Diese Handlung ist wichtig: Ihre Anmeldung darf höchstens zehn Minuten zurückliegen.
workspace-sign-in-again = Erneut anmelden

## Die Rollen und was sie erlauben

workspace-role = Rolle
workspace-roles = Rollen
workspace-role-administrator = Administration
workspace-role-operator = Betrieb
workspace-role-case-officer = Fallbearbeitung
workspace-role-reviewer = Durchsicht
workspace-role-supporters-officer = Betreuung der Unterstützer
workspace-role-coder = Kodierung
workspace-role-lead-analyst = Leitung der Auswertung
workspace-role-publisher = Veröffentlichung
workspace-role-auditor = Prüfung
workspace-may-see-accounts = Konten, ihre Rollen und Einladungen sehen
workspace-may-manage-accounts = Personen einladen, Rollen geben und entziehen, Konten schließen
workspace-may-see-settings = Die Einstellungen des Servers sehen
workspace-may-review-texts = Freie Texte durchsehen und über ihre Veröffentlichung entscheiden
workspace-may-decide-on-supporters = Entscheiden, welche Unterstützer gelistet werden, und den Kontakt einzelner sehen
workspace-may-see-overview = Sehen, wie es um das Formular steht
workspace-may-see-store = Die Größe der Datenbank und die letzte Sicherung sehen
workspace-may-read-responses = Antworten einzeln lesen und finden
workspace-may-see-private-answers = Die vertraulichen Angaben einer Person mit Begründung sehen
workspace-may-withdraw-responses = Eine Antwort zurücknehmen
workspace-may-see-requests = Das Register der Anfragen zu Rechten lesen
workspace-may-keep-requests = Das Register der Anfragen zu Rechten führen
workspace-may-move-window = Die Termine für Beginn und Ende sehen und verschieben
workspace-may-reopen-form = Ein geschlossenes Formular wieder öffnen und über Vorschläge dazu entscheiden
workspace-may-code-texts = Veröffentlichten Texten ihre Themen geben
workspace-may-change-frames = Die Themen der Fragen ändern
workspace-may-settle-codings = Texte ziehen, die zwei Personen kodieren, beide Kodierungen sehen und entscheiden, wo sie sich unterscheiden
workspace-may-build-package = Das Paket der Antworten erstellen und vor der Veröffentlichung ansehen
workspace-may-publish-package = Das Paket veröffentlichen und von der Website nehmen
workspace-may-read-log = Das Protokoll lesen
workspace-may-export-log = Das Protokoll als Datei speichern

## Überblick

workspace-overview = Überblick
workspace-overview-lead = Wie es um das Formular steht, und was zu tun ist.
workspace-overview-recording = Speicherung der Antworten
workspace-overview-recorded = Funktioniert
workspace-overview-not-recorded = Derzeit nicht möglich
workspace-task-recording = Die Speicherung der Antworten wiederherstellen: Festplatte und Protokoll des Servers ansehen
workspace-overview-responses = Antworten
workspace-overview-today = Heute
workspace-overview-week = Letzte sieben Tage
workspace-overview-texts = Zu prüfende Texte
workspace-overview-flagged = Markierte Texte, wartend
workspace-overview-stale = Erneut zu prüfende Texte
workspace-overview-coded = Codierte Texte
# $part, $all: numbers.
workspace-overview-share = { $part } von { $all }
workspace-overview-supporters = Zu entscheidende Unterstützer
# $date: Datum und Uhrzeit.
workspace-overview-since = Der erste wartet seit dem { $date }
workspace-overview-backup = Letzte Sicherung
workspace-overview-no-backup = Nie
workspace-overview-store = Datenbank
workspace-overview-disk = Freier Speicher
# $count: eine Zahl.
workspace-megabytes = { $count } MB
workspace-overview-days = Nach Tag
workspace-overview-kinds = Nach Art der Teilnehmenden
workspace-overview-languages = Nach Sprache
workspace-overview-tasks = Als Nächstes zu tun
workspace-overview-nothing = Im Moment ist nichts zu tun.
# $count: eine Zahl.
workspace-task-texts = { $count ->
    [one] Einen Text prüfen
   *[other] { $count } Texte prüfen
}
# $count: eine Zahl.
workspace-task-requests = { $count ->
    [one] { $count } Anfrage zu Rechten beantworten, fällig in höchstens fünf Tagen
   *[other] { $count } Anfragen zu Rechten beantworten, fällig in höchstens fünf Tagen
}
workspace-task-coding = { $count ->
    [one] Einen Text codieren
   *[other] { $count } Texte codieren
}
workspace-task-supporters = { $count ->
    [one] Über einen Unterstützer entscheiden
   *[other] Über { $count } Unterstützer entscheiden
}
# $count: eine Zahl.
workspace-task-proposals = { $count ->
    [one] Einen Vorschlag bestätigen oder ablehnen
   *[other] { $count } Vorschläge bestätigen oder ablehnen
}
# $count: eine Zahl.
workspace-task-closes-soon = { $count ->
    [one] Das Formular endet in einem Tag: Verlängern braucht 48 Stunden
   *[other] Das Formular endet in { $count } Tagen: Verlängern braucht 48 Stunden
}
workspace-task-backup = Eine Sicherung anlegen: Die letzte ist mehr als zwei Tage alt
workspace-task-first-backup = Eine Sicherung anlegen: Es gibt noch keine
# $count: eine Zahl.
workspace-task-disk = Platz schaffen: Es bleiben { $count } MB

## Antworten

workspace-responses = Antworten
workspace-responses-lead = Die Antwort einer Person finden und ihr Anliegen bearbeiten.
workspace-responses-by = Suchen nach
workspace-responses-by-code = Quittungscode
workspace-responses-by-id = Kennung der Antwort
workspace-responses-by-answer = Organisation oder Adresse, vollständig
workspace-responses-sought = Was Sie suchen
workspace-responses-search = Suchen
workspace-responses-search-lead = Das Protokoll hält fest, wer wie und warum gesucht hat, aber nicht, was gesucht wurde. Sind die vertraulichen Antworten gelöscht, findet nur noch der Code eine Antwort.
workspace-responses-found = Gefundene Antworten
workspace-responses-none = Keine Antwort.
workspace-responses-first = Alle Antworten
workspace-responses-nothing-sought = Es wurde nicht gesucht: Geben Sie einen ganzen Code, eine Kennung oder eine Angabe ein.
workspace-response = Antwort
workspace-response-amended = Geändert
workspace-response-versions = Fassungen
# $number: die Nummer der Fassung; $date: Datum und Uhrzeit.
workspace-response-version = Fassung { $number } vom { $date }
# $date: Datum und Uhrzeit.
workspace-response-published = Die Antworten wurden am { $date } veröffentlicht: Nach einer Rücknahme ist neu zu veröffentlichen.
workspace-response-private = Vertrauliche Antworten
workspace-response-private-lead = Vertrauliche Antworten werden nur mit Begründung gezeigt. Das Protokoll hält fest, dass Sie sie gesehen haben.
workspace-response-private-show = Vertrauliche Antworten zeigen
workspace-response-no-private = Keine, oder sie wurden gelöscht.
workspace-response-withdraw = Antwort zurücknehmen
workspace-response-withdraw-lead = Die Antwort, ihre Fassungen, ihre vertraulichen Angaben und die Entscheidungen dazu werden gelöscht. Das lässt sich nicht rückgängig machen.
workspace-response-stale = Es wurde nichts zurückgenommen: Die Antwort hat sich inzwischen geändert. Das ist ihr jetziger Stand.

## Anfragen zu Rechten

workspace-requests = Anfragen zu Rechten
workspace-requests-lead = Das Register der Anfragen führen: was einging, geprüft, gefunden und beantwortet wurde, und bis wann.
workspace-requests-none = Keine Anfrage.
# $number: eine Nummer.
workspace-request-number = Anfrage Nr. { $number }
workspace-request-register = Eine Anfrage eintragen
workspace-request-received-on = Eingegangen am
workspace-request-right = Geltend gemachtes Recht
workspace-request-reference = Zeichen des Schreibens
workspace-request-reference-hint = Eine Nummer, die zum Schreiben führt. Das Register enthält keine Namen.
workspace-request-due = Zu beantworten bis
# $count: eine Zahl.
workspace-request-left = { $count ->
    [0] Letzter Tag
    [one] Noch ein Tag
   *[other] Noch { $count } Tage
}
# $count: eine Zahl.
workspace-request-late = { $count ->
    [one] Ein Tag zu spät
   *[other] { $count } Tage zu spät
}
workspace-request-steps = Was getan wurde
workspace-request-note = Wie oder warum
workspace-request-add = Hinzufügen
workspace-request-incomplete = Es wurde nichts hinzugefügt: Eine Angabe fehlt oder passt nicht.
workspace-request-no-response = Es wurde nichts hinzugefügt: Keine Antwort hat diese Kennung.
workspace-right-access = Auskunft
workspace-right-rectification = Berichtigung
workspace-right-erasure = Löschung
workspace-right-restriction = Einschränkung
workspace-right-objection = Widerspruch
workspace-step-identity = Identität geprüft
workspace-step-identity-hint = Schreiben Sie im Zweifel an die Adresse der Antwort; verlangen Sie keine Ausweiskopie.
workspace-step-response = Antwort gefunden
workspace-step-response-hint = Die Kennung aus der Suche.
workspace-step-extension = Frist um zwei Monate verlängert
workspace-step-extension-hint = Die Person muss im ersten Monat mit Begründung davon erfahren.
workspace-step-decision = Beantwortet
workspace-step-decision-hint = Eine Ablehnung nennt ihren Grund und die Rechtsbehelfe.
workspace-decision-granted = Erfüllt
workspace-decision-partly = Teilweise erfüllt
workspace-decision-refused = Abgelehnt

## Konten und Rollen

workspace-accounts = Konten und Rollen
workspace-accounts-lead = Wer Zugang zum Arbeitsbereich hat, und wozu.
workspace-settings = Einstellungen des Servers
workspace-settings-lead = Wie der Server läuft, und woher jede Einstellung kommt.
workspace-settings-note = Diese Einstellungen gelten, seit der Prozess gestartet wurde, der diese Seite zeigt. Geändert werden sie dort, wo der Server gestartet wird, nie hier. Von einem Geheimnis sehen Sie nur, ob es gesetzt ist.
workspace-settings-version = Version des Programms:
workspace-settings-name = Einstellung
workspace-settings-value = Wert
workspace-settings-origin = Herkunft
workspace-settings-on = eingeschaltet
workspace-settings-secret = gesetzt
workspace-settings-unset = nicht gesetzt
workspace-settings-from-option = Option des Befehls
workspace-settings-from-variable = Umgebungsvariable
workspace-settings-from-file = Datei
workspace-settings-from-default = Vorgabe
workspace-settings-from-store = im Arbeitsbereich verschoben
workspace-settings-dates = Termine der Formulare
# $date: Datum und Uhrzeit.
workspace-account-since = Konto seit { $date }
# $date: Datum und Uhrzeit.
workspace-account-closed = Konto geschlossen am { $date }
workspace-account-own = Sie
workspace-account-without-role = Keine Rolle
workspace-revoke = Entziehen
workspace-grant = Rolle geben
workspace-close = Konto schließen
workspace-close-lead = Niemand kann sich damit mehr anmelden. Das Protokoll behält, was dieses Konto getan hat.
workspace-invitations = Offene Einladungen
# $date: Datum und Uhrzeit.
workspace-invitation-until = Gültig bis { $date }
workspace-cancel-invitation = Einladung zurückziehen
workspace-invite = Eine Person einladen
workspace-invite-go = Einladung erstellen
workspace-address = E-Mail-Adresse
workspace-form = Formular
workspace-reason = Grund
# $address: eine E-Mail-Adresse.
workspace-link-for = Einladungslink für { $address }
workspace-link-lead = Geben Sie diesen Link nur dieser Person. Er gilt einmal, sieben Tage lang, und wird nicht wieder angezeigt.
workspace-invitation-invalid = Die Einladung wurde nicht erstellt: Geben Sie eine E-Mail-Adresse und mindestens eine Rolle an. Administration und Prüfung gelten für die ganze Website.
workspace-role-invalid = Die Rolle wurde nicht geändert: Administration und Prüfung gelten für die ganze Website.
workspace-own-account = Nichts wurde geändert: Niemand gibt sich selbst eine Rolle.
workspace-last-administrator = Nichts wurde geändert: Zuerst muss jemand anderes die Rolle Administration haben.
workspace-unchanged = Nichts wurde geändert: Vielleicht hat es inzwischen jemand anderes getan.

## Unterstützer

workspace-supporters = Unterstützer
workspace-supporters-lead = Entscheiden, wer auf der Liste der Unterstützer steht.
workspace-supporters-waiting = Zu entscheiden
workspace-supporters-listed = Auf der Liste
workspace-supporters-refused = Nicht gelistet
workspace-supporters-all = Alle
workspace-supporters-empty = Hier ist niemand.
workspace-supporters-previous = Vorige Seite
workspace-supporters-next = Nächste Seite
workspace-supporters-count = { $count ->
    [0] Kein Unterstützer wartet auf eine Entscheidung.
    [one] Ein Unterstützer wartet auf eine Entscheidung.
   *[other] { $count } Unterstützer warten auf eine Entscheidung.
}
workspace-supporters-damaged = Diese Antworten können nicht gelesen werden: { $ids }
workspace-supporter = Unterstützer
workspace-supporter-status = Status
workspace-supporter-received = Eingegangen
workspace-supporter-waiting = Neu
workspace-supporter-changed = Seit der Entscheidung geändert
workspace-supporter-listed = Auf der Liste
workspace-supporter-refused = Nicht gelistet
workspace-supporter-no-consent = Möchte nicht gelistet werden
workspace-supporter-decided = Letzte Entscheidung: { $person }, am { $date }
workspace-supporter-before = Bei der Entscheidung
workspace-supporter-now = Jetzt
workspace-supporter-same-name = Mit demselben Namen
workspace-supporter-same-domain = Mit derselben Website
workspace-supporter-contact = Kontakt
workspace-supporter-contact-lead = Der Kontakt ist vertraulich. Das Protokoll vermerkt, dass Sie ihn gesehen haben.
workspace-supporter-contact-show = Kontakt anzeigen
workspace-supporter-contact-gone = Die vertraulichen Antworten wurden gelöscht.
workspace-supporter-ask = Dem Kontakt schreiben
workspace-supporter-decision = Entscheidung
workspace-supporter-note = Prüfungen
workspace-supporter-note-hint = Was Sie geprüft haben, für alle, die danach kommen. Schreiben Sie keine personenbezogenen Daten hinein.
workspace-supporter-confirm = Auf die Liste setzen
workspace-supporter-refuse = Nicht auf die Liste setzen
workspace-supporter-stale = Es wurde nichts entschieden: Die Antwort hat sich geändert, oder jemand anders hat inzwischen entschieden. Dies ist der jetzige Stand.
workspace-supporter-no-verdict = Es wurde nichts entschieden: Wählen Sie, ob gelistet wird oder nicht.
workspace-supporter-note-too-long = Es wurde nichts entschieden: Die Notiz hat mehr als 1.000 Zeichen.

## Termine

workspace-window = Termine
workspace-window-lead = Sehen, wann das Formular geöffnet ist, und seine Termine verschieben.
workspace-window-opening = Beginn
workspace-window-closing = Ende
workspace-window-no-end = Keiner
# $zone: eine Zeitzone.
workspace-window-zone = Zeit von { $zone }
workspace-window-from-store = Im Arbeitsbereich festgelegt
workspace-window-from-file = In der Datei des Formulars
workspace-window-from-setting = Einstellung des Servers
# $count: wie viele Tage oder Stunden.
workspace-window-opens-in-days = { $count ->
    [one] Beginnt in einem Tag
   *[other] Beginnt in { $count } Tagen
}
# $count: wie viele Tage oder Stunden.
workspace-window-opens-in-hours = { $count ->
    [one] Beginnt in einer Stunde
   *[other] Beginnt in { $count } Stunden
}
# $count: wie viele Tage oder Stunden.
workspace-window-closes-in-days = { $count ->
    [one] Endet in einem Tag
   *[other] Endet in { $count } Tagen
}
# $count: wie viele Tage oder Stunden.
workspace-window-closes-in-hours = { $count ->
    [one] Endet in einer Stunde
   *[other] Endet in { $count } Stunden
}
workspace-window-is-closed = Das Formular ist geschlossen
workspace-window-move = Einen Termin verschieben
workspace-window-move-lead = Der neue Termin liegt mindestens 48 Stunden voraus. Jede Seite nennt ihn zusammen mit dem ursprünglichen Termin.
workspace-window-reopen = Erneute Öffnung
workspace-window-reopen-lead = Das Formular nimmt wieder Antworten an. Ergebnisse, die erst nach dem Ende öffentlich sind, werden nicht mehr gezeigt.
workspace-window-reopen-role = Nur die Rolle Veröffentlichung darf ein geschlossenes Formular wieder öffnen.
workspace-window-end = Zu verschiebender Termin
workspace-window-new-date = Neuer Termin
workspace-window-reason-hint = Für das Protokoll und Ihr Team; die Öffentlichkeit sieht ihn nicht.
workspace-window-notes = Hinweis für die Öffentlichkeit
workspace-window-notes-hint = Freiwillig: ein Satz je Sprache, der beim neuen Termin steht.
workspace-window-preview = Ansehen, was die Öffentlichkeit lesen wird
workspace-window-will-read = Das wird die Öffentlichkeit lesen
workspace-window-move-go = Termin verschieben
workspace-window-reopen-go = Formular wieder öffnen
workspace-window-history = Verschobene Termine
workspace-window-former-date = Früherer Termin
workspace-window-announcement = Text für die Presse und für andere Websites
workspace-window-announcement-lead = Zum Kopieren oder Speichern bereit, in jeder Sprache: der neue Termin, der zuvor angekündigte, der Hinweis für die Öffentlichkeit und die Adresse des Formulars.
workspace-window-announcement-no-note = Diesem Text fehlt der Hinweis für die Öffentlichkeit: In dieser Sprache wurde keiner angegeben.
workspace-window-announcement-save = Diesen Text speichern
# $date: ein Datum.
workspace-window-proposed = Wieder öffnen bis { $date }
workspace-window-no-date = Es wurde nichts geändert: Geben Sie Datum und Uhrzeit an.
workspace-window-too-soon = Es wurde nichts geändert: Der neue Termin liegt weniger als 48 Stunden voraus.
workspace-window-same-date = Es wurde nichts geändert: Das ist bereits der Termin.
workspace-window-order = Es wurde nichts geändert: Das Ende läge vor dem Beginn.
workspace-window-opened = Es wurde nichts geändert: Das Formular ist bereits geöffnet.
workspace-window-closed-already = Es wurde nichts geändert: Das Formular ist geschlossen. Es kann nur wieder geöffnet werden.
workspace-window-not-closed = Es wurde nichts geändert: Das Formular ist nicht geschlossen.
workspace-window-long-note = Es wurde nichts geändert: Ein Hinweis hat mehr als 500 Zeichen.
workspace-window-published = Es wurde nichts geändert: Die Antworten sind bereits veröffentlicht, das Formular kann nicht wieder geöffnet werden.
workspace-window-stale = Es wurde nichts geändert: Jemand anderes hat inzwischen einen Termin verschoben. Das ist der jetzige Stand.
workspace-window-proposed-already = Es wurde nichts vorgeschlagen: Ein Vorschlag wartet bereits auf eine Entscheidung.
workspace-two-persons = Eine zweite Person muss bestätigen: Was Sie senden, ist zunächst ein Vorschlag.
workspace-propose = Vorschlagen
workspace-proposals = Zu bestätigende Vorschläge
# $person: der Name einer Person; $date: Datum und Uhrzeit.
workspace-proposal-by = Vorgeschlagen von { $person } am { $date }
workspace-proposal-own = Eine andere Person muss diesen Vorschlag bestätigen.
workspace-proposal-confirm = Bestätigen
workspace-proposal-decline = Ablehnen
workspace-no-proposal = Es wurde nichts entschieden: Dieser Vorschlag wartet nicht mehr auf eine Entscheidung.
workspace-no-reason = Es wurde nichts getan: Geben Sie einen Grund an.
workspace-cancel = Abbrechen

## Das Protokoll

workspace-log = Protokoll
workspace-log-lead = Wer wann was getan hat und warum. Nichts darin wird geändert, und Einträge gehen erst am Ende ihrer Frist; auch das Lesen wird vermerkt.
workspace-log-number = Nr.
workspace-log-when = Wann
workspace-log-who = Wer
workspace-log-what = Was
workspace-log-object = Woran
workspace-log-from = Von
workspace-log-until = Bis
workspace-log-any = Alle
workspace-log-show = Anzeigen
workspace-log-reset = Alles anzeigen
workspace-log-empty = Kein Eintrag passt dazu.
workspace-log-refused = Verweigert
workspace-log-pages = Seiten des Protokolls
workspace-log-older = Ältere Einträge
workspace-log-newest = Neueste Einträge
workspace-log-csv = Als CSV speichern
workspace-log-lines = Als JSON-Zeilen speichern
workspace-log-date-invalid = Die Daten wurden nicht verstanden: Schreiben Sie sie wie 2026-05-31.
workspace-object-account = Konto
workspace-object-invitation = Einladung
workspace-object-session = Sitzung
workspace-object-response = Antwort
workspace-object-text = Text
workspace-object-form = Formular
workspace-object-question = Frage
workspace-object-page = Seite
workspace-object-request = Anfrage
workspace-object-log = Protokoll
workspace-object-store = Datenbank

## Was das Protokoll vermerkt

workspace-action-invite = Einladung erstellt
workspace-action-cancel-invitation = Einladung zurückgezogen
workspace-action-accept-invitation = Einladung angenommen
workspace-action-close-account = Konto geschlossen
workspace-action-grant-role = Rolle gegeben
workspace-action-revoke-role = Rolle entzogen
workspace-action-make-sign-in-link = Anmeldelink erstellt
workspace-action-sign-in = Anmeldung
workspace-action-sign-out = Abmeldung
workspace-action-sign-out-everywhere = Abmeldung überall
workspace-action-end-session = Sitzung abgelaufen
workspace-action-ask-without-permission = Anfrage ohne Berechtigung
workspace-action-read-log = Protokoll gelesen
workspace-action-export-log = Protokoll als Datei gespeichert
workspace-action-decide-on-text = Entscheidung über einen Text
workspace-action-ask-opinion-on-text = Zweite Meinung zu einem Text erbeten
workspace-action-undo-decision-on-text = Entscheidung über einen Text zurückgenommen
workspace-action-note-on-text = Notiz zu einem Text
workspace-action-change-frame = Themen einer Frage geändert
workspace-action-code-text = Text kodiert
workspace-action-undo-coding = Kodierung zurückgenommen
workspace-action-draw-sample = Texte für die doppelte Kodierung gezogen
workspace-action-end-sample = Stichprobe für die doppelte Kodierung beendet
workspace-action-draw-part = Teil der Texte zum Kodieren gezogen
workspace-action-end-part = Wieder alle Texte zu kodieren
workspace-action-sign-synthesis = Zusammenfassung unterzeichnet
workspace-action-settle-coding = Verschiedene Kodierungen entschieden
workspace-action-undo-settlement = Entscheidung über verschiedene Kodierungen zurückgenommen
workspace-action-decide-on-supporter = Entscheidung über einen Unterstützer
workspace-action-see-contact = Kontakt eines Unterstützers angezeigt
workspace-action-withdraw-response = Antwort zurückgezogen
workspace-action-purge-private-answers = Vertrauliche Antworten gelöscht
workspace-action-erase-shared-drafts = Geteilte Entwürfe gelöscht
workspace-action-export-private-answers = Vertrauliche Antworten exportiert
workspace-action-make-synthetic = Probeantworten gespeichert
workspace-action-begin-publication = Veröffentlichung des Datenpakets begonnen
workspace-action-publish-package = Datenpaket veröffentlicht
workspace-action-move-window = Termin verschoben
workspace-action-reopen-form = Formular wieder geöffnet
workspace-action-propose = Vorschlag gemacht
workspace-action-decline-proposal = Vorschlag abgelehnt
workspace-action-search-responses = Antworten gesucht
workspace-action-see-private-answers = Vertrauliche Antworten gezeigt
workspace-action-register-request = Anfrage zu Rechten eingetragen
workspace-action-step-of-request = Anfrage zu Rechten bearbeitet
workspace-action-build-package = Paket angefordert
workspace-action-finish-package = Paket erstellt
workspace-action-resume-publication = Veröffentlichung fortgesetzt
workspace-action-unpublish-package = Paket von der Website genommen
workspace-action-stop-job = Anhalten eines Vorgangs angefordert
workspace-action-back-up-store = Datenbank gesichert
workspace-action-migrate-store = Datenbank auf eine andere Version umgestellt
workspace-action-make-demo = Vorführung angelegt
