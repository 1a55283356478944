//! Voters' pages have sizes in steps of 8,192 bytes, on the wire: whoever watches the
//! air in a hall cannot tell from the size of a page what is marked on it.
//!
//! A page is compressed here and then filled up, in a way each coding has for
//! saying nothing: a comment in gzip's head (RFC 1952), a block of metadata in
//! Brotli (RFC 7932, 9.2), white space at the end of plain text.

use std::io::Write;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use http::{HeaderMap, HeaderValue, StatusCode, header};

/// Sizes are multiples of this. What is marked makes some 200 bytes of a compressed
/// page, a blank vote the most: a step far larger hides it, if not for every title.
const STEP: usize = 8_192;
/// The longest page of a voter has some 20 kilobytes.
const PAGE_MAX: usize = 1024 * 1024;
/// A page is compressed for every answer: quick before small.
const QUALITY: u32 = 4;
/// The window that Brotli looks back: 4 MiB, the most any page needs.
const WINDOW: u32 = 22;

/// Marks an answer whose size must say nothing.
#[derive(Clone, Copy, Debug)]
pub struct Padded;

/// Compresses and pads the answers that are marked so.
pub async fn pad(request: Request, next: Next) -> Response {
    let coding = Coding::wanted(request.headers());
    let response = next.run(request).await;
    if response.extensions().get::<Padded>().is_none() {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(page) = to_bytes(body, PAGE_MAX).await else {
        tracing::error!("a voter's page could not be padded");
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(name) = coding.name() {
        parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    Response::from_parts(parts, Body::from(coding.padded(&page)))
}

/// How an answer is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Brotli,
    Gzip,
    Plain,
}

impl Coding {
    /// The smallest coding that a browser says it understands.
    fn wanted(headers: &HeaderMap) -> Self {
        let accepted = headers.get_all(header::ACCEPT_ENCODING).iter();
        let accepted: Vec<_> = accepted.filter_map(|value| value.to_str().ok()).collect();
        let accepted = accepted.join(",");
        let understands = |name: &str| {
            accepted.split(',').any(|part| {
                let (coding, weight) = part.split_once(';').unwrap_or((part, ""));
                let is_none = weight
                    .trim()
                    .strip_prefix("q=")
                    .is_some_and(|q| q.trim().parse::<f32>().is_ok_and(|q| q <= 0.0));
                coding.trim().eq_ignore_ascii_case(name) && !is_none
            })
        };
        match () {
            () if understands("br") => Self::Brotli,
            () if understands("gzip") => Self::Gzip,
            () => Self::Plain,
        }
    }

    fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// The page in this coding, filled up to the next step.
    fn padded(self, page: &[u8]) -> Vec<u8> {
        match self {
            Self::Brotli => brotli(page),
            Self::Gzip => gzip(page),
            Self::Plain => {
                let mut padded = page.to_vec();
                padded.resize(page.len().next_multiple_of(STEP), b' ');
                padded
            }
        }
    }
}

/// Compresses up to the end of the page, adds a block of metadata, and ends.
fn brotli(page: &[u8]) -> Vec<u8> {
    /// ISLAST and ISLASTEMPTY.
    const END: u8 = 0b11;
    let mut writer = ::brotli::CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    // Writing to memory does not fail. Flushing ends at a byte, and not the stream.
    let _ = writer.write_all(page).and_then(|()| writer.flush());
    let mut padded = writer.get_ref().clone();
    let bare = padded.len() + 1;
    let missing = bare.next_multiple_of(STEP) - bare;
    padded.extend(metadata(missing).or_else(|| metadata(missing + STEP)).unwrap_or_default());
    padded.push(END);
    padded
}

/// A block of metadata of so many bytes in all, which begins at a byte; none for
/// the few sizes that no block has.
fn metadata(size: usize) -> Option<Vec<u8>> {
    /// Not the last block; no data; how many bytes the length has, in two bits.
    const BEGIN: u32 = 0b0110;
    if size == 0 {
        return Some(Vec::new());
    }
    // The length less one, in as few bytes as it needs; six bits stand before it.
    let (bytes, head) = if size <= 2 + 256 { (1, 2) } else { (2, 3) };
    let length = u32::try_from(size.checked_sub(head + 1)?).ok()?;
    if bytes == 2 && length < 256 {
        return None;
    }
    let mut block = (BEGIN | bytes << 4 | length << 6).to_le_bytes()[..head].to_vec();
    block.resize(size, 0);
    Some(block)
}

/// Compresses, with a comment of the length that is missing.
fn gzip(page: &[u8]) -> Vec<u8> {
    /// Magic number, deflate, flags to come, no time, no hints, unknown system.
    const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
    const HAS_COMMENT: u8 = 16;
    /// The checksum and the length at the end.
    const TAIL: usize = 8;
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    // Writing to memory does not fail.
    let _ = encoder.write_all(page);
    let deflated = encoder.finish().unwrap_or_default();
    let bare = HEAD.len() + deflated.len() + TAIL;
    let missing = bare.next_multiple_of(STEP) - bare;
    let mut padded = HEAD.to_vec();
    if missing > 0 {
        padded[3] = HAS_COMMENT;
        padded.resize(HEAD.len() + missing - 1, b' ');
        padded.push(0);
    }
    padded.extend_from_slice(&deflated);
    let mut crc = Crc::new();
    crc.update(page);
    padded.extend_from_slice(&crc.sum().to_le_bytes());
    padded.extend_from_slice(&crc.amount().to_le_bytes());
    padded
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use proptest::prelude::*;

    use super::*;

    fn read(coding: Coding, bytes: &[u8]) -> Vec<u8> {
        let mut page = Vec::new();
        match coding {
            Coding::Brotli => {
                ::brotli::Decompressor::new(bytes, 4096).read_to_end(&mut page).unwrap();
            }
            Coding::Gzip => {
                flate2::read::GzDecoder::new(bytes).read_to_end(&mut page).unwrap();
            }
            Coding::Plain => page.extend_from_slice(bytes),
        }
        page
    }

    fn wanted(accepted: &'static str) -> Coding {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted));
        Coding::wanted(&headers)
    }

    #[test]
    fn a_browser_gets_the_coding_it_understands() {
        assert_eq!(wanted("gzip, deflate, br, zstd"), Coding::Brotli);
        assert_eq!(wanted("gzip;q=1.0, br;q=0"), Coding::Gzip);
        assert_eq!(wanted("GZIP"), Coding::Gzip);
        assert_eq!(wanted("deflate"), Coding::Plain);
        assert_eq!(wanted(""), Coding::Plain);
    }

    #[test]
    fn every_length_that_is_missing_is_filled() {
        let mut dice = 1_u32;
        // One more byte that nothing compresses each time, so that all lengths come up.
        let mut page = Vec::new();
        for _ in 0..3 * STEP {
            dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            page.push((dice >> 24) as u8);
            for coding in [Coding::Brotli, Coding::Gzip] {
                let padded = coding.padded(&page);
                assert_eq!(padded.len() % STEP, 0);
                assert_eq!(read(coding, &padded), page, "{}", page.len());
            }
        }
    }

    proptest! {
        #[test]
        fn every_page_is_whole_and_a_number_of_steps(
            page in proptest::collection::vec(any::<u8>(), 0..3_000),
        ) {
            for coding in [Coding::Brotli, Coding::Gzip, Coding::Plain] {
                let padded = coding.padded(&page);
                prop_assert_eq!(padded.len() % STEP, 0);
                let read = read(coding, &padded);
                prop_assert_eq!(&read[..page.len()], &page[..]);
                prop_assert!(read[page.len()..].iter().all(|byte| *byte == b' '));
                prop_assert!(coding == Coding::Plain || read.len() == page.len());
            }
        }
    }
}
