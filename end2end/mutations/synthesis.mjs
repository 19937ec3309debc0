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
    from: '    if agrees {',
    to: '    if agrees || !figure.is_empty() {',
    test: http('document::figures_that_no_longer_agree_are_told_by_the_check_and_by_verify'),
  },
  {
    takes: 'a quoted text that is not published is told',
    file: 'src/synthesis_document/check.rs',
    from: 'texts.is_published(response_id, control).then_some(())',
    to: '(texts.is_published(response_id, control) || !control.is_empty()).then_some(())',
    test: http('document::figures_that_no_longer_agree_are_told_by_the_check_and_by_verify'),
  },
];
