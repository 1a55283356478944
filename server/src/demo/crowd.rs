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
        let mut options = values_of(&page, "tap");
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

/// The text of an attribute, in the tag that begins there.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[from..].split('"').next()
}

/// The tags of a kind, each up to its end.
fn tags<'a>(page: &'a str, kind: &'a str) -> impl Iterator<Item = &'a str> {
    page.split(kind).skip(1).filter_map(|rest| rest.split('>').next())
}

/// The values of the buttons of that name.
fn values_of(page: &str, name: &str) -> Vec<String> {
    tags(page, "<button")
        .filter(|tag| attribute(tag, "name") == Some(name))
        .filter_map(|tag| attribute(tag, "value").map(str::to_owned))
        .collect()
}

/// The hidden fields of the page's form, ready to be sent back.
fn hidden_fields(page: &str) -> String {
    tags(page, "<input")
        .filter(|tag| attribute(tag, "type") == Some("hidden"))
        .filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?)))
        .flat_map(|(name, value)| [name, "=", value, "&"])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_page_is_read_as_a_browser_would() {
        let page = r#"<form><input type="hidden" name="order" value="-,-"/>
            <button class="pick" name="tap" value="a"></button>
            <button name="tap" value="b"></button><button name="check" value="1"></button></form>"#;
        assert_eq!(values_of(page, "tap"), ["a", "b"]);
        assert_eq!(hidden_fields(page), "order=-,-&");
    }
}
