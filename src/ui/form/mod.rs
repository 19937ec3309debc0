//! The server-rendered form: plain HTML, complete and usable without scripts. The client changes only its bindings, such as
//! counters, messages and hidden parts, which it finds by their ids and `data-` attributes.

mod check_and_send;
pub(super) mod component_view;
mod controls;
mod draft;
mod introduction;
mod parts;
mod question;
mod section;
mod steps;

use super::message_view;
use super::state::{AmendmentTarget, InitialState};
use crate::i18n::key;
use crate::ids;
use component_view::error_summary;
use leptos::prelude::*;

pub(super) use check_and_send::{confirmation, privacy_notice, receipts};
pub(super) use introduction::{introduction, linked};

/// The content of `main`.
pub(super) fn form_page_body(page: &InitialState) -> AnyView {
    let sections = page.form.sections().iter().enumerate().map(|(rank, section)| section::section(page, rank, section));
    let amended = page.amends.as_ref();
    view! {
        <div id=ids::SUMMARY>{error_summary(&page.catalogue, &page.form, &page.errors)}</div>
        <h1 class="title">{message_view::message_by_key(&page.catalogue, "title")}</h1>
        <div class="layout">
            {steps::steps(page)}
            <div class="column">
                <p class="announcement" id=ids::ANNOUNCEMENT hidden></p>
                <p class="unscripted">{message_view::message(&page.catalogue, key::PRINT_HINT)}</p>
                {if amended.is_some() { amending(page) } else { draft::draft(page) }}
                <form id=ids::FORM class="form" method="post" action=amended.map(|_| receipts(&page.catalogue, &page.form)) novalidate>
                    {amended.map(recorded)}
                    <div class="introduction" id=ids::INTRODUCTION>{introduction(&page.catalogue, page.closes.as_deref())}</div>
                    {sections.collect_view()}
                </form>
                {check_and_send::check(page)}
                {check_and_send::sent(page)}
            </div>
        </div>
        <p class="visually-hidden" role="status" id=ids::STATUS></p>
    }
    .into_any()
}

/// The notice that these answers will replace the recorded ones.
fn amending(page: &InitialState) -> AnyView {
    view! { <p class="notice amends">{message_view::message(&page.catalogue, key::AMEND_NOTE)}</p> }.into_any()
}

/// The hidden fields that a form for an amendment sends together with the answers.
fn recorded(amends: &AmendmentTarget) -> AnyView {
    view! {
        <input type="hidden" name=ids::body::RECEIPT_CODE value=amends.receipt_code.clone() />
        <input type="hidden" name=ids::body::REVISION value=amends.revision.to_string() />
        <input type="hidden" name=ids::body::ACTION value=ids::action::CHECK />
    }
    .into_any()
}
