//! What goes over the network: the status and the body of an answer, or that there was none.

use super::controls;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, Response};

/// A server that says nothing for so long is taken for gone, in milliseconds.
const PATIENCE: u32 = 30_000;

/// Fetches a page of this site.
pub(super) async fn get(address: &str) -> Result<(u16, String), JsValue> {
    exchange(address, &RequestInit::new()).await
}

/// Posts JSON to an address of this site.
pub(super) async fn post(address: &str, body: &str) -> Result<(u16, String), JsValue> {
    let headers = Headers::new()?;
    headers.set("content-type", "application/json")?;
    headers.set("accept", "application/json")?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&JsValue::from_str(body));
    exchange(address, &request).await
}

async fn exchange(address: &str, request: &RequestInit) -> Result<(u16, String), JsValue> {
    request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let answer = controls::window().fetch_with_str_and_init(address, request);
    let response: Response = JsFuture::from(answer).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.status(), text.as_string().unwrap_or_default()))
}
