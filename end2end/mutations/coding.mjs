// The coding of texts: files of themes, codings in the store, and the pages of coders.
const http = (name) => ['http', name];

export const coding = [
  {
    takes: 'a formula in a file of themes is read as it was before it was disarmed',
    file: 'src/cli/themes/csv_file.rs',
    from: 'unescape_formula(cell)))',
    to: 'cell.to_owned()))',
    test: http('themes::themes_go_from_one_format_to_another_and_back'),
  },
  {
    takes: 'a file of themes that makes no frame is refused',
    file: 'src/coding/frame/change.rs',
    from: 'let theme = self.theme(id).ok_or_else(|| FrameError::Unknown(id.clone()))?;\n        if theme.is_in_use()',
    to: 'let theme = self.theme(id).or_else(|| self.themes.first()).ok_or_else(|| FrameError::Unknown(id.clone()))?;\n        if theme.is_in_use()',
    test: http('themes::a_file_that_is_no_frame_is_refused_in_one_line'),
  },
  {
    takes: 'a text that changes waits for a coder again',
    file: 'src/store/sql/insert_review.rs',
    from: 'THEN reviewed_texts.coders ELSE 0 END',
    to: 'THEN reviewed_texts.coders ELSE reviewed_texts.coders END',
    test: http('store::held_by::sqlite::a_text_that_changes_waits_for_a_coder_again'),
  },
  {
    takes: 'a text that a coder has before them is given to nobody else',
    file: 'src/store/sql/reserve_coding.rs',
    from: '.push("AND held.reserved_by <> ")',
    to: '.push("AND held.reserved_by = ")',
    test: http('store::held_by::sqlite::published_texts_alone_are_coded_each_by_one_coder_at_a_time'),
  },
  {
    takes: 'a coder does not see what others gave to a text',
    file: 'src/store/sql/coding_rows.rs',
    from: 'push(" AND coder = ")',
    to: 'push(" AND coder <> ")',
    test: http('workspace::coding::two_coders_get_different_texts_and_do_not_see_each_others_codes'),
  },
  {
    takes: 'a change of themes that was made on an older page is refused',
    file: 'src/server/workspace/coding/frames.rs',
    from: '!= history.frame.version().to_string()',
    to: '== "never"',
    test: http('workspace::coding::a_change_that_does_not_fit_keeps_what_was_typed_and_says_why'),
  },
  {
    takes: 'a double sample keeps the themes as they are',
    file: 'src/store/sql/frames.rs',
    from: 'if frozen > 0',
    to: 'if frozen > 9',
    test: http('store::held_by::sqlite::a_sample_in_force_keeps_the_frame_and_its_texts_go_to_their_coders_alone'),
  },
  {
    takes: 'a text of a double sample is coded by its two coders alone',
    file: 'src/store/sql/double_assignment.rs',
    from: 'None if rows.is_empty() => Self::Anybody,\n            None => Self::Others,',
    to: 'None => Self::Anybody,',
    test: http('workspace::double_coding::a_coder_learns_nothing_of_the_other_and_nobody_else_codes_the_text'),
  },
  {
    takes: 'the first codings stay as they are once both coders have one',
    file: 'src/store/sql/double_assignment.rs',
    from: 'AND open.coding IS NULL)',
    to: ')',
    test: http('store::held_by::sqlite::first_codings_stay_once_both_coders_have_one'),
  },
  {
    takes: 'what was decided on a text goes with the text',
    file: 'src/store/sql/insert_review.rs',
    from: '"DELETE FROM standing_settlements WHERE response_id = $1 AND control = $2",',
    to: '',
    test: http('store::held_by::sqlite::double_codings_and_settlements_go_with_the_text'),
  },
  {
    takes: 'suggestions are hidden in a fifth of the texts',
    file: 'src/server/workspace/coding/suggested.rs',
    from: 'if text.is_double || is_hidden_from_coders(&text.control, &text.response_id)',
    to: 'if text.is_double',
    test: http('workspace::coded_texts::like_texts_suggest_their_themes_which_choose_nothing_and_are_hidden_in_a_fifth'),
  },
];
