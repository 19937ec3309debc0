//! The table of the progress by question.

use super::address::{ReviewAddress, ReviewSelection};
use super::question::question;
use crate::i18n::{Catalogue, key};
use crate::ids::review as names;
use crate::ui::pages::number_format::number;
use leptos::prelude::*;
use questionnaire::Form;

/// How far the review of one question is: numbers of texts.
#[derive(Clone, Debug)]
pub struct QuestionRow {
    /// The control.
    pub control: String,
    /// Decided.
    pub decided: u64,
    /// Waiting.
    pub waiting: u64,
    /// Waiting, and something is flagged in them.
    pub flagged: u64,
    /// To be read again.
    pub stale: u64,
    /// To be settled.
    pub differing: u64,
}

/// The progress by question. Each number of waiting texts links to these texts.
pub(super) fn questions(catalogue: &Catalogue, form: &Form, address: &ReviewAddress, rows: &[QuestionRow]) -> AnyView {
    let number = |count: u64| number(catalogue, count);
    let row = |row: &QuestionRow| {
        let selection = ReviewSelection { question: row.control.clone(), ..ReviewSelection::default() };
        let link = |count: u64, selection: ReviewSelection| match count {
            0 => number(0).into_any(),
            _ => view! { <a href=address.next(&selection, None)>{number(count)}</a> }.into_any(),
        };
        let flagged = ReviewSelection { flag: "any".to_owned(), ..selection.clone() };
        let differing = ReviewSelection { status: "differing".to_owned(), ..selection.clone() };
        view! {
            <tr>
                <th scope="row">{question(catalogue, form, &row.control)}</th>
                <td>{number(row.decided)}</td>
                <td>{link(row.waiting, selection)}</td>
                <td>{link(row.flagged, flagged)}</td>
                <td>{number(row.stale)}</td>
                <td>{link(row.differing, differing)}</td>
            </tr>
        }
    };
    let labels = [
        key::REVIEW_QUESTION,
        key::REVIEW_COUNT_DECIDED,
        key::REVIEW_WAITING,
        key::REVIEW_COUNT_FLAGGED,
        key::REVIEW_COUNT_STALE,
        key::REVIEW_COUNT_DIFFERING,
    ];
    let columns = labels.map(|label| view! { <th scope="col">{catalogue.message(label)}</th> });
    view! {
        <div class="block">
            <h2 id=names::BY_QUESTION>{catalogue.message(key::REVIEW_BY_QUESTION)}</h2>
            <div class="wide" tabindex="0" role="region" aria-labelledby=names::BY_QUESTION>
                <table>
                    <thead><tr>{columns.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}
