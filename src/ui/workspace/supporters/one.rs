//! One supporter: its texts, beside those of the last decision if they were others; similar ones; the contact; the decision.

use super::{Contact, ContactLine, SupporterFields, SupporterPage, address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// Which of the texts is the website.
const WEBSITE: usize = 3;

/// The page.
pub fn supporter(frame: &Frame, page: &SupporterPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let list = frame.address(&format!("/{}/{}", page.form, fields::SUPPORTERS));
    let main = view! {
        <p><a href=list>{message(catalogue, key::WORKSPACE_SUPPORTERS)}</a></p>
        <h1><bdi>{page.fields.name.clone()}</bdi> " " {page.status.tag(frame)}</h1>
        {problem(catalogue, page.problem)}
        <p class="quiet">{message(catalogue, key::WORKSPACE_SUPPORTER_RECEIVED)} " " {page.received.clone()}</p>
        {decided(frame, page)}
        {texts(frame, page)}
        {similar(frame, page, key::WORKSPACE_SUPPORTER_SAME_NAME, &page.same_name)}
        {similar(frame, page, key::WORKSPACE_SUPPORTER_SAME_DOMAIN, &page.same_domain)}
        {contact(frame, page)}
        {decision(frame, page)}
    };
    frame.render(main.into_any())
}

fn decided(frame: &Frame, page: &SupporterPage) -> Option<AnyView> {
    let (when, by, note) = page.decided.as_ref()?;
    let arguments: [(&str, &dyn ToString); 2] = [("date", when), ("person", by)];
    let note = (!note.is_empty()).then(|| view! { <blockquote><bdi>{note.clone()}</bdi></blockquote> });
    Some(
        view! {
            <div class="quiet">
                <p>{formatted_message(&frame.catalogue, key::WORKSPACE_SUPPORTER_DECIDED.name(), &arguments)}</p>
                {note}
            </div>
        }
        .into_any(),
    )
}

/// The texts, and beside them those of the last decision if they were others.
fn texts(frame: &Frame, page: &SupporterPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let values = |fields: &SupporterFields| {
        [
            fields.name.clone(),
            fields.kind.clone(),
            fields.country.clone(),
            fields.website.clone(),
            fields.statement.clone(),
        ]
    };
    // A narrow window shows the head of a column in each cell.
    let heads =
        [key::WORKSPACE_SUPPORTER_BEFORE, key::WORKSPACE_SUPPORTER_NOW].map(|label| Some(catalogue.message(label)));
    let labels = values(&page.labels);
    let now = values(&page.fields);
    let former = page.former.as_ref().map(values);
    let row = |index: usize| {
        let before = former.as_ref().map(|former| former[index].clone());
        let is_changed = before.as_ref().is_some_and(|before| *before != now[index]);
        let value = text_view(&now[index], index == WEBSITE);
        let value = if is_changed { view! { <mark>{value}</mark> }.into_any() } else { value };
        let [label_before, label_now] = former.as_ref().map_or_else(Default::default, |_| heads.clone());
        view! {
            <tr>
                <th scope="row">{labels[index].clone()}</th>
                {before.map(|before| view! { <td class="before" data-label=label_before><bdi>{before}</bdi></td> })}
                <td data-label=label_now>{value}</td>
            </tr>
        }
    };
    let head = former.is_some().then(|| {
        let heads = heads.clone().map(|head| view! { <th scope="col">{head}</th> });
        view! { <thead><tr><td></td> {heads.to_vec()}</tr></thead> }
    });
    let rows = (0..labels.len()).filter(|index| !labels[*index].is_empty()).map(row);
    view! {
        <section class="wide" tabindex="0" aria-label=catalogue.message(key::WORKSPACE_SUPPORTER)>
            <table class="compare stacked">{head} <tbody>{rows.collect_view()}</tbody></table>
        </section>
    }
    .into_any()
}

/// A text of a respondent; a website is a link that says nothing of where it was followed.
fn text_view(value: &str, is_website: bool) -> AnyView {
    let shown = value.to_owned();
    if is_website && (value.starts_with("https://") || value.starts_with("http://")) {
        let href = value.to_owned();
        return view! { <a href=href rel="noreferrer nofollow"><bdi>{shown}</bdi></a> }.into_any();
    }
    view! { <bdi>{shown}</bdi> }.into_any()
}

fn similar(frame: &Frame, page: &SupporterPage, label: Key, others: &[(String, String)]) -> Option<AnyView> {
    let link = |(id, name): &(String, String)| {
        view! { <li><a href=address(frame, (&page.form, id), "")><bdi>{name.clone()}</bdi></a></li> }
    };
    (!others.is_empty()).then(|| {
        view! {
            <section class="notice">
                <h2>{message(&frame.catalogue, label)}</h2>
                <ul>{others.iter().map(link).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

fn contact(frame: &Frame, page: &SupporterPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let content = match &page.contact {
        None => view! {
            <form method="post" action=address(frame, (&page.form, &page.response), fields::CONTACT) class="stack">
                <p>{message(catalogue, key::WORKSPACE_SUPPORTER_CONTACT_LEAD)}</p>
                <p><button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_SUPPORTER_CONTACT_SHOW)}</button></p>
            </form>
        }
        .into_any(),
        Some(contact) => lines(frame, contact),
    };
    view! {
        <section class="card">
            <h2>{message(catalogue, key::WORKSPACE_SUPPORTER_CONTACT)}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn lines(frame: &Frame, contact: &Contact) -> AnyView {
    let catalogue = &frame.catalogue;
    if contact.lines.is_empty() {
        return view! { <p>{message(catalogue, key::WORKSPACE_SUPPORTER_CONTACT_GONE)}</p> }.into_any();
    }
    let line = |line: &ContactLine| {
        let letter = line.address.clone().map(|href| {
            view! { " " <a href=href>{message(catalogue, key::WORKSPACE_SUPPORTER_ASK)}</a> }
        });
        view! {
            <div>
                <dt>{line.label.clone()}</dt>
                <dd><bdi>{line.value.clone()}</bdi> {letter}</dd>
            </div>
        }
    };
    view! { <dl class="contact">{contact.lines.iter().map(line).collect_view()}</dl> }.into_any()
}

/// The decision with the checks that were made. Who does not want to be listed cannot be decided on.
fn decision(frame: &Frame, page: &SupporterPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    if page.status == super::SupporterStatus::NoConsent {
        return None;
    }
    let [confirm, refuse] = page.verdicts;
    let button = |verdict: &'static str, class: &'static str, label: Key| {
        view! {
            <button type="submit" name=fields::VERDICT value=verdict class=class>{message(catalogue, label)}</button>
        }
    };
    let view = view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_SUPPORTER_DECISION)}</h2>
            <form method="post" action=address(frame, (&page.form, &page.response), fields::DECIDE) class="card stack">
                <input type="hidden" name=fields::SEEN value=page.seen.clone() />
                <label>
                    <span>{message(catalogue, key::WORKSPACE_SUPPORTER_NOTE)}</span>
                    <small>{message(catalogue, key::WORKSPACE_SUPPORTER_NOTE_HINT)}</small>
                    <textarea name=fields::NOTE rows="3" maxlength=Act::LONGEST_REASON dir="auto">{page.note.clone()}</textarea>
                </label>
                <p class="go">
                    {button(confirm, "button", key::WORKSPACE_SUPPORTER_CONFIRM)}
                    {button(refuse, "button quiet danger", key::WORKSPACE_SUPPORTER_REFUSE)}
                </p>
            </form>
        </section>
    };
    Some(view.into_any())
}
