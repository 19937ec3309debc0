//! HTTP requests to this site: each gives the status and body of a response, or an error. This module does not know what is
//! requested.
//!
//! `web_sys` cannot express that `fetch` is missing, and `AbortSignal.timeout` is newer than the oldest supported engines
//! (docs/browsers.md). This module therefore looks `fetch` up at run time and builds its own timeout.

use super::dom;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

/// The client gives up on a response after this time, in milliseconds.
const TIMEOUT_MS: i32 = 30_000;

/// The reason why there is no response.
pub(super) enum RequestError {
    /// The server did not respond in time, or could not be reached.
    Unanswered,
    /// The browser could not start the request.
    Unable,
}

/// Fetches a page of this site.
pub(super) async fn get(address: &str) -> Result<(u16, String), RequestError> {
    send_request(address, &RequestInit::new()).await
}

/// Posts JSON to an address of this site.
pub(super) async fn post(address: &str, body: &str) -> Result<(u16, String), RequestError> {
    let headers = js_sys::Object::new();
    for name in ["content-type", "accept"] {
        Reflect::set(&headers, &name.into(), &"application/json".into()).map_err(|_| RequestError::Unable)?;
    }
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&JsValue::from_str(body));
    send_request(address, &request).await
}

async fn send_request(address: &str, request: &RequestInit) -> Result<(u16, String), RequestError> {
    let deadline = Deadline::begin();
    if let Some(abort) = &deadline.abort {
        request.set_signal(Some(&abort.signal()));
    }
    let asked = fetch(address, request).map_err(|_| RequestError::Unable)?;
    let response: Response = deadline.wait_for(&asked).await?.dyn_into().map_err(|_| RequestError::Unable)?;
    let body = response.text().map_err(|_| RequestError::Unable)?;
    // `Response.text` gives nothing but a string.
    let text = deadline.wait_for(&body).await?;
    Ok((response.status(), text.as_string().unwrap_or_default()))
}

fn fetch(address: &str, request: &RequestInit) -> Result<Promise, JsValue> {
    let window = dom::window();
    let fetch: Function = Reflect::get(&window, &"fetch".into())?.dyn_into()?;
    fetch.call2(&window, &JsValue::from_str(address), request.as_ref())?.dyn_into()
}

/// The time limit of a request. It works without `AbortController` too.
struct Deadline {
    /// A promise that is rejected once the time is over.
    over: Promise,
    timer: Option<i32>,
    abort: Option<AbortController>,
}

impl Deadline {
    fn begin() -> Self {
        let mut timer = None;
        let over = Promise::new(&mut |_, reject| {
            timer = dom::window().set_timeout_with_callback_and_timeout_and_arguments_0(&reject, TIMEOUT_MS).ok();
        });
        Self { over, timer, abort: AbortController::new().ok() }
    }

    async fn wait_for(&self, promise: &Promise) -> Result<JsValue, RequestError> {
        let first = Promise::race(&Array::of2(promise, &self.over));
        JsFuture::from(first).await.map_err(|_| RequestError::Unanswered)
    }
}

impl Drop for Deadline {
    /// Stops the timer and aborts a request that is still running; aborting a finished request has no effect.
    fn drop(&mut self) {
        if let Some(timer) = self.timer {
            dom::window().clear_timeout_with_handle(timer);
        }
        if let Some(abort) = &self.abort {
            abort.abort();
        }
    }
}
