// The translators' tools: what is a guess is not published, one bad entry costs no other, and files keep their layout.
const http = (test) => ['http', `locale::${test}`];

export const translation = [
  {
    takes: 'a fuzzy guess is on no page',
    file: 'src/translation/po_import.rs',
    from: 'if entry.fuzzy {',
    to: 'if entry.fuzzy && entry.source.is_empty() {',
    test: http('exchange::a_fuzzy_guess_is_on_no_page_and_the_next_export_has_it'),
  },
  {
    takes: 'what a translator marked as needing work is marked in the next export',
    file: 'src/translation/po_export.rs',
    from: 'fuzzy: true, previous,',
    to: 'fuzzy: false, previous,',
    test: http('exchange::a_translators_needs_work_survives_until_somebody_vouches_for_the_sentence'),
  },
  {
    takes: 'a sentence that was removed costs its own entry and no other',
    file: 'src/translation/po_import.rs',
    from: 'if fitting == 0 {',
    to: 'if fitting == 0 || !unmatched.is_empty() {',
    test: http('exchange::a_sentence_that_was_removed_costs_its_own_entry_and_no_other'),
  },
  {
    takes: 'a file of which nothing fits is an error',
    file: 'src/translation/po_import.rs',
    from: 'if fitting == 0 {',
    to: 'if fitting == usize::MAX {',
    test: http('exchange::a_file_of_which_nothing_fits_is_an_error'),
  },
  {
    takes: 'a file keeps its line ends',
    file: 'src/translation/workspace.rs',
    from: 'keep_layout(&before, text)',
    to: 'keep_layout(&before, text).replace("\\r\\n", "\\n")',
    test: http('layout::an_import_changes_the_lines_of_its_sentences_alone'),
  },
  {
    takes: 'French is held to its apostrophe',
    file: 'src/translation/french_typography.rs',
    from: "'\\'' if before.is_some_and(char::is_alphabetic)",
    to: "'\\'' if before.is_some_and(char::is_numeric)",
    test: http('tools::french_typography_is_held_in_sentences_and_in_long_pages'),
  },
];
