//! What a person asks for, done.

use super::{agreement, amend, asides, controls, drafts, file, paper, place, received, send, speech};
use crate::i18n::key;
use crate::ui::ids::{self, act};
use crate::ui::state::{App, Asking, Notice, Sending, Step};
use leptos::prelude::*;
use questionnaire::{FieldError, RawAnswers, check, check_section};
use web_sys::Element;

/// Does what a button asks for by its `data-act`.
pub(super) fn perform(app: App, act: &str, button: &Element) {
    let asking = app.shown.get_untracked().asking;
    app.shown.write().asking = None;
    match act {
        act::SEND => send(app),
        act::CANCEL_WAITING => {
            send::stop_waiting(app);
            speech::tell(app, key::WAITING_CANCELLED);
            place::focus(ids::CHECK_HEADING);
        }
        act::ERASE_ASK => app.shown.write().asking = (asking != Some(Asking::Erase)).then_some(Asking::Erase),
        act::ERASE => erase(app),
        act::SAVE if asking != Some(Asking::Save) && file::is_private(app) => {
            app.shown.write().asking = Some(Asking::Save);
        }
        act::SAVE if asking == Some(Asking::Save) => {}
        act::SAVE | act::SAVE_PUBLIC => file::save(app, false),
        act::SAVE_ALL => file::save(app, true),
        act::FILE_KEEP => file::take(app, false),
        act::FILE_TAKE => file::take(app, true),
        act::PRINT_FORM => paper::print(false),
        act::PRINT_BLANK => paper::print(true),
        act::COPY => asides::copy(app, button),
        act::DISMISS => {
            asides::dismiss(app);
            // Without them, or the draft would bring them again.
            drafts::schedule(app);
            place::focus(ids::MAIN);
        }
        act::RECEIVED_SEE => place::go(ids::SENT),
        act::RECEIVED_BEGIN => {
            received::dismiss(app);
            place::go_to_start(app);
        }
        act::RECEIVED_DISMISS => {
            received::dismiss(app);
            place::focus(ids::MAIN);
        }
        _ => debug_assert!(false, "a button asks for {act:?}, and nothing is called so"),
    }
}

/// Goes on from the section at hand, if it is in order; the last one leads to the check of them all.
pub(super) fn go_on(app: App) {
    let form = app.form();
    let Step::Section(rank) = app.shown.get_untracked().step else { return };
    let Some(section) = form.sections().get(rank) else { return };
    let next = form.sections().get(rank + 1);
    let raw = controls::answers(app);
    let wrong = match next {
        Some(_) => check_section(&form, section, &raw),
        None => check(&form, &raw).1,
    };
    if show(app, wrong) {
        place::go(&next.map_or_else(|| ids::CHECK.to_owned(), |section| ids::section(section.id())));
    }
}

/// Shows the errors, the focus on their summary; says whether there are none.
fn show(app: App, errors: Vec<FieldError>) -> bool {
    let fine = errors.is_empty();
    app.errors.set(errors);
    if !fine {
        place::focus(ids::ERRORS);
    }
    fine
}

/// Sends the answers, if they are in order and not on their way already.
pub(super) fn send(app: App) {
    // What the controls hold counts, before anything is compared with the storage.
    controls::answers(app);
    // What became of a draft that is gone is said at the top of the form.
    let Some(agreed) = agreement::agree(app) else { return place::go_to_start(app) };
    let wrong = check(&app.form(), &app.answers.get_untracked()).1;
    if !wrong.is_empty() {
        send::stop_waiting(app);
    }
    if app.shown.get_untracked().sending != Sending::Busy && show(app, wrong) {
        drafts::save_agreed(app, &agreed);
        send::send(app, &agreed);
    }
}

fn erase(app: App) {
    drafts::erase(app);
    empty(app);
    app.shown.write().notice = Some(Notice::Erased);
    place::go_to_start(app);
}

/// Empties the form.
pub(super) fn empty(app: App) {
    app.errors.set(Vec::new());
    app.answers.set(RawAnswers::default());
    controls::write_all(&app.form(), &RawAnswers::default());
}

/// Takes back the answer to a single choice.
pub(super) fn clear(app: App, name: &str) {
    _ = app.answers.write().remove(name);
    controls::write(name, None);
    amend::keep(app, name);
    // The button that was pressed is gone: the focus goes to what it cleared.
    place::focus(&ids::control(name));
}
