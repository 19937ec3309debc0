//! The results of a form: who answered, when, and what was chosen. Every chart stands in, or beside, a table that says
//! the same. It shows what the model publishes and nothing else: a suppressed figure cannot be told from here.

mod bars;
mod countries;
mod days;
mod groups;
mod notice;
mod question;
mod respondents;
mod scale;
mod texts;

use super::layout::Layout;
use super::number_format;
use crate::i18n::form_keys;
use crate::i18n::{Catalogue, key};
use crate::ids;
use leptos::prelude::*;
use questionnaire::results::Results;
use questionnaire::{Form, Section};
use std::sync::Arc;

pub use notice::no_results;
pub use texts::{PublishedText, TextsPage, result_texts};

/// What the results page shows.
pub struct ResultsPage {
    /// The sentences of the program and of the form.
    pub catalogue: Catalogue,
    /// The form.
    pub form: Arc<Form>,
    /// Its figures.
    pub results: Arc<Results>,
    /// The controls whose texts can be read.
    pub texts: Vec<String>,
    /// The time zone of the days, by its name.
    pub time_zone: String,
}

impl ResultsPage {
    /// The address of the texts of a control.
    fn texts_link(&self, control: &str) -> Option<String> {
        self.texts.iter().any(|known| known == control).then(|| format!("?texts={control}"))
    }
}

/// The results page.
pub fn results(layout: &Layout, page: &ResultsPage) -> AnyView {
    let catalogue = &page.catalogue;
    let responses = page.results.responses;
    let sections = page.form.sections().iter().filter_map(|asked| section(page, asked)).collect_view();
    let main = view! {
        <div class="results">
            <header class="results-head">
                <p class="eyebrow">{catalogue.message_by_key("title")}</p>
                <h1>{catalogue.message(key::RESULTS_HEADING)}</h1>
                <p class="total">{number_format::counted(catalogue, key::RESULTS_COUNT, responses)}</p>
                {too_few_notice(page)}
            </header>
            {(!page.results.is_below_threshold()).then(|| view! { {respondents::respondents(layout, page)} {sections} })}
            {methodology(page)}
        </div>
    };
    layout.render(main.into_any(), None)
}

fn too_few_notice(page: &ResultsPage) -> Option<AnyView> {
    let words = page.catalogue.format(key::RESULTS_FEW.name(), &[("least", &page.results.threshold)]);
    page.results.is_below_threshold().then(|| view! { <p class="lead">{words}</p> }.into_any())
}

/// A section's questions that have figures or texts to show.
fn section(page: &ResultsPage, section: &Section) -> Option<AnyView> {
    let questions: Vec<_> = section.questions().iter().filter_map(|asked| question::question(page, asked)).collect();
    let id = ids::results_of(section.id());
    (!questions.is_empty()).then(|| {
        view! {
            <section class="results-section" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{page.catalogue.message_by_key(&form_keys::section_key(section))}</h2>
                {questions.collect_view()}
            </section>
        }
        .into_any()
    })
}

fn methodology(page: &ResultsPage) -> AnyView {
    let catalogue = &page.catalogue;
    let sentences = [key::RESULTS_METHOD_BASE, key::RESULTS_METHOD_FEW, key::RESULTS_METHOD_TEXTS]
        .map(|sentence| catalogue.format(sentence.name(), &[("least", &page.results.threshold)]));
    let document = format!("/{}/results.json", page.form.id());
    view! {
        <section class="method" aria-labelledby=ids::METHOD>
            <h2 id=ids::METHOD>{catalogue.message(key::RESULTS_METHOD)}</h2>
            <ul>{sentences.map(|sentence| view! { <li>{sentence}</li> }).into_iter().collect_view()}</ul>
            <p><a href=document>{catalogue.message(key::RESULTS_DOCUMENT)}</a></p>
        </section>
    }
    .into_any()
}
