//! The settings of the server as they hold, and where each comes from. Nothing is changed here.

use super::Frame;
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SettingsPage {
    /// The version of the program.
    pub version: String,
    /// Every setting.
    pub settings: Vec<SettingRow>,
    /// When the forms open and close.
    pub dates: Vec<FormDatesRow>,
}

/// A setting.
#[derive(Clone, Debug)]
pub struct SettingRow {
    /// Its option, or its variable if it has no option.
    pub name: String,
    /// The value.
    pub value: ShownValue,
    /// Where it comes from.
    pub origin: Key,
}

/// A value as the page shows it.
#[derive(Clone, Debug)]
pub enum ShownValue {
    /// It is this.
    Text(String),
    /// What there is to say of it.
    Word(Key),
}

/// When a form opens and closes.
#[derive(Clone, Debug)]
pub struct FormDatesRow {
    /// The name of the form.
    pub form: String,
    /// The opening and the closing, each in words with where it comes from; `None` if there is none.
    pub ends: [Option<(String, Key)>; 2],
}

/// The page.
pub fn settings(frame: &Frame, page: &SettingsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let labels = [key::WORKSPACE_SETTINGS_NAME, key::WORKSPACE_SETTINGS_VALUE, key::WORKSPACE_SETTINGS_ORIGIN];
    let rows = page.settings.iter().map(|setting| setting_row(frame, setting)).collect_view();
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_SETTINGS)}</h1>
        <p>{message(catalogue, key::WORKSPACE_SETTINGS_NOTE)}</p>
        <p class="quiet">{message(catalogue, key::WORKSPACE_SETTINGS_VERSION)} " " <bdi>{page.version.clone()}</bdi></p>
        {table(frame, key::WORKSPACE_SETTINGS, &labels, rows.into_any())}
        {dates(frame, page)}
    };
    frame.render(main.into_any())
}

fn table(frame: &Frame, label: Key, labels: &[Key], rows: AnyView) -> AnyView {
    let catalogue = &frame.catalogue;
    let head = |label: &Key| view! { <th scope="col">{message(catalogue, *label)}</th> };
    view! {
        <section class="wide" tabindex="0" aria-label=catalogue.message(label)>
            <table class="stacked settings">
                <thead><tr>{labels.iter().map(head).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn setting_row(frame: &Frame, setting: &SettingRow) -> AnyView {
    let catalogue = &frame.catalogue;
    let value = match &setting.value {
        ShownValue::Text(value) => view! { <code dir="ltr">{value.clone()}</code> }.into_any(),
        ShownValue::Word(word) => view! { <span class="quiet">{message(catalogue, *word)}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row"><code dir="ltr">{setting.name.clone()}</code></th>
            <td data-label=catalogue.message(key::WORKSPACE_SETTINGS_VALUE)>{value}</td>
            <td data-label=catalogue.message(key::WORKSPACE_SETTINGS_ORIGIN)>{message(catalogue, setting.origin)}</td>
        </tr>
    }
    .into_any()
}

fn dates(frame: &Frame, page: &SettingsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let [opening, closing] = [key::WORKSPACE_WINDOW_OPENING, key::WORKSPACE_WINDOW_CLOSING];
    let end = |label: Key, end: &Option<(String, Key)>| {
        let words = match end {
            Some((when, origin)) => {
                view! { {when.clone()} " " <small class="quiet">{message(catalogue, *origin)}</small> }.into_any()
            }
            None => view! { <span class="quiet">{message(catalogue, key::WORKSPACE_SETTINGS_UNSET)}</span> }.into_any(),
        };
        view! { <td data-label=catalogue.message(label)>{words}</td> }
    };
    let row = |row: &FormDatesRow| {
        view! {
            <tr>
                <th scope="row"><bdi>{row.form.clone()}</bdi></th>
                {end(opening, &row.ends[0])}
                {end(closing, &row.ends[1])}
            </tr>
        }
    };
    let rows = page.dates.iter().map(row).collect_view();
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_SETTINGS_DATES)}</h2>
            {table(frame, key::WORKSPACE_SETTINGS_DATES, &[key::WORKSPACE_FORM, opening, closing], rows.into_any())}
        </section>
    }
    .into_any()
}
