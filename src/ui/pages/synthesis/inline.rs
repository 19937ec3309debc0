//! The figures within the texts of a synthesis document.

use super::{FigureSource, SynthesisInline, SynthesisPage, source};
use crate::i18n::key;
use crate::ui::pages::number_format;
use crate::ui::pages::results::estimates::range_around;
use crate::ui::theme_caution::with_caution;

/// A piece of a text as HTML. Only what comes from the site's files is HTML already.
pub(super) fn inline(page: &SynthesisPage, piece: &SynthesisInline) -> String {
    let catalogue = &page.catalogue;
    let linked = |words: &str, from: &FigureSource| {
        let words = with_caution(catalogue, words, from.caution);
        format!("<a class=\"figure\" href=\"{}\">{}</a>", escaped(&source(page, &from.question)), escaped(&words))
    };
    match piece {
        SynthesisInline::Html(html) => html.clone(),
        SynthesisInline::Count(count, from) => linked(&number_format::number(catalogue, *count), from),
        SynthesisInline::Share(count, base, from) => linked(&number_format::percent(catalogue, *count, *base), from),
        SynthesisInline::Estimate(written, range, from) => {
            let share = number_format::percent(catalogue, range.share, 10_000);
            linked(&range_around(catalogue, written.as_deref().unwrap_or(&share), *range), from)
        }
        SynthesisInline::Written(words, from) => linked(words, from),
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
