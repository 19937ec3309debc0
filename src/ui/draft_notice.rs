//! What became of the draft: what was found on arrival, when it was last kept, and the way to erase it.

use super::state::{Act, App, DraftState, Notice, Step};
use super::words;
use crate::i18n::{Catalogue, key};
use leptos::prelude::*;

/// The notice and the state of the draft. Nothing at all before the program runs, since the server knows no draft.
#[component]
pub(super) fn DraftNotice() -> impl IntoView {
    let app = App::here();
    let asking = RwSignal::new(false);
    let shown = move || !matches!(app.step.get(), Step::Whole | Step::Sent);
    let found = move || app.notice.get().map(|notice| view! { <p class="found">{move || app.catalogue.with(|catalogue| found(catalogue, notice))}</p> });
    let kept = move || app.catalogue.with(|catalogue| words::kept(catalogue, app.draft.get()));
    let trouble = move || matches!(app.draft.get(), DraftState::Denied | DraftState::Full);
    let erase = move || matches!(app.draft.get(), DraftState::Saved(_)).then(|| erasing(app, asking));
    move || {
        shown().then(|| {
            view! {
                <div class="draft" class:trouble=trouble>
                    {found}
                    <p class="kept">{kept}</p>
                    {erase}
                </div>
            }
        })
    }
}

fn found(catalogue: &Catalogue, notice: Notice) -> String {
    match notice {
        Notice::Restored(Some(moment)) => catalogue.format(key::DRAFT_RESTORED.name(), &[("when", &moment.words(catalogue))]),
        Notice::Restored(None) => catalogue.say(key::DRAFT_KEPT),
        Notice::Broken => catalogue.say(key::DRAFT_BROKEN),
        Notice::Erased => catalogue.say(key::DRAFT_ERASED),
    }
}

/// Erasing asks once more before it does it, in place.
fn erasing(app: App, asking: RwSignal<bool>) -> AnyView {
    let confirm = move |_| {
        asking.set(false);
        app.act.run(Act::Erase);
    };
    let view = move || {
        if asking.get() {
            view! {
                <p class="erasing">
                    <span>{app.say(key::DRAFT_ERASE_ASK)}</span>
                    <button type="button" class="link danger" on:click=confirm>{app.say(key::DRAFT_ERASE_CONFIRM)}</button>
                    <button type="button" class="link" on:click=move |_| asking.set(false)>{app.say(key::DRAFT_ERASE_CANCEL)}</button>
                </p>
            }
            .into_any()
        } else {
            view! { <p class="erasing"><button type="button" class="link" on:click=move |_| asking.set(true)>{app.say(key::DRAFT_ERASE)}</button></p> }.into_any()
        }
    };
    view! { {view} }.into_any()
}
