//! What a shared tablet needs of storage: who sits at it, until they are done.

use async_trait::async_trait;
use sha2::{Digest, Sha256};

use super::Stored;
use crate::id::LinkId;
use crate::slip::{Token, TokenHash};
use crate::time::Timestamp;

/// Keeps the pads apart from every other use of SHA-256.
const PAD_DOMAIN: &[u8] = b"wardmote-sitting-v1";

/// The slip of whoever sits at a kiosk, readable only with the secret in their address,
/// which is stored nowhere: who has the data cannot tell whose sitting it is.
///
/// slip hash ⊕ SHA-256("wardmote-sitting-v1" ‖ the secret's letters). Each secret pads
/// one slip, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaddedSlip(pub [u8; 32]);

/// What a sitting's secret pads its slip with.
fn pad(secret: &Token) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(PAD_DOMAIN);
    hash.update(secret.as_str().as_bytes());
    hash.finalize().into()
}

/// Byte by byte; doing it twice undoes it.
fn xor(one: [u8; 32], other: [u8; 32]) -> [u8; 32] {
    std::array::from_fn(|at| one[at] ^ other[at])
}

impl PaddedSlip {
    /// Hides a slip behind the secret of a sitting.
    pub fn hide(slip: &TokenHash, secret: &Token) -> Self {
        Self(xor(slip.0, pad(secret)))
    }

    /// The slip, for whoever has the secret it was hidden behind; another secret
    /// gives the hash of no slip.
    pub fn reveal(&self, secret: &Token) -> TokenHash {
        TokenHash(xor(self.0, pad(secret)))
    }
}

/// One person at a kiosk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Hash of the secret in its address.
    pub hash: TokenHash,
    /// The kiosk's link.
    pub link: LinkId,
    /// The person's slip.
    pub slip: PaddedSlip,
    /// When it ends by itself.
    pub ends_at: Timestamp,
}

/// Sittings. What has ended leaves nothing.
#[async_trait]
pub trait Kiosks: Send + Sync {
    /// Begins a sitting, and forgets those that have ended by now.
    async fn begin_sitting(&self, sitting: &Sitting, now: Timestamp) -> Stored<()>;
    /// The slip of a sitting of that link that has not ended by now, which from now on
    /// ends at `ends_at`.
    async fn go_on_sitting(
        &self,
        hash: &TokenHash,
        link: LinkId,
        now: Timestamp,
        ends_at: Timestamp,
    ) -> Stored<Option<PaddedSlip>>;
    /// Ends a sitting of that link.
    async fn end_sitting(&self, hash: &TokenHash, link: LinkId) -> Stored<()>;
    /// Forgets the sittings that have ended by now.
    async fn forget_ended_sittings(&self, now: Timestamp) -> Stored<()>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_slip_is_revealed_by_its_own_secret_alone() {
        let (secret, other) = (Token::from_random([1; 16]), Token::from_random([2; 16]));
        let slip = TokenHash([7; 32]);
        let hidden = PaddedSlip::hide(&slip, &secret);
        assert_eq!(hidden.reveal(&secret), slip);
        assert_ne!(hidden.reveal(&other), slip);
        assert!(hidden.0.iter().zip(slip.0).filter(|(one, other)| **one == *other).count() < 6);
        // What is stored beside it does not make the pad.
        assert_ne!(pad(&secret), secret.hash().0);
        assert_ne!(PaddedSlip::hide(&slip, &other), hidden, "each time it looks different");
    }
}
