// The operators' workspace: permissions, sessions and the audit log.
const http = (name) => ['http', name];
const roles = http('workspace::accounts::roles_are_granted_and_revoked_and_accounts_closed');
const sessions = (name) => http(`workspace::sessions::${name}`);

export const workspace = [
  {
    takes: 'an address needs the permission that the table says',
    file: 'src/server/workspace/permitted.rs',
    from: 'return Err(refused_page::<P>(&signed, None).await);',
    to: 'return Ok(Self { signed, role: Role::Auditor, permit: PhantomData });',
    test: http('workspace::permissions::every_role_may_use_exactly_the_addresses_that_the_table_says'),
  },
  {
    takes: 'what gives power needs a fresh sign-in',
    file: 'src/server/workspace/permitted.rs',
    from: 'P::PERMISSION.needs_fresh_sign_in() && ',
    to: 'false && ',
    test: http('workspace::permissions::what_gives_power_needs_a_fresh_sign_in'),
  },
  {
    takes: 'a session ends after an hour without request',
    file: 'src/workspace/session.rs',
    from: 'now - self.seen_at >= IDLE',
    to: 'now - self.seen_at >= LONGEST',
    test: sessions('a_session_ends_after_an_hour_without_request'),
  },
  {
    takes: 'a session from a time that has not come does not count',
    file: 'src/workspace/session.rs',
    from: 'self.made_at > now + CLOCK_SKEW || self.seen_at > now + CLOCK_SKEW',
    to: 'self.made_at > i64::MAX - CLOCK_SKEW',
    test: sessions('a_clock_that_is_set_back_lengthens_no_session'),
  },
  {
    takes: 'a sign-in ends the session that the browser had before',
    file: 'src/store/sql/sign_in.rs',
    from: '.bind(former.as_deref().unwrap_or_default())',
    to: '.bind(&b""[..])',
    test: sessions('a_session_that_was_planted_is_not_taken_over'),
  },
  {
    takes: 'a link works once',
    file: 'src/store/sql/sign_in.rs',
    from: 'DELETE FROM links WHERE code_digest = $1"',
    to: 'UPDATE links SET ends_at = ends_at WHERE code_digest = $1"',
    test: sessions('a_link_works_once_and_for_its_time'),
  },
  {
    takes: 'signing in leads to no other site',
    file: 'src/server/workspace/sign_in.rs',
    from: 'if is_own { next.to_owned() } else { visitor.address("") }',
    to: 'if is_own || !next.is_empty() { next.to_owned() } else { visitor.address("") }',
    test: sessions('signing_in_leads_back_to_the_page_and_to_no_other_site'),
  },
  {
    takes: 'an act is not done without its entry',
    file: 'src/store/sql/audit.rs',
    from: 'append(connection, self.act, logged).await?;',
    to: '_ = append(connection, self.act, logged).await;',
    test: http('workspace::commands::a_command_whose_entry_cannot_be_written_does_nothing'),
  },
  {
    takes: 'an altered entry of the log is found',
    file: 'src/workspace/audit/chain.rs',
    from: 'if entry.computed_hash() != entry.hash {',
    to: 'if entry.hash.is_empty() {',
    test: http('workspace::commands::the_log_is_verified_and_every_change_of_its_file_is_found'),
  },
  {
    takes: 'the last administrator stays',
    file: 'src/store/sql/account_changes.rs',
    from: 'Ok(this > 0 && others == 0)',
    to: 'Ok(this > 1 && others == 0)',
    test: roles,
  },
  {
    takes: 'nobody grants themselves a role',
    file: 'src/store/sql/account_changes.rs',
    from: 'if is_own && matches!(self.change, AccountChange::Grant(_)) {',
    to: 'if is_own && matches!(self.change, AccountChange::Close) {',
    test: roles,
  },
];
