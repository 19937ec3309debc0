//! The form that moves an end of the window, or opens the form again; and what it asks before it is done.

use super::{NoteLanguage, WindowChoice, WindowPage, address, window_end_key};
use crate::i18n::{Key, key};
use crate::phase::WindowEnd;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::moved_ends;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// The form, or why there is none.
pub(super) fn change_form(frame: &Frame, page: &WindowPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let (heading, lead) = heading_and_lead(page);
    if page.choice == WindowChoice::Nothing {
        return view! {
            <section class="block">
                <h2>{message(catalogue, heading)}</h2>
                <p>{message(catalogue, key::WORKSPACE_WINDOW_REOPEN_ROLE)}</p>
            </section>
        }
        .into_any();
    }
    let two = page
        .needs_two_persons
        .then(|| view! { <p class="notice">{message(catalogue, key::WORKSPACE_TWO_PERSONS)}</p> });
    view! {
        <section class="block">
            <h2>{message(catalogue, heading)}</h2>
            <p>{message(catalogue, lead)}</p>
            {two}
            <form method="post" action=address(frame, page, ending(page)) class="card stack">
                <input type="hidden" name=fields::SEEN value=page.seen.to_string() />
                {end_choice(frame, page)}
                <label>
                    <span>{message(catalogue, key::WORKSPACE_WINDOW_NEW_DATE)}</span>
                    <small>{formatted_message(catalogue, key::WORKSPACE_WINDOW_ZONE.name(), &[("zone", &page.zone)])}</small>
                    <input type="datetime-local" name=fields::AT value=page.typed.at.clone() required />
                </label>
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                    <small>{message(catalogue, key::WORKSPACE_WINDOW_REASON_HINT)}</small>
                    <input type="text" name=fields::REASON value=page.typed.reason.clone() maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
                </label>
                <fieldset class="notes">
                    <legend>{message(catalogue, key::WORKSPACE_WINDOW_NOTES)}</legend>
                    <p class="quiet">{message(catalogue, key::WORKSPACE_WINDOW_NOTES_HINT)}</p>
                    {page.languages.iter().map(|language| note(page, language)).collect_view()}
                </fieldset>
                <p class="go"><button type="submit" class="button">{message(catalogue, key::WORKSPACE_WINDOW_PREVIEW)}</button></p>
            </form>
        </section>
    }
    .into_any()
}

/// How the public will read it, and the button that does it.
pub(super) fn preview(frame: &Frame, page: &WindowPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let language = |language: &NoteLanguage| {
        view! {
            <section lang=language.tag.clone() dir=language.direction.clone()>
                <h3>{language.name.clone()}</h3>
                {moved_ends(&language.catalogue, &language.preview)}
            </section>
        }
    };
    let hidden = |name: String, value: String| view! { <input type="hidden" name=name value=value /> };
    let notes = page.typed.notes.iter().map(|(tag, note)| hidden(fields::note_in(tag), note.clone()));
    let go = match (page.choice, page.needs_two_persons) {
        (_, true) => key::WORKSPACE_PROPOSE,
        (WindowChoice::Reopen, false) => key::WORKSPACE_WINDOW_REOPEN_GO,
        _ => key::WORKSPACE_WINDOW_MOVE_GO,
    };
    view! {
        <section class="previews">
            <h2>{message(catalogue, key::WORKSPACE_WINDOW_WILL_READ)}</h2>
            {page.languages.iter().map(language).collect_view()}
        </section>
        <form method="post" action=address(frame, page, ending(page)) class="stack">
            {hidden(fields::SEEN.to_owned(), page.seen.to_string())}
            {hidden(fields::END.to_owned(), page.typed.end.clone())}
            {hidden(fields::AT.to_owned(), page.typed.at.clone())}
            {hidden(fields::REASON.to_owned(), page.typed.reason.clone())}
            {notes.collect_view()}
            {hidden(fields::SURE.to_owned(), fields::YES.to_owned())}
            <p class="quiet">{message(catalogue, key::WORKSPACE_REASON)} ": " <bdi>{page.typed.reason.clone()}</bdi></p>
            <p class="go">
                <button type="submit" class="button">{message(catalogue, go)}</button>
                <a class="button quiet" href=address(frame, page, "")>{message(catalogue, key::WORKSPACE_CANCEL)}</a>
            </p>
        </form>
    }
    .into_any()
}

fn heading_and_lead(page: &WindowPage) -> (Key, Key) {
    match page.choice {
        WindowChoice::Both | WindowChoice::Closing => (key::WORKSPACE_WINDOW_MOVE, key::WORKSPACE_WINDOW_MOVE_LEAD),
        WindowChoice::Reopen | WindowChoice::Nothing => {
            (key::WORKSPACE_WINDOW_REOPEN, key::WORKSPACE_WINDOW_REOPEN_LEAD)
        }
    }
}

fn ending(page: &WindowPage) -> &'static str {
    if page.choice == WindowChoice::Reopen { fields::WINDOW_REOPEN } else { fields::WINDOW_MOVE }
}

/// Which end is moved; hidden where only the closing can be.
fn end_choice(frame: &Frame, page: &WindowPage) -> AnyView {
    let catalogue = &frame.catalogue;
    if page.choice != WindowChoice::Both {
        return view! { <input type="hidden" name=fields::END value=WindowEnd::Closing.name() /> }.into_any();
    }
    let choice = |end: WindowEnd| {
        view! {
            <label class="choice">
                <input type="radio" name=fields::END value=end.name() checked=page.typed.end == end.name() required />
                <span>{message(catalogue, window_end_key(end))}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices">
            <legend>{message(catalogue, key::WORKSPACE_WINDOW_END)}</legend>
            {WindowEnd::BOTH.map(choice).into_iter().collect_view()}
        </fieldset>
    }
    .into_any()
}

fn note(page: &WindowPage, language: &NoteLanguage) -> AnyView {
    let typed = page.typed.notes.iter().find(|(tag, _)| *tag == language.tag).map(|(_, note)| note.clone());
    view! {
        <label>
            <span lang=language.tag.clone()>{language.name.clone()}</span>
            <input type="text" name=fields::note_in(&language.tag) value=typed.unwrap_or_default() maxlength=Act::LONGEST_PUBLIC_NOTE autocomplete="off" lang=language.tag.clone() dir=language.direction.clone() />
        </label>
    }
    .into_any()
}
