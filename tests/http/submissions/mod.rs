//! Submissions by plain forms without scripts (`form_texts`, `form_errors`, `form_steps`) and as JSON, as the client
//! sends them (`json_accepted`, `json_refused`).

mod form_errors;
mod form_steps;
mod form_texts;
mod json_accepted;
mod json_refused;

use crate::support::html::Document;
use crate::support::responses::answers;
use crate::support::server::Server;

/// The form, sent back because an answer is missing.
async fn sent_back(server: &Server, given: &[(&str, &str)]) -> Document {
    let answer = server.post_answers(&answers(given), None).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    answer.html()
}
