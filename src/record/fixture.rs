//! Made-up evenings: what people do with slips, at random but the same for the
//! same seed.

use super::hash::{Hash, Hex};
use super::log::{Act, Entry, Role};
use super::merkle;
use super::numbers::Numbers;
use super::opening::{Choice, Method, Opening, Order, SlipSet};
use super::publication::Publication;
use super::receipt::Receipts;
use crate::contest::TieRule;
use crate::id::{ConferenceId, ContestId};
use crate::seal::receipt::{Fate, Receipt};
use crate::time::Timestamp;

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
}

/// Where a slip is in its life.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Life {
    Unused,
    /// Its ballot is in, with this receipt.
    Used(Receipt),
    Paper,
    Void,
    Spoiled,
}

/// An evening as it goes on.
pub(crate) struct Evening {
    pub(crate) chance: Chance,
    pub(crate) opening: Opening,
    pub(crate) log: Vec<Entry>,
    slips: Vec<([u8; 32], Life)>,
    receipts: Vec<(Receipt, Fate)>,
}

impl Evening {
    /// Opens a contest with so many slips and options.
    pub(crate) fn open(seed: u64, slips: usize, options: u8) -> Self {
        let mut chance = Chance(seed);
        let slips: Vec<_> = (0..slips).map(|_| (chance.bytes(), Life::Unused)).collect();
        let choice = |n| Choice {
            id: crate::fixture::option(n),
            title: format!("Option {n}"),
            details: String::new(),
        };
        let opening = Opening {
            conference: ConferenceId::from_random(chance.bytes()),
            contest: ContestId::from_random(chance.bytes()),
            meeting: "Alder ward".into(),
            question: "What first?".into(),
            options: (0..options).map(choice).collect(),
            order: Order::BySlip,
            method: Method::Irv,
            seats: 1,
            ranks: options.into(),
            ties: TieRule::LookBack,
            publication: Publication::Careful,
            may_change: true,
            sealing_key: Hex(chance.bytes()),
            signing_key: Hex(chance.bytes()),
            slips: slip_set(&slips),
            lot: Hex(chance.bytes()),
            at: Timestamp(1_790_000_000_000),
        };
        let mut evening = Self { chance, opening, log: Vec::new(), slips, receipts: Vec::new() };
        let hash = evening.opening.hash();
        evening.write(Role::Organiser, Act::Opened, None, Some(hash), "");
        evening
    }

    pub(crate) fn write(
        &mut self,
        role: Role,
        what: Act,
        count: Option<u64>,
        hash: Option<Hash>,
        why: &str,
    ) {
        let at = Timestamp(self.opening.at.0 + 1_000 * i64::try_from(self.log.len()).unwrap());
        self.log.push(Entry { at, role, what, count, hash, why: why.into() });
    }

    /// Something that happens in a hall.
    pub(crate) fn happen(&mut self) {
        let slip = self.chance.below(self.slips.len());
        let why = "told at the desk";
        match (self.chance.below(12), self.slips[slip].1) {
            (0..=5, Life::Unused | Life::Used(_)) => drop(self.cast(slip)),
            (6, Life::Unused | Life::Used(_)) => {
                self.void(slip);
                self.write(Role::Teller, Act::Voided, Some(1), None, why);
                if self.chance.below(2) == 0 {
                    self.write(Role::Teller, Act::Reissued, Some(1), None, "");
                }
            }
            (7, Life::Unused) => {
                self.slips[slip].1 = Life::Paper;
                self.write(Role::Teller, Act::Paper, Some(1), None, "");
            }
            (8, Life::Unused | Life::Used(_)) => {
                let receipt = self.cast(slip);
                self.receipts.retain(|(other, _)| *other != receipt);
                self.receipts.push((receipt, Fate::Spoiled));
                self.slips[slip].1 = Life::Spoiled;
                self.write(Role::Teller, Act::Challenged, Some(1), Some(Hex(receipt.0)), "");
            }
            (9, _) if self.chance.below(4) == 0 => {
                let more: Vec<_> = (0..3).map(|_| (self.chance.bytes(), Life::Unused)).collect();
                let SlipSet { count, root } = slip_set(&more);
                self.slips.extend(more);
                self.write(Role::Organiser, Act::SlipsAdded, Some(count), Some(root), why);
            }
            _ => {}
        }
    }

    /// Casts with a slip, perhaps again.
    pub(crate) fn cast(&mut self, slip: usize) -> Receipt {
        let receipt = Receipt(self.chance.bytes());
        if let Life::Used(before) = self.slips[slip].1 {
            self.refate(before, Fate::Replaced);
        }
        self.receipts.push((receipt, Fate::Counted));
        self.slips[slip].1 = Life::Used(receipt);
        receipt
    }

    fn void(&mut self, slip: usize) {
        if let Life::Used(before) = self.slips[slip].1 {
            self.refate(before, Fate::Void);
        }
        self.slips[slip].1 = Life::Void;
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
            paper: count(|life| *life == Life::Paper),
            void: count(|life| *life == Life::Void),
            spoiled: count(|life| *life == Life::Spoiled),
            unused: count(|life| *life == Life::Unused),
        }
    }

    pub(crate) fn receipts(&self) -> Receipts {
        Receipts::sort(self.receipts.iter().copied())
    }
}

fn slip_set(slips: &[([u8; 32], Life)]) -> SlipSet {
    let root = merkle::slips(slips.iter().map(|(hash, _)| *hash));
    SlipSet { count: slips.len() as u64, root }
}
