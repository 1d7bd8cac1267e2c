//! Fonts: Typst's own, and Noto's from the system for the scripts that those lack.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use demarche_text::{Phrase, phrase};
use typst::foundations::Bytes;
use typst::text::{Font, FontFlags};

/// The fonts that a text is set in.
pub(super) struct Fonts {
    pub(super) fonts: Vec<Font>,
    /// The families that were added, best first.
    pub(super) families: Vec<String>,
    /// Characters that none of them has.
    missing: BTreeSet<char>,
}

/// Which of Noto's files have a script, best first. The files are named so on every system.
const SCRIPTS: &str = include_str!("scripts.tsv");

/// Fonts with a glyph for every character of a text, as far as the system has them.
pub(super) fn for_text(text: &str) -> Fonts {
    let mut fonts = embedded().to_vec();
    let mut families = Vec::new();
    let mut missing: BTreeSet<char> = text
        .chars()
        .filter(|letter| !letter.is_ascii() && !letter.is_control() && !is_invisible(*letter))
        .collect();
    // A font for code has letters of some scripts too, but no text is set in it if there is another.
    let is_for_text = |font: &&Font| !font.info().flags.contains(FontFlags::MONOSPACE);
    keep_missing(&mut missing, embedded().iter().filter(is_for_text));
    for line in SCRIPTS.lines().filter(|line| !line.starts_with('#')) {
        if missing.is_empty() {
            break;
        }
        let mut fields = line.split('\t');
        let (Some(first), Some(last), Some(names)) = (fields.next(), fields.next(), fields.next())
        else {
            continue;
        };
        let (first, last) = (scalar(first), scalar(last));
        if !missing
            .iter()
            .any(|&letter| (first..=last).contains(&(letter as u32)))
        {
            continue;
        }
        for name in names.split(' ') {
            let found = system_font(name);
            if found.is_empty() {
                continue;
            }
            families.extend(family(&found, text));
            keep_missing(&mut missing, found.iter());
            fonts.extend(found);
            // Headings and what is emphasised are bold in it as well, where the system has that.
            fonts.extend(system_font(&name.replace("-Regular", "-Bold")));
            if !missing
                .iter()
                .any(|&letter| (first..=last).contains(&(letter as u32)))
            {
                break;
            }
        }
    }
    keep_missing(&mut missing, embedded().iter());
    Fonts {
        fonts,
        families,
        missing,
    }
}

/// The family of a file's faces that suits a text: a file of Chinese, Japanese and Korean faces has
/// one for each way to write the same characters.
fn family(faces: &[Font], text: &str) -> Option<String> {
    let has = |from: char, to: char| text.chars().any(|letter| (from..=to).contains(&letter));
    let wanted = if has('\u{3040}', '\u{30ff}') {
        " JP"
    } else if has('\u{ac00}', '\u{d7a3}') {
        " KR"
    } else {
        " SC"
    };
    let mut names = faces.iter().map(|face| face.info().family.clone());
    let first = names.next();
    names.find(|name| name.ends_with(wanted)).or(first)
}

impl Fonts {
    /// The sentence that says which characters have no glyph.
    pub(super) fn missing_worded(&self) -> Option<Phrase> {
        const SHOWN: usize = 12;
        if self.missing.is_empty() {
            return None;
        }
        let shown: String = self.missing.iter().take(SHOWN).collect();
        let which = match self.missing.len().saturating_sub(SHOWN) {
            0 => phrase!("No font at hand has these characters: {shown}.", shown),
            n => phrase!(
                "No font at hand has these characters: {shown} and {n} more.",
                n,
                shown
            ),
        };
        Some(Phrase::several([
            which,
            phrase!("Install the Noto fonts of their script and export again."),
        ]))
    }
}

fn scalar(hex: &str) -> u32 {
    u32::from_str_radix(hex, 16).unwrap_or(0)
}

/// Joiners, direction marks and the like, which need no glyph.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn keep_missing<'f>(missing: &mut BTreeSet<char>, fonts: impl Iterator<Item = &'f Font> + Clone) {
    missing.retain(|&letter| {
        !fonts
            .clone()
            .any(|font| font.info().coverage.contains(letter as u32))
    });
}

fn embedded() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| {
        typst_assets::fonts()
            .flat_map(|data| Font::iter(Bytes::new(data)))
            .collect()
    })
}

/// The faces of a file of this name without its ending, read once.
fn system_font(name: &str) -> Vec<Font> {
    static READ: Mutex<Option<HashMap<String, Vec<Font>>>> = Mutex::new(None);
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let read = read.get_or_insert_default();
    if let Some(fonts) = read.get(name) {
        return fonts.clone();
    }
    let data = noto_files()
        .get(name)
        .and_then(|path| std::fs::read(path).ok());
    let fonts: Vec<_> = data
        .map(|data| Font::iter(Bytes::new(data)).collect())
        .unwrap_or_default();
    read.insert(name.to_owned(), fonts.clone());
    fonts
}

/// Noto's files on this system, by name without ending.
fn noto_files() -> &'static HashMap<String, PathBuf> {
    static FILES: OnceLock<HashMap<String, PathBuf>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut files = HashMap::new();
        for folder in folders() {
            // Deep enough for every system's way to lay out fonts, and safe from links that lead in circles.
            collect(&folder, 4, &mut files);
        }
        files
    })
}

fn folders() -> Vec<PathBuf> {
    let fixed = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/Library/Fonts",
        "/System/Library/Fonts",
        "C:\\Windows\\Fonts",
    ];
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let own = home.iter().flat_map(|home| {
        [".local/share/fonts", ".fonts", "Library/Fonts"].map(|folder| home.join(folder))
    });
    fixed.iter().map(PathBuf::from).chain(own).collect()
}

fn collect(folder: &Path, depth: u32, files: &mut HashMap<String, PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if depth > 0 && path.is_dir() {
            collect(&path, depth - 1, files);
        } else if let Some(name) = path.file_stem().and_then(|name| name.to_str())
            && name.starts_with("Noto")
        {
            files.entry(name.to_owned()).or_insert(path);
        }
    }
}
