//! Taking a result along: the same order everywhere, and no more of the ballots than
//! the rule allows.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use wardmote::contest::Rules;
use wardmote::count::{self, Lot, Mark};
use wardmote::format::{Election, Format, read};
use wardmote::id::ContestId;
use wardmote::record::Document;
use wardmote::record::ballots::Published;
use wardmote::record::publication::Publication;
use wardmote_app::pages::results::share::bars;
use wardmote_app::parts::telling::tell;
use wardmote_app::reveal::Reveal;
use wardmote_app::words::{Lang, Words};

use crate::evening::Evening;
use crate::helpers::{Page, TestServer};

/// Ballots whose result is in neither the order of the ballot nor that of the alphabet.
const BALLOTS: [&[usize]; 10] =
    [&[1, 0], &[1], &[1, 3, 2], &[1], &[0, 3], &[0], &[0, 1], &[3, 1, 2], &[3, 0], &[2]];
/// That order.
const ORDER: [&str; 4] = ["Late buses", "Damp homes", "Empty shops", "Dark streets"];

/// A vote for everybody with that rule, published with these ballots; its number.
async fn publish(
    server: &TestServer,
    evening: &mut Evening,
    rule: Publication,
    ballots: &[&[usize]],
) -> ContestId {
    let rules = Rules { publication: rule, ..Rules::default() };
    let draft = wardmote::contest::Draft { rules, ..server.draft(&evening.conference, None) };
    let contest = server.clerk().draft_contest(&evening.visitor, draft).await.unwrap();
    let id = contest.id;
    evening.contests.push(contest);
    let at = evening.contests.len() - 1;
    evening.open(server, at).await;
    evening.cast(server, at, ballots).await;
    evening.close(server, at).await;
    evening.publish(server, at).await;
    id
}

async fn get(server: &TestServer, id: ContestId, file: &str) -> Page {
    server.browser().get(&format!("/r/{id}/{file}")).await
}

/// The titles in the order in which they stand in a part of a text.
fn order_in(text: &str, from: &str) -> Vec<&'static str> {
    let (_, text) = text.split_once(from).unwrap_or_else(|| panic!("no {from} in {text}"));
    let mut found: Vec<_> = ORDER.iter().map(|title| (text.find(title).unwrap(), *title)).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, title)| title).collect()
}

#[tokio::test]
async fn every_file_page_and_picture_has_the_order_of_the_screen() {
    let server = TestServer::start().await;
    let mut evening = server.evening().await;
    let id = publish(&server, &mut evening, Publication::All, &BALLOTS).await;
    let fields = [("contest", &*id.to_string()), ("lang", "en")];
    let screen = server.browser().post("/api/fetch_reveal", &fields).await;
    let screen: Reveal = serde_json::from_str(&screen.body).unwrap();
    let titles: Vec<_> = screen.rows.iter().map(|row| &*row.title).collect();
    assert_eq!(titles, ORDER, "the hall screen");

    let page = server.browser().get(&format!("/r/{id}")).await;
    assert_eq!(page.texts("ol.order li"), ORDER, "the page");
    let print = get(&server, id, "print").await;
    assert_eq!(print.texts(".all-rounds tbody th bdi"), ORDER, "on paper");
    let json = get(&server, id, "result.json").await.body;
    for from in ["\"options\"", "\"votes\"", "\"ranking\""] {
        assert_eq!(order_in(&json, from), ORDER, "JSON {from}");
    }
    assert_eq!(order_in(&get(&server, id, "rcvis.json").await.body, "\"tally\""), ORDER, "RCVis");
    let rounds = get(&server, id, "rounds.csv").await.body;
    let firsts: Vec<_> = rounds.lines().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(firsts[1..5], ORDER, "the table of rounds");
    for (file, format) in [("ballots.blt", Format::Blt), ("ballots.csv", Format::Csv)] {
        let election = read(format, &get(&server, id, file).await.bytes).unwrap();
        assert_eq!(election.names, ORDER, "{file}");
    }
    let counted = server.clerk().published_count(id).await.unwrap();
    let words = Words::new(Lang::En, jiff::tz::TimeZone::UTC);
    let bars = bars(&tell(&words, &server.base, &counted).tale);
    let bars: Vec<_> = bars.iter().map(|bar| &*bar.title).collect();
    assert_eq!(bars, ORDER[..bars.len()], "the picture");
    assert!(bars.len() >= 2);
}

#[tokio::test]
async fn the_numbers_of_the_screen_stand_in_every_file() {
    let server = TestServer::start().await;
    let mut evening = server.evening().await;
    let id = publish(&server, &mut evening, Publication::All, &BALLOTS).await;
    let counted = server.clerk().published_count(id).await.unwrap();
    let json: Value = serde_json::from_str(&get(&server, id, "result.json").await.body).unwrap();
    let rcvis: Value = serde_json::from_str(&get(&server, id, "rcvis.json").await.body).unwrap();
    let rounds = get(&server, id, "rounds.csv").await.body;
    let rounds: Vec<Vec<&str>> = rounds.lines().map(|line| line.split(',').collect()).collect();
    let print = get(&server, id, "print").await;
    let mut paper = print.texts(".all-rounds tbody tr:not(.needed) td.n").into_iter();
    let placing = counted.count.placing();
    for (row, option) in placing.iter().enumerate() {
        for (n, round) in counted.count.rounds.iter().enumerate() {
            let title = ORDER[row];
            let votes = round.votes_of(*option).map(|votes| votes.to_string());
            let expected = votes.as_ref().map_or(Value::Null, |votes| json!(votes));
            assert_eq!(json["rounds"][n]["votes"][title], expected, "JSON, {title}, round {n}");
            assert_eq!(rcvis["results"][n]["tally"][title], expected, "RCVis, {title}, round {n}");
            assert_eq!(rounds[row + 1][n + 1], votes.clone().unwrap_or_default());
            assert_eq!(paper.next(), Some(votes.unwrap_or_else(|| "–".to_owned())));
        }
    }
    assert_eq!(json["title"], "What should we fix first?");
    assert_eq!(json["winners"], json!(["Late buses"]));
    assert_eq!(json["also"].as_array().unwrap().len(), counted.others.len());
    let page = server.browser().get(&format!("/r/{id}")).await;
    let told: Vec<_> = page.texts("details.others li");
    assert_eq!(print.texts(".ways li"), told, "paper tells what the page tells");
}

/// The rankings of an election by the names of options, and how many ballots have each.
fn rankings(election: &Election) -> BTreeMap<Vec<String>, String> {
    let name = |mark: &Mark| match mark.meaning() {
        count::Meaning::Option(option) => election.names[option].clone(),
        other => panic!("{other:?}"),
    };
    let piles = election.ballots.iter();
    piles.map(|(votes, marks)| (marks.iter().map(name).collect(), votes.to_string())).collect()
}

/// What the record shows of the ballots, by the names of options.
async fn of_record(server: &TestServer, id: ContestId) -> BTreeMap<Vec<String>, String> {
    let file = get(server, id, "record.json").await.bytes;
    let record = Document::read(&file).unwrap().record;
    let mut piles: BTreeMap<Vec<String>, u64> = BTreeMap::new();
    for (ranking, number) in record.ballots.rankings() {
        let name = |place: &u16| record.opening.options[usize::from(*place) - 1].title.clone();
        *piles.entry(ranking.iter().map(name).collect()).or_default() += number;
    }
    piles.into_iter().map(|(ranking, number)| (ranking, number.to_string())).collect()
}

#[tokio::test]
async fn files_of_ballots_hold_what_the_record_holds_and_count_to_the_same() {
    // Twenty ballots are enough for the counted parts of four options, and not for rankings.
    let twenty: Vec<_> = BALLOTS.into_iter().chain(BALLOTS).collect();
    for (rule, ballots) in [(Publication::All, &BALLOTS[..]), (Publication::Careful, &twenty[..])] {
        let server = TestServer::start().await;
        let mut evening = server.evening().await;
        let id = publish(&server, &mut evening, rule, ballots).await;
        let expected = of_record(&server, id).await;
        let counted = server.clerk().published_count(id).await.unwrap();
        for (file, format) in [("ballots.blt", Format::Blt), ("ballots.csv", Format::Csv)] {
            let page = get(&server, id, file).await;
            let election = read(format, &page.bytes).unwrap();
            assert_eq!(rankings(&election), expected, "{rule:?} {file}");
            let lot = Lot::drawn(vec![0, 1, 2, 3]);
            let again = count::count(&count::Rules::default(), &election.ballots, &lot);
            assert_eq!(again.winners, [0], "{rule:?} {file}");
            let votes = |count: &count::Count| {
                count.rounds.iter().map(count::Round::continuing).collect::<Vec<_>>()
            };
            assert_eq!(votes(&again), votes(&counted.count), "{rule:?} {file}");
            let name = page.header("content-disposition");
            let says_parts = name.contains("counted-parts");
            assert_eq!(says_parts, rule == Publication::Careful, "{name}");
            if format == Format::Blt {
                let title = &election.title;
                let says_parts = title.contains("of each ballot the choices it counted for");
                assert_eq!(says_parts, rule == Publication::Careful, "{title}");
            }
        }
    }
}

#[tokio::test]
async fn of_a_small_vote_no_file_tells_more_than_the_record() {
    let server = TestServer::start().await;
    let mut evening = server.evening().await;
    let id = publish(&server, &mut evening, Publication::Careful, &BALLOTS).await;
    let file = get(&server, id, "record.json").await.bytes;
    let record = Document::read(&file).unwrap().record;
    assert!(matches!(record.ballots, Published::Numbers { .. }));
    for file in ["ballots.blt", "ballots.csv"] {
        let page = get(&server, id, file).await;
        assert_eq!(page.status, 404, "{file}");
        assert!(page.says("The ballots of this vote are not listed."), "{}", page.body);
    }
    let page = server.browser().get(&format!("/r/{id}")).await;
    assert!(page.says("The ballots are not listed, only numbers are."), "{}", page.body);
    let links = page.attributes("#share .files a", "href");
    assert!(links.iter().all(|link| !link.contains("ballots")), "{links:?}");
    let told: Value = serde_json::from_str(&get(&server, id, "result.json").await.body).unwrap();
    // Of ten ballots the pairs, and whole orders by other ways, would tell much.
    for key in ["pairwise", "condorcet_winner", "smith_set"] {
        assert_eq!(told.get(key), None, "{key}");
    }
    assert!(told["also"].as_array().unwrap().iter().all(|way| way.get("ranking").is_none()));
    assert!(told["notes"][0].as_str().unwrap().contains("not listed"));
}

#[tokio::test]
async fn a_vote_that_is_given_up_takes_its_files_back() {
    let server = TestServer::start().await;
    let mut evening = server.evening().await;
    let id = publish(&server, &mut evening, Publication::All, &BALLOTS).await;
    let links = server.browser().get(&format!("/r/{id}")).await.attributes("#share a", "href");
    assert_eq!(links.len(), 8, "{links:?}");
    for link in &links {
        assert_eq!(server.browser().get(link).await.status, 200, "{link}");
    }
    server.clerk().void_contest(&evening.visitor, id, "The hall was on fire").await.unwrap();
    for link in &links {
        assert_eq!(server.browser().get(link).await.status, 404, "{link}");
    }
}

#[tokio::test]
async fn where_nobody_voted_every_file_still_comes() {
    let (none, blank): (&[&[usize]], &[&[usize]]) = (&[], &[&[], &[]]);
    for ballots in [none, blank] {
        let server = TestServer::start().await;
        let mut evening = server.evening().await;
        let id = publish(&server, &mut evening, Publication::All, ballots).await;
        let page = server.browser().get(&format!("/r/{id}")).await;
        for link in page.attributes("#share a", "href") {
            let file = server.browser().get(&link).await;
            assert_eq!(file.status, 200, "{link}: {}", file.body);
            for nonsense in ["NaN", "undefined", "inf"] {
                assert!(!file.texts("main").concat().contains(nonsense), "{link}: {nonsense}");
            }
        }
    }
}

#[tokio::test]
async fn a_shared_address_shows_a_picture_of_the_result_with_its_words() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &BALLOTS).await;
    evening.close(&server, 0).await;
    evening.publish(&server, 0).await;
    let ward = format!("/ward/{}", evening.wards[0].id);
    for path in [ward.clone(), format!("/r/{}", evening.contests[0].id)] {
        let page = server.browser().get(&path).await;
        let tag = |name: &str| {
            page.attributes(&format!("meta[property=\"og:{name}\"]"), "content").concat()
        };
        assert_eq!(tag("url"), format!("{}{path}", server.base));
        assert!(tag("description").contains("Late buses is chosen"), "{}", tag("description"));
        assert!(tag("image:alt").contains("Late buses is chosen"), "{}", tag("image:alt"));
        assert_eq!(page.attributes("img.share", "alt"), [tag("image:alt")]);
        let png = server.browser().get(&tag("image")).await;
        assert_eq!(png.header("content-type"), "image/png");
        assert_eq!(png.bytes[..8], *b"\x89PNG\r\n\x1a\n");
        // The width and the height stand at the head of the file.
        assert_eq!(png.bytes[16..24], [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat());
        let svg = server.browser().get(&tag("image").replace(".png", ".svg")).await;
        assert_eq!(svg.header("content-type"), "image/svg+xml");
        assert_eq!(svg.texts("title"), [tag("image:alt")]);
    }
    let brook = server.browser().get(&format!("/ward/{}", evening.wards[1].id)).await;
    assert!(brook.attributes("img.share", "src").is_empty(), "nothing is chosen there yet");
}
