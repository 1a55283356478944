//! The envelope: the only door between a voter's ranking and what is stored
//! while voting is open.
//!
//! The server seals each ranking to a key that lies outside its data and is
//! destroyed as the last step of closing. All formulas stand here and in
//! [`keys`] and [`receipt`], so that anybody can write them again:
//!
//! - plaintext = SHA-256(conference ‖ contest ‖ slip hash) ‖ as many option ids
//!   as the contest has options, best first, zeros for what is not ranked: one
//!   length per contest
//! - ephemeral secret = HMAC-SHA-256(sealing private key,
//!   "wardmote-envelope-v1" ‖ slip hash ‖ cast id), an X25519 secret
//! - nonce = the first 24 bytes of SHA-256("wardmote-envelope-nonce-v1" ‖
//!   ephemeral public key ‖ sealing public key)
//! - envelope = ephemeral public key ‖ NaCl's `crypto_box` (X25519 and
//!   XSalsa20-Poly1305) of the plaintext, to the sealing public key, from the
//!   ephemeral secret: 48 bytes more than the plaintext
//!
//! Ids are 16 bytes, hashes and keys 32. Nobody outside can make an envelope
//! again, because the sealing private key is in it; with the ephemeral secret of
//! a challenged slip everybody can, and must get the same receipt.

mod boxes;
pub mod keys;
pub mod receipt;

use crypto_box::aead::Aead;
use crypto_box::{Nonce, PublicKey, SalsaBox, SecretKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, Zeroizing};

use crate::ballot::{CastId, Ranking};
use crate::contest::Contest;
use crate::id::{ConferenceId, ContestId, OptionId};
use crate::slip::TokenHash;
use keys::{SealingKey, SealingPublic};

/// Keeps the ephemeral secrets apart from every other use of HMAC.
const DOMAIN: &[u8] = b"wardmote-envelope-v1";
/// Keeps the nonces apart from every other use of SHA-256.
const NONCE_DOMAIN: &[u8] = b"wardmote-envelope-nonce-v1";
/// Bytes of the binding at the front of a plaintext.
const BINDING: usize = 32;
/// Bytes of one option's id.
const ID: usize = 16;
/// Bytes of a public key at the front of an envelope.
const KEY: usize = 32;
/// Bytes of a nonce of XSalsa20.
const NONCE: usize = 24;
/// Stands where an option could have been ranked and was not.
const UNRANKED: [u8; ID] = [0; ID];

/// What an envelope belongs to: moved anywhere else, it does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The meeting.
    pub conference: ConferenceId,
    /// The contest.
    pub contest: ContestId,
    /// The slip.
    pub slip: TokenHash,
}

impl Place {
    /// The place of a slip's ballot in a contest.
    pub fn of(contest: &Contest, slip: &TokenHash) -> Self {
        Self { conference: contest.conference, contest: contest.id, slip: *slip }
    }

    /// SHA-256(conference ‖ contest ‖ slip hash).
    pub fn binding(&self) -> [u8; BINDING] {
        let mut hash = Sha256::new();
        hash.update(self.conference.0.as_bytes());
        hash.update(self.contest.0.as_bytes());
        hash.update(self.slip.0);
        hash.finalize().into()
    }
}

/// What is sealed: the place, and the ranking, in one length for so many options.
pub fn plaintext(place: &Place, options: usize, ranking: &Ranking) -> Vec<u8> {
    let mut bytes = place.binding().to_vec();
    for at in 0..options {
        let id = ranking.options().get(at).map_or(UNRANKED, |id| *id.0.as_bytes());
        bytes.extend_from_slice(&id);
    }
    bytes
}

/// Reads a plaintext; none when it is not of that place, or no ballot of that contest.
fn read(bytes: &[u8], place: &Place, contest: &Contest) -> Option<Ranking> {
    let (front, ids) = bytes.split_at_checked(BINDING)?;
    if front != place.binding() || ids.len() != contest.options.len() * ID {
        return None;
    }
    let mut ranking = Ranking::blank();
    let mut has_ended = false;
    for id in ids.chunks_exact(ID) {
        if *id == UNRANKED {
            has_ended = true;
            continue;
        }
        let id = OptionId(uuid::Uuid::from_slice(id).ok()?);
        if has_ended || contest.option(id).is_none() || ranking.rank_of(id).is_some() {
            return None;
        }
        ranking.tap(id);
    }
    Some(ranking)
}

/// The secret half of one envelope's own key pair. It follows from the sealing
/// key, the slip and the press, so that the same press makes the same envelope,
/// and it is published only for a slip that is challenged and spoiled.
#[derive(Clone, PartialEq, Eq)]
pub struct Ephemeral(Zeroizing<[u8; KEY]>);

impl Ephemeral {
    /// HMAC-SHA-256(sealing private key, domain ‖ slip hash ‖ cast id).
    pub fn derive(key: &SealingKey, slip: &TokenHash, cast: CastId) -> Self {
        Self::derive_for(DOMAIN, key, slip, cast)
    }

    /// The same for another purpose, whose domain keeps it apart.
    fn derive_for(domain: &[u8], key: &SealingKey, slip: &TokenHash, cast: CastId) -> Self {
        let mut block = [0; 64];
        block[..KEY].copy_from_slice(key.expose());
        let mut hmac = Hmac::<Sha256>::new(&block.into());
        block.zeroize();
        hmac.update(domain);
        hmac.update(&slip.0);
        hmac.update(&cast.0);
        Self(Zeroizing::new(hmac.finalize().into_bytes().into()))
    }

    /// Takes a secret that was published for a challenge.
    pub fn from_bytes(bytes: [u8; KEY]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes, to be published for a challenge and never otherwise.
    pub fn expose(&self) -> &[u8; KEY] {
        &self.0
    }
}

/// A secret must never reach a log by way of `{:?}`.
impl std::fmt::Debug for Ephemeral {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ephemeral(…)")
    }
}

/// The nonce of an envelope: both public keys decide it, and no ephemeral key is
/// used for two plaintexts.
fn nonce(ephemeral: &[u8; KEY], sealing: &SealingPublic) -> Nonce {
    let mut hash = Sha256::new();
    hash.update(NONCE_DOMAIN);
    hash.update(ephemeral);
    hash.update(sealing.0);
    let digest: [u8; 32] = hash.finalize().into();
    let mut nonce = [0; NONCE];
    nonce.copy_from_slice(&digest[..NONCE]);
    nonce.into()
}

/// A sealed ranking as stored while voting is open.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope(pub Vec<u8>);

/// An envelope's content must never reach a log by way of `{:?}`.
impl std::fmt::Debug for Envelope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Envelope(…)")
    }
}

impl Envelope {
    /// Seals a [`plaintext`] to a contest's key. The same three always make the
    /// same envelope, which is how anybody checks a challenged one.
    pub fn seal(to: &SealingPublic, ephemeral: &Ephemeral, plaintext: &[u8]) -> Self {
        let secret = SecretKey::from_bytes(*ephemeral.0);
        let public = secret.public_key();
        let sealed = SalsaBox::new(&PublicKey::from_bytes(to.0), &secret)
            .encrypt(&nonce(public.as_bytes(), to), plaintext);
        let mut bytes = public.to_bytes().to_vec();
        // Sealing fails for plaintexts of many gigabytes only; an envelope
        // without content does not open, and the database refuses it.
        match sealed {
            Ok(sealed) => bytes.extend_from_slice(&sealed),
            Err(_) => bytes.clear(),
        }
        Self(bytes)
    }

    /// Puts a ranking into the envelope of one press.
    pub fn of_press(
        key: &SealingKey,
        contest: &Contest,
        slip: &TokenHash,
        cast: CastId,
        ranking: &Ranking,
    ) -> Self {
        let mut plain = plaintext(&Place::of(contest, slip), contest.options.len(), ranking);
        let ephemeral = Ephemeral::derive(key, slip, cast);
        let envelope = Self::seal(key.public(), &ephemeral, &plain);
        plain.zeroize();
        envelope
    }

    /// Opens the envelope of this slip and contest; none when it is not one.
    pub fn open(&self, key: &SealingKey, contest: &Contest, slip: &TokenHash) -> Option<Ranking> {
        read(&self.unseal(key)?, &Place::of(contest, slip), contest)
    }

    /// What was sealed, wiped when it is dropped; none when it was not sealed to this key.
    fn unseal(&self, key: &SealingKey) -> Option<Zeroizing<Vec<u8>>> {
        let (public, sealed) = self.0.split_at_checked(KEY)?;
        let public: [u8; KEY] = public.try_into().ok()?;
        let secret = SecretKey::from_bytes(*key.expose());
        let plain = SalsaBox::new(&PublicKey::from_bytes(public), &secret)
            .decrypt(&nonce(&public, key.public()), sealed);
        plain.ok().map(Zeroizing::new)
    }

    /// SHA-256(envelope): what the receipt is made of.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }
}

#[cfg(test)]
mod tests;
