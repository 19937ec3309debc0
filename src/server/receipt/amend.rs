//! Amending: other answers in place of those recorded, by the same rules as the first ones, until the form closes.

use super::{Code, Desk, Owned};
use crate::server::clock::now;
use crate::server::community::listing_digest;
use crate::server::problem::{Failure, Refusal};
use crate::server::store::{Amended, Amendment, PrivateDocument};
use crate::server::window::Phase;
use questionnaire::{Answers, RawAnswers, check};

impl Desk<'_> {
    /// Whether a response can be amended now.
    pub(super) fn may_amend(&self) -> Result<(), Refusal> {
        match self.served.press.phase(self.form) {
            Phase::Early => Err(Refusal::NotOpenYet),
            Phase::Open => Ok(()),
            Phase::Closed => Err(Refusal::Closed),
        }
    }

    /// Checks the answers and puts them in place of the recorded ones. Says which version is kept then.
    pub(super) async fn amend(
        &self,
        code: &Code,
        owned: &Owned,
        revision: u32,
        answers: &RawAnswers,
    ) -> Result<u32, Failure> {
        self.may_amend()?;
        let (accepted, errors) = check(self.form, answers);
        if !errors.is_empty() {
            return Err((Refusal::Invalid, errors));
        }
        let amendment = self.amendment(code, owned, revision, &accepted);
        match self.state.store.amend(self.form.id().as_str(), amendment).await {
            Ok(Amended::Done { revision }) => Ok(revision),
            Ok(Amended::Stale) => Err(Refusal::Stale.into()),
            Ok(Amended::Gone) => Err(Refusal::Withdrawn.into()),
            Err(error) => Err(self.broken(&error).into()),
        }
    }

    fn amendment(&self, code: &Code, owned: &Owned, revision: u32, accepted: &Answers) -> Amendment {
        let public = accepted.public.to_raw();
        let locale = self.locale.tag();
        Amendment {
            receipt_digest: code.digest(),
            revision: owned.version(revision),
            amended_at: now(),
            form_version: self.form.version(),
            locale: locale.to_owned(),
            fingerprint: self.state.secret.fingerprint(self.form, accepted),
            removed: owned.cells(self.form),
            added: owned.cells_with(self.form, &accepted.public, locale),
            changed: owned.changed(&public),
            listing: listing_digest(self.form, &accepted.public),
            public: super::document(&public),
            private: PrivateDocument::new(super::document(&accepted.private.to_raw())),
        }
    }
}
