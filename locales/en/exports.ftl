### Exports of responses in the workspace.

workspace-exports = Exports
workspace-exports-lead = Get the responses as a file, to analyse them.
workspace-exports-ask = Ask for a file
workspace-exports-ask-lead = The texts in it are not reviewed. The file is for you alone, and is erased after a day. The log notes who asked for it, and why.
workspace-exports-ask-go = Ask for the file
workspace-exports-format = Format
workspace-exports-csv = CSV, for a spreadsheet
workspace-exports-json = JSON, one array
workspace-exports-ndjson = NDJSON, one object a line
workspace-exports-mark = Begin the CSV with a byte order mark, which some spreadsheets expect
workspace-exports-with-private = With the private answers
workspace-exports-public = Public answers
workspace-exports-private = With private answers
# $date: a date and a time.
workspace-exports-asked = Asked for on { $date }
# $date: a date and a time.
workspace-exports-until = Kept until { $date }
workspace-exports-gone = The file is erased.
# $count: a number.
workspace-exports-damaged = Responses that cannot be read and are not in the file: { $count }
workspace-exports-download = Download
workspace-exports-delete = Erase the file
workspace-exports-no-format = Nothing was asked for: choose a format.
workspace-exports-mark-refused = Nothing was asked for: only a CSV may begin with a byte order mark.
workspace-exports-busy = Nothing was asked for: another file is being written.
workspace-exports-private-refused = Nothing was asked for: your roles do not allow seeing private answers.
workspace-exports-store = The database did not answer. Ask for the file again.
workspace-exports-folder = The file could not be written on the server.
workspace-exports-permission-lost = The account that asked for it may not have it any more.
workspace-exports-broke-off = The job broke off. Ask for the file again.
