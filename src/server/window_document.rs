//! `/{form}/window.json`: the submission window of a form and how it was moved, for other programs.

use super::encoded_body::EncodedBody;
use super::site_context::SiteContext;
use crate::media_type;
use crate::phase::WindowEnd;
use crate::site::window_moves::WindowMove;
use axum::http::HeaderMap;
use axum::response::Response;
use jiff::Timestamp;
use questionnaire::Form;
use serde_json::{Value, json};

/// The answer. It depends on the window alone, not on the time.
pub(super) fn window_json(context: &SiteContext, form: &Form, headers: &HeaderMap) -> Response {
    let json = serde_json::to_vec_pretty(&window_document(context, form)).expect("a JSON value is JSON");
    EncodedBody::without_brotli(media_type::JSON, json).respond(headers, "no-cache")
}

fn window_document(context: &SiteContext, form: &Form) -> Value {
    let window = context.windows.window_of(form);
    let moves = context.windows.moves().of_form(form.id().as_str());
    let [opens, closes] = [window.opens, window.closes].map(|end| end.map(|end| end.timestamp()));
    let initial = |end: WindowEnd, present: Option<Timestamp>| {
        let first = moves.iter().find(|one| one.end == end);
        first.map_or(present, |first| first.from).map(|at| at.to_string())
    };
    let [opening, closing] = WindowEnd::BOTH;
    json!({
        "form": form.id().as_str(),
        "opens": opens.map(|at| at.to_string()),
        "closes": closes.map(|at| at.to_string()),
        "initially": { "opens": initial(opening, opens), "closes": initial(closing, closes) },
        "time_zone": context.windows.zone(form).to_string(),
        "moves": moves.iter().map(move_object).collect::<Vec<_>>(),
    })
}

fn move_object(one: &WindowMove) -> Value {
    json!({
        "end": one.end.name(),
        "from": one.from.map(|at| at.to_string()),
        "to": one.to.to_string(),
        "decided_at": one.decided_at.to_string(),
        "is_reopening": one.is_reopening,
        "notes": one.notes,
    })
}
