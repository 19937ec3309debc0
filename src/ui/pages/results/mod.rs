//! The results of a form: who answered, when, and what they chose. Every chart is part of a table with the same numbers, or has
//! one beside it. The pages take their counts from [`Results`] alone, so a suppressed count cannot be derived from them.

pub(in crate::ui::pages) mod bars;
mod countries;
mod days;
pub(in crate::ui::pages) mod estimates;
mod groups;
mod notice;
mod question;
mod respondents;
mod scale;
mod texts;
pub(in crate::ui::pages) mod themes;

use super::layout::Layout;
use super::number_format;
use crate::i18n::form_keys;
use crate::i18n::{Catalogue, key};
use crate::ids;
use leptos::prelude::*;
use questionnaire::results::Results;
use questionnaire::{Form, Section};
use std::sync::Arc;

pub use estimates::{EstimateView, EstimatesView, ShareRange};
pub use notice::no_results;
pub use texts::{PublishedText, TextsPage, result_texts};
pub use themes::{AgreementView, ThemeView, ThemesView, marked_label};

/// The content of the results page.
pub struct ResultsPage {
    /// The messages of the interface and of the form.
    pub catalogue: Catalogue,
    /// The form.
    pub form: Arc<Form>,
    /// The results of the form.
    pub results: Arc<Results>,
    /// The controls whose texts can be read.
    pub texts: Vec<String>,
    /// The themes of the controls whose texts are coded.
    pub themes: Vec<ThemesView>,
    /// The themes of those of which a sample is coded.
    pub estimates: Vec<EstimatesView>,
    /// The address of the synthesis, if the site has one.
    pub synthesis: Option<String>,
    /// The name of the time zone in which days are counted.
    pub time_zone: String,
}

impl ResultsPage {
    /// The address of the texts of a control, if its texts can be read.
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
                {page.synthesis.clone().map(|href| {
                    view! { <p class="read"><a href=href>{catalogue.message(key::SYNTHESIS_SEE)}</a></p> }
                })}
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

/// The questions of a section that have counts or texts to show.
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
