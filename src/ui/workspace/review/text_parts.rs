//! What the page of one text shows besides the form: the text under its question, decisions to choose between, the log, and the
//! other answers of the response.

use super::marked_text::{Passage, marked_text};
use super::question::question;
use crate::i18n::{Catalogue, Key, form_keys, key};
use crate::ids::review as names;
use crate::ui::form::component_view::question_number as number_view;
use leptos::prelude::*;
use questionnaire::Form;

/// A text as its page shows it. Instants are formatted as text.
#[derive(Clone, Debug)]
pub struct TextView {
    /// The response to which the text belongs.
    pub response_id: String,
    /// The control whose answer the text is.
    pub control: String,
    /// Identifies what is shown, so that a decision applies to it alone.
    pub seen: String,
    /// The locale of the response.
    pub locale: String,
    /// The name of that language.
    pub language: String,
    /// The text.
    pub text: String,
    /// Its flagged passages.
    pub passages: Vec<Passage>,
    /// The review status.
    pub status: Key,
    /// Whether a decision applies to the text.
    pub is_decided: bool,
    /// What the reviewer should know about that status.
    pub remark: Option<Key>,
    /// Who else has the text before them, and until when.
    pub reserved: Option<(String, String)>,
    /// The decisions to choose between.
    pub opinions: Vec<OpinionView>,
    /// The entries of the log about the text, the newest first.
    pub log: Vec<LogLine>,
    /// The other public answers of the response.
    pub rest: Vec<RestAnswer>,
    /// Whether the reviewer can ask that somebody else read the text.
    pub may_ask_opinion: bool,
    /// Whether the reviewer can undo the last decision or request.
    pub may_undo: bool,
}

/// One of several decisions on a text.
#[derive(Clone, Debug)]
pub struct OpinionView {
    /// Who decided.
    pub by: String,
    /// What was decided.
    pub verdict: Key,
    /// The reason; may be empty.
    pub note: String,
    /// The text as it would be published.
    pub published: String,
}

/// An entry of the log.
#[derive(Clone, Debug)]
pub struct LogLine {
    /// Who it was.
    pub by: String,
    /// When it was.
    pub when: String,
    /// What was done.
    pub act: Key,
    /// The note; may be empty.
    pub note: String,
}

/// Another answer of the same response.
#[derive(Clone, Debug)]
pub struct RestAnswer {
    /// The id of the question.
    pub question: String,
    /// The answer in words.
    pub words: String,
}

/// The text under its question, with its status.
pub(super) fn text_section(catalogue: &Catalogue, form: &Form, text: &TextView) -> AnyView {
    let place =
        catalogue.format(key::REVIEW_RESPONSE.name(), &[("response", &text.response_id), ("locale", &text.language)]);
    let reserved = text.reserved.as_ref().map(|(by, time)| {
        let words = catalogue.format(key::REVIEW_RESERVED.name(), &[("by", by), ("time", time)]);
        view! { <p class="notice">{words}</p> }
    });
    let remark = text.remark.map(|remark| view! { <p class="notice">{catalogue.message(remark)}</p> });
    view! {
        <section class="review-text" aria-labelledby=names::QUESTION>
            <h2 id=names::QUESTION tabindex="-1">{question(catalogue, form, &text.control)}</h2>
            <p class="hint">{place}</p>
            <p class="review-status">{catalogue.message(text.status)}</p>
            {reserved}
            {remark}
            {marked_text(catalogue, &text.locale, &text.text, &text.passages)}
        </section>
    }
    .into_any()
}

/// The decisions to choose between, side by side.
pub(super) fn opinions(catalogue: &Catalogue, text: &TextView) -> Option<AnyView> {
    let opinion = |opinion: &OpinionView| {
        view! {
            <li>
                <h3><bdi>{opinion.by.clone()}</bdi></h3>
                <p>{catalogue.message(opinion.verdict)}</p>
                <blockquote lang=text.locale.clone() dir="auto">{opinion.published.clone()}</blockquote>
                {note(&opinion.note)}
            </li>
        }
    };
    (!text.opinions.is_empty()).then(|| {
        view! {
            <section aria-labelledby=names::OPINIONS>
                <h2 id=names::OPINIONS>{catalogue.message(key::REVIEW_OPINIONS)}</h2>
                <ul class="review-opinions">{text.opinions.iter().map(opinion).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// The entries of the log.
pub(super) fn log(catalogue: &Catalogue, text: &TextView) -> Option<AnyView> {
    let line = |line: &LogLine| {
        let who = catalogue.format(key::REVIEW_LOG_ENTRY.name(), &[("by", &line.by), ("when", &line.when)]);
        view! { <li><p><strong>{catalogue.message(line.act)}</strong>" "<span class="hint">{who}</span></p>{note(&line.note)}</li> }
    };
    (!text.log.is_empty()).then(|| {
        view! {
            <section aria-labelledby=names::LOG>
                <h2 id=names::LOG>{catalogue.message(key::REVIEW_LOG)}</h2>
                <ol class="review-log" reversed>{text.log.iter().map(line).collect_view()}</ol>
            </section>
        }
        .into_any()
    })
}

fn note(note: &str) -> Option<AnyView> {
    (!note.is_empty()).then(|| view! { <p class="review-note" dir="auto">{note.to_owned()}</p> }.into_any())
}

/// The other public answers of the response, folded away until they are asked for.
pub(super) fn rest(catalogue: &Catalogue, form: &Form, text: &TextView) -> AnyView {
    let answer = |answer: &RestAnswer| {
        let question = form.question(&answer.question)?;
        let label = form_keys::question_key(question);
        Some(view! {
            <div class="row">
                <dt>{number_view(question)}<span lang=catalogue.lang(&label)>{catalogue.message_by_key(&label)}</span></dt>
                <dd class="answer" dir="auto">{answer.words.clone()}</dd>
            </div>
        })
    };
    let answers = if text.rest.is_empty() {
        view! { <p>{catalogue.message(key::REVIEW_REST_NONE)}</p> }.into_any()
    } else {
        view! { <dl class="answers">{text.rest.iter().filter_map(answer).collect_view()}</dl> }.into_any()
    };
    view! {
        <details class="review-rest">
            <summary>{catalogue.message(key::REVIEW_REST)}</summary>
            {answers}
        </details>
    }
    .into_any()
}
