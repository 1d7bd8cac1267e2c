//! Web archives (WARC 1.0 and 1.1, ISO 28500:2017), compressed or not: every page in them is an article of its address
//! and its time. What is no page is told.

use std::collections::BTreeMap;
use std::io::Read as _;

use chrono::{DateTime, FixedOffset};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use super::{Item, Kind, Reading, Refusal, kind_of, read_kind};

/// The most that an archive may unpack to, in bytes: all of it is in memory at once.
const MOST_ALL: u64 = 256 << 20;
/// The most that one page may have.
const MOST_PAGE: u64 = 64 << 20;
/// The most records that are read.
const MOST_RECORDS: usize = 200_000;
/// The most that a record's head may have.
const MOST_HEAD: usize = 256 << 10;

/// Whether bytes are a web archive, compressed or not.
pub fn is_warc(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"WARC/") {
        return true;
    }
    let mut start = [0; 5];
    bytes.starts_with(b"\x1f\x8b")
        && MultiGzDecoder::new(bytes).read_exact(&mut start).is_ok()
        && &start == b"WARC/"
}

/// Reads every page of an archive.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, Refusal> {
    let unpacked;
    let mut cut_short = false;
    let bytes = match bytes.starts_with(b"\x1f\x8b") {
        false => bytes,
        true => {
            let mut out = Vec::new();
            let read = MultiGzDecoder::new(bytes)
                .take(MOST_ALL + 1)
                .read_to_end(&mut out);
            if out.len() as u64 > MOST_ALL {
                return Err(Refusal::new(
                    phrase!(
                        "The archive unpacks to more than {size} MB, which is the most that is read.",
                        size = MOST_ALL >> 20
                    ),
                    phrase!("Split it, and import the parts."),
                ));
            }
            // What was unpacked before it broke is read all the same.
            cut_short = read.is_err();
            unpacked = out;
            &unpacked
        }
    };
    let mut archive = Archive {
        left: bytes,
        reading: Reading::default(),
        others: BTreeMap::new(),
    };
    archive.records();
    let Archive {
        mut reading,
        others,
        ..
    } = archive;
    if cut_short {
        reading.skipped.push(phrase!(
            "The archive breaks off: what stood after the last whole record could not be read."
        ));
    }
    if !others.is_empty() {
        let counted = others.iter().map(|(kind, count)| match kind.as_str() {
            "" => phrase!("{count} without a type", count),
            kind => phrase!("{count} {kind}", count, kind),
        });
        reading.skipped.push(phrase!(
            "Records that hold no page were passed over: {counted}.",
            counted = Argument::all(counted)
        ));
    }
    if reading.items.is_empty() && reading.skipped.is_empty() {
        return Err(Refusal::new(
            phrase!("There is no record in the archive."),
            phrase!("Choose another file."),
        ));
    }
    Ok(reading)
}

struct Archive<'w> {
    left: &'w [u8],
    reading: Reading,
    /// Records of kinds that hold no page, and how many.
    others: BTreeMap<String, usize>,
}

/// A record's head, or that of an answer.
struct Head(Vec<(String, String)>);

impl Head {
    /// The fields of a head's lines but the first; a line that begins with white space goes on.
    fn of(lines: &str) -> Self {
        let mut fields: Vec<(String, String)> = Vec::new();
        for line in lines.lines().skip(1) {
            match line.split_once(':') {
                _ if line.starts_with([' ', '\t']) => {
                    if let Some((_, value)) = fields.last_mut() {
                        value.push(' ');
                        value.push_str(line.trim());
                    }
                }
                Some((name, value)) => {
                    fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
                }
                None => {}
            }
        }
        Self(fields)
    }

    fn one(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

impl<'w> Archive<'w> {
    fn records(&mut self) {
        for _ in 0..MOST_RECORDS {
            let blank = self.left.iter().take_while(|it| it.is_ascii_whitespace());
            self.left = &self.left[blank.count()..];
            if self.left.is_empty() {
                return;
            }
            if !self.left.starts_with(b"WARC/") {
                return self.broken(phrase!("what should be a record does not begin as one"));
            }
            let Some((head, after)) = split_head(self.left) else {
                return self.broken(phrase!("a record’s head does not end"));
            };
            let head = Head::of(&String::from_utf8_lossy(head));
            let length = head
                .one("content-length")
                .and_then(|it| it.parse::<usize>().ok());
            let Some(length) = length.filter(|length| *length <= after.len()) else {
                return self.broken(phrase!(
                    "a record says that it is longer than what is there"
                ));
            };
            let (block, rest) = after.split_at(length);
            self.left = rest;
            self.record(&head, block);
        }
        self.reading.skipped.push(phrase!(
            "The archive has more than {most} records; what comes after was not read.",
            most = MOST_RECORDS
        ));
    }

    fn broken(&mut self, why: Phrase) {
        self.reading.skipped.push(match self.reading.items.len() {
            0 => phrase!("No page of the archive could be read: {why}.", why),
            n => phrase!(
                "The archive cannot be read further after {n} page: {why}."
                    | "The archive cannot be read further after {n} pages: {why}.",
                n,
                why
            ),
        });
        self.left = &[];
    }

    fn record(&mut self, head: &Head, block: &'w [u8]) {
        let kind = head.one("warc-type").unwrap_or("").to_ascii_lowercase();
        let target = head.one("warc-target-uri").unwrap_or_default();
        let target = target.trim_matches(['<', '>']);
        let answer = match kind.as_str() {
            "response" => response(block),
            "resource" => Ok((head.one("content-type").map(str::to_owned), block.to_vec())),
            other => {
                let other: String = other.chars().take(40).collect();
                *self.others.entry(other).or_default() += 1;
                return;
            }
        };
        let name = match target {
            "" => phrase!("A record"),
            target => Phrase::plain(target),
        };
        let (media_type, body) = match answer {
            Ok(answer) => answer,
            Err(reason) => {
                let skipped = phrase!("{name}: {reason}.", name, reason);
                return self.reading.skipped.push(skipped);
            }
        };
        let media_type = media_type.as_deref();
        let plain = media_type.is_none_or(|given| {
            let given = given.trim_start().to_ascii_lowercase();
            [
                "text/html",
                "application/xhtml",
                "text/plain",
                "text/markdown",
                "application/pdf",
            ]
            .iter()
            .any(|known| given.starts_with(known))
        });
        if !plain {
            let given = media_type.unwrap_or_default();
            let given: String = given.chars().take(60).collect();
            let skipped = phrase!("{name} is no page: {given}.", name, given);
            return self.reading.skipped.push(skipped);
        }
        let url =
            (target.starts_with("http://") || target.starts_with("https://")).then_some(target);
        let read = kind_of(&body, None, media_type)
            // An archive in an archive is not opened.
            .and_then(|kind| match kind {
                Kind::Warc | Kind::Mailbox => Err(Refusal::new(
                    phrase!("It is an archive itself."),
                    phrase!("Import it by itself."),
                )),
                kind => read_kind(kind, &body, media_type, url, 0),
            });
        let read = match read {
            Ok(read) => read,
            Err(refusal) => {
                let skipped = phrase!("{name}: {why}", name, why = refusal.what);
                return self.reading.skipped.push(skipped);
            }
        };
        let saved = head.one("warc-date").and_then(moment);
        for item in read.items {
            self.reading.items.push(Item {
                part: Some(item.part.unwrap_or_else(|| body.clone())),
                url: url.map(str::to_owned).or(item.url),
                saved: saved.or(item.saved),
                ..item
            });
        }
        self.reading.skipped.extend(read.skipped);
    }
}

/// A head up to its empty line, and what follows.
fn split_head(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let within = &bytes[..bytes.len().min(MOST_HEAD)];
    let ends = [&b"\r\n\r\n"[..], &b"\n\n"[..]];
    let (at, length) = ends
        .iter()
        .filter_map(|end| {
            let at = within.windows(end.len()).position(|it| it == *end)?;
            Some((at, end.len()))
        })
        .min()?;
    Some((&bytes[..at], &bytes[at + length..]))
}

fn moment(date: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(date).ok()
}

/// The type and the bytes that a server answered with.
fn response(block: &[u8]) -> Result<(Option<String>, Vec<u8>), Phrase> {
    let (head, body) = split_head(block)
        .ok_or_else(|| phrase!("what the server answered has no end of its head"))?;
    let text = String::from_utf8_lossy(head);
    let status = text
        .split_ascii_whitespace()
        .nth(1)
        .and_then(|status| status.parse::<u16>().ok())
        .filter(|_| text.starts_with("HTTP/"))
        .ok_or_else(|| phrase!("it is no answer of a web server"))?;
    if !(200..300).contains(&status) {
        return Err(phrase!(
            "the server answered {status}, which is no page",
            status = Argument::shown(status)
        ));
    }
    let head = Head::of(&text);
    let has = |name: &str, value: &str| {
        let found = head.one(name).unwrap_or_default().to_ascii_lowercase();
        found.split(',').any(|one| one.trim() == value)
    };
    let mut bytes = body.to_vec();
    if has("transfer-encoding", "chunked")
        && let Some(whole) = unchunked(body)
    {
        bytes = whole;
    }
    let coding = head
        .one("content-encoding")
        .unwrap_or("identity")
        .trim()
        .to_ascii_lowercase();
    let bytes = match coding.as_str() {
        "" | "identity" => bytes,
        "gzip" | "x-gzip" => unpacked(MultiGzDecoder::new(&bytes[..]))?,
        "deflate" => unpacked(ZlibDecoder::new(&bytes[..]))
            .or_else(|_| unpacked(DeflateDecoder::new(&bytes[..])))?,
        _ => {
            let coding: String = coding.chars().take(20).collect();
            return Err(phrase!(
                "it is compressed as {coding}, which is not read",
                coding
            ));
        }
    };
    Ok((head.one("content-type").map(str::to_owned), bytes))
}

fn unpacked(from: impl std::io::Read) -> Result<Vec<u8>, Phrase> {
    let mut out = Vec::new();
    let read = from.take(MOST_PAGE + 1).read_to_end(&mut out);
    if out.len() as u64 > MOST_PAGE {
        return Err(phrase!("it unpacks to more than is read"));
    }
    match read {
        Ok(_) => Ok(out),
        Err(_) => Err(phrase!("its compression is broken")),
    }
}

/// The bytes of chunks (RFC 9112, section 7.1); `None` where they are none, as where an archiver joined them.
fn unchunked(mut left: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    loop {
        let end = left.windows(2).position(|it| it == b"\r\n")?;
        let size = std::str::from_utf8(&left[..end]).ok()?;
        let size = size.split(';').next().unwrap_or_default().trim();
        let size = usize::from_str_radix(size, 16).ok()?;
        left = &left[end + 2..];
        if size == 0 {
            return Some(out);
        }
        out.extend_from_slice(left.get(..size)?);
        left = left.get(size..)?.strip_prefix(b"\r\n")?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><title>Talks resume</title><article><h1>Talks resume</h1><p>The two sides met on Friday and agreed to meet again in a week, officials said.</p><p>They spoke for two hours.</p></article>";

    fn record(kind: &str, target: &str, block: &str) -> String {
        format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {target}\r\nWARC-Date: 2022-03-18T12:00:00Z\r\nContent-Length: {}\r\n\r\n{block}\r\n\r\n",
            block.len()
        )
    }

    fn answer(media_type: &str, body: &str) -> String {
        format!("HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\n\r\n{body}")
    }

    #[test]
    fn pages_are_articles_of_their_address_and_time_and_the_rest_is_told() {
        let mut archive = record("warcinfo", "", "software: x");
        archive += &record(
            "response",
            "https://example.org/a",
            &answer("text/html", PAGE),
        );
        archive += &record(
            "response",
            "https://example.org/a.png",
            &answer("image/png", "x"),
        );
        archive += &record(
            "response",
            "https://example.org/b",
            "HTTP/1.1 404 Not Found\r\n\r\n",
        );
        archive += &record("request", "https://example.org/a", "GET / HTTP/1.1\r\n\r\n");
        let reading = read(archive.as_bytes()).unwrap();
        assert_eq!(reading.items.len(), 1);
        let item = &reading.items[0];
        assert_eq!(item.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(
            item.saved.unwrap().to_rfc3339(),
            "2022-03-18T12:00:00+00:00"
        );
        assert_eq!(item.part.as_deref(), Some(PAGE.as_bytes()));
        assert_eq!(
            reading.skipped,
            [
                "https://example.org/a.png is no page: image/png.",
                "https://example.org/b: the server answered 404, which is no page.",
                "Records that hold no page were passed over: 1 request and 1 warcinfo.",
            ]
        );
    }

    #[test]
    fn chunks_and_compression_are_undone() {
        use std::io::Write as _;
        let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gz.write_all(PAGE.as_bytes()).unwrap();
        let packed = gz.finish().unwrap();
        let mut block =
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                .to_vec();
        block.extend_from_slice(format!("{:x}\r\n", packed.len()).as_bytes());
        block.extend_from_slice(&packed);
        block.extend_from_slice(b"\r\n0\r\n\r\n");
        let (_, body) = response(&block).unwrap();
        assert_eq!(body, PAGE.as_bytes());
    }

    #[test]
    fn a_broken_archive_gives_what_stood_before_and_says_so() {
        let mut archive = record(
            "response",
            "https://example.org/a",
            &answer("text/html", PAGE),
        );
        archive +=
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999\r\n\r\n";
        let reading = read(archive.as_bytes()).unwrap();
        assert_eq!(reading.items.len(), 1);
        let said = reading.skipped[0].to_string();
        assert!(said.starts_with("The archive cannot be read further after 1 page"));
        assert!(read(b"WARC/1.0\r\n").unwrap().items.is_empty());
    }
}
