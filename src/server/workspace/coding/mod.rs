//! The coding of published texts in the workspace: the questions, the themes of one, one text at a time, and
//! the texts that two people code.

mod agreement;
mod agreement_view;
mod code_words;
mod context;
mod frames;
mod list;
mod recording;
mod settling;
mod signing;
mod suggested;
mod texts;
mod theme_fields;
mod view_model;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use crate::i18n::{Key, key};
use crate::store::StoreError;
use crate::synthesis::{SynthesisError, text_controls};
use crate::ui::workspace::Frame;
use crate::workspace::Permit;
use crate::workspace::permit::{ChangeFrames, CodeTexts, SettleCodings};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use context::CodingContext;
use leptos::prelude::AnyView;
use questionnaire::{Form, ResultsPolicy};
use std::collections::HashMap;
use std::sync::Arc;

/// The script of the page of one text.
const SCRIPT: &str = "operator-coding.js";
/// The style sheet of these pages, which are laid out as those of the review.
const STYLE: &str = "operator-review.css";

pub(super) use code_words::reserved_key;

pub(super) fn routes() -> Vec<Route> {
    let has_texts = |form: &Form| !text_controls(form).is_empty();
    let has_results = |form: &Form| form.results_policy() != ResultsPolicy::Never;
    vec![
        get("/operator/{tag}/{form}/themes", overview)
            .in_menu(key::CODING_TITLE, key::CODING_LEAD)
            .for_forms(has_texts),
        get("/operator/{tag}/{form}/themes/{question}", one_frame),
        post("/operator/{tag}/{form}/themes/{question}", change_frame),
        get("/operator/{tag}/{form}/coding/{question}", one_text),
        post("/operator/{tag}/{form}/coding/{question}", code_text),
        get("/operator/{tag}/{form}/codings/{question}", coded_texts),
        get("/operator/{tag}/{form}/agreement/{question}", one_sample),
        post("/operator/{tag}/{form}/agreement/{question}", change_sample),
        get("/operator/{tag}/{form}/settling/{question}", two_codings),
        post("/operator/{tag}/{form}/settling/{question}", settle),
        get("/operator/{tag}/{form}/synthesis", documents)
            .in_menu(key::SYNTHESIS_HEADING, key::CODING_SIGN_LEAD)
            .for_forms(has_results),
        post("/operator/{tag}/{form}/synthesis", sign),
    ]
}

/// The main content of a page within its frame.
type Main = Arc<dyn Fn(&Frame) -> AnyView + Send + Sync>;
/// The parameters of an address.
type Parameters = Path<HashMap<String, String>>;

/// What a request is answered with.
enum CodingAnswer {
    /// A page.
    Page(Key, Main),
    /// A page that says why nothing was changed.
    Refused(Key, Main),
    /// The page at this address.
    Redirect(String),
    /// There is no such page.
    Missing,
}

async fn overview(permitted: Permitted<CodeTexts>) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, frames::overview(&coding).await).await
}

async fn one_frame(permitted: Permitted<CodeTexts>, parameters: Parameters) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, frames::one(&coding, &question(&parameters)).await).await
}

async fn change_frame(permitted: Permitted<ChangeFrames>, parameters: Parameters, body: Body) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, frames::change(&coding, &question(&parameters), &body).await).await
}

async fn one_text(permitted: Permitted<CodeTexts>, parameters: Parameters) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    let query = permitted.uri.query().unwrap_or_default().to_owned();
    respond(&permitted, texts::one(&coding, &question(&parameters), &query).await).await
}

async fn code_text(permitted: Permitted<CodeTexts>, parameters: Parameters, body: Body) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, texts::code(&coding, &question(&parameters), &body).await).await
}

async fn coded_texts(permitted: Permitted<CodeTexts>, parameters: Parameters) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    let query = permitted.uri.query().unwrap_or_default().to_owned();
    respond(&permitted, list::one(&coding, &question(&parameters), &query).await).await
}

async fn one_sample(permitted: Permitted<SettleCodings>, parameters: Parameters) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, agreement::one(&coding, &question(&parameters)).await).await
}

async fn change_sample(permitted: Permitted<SettleCodings>, parameters: Parameters, body: Body) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, agreement::change(&coding, &question(&parameters), &body).await).await
}

async fn two_codings(permitted: Permitted<SettleCodings>, parameters: Parameters) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    let query = permitted.uri.query().unwrap_or_default().to_owned();
    respond(&permitted, settling::one(&coding, &question(&parameters), &query).await).await
}

async fn settle(permitted: Permitted<SettleCodings>, parameters: Parameters, body: Body) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, settling::decide(&coding, &question(&parameters), &body).await).await
}

async fn documents(permitted: Permitted<SettleCodings>) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    let (site, store) = (&permitted.snapshot.context.site, permitted.state.store.as_ref());
    respond(&permitted, signing::documents(&coding, site, store).await).await
}

async fn sign(permitted: Permitted<SettleCodings>, body: Body) -> Response {
    let Some(coding) = CodingContext::new(&permitted) else { return permitted.missing().await };
    let (site, store) = (&permitted.snapshot.context.site, permitted.state.store.as_ref());
    respond(&permitted, signing::sign(&coding, site, store, &body).await).await
}

fn question(Path(parameters): &Parameters) -> String {
    parameters.get("question").cloned().unwrap_or_default()
}

async fn respond<P: Permit>(permitted: &Permitted<P>, answer: Result<CodingAnswer, SynthesisError>) -> Response {
    match answer {
        Ok(CodingAnswer::Page(heading, main)) => {
            let frame = frame(permitted, heading);
            page::respond(StatusCode::OK, move || main(&frame)).await
        }
        Ok(CodingAnswer::Refused(heading, main)) => {
            let frame = frame(permitted, heading).as_refusal();
            page::respond(StatusCode::UNPROCESSABLE_ENTITY, move || main(&frame)).await
        }
        Ok(CodingAnswer::Redirect(address)) => Redirect::to(&address).into_response(),
        Ok(CodingAnswer::Missing) | Err(SynthesisError::NoTexts(_)) => permitted.missing().await,
        Err(SynthesisError::Store(error)) => permitted.broken(&error).await,
        Err(error) => {
            tracing::error!(%error, "a page of the coding cannot be made");
            permitted.broken(&StoreError::Damaged("a coding frame")).await
        }
    }
}

fn frame<P: Permit>(permitted: &Permitted<P>, heading: Key) -> Frame {
    let assets = &permitted.snapshot.context.assets;
    let frame = page::frame(permitted, Some(&permitted.account), heading);
    frame.with_files(assets.address(STYLE), assets.address(SCRIPT))
}
