//! Texts that are coded in place of all: the form that draws them, and how far they are coded.

use super::sample_fields::{Ending, end_form, seed_field, size_field};
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

const ENDING: Ending = Ending { label: key::CODING_PART_END, hint: key::CODING_PART_END_HINT, action: "end-part" };

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
            {size_field(catalogue, key::CODING_PART_SIZE_HINT, "")}
            {seed_field(catalogue, "")}
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
        {end_form(catalogue, address, control, &ENDING)}
    }
    .into_any()
}
