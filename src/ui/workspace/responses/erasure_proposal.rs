//! The proposal to withdraw a response, with the form by which somebody else confirms or declines it.

use super::{ResponsePage, one_address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// A proposal.
#[derive(Clone, Debug)]
pub struct ErasureProposal {
    /// Its id.
    pub id: String,
    /// Who proposes it.
    pub person: String,
    /// When, in words.
    pub proposed: String,
    /// Why.
    pub reason: String,
    /// Whether the account may confirm it.
    pub may_confirm: bool,
    /// Whether the account may decline it.
    pub may_decline: bool,
}

/// The section of the proposal.
pub(super) fn erasure_proposal(frame: &Frame, page: &ResponsePage, proposal: &ErasureProposal) -> AnyView {
    let catalogue = &frame.catalogue;
    let place = (page.form.as_str(), page.id.as_str());
    let by: [(&str, &dyn ToString); 2] = [("date", &proposal.proposed), ("person", &proposal.person)];
    let own = (!proposal.may_confirm && proposal.may_decline)
        .then(|| view! { <p>{message(catalogue, key::WORKSPACE_PROPOSAL_OWN)}</p> });
    let button = |ending: &str, class: &'static str, label: Key| {
        view! { <button type="submit" class=class formaction=one_address(frame, place, ending)>{message(catalogue, label)}</button> }
    };
    let decision = proposal.may_decline.then(|| {
        view! {
            <form method="post" action=one_address(frame, place, fields::WITHDRAW_DECLINE) class="stack">
                <input type="hidden" name=fields::PROPOSAL value=proposal.id.clone() />
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                    <input type="text" name=fields::REASON maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
                </label>
                <p class="go">
                    {proposal.may_confirm.then(|| button(fields::WITHDRAW_CONFIRM, "button danger", key::WORKSPACE_PROPOSAL_CONFIRM))}
                    {button(fields::WITHDRAW_DECLINE, "button quiet", key::WORKSPACE_PROPOSAL_DECLINE)}
                </p>
            </form>
        }
    });
    view! {
        <section class="block card" data-proposal=proposal.id.clone()>
            <h2>{message(catalogue, key::WORKSPACE_ERASURE_PROPOSED)}</h2>
            <p>{formatted_message(catalogue, key::WORKSPACE_PROPOSAL_BY.name(), &by)} " " <bdi>{proposal.reason.clone()}</bdi></p>
            <p><a href=one_address(frame, place, fields::WITHDRAW)>{message(catalogue, key::WORKSPACE_ERASURE_SEE)}</a></p>
            {own}
            {decision}
        </section>
    }
    .into_any()
}
