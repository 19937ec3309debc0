// The store: full disks, moved databases and unusual texts.
const http = (name) => ['http', name];

const full = http('store::sqlite::readiness_reports_a_full_disk_and_its_recovery');

export const store = [
  {
    takes: 'a store of an earlier version is carried over whole',
    file: 'src/store/sql/document_moves.rs',
    from: 'Ok(Some(Step { moved_through: through, of }))',
    to: 'Ok(None)',
    test: http('store::migrating::sqlite::a_file_of_the_former_layout_is_carried_over_whole'),
  },
  {
    takes: 'ready means that a response could be recorded now',
    file: 'src/store/sql/writer.rs',
    from: 'self.readiness.found_out(async { self.enqueue(PendingResponse::probe()).await.map(|_| ()) }).await',
    to: 'self.readiness.found_out(async { self.enqueue(PendingResponse::probe()).await.map_or(Ok(()), |_| Ok(())) }).await',
    test: full,
  },
  {
    takes: 'responses are recorded without a restart once the disk has room again',
    file: 'src/store/sqlite.rs',
    from: '!is_transient(error) && primary_code(error) != Some(CONSTRAINT)',
    to: '!is_transient(error) && primary_code(error) == Some(CONSTRAINT)',
    test: full,
  },
  {
    takes: 'responses that the counters lack are counted at the next start',
    file: 'src/server/results/recount.rs',
    from: '(before.min(after)..=before.max(after)).contains(&counted)',
    to: '(before == 0 || counted > 0)',
    test: http('results::figures::responses_missing_from_the_counters_are_counted_at_the_next_start'),
  },
  {
    takes: 'after a failover the promoted server is used',
    file: 'src/store/postgres/primary.rs',
    from: 'pool.set_connect_options(servers[found].clone());',
    to: '',
    test: http('store::postgres::failover::of_several_servers_the_writable_one_is_used'),
  },
  {
    takes: 'a NUL becomes a replacement character, also in published texts',
    file: 'src/store/storable.rs',
    from: "if text.contains('\\0') { text.replace('\\0', REPLACEMENT).into() } else { text.into() }",
    to: 'text.into()',
    test: http('store::postgres::nul::a_nul_in_one_text_does_not_stop_publication'),
  },
  {
    takes: 'a command over many texts continues after a failing one',
    file: 'src/cli/open_data/review/decide.rs',
    from: 'Err(error) if service.is_store_ready().await => {',
    to: 'Err(error) if !service.is_store_ready().await => {',
    test: http('open_data::review::a_text_that_cannot_be_decided_on_does_not_stop_the_others'),
  },
  {
    takes: 'a database that is not UTF-8 is refused at the start',
    file: 'src/store/sqlite.rs',
    from: 'if encoding != "UTF-8" {',
    to: 'if encoding.is_empty() {',
    test: http('store::sqlite::a_file_without_utf_8_is_refused_with_one_line'),
  },
];
