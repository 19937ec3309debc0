//! The confirmation: the response was received, and here is the proof.

use crate::i18n::{Catalogue, key};
use crate::ui::state::{Act, App, Step};
use leptos::prelude::*;

/// The confirmation, once there is a receipt.
#[component]
pub fn SentStep() -> impl IntoView {
    let app = App::here();
    move || {
        let receipt = (app.step.get() == Step::Sent).then(|| app.receipt.get()).flatten();
        receipt.map(|receipt| {
            view! {
                <section class="sent" aria-labelledby="sent-heading">
                    {SentNote(&app.catalogue.read(), receipt.receipt_code)}
                    <p class="moves">
                        <button class="button quiet" type="button" on:click=move |_| app.act.run(Act::Print)>{app.say(key::PRINT)}</button>
                    </p>
                </section>
            }
        })
    }
}

/// What a person is told and given once the response is on disk; the same words without scripts.
#[expect(non_snake_case, reason = "it stands where components stand")]
pub fn SentNote(catalogue: &Catalogue, code: String) -> impl IntoView + use<> {
    view! {
        <div class="received">
            <h2 id="sent-heading" tabindex="-1">{catalogue.say(key::SENT_HEADING)}</h2>
            <p>{catalogue.say(key::SENT_LEAD)}</p>
            <p class="code-label">{catalogue.say(key::SENT_CODE)}</p>
            <p class="code"><strong id="receipt-code">{code}</strong></p>
            <p>{catalogue.say(key::SENT_KEEP)}</p>
        </div>
        <p class="next-steps">{catalogue.say(key::SENT_NEXT)}</p>
    }
}
