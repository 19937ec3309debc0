### Who speaks on this site: its name, its address. Another site has a file of its own in place of this one.

# In the head of every page.
site-name = Pariser Aufruf
# For search engines: what one does here, in one sentence.
site-description = Beantworten Sie die öffentliche Konsultation der Unterstützer des Pariser Aufrufs für Vertrauen und Sicherheit im Cyberspace, in Ihrer Sprache und in Ihrem Tempo.
# Where people write to.
site-email = contact@pariscall.international
# Another site about the matter; may be left out.
site-homepage = https://pariscall.international
