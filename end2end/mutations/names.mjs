// Names: names of a form and names of the program are kept apart, and questions show their numbers.
const IDS = 'src/ids/made.rs';
const NAMES = 'src/site/reserved_names.rs';

const hostile = ['names.spec.ts', 'every section is reached by Continue, the stepper, its address and the back button'];
const switched = ['names.spec.ts', 'the language is switched, errors lead to their fields, and the response is sent'];
const http = (name) => ['http', name];

export const names = [
  { takes: 'a section may be named like a part of the page', file: IDS, from: 'format!("s-{id}")', to: 'id.to_owned()', test: hostile },
  { takes: 'a question may be named `id`', file: 'src/client/dom_translation.rs', from: 'let id = wanted.dyn_ref::<Element>()?.get_attribute("id")?;', to: 'let id = wanted.dyn_ref::<Element>()?.id();', test: switched },
  { takes: 'a question may be named `closest`', file: 'public/beside.js', from: 'Element.prototype.closest.call(target, selector)', to: 'target.closest(selector)', test: switched },
  {
    takes: 'a question named like a reserved form field is refused',
    file: NAMES,
    from: 'ids::body::ALL.contains(&control)',
    to: 'false',
    test: http('names::refused::a_question_named_like_a_reserved_form_field_is_refused_with_its_line'),
  },
  {
    takes: 'a question named like a part of another is refused',
    file: NAMES,
    from: 'ids::message(other), ids::hint(other)',
    to: 'ids::hint(other), ids::hint(other)',
    test: http('names::refused::a_question_named_like_a_part_of_another_is_refused_with_its_line'),
  },
  {
    takes: 'questions carry their numbers on the form',
    file: 'src/ui/form/parts.rs',
    from: '{question_number(question)}',
    to: '{Some(question_number(question)).filter(|_| false)}',
    test: http('question_numbers::form_check_page_and_receipt_show_every_question_number_in_every_locale'),
  },
  {
    takes: 'errors show the numbers of their questions',
    file: 'src/ui/components/error_summary.rs',
    from: 'if let Some(question) = question {',
    to: 'if let Some(question) = question.filter(|_| false) {',
    test: http('question_numbers::every_entry_of_the_error_summary_begins_with_its_question_number'),
  },
];
