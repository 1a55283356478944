//! A ward in a picture, for other sites: where it stands, also before anything is chosen.

use wardmote::clerk::places::WardStory;
use wardmote::count::tale::Voice;
use wardmote_print::picture::Picture;

use crate::context::Ask;
use crate::pages::results::share;
use crate::parts::telling::tell;
use crate::shell::Card;
use crate::words::Words;

/// As many issues as a picture names.
const ISSUES_MAX: usize = 3;

/// A picture that says nothing yet but in which language, and where to read more.
pub fn blank(ask: &Ask) -> Picture {
    let base = ask.base.as_str();
    Picture {
        lang: ask.words.lang.tag(),
        is_rtl: ask.words.lang.dir() == "rtl",
        place: String::new(),
        question: String::new(),
        chosen: String::new(),
        winners: Vec::new(),
        verdict: String::new(),
        bars: Vec::new(),
        turnout: String::new(),
        address: base.split_once("://").map_or(base, |(_, host)| host).to_owned(),
        alt: String::new(),
    }
}

/// The picture of a ward as it stands, in the language of whoever asks.
pub fn picture(ask: &Ask, story: &WardStory) -> Picture {
    let words = &ask.words;
    let listens = story.is_listening.then(|| words.say("ward-tell-lead"));
    let next = story.next.as_ref().map(|meeting| words.moment(meeting.starts_at));
    let turnout = next.map(|when| words.tell("ward-next-when", &[("when", when.into())]));
    Picture {
        question: words.say("ward-lead"),
        chosen: listens.unwrap_or_default(),
        winners: vec![story.ward.name.to_string()],
        verdict: stands(words, story),
        turnout: turnout.unwrap_or_default(),
        alt: format!("{}: {}", story.ward.name, stands(words, story)),
        ..blank(ask)
    }
}

/// Where a ward stands, in a sentence: what it chose, what its people say, or that
/// nothing is chosen yet.
fn stands(words: &Words, story: &WardStory) -> String {
    let titles: Vec<_> = match story.newest() {
        Some(newest) => newest.chosen().map(|option| option.title.to_string()).collect(),
        None => Vec::new(),
    };
    if !titles.is_empty() {
        return words.tell("ward-chose", &[("titles", words.list(&titles).into())]);
    }
    let said = story.said.iter().take(ISSUES_MAX).map(|one| one.issue.title.to_string());
    let said: Vec<_> = said.collect();
    if said.is_empty() {
        return words.say("ward-none");
    }
    words.tell("ward-people-say", &[("titles", words.list(&said).into())])
}

/// What other sites show of a ward: its newest vote, or where it stands before there is
/// one.
pub fn card(ask: &Ask, story: &WardStory) -> Card {
    let path = format!("/ward/{}", story.ward.id);
    // The newest is what people pass on.
    if let Some(newest) = story.newest() {
        let reveal = tell(&ask.words, &ask.base, newest);
        return share::card(ask, newest.contest.id, &reveal, path);
    }
    let lang = ask.words.lang.tag();
    let image = ask.has_pictures.then(|| format!("{path}/picture.png?lang={lang}"));
    let Picture { alt, .. } = picture(ask, story);
    Card { description: alt.clone(), path, image, alt }
}
