// The synthesis: figures of themes that anybody can compute again, and documents whose figures are those that are published.
const http = (name) => ['http', `synthesis::${name}`];

export const synthesis = [
  {
    takes: 'verify computes the figures of themes again',
    file: 'src/open_data/verify/mod.rs',
    from: '&coding.themes_document, &as_json(&computed.themes));',
    to: '&coding.themes_document, &coding.themes_document);',
    test: http('package::verify_tells_every_theme_figure_that_the_rows_do_not_give'),
  },
  {
    takes: 'a number in a synthesis that is no longer the figure is told',
    file: 'src/synthesis_document/check.rs',
    from: '_ => (number.is_some_and(|number| number.is_count(count)), count.to_string()),',
    to: '_ => (number.is_some(), count.to_string()),',
    test: http('document::figures_that_no_longer_agree_are_told_by_the_check_and_by_verify'),
  },
  {
    takes: 'a quoted text that is not published is told',
    file: 'src/synthesis_document/check.rs',
    from: 'texts.is_published(response_id, control).then_some(())',
    to: '(texts.is_published(response_id, control) || !control.is_empty()).then_some(())',
    test: http('document::figures_that_no_longer_agree_are_told_by_the_check_and_by_verify'),
  },
  {
    takes: 'a sample gives shares, and what is coded beside it has no say',
    file: 'src/synthesis/coded_questions.rs',
    from: 'match &self.sample {',
    to: 'match self.sample.as_ref().filter(|sample| sample.sample.number < 0) {',
    test: http('sample::shares_of_all_texts_are_estimated_with_their_intervals_and_no_respondent_is_counted'),
  },
  {
    takes: 'of a sample, the share of a kind of respondent is that of its own texts',
    file: 'src/coding/figures/estimate/question.rs',
    from: 'estimate_of(&strata, code, Some(group));',
    to: 'estimate_of(&strata, code, Some(group).filter(|_| strata.is_empty()));',
    test: http('sample::shares_of_all_texts_are_estimated_with_their_intervals_and_no_respondent_is_counted'),
  },
  {
    takes: 'coders are given the texts of the sample alone',
    file: 'src/store/sql/reserve_coding.rs',
    from: 'let sample = sample_number(self.form, self.control, connection).await?;',
    to: 'let sample = sample_number(self.form, self.control, connection).await?.filter(|number| *number < 0);',
    test: http('sample::coders_are_given_the_texts_of_the_sample_alone'),
  },
  {
    takes: 'a document that changed since it was signed says so',
    file: 'src/synthesis_document/sign_off.rs',
    from: 'Some((signed, last)) if signed == *self => SignOffState::Signed(last),',
    to: 'Some((signed, last)) if signed == *self || !signed.document.is_empty() => SignOffState::Signed(last),',
    test: http('sign_off::a_signed_document_says_so_until_a_word_or_a_figure_changes'),
  },
  {
    takes: 'the package says whether a document is still what was signed',
    file: 'src/synthesis_document/sign_off.rs',
    from: 'let is_as_signed = Self::new(found, self.at.clone()) == self;',
    to: 'let is_as_signed = !self.at.is_empty() || Self::new(found, self.at.clone()) == self;',
    test: http('sign_off::the_package_says_when_a_document_was_signed_and_whether_it_is_still_that_and_names_nobody'),
  },
  {
    takes: 'verify computes the figures of the synthesis documents again',
    file: 'src/open_data/verify/mod.rs',
    from: 'if files.has(SYNTHESIS) {',
    to: 'if files.has(SYNTHESIS) && report.rows == 0 {',
    test: http('document::the_package_states_each_figure_of_the_document_as_data_and_verify_computes_it_again'),
  },
];
