//! Web archives: WARC 1.1 (ISO 28500:2017), each record compressed by itself, as the standard advises (annex D).
//!
//! What was fetched is a `response` with its headers. What was pasted, or read from a file, has none and is a `resource`;
//! without an address its target is a `urn:uuid:` of its SHA-256. `demarche_extract::warc` reads them.

use std::io::Write as _;

use chrono::{DateTime, SecondsFormat, Utc};
use data_encoding::BASE32;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::guid::guid;

/// What was captured, to be put into an archive.
#[derive(Debug, Clone)]
pub struct Capture<'c> {
    /// As captured, after whatever compression it was sent with.
    pub bytes: &'c [u8],
    /// `text/html; charset=utf-8`.
    pub media_type: &'c str,
    /// When.
    pub at: DateTime<Utc>,
    /// The address that answered.
    pub url: Option<&'c str>,
    /// The HTTP headers as received; empty where it was not fetched.
    pub headers: &'c [(String, String)],
}

/// The record that an archive begins with: what made it, and why its records are as they are.
pub fn info(program: &str, at: DateTime<Utc>) -> Vec<u8> {
    let fields = format!(
        "software: {program}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n\
         description: Pages as a Demarche library keeps them: after the compression of transport, whose headers are kept as X-Archive-Orig-.\r\n"
    );
    record(
        "warcinfo",
        None,
        at,
        "application/warc-fields",
        fields.as_bytes(),
        None,
        program,
    )
}

/// The record of a capture.
pub fn capture(capture: &Capture<'_>) -> Vec<u8> {
    let payload = digest(capture.bytes);
    let is_web = |url: &&str| url.starts_with("http://") || url.starts_with("https://");
    let target = match capture.url {
        Some(url) => one_line(url),
        None => format!("urn:uuid:{}", guid(&["captured", &payload])),
    };
    if capture.headers.is_empty() || capture.url.filter(is_web).is_none() {
        return record(
            "resource",
            Some(&target),
            capture.at,
            &one_line(capture.media_type),
            capture.bytes,
            Some(&payload),
            &target,
        );
    }
    // Only answers of success are kept; of which kind is not.
    let mut block = b"HTTP/1.1 200 OK\r\n".to_vec();
    for (name, value) in capture.headers {
        let transport = ["content-encoding", "transfer-encoding", "content-length"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known));
        let before = if transport { "X-Archive-Orig-" } else { "" };
        let line = format!("{before}{}: {}\r\n", one_line(name), one_line(value));
        block.extend_from_slice(line.as_bytes());
    }
    let length = format!("Content-Length: {}\r\n\r\n", capture.bytes.len());
    block.extend_from_slice(length.as_bytes());
    block.extend_from_slice(capture.bytes);
    record(
        "response",
        Some(&target),
        capture.at,
        "application/http; msgtype=response",
        &block,
        Some(&payload),
        &target,
    )
}

/// A header is a line, whatever a server sent.
fn one_line(value: &str) -> String {
    value
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect::<String>()
        .trim()
        .to_owned()
}

/// `sha256:` and the digest in Base32.
fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", BASE32.encode(&Sha256::digest(bytes)))
}

fn record(
    kind: &str,
    target: Option<&str>,
    at: DateTime<Utc>,
    content_type: &str,
    block: &[u8],
    payload: Option<&str>,
    of: &str,
) -> Vec<u8> {
    let moment = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let block_digest = digest(block);
    let id = guid(&["record", kind, of, &moment, &block_digest]);
    let mut head = format!(
        "WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Date: {moment}\r\n"
    );
    if let Some(target) = target {
        head.push_str(&format!("WARC-Target-URI: {target}\r\n"));
    }
    if let Some(payload) = payload {
        head.push_str(&format!("WARC-Payload-Digest: {payload}\r\n"));
    }
    head.push_str(&format!(
        "WARC-Block-Digest: {block_digest}\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n",
        block.len()
    ));
    let mut packed = GzEncoder::new(Vec::new(), Compression::default());
    // Into memory, where nothing fails.
    let _ = packed
        .write_all(head.as_bytes())
        .and_then(|()| packed.write_all(block))
        .and_then(|()| packed.write_all(b"\r\n\r\n"));
    packed.finish().unwrap_or_default()
}
