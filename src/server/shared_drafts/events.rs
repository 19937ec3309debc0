//! The event stream of a shared draft: a first event at once, one for each change, and a comment now and then that keeps proxies
//! from closing it.
//!
//! Browsers cannot send a token with an `EventSource`, and an address with a token would be in logs; so the page reads the stream
//! with `fetch`.

use super::hub::{DraftSignal, Subscription};
use super::requests::{counted, no_store};
use super::stream_places::StreamPlace;
use super::{DraftRefusal, DraftRequest, SharedDrafts};
use crate::store::timestamps::now_ms;
use crate::store::{DraftStatus, DraftVersion};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::{Stream, stream};
use std::convert::Infallible;
use std::net::IpAddr;
use std::time::Duration;

/// Below the 60 seconds after which nginx closes a silent connection.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// Without this header nginx holds the events back until its buffer is full.
const UNBUFFERED: (HeaderName, HeaderValue) =
    (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));

/// Answers `GET /{form}/drafts/{id}/events`.
pub(in crate::server) async fn events(request: DraftRequest<'_>, client: Option<IpAddr>, id: &str) -> Response {
    match request.open_stream(client, id).await {
        Ok(stream) => {
            let sse = Sse::new(signals(stream)).keep_alive(KeepAlive::new().interval(KEEP_ALIVE));
            let mut response = sse.into_response();
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            response.headers_mut().insert(UNBUFFERED.0, UNBUFFERED.1);
            response
        }
        Err(refusal) => no_store(refusal.response()),
    }
}

impl DraftRequest<'_> {
    async fn open_stream(&self, client: Option<IpAddr>, id: &str) -> Result<OpenStream, DraftRefusal> {
        let access = self.access(id)?;
        let version = || async {
            let found = self.store.shared_draft_version(&access, now_ms()).await;
            found.map_err(|error| self.broken(&error))?.ok_or(DraftRefusal::Unknown)
        };
        // Only a request that proves its access counts as a device.
        version().await?;
        let SharedDrafts { hub, streams, .. } = self.drafts;
        let too_many = || counted(DraftRefusal::TooManyStreams);
        let place = streams.take_place(client).ok_or_else(too_many)?;
        let subscription = hub.subscribe(&access.id).ok_or_else(too_many)?;
        // A change between the first reading and the subscription is found by the second reading.
        let DraftVersion { number, status } = version().await?;
        if status != DraftStatus::Kept {
            return Err(DraftRefusal::of_ended(status));
        }
        hub.update(&access.id, number, false);
        Ok(OpenStream { subscription, _place: place })
    }
}

/// A stream that counts as a device of its draft, and has a place. Its drop gives back both.
struct OpenStream {
    subscription: Subscription,
    _place: StreamPlace,
}

/// The present state of the draft, and each later one until it ends or the server stops.
fn signals(open: OpenStream) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold((Some(open), true), |(open, is_first)| async move {
        let mut open = open?;
        let signal = if is_first { open.subscription.now() } else { open.subscription.next().await? };
        let next = if signal.is_ended { None } else { Some(open) };
        Some((Ok(event(signal)), (next, false)))
    })
}

fn event(DraftSignal { number, devices, is_ended }: DraftSignal) -> Event {
    let name = if is_ended { "ended" } else { "draft" };
    Event::default().event(name).data(format!("{{\"version\":{number},\"devices\":{devices}}}"))
}
