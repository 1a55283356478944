//! The keys of a contest: made when it opens, destroyed when it closes.

use crypto_box::SecretKey;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use zeroize::Zeroizing;

use crate::hex;
use crate::id::ContestId;

/// Bytes of a key, private or public.
const KEY: usize = 32;
/// The first line of a key file.
const TITLE: &str = "wardmote-keys-v1";
/// The first line of the file of a signing key.
const SIGNING_TITLE: &str = "wardmote-signing-key-v1";

/// To whom envelopes are sealed: an X25519 public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SealingPublic(pub [u8; KEY]);

/// Who signs receipts: an Ed25519 public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SigningPublic(pub [u8; KEY]);

/// The public keys of a contest: fixed and shown when it opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PublicKeys {
    /// To whom envelopes are sealed.
    pub sealing: SealingPublic,
    /// Who signs receipts.
    pub signing: SigningPublic,
}

impl SigningPublic {
    /// Whether this key signed that message (strictly, as RFC 8032 has it).
    pub fn has_signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(&self.0) else { return false };
        key.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }
}

/// What opens a contest's envelopes: an X25519 private key.
#[derive(Clone)]
pub struct SealingKey {
    secret: Zeroizing<[u8; KEY]>,
    public: SealingPublic,
}

impl SealingKey {
    /// The key of these 32 random bytes.
    pub fn from_random(secret: [u8; KEY]) -> Self {
        let public = SecretKey::from_bytes(secret).public_key().to_bytes();
        Self { secret: Zeroizing::new(secret), public: SealingPublic(public) }
    }

    /// To whom envelopes are sealed.
    pub fn public(&self) -> &SealingPublic {
        &self.public
    }

    /// The bytes themselves, for the formulas and for the key file.
    pub fn expose(&self) -> &[u8; KEY] {
        &self.secret
    }
}

/// What signs for a contest: an Ed25519 private key. It outlives the sealing
/// key, because the record is signed when it is published, and opens nothing.
#[derive(Clone)]
pub struct SigningSecret(SigningKey);

impl SigningSecret {
    /// Signs a message (Ed25519: the same message has the same signature).
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    /// Who signs.
    pub fn public(&self) -> SigningPublic {
        SigningPublic(self.0.verifying_key().to_bytes())
    }

    /// The text of its file: three lines, ended by a line break each.
    pub fn to_file(&self, contest: ContestId) -> String {
        format!("{SIGNING_TITLE}\ncontest {contest}\nsigning {}\n", hex::write(self.0.as_bytes()))
    }

    /// Reads its file; none when it is cut short, of another contest, or no such file.
    pub fn from_file(text: &str, contest: ContestId) -> Option<Self> {
        let rest = text.strip_suffix('\n')?.strip_prefix(SIGNING_TITLE)?;
        let (id, signing) = rest.strip_prefix("\ncontest ")?.split_once("\nsigning ")?;
        if ContestId::parse(id) != Ok(contest) {
            return None;
        }
        Some(Self(SigningKey::from_bytes(&hex::read(signing)?)))
    }
}

/// A key must never reach a log by way of `{:?}`.
impl std::fmt::Debug for SigningSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningSecret(…)")
    }
}

/// Both private keys of a contest. Wiped from memory when dropped.
#[derive(Clone)]
pub struct ContestKeys {
    sealing: SealingKey,
    signing: SigningSecret,
}

/// A key must never reach a log by way of `{:?}`.
impl std::fmt::Debug for ContestKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContestKeys(…)")
    }
}

impl ContestKeys {
    /// The keys of 64 random bytes: sealing, then signing.
    pub fn from_random(sealing: [u8; KEY], signing: [u8; KEY]) -> Self {
        let sealing = SealingKey::from_random(sealing);
        Self { sealing, signing: SigningSecret(SigningKey::from_bytes(&signing)) }
    }

    /// What opens envelopes.
    pub fn sealing(&self) -> &SealingKey {
        &self.sealing
    }

    /// What signs.
    pub fn signing(&self) -> &SigningSecret {
        &self.signing
    }

    /// Signs a message (Ed25519: the same message has the same signature).
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message)
    }

    /// What everybody may know.
    pub fn public(&self) -> PublicKeys {
        PublicKeys { sealing: self.sealing.public, signing: self.signing.public() }
    }

    /// The text of the key file: four lines, ended by a line break each.
    pub fn to_file(&self, contest: ContestId) -> String {
        let sealing = hex::write(self.sealing.expose());
        let signing = hex::write(self.signing.0.as_bytes());
        format!("{TITLE}\ncontest {contest}\nsealing {sealing}\nsigning {signing}\n")
    }

    /// Reads a key file; none when it is cut short, of another contest, or no key file.
    pub fn from_file(text: &str, contest: ContestId) -> Option<Self> {
        let rest = text.strip_suffix('\n')?.strip_prefix(TITLE)?.strip_prefix("\ncontest ")?;
        let (id, rest) = rest.split_once("\nsealing ")?;
        let (sealing, signing) = rest.split_once("\nsigning ")?;
        if ContestId::parse(id) != Ok(contest) {
            return None;
        }
        Some(Self::from_random(hex::read(sealing)?, hex::read(signing)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> ContestKeys {
        ContestKeys::from_random([7; 32], [9; 32])
    }

    fn contest(n: u8) -> ContestId {
        ContestId::from_random([n; 16])
    }

    #[test]
    fn a_key_file_reads_back_and_for_no_other_contest() {
        let file = keys().to_file(contest(1));
        let read = ContestKeys::from_file(&file, contest(1)).unwrap();
        assert_eq!(read.public(), keys().public());
        assert_eq!(read.sealing().expose(), keys().sealing().expose());
        assert!(ContestKeys::from_file(&file, contest(2)).is_none());
    }

    #[test]
    fn a_key_file_cut_short_anywhere_is_none() {
        let file = keys().to_file(contest(1));
        for end in 0..file.len() {
            assert!(ContestKeys::from_file(&file[..end], contest(1)).is_none(), "{end}");
        }
    }

    #[test]
    fn the_file_of_a_signing_key_signs_on_and_opens_nothing() {
        let file = keys().signing().to_file(contest(1));
        let read = SigningSecret::from_file(&file, contest(1)).unwrap();
        assert_eq!(read.sign(b"record"), keys().sign(b"record"));
        assert!(SigningSecret::from_file(&file, contest(2)).is_none());
        assert!(ContestKeys::from_file(&file, contest(1)).is_none());
        assert!(!file.contains(&hex::write(keys().sealing().expose())));
        for end in 0..file.len() {
            assert!(SigningSecret::from_file(&file[..end], contest(1)).is_none(), "{end}");
        }
    }

    #[test]
    fn keys_do_not_show_in_debug_output() {
        assert_eq!(format!("{:?}", keys()), "ContestKeys(…)");
    }

    #[test]
    fn a_signature_is_of_one_message_and_one_key() {
        let signature = keys().sign(b"slip");
        let public = keys().public().signing;
        assert!(public.has_signed(b"slip", &signature));
        assert!(!public.has_signed(b"slop", &signature));
        let other = ContestKeys::from_random([7; 32], [8; 32]).public().signing;
        assert!(!other.has_signed(b"slip", &signature));
        assert!(!SigningPublic([0; 32]).has_signed(b"slip", &[0; 64]));
    }
}
