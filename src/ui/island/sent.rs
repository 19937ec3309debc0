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
                        <button class="button quiet" type="button" lang=app.lang(key::PRINT) on:click=move |_| app.act.run(Act::Print)>{app.say(key::PRINT)}</button>
                    </p>
                </section>
            }
        })
    }
}

/// What a person is told and given once the response is on disk; the same words without scripts.
#[expect(non_snake_case, reason = "it stands where components stand")]
pub fn SentNote(catalogue: &Catalogue, code: String) -> impl IntoView + use<> {
    let lang = |key: key::Key| catalogue.lang(key.name());
    view! {
        <div class="received">
            <h2 id="sent-heading" tabindex="-1" lang=lang(key::SENT_HEADING)>{catalogue.say(key::SENT_HEADING)}</h2>
            <p lang=lang(key::SENT_LEAD)>{catalogue.say(key::SENT_LEAD)}</p>
            <p class="code-label" lang=lang(key::SENT_CODE)>{catalogue.say(key::SENT_CODE)}</p>
            <p class="code"><strong id="receipt-code">{code}</strong></p>
            <p lang=lang(key::SENT_KEEP)>{catalogue.say(key::SENT_KEEP)}</p>
        </div>
        <p class="next-steps" lang=lang(key::SENT_NEXT)>{catalogue.say(key::SENT_NEXT)}</p>
    }
}
