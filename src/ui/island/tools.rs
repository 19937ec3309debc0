//! The draft as a file, the questionnaire on paper, and what had to be put aside.

use super::aside::Asides;
use crate::i18n::key;
use crate::ui::state::{Act, App, Step};
use leptos::prelude::*;

/// What can be done with the draft, until it is sent.
#[component]
pub fn DraftTools() -> impl IntoView {
    let app = App::here();
    let shown = Memo::new(move |_| app.step.get() != Step::Sent);
    move || shown.get().then(|| view! { {Tools(app)} {Asides(app)} })
}

/// Saves the draft to a file, takes one up from a file, prints. The browser reads the file that is chosen.
#[expect(non_snake_case, reason = "it stands where components stand")]
fn Tools(app: App) -> impl IntoView {
    let begun = Memo::new(move |_| !app.answers.read().is_empty());
    let blank = move || {
        begun.get().then(|| {
            view! {
                <li><button type="button" class="link" on:click=move |_| app.act.run(Act::PrintForm { blank: true })>{app.say(key::PRINT_BLANK)}</button></li>
            }
        })
    };
    let save = move || begun.get().then(|| Save(app));
    view! {
        <details class="tools">
            <summary>{app.say(key::DRAFT_TOOLS)}</summary>
            <ul>
                {save}
                <li>
                    <label class="link" for="draft-file">
                        {app.say(key::FILE_LOAD)}
                        <input class="visually-hidden" type="file" id="draft-file" accept=".json,application/json" />
                    </label>
                    {Differing(app)}
                </li>
                <li><button type="button" class="link" on:click=move |_| app.act.run(Act::PrintForm { blank: false })>{app.say(key::PRINT_FORM)}</button></li>
                {blank}
            </ul>
        </details>
    }
}

/// Private answers leave the device in a file only if the person says so.
#[expect(non_snake_case, reason = "it stands where components stand")]
fn Save(app: App) -> impl IntoView {
    let asking = RwSignal::new(false);
    let save = move |private| {
        asking.set(false);
        app.act.run(Act::SaveFile { private });
    };
    let start = move |_| {
        let form = app.form();
        let answers = app.answers.read_untracked();
        let private = |name: &str| form.question_of_control(name).is_some_and(|question| question.is_private());
        if answers.iter().any(|(name, _)| private(name)) {
            asking.update(|asking| *asking = !*asking);
        } else {
            save(false);
        }
    };
    let question = move || {
        asking.get().then(|| {
            view! {
                " "
                <span role="alert">{app.say(key::FILE_SAVE_ASK)}</span>
                <button type="button" class="link" on:click=move |_| save(false)>{app.say(key::FILE_SAVE_PUBLIC)}</button>
                <button type="button" class="link" on:click=move |_| save(true)>{app.say(key::FILE_SAVE_ALL)}</button>
            }
        })
    };
    view! {
        <li>
            <button type="button" class="link" id="draft-save" on:click=start>{app.say(key::FILE_SAVE)}</button>
            {question}
        </li>
    }
}

/// Where a file and the form differ, the person says which answers stay.
#[expect(non_snake_case, reason = "it stands where components stand")]
fn Differing(app: App) -> impl IntoView {
    move || {
        let count = app.differing.get();
        (count > 0).then(|| {
            view! {
                " "
                <span role="alert">{move || app.format(key::FILE_ASK, &[("count", &count)])}</span>
                <button type="button" class="link" id="file-keep" on:click=move |_| app.act.run(Act::TakeFile(false))>{app.say(key::FILE_KEEP)}</button>
                <button type="button" class="link" on:click=move |_| app.act.run(Act::TakeFile(true))>{app.say(key::FILE_TAKE)}</button>
            }
        })
    }
}
