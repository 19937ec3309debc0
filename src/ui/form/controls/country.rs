//! The control of a country: a list, which works without scripts, and a search field that `public/country.js` shows in front of
//! the list.

use crate::i18n::key;
use crate::ids;
use crate::ui::form::parts::{Help, error_message, help, invalid, label};
use crate::ui::message_view;
use crate::ui::state::InitialState;
use leptos::prelude::*;
use questionnaire::{Question, normalise};

/// The list, whose label is the question and whose first option is empty. The form sends the list's value.
pub(super) fn country_field(page: &InitialState, question: &Question) -> AnyView {
    let (catalogue, id) = (&page.catalogue, question.id().as_str());
    let Help { view: hints, described_by } = help(catalogue, question);
    let described = described_by.clone();
    let countries = catalogue.countries();
    let given = normalise(page.answers.first(id));
    let options = countries.names.iter().map(|(code, name)| {
        let chosen = given == code.as_str();
        view! { <option value=code.clone() selected=chosen lang=countries.lang.clone()>{name.clone()}</option> }
    });
    view! {
        <label class="words" id=ids::label(id) for=ids::control(id)>{label(catalogue, question)}</label>
        {hints}
        {error_message(page, id)}
        <div class="country">
            <select
                id=ids::control(id)
                name=id.to_owned()
                required=question.is_required()
                autocomplete=question.autocomplete().map(str::to_owned)
                aria-describedby=described_by
                aria-invalid=invalid(page, id)
            >
                <option value="">{catalogue.message(key::COUNTRY_CHOOSE)}</option>
                {options.collect_view()}
            </select>
            {typed(page, id, described)}
        </div>
    }
    .into_any()
}

/// The search field, a combobox as in the ARIA Authoring Practices. It has no name, so it is not sent: the person types in it
/// and chooses from the list. `public/country.js` fills in `{count}`.
fn typed(page: &InitialState, id: &str, described_by: String) -> AnyView {
    let catalogue = &page.catalogue;
    let list = ids::matches(id);
    let matches = message_view::formatted_message(catalogue, key::COUNTRY_MATCHES.name(), &[("count", &"{count}")]);
    view! {
        <div class="combobox" hidden>
            <input
                id=ids::typed(id)
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-expanded="false"
                aria-controls=list.clone()
                aria-labelledby=ids::label(id)
                aria-describedby=described_by
            />
            <ul id=list role="listbox" aria-labelledby=ids::label(id) hidden></ul>
            <p class="visually-hidden" role="status" data-managed></p>
            <p data-matches translate="no" hidden>{matches}</p>
            <p data-no-match hidden>{message_view::message(catalogue, key::COUNTRY_NO_MATCH)}</p>
        </div>
    }
    .into_any()
}
