// The work of an office besides review and publication: mail, files of responses, the site's folder, requests of people about their
// own responses.
const http = (name) => ['http', name];
const exported = http('workspace::exports::a_file_is_what_the_command_writes_and_belongs_to_whoever_asked_for_it');

export const office = [
  {
    takes: 'a letter leaves the store once it is sent',
    file: 'src/store/sql/letter_leases.rs',
    from: "WHERE id = $1 AND status = 'sent'\"",
    to: "WHERE id = $1 AND status = 'waiting'\"",
    test: http('mail::receipts::a_receipt_is_sent_once_and_nothing_of_it_stays'),
  },
  {
    takes: 'a letter that is put off is tried again',
    file: 'src/store/sql/letter_leases.rs',
    from: 'AttemptEnd::Later { next_at, reply } => ("waiting",',
    to: 'AttemptEnd::Later { next_at, reply } => ("failed",',
    test: http('mail::faults::a_letter_that_is_put_off_is_tried_again_until_it_is_taken'),
  },
  {
    takes: 'an address that was refused is written to no more',
    file: 'src/store/sql/refused_addresses.rs',
    from: '"SELECT id FROM refused_addresses WHERE digest = $1"',
    to: '"SELECT id FROM refused_addresses WHERE digest = $1 AND id = \'\'"',
    test: http('mail::faults::a_letter_that_is_refused_waits_for_a_person_without_showing_what_it_says'),
  },
  {
    takes: 'the text about a moved date is in one language',
    file: 'src/server/announcements.rs',
    from: 'end.newest.notes.get(locale.tag())',
    to: 'end.newest.notes.values().next()',
    test: http('workspace::window::a_moved_date_has_a_text_for_the_press_in_each_language'),
  },
  {
    takes: 'no letter goes over a connection that is not secure',
    file: 'src/mail/smtp_server.rs',
    from: 'format!("{address}?tls=required")',
    to: 'format!("{address}?tls=opportunistic")',
    test: http('mail::encryption::no_letter_goes_over_a_connection_that_is_not_secure'),
  },
  {
    takes: 'an address is not flooded',
    file: 'src/store/sql/letters.rs',
    from: 'const MOST_IN_A_DAY: i64 = 10;',
    to: 'const MOST_IN_A_DAY: i64 = 10_000;',
    test: http('mail::notices::an_address_is_not_flooded_by_amendments'),
  },
  {
    takes: 'a file of responses is there for whoever asked for it alone',
    file: 'src/server/workspace/exports/mod.rs',
    from: 'parameters.by.actor.to_string() == own)',
    to: 'parameters.by.actor.to_string() == own || !own.is_empty())',
    test: exported,
  },
  {
    takes: 'private columns are for who may see private answers',
    file: 'src/server/workspace/exports/mod.rs',
    from: 'if is_private && !may_see_private(&permitted, &form) {',
    to: 'if is_private && reason.is_empty() && !may_see_private(&permitted, &form) {',
    test: exported,
  },
  {
    takes: 'a file of responses is gone after a day',
    file: 'src/server/export_jobs/keeping.rs',
    from: 'kept_until(job).is_none_or(|until| until > now)',
    to: 'kept_until(job).is_none_or(|until| until + now > 0)',
    test: http('workspace::exports::a_file_is_gone_after_a_day_and_with_the_role'),
  },
  {
    takes: 'every process serves the site that was taken up',
    file: 'src/server/serve.rs',
    from: 'tokio::spawn(follow_take_ups(state.clone(), log))',
    to: 'tokio::spawn(async {})',
    test: http('workspace::site::what_the_folder_holds_is_seen_first_and_then_served_by_every_process'),
  },
  {
    takes: 'a process whose folder holds another site keeps its own',
    file: 'src/server/site_reload.rs',
    from: 'if read.record.digest() != taken.digest {',
    to: 'if read.record.digest().is_empty() {',
    test: http('workspace::site::a_process_whose_folder_holds_another_site_keeps_its_own_and_says_so'),
  },
  {
    takes: 'a request about a person is due in a month',
    file: 'src/server/due_requests.rs',
    from: 'const MONTHS: i64 = 1;',
    to: 'const MONTHS: i64 = 2;',
    test: http('workspace::rights_requests::a_request_is_due_in_a_month_and_what_waits_longest_comes_first'),
  },
  {
    takes: 'a sheet about a person is shown for a reason alone',
    file: 'src/server/workspace/responses/sheet.rs',
    from: 'if reason.is_empty() {',
    to: 'if false && reason.is_empty() {',
    test: http('workspace::sheet::all_that_is_held_on_a_person_is_shown_for_a_reason_and_logged'),
  },
  {
    takes: 'a search that a request does not finish goes on',
    file: 'src/server/workspace/responses/search.rs',
    from: 'after: (!is_last).then_some(after) })',
    to: 'after: (is_last && after.is_empty()).then_some(after) })',
    test: http('workspace::responses::a_search_that_a_request_does_not_finish_goes_on_and_ends_with_every_response'),
  },
  {
    takes: 'what a search found before is still there',
    file: 'src/server/workspace/responses/view.rs',
    from: 'before.into_iter().chain(ids).collect();',
    to: 'before.into_iter().take(0).chain(ids).collect();',
    test: http('workspace::responses::a_search_that_a_request_does_not_finish_goes_on_and_ends_with_every_response'),
  },
  {
    takes: 'what was looked for is in no line of the log of the server',
    file: 'src/server/workspace/responses.rs',
    from: '    if let Err(error) = permitted.store().log_act(act, crate::workspace::Outcome::Done).await {',
    to: '    tracing::warn!(%sought);\n    if let Err(error) = permitted.store().log_act(act, crate::workspace::Outcome::Done).await {',
    test: ['consultation.spec.ts', 'five people run a consultation from its opening to its publication, with scripts'],
  },
];
