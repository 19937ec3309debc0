### Who speaks on this site: its name, its address. Another site has a file of its own in place of this one.

# In the head of every page.
site-name = Paris Call
# For search engines: what one does here, in one sentence.
site-description = Answer the public consultation of the supporters of the Paris Call for Trust and Security in Cyberspace, in your language and at your own pace.
# Where people write to.
site-email = contact@pariscall.international
# Another site about the matter; may be left out.
site-homepage = https://pariscall.international
