//! The accept loop: who connects is served, but not for ever.
//!
//! `axum::serve` lets anybody hold a connection by sending half a header and
//! nothing more (trust.md, fact 4). Here every wait for a client has an end:
//! for a header, between requests, and for an answer to be taken. (Waiting for
//! a body is ended by `limits`, where it can still be answered.)

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::{Request, Response};
use hyper::body::{Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

use super::patience::{Busy, Patience, Patient};

/// A header is a few hundred bytes; the slowest phone sends it in a second.
const HEADER: Duration = Duration::from_secs(5);
/// Agreeing on keys takes two journeys there and back.
const HANDSHAKE: Duration = Duration::from_secs(5);
/// The first byte of a connection that is to be encrypted (RFC 8446, 5.1).
const TLS_HANDSHAKE: u8 = 22;
/// Between two taps people think; a new connection costs them a moment only.
const IDLE: Duration = Duration::from_mins(1);
/// A phone that takes nothing of an answer for so long is gone.
const STALL: Duration = Duration::from_secs(30);
/// After `SIGTERM`: long enough for every cast in hand, short enough for whoever waits.
const DRAIN: Duration = Duration::from_secs(10);
/// The largest header: a browser's are below 2 KiB; hyper needs 8 at least.
const HEADER_BYTES: usize = 16 * 1024;
/// Connections at once: a hall of a thousand phones with the browsers' usual six
/// each, and 20 kB of memory apiece.
const CONNECTIONS: usize = 8_192;
/// Files the program needs besides connections: databases, the site, the log.
const OTHER_FILES: usize = 128;
/// How long to wait when the system has no room for another connection.
const NO_ROOM_WAIT: Duration = Duration::from_millis(200);

/// How long the program waits for clients, and for how many of them.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// For a whole header, from its first byte.
    pub header: Duration,
    /// For agreeing on keys, before the first header.
    pub handshake: Duration,
    /// For a whole body.
    pub body: Duration,
    /// For the next request.
    pub idle: Duration,
    /// For a client to take the next piece of its answer.
    pub stall: Duration,
    /// For requests in hand when the program stops.
    pub drain: Duration,
    /// Connections at once; more wait at the door.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header: HEADER,
            handshake: HANDSHAKE,
            body: super::limits::BODY_WAIT,
            idle: IDLE,
            stall: STALL,
            drain: DRAIN,
            connections: CONNECTIONS.min(room_for_connections()),
        }
    }
}

/// How many connections the system lets this process hold. Most systems allow
/// many more files than they give at first, so this asks for them.
fn room_for_connections() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let wanted = (CONNECTIONS + OTHER_FILES) as u64;
    let now = getrlimit(Resource::Nofile);
    if now.current.is_some_and(|current| current < wanted) {
        let most = now.maximum.map_or(wanted, |maximum| maximum.min(wanted));
        // Where this is refused, the program serves as many as it may.
        let _ = setrlimit(Resource::Nofile, Rlimit { current: Some(most), maximum: now.maximum });
    }
    let files = getrlimit(Resource::Nofile).current.unwrap_or(wanted);
    usize::try_from(files).unwrap_or(CONNECTIONS).saturating_sub(OTHER_FILES).max(OTHER_FILES)
}

/// Who answers at a door, and how.
#[derive(Clone)]
pub struct Door {
    /// Answers requests.
    pub router: Router,
    /// Encrypts, where no proxy in front does.
    pub tls: Option<Encrypted>,
}

/// A door at which connections are encrypted.
#[derive(Clone)]
pub struct Encrypted {
    /// Agrees on keys.
    pub acceptor: TlsAcceptor,
    /// Sends those on who come without encryption.
    pub elsewhere: Router,
}

/// Serves until `stop`; then takes no more connections, lets requests in hand
/// finish, and returns after [`Limits::drain`] at the latest.
pub async fn accept(listener: TcpListener, to: Door, limits: Limits, stop: CancellationToken) {
    let doors = Arc::new(Semaphore::new(limits.connections));
    let connections = TaskTracker::new();
    let out_of_patience = CancellationToken::new();
    let _ends_with_this = out_of_patience.clone().drop_guard();
    loop {
        let next = async {
            let door = Arc::clone(&doors).acquire_owned().await.ok()?;
            Some((door, listener.accept().await))
        };
        let (door, accepted) = tokio::select! {
            next = next => match next {
                Some(next) => next,
                None => break,
            },
            () = stop.cancelled() => break,
        };
        let stream = match accepted {
            Ok((stream, _)) => stream,
            // The client has gone again, or there are no more files to be had.
            Err(error) => {
                if !is_of_the_client(&error) {
                    tracing::warn!(%error, "no more connections can be taken for the moment");
                    tokio::time::sleep(NO_ROOM_WAIT).await;
                }
                continue;
            }
        };
        let (to, stop, end) = (to.clone(), stop.clone(), out_of_patience.clone());
        connections.spawn(async move {
            tokio::select! {
                () = serve_one(stream, to, limits, stop) => {}
                () = end.cancelled() => {}
            }
            drop(door);
        });
    }
    drop(listener);
    connections.close();
    if tokio::time::timeout(limits.drain, connections.wait()).await.is_err() {
        tracing::warn!(left = connections.len(), "stopping without waiting any longer");
    }
}

fn is_of_the_client(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
    )
}

async fn serve_one(stream: TcpStream, to: Door, limits: Limits, stop: CancellationToken) {
    // Small answers must not wait for company.
    let _ = stream.set_nodelay(true);
    let patience = Arc::new(Patience::default());
    let Some(Encrypted { acceptor, elsewhere }) = to.tls else {
        let stream = Patient::new(stream, patience.clone(), &limits);
        return answer(stream, patience, to.router, stop).await;
    };
    let mut first = [0];
    let peeked = tokio::time::timeout(limits.handshake, stream.peek(&mut first)).await;
    if !matches!(peeked, Ok(Ok(1))) {
        return;
    }
    if first[0] != TLS_HANDSHAKE {
        let stream = Patient::new(stream, patience.clone(), &limits);
        return answer(stream, patience, elsewhere, stop).await;
    }
    // Below the encryption, so that nobody holds a connection by half a handshake either.
    let limits = Limits { header: limits.header + limits.handshake, ..limits };
    let stream = Patient::new(stream, patience.clone(), &limits);
    // A phone that does not trust the certificate hangs up here.
    if let Ok(stream) = acceptor.accept(stream).await {
        answer(stream, patience, to.router, stop).await;
    }
}

/// Answers the requests of one connection.
async fn answer(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    patience: Arc<Patience>,
    router: Router,
    stop: CancellationToken,
) {
    let io = TokioIo::new(stream);
    let service = service_fn(move |request: Request<Incoming>| {
        let (busy, router) = (patience.begin(), router.clone());
        async move {
            let response: Response<Body> = match router.oneshot(request.map(Body::new)).await {
                Ok(response) => response,
                Err(never) => match never {},
            };
            Ok::<_, Infallible>(response.map(|body| InHand { body, _busy: busy }))
        }
    });
    let connection = http1::Builder::new()
        // `Patient` does this, and knows a header from a pause between requests.
        .header_read_timeout(None)
        .max_buf_size(HEADER_BYTES)
        .serve_connection(io, service);
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        // Clients come and go as they like; how they go is nobody's concern.
        _ = connection.as_mut() => {}
        () = stop.cancelled() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

/// An answer's body, which keeps its connection busy until it is through.
struct InHand {
    body: Body,
    _busy: Busy,
}

impl hyper::body::Body for InHand {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
