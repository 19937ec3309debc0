//! What pages say of an end of a submission window that operators moved: the date, the former date, and the note for the public.

use crate::i18n::{Catalogue, Fragment, Key, key};
use leptos::prelude::*;

/// An end that was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovedEndView {
    /// The message about it, with the placeholders `date` and `initial`.
    pub message: Key,
    /// The present date.
    pub date: Moment,
    /// The date that was announced first; `None` if there was none.
    pub initial: Option<Moment>,
    /// When it was decided.
    pub decided: Moment,
    /// The note for the public, and its language if that is not the page's.
    pub note: Option<(String, Option<String>)>,
}

/// An instant for machines and in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The instant, as RFC 3339.
    pub at: String,
    /// The instant in the words of the page's language.
    pub words: String,
}

/// The notice about the ends that were moved; nothing if none was.
pub(in crate::ui) fn moved_ends(catalogue: &Catalogue, ends: &[MovedEndView]) -> Option<AnyView> {
    let one = |end: &MovedEndView| {
        let dates = [("date", Some(&end.date)), ("initial", end.initial.as_ref())];
        let note = end.note.clone().map(|(note, lang)| view! { <p lang=lang dir="auto">{note}</p> });
        view! {
            <p>
                <strong>{dated_message(catalogue, end.message, &dates)}</strong> " "
                {dated_message(catalogue, key::WINDOW_DECIDED, &[("date", Some(&end.decided))])}
            </p>
            {note}
        }
    };
    (!ends.is_empty())
        .then(|| view! { <div class="notice moved">{ends.iter().map(one).collect_view()}</div> }.into_any())
}

/// A message whose placeholders are dates, which become `<time>` elements.
fn dated_message(catalogue: &Catalogue, key: Key, dates: &[(&str, Option<&Moment>)]) -> AnyView {
    let fragment = |fragment| match fragment {
        Fragment::Text(text) => text.into_any(),
        Fragment::Placeholder(name) => {
            let moment = dates.iter().find(|(known, _)| *known == name).and_then(|(_, moment)| *moment).cloned();
            moment.map(|moment| view! { <time datetime=moment.at>{moment.words}</time> }).into_any()
        }
    };
    let parts = catalogue.fragments(key.name()).into_iter().map(fragment).collect_view();
    match catalogue.lang(key.name()) {
        Some(lang) => view! { <span lang=lang>{parts}</span> }.into_any(),
        None => parts.into_any(),
    }
}
