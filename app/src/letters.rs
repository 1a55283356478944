//! What letters say: a plain text in the language in which somebody asked for them, with
//! why they get it and how to end it.

mod register;

use jiff::tz::TimeZone;
use wardmote::action::{Action, News};
use wardmote::count::tale::Voice;
use wardmote::follow::{Follow, Reader, Subject, Tidings, Why};
use wardmote::people::Email;

use crate::pages::actions::status_key;
use crate::words::{Args, Lang, Words};

/// A letter's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// To whom.
    pub to: Email,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub text: String,
    /// The address at which one click ends such letters.
    pub way_out: Option<String>,
}

/// Writes letters for a site.
#[derive(Clone, Debug)]
pub struct Writer {
    /// Scheme and host of the site, without a trailing slash.
    pub base: String,
    /// Where its meetings are, for times.
    pub zone: TimeZone,
}

/// Paragraphs, with a blank line between them.
fn paragraphs(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n\n")
}

impl Writer {
    fn words(&self, tag: &str) -> Words {
        Words::new(Lang::from_tag(tag).unwrap_or_default(), self.zone.clone())
    }

    /// The letter that asks for a yes. `name` is what they want to follow.
    pub fn ask(&self, follow: &Follow, name: &str) -> Written {
        let words = self.words(&follow.lang);
        let args = [("name", name.to_owned().into())];
        let text = paragraphs(&[
            words.tell("letter-ask", &args),
            words.say("letter-ask-link"),
            format!("{}{}", self.base, follow.path()),
            words.say("letter-ask-not-you"),
        ]);
        let subject = words.tell("letter-ask-subject", &args);
        Written { to: follow.email.clone(), subject, text, way_out: None }
    }

    /// What there is to tell, for one reader.
    pub fn tell(&self, tidings: &Tidings, reader: &Reader) -> Written {
        let words = self.words(&reader.lang);
        let (subject, mut parts) = self.body(&words, tidings);
        if let (Tidings::News { news, asks: true, action }, Why::Follows(follow)) =
            (tidings, &reader.why)
            && follow.subject == Subject::Action(action.id)
        {
            let at = format!("{}{}/done/{}", self.base, follow.path(), news.id);
            parts.push(words.say("letter-done-question"));
            parts.push(format!("{}\n{at}#yes", words.say("follow-done-yes")));
            parts.push(format!("{}\n{at}#not-yet", words.say("follow-not-yet")));
        }
        let (why, path) = match &reader.why {
            Why::Follows(follow) => ("letter-why-follows", follow.way_out()),
            Why::Agreed(token) => ("letter-why-agreed", format!("/withdraw/{}", token.as_str())),
        };
        let way_out = format!("{}{path}", self.base);
        parts.push(format!("-- \n{}\n{}\n{way_out}", words.say(why), words.say("letter-stop")));
        let text = paragraphs(&parts);
        Written { to: reader.email.clone(), subject, text, way_out: Some(way_out) }
    }

    /// The subject, and the paragraphs.
    fn body(&self, words: &Words, tidings: &Tidings) -> (String, Vec<String>) {
        match tidings {
            Tidings::News { action, news, .. } => self.news(words, action, news),
            Tidings::Owners { action, owners } => {
                let names: Vec<_> = owners.iter().map(|owner| owner.name.to_string()).collect();
                let args = [("owners", words.list(&names).into())];
                self.about(words, "owners", action, &args)
            }
            Tidings::TakenUp(action) => self.about(words, "taken-up", action, &[]),
            Tidings::Reopened(action) => self.about(words, "reopened", action, &[]),
            Tidings::Result { contest, chosen } => {
                let titles: Vec<_> = chosen.iter().map(|(_, title)| title.to_string()).collect();
                let key = if titles.is_empty() { "letter-result-none" } else { "letter-result" };
                let args = [("chosen", words.list(&titles).into())];
                let subject = words.tell(&format!("{key}-subject"), &args);
                let mut parts = vec![
                    contest.question.to_string(),
                    words.tell(key, &args),
                    words.say("letter-result-count"),
                    format!("{}/r/{}", self.base, contest.id),
                ];
                if !chosen.is_empty() {
                    parts.push(words.say("letter-result-next"));
                }
                let actions = chosen.iter().map(|(id, _)| format!("{}/actions/{id}", self.base));
                parts.extend(actions);
                (subject, parts)
            }
            Tidings::Meeting(meeting) => {
                let args = [
                    ("name", meeting.name.to_string().into()),
                    ("place", meeting.place.to_string().into()),
                    ("day", words.day(meeting.starts_at).into()),
                    ("time", words.clock(meeting.starts_at).into()),
                ];
                let subject = words.tell("letter-meeting-subject", &args);
                (subject, vec![words.tell("letter-meeting", &args), self.base.clone()])
            }
        }
    }

    fn news(&self, words: &Words, action: &Action, news: &News) -> (String, Vec<String>) {
        let status = words.say(&status_key(&news.status));
        let by = news.by.to_string();
        let args = [
            ("name", action.title.to_string().into()),
            ("status", status.into()),
            ("by", by.into()),
        ];
        let reason = news
            .status
            .reason()
            .map(|reason| words.tell("action-because", &[("reason", reason.to_string().into())]));
        let due = (!action.status.is_over())
            .then(|| words.tell("action-due", &[("day", words.day(action.due_at).into())]));
        let parts = vec![
            words.tell("letter-news", &args),
            news.story.to_string(),
            reason.unwrap_or_default(),
            due.unwrap_or_default(),
            self.at(action),
        ];
        (words.tell("letter-news-subject", &args), parts)
    }

    /// A sentence about an action, and its address.
    fn about(
        &self,
        words: &Words,
        key: &str,
        action: &Action,
        more: &Args<'_>,
    ) -> (String, Vec<String>) {
        let mut args = vec![("name", action.title.to_string().into())];
        args.extend(more.iter().cloned());
        let subject = words.tell(&format!("letter-{key}-subject"), &args);
        (subject, vec![words.tell(&format!("letter-{key}"), &args), self.at(action)])
    }

    fn at(&self, action: &Action) -> String {
        format!("{}/actions/{}", self.base, action.id)
    }
}
