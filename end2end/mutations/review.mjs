// The disclosure review: several reviewers at once, a second reader, and the keys.
const http = (name) => ['http', name];
const browser = (title) => ['workspace-review.spec.ts', title];

export const review = [
  {
    takes: 'a text that somebody has before them is given to nobody else',
    file: 'src/store/sql/reservations.rs',
    from: '.push("AND held.reserved_by <> ")',
    to: '.push("AND held.reserved_by = ")',
    test: http('store::held_by::sqlite::simultaneous_reviewers_never_get_the_same_text'),
  },
  {
    takes: 'a decision on a text that somebody else decided is refused',
    file: 'src/store/sql/insert_review.rs',
    from: '&& current.number != self.seen.last',
    to: '&& current.number < self.seen.last',
    test: http('store::held_by::sqlite::of_simultaneous_decisions_only_one_is_recorded'),
  },
  {
    takes: 'nobody is asked to read a text twice, under whatever name',
    file: 'src/review/queue/filter.rs',
    from: 'not_read_by: Some(reader_digest(reader))',
    to: 'not_read_by: Some(reader_digest(&reader.to_uppercase()))',
    test: http('open_data::local_review::where_the_form_asks_for_a_second_reader_two_persons_have_to_agree'),
  },
  {
    takes: 'the second reader does not see what the first decided',
    file: 'src/server/workspace/review/view_model.rs',
    from: 'let is_blind = self.reads_second(text);',
    to: 'let is_blind = false;',
    test: http('open_data::local_review::where_the_form_asks_for_a_second_reader_two_persons_have_to_agree'),
  },
  {
    takes: 'the next text is fetched in advance',
    file: 'public/operator-review.js',
    from: '  return isFresh ? ahead.promise : fetchPage(address);',
    to: '  return isFresh && !address ? ahead.promise : fetchPage(address);',
    test: browser('the next text is there before the decision is made'),
  },
  {
    takes: 'letters do not act in a field',
    file: 'public/operator-review.js',
    from: '  if (isField(event.target)) return keyInField(event);',
    to: '',
    test: browser('letters act nowhere else than they should, and can be turned off'),
  },
];
