//! Texts that are coded in place of all: the form that draws them, how far they are coded, and the form that ends the sample.

use super::{CodingAddress, parameter};
use crate::i18n::{Catalogue, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::number_format::number;
use leptos::prelude::*;

/// A part of the texts that was drawn.
#[derive(Clone, Debug)]
pub struct PartView {
    /// Who drew it, and when.
    pub drawn: (String, String),
    /// The seed.
    pub seed: String,
    /// The number of texts that were drawn, of those among which they were drawn, and of those whose codes count.
    pub progress: (u64, u64, u64),
}

/// The section about the part of the texts that is coded.
pub(super) fn part(catalogue: &Catalogue, address: &CodingAddress, control: &str, part: Option<&PartView>) -> AnyView {
    let content = match part {
        Some(part) => in_force(catalogue, address, control, part),
        None => draw_form(catalogue, address, control),
    };
    view! {
        <section class="block">
            <h2>{message(catalogue, key::CODING_PART)}</h2>
            <p class="hint">{message(catalogue, key::CODING_PART_LEAD)}</p>
            {content}
        </section>
    }
    .into_any()
}

fn draw_form(catalogue: &Catalogue, address: &CodingAddress, control: &str) -> AnyView {
    view! {
        <form method="post" action=address.agreement(control) class="card stack">
            <label>
                <span>{message(catalogue, key::CODING_DRAW_SIZE)}</span>
                <small class="hint">{message(catalogue, key::CODING_PART_SIZE_HINT)}</small>
                <input type="text" name=parameter::SIZE inputmode="numeric" maxlength="7" autocomplete="off" dir="ltr" />
            </label>
            <label>
                <span>{message(catalogue, key::CODING_DRAW_SEED)}</span>
                <small class="hint">{message(catalogue, key::CODING_DRAW_SEED_HINT)}</small>
                <input type="text" name=parameter::SEED maxlength="100" autocomplete="off" spellcheck="false" dir="ltr" />
            </label>
            <p><button type="submit" class="button quiet" name=parameter::ACTION value="draw-part">{message(catalogue, key::CODING_PART_DRAW)}</button></p>
        </form>
    }
    .into_any()
}

fn in_force(catalogue: &Catalogue, address: &CodingAddress, control: &str, part: &PartView) -> AnyView {
    let (drawn, population, coded) = part.progress;
    let [drawn, population, coded] = [drawn, population, coded].map(|texts| number(catalogue, texts));
    let (by, when) = &part.drawn;
    let progress = formatted_message(
        catalogue,
        key::CODING_PART_PROGRESS.name(),
        &[("drawn", &drawn), ("population", &population), ("coded", &coded)],
    );
    view! {
        <p>{progress}</p>
        <p>{formatted_message(catalogue, key::CODING_DRAWN.name(), &[("name", by), ("when", when), ("seed", &part.seed)])}</p>
        <details>
            <summary>{message(catalogue, key::CODING_PART_END)}</summary>
            <form method="post" action=address.agreement(control) class="card stack">
                <p>{message(catalogue, key::CODING_PART_END_HINT)}</p>
                <label>
                    <span>{message(catalogue, key::CODING_REASON)}</span>
                    <input type="text" name=parameter::REASON required maxlength="1000" autocomplete="off" dir="auto" />
                </label>
                <p><button type="submit" class="button quiet" name=parameter::ACTION value="end-part">{message(catalogue, key::CODING_PART_END)}</button></p>
            </form>
        </details>
    }
    .into_any()
}
