//! PDFs of slips, of paper ballots, of wards' reports, and of the page that tests a printer.

use wardmote::clerk::{ClerkError, Done};
use wardmote::contest::Contest;
use wardmote::error::Refusal;
use wardmote::slip::{Code, MadeSlip, Token};
use wardmote::text::Details;
use wardmote_app::pages::slips::address;
use wardmote_app::pages::slips::order::Paper as On;
use wardmote_app::pages::slips::wording::For;
use wardmote_app::words::Words;
use wardmote_print::pdf::{
    Asked, BallotWords, Choice, Heading, Paper, Print, PrintError, Sentence, Slip, SlipWords,
    TestWords, Ward, alignment_test as test_page, paper_ballots, slips, ward_report as report_of,
};
use wardmote_print::report::Report;
use wardmote_print::sheet::Sheet;

use super::Job;

/// Tries a job with one slip that is none of ours, so that slips are made only when
/// they can be printed.
///
/// # Errors
/// What an organiser can set right: a letter, or the room there is.
pub fn proof(mut job: Job) -> Done<()> {
    let (token, code) = (Token::from_random([0; 16]), Code::from_random([0; 8]));
    job.slips = vec![MadeSlip { token, code, ward: None }];
    job.print().map(drop).map_err(told)
}

/// Prints a job, on a thread that may take its time.
///
/// # Errors
/// As [`proof`], and when the thread fails.
pub async fn file(job: Job) -> Done<Vec<u8>> {
    let printed = tokio::task::spawn_blocking(move || job.print()).await;
    printed.map_err(|error| ClerkError::Inner(error.to_string()))?.map_err(told)
}

/// The page that tests a printer with a sheet; there are no secrets on it.
///
/// # Errors
/// When a sentence of ours has a letter that our fonts have not.
pub fn alignment_test(sheet: &Sheet, words: &Words) -> Done<Vec<u8>> {
    let title = words.say("slips-test");
    let (how, ruler) = (words.say("slips-test-how"), words.say("slips-test-ruler"));
    let said = TestWords { heading: heading(words, &title), how: &how, ruler: &ruler };
    test_page(sheet, &said).map_err(told)
}

/// Prints a ward's report; takes its time.
///
/// # Errors
/// For a fault of this program.
pub fn ward_report(report: &Report) -> Done<Vec<u8>> {
    report_of(report).map_err(told)
}

/// What a person is told of a fault of printing.
fn told(error: PrintError) -> ClerkError {
    match error {
        PrintError::NoGlyph { letter } => Refusal::NoLetter { letter }.into(),
        PrintError::AddressTooLong | PrintError::NoRoom => Refusal::NoRoom.into(),
        PrintError::Fault(fault) => ClerkError::Inner(fault),
    }
}

fn heading<'a>(words: &Words, title: &'a str) -> Heading<'a> {
    Heading { title, lang: words.lang.tag(), is_rtl: words.lang.dir() == "rtl" }
}

impl Job {
    fn print(&self) -> Result<Vec<u8>, PrintError> {
        let words = &self.wording.words;
        let is_ballot = self.order.paper.is_ballot();
        let title = words.say(if is_ballot { "paper-title" } else { "slips-print-title" });
        let [any_ward, qr, type_at, once] =
            ["slips-any-ward", "slips-qr", "slips-type-at", "slips-one-vote"]
                .map(|key| words.say(key));
        let scan = self.wording.scan.iter();
        let said = SlipWords {
            heading: heading(words, &title),
            meeting: &self.wording.meeting,
            any_ward: &any_ward,
            qr: &qr,
            scan: scan.map(|(lang, text)| Sentence { lang: lang.tag(), text }).collect(),
            type_at: &type_at,
            site: &self.wording.site,
            once: &once,
        };
        let secrets: Vec<_> = self
            .slips
            .iter()
            .map(|slip| (address(&self.base, slip), slip.code.grouped()))
            .collect();
        let ward = self.wording.ward.as_ref().map(ward);
        let made: Vec<_> =
            secrets.iter().map(|(address, code)| Slip { address, code, ward }).collect();
        match &self.order.paper {
            On::Slips(sheet) => {
                let margin = |range: &_| self.wording.margin(&self.batch, range);
                slips(sheet, &said, &made, self.order.start, &margin)
            }
            On::Ballots => self.ballots(&Print::USUAL, said, &made),
            On::BigBallots => self.ballots(&Print::BIG, said, &made),
        }
    }

    fn ballots(
        &self,
        print: &Print,
        slip: SlipWords<'_>,
        made: &[Slip<'_>],
    ) -> Result<Vec<u8>, PrintError> {
        let words = &self.wording.words;
        let (how, either) = (words.say("paper-how"), words.say("paper-either"));
        let foot = |page: u32, pages: u32| {
            let batch = self.batch.as_str().to_owned();
            let (page, pages) = (i64::from(page).into(), i64::from(pages).into());
            words.tell("paper-foot", &[("page", page), ("pages", pages), ("batch", batch.into())])
        };
        let said = BallotWords { slip, how: &how, either: &either, foot: &foot };
        let papers: Vec<_> = self
            .slips
            .iter()
            .zip(made)
            .map(|(secret, slip)| Paper { slip: *slip, asked: self.asked(secret) })
            .collect();
        paper_ballots(print, &said, &papers)
    }

    /// The questions of a slip, their options in the order the slip sees them on a phone.
    fn asked(&self, slip: &MadeSlip) -> Vec<Asked<'_>> {
        let seed = slip.token.hash().0;
        self.contests.iter().map(|contest| asked(contest, &seed)).collect()
    }
}

fn asked<'a>(contest: &'a Contest, seed: &[u8]) -> Asked<'a> {
    let choices = contest.options_for(seed).into_iter().map(|option| Choice {
        title: option.title.as_str(),
        details: option.details.as_ref().map(Details::as_str),
    });
    Asked { question: contest.question.as_str(), choices: choices.collect() }
}

fn ward(ward: &For) -> Ward<'_> {
    Ward { name: &ward.name, colour: ward.colour, colour_word: &ward.colour_word }
}
