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
    test: http('workspace::reviewing::several::where_the_form_asks_for_a_second_reader_two_persons_have_to_agree'),
  },
  {
    takes: 'the second reader does not see what the first decided',
    file: 'src/server/workspace/review/view_model.rs',
    from: 'let is_blind = self.reads_second(text);',
    to: 'let is_blind = false;',
    test: http('workspace::reviewing::several::where_the_form_asks_for_a_second_reader_two_persons_have_to_agree'),
  },
  {
    takes: 'the next text is fetched in advance',
    file: 'public/operator-review.js',
    from: '  return isFresh ? ahead.promise.catch(() => fetchPage(address)) : fetchPage(address);',
    to: '  return fetchPage(address);',
    test: browser('the next text is there before the decision is made'),
  },
  {
    takes: 'letters do not act in a field',
    file: 'public/operator-review.js',
    from: '  if (isField(event.target)) return keyInField(event);',
    to: '',
    test: browser('letters act nowhere else than they should, and can be turned off'),
  },
  {
    takes: 'whoever asks for a second opinion is not given the text again',
    file: 'src/review/status.rs',
    from: '            Self::OpinionWanted(person) => reader_digest(person),',
    to: '            Self::OpinionWanted(_) => String::new(),',
    test: http('workspace::reviewing::several::a_text_on_which_a_reviewer_wants_a_second_opinion_waits_for_somebody_else'),
  },
  {
    takes: 'a decided text says that responses are published already',
    file: 'src/ui/workspace/review/single_text.rs',
    from: '    let since = page.published_since.as_ref()?;',
    to: '    let since = page.published_since.as_ref().filter(|since| since.is_empty())?;',
    test: http('workspace::reviewing::together::once_responses_are_published_a_decided_text_says_so_before_it_is_decided_again'),
  },
  {
    takes: 'words that are selected in a translation are not taken for those of the text',
    file: 'src/server/workspace/review/posted.rs',
    from: 'there.map(shown).eq(words.chars())',
    to: 'there.map(shown).count() > 0',
    test: http('workspace::reviewing::a_selection_counts_only_with_the_words_that_the_text_has_there'),
  },
];
