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
    let shown = move || app.step.get() != Step::Sent;
    let trouble = move || matches!(app.draft.get(), DraftState::Denied | DraftState::Full);
    let saved = move || matches!(app.draft.get(), DraftState::Saved(_));
    let sentence = move || {
        let found = app.notice.get().map(|notice| words::found(&app.catalogue.read(), notice));
        let kept = words::kept(&app.catalogue.read(), app.draft.get());
        found.map(|found| found + " ").unwrap_or_default() + &kept
    };
    let button = move |class, name, act: Option<Act>| {
        let press = move |_| {
            asking.update(|asking| *asking = !*asking);
            if let Some(act) = act.clone() {
                app.act.run(act);
            }
        };
        view! { <button type="button" class=class on:click=press>{app.say(name)}</button> }
    };
    let ask = move || (saved() && !asking.get()).then(|| button("link", key::DRAFT_ERASE, None));
    let confirm = move || {
        (saved() && asking.get()).then(|| {
            view! {
                <span class="erasing">
                    <span>{app.say(key::DRAFT_ERASE_ASK)}</span>
                    {button("link danger", key::DRAFT_ERASE_CONFIRM, Some(Act::Erase))}
                    {button("link", key::DRAFT_ERASE_CANCEL, None)}
                </span>
            }
        })
    };
    move || {
        shown().then(|| {
            view! {
                <div class="draft" class:trouble=trouble>
                    <p>{sentence}</p>
                    {ask}
                    {confirm}
                </div>
            }
        })
    }
}
