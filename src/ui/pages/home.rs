//! The home page: the main form with its subject, its closing date and the link to it, then the other forms by phase.

use super::layout::Layout;
use super::moved_end::{MovedEndView, moved_ends};
use crate::i18n::form_keys;
use crate::i18n::{Catalogue, Key, key};
use crate::ids;
use crate::phase::Phase;
use crate::ui::form::introduction;
use crate::ui::message_view;
use leptos::prelude::*;

/// The forms of the site, as the home page presents them.
#[derive(Default)]
pub struct HomeForms {
    /// The main form of the site.
    pub main: Option<FormCard>,
    /// The other forms.
    pub others: Vec<FormCard>,
}

/// One form of the site, as the home page presents it.
pub struct FormCard {
    /// The messages of the form and of the interface.
    pub catalogue: Catalogue,
    /// The form's address.
    pub href: String,
    /// The message about the submission window: open, open until a date, closed since a date.
    pub window: String,
    /// The language of that message, if it is a fallback from another locale.
    pub window_lang: Option<String>,
    /// The closing date in words, if there is one.
    pub closes: Option<String>,
    /// The ends of the window that were moved.
    pub moved: Vec<MovedEndView>,
    /// The phase of the form.
    pub phase: Phase,
    /// The number of questions and the number of sections.
    pub size: (usize, usize),
    /// The address of its results, if they can be seen now.
    pub results: Option<String>,
    /// The address of its published package, if there is one.
    pub open_data: Option<String>,
    /// The address of its supporter list, if it has one.
    pub community: Option<String>,
}

/// The lists of the other forms in the order of the page: the phase, the heading and the heading's id of each list.
const LISTS: [(Phase, Key, &str); 3] = [
    (Phase::Open, key::HOME_LIST_OPEN, ids::OPEN),
    (Phase::NotYetOpen, key::HOME_LIST_COMING, ids::COMING),
    (Phase::Closed, key::HOME_LIST_CLOSED, ids::CLOSED),
];

/// The home page.
pub fn home(layout: &Layout, home_forms: &HomeForms) -> AnyView {
    let main = match &home_forms.main {
        Some(main) => hero(main),
        None => view! { <h1>{message_view::message(&layout.catalogue, key::SITE_NAME)}</h1> }.into_any(),
    };
    let lists = LISTS.map(|(phase, heading, id)| list(layout, home_forms, phase, heading, id));
    layout.render(view! { <div class="home">{main}{lists.into_iter().collect_view()}</div> }.into_any(), None)
}

fn hero(form_card: &FormCard) -> AnyView {
    let catalogue = &form_card.catalogue;
    let (questions, sections) = form_card.size;
    let steps = [key::HOME_HOW_TIME, key::HOME_HOW_DRAFT, key::HOME_HOW_PUBLIC]
        .map(|step| view! { <li>{message_view::message(catalogue, step)}</li> });
    let is_closed = form_card.phase == Phase::Closed;
    let start = (form_card.phase == Phase::Open).then(|| {
        view! {
            <p class="start">
                <a class="button big" href=form_card.href.clone()>{message_view::message(&form_card.catalogue, key::HOME_START)}</a>
                <span class="size">
                    {message_view::formatted_message(catalogue, key::HOME_QUESTIONS.name(), &[("questions", &questions), ("sections", &sections)])}". "
                    {message_view::message(catalogue, key::HOME_TIME)}
                </span>
            </p>
        }
    });
    // The card of a closed form links to the results instead of showing instructions and a deadline.
    let results = form_card.results.as_ref().filter(|_| is_closed).map(|href| {
        view! { <p class="start"><a class="button big" href=href.clone()>{message_view::message(catalogue, key::RESULTS_SEE)}</a></p> }
    });
    let how = (!is_closed).then(|| {
        view! {
            <aside class="how" aria-labelledby=ids::HOW>
                <h2 id=ids::HOW>{message_view::message(catalogue, key::HOME_HOW)}</h2>
                <ol>{steps.into_iter().collect_view()}</ol>
            </aside>
        }
    });
    let closes = form_card.closes.as_deref().filter(|_| !is_closed);
    view! {
        <div class="hero">
            <h1>{message_view::message_by_key(&form_card.catalogue, "title")}</h1>
            <p class="window" lang=form_card.window_lang.clone()>{form_card.window.clone()}</p>
            {moved_ends(catalogue, &form_card.moved)}
            {start}
            {results}
            {published(form_card, form_card.results.as_ref().filter(|_| !is_closed))}
            <p class="responded"><a href=format!("{}/receipt", form_card.href)>{catalogue.message(key::RECEIPT_LINK)}</a></p>
        </div>
        <div class="home-columns">
            <div class="prose">{introduction(&form_card.catalogue, closes)}</div>
            {how}
        </div>
    }
    .into_any()
}

/// The links to the form's results, package and supporter list.
fn published(form_card: &FormCard, results: Option<&String>) -> Option<AnyView> {
    let links = [
        (results, key::RESULTS_SEE),
        (form_card.open_data.as_ref(), key::OPEN_DATA_HEADING),
        (form_card.community.as_ref(), key::COMMUNITY_HEADING),
    ];
    let link = |(href, words): (Option<&String>, Key)| {
        href.cloned().map(|href| view! { <a href=href>{message_view::message(&form_card.catalogue, words)}</a> })
    };
    let links: Vec<_> = links.into_iter().filter_map(link).collect();
    (!links.is_empty()).then(|| view! { <p class="ways">{links}</p> }.into_any())
}

/// The list of the other forms in that phase.
fn list(layout: &Layout, home_forms: &HomeForms, phase: Phase, heading: Key, id: &'static str) -> Option<AnyView> {
    let cards: Vec<_> = home_forms.others.iter().filter(|form_card| form_card.phase == phase).map(card).collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section class="listed" aria-labelledby=id>
                <h2 id=id>{message_view::message(&layout.catalogue, heading)}</h2>
                <ul class="cards">{cards}</ul>
            </section>
        }
        .into_any()
    })
}

fn card(form_card: &FormCard) -> AnyView {
    let catalogue = &form_card.catalogue;
    let summary = catalogue
        .has(form_keys::SUMMARY)
        .then(|| view! { <p>{message_view::message_by_key(catalogue, form_keys::SUMMARY)}</p> });
    let start = (form_card.phase == Phase::Open).then(
        || view! { <a class="button" href=form_card.href.clone()>{message_view::message(catalogue, key::HOME_START)}</a> },
    );
    let receipt = (form_card.phase != Phase::NotYetOpen).then(
        || view! { <a href=format!("{}/receipt", form_card.href)>{message_view::message(catalogue, key::RECEIPT_TITLE)}</a> },
    );
    view! {
        <li class="card">
            <h3><a href=form_card.href.clone()>{message_view::message_by_key(catalogue, "title")}</a></h3>
            <p class="when" lang=form_card.window_lang.clone()>{form_card.window.clone()}</p>
            {moved_ends(catalogue, &form_card.moved)}
            {summary}
            {published(form_card, form_card.results.as_ref())}
            <p class="ways">{start}{receipt}</p>
        </li>
    }
    .into_any()
}
