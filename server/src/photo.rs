//! Pictures people send: checked by what is in them and not by their name, turned the
//! right way up, made smaller, and written anew, which leaves behind where, when and
//! with what they were taken.

use std::io::Cursor;
use std::sync::LazyLock;

use bytes::Bytes;
use image::codecs::jpeg::JpegEncoder;
use image::error::{LimitError, LimitErrorKind};
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, Rgb, RgbImage};
use wardmote::clerk::ClerkError;
use wardmote::error::{Field, Refusal};
use wardmote::picture::{Developed, Picture, SIDE_MAX};
use wardmote::text::AltText;

use crate::workshop::Workshop;

/// The longer side of a picture as it comes, and the memory it takes once it is read:
/// 108 million pixels, what large phones take (324 MB), and no bomb.
const SIDE_SENT_MAX: u32 = 16_384;
const MEMORY_MAX: u64 = 384 * 1024 * 1024;
/// Good to look at; beyond it files grow and nobody sees why.
const QUALITY: u8 = 82;
/// Where pictures are developed: one at a time, because each may need that memory.
static PLACE: LazyLock<Workshop> = LazyLock::new(|| Workshop::with_places(1));

/// Develops a picture off the threads that others wait for.
///
/// # Errors
/// [`Refusal::NotUnderstood`] for what is no picture, or too large a one.
pub async fn develop(sent: Bytes, alt: AltText) -> Result<Developed, ClerkError> {
    let work = PLACE.work(move || read(&sent).and_then(|image| write(&image, alt)));
    match work.await? {
        Ok(developed) => Ok(developed),
        Err(fault) => {
            // What is wrong with it is for people who send pictures, not for the log.
            tracing::debug!(%fault, "a picture could not be read");
            Err(Refusal::NotUnderstood { field: Field::Picture }.into())
        }
    }
}

/// Reads a JPEG, PNG or WebP, as large as it is wanted and the right way up.
fn read(sent: &[u8]) -> Result<DynamicImage, ImageError> {
    let mut reader = ImageReader::new(Cursor::new(sent)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_SENT_MAX);
    limits.max_image_height = Some(SIDE_SENT_MAX);
    limits.max_alloc = Some(MEMORY_MAX);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    // Readers of some formats heed their limits only for what they need beside the pixels.
    if decoder.total_bytes() > MEMORY_MAX {
        return Err(ImageError::Limits(LimitError::from_kind(LimitErrorKind::InsufficientMemory)));
    }
    let mut image = DynamicImage::from_decoder(decoder)?;
    if image.width().max(image.height()) > SIDE_MAX {
        // Roughly first, which takes no memory worth naming, and then well.
        image = image.thumbnail(2 * SIDE_MAX, 2 * SIDE_MAX);
        image = image.resize(SIDE_MAX, SIDE_MAX, FilterType::CatmullRom);
    }
    image.apply_orientation(orientation);
    Ok(image)
}

fn write(image: &DynamicImage, alt: AltText) -> Result<Developed, ImageError> {
    let pixels = on_white(image);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&pixels)?;
    let (width, height) = pixels.dimensions();
    Ok(Developed { picture: Picture { alt, width, height }, jpeg })
}

/// JPEG has no glass: what can be seen through becomes white.
fn on_white(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let seen = image.to_rgba8();
    RgbImage::from_fn(seen.width(), seen.height(), |x, y| {
        let [r, g, b, a] = seen.get_pixel(x, y).0.map(u16::from);
        // At most 255, whatever the glass.
        let mixed = |c: u16| u8::try_from((c * a + 255 * (255 - a)) / 255).unwrap_or(u8::MAX);
        Rgb([mixed(r), mixed(g), mixed(b)])
    })
}

#[cfg(test)]
mod tests {
    use image::{ImageFormat, Rgba, RgbaImage};
    use proptest::prelude::*;

    use super::*;

    fn alt() -> AltText {
        AltText::parse("A dry wall").unwrap()
    }

    async fn developed(sent: Vec<u8>) -> Result<Developed, ClerkError> {
        develop(sent.into(), alt()).await
    }

    fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// Red on the left, clear on the right.
    fn flag(width: u32, height: u32) -> DynamicImage {
        let pixel = |x, _| if x < width / 2 { [200, 0, 0, 255] } else { [0, 0, 0, 0] };
        DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, |x, y| Rgba(pixel(x, y))))
    }

    #[tokio::test]
    async fn a_large_picture_becomes_small_and_glass_becomes_white() {
        let sent = file(&flag(4_000, 1_000), ImageFormat::Png);
        let Developed { picture, jpeg } = developed(sent).await.unwrap();
        assert_eq!((picture.width, picture.height), (1_600, 400));
        let read = image::load_from_memory_with_format(&jpeg, ImageFormat::Jpeg).unwrap().to_rgb8();
        let near = |at: (u32, u32), wanted: [u8; 3]| {
            let seen = read.get_pixel(at.0, at.1).0;
            seen.iter().zip(wanted).all(|(a, b)| a.abs_diff(b) < 12)
        };
        assert!(near((10, 10), [200, 0, 0]) && near((1_590, 390), [255, 255, 255]));
    }

    #[tokio::test]
    async fn a_picture_from_a_phone_is_upright_and_says_nothing_of_where_it_was_taken() {
        let mut sent = file(&DynamicImage::ImageRgb8(flag(40, 20).to_rgb8()), ImageFormat::Jpeg);
        // An Exif part that says: turned by 90 degrees; and where that was.
        let mut exif =
            b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        exif.extend(b"GPS 52.4 -1.9");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        let part = [&[0xff, 0xe1], &length[..], &exif].concat();
        sent.splice(2..2, part);
        let Developed { picture, jpeg } = developed(sent).await.unwrap();
        assert_eq!((picture.width, picture.height), (20, 40), "turned");
        assert!(!jpeg.windows(4).any(|four| four == b"Exif" || four == b"GPS "));
    }

    #[tokio::test]
    async fn what_is_no_picture_is_refused_whatever_it_is_called() {
        let mut bomb = file(&flag(2, 2), ImageFormat::Png);
        // Says it is 65,536 pixels wide and high.
        bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        // Says it is 16,384 pixels wide and high, which is no side too long, but 800 MB.
        let mut large = file(&DynamicImage::ImageRgb8(flag(40, 20).to_rgb8()), ImageFormat::Jpeg);
        let frame = large.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
        large[frame + 5..frame + 9].copy_from_slice(&[0x40, 0, 0x40, 0]);
        let half = file(&flag(400, 400), ImageFormat::Png);
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for sent in [svg.to_vec(), b"GIF89a".to_vec(), Vec::new(), bomb, large, half[..60].to_vec()]
        {
            let refused = developed(sent).await;
            let asked = Refusal::NotUnderstood { field: Field::Picture };
            assert!(
                matches!(&refused, Err(ClerkError::Refused(it)) if *it == asked),
                "{refused:?}"
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_bytes_panic(head in 0_usize..3, rest in proptest::collection::vec(any::<u8>(), 0..400)) {
            let heads: [&[u8]; 3] = [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\x20\0\0\0WEBPVP8 "];
            let _ = read(&[heads[head], &rest].concat());
        }
    }
}
