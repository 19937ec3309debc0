//! Renders a view to an HTML document.

use any_spawner::Executor;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use leptos::prelude::{AnyView, IntoAny};

/// Renders a whole document through leptos_axum, and corrects two things in its output.
///
/// leptos_axum ends every document with an inline script that passes resources to the browser. The pages here have no
/// resources, and the content security policy forbids inline scripts, so the document is cut at `</html>`. Leptos marks
/// positions with `<!>` for its hydration, which the client does not use and HTML validators reject; these marks are left out. Text
/// contains none, because it is escaped.
pub async fn render_document<V: IntoAny + 'static>(view: impl Fn() -> V + Clone + Send + Sync + 'static) -> String {
    // leptos_axum starts the executor only in its functions for routes, which this server does not use. From the second call on
    // this returns an error, which has no effect.
    _ = Executor::init_tokio();
    let render = leptos_axum::render_app_async(move || -> AnyView { view().into_any() });
    let body = render(Request::new(Body::empty())).await.into_body();
    let bytes = to_bytes(body, usize::MAX).await.expect("the document is in memory already");
    let html = String::from_utf8_lossy(&bytes);
    let end = html.rfind("</html>").map_or(html.len(), |at| at + "</html>".len());
    format!("<!DOCTYPE html>{}\n", html[..end].replace("<!>", ""))
}
