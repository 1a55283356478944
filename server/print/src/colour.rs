//! Colours of wards, so that helpers take slips from the right pile. A colour never
//! stands without its word.

/// A colour with a word of its own; muted, so that none speaks for a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// The stable word for it, in locale keys.
    pub key: &'static str,
    /// Red, green and blue, 0 to 255.
    pub rgb: [u8; 3],
}

/// As many as can be told apart by eye, the most different first.
pub const COLOURS: [Colour; 8] = [
    Colour { key: "plum", rgb: [0x6b, 0x2c, 0x57] },
    Colour { key: "sand", rgb: [0xd8, 0xb9, 0x78] },
    Colour { key: "slate", rgb: [0x5f, 0x6b, 0x76] },
    Colour { key: "rose", rgb: [0xe7, 0xa3, 0xb4] },
    Colour { key: "coffee", rgb: [0x5a, 0x3a, 0x2a] },
    Colour { key: "lilac", rgb: [0xb6, 0xa0, 0xda] },
    Colour { key: "mint", rgb: [0x9b, 0xd3, 0xbf] },
    Colour { key: "copper", rgb: [0xb2, 0x6a, 0x3b] },
];

impl Colour {
    /// The colour of the ward at that position among those in the room. After the last
    /// colour the first comes again: the ward's name tells them apart.
    pub fn of(position: usize) -> Self {
        COLOURS[position % COLOURS.len()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_wards_have_eight_colours_and_the_ninth_begins_again() {
        for (position, colour) in COLOURS.into_iter().enumerate() {
            assert!(
                !COLOURS[..position].iter().any(|c| c.key == colour.key || c.rgb == colour.rgb)
            );
            assert_eq!(Colour::of(position), colour);
        }
        assert_eq!(Colour::of(8), Colour::of(0));
    }
}
