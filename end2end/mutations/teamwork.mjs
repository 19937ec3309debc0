// What an office relies on from day to day: letters, rereading, corrections, erasure by two persons, keys, and the end of a session.
const http = (name) => ['http', name];

export const teamwork = [
  {
    takes: 'a command is followed by the letter of its page',
    file: 'src/cli/letter_args.rs',
    from: 'if self.no_mail { None } else',
    to: 'if !self.no_mail { None } else',
    test: http('mail::commands::a_command_is_followed_by_the_letter_of_its_page'),
  },
  {
    takes: 'a link to end digests that was not made here changes nothing',
    file: 'src/server/unsubscription.rs',
    from: 'secret.is_proof(ProofPurpose::Unsubscription, &message(account), &proof).then(',
    to: '(proof.len() < 99).then(',
    test: http('mail::digests::a_digest_says_what_waits_to_those_who_want_it'),
  },
  {
    takes: 'one example of a letter leaves in a minute',
    file: 'src/mail/letters/test.rs',
    from: 'writer.now / MINUTE)',
    to: 'example.id)',
    test: http('mail::examples::an_example_goes_to_the_address_of_the_account_once_a_minute'),
  },
  {
    takes: 'some accepted texts are read again by another person',
    file: 'src/review/rereading.rs',
    from: '            Readers::TwoIfAccepted\n        } else {',
    to: '            Readers::One\n        } else {',
    test: http('workspace::reviewing::rereading::a_share_of_the_accepted_texts_is_read_again_by_another_person'),
  },
  {
    takes: 'a correction is counted',
    file: 'src/server/amendments.rs',
    from: 'removed: recorded.cells(form),',
    to: 'removed: Vec::new(),',
    test: http('workspace::corrections::choices_are_counted_anew_and_private_answers_are_replaced_unseen'),
  },
  {
    takes: 'nobody confirms an erasure that they proposed',
    file: 'src/store/sql/withdraw.rs',
    from: 'Confirmation::Own => Some(WithdrawOutcome::OwnProposal),',
    to: 'Confirmation::Own => None,',
    test: http('workspace::erasures::one_proposes_an_erasure_after_publication_and_another_confirms_it'),
  },
  {
    takes: 'a letter of a French keyboard acts as it is written',
    file: 'public/operator-keys.js',
    from: '  if (/^[a-z/=?]$/i.test(event.key)) return event.key.toLowerCase();',
    to: '  if (/^[/=?]$/i.test(event.key)) return event.key;',
    test: ['workspace-coding.spec.ts', 'texts are coded with the keyboard alone, by digits in their place and letters as they are written'],
  },
  {
    takes: 'what was typed is not sent to a server that forgot the session',
    file: 'public/operator.js',
    from: '  document.addEventListener("submit", guard, true);',
    to: '',
    test: ['workspace-session.spec.ts', 'what was typed is sent after signing in again in another tab'],
  },
];
