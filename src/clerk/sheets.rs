//! Sheets of paper: printed for a ward, and typed in when they come back.

use crate::clerk::{Clerk, Done};
use crate::consent::{Consent, Wording};
use crate::error::Refusal;
use crate::id::{AnswerId, WardId};
use crate::listening::{Listening, NewAnswer, NewContact, Said, Source};
use crate::people::Visitor;
use crate::sheet::{self, SHEET_ROWS, Sheet, SheetCode};
use crate::shift::Canvasser;
use crate::store::{Beside, roll};
use crate::text::FirstName;
use crate::time::Timestamp;
use crate::ward::Ward;

/// A sheet that came back.
#[derive(Clone, Debug)]
pub struct SheetInHand {
    /// The sheet.
    pub sheet: Sheet,
    /// The ward it is of.
    pub ward: Ward,
    /// The round it is of.
    pub listening: Listening,
    /// The rows that are in already, counted from 1.
    pub rows_in: Vec<u8>,
}

/// One row as typed: what was said, and who would like to hear what happens.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which, counted from 1.
    pub number: u8,
    /// How the doorstep went.
    pub said: Said,
    /// What they agreed to have kept.
    pub consent: Option<Consent>,
}

/// What became of a sheet's rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowsTaken {
    /// Those that are new.
    pub new: Vec<u8>,
    /// Those that were in already, and stay as they are.
    pub already: Vec<u8>,
}

impl Clerk {
    /// Makes sheets of a ward in which somebody listens, to be printed, for an
    /// organiser. `lang` is the language they are printed in.
    pub async fn make_sheets(
        &self,
        visitor: &Visitor,
        ward: WardId,
        count: u32,
        lang: &str,
    ) -> Done<(Ward, Listening, Vec<Sheet>)> {
        visitor.organiser()?;
        sheet::may_print(count)?;
        let (found, round) = self.listening_in(ward).await?;
        let round = round.ok_or(Refusal::NotListening)?;
        let sheets: Vec<Sheet> = (0..count)
            .map(|_| Sheet {
                code: SheetCode::from_random(roll(&*self.dice)),
                ward,
                listening: round.id,
                wording: Wording::newest(lang),
                made_at: self.now(),
            })
            .collect();
        self.store.record_sheets(&sheets).await?;
        Ok((found, round, sheets))
    }

    /// A sheet that came back, for an organiser.
    pub async fn take_sheet(&self, visitor: &Visitor, code: &SheetCode) -> Done<SheetInHand> {
        visitor.organiser()?;
        let sheet = self.store.find_sheet(code).await?.ok_or(Refusal::UnknownSheet)?;
        let ward = self.store.find_ward(sheet.ward).await?.ok_or(Refusal::NotFound)?;
        let round = self.store.find_listening(sheet.listening).await?;
        let listening = round.ok_or(Refusal::NotFound)?;
        let contacts: Vec<_> = (1..=SHEET_ROWS).map(|row| sheet.contact(row)).collect();
        let known = self.store.find_contacts(&contacts).await?;
        let rows_in = (1..=SHEET_ROWS).filter(|row| known.contains(&sheet.contact(*row))).collect();
        Ok(SheetInHand { sheet, ward, listening, rows_in })
    }

    /// Takes in what stands on a sheet, for an organiser; each row once, however often
    /// it is typed.
    pub async fn enter_sheet(
        &self,
        visitor: &Visitor,
        hand: &SheetInHand,
        at: Timestamp,
        name: Option<FirstName>,
        rows: Vec<Row>,
    ) -> Done<RowsTaken> {
        visitor.organiser()?;
        let at = at.to_the_hour();
        sheet::may_be_of(at, &hand.listening, self.now())?;
        let sheet = &hand.sheet;
        let canvasser = match name {
            Some(name) => {
                let canvasser = Canvasser { id: sheet.canvasser(), name, joined_at: at };
                self.store.record_canvasser(&canvasser, None).await?;
                Some(canvasser.id)
            }
            None => None,
        };
        let mut taken = RowsTaken::default();
        for row in rows {
            let contact = sheet.contact(row.number);
            let outcome = row.said.outcome();
            let answer = match row.said {
                Said::InWords(text, category, lang) => Some(NewAnswer {
                    id: AnswerId::from_random(roll(&*self.dice)),
                    text,
                    category,
                    source: Source::Doorstep,
                    lang,
                }),
                Said::NotHome | Said::NoThanks | Said::SameAs(_) => None,
            };
            let (listening, ward) = (sheet.listening, sheet.ward);
            let new = NewContact { id: contact, listening, ward, outcome, at, canvasser, answer };
            let details = row.consent.map(|consent| self.details_of(&new, consent));
            let beside = Beside { issue: None, details };
            let is_new = self.store.record_door(&new, &beside).await?;
            let rows = if is_new { &mut taken.new } else { &mut taken.already };
            rows.push(row.number);
        }
        Ok(taken)
    }
}
