### Publication in the workspace: building the package, comparing it, publishing it.

publication-title = Publication
publication-lead = Build the package of the responses, verify it and publish it.

## What is public

publication-public = What is public
publication-none = No package is published on this site.
publication-files-here = The files published on this site
# $date: a date and a time. $person: the name of an account.
publication-published-by = Published by { $person } on { $date }
# $date: a date and a time.
publication-first = First publication: { $date }
publication-digest = Digest of the package
publication-dataset = Dataset
publication-unpublish = Take off this site
publication-unpublish-lead = The files will no longer be on this site. What was published elsewhere stays there: remove it there.

## The job under way, or the last one

publication-job-build = Building the package
publication-job-publish = Publishing the package
publication-job-waiting = Waiting
publication-job-running = Running
publication-job-done = Done
publication-job-failed = Failed
publication-job-stopped = Stopped
publication-job-blocked = Texts stand in the way
# $date: a date and a time. $person: the name of an account.
publication-asked = Asked for by { $person } on { $date }
# $date: a date and a time.
publication-ended = ended on { $date }
# $count: the responses that are written. $all: all responses.
publication-rows-so-far = { $count } of { $all } responses
publication-stop = Stop
publication-stopping = The job has been asked to stop, and stops in a moment.
publication-resume = Resume
publication-refresh = Refresh
publication-busy = Nothing was done: another job on this package is under way.
# $count: how many texts.
publication-blocked = { $count ->
    [one] One text prevents the package:
   *[other] { $count } texts prevent the package:
}
publication-blocked-all = All texts to review
publication-kept-otherwise = The dataset is public. Yet the platform keeps some things otherwise than it was asked to:

## The steps of a publication

publication-step-place = Putting the package on this site
publication-step-make-dataset = Making a private dataset
# $what: the name of a file.
publication-step-send = Sending { $what }
# $what: the name of a file.
publication-step-replace = Replacing { $what }
# $what: the title of a file.
publication-step-describe = Describing “{ $what }”
publication-step-describe-dataset = Describing the dataset
publication-step-make-public = Making the dataset public
# $what: what the platform says, in English.
publication-step-try-again = Trying again: { $what }

## Why a job failed

publication-failure-no-form = This form is not published on this site any more.
publication-failure-store = The database did not answer as expected. Try again; if it goes on, tell the technical team.
publication-failure-moved = Responses came or went while the package was built. Build it again.
publication-failure-folder = A folder or file of the package cannot be read or written. Tell the technical team.
publication-failure-other-package = The package is no longer the one that was to be published. Build it again, then publish it.
publication-failure-token = The platform does not take this site’s key. Have the technical team replace it, then resume.
publication-failure-platform = The platform did not do what it was asked to. The steps that were done are kept: resume later.
publication-failure-permission-lost = Whoever asked for it may not do that any more. Somebody else can resume.
publication-failure-broke-off = The job broke off several times without a result. Tell the technical team.

## The package that is built

publication-built = Package that is built
publication-is-public = Published
# $count: how many responses.
publication-rows = { $count ->
    [0] No response
    [one] One response
   *[other] { $count } responses
}
# $date: a date and a time. $person: the name of an account.
publication-built-by = Built for { $person } on { $date }
# $count: how many texts.
publication-withheld = { $count ->
    [one] One text is withheld for want of a review.
   *[other] { $count } texts are withheld for want of a review.
}
# $count: how many figures.
publication-verified = { $count ->
    [one] One figure computed again from the rows: it agrees.
   *[other] { $count } figures computed again from the rows: all agree.
}
publication-not-verified = Some figures are not what the rows give: this package cannot be published. Build it again.
publication-files = The files of the package
publication-changes = What changes
publication-changes-first = Nothing is published on this site yet: everything is new.
publication-changes-outdated = What is published has changed since the package was built: build it again to compare it.
publication-added = Rows added
publication-changed = Rows changed
publication-withdrawn = Rows withdrawn
publication-codings = Texts whose themes change
publication-figures = Figures that move
publication-columns = Columns added or removed:
publication-figures-show = See the figures that move
# $count: how many more figures.
publication-figures-more = And { $count } more.
publication-figure = Figure
publication-before = Before
publication-after = After
publication-no-figure = not shown
publication-figure-responses = Responses
# $question: the id of a question.
publication-figure-respondents = { $question } – answered
# $question: the id of a question.
publication-figure-coded = { $question } – text counted

## Building and publishing

publication-build = Build a package
publication-build-lead = The package is not published: you see and compare it first. It replaces the package built before.
publication-build-go = Build the package
publication-date = Date in the package
publication-date-hint = Optional. Without a date, the same responses give the same files.
publication-date-invalid = Nothing was done: the date was not understood. Write it as 2026-05-31.
publication-withhold = Withhold the texts that still need a review, instead of giving up the package
publication-publish = Publish
publication-publish-lead = This package replaces the one published on this site. What is published can be copied by everybody: there is no way back.
publication-first-lead = This package will be the first published on this site. What is published can be copied by everybody: there is no way back.
# $host: the host of a platform.
publication-on-platform = Publish on { $host } too
publication-rare = Rare combinations
publication-rare-lead = Few responses share these combinations, so they may point to somebody. Tick each that you agree to publish.
# $count: how many responses.
publication-rare-rows = { $count ->
    [one] one response
   *[other] { $count } responses
}
publication-rare-themes = Rare themes
publication-rare-themes-lead = In these languages and kinds of respondents, few responses have these themes, so they may point to somebody.
# $count: how many combinations.
publication-rare-themes-all = The combinations: { $count }
publication-rare-themes-seen = I have looked at these combinations and agree that they are published
publication-rare-left = Nothing was published: tick each rare combination, or have responses withdrawn.
publication-other-package = Nothing was done: it is no longer the package that you saw. Here is how things are now.
publication-no-reason = Nothing was taken off: give a reason.
