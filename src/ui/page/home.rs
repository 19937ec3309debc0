//! The home page: what is consulted on, until when, and the way in.

use super::frame::Frame;
use crate::i18n::{Catalogue, key};
use crate::ui::said;
use crate::ui::skeleton::introduction;
use leptos::prelude::*;

/// One form of the site, as the home page presents it.
pub struct Call {
    /// The form's sentences.
    pub catalogue: Catalogue,
    /// Its address.
    pub href: String,
    /// A sentence on its window: open, open until, closed since.
    pub window: String,
    /// The language of that sentence, where it is borrowed.
    pub window_lang: Option<String>,
    /// The closing date in words, where there is one.
    pub closes: Option<String>,
    /// Whether it can be answered now.
    pub open: bool,
    /// How many questions, in how many sections.
    pub size: (usize, usize),
}

/// The home page.
pub fn home(frame: &Frame, calls: &[Call]) -> AnyView {
    let calls = calls.iter().map(one).collect_view();
    frame.around(view! { <div class="home">{calls}</div> }.into_any(), None)
}

fn one(call: &Call) -> AnyView {
    // The form may say in words of its own what the program says of every form.
    let catalogue = &call.catalogue;
    let (questions, sections) = call.size;
    let steps = [key::HOME_HOW_TIME, key::HOME_HOW_DRAFT, key::HOME_HOW_PUBLIC]
        .map(|step| view! { <li>{said::say(catalogue, step)}</li> });
    let start = call.open.then(|| {
        view! {
            <p class="start">
                <a class="button big" href=call.href.clone()>{said::say(catalogue, key::HOME_START)}</a>
                <span class="size">
                    {said::format(catalogue, key::HOME_QUESTIONS.name(), &[("questions", &questions), ("sections", &sections)])}". "
                    {said::say(catalogue, key::HOME_TIME)}
                </span>
            </p>
        }
    });
    view! {
        <div class="hero">
            <h1>{said::text(&call.catalogue, "title")}</h1>
            <p class="window" lang=call.window_lang.clone()>{call.window.clone()}</p>
            {start}
            <p class="responded"><a href=format!("{}/receipt", call.href)>{catalogue.say(key::RECEIPT_LINK)}</a></p>
        </div>
        <div class="home-columns">
            <div class="prose">{introduction(&call.catalogue, call.closes.as_deref())}</div>
            <aside class="how" aria-labelledby="how">
                <h2 id="how">{said::say(catalogue, key::HOME_HOW)}</h2>
                <ol>{steps.into_iter().collect_view()}</ol>
            </aside>
        </div>
    }
    .into_any()
}
