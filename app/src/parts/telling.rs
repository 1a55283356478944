//! Turns a contest's count into a [`Reveal`].

use wardmote::clerk::counts::Counted;
use wardmote::contest::tally;
use wardmote::count::tale;

use crate::parts::qr;
use crate::reveal::Reveal;
use crate::words::Words;

/// Tells a count in somebody's language. `base` is the address of this site.
pub fn tell(words: &Words, base: &str, counted: &Counted) -> Reveal {
    let contest = &counted.contest;
    let address = format!("{base}/r/{}", contest.id);
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX).into();
    let turnout = counted.turnout;
    let args = [("ballots", number(turnout.ballots)), ("slips", number(turnout.slips))];
    Reveal {
        contest: contest.id,
        tale: tale::tell(words, contest.question.as_str(), &tally::titles(contest), &counted.count),
        turnout: words.tell("results-turnout", &args),
        digest: counted.digest.map(|digest| digest.grouped()),
        address: qr::typed(&address),
        qr: qr::picture(&address.to_uppercase(), words.say("results-qr-label")),
    }
}
