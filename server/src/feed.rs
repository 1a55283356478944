//! News as Atom feeds (RFC 4287): what people with a feed reader follow without an address.

use atom_syndication::{
    Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig,
};
use jiff::tz::TimeZone;
use wardmote::clerk::ClerkError;
use wardmote::clerk::heard::{Heard, What};
use wardmote::count::tale::Voice;
use wardmote::follow::Subject;
use wardmote::time::Timestamp;
use wardmote_app::pages::actions::status_key;
use wardmote_app::pages::follow::feed_path;
use wardmote_app::words::Words;

/// The media type of feeds.
pub const KIND: &str = "application/atom+xml; charset=utf-8";
/// Who writes what nobody signs.
const SITE: &str = "Wardmote";

/// Writes the feed of a subject, newest first.
///
/// # Errors
/// [`ClerkError::Inner`] when it cannot be written.
pub fn feed(
    words: &Words,
    base: &str,
    subject: Subject,
    name: &str,
    heard: &[Heard],
) -> Result<Vec<u8>, ClerkError> {
    let id = match subject {
        Subject::Action(id) => id.0,
        Subject::Ward(id) => id.0,
    };
    let updated = heard.iter().map(|one| one.at).max().unwrap_or_default();
    let itself = link("self", KIND, format!("{base}{}", feed_path(subject, words.lang.tag())));
    let page = link("alternate", "text/html", format!("{base}{}", subject.path()));
    let feed = Feed {
        title: Text::plain(words.tell("follow-page", &[("name", name.to_owned().into())])),
        id: format!("urn:uuid:{id}"),
        updated: date(updated),
        authors: vec![person(SITE)],
        links: vec![itself, page],
        generator: Some(Generator { value: SITE.to_owned(), ..Generator::default() }),
        lang: Some(words.lang.tag().to_owned()),
        entries: heard.iter().map(|one| entry(words, base, one)).collect(),
        ..Feed::default()
    };
    let config = WriteConfig { write_document_declaration: true, indent_size: Some(1) };
    let written = feed.write_with_config(Vec::new(), config);
    written.map_err(|error| ClerkError::Inner(error.to_string()))
}

fn entry(words: &Words, base: &str, one: &Heard) -> Entry {
    let name = || ("name", one.name.clone().into());
    let (title, text, author) = match &one.what {
        What::News(news) => {
            let status = words.say(&status_key(&news.status));
            let title = words.tell("letter-news-subject", &[name(), ("status", status.into())]);
            (title, news.story.to_string(), news.by.to_string())
        }
        What::Reopened => {
            let title = words.tell("letter-reopened-subject", &[name()]);
            (title, words.say("follow-reopened"), SITE.to_owned())
        }
        What::Chosen(titles) if titles.is_empty() => {
            let title = words.say("letter-result-none-subject");
            (title, words.say("letter-result-none"), SITE.to_owned())
        }
        What::Chosen(titles) => {
            let titles: Vec<_> = titles.iter().map(ToString::to_string).collect();
            let args = [("chosen", words.list(&titles).into())];
            let title = words.tell("letter-result-subject", &args);
            (title, words.tell("letter-result", &args), SITE.to_owned())
        }
    };
    Entry {
        title: Text::plain(title),
        id: format!("urn:uuid:{}", one.id),
        updated: date(one.at),
        published: Some(date(one.at)),
        authors: vec![person(&author)],
        links: vec![link("alternate", "text/html", format!("{base}{}", one.path))],
        content: Some(Content {
            value: Some(text),
            content_type: Some("text".to_owned()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

fn link(rel: &str, kind: &str, href: String) -> Link {
    let mime = kind.split(';').next().map(str::to_owned);
    Link { rel: rel.to_owned(), mime_type: mime, href, ..Link::default() }
}

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), ..Person::default() }
}

/// A moment, in whole seconds of UTC.
fn date(at: Timestamp) -> FixedDateTime {
    let text = zoned(at).strftime("%Y-%m-%dT%H:%M:%S+00:00").to_string();
    text.parse().unwrap_or_default()
}

fn zoned(at: Timestamp) -> jiff::Zoned {
    jiff::Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned(TimeZone::UTC)
}
