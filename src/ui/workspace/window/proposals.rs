//! The proposals that a second person confirms or declines.

use super::{WindowPage, address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::Moment;
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// A proposal to open the form again.
#[derive(Clone, Debug)]
pub struct ProposalView {
    /// The proposal's id.
    pub id: String,
    /// Until when the form would be open.
    pub to: Moment,
    /// When it was proposed.
    pub proposed: Moment,
    /// Who proposed it.
    pub person: String,
    /// Why.
    pub reason: String,
    /// Whether this account may confirm it: it may decide on proposals, and made this one not itself.
    pub may_confirm: bool,
    /// Whether this account may decline it.
    pub may_decline: bool,
}

/// The proposals, each with its two buttons.
pub(super) fn proposals(frame: &Frame, page: &WindowPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let one = |proposal: &ProposalView| {
        let arguments: crate::i18n::Arguments<'_> = &[("person", &proposal.person), ("date", &proposal.proposed.words)];
        let until =
            formatted_message(catalogue, key::WORKSPACE_WINDOW_PROPOSED.name(), &[("date", &proposal.to.words)]);
        let own = (!proposal.may_confirm && proposal.may_decline)
            .then(|| view! { <p class="quiet">{message(catalogue, key::WORKSPACE_PROPOSAL_OWN)}</p> });
        view! {
            <li class="card">
                <h3>{until}</h3>
                <p class="quiet">{formatted_message(catalogue, key::WORKSPACE_PROPOSAL_BY.name(), arguments)}</p>
                <p><bdi>{proposal.reason.clone()}</bdi></p>
                {own}
                {proposal.may_decline.then(|| decision(frame, page, proposal))}
            </li>
        }
    };
    (!page.proposals.is_empty()).then(|| {
        view! {
            <section class="block">
                <h2>{message(catalogue, key::WORKSPACE_PROPOSALS)}</h2>
                <ul class="accounts">{page.proposals.iter().map(one).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

fn decision(frame: &Frame, page: &WindowPage, proposal: &ProposalView) -> AnyView {
    let catalogue = &frame.catalogue;
    let button = |ending: &str, class: &'static str, label: Key| {
        view! { <button type="submit" class=class formaction=address(frame, page, ending)>{message(catalogue, label)}</button> }
    };
    view! {
        <form method="post" action=address(frame, page, fields::WINDOW_DECLINE) class="stack">
            <input type="hidden" name=fields::PROPOSAL value=proposal.id.clone() />
            <label>
                <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                <input type="text" name=fields::REASON maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
            </label>
            <p class="go">
                {proposal.may_confirm.then(|| button(fields::WINDOW_CONFIRM, "button", key::WORKSPACE_PROPOSAL_CONFIRM))}
                {button(fields::WINDOW_DECLINE, "button quiet danger", key::WORKSPACE_PROPOSAL_DECLINE)}
            </p>
        </form>
    }
    .into_any()
}
