//! The confirmation: the response was received, and here is the proof.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::state::{App, Step};
use leptos::prelude::*;
use questionnaire::Form;

/// What a confirmation confirms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmed {
    /// A first response.
    Sent,
    /// Other answers in place of the first ones.
    Amended,
}

/// The confirmation, once there is a receipt.
#[component]
pub fn SentStep() -> impl IntoView {
    let app = App::here();
    move || {
        let receipt = (app.step.get() == Step::Sent).then(|| app.receipt.get()).flatten();
        receipt.map(|receipt| {
            let kind = app.confirmed();
            view! {
                <section class="sent" aria-labelledby="sent-heading">
                    {SentNote(&app.catalogue.read(), &app.form(), receipt.receipt_code, kind)}
                </section>
            }
        })
    }
}

/// What a person is told and given once the response is on disk; the same without scripts, but for the buttons that need
/// one. Those are `public/receipt.js`'s.
#[expect(non_snake_case, reason = "it stands where components stand")]
pub fn SentNote(catalogue: &Catalogue, form: &Form, code: String, kind: Confirmed) -> impl IntoView + use<> {
    let [heading, lead, keep, next] = match kind {
        Confirmed::Sent => [key::SENT_HEADING, key::SENT_LEAD, key::SENT_KEEP, key::SENT_NEXT],
        Confirmed::Amended => [key::AMENDED_HEADING, key::AMENDED_LEAD, key::AMENDED_KEEP, key::AMENDED_NEXT],
    };
    let lang = |key: Key| catalogue.lang(key.name());
    view! {
        <div class="received">
            <h2 id="sent-heading" tabindex="-1" lang=lang(heading)>{catalogue.say(heading)}</h2>
            <p lang=lang(lead)>{catalogue.say(lead)}</p>
            <p class="code-label" lang=lang(key::SENT_CODE)>{catalogue.say(key::SENT_CODE)}</p>
            <p class="code"><strong id="receipt-code">{code.clone()}</strong></p>
            <p class="scripted copying">
                <button class="link" type="button" data-copy="receipt-code" data-copied=catalogue.say(key::SENT_COPIED)>
                    {catalogue.say(key::SENT_COPY)}
                </button>
                <span role="status"></span>
            </p>
            <p lang=lang(keep)>{catalogue.say(keep)}</p>
        </div>
        <form class="moves" method="post" action=receipts(catalogue, form)>
            <input type="hidden" name="receipt_code" value=code />
            <button class="button quiet scripted" type="button" data-print lang=lang(key::PRINT)>{catalogue.say(key::PRINT)}</button>
            <button class="button quiet" type="submit" name="action" value="download" lang=lang(key::SENT_DOWNLOAD)>{catalogue.say(key::SENT_DOWNLOAD)}</button>
            <button class="button quiet" type="submit" name="action" value="show" lang=lang(key::SENT_SEE)>{catalogue.say(key::SENT_SEE)}</button>
        </form>
        <p class="next-steps" lang=lang(next)>{catalogue.say(next)}</p>
    }
}

/// The address of the page of a form's receipts.
pub fn receipts(catalogue: &Catalogue, form: &Form) -> String {
    format!("/{}/{}/receipt", catalogue.locale(), form.id())
}
