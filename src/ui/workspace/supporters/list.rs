//! The list of supporters.

use super::{ListedSupporterView, SupportersPage, address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::query_string;
use crate::ui::workspace::{Frame, fields};
use leptos::prelude::*;

/// What can be shown: the value in the address, and its name.
const SELECTIONS: [(&str, Key); 4] = [
    ("", key::WORKSPACE_SUPPORTERS_WAITING),
    ("listed", key::WORKSPACE_SUPPORTERS_LISTED),
    ("refused", key::WORKSPACE_SUPPORTERS_REFUSED),
    ("all", key::WORKSPACE_SUPPORTERS_ALL),
];

/// The page.
pub fn supporters(frame: &Frame, page: &SupportersPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let item = |supporter: &ListedSupporterView| row(frame, page, supporter);
    let table = match page.supporters.is_empty() {
        true => view! { <p>{message(catalogue, key::WORKSPACE_SUPPORTERS_EMPTY)}</p> }.into_any(),
        false => view! {
            <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_SUPPORTERS)>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{message(catalogue, key::WORKSPACE_SUPPORTER)}</th>
                            <th scope="col">{message(catalogue, key::WORKSPACE_SUPPORTER_STATUS)}</th>
                            <th scope="col">{message(catalogue, key::WORKSPACE_SUPPORTER_RECEIVED)}</th>
                        </tr>
                    </thead>
                    <tbody>{page.supporters.iter().map(item).collect_view()}</tbody>
                </table>
            </section>
        }
        .into_any(),
    };
    let damaged = (!page.damaged.is_empty()).then(|| {
        let ids = page.damaged.join(", ");
        view! { <p class="notice wrong">{formatted_message(catalogue, key::WORKSPACE_SUPPORTERS_DAMAGED.name(), &[("ids", &ids)])}</p> }
    });
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_SUPPORTERS)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        <p>{formatted_message(catalogue, key::WORKSPACE_SUPPORTERS_COUNT.name(), &[("count", &page.waiting)])}</p>
        {damaged}
        {selections(frame, page)}
        {table}
        {pager(frame, page)}
    };
    frame.render(main.into_any())
}

fn row(frame: &Frame, page: &SupportersPage, supporter: &ListedSupporterView) -> AnyView {
    let href = address(frame, (&page.form, &supporter.response), "");
    view! {
        <tr>
            <th scope="row">
                <a href=href><bdi>{supporter.name.clone()}</bdi></a>
                " " <span class="quiet">{supporter.kind.clone()} " · " {supporter.country.clone()}</span>
            </th>
            <td>{supporter.status.tag(frame)}</td>
            <td>{supporter.received.clone()}</td>
        </tr>
    }
    .into_any()
}

fn selections(frame: &Frame, page: &SupportersPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let is_named = SELECTIONS.iter().any(|(show, _)| *show == page.shows);
    let link = |(show, label): &(&'static str, Key)| {
        let is_current = if is_named { *show == page.shows } else { show.is_empty() };
        let current = is_current.then_some("true");
        view! { <li><a href=list_address(frame, page, show, 1) aria-current=current>{message(catalogue, *label)}</a></li> }
    };
    view! {
        <nav class="selections" aria-label=catalogue.message(key::WORKSPACE_LOG_SHOW)>
            <ul>{SELECTIONS.iter().map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn pager(frame: &Frame, page: &SupportersPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let link = |number: usize, rel: &'static str, label: Key| {
        view! { <a href=list_address(frame, page, &page.shows, number) rel=rel>{message(catalogue, label)}</a> }
    };
    (page.pages > 1).then(|| {
        view! {
            <nav class="pager" aria-label=catalogue.message(key::WORKSPACE_SUPPORTERS)>
                {(page.page > 1).then(|| link(page.page - 1, "prev", key::WORKSPACE_SUPPORTERS_PREVIOUS))}
                {(page.page < page.pages).then(|| link(page.page + 1, "next", key::WORKSPACE_SUPPORTERS_NEXT))}
            </nav>
        }
        .into_any()
    })
}

fn list_address(frame: &Frame, page: &SupportersPage, show: &str, number: usize) -> String {
    let number = if number > 1 { number.to_string() } else { String::new() };
    let query = query_string([(fields::SHOW, show), (fields::PAGE, &number)]);
    format!("{}{query}", frame.address(&format!("/{}/{}", page.form, fields::SUPPORTERS)))
}
