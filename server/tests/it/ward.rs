//! A ward's page in all its forms, and the page of the town.

use wardmote::action::DUE_DAYS;
use wardmote::time::DAY_MS;
use wardmote::ward::NewWard;

use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};

/// A meeting whose vote in Alder has chosen "Damp homes" and is published.
async fn chosen() -> (TestServer, Evening, Browser) {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.choose(&server).await;
    let organiser = server.organiser().await;
    (server, evening, organiser)
}

/// The page of a ward: Alder (0) or Brook (1).
fn path(evening: &Evening, ward: usize) -> String {
    format!("/ward/{}", evening.wards[ward].id)
}

/// What other sites read in the head of a page.
fn og(page: &Page, name: &str) -> String {
    page.attributes(&format!("meta[property=\"og:{name}\"]"), "content").concat()
}

#[tokio::test]
async fn a_ward_with_nothing_yet_says_what_comes_next() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    let new = NewWard::parse("Cedar", "", "").unwrap();
    let cedar = server.clerk().add_ward(&evening.visitor, new).await.unwrap();
    let page = server.browser().get(&format!("/ward/{}", cedar.id)).await;
    assert_eq!(page.status, 200);
    for sentence in [
        "Nothing shows here now.",
        "Nothing has been chosen yet.",
        "Nothing is under way yet.",
        "Nobody has taken anything on yet.",
        "No meeting is planned yet.",
    ] {
        assert!(page.says(sentence), "{sentence}: {}", page.body);
    }
    assert!(page.attributes(".meeting", "class").is_empty(), "the meeting is of other wards");
    let brook = server.browser().get(&path(&evening, 1)).await;
    assert_eq!(brook.texts(".meeting .lead"), ["Autumn meeting"]);
    assert!(brook.says("We are listening now.") && !brook.says("No meeting is planned yet."));
}

#[tokio::test]
async fn a_ward_tells_how_its_actions_stand_and_whom_to_talk_to() {
    let (server, evening, organiser) = chosen().await;
    let action = evening.contests[0].options[0].id;
    let desk = format!("/organise/actions/{action}");
    let page = server.browser().get(&path(&evening, 0)).await;
    assert_eq!(page.texts(".doing h3"), ["Damp homes"]);
    assert!(page.texts(".doing .rung").concat().ends_with("Chosen"), "{}", page.body);
    for (name, side) in [("Ada B.", "local"), ("Cllr Khan", "representative")] {
        let fields = [("name", name), ("side", side)];
        assert_eq!(organiser.post(&format!("{desk}/owners"), &fields).await.status, 200);
    }
    for what in ["Look at every flat", "Meet the landlord"] {
        assert_eq!(organiser.post(&format!("{desk}/steps"), &[("what", what)]).await.status, 303);
    }
    let form = organiser.get(&desk).await;
    let done = form.attributes("form[action*='/steps/']", "action").remove(0);
    assert_eq!(organiser.post(&done, &[("act", "done")]).await.status, 303);
    let (word, due) = (form.field("word"), form.field("due"));
    let story = "We met <b>the landlord</b>. ".repeat(12);
    let from = form.field("from");
    let fields = [
        ("word", word.as_str()),
        ("from", &from),
        ("story", &story),
        ("status", "under_way"),
        ("due", &due),
    ];
    assert_eq!(organiser.post(&format!("{desk}/news"), &fields).await.status, 303);

    let page = server.browser().get(&path(&evening, 0)).await;
    assert!(page.texts(".doing .rung").concat().ends_with("Under way"), "{}", page.body);
    assert!(page.says("1 of 2 steps are done."));
    let told = page.texts(".word p").remove(0);
    assert!(told.starts_with("We met <b>the landlord</b>.") && told.ends_with('…'), "{told}");
    assert!(page.says("You hear more by"));
    assert_eq!(page.texts(".whom .lead"), ["Cllr Khan", "Ada B."]);
    assert_eq!(page.texts(".whom .meta"), ["Representative", "Local people"]);
    server.clock.advance_ms((DUE_DAYS + 40) * DAY_MS);
    let page = server.browser().get(&path(&evening, 0)).await;
    assert_eq!(page.texts(".doing .late").len(), 1, "{}", page.body);
    let brook = server.browser().get(&path(&evening, 1)).await;
    assert!(brook.texts(".doing h3").is_empty(), "Alder's is not Brook's");
}

#[tokio::test]
async fn other_sites_may_show_a_ward_and_nothing_else() {
    let (server, evening, _) = chosen().await;
    let embed = format!("{}/embed", path(&evening, 0));
    let page = server.browser().get(&format!("{embed}?lang=cy")).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("x-frame-options"), "");
    assert_eq!(page.header("set-cookie"), "", "no cookie in somebody else's page");
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    let policy = page.header("content-security-policy");
    assert!(policy.contains("frame-ancestors *"), "{policy}");
    assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'none'"));
    assert!(!policy.contains("script-src") && !policy.contains("unsafe"), "{policy}");
    for css in ["script", "form", "link[rel=stylesheet]", "img"] {
        assert!(page.attributes(css, "nonce").is_empty() && page.texts(css).is_empty(), "{css}");
    }
    assert_eq!(page.attributes("html", "lang"), ["cy"]);
    assert!(page.says("Damp homes") && page.says("Wedi’i ddewis"), "{}", page.body);
    let links = page.attributes("a", "href").len();
    assert!(links > 2);
    assert!(page.attributes("a", "href").iter().all(|to| to.starts_with(&server.base)));
    assert_eq!(page.attributes("a[target=_blank][rel=noopener]", "href").len(), links);
    for other in [path(&evening, 0), "/".into(), format!("{embed}/x"), "/ward/rubbish/embed".into()]
    {
        let page = server.browser().get(&other).await;
        assert_eq!(page.header("x-frame-options"), "DENY", "{other}");
        assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
    }
    let page = server.browser().get(&path(&evening, 0)).await;
    let snippet = page.texts(".snippet").concat();
    assert!(snippet.contains(&format!("src=\"{}{embed}?lang=en\"", server.base)), "{snippet}");
}

#[tokio::test]
async fn wards_and_actions_have_a_picture_before_and_after_a_vote() {
    let (server, evening, _) = chosen().await;
    let brook = server.browser().get(&path(&evening, 1)).await;
    assert_eq!(og(&brook, "image:alt"), "Brook: Nothing has been chosen yet.");
    let action = format!("/actions/{}", evening.contests[0].options[0].id);
    let action = server.browser().get(&action).await;
    assert_eq!(og(&action, "image:alt"), "Damp homes: Chosen");
    let pages =
        [og(&brook, "image"), og(&action, "image"), og(&brook, "image").replace("=en", "=ur")];
    let mut drawn = Vec::new();
    for address in pages {
        let png = server.browser().get(&address).await;
        assert_eq!(png.header("content-type"), "image/png", "{address}");
        assert_eq!(png.bytes[16..24], [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat());
        drawn.push(png.bytes);
    }
    assert!(drawn[0] != drawn[1] && drawn[0] != drawn[2], "each has its own");
    let draft = evening.contests[1].options[0].id;
    let draft = server.browser().get(&format!("/actions/{draft}/picture.png")).await;
    assert_eq!(draft.status, 404);
}

#[tokio::test]
async fn the_town_shows_what_each_ward_chose_and_whether_it_is_listened_to() {
    let (server, evening, _) = chosen().await;
    evening.open(&server, 2).await;
    evening.cast(&server, 2, &[&[2], &[2, 1]]).await;
    evening.close(&server, 2).await;
    evening.publish(&server, 2).await;
    let page = server.browser().get("/").await;
    let wards = page.texts(".wards > li");
    assert_eq!(wards.len(), 2);
    assert!(wards[0].starts_with("AlderDamp homes: Chosen"), "{wards:?}");
    assert!(wards[1].starts_with("BrookNothing has been chosen yet."), "{wards:?}");
    for ward in &wards {
        assert!(ward.contains("Tell us the one thing") && ward.contains("Next meeting:"), "{ward}");
    }
    let together = page.texts(".together li li");
    assert_eq!(together, ["Dark streets: Chosen"], "{}", page.body);
    assert!(page.attributes("form[role=search]", "action").is_empty(), "two are seen at once");
}

#[tokio::test]
async fn in_a_town_of_many_wards_each_is_found_by_letters() {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    for n in 0..198 {
        let letter = char::from(b'C' + n % 20);
        let new = NewWard::parse(&format!("{letter}ŵern {n}"), "", "").unwrap();
        server.clerk().add_ward(&evening.visitor, new).await.unwrap();
    }
    let page = server.browser().get("/").await;
    assert_eq!(page.texts(".wards > li").len(), 200);
    let letters = page.attributes(".letters a", "href");
    assert_eq!(letters.len(), 22);
    for letter in letters {
        assert_eq!(page.attributes(&format!("h3{letter}"), "id").len(), 1, "{letter}");
    }
    let found = server.browser().get("/?q=dWERN+1&lang=en").await;
    let names = found.texts(".wards .lead");
    assert!(!names.is_empty() && names.iter().all(|name| name.starts_with("Dŵern 1")), "{names:?}");
    assert_eq!(found.field("q"), "dWERN 1", "what was typed stays");
    let none = server.browser().get("/?q=%3Cb%3Exyz").await;
    assert!(none.says("No ward is called “<b>xyz”."), "{}", none.body);
}

/// How many pages a PDF of ours has.
fn pages_of(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type/Page").count() + text.matches("/Type /Page").count()
        - text.matches("/Type/Pages").count()
        - text.matches("/Type /Pages").count()
}

#[tokio::test]
async fn a_wards_report_has_two_pages_before_and_after_a_vote_in_every_language() {
    let (server, evening, _) = chosen().await;
    for ward in [0, 1] {
        for lang in ["en", "cy", "ur"] {
            let at = format!("{}/report.pdf?lang={lang}", path(&evening, ward));
            let pdf = server.browser().get(&at).await;
            assert_eq!(pdf.status, 200, "{at}: {}", pdf.body);
            assert_eq!(pdf.header("content-type"), "application/pdf");
            assert_eq!(pages_of(&pdf.bytes), 2, "{at}");
        }
        let page = server.browser().get(&format!("{}/report", path(&evening, ward))).await;
        assert_eq!(page.texts(".leaf").len(), 2);
    }
    let page = server.browser().get(&format!("{}/report", path(&evening, 0))).await;
    assert!(page.says("Damp homes is chosen"), "{}", page.body);
    assert_eq!(page.texts("tr.win th"), ["Damp homes"]);
    assert!(page.says("3 of 10 slips were used.") && page.says("There was no tie."));
    assert!(page.says("English, Cymraeg and اردو"), "{}", page.body);
    let brook = server.browser().get(&format!("{}/report", path(&evening, 1))).await;
    assert!(brook.says("There has been no vote yet.") && brook.says("There is no shortlist yet."));
    assert!(!brook.says("Damp homes"), "a draft is nobody's business");
}
