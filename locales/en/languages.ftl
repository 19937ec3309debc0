### The page of the site: languages, forms and folder.

workspace-site = Languages and forms
workspace-site-lead = See how far each language is and what the site’s folder holds, then put it into service.
workspace-site-languages = Languages
workspace-site-language = Language
# $count: a number; $all: all messages; $percent: a percentage.
workspace-site-translated = { $count } of { $all } messages translated ({ $percent }%)
workspace-site-missing = Missing
# $language: the name of a language.
workspace-site-borrowed = Shown in another language: { $language }
workspace-site-stale = To check again, the source has changed
workspace-site-needs-work = Uncertain
workspace-site-unrecorded = Without record of their source
workspace-site-extra = Unused
workspace-site-source = Source language
workspace-site-not-shown = Not shown yet
workspace-site-previews = Public pages
workspace-site-interface = Interface
workspace-site-forms = Forms
# $number: a number.
workspace-site-version = Version { $number }
workspace-site-not-yet-open = Not yet open
workspace-site-open = Open
workspace-site-closed = Closed
workspace-site-folder = The site’s folder
workspace-site-built-in = The site in use is the one built into the program: there is no folder to put into service.
workspace-site-same = The folder holds the site in use.
workspace-site-changes = What would change
workspace-site-added = New
workspace-site-changed = Changed
workspace-site-removed = Removed
# $count: a number.
workspace-site-errors = The site in the folder cannot be put into service. Errors: { $count }
workspace-site-warnings = This does not prevent putting the site into service:
workspace-site-take-up = Put into service
workspace-site-take-up-lead = The site in the folder replaces the one in use, on every server, within seconds. The responses stay.
# $person: the name of a person; $date: a date and a time.
workspace-site-last = Put into service by { $person } on { $date }
workspace-site-other-files = Nothing was done: the files have changed since you saw them. This is what they hold now.
workspace-site-has-errors = Nothing was done: the site in the folder has errors.
workspace-site-in-use = Nothing was done: the folder holds the site in use.
workspace-site-stale-take-up = Nothing was done: somebody else has just put a site into service.
