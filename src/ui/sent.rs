//! The confirmation: the response was received, and here is the proof.

use super::state::{Act, App, Step};
use crate::i18n::{Catalogue, key};
use leptos::prelude::*;

/// The confirmation, once there is a receipt.
#[component]
pub(super) fn SentStep() -> impl IntoView {
    let app = App::here();
    move || {
        let receipt = (app.step.get() == Step::Sent).then(|| app.receipt.get()).flatten();
        receipt.map(|receipt| {
            let print = move |_| app.act.run(Act::Print);
            view! {
                <section class="sent">
                    {move || app.catalogue.with(|catalogue| view! { <SentNote catalogue code=receipt.receipt_code.clone() /> })}
                    <p class="moves"><button class="button quiet" type="button" on:click=print>{app.say(key::PRINT)}</button></p>
                </section>
            }
        })
    }
}

/// What a person is told and given once the response is on disk; the same words without scripts.
#[component]
pub fn SentNote<'a>(catalogue: &'a Catalogue, code: String) -> impl IntoView + use<> {
    view! {
        <div class="received">
            <h2 id="sent-heading" tabindex="-1">{catalogue.say(key::SENT_HEADING)}</h2>
            <p>{catalogue.say(key::SENT_LEAD)}</p>
            <p class="code-label">{catalogue.say(key::SENT_CODE)}</p>
            <p class="code"><strong id="receipt-code">{code}</strong></p>
            <p>{catalogue.say(key::SENT_KEEP)}</p>
        </div>
        <p>{catalogue.say(key::SENT_NEXT)}</p>
    }
}
