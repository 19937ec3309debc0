//! What one person proposes and another confirms or declines, as every page with proposals shows it.

use super::{Frame, fields};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::workspace::Act;
use leptos::prelude::*;

/// A proposal.
#[derive(Clone, Debug)]
pub struct ProposalView {
    /// Its id.
    pub id: String,
    /// Who proposes it.
    pub person: String,
    /// When, in words.
    pub proposed: String,
    /// Why.
    pub reason: String,
    /// Why an account that may decide on proposals may not confirm this one; `None` if it may.
    pub obstacle: Option<Key>,
    /// Whether the account may decide on such proposals; it may then decline this one.
    pub may_decline: bool,
}

/// Where the two answers to a proposal are sent.
pub(super) struct ProposalAnswers {
    /// `None` if it cannot be confirmed as things are.
    pub(super) confirm: Option<String>,
    pub(super) decline: String,
    /// The classes of the button that confirms.
    pub(super) confirm_class: &'static str,
}

/// Who proposes it, when and why.
pub(super) fn proposed_by(frame: &Frame, proposal: &ProposalView) -> AnyView {
    let by: [(&str, &dyn ToString); 2] = [("date", &proposal.proposed), ("person", &proposal.person)];
    let words = formatted_message(&frame.catalogue, key::WORKSPACE_PROPOSAL_BY.name(), &by);
    view! { <p>{words} " " <bdi>{proposal.reason.clone()}</bdi></p> }.into_any()
}

/// The form by which an account answers a proposal; nothing for whoever may not.
pub(super) fn answer_form(frame: &Frame, proposal: &ProposalView, answers: ProposalAnswers) -> Option<AnyView> {
    if !proposal.may_decline {
        return None;
    }
    let catalogue = &frame.catalogue;
    let obstacle = proposal.obstacle.map(|why| view! { <p>{message(catalogue, why)}</p> });
    let decline = answers.decline.clone();
    let button = |address: String, class: &'static str, label: Key| {
        view! { <button type="submit" class=class formaction=address>{message(catalogue, label)}</button> }
    };
    let confirm = answers.confirm.filter(|_| proposal.obstacle.is_none());
    let confirm = confirm.map(|address| button(address, answers.confirm_class, key::WORKSPACE_PROPOSAL_CONFIRM));
    let form = view! {
        {obstacle}
        <form method="post" action=answers.decline class="stack">
            <input type="hidden" name=fields::PROPOSAL value=proposal.id.clone() />
            <label>
                <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                <input type="text" name=fields::REASON maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
            </label>
            <p class="go">
                {confirm}
                {button(decline, "button quiet", key::WORKSPACE_PROPOSAL_DECLINE)}
            </p>
        </form>
    };
    Some(form.into_any())
}
