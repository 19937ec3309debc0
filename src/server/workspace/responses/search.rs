//! The search for responses of a person: by receipt code, by id, or by a whole answer such as an address or an organisation.
//!
//! An answer is found if it equals what was looked for but for case, accents and spaces: nobody browses by parts of names. Private
//! answers have no index, so responses are read, a page at a time, up to a bound: what lies beyond is found by the command of the
//! export alone, and the page says so.

use crate::server::receipt_code::ReceiptCode;
use crate::store::{PublicRow, ReceiptLookup, ResponseHead, Store, StoreError};
use crate::text::folding::fold_text;
use questionnaire::{Form, RawAnswers};

/// How many responses are in memory at once.
const PAGE: u32 = 500;
/// The most responses that a search finds.
const MOST: usize = 100;
/// The most pages that a search reads: a hundred thousand responses, some seconds.
const MOST_PAGES: usize = 200;

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

    /// The responses of the form that match, and whether there are more responses than were read.
    pub(super) async fn found(&self, store: &dyn Store, form: &Form) -> Result<(Vec<ResponseHead>, bool), StoreError> {
        let form_id = form.id().as_str();
        let mut is_bounded = false;
        let ids = match self {
            Self::Code(code) => match store.find_by_receipt(form_id, &code.digest()).await? {
                ReceiptLookup::Response(stored) => vec![stored.response_id],
                ReceiptLookup::Withdrawn { .. } | ReceiptLookup::Unknown => Vec::new(),
            },
            Self::Id(id) => vec![id.clone()],
            Self::Answer(answer) => {
                let (ids, is_cut) = with_answer(store, form_id, answer).await?;
                is_bounded = is_cut;
                ids
            }
        };
        Ok((store.response_heads_of(form_id, &ids).await?, is_bounded))
    }
}

/// The ids of the responses one of whose answers is this one, and whether some responses were not read.
async fn with_answer(store: &dyn Store, form: &str, answer: &str) -> Result<(Vec<String>, bool), StoreError> {
    let (mut after, mut found) = (String::new(), Vec::new());
    let mut is_bounded = true;
    for _ in 0..MOST_PAGES {
        if found.len() >= MOST {
            break;
        }
        let rows = store.public_rows(form, &after, PAGE).await?;
        let Some(last) = rows.last().map(|row| row.response_id.clone()) else {
            is_bounded = false;
            break;
        };
        let private = store.private_rows(form, &after, &last).await?;
        let matches = rows.iter().filter(|row: &&PublicRow| has_answer(&row.document, answer));
        found.extend(matches.map(|row| row.response_id.clone()));
        let matches = private.iter().filter(|row| has_answer(row.document.reveal(), answer));
        found.extend(matches.map(|row| row.response_id.clone()));
        after = last;
    }
    found.sort();
    found.dedup();
    found.truncate(MOST);
    Ok((found, is_bounded))
}

/// Whether one of the answers of a document is this one. A document that cannot be read has none.
fn has_answer(document: &str, answer: &str) -> bool {
    let Ok(raw) = serde_json::from_str::<RawAnswers>(document) else { return false };
    raw.iter().any(|(_, given)| given.values().iter().any(|value| folded(value) == answer))
}

fn folded(text: &str) -> String {
    fold_text(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
