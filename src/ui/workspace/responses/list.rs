//! The list of responses, and the search. A search is sent in the body of a request, so that no address holds what was looked for.

use super::{ResponseRow, ResponsesPage, SEARCHES, SearchRest, list_address, one_address};
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::pages::query_string;
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// The names of [`SEARCHES`].
const SEARCH_NAMES: [Key; 3] =
    [key::WORKSPACE_RESPONSES_BY_CODE, key::WORKSPACE_RESPONSES_BY_ID, key::WORKSPACE_RESPONSES_BY_ANSWER];

/// The page.
pub fn responses(frame: &Frame, page: &ResponsesPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let heading = match (page.is_search, page.is_restricted) {
        (true, _) => Some(key::WORKSPACE_RESPONSES_FOUND),
        (false, true) => Some(key::WORKSPACE_OVERVIEW_RESTRICTED),
        (false, false) => None,
    };
    let heading = heading.map(|words| view! { <h2>{message(catalogue, words)}</h2> });
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_RESPONSES)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        {problem(catalogue, page.problem)}
        {search(frame, page)}
        {heading}
        {page.rest.as_ref().map(|rest| search_on(frame, page, rest))}
        {table(frame, page)}
        {pager(frame, page)}
    };
    frame.render(main.into_any())
}

fn search(frame: &Frame, page: &ResponsesPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let chosen = if page.search.is_empty() { SEARCHES[0] } else { page.search.as_str() };
    let option = |(value, name): (&'static str, Key)| {
        view! { <option value=value selected=value == chosen>{catalogue.message(name)}</option> }
    };
    view! {
        <form method="post" action=list_address(frame, &page.form, fields::SEARCH) class="filter">
            <label>
                <span>{message(catalogue, key::WORKSPACE_RESPONSES_BY)}</span>
                <select name=fields::WHAT>{SEARCHES.into_iter().zip(SEARCH_NAMES).map(option).collect_view()}</select>
            </label>
            <label>
                <span>{message(catalogue, key::WORKSPACE_RESPONSES_SOUGHT)}</span>
                <input type="text" name=fields::SOUGHT autocomplete="off" spellcheck="false" dir="auto" required />
            </label>
            <label>
                <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                <input type="text" name=fields::REASON maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
            </label>
            <p class="go"><button type="submit" class="button">{message(catalogue, key::WORKSPACE_RESPONSES_SEARCH)}</button></p>
        </form>
        <p class="quiet">{message(catalogue, key::WORKSPACE_RESPONSES_SEARCH_LEAD)}</p>
    }
    .into_any()
}

/// The form that goes on with a search where it stopped, with what it found so far.
fn search_on(frame: &Frame, page: &ResponsesPage, rest: &SearchRest) -> AnyView {
    let catalogue = &frame.catalogue;
    let hidden = |name: &'static str, value: &str| view! { <input type="hidden" name=name value=value.to_owned() /> };
    view! {
        <form method="post" action=list_address(frame, &page.form, fields::SEARCH) class="notice stack">
            <p>{message(catalogue, key::WORKSPACE_RESPONSES_BOUNDED)}</p>
            {hidden(fields::WHAT, &page.search)}
            {hidden(fields::SOUGHT, &rest.sought)}
            {hidden(fields::REASON, &rest.reason)}
            {hidden(fields::AFTER, &rest.after)}
            {hidden(fields::TOKEN, &rest.proof)}
            {page.rows.iter().map(|row| hidden(fields::FOUND, &row.id)).collect_view()}
            <p class="go"><button type="submit" class="button">{message(catalogue, key::WORKSPACE_RESPONSES_SEARCH_ON)}</button></p>
        </form>
    }
    .into_any()
}

fn table(frame: &Frame, page: &ResponsesPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let row = |row: &ResponseRow| {
        view! {
            <tr>
                <th scope="row"><a href=one_address(frame, (&page.form, &row.id), "")><code>{row.id.clone()}</code></a></th>
                <td data-label=catalogue.message(key::WORKSPACE_REQUEST_RECEIVED_ON)>{row.received.clone()}</td>
                <td data-label=catalogue.message(key::WORKSPACE_RESPONSE_AMENDED)>{row.amended.clone()}</td>
                <td data-label=catalogue.message(key::WORKSPACE_RESPONSE_VERSIONS)>{row.versions}</td>
                <td data-label=catalogue.message(key::SITE_LANGUAGES)>{row.language.clone()}</td>
                <td data-label=catalogue.message(key::WORKSPACE_RESPONSES_RESTRICTED)>{row.restricted.clone()}</td>
            </tr>
        }
    };
    if page.rows.is_empty() {
        return (page.problem.is_none() || !page.is_search)
            .then(|| view! { <p>{message(catalogue, key::WORKSPACE_RESPONSES_NONE)}</p> })
            .into_any();
    }
    let heads = [
        key::WORKSPACE_RESPONSE,
        key::WORKSPACE_REQUEST_RECEIVED_ON,
        key::WORKSPACE_RESPONSE_AMENDED,
        key::WORKSPACE_RESPONSE_VERSIONS,
        key::SITE_LANGUAGES,
        key::WORKSPACE_RESPONSES_RESTRICTED,
    ];
    let head = |words: Key| view! { <th scope="col">{message(catalogue, words)}</th> };
    view! {
        <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_RESPONSES)>
            <table class="log stacked">
                <thead><tr>{heads.map(head).into_iter().collect_view()}</tr></thead>
                <tbody>{page.rows.iter().map(row).collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn pager(frame: &Frame, page: &ResponsesPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let first = (!page.is_first || page.is_search || page.is_restricted).then(|| {
        view! { <a href=list_address(frame, &page.form, "")>{message(catalogue, key::WORKSPACE_RESPONSES_FIRST)}</a> }
    });
    let next = page.next.clone().map(|after| {
        let href =
            format!("{}{}", list_address(frame, &page.form, ""), query_string([(fields::AFTER, after.as_str())]));
        view! { <a href=href rel="next">{message(catalogue, key::WORKSPACE_SUPPORTERS_NEXT)}</a> }
    });
    (first.is_some() || next.is_some()).then(|| {
        view! { <nav class="pager" aria-label=catalogue.message(key::WORKSPACE_RESPONSES)>{first} {next}</nav> }
            .into_any()
    })
}
