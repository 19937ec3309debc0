//! The page with the field for a receipt code. `public/code-in-address.js` moves a code from the address into the field.

use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::form::receipts;
use crate::ui::pages::Layout;
use leptos::prelude::*;
use questionnaire::Form;

/// The page. After a wrong code it shows an error and does not repeat the code.
pub fn receipt_entry(layout: &Layout, catalogue: &Catalogue, form: &Form, wrong: bool) -> AnyView {
    let words = || catalogue.message(key::RECEIPT_UNKNOWN);
    let summary = wrong.then(|| {
        view! {
            <div class="summary" id=ids::ERRORS>
                <div role="alert">
                    <h2>{catalogue.message(key::ERROR_HEADING)}</h2>
                    <ul><li><a href=ids::link(ids::RECEIPT_FIELD)>{words()}</a></li></ul>
                </div>
            </div>
        }
    });
    let message = wrong.then(|| view! { <p class="error" id=ids::RECEIPT_ERROR>{words()}</p> });
    let described_by = match wrong {
        true => format!("{} {}", ids::RECEIPT_HINT, ids::RECEIPT_ERROR),
        false => ids::RECEIPT_HINT.to_owned(),
    };
    let main = view! {
        {summary}
        <form class="column receipt-entry" method="post" action=receipts(catalogue, form)>
            <p class="receipt-of">{catalogue.message_by_key("title")}</p>
            <h1>{catalogue.message(key::RECEIPT_TITLE)}</h1>
            <p class="lead">{catalogue.message(key::RECEIPT_LEAD)}</p>
            <div class="question">
                <label class="words" for=ids::RECEIPT_FIELD>{catalogue.message(key::RECEIPT_LABEL)}</label>
                <p class="hint" id=ids::RECEIPT_HINT>{catalogue.message(key::RECEIPT_HINT)}</p>
                {message}
                <input
                    id=ids::RECEIPT_FIELD
                    name=ids::body::RECEIPT_CODE
                    type="text"
                    required
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    dir="ltr"
                    aria-describedby=described_by
                    aria-invalid=wrong.then_some("true")
                />
            </div>
            <p class="moves"><button class="button" type="submit">{catalogue.message(key::RECEIPT_SHOW)}</button></p>
        </form>
    };
    layout.render(main.into_any(), None)
}
