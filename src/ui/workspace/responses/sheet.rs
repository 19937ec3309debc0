//! All that is held on a person, as a sheet to print: the response with its versions and private answers, the place in the list of
//! supporters, what was decided about it, and when each goes. It is in the language of the person, and what is around it in that of the
//! operator.

use super::one::lines;
use super::restriction::restricted_by;
use super::{RestrictionView, VersionView, one_address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::Frame;
use leptos::prelude::*;

/// The sheet.
#[derive(Clone, Debug, Default)]
pub struct SheetPage {
    /// The form's id.
    pub form: String,
    /// The form's name.
    pub form_name: String,
    /// The id of the response.
    pub response: String,
    /// When the sheet was made, in words.
    pub made: String,
    /// The versions with their private answers, the newest first.
    pub versions: Vec<VersionView>,
    /// The restriction of its processing.
    pub restriction: Option<RestrictionView>,
    /// What became of the response in the list of supporters; `None` for a form without one.
    pub listing: Option<Key>,
    /// The decisions on the list of supporters, on texts, their codings, and the entries of the log, each under its heading.
    pub parts: Vec<(Key, Vec<SheetEntry>)>,
    /// When each goes, a sentence each.
    pub goes: Vec<String>,
}

/// What was done about the response.
#[derive(Clone, Debug)]
pub struct SheetEntry {
    /// When, in words.
    pub when: String,
    /// The question that the text answers, in words; or empty.
    pub question: String,
    /// What, in words.
    pub what: String,
    /// The note with it; may be empty.
    pub note: String,
}

/// The page.
pub fn response_sheet(frame: &Frame, page: &SheetPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let listing = page.listing.map(|listing| {
        view! {
            <section class="block">
                <h2>{message(catalogue, key::WORKSPACE_SHEET_LISTING)}</h2>
                <p>{message(catalogue, listing)}</p>
            </section>
        }
    });
    let restriction = page.restriction.as_ref().map(|restriction| {
        view! {
            <section class="block">
                <h2>{message(catalogue, key::WORKSPACE_RESTRICTION)}</h2>
                {restricted_by(frame, restriction)}
            </section>
        }
    });
    let (lang, dir) = frame.readers_language();
    let goes = page.goes.iter().map(|sentence| view! { <li>{sentence.clone()}</li> });
    let main = view! {
        <div class="sheet">
            <p class="back" lang=lang dir=dir><a href=one_address(frame, (&page.form, &page.response), "")>{message(frame.readers(), key::WORKSPACE_RESPONSE)}</a></p>
            <h1>{message(catalogue, key::WORKSPACE_SHEET)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
            <p><code>{page.response.clone()}</code></p>
            <p class="quiet">{formatted_message(catalogue, key::WORKSPACE_SHEET_MADE.name(), &[("date", &page.made)])}</p>
            {restriction}
            {page.versions.iter().map(|one| version(frame, one)).collect_view()}
            {listing}
            {page.parts.iter().map(|(heading, entries)| part(frame, *heading, entries)).collect_view()}
            <section class="block">
                <h2>{message(catalogue, key::WORKSPACE_SHEET_GOES)}</h2>
                <ul>{goes.collect_view()}</ul>
            </section>
        </div>
    };
    frame.render(main.into_any())
}

fn version(frame: &Frame, version: &VersionView) -> AnyView {
    let catalogue = &frame.catalogue;
    let heading = formatted_message(
        catalogue,
        key::WORKSPACE_RESPONSE_VERSION.name(),
        &[("number", &version.revision), ("date", &version.sent)],
    );
    let private = version.private.as_deref().unwrap_or_default();
    let private = match private.is_empty() {
        true => view! { <p>{message(catalogue, key::WORKSPACE_RESPONSE_NO_PRIVATE)}</p> }.into_any(),
        false => lines(private),
    };
    view! {
        <section class="block">
            <h2>{heading}</h2>
            <p class="quiet">{version.language.clone()}</p>
            <h3>{message(catalogue, key::WORKSPACE_RESPONSE_PRIVATE)}</h3>
            {private}
            <h3>{message(catalogue, key::WORKSPACE_SHEET_PUBLIC)}</h3>
            {lines(&version.lines)}
        </section>
    }
    .into_any()
}

fn part(frame: &Frame, heading: Key, entries: &[SheetEntry]) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let row = |entry: &SheetEntry| {
        view! {
            <tr>
                <th scope="row">{entry.when.clone()}</th>
                <td>{entry.question.clone()}</td>
                <td>{entry.what.clone()}</td>
                <td><bdi>{entry.note.clone()}</bdi></td>
            </tr>
        }
    };
    (!entries.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{message(catalogue, heading)}</h2>
                <section class="wide" tabindex="0" aria-label=catalogue.message(heading)>
                    <table><tbody>{entries.iter().map(row).collect_view()}</tbody></table>
                </section>
            </section>
        }
        .into_any()
    })
}
