//! The withdrawal of a response: the question with its consequences, and the confirmation.

use crate::i18n::{Catalogue, key};
use crate::ids;
use crate::ui::form::receipts;
use crate::ui::pages::Layout;
use leptos::prelude::*;
use questionnaire::Form;

/// The consequences of a withdrawal, with a button to withdraw and a button to go back.
pub fn withdrawal(layout: &Layout, catalogue: &Catalogue, form: &Form, code: &str, revision: u32) -> AnyView {
    let meanings = [key::WITHDRAW_ROW, key::WITHDRAW_PRIVATE, key::WITHDRAW_TRACE, key::WITHDRAW_FINAL]
        .map(|meaning| view! { <li>{catalogue.message(meaning)}</li> });
    let main = view! {
        <form class="column prose" method="post" action=receipts(catalogue, form)>
            <p class="receipt-of">{catalogue.message_by_key("title")}</p>
            <h1>{catalogue.message(key::WITHDRAW_HEADING)}</h1>
            <p class="lead">{catalogue.message(key::WITHDRAW_LEAD)}</p>
            <ul>{meanings.into_iter().collect_view()}</ul>
            <input type="hidden" name=ids::body::RECEIPT_CODE value=code.to_owned() />
            <input type="hidden" name=ids::body::REVISION value=revision.to_string() />
            <p class="moves">
                <button class="button" type="submit" name=ids::body::ACTION value=ids::action::SHOW>{catalogue.message(key::WITHDRAW_CANCEL)}</button>
                <button class="button quiet danger" type="submit" name=ids::body::ACTION value=ids::action::WITHDRAW_NOW>{catalogue.message(key::WITHDRAW_CONFIRM)}</button>
            </p>
        </form>
    };
    layout.render(main.into_any(), None)
}

/// The page after a withdrawal; `date` is the date in words.
pub fn withdrawn(layout: &Layout, catalogue: &Catalogue, date: &str) -> AnyView {
    let main = view! {
        <div class="column prose">
            <p class="receipt-of">{catalogue.message_by_key("title")}</p>
            <h1>{catalogue.message(key::WITHDRAWN_HEADING)}</h1>
            <p class="lead">{catalogue.format(key::WITHDRAWN.name(), &[("date", &date)])}</p>
            <p>{catalogue.message(key::WITHDRAWN_TRACE)}</p>
            <p class="moves"><a class="button" href=format!("/{}", catalogue.locale())>{catalogue.message(key::FORM_HOME)}</a></p>
        </div>
    };
    layout.render(main.into_any(), None)
}
