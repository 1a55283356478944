//! Bytes as people pass them on: two small letters or digits each.

use std::fmt::Write;

/// Writes bytes.
pub fn write(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads exactly so many bytes, in small or capital letters; none for anything else.
pub fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_read_back_as_they_were_written() {
        assert_eq!(write(&[0, 0x0a, 0xff]), "000aff");
        assert_eq!(read("000AfF"), Some([0, 0x0a, 0xff]));
    }

    #[test]
    fn what_is_not_so_many_bytes_is_none() {
        for text in ["", "00", "000aff0", "000a+f", "000aé", "0x0aff"] {
            assert_eq!(read::<3>(text), None, "{text}");
        }
    }
}
