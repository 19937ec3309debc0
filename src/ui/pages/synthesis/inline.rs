//! The figures within the texts of a synthesis document.

use super::{SynthesisInline, SynthesisPage, source};
use crate::i18n::key;
use crate::ui::pages::number_format;

/// A piece of a text as HTML. Only what comes from the site's files is HTML already.
pub(super) fn inline(page: &SynthesisPage, piece: &SynthesisInline) -> String {
    let catalogue = &page.catalogue;
    let linked = |words: &str, question: &str| {
        format!("<a class=\"figure\" href=\"{}\">{}</a>", escaped(&source(page, question)), escaped(words))
    };
    match piece {
        SynthesisInline::Html(html) => html.clone(),
        SynthesisInline::Count(count, question) => linked(&number_format::number(catalogue, *count), question),
        SynthesisInline::Share(count, base, question) => {
            linked(&number_format::percent(catalogue, *count, *base), question)
        }
        SynthesisInline::Written(words, question) => linked(words, question),
        SynthesisInline::Missing => {
            format!(
                "<span lang=\"{}\">{}</span>",
                catalogue.locale(),
                escaped(&catalogue.message(key::RESULTS_SUPPRESSED))
            )
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
