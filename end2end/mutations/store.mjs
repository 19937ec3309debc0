// The store: what its keeper relies on when the disk is full, the database moves, or a text is not like others.
const http = (name) => ['http', name];

const full = http('store::sqlite::a_disk_that_is_full_is_told_before_a_response_is_refused_and_so_is_its_end');

export const store = [
  {
    takes: 'ready means that a response could be recorded now',
    file: 'src/server/store/sql/writer.rs',
    from: 'self.readiness.found_out(async { self.write(Waiting::probe()).await.map(|_| ()) }).await',
    to: 'self.readiness.found_out(async { self.write(Waiting::probe()).await.map_or(Ok(()), |_| Ok(())) }).await',
    test: full,
  },
  {
    takes: 'once the disk has room again responses are recorded, without a restart',
    file: 'src/server/store/sqlite.rs',
    from: '!is_passing(error) && primary_code(error) != Some(CONSTRAINT)',
    to: '!is_passing(error) && primary_code(error) == Some(CONSTRAINT)',
    test: full,
  },
  {
    takes: 'finding out whether it is ready leaves nothing behind',
    file: 'src/server/store/sql/record.rs',
    from: 'take_back(connection, &new).await?;',
    to: 'take_back(connection, &[]).await?;',
    test: http('store::held_by::sqlite::finding_out_whether_it_is_ready_leaves_nothing_behind'),
  },
  {
    takes: 'after a failover the other server of the address is used',
    file: 'src/server/store/postgres/primary.rs',
    from: 'pool.set_connect_options(servers[found].clone());',
    to: '',
    test: http('store::postgres::failover::of_several_servers_the_one_that_takes_writes_is_used_whichever_it_is'),
  },
  {
    takes: 'a text with a NUL is reviewed as any other',
    file: 'src/server/store/storable.rs',
    from: 'if text.contains(\'\\0\') { text.replace(\'\\0\', REPLACEMENT) } else { text }',
    to: 'text',
    test: http('store::held_by::postgres::a_nul_keeps_no_text_from_being_reviewed_and_found'),
  },
  {
    takes: 'a command over many texts goes on past one that fails',
    file: 'src/cli/open_data/review/decide.rs',
    from: 'Err(error) if desk.is_store_ready().await => {',
    to: 'Err(error) if !desk.is_store_ready().await => {',
    test: http('open_data::review::a_text_that_cannot_be_decided_on_keeps_nobody_from_the_others'),
  },
  {
    takes: 'a database that is not UTF-8 is refused at the start',
    file: 'src/server/store/postgres.rs',
    from: 'if encoding != "UTF8" {',
    to: 'if encoding.is_empty() {',
    test: http('store::postgres::a_database_that_is_not_utf_8_is_refused_with_one_line'),
  },
];
