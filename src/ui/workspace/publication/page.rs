//! The page of publication.

use super::built::built;
use super::job::job;
use super::proposal::proposal;
use super::{PublicationPage, PublishedView, address};
use crate::i18n::key;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// The page.
pub fn publication(frame: &Frame, page: &PublicationPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let is_busy = page.job.as_ref().is_some_and(|job| job.is_open);
    let main = view! {
        <h1>{message(catalogue, key::PUBLICATION_TITLE)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        {problem(catalogue, page.problem)}
        {page.job.as_ref().map(|shown| job(frame, page, shown))}
        {proposal(frame, page)}
        {published(frame, page)}
        {built(frame, page, is_busy)}
        {(!is_busy).then(|| build(frame, page))}
    };
    frame.render(main.into_any())
}

/// What is public, here and on the platform.
fn published(frame: &Frame, page: &PublicationPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let here = match &page.published {
        None => view! { <p>{message(catalogue, key::PUBLICATION_NONE)}</p> }.into_any(),
        Some(published) => on_site(frame, page, published),
    };
    let dataset = page.dataset.as_ref().map(|dataset| {
        let name = match &dataset.page {
            Some(page) => view! { <a href=page.clone() rel="noreferrer">{dataset.id.clone()}</a> }.into_any(),
            None => view! { <code>{dataset.id.clone()}</code> }.into_any(),
        };
        view! {
            <div>
                <dt>{message(catalogue, key::PUBLICATION_DATASET)}</dt>
                <dd>{name} <span class="quiet">{dataset.when.clone()}</span></dd>
            </div>
        }
    });
    view! {
        <section class="block">
            <h2>{message(catalogue, key::PUBLICATION_PUBLIC)}</h2>
            {here}
            {dataset.map(|dataset| view! { <dl class="facts">{dataset}</dl> })}
        </section>
    }
    .into_any()
}

fn on_site(frame: &Frame, page: &PublicationPage, published: &PublishedView) -> AnyView {
    let catalogue = &frame.catalogue;
    let last = published.last.as_ref().map(|(when, by)| {
        let arguments: [(&str, &dyn ToString); 2] = [("date", when), ("person", by)];
        view! { <p class="quiet">{formatted_message(catalogue, key::PUBLICATION_PUBLISHED_BY.name(), &arguments)}</p> }
    });
    let first = published.first.as_ref().map(|first| {
        view! { <p class="quiet">{formatted_message(catalogue, key::PUBLICATION_FIRST.name(), &[("date", first)])}</p> }
    });
    view! {
        <p><a href=published.href.clone()>{message(catalogue, key::PUBLICATION_FILES_HERE)}</a></p>
        {last}
        {first}
        <p class="quiet">{message(catalogue, key::PUBLICATION_DIGEST)} " " <code class="digest">{published.digest.clone()}</code></p>
        <details class="take-back">
            <summary>{message(catalogue, key::PUBLICATION_UNPUBLISH)}</summary>
            <form method="post" action=address(frame, &page.form, fields::UNPUBLISH) class="stack">
                <p>{message(catalogue, key::PUBLICATION_UNPUBLISH_LEAD)}</p>
                <input type="hidden" name=fields::SEEN value=published.digest.clone() />
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                    <input type="text" name=fields::REASON maxlength=Act::LONGEST_REASON required autocomplete="off" dir="auto" />
                </label>
                <p><button type="submit" class="button quiet danger">{message(catalogue, key::PUBLICATION_UNPUBLISH)}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// The form that builds a package.
fn build(frame: &Frame, page: &PublicationPage) -> AnyView {
    let catalogue = &frame.catalogue;
    view! {
        <section class="block">
            <h2>{message(catalogue, key::PUBLICATION_BUILD)}</h2>
            <form method="post" action=address(frame, &page.form, fields::BUILD) class="card stack">
                <p>{message(catalogue, key::PUBLICATION_BUILD_LEAD)}</p>
                <label>
                    <span>{message(catalogue, key::PUBLICATION_DATE)}</span>
                    <small>{message(catalogue, key::PUBLICATION_DATE_HINT)}</small>
                    <input type="date" name=fields::DATE value=page.date.clone() />
                </label>
                <label class="choice">
                    <input type="checkbox" name=fields::WITHHOLD value="yes" />
                    <span>{message(catalogue, key::PUBLICATION_WITHHOLD)}</span>
                </label>
                <p><button type="submit" class="button">{message(catalogue, key::PUBLICATION_BUILD_GO)}</button></p>
            </form>
        </section>
    }
    .into_any()
}
