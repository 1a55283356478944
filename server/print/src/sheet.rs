//! Sheets: where slips lie on a page of A4.
//!
//! Label sheets carry the measures their maker publishes on the product's page
//! (avery.co.uk, "template specification": label size, margins, pitch); label programs
//! (glabels, Inkscape's label guides) carry the same.

use crate::measure::Area;

/// How a slip is laid out in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Design {
    /// What stays white along every edge, in millimetres.
    pub padding: f32,
    /// The side of the QR code with its quiet zone, in millimetres. Never under 28, so
    /// that an old phone reads it at arm's length.
    pub code_side: f32,
    /// The size of the text where there is room for it, in points.
    pub text: f32,
    /// The smallest size of the text, in points.
    pub text_min: f32,
    /// The size of the typed code, in points. Never under 14.
    pub typed: f32,
    /// The size of the line in the margin, in points.
    pub margin: f32,
    /// Whether the typed code stands below everything, and not in the column of the text.
    pub typed_below: bool,
}

/// A way to lay slips out on A4.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// The stable word for it, in forms and locale keys.
    pub key: &'static str,
    /// Slips side by side.
    pub columns: u32,
    /// Slips one below the other.
    pub rows: u32,
    /// The first place, in millimetres.
    pub first: Area,
    /// From the left edge of a place to that of the next, in millimetres.
    pub pitch_x: f32,
    /// From the top edge of a place to that of the next, in millimetres.
    pub pitch_y: f32,
    /// Whether slips are cut out of it: labels are cut already.
    pub is_cut: bool,
    /// How a slip lies in its place.
    pub design: Design,
}

/// Plain A4, eight slips to cut out: 100 × 70 mm, with margins that every printer reaches.
pub const A4: Sheet = Sheet {
    key: "a4",
    columns: 2,
    rows: 4,
    first: Area { x: 5.0, y: 10.0, width: 100.0, height: 70.0 },
    pitch_x: 100.0,
    pitch_y: 70.0,
    is_cut: true,
    design: Design {
        padding: 5.0,
        code_side: 42.0,
        text: 10.5,
        text_min: 7.0,
        typed: 14.0,
        margin: 8.0,
        typed_below: false,
    },
};

/// Avery L7160: 21 labels of 63.5 × 38.1 mm; margins 7.25 and 15.15 mm, pitch 66.0 × 38.1 mm.
pub const L7160: Sheet = Sheet {
    key: "l7160",
    columns: 3,
    rows: 7,
    first: Area { x: 7.25, y: 15.15, width: 63.5, height: 38.1 },
    pitch_x: 66.0,
    pitch_y: 38.1,
    is_cut: false,
    design: Design {
        padding: 2.0,
        code_side: 28.2,
        text: 7.0,
        text_min: 5.0,
        typed: 14.0,
        margin: 8.0,
        typed_below: true,
    },
};

/// Avery L7163: 14 labels of 99.1 × 38.1 mm; margins 4.65 and 15.15 mm, pitch 101.6 × 38.1 mm.
pub const L7163: Sheet = Sheet {
    key: "l7163",
    columns: 2,
    rows: 7,
    first: Area { x: 4.65, y: 15.15, width: 99.1, height: 38.1 },
    pitch_x: 101.6,
    pitch_y: 38.1,
    is_cut: false,
    design: Design {
        padding: 2.5,
        code_side: 33.1,
        text: 8.5,
        text_min: 6.0,
        typed: 14.0,
        margin: 8.0,
        typed_below: false,
    },
};

/// Avery L7165: 8 labels of 99.1 × 67.7 mm; margins 4.65 and 13.1 mm, pitch 101.6 × 67.7 mm.
pub const L7165: Sheet = Sheet {
    key: "l7165",
    columns: 2,
    rows: 4,
    first: Area { x: 4.65, y: 13.1, width: 99.1, height: 67.7 },
    pitch_x: 101.6,
    pitch_y: 67.7,
    is_cut: false,
    design: Design {
        padding: 5.0,
        code_side: 42.0,
        text: 10.5,
        text_min: 7.0,
        typed: 14.0,
        margin: 8.0,
        typed_below: false,
    },
};

/// Big print: two slips on a page, and no letter under 18 points (Royal National
/// Institute of Blind People: large print is 16 to 18 points and more).
pub const BIG: Sheet = Sheet {
    key: "big",
    columns: 1,
    rows: 2,
    first: Area { x: 5.0, y: 17.0, width: 200.0, height: 135.0 },
    pitch_x: 200.0,
    pitch_y: 135.0,
    is_cut: true,
    design: Design {
        padding: 8.0,
        code_side: 80.0,
        text: 22.0,
        text_min: BIG_PRINT_MIN,
        typed: 26.0,
        margin: BIG_PRINT_MIN,
        typed_below: true,
    },
};

/// The smallest letters of big print, in points.
pub const BIG_PRINT_MIN: f32 = 18.0;

impl Sheet {
    /// All, in the order people choose from.
    pub const ALL: [Self; 5] = [A4, L7160, L7163, L7165, BIG];

    /// The sheet of a stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sheet| sheet.key == key)
    }

    /// How many slips one page holds.
    pub fn per_page(&self) -> u32 {
        self.columns * self.rows
    }

    /// The place of that number, counted from 0 along the rows, on its page.
    pub fn place(&self, number: u32) -> Area {
        let on_page = number % self.per_page();
        let along = |count: u32| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        Area {
            x: self.first.x + along(on_page % self.columns) * self.pitch_x,
            y: self.first.y + along(on_page / self.columns) * self.pitch_y,
            ..self.first
        }
    }

    /// All places of a page, along the rows.
    pub fn places(&self) -> impl Iterator<Item = Area> + '_ {
        (0..self.per_page()).map(|number| self.place(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_place_overlaps_another_or_leaves_the_page() {
        for sheet in Sheet::ALL {
            let places: Vec<_> = sheet.places().collect();
            for (at, place) in places.iter().enumerate() {
                assert!(Area::A4.holds(*place), "{} {place:?}", sheet.key);
                for other in &places[at + 1..] {
                    let apart = other.x >= place.right() - 1e-3 || other.y >= place.bottom() - 1e-3;
                    assert!(apart, "{} {place:?} {other:?}", sheet.key);
                }
            }
        }
    }

    #[test]
    fn label_sheets_are_the_same_from_both_edges_as_their_maker_cuts_them() {
        for sheet in [L7160, L7163, L7165] {
            let last = sheet.place(sheet.per_page() - 1);
            assert!((210.0 - last.right() - sheet.first.x).abs() < 0.1, "{}", sheet.key);
            assert!((297.0 - last.bottom() - sheet.first.y).abs() < 0.1, "{}", sheet.key);
        }
    }

    #[test]
    fn label_sheets_hold_what_their_packet_says() {
        let counts = Sheet::ALL.map(|sheet| sheet.per_page());
        assert_eq!(counts, [8, 21, 14, 8, 2]);
    }

    #[test]
    fn codes_are_large_enough_to_scan_and_to_type() {
        for Sheet { key, design, .. } in Sheet::ALL {
            assert!(design.code_side >= 28.0, "{key}");
            assert!(design.typed >= 14.0, "{key}");
        }
    }

    #[test]
    fn a_word_that_names_no_sheet_is_none() {
        assert_eq!(Sheet::from_key("l7163"), Some(L7163));
        assert_eq!(Sheet::from_key("letter"), None);
    }
}
