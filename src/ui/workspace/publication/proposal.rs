//! The proposal to publish a package.

use super::{PublicationPage, address};
use crate::i18n::key;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::proposal::{ProposalAnswers, ProposalView, answer_form, proposed_by};
use crate::ui::workspace::{Frame, fields};
use leptos::prelude::*;

/// A proposal to publish a package.
#[derive(Clone, Debug)]
pub struct PublicationProposal {
    /// Who proposes it, and what the account may answer.
    pub proposal: ProposalView,
    /// The digest of the package.
    pub digest: String,
    /// Whether it goes to the platform too.
    pub on_platform: bool,
    /// Whether the package that is built is still that one.
    pub is_built: bool,
}

/// The section of the proposal, if there is one.
pub(super) fn proposal(frame: &Frame, page: &PublicationPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let shown = page.proposal.as_ref()?;
    let platform = page.platform.as_ref().filter(|_| shown.on_platform).map(|host| {
        view! { <p>{formatted_message(catalogue, key::PUBLICATION_ON_PLATFORM.name(), &[("host", host)])}</p> }
    });
    let other = (!shown.is_built)
        .then(|| view! { <p class="notice">{message(catalogue, key::PUBLICATION_PROPOSAL_OTHER)}</p> });
    let answers = ProposalAnswers {
        confirm: shown.is_built.then(|| address(frame, &page.form, fields::CONFIRM)),
        decline: address(frame, &page.form, fields::DECLINE),
        confirm_class: "button",
    };
    let view = view! {
        <section class="block card" data-proposal=shown.proposal.id.clone()>
            <h2>{message(catalogue, key::PUBLICATION_PROPOSED)}</h2>
            {proposed_by(frame, &shown.proposal)}
            <p class="quiet">{message(catalogue, key::PUBLICATION_DIGEST)} " " <code class="digest">{shown.digest.clone()}</code></p>
            {platform}
            {other}
            {answer_form(frame, &shown.proposal, answers)}
        </section>
    };
    Some(view.into_any())
}
