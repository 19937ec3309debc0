//! The proof that a search stopped after a response: whoever goes on with it there begins no other search. It names the account, the form,
//! what is looked for and the response, so that it is of no use for anything else.

use super::search::Search;
use crate::server::receipt_code::ProofPurpose;
use crate::server::workspace::permitted::Permitted;
use crate::workspace::permit::ReadResponses;
use data_encoding::BASE64URL_NOPAD;
use questionnaire::Form;

/// The proof of a search that stops after this response.
pub(super) fn search_proof(permitted: &Permitted<ReadResponses>, form: &Form, search: &Search, after: &str) -> String {
    let message = message(permitted, form, search, after);
    BASE64URL_NOPAD.encode(&permitted.state.secret.proof(ProofPurpose::SearchRest, &message))
}

/// Whether this request goes on with a search that stopped after this response.
pub(super) fn goes_on(
    permitted: &Permitted<ReadResponses>,
    form: &Form,
    search: &Search,
    (after, proof): (&str, &str),
) -> bool {
    let Ok(proof) = BASE64URL_NOPAD.decode(proof.as_bytes()) else { return false };
    let message = message(permitted, form, search, after);
    permitted.state.secret.is_proof(ProofPurpose::SearchRest, &message, &proof)
}

fn message(permitted: &Permitted<ReadResponses>, form: &Form, search: &Search, after: &str) -> String {
    let (account, by, sought) = (&permitted.account.id, search.name(), search.sought());
    [account.as_str(), form.id().as_str(), by, &sought, after].join("\0")
}
