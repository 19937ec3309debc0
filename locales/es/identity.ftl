### Who speaks on this site: its name, its address. Another site has a file of its own in place of this one.

# In the head of every page.
site-name = Llamamiento de París
# For search engines: what one does here, in one sentence.
site-description = Responda a la consulta pública de los partidarios del Llamamiento de París para la confianza y la seguridad en el ciberespacio, en su idioma y a su ritmo.
# Where people write to.
site-email = contact@pariscall.international
# Another site about the matter; may be left out.
site-homepage = https://pariscall.international
