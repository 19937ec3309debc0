//! Serves a service, such as a router, on a listener, and cuts the clients that hold a connection without using it. `axum::serve`
//! never does: it waits for a head without end, and for the first bytes of a connection too (hyperium/hyper#3756,
//! tokio-rs/axum#2741). HTTP/1.1 alone: a proxy in front speaks HTTP/2 with browsers. This module knows nothing of the site.

mod answer_body;
mod connection;
mod head;
mod limits;
mod open_files;
mod places;
mod request_time;
mod settings;
mod watched_stream;

pub use limits::{ConnectionLimits, RequestLimits};
pub(super) use open_files::connections_under_file_limit;
pub use request_time::limit_request_time;
pub use settings::ConnectionSettings;

use answer_body::{AnswerBody, EndOfRequest};
use axum::body::Body;
use axum::extract::ConnectInfo;
use connection::Connection;
use hyper::body::{Body as _, Incoming};
use hyper::header::{CONNECTION, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use places::{Place, Places};
use std::convert::Infallible;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;
use tower::Service;
use watched_stream::WatchedStream;

/// The most bytes of a head. A longer one is answered with 431.
const LONGEST_HEAD: usize = 64 * 1024;

/// How long the server waits after the system refused it a connection, because too many files are open.
const PAUSE: Duration = Duration::from_millis(200);

/// A service that answers requests of HTTP and never fails.
pub trait RequestService:
    Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send> + Clone + Send + 'static
{
}

impl<S> RequestService for S where
    S: Service<Request<Body>, Response = Response<Body>, Error = Infallible, Future: Send> + Clone + Send + 'static
{
}

/// Serves until `stop` ends, and then lets answers finish for the time of grace.
pub async fn serve(
    listener: TcpListener,
    service: impl RequestService,
    limits: ConnectionLimits,
    stop: impl Future<Output = ()>,
) {
    let places = Arc::new(Places::new(limits.most));
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = stop.as_mut() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, client)) => match places.take_place() {
                Some(place) => {
                    let watcher = graceful.watcher();
                    tokio::spawn(serve_connection(stream, client, service.clone(), limits, place, watcher));
                }
                None => tracing::warn!("a connection was refused: every other one is being answered"),
            },
            Err(error) if matches!(error.kind(), ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset) => {}
            Err(error) => {
                tracing::error!(%error, "no connection can be accepted");
                sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = sleep(limits.grace) => tracing::warn!("some connections were still open"),
    }
}

async fn serve_connection(
    stream: TcpStream,
    client: SocketAddr,
    service: impl RequestService,
    limits: ConnectionLimits,
    place: Place,
    watcher: Watcher,
) {
    set_options(&stream, &limits);
    let connection = Arc::clone(&place.connection);
    let answering = Arc::clone(&connection);
    let service = service_fn(move |request| answer(service.clone(), request, client, Arc::clone(&answering)));
    let stream = WatchedStream { stream, connection: Arc::clone(&connection) };
    let served = http1::Builder::new().max_buf_size(LONGEST_HEAD).serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        ended = watcher.watch(served) => {
            if let Err(error) = ended {
                tracing::debug!(%error, "a connection ended early");
            }
        }
        cut = connection.cut(&limits) => tracing::debug!(why = ?cut, "a connection was cut"),
    }
}

/// Sends small answers at once, and gives up a client whose system acknowledges nothing. A connection that does not accept an
/// option still works.
fn set_options(stream: &TcpStream, limits: &ConnectionLimits) {
    _ = stream.set_nodelay(true);
    #[cfg(target_os = "linux")]
    {
        let milliseconds = u32::try_from(limits.unacknowledged.as_millis()).unwrap_or(u32::MAX);
        _ = rustix::net::sockopt::set_tcp_user_timeout(stream, milliseconds);
    }
}

async fn answer(
    mut service: impl RequestService,
    mut request: Request<Incoming>,
    client: SocketAddr,
    connection: Arc<Connection>,
) -> Result<Response<AnswerBody>, Infallible> {
    connection.begin_request(!request.body().is_end_stream());
    let end = EndOfRequest(Arc::clone(&connection));
    let headers = request.headers();
    if !head::names_one_host(request.version(), headers) {
        let mut refusal = Response::new(AnswerBody::new(Body::empty(), end));
        *refusal.status_mut() = StatusCode::BAD_REQUEST;
        refusal.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        return Ok(refusal);
    }
    let is_last = head::ends_connection(headers);
    request.extensions_mut().insert(ConnectInfo(client));
    request.extensions_mut().insert(connection);
    let mut response = service.call(request.map(to_body)).await?;
    if is_last {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(response.map(|body| AnswerBody::new(body, end)))
}

/// The body of a request for the service. Most requests have none, and memory is allocated for the others alone.
fn to_body(incoming: Incoming) -> Body {
    if incoming.is_end_stream() { Body::empty() } else { Body::new(incoming) }
}
