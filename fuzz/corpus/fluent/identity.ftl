### Who speaks on this site: its name, its address. Another site has a file of its own in place of this one.

# In the head of every page.
site-name = نداء باريس
# For search engines: what one does here, in one sentence.
site-description = أجيبوا عن المشاورة العامة للجهات الداعمة لنداء باريس من أجل الثقة والأمن في الفضاء السيبراني، بلغتكم ووفق وتيرتكم.
# Where people write to.
site-email = contact@pariscall.international
# Another site about the matter; may be left out.
site-homepage = https://pariscall.international
