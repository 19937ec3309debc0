//! The site: the state of its languages and forms, what its folder holds now, and taking that up. A take-up is a row in the store,
//! logged in its transaction, which every process follows; this one serves the site before it answers.

mod view;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use crate::i18n::{Key, key};
use crate::server::cached_pages::warm_pages;
use crate::server::site_reload::{TakenUp, take_up_site};
use crate::store::{SiteTakeUp, StoreError};
use crate::ui::workspace::{SitePage, fields, site_page};
use crate::workspace::permit::{SeeSite, TakeUpSite};
use crate::workspace::{Action, Object, Permit};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use view::{FolderState, examine_folder};

/// The style sheet of the page.
const STYLE: &str = "operator-site.css";

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/site", present_site).in_menu(key::WORKSPACE_SITE, key::WORKSPACE_SITE_LEAD),
        post("/operator/{tag}/site/take-up", take_up),
    ]
}

async fn present_site(permitted: Permitted<SeeSite>) -> Response {
    let folder = examine_folder(&permitted).await;
    respond(&permitted, folder, None, String::new()).await
}

async fn take_up(permitted: Permitted<TakeUpSite>, body: Body) -> Response {
    let (seen, reason) = (body.field_value(fields::SEEN), body.field_value(fields::REASON));
    let folder = examine_folder(&permitted).await;
    match take_up_seen(&permitted, &folder, &seen, &reason).await {
        Ok(None) => Redirect::to(&permitted.address(fields::SITE)).into_response(),
        Ok(Some(problem)) => respond(&permitted, folder, Some(problem), reason).await,
        Err(error) => permitted.broken(&error).await,
    }
}

/// Takes up the site that was seen. Returns why nothing was done.
async fn take_up_seen(
    permitted: &Permitted<TakeUpSite>,
    folder: &FolderState,
    seen: &str,
    reason: &str,
) -> Result<Option<Key>, StoreError> {
    let (digest, changes) = match folder {
        FolderState::BuiltIn => return Ok(Some(key::WORKSPACE_SITE_BUILT_IN)),
        FolderState::Broken(_) => return Ok(Some(key::WORKSPACE_SITE_HAS_ERRORS)),
        FolderState::Ready(ready) => (&ready.digest, &ready.changes),
    };
    if digest != seen {
        return Ok(Some(key::WORKSPACE_SITE_OTHER_FILES));
    }
    if *digest == permitted.state.current_site().context.record.digest() {
        return Ok(Some(key::WORKSPACE_SITE_IN_USE));
    }
    if reason.is_empty() {
        return Ok(Some(key::WORKSPACE_NO_REASON));
    }
    let newest = permitted.store().newest_take_up().await?.map_or(0, |taken| taken.number);
    let act = permitted.act(Action::TakeUpSite, Object::site(digest)).because(reason).with("changes", changes.len());
    if !permitted.store().take_up_site(digest, &permitted.account.name, newest, act).await? {
        return Ok(Some(key::WORKSPACE_SITE_STALE_TAKE_UP));
    }
    if let Some(taken) = permitted.store().newest_take_up().await? {
        serve_here(permitted, taken).await;
    }
    Ok(None)
}

/// Serves the site in this process, which the next request may ask. If that fails, the process tries again with the others.
async fn serve_here(permitted: &Permitted<TakeUpSite>, taken: SiteTakeUp) {
    let state = permitted.state.clone();
    match tokio::task::spawn_blocking(move || take_up_site(&state, &taken)).await {
        Ok(Ok(TakenUp::Served(snapshot))) => _ = tokio::spawn(async move { warm_pages(&snapshot).await }),
        Ok(Ok(TakenUp::Known)) => {}
        Ok(Ok(TakenUp::OtherFiles)) => tracing::warn!("the site's folder changed after the site was taken up"),
        Ok(Err(error)) => tracing::error!(%error, "the site that was taken up cannot be read"),
        Err(error) => tracing::error!(%error, "the site that was taken up could not be read"),
    }
}

async fn respond<P: Permit>(
    permitted: &Permitted<P>,
    folder: FolderState,
    problem: Option<Key>,
    reason: String,
) -> Response {
    let shown = match view::page(permitted, folder).await {
        Ok(shown) => SitePage { problem, reason, ..shown },
        Err(error) => return permitted.broken(&error).await,
    };
    let mut frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_SITE);
    frame.styles.push(permitted.snapshot.context.assets.address(STYLE));
    let (status, frame) = match problem {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, frame.as_refusal()),
        None => (StatusCode::OK, frame),
    };
    page::respond(status, move || site_page(&frame, &shown)).await
}
