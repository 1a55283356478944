//! A connection that ends by itself when its client keeps everybody waiting.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures::task::AtomicWaker;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep};

use super::accept::Limits;

/// How many requests of a connection are in hand: while there are, it is the
/// program's turn and not the client's.
#[derive(Debug, Default)]
pub struct Patience {
    in_hand: AtomicUsize,
    /// Who watches the connection, and must hear when it is the client's turn again.
    watcher: AtomicWaker,
}

impl Patience {
    /// A request has come; it is in hand until the answer is dropped.
    pub fn begin(self: &Arc<Self>) -> Busy {
        self.in_hand.fetch_add(1, Ordering::AcqRel);
        Busy(Arc::clone(self))
    }

    fn is_our_turn(&self) -> bool {
        self.in_hand.load(Ordering::Acquire) > 0
    }
}

/// A request in hand.
#[derive(Debug)]
pub struct Busy(Arc<Patience>);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.in_hand.fetch_sub(1, Ordering::AcqRel);
        self.0.watcher.wake();
    }
}

/// What the connection is waiting for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaited {
    /// The rest of a header, or the very first one.
    Header,
    /// The next request, if any.
    Request,
    /// Nothing of the client: its request is in hand.
    Nothing,
}

/// A TCP connection that fails with [`io::ErrorKind::TimedOut`] when its client
/// sends too slowly, or takes too slowly.
pub struct Patient {
    stream: TcpStream,
    patience: Arc<Patience>,
    header: Duration,
    idle: Duration,
    stall: Duration,
    awaited: Awaited,
    until: Pin<Box<Sleep>>,
    stalled: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    /// Takes over a connection just accepted.
    pub fn new(stream: TcpStream, patience: Arc<Patience>, limits: &Limits) -> Self {
        Self {
            stream,
            patience,
            header: limits.header,
            idle: limits.idle,
            stall: limits.stall,
            awaited: Awaited::Header,
            until: Box::pin(sleep(limits.header)),
            stalled: None,
        }
    }

    fn wait_for(&mut self, awaited: Awaited, at_most: Duration) {
        self.awaited = awaited;
        self.until.as_mut().reset(Instant::now() + at_most);
    }

    /// Notices whose turn it is.
    fn look_up(&mut self) {
        if self.patience.is_our_turn() {
            self.awaited = Awaited::Nothing;
        } else if self.awaited == Awaited::Nothing {
            self.wait_for(Awaited::Request, self.idle);
        }
    }

    /// Passes a write on, and loses patience when it does not go on.
    fn watch_write(
        &mut self,
        cx: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let stall = self.stall;
        let stalled = self.stalled.get_or_insert_with(|| Box::pin(sleep(stall)));
        ready!(stalled.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        this.look_up();
        let before = buf.filled().len();
        let read = Pin::new(&mut this.stream).poll_read(cx, buf);
        if read.is_ready() {
            if this.awaited == Awaited::Request && buf.filled().len() > before {
                this.wait_for(Awaited::Header, this.header);
            }
            return read;
        }
        if this.awaited == Awaited::Nothing {
            this.patience.watcher.register(cx.waker());
            // The answer may have gone out just now.
            this.look_up();
            if this.awaited == Awaited::Nothing {
                return Poll::Pending;
            }
        }
        ready!(this.until.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncWrite for Patient {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write(cx, bytes);
        this.watch_write(cx, written)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write_vectored(cx, pieces);
        this.watch_write(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(cx)
    }
}
