//! Fonts: Typst's own, and Noto's from the system for the scripts that those lack.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use typst::foundations::Bytes;
use typst::text::Font;

/// The fonts that a text is set in.
pub(super) struct Fonts {
    pub(super) fonts: Vec<Font>,
    /// Characters that none of them has.
    missing: BTreeSet<char>,
}

/// Which of Noto's files have a script, best first. The files are named so on every system.
const SCRIPTS: &str = include_str!("scripts.tsv");

/// Fonts with a glyph for every character of a text, as far as the system has them.
pub(super) fn for_text(text: &str) -> Fonts {
    let mut fonts = embedded().to_vec();
    let mut missing: BTreeSet<char> = text
        .chars()
        .filter(|letter| !letter.is_ascii() && !letter.is_control() && !is_invisible(*letter))
        .collect();
    keep_missing(&mut missing, &fonts);
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
            keep_missing(&mut missing, &found);
            fonts.extend(found);
            if !missing
                .iter()
                .any(|&letter| (first..=last).contains(&(letter as u32)))
            {
                break;
            }
        }
    }
    Fonts { fonts, missing }
}

impl Fonts {
    /// The sentence that says which characters have no glyph.
    pub(super) fn missing_worded(&self) -> Option<String> {
        const SHOWN: usize = 12;
        if self.missing.is_empty() {
            return None;
        }
        let shown: String = self.missing.iter().take(SHOWN).collect();
        let more = self.missing.len().saturating_sub(SHOWN);
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        Some(format!(
            "No font at hand has these characters: {shown}{more}. Install the Noto fonts of their script and export again."
        ))
    }
}

fn scalar(hex: &str) -> u32 {
    u32::from_str_radix(hex, 16).unwrap_or(0)
}

/// Joiners, direction marks and the like, which need no glyph.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn keep_missing(missing: &mut BTreeSet<char>, fonts: &[Font]) {
    missing.retain(|&letter| {
        !fonts
            .iter()
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
