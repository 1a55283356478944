//! Made-up evenings: what people do with slips, at random but the same for the
//! same seed, and the record of it.

mod night;

use super::challenge::Challenge;
use super::hash::{Hash, Hex};
use super::log::{Act, Entry, Role};
use super::merkle;
use super::numbers::Numbers;
use super::opening::{Choice, Method, Opening, Order, SlipSet};
use super::publication::Publication;
use super::receipt::Receipts;
use crate::ballot::{CastId, Ranking};
use crate::contest::{TieRule, lot};
use crate::id::{ConferenceId, ContestId, OptionId};
use crate::seal::keys::ContestKeys;
use crate::seal::receipt::{Fate, Receipt};
use crate::seal::{Envelope, Ephemeral, Place, plaintext};
use crate::slip::TokenHash;
use crate::time::Timestamp;

pub(crate) use night::{Lot, Night, Told, night, written};

/// Dice that fall the same way for the same seed (SplitMix64).
#[derive(Clone)]
pub(crate) struct Chance(pub u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `below`.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        usize::try_from(self.next() % below.max(1) as u64).unwrap()
    }

    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        bytes.fill_with(|| self.next().to_be_bytes()[0]);
        bytes
    }

    /// A ranking of up to `ranks` options.
    pub(crate) fn ranking(&mut self, options: &[OptionId], ranks: usize) -> Ranking {
        let mut left = options.to_vec();
        let length = self.below(ranks + 1);
        let ranked = (0..length).map(|_| left.swap_remove(self.below(left.len()))).collect();
        Ranking::from_store(ranked)
    }
}

/// A ballot that is in.
#[derive(Clone, PartialEq, Eq)]
struct Cast {
    receipt: Receipt,
    ranking: Ranking,
    ephemeral: Option<[u8; 32]>,
}

/// Where a slip is in its life.
#[derive(Clone, PartialEq, Eq)]
enum Life {
    Unused,
    Used(Cast),
    Paper(Ranking),
    Void,
    Spoiled,
}

/// An evening as it goes on.
pub(crate) struct Evening {
    pub(crate) chance: Chance,
    pub(crate) opening: Opening,
    pub(crate) log: Vec<Entry>,
    /// With keys envelopes are really sealed; without, receipts are made up.
    keys: Option<ContestKeys>,
    slips: Vec<(TokenHash, Life)>,
    receipts: Vec<(Receipt, Fate)>,
    challenges: Vec<Challenge>,
}

impl Evening {
    /// Opens a contest with so many slips and options.
    pub(crate) fn open(seed: u64, slips: usize, options: u8) -> Self {
        let mut chance = Chance(seed);
        let slips: Vec<_> = (0..slips).map(|_| (TokenHash(chance.bytes()), Life::Unused)).collect();
        let titles = ["Bus after 7pm", "Crossing at the school", "Damp", "Bins", "Park lights"];
        let choice = |n: u8| Choice {
            id: crate::fixture::option(n),
            title: titles[usize::from(n) % titles.len()].into(),
            details: String::new(),
        };
        let opening = Opening {
            conference: ConferenceId::from_random(chance.bytes()),
            contest: ContestId::from_random(chance.bytes()),
            meeting: "Alder ward – “one big issue”".into(),
            question: "What first?".into(),
            options: (0..options).map(choice).collect(),
            order: Order::BySlip,
            method: Method::Irv,
            seats: 1,
            ranks: options.into(),
            ties: TieRule::LookBack,
            publication: Publication::Careful,
            may_change: true,
            sealing_key: Hex([0; 32]),
            signing_key: Hex([0; 32]),
            slips: slip_set(&slips),
            lot: Hex(chance.bytes()),
            at: Timestamp(1_790_000_000_000),
        };
        let (receipts, challenges) = (Vec::new(), Vec::new());
        Self { chance, opening, log: Vec::new(), keys: None, slips, receipts, challenges }
    }

    pub(crate) fn write(
        &mut self,
        role: Role,
        what: Act,
        count: Option<u64>,
        hash: Option<Hash>,
        why: &str,
    ) {
        let at = self.log.last().map_or(self.opening.at, |last| last.at.plus_ms(1_000));
        self.log.push(Entry { at, role, what, count, hash, why: why.into() });
    }

    /// Something that happens in a hall.
    pub(crate) fn happen(&mut self) {
        let slip = self.chance.below(self.slips.len());
        let is_free = matches!(self.slips[slip].1, Life::Unused | Life::Used(_));
        match self.chance.below(12) {
            0..=5 if is_free => drop(self.cast(slip)),
            6 if is_free => self.void(slip),
            7 if self.slips[slip].1 == Life::Unused => {
                let ranking = self.ranking();
                self.slips[slip].1 = Life::Paper(ranking);
                self.write(Role::Teller, Act::Paper, Some(1), None, "");
            }
            8 if is_free => self.challenge(slip),
            9 if self.chance.below(4) == 0 => {
                let more: Vec<_> =
                    (0..3).map(|_| (TokenHash(self.chance.bytes()), Life::Unused)).collect();
                let SlipSet { count, root } = slip_set(&more);
                self.slips.extend(more);
                let why = "more people came \\ \"than\" thought\n";
                self.write(Role::Organiser, Act::SlipsAdded, Some(count), Some(root), why);
            }
            _ => {}
        }
    }

    fn ranking(&mut self) -> Ranking {
        self.chance.ranking(&self.opening.ids(), self.opening.room().ranks)
    }

    /// Casts with a slip, perhaps again.
    pub(crate) fn cast(&mut self, slip: usize) -> Receipt {
        let ranking = self.ranking();
        let press = CastId(self.chance.bytes());
        let mut cast = Cast { receipt: Receipt(self.chance.bytes()), ranking, ephemeral: None };
        if let Some(keys) = &self.keys {
            let Opening { conference, contest, .. } = self.opening;
            let hash = self.slips[slip].0;
            let place = Place { conference, contest, slip: hash };
            let plain = plaintext(&place, self.opening.options.len(), &cast.ranking);
            let ephemeral = Ephemeral::derive(keys.sealing(), &hash, press);
            let envelope = Envelope::seal(keys.sealing().public(), &ephemeral, &plain);
            cast.receipt = Receipt::of(contest, &hash, &envelope);
            cast.ephemeral = Some(*ephemeral.expose());
        }
        let receipt = cast.receipt;
        if let Life::Used(before) = std::mem::replace(&mut self.slips[slip].1, Life::Used(cast)) {
            self.refate(before.receipt, Fate::Replaced);
        }
        self.receipts.push((receipt, Fate::Counted));
        receipt
    }

    fn void(&mut self, slip: usize) {
        if let Life::Used(before) = std::mem::replace(&mut self.slips[slip].1, Life::Void) {
            self.refate(before.receipt, Fate::Void);
        }
        self.write(Role::Teller, Act::Voided, Some(1), None, "somebody else had used it");
        if self.chance.below(2) == 0 {
            self.write(Role::Teller, Act::Reissued, Some(1), None, "");
        }
    }

    fn challenge(&mut self, slip: usize) {
        self.cast(slip);
        if let Life::Used(cast) = std::mem::replace(&mut self.slips[slip].1, Life::Spoiled) {
            self.refate(cast.receipt, Fate::Spoiled);
            let receipt = Hex(cast.receipt.0);
            let ranked = cast.ranking.options().iter();
            self.challenges.push(Challenge {
                slip: Hex(self.slips[slip].0.0),
                ephemeral: Hex(cast.ephemeral.unwrap_or_default()),
                ranking: ranked.filter_map(|id| self.opening.place(*id)).collect(),
                receipt,
            });
            self.write(Role::Teller, Act::Challenged, Some(1), Some(receipt), "");
        }
    }

    fn refate(&mut self, receipt: Receipt, fate: Fate) {
        for (_, old) in self.receipts.iter_mut().filter(|(other, _)| *other == receipt) {
            *old = fate;
        }
    }

    /// What became of the slips, counted one by one.
    pub(crate) fn numbers(&self) -> Numbers {
        let count =
            |is: fn(&Life) -> bool| self.slips.iter().filter(|(_, life)| is(life)).count() as u64;
        Numbers {
            made: self.slips.len() as u64,
            handed_out: None,
            used: count(|life| matches!(life, Life::Used(_))),
            paper: count(|life| matches!(life, Life::Paper(_))),
            void: count(|life| *life == Life::Void),
            spoiled: count(|life| *life == Life::Spoiled),
            unused: count(|life| *life == Life::Unused),
        }
    }

    pub(crate) fn receipts(&self) -> Receipts {
        Receipts::sort(self.receipts.iter().copied())
    }
}

fn slip_set(slips: &[(TokenHash, Life)]) -> SlipSet {
    let root = merkle::slips(slips.iter().map(|(hash, _)| hash.0));
    SlipSet { count: slips.len() as u64, root }
}

/// The commitment of a secret, for that opening.
fn commitment(opening: &Opening, secret: &[u8; 32]) -> Hash {
    Hex(lot::commit(opening.contest, opening.ids(), secret))
}
