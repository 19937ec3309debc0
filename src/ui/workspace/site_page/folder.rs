//! What the site's folder holds now: errors, warnings, what would change, and the form that takes it up.

use super::{FolderView, SitePage, lines};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

pub(super) fn folder(frame: &Frame, page: &SitePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let content = match &page.folder {
        None => view! { <p>{message(catalogue, key::WORKSPACE_SITE_BUILT_IN)}</p> }.into_any(),
        Some(folder) => content(frame, page, folder),
    };
    let last = page.last.as_ref().map(|last| {
        let by: [(&str, &dyn ToString); 2] = [("date", &last.when), ("person", &last.person)];
        view! {
            <p class="quiet">
                {formatted_message(catalogue, key::WORKSPACE_SITE_LAST.name(), &by)} " " <bdi>{last.reason.clone()}</bdi>
            </p>
        }
    });
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_SITE_FOLDER)}</h2>
            {content}
            {last}
        </section>
    }
    .into_any()
}

fn content(frame: &Frame, page: &SitePage, folder: &FolderView) -> AnyView {
    let catalogue = &frame.catalogue;
    let errors = (!folder.errors.is_empty()).then(|| {
        let count = catalogue.number(folder.errors.len());
        view! {
            <div class="notice wrong">
                <p>{formatted_message(catalogue, key::WORKSPACE_SITE_ERRORS.name(), &[("count", &count)])}</p>
                {lines(&folder.errors)}
            </div>
        }
    });
    let warnings = (!folder.warnings.is_empty()).then(|| {
        view! {
            <div class="notice">
                <p>{message(catalogue, key::WORKSPACE_SITE_WARNINGS)}</p>
                {lines(&folder.warnings)}
            </div>
        }
    });
    let same = folder.is_in_use.then(|| view! { <p>{message(catalogue, key::WORKSPACE_SITE_SAME)}</p> });
    let may_take_up = page.may_take_up && folder.errors.is_empty() && !folder.is_in_use;
    view! {
        {errors}
        {same}
        {changes(frame, folder)}
        {warnings}
        {may_take_up.then(|| take_up(frame, page, folder))}
    }
    .into_any()
}

fn changes(frame: &Frame, folder: &FolderView) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let row = |(kind, name, what): &(Key, String, Key)| {
        view! {
            <tr>
                <td>{message(catalogue, *kind)}</td>
                <th scope="row"><code>{name.clone()}</code></th>
                <td>{message(catalogue, *what)}</td>
            </tr>
        }
    };
    (!folder.changes.is_empty()).then(|| {
        view! {
            <h3>{message(catalogue, key::WORKSPACE_SITE_CHANGES)}</h3>
            <table><tbody>{folder.changes.iter().map(row).collect_view()}</tbody></table>
        }
        .into_any()
    })
}

fn take_up(frame: &Frame, page: &SitePage, folder: &FolderView) -> AnyView {
    let catalogue = &frame.catalogue;
    view! {
        <form method="post" action=frame.address(fields::SITE_TAKE_UP) class="card stack">
            <p>{message(catalogue, key::WORKSPACE_SITE_TAKE_UP_LEAD)}</p>
            <input type="hidden" name=fields::SEEN value=folder.digest.clone() />
            <label>
                <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                <input type="text" name=fields::REASON value=page.reason.clone() maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
            </label>
            <p class="go"><button type="submit" class="button">{message(catalogue, key::WORKSPACE_SITE_TAKE_UP)}</button></p>
        </form>
    }
    .into_any()
}
