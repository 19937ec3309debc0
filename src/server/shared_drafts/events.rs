//! The event stream of a shared draft: a first event at once, one for each change, and a comment now and then that keeps proxies
//! from closing it.
//!
//! Browsers cannot send a token with an `EventSource`, and an address with a token would be in logs; so the page reads the stream
//! with `fetch`.

use super::hub::{DraftSignal, Subscription};
use super::requests::{counted, no_store};
use super::{DraftRefusal, DraftRequest};
use crate::store::timestamps::now_ms;
use crate::store::{DraftStatus, DraftVersion};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::{Stream, stream};
use std::convert::Infallible;
use std::time::Duration;

/// Below the 60 seconds after which nginx closes a silent connection.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// Without this header nginx holds the events back until its buffer is full.
const UNBUFFERED: (HeaderName, HeaderValue) =
    (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));

/// Answers `GET /{form}/drafts/{id}/events`.
pub(in crate::server) async fn events(request: DraftRequest<'_>, id: &str) -> Response {
    match request.open_stream(id).await {
        Ok(subscription) => {
            let sse = Sse::new(signals(subscription)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE));
            let mut response = sse.into_response();
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response.headers_mut().insert(UNBUFFERED.0, UNBUFFERED.1);
            response
        }
        Err(refusal) => no_store(refusal.response()),
    }
}

impl DraftRequest<'_> {
    async fn open_stream(&self, id: &str) -> Result<Subscription, DraftRefusal> {
        let access = self.access(id)?;
        let version = || async {
            let found = self.store.shared_draft_version(&access, now_ms()).await;
            found.map_err(|error| self.broken(&error))?.ok_or(DraftRefusal::Unknown)
        };
        // Only a request that proves its access counts as a device.
        version().await?;
        let hub = &self.drafts.hub;
        let subscription = hub.subscribe(&access.id).ok_or_else(|| counted(DraftRefusal::TooManyStreams))?;
        // A change between the first reading and the subscription is found by the second reading.
        let DraftVersion { number, status } = version().await?;
        if status != DraftStatus::Kept {
            return Err(DraftRefusal::of_ended(status));
        }
        hub.update(&access.id, number, false);
        Ok(subscription)
    }
}

/// The present state of the draft, and each later one until it ends or the server stops.
fn signals(subscription: Subscription) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold((Some(subscription), true), |(subscription, is_first)| async move {
        let mut subscription = subscription?;
        let signal = if is_first { subscription.now() } else { subscription.next().await? };
        let next = if signal.is_ended { None } else { Some(subscription) };
        Some((Ok(event(signal)), (next, false)))
    })
}

fn event(DraftSignal { number, devices, is_ended }: DraftSignal) -> Event {
    let name = if is_ended { "ended" } else { "draft" };
    Event::default().event(name).data(format!("{{\"version\":{number},\"devices\":{devices}}}"))
}
