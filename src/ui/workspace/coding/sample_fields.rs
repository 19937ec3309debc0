//! What the forms of both kinds of samples ask: how many texts are drawn, by which seed, and why a sample ends.

use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// The number of texts; `hint` says how many are drawn without one.
pub(super) fn size_field(catalogue: &Catalogue, hint: Key, typed: &str) -> AnyView {
    view! {
        <label>
            <span>{message(catalogue, key::CODING_DRAW_SIZE)}</span>
            <small class="hint">{message(catalogue, hint)}</small>
            <input type="text" name=parameter::SIZE value=typed.to_owned() inputmode="numeric" maxlength="7" autocomplete="off" dir="ltr" />
        </label>
    }
    .into_any()
}

/// The seed of the draw.
pub(super) fn seed_field(catalogue: &Catalogue, typed: &str) -> AnyView {
    view! {
        <label>
            <span>{message(catalogue, key::CODING_DRAW_SEED)}</span>
            <small class="hint">{message(catalogue, key::CODING_DRAW_SEED_HINT)}</small>
            <input type="text" name=parameter::SEED value=typed.to_owned() maxlength="100" autocomplete="off" spellcheck="false" dir="ltr" />
        </label>
    }
    .into_any()
}

/// How a form ends a sample: what it is called, what follows, and the action that it asks for.
pub(super) struct Ending {
    pub(super) label: Key,
    pub(super) hint: Key,
    pub(super) action: &'static str,
}

/// The form that ends the sample in force; it opens on demand.
pub(super) fn end_form(catalogue: &Catalogue, address: &CodingAddress, control: &str, ending: &Ending) -> AnyView {
    view! {
        <details class="block">
            <summary>{message(catalogue, ending.label)}</summary>
            <form method="post" action=address.agreement(control) class="card stack">
                <p>{message(catalogue, ending.hint)}</p>
                <label>
                    <span>{message(catalogue, key::CODING_REASON)}</span>
                    <input type="text" name=parameter::REASON required maxlength="1000" autocomplete="off" dir="auto" />
                </label>
                <p><button type="submit" class="button quiet" name=parameter::ACTION value=ending.action>{message(catalogue, ending.label)}</button></p>
            </form>
        </details>
    }
    .into_any()
}
