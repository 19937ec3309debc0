//! The proposal to publish a package, with the forms that confirm and decline it.

use super::{PublicationPage, address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// A proposal.
#[derive(Clone, Debug)]
pub struct PublicationProposal {
    /// Its id.
    pub id: String,
    /// Who proposes it.
    pub person: String,
    /// When, in words.
    pub proposed: String,
    /// Why.
    pub reason: String,
    /// The digest of the package.
    pub digest: String,
    /// Whether it goes to the platform too.
    pub on_platform: bool,
    /// Whether the package that is built is still that one.
    pub is_built: bool,
    /// Whether the account may confirm it.
    pub may_confirm: bool,
    /// Whether the account may decline it.
    pub may_decline: bool,
}

/// The section of the proposal, if there is one.
pub(super) fn proposal(frame: &Frame, page: &PublicationPage) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let shown = page.proposal.as_ref()?;
    let by: [(&str, &dyn ToString); 2] = [("date", &shown.proposed), ("person", &shown.person)];
    let platform = page.platform.as_ref().filter(|_| shown.on_platform).map(|host| {
        view! { <p>{formatted_message(catalogue, key::PUBLICATION_ON_PLATFORM.name(), &[("host", host)])}</p> }
    });
    let other = (!shown.is_built)
        .then(|| view! { <p class="notice">{message(catalogue, key::PUBLICATION_PROPOSAL_OTHER)}</p> });
    let own = (!shown.may_confirm && shown.may_decline)
        .then(|| view! { <p>{message(catalogue, key::WORKSPACE_PROPOSAL_OWN)}</p> });
    let act = |ending: &str, class: &'static str, label: Key| {
        view! {
            <form method="post" action=address(frame, &page.form, ending) class="stack">
                <input type="hidden" name=fields::PROPOSAL value=shown.id.clone() />
                <label>
                    <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                    <input type="text" name=fields::REASON maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" />
                </label>
                <p class="go"><button type="submit" class=class>{message(catalogue, label)}</button></p>
            </form>
        }
    };
    let confirm =
        (shown.may_confirm && shown.is_built).then(|| act(fields::CONFIRM, "button", key::WORKSPACE_PROPOSAL_CONFIRM));
    let decline = shown.may_decline.then(|| act(fields::DECLINE, "button quiet", key::WORKSPACE_PROPOSAL_DECLINE));
    let view = view! {
        <section class="block card" data-proposal=shown.id.clone()>
            <h2>{message(catalogue, key::PUBLICATION_PROPOSED)}</h2>
            <p>{formatted_message(catalogue, key::WORKSPACE_PROPOSAL_BY.name(), &by)} " " <bdi>{shown.reason.clone()}</bdi></p>
            <p class="quiet">{message(catalogue, key::PUBLICATION_DIGEST)} " " <code class="digest">{shown.digest.clone()}</code></p>
            {platform}
            {other}
            {own}
            {confirm}
            {decline}
        </section>
    };
    Some(view.into_any())
}
