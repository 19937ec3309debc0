//! Restricts the processing of a response and lifts the restriction (RGPD, article 18). A restricted response is kept and not used: its
//! figures, published texts and place in the list of supporters go at once, and return once the restriction is lifted.

use super::counters::group_of;
use super::found_response::{FindError, FoundResponse};
use super::recorded_response::RecordedResponse;
use super::supporters::moderation::Moderation;
use crate::review::{ReviewError, ReviewService};
use crate::store::{RestrictOutcome, Restriction, RestrictionEnd, Store, StoreError};
use crate::workspace::{Act, Action, Object, Signature};
use questionnaire::{Form, PublicAnswers, RawAnswers};
use std::sync::Arc;

/// Why a response was not restricted, or a restriction not lifted.
#[derive(Debug, thiserror::Error)]
pub enum RestrictError {
    /// No response was found.
    #[error(transparent)]
    Find(#[from] FindError),
    /// The response has changed since it was seen, or was restricted or released before.
    #[error("nothing was done: the response has changed meanwhile, or it is as you want it already")]
    Stale,
    /// The texts of the response cannot be read.
    #[error(transparent)]
    Review(#[from] ReviewError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who restricts responses to a form, why and when.
pub struct Restrictor<'a> {
    /// The store.
    pub store: &'a Arc<dyn Store>,
    /// The form.
    pub form: &'a Arc<Form>,
    /// Who.
    pub by: &'a Signature,
    /// Why.
    pub reason: &'a str,
    /// The time, in milliseconds since 1970.
    pub at: i64,
}

impl Restrictor<'_> {
    /// Restricts a response.
    ///
    /// # Errors
    /// When it has changed, is restricted already, or the store fails.
    #[tracing::instrument(name = "restrict", skip_all, fields(form = %self.form.id()))]
    pub async fn restrict(&self, found: FoundResponse) -> Result<(), RestrictError> {
        let recorded = recorded(found)?;
        let restriction = Restriction {
            response_id: recorded.response_id.clone(),
            revision: recorded.revision,
            at: self.at,
            name: self.by.name.clone(),
            reason: self.reason.to_owned(),
            removed: recorded.cells(self.form),
        };
        let act = self.act(Action::RestrictResponse, &recorded);
        done(self.store.restrict(self.form.id().as_str(), restriction, act).await?)
    }

    /// Lifts the restriction of a response.
    ///
    /// # Errors
    /// When it has changed, is not restricted, or the store fails.
    #[tracing::instrument(name = "lift_restriction", skip_all, fields(form = %self.form.id()))]
    pub async fn lift(&self, found: FoundResponse) -> Result<(), RestrictError> {
        let (form, recorded) = (self.form.id().as_str(), recorded(found)?);
        let restricted = self.store.restricted_response(form, &recorded.response_id).await?;
        // Another version may have come since the response was found; the store then finds that it is stale.
        let Some(row) = restricted.map(|restricted| restricted.row) else { return Err(RestrictError::Stale) };
        let raw: RawAnswers = serde_json::from_str(&row.document).map_err(|_| StoreError::Damaged("a response"))?;
        let answers = PublicAnswers::from_stored(self.form, &raw);
        let listing = match Moderation::new(self.form.clone(), self.store.clone()) {
            Some(moderation) => moderation.confirmed_listing(&row.response_id, &answers).await?,
            None => None,
        };
        let review = ReviewService::new(self.form.clone(), self.store.clone());
        let lifting = RestrictionEnd {
            response_id: row.response_id.clone(),
            revision: row.revision.min(recorded.revision),
            added: recorded.cells(self.form),
            group: group_of(self.form, &answers),
            texts: review.published_texts_of(row).await?,
            listing,
        };
        let act = self.act(Action::LiftRestriction, &recorded);
        done(self.store.lift_restriction(form, lifting, act).await?)
    }

    fn act(&self, action: Action, recorded: &RecordedResponse) -> Act {
        let act = Act::new(self.by.actor.clone(), action, Object::response(&recorded.response_id), self.at);
        act.on_form(self.form.id().as_str()).because(self.reason).with("revision", recorded.revision)
    }
}

fn recorded(found: FoundResponse) -> Result<RecordedResponse, StoreError> {
    RecordedResponse::from_stored(found.stored, None).map_err(|_| StoreError::Damaged("a response"))
}

fn done(outcome: RestrictOutcome) -> Result<(), RestrictError> {
    match outcome {
        RestrictOutcome::Done => Ok(()),
        RestrictOutcome::Stale => Err(RestrictError::Stale),
    }
}
