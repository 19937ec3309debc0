//! How many characters are left, in step with the typing; the live region repeats it after a pause.

use super::state::App;
use super::words;
use leptos::prelude::*;
use questionnaire::length;

/// The counter below a text, counting as the questionnaire does.
#[component]
pub(super) fn Counter(control: String, id: String, max: usize) -> impl IntoView {
    let app = App::here();
    let length = Memo::new(move |_| app.answers.with(|raw| length(raw.first(&control))));
    let words = move || app.catalogue.with(|catalogue| words::count(catalogue, max, length.get()));
    let over = move || length.get() > max;
    view! { <p class="limit" id=id class:over=over>{words}</p> }
}
