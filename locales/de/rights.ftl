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
