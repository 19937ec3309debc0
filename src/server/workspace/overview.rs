//! The overview of a form: the figures and tasks that the account's roles may see, from counters and indexes.

mod figures;
mod publication;
mod responses;
mod upkeep;

use super::page;
use super::permitted::Permitted;
use super::route::{Route, get};
use crate::i18n::key;
use crate::server::waiting::{coded_texts, waiting_supporters, waiting_texts};
use crate::store::StoreError;
use crate::ui::workspace::{OverviewPage, overview};
use crate::workspace::Permission;
use crate::workspace::permit::SeeOverview;
use crate::workspace::permits;
use axum::http::StatusCode;
use axum::response::Response;
use figures::Figures;
use questionnaire::Form;
use std::sync::Arc;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/{form}/overview", form_overview)
            .in_menu(key::WORKSPACE_OVERVIEW, key::WORKSPACE_OVERVIEW_LEAD),
    ]
}

async fn form_overview(permitted: Permitted<SeeOverview>) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    match load(&permitted, &form).await {
        Ok(shown) => {
            let frame = page::frame(&permitted, Some(&permitted.account), key::WORKSPACE_OVERVIEW);
            page::respond(StatusCode::OK, move || overview(&frame, &shown)).await
        }
        Err(error) => permitted.broken(&error).await,
    }
}

async fn load(permitted: &Permitted<SeeOverview>, form: &Arc<Form>) -> Result<OverviewPage, StoreError> {
    let id = form.id().as_str();
    let may = |permission| permits(&permitted.account.grants, permission, Some(id)).is_some();
    let came = responses::responses(permitted, form).await?;
    let mut figures = Figures::new(permitted, form);
    figures.recording(may(Permission::SeeStore)).await?;
    figures.window(may(Permission::MoveWindow)).await?;
    let may_read = may(Permission::ReadResponses);
    let restricted = if may_read { permitted.store().count_restricted(id).await? } else { 0 };
    figures.responses(&came, may_read, restricted);
    if may(Permission::ReviewTexts) {
        figures.texts(waiting_texts(&permitted.state.store, form).await?);
    }
    if may(Permission::CodeTexts)
        && let Some(coded) = coded_texts(permitted.store(), id).await?
    {
        figures.coding(coded);
    }
    if may(Permission::DecideOnSupporters)
        && let Some(waiting) = waiting_supporters(&permitted.state.store, form).await?
    {
        figures.supporters(waiting);
    }
    if may(Permission::WithdrawResponses) {
        figures.erasures().await?;
    }
    if may(Permission::KeepRequests) {
        figures.requests().await?;
    }
    if may(Permission::BuildPackage) && form.open_data().is_some() {
        figures.publication().await?;
    }
    if may(Permission::SeeSite) {
        figures.languages().await;
    }
    if permitted.snapshot.context.sends_mail && may(Permission::HandleMail) {
        figures.mail().await?;
    }
    let (figures, tasks) = figures.finish();
    let form_name = permitted.locale().name_of(form).0;
    Ok(OverviewPage { form_name, figures, tasks, days: came.days, kinds: came.kinds, languages: came.languages })
}
