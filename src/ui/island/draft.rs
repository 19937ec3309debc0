//! What became of the draft: what was found on arrival, when it was last kept, and the way to erase it.

use crate::i18n::key;
use crate::ui::state::{Act, App, DraftState, Step};
use crate::ui::words;
use leptos::prelude::*;

/// The notice and the state of the draft. The server knows no draft: it renders what is true of none, for browsers with
/// scripts.
#[component]
pub fn DraftNotice() -> impl IntoView {
    let app = App::here();
    let asking = RwSignal::new(false);
    let shown = Memo::new(move |_| app.step.get() != Step::Sent);
    let trouble = move || matches!(app.draft.get(), DraftState::Denied | DraftState::Full);
    // A memo: saving again must not build the button anew under the finger.
    let saved = Memo::new(move |_| matches!(app.draft.get(), DraftState::Saved(_)));
    let sentence = move || {
        let found = app.notice.get().map(|notice| words::found(&app.catalogue.read(), notice));
        let kept = words::kept(&app.catalogue.read(), app.draft.get());
        found.map(|found| found + " ").unwrap_or_default() + &kept
    };
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
    // One button asks and takes back, so that the focus stays where it is, and on the harmless answer.
    let erasing = move || {
        saved.get().then(|| {
            view! {
                <p class="erasing">
                    {question}
                    <button type="button" class="link" on:click=move |_| asking.update(|asking| *asking = !*asking)>{toggle}</button>
                </p>
            }
        })
    };
    move || {
        shown.get().then(|| {
            view! {
                <div class="draft" class:trouble=trouble>
                    <p lang=move || app.lang(words::kept_key(app.draft.get()))>{sentence}</p>
                    {erasing}
                </div>
            }
        })
    }
}
