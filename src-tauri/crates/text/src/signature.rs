//! Files that are no text, told by their first bytes.

use crate::{Phrase, phrase};

/// Kinds of file that are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Signature {
    Pdf,
    Png,
    Jpeg,
    Gif,
    /// Of RIFF, which holds WebP, WAV and AVI.
    PictureSoundOrFilm,
    Zip,
    EmptyZip,
    Gzip,
    Bzip2,
    Xz,
    Zstd,
    SevenZip,
    Rar,
    Program,
    WindowsProgram,
    Sqlite,
    OldOffice,
    Sound,
    SoundOrFilm,
    Film,
    Font,
    RichText,
    /// Bytes that no text has, begun as no file that is known.
    Unknown,
}

impl Signature {
    /// What it is, with the article, for a sentence.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Pdf => phrase!("a PDF document"),
            Self::Png => phrase!("a PNG picture"),
            Self::Jpeg => phrase!("a JPEG picture"),
            Self::Gif => phrase!("a GIF picture"),
            Self::PictureSoundOrFilm => phrase!("a picture, sound or film"),
            Self::Zip => phrase!("a ZIP archive or an office document"),
            Self::EmptyZip => phrase!("an empty ZIP archive"),
            Self::Gzip => phrase!("a gzip archive"),
            Self::Bzip2 => phrase!("a bzip2 archive"),
            Self::Xz => phrase!("an xz archive"),
            Self::Zstd => phrase!("a zstd archive"),
            Self::SevenZip => phrase!("a 7-Zip archive"),
            Self::Rar => phrase!("a RAR archive"),
            Self::Program => phrase!("a program"),
            Self::WindowsProgram => phrase!("a Windows program"),
            Self::Sqlite => phrase!("an SQLite database"),
            Self::OldOffice => phrase!("an old office document"),
            Self::Sound => phrase!("a sound file"),
            Self::SoundOrFilm => phrase!("a sound or film"),
            Self::Film => phrase!("a film"),
            Self::Font => phrase!("a font"),
            Self::RichText => phrase!("a rich text document"),
            Self::Unknown => phrase!("data of an unknown kind"),
        }
    }

    /// Whether it is a picture, or may be one.
    pub fn is_picture(self) -> bool {
        matches!(
            self,
            Self::Png | Self::Jpeg | Self::Gif | Self::PictureSoundOrFilm
        )
    }

    /// Whether it is an archive, or may be one.
    pub fn is_archive(self) -> bool {
        matches!(
            self,
            Self::Zip
                | Self::EmptyZip
                | Self::Gzip
                | Self::Bzip2
                | Self::Xz
                | Self::Zstd
                | Self::SevenZip
                | Self::Rar
        )
    }
}

/// First bytes of such files. Sources: the formats' own specifications.
const SIGNATURES: [(&[u8], Signature); 24] = [
    (b"%PDF-", Signature::Pdf),
    (b"\x89PNG", Signature::Png),
    (b"\xff\xd8\xff", Signature::Jpeg),
    (b"GIF8", Signature::Gif),
    (b"RIFF", Signature::PictureSoundOrFilm),
    (b"PK\x03\x04", Signature::Zip),
    (b"PK\x05\x06", Signature::EmptyZip),
    (b"\x1f\x8b", Signature::Gzip),
    (b"BZh", Signature::Bzip2),
    (b"\xfd7zXZ", Signature::Xz),
    (b"\x28\xb5\x2f\xfd", Signature::Zstd),
    (b"7z\xbc\xaf", Signature::SevenZip),
    (b"Rar!", Signature::Rar),
    (b"\x7fELF", Signature::Program),
    (b"MZ", Signature::WindowsProgram),
    (b"\xca\xfe\xba\xbe", Signature::Program),
    (b"\xcf\xfa\xed\xfe", Signature::Program),
    (b"SQLite format 3\0", Signature::Sqlite),
    (b"\xd0\xcf\x11\xe0", Signature::OldOffice),
    (b"ID3", Signature::Sound),
    (b"OggS", Signature::SoundOrFilm),
    (b"wOFF", Signature::Font),
    (b"wOF2", Signature::Font),
    (b"{\\rtf", Signature::RichText),
];

/// What the bytes are, where they begin as a file of a known kind does. Letters such as "MZ" may begin
/// a text as well, and count only before bytes that no text has.
pub fn signature(bytes: &[u8]) -> Option<Signature> {
    let known = SIGNATURES
        .iter()
        .find(|(signature, _)| bytes.starts_with(signature));
    if let Some((signature, what)) = known
        && (signature.iter().any(|byte| !byte.is_ascii_alphanumeric()) || is_strange(bytes))
    {
        return Some(*what);
    }
    let film = bytes.get(4..8) == Some(b"ftyp") && is_strange(&bytes[..bytes.len().min(32)]);
    film.then_some(Signature::Film)
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
        let told = |bytes| signature(bytes).map(|it| it.phrase().to_string());
        assert_eq!(told(b"%PDF-1.7 x").as_deref(), Some("a PDF document"));
        assert_eq!(
            told(b"MZ\x90\0\x03\0\0").as_deref(),
            Some("a Windows program")
        );
        assert_eq!(
            told(b"\0\0\0\x18ftypmp42\0\0\0\0").as_deref(),
            Some("a film")
        );
        for text in ["MZ is how the note began.", "BZh", "RIFF and raff", ""] {
            assert_eq!(signature(text.as_bytes()), None, "{text}");
        }
    }
}
