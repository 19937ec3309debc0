//! The disclosure review in the workspace: one text at a time, several together, and the list.

mod context;
mod invalid_decision;
mod listing;
mod posted;
mod selection;
mod texts;
mod view_model;
mod words;

pub(super) use words::{named_status_key, review_act_key};

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use crate::i18n::{Key, key};
use crate::review::ReviewError;
use crate::store::{StoreError, TextKey};
use crate::ui::workspace::Frame;
use crate::workspace::permit::ReviewTexts;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use context::ReviewContext;
use leptos::prelude::AnyView;
use questionnaire::Form;
use questionnaire::column::public_columns;
use selection::ReviewQuery;
use std::collections::HashMap;
use std::sync::Arc;

/// The script of the review's pages.
const SCRIPT: &str = "operator-review.js";
/// The style sheet of the review's pages.
const STYLE: &str = "operator-review.css";

pub(super) fn routes() -> Vec<Route> {
    let has_texts = |form: &Form| public_columns(form).iter().any(|column| column.text_control().is_some());
    vec![
        get("/operator/{tag}/{form}/review", next_text)
            .in_menu(key::REVIEW_TITLE, key::REVIEW_LEAD)
            .for_forms(has_texts),
        get("/operator/{tag}/{form}/review/list", all_texts),
        get("/operator/{tag}/{form}/review/together", texts_together),
        post("/operator/{tag}/{form}/review/together", decide_together),
        get("/operator/{tag}/{form}/review/{response}/{control}", one_text),
        post("/operator/{tag}/{form}/review/{response}/{control}", decide),
    ]
}

/// The main content of a page within its frame.
type Main = Arc<dyn Fn(&Frame) -> AnyView + Send + Sync>;

/// What a request of the review is answered with.
enum ReviewAnswer {
    /// A page.
    Page(Key, Main),
    /// A page that says why a decision was not taken.
    Refused(Main),
    /// The page at this address.
    Redirect(String),
    /// Nothing: the script shows the next text itself.
    Nothing,
    /// A page that says that there is no such text.
    Gone(Main),
}

/// A permission to review texts.
type Permit = Permitted<ReviewTexts>;
/// The parameters of an address.
type Parameters = Path<HashMap<String, String>>;

async fn next_text(permitted: Permit) -> Response {
    let Some(review) = ReviewContext::new(&permitted) else { return permitted.missing().await };
    let query = ReviewQuery::from_query(permitted.uri.query());
    respond(&permitted, texts::next(&review, &query).await).await
}

async fn one_text(permitted: Permit, parameters: Parameters) -> Response {
    let Some(review) = ReviewContext::new(&permitted) else { return permitted.missing().await };
    let query = ReviewQuery::from_query(permitted.uri.query());
    respond(&permitted, texts::one(&review, &text_key(&parameters), &query).await).await
}

async fn decide(permitted: Permit, parameters: Parameters, body: Body) -> Response {
    let Some(review) = ReviewContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, texts::decide(&review, &text_key(&parameters), body.into_entries()).await).await
}

async fn texts_together(permitted: Permit) -> Response {
    let Some(review) = ReviewContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, texts::together(&review).await).await
}

async fn decide_together(permitted: Permit, body: Body) -> Response {
    let Some(review) = ReviewContext::new(&permitted) else { return permitted.missing().await };
    respond(&permitted, texts::decide_together(&review, body.into_entries()).await).await
}

async fn all_texts(permitted: Permit) -> Response {
    let Some(review) = ReviewContext::new(&permitted) else { return permitted.missing().await };
    let query = ReviewQuery::from_query(permitted.uri.query());
    respond(&permitted, listing::list(&review, &query).await).await
}

fn text_key(Path(parameters): &Parameters) -> TextKey {
    let parameter = |name: &str| parameters.get(name).cloned().unwrap_or_default();
    TextKey { response_id: parameter("response"), control: parameter("control") }
}

async fn respond(permitted: &Permit, answer: Result<ReviewAnswer, ReviewError>) -> Response {
    match answer {
        Ok(ReviewAnswer::Page(heading, main)) => {
            let frame = frame(permitted, heading);
            page::respond(StatusCode::OK, move || main(&frame)).await
        }
        Ok(ReviewAnswer::Refused(main)) => {
            let frame = frame(permitted, key::REVIEW_TITLE).as_refusal();
            page::respond(StatusCode::UNPROCESSABLE_ENTITY, move || main(&frame)).await
        }
        Ok(ReviewAnswer::Redirect(address)) => Redirect::to(&address).into_response(),
        Ok(ReviewAnswer::Nothing) => StatusCode::NO_CONTENT.into_response(),
        Ok(ReviewAnswer::Gone(main)) => {
            let frame = frame(permitted, key::REVIEW_TITLE).as_refusal();
            page::respond(StatusCode::GONE, move || main(&frame)).await
        }
        Err(ReviewError::Store(error)) => permitted.broken(&error).await,
        Err(error) => {
            tracing::error!(%error, "a page of the review cannot be made");
            permitted.broken(&StoreError::Damaged("a response")).await
        }
    }
}

fn frame(permitted: &Permit, heading: Key) -> Frame {
    let assets = &permitted.snapshot.context.assets;
    let frame = page::frame(permitted, Some(&permitted.account), heading);
    frame.with_files(assets.address(STYLE), assets.address(SCRIPT))
}
