//! The proposals to open the form again.

use super::{WindowPage, address};
use crate::i18n::key;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::Moment;
use crate::ui::workspace::proposal::{ProposalAnswers, ProposalView, answer_form, proposed_by};
use crate::ui::workspace::{Frame, fields};
use leptos::prelude::*;

/// A proposal to open the form again.
#[derive(Clone, Debug)]
pub struct ReopeningProposal {
    /// Until when the form would be open.
    pub to: Moment,
    /// Who proposes it, and what the account may answer.
    pub proposal: ProposalView,
}

/// The proposals, each with its two buttons.
pub(super) fn proposals(frame: &Frame, page: &WindowPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let one = |ReopeningProposal { to, proposal }: &ReopeningProposal| {
        let until = formatted_message(catalogue, key::WORKSPACE_WINDOW_PROPOSED.name(), &[("date", &to.words)]);
        let answers = ProposalAnswers {
            confirm: Some(address(frame, page, fields::WINDOW_CONFIRM)),
            decline: address(frame, page, fields::WINDOW_DECLINE),
            confirm_class: "button",
        };
        view! {
            <li class="card">
                <h3>{until}</h3>
                {proposed_by(frame, proposal)}
                {answer_form(frame, proposal, answers)}
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
