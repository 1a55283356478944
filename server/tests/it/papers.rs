//! Paper ballots: two tellers type what is on a paper, and it counts like any other.

use wardmote::closing::Ending;
use wardmote::contest::Contest;
use wardmote::people::Scope;
use wardmote::record::log::{Act, Role};
use wardmote::slip::MadeSlip;

use crate::ballots::{mark, press, vote, voting};
use crate::evening::Evening;
use crate::helpers::{Browser, Page, TestServer};

/// A teller who types papers.
pub struct Typist {
    /// Their browser.
    pub browser: Browser,
    /// The address of their desk.
    pub at: String,
}

impl Typist {
    /// A teller with a link of their own.
    pub async fn new(server: &TestServer, evening: &Evening) -> Self {
        let link = server.link(Scope::Desk { conference: evening.conference.id }).await;
        Self { browser: server.browser(), at: format!("/desk/{}", link.as_str()) }
    }

    async fn page(&self) -> Page {
        self.browser.get(&format!("{}/papers", self.at)).await
    }

    /// Takes a paper in hand by what is scanned.
    async fn take(&self, text: &str) -> Page {
        self.browser.post(&format!("{}/papers", self.at), &[("slip", text)]).await
    }

    /// Sends the form of a page with these boxes.
    pub async fn send(&self, page: &Page, more: &[(&str, &str)]) -> Page {
        let [hash, contest, look] = ["hash", "contest", "look"].map(|name| page.field(name));
        let mut fields = vec![("hash", &*hash), ("contest", &*contest), ("look", &*look)];
        fields.extend_from_slice(more);
        self.browser.post(&format!("{}/papers/enter", self.at), &fields).await
    }

    /// Types a whole paper: its code, then its boxes.
    pub async fn enter(&self, slip: &MadeSlip, numbers: &str) -> Page {
        let page = self.take(&slip.code.grouped()).await;
        assert_eq!(page.status, 200, "{}", page.body);
        self.send(&page, &[("numbers", numbers)]).await
    }

    /// Types the boxes of a paper whose slip and contest are known.
    pub async fn look(&self, slip: &MadeSlip, contest: &Contest, numbers: &str) -> Page {
        let hash = wardmote::hex::write(&slip.token.hash().0);
        let contest = contest.id.to_string();
        let fields = [("hash", hash.as_str()), ("contest", &contest), ("numbers", numbers)];
        self.browser.post(&format!("{}/papers/enter", self.at), &fields).await
    }

    /// A number of the page.
    pub async fn count(&self, name: &str) -> String {
        self.page().await.texts(&format!("[data-papers='{name}']")).concat()
    }
}

/// What stands in the boxes of a slip's paper that ranks these options.
pub fn numbers(contest: &Contest, slip: &MadeSlip, titles: &[&str]) -> String {
    let hash = slip.token.hash();
    let number = |title: &str| {
        let rank = titles.iter().position(|ranked| *ranked == title);
        rank.map_or("0".to_owned(), |rank| (rank + 1).to_string())
    };
    contest.options_for(&hash.0).iter().map(|option| number(option.title.as_str())).collect()
}

/// A meeting in which Alder votes, and two tellers.
pub async fn at_the_desk() -> (TestServer, Evening, [Typist; 2]) {
    let (server, evening) = voting().await;
    let tellers = [Typist::new(&server, &evening).await, Typist::new(&server, &evening).await];
    (server, evening, tellers)
}

fn word(page: &Page) -> String {
    page.texts(".verdict-word").concat()
}

/// The rankings in the count, as titles.
pub async fn counted(server: &TestServer, contest: &Contest) -> Vec<(Vec<String>, u64)> {
    let piles = server.store().list_piles(contest.id).await.unwrap();
    let title = |id| contest.option(id).unwrap().title.to_string();
    let titles = |ranking: wardmote::ballot::Ranking| {
        ranking.options().iter().map(|id| title(*id)).collect()
    };
    piles.into_iter().map(|pile| (titles(pile.ranking), pile.ballots)).collect()
}

#[tokio::test]
async fn two_tellers_agree_and_the_paper_is_in_the_box() {
    let (server, evening, [one, two]) = at_the_desk().await;
    let (contest, slip) = (&evening.contests[0], &evening.slips[0]);
    let typed = numbers(contest, slip, &["Late buses", "Damp homes"]);

    let page = one.take(&slip.code.grouped()).await;
    let printed: Vec<_> =
        contest.options_for(&slip.token.hash().0).iter().map(|o| o.title.to_string()).collect();
    assert_eq!(page.texts(".boxes bdi"), printed, "in the order that was printed for this slip");
    assert_eq!(page.attributes("#numbers", "autofocus").len(), 1, "the keyboard is enough");
    let first = one.send(&page, &[("numbers", &typed)]).await;
    assert_eq!(first.location(), format!("{}/papers?done=first", one.at));
    assert!(one.browser.get(&first.location()).await.says("A second teller types this paper"));
    assert_eq!((one.count("in").await, one.count("second").await), ("0".into(), "1".into()));

    // The second look is the same page to the byte, but for the desk's own address.
    let again = two.take(slip.token.as_str()).await;
    assert_eq!(again.texts("main"), page.texts("main"), "nothing tells that there was a first");
    assert!(!again.body.contains(&typed));
    let second = two.send(&again, &[("numbers", &typed)]).await;
    assert_eq!(second.location(), format!("{}/papers?done=counted", two.at));
    assert!(two.browser.get(&second.location()).await.says("The paper is in the box."));
    assert_eq!((two.count("in").await, two.count("second").await), ("1".into(), "0".into()));

    let third = two.take(slip.token.as_str()).await;
    assert_eq!((third.status, word(&third)), (409, "!Already in the box".into()));
    evening.close(&server, 0).await;
    let expected = vec!["Late buses".to_owned(), "Damp homes".to_owned()];
    assert_eq!(counted(&server, contest).await, [(expected, 1)]);
}

#[tokio::test]
async fn one_teller_cannot_be_both() {
    let (_server, evening, [one, _]) = at_the_desk().await;
    let (contest, slip) = (&evening.contests[0], &evening.slips[0]);
    let typed = numbers(contest, slip, &["Late buses"]);
    one.enter(slip, &typed).await;
    let again = one.take(slip.token.as_str()).await;
    assert_eq!((again.status, word(&again)), (409, "!Another teller’s turn".into()));
    assert!(again.says("Another teller must type it again"), "{}", again.body);
    let forced = one.look(slip, contest, &typed).await;
    assert_eq!(forced.status, 409, "nor without the page");
    assert_eq!((one.count("in").await, one.count("second").await), ("0".into(), "1".into()));
}

#[tokio::test]
async fn where_two_differ_a_third_teller_decides() {
    let (server, evening, [one, two]) = at_the_desk().await;
    let (contest, slip) = (&evening.contests[0], &evening.slips[0]);
    let three = Typist::new(&server, &evening).await;
    one.enter(slip, "1230").await;
    let differ = two.enter(slip, "1320").await;
    assert_eq!((differ.status, differ.texts("h1")), (200, vec!["The two looks differ".into()]));
    assert_eq!(differ.texts(".looks td"), ["1", "1", "2", "3", "3", "2", "empty", "empty"]);
    assert_eq!(differ.texts(".looks .differs").len(), 2);
    assert_eq!(differ.texts("#why").len(), 1, "who typed one of the two says why");
    assert_eq!(two.count("third").await, "1");

    let page = three.take(slip.token.as_str()).await;
    assert!(page.texts("#why").is_empty(), "a third teller needs no reason");
    assert_eq!(page.texts(".looks td").len(), 8);
    let decided = three.send(&page, &[("numbers", "1203")]).await;
    assert_eq!(decided.location(), format!("{}/papers?done=counted", three.at));
    assert_eq!((three.count("in").await, three.count("third").await), ("1".into(), "0".into()));
    evening.close(&server, 0).await;
    let printed = contest.options_for(&slip.token.hash().0);
    let expected: Vec<_> = [0, 1, 3].map(|at: usize| printed[at].title.to_string()).into();
    assert_eq!(counted(&server, contest).await, [(expected, 1)]);
}

#[tokio::test]
async fn a_look_that_was_begun_before_two_differed_decides_nothing() {
    let (server, evening, [one, two]) = at_the_desk().await;
    let slip = &evening.slips[0];
    let three = Typist::new(&server, &evening).await;
    let blind = three.take(slip.token.as_str()).await;
    one.enter(slip, "1230").await;
    two.enter(slip, "1320").await;
    let shown = three.send(&blind, &[("numbers", "1203")]).await;
    assert_eq!((shown.status, shown.texts(".looks td").len()), (409, 8), "now both are shown");
    assert_eq!((three.count("in").await, three.count("third").await), ("0".into(), "1".into()));
    let decided = three.send(&shown, &[("numbers", "1203")]).await;
    assert_eq!(decided.status, 303, "{}", decided.body);
}

#[tokio::test]
async fn one_of_the_two_decides_with_a_reason_that_everybody_can_read() {
    let (server, evening, [one, two]) = at_the_desk().await;
    let slip = &evening.slips[0];
    one.enter(slip, "1230").await;
    let page = two.enter(slip, "1320").await;
    let silent = two.send(&page, &[("numbers", "1230")]).await;
    assert_eq!(silent.status, 422);
    assert!(silent.says("Please fill in the reason."), "{}", silent.body);
    assert_eq!(silent.field("numbers"), "1230", "what was typed is kept");
    let decided = two.send(&page, &[("numbers", "1230"), ("why", "misread")]).await;
    assert_eq!(decided.status, 303, "{}", decided.body);
    // Two that two tellers agreed on at once.
    for slip in &evening.slips[1..3] {
        one.enter(slip, "1000").await;
        two.enter(slip, "1000").await;
    }
    let log = async || server.store().list_log(evening.contests[0].id).await.unwrap();
    assert_eq!(log().await.len(), 1, "while voting is open the log tells of no paper");
    evening.close(&server, 0).await;
    let papers: Vec<_> =
        log().await.into_iter().filter(|line| line.entry.what == Act::Paper).collect();
    let told: Vec<_> = papers.iter().map(|l| (l.entry.count, l.entry.why.as_str())).collect();
    let why = "The teller who decided had misread it";
    assert_eq!(told, [(Some(2), ""), (Some(1), why)], "in sets, and in no order of time");
    assert!(papers.iter().all(|line| line.entry.role == Role::Teller && line.name.is_none()));
}

#[tokio::test]
async fn a_slip_votes_by_phone_or_on_paper_and_never_both() {
    let (server, evening, [one, two]) = at_the_desk().await;
    let (contest, phone) = (&evening.contests[0], server.browser());
    vote(&phone, &evening.path(0), contest, &["Late buses"]).await;
    let refused = one.take(evening.slips[0].token.as_str()).await;
    assert_eq!((refused.status, word(&refused)), (409, "✕Already voted by phone".into()));
    assert!(refused.says("make the slip void, and give them another"), "{}", refused.body);

    // From the first look on, the paper is the slip's ballot.
    let check = mark(&phone, &evening.path(1), contest, &["Late buses"]).await;
    for (teller, is_in) in [(&one, false), (&two, true)] {
        teller.enter(&evening.slips[1], "1230").await;
        let open = phone.get(&format!("{}/{}", evening.path(1), contest.id)).await;
        assert_eq!(open.status, 409, "{}", open.body);
        assert!(open.says("The paper ballot of this slip was handed in."), "{}", open.body);
        let overview = phone.get(&evening.path(1)).await;
        assert!(overview.says("The paper ballot of this slip was handed in."));
        assert!(overview.texts("[data-receipt]").is_empty(), "a paper has no receipt");
        let cast = press(&phone, &check, ("cast", "1")).await;
        assert_eq!(cast.status, 409, "a check page that was open casts nothing");
        let scanned = teller.browser.post(&teller.at, &[("slip", &evening.path(1))]).await;
        assert_eq!(word(&scanned), "!Already used");
        assert!(scanned.says(if is_in { "on paper, at 6:30 pm" } else { "with the tellers" }));
    }
    evening.close(&server, 0).await;
    let all: u64 = counted(&server, contest).await.iter().map(|(_, ballots)| ballots).sum();
    assert_eq!(all, 2);
}

#[tokio::test]
async fn a_paper_is_entered_as_it_is_and_the_teller_is_told_what_it_counts_as() {
    let (server, evening, tellers) = at_the_desk().await;
    let contest = &evening.contests[0];
    let cases: [(&str, &str, &[usize]); 5] = [
        ("0000", "No box has a number.", &[]),
        ("1223", "More than one box has a 2.", &[0]),
        ("1030", "No box has a 2. The next choice moves up.", &[0, 2]),
        ("x120", "A mark that is no number chooses nothing.", &[1, 2]),
        ("1100", "More than one box has a 1.", &[]),
    ];
    let mut expected = Vec::new();
    for (slip, (typed, sentence, choices)) in evening.slips.iter().zip(cases) {
        let printed = contest.options_for(&slip.token.hash().0);
        let titles: Vec<_> = choices.iter().map(|at| printed[*at].title.to_string()).collect();
        for teller in &tellers {
            let asked = teller.enter(slip, typed).await;
            assert_eq!(asked.status, 200, "{typed}");
            assert!(asked.says(sentence) && asked.says("A paper is typed as it is"), "{typed}");
            if choices.is_empty() {
                assert!(asked.says("A blank vote: it was cast, and chooses nothing."), "{typed}");
            } else {
                assert_eq!(asked.texts("ol.counts-as li"), titles, "{typed}");
            }
            let again = teller.send(&asked, &[("numbers", typed), ("sure", "no")]).await;
            assert_eq!(again.field("numbers"), typed, "to be typed again");
            let done = teller.send(&asked, &[("numbers", typed), ("sure", "yes")]).await;
            assert_eq!(done.status, 303, "{typed}: {}", done.body);
        }
        expected.push(titles);
    }
    evening.close(&server, 0).await;
    let all = counted(&server, contest).await;
    let mut found: Vec<_> = all
        .into_iter()
        .flat_map(|(titles, ballots)| (0..ballots).map(move |_| titles.clone()))
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn what_cannot_be_boxes_is_refused_in_a_sentence_and_kept() {
    let (_server, evening, [one, _]) = at_the_desk().await;
    let page = one.take(evening.slips[0].token.as_str()).await;
    for (typed, sentence) in [
        ("", "Please fill in the boxes."),
        ("12", "This paper has 4 boxes, and you typed 2 signs."),
        ("12345", "This paper has 4 boxes, and you typed 5 signs."),
        ("12ab", "Please type one sign for each box"),
    ] {
        let refused = one.send(&page, &[("numbers", typed)]).await;
        assert_eq!(refused.status, 422, "{typed}");
        assert!(refused.says(sentence), "{typed}: {}", refused.body);
        assert_eq!(refused.field("numbers"), typed);
    }
    assert_eq!(one.count("second").await, "0");
    for (text, sign) in [("7K2M", "✕Not a slip"), ("0000-0000-0000", "✕Not one of our slips")] {
        assert_eq!(word(&one.take(text).await), sign, "{text}");
    }
}

#[tokio::test]
async fn a_void_slips_paper_counts_no_more_and_its_holder_gets_another() {
    let (server, evening, [one, two]) = at_the_desk().await;
    let clerk = server.clerk();
    one.enter(&evening.slips[0], "1230").await;
    two.enter(&evening.slips[0], "1230").await;
    one.enter(&evening.slips[1], "1230").await;
    let teller = wardmote::people::Visitor::Holder(
        clerk.find_link(two.at.trim_start_matches("/desk/")).await.unwrap(),
    );
    for (old, fresh) in [(0, 2), (1, 3)] {
        let why = wardmote::text::Reason::parse("Lost").unwrap();
        let (old, fresh) = (&evening.slips[old], &evening.slips[fresh]);
        clerk.void_slip(&teller, &old.token.hash(), Some(fresh.token.hash()), why).await.unwrap();
        let refused = two.take(old.token.as_str()).await;
        assert_eq!((refused.status, word(&refused)), (410, "✕Not valid".into()));
        assert!(refused.says("Keep this paper. It does not count."));
    }
    assert_eq!((one.count("in").await, one.count("second").await), ("0".into(), "0".into()));
    one.enter(&evening.slips[2], "3210").await;
    two.enter(&evening.slips[2], "3210").await;
    // A paper that waits makes its slip no slip to be given.
    one.enter(&evening.slips[4], "3210").await;
    let why = wardmote::text::Reason::parse("Lost").unwrap();
    let fresh = Some(evening.slips[4].token.hash());
    let unfit = clerk.void_slip(&teller, &evening.slips[5].token.hash(), fresh, why).await;
    assert!(unfit.is_err(), "its paper is with the tellers");
    clerk
        .close_contest(&evening.visitor, evening.contests[0].id, Ending::LeavingPapers)
        .await
        .unwrap();
    assert_eq!(counted(&server, &evening.contests[0]).await.len(), 1);
}

#[tokio::test]
async fn a_paper_with_two_questions_is_typed_question_by_question() {
    let (server, evening, [one, two]) = at_the_desk().await;
    evening.open(&server, 2).await;
    let slip = &evening.slips[0];
    for (teller, after) in [(&one, "first"), (&two, "counted")] {
        let page = teller.take(slip.token.as_str()).await;
        assert!(page.says("Vote 1 of 2"), "{}", page.body);
        let next = teller.send(&page, &[("numbers", "1230")]).await;
        assert_eq!(next.status, 200, "on to the next question of the same paper");
        assert!(next.says("Vote 2 of 2"), "{}", next.body);
        let done = teller.send(&next, &[("numbers", "0001")]).await;
        assert_eq!(done.location(), format!("{}/papers?done={after}", teller.at));
    }
    for contest in [0, 2] {
        evening.close(&server, contest).await;
        assert_eq!(counted(&server, &evening.contests[contest]).await.len(), 1);
    }
}

#[tokio::test]
async fn two_desks_at_once_make_one_first_look_and_one_second() {
    let (_server, evening, [one, two]) = at_the_desk().await;
    let contest = &evening.contests[0];
    for (slip, others, third) in [(0, "1230", false), (1, "1320", true)] {
        let slip = &evening.slips[slip];
        let (a, b) = tokio::join!(one.look(slip, contest, "1230"), two.look(slip, contest, others));
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        // Whoever was first may see the other look already.
        assert_eq!(
            (statuses[0], statuses[1] == 303 || third),
            (if third { 200 } else { 303 }, true)
        );
    }
    assert_eq!((one.count("in").await, one.count("third").await), ("1".into(), "1".into()));
}
