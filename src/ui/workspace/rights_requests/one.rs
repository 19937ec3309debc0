//! One request: its steps as a sheet to print, and the forms that add one.

use super::letter::letter_fields;
use super::{RequestPage, StepView, address, channel_key, decision_key, due, right_key, step_key};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::{Act, RequestDecision, RequestStep};
use leptos::prelude::*;

/// The page.
pub fn rights_request(frame: &Frame, page: &RequestPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let row = &page.row;
    let fact = |label: Key, value: AnyView| view! { <div><dt>{message(catalogue, label)}</dt><dd>{value}</dd></div> };
    let received = view! { <time datetime=row.received.at.clone()>{row.received.words.clone()}</time> }.into_any();
    let reference = view! { <bdi>{row.reference.clone()}</bdi> }.into_any();
    let main = view! {
        <p><a href=address(frame, &page.form, "")>{message(catalogue, key::WORKSPACE_REQUESTS)}</a></p>
        <h1>{formatted_message(catalogue, key::WORKSPACE_REQUEST_NUMBER.name(), &[("number", &row.number)])}</h1>
        {problem(catalogue, page.problem)}
        <dl class="contact answers">
            {fact(key::WORKSPACE_REQUEST_RECEIVED_ON, received)}
            {fact(key::WORKSPACE_REQUEST_THROUGH, message(catalogue, channel_key(row.through)))}
            {fact(key::WORKSPACE_REQUEST_RIGHT, message(catalogue, right_key(row.invoked)))}
            {fact(key::WORKSPACE_REQUEST_REFERENCE, reference)}
            {fact(key::WORKSPACE_REQUEST_DUE, due(frame, row))}
        </dl>
        {steps(frame, page)}
        {page.may_add.then(|| forms(frame, page))}
    };
    frame.render(main.into_any())
}

fn steps(frame: &Frame, page: &RequestPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let step = |step: &StepView| {
        let outcome = match step.href.clone() {
            Some(href) => view! { <a href=href><code>{step.outcome.clone()}</code></a> }.into_any(),
            None => view! { <bdi>{step.outcome.clone()}</bdi> }.into_any(),
        };
        view! {
            <tr>
                <th scope="row"><time datetime=step.taken.at.clone()>{step.taken.words.clone()}</time></th>
                <td><bdi>{step.person.clone()}</bdi></td>
                <td>{message(catalogue, step_key(step.step))}</td>
                <td>{outcome}</td>
                <td><bdi>{step.note.clone()}</bdi></td>
            </tr>
        }
    };
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_REQUEST_STEPS)}</h2>
            <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_REQUEST_STEPS)>
                <table class="stacked"><tbody>{page.steps.iter().map(step).collect_view()}</tbody></table>
            </section>
        </section>
    }
    .into_any()
}

/// A form for each step that can be taken.
fn forms(frame: &Frame, page: &RequestPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let decision = |decision: &RequestDecision| {
        view! { <option value=decision.name()>{catalogue.message(decision_key(*decision))}</option> }
    };
    let response = view! {
        <label>
            <span>{message(catalogue, key::WORKSPACE_RESPONSES_BY_ID)}</span>
            <input type="text" name=fields::VALUE autocomplete="off" required />
        </label>
    };
    let decisions = view! {
        <label>
            <span>{message(catalogue, key::WORKSPACE_STEP_DECISION)}</span>
            <select name=fields::VALUE>{RequestDecision::ALL.iter().map(decision).collect_view()}</select>
        </label>
        {page.letter.as_ref().map(|letter| letter_fields(frame, letter))}
    };
    view! {
        <div class="parts">
            {form(frame, page, RequestStep::Identity, key::WORKSPACE_STEP_IDENTITY_HINT, None)}
            {form(frame, page, RequestStep::Response, key::WORKSPACE_STEP_RESPONSE_HINT, Some(response.into_any()))}
            {page.may_extend.then(|| form(frame, page, RequestStep::Extension, key::WORKSPACE_STEP_EXTENSION_HINT, None))}
            {form(frame, page, RequestStep::Decision, key::WORKSPACE_STEP_DECISION_HINT, Some(decisions.into_any()))}
        </div>
    }
    .into_any()
}

fn form(frame: &Frame, page: &RequestPage, step: RequestStep, hint: Key, value: Option<AnyView>) -> AnyView {
    let catalogue = &frame.catalogue;
    let action = address(frame, &page.form, &format!("/{}{}", page.row.id, fields::STEP_ENDING));
    view! {
        <form method="post" action=action class="card stack">
            <h2>{message(catalogue, step_key(step))}</h2>
            <p class="quiet">{message(catalogue, hint)}</p>
            <input type="hidden" name=fields::STEP value=step.name() />
            {value}
            <label>
                <span>{message(catalogue, key::WORKSPACE_REQUEST_NOTE)}</span>
                <input type="text" name=fields::NOTE maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
            </label>
            <p class="go"><button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_REQUEST_ADD)}</button></p>
        </form>
    }
    .into_any()
}
