//! Doors as phones keep them: sealed, so that whoever finds a phone reads nothing.
//!
//! A phone has the public half of one X25519 key. For each door it makes a key of
//! its own, agrees with it on a secret (RFC 7748), and throws its private half away:
//!
//! - key = HKDF-SHA256(ikm = the agreed secret, salt = the door's public key ‖ ours,
//!   info = `wardmote-door-v1`), 32 bytes (RFC 5869)
//! - sealed = the door's public key ‖ AES-256-GCM(key, nonce = 12 zero bytes,
//!   plaintext = the form as it would be posted, associated data = the door's id).
//!   No key is used twice, so no nonce is.
//!
//! These are the primitives that browsers bring along (`crypto.subtle`).

use curve25519_dalek::montgomery::MontgomeryPoint;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf::{HKDF_SHA256, Salt};
use wardmote::id::ContactId;
use zeroize::Zeroizing;

/// What keys of doors are derived for.
const INFO: &[u8] = b"wardmote-door-v1";
/// Bytes of an X25519 key.
const KEY: usize = 32;

/// What opens doors.
pub struct DoorKey {
    secret: Zeroizing<[u8; KEY]>,
    public: [u8; KEY],
}

impl DoorKey {
    /// The key of 32 random bytes.
    pub fn new(secret: Zeroizing<[u8; KEY]>) -> Self {
        let public = MontgomeryPoint::mul_base_clamped(*secret).to_bytes();
        Self { secret, public }
    }

    /// What phones seal to.
    pub fn public(&self) -> &[u8; KEY] {
        &self.public
    }

    /// The form that was sealed for that door; none when it was sealed to another key,
    /// for another door, or changed on the way.
    pub fn open(&self, door: ContactId, sealed: &[u8]) -> Option<String> {
        let (public, sealed) = sealed.split_at_checked(KEY)?;
        let public: [u8; KEY] = public.try_into().ok()?;
        let key = self.key(&public)?;
        let mut text = sealed.to_vec();
        let about = Aad::from(door.to_string());
        let nonce = Nonce::assume_unique_for_key([0; 12]);
        let opened = key.open_in_place(nonce, about, &mut text).ok()?;
        String::from_utf8(opened.to_vec()).ok()
    }

    /// The key of one door.
    fn key(&self, public: &[u8; KEY]) -> Option<LessSafeKey> {
        let shared = MontgomeryPoint(*public).mul_clamped(*self.secret);
        let shared = Zeroizing::new(shared.to_bytes());
        // A public key of small order agrees on nothing secret (RFC 7748, 6.1).
        if *shared == [0; KEY] {
            return None;
        }
        let salt = Salt::new(HKDF_SHA256, &[&public[..], &self.public].concat());
        let derived = salt.extract(&shared[..]);
        let derived = derived.expand(&[INFO], &AES_256_GCM).ok()?;
        Some(LessSafeKey::new(UnboundKey::from(derived)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn door(n: u8) -> ContactId {
        ContactId::from_random([n; 16])
    }

    /// What a phone does, with a key of its own for that door.
    fn seal(to: &[u8; KEY], own: [u8; KEY], id: ContactId, form: &str) -> Vec<u8> {
        // Two people who agree on a secret can each be either.
        let phone = DoorKey { secret: Zeroizing::new(own), public: *to };
        let public = MontgomeryPoint::mul_base_clamped(own).to_bytes();
        let shared = MontgomeryPoint(*to).mul_clamped(*phone.secret);
        let salt = Salt::new(HKDF_SHA256, &[&public[..], to].concat());
        let derived = salt.extract(shared.as_bytes());
        let derived = derived.expand(&[INFO], &AES_256_GCM).unwrap();
        let key = LessSafeKey::new(UnboundKey::from(derived));
        let mut text = form.as_bytes().to_vec();
        let nonce = Nonce::assume_unique_for_key([0; 12]);
        key.seal_in_place_append_tag(nonce, Aad::from(id.to_string()), &mut text).unwrap();
        [&public[..], &text].concat()
    }

    #[test]
    fn a_door_opens_for_its_own_id_and_unchanged() {
        let key = DoorKey::new(Zeroizing::new([7; KEY]));
        let sealed = seal(key.public(), [9; KEY], door(1), "outcome=not_home");
        assert_eq!(key.open(door(1), &sealed).as_deref(), Some("outcome=not_home"));
        assert_eq!(key.open(door(2), &sealed), None, "as another door");
        let other = DoorKey::new(Zeroizing::new([8; KEY]));
        assert_eq!(other.open(door(1), &sealed), None, "with another key");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(key.open(door(1), &changed), None, "byte {at}");
            assert_eq!(key.open(door(1), &sealed[..at]), None, "cut at {at}");
        }
    }

    #[test]
    fn a_key_that_agrees_on_nothing_secret_opens_nothing() {
        let key = DoorKey::new(Zeroizing::new([7; KEY]));
        assert_eq!(key.open(door(1), &[0; 64]), None);
    }

    /// Made by `crypto.subtle` in Node.js 20 as `public/doors/seal.js` does it.
    #[test]
    fn what_a_browser_sealed_opens() {
        let key = DoorKey::new(Zeroizing::new([7; KEY]));
        let sealed = include_bytes!("doors/sealed-by-a-browser.bin");
        let form = "ward=1&outcome=issue&text=Tamprwydd+yn+y+fflatiau";
        assert_eq!(key.open(door(1), sealed).as_deref(), Some(form));
    }
}
