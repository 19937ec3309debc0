// Receipts: with its code, a response is viewed, downloaded, amended until closing and withdrawn until publication.
const SPEC = 'receipt.spec.ts';
const AMEND = 'src/server/receipts/amend.rs';
const http = (name) => ['http', `receipt::${name}`];

const wrongCode = http('viewing::every_wrong_code_gets_an_identical_answer');
const sameWork = http('confidentiality::every_wrong_code_causes_the_same_store_queries');
const amending = [SPEC, 'amending starts from the recorded answers and does not touch draft or storage'];
const copied = [SPEC, 'the confirmation copies the code and announces it once'];
const gone = http('withdrawing::a_withdrawal_removes_the_whole_content_of_a_response');
const tombstone = http('withdrawing::the_code_of_a_withdrawn_response_shows_when_it_was_withdrawn');
const late = http('withdrawing::withdrawal_is_possible_after_closing_but_not_after_publication');

export const receipts = [
  {
    takes: 'the code shows what was recorded',
    file: 'src/server/receipts/pages.rs',
    from: 'answers: owned.answers(),',
    to: 'answers: RawAnswers::default(),',
    test: http('viewing::the_receipt_holder_sees_every_answer_in_the_locale_of_the_page'),
  },
  {
    takes: 'the response can be downloaded',
    file: 'src/server/receipts/html_handlers.rs',
    from: 'Action::Download => Ok(download(&visit.code, &owned)),',
    to: 'Action::Download => Ok(self.show(visit, &owned, StatusCode::OK, None).await),',
    test: http('viewing::the_download_holds_all_that_was_recorded'),
  },
  {
    takes: 'the copy script is fetched again after a network failure',
    file: 'public/start.js',
    from: 'setTimeout(beside, 5_000, file, use)',
    to: 'undefined',
    test: [SPEC, 'the copy script is fetched again after a network failure'],
  },
  {
    takes: 'the print button prints a receipt',
    file: 'public/receipt.js',
    from: 'if ("print" in button.dataset) return print();',
    to: 'if ("print" in button.dataset) return;',
    test: [SPEC, 'the print button works and appears only with scripts'],
  },
  {
    takes: 'the confirmation copies the code',
    file: 'public/receipt.js',
    from: 'await navigator.clipboard.writeText(element.textContent);',
    to: '',
    test: copied,
  },
  {
    takes: 'copying the code is announced',
    file: 'public/receipt.js',
    from: 'button.nextElementSibling.textContent = button.dataset.copied;',
    to: '',
    test: copied,
  },
  {
    takes: 'a response is amended through the same form',
    file: 'src/server/receipts/html_handlers.rs',
    from: 'Ok(self.show_form(visit, owned.revision, owned.answers(), StatusCode::OK).await)',
    to: 'Ok(self.show_form(visit, owned.revision, RawAnswers::default(), StatusCode::OK).await)',
    test: http('amending::the_amendment_form_holds_every_recorded_answer'),
  },
  {
    takes: 'amending leaves the draft alone',
    file: 'src/client/answers.rs',
    from: 'if !client.is_amending() {',
    to: 'if client.is_amending() || !client.is_amending() {',
    test: amending,
  },
  {
    takes: 'leaving an unsent amendment asks for confirmation',
    file: 'src/client/amendment.rs',
    from: 'event.prevent_default();',
    to: '_ = event;',
    test: [SPEC, 'leaving with unsent changes asks for confirmation'],
  },
  {
    takes: 'an amendment is validated',
    file: AMEND,
    from: 'if !errors.is_empty() {',
    to: 'if !errors.is_empty() && errors.len() > 99 {',
    test: http('amending::an_invalid_amendment_returns_errors_and_changes_nothing'),
  },
  {
    takes: 'after closing nothing is amended',
    file: AMEND,
    from: 'Phase::Closed => Err(RefusalCode::Closed),',
    to: 'Phase::Closed => Ok(()),',
    test: http('amending::after_closing_responses_can_be_viewed_but_not_amended'),
  },
  {
    takes: 'former revisions are kept in the history',
    file: 'src/store/sql/amend.rs',
    from: 'former.archive_previous(connection).await?;',
    to: 'if former.revision < 0 {\n            former.archive_previous(connection).await?;\n        }',
    test: http('amending::every_former_revision_stays_in_the_history'),
  },
  {
    takes: 'a withdrawn response is removed',
    file: 'src/store/sql/withdraw.rs',
    from: '"DELETE FROM responses WHERE id = $1"',
    to: '"UPDATE responses SET revision = revision WHERE id = $1"',
    test: gone,
  },
  {
    takes: 'the private answers of a withdrawn response are removed',
    file: 'src/store/sqlite.rs',
    from: '.foreign_keys(true)',
    to: '.foreign_keys(false)',
    test: gone,
  },
  {
    takes: 'a withdrawal leaves a tombstone',
    file: 'src/store/sql/withdraw.rs',
    from: 'self.insert_tombstone(connection, (received_at, restricted_at.unwrap_or(self.withdrawal.at))).await?;',
    to: 'if revision < 0 {\n            self.insert_tombstone(connection, (received_at, restricted_at.unwrap_or(self.withdrawal.at))).await?;\n        }',
    test: tombstone,
  },
  {
    takes: 'after publication nothing is withdrawn',
    file: 'src/server/receipts/withdraw.rs',
    from: 'if owned.published_at.is_some() {',
    to: 'if owned.published_at.is_some() && owned.revision > 99 {',
    test: late,
  },
  {
    takes: 'every wrong code gets the same answer',
    file: 'src/server/receipts/mod.rs',
    from: 'ReceiptLookup::Unknown => Err(RefusalCode::UnknownReceipt),',
    to: 'ReceiptLookup::Unknown if !code.is_complete() => Err(ApiError::Unreadable),\n            ReceiptLookup::Unknown => Err(RefusalCode::UnknownReceipt),',
    test: wrongCode,
  },
  {
    takes: 'every wrong code causes the same store queries',
    file: 'src/server/receipts/mod.rs',
    from: 'let form = self.form.id().as_str();\n        match',
    to: 'let form = self.form.id().as_str();\n        if !code.is_complete() {\n            return Err(RefusalCode::UnknownReceipt);\n        }\n        match',
    test: sameWork,
  },
  {
    takes: 'the page with the field for a receipt code takes a code out of the address',
    file: 'src/server/receipts/pages.rs',
    from: 'layout.script = Some(context.assets.address(CODE_SCRIPT));',
    to: '_ = CODE_SCRIPT;',
    test: ['receipt.spec.ts', 'a code in the hash moves into the field and leaves the address and the history'],
  },
  {
    takes: 'the page to sign in takes a code out of the address',
    file: 'src/server/workspace/sign_in_page.rs',
    from: 'frame.scripts.push(visitor.snapshot.context.assets.address(CODE_SCRIPT));',
    to: '_ = (CODE_SCRIPT, &mut frame);',
    test: ['workspace.spec.ts', 'a link signs in by one press, once, and its code leaves the address'],
  },
];
