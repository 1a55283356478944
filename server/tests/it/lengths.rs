//! What travels through the air of the hall has lengths that say nothing of the vote.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use wardmote::contest::{BallotOption, Contest, Draft, Rules};
use wardmote::id::OptionId;
use wardmote::slip::MadeSlip;
use wardmote::store::roll;
use wardmote::text::{Question, Title};

use crate::helpers::TestServer;

/// Options on the ballot, and how many of them are ranked at most.
const OPTIONS: usize = 6;
const RANKED_MAX: usize = 3;
/// Voters' pages have sizes in steps of this.
const STEP: usize = 8_192;

/// All rankings of up to three of six options: 1 + 6 + 30 + 120.
fn rankings() -> Vec<Vec<usize>> {
    let mut all = vec![vec![]];
    let mut from = 0;
    while from < all.len() {
        if all[from].len() < RANKED_MAX {
            let longer = |option| {
                let is_new = !all[from].contains(&option);
                is_new.then(|| [&all[from][..], &[option]].concat())
            };
            let longer: Vec<_> = (0..OPTIONS).filter_map(longer).collect();
            all.extend(longer);
        }
        from += 1;
    }
    all
}

async fn hall() -> (TestServer, Contest, Vec<MadeSlip>) {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let titles = ["Damp", "Late buses", "Dark streets on the hill", "Bins", "Rats", "The library"];
    let option = |title| BallotOption {
        id: OptionId::from_random(roll(&server.dice)),
        issue: None,
        title: Title::parse(title).unwrap(),
        details: None,
    };
    let draft = Draft {
        conference: evening.conference.id,
        ward: None,
        question: Question::parse("What first?").unwrap(),
        options: titles.map(option).into(),
        rules: Rules::default(),
    };
    let contest = server.clerk().draft_contest(&evening.visitor, draft).await.unwrap();
    let slips =
        server.clerk().make_slips_for(evening.conference.id, None, 157, None).await.unwrap();
    server.clerk().open_contest(&evening.visitor, contest.id).await.unwrap();
    (server, contest, slips)
}

/// Sends a form over a connection of its own; gives the request and the answer as
/// they travelled.
async fn travel(
    server: &TestServer,
    slip: &MadeSlip,
    fields: &[(String, String)],
    coding: &str,
) -> (Vec<u8>, Vec<u8>) {
    let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = format!(
        "POST /v/{} HTTP/1.1\r\nhost: hall\r\naccept-encoding: {coding}\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{form}",
        slip.token.as_str(),
        form.len()
    );
    let mut stream = TcpStream::connect(server.base.trim_start_matches("http://")).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    (request.into_bytes(), answer)
}

/// The body of an answer, as it travelled.
fn body(answer: &[u8]) -> &[u8] {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    &answer[end + 4..]
}

/// The hidden fields of the ballot's form in a page that travelled as Brotli.
fn fields_of(answer: &[u8]) -> Vec<(String, String)> {
    let mut page = String::new();
    brotli::Decompressor::new(body(answer), 4096).read_to_string(&mut page).unwrap();
    let html = scraper::Html::parse_document(&page);
    let hidden = scraper::Selector::parse("#ballot input[type=hidden]").unwrap();
    let value = |element: scraper::ElementRef, name| element.attr(name).unwrap().to_owned();
    html.select(&hidden).map(|field| (value(field, "name"), value(field, "value"))).collect()
}

fn field(name: &str, value: impl ToString) -> (String, String) {
    (name.to_owned(), value.to_string())
}

#[tokio::test]
async fn a_cast_and_its_answer_have_one_length_whatever_is_ranked() {
    let (server, contest, slips) = hall().await;
    let rankings = rankings();
    assert_eq!(rankings.len(), 157);
    let (mut requests, mut answers) = (BTreeSet::new(), BTreeSet::new());
    for (slip, ranking) in slips.iter().zip(&rankings) {
        let ids: Vec<_> = ranking.iter().map(|at| contest.options[*at].id.to_string()).collect();
        let button = if ranking.is_empty() { "blank" } else { "check" };
        let ballot = [field("order", ids.join(",")), field(button, 1)];
        let (_, check) = travel(&server, slip, &ballot, "br").await;
        let mut fields = fields_of(&check);
        fields.push(field("cast", 1));
        let (request, answer) = travel(&server, slip, &fields, "br").await;
        assert!(answer.starts_with(b"HTTP/1.1 303"), "{}", String::from_utf8_lossy(&answer));
        requests.insert(request.len());
        answers.insert(answer.len());
    }
    assert_eq!((requests.len(), answers.len()), (1, 1), "{requests:?} {answers:?}");
    let turnout = server.store().turnout(contest.id).await.unwrap();
    assert_eq!(turnout.ballots, 157);
}

#[tokio::test]
async fn tap_and_check_pages_have_one_size_whatever_is_ranked() {
    let (server, contest, slips) = hall().await;
    let mut sizes = BTreeMap::<_, BTreeSet<_>>::new();
    for coding in ["br", "gzip", "identity"] {
        for (slip, ranking) in slips.iter().zip(rankings()) {
            let ids: Vec<_> =
                ranking.iter().map(|at| contest.options[*at].id.to_string()).collect();
            let finish = if ids.is_empty() { "blank" } else { "check" };
            let tapped = contest.options[OPTIONS - 1].id;
            for (name, button) in [("tap", field("tap", tapped)), ("check", field(finish, 1))] {
                let form = [field("order", ids.join(",")), button];
                let (_, page) = travel(&server, slip, &form, coding).await;
                let size = body(&page).len();
                assert!(size > 0 && size.is_multiple_of(STEP), "{coding} {ranking:?}: {size}");
                sizes.entry((coding, name)).or_default().insert(size);
            }
        }
    }
    // Nobody's browser asks for pages as they are; those have sizes in steps all the same.
    sizes.retain(|(coding, _), _| *coding != "identity");
    assert!(sizes.values().all(|sizes| sizes.len() == 1), "{sizes:?}");
}

#[tokio::test]
async fn a_padded_page_is_the_same_page() {
    let (server, _, slips) = hall().await;
    let ballot = [field("show", 1)];
    let (_, br) = travel(&server, &slips[0], &ballot, "br").await;
    let (_, gzip) = travel(&server, &slips[0], &ballot, "gzip").await;
    let (_, plain) = travel(&server, &slips[0], &ballot, "identity").await;
    let (mut from_br, mut from_gzip) = (String::new(), String::new());
    brotli::Decompressor::new(body(&br), 4096).read_to_string(&mut from_br).unwrap();
    flate2::read::GzDecoder::new(body(&gzip)).read_to_string(&mut from_gzip).unwrap();
    let plain = String::from_utf8(body(&plain).to_vec()).unwrap();
    for page in [from_br, from_gzip, plain.trim_end_matches(' ').to_owned()] {
        assert!(page.ends_with("</body></html>") && page.contains("What first?"));
    }
}
