//! The search for responses of a person: by receipt code, by id, or by a whole answer such as an address or an organisation.
//!
//! An answer is found if it equals what was looked for but for case, accents and spaces: nobody browses by parts of names. Private
//! answers have no index, so responses are read, a page at a time. A request reads a bounded number of them; the page says if there
//! are more, and the next request goes on after the last one.

use crate::server::receipt_code::ReceiptCode;
use crate::store::{PublicRow, ReceiptLookup, Store, StoreError};
use crate::text::folding::fold_text;
use questionnaire::RawAnswers;

/// How many responses are in memory at once.
const PAGE: u32 = 200;
/// With as many responses found, a request reads no further page.
const ENOUGH: usize = 100;
/// The most pages that a request reads: a hundred thousand responses, some seconds.
const MOST_PAGES: usize = 500;

/// What is looked for.
pub(super) enum Search {
    Code(ReceiptCode),
    Id(String),
    /// A folded answer.
    Answer(String),
}

impl Search {
    /// What was typed, by the name of the search; `None` if it cannot be looked for.
    pub(super) fn new(by: &str, sought: &str) -> Option<Self> {
        match by {
            "code" => Some(ReceiptCode::typed(sought)).filter(ReceiptCode::is_complete).map(Self::Code),
            "id" => Some(Self::Id(sought.to_lowercase())).filter(|_| !sought.is_empty()),
            "answer" => Some(folded(sought)).filter(|text| !text.is_empty()).map(Self::Answer),
            _ => None,
        }
    }

    /// The name of the search in the log.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Code(_) => "code",
            Self::Id(_) => "id",
            Self::Answer(_) => "answer",
        }
    }

    /// What is looked for, in the form in which it is compared.
    pub(super) fn sought(&self) -> String {
        match self {
            Self::Code(code) => code.reveal().to_owned(),
            Self::Id(text) | Self::Answer(text) => text.clone(),
        }
    }

    /// The responses of the form after an id that match, as far as one request reads.
    pub(super) async fn found(&self, store: &dyn Store, form: &str, after: &str) -> Result<Found, StoreError> {
        let ids = match self {
            Self::Code(code) => match store.find_by_receipt(form, &code.digest()).await? {
                ReceiptLookup::Response(stored) => vec![stored.response_id],
                ReceiptLookup::Withdrawn { .. } | ReceiptLookup::Unknown => Vec::new(),
            },
            Self::Id(id) => vec![id.clone()],
            Self::Answer(answer) => return with_answer(store, form, answer, after).await,
        };
        Ok(Found { ids, after: None })
    }
}

/// What a request found.
pub(super) struct Found {
    /// The ids of the responses.
    pub(super) ids: Vec<String>,
    /// The id of the last response that was read, if there may be more behind it.
    pub(super) after: Option<String>,
}

/// The responses after an id one of whose answers is this one.
async fn with_answer(store: &dyn Store, form: &str, answer: &str, after: &str) -> Result<Found, StoreError> {
    let mut ids = if after.is_empty() { restricted_with_answer(store, form, answer).await? } else { Vec::new() };
    let mut after = after.to_owned();
    for _ in 0..MOST_PAGES {
        if ids.len() >= ENOUGH {
            break;
        }
        let rows = store.public_rows(form, &after, PAGE).await?;
        let Some(last) = rows.last().map(|row| row.response_id.clone()) else {
            return Ok(Found { ids, after: None });
        };
        let private = store.private_rows(form, &after, &last).await?;
        let matches = rows.iter().filter(|row: &&PublicRow| has_answer(&row.document, answer));
        ids.extend(matches.map(|row| row.response_id.clone()));
        let matches = private.iter().filter(|row| has_answer(row.document.reveal(), answer));
        ids.extend(matches.map(|row| row.response_id.clone()));
        ids.sort();
        ids.dedup();
        after = last;
    }
    let is_last = store.public_rows(form, &after, 1).await?.is_empty();
    Ok(Found { ids, after: (!is_last).then_some(after) })
}

/// The restricted responses one of whose answers is this one. They do not lie among the others.
async fn restricted_with_answer(store: &dyn Store, form: &str, answer: &str) -> Result<Vec<String>, StoreError> {
    let restricted = store.restricted_responses(form).await?;
    let ids: Vec<_> = restricted.iter().map(|one| one.row.response_id.clone()).collect();
    let private = store.private_rows_of(form, &ids).await?;
    let public = restricted.iter().map(|one| (&one.row.response_id, one.row.document.as_str()));
    let all = public.chain(private.iter().map(|row| (&row.response_id, row.document.reveal())));
    Ok(all.filter(|(_, document)| has_answer(document, answer)).map(|(id, _)| id.clone()).collect())
}

/// Whether one of the answers of a document is this one. A document that cannot be read has none.
fn has_answer(document: &str, answer: &str) -> bool {
    let Ok(raw) = serde_json::from_str::<RawAnswers>(document) else { return false };
    raw.iter().any(|(_, given)| given.values().iter().any(|value| folded(value) == answer))
}

fn folded(text: &str) -> String {
    fold_text(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
