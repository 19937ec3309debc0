### Who speaks on this site: its name, its address. Another site has a file of its own in place of this one.

# In the head of every page.
site-name = Appel de Paris
# For search engines: what one does here, in one sentence.
site-description = Répondez à la consultation publique des soutiens de l’Appel de Paris pour la confiance et la sécurité dans le cyberespace, dans votre langue et à votre rythme.
# Where people write to.
site-email = contact@pariscall.international
# Another site about the matter; may be left out.
site-homepage = https://pariscall.international
