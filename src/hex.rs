//! Bytes as people pass them on: two small letters or digits each.

/// Small letters, as `sha256sum` writes them.
const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Writes bytes.
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// Reads exactly so many bytes, in small or capital letters; none for anything else.
pub fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = value(pair[0])? << 4 | value(pair[1])?;
    }
    Some(bytes)
}

fn value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
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
