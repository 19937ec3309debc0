// What is done for the rights of a respondent, and how long the log says who looked.
const http = (name) => ['http', name];

export const rights = [
  {
    takes: 'a restricted response leaves the figures',
    file: 'src/store/sql/restrict.rs',
    from: 'counted.add(self.form, removed, -1);',
    to: 'counted.add(self.form, removed, 0);',
    test: http('workspace::restrictions::a_response_is_restricted_for_a_reason_and_released_again'),
  },
  {
    takes: 'a restricted response leaves what is exported and published',
    file: 'src/store/sql/restrict.rs',
    from: '"DELETE FROM answers WHERE response_number = $1"',
    to: '"DELETE FROM document_moves WHERE moved_through = $1"',
    test: http('workspace::restrictions::a_command_restricts_the_response_of_a_code_and_no_export_holds_it_meanwhile'),
  },
  {
    takes: 'a restricted response is found by an answer',
    file: 'src/server/workspace/responses/search.rs',
    from: 'if after.is_empty() { restricted_with_answer',
    to: 'if !after.is_empty() { restricted_with_answer',
    test: http('workspace::restrictions::a_response_is_restricted_for_a_reason_and_released_again'),
  },
  {
    takes: 'texts return as they were decided when a restriction is lifted',
    file: 'src/server/restrictions.rs',
    from: 'texts: review.published_texts_of(row).await?,',
    to: 'texts: review.published_texts_of(row).await?.into_iter().take(0).collect(),',
    test: http('workspace::restrictions::a_command_restricts_the_response_of_a_code_and_no_export_holds_it_meanwhile'),
  },
  {
    takes: 'a letter about a refusal names its ground',
    file: 'src/server/workspace/rights_requests/letter.rs',
    from: 'typed.words.is_empty() && decision',
    to: 'typed.words.len() > 9999 && decision',
    test: http('mail::requests::whoever_asked_is_told_of_the_answer_in_the_language_of_their_response'),
  },
  {
    takes: 'who acted is erased from looks alone',
    file: 'src/workspace/audit/chain.rs',
    from: 'if !Action::is_look(&entry.action) {',
    to: 'if entry.action.is_empty() {',
    test: http('workspace::log_retention::who_looked_is_erased_before_acts_are_and_the_log_verifies'),
  },
  {
    takes: 'a start of a server is entered',
    file: 'src/server/serve.rs',
    from: 'store.log_act(start_act(&settings), Outcome::Done).await?;',
    to: '_ = (start_act(&settings), Outcome::Done);',
    test: http('workspace::log_retention::a_server_erases_who_looked_when_its_setting_says_so_and_enters_its_settings'),
  },
  {
    takes: 'a search that goes on counts once',
    file: 'src/server/workspace/responses.rs',
    from: 'match if goes_on { Ok(true) } else',
    to: 'match if goes_on && after.is_empty() { Ok(true) } else',
    test: http('workspace::responses::a_search_that_goes_on_counts_once_and_another_one_by_itself'),
  },
  {
    takes: 'a private answer is never an argument of a command',
    file: 'src/cli/responses/correction.rs',
    from: 'is_some_and(Question::is_private)',
    to: 'is_some_and(|question| question.is_private() && self.code.is_empty())',
    test: http('workspace::corrections::a_command_corrects_an_answer_as_the_page_does'),
  },
];
