### Was für die Rechte einer antwortenden Person getan wird.

workspace-may-restrict-responses = Die Verarbeitung einer Antwort einschränken und die Einschränkung aufheben
workspace-action-restrict-response = Verarbeitung einer Antwort eingeschränkt
workspace-action-lift-restriction = Einschränkung einer Antwort aufgehoben
workspace-restriction = Einschränkung der Verarbeitung
workspace-restriction-lead = Die Antwort wird aufbewahrt, aber nicht veröffentlicht, gezählt, geprüft, codiert oder exportiert, bis Sie die Einschränkung aufheben. Wer sie gesendet hat, kann sie weiterhin ansehen, ändern und zurückziehen.
workspace-restriction-restrict = Verarbeitung einschränken
# $person: a name. $date: a date.
workspace-restriction-by = Eingeschränkt von { $person } am { $date }
workspace-restriction-lift = Einschränkung aufheben
workspace-restriction-lift-lead = Die Antwort wird wieder gezählt. Die Entscheidungen über ihre Texte und die Codierungen derselben Texte gelten wieder.
workspace-restriction-stale = Es wurde nichts getan: Die Antwort oder ihre Einschränkung hat sich inzwischen geändert. Das ist ihr jetziger Stand.
workspace-responses-restricted = Eingeschränkt am
workspace-overview-restricted = Antworten mit eingeschränkter Verarbeitung
workspace-overview-restricted-since = Seither eingeschränkte Antworten

## To whoever asked. $form: the title of the form; $date: a date; $right: what was asked for; $address: an address of the team.

mail-request-subject = Ihr Antrag wurde beantwortet: { $form }
mail-request-lead = Am { $date } haben wir Ihren Antrag zu Ihrer Antwort auf „{ $form }“ erhalten: { $right }.
mail-request-access = erfahren, was wir aufbewahren
mail-request-rectification = berichtigen, was wir aufbewahren
mail-request-erasure = löschen, was wir aufbewahren
mail-request-restriction = die Nutzung dessen einschränken, was wir aufbewahren
mail-request-objection = die Nutzung dessen beenden, was wir aufbewahren
mail-request-granted = Alles, was Sie beantragt haben, wurde getan.
mail-request-partly = Ein Teil dessen, was Sie beantragt haben, wurde getan.
mail-request-refused = Was Sie beantragt haben, wurde nicht getan.
mail-request-contact = Wenn Sie eine Frage haben, schreiben Sie uns: { $address }
mail-request-remedy = Wenn Sie nicht einverstanden sind, schreiben Sie uns ({ $address }), beschweren Sie sich bei der Datenschutzbehörde Ihres Landes (in Frankreich die CNIL, www.cnil.fr) oder wenden Sie sich an ein Gericht.
mail-example-ground = Beispiel für einen Grund.

## In the workspace

workspace-letter-request = Antwort auf einen Antrag
workspace-letter-request-granted = Antrag stattgegeben
workspace-letter-request-refused = Antrag abgelehnt
workspace-action-export-requests = Register der Anfragen als Datei gespeichert
workspace-requests-file = Das Register als Datei speichern (CSV)
workspace-request-through = Eingegangen per
workspace-channel-mail = E-Mail
workspace-channel-letter = Brief
workspace-channel-form = Formular
workspace-channel-telephone = Telefon
workspace-channel-in-person = Persönlich
workspace-channel-other = Auf anderem Weg
workspace-sheet-language = Sprache der Person, in der das Blatt geschrieben ist
workspace-sheet-no-language = Nichts wurde angezeigt: Wählen Sie die Sprache der Person.
workspace-request-letter = Nachricht an die Person
workspace-request-tell = Per E-Mail benachrichtigen, an die Adresse in der Antwort
workspace-request-words = Was die Nachricht hinzufügt, in der Sprache der Person (eine Ablehnung nennt ihren Grund)
workspace-request-other-address = Andere Adresse, falls die Antwort keine hat
workspace-request-other-language = Sprache für diese andere Adresse
workspace-request-no-address = Es wurde nichts hinzugefügt: Keine gefundene Antwort enthält eine Adresse. Geben Sie eine an, oder benachrichtigen Sie nicht per E-Mail.
workspace-request-no-ground = Es wurde nichts hinzugefügt: Sagen Sie in der Nachricht, warum nicht alles getan wurde.
workspace-action-erase-looks = Einsichten aus dem Protokoll gelöscht
workspace-action-start-server = Server gestartet
workspace-object-server = Server
workspace-log-erased = gelöscht
workspace-action-search-on = Suche fortgesetzt
