//! What the pages of the coding are made from, and who codes.

use crate::i18n::Catalogue;
use crate::server::workspace::permitted::Permitted;
use crate::site::Locale;
use crate::site::zone::Zone;
use crate::store::{NewReservation, TextKey, TextToCode};
use crate::synthesis::{SuggestionIndexes, SynthesisError, SynthesisService};
use crate::ui::workspace::coding::CodingAddress;
use crate::workspace::{Permission, Permit, Signature, permits};
use questionnaire::Form;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the pages of the coding are made from.
pub(super) struct CodingContext {
    pub(super) form: Arc<Form>,
    pub(super) form_name: String,
    /// The messages of the page's language and of the form.
    pub(super) catalogue: Catalogue,
    pub(super) zone: Zone,
    /// The names of the site's languages, by tag.
    languages: BTreeMap<String, String>,
    pub(super) service: SynthesisService,
    pub(super) suggestions: Arc<SuggestionIndexes>,
    pub(super) who: Signature,
    /// Whether the account may change frames.
    pub(super) may_change: bool,
    /// Whether the account may draw texts that two people code, and settle.
    pub(super) may_settle: bool,
    /// The time of the request, in milliseconds since 1970.
    pub(super) now: i64,
}

impl CodingContext {
    /// The coding of the form in the address by the account that is signed in; `None` if the address names no form.
    pub(super) fn new<P: Permit>(permitted: &Permitted<P>) -> Option<Self> {
        let form = permitted.form.clone()?;
        let grants = &permitted.account.grants;
        let language = |locale: &Locale| (locale.tag().to_owned(), locale.name());
        Some(Self {
            form_name: permitted.locale().name_of(&form).0,
            catalogue: permitted.locale().form_catalogue(&form),
            languages: permitted.snapshot.context.site.locales().iter().map(language).collect(),
            zone: permitted.snapshot.context.windows.zone(&form),
            service: SynthesisService::new(Arc::clone(&form), Arc::clone(&permitted.state.store)),
            suggestions: Arc::clone(&permitted.state.suggestions),
            who: Signature { name: permitted.account.name.clone(), actor: permitted.actor() },
            may_change: permits(grants, Permission::ChangeFrames, Some(form.id().as_str())).is_some(),
            may_settle: permits(grants, Permission::SettleCodings, Some(form.id().as_str())).is_some(),
            now: permitted.now,
            form,
        })
    }

    /// The name of a language in itself, or its tag if the site does not have it.
    pub(super) fn language(&self, tag: &str) -> String {
        self.languages.get(tag).cloned().unwrap_or_else(|| tag.to_owned())
    }

    /// The tag of the page's language.
    pub(super) fn tag(&self) -> &str {
        self.catalogue.locale()
    }

    /// Identifies the coder in the store: an account, or a user of a machine.
    pub(super) fn coder(&self) -> String {
        self.who.actor.to_string()
    }

    pub(super) fn reservation(&self) -> NewReservation {
        NewReservation::from_now(self.coder(), self.who.name.clone(), self.now)
    }

    pub(super) fn address(&self) -> CodingAddress {
        CodingAddress::new(self.tag(), self.form.id().as_str())
    }

    /// The published text of a response, with what the coder entered about it.
    pub(super) async fn find_text(
        &self,
        control: &str,
        response_id: String,
    ) -> Result<Option<TextToCode>, SynthesisError> {
        let key = TextKey { response_id, control: control.to_owned() };
        self.service.text_to_code(&key, &self.coder()).await
    }
}
