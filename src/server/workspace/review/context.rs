//! What the pages of the review are made from, and what a reviewer does with it.

use crate::i18n::Catalogue;
use crate::review::{CatchUp, QuestionProgress, ReviewError, ReviewService, Reviewer};
use crate::server::site_snapshot::SiteSnapshot;
use crate::server::workspace::permitted::Permitted;
use crate::server::workspace_context::WorkspaceContext;
use crate::site::zone::Zone;
use crate::store::NewReservation;
use crate::ui::workspace::review::ReviewAddress;
use crate::workspace::Signature;
use crate::workspace::permit::ReviewTexts;
use questionnaire::Form;
use std::sync::Arc;

/// What the pages of the review are made from.
pub(super) struct ReviewContext {
    pub(super) snapshot: Arc<SiteSnapshot>,
    pub(super) form: Arc<Form>,
    /// The messages of the page's language and of the form.
    pub(super) catalogue: Catalogue,
    pub(super) zone: Zone,
    pub(super) service: Arc<ReviewService>,
    pub(super) workspace: Arc<WorkspaceContext>,
    pub(super) who: Signature,
    /// The time of the request, in milliseconds since 1970.
    pub(super) now: i64,
}

impl ReviewContext {
    /// The review of the form in the address by the account that is signed in; `None` if the address names no form.
    pub(super) fn new(permitted: &Permitted<ReviewTexts>) -> Option<Self> {
        let form = permitted.form.clone()?;
        let snapshot = Arc::clone(&permitted.snapshot);
        Some(Self {
            catalogue: permitted.locale().form_catalogue(&form),
            zone: snapshot.context.windows.zone(&form),
            service: Arc::new(ReviewService::new(Arc::clone(&form), Arc::clone(&permitted.state.store))),
            workspace: Arc::clone(&permitted.state.workspace),
            who: Signature { name: permitted.account.name.clone(), actor: permitted.actor() },
            now: permitted.now,
            snapshot,
            form,
        })
    }

    pub(super) fn person(&self) -> String {
        self.who.actor.to_string()
    }

    pub(super) fn reviewer(&self) -> Reviewer {
        Reviewer { by: self.who.clone(), at: self.now }
    }

    pub(super) fn reservation(&self) -> NewReservation {
        NewReservation::from_now(self.person(), self.who.name.clone(), self.now)
    }

    pub(super) fn address(&self) -> ReviewAddress {
        ReviewAddress::new(self.catalogue.locale(), self.form.id().as_str())
    }

    /// Brings new responses into the queue, and returns how far the review of each question is, and whether every response is in
    /// the queue. Many responses enter it in the background.
    pub(super) async fn progress(&self) -> Result<(Vec<QuestionProgress>, bool), ReviewError> {
        let is_complete = self.service.catch_up().await? == CatchUp::Complete;
        if !is_complete {
            self.catch_up_in_background();
        }
        Ok((self.service.progress().await?, is_complete))
    }

    fn catch_up_in_background(&self) {
        let form = self.form.id().to_string();
        if !self.workspace.begin_queueing(&form) {
            return;
        }
        let (service, workspace) = (Arc::clone(&self.service), Arc::clone(&self.workspace));
        tokio::spawn(async move {
            loop {
                match service.catch_up().await {
                    Ok(CatchUp::Behind) => {}
                    Ok(CatchUp::Complete) => break,
                    Err(error) => {
                        // The next page that is opened begins again.
                        tracing::error!(%error, "responses do not enter the review queue");
                        break;
                    }
                }
            }
            workspace.end_queueing(&form);
        });
    }
}
