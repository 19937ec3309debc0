// Polish: progress is shown, the focus is never lost, no text breaks the layout, and every notice page links onwards.
const SPEC = 'stepper-progress.spec.ts';
const LIVE = 'src/client/bindings.rs';
const NOTICE = 'src/ui/pages/notice.rs';

const onAndBack = [SPEC, 'Continue and Back move the focus to the heading of the step, at any speed'];
const counts = [SPEC, 'the choice of three principles counts down and reports too many'];
const taken = ['journey.spec.ts', 'the chosen option of an optional question can be cleared'];
const narrow = (kind) => [SPEC, `no content is wider than a screen of 320 px: ${kind}`];
const nowhere = ['http', 'language_negotiation::the_not_found_page_uses_the_language_of_the_address'];
const address = (title) => ['email-address.spec.ts', title];
const outside = (name) => ['http', `submission_window::${name}`];
const ofKinds = (name) => ['http', `kinds::${name}`];

export const polish = [
  {
    takes: 'an address with letters beyond ASCII is shown as it was typed',
    file: 'src/ui/form/controls/text.rs',
    from: 'text_line(page, question, ("text", Some("email")), described_by)',
    to: 'text_line(page, question, ("email", Some("email")), described_by)',
    test: address('an internationalised e-mail address is shown, recorded and exported as it was typed'),
  },
  {
    takes: 'the check page shows the e-mail address that will be recorded',
    file: 'src/ui/messages.rs',
    from: 'given.iter().map(|text| kind.normalise(text).into_owned()).collect()',
    to: 'given.iter().map(|text| (kind, text).1.clone()).collect()',
    test: address('invisible characters of an e-mail address or a name are neither shown nor recorded'),
  },
  {
    takes: 'a name without a visible character counts as missing',
    file: 'crates/questionnaire/src/text.rs',
    from: 'if !trimmed.contains(is_visible) {',
    to: 'if trimmed.is_empty() && !trimmed.contains(is_visible) {',
    test: address('a name without a visible character counts as missing'),
  },
  {
    takes: 'no cell of a CSV begins a formula where it is split at semicolons',
    file: 'src/export/formula.rs',
    from: 'if begins && FORMULA.contains(&c) {',
    to: 'if begins && c == \'\\0\' {',
    test: ['http', 'export::texts::formulas_stay_disarmed_when_a_spreadsheet_splits_csv_at_semicolons'],
  },
  {
    takes: 'every step shows how many of its questions are answered',
    file: LIVE,
    from: 'messages::progress_text(&client.catalogue.read(), section_progress(client, rank))',
    to: 'messages::progress_text(&client.catalogue.read(), untrack(|| section_progress(client, rank)))',
    test: [SPEC, 'every step shows how many of its questions are answered, in fr'],
  },
  {
    takes: 'on a phone a new step starts at the stepper',
    file: 'src/client/navigation.rs',
    from: 'steps.scroll_into_view();',
    to: '_ = steps;',
    test: ['journey.spec.ts', 'on a phone a new step starts at the stepper, and the first at the top of the page'],
  },
  { takes: 'Continue and Back move the focus to the heading', file: 'src/client/navigation.rs', from: '_ = heading.focus_with_options(&options);', to: '_ = (heading, options);', test: onAndBack },
  {
    takes: 'an answer to a single choice can be cleared',
    file: 'src/client/actions.rs',
    from: 'form_controls::set_control_value(name, None);',
    to: '',
    test: taken,
  },
  {
    takes: 'the choice of three principles counts down',
    file: LIVE,
    from: 'move |answers: &RawAnswers| answers.get(&name).map_or(0, |answer| answer.values().len())',
    to: 'move |_: &RawAnswers| name.len() * 0',
    test: counts,
  },
  {
    takes: 'a word of 500 letters does not widen the page',
    file: 'style/form.css',
    from: '.answer, .words, .option > span, .displaced-answer-name { overflow-wrap: anywhere; }',
    to: '',
    test: narrow('one word of 500 letters'),
  },
  {
    takes: 'the form is no wider than a screen of 320 px',
    file: 'style/form.css',
    from: '.column { min-inline-size: 0; max-inline-size: var(--column); }',
    to: '.column { min-inline-size: 24rem; max-inline-size: var(--column); }',
    test: narrow('500 emoji'),
  },
  {
    takes: 'the not-found page explains itself',
    file: NOTICE,
    from: 'view! { <p class="lead">{message_view::message(&layout.catalogue, key::NOT_FOUND)}</p> }.into_any(),',
    to: 'view! { <p class="lead"></p> }.into_any(),',
    test: nowhere,
  },
  {
    takes: 'before opening the page shows the opening date',
    file: NOTICE,
    from: 'notice_page(layout, catalogue, key::FORM_EARLY_HEADING, view! { <p class="lead">{words}</p> }.into_any(), None)',
    to: 'notice_page(layout, catalogue, key::FORM_EARLY_HEADING, view! { <p class="lead"></p> }.into_any(), None)',
    test: outside('before_opening_the_page_shows_the_opening_date'),
  },
  {
    takes: 'after closing the page shows the closing date',
    file: NOTICE,
    from: 'message_view::formatted_message(catalogue, key::FORM_CLOSED.name(), &[("date", &date)]);',
    to: 'message_view::formatted_message(catalogue, key::FORM_CLOSED.name(), &[("date", &"")]);',
    test: outside('after_closing_the_page_shows_the_closing_date'),
  },
  {
    takes: 'after closing the page links to the receipts',
    file: NOTICE,
    from: '<p><a href=receipts(catalogue, form)>{message_view::message(catalogue, key::RECEIPT_LINK)}</a></p>',
    to: '',
    test: outside('after_closing_the_page_shows_the_closing_date'),
  },
  {
    takes: 'the browser knows the first day that may be given',
    file: 'src/ui/form/controls/date.rs',
    from: 'min=date.earliest.map(|day| day.to_string())',
    to: 'min=date.earliest.filter(|_| false).map(|day| day.to_string())',
    test: ['kinds.spec.ts', 'a date is kept as a day, and its bounds are told in words'],
  },
  {
    takes: 'a date is read in words where the answers are checked',
    file: 'src/ui/messages.rs',
    from: 'Kind::Date(_) => given.iter().map(|day| field_words(catalogue, question, &normalise(day))).collect(),',
    to: 'Kind::Date(_) => given.to_vec(),',
    test: ofKinds('page::the_check_page_shows_names_and_the_store_holds_codes'),
  },
  {
    takes: 'months stand in the order of the calendar',
    file: 'crates/questionnaire/src/kinds/closed.rs',
    from: 'Self::Date => true,',
    to: 'Self::Date => false,',
    test: ofKinds('published::results_count_dates_by_month_in_calendar_order'),
  },
  {
    takes: 'the results have a style sheet of their own',
    file: 'src/server/results/pages.rs',
    from: '.with_style(context.assets.address("results.css"))',
    to: '',
    test: ['http', 'synthesis::results_page::themes_are_shown_with_their_shares_definitions_and_some_texts'],
  },
  {
    takes: 'the form loads no style sheet that only other pages need',
    file: 'src/server/pages/form.rs',
    from: '{ vec![] } else',
    to: '{ layout.styles } else',
    test: ['http', 'markup::a_page_links_the_style_sheets_that_it_needs_and_the_form_no_other'],
  },
  {
    takes: 'the policy names the style sheet that the form carries',
    file: 'src/server/security.rs',
    from: 'hash.as_deref().unwrap_or_default()',
    to: '""',
    test: ['http', 'markup::no_page_has_an_inline_script_and_a_style_only_if_the_policy_names_it'],
  },
  {
    takes: 'the dialog over the form waits for its style sheet',
    file: 'public/beside.js',
    from: 'Promise.all([text(link.href), style()])',
    to: 'Promise.all([text(link.href)])',
    test: ['reference-dialog.spec.ts', 'the dialog brings the style sheet of content pages, which the form does without'],
  },
];
