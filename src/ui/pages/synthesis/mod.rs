//! The synthesis document of a form: a text by people with figures, charts and published texts in it, to be read and printed as a paper
//! of record. Each figure leads to its question on the page of results.

mod inline;
mod parts;

use super::number_format;
use super::results::{EstimatesView, PublishedText, ShareRange, ThemesView};
use crate::i18n::{Catalogue, Key, key};
use crate::ids;
use crate::ui::message_view;
use crate::ui::pages::Layout;
use leptos::prelude::*;
use questionnaire::suppression::Count;

/// The content of the page.
pub struct SynthesisPage {
    /// The messages of the interface and of the form.
    pub catalogue: Catalogue,
    /// The id of the form.
    pub form: String,
    /// The title of the document.
    pub title: String,
    /// The language of the document, if it is not that of the page.
    pub lang: Option<String>,
    /// Who answers for it.
    pub sign_off: SignOffNote,
    /// Its parts.
    pub parts: Vec<SynthesisPart>,
    /// The number of responses of which the figures are.
    pub responses: u64,
    /// Whether the form publishes its responses.
    pub has_open_data: bool,
}

/// Whether somebody answers for the document as it is: in whose name, and when.
pub enum SignOffNote {
    /// Nobody has signed it.
    Draft,
    /// It was signed as it is.
    Signed((String, String)),
    /// Its words or its figures changed since it was signed.
    Changed((String, String)),
}

/// A part of the document.
pub enum SynthesisPart {
    /// HTML with figures in it.
    Text(Vec<SynthesisInline>),
    /// The chart of a closed question: its labels with their counts, and the number that corresponds to 100 %.
    Chart {
        /// The question or control, to which its link leads.
        question: String,
        /// Its short name.
        title: String,
        /// The bars.
        rows: Vec<(String, Count)>,
        /// The base.
        base: u64,
    },
    /// The themes of a control, at most so many.
    Themes {
        /// The question, to which its link leads.
        question: String,
        /// Its short name.
        title: String,
        /// The themes.
        themes: Box<ThemesView>,
    },
    /// The themes of a control of which a sample is coded.
    Estimates {
        /// The question, to which its link leads.
        question: String,
        /// Its short name.
        title: String,
        /// The estimates.
        estimates: Box<EstimatesView>,
    },
    /// A figure by group.
    Groups {
        /// The question, to which its link leads.
        question: String,
        /// What is counted.
        title: String,
        /// Whether percentages are shown.
        is_share: bool,
        /// The label of each group, its count and its base.
        rows: Vec<(String, Count, Count)>,
    },
    /// The share of a theme by group, of which a sample is coded.
    GroupEstimates {
        /// The question, to which its link leads.
        question: String,
        /// What is estimated.
        title: String,
        /// The label of each group, and its share.
        rows: Vec<(String, Option<ShareRange>)>,
    },
    /// A published text.
    Quote(PublishedText),
    /// A chart or text that is not published, or not any more.
    Missing,
}

/// A piece of a text.
pub enum SynthesisInline {
    /// HTML of a file of the site.
    Html(String),
    /// A count, with its source.
    Count(u64, FigureSource),
    /// A share: the count, the base, and its source.
    Share(u64, u64, FigureSource),
    /// A share that a sample tells, as people wrote it or as it is, with its interval and its source.
    Estimate(Option<String>, ShareRange, FigureSource),
    /// A figure as people wrote it, with its source.
    Written(String, FigureSource),
    /// A figure that is not published, or not any more.
    Missing,
}

/// Where a figure within a text comes from, and how far it may be relied on.
pub struct FigureSource {
    /// The question to which its link leads.
    pub question: String,
    /// What is to be said of the reliability of the theme that it counts.
    pub caution: Option<Key>,
}

/// The page of a synthesis document.
pub fn synthesis(layout: &Layout, page: &SynthesisPage) -> AnyView {
    let catalogue = &page.catalogue;
    let parts = page.parts.iter().map(|part| parts::view_part(page, part)).collect_view();
    let main = view! {
        <article class="synthesis results">
            <header class="results-head">
                <p class="eyebrow">{catalogue.message_by_key("title")}</p>
                <h1 lang=page.lang.clone()>{page.title.clone()}</h1>
                {sign_off(page)}
            </header>
            <div class="synthesis-body" lang=page.lang.clone()>{parts}</div>
            {sources(page)}
        </article>
    };
    layout.render(main.into_any(), None)
}

fn sign_off(page: &SynthesisPage) -> AnyView {
    let catalogue = &page.catalogue;
    let told = |key: Key, (name, when): &(String, String)| {
        message_view::formatted_message(catalogue, key.name(), &[("name", name), ("when", when)])
    };
    let words = match &page.sign_off {
        SignOffNote::Draft => message_view::message(catalogue, key::SYNTHESIS_UNSIGNED),
        SignOffNote::Signed(last) => told(key::SYNTHESIS_SIGNED, last),
        SignOffNote::Changed(last) => told(key::SYNTHESIS_SIGNED_BEFORE, last),
    };
    view! { <p class="base">{words}</p> }.into_any()
}

/// The address of a question on the page of results.
fn source(page: &SynthesisPage, question: &str) -> String {
    let results = format!("/{}/{}/results", page.catalogue.locale(), page.form);
    if question.is_empty() { results } else { format!("{results}{}", ids::link(&ids::question(question))) }
}

/// Where the figures come from.
fn sources(page: &SynthesisPage) -> AnyView {
    let catalogue = &page.catalogue;
    let responses = number_format::number(catalogue, page.responses);
    let said = catalogue.format(key::SYNTHESIS_SOURCE.name(), &[("responses", &responses)]);
    let document = format!("/{}/results.json", page.form);
    let package = format!("/{}/open-data/", page.form);
    view! {
        <section class="method" aria-labelledby=ids::METHOD>
            <h2 id=ids::METHOD>{catalogue.message(key::SYNTHESIS_SOURCES)}</h2>
            <p>{said}</p>
            <ul>
                <li><a href=source(page, "")>{catalogue.message(key::RESULTS_HEADING)}</a></li>
                <li><a href=document>{catalogue.message(key::RESULTS_DOCUMENT)}</a></li>
                {page.has_open_data.then(|| {
                    view! { <li><a href=package>{catalogue.message(key::OPEN_DATA_HEADING)}</a></li> }
                })}
            </ul>
        </section>
    }
    .into_any()
}
