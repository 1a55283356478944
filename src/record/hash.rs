//! Hashes and how they are written: SHA-256 over fields that cannot run into
//! each other, shown as lower-case hexadecimal.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use crate::hex;

/// Sixteen digits and the gaps between them.
const SHORT: usize = 19;

/// Bytes of a fixed number, written as two hexadecimal digits each.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hex<const N: usize>(pub [u8; N]);

/// A SHA-256 hash.
pub type Hash = Hex<32>;

impl<const N: usize> Hex<N> {
    /// Reads exactly the form in which it is written: lower-case digits and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let is_lower = !text.bytes().any(|digit| digit.is_ascii_uppercase());
        hex::read(text).filter(|_| is_lower).map(Self)
    }

    /// As people compare it: in groups of four digits.
    pub fn grouped(&self) -> String {
        let digits: Vec<char> = self.to_string().chars().collect();
        digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// Its first sixteen digits, grouped: nobody makes another hash that begins with
    /// the same ones, and they stand in one line of every wall.
    pub fn short(&self) -> String {
        self.grouped().chars().take(SHORT).collect()
    }

    /// Reads it as a person copies it from a screen: spaces, dashes and capital
    /// letters do not matter.
    pub fn parse_typed(text: &str) -> Option<Self> {
        let kept = text.chars().filter(|c| !c.is_whitespace() && *c != '-' && *c != ':');
        Self::parse(&kept.collect::<String>().to_ascii_lowercase())
    }
}

impl<const N: usize> fmt::Display for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::write(&self.0))
    }
}

impl<const N: usize> fmt::Debug for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex::write(&self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Digits<const N: usize>;
        impl<const N: usize> Visitor<'_> for Digits<N> {
            type Value = Hex<N>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{} lower-case hexadecimal digits", 2 * N)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Hex<N>, E> {
                Hex::parse(text).ok_or_else(|| E::invalid_length(text.len(), &self))
            }
        }
        deserializer.deserialize_str(Digits)
    }
}

/// SHA-256 over fields: a domain word with its version in front, numbers of
/// fixed width with the highest byte first, texts with their length before them.
#[derive(Clone)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Begins with the domain word, which keeps this use of SHA-256 apart from all others.
    #[must_use]
    pub fn new(domain: &str) -> Self {
        Self(Sha256::new()).bytes(domain.as_bytes())
    }

    /// Adds bytes whose number is fixed by what they are: an id, a key, a hash.
    #[must_use]
    pub fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.update(bytes);
        self
    }

    /// Adds a number as 8 bytes.
    #[must_use]
    pub fn number(self, number: u64) -> Self {
        self.bytes(&number.to_be_bytes())
    }

    /// Adds how many things follow, as 4 bytes.
    #[must_use]
    pub fn count(self, count: usize) -> Self {
        self.bytes(&u32::try_from(count).unwrap_or(u32::MAX).to_be_bytes())
    }

    /// Adds a text: how many bytes of UTF-8 it has, as 4 bytes, and these.
    #[must_use]
    pub fn text(self, text: &str) -> Self {
        self.count(text.len()).bytes(text.as_bytes())
    }

    /// The hash of everything added.
    pub fn finish(self) -> Hash {
        Hex(self.0.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_in_groups_reads_back() {
        let hash = Hex([0xa7; 32]);
        assert_eq!(hash.grouped().split(' ').count(), 16);
        assert_eq!(Hash::parse_typed(&hash.grouped()), Some(hash));
    }

    #[test]
    fn a_hash_is_what_sha256sum_says() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Hasher::new("").finish().to_string(), empty);
        // printf 'a\0\0\0\2bc\0\0\0\0\0\0\0\7' | sha256sum
        let hash = Hasher::new("a").text("bc").number(7).finish();
        assert_eq!(
            hash.to_string(),
            "774216f7236162e0e5aebca6bfd3a6826fa69a61bba175c74386458c79979af9"
        );
    }

    #[test]
    fn a_hash_in_a_file_has_one_form_and_one_that_is_typed_has_many() {
        let hash = Hex([0xab, 0x01]);
        assert_eq!(Hex::parse("ab01"), Some(hash));
        for other in ["AB01", "ab 01", "ab0", "ab011", "ab0g", "äb0"] {
            assert_eq!(Hex::<2>::parse(other), None, "{other}");
        }
        assert_eq!(Hex::parse_typed(" AB-01\n"), Some(hash));
        assert_eq!(serde_json::to_string(&hash).unwrap(), "\"ab01\"");
        assert_eq!(serde_json::from_str::<Hex<2>>("\"ab01\"").unwrap(), hash);
        assert!(serde_json::from_str::<Hex<2>>("\"AB01\"").is_err());
    }

    #[test]
    fn fields_cannot_run_into_each_other() {
        let two = |one, other| Hasher::new("x").text(one).text(other).finish();
        assert_ne!(two("ab", "c"), two("a", "bc"));
        assert_ne!(two("", "a"), two("a", ""));
    }
}
