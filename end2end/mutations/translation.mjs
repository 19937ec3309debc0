// The translators' tools: fuzzy entries are not published, one bad entry does not affect others, and files keep their
// layout.
const http = (test) => ['http', `locale::${test}`];

export const translation = [
  {
    takes: 'a fuzzy entry is not published',
    file: 'src/translation/po_import.rs',
    from: 'if entry.fuzzy {',
    to: 'if entry.fuzzy && entry.source.is_empty() {',
    test: http('po_exchange::a_fuzzy_entry_is_not_published_and_stays_in_the_next_export'),
  },
  {
    takes: 'needs-work marks stay in the next export',
    file: 'src/translation/po_export.rs',
    from: 'fuzzy: true, previous,',
    to: 'fuzzy: false, previous,',
    test: http('po_exchange::needs_work_stays_marked_until_the_translation_is_confirmed'),
  },
  {
    takes: 'a message whose translation no page can show is borrowed',
    file: 'src/translation/borrowing.rs',
    from: 'drop_broken(&mut written, workspace',
    to: 'drop_broken(&mut written.clone(), workspace',
    test: http('tools::a_language_says_what_it_borrows_from_which_and_where_that_stands'),
  },
  {
    takes: 'an entry of a removed message does not affect others',
    file: 'src/translation/po_import.rs',
    from: 'if fitting == 0 {',
    to: 'if fitting == 0 || !unmatched.is_empty() {',
    test: http('po_exchange::an_entry_of_a_removed_message_is_skipped_and_the_others_are_imported'),
  },
  {
    takes: 'a PO file without a matching entry is an error',
    file: 'src/translation/po_import.rs',
    from: 'if fitting == 0 {',
    to: 'if fitting == usize::MAX {',
    test: http('po_exchange::a_po_file_without_a_matching_entry_is_an_error'),
  },
  {
    takes: 'a file keeps its line endings',
    file: 'src/translation/workspace.rs',
    from: 'keep_layout(&before, text)',
    to: 'keep_layout(&before, text).replace("\\r\\n", "\\n")',
    test: http('file_layout::an_import_changes_only_the_lines_of_its_messages'),
  },
  {
    takes: 'the French apostrophe is checked',
    file: 'src/translation/french_typography.rs',
    from: "'\\'' if before.is_some_and(char::is_alphabetic)",
    to: "'\\'' if before.is_some_and(char::is_numeric)",
    test: http('tools::french_typography_is_checked_in_messages_and_content_pages'),
  },
];
