//! Letters to people in the register: each has a link to their own page, where they see
//! what is kept of them and leave.

use wardmote::helper::own_path;
use wardmote::people::Email;
use wardmote::slip::Token;
use wardmote::text::Message;

use super::{Writer, Written, paragraphs};

impl Writer {
    /// The letter to somebody who has joined, or whom somebody else has put in.
    pub fn welcome(&self, to: &Email, lang: &str, key: &Token) -> Written {
        let words = self.words(lang);
        let text = paragraphs(&[
            words.say("letter-helper-welcome"),
            words.say("letter-helper-page"),
            self.own(key),
            words.say("letter-helper-not-you"),
        ]);
        let subject = words.say("letter-helper-welcome-subject");
        Written { to: to.clone(), subject, text, way_out: None }
    }

    /// Somebody's message to a helper; `ward` is where they found them.
    pub fn message(
        &self,
        (to, lang): (&Email, &str),
        ward: &str,
        message: &Message,
        key: &Token,
    ) -> Written {
        let words = self.words(lang);
        let args = [("ward", ward.to_owned().into())];
        let text = paragraphs(&[
            words.tell("letter-helper-message", &args),
            message.to_string(),
            words.say("letter-helper-answer"),
            format!("-- \n{}\n{}", words.say("letter-helper-stop"), self.own(key)),
        ]);
        let subject = words.tell("letter-helper-message-subject", &args);
        Written { to: to.clone(), subject, text, way_out: None }
    }

    fn own(&self, key: &Token) -> String {
        format!("{}{}", self.base, own_path(key))
    }
}
