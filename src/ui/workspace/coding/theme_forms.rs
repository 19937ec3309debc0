//! The forms that change a coding frame. Each holds the version that its page showed.

use super::theme_view::{FramePage, ThemeView, TypedTheme};
use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use crate::ui::workspace::review::textarea;
use leptos::prelude::*;

/// The form of a new theme. It is open where something was typed that was refused.
pub(super) fn add_form(catalogue: &Catalogue, address: &CodingAddress, page: &FramePage) -> AnyView {
    let is_open = page.themes.is_empty() || page.typed != TypedTheme::default();
    view! {
        <details class="block" open=is_open>
            <summary>{message(catalogue, key::CODING_ADD)}</summary>
            <form method="post" action=address.frame(&page.control) class="card stack">
                {seen(page)}
                <label>
                    <span>{message(catalogue, key::CODING_ID)}</span>
                    <small class="hint">{message(catalogue, key::CODING_ID_HINT)}</small>
                    <input type="text" name=parameter::THEME value=page.typed.id.clone() required maxlength="48" autocomplete="off" autocapitalize="none" spellcheck="false" dir="ltr" />
                </label>
                {fields(catalogue, page, &page.typed)}
                <p><button type="submit" class="button" name=parameter::ACTION value="add">{message(catalogue, key::CODING_ADD)}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// The forms that change a theme in use.
pub(super) fn edit_forms(
    catalogue: &Catalogue,
    address: &CodingAddress,
    page: &FramePage,
    theme: &ThemeView,
) -> AnyView {
    let other = |other: &ThemeView| {
        view! {
            <label class="choice">
                <input type="checkbox" name=parameter::INTO value=other.id.clone() />
                <span><bdi lang=other.language.clone()>{other.label.clone()}</bdi></span>
            </label>
        }
    };
    let end = |action: &'static str, label: Key| {
        view! { <button type="submit" class="button quiet" name=parameter::ACTION value=action>{message(catalogue, label)}</button> }
    };
    view! {
        <details>
            <summary>{message(catalogue, key::CODING_EDIT)}</summary>
            <form method="post" action=address.frame(&page.control) class="card stack">
                {seen(page)}
                {of_theme(theme)}
                {fields(catalogue, page, &theme.fields)}
                <p><button type="submit" class="button" name=parameter::ACTION value="edit">{message(catalogue, key::CODING_SAVE)}</button></p>
            </form>
        </details>
        <details>
            <summary>{message(catalogue, key::CODING_END)}</summary>
            <form method="post" action=address.frame(&page.control) class="card stack">
                {seen(page)}
                {of_theme(theme)}
                <p class="hint">{message(catalogue, key::CODING_END_HINT)}</p>
                <fieldset class="choices">
                    <legend>{message(catalogue, key::CODING_OTHERS)}</legend>
                    {page.others(&theme.id).filter(|other| !other.fields.is_heading).map(other).collect_view()}
                </fieldset>
                <p class="review-moves">
                    {end("merge", key::CODING_MERGE)}
                    {end("split", key::CODING_SPLIT)}
                    {end("retire", key::CODING_RETIRE)}
                </p>
            </form>
        </details>
    }
    .into_any()
}

/// The form that takes a theme into use again.
pub(super) fn restore_form(
    catalogue: &Catalogue,
    address: &CodingAddress,
    page: &FramePage,
    theme: &ThemeView,
) -> AnyView {
    view! {
        <form method="post" action=address.frame(&page.control)>
            {seen(page)}
            {of_theme(theme)}
            <button type="submit" class="button quiet" name=parameter::ACTION value="restore">{message(catalogue, key::CODING_RESTORE)}</button>
        </form>
    }
    .into_any()
}

fn seen(page: &FramePage) -> AnyView {
    view! { <input type="hidden" name=parameter::SEEN value=page.version.to_string() /> }.into_any()
}

fn of_theme(theme: &ThemeView) -> AnyView {
    view! { <input type="hidden" name=parameter::THEME value=theme.id.clone() /> }.into_any()
}

/// The fields of a theme in the page's language.
fn fields(catalogue: &Catalogue, page: &FramePage, theme: &TypedTheme) -> AnyView {
    let text = |name: &'static str, label: Key, value: &str| {
        view! {
            <label>
                <span>{message(catalogue, label)}</span>
                <textarea name=name rows="2" maxlength="4000" dir="auto" inner_html=textarea(value)></textarea>
            </label>
        }
    };
    let parent = |other: &ThemeView| {
        view! { <option value=other.id.clone() selected={other.id == theme.parent}>{other.label.clone()}</option> }
    };
    let parents = page.others(&theme.id).filter(|other| other.fields.parent.is_empty());
    view! {
        <p class="hint">{message(catalogue, key::CODING_THIS_LANGUAGE)}</p>
        <label>
            <span>{message(catalogue, key::CODING_LABEL)}</span>
            <input type="text" name=parameter::LABEL value=theme.label.clone() required maxlength="120" autocomplete="off" dir="auto" />
        </label>
        {text(parameter::DEFINITION, key::CODING_DEFINITION, &theme.definition)}
        {text(parameter::INCLUDE, key::CODING_INCLUDE, &theme.include)}
        {text(parameter::EXCLUDE, key::CODING_EXCLUDE, &theme.exclude)}
        <label>
            <span>{message(catalogue, key::CODING_PARENT)}</span>
            <select name=parameter::PARENT>
                <option value="">{catalogue.message(key::CODING_NO_PARENT)}</option>
                {parents.map(parent).collect_view()}
            </select>
        </label>
        <label class="choice">
            <input type="checkbox" name=parameter::HEADING value="yes" checked=theme.is_heading />
            <span>{message(catalogue, key::CODING_HEADING)}</span>
        </label>
        <label>
            <span>{message(catalogue, key::CODING_EXAMPLES)}</span>
            <small class="hint">{message(catalogue, key::CODING_EXAMPLES_HINT)}</small>
            <input type="text" name=parameter::EXAMPLES value=theme.examples.clone() autocomplete="off" spellcheck="false" dir="ltr" />
        </label>
    }
    .into_any()
}
