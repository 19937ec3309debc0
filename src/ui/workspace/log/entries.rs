//! The table of entries.

use super::{LogObject, LogPage, LogRow};
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::workspace::Frame;
use leptos::prelude::*;

pub(super) fn entries(frame: &Frame, page: &LogPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let heading = |label: Key| view! { <th scope="col">{message(catalogue, label)}</th> };
    view! {
        <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_LOG)>
            <table class="log stacked">
                <thead>
                    <tr>
                        {heading(key::WORKSPACE_LOG_NUMBER)}
                        {heading(key::WORKSPACE_LOG_WHEN)}
                        {heading(key::WORKSPACE_LOG_WHO)}
                        {heading(key::WORKSPACE_LOG_WHAT)}
                        {heading(key::WORKSPACE_LOG_OBJECT)}
                        {heading(key::WORKSPACE_REASON)}
                    </tr>
                </thead>
                <tbody>{page.rows.iter().map(|row| entry(frame, row)).collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn entry(frame: &Frame, row: &LogRow) -> AnyView {
    let catalogue = &frame.catalogue;
    let role = row.role.map(|role| view! { <small>{message(catalogue, role)}</small> });
    let action = match row.action {
        Some(action) => message(catalogue, action),
        None => view! { <code>{row.code.clone()}</code> }.into_any(),
    };
    let refused = row
        .is_refused
        .then(|| view! { <small class="tag wrong">{message(catalogue, key::WORKSPACE_LOG_REFUSED)}</small> });
    let erased =
        row.is_erased.then(|| view! { <small class="tag">{message(catalogue, key::WORKSPACE_LOG_ERASED)}</small> });
    let form = (!row.form.is_empty() && row.form != row.object.id)
        .then(|| view! { <small><bdi>{row.form.clone()}</bdi></small> });
    // A cell without any element is left out on a phone, with its head.
    let reason = (!row.reason.is_empty()).then(|| view! { <bdi>{row.reason.clone()}</bdi> });
    view! {
        <tr class=row.is_refused.then_some("refused")>
            <th scope="row">{row.number}</th>
            <td data-label=catalogue.message(key::WORKSPACE_LOG_WHEN)><time datetime=row.at.clone()>{row.when.clone()}</time></td>
            <td data-label=catalogue.message(key::WORKSPACE_LOG_WHO)><bdi title=row.actor.clone()>{row.name.clone().unwrap_or_else(|| row.actor.clone())}</bdi> " " {role}</td>
            <td data-label=catalogue.message(key::WORKSPACE_LOG_WHAT)>{action} " " {refused} {erased}</td>
            <td data-label=catalogue.message(key::WORKSPACE_LOG_OBJECT)>{object(frame, &row.object)} " " {form}</td>
            <td data-label=catalogue.message(key::WORKSPACE_REASON)>{reason} {details(row)}</td>
        </tr>
    }
    .into_any()
}

/// The kind of an object in words, and its name or its id.
fn object(frame: &Frame, object: &LogObject) -> AnyView {
    let kind = match object.kind {
        Some(kind) => message(&frame.catalogue, kind),
        None => object.kind_code.clone().into_any(),
    };
    let id = object.id.clone();
    let which = match &object.name {
        Some(name) => view! { <bdi title=id>{name.clone()}</bdi> }.into_any(),
        None => view! { <code>{id}</code> }.into_any(),
    };
    view! { <span class="quiet">{kind}</span> " " {which} }.into_any()
}

/// The details, in the codes of the log.
fn details(row: &LogRow) -> Option<AnyView> {
    let detail = |(name, value): &(String, String)| {
        view! { <li dir="ltr"><span class="quiet">{name.clone()}</span> " " <code>{value.clone()}</code></li> }
    };
    (!row.details.is_empty())
        .then(|| view! { <ul class="details">{row.details.iter().map(detail).collect_view()}</ul> }.into_any())
}
