//! The form, the check-your-answers page and the confirmation. The module validates answers only to show their errors.

use crate::i18n::key;
use crate::ids::body;
use crate::server::assets::{COUNTRY_STYLE, SITE_STYLE};
use crate::server::layout::{build_form_layout, build_layout};
use crate::server::receipt_code::ReceiptCode;
use crate::server::render::render_document;
use crate::server::response_letters::ResponseLetters;
use crate::server::site_context::SiteContext;
use crate::site::Locale;
use crate::ui::pages::{self, ClientBundle, SubmitForm};
use crate::ui::state::{AmendmentTarget, ConfirmationKind, InitialState};
use questionnaire::{Form, RawAnswers};
use std::sync::Arc;

/// The form, filled in with `answers`; with their errors once the answers were checked.
pub(in crate::server) async fn form_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    answers: RawAnswers,
    checked: bool,
) -> String {
    render_form(context, locale, form, answers, checked, None).await
}

/// The form with the answers of a recorded response, to amend it.
pub(in crate::server) async fn amendment_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    answers: RawAnswers,
    checked: bool,
    amends: AmendmentTarget,
) -> String {
    render_form(context, locale, form, answers, checked, Some(amends)).await
}

async fn render_form(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    answers: RawAnswers,
    checked: bool,
    amends: Option<AmendmentTarget>,
) -> String {
    let catalogue = locale.form_catalogue(form);
    let errors = if checked { questionnaire::validate(form, &answers).1 } else { Vec::new() };
    let title = catalogue.message_by_key("title");
    let title = if errors.is_empty() { title } else { catalogue.format(key::ERROR_TITLE.name(), &[("title", &title)]) };
    let listed = !checked && answers.is_empty() && amends.is_none();
    let page = if amends.is_some() { "/receipt" } else { "" };
    let mut layout = build_layout(context, locale, &format!("/{}{page}", form.id()), title, listed);
    // Most people see this page first: it carries the site's style sheet and loads none of other pages (docs/adr/0039).
    layout.carried_style = context.assets.site_style().map(str::to_owned);
    layout.styles = if layout.carried_style.is_some() { vec![] } else { vec![context.assets.address(SITE_STYLE)] };
    if form.asks_for_a_country() {
        layout.script = Some(context.assets.address("country.js"));
        layout = layout.with_style(context.assets.address(COUNTRY_STYLE));
    }
    let closes = context.windows.window_of(form).closes.map(|closes| closes.closing(&catalogue));
    let checked = checked.into();
    let may_mail = ResponseLetters::of_site(context, locale, form).is_some();
    let state = InitialState { form: Form::clone(form), catalogue, answers, errors, closes, checked, amends, may_mail };
    // The page's state contains the messages that the client itself shows, and no others.
    let catalogue = locale.browser_catalogue(form, state.amends.is_some());
    let handed_over = InitialState { form: form.questions_only(), catalogue, ..state.clone() };
    let json = serde_json::to_string(&handed_over).expect("strings, numbers and lists are JSON");
    let client = client_bundle(context, json);
    render_document(move || pages::form(&layout, &client, &state)).await
}

/// The check-your-answers page, for a browser without scripts.
pub(in crate::server) async fn check_answers_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    answers: RawAnswers,
) -> String {
    let (layout, catalogue) = build_form_layout(context, locale, form, "", key::CHECK_TITLE);
    let form = Arc::clone(form);
    let hidden = vec![(body::SUBMISSION_ID, uuid::Uuid::now_v7().to_string())];
    let sends = SubmitForm { hidden, button: key::CHECK_SEND, notice: None };
    render_document(move || pages::review(&layout, &catalogue, &form, &answers, &sends)).await
}

/// The confirmation, for a browser without scripts.
pub(in crate::server) async fn confirmation_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    code: &ReceiptCode,
    kind: ConfirmationKind,
) -> String {
    let title = if kind == ConfirmationKind::Amended { key::AMENDED_TITLE } else { key::SENT_TITLE };
    let (mut layout, catalogue) = build_form_layout(context, locale, form, "", title);
    layout.script = Some(context.assets.address("receipt.js"));
    let may_mail = ResponseLetters::of_site(context, locale, form).is_some();
    let (form, code) = (Arc::clone(form), code.reveal().to_owned());
    render_document(move || pages::confirmation(&layout, &catalogue, &form, &code, (kind, may_mail))).await
}

fn client_bundle(context: &SiteContext, state: String) -> ClientBundle {
    ClientBundle {
        start: context.assets.address("start.js"),
        module: context.assets.address("pkg/consultation.js"),
        wasm: context.assets.address("pkg/consultation.wasm"),
        state,
    }
}
