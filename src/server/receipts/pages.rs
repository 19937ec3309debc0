//! The pages about a receipt. All but the empty entry page are rendered per request, because they show one person's response.

use super::RecordedResponse;
use crate::i18n::{Catalogue, Key, key};
use crate::ids::{action, body};
use crate::server::assets::CODE_SCRIPT;
use crate::server::layout::build_form_layout;
use crate::server::receipt_code::ReceiptCode;
use crate::server::render::render_document;
use crate::server::response_letters::ResponseLetters;
use crate::server::site_context::SiteContext;
use crate::site::Locale;
use crate::ui::pages::{self, Layout, Recorded, SubmitForm};
use crate::ui::state::AmendmentTarget;
use jiff::Timestamp;
use questionnaire::{Form, RawAnswers};
use std::sync::Arc;

/// The part of the address that follows the form's.
const ENDING: &str = "/receipt";

/// The content of the page of a recorded response.
pub(super) struct ReceiptView<'a> {
    pub(super) code: &'a ReceiptCode,
    pub(super) owned: &'a RecordedResponse,
    pub(super) may_amend: bool,
    /// The message at the top of the page.
    pub(super) notice: Option<Key>,
}

/// The page with the field for a receipt code; `wrong` adds the error for a code without response.
pub(in crate::server) async fn entry_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    wrong: bool,
) -> String {
    let (mut layout, catalogue) = receipt_layout(context, locale, form, key::RECEIPT_TITLE);
    if wrong {
        layout.title = catalogue.format(key::ERROR_TITLE.name(), &[("title", &layout.title)]);
    }
    layout.script = Some(context.assets.address(CODE_SCRIPT));
    // The empty page shows no response, so search engines may list it.
    layout.listed = !wrong && !context.is_demo;
    let form = Arc::clone(form);
    render_document(move || pages::receipt_entry(&layout, &catalogue, &form, wrong)).await
}

/// The recorded response.
pub(super) async fn recorded_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    shown: ReceiptView<'_>,
) -> String {
    let (layout, catalogue) = receipt_layout(context, locale, form, key::RECEIPT_HEADING);
    let recorded = recorded_view(context, locale, form, shown);
    let form = Arc::clone(form);
    render_document(move || pages::receipt(&layout, &catalogue, &form, &recorded)).await
}

fn recorded_view(
    context: &SiteContext,
    locale: &Locale,
    form: &Form,
    ReceiptView { code, owned, may_amend, notice }: ReceiptView<'_>,
) -> Recorded {
    let zone = context.windows.zone(form);
    let words = |at: Timestamp| zone.format_long(at, locale.catalogue());
    Recorded {
        code: code.reveal().to_owned(),
        response_id: owned.response_id.clone(),
        language: context.site.locale(&owned.locale).map_or_else(|| owned.locale.clone(), Locale::name),
        received: words(owned.received_at),
        amended: owned.amended_at.map(words),
        published: owned.published_at.map(words),
        answers: owned.answers(),
        purged: owned.is_purged(),
        may_amend,
        may_mail: ResponseLetters::of_site(context, locale, form).is_some() && !owned.is_purged(),
        notice,
    }
}

/// The check-your-answers page of an amendment, for a browser without scripts.
pub(super) async fn check_amendment_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    answers: RawAnswers,
    amends: AmendmentTarget,
    notice: Option<Key>,
) -> String {
    let (layout, catalogue) = receipt_layout(context, locale, form, key::CHECK_TITLE);
    let form = Arc::clone(form);
    let hidden = vec![
        (body::RECEIPT_CODE, amends.receipt_code),
        (body::REVISION, amends.revision.to_string()),
        (body::ACTION, action::SEND.to_owned()),
    ];
    let sends = SubmitForm { hidden, button: key::AMEND_SEND, notice };
    render_document(move || pages::review(&layout, &catalogue, &form, &answers, &sends)).await
}

/// The page that explains a withdrawal before the person confirms it.
pub(super) async fn withdrawal_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    code: &ReceiptCode,
    revision: u32,
) -> String {
    let (layout, catalogue) = receipt_layout(context, locale, form, key::WITHDRAW_HEADING);
    let (form, code) = (Arc::clone(form), code.reveal().to_owned());
    render_document(move || pages::withdrawal(&layout, &catalogue, &form, &code, revision)).await
}

/// The page that says when the response was withdrawn.
pub(super) async fn withdrawn_page(context: &SiteContext, locale: &Locale, form: &Form, at: Timestamp) -> String {
    let (layout, catalogue) = receipt_layout(context, locale, form, key::WITHDRAWN_HEADING);
    let date = context.windows.zone(form).format_long(at, locale.catalogue());
    render_document(move || pages::withdrawn(&layout, &catalogue, &date)).await
}

fn receipt_layout(context: &SiteContext, locale: &Locale, form: &Form, title: Key) -> (Layout, Catalogue) {
    let (layout, catalogue) = build_form_layout(context, locale, form, ENDING, title);
    let mut layout = layout.with_style(context.assets.address("receipt.css"));
    layout.script = Some(context.assets.address("receipt.js"));
    (layout, catalogue)
}
