//! The audit log: entries, the newest first, with a filter and links to its files.

mod entries;
mod filter;

use super::frame::problem;
use super::{Frame, fields};
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::pages::query_string;
use leptos::prelude::*;

/// The fields of the filter, as they were typed.
#[derive(Clone, Debug, Default)]
pub struct LogFields {
    /// The actor.
    pub who: String,
    /// The code of the action.
    pub what: String,
    /// The id of the object.
    pub object: String,
    /// The form.
    pub form: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct LogPage {
    /// The filter.
    pub fields: LogFields,
    /// The actors to choose from: as the log names them, and their names.
    pub people: Vec<(String, String)>,
    /// Why the filter was not applied.
    pub problem: Option<Key>,
    /// The entries.
    pub rows: Vec<LogRow>,
    /// Whether the page begins with the newest entry.
    pub is_newest: bool,
    /// The number of the entry before which the next page begins, if there is one.
    pub before: Option<i64>,
}

/// An entry.
#[derive(Clone, Debug)]
pub struct LogRow {
    /// The number.
    pub number: i64,
    /// The time for programs.
    pub at: String,
    /// The time, in words.
    pub when: String,
    /// Who acted, as the log names them.
    pub actor: String,
    /// The name of the account, if it is one.
    pub name: Option<String>,
    /// The role, as the log names it.
    pub role: Option<Key>,
    /// What was done; `None` for an action that this program does not know.
    pub action: Option<Key>,
    /// The code of the action.
    pub code: String,
    /// The form.
    pub form: String,
    /// What it was done to.
    pub object: LogObject,
    /// Whether who looked at what was erased.
    pub is_erased: bool,
    /// Whether it was refused.
    pub is_refused: bool,
    /// Why; empty for no reason.
    pub reason: String,
    /// What else is known: ids, codes, numbers and digests by name.
    pub details: Vec<(String, String)>,
}

/// What an entry is about.
#[derive(Clone, Debug)]
pub struct LogObject {
    /// The kind; `None` for one that this program does not know.
    pub kind: Option<Key>,
    /// The kind, as the log names it.
    pub kind_code: String,
    /// The id.
    pub id: String,
    /// The name of the account, if it is one.
    pub name: Option<String>,
}

impl LogFields {
    /// The query string of the filter, with further parameters.
    pub fn query(&self, before: Option<i64>) -> String {
        let before = before.map(|number| number.to_string()).unwrap_or_default();
        query_string([
            (fields::WHO, self.who.as_str()),
            (fields::WHAT, &self.what),
            (fields::OBJECT, &self.object),
            (fields::FORM, &self.form),
            (fields::FROM, &self.from),
            (fields::UNTIL, &self.until),
            (fields::BEFORE, &before),
        ])
    }
}

/// The page.
pub fn log(frame: &Frame, page: &LogPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let table = match page.rows.is_empty() {
        true if page.problem.is_some() => ().into_any(),
        true => view! { <p>{message(catalogue, key::WORKSPACE_LOG_EMPTY)}</p> }.into_any(),
        false => entries::entries(frame, page),
    };
    let file = |ending: &str, label: Key| {
        let href = format!("{}{}", frame.address(ending), page.fields.query(None));
        view! { <a href=href download=true>{message(catalogue, label)}</a> }
    };
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_LOG)}</h1>
        <p>{message(catalogue, key::WORKSPACE_LOG_LEAD)}</p>
        {problem(catalogue, page.problem)}
        {filter::filter(frame, page)}
        {table}
        <nav class="pager" aria-label=catalogue.message(key::WORKSPACE_LOG_PAGES)>
            {(!page.is_newest).then(|| {
                let href = format!("{}{}", frame.address(fields::LOG), page.fields.query(None));
                view! { <a href=href rel="prev">{message(catalogue, key::WORKSPACE_LOG_NEWEST)}</a> }
            })}
            {page.before.map(|before| {
                let href = format!("{}{}", frame.address(fields::LOG), page.fields.query(Some(before)));
                view! { <a href=href rel="next">{message(catalogue, key::WORKSPACE_LOG_OLDER)}</a> }
            })}
            {file(fields::LOG_CSV, key::WORKSPACE_LOG_CSV)}
            {file(fields::LOG_LINES, key::WORKSPACE_LOG_LINES)}
        </nav>
    };
    frame.render(main.into_any())
}
