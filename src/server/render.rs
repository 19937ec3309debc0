//! A view turned into a document.

use any_spawner::Executor;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use leptos::prelude::{AnyView, IntoAny};

/// Renders a whole document through leptos_axum.
///
/// Two things are mended on the way. leptos_axum ends every document with an inline script that hands resources over to
/// the browser; no page here has resources, and the policy forbids inline scripts: the document ends at `</html>`. And
/// Leptos marks places with `<!>`, which no validator accepts: `<!---->` means the same to every parser. Text cannot
/// hold either: it is escaped.
pub async fn render_document<V: IntoAny + 'static>(view: impl Fn() -> V + Clone + Send + Sync + 'static) -> String {
    // Without the client router nobody else does it; from the second time on it is refused, which is fine.
    _ = Executor::init_tokio();
    let render = leptos_axum::render_app_async(move || -> AnyView { view().into_any() });
    let body = render(Request::new(Body::empty())).await.into_body();
    // The body is in memory already: reading it cannot fail.
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let html = String::from_utf8_lossy(&bytes);
    let end = html.rfind("</html>").map_or(html.len(), |at| at + "</html>".len());
    format!("<!DOCTYPE html>{}\n", html[..end].replace("<!>", "<!---->"))
}
