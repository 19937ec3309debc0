//! The pages about a receipt, rendered per request but for the first, which is the same for everybody.

use super::{ReceiptCode, RecordedResponse};
use crate::i18n::{Key, key};
use crate::ids::{action, body};
use crate::server::pages::SiteContext;
use crate::server::render::render_document;
use crate::site::Locale;
use crate::ui::pages::{self, Layout, Recorded, SubmitForm};
use crate::ui::state::AmendmentTarget;
use jiff::Timestamp;
use questionnaire::{Form, RawAnswers};
use std::sync::Arc;

/// The end of the address, after the form's.
const ENDING: &str = "/receipt";

/// What the page of a recorded response shows.
pub(super) struct ReceiptView<'a> {
    pub(super) code: &'a ReceiptCode,
    pub(super) owned: &'a RecordedResponse,
    pub(super) may_amend: bool,
    /// What is to be said first.
    pub(super) notice: Option<Key>,
}

impl SiteContext {
    /// The field for a code; after a wrong one, saying so.
    pub(in crate::server) async fn receipt_entry(&self, locale: &Locale, form: &Arc<Form>, wrong: bool) -> String {
        let (mut layout, catalogue) = self.receipt_frame(locale, form, key::RECEIPT_TITLE);
        if wrong {
            layout.title = catalogue.format(key::ERROR_TITLE.name(), &[("title", &layout.title)]);
        }
        // The empty page holds nothing of anybody: those who look for it may find it.
        layout.listed = !wrong;
        let form = Arc::clone(form);
        render_document(move || pages::receipt_entry(&layout, &catalogue, &form, wrong)).await
    }

    /// What was recorded.
    pub(super) async fn receipt(&self, locale: &Locale, form: &Arc<Form>, shown: ReceiptView<'_>) -> String {
        let (layout, catalogue) = self.receipt_frame(locale, form, key::RECEIPT_HEADING);
        let recorded = self.recorded(locale, form, shown);
        let form = Arc::clone(form);
        render_document(move || pages::receipt(&layout, &catalogue, &form, &recorded)).await
    }

    fn recorded(
        &self,
        locale: &Locale,
        form: &Form,
        ReceiptView { code, owned, may_amend, notice }: ReceiptView<'_>,
    ) -> Recorded {
        let zone = self.windows.zone(form);
        let words = |at: Timestamp| zone.format_long(at, locale.catalogue());
        Recorded {
            code: code.reveal().to_owned(),
            response_id: owned.response_id.clone(),
            language: self.site.locale(&owned.locale).map_or_else(|| owned.locale.clone(), Locale::name),
            received: words(owned.received_at),
            amended: owned.amended_at.map(words),
            published: owned.published_at.map(words),
            answers: owned.answers(),
            purged: owned.is_purged(),
            may_amend,
            notice,
        }
    }

    /// The form with recorded answers, to amend them.
    pub(super) async fn amendment(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        answers: RawAnswers,
        checked: bool,
        amends: AmendmentTarget,
    ) -> String {
        self.form_page(locale, form, answers, checked, Some(amends)).await
    }

    /// The amended answers to check, for a browser without scripts.
    pub(super) async fn amended_answers(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        answers: RawAnswers,
        amends: AmendmentTarget,
        notice: Option<Key>,
    ) -> String {
        let (layout, catalogue) = self.receipt_frame(locale, form, key::CHECK_TITLE);
        let form = Arc::clone(form);
        let hidden = vec![
            (body::RECEIPT_CODE, amends.receipt_code),
            (body::REVISION, amends.revision.to_string()),
            (body::ACTION, action::SEND.to_owned()),
        ];
        let sends = SubmitForm { hidden, button: key::AMEND_SEND, notice };
        render_document(move || pages::review(&layout, &catalogue, &form, &answers, &sends)).await
    }

    /// What withdrawing means, before it is done.
    pub(super) async fn withdrawal(
        &self,
        locale: &Locale,
        form: &Arc<Form>,
        code: &ReceiptCode,
        revision: u32,
    ) -> String {
        let (layout, catalogue) = self.receipt_frame(locale, form, key::WITHDRAW_HEADING);
        let (form, code) = (Arc::clone(form), code.reveal().to_owned());
        render_document(move || pages::withdrawal(&layout, &catalogue, &form, &code, revision)).await
    }

    /// The response was withdrawn then.
    pub(super) async fn withdrawn(&self, locale: &Locale, form: &Arc<Form>, at: Timestamp) -> String {
        let (layout, catalogue) = self.receipt_frame(locale, form, key::WITHDRAWN_HEADING);
        let date = self.windows.zone(form).format_long(at, locale.catalogue());
        render_document(move || pages::withdrawn(&layout, &catalogue, &date)).await
    }

    fn receipt_frame(&self, locale: &Locale, form: &Form, title: Key) -> (Layout, crate::i18n::Catalogue) {
        let (mut layout, catalogue) = self.frame_of_form(locale, form, ENDING, title);
        layout.script = Some(self.assets.address("receipt.js"));
        (layout, catalogue)
    }
}
