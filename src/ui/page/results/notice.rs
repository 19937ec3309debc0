//! There are no results to see, or not yet: why, and where to go from there.

use crate::i18n::{Key, key};
use crate::ui::page::Frame;
use crate::ui::skeleton::linked;
use leptos::prelude::*;

/// The page that says so.
pub fn no_results(frame: &Frame, heading: Key, words: String) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = view! {
        <div class="column prose">
            <h1>{catalogue.say(heading)}</h1>
            <p class="lead">{words}</p>
            <p>{linked(catalogue, key::FORM_CONTACT.name())}</p>
            <p class="moves"><a class="button" href=format!("/{}", catalogue.locale())>{catalogue.say(key::FORM_HOME)}</a></p>
        </div>
    };
    frame.around(main.into_any(), None)
}
