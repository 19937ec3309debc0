//! A figure of the overview: what it says, how much, and what belongs to it.

use crate::i18n::{Catalogue, Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::Moment;
use crate::ui::pages::number_format::number;
use crate::ui::workspace::Frame;
use leptos::prelude::*;

/// The amount of a figure.
#[derive(Clone, Debug)]
pub enum Amount {
    /// A number.
    Number(u64),
    /// A time.
    Time(Moment),
    /// A message with a number of its own: a countdown, a size.
    Words(Key, u64),
    /// How many of how many.
    Share(u64, u64),
    /// A message.
    Message(Key),
}

/// One figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it says.
    pub label: Key,
    /// How much.
    pub amount: Amount,
    /// Since when the oldest of them waits.
    pub since: Option<Moment>,
    /// What belongs to it and is no figure of its own.
    pub details: Vec<Detail>,
    /// Whether it tells of something that must not stay so.
    pub is_wrong: bool,
    /// The page where the work is done, if the account may open it.
    pub href: Option<String>,
}

impl Figure {
    /// A figure by itself.
    pub fn new(label: Key, amount: Amount, href: Option<String>) -> Self {
        Self { label, amount, since: None, details: Vec::new(), is_wrong: false, href }
    }
}

/// What belongs to a figure.
#[derive(Clone, Debug)]
pub struct Detail {
    /// What it says.
    pub label: Key,
    /// How much.
    pub amount: Amount,
    /// Its own page, if it is not that of the figure.
    pub href: Option<String>,
}

impl Detail {
    /// A detail of which the figure's page tells more.
    pub fn new(label: Key, amount: Amount) -> Self {
        Self { label, amount, href: None }
    }
}

/// A tile with the figure.
pub(super) fn figure(frame: &Frame, figure: &Figure) -> AnyView {
    let catalogue = &frame.catalogue;
    let since = figure.since.as_ref().map(|since| {
        view! { <dd class="quiet">{formatted_message(catalogue, key::WORKSPACE_OVERVIEW_SINCE.name(), &[("date", &since.words)])}</dd> }
    });
    let detail = |detail: &Detail| {
        let amount = linked(amount(catalogue, &detail.amount), detail.href.as_ref());
        view! { <dd class="detail"><span>{message(catalogue, detail.label)}</span> " " <span>{amount}</span></dd> }
    };
    let class = if figure.is_wrong { "figure wrong" } else { "figure" };
    view! {
        <div class=class>
            <dt>{message(catalogue, figure.label)}</dt>
            <dd class="amount">{linked(amount(catalogue, &figure.amount), figure.href.as_ref())}</dd>
            {since}
            {figure.details.iter().map(detail).collect_view()}
        </div>
    }
    .into_any()
}

fn amount(catalogue: &Catalogue, amount: &Amount) -> AnyView {
    match amount {
        Amount::Number(count) => number(catalogue, *count).into_any(),
        Amount::Time(moment) => view! { <time datetime=moment.at.clone()>{moment.words.clone()}</time> }.into_any(),
        Amount::Words(words, count) => {
            formatted_message(catalogue, words.name(), &[("count", &number(catalogue, *count))])
        }
        Amount::Share(part, all) => {
            let (part, all) = (number(catalogue, *part), number(catalogue, *all));
            formatted_message(catalogue, key::WORKSPACE_OVERVIEW_SHARE.name(), &[("part", &part), ("all", &all)])
        }
        Amount::Message(words) => message(catalogue, *words),
    }
}

fn linked(amount: AnyView, href: Option<&String>) -> AnyView {
    match href.cloned() {
        Some(href) => view! { <a href=href>{amount}</a> }.into_any(),
        None => amount,
    }
}
