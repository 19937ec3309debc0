//! The restriction of a response's processing: since when and why, with the form that lifts it; or the form that restricts it.

use super::{ResponsePage, one_address};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// A restriction.
#[derive(Clone, Debug)]
pub struct RestrictionView {
    /// Who restricted the response.
    pub person: String,
    /// When, in words.
    pub since: String,
    /// Why.
    pub reason: String,
}

/// Who restricted a response, when and why.
pub(super) fn restricted_by(frame: &Frame, restriction: &RestrictionView) -> AnyView {
    let by: [(&str, &dyn ToString); 2] = [("date", &restriction.since), ("person", &restriction.person)];
    let words = formatted_message(&frame.catalogue, key::WORKSPACE_RESTRICTION_BY.name(), &by);
    view! { <p>{words} " " <bdi>{restriction.reason.clone()}</bdi></p> }.into_any()
}

/// The section of a restricted response, above its versions.
pub(super) fn restricted(frame: &Frame, page: &ResponsePage, seen: u32) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    page.restriction.as_ref().map(|restriction| {
        let lift = page.may_restrict.then(|| {
            let words = (key::WORKSPACE_RESTRICTION_LIFT_LEAD, key::WORKSPACE_RESTRICTION_LIFT);
            reason_form(frame, page, (fields::LIFT, seen), words)
        });
        view! {
            <section class="block card">
                <h2>{message(catalogue, key::WORKSPACE_RESTRICTION)}</h2>
                {restricted_by(frame, restriction)}
                {lift}
            </section>
        }
        .into_any()
    })
}

/// The form that restricts a response, below its versions.
pub(super) fn restrict(frame: &Frame, page: &ResponsePage, seen: u32) -> Option<AnyView> {
    let words = (key::WORKSPACE_RESTRICTION_LEAD, key::WORKSPACE_RESTRICTION_RESTRICT);
    (page.may_restrict && page.restriction.is_none()).then(|| {
        view! {
            <details class="block version">
                <summary><h2>{message(&frame.catalogue, key::WORKSPACE_RESTRICTION)}</h2></summary>
                {reason_form(frame, page, (fields::RESTRICT, seen), words)}
            </details>
        }
        .into_any()
    })
}

fn reason_form(frame: &Frame, page: &ResponsePage, (ending, seen): (&str, u32), (lead, go): (Key, Key)) -> AnyView {
    let catalogue = &frame.catalogue;
    view! {
        <form method="post" action=one_address(frame, (&page.form, &page.id), ending) class="stack">
            <input type="hidden" name=fields::SEEN value=seen.to_string() />
            <p>{message(catalogue, lead)}</p>
            <label>
                <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                <input type="text" name=fields::REASON value=page.reason.clone() maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" required />
            </label>
            <p class="go"><button type="submit" class="button quiet">{message(catalogue, go)}</button></p>
        </form>
    }
    .into_any()
}
