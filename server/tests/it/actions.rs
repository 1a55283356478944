//! What becomes of what people chose: from publishing to owners, plan and news.

use wardmote::action::{DUE_DAYS, OWNERS_MAX, STEPS_MAX};
use wardmote::time::DAY_MS;

use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};
use crate::switch::in_welsh;

/// A meeting whose first vote has chosen "Damp homes" and is published.
async fn chosen() -> (TestServer, Evening, Browser) {
    let server = TestServer::start().await;
    let evening = server.evening().await;
    evening.open(&server, 0).await;
    evening.cast(&server, 0, &[&[0], &[0, 1], &[1]]).await;
    evening.close(&server, 0).await;
    let before = server.browser().get(&path(&evening, 0)).await;
    assert_eq!(before.status, 404, "before publication there is no action");
    evening.publish(&server, 0).await;
    let organiser = server.organiser().await;
    (server, evening, organiser)
}

/// The public page of an option's action.
fn path(evening: &Evening, option: usize) -> String {
    format!("/actions/{}", evening.contests[0].options[option].id)
}

/// Where organisers go on with it.
fn desk(evening: &Evening, option: usize) -> String {
    format!("/organise{}", path(evening, option))
}

/// Takes in an owner; gives the path of their link.
async fn own(organiser: &Browser, at: &str, name: &str, side: &str) -> String {
    let page = organiser.post(&format!("{at}/owners"), &[("name", name), ("side", side)]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let link = page.attributes("a.address", "href").remove(0);
    link.split_once("/act/").map(|(_, token)| format!("/act/{token}")).unwrap()
}

/// Tells a word.
async fn tell(browser: &Browser, at: &str, fields: &[(&str, &str)]) -> Page {
    let page = browser.get(at).await;
    let (word, from) = (page.field("word"), page.field("from"));
    let mut all = vec![("word", word.as_str()), ("from", from.as_str())];
    all.extend(fields);
    browser.post(&format!("{at}/news"), &all).await
}

#[tokio::test]
async fn publishing_makes_an_action_of_what_was_chosen_and_of_nothing_else() {
    let (server, evening, _) = chosen().await;
    let results = server.browser().get(&format!("/r/{}", evening.contests[0].id)).await;
    assert!(results.attributes("main a", "href").contains(&path(&evening, 0)));
    let page = server.browser().get(&path(&evening, 0)).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.texts("h1"), ["Damp homes"]);
    assert!(page.says("3 of 10 slips were used") || page.says("3 of 10"), "{}", page.body);
    assert_eq!(page.texts(".ladder [aria-current]"), ["Chosen"]);
    assert!(page.says("Late buses"), "what was also heard");
    assert_eq!(server.browser().get(&path(&evening, 1)).await.status, 404);
}

#[tokio::test]
async fn what_a_stopped_program_left_unmade_is_made_when_it_starts() {
    let (server, evening, _) = chosen().await;
    let before = server.store().list_actions(Some(evening.contests[0].id)).await.unwrap();
    server.clerk().make_missing_actions().await.unwrap();
    let after = server.store().list_actions(Some(evening.contests[0].id)).await.unwrap();
    assert_eq!(before, after, "nothing is made twice");
    assert_eq!(after.len(), 1);
}

#[tokio::test]
async fn owners_of_both_sides_take_it_on_by_their_own_links() {
    let (server, evening, organiser) = chosen().await;
    let at = desk(&evening, 0);
    let nobody = organiser.post(&format!("{at}/owners"), &[("name", ""), ("side", "local")]).await;
    assert_eq!(nobody.status, 422);
    let khan = own(&organiser, &at, "Cllr Khan", "representative").await;
    let public = server.browser().get(&path(&evening, 0)).await;
    assert_eq!(public.texts(".ladder [aria-current]"), ["Chosen"], "one side is not enough");
    let ada = own(&organiser, &at, "Ada B.", "local").await;
    let public = server.browser().get(&path(&evening, 0)).await;
    assert_eq!(public.texts(".ladder [aria-current]"), ["Owner found"]);
    assert!(public.says("Cllr Khan") && public.says("Ada B."));

    let page = server.browser().get(&ada).await;
    assert_eq!(page.status, 200);
    assert!(page.attributes("form", "action").iter().all(|to| !to.contains("/owners")));
    let other = server.browser().post(&format!("{ada}/owners"), &[("name", "Eve")]).await;
    assert!(matches!(other.status, 404 | 405), "an owner finds no owners");

    let page = organiser.get(&at).await;
    let remove = page.attributes("form[action*=remove]", "action").remove(0);
    assert_eq!(organiser.post(&remove, &[]).await.status, 303);
    assert_eq!(organiser.post(&remove, &[]).await.status, 303, "doing it twice is fine");
    assert_eq!(server.browser().get(&khan).await.status, 404, "their link opens nothing");
    assert_eq!(server.browser().get(&ada).await.status, 200);
    let public = server.browser().get(&path(&evening, 0)).await;
    assert_eq!(public.texts(".ladder [aria-current]"), ["Chosen"]);
}

#[tokio::test]
async fn a_word_is_told_once_and_a_late_one_is_kindly_missed() {
    let (server, evening, organiser) = chosen().await;
    let at = desk(&evening, 0);
    own(&organiser, &at, "Cllr Khan", "representative").await;
    let ada = own(&organiser, &at, "Ada B.", "local").await;
    let browser = server.browser();
    let story = "We met the landlord. <b>He listened</b>";
    let fields = [("story", story), ("status", "under_way"), ("due", "2100-01-01")];
    let refused = tell(&browser, &ada, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("A plan needs one step or more."), "{}", refused.body);
    assert_eq!(refused.field("story"), story, "what was typed is kept");

    let step = [("what", "Look at every flat"), ("helper", "Mo")];
    assert_eq!(browser.post(&format!("{ada}/steps"), &step).await.status, 303);
    let refused = tell(&browser, &ada, &fields).await;
    assert!(refused.says("Please choose a day to come"), "{}", refused.body);
    let page = browser.get(&ada).await;
    let (word, due) = (page.field("word"), page.field("due"));
    let fields = [
        ("word", word.as_str()),
        ("from", "owner_found"),
        ("story", story),
        ("status", "under_way"),
        ("due", due.as_str()),
    ];
    for _ in 0..2 {
        assert_eq!(browser.post(&format!("{ada}/news"), &fields).await.status, 303);
    }
    let public = browser.get(&path(&evening, 0)).await;
    assert_eq!(public.texts(".news li p:not(.meta)"), [story], "once, and as it was typed");
    assert_eq!(public.texts(".ladder [aria-current]"), ["Under way"]);
    assert!(!public.says("An update was due"));

    server.clock.advance_ms((DUE_DAYS + 2) * DAY_MS);
    let public = server.browser().get(&path(&evening, 0)).await;
    assert!(public.says("An update was due on"), "{}", public.body);
}

#[tokio::test]
async fn whoever_did_not_see_the_newest_status_looks_again_before_they_change_it() {
    let (server, evening, organiser) = chosen().await;
    let at = desk(&evening, 0);
    let word = organiser.get(&at).await.field("word");
    own(&organiser, &at, "Cllr Khan", "representative").await;
    own(&organiser, &at, "Ada B.", "local").await;
    let old = [
        ("word", word.as_str()),
        ("from", "chosen"),
        ("story", "We look for owners"),
        ("status", "chosen"),
        ("due", "2026-12-11"),
    ];
    let refused = organiser.post(&format!("{at}/news"), &old).await;
    assert_eq!(refused.status, 409, "{}", refused.body);
    assert!(refused.says("Somebody changed this in the meantime."));
    assert_eq!(refused.field("story"), "We look for owners", "what was typed is kept");
    let public = server.browser().get(&path(&evening, 0)).await;
    assert_eq!(public.texts(".ladder [aria-current]"), ["Owner found"]);
    assert!(!public.says("We look for owners"));
}

#[tokio::test]
async fn a_step_is_ticked_opened_and_taken_out() {
    let (server, evening, organiser) = chosen().await;
    let at = desk(&evening, 0);
    let add = format!("{at}/steps");
    assert_eq!(organiser.post(&add, &[("what", " ")]).await.status, 422);
    assert_eq!(organiser.post(&add, &[("what", "Look at every flat")]).await.status, 303);
    let to = organiser.get(&at).await.attributes("form[action*='/steps/']", "action").remove(0);
    let left =
        async || server.browser().get(&path(&evening, 0)).await.says("There is no plan yet.");
    assert!(!left().await);
    for (act, is_done) in [("done", true), ("open", false)] {
        assert_eq!(organiser.post(&to, &[("act", act)]).await.status, 303);
        assert_eq!(left().await, is_done, "{act}");
    }
    assert_eq!(organiser.post(&to, &[("act", "remove")]).await.status, 303);
    assert!(left().await);
}

#[tokio::test]
async fn what_is_the_matter_with_a_step_is_said_at_its_box() {
    let (server, evening, organiser) = chosen().await;
    let owner = own(&organiser, &desk(&evening, 0), "Ada B.", "local").await;
    let long = "M".repeat(81);
    for (fields, at) in [
        ([("what", " "), ("helper", "Mo")], "what"),
        ([("what", "Look at every flat"), ("helper", long.as_str())], "helper"),
    ] {
        let refused = server.browser().post(&format!("{owner}/steps"), &fields).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.attributes(".summary a", "href"), [format!("#{at}")]);
        assert_eq!(refused.attributes("[aria-invalid]", "id"), [at], "{}", refused.body);
        for (name, typed) in fields {
            assert_eq!(refused.field(name), typed, "what was typed is kept");
        }
    }
}

#[tokio::test]
async fn another_language_loses_nothing_that_an_owner_typed() {
    let (server, evening, organiser) = chosen().await;
    let owner = own(&organiser, &desk(&evening, 0), "Ada B.", "local").await;
    let typed = [
        ("story", "We met <the> landlord"),
        ("status", "under_way"),
        ("due", "2026-12-20"),
        ("alt", "A wall"),
        ("picture", "picture"),
    ];
    // Also on the page that refuses a step, at an address that opens nothing.
    for at in [owner.clone(), format!("{owner}/steps")] {
        let browser = server.browser();
        let page = if at == owner { browser.get(&at).await } else { browser.post(&at, &[]).await };
        let shown = in_welsh(&browser, &at, &page, &typed).await;
        assert_eq!(shown.texts("#story"), [typed[0].1]);
        assert_eq!(shown.attributes("#status [selected]", "value"), ["under_way"]);
        assert_eq!(
            (shown.field("due"), shown.field("alt")),
            ("2026-12-20".into(), "A wall".into())
        );
        assert!(shown.says("Dewiswch y llun eto."), "no browser sends it again by itself");
    }
    let public = server.browser().get(&path(&evening, 0)).await;
    assert!(!public.says("We met"), "nothing is told by it");
}

#[tokio::test]
async fn what_nothing_brings_back_is_asked_twice() {
    let (server, evening, organiser) = chosen().await;
    let at = desk(&evening, 0);
    let owner = own(&organiser, &at, "Cllr Khan", "representative").await;
    own(&organiser, &at, "Ada B.", "local").await;
    assert_eq!(organiser.post(&format!("{at}/steps"), &[("what", "Look")]).await.status, 303);
    assert_eq!(tell_with(&server.browser(), &owner, "A wall", &png()).await.status, 303);
    for (address, browser) in [(&at, &organiser), (&owner, &server.browser())] {
        let page = browser.get(address).await;
        for (button, means) in [
            ("[value=remove]", "The step goes from the plan for good"),
            ("form[action*=pictures] button", "The picture goes for good"),
            ("[name=option]", "nothing takes it back"),
        ] {
            let is_theirs = button != "[name=option]" || address == &at;
            let (all, asked) = (page.texts(button), page.texts(&format!("details.sure {button}")));
            assert_eq!(all.len(), asked.len(), "{button} in {}", page.body);
            assert_eq!(asked.is_empty(), !is_theirs, "{button}");
            assert_eq!(page.says(means), is_theirs, "{button}");
        }
    }
    let page = organiser.get(&at).await;
    let opens = page.texts("details.sure > summary");
    let is_it = |it: &String| it.starts_with("Take it out") && it.ends_with(": Look");
    assert!(opens.iter().any(is_it), "{opens:?}");
}

#[tokio::test]
async fn where_no_more_fit_people_are_told_how_many_do() {
    let (_server, evening, organiser) = chosen().await;
    let at = desk(&evening, 0);
    for _ in 0..STEPS_MAX {
        assert_eq!(organiser.post(&format!("{at}/steps"), &[("what", "Look")]).await.status, 303);
    }
    for _ in 0..OWNERS_MAX {
        own(&organiser, &at, "Ada B.", "local").await;
    }
    for (path, fields, says) in [
        ("steps", [("what", "Look again"), ("helper", "")], "There is room for 30 here."),
        ("owners", [("name", "Bo"), ("side", "local")], "There is room for 12 here."),
    ] {
        let refused = organiser.post(&format!("{at}/{path}"), &fields).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.says(says) && refused.says("Please take one out first."),
            "{}",
            refused.body
        );
        assert_eq!(refused.field(fields[0].0), fields[0].1, "what was typed is kept");
    }
}

#[tokio::test]
async fn what_was_also_heard_is_taken_up_later() {
    let (server, evening, organiser) = chosen().await;
    let contest = evening.contests[0].id.to_string();
    let option = evening.contests[0].options[1].id.to_string();
    let fields = [("contest", contest.as_str()), ("option", option.as_str())];
    let taken = organiser.post("/organise/actions", &fields).await;
    assert_eq!(taken.status, 303);
    assert_eq!(server.browser().get(&path(&evening, 1)).await.texts("h1"), ["Late buses"]);
    let draft = evening.contests[1].id.to_string();
    let option = evening.contests[1].options[1].id.to_string();
    let fields = [("contest", draft.as_str()), ("option", option.as_str())];
    assert_eq!(organiser.post("/organise/actions", &fields).await.status, 404, "not of a draft");
}

/// A form with a picture, as a browser sends it.
async fn tell_with(browser: &Browser, at: &str, alt: &str, picture: &[u8]) -> Page {
    let word = browser.get(at).await.field("word");
    send_with(browser, at, &word, alt, picture).await
}

/// The same with a word of some id.
async fn send_with(browser: &Browser, at: &str, word: &str, alt: &str, picture: &[u8]) -> Page {
    let mut body = Vec::new();
    for (name, value) in [
        ("word", word),
        ("from", "owner_found"),
        ("story", "The wall is dry"),
        ("status", "owner_found"),
        ("due", "2026-12-20"),
        ("alt", alt),
    ] {
        let head = format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
    }
    let head: &[u8] = b"--x\r\ncontent-disposition: form-data; name=\"picture\"; \
        filename=\"a.png\"\r\ncontent-type: image/png\r\n\r\n";
    body.extend([head, picture, b"\r\n--x--\r\n"].concat());
    let request = browser
        .request("POST", &format!("{at}/news"))
        .header("content-type", "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin")
        .body(body);
    browser.send(request).await
}

/// Thirty by twenty pixels of one colour.
fn png() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(30, 20, image::Rgb([9, 99, 9]))
        .write_to(&mut file, image::ImageFormat::Png)
        .unwrap();
    file.into_inner()
}

#[tokio::test]
async fn a_word_has_a_picture_with_words_until_an_owner_takes_it_away() {
    let (server, evening, organiser) = chosen().await;
    let at = desk(&evening, 0);
    let owner = own(&organiser, &at, "Cllr Khan", "representative").await;
    own(&organiser, &at, "Ada B.", "local").await;

    let wordless = tell_with(&server.browser(), &owner, " ", &png()).await;
    assert_eq!(wordless.status, 422);
    assert!(wordless.says("Please choose the picture again"), "{}", wordless.body);
    assert_eq!(wordless.texts("#story"), ["The wall is dry"], "nothing typed is lost");
    let broken = tell_with(&server.browser(), &owner, "A wall", b"<svg onload=alert(1)>").await;
    assert_eq!(broken.status, 422);
    assert!(broken.says("This file is no picture we can use"), "{}", broken.body);

    let told = tell_with(&server.browser(), &owner, "A \"dry\" <wall>", &png()).await;
    assert_eq!(told.status, 303, "{}", told.body);
    let visitor = server.browser();
    let page = visitor.get(&path(&evening, 0)).await;
    assert_eq!(page.attributes("img.picture", "alt"), ["A \"dry\" <wall>"]);
    let source = page.attributes("img.picture", "src").remove(0);
    let picture = visitor.get(&source).await;
    assert_eq!((picture.status, picture.header("content-type")), (200, "image/jpeg"));
    let tag = picture.header("etag").to_owned();
    let again = visitor.send(visitor.request("GET", &source).header("if-none-match", tag)).await;
    assert_eq!(again.status, 304);

    // A second action of the same people cannot change what stands there.
    let contest = evening.contests[0].id.to_string();
    let option = evening.contests[0].options[1].id.to_string();
    let fields = [("contest", contest.as_str()), ("option", option.as_str())];
    assert_eq!(organiser.post("/organise/actions", &fields).await.status, 303);
    let other = desk(&evening, 1);
    own(&organiser, &other, "Cllr Khan", "representative").await;
    own(&organiser, &other, "Mo", "local").await;
    let word = source.rsplit('/').next().unwrap();
    send_with(&organiser, &other, word, "Another wall", &png()).await;
    let page = visitor.get(&path(&evening, 0)).await;
    assert_eq!(page.attributes("img.picture", "alt"), ["A \"dry\" <wall>"]);

    let form = server.browser().get(&owner).await.attributes("form[action$=remove]", "action");
    let gone = visitor.post(&form[0], &[]).await;
    assert_eq!(gone.status, 303, "{}", gone.body);
    assert_eq!(visitor.get(&source).await.status, 404);
    let page = visitor.get(&path(&evening, 0)).await;
    assert!(page.says("The wall is dry") && page.attributes("img", "src").is_empty());
}
