//! The results of a form: who answered, when, and what was chosen. Every chart stands in, or beside, a table that says
//! the same. It shows what the model publishes and nothing else: a suppressed figure cannot be told from here.

mod bars;
mod countries;
mod days;
mod groups;
mod notice;
mod question;
mod scale;
mod texts;
mod who;
mod words;

use super::frame::Frame;
use crate::i18n::{Catalogue, key};
use crate::ui::{ids, words as form_words};
use leptos::prelude::*;
use questionnaire::results::Results;
use questionnaire::{Form, Section};
use std::sync::Arc;

pub use notice::no_results;
pub use texts::{Said, Texts, result_texts};

/// What the results page shows.
pub struct Findings {
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

impl Findings {
    /// The address of the texts of a control.
    fn texts_of(&self, control: &str) -> Option<String> {
        self.texts.iter().any(|known| known == control).then(|| format!("?texts={control}"))
    }
}

/// The results page.
pub fn results(frame: &Frame, findings: &Findings) -> AnyView {
    let catalogue = &findings.catalogue;
    let responses = findings.results.responses;
    let sections = findings.form.sections().iter().filter_map(|asked| section(findings, asked)).collect_view();
    let main = view! {
        <div class="results">
            <header class="results-head">
                <p class="eyebrow">{catalogue.text("title")}</p>
                <h1>{catalogue.say(key::RESULTS_HEADING)}</h1>
                <p class="total">{words::counted(catalogue, key::RESULTS_COUNT, responses)}</p>
                {few(findings)}
            </header>
            {(!findings.results.are_too_few()).then(|| view! { {who::who(frame, findings)} {sections} })}
            {method(findings)}
        </div>
    };
    frame.around(main.into_any(), None)
}

fn few(findings: &Findings) -> Option<AnyView> {
    let words = findings.catalogue.format(key::RESULTS_FEW.name(), &[("least", &findings.results.threshold)]);
    findings.results.are_too_few().then(|| view! { <p class="lead">{words}</p> }.into_any())
}

/// A section's questions that have figures or texts to show.
fn section(findings: &Findings, section: &Section) -> Option<AnyView> {
    let questions: Vec<_> =
        section.questions().iter().filter_map(|asked| question::question(findings, asked)).collect();
    let id = ids::results_of(section.id());
    (!questions.is_empty()).then(|| {
        view! {
            <section class="results-section" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{findings.catalogue.text(&form_words::section(section))}</h2>
                {questions.collect_view()}
            </section>
        }
        .into_any()
    })
}

fn method(findings: &Findings) -> AnyView {
    let catalogue = &findings.catalogue;
    let sentences = [key::RESULTS_METHOD_BASE, key::RESULTS_METHOD_FEW, key::RESULTS_METHOD_TEXTS]
        .map(|sentence| catalogue.format(sentence.name(), &[("least", &findings.results.threshold)]));
    let document = format!("/{}/results.json", findings.form.id());
    view! {
        <section class="method" aria-labelledby=ids::METHOD>
            <h2 id=ids::METHOD>{catalogue.say(key::RESULTS_METHOD)}</h2>
            <ul>{sentences.map(|sentence| view! { <li>{sentence}</li> }).into_iter().collect_view()}</ul>
            <p><a href=document>{catalogue.say(key::RESULTS_DOCUMENT)}</a></p>
        </section>
    }
    .into_any()
}
