//! What became of the draft: what was found on arrival, when it was last kept, and the way to erase it.

use crate::i18n::key;
use crate::ui::state::{Act, App, DraftState, Sending, Step};
use crate::ui::words;
use leptos::prelude::*;

/// The notice and the state of the draft. The server knows no draft: it renders what is true of none, for browsers with
/// scripts.
#[component]
pub fn DraftNotice() -> impl IntoView {
    let app = App::here();
    let shown = Memo::new(move |_| app.step.get() != Step::Sent);
    let trouble = move || matches!(app.draft.get(), DraftState::Denied | DraftState::Full);
    let sentence = move || {
        let catalogue = app.catalogue.read();
        let waiting = (app.sending.get() == Sending::Waiting).then(|| catalogue.say(key::WAITING_HEADING) + ". ");
        let found = app.notice.get().map(|notice| words::found(&catalogue, notice) + " ");
        waiting.unwrap_or_default() + &found.unwrap_or_default() + &words::kept(&catalogue, app.draft.get())
    };
    move || {
        shown.get().then(|| {
            view! {
                <div class="draft" class:trouble=trouble>
                    <p>{sentence}</p>
                    {Erasing(app)}
                </div>
            }
        })
    }
}

/// The way to erase the draft. One button asks and takes back, so that the focus stays where it is, and on the harmless
/// answer.
#[expect(non_snake_case, reason = "it stands where components stand")]
fn Erasing(app: App) -> impl IntoView {
    let asking = RwSignal::new(false);
    // A memo: saving again must not build the button anew under the finger.
    let saved = Memo::new(move |_| matches!(app.draft.get(), DraftState::Saved(_)));
    let toggle = move || app.format(if asking.get() { key::DRAFT_ERASE_CANCEL } else { key::DRAFT_ERASE }, &[]);
    let erase = move |_| {
        asking.set(false);
        app.act.run(Act::Erase);
    };
    let question = move || {
        asking.get().then(|| {
            view! {
                <span role="alert">{app.say(key::DRAFT_ERASE_ASK)}</span>
                <button type="button" class="link danger" on:click=erase>{app.say(key::DRAFT_ERASE_CONFIRM)}</button>
            }
        })
    };
    move || {
        saved.get().then(|| {
            view! {
                <p class="erasing">
                    {question}
                    <button type="button" class="link" on:click=move |_| asking.update(|asking| *asking = !*asking)>{toggle}</button>
                </p>
            }
        })
    }
}
