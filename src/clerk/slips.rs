//! Use cases of slips: making them, and finding one by what is printed on it.

mod making;

use std::collections::VecDeque;

use sha2::{Digest, Sha256};

use crate::clerk::{Clerk, ClerkError, Done};
use crate::error::Refusal;
use crate::id::{ConferenceId, ContestId};
use crate::people::Visitor;
use crate::slip::{Code, Slip, Token, TokenHash};
use crate::time::DAY_MS;

/// Typed codes remembered: a full hall of people who type, and then some.
const REMEMBERED_MAX: usize = 2_000;

/// Which slips typed codes led to, so that the slow hash is made once for a
/// code and not at every tap. Only codes that led somewhere are in it.
#[derive(Debug, Default)]
pub(crate) struct KnownCodes(VecDeque<([u8; 32], TokenHash)>);

impl KnownCodes {
    /// What is remembered of a code: the code itself is not kept in memory.
    fn key(code: &Code) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(b"wardmote-known-code-v1");
        hash.update(code.letters().as_bytes());
        hash.finalize().into()
    }

    fn find(&self, code: &Code) -> Option<TokenHash> {
        let key = Self::key(code);
        self.0.iter().find(|(known, _)| *known == key).map(|(_, slip)| *slip)
    }

    fn remember(&mut self, code: &Code, slip: TokenHash) {
        if self.0.len() == REMEMBERED_MAX {
            self.0.pop_front();
        }
        self.0.push_back((Self::key(code), slip));
    }
}

impl Clerk {
    /// Remembers that paper ballots of these contests are printed: from now on their
    /// choices keep their places.
    pub async fn note_papers(&self, visitor: &Visitor, contests: &[ContestId]) -> Done<()> {
        visitor.organiser()?;
        Ok(self.store.record_papers_printed(contests).await?)
    }

    /// Remembers by which address slips that were just made lead here.
    pub async fn note_printed(&self, conference: ConferenceId, address: &str) -> Done<()> {
        Ok(self.store.record_printed(conference, address).await?)
    }

    /// The addresses on slips of meetings to come, or of this evening, that lead to
    /// another place than `address`.
    pub async fn list_stray_addresses(&self, address: &str) -> Done<Vec<String>> {
        let mut printed = self.store.list_printed(self.now().plus_ms(-DAY_MS)).await?;
        printed.retain(|other| other != address);
        Ok(printed)
    }

    /// The slip of the token in its QR code.
    pub async fn find_slip(&self, token: &Token) -> Done<Slip> {
        self.slip_of(&token.hash()).await
    }

    /// The slip of a typed code that was found before; quick, and none for a code not met yet.
    pub async fn recall_slip(&self, code: &Code) -> Done<Option<Slip>> {
        let known = self.codes.lock().map_err(|_| poisoned())?.find(code);
        match known {
            Some(hash) => self.slip_of(&hash).await.map(Some),
            None => Ok(None),
        }
    }

    /// The slip of a typed code; slow on purpose.
    pub async fn find_slip_by_code(&self, code: &Code) -> Done<Slip> {
        let hashes = self.locksmith.hash_codes(std::slice::from_ref(code)).await?;
        let hash = hashes.first().ok_or_else(|| ClerkError::Inner("no hash of a code".into()))?;
        let slip = self.store.find_slip_by_code(hash).await?.ok_or(Refusal::UnknownCode)?;
        self.codes.lock().map_err(|_| poisoned())?.remember(code, slip.hash);
        Ok(slip)
    }

    async fn slip_of(&self, hash: &TokenHash) -> Done<Slip> {
        Ok(self.store.find_slip(hash).await?.ok_or(Refusal::UnknownSlip)?)
    }
}

fn poisoned() -> ClerkError {
    ClerkError::Inner("a thread panicked while it held the known codes".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_remembered_until_many_others_came() {
        let code = |n: u64| Code::from_random((n << 8).to_be_bytes());
        let mut known = KnownCodes::default();
        known.remember(&code(0), TokenHash([7; 32]));
        assert_eq!(known.find(&code(0)), Some(TokenHash([7; 32])));
        for n in 1..=REMEMBERED_MAX as u64 {
            known.remember(&code(n), TokenHash([8; 32]));
        }
        assert_eq!(known.find(&code(0)), None);
    }
}
