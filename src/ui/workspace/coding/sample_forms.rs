//! The form that draws texts for two people.

use super::sample_fields::{Ending, seed_field, size_field};
use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::message;
use leptos::prelude::*;

/// Somebody who can code.
#[derive(Clone, Debug)]
pub struct CoderChoice {
    /// As codings name the coder.
    pub coder: String,
    /// The name.
    pub name: String,
}

/// What was entered for a sample.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DrawFields {
    /// What it is drawn for, by its name.
    pub purpose: String,
    /// The seed.
    pub seed: String,
    /// The number of texts.
    pub size: String,
    /// The coders.
    pub coders: Vec<String>,
}

/// How such a sample ends.
pub(super) const ENDING: Ending =
    Ending { label: key::CODING_SAMPLE_END, hint: key::CODING_SAMPLE_END_HINT, action: "end" };

/// The form that draws a sample.
pub(super) fn draw_form(
    catalogue: &Catalogue,
    address: &CodingAddress,
    control: &str,
    coders: &[CoderChoice],
    typed: &DrawFields,
) -> AnyView {
    let purpose = |name: &'static str, label: Key, is_default: bool| {
        let is_chosen = if typed.purpose.is_empty() { is_default } else { typed.purpose == name };
        view! {
            <label class="choice">
                <input type="radio" name=parameter::PURPOSE value=name checked=is_chosen />
                <span>{message(catalogue, label)}</span>
            </label>
        }
    };
    let coder = |choice: &CoderChoice| {
        view! {
            <label class="choice">
                <input type="checkbox" name=parameter::CODER value=choice.coder.clone() checked={typed.coders.contains(&choice.coder)} />
                <span><bdi>{choice.name.clone()}</bdi></span>
            </label>
        }
    };
    view! {
        <form method="post" action=address.agreement(control) class="card stack">
            <h2>{message(catalogue, key::CODING_DRAW)}</h2>
            <p class="hint">{message(catalogue, key::CODING_DRAW_FREEZES)}</p>
            <fieldset class="choices">
                <legend>{message(catalogue, key::CODING_DRAW_PURPOSE)}</legend>
                {purpose("reliability", key::CODING_DRAW_RELIABILITY, true)}
                {purpose("training", key::CODING_DRAW_TRAINING, false)}
            </fieldset>
            <fieldset class="choices">
                <legend>{message(catalogue, key::CODING_DRAW_CODERS)}</legend>
                <p class="hint">{message(catalogue, key::CODING_DRAW_CODERS_HINT)}</p>
                {coders.iter().map(coder).collect_view()}
            </fieldset>
            {size_field(catalogue, key::CODING_DRAW_SIZE_HINT, &typed.size)}
            {seed_field(catalogue, &typed.seed)}
            <p><button type="submit" class="button" name=parameter::ACTION value="draw">{message(catalogue, key::CODING_DRAW)}</button></p>
        </form>
    }
    .into_any()
}
