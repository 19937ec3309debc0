//! The proposal to withdraw a response.

use super::{ResponsePage, one_address};
use crate::i18n::key;
use crate::ui::message_view::message;
use crate::ui::workspace::proposal::{ProposalAnswers, ProposalView, answer_form, proposed_by};
use crate::ui::workspace::{Frame, fields};
use leptos::prelude::*;

/// The section of the proposal.
pub(super) fn erasure_proposal(frame: &Frame, page: &ResponsePage, proposal: &ProposalView) -> AnyView {
    let catalogue = &frame.catalogue;
    let at = |ending: &str| one_address(frame, (&page.form, &page.id), ending);
    let answers = ProposalAnswers {
        confirm: Some(at(fields::WITHDRAW_CONFIRM)),
        decline: at(fields::WITHDRAW_DECLINE),
        confirm_class: "button danger",
    };
    view! {
        <section class="block card" data-proposal=proposal.id.clone()>
            <h2>{message(catalogue, key::WORKSPACE_ERASURE_PROPOSED)}</h2>
            {proposed_by(frame, proposal)}
            <p><a href=at(fields::WITHDRAW)>{message(catalogue, key::WORKSPACE_ERASURE_SEE)}</a></p>
            {answer_form(frame, proposal, answers)}
        </section>
    }
    .into_any()
}
