//! The double coding of one question: the sample in force and its progress, the agreement of its coders, the texts that were coded
//! differently; or the form that draws a sample.

use super::CodingAddress;
use super::agreement_table::{AgreementTable, agreement_table};
use super::part_forms::{PartView, part};
use super::sample_fields::end_form;
use super::sample_forms::{CoderChoice, DrawFields, ENDING, draw_form};
use crate::i18n::{Catalogue, Key, key};
use crate::ids::coding as names;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::number_format::{number, percent};
use crate::ui::workspace::Frame;
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::review::question;
use leptos::prelude::*;
use questionnaire::Form;

/// The content of the page.
#[derive(Clone, Debug, Default)]
pub struct AgreementPage {
    /// The control of the question.
    pub control: String,
    /// The newest sample.
    pub sample: Option<SampleView>,
    /// The part of the texts that is coded in place of all.
    pub part: Option<PartView>,
    /// Those who can code.
    pub coders: Vec<CoderChoice>,
    /// What was entered and refused.
    pub typed: DrawFields,
    /// Why nothing was done.
    pub problem: Option<Key>,
}

/// A sample.
#[derive(Clone, Debug)]
pub struct SampleView {
    /// What it was drawn for.
    pub purpose: Key,
    /// The version of the frame.
    pub version: u32,
    /// The seed.
    pub seed: String,
    /// Who drew it, and when.
    pub drawn: (String, String),
    /// Who ended it, and when.
    pub ended: Option<(String, String)>,
    /// The number of its texts, and of those that both have coded.
    pub progress: (u64, u64),
    /// The shares of the texts, in thousandths, from which on so many texts judge a theme, and call it reliable.
    pub judges: (Option<usize>, Option<usize>),
    /// How far each coder is.
    pub coders: Vec<CoderProgress>,
    /// The figures; `None` where the sample has ended.
    pub table: Option<AgreementTable>,
    /// The texts that were coded differently.
    pub differing: Vec<DifferingText>,
}

/// How far a coder is.
#[derive(Clone, Debug)]
pub struct CoderProgress {
    /// The letter by which figures name the coder.
    pub letter: String,
    /// The number of the coder's texts, and of those that are coded.
    pub progress: (u64, u64),
}

/// A text that was coded differently.
#[derive(Clone, Debug)]
pub struct DifferingText {
    /// The response to which it belongs.
    pub response_id: String,
    /// The beginning of the text.
    pub beginning: String,
    /// The locale of the response.
    pub locale: String,
    /// Whether it is settled.
    pub is_settled: bool,
}

/// The page; `catalogue` has the messages of the form too.
pub fn agreement_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &AgreementPage) -> AnyView {
    let address = CodingAddress::new(catalogue.locale(), form.id().as_str());
    let control = &page.control;
    let in_force = page.sample.as_ref().filter(|sample| sample.ended.is_none());
    let content = match (in_force, &page.sample) {
        (Some(sample), _) => sample_view(catalogue, &address, control, sample),
        (None, ended) => view! {
            {ended.as_ref().map_or_else(|| view! { <p>{message(catalogue, key::CODING_DOUBLE_NONE)}</p> }.into_any(), |sample| ended_note(catalogue, sample))}
            {draw_form(catalogue, &address, control, &page.coders, &page.typed)}
        }
        .into_any(),
    };
    let main = view! {
        <div class="text-review">
            <h1>{message(catalogue, key::CODING_DOUBLE)}</h1>
            <p class="lead">{question(catalogue, form, control)}</p>
            {problem(catalogue, page.problem)}
            <ul class="review-ways">
                <li><a href=address.overview()>{message(catalogue, key::CODING_TITLE)}</a></li>
                <li><a href=address.frame(control)>{message(catalogue, key::CODING_FRAME)}</a></li>
            </ul>
            <p class="hint">{message(catalogue, key::CODING_DOUBLE_LEAD)}</p>
            {content}
            {part(catalogue, &address, control, page.part.as_ref())}
        </div>
    };
    frame.render(main.into_any())
}

fn sample_view(catalogue: &Catalogue, address: &CodingAddress, control: &str, sample: &SampleView) -> AnyView {
    let (texts, coded) = sample.progress;
    let version = number(catalogue, u64::from(sample.version));
    let (by, when) = &sample.drawn;
    let words = catalogue.format(
        key::CODING_DOUBLE_PROGRESS.name(),
        &[("coded", &number(catalogue, coded)), ("texts", &number(catalogue, texts))],
    );
    let coder = |coder: &CoderProgress| {
        let (texts, coded) = coder.progress;
        let words = catalogue.format(
            key::CODING_DOUBLE_OF_CODER.name(),
            &[("coder", &coder.letter), ("coded", &number(catalogue, coded)), ("texts", &number(catalogue, texts))],
        );
        view! { <li>{words}</li> }
    };
    view! {
        <p>{message(catalogue, sample.purpose)}</p>
        <p>{formatted_message(catalogue, key::CODING_DRAWN.name(), &[("name", by), ("when", when), ("seed", &sample.seed)])}</p>
        <p>{formatted_message(catalogue, key::CODING_FROZEN.name(), &[("version", &version)])}</p>
        <p class="review-progress">
            <label for=names::PROGRESS>{words}</label>
            <progress id=names::PROGRESS max=texts.max(1).to_string() value=coded.to_string()></progress>
        </p>
        <ul>{sample.coders.iter().map(coder).collect_view()}</ul>
        {judges(catalogue, sample)}
        <section class="block">
            <h2>{message(catalogue, key::CODING_AGREEMENT)}</h2>
            {sample.table.as_ref().map(|table| agreement_table(catalogue, table))}
        </section>
        {differing(catalogue, address, control, &sample.differing)}
        {end_form(catalogue, address, control, &ENDING)}
    }
    .into_any()
}

/// From which share on a theme can be judged with the texts of the sample.
fn judges(catalogue: &Catalogue, sample: &SampleView) -> Option<AnyView> {
    let texts = number(catalogue, sample.progress.0);
    let (tentative, reliable) = sample.judges;
    let share =
        |share: Option<usize>| share.map_or_else(|| "–".to_owned(), |share| percent(catalogue, share as u64, 1000));
    tentative?;
    let words = formatted_message(
        catalogue,
        key::CODING_SAMPLE_JUDGES.name(),
        &[("texts", &texts), ("tentative", &share(tentative)), ("reliable", &share(reliable))],
    );
    Some(view! { <p class="hint">{words}</p> }.into_any())
}

fn ended_note(catalogue: &Catalogue, sample: &SampleView) -> AnyView {
    let (by, when) = sample.ended.clone().unwrap_or_default();
    view! {
        <p class="notice">{formatted_message(catalogue, key::CODING_SAMPLE_ENDED.name(), &[("name", &by), ("when", &when)])}</p>
    }
    .into_any()
}

/// The texts that were coded differently, with the way to the next one that nobody has settled.
fn differing(
    catalogue: &Catalogue,
    address: &CodingAddress,
    control: &str,
    texts: &[DifferingText],
) -> Option<AnyView> {
    let settled = texts.iter().filter(|text| text.is_settled).count() as u64;
    let open = texts.len() as u64 - settled;
    let words = catalogue.format(
        key::CODING_DIFFERING_COUNT.name(),
        &[("open", &number(catalogue, open)), ("settled", &number(catalogue, settled))],
    );
    let item = |text: &DifferingText| {
        let mark =
            text.is_settled.then(|| view! { <small class="tag">{message(catalogue, key::CODING_IS_SETTLED)}</small> });
        view! {
            <li>
                <a href=address.two_codings(control, &text.response_id) lang=text.locale.clone() dir="auto">{text.beginning.clone()}</a>
                " " {mark}
            </li>
        }
    };
    let next = (open > 0).then(|| {
        view! { <p><a class="button" href=address.settling(control)>{message(catalogue, key::CODING_SETTLE_NEXT)}</a></p> }
    });
    (!texts.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{message(catalogue, key::CODING_DIFFERING)}</h2>
                <p>{words}</p>
                {next}
                <ul class="differing-texts">{texts.iter().map(item).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
