//! The free texts that passed review: one question at a time, searched, a page at a time.

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

/// Texts on a page.
const PAGE: u32 = 20;
/// Nobody searches for more characters than this.
const MAX_SEARCH_LEN: usize = 100;

/// Which texts somebody wants to read.
#[derive(Default)]
pub(crate) struct TextQuery {
    /// The control they were written in.
    texts: String,
    /// What they hold.
    search: String,
    /// The last response of the page before.
    after: String,
}

impl TextQuery {
    /// Reads the query of the page's address; nothing where it names no texts. Anything can be read.
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

/// The page of those texts; nothing where the form has no such question.
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
    let mut said = Vec::new();
    let mut last = String::new();
    for text in found.into_iter().take(PAGE as usize) {
        last = text.response_id;
        said.push(PublishedText { locale: text.locale, text: text.text });
    }
    let texts = TextsPage { said, search, is_first: query.after.is_empty(), next: (!is_last).then_some(last), control };
    let html = pages::texts_page(context, locale, form, texts).await;
    Ok(Some(EncodedBody::without_brotli(media_type::HTML, html.into_bytes())))
}
