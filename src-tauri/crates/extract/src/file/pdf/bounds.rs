//! What a PDF unpacks to, before it is unpacked: a few kilobytes of it can become gigabytes.

use std::io::{Read, Write};

use demarche_text::phrase;
use flate2::read::ZlibDecoder;
use hayro_interpret::hayro_syntax::object::Object;
use hayro_interpret::hayro_syntax::{Filter, Pdf};

use super::super::Refusal;

/// The most that one stream that is no picture may unpack to, and all of them together, in bytes.
const MOST_STREAM: u64 = 24 << 20;
const MOST_ALL: u64 = 128 << 20;
/// Objects in objects, and graphics states kept one on another.
const MOST_DEPTH: i64 = 5_000;
/// How far before a stream its dictionary is looked for.
const DICTIONARY: usize = 2 << 10;

/// Refuses a file with a stream that unpacks to too much. Pictures are never unpacked.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refusal> {
    let mut outside = Depth::default();
    outside.write_all(bytes).map_err(|_| too_deep())?;
    let mut all = 0;
    let mut from = 0;
    while let Some(found) = find(&bytes[from..], b"stream") {
        let at = from + found;
        from = at + b"stream".len();
        if bytes[..at].ends_with(b"end") {
            continue;
        }
        let data = match bytes.get(from..) {
            Some([b'\r', b'\n', data @ ..] | [b'\n' | b'\r', data @ ..]) => data,
            _ => continue,
        };
        let before = &bytes[at.saturating_sub(DICTIONARY)..at];
        let dictionary = match find_last(before, b"obj") {
            Some(start) => &before[start..],
            None => before,
        };
        if find(dictionary, b"/Image").is_some() {
            continue;
        }
        let layers = count(dictionary, b"FlateDecode") + count(dictionary, b"LZWDecode");
        let lzw = find(dictionary, b"LZW").is_some();
        all += unpacked(data, layers.max(1), lzw)?;
        if all > MOST_ALL {
            return Err(too_large());
        }
    }
    Ok(())
}

/// The same for a file that is encrypted, whose streams can be told only once it is unlocked.
pub(super) fn check_unlocked(pdf: &Pdf) -> Result<(), Refusal> {
    let locked = find(pdf.data().as_ref(), b"/Encrypt").is_some();
    if !locked {
        return Ok(());
    }
    let mut all = 0;
    for object in pdf.objects() {
        let Object::Stream(stream) = object else {
            continue;
        };
        let filters = stream.filters();
        let picture = filters.iter().any(|filter| {
            matches!(
                filter,
                Filter::DctDecode
                    | Filter::JpxDecode
                    | Filter::Jbig2Decode
                    | Filter::CcittFaxDecode
            )
        });
        if picture {
            continue;
        }
        let layers = filters
            .iter()
            .filter(|filter| matches!(filter, Filter::FlateDecode | Filter::LzwDecode))
            .count();
        let lzw = filters.contains(&Filter::LzwDecode);
        all += unpacked(&stream.raw_data(), layers, lzw)?;
        if all > MOST_ALL {
            return Err(too_large());
        }
    }
    Ok(())
}

/// How many bytes data unpacks to through so many layers.
fn unpacked(data: &[u8], layers: usize, lzw: bool) -> Result<u64, Refusal> {
    if lzw {
        // A code of nine bits or more stands for 4,096 bytes at most.
        let length = data.len() as u64;
        let most = lzw_length(data).max(length);
        return if most > MOST_STREAM {
            Err(too_large())
        } else {
            Ok(most)
        };
    }
    let zlib = matches!(data, [first, second, ..]
        if first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0);
    if !zlib {
        return Ok(0);
    }
    let mut inner = Inner {
        kept: (layers > 1).then(Vec::new),
        length: 0,
        depth: Depth::default(),
    };
    let mut decoder = ZlibDecoder::new(data).take(MOST_STREAM + 1);
    // What was unpacked before an error counts as well.
    let _ = std::io::copy(&mut decoder, &mut inner);
    if inner.length > MOST_STREAM {
        return Err(too_large());
    }
    if inner.depth.too_deep {
        return Err(too_deep());
    }
    match inner.kept {
        Some(kept) => Ok(inner.length + unpacked(&kept, layers - 1, false)?),
        None => Ok(inner.length),
    }
}

/// What comes out of a stream.
struct Inner {
    kept: Option<Vec<u8>>,
    length: u64,
    depth: Depth,
}

impl Write for Inner {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.length += bytes.len() as u64;
        if let Some(kept) = &mut self.kept {
            kept.extend_from_slice(bytes);
        }
        self.depth.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// How deep objects lie in objects, roughly: brackets in strings and pictures count as well, but
/// those close about as often as they open.
#[derive(Default)]
struct Depth {
    arrays: i64,
    dictionaries: i64,
    states: i64,
    before: [u8; 2],
    too_deep: bool,
}

impl Write for Depth {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        for byte in bytes {
            let [older, last] = self.before;
            match byte {
                b'[' => self.arrays += 1,
                b']' => self.arrays = (self.arrays - 1).max(0),
                b'<' if last == b'<' => self.dictionaries += 1,
                b'>' if last == b'>' => self.dictionaries = (self.dictionaries - 1).max(0),
                space if space.is_ascii_whitespace() && older.is_ascii_whitespace() => match last {
                    b'q' => self.states += 1,
                    b'Q' => self.states = (self.states - 1).max(0),
                    _ => {}
                },
                _ => {}
            }
            self.before = [last, *byte];
            let deepest = self.arrays.max(self.dictionaries).max(self.states);
            if deepest > MOST_DEPTH {
                self.too_deep = true;
                return Err(std::io::Error::other("too deep"));
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// How many bytes LZW data unpacks to. Each entry of its table is one byte longer than the entry
/// that it is made from.
fn lzw_length(data: &[u8]) -> u64 {
    let (mut bits, mut held, mut width) = (0_u64, 0_u32, 9_u32);
    let mut lengths: Vec<u32> = vec![1; 258];
    let (mut previous, mut total) = (0_u32, 0_u64);
    for byte in data {
        bits = bits << 8 | u64::from(*byte);
        held += 8;
        while held >= width {
            let code = (bits >> (held - width)) as usize & ((1 << width) - 1);
            held -= width;
            match code {
                256 => {
                    lengths.truncate(258);
                    (previous, width) = (0, 9);
                    continue;
                }
                257 => return total,
                _ => {}
            }
            let length = match lengths.get(code) {
                Some(length) => *length,
                None => previous + 1,
            };
            total += u64::from(length);
            if total > MOST_STREAM {
                return total;
            }
            if previous > 0 && lengths.len() < 4096 {
                lengths.push(previous + 1);
            }
            previous = length;
            width = match lengths.len() + 1 {
                2048.. => 12,
                1024.. => 11,
                512.. => 10,
                _ => 9,
            };
        }
        bits &= (1 << held) - 1;
    }
    total
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    let first = *what.first()?;
    let mut from = 0;
    while let Some(at) = bytes[from..].iter().position(|byte| *byte == first) {
        if bytes[from + at..].starts_with(what) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|window| window == what)
}

fn count(bytes: &[u8], what: &[u8]) -> usize {
    bytes
        .windows(what.len())
        .filter(|window| *window == what)
        .count()
}

fn too_deep() -> Refusal {
    Refusal::new(
        phrase!("This PDF document holds objects in objects to no end."),
        phrase!(
            "Open it in a PDF reader, print the pages that you need into a new PDF, and import that."
        ),
    )
}

fn too_large() -> Refusal {
    Refusal::new(
        phrase!("This PDF document unpacks to more than it should."),
        phrase!(
            "Open it in a PDF reader, print the pages that you need into a new PDF, and import that."
        ),
    )
}
