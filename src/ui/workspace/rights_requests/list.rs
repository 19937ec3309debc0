//! The register: the requests that wait first, and the form that enters one.

use super::{RequestRow, RequestsPage, TypedRequest, address, channel_key, due, right_key};
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::{Act, InvokedRight, RequestChannel};
use leptos::prelude::*;

/// The page.
pub fn rights_requests(frame: &Frame, page: &RequestsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_REQUESTS)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        {problem(catalogue, page.problem)}
        {table(frame, page)}
        {page.may_keep.then(|| register(frame, page))}
    };
    frame.render(main.into_any())
}

fn table(frame: &Frame, page: &RequestsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    if page.rows.is_empty() {
        return view! { <p>{message(catalogue, key::WORKSPACE_REQUESTS_NONE)}</p> }.into_any();
    }
    let heads = [
        key::WORKSPACE_LOG_NUMBER,
        key::WORKSPACE_REQUEST_RECEIVED_ON,
        key::WORKSPACE_REQUEST_THROUGH,
        key::WORKSPACE_REQUEST_RIGHT,
        key::WORKSPACE_REQUEST_REFERENCE,
        key::WORKSPACE_REQUEST_DUE,
    ];
    let head = |words: Key| view! { <th scope="col">{message(catalogue, words)}</th> };
    let row = |row: &RequestRow| {
        let href = address(frame, &page.form, &format!("/{}", row.id));
        view! {
            <tr>
                <th scope="row"><a href=href>{row.number}</a></th>
                <td data-label=catalogue.message(key::WORKSPACE_REQUEST_RECEIVED_ON)><time datetime=row.received.at.clone()>{row.received.words.clone()}</time></td>
                <td data-label=catalogue.message(key::WORKSPACE_REQUEST_THROUGH)>{message(catalogue, channel_key(row.through))}</td>
                <td data-label=catalogue.message(key::WORKSPACE_REQUEST_RIGHT)>{message(catalogue, right_key(row.invoked))}</td>
                <td data-label=catalogue.message(key::WORKSPACE_REQUEST_REFERENCE)><bdi>{row.reference.clone()}</bdi></td>
                <td data-label=catalogue.message(key::WORKSPACE_REQUEST_DUE)>{due(frame, row)}</td>
            </tr>
        }
    };
    view! {
        <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_REQUESTS)>
            <table class="stacked">
                <thead><tr>{heads.map(head).into_iter().collect_view()}</tr></thead>
                <tbody>{page.rows.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
        <p><a href=address(frame, &page.form, fields::REGISTER_FILE)>{message(catalogue, key::WORKSPACE_REQUESTS_FILE)}</a></p>
    }
    .into_any()
}

fn register(frame: &Frame, page: &RequestsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let TypedRequest { day, through, right, reference } = page.typed.clone();
    let channel = |one: &RequestChannel| {
        let is_chosen = through == Some(*one);
        view! { <option value=one.name() selected=is_chosen>{catalogue.message(channel_key(*one))}</option> }
    };
    let option = |one: &InvokedRight| {
        let is_chosen = right == Some(*one);
        view! { <option value=one.name() selected=is_chosen>{catalogue.message(right_key(*one))}</option> }
    };
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_REQUEST_REGISTER)}</h2>
            <form method="post" action=address(frame, &page.form, fields::REGISTER) class="card stack">
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REQUEST_RECEIVED_ON)}</span>
                    <input type="date" name=fields::RECEIVED value=day required />
                </label>
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REQUEST_THROUGH)}</span>
                    <select name=fields::THROUGH>{RequestChannel::ALL.iter().map(channel).collect_view()}</select>
                </label>
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REQUEST_RIGHT)}</span>
                    <select name=fields::RIGHT>{InvokedRight::ALL.iter().map(option).collect_view()}</select>
                </label>
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REQUEST_REFERENCE)}</span>
                    <small>{message(catalogue, key::WORKSPACE_REQUEST_REFERENCE_HINT)}</small>
                    <input type="text" name=fields::REFERENCE value=reference maxlength=Act::LONGEST_PUBLIC_NOTE autocomplete="off" dir="auto" required />
                </label>
                <p class="go"><button type="submit" class="button">{message(catalogue, key::WORKSPACE_REQUEST_REGISTER)}</button></p>
            </form>
        </section>
    }
    .into_any()
}
