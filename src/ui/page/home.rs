//! The home page: the main form, what it is about, until when, and the way in; then the other forms, by where they stand.

use super::frame::Frame;
use crate::i18n::{Catalogue, Key, key};
use crate::ui::skeleton::introduction;
use crate::ui::{ids, said, words};
use leptos::prelude::*;

/// The forms of the site, as the home page presents them.
#[derive(Default)]
pub struct Calls {
    /// The one that the site is for.
    pub main: Option<Call>,
    /// The others.
    pub others: Vec<Call>,
}

/// One form of the site, as the home page presents it.
pub struct Call {
    /// The form's sentences and the program's.
    pub catalogue: Catalogue,
    /// Its address.
    pub href: String,
    /// A sentence on its window: open, open until, closed since.
    pub window: String,
    /// The language of that sentence, where it is borrowed.
    pub window_lang: Option<String>,
    /// The closing date in words, where there is one.
    pub closes: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// How many questions, in how many sections.
    pub size: (usize, usize),
    /// The address of its results, where they may be seen now.
    pub results: Option<String>,
    /// The address of its published package, where there is one.
    pub open_data: Option<String>,
    /// The address of its community, where it has one.
    pub community: Option<String>,
}

/// Where a form stands with regard to its window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It can be answered.
    Open,
    /// It will be.
    Coming,
    /// It was.
    Closed,
}

impl Stage {
    /// Every stage in the order of the page, with its heading and the heading's id.
    const ALL: [(Self, Key, &str); 3] = [
        (Self::Open, key::HOME_LIST_OPEN, ids::OPEN),
        (Self::Coming, key::HOME_LIST_COMING, ids::COMING),
        (Self::Closed, key::HOME_LIST_CLOSED, ids::CLOSED),
    ];
}

/// The home page.
pub fn home(frame: &Frame, calls: &Calls) -> AnyView {
    let main = match &calls.main {
        Some(main) => hero(main),
        None => view! { <h1>{said::say(&frame.catalogue, key::SITE_NAME)}</h1> }.into_any(),
    };
    let lists = Stage::ALL.map(|(stage, heading, id)| list(frame, calls, stage, heading, id));
    frame.around(view! { <div class="home">{main}{lists.into_iter().collect_view()}</div> }.into_any(), None)
}

fn hero(call: &Call) -> AnyView {
    let catalogue = &call.catalogue;
    let (questions, sections) = call.size;
    let steps = [key::HOME_HOW_TIME, key::HOME_HOW_DRAFT, key::HOME_HOW_PUBLIC]
        .map(|step| view! { <li>{said::say(catalogue, step)}</li> });
    let is_closed = call.stage == Stage::Closed;
    let start = (call.stage == Stage::Open).then(|| {
        view! {
            <p class="start">
                <a class="button big" href=call.href.clone()>{said::say(&call.catalogue, key::HOME_START)}</a>
                <span class="size">
                    {said::format(catalogue, key::HOME_QUESTIONS.name(), &[("questions", &questions), ("sections", &sections)])}". "
                    {said::say(catalogue, key::HOME_TIME)}
                </span>
            </p>
        }
    });
    // Whoever comes too late is not told how to answer, nor until when one may; what there is now are the results.
    let results = call.results.as_ref().filter(|_| is_closed).map(|href| {
        view! { <p class="start"><a class="button big" href=href.clone()>{said::say(catalogue, key::RESULTS_SEE)}</a></p> }
    });
    let how = (!is_closed).then(|| {
        view! {
            <aside class="how" aria-labelledby=ids::HOW>
                <h2 id=ids::HOW>{said::say(catalogue, key::HOME_HOW)}</h2>
                <ol>{steps.into_iter().collect_view()}</ol>
            </aside>
        }
    });
    let closes = call.closes.as_deref().filter(|_| !is_closed);
    view! {
        <div class="hero">
            <h1>{said::text(&call.catalogue, "title")}</h1>
            <p class="window" lang=call.window_lang.clone()>{call.window.clone()}</p>
            {start}
            {results}
            {published(call, call.results.as_ref().filter(|_| !is_closed))}
            <p class="responded"><a href=format!("{}/receipt", call.href)>{catalogue.say(key::RECEIPT_LINK)}</a></p>
        </div>
        <div class="home-columns">
            <div class="prose">{introduction(&call.catalogue, closes)}</div>
            {how}
        </div>
    }
    .into_any()
}

/// The ways to what was made of the responses, and to those who are listed.
fn published(call: &Call, results: Option<&String>) -> Option<AnyView> {
    let links = [
        (results, key::RESULTS_SEE),
        (call.open_data.as_ref(), key::OPEN_DATA_HEADING),
        (call.community.as_ref(), key::COMMUNITY_HEADING),
    ];
    let link = |(href, words): (Option<&String>, Key)| {
        href.cloned().map(|href| view! { <a href=href>{said::say(&call.catalogue, words)}</a> })
    };
    let links: Vec<_> = links.into_iter().filter_map(link).collect();
    (!links.is_empty()).then(|| view! { <p class="ways">{links}</p> }.into_any())
}

/// The other forms that stand so.
fn list(frame: &Frame, calls: &Calls, stage: Stage, heading: Key, id: &'static str) -> Option<AnyView> {
    let cards: Vec<_> = calls.others.iter().filter(|call| call.stage == stage).map(card).collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class="listed" aria-labelledby=id>
                <h2 id=id>{said::say(&frame.catalogue, heading)}</h2>
                <ul class="cards">{cards}</ul>
            </section>
        }
        .into_any()
    })
}

fn card(call: &Call) -> AnyView {
    let catalogue = &call.catalogue;
    let summary = catalogue.has(words::SUMMARY).then(|| view! { <p>{said::text(catalogue, words::SUMMARY)}</p> });
    let start = (call.stage == Stage::Open)
        .then(|| view! { <a class="button" href=call.href.clone()>{said::say(catalogue, key::HOME_START)}</a> });
    let receipt = (call.stage != Stage::Coming)
        .then(|| view! { <a href=format!("{}/receipt", call.href)>{said::say(catalogue, key::RECEIPT_TITLE)}</a> });
    view! {
        <li class="card">
            <h3><a href=call.href.clone()>{said::text(catalogue, "title")}</a></h3>
            <p class="when" lang=call.window_lang.clone()>{call.window.clone()}</p>
            {summary}
            {published(call, call.results.as_ref())}
            <p class="ways">{start}{receipt}</p>
        </li>
    }
    .into_any()
}
