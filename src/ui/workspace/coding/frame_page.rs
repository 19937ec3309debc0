//! The themes of one question: those in use, those that ended, and what may be changed.

use super::CodingAddress;
use super::history::history;
use super::theme_forms::{add_form, edit_forms, restore_form};
use super::theme_view::{FramePage, ThemeStateView, ThemeView};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::number_format::number;
use crate::ui::theme_caution::caution_mark;
use crate::ui::workspace::Frame;
use crate::ui::workspace::frame::problem;
use crate::ui::workspace::review::question;
use leptos::prelude::*;
use questionnaire::Form;

/// The page; `catalogue` has the messages of the form too.
pub fn frame_page(frame: &Frame, catalogue: &Catalogue, form: &Form, page: &FramePage) -> AnyView {
    let address = CodingAddress::new(catalogue.locale(), form.id().as_str());
    let (used, ended): (Vec<_>, Vec<_>) = page.themes.iter().partition(|theme| theme.state == ThemeStateView::InUse);
    let used_themes = match used.is_empty() {
        true => view! { <p>{message(catalogue, key::CODING_EMPTY)}</p> }.into_any(),
        false => {
            let item = |theme: &&ThemeView| theme_item(catalogue, &address, page, theme);
            view! { <ul class="theme-list">{used.iter().map(item).collect_view()}</ul> }.into_any()
        }
    };
    let ended_themes = (!ended.is_empty()).then(|| {
        let item = |theme: &&ThemeView| ended_item(catalogue, &address, page, theme);
        view! {
            <section class="block">
                <h2>{message(catalogue, key::CODING_ENDED)}</h2>
                <ul class="theme-list">{ended.iter().map(item).collect_view()}</ul>
            </section>
        }
    });
    let version = number(catalogue, u64::from(page.version));
    let main = view! {
        <div class="text-review">
            <h1>{message(catalogue, key::CODING_FRAME)}</h1>
            <p class="lead">{question(catalogue, form, &page.control)}</p>
            {problem(catalogue, page.problem)}
            <ul class="review-ways">
                <li><a href=address.overview()>{message(catalogue, key::CODING_TITLE)}</a></li>
                <li><a href=address.codings(&page.control)>{message(catalogue, key::CODING_START)}</a></li>
                {page.may_settle.then(|| view! { <li><a href=address.agreement(&page.control)>{message(catalogue, key::CODING_DOUBLE)}</a></li> })}
            </ul>
            <p class="hint">{formatted_message(catalogue, key::CODING_VERSION.name(), &[("version", &version)])}</p>
            {page.is_frozen.then(|| view! { <p class="notice">{formatted_message(catalogue, key::CODING_FROZEN.name(), &[("version", &version)])}</p> })}
            {used_themes}
            {page.may_change.then(|| add_form(catalogue, &address, page))}
            {ended_themes}
            {history(catalogue, &page.changes)}
        </div>
    };
    frame.render(main.into_any())
}

fn theme_item(catalogue: &Catalogue, address: &CodingAddress, page: &FramePage, theme: &ThemeView) -> AnyView {
    let class = if theme.fields.parent.is_empty() { "theme" } else { "theme below" };
    let row = |label: Key, text: &str| {
        (!text.is_empty()).then(|| {
            view! { <div><dt>{message(catalogue, label)}</dt><dd dir="auto">{text.to_owned()}</dd></div> }
        })
    };
    let heading = theme.fields.is_heading.then(|| {
        view! { <small class="tag">{message(catalogue, key::CODING_IS_HEADING)}</small> }
    });
    view! {
        <li class=class>
            <h2>{name(theme)} " " {heading} {caution_mark(catalogue, theme.caution)}</h2>
            <dl>
                {row(key::CODING_DEFINITION, &theme.fields.definition)}
                {row(key::CODING_INCLUDE, &theme.fields.include)}
                {row(key::CODING_EXCLUDE, &theme.fields.exclude)}
                {row(key::CODING_EXAMPLES, &theme.fields.examples)}
            </dl>
            {page.may_change.then(|| edit_forms(catalogue, address, page, theme))}
        </li>
    }
    .into_any()
}

fn ended_item(catalogue: &Catalogue, address: &CodingAddress, page: &FramePage, theme: &ThemeView) -> AnyView {
    let state = match &theme.state {
        ThemeStateView::InUse => None,
        ThemeStateView::Retired => Some(message(catalogue, key::CODING_STATE_RETIRED)),
        ThemeStateView::Merged(into) => {
            Some(formatted_message(catalogue, key::CODING_STATE_MERGED.name(), &[("themes", into)]))
        }
        ThemeStateView::Split(into) => {
            Some(formatted_message(catalogue, key::CODING_STATE_SPLIT.name(), &[("themes", into)]))
        }
    };
    view! {
        <li class="theme">
            <h3>{name(theme)}</h3>
            <p>{state}</p>
            {page.may_change.then(|| restore_form(catalogue, address, page, theme))}
        </li>
    }
    .into_any()
}

/// The label of a theme and its id.
fn name(theme: &ThemeView) -> AnyView {
    view! {
        <bdi lang=theme.language.clone()>{theme.label.clone()}</bdi>
        " " <code dir="ltr" translate="no">{theme.id.clone()}</code>
    }
    .into_any()
}
