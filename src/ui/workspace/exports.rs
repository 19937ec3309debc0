//! Exports: the form that asks for a file of the responses, and the files that one asked for, with their jobs.

use super::frame::problem;
use super::row_progress::row_progress;
use super::{Frame, fields};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::workspace::Act;
use leptos::prelude::*;

/// The formats, each with what it is for.
const FORMATS: [(&str, Key); 3] = [
    ("csv", key::WORKSPACE_EXPORTS_CSV),
    ("json", key::WORKSPACE_EXPORTS_JSON),
    ("ndjson", key::WORKSPACE_EXPORTS_NDJSON),
];

/// The page.
#[derive(Clone, Debug, Default)]
pub struct ExportsPage {
    /// The form's id.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// The files that the account asked for, the newest first.
    pub exports: Vec<ExportView>,
    /// Whether the account may have the private columns.
    pub may_have_private: bool,
    /// The reason as it was typed.
    pub reason: String,
    /// Why nothing was done.
    pub problem: Option<Key>,
}

/// A file that was asked for.
#[derive(Clone, Debug)]
pub struct ExportView {
    /// The id of its job.
    pub id: String,
    /// The name of its format.
    pub format: String,
    /// Which columns it has.
    pub columns: Key,
    /// Where its job stands.
    pub status: Key,
    /// Whether the job waits or runs.
    pub is_open: bool,
    /// Whether the job ended in another way than wanted.
    pub is_wrong: bool,
    /// Whether somebody asked that the job stop.
    pub is_stopping: bool,
    /// When it was asked for, in words.
    pub since: String,
    /// Why.
    pub reason: String,
    /// Responses that are written, and all.
    pub progress: Option<(u64, u64)>,
    /// The file: responses, those that cannot be read, bytes.
    pub written: Option<(u64, u64, u64)>,
    /// The address of the file, while it is there.
    pub href: Option<String>,
    /// Until when it is kept, in words.
    pub until: Option<String>,
    /// Why there is none.
    pub failure: Option<Key>,
}

/// The page.
pub fn exports(frame: &Frame, page: &ExportsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let is_busy = page.exports.first().is_some_and(|export| export.is_open);
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_EXPORTS)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        {problem(catalogue, page.problem)}
        {page.exports.iter().map(|one| export(frame, page, one)).collect_view()}
        {(!is_busy).then(|| ask(frame, page))}
    };
    frame.render(main.into_any())
}

fn address(frame: &Frame, page: &ExportsPage, ending: &str) -> String {
    frame.address(&format!("/{}{}{ending}", page.form, fields::EXPORTS))
}

fn number(frame: &Frame, number: u64) -> String {
    frame.catalogue.number(usize::try_from(number).unwrap_or(usize::MAX))
}

/// A file. The script `operator-job.js` reads the first of these sections again while its job is open.
fn export(frame: &Frame, page: &ExportsPage, export: &ExportView) -> AnyView {
    let catalogue = &frame.catalogue;
    let class = match (export.is_wrong, export.is_open) {
        (true, _) => "tag wrong",
        (false, true) => "tag",
        (false, false) => "tag right",
    };
    let state = if export.is_open { "open" } else { "ended" };
    let asked = formatted_message(catalogue, key::WORKSPACE_EXPORTS_ASKED.name(), &[("date", &export.since)]);
    let failure = export.failure.map(|why| view! { <p class="notice wrong">{message(catalogue, why)}</p> });
    view! {
        <section class="card job" data-job=state data-page=address(frame, page, "")>
            <h2>
                {export.format.clone()} " · " {message(catalogue, export.columns)} " "
                <small class=class role="status">{message(catalogue, export.status)}</small>
            </h2>
            <p class="quiet">{asked} " · " <bdi>{export.reason.clone()}</bdi></p>
            {export.progress.filter(|_| export.is_open).map(|rows| row_progress(frame, rows))}
            {export.written.map(|written| written_file(frame, export, written))}
            {failure}
            {acts(frame, page, export)}
        </section>
    }
    .into_any()
}

fn written_file(frame: &Frame, export: &ExportView, (rows, damaged, bytes): (u64, u64, u64)) -> AnyView {
    let catalogue = &frame.catalogue;
    let (rows, size, missing) = (number(frame, rows), number(frame, bytes), number(frame, damaged));
    let damaged = (damaged > 0).then(|| {
        view! { <p class="notice">{formatted_message(catalogue, key::WORKSPACE_EXPORTS_DAMAGED.name(), &[("count", &missing)])}</p> }
    });
    let until = match (&export.href, &export.until) {
        (Some(_), Some(until)) => formatted_message(catalogue, key::WORKSPACE_EXPORTS_UNTIL.name(), &[("date", until)]),
        _ => message(catalogue, key::WORKSPACE_EXPORTS_GONE),
    };
    view! {
        <p>
            {formatted_message(catalogue, key::PUBLICATION_ROWS.name(), &[("count", &rows)])} " · "
            {formatted_message(catalogue, key::OPEN_DATA_SIZE.name(), &[("size", &size)])}
        </p>
        {damaged}
        <p class="quiet">{until}</p>
    }
    .into_any()
}

fn acts(frame: &Frame, page: &ExportsPage, export: &ExportView) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let act = |ending: &str, label: Key| {
        view! {
            <form method="post" action=address(frame, page, ending)>
                <input type="hidden" name=fields::JOB value=export.id.clone() />
                <button type="submit" class="button quiet">{message(catalogue, label)}</button>
            </form>
        }
        .into_any()
    };
    if export.is_open {
        let stop = (!export.is_stopping).then(|| act(fields::STOP, key::PUBLICATION_STOP));
        let stopping = export.is_stopping.then(|| message(catalogue, key::PUBLICATION_STOPPING));
        let refresh = view! { <a href=address(frame, page, "")>{message(catalogue, key::PUBLICATION_REFRESH)}</a> };
        return Some(view! { <div class="go">{stopping} {stop} {refresh}</div> }.into_any());
    }
    let href = export.href.clone()?;
    let name = format!("{}-responses.{}", page.form, export.format.to_lowercase());
    let download =
        view! { <a class="button" href=href download=name>{message(catalogue, key::WORKSPACE_EXPORTS_DOWNLOAD)}</a> };
    Some(view! { <div class="go">{download} {act(fields::DELETE, key::WORKSPACE_EXPORTS_DELETE)}</div> }.into_any())
}

fn ask(frame: &Frame, page: &ExportsPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let option =
        |(value, label): (&'static str, Key)| view! { <option value=value>{catalogue.message(label)}</option> };
    let choice = |name: &'static str, label: Key| {
        view! {
            <label class="choice">
                <input type="checkbox" name=name value=fields::YES />
                <span>{message(catalogue, label)}</span>
            </label>
        }
    };
    let private = page.may_have_private.then(|| choice(fields::PRIVATE_COLUMNS, key::WORKSPACE_EXPORTS_WITH_PRIVATE));
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_EXPORTS_ASK)}</h2>
            <form method="post" action=address(frame, page, fields::ASK) class="card stack">
                <p>{message(catalogue, key::WORKSPACE_EXPORTS_ASK_LEAD)}</p>
                <label>
                    <span>{message(catalogue, key::WORKSPACE_EXPORTS_FORMAT)}</span>
                    <select name=fields::FORMAT>{FORMATS.map(option).into_iter().collect_view()}</select>
                </label>
                {choice(fields::BYTE_ORDER_MARK, key::WORKSPACE_EXPORTS_MARK)}
                {private}
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                    <input type="text" name=fields::REASON value=page.reason.clone() maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
                </label>
                <p class="go"><button type="submit" class="button">{message(catalogue, key::WORKSPACE_EXPORTS_ASK_GO)}</button></p>
            </form>
        </section>
    }
    .into_any()
}
