//! Simulated residents who vote through the real pages over a minute, so that
//! one person can try the screen.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use bytes::Bytes;
use futures::StreamExt;
use futures::stream::FuturesUnordered;
use http::{Method, Request, header};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use wardmote::slip::MadeSlip;
use wardmote::store::{Dice, roll};

use super::page::{hidden_fields, values_of};

/// The crowd arrives over this long.
const ARRIVAL_MS: u64 = 60_000;

/// Everybody votes, each at a moment of their own.
pub async fn vote(base: &str, slips: &[MadeSlip], dice: Arc<dyn Dice>) {
    let client = Client::builder(TokioExecutor::new()).build_http();
    let crowd: FuturesUnordered<_> = slips
        .iter()
        .map(|slip| {
            let resident = Resident {
                client: client.clone(),
                url: format!("{base}/v/{}", slip.token.as_str()),
                dice: dice.clone(),
            };
            resident.come_and_vote()
        })
        .collect();
    let done: Vec<_> = crowd.collect().await;
    let failed = done.iter().filter(|result| result.is_err()).count();
    if failed > 0 {
        tracing::warn!(failed, "some of the crowd could not vote");
    }
}

/// Somebody with a slip.
struct Resident {
    client: Client<HttpConnector, Full<Bytes>>,
    url: String,
    dice: Arc<dyn Dice>,
}

impl Resident {
    async fn come_and_vote(self) -> anyhow::Result<()> {
        let arrival = u64::from_le_bytes(roll(&*self.dice)) % ARRIVAL_MS;
        tokio::time::sleep(Duration::from_millis(arrival)).await;
        let mut page = self.send(Method::GET, String::new()).await?;
        let mut options: Vec<_> = values_of(&page, "tap").map(str::to_owned).collect();
        // The order on a slip is random; people's wishes are not.
        options.sort();
        let [choices, taste] = roll::<2>(&*self.dice);
        for _ in 0..=usize::from(choices) % options.len().max(1) {
            let favourite = usize::from(taste).trailing_zeros() as usize % options.len().max(1);
            let Some(option) = options.get(favourite).cloned() else { break };
            options.remove(favourite);
            let fields = hidden_fields(&page);
            page = self.send(Method::POST, format!("{fields}tap={option}")).await?;
        }
        page = self.send(Method::POST, format!("{}check=1", hidden_fields(&page))).await?;
        self.send(Method::POST, format!("{}cast=1", hidden_fields(&page))).await?;
        Ok(())
    }

    async fn send(&self, method: Method, form: String) -> anyhow::Result<String> {
        let request = Request::builder()
            .method(method)
            .uri(&self.url)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Full::new(Bytes::from(form)))?;
        let answer = self.client.request(request).await?;
        let body = answer.into_body().collect().await?.to_bytes();
        String::from_utf8(body.to_vec()).context("a page is text")
    }
}
