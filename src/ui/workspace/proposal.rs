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
    /// Whether the account may confirm it: it may decide on proposals, and did not make this one.
    pub may_confirm: bool,
    /// Whether the account may decline it.
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
    let own = (!proposal.may_confirm).then(|| view! { <p>{message(catalogue, key::WORKSPACE_PROPOSAL_OWN)}</p> });
    let decline = answers.decline.clone();
    let button = |address: String, class: &'static str, label: Key| {
        view! { <button type="submit" class=class formaction=address>{message(catalogue, label)}</button> }
    };
    let confirm = answers.confirm.filter(|_| proposal.may_confirm);
    let confirm = confirm.map(|address| button(address, answers.confirm_class, key::WORKSPACE_PROPOSAL_CONFIRM));
    let form = view! {
        {own}
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
