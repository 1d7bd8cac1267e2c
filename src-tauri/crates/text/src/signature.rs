//! Files that are no text, told by their first bytes.

/// First bytes of such files, and what they are, with the article, for a sentence. Sources: the
/// formats' own specifications.
const SIGNATURES: [(&[u8], &str); 24] = [
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, sound or film"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a Windows program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound or film"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"{\\rtf", "a rich text document"),
];

/// What the bytes are, where they begin as a file of a known kind does: "a PDF document". Letters such
/// as "MZ" may begin a text as well, and count only before bytes that no text has.
pub fn signature(bytes: &[u8]) -> Option<&'static str> {
    let known = SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature));
    if let Some((signature, what)) = known
        && (signature.iter().any(|byte| !byte.is_ascii_alphanumeric()) || is_strange(bytes))
    {
        return Some(what);
    }
    let film = bytes.get(4..8) == Some(b"ftyp") && is_strange(&bytes[..bytes.len().min(32)]);
    film.then_some("a film")
}

/// Whether the first bytes hold more control bytes than a text does, in any encoding but UTF-16 and
/// UTF-32. The vertical tab is none of them: word processors copy a line break as one.
pub fn is_strange(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    let odd = head
        .iter()
        .filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127))
        .count();
    odd * 50 > head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_texts_that_begin_like_them() {
        assert_eq!(signature(b"%PDF-1.7 x"), Some("a PDF document"));
        assert_eq!(signature(b"MZ\x90\0\x03\0\0"), Some("a Windows program"));
        assert_eq!(signature(b"\0\0\0\x18ftypmp42\0\0\0\0"), Some("a film"));
        for text in ["MZ is how the note began.", "BZh", "RIFF and raff", ""] {
            assert_eq!(signature(text.as_bytes()), None, "{text}");
        }
    }
}
