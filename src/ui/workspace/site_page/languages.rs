//! How far each language is: what is translated, and the messages that wait.

use super::{LanguageView, SitePage, WaitingMessages, lines};
use crate::i18n::key;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::Frame;
use leptos::prelude::*;

pub(super) fn languages(frame: &Frame, page: &SitePage) -> AnyView {
    let catalogue = &frame.catalogue;
    let unknown = (!page.language_problems.is_empty()).then(|| lines(&page.language_problems));
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_SITE_LANGUAGES)}</h2>
            {unknown}
            <ul class="languages-of-site">{page.languages.iter().map(|one| language(frame, one)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn language(frame: &Frame, one: &LanguageView) -> AnyView {
    let catalogue = &frame.catalogue;
    let (done, all) = one.translated;
    let percent = (done * 100).checked_div(all).unwrap_or(100);
    let numbers: [(&str, &dyn ToString); 3] =
        [("count", &catalogue.number(done)), ("all", &catalogue.number(all)), ("percent", &catalogue.number(percent))];
    let translated = catalogue.format(key::WORKSPACE_SITE_TRANSLATED.name(), &numbers);
    let note = one.note.map(|note| view! { " " <small class="tag">{message(catalogue, note)}</small> });
    let preview =
        |(name, href): &(String, String)| view! { <li><a href=href.clone()><bdi>{name.clone()}</bdi></a></li> };
    let previews = (!one.previews.is_empty()).then(|| {
        view! {
            <p class="quiet">{message(catalogue, key::WORKSPACE_SITE_PREVIEWS)}</p>
            <ul class="previews-of-language">{one.previews.iter().map(preview).collect_view()}</ul>
        }
    });
    view! {
        <li class="card" data-language=one.tag.clone()>
            <h3><span lang=one.tag.clone()><bdi>{one.name.clone()}</bdi></span> " " <code>{one.tag.clone()}</code> {note}</h3>
            <p><progress value=done.to_string() max=all.max(1).to_string() aria-label=translated.clone()></progress> " " {translated}</p>
            {one.waiting.iter().map(|waiting| messages(frame, waiting)).collect_view()}
            {previews}
        </li>
    }
    .into_any()
}

/// The messages that wait for one reason, behind their number.
fn messages(frame: &Frame, waiting: &WaitingMessages) -> AnyView {
    let catalogue = &frame.catalogue;
    let of = match waiting.form.clone() {
        Some(form) => view! { <bdi>{form}</bdi> }.into_any(),
        None => message(catalogue, key::WORKSPACE_SITE_INTERFACE),
    };
    let one = |(key, place): &(String, Option<String>)| {
        let place = place.clone().map(|place| view! { " " <small dir="ltr">{place}</small> });
        view! { <li><code>{key.clone()}</code> {place}</li> }
    };
    let why = match &waiting.lender {
        Some(language) => formatted_message(catalogue, waiting.why.name(), &[("language", language)]),
        None => message(catalogue, waiting.why),
    };
    view! {
        <details>
            <summary>
                {why} " · " {of} " · " {catalogue.number(waiting.keys.len())}
            </summary>
            <ul class="keys">{waiting.keys.iter().map(one).collect_view()}</ul>
        </details>
    }
    .into_any()
}
