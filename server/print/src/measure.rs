//! Measures on paper: millimetres from the top left corner of a page.

/// Points of a PDF to a millimetre: 72 to an inch of 25.4 mm.
pub const POINTS_PER_MM: f32 = 72.0 / 25.4;

/// A rectangle on a page, in millimetres from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// From the left edge of the page.
    pub x: f32,
    /// From the top edge of the page.
    pub y: f32,
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

impl Area {
    /// A whole page of A4 (ISO 216).
    pub const A4: Self = Self { x: 0.0, y: 0.0, width: 210.0, height: 297.0 };

    /// The right edge.
    pub fn right(self) -> f32 {
        self.x + self.width
    }

    /// The bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// The area without a margin of `mm` on every side.
    #[must_use]
    pub fn inside(self, mm: f32) -> Self {
        Self {
            x: self.x + mm,
            y: self.y + mm,
            width: self.width - 2.0 * mm,
            height: self.height - 2.0 * mm,
        }
    }

    /// Whether another area lies in this one.
    pub fn holds(self, other: Self) -> bool {
        other.x >= self.x
            && other.y >= self.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    /// Where a part of this area lies when it is laid out from right to left.
    #[must_use]
    pub fn mirrored(self, part: Self) -> Self {
        Self { x: self.x + self.right() - part.right(), ..part }
    }
}
