//! What a person asks for, done.

use super::{controls, drafts, place, send};
use crate::ui::state::{Act, App, Notice, Sending, Step};
use leptos::prelude::*;
use questionnaire::{FieldError, RawAnswers, check, check_section};

/// Does what a view handed over.
pub(super) fn perform(app: App, act: Act) {
    match act {
        Act::Continue(rank) => leave(app, rank),
        Act::Submit => match app.step.get_untracked() {
            Step::Section(rank) => leave(app, rank),
            _ => send(app),
        },
        Act::Send => send(app),
        Act::Erase => erase(app),
        Act::Clear(name) => clear(app, &name),
        Act::Print => _ = controls::window().print(),
    }
}

/// Goes on from a section that is in order; the last one leads to the check of them all.
fn leave(app: App, rank: usize) {
    let form = app.form();
    let Some(section) = form.sections().get(rank) else { return };
    let next = form.sections().get(rank + 1);
    let wrong = app.answers.with_untracked(|raw| match next {
        Some(_) => check_section(&form, section, raw),
        None => check(&form, raw).1,
    });
    if show(app, wrong) {
        place::go(next.map_or(place::CHECK, |section| section.id().as_str()));
    }
}

/// Shows the errors, the focus on their summary; says whether there are none.
fn show(app: App, errors: Vec<FieldError>) -> bool {
    let fine = errors.is_empty();
    app.errors.set(errors);
    if !fine {
        place::focus("errors");
    }
    fine
}

fn send(app: App) {
    let form = app.form();
    let wrong = app.answers.with_untracked(|raw| check(&form, raw).1);
    if app.sending.get_untracked() != Sending::Busy && show(app, wrong) {
        drafts::save(app);
        app.sending.set(Sending::Busy);
        leptos::task::spawn_local(send::send(app));
    }
}

fn erase(app: App) {
    drafts::erase(app);
    empty(app);
    app.notice.set(Some(Notice::Erased));
    place::go_to_start(app);
}

/// Empties the form.
pub(super) fn empty(app: App) {
    app.errors.set(Vec::new());
    app.answers.set(RawAnswers::default());
    controls::write_all(&app.form(), &RawAnswers::default());
}

fn clear(app: App, name: &str) {
    app.answers.update(|raw| _ = raw.remove(name));
    controls::write(name, None);
    drafts::schedule(app);
    // The button that was pressed is gone: the focus goes to what it cleared.
    place::focus(&format!("c-{name}"));
}
