//! What a person asks for, done.

use super::{
    agreement, amendment, announcements, displaced_answers, draft_file, draft_storage, form_controls, navigation,
    print, received, submission,
};
use crate::i18n::key;
use crate::ids::{self, act};
use crate::ui::state::{DraftNotice, FormState, Prompt, Sending, Step};
use leptos::prelude::*;
use questionnaire::{FieldError, RawAnswers, validate, validate_section};
use web_sys::Element;

/// Does what a button asks for by its `data-act`.
pub(super) fn dispatch_action(app: FormState, act: &str, button: &Element) {
    let asking = app.ui.get_untracked().prompt;
    app.ui.write().prompt = None;
    match act {
        act::SEND => submit(app),
        act::CANCEL_WAITING => {
            submission::stop_waiting(app);
            announcements::announce_and_show(app, key::WAITING_CANCELLED);
            navigation::focus(ids::CHECK_HEADING);
        }
        act::ERASE_ASK => app.ui.write().prompt = (asking != Some(Prompt::Erase)).then_some(Prompt::Erase),
        act::ERASE => erase_draft(app),
        act::SAVE if asking != Some(Prompt::Save) && draft_file::is_private(app) => {
            app.ui.write().prompt = Some(Prompt::Save);
        }
        act::SAVE if asking == Some(Prompt::Save) => {}
        act::SAVE | act::SAVE_PUBLIC => draft_file::save(app, false),
        act::SAVE_ALL => draft_file::save(app, true),
        act::FILE_KEEP => draft_file::import_answers(app, false),
        act::FILE_TAKE => draft_file::import_answers(app, true),
        act::PRINT_FORM => print::print(false),
        act::PRINT_BLANK => print::print(true),
        act::COPY => displaced_answers::copy(app, button),
        act::DISMISS => {
            displaced_answers::clear_asides(app);
            // Without them, or the draft would bring them again.
            draft_storage::schedule(app);
            navigation::focus(ids::MAIN);
        }
        act::RECEIVED_SEE => navigation::navigate_to(ids::SENT),
        act::RECEIVED_BEGIN => {
            received::dismiss_received(app);
            navigation::go_to_start(app);
        }
        act::RECEIVED_DISMISS => {
            received::dismiss_received(app);
            navigation::focus(ids::MAIN);
        }
        _ => debug_assert!(false, "a button asks for {act:?}, and nothing is called so"),
    }
}

/// Goes on from the section at hand, if it is in order; the last one leads to the check of them all.
pub(super) fn continue_to_next_step(app: FormState) {
    let form = app.form();
    let Step::Section(rank) = app.ui.get_untracked().step else { return };
    let Some(section) = form.sections().get(rank) else { return };
    let next = form.sections().get(rank + 1);
    let raw = form_controls::answers(app);
    let wrong = match next {
        Some(_) => validate_section(&form, section, &raw),
        None => validate(&form, &raw).1,
    };
    if show_errors(app, wrong) {
        navigation::navigate_to(&next.map_or_else(|| ids::CHECK.to_owned(), |section| ids::section(section.id())));
    }
}

/// Shows the errors, the focus on their summary; says whether there are none.
fn show_errors(app: FormState, errors: Vec<FieldError>) -> bool {
    let fine = errors.is_empty();
    app.errors.set(errors);
    if !fine {
        navigation::focus(ids::ERRORS);
    }
    fine
}

/// Sends the answers, if they are in order and not on their way already.
pub(super) fn submit(app: FormState) {
    // What the controls hold counts, before anything is compared with the storage.
    form_controls::answers(app);
    // What became of a draft that is gone is said at the top of the form.
    let Some(agreed) = agreement::reconcile_with_storage(app) else { return navigation::go_to_start(app) };
    let wrong = validate(&app.form(), &app.answers.get_untracked()).1;
    if !wrong.is_empty() {
        submission::stop_waiting(app);
    }
    if app.ui.get_untracked().sending != Sending::Busy && show_errors(app, wrong) {
        draft_storage::save_agreed(app, &agreed);
        submission::send(app, &agreed);
    }
}

fn erase_draft(app: FormState) {
    draft_storage::erase(app);
    reset_form(app);
    app.ui.write().notice = Some(DraftNotice::Erased);
    navigation::go_to_start(app);
}

/// Empties the form.
pub(super) fn reset_form(app: FormState) {
    app.errors.set(Vec::new());
    app.answers.set(RawAnswers::default());
    form_controls::write_all(&app.form(), &RawAnswers::default());
}

/// Takes back the answer to a single choice.
pub(super) fn clear_answer(app: FormState, name: &str) {
    _ = app.answers.write().remove(name);
    form_controls::set_control_value(name, None);
    amendment::on_answer_changed(app, name);
    // The button that was pressed is gone: the focus goes to what it cleared.
    navigation::focus(&ids::control(name));
}
