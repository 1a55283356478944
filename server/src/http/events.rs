//! Live updates of a meeting as server-sent events: public facts only.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::Path;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::{StreamExt, stream};
use http::{HeaderName, HeaderValue};
use tokio_stream::wrappers::WatchStream;
use wardmote::id::ConferenceId;

use super::reply::Stop;
use super::table::{Access, Table};
use crate::live::Picture;
use crate::wiring::Program;

/// How long a browser waits before it comes back by itself.
const RETRY: Duration = Duration::from_secs(2);
/// A sign of life, for proxies which close silent connections and for screens
/// which want to know that the line still stands.
const BEAT: Duration = Duration::from_secs(15);

/// The routes of this file.
pub fn routes(table: &mut Table) {
    table.get("/live/{conference}", Access::Anybody, listen);
}

/// The present state first, then every change, until the program stops.
async fn listen(
    Extension(program): Extension<Program>,
    Path(conference): Path<String>,
) -> Result<Response, Stop> {
    let conference = ConferenceId::parse(&conference)?;
    let (hub, clerk) = (&program.hub, &program.clerk);
    let mut listener = hub.listen(conference)?;
    let shown = listener.borrow().clone();
    if shown.is_none() {
        match clerk.hall(conference).await {
            Ok(update) => hub.settle(update),
            Err(error) => {
                drop(listener);
                hub.forget_unheard();
                return Err(error.into());
            }
        }
    }
    // The picture may be minutes old; its clock must not be.
    let first = listener.borrow_and_update().as_ref().map(|picture| {
        let mut update = picture.update.clone();
        update.now = clerk.now();
        Arc::new(hub.draw(update))
    });
    let pictures = stream::iter([first]).chain(WatchStream::from_changes(listener));
    let events = pictures
        .filter_map(async |picture| picture.map(|picture| Ok::<_, Infallible>(event(&picture))))
        .take_until(hub.ended().cancelled_owned());
    let beat = KeepAlive::new().interval(BEAT).event(Event::default().event("beat").data(""));
    let mut response = Sse::new(events).keep_alive(beat).into_response();
    // Proxies of nginx's kind would else keep events back to send them in bulk.
    response
        .headers_mut()
        .insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(response)
}

fn event(picture: &Picture) -> Event {
    Event::default().id(picture.version.to_string()).retry(RETRY).data(&*picture.payload)
}
