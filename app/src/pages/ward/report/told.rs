//! What a ward's report says.

use wardmote::action::Side;
use wardmote::clerk::counts::Counted;
use wardmote::clerk::places::{Doing, Numbers, WardStory};
use wardmote::count::tale::{DECIMALS_SEEN, Tale, Voice};
use wardmote_print::report::{Block, Report, Row};

use crate::context::Ask;
use crate::pages::actions::{due, side_key, status_key};
use crate::pages::ward::doing::{beginning, steps_done};
use crate::parts::qr::typed;
use crate::parts::telling::tell;
use crate::reveal::Reveal;
use crate::words::{Lang, Words};

/// As many issues as a page has room for beside eight options and their rounds.
const ISSUES_MAX: usize = 6;
/// As many actions as a page has room for.
const ACTIONS_MAX: usize = 6;
/// As many letters of the names of owners as a cell has room for.
const NAMES_MAX: usize = 120;
/// As many letters as the story of all ties has room for.
const TIES_MAX: usize = 700;

/// Tells a ward's report in somebody's language.
pub struct Teller<'a> {
    words: &'a Words,
    base: &'a str,
    story: &'a WardStory,
    numbers: &'a Numbers,
    newest: Option<(&'a Counted, Reveal)>,
}

impl<'a> Teller<'a> {
    /// Somebody to tell it.
    pub fn new(ask: &'a Ask, story: &'a WardStory, numbers: &'a Numbers) -> Self {
        let newest = story.newest().map(|counted| (counted, tell(&ask.words, &ask.base, counted)));
        Self { words: &ask.words, base: &ask.base, story, numbers, newest }
    }

    /// The whole report.
    pub fn report(&self) -> Report {
        let first = [self.heard(), self.shortlist(), self.voted()].concat();
        let second = [self.doing(), self.meeting(), self.join(), self.facts(), self.access()];
        let day = ("day", self.words.day(self.story.now).into());
        Report {
            lang: self.words.lang.tag(),
            is_rtl: self.words.lang.dir() == "rtl",
            title: self.story.ward.name.to_string(),
            meta: self.words.tell("wr-meta", &[day]),
            pages: [first, second.concat()],
        }
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn count(&self, key: &str, n: u64) -> String {
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        self.words.tell(key, &[("n", n.into())])
    }

    fn head(&self, key: &str) -> Block {
        Block::Heading(self.say(key))
    }

    /// What people said, and how many were asked.
    fn heard(&self) -> Vec<Block> {
        let heard = self.numbers.heard;
        let numbers = [("wr-doors", heard.doors), ("wr-answers", heard.answers())];
        let rows = numbers.map(|(key, n)| Row::plain(vec![self.say(key), n.to_string()]));
        let said: Vec<_> = self
            .story
            .said
            .iter()
            .take(ISSUES_MAX)
            .map(|one| format!("{}: {}", one.issue.title, self.count("listen-said", one.said)))
            .collect();
        let issues =
            if said.is_empty() { Block::Text(self.say("wr-said-none")) } else { Block::List(said) };
        vec![self.head("wr-heard"), Block::Table { head: Vec::new(), rows: rows.into() }, issues]
    }

    /// What was on the ballot.
    fn shortlist(&self) -> Vec<Block> {
        let list = match &self.newest {
            Some((counted, _)) => {
                let titles = counted.contest.options.iter().map(|option| option.title.to_string());
                Block::List(titles.collect())
            }
            None => Block::Text(self.say("wr-shortlist-none")),
        };
        vec![self.head("wr-shortlist"), list]
    }

    /// How people voted.
    fn voted(&self) -> Vec<Block> {
        let head = self.head("wr-voted");
        let Some((counted, reveal)) = &self.newest else {
            return vec![head, Block::Text(self.say("wr-voted-none"))];
        };
        let verdict = reveal.result.first().cloned().unwrap_or_default();
        let mut blocks = vec![head, Block::Text(reveal.question.clone()), Block::Lead(verdict)];
        if counted.contest.ward.is_none() {
            blocks.push(Block::Text(self.say("ward-together")));
        }
        if !reveal.rounds.is_empty() {
            blocks.push(self.rounds(&reveal.tale));
        }
        blocks.push(Block::Text(reveal.turnout.clone()));
        blocks
    }

    /// All rounds in one table.
    fn rounds(&self, tale: &Tale) -> Block {
        let rounds = (1..=tale.rounds.len()).map(|n| n.to_string());
        let head = [self.say("results-option")].into_iter().chain(rounds);
        let head = head.chain([self.say("results-title")]).collect();
        let rows = tale.rows.iter().enumerate().map(|(at, row)| {
            let is_bold = tale.winners.contains(&at);
            let outcome = if is_bold {
                self.say("results-chosen")
            } else if row.bars.last().is_some_and(Option::is_none) {
                self.say("report-out")
            } else {
                String::new()
            };
            let votes = row.bars.iter().map(|bar| match bar {
                Some(bar) => bar.votes.rounded(DECIMALS_SEEN).to_string(),
                None => "–".to_owned(),
            });
            let cells = [row.title.clone()].into_iter().chain(votes).chain([outcome]).collect();
            Row { cells, is_bold }
        });
        let goals = tale.rounds.iter().map(|told| told.bar.rounded(DECIMALS_SEEN).to_string());
        let needed = [self.say("report-needed")].into_iter().chain(goals).chain([String::new()]);
        let rows = rows.chain([Row::plain(needed.collect())]).collect();
        Block::Table { head, rows }
    }

    /// What was chosen, how far it is, and who has taken it on.
    fn doing(&self) -> Vec<Block> {
        let title = self.head("wr-chosen");
        if self.story.doing.is_empty() {
            return vec![title, Block::Text(self.say("ward-doing-none"))];
        }
        let head = ["wr-chosen-what", "action-ladder", "action-owners", "wr-next"];
        let rows = self.story.doing.iter().take(ACTIONS_MAX).map(|one| {
            let status = self.say(&status_key(&one.action.status));
            let far = match one.steps {
                0 => status,
                _ => format!("{status}. {}", steps_done(self.words, one)),
            };
            let next = due(self.words, &one.action, self.story.now).unwrap_or_default();
            Row::plain(vec![one.action.title.to_string(), far, self.owners(one), next])
        });
        let rows = rows.collect();
        vec![title, Block::Table { head: head.map(|key| self.say(key)).into(), rows }]
    }

    /// "Representative: Cllr Khan. Local people: Ada B."
    fn owners(&self, one: &Doing) -> String {
        let sides = Side::BOTH.map(|side| {
            let names = one.owners.iter().filter(|owner| owner.side == side);
            let names: Vec<_> = names.map(|owner| owner.name.to_string()).collect();
            let names = if names.is_empty() {
                self.say("action-nobody")
            } else {
                beginning(&self.words.list(&names), NAMES_MAX)
            };
            format!("{}: {names}.", self.say(&side_key(side)))
        });
        sides.join(" ")
    }

    /// When people meet next.
    fn meeting(&self) -> Vec<Block> {
        let head = self.head("front-next");
        let Some(meeting) = &self.story.next else {
            return vec![head, Block::Text(self.say("ward-join-no-meeting"))];
        };
        let place = format!("{}, {}", meeting.name, meeting.place);
        vec![head, Block::Lead(self.words.moment(meeting.starts_at)), Block::Text(place)]
    }

    /// How to join in, and where to read more.
    fn join(&self) -> Vec<Block> {
        let address = format!("{}/ward/{}", self.base, self.story.ward.id);
        let tell = self.story.is_listening.then(|| self.say("wr-tell"));
        let meet = self.story.next.as_ref().map(|_| self.say("ward-join-meet"));
        let more = self.words.tell("wr-more", &[("address", typed(&address).into())]);
        let texts = tell.into_iter().chain(meet).chain([self.say("ward-join-help"), more]);
        let code = Block::Code { texts: texts.collect(), address, alt: self.say("wr-qr") };
        vec![self.head("ward-join"), code]
    }

    /// Turnout, people in the room, ties.
    fn facts(&self) -> Vec<Block> {
        let Some((counted, reveal)) = &self.newest else { return Vec::new() };
        let room = counted.in_room.map(|people| people.to_string());
        let paper = self.numbers.papers.filter(|papers| papers.entered > 0);
        let paper = paper.map(|papers| papers.entered.to_string());
        let ties: Vec<_> = reveal.rounds.iter().filter_map(|round| round.tie.clone()).collect();
        let ties = match ties.concat().join(" ") {
            none if none.is_empty() => self.say("wr-ties-none"),
            told => beginning(&told, TIES_MAX),
        };
        let check = typed(&format!("{}/r/{}", self.base, counted.contest.id));
        let facts = [
            ("wr-turnout", Some(reveal.turnout.clone())),
            ("wr-room", room),
            ("wr-paper", paper),
            ("wr-ties", Some(ties)),
            ("wr-check", Some(check)),
        ];
        let rows = facts
            .into_iter()
            .filter_map(|(key, what)| what.map(|what| Row::plain(vec![self.say(key), what])));
        let rows = rows.collect();
        vec![self.head("wr-facts"), Block::Table { head: Vec::new(), rows }]
    }

    /// Who can take part: no more than the program knows by itself.
    fn access(&self) -> Vec<Block> {
        let languages: Vec<_> = Lang::ALL.map(|lang| lang.own_name().to_owned()).into();
        let languages = self.words.list(&languages);
        let said = self.words.tell("wr-access-what", &[("languages", languages.into())]);
        vec![self.head("wr-access"), Block::Text(said), Block::Text(self.say("wr-access-place"))]
    }
}
