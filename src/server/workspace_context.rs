//! What the workspace's pages need besides the site and the store: its origin, its clock, and how often somebody may try to sign
//! in. The module knows no page.

use super::clock::Clock;
use super::identity_provider::IdentityProvider;
use super::local_operator::LocalOperator;
use super::publication::PublicationSettings;
use super::setting::EffectiveSetting;
use super::sign_in_limit::SignInLimit;
use crate::store::{AccountStore, StoreError};
use crate::workspace::Actor;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// The settings of the workspace.
pub struct WorkspaceContext {
    /// The origin of the workspace's addresses.
    pub(super) origin: String,
    /// Whether the workspace has a listener of its own; it is then not served with the site.
    pub(super) is_apart: bool,
    /// The clock by which sessions and links are judged.
    pub(super) clock: Clock,
    /// How many unknown codes may be tried.
    pub(super) sign_in_limit: SignInLimit,
    /// Somebody who is signed in by a token that a command printed.
    pub(super) local: Option<LocalOperator>,
    /// How packages are built and published.
    pub(super) publication: PublicationSettings,
    /// The folder of the files of responses that operators asked for.
    pub(super) exports: PathBuf,
    /// Who started the server, and so acts where nobody else does.
    pub(super) started_by: Actor,
    /// The settings with which the server was started; none for a workspace that a command serves.
    pub(super) settings: Vec<EffectiveSetting>,
    /// The forms whose responses are being brought into the review queue.
    queueing: Mutex<BTreeSet<String>>,
    /// The provider by which people sign in, if there is one.
    pub(super) provider: Option<IdentityProvider>,
    /// Whether there was an operator; from then on there always is one.
    has_operators: AtomicBool,
}

impl WorkspaceContext {
    /// The settings of a workspace at this origin, which is served apart from the site or with it.
    pub fn new(origin: String, is_apart: bool) -> Self {
        Self {
            origin,
            is_apart,
            clock: Clock::default(),
            sign_in_limit: SignInLimit::new(),
            local: None,
            publication: PublicationSettings::default(),
            exports: "data/exports".into(),
            started_by: Actor::Unknown,
            settings: Vec::new(),
            queueing: Mutex::default(),
            provider: None,
            has_operators: AtomicBool::new(false),
        }
    }

    /// Lets this operator in without an account.
    #[must_use]
    pub(super) fn for_local_operator(self, operator: LocalOperator) -> Self {
        let started_by = operator.actor.clone();
        Self { local: Some(operator), started_by, has_operators: AtomicBool::new(true), ..self }
    }

    /// Begins to bring the responses to a form into the review queue. Returns false if that is being done already.
    pub(super) fn begin_queueing(&self, form: &str) -> bool {
        self.queueing.lock().unwrap_or_else(PoisonError::into_inner).insert(form.to_owned())
    }

    /// Ends what [`Self::begin_queueing`] began.
    pub(super) fn end_queueing(&self, form: &str) {
        self.queueing.lock().unwrap_or_else(PoisonError::into_inner).remove(form);
    }

    /// Sets the clock.
    #[must_use]
    pub fn with_clock(self, clock: Clock) -> Self {
        Self { clock, ..self }
    }

    /// Sets how packages are built and published.
    #[must_use]
    pub fn with_publication(self, publication: PublicationSettings) -> Self {
        Self { publication, ..self }
    }

    /// Sets the folder of the files of responses that operators ask for.
    #[must_use]
    pub fn with_exports(self, exports: PathBuf) -> Self {
        Self { exports, ..self }
    }

    /// Sets who started the server, and with which settings.
    #[must_use]
    pub fn with_start(self, started_by: Actor, settings: Vec<EffectiveSetting>) -> Self {
        Self { started_by, settings, ..self }
    }

    /// Sets the provider by which people sign in.
    #[must_use]
    pub fn with_provider(self, provider: Option<IdentityProvider>) -> Self {
        Self { provider, ..self }
    }

    /// The address to which the provider sends people back.
    pub fn return_address(&self) -> String {
        format!("{}/operator/sign-in/return", self.origin)
    }

    /// Whether the workspace is reached over https, so that its cookies can be secure.
    pub(super) fn is_secure(&self) -> bool {
        self.origin.starts_with("https:")
    }

    /// Whether anybody could sign in. Until then the workspace has no address.
    pub(super) async fn is_open(&self, store: &dyn AccountStore) -> Result<bool, StoreError> {
        if self.has_operators.load(Ordering::Relaxed) {
            return Ok(true);
        }
        let is_open = store.has_operators(self.clock.now_ms()).await?;
        self.has_operators.fetch_or(is_open, Ordering::Relaxed);
        Ok(is_open)
    }
}
