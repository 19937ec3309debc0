locale-name = עברית
locale-direction = rtl
site-name = קריאת פריז
