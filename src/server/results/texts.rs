//! The free texts that passed the disclosure review: one question at a time, with a search, in pages.

use super::{pages, text_controls};
use crate::media_type;
use crate::server::encoded_body::EncodedBody;
use crate::server::site_context::SiteContext;
use crate::site::Locale;
use crate::store::{Store, StoreError};
use crate::text::folding::fold_text;
use crate::ui::pages::{PublishedText, TextsPage};
use questionnaire::{Form, normalise};
use std::sync::Arc;

/// How many texts a page shows.
const PAGE: u32 = 20;
/// How many characters of a search are used.
const MAX_SEARCH_LEN: usize = 100;

/// Which published texts a request asks for.
#[derive(Default)]
pub(crate) struct TextQuery {
    /// The control in which the texts were written.
    texts: String,
    /// The text that they contain.
    search: String,
    /// The id of the last response on the previous page.
    after: String,
}

impl TextQuery {
    /// Parses the query of the page's address; `None` if it names no control. Every query can be parsed.
    pub(crate) fn from_query(text: Option<&str>) -> Option<Self> {
        let mut query = Self::default();
        for (name, value) in form_urlencoded::parse(text?.as_bytes()) {
            let value = value.chars().filter(|c| !c.is_control()).take(MAX_SEARCH_LEN).collect();
            match &*name {
                "texts" => query.texts = value,
                "search" => query.search = value,
                "after" => query.after = value,
                _ => {}
            }
        }
        (!query.texts.is_empty()).then_some(query)
    }
}

/// The page of those texts; `None` if the form publishes no texts of that control.
pub(super) async fn texts_body(
    store: &dyn Store,
    context: &SiteContext,
    (locale, form): (&Locale, &Arc<Form>),
    query: TextQuery,
) -> Result<Option<EncodedBody>, StoreError> {
    let Some(control) = text_controls(form).into_iter().find(|control| *control == query.texts) else {
        return Ok(None);
    };
    let search = normalise(&query.search).into_owned();
    let found = store.reviewed_texts(form.id().as_str(), &control, &fold_text(&search), &query.after, PAGE + 1).await?;
    let is_last = found.len() <= PAGE as usize;
    let mut quotes = Vec::new();
    let mut last = String::new();
    for text in found.into_iter().take(PAGE as usize) {
        last = text.response_id;
        quotes.push(PublishedText { locale: text.locale, text: text.text });
    }
    let texts =
        TextsPage { quotes, search, is_first: query.after.is_empty(), next: (!is_last).then_some(last), control };
    let html = pages::texts_page(context, locale, form, texts).await;
    Ok(Some(EncodedBody::without_brotli(media_type::HTML, html.into_bytes())))
}
