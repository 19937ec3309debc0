//! The free texts that passed review: one question at a time, searched, a page at a time.

use super::text_controls;
use crate::open_data::fold::folded;
use crate::server::encoding::Encoded;
use crate::server::pages::Press;
use crate::server::site::Locale;
use crate::server::store::{Store, StoreError};
use crate::ui::page::{Said, Texts};
use questionnaire::{Form, normalise};
use std::sync::Arc;

/// Texts on a page.
const PAGE: u32 = 20;
/// Nobody searches for more characters than this.
const LONGEST_SEARCH: usize = 100;

/// Which texts somebody wants to read.
#[derive(Default)]
pub(crate) struct Wanted {
    /// The control they were written in.
    texts: String,
    /// What they hold.
    search: String,
    /// The last response of the page before.
    after: String,
}

impl Wanted {
    /// Reads the query of the page's address; nothing where it names no texts. Anything can be read.
    pub(crate) fn read(query: Option<&str>) -> Option<Self> {
        let mut wanted = Self::default();
        for (name, value) in form_urlencoded::parse(query?.as_bytes()) {
            let value = value.chars().filter(|c| !c.is_control()).take(LONGEST_SEARCH).collect();
            match &*name {
                "texts" => wanted.texts = value,
                "search" => wanted.search = value,
                "after" => wanted.after = value,
                _ => {}
            }
        }
        (!wanted.texts.is_empty()).then_some(wanted)
    }
}

/// The page of those texts; nothing where the form has no such question.
pub(super) async fn page(
    store: &dyn Store,
    press: &Press,
    (locale, form): (&Locale, &Arc<Form>),
    wanted: Wanted,
) -> Result<Option<Encoded>, StoreError> {
    let Some(control) = text_controls(form).into_iter().find(|control| *control == wanted.texts) else {
        return Ok(None);
    };
    let search = normalise(&wanted.search).into_owned();
    let found = store.reviewed_texts(form.id().as_str(), &control, &folded(&search), &wanted.after, PAGE + 1).await?;
    let is_last = found.len() <= PAGE as usize;
    let mut said = Vec::new();
    let mut last = String::new();
    for text in found.into_iter().take(PAGE as usize) {
        last = text.response_id;
        said.push(Said { locale: text.locale, text: text.text });
    }
    let texts = Texts { said, search, is_first: wanted.after.is_empty(), next: (!is_last).then_some(last), control };
    let html = press.result_texts(locale, form, texts).await;
    Ok(Some(Encoded::quickly("text/html; charset=utf-8", html.into_bytes())))
}
