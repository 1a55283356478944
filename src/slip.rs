//! Slips: a paper right to cast one ballot in each contest it is for.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::contest::{Contest, Phase};
use crate::error::{Field, Refusal};
use crate::id::{ConferenceId, WardId};
use crate::time::Timestamp;

/// Letters of slips and links: Crockford's base 32, without I, L, O and U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// A token of 128 bits in letters of 5 bits.
const TOKEN_LETTERS: usize = 26;
/// A typed code has 12 letters: 60 bits, which an evening of guessing at 50 a
/// second meets with a chance below 1e-9 (trust.md T3).
pub const CODE_LETTERS: usize = 12;
/// What is typed to join a show of phones has 6 letters, because it is read off a wall:
/// 30 bits, which guard nothing that counts.
pub const JOIN_LETTERS: usize = 6;
/// The most slips made at once: a full hall, and a print page that a laptop can lay out.
pub const SLIPS_MAX: u32 = 2_000;

/// Reads letters as people type them: spaces and dashes do not matter, nor does
/// case; O is 0, I and L are 1.
pub(crate) fn read_letters(text: &str) -> Option<String> {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '_' | '\u{2011}'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => Some('0'),
            'I' | 'L' => Some('1'),
            c if c.is_ascii() && ALPHABET.contains(&(c as u8)) => Some(c),
            _ => None,
        })
        .collect()
}

/// Writes bits as letters, five at a time from the left.
pub(crate) fn write_letters(bytes: &[u8], letters: usize) -> String {
    (0..letters)
        .map(|letter| {
            let value = (0..5).fold(0, |value, bit| {
                let at = letter * 5 + bit;
                let set = bytes.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1);
                value << 1 | usize::from(set)
            });
            char::from(ALPHABET[value])
        })
        .collect()
}

/// The secret in a slip's QR code or a personal link: 128 random bits, written
/// as 26 letters. Never stored, never logged: its [`TokenHash`] is.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Makes a token of 16 random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(write_letters(&bytes, TOKEN_LETTERS))
    }

    /// Reads a token out of an address.
    ///
    /// # Errors
    /// [`Refusal::UnknownSlip`] when it cannot be one.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        read_letters(text)
            .filter(|letters| letters.len() == TOKEN_LETTERS)
            .map(Self)
            .ok_or(Refusal::UnknownSlip)
    }

    /// The letters, for an address or a QR code.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is stored of it.
    pub fn hash(&self) -> TokenHash {
        let mut hash = Sha256::new();
        hash.update(b"wardmote-token-v1");
        hash.update(self.0.as_bytes());
        TokenHash(hash.finalize().into())
    }
}

/// A token must never reach a log by way of `{:?}`.
impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The code on the wall by which phones join a straw poll. It is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct JoinCode([u8; JOIN_LETTERS]);

impl JoinCode {
    /// Makes a code of 4 random bytes (30 bits are used).
    pub fn from_random(bytes: [u8; 4]) -> Self {
        let mut code = [b'0'; JOIN_LETTERS];
        for (place, letter) in code.iter_mut().zip(write_letters(&bytes, JOIN_LETTERS).bytes()) {
            *place = letter;
        }
        Self(code)
    }

    /// Reads a code as typed.
    ///
    /// # Errors
    /// [`Refusal::Missing`] for nothing, [`Refusal::UnknownJoinCode`] for what cannot be one.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let letters = read_letters(text).ok_or(Refusal::UnknownJoinCode)?;
        if letters.is_empty() {
            return Err(Refusal::Missing { field: Field::Code });
        }
        letters.into_bytes().try_into().map(Self).map_err(|_| Refusal::UnknownJoinCode)
    }
}

impl std::fmt::Display for JoinCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

/// What is stored of a token: SHA-256 of a domain word and its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TokenHash(pub [u8; 32]);

/// The code typed by people who cannot scan: 12 letters in groups of four.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// Makes a code of 8 random bytes (60 bits are used).
    pub fn from_random(bytes: [u8; 8]) -> Self {
        Self(write_letters(&bytes, CODE_LETTERS))
    }

    /// Reads a code as typed.
    ///
    /// # Errors
    /// [`Refusal::Missing`] for nothing, [`Refusal::NoSlip`] for what cannot be one.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        match read_letters(text) {
            Some(letters) if letters.is_empty() => Err(Refusal::Missing { field: Field::Code }),
            Some(letters) if letters.len() == CODE_LETTERS => Ok(Self(letters)),
            _ => Err(Refusal::NoSlip),
        }
    }

    /// The bare letters, for hashing.
    pub fn letters(&self) -> &str {
        &self.0
    }

    /// The code as the 60 bits it stands for: the front of what it was made of.
    pub fn bits(&self) -> u64 {
        let value = |letter: u8| ALPHABET.iter().position(|known| *known == letter).unwrap_or(0);
        self.0.bytes().fold(0, |bits, letter| bits << 5 | value(letter) as u64)
    }

    /// The code in groups, for reading: `7K2M-Q4ZD-09XP`.
    pub fn grouped(&self) -> String {
        [&self.0[..4], &self.0[4..8], &self.0[8..]].join("-")
    }
}

/// A code must never reach a log by way of `{:?}`.
impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(…)")
    }
}

/// A slip just made: the only moment its secrets exist outside paper.
#[derive(Clone, Debug)]
pub struct MadeSlip {
    /// The secret in its QR code.
    pub token: Token,
    /// The code for typing.
    pub code: Code,
    /// The ward it is for; without one, for every ward's people.
    pub ward: Option<WardId>,
}

/// A slip as stored: hashes only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Hash of the token: the slip's key everywhere.
    pub hash: TokenHash,
    /// Hash of the typed code.
    pub code_hash: [u8; 32],
    /// The meeting it is for.
    pub conference: ConferenceId,
    /// The ward it is for; without one, contests for everybody only.
    pub ward: Option<WardId>,
    /// When it was made void, if it was.
    pub voided_at: Option<Timestamp>,
}

impl Slip {
    /// Whether this slip is for that contest: the same meeting, and the
    /// contest is for everybody or for the slip's ward.
    pub fn is_for(&self, contest: &Contest) -> bool {
        contest.conference == self.conference
            && contest.ward.is_none_or(|ward| self.ward == Some(ward))
    }

    /// Checks that this slip may cast a ballot in that contest now.
    ///
    /// # Errors
    /// The sentence that fits: void, foreign, not open yet, closed.
    pub fn may_cast(&self, contest: &Contest) -> Result<(), Refusal> {
        if self.voided_at.is_some() {
            return Err(Refusal::VoidSlip);
        }
        if !self.is_for(contest) {
            return Err(Refusal::ForeignSlip);
        }
        match contest.phase {
            Phase::Draft => Err(Refusal::VotingNotOpen),
            Phase::Open => Ok(()),
            Phase::Closed | Phase::Published | Phase::Void => Err(Refusal::VotingClosed),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_token_is_26_letters_and_reads_back() {
        let token = Token::from_random([0xA5; 16]);
        assert_eq!(token.as_str().len(), 26);
        assert_eq!(Token::parse(&token.as_str().to_lowercase()).unwrap(), token);
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = Code::from_random([0, 1, 2, 3, 4, 5, 6, 7]);
        let typed = code.grouped().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(Code::parse(&typed).unwrap(), code);
    }

    #[test]
    fn a_code_stands_for_the_first_60_bits() {
        let made_of = 0xfedc_ba98_7654_3210_u64;
        assert_eq!(Code::from_random(made_of.to_be_bytes()).bits(), made_of >> 4);
    }

    #[test]
    fn a_short_code_is_none_and_no_code_is_missing() {
        assert_eq!(Code::parse("7K2M-Q4Z").unwrap_err(), Refusal::NoSlip);
        assert_eq!(Code::parse(" - ").unwrap_err(), Refusal::Missing { field: Field::Code });
    }

    #[test]
    fn secrets_do_not_show_in_debug_output() {
        let shown = format!("{:?} {:?}", Token::from_random([7; 16]), Code::from_random([7; 8]));
        assert_eq!(shown, "Token(…) Code(…)");
    }

    #[test]
    fn codes_are_too_long_to_guess() {
        // 50 guesses a second for three hours, 500 slips out.
        let guesses = 50.0 * 3.0 * 3600.0;
        let chance = guesses * 500.0 / 2_f64.powi(i32::try_from(CODE_LETTERS * 5).unwrap_or(0));
        assert!(chance < 1e-9, "chance {chance}");
    }

    proptest! {
        #[test]
        fn every_token_is_different_from_its_neighbour(bytes: [u8; 16], bit in 0_usize..128) {
            let mut other = bytes;
            other[bit / 8] ^= 1 << (bit % 8);
            prop_assert_ne!(Token::from_random(bytes), Token::from_random(other));
        }

        #[test]
        fn no_typed_code_panics(text in ".{0,60}") {
            let _ = Code::parse(&text);
            let _ = Token::parse(&text);
        }
    }
}
