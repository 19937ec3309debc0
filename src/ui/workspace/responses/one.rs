//! One response: its versions, its private answers for a reason, and its withdrawal.

use super::erasure_proposal::erasure_proposal;
use super::restriction::{restrict, restricted};
use super::{AnswerLine, CorrectableAnswer, ResponsePage, VersionView, list_address, one_address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// The page.
pub fn response(frame: &Frame, page: &ResponsePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let published = page.published.as_ref().map(|date| {
        view! { <p class="notice">{formatted_message(catalogue, key::WORKSPACE_RESPONSE_PUBLISHED.name(), &[("date", date)])}</p> }
    });
    let newest = page.versions.first().map(|version| version.revision);
    let version = |one: &VersionView| version(frame, page, one, Some(one.revision) == newest);
    let main = view! {
        <p><a href=list_address(frame, &page.form, "")>{message(catalogue, key::WORKSPACE_RESPONSES)}</a></p>
        <h1>{message(catalogue, key::WORKSPACE_RESPONSE)} " " <small class="of-form"><code>{page.id.clone()}</code></small></h1>
        {problem(catalogue, page.problem)}
        {published}
        {restricted(frame, page, newest.unwrap_or_default())}
        {page.proposal.as_ref().map(|proposal| erasure_proposal(frame, page, proposal))}
        {private_form(frame, page)}
        {sheet_form(frame, page)}
        {page.versions.iter().map(version).collect_view()}
        {correction_form(frame, page)}
        {restrict(frame, page, newest.unwrap_or_default())}
        <p class="block"><a href=one_address(frame, (&page.form, &page.id), fields::WITHDRAW)>{message(catalogue, key::WORKSPACE_ERASURE_SEE)}</a></p>
        {withdrawal(frame, page, newest.unwrap_or_default())}
    };
    frame.render(main.into_any())
}

fn version(frame: &Frame, page: &ResponsePage, version: &VersionView, is_newest: bool) -> AnyView {
    let catalogue = &frame.catalogue;
    let heading = formatted_message(
        catalogue,
        key::WORKSPACE_RESPONSE_VERSION.name(),
        &[("number", &version.revision), ("date", &version.sent)],
    );
    let private = version.private.as_ref().map(|private| {
        let content = match private.is_empty() {
            true => view! { <p>{message(catalogue, key::WORKSPACE_RESPONSE_NO_PRIVATE)}</p> }.into_any(),
            false => lines(private),
        };
        view! { <section class="card"><h3>{message(catalogue, key::WORKSPACE_RESPONSE_PRIVATE)}</h3>{content}</section> }
    });
    let content = view! {
        <p class="quiet">{version.language.clone()}</p>
        {private}
        {lines(&version.lines)}
    };
    if is_newest || page.is_private_shown {
        view! { <section class="block"><h2>{heading}</h2>{content}</section> }.into_any()
    } else {
        view! { <details class="block version"><summary><h2>{heading}</h2></summary>{content}</details> }.into_any()
    }
}

pub(super) fn lines(lines: &[AnswerLine]) -> AnyView {
    let line = |line: &AnswerLine| {
        view! { <div><dt>{line.label.clone()}</dt><dd dir="auto">{line.value.clone()}</dd></div> }
    };
    view! { <dl class="contact answers">{lines.iter().map(line).collect_view()}</dl> }.into_any()
}

/// The form that asks for the private answers with a reason.
fn private_form(frame: &Frame, page: &ResponsePage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    (page.has_private && !page.is_private_shown).then(|| {
        view! {
            <form method="post" action=one_address(frame, (&page.form, &page.id), fields::PRIVATE) class="card stack">
                <p>{message(catalogue, key::WORKSPACE_RESPONSE_PRIVATE_LEAD)}</p>
                {reason(frame, page)}
                <p class="go"><button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_RESPONSE_PRIVATE_SHOW)}</button></p>
            </form>
        }
        .into_any()
    })
}

/// The form that asks for all that is held, as a sheet to print, with a reason.
fn sheet_form(frame: &Frame, page: &ResponsePage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let language = |(tag, name): &(String, String)| {
        let is_theirs = page.language.as_ref() == Some(tag);
        view! { <option value=tag.clone() lang=tag.clone() selected=is_theirs>{name.clone()}</option> }
    };
    // Where the site no longer has the language of the response, somebody has to choose one.
    let has_to_choose = page.language.is_none();
    let none = has_to_choose.then(|| view! { <option value="">"–"</option> });
    (!page.is_private_shown).then(|| {
        view! {
            <details class="block version">
                <summary><h2>{message(catalogue, key::WORKSPACE_SHEET)}</h2></summary>
                <form method="post" action=one_address(frame, (&page.form, &page.id), fields::SHEET) class="card stack">
                    <p>{message(catalogue, key::WORKSPACE_SHEET_LEAD)}</p>
                    <label>
                        <span>{message(catalogue, key::WORKSPACE_SHEET_LANGUAGE)}</span>
                        <select name=fields::LANGUAGE required=has_to_choose>{none}{page.languages.iter().map(language).collect_view()}</select>
                    </label>
                    {reason(frame, page)}
                    <p class="go"><button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_SHEET_SHOW)}</button></p>
                </form>
            </details>
        }
        .into_any()
    })
}

/// Leads to the correction of one answer.
fn correction_form(frame: &Frame, page: &ResponsePage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let option = |answer: &CorrectableAnswer| {
        view! { <option value=answer.control.clone()>{format!("{} — {}", answer.control, answer.label)}</option> }
    };
    (!page.correctable.is_empty()).then(|| {
        view! {
            <details class="block version">
                <summary><h2>{message(catalogue, key::WORKSPACE_CORRECTION)}</h2></summary>
                <form method="get" action=one_address(frame, (&page.form, &page.id), fields::CORRECT) class="card stack">
                    <p>{message(catalogue, key::WORKSPACE_CORRECTION_LEAD)}</p>
                    <label>
                        <span>{message(catalogue, key::WORKSPACE_CORRECTION_QUESTION)}</span>
                        <select name=fields::QUESTION>{page.correctable.iter().map(option).collect_view()}</select>
                    </label>
                    <p class="go"><button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_CORRECTION_CHOOSE)}</button></p>
                </form>
            </details>
        }
        .into_any()
    })
}

/// The withdrawal, which asks for a reason before it is done.
pub(super) fn withdrawal(frame: &Frame, page: &ResponsePage, newest: u32) -> AnyView {
    let catalogue = &frame.catalogue;
    let words: Key = key::WORKSPACE_RESPONSE_WITHDRAW;
    view! {
        <section class="block">
            <details class="take-back">
                <summary>{message(catalogue, words)}</summary>
                <form method="post" action=one_address(frame, (&page.form, &page.id), fields::WITHDRAW) class="stack">
                    <input type="hidden" name=fields::SEEN value=newest.to_string() />
                    <p>{message(catalogue, key::WORKSPACE_RESPONSE_WITHDRAW_LEAD)}</p>
                    {reason(frame, page)}
                    <p class="go"><button type="submit" class="button quiet danger">{message(catalogue, words)}</button></p>
                </form>
            </details>
        </section>
    }
    .into_any()
}

fn reason(frame: &Frame, page: &ResponsePage) -> AnyView {
    view! {
        <label>
            <span>{message(&frame.catalogue, key::WORKSPACE_REASON)}</span>
            <input type="text" name=fields::REASON value=page.reason.clone() maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
        </label>
    }
    .into_any()
}
