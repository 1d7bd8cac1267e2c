//! The letters of the pages, and where they stand.

use std::collections::HashSet;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, TransformExt, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};
use unicode_normalization::UnicodeNormalization;

use crate::block::fold_space;

/// A font without glyphs stands in for those that a document names and does not hold: only what its
/// letters mean is asked for, not what they look like.
const NO_GLYPHS: &[u8] = include_bytes!("../../../data/no-glyphs.ttf");

/// Things drawn after which reading ends: a page that draws itself can draw for ever.
const MOST_DRAWN: u64 = 20_000_000;
/// Letters after which reading ends.
const MOST_LETTERS: usize = 4_000_000;
/// The longest that one page may take, and how many pages may take too long before the rest is left.
const MOST_TIME: Duration = Duration::from_secs(2);
const MOST_LATE: usize = 2;
/// The longest that all pages may take.
const MOST_TIME_ALL: Duration = Duration::from_secs(12);

/// A run of letters on one line, `x0..x1` wide; `y` is the line that they stand on, downwards.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    pub(super) text: String,
    pub(super) x0: f32,
    pub(super) x1: f32,
    pub(super) y: f32,
    /// Of the letters, in points.
    pub(super) size: f32,
}

/// A page's letters.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) fragments: Vec<Fragment>,
    pub(super) width: f32,
    /// Text that does not run from left to right: in the margin, or across the page.
    pub(super) rotated: Vec<String>,
}

/// All pages.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) pages: Vec<Page>,
    pub(super) letters: usize,
    /// Letters of which the document does not say what they are.
    pub(super) unknown: usize,
    pub(super) pictures: usize,
    /// Whether there was more than is read.
    pub(super) ended_early: bool,
}

/// Ends reading from within.
struct Enough;

pub(super) fn read(pdf: &Pdf, most_pages: usize) -> Read {
    let mut read = Read::default();
    let begun = Instant::now();
    let (mut drawn, mut late) = (0, 0);
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter().take(most_pages) {
        let settings = InterpreterSettings {
            font_resolver: Arc::new(|_| Some((no_glyphs(), 0))),
            render_annotations: false,
            ..InterpreterSettings::default()
        };
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let upright = page.initial_transform(true).to_kurbo();
        let mut collected = Collected {
            page: Page {
                width,
                ..Page::default()
            },
            area,
            drawn,
            begun: Instant::now(),
            letters: read.letters,
            unknown: 0,
            pictures: 0,
            open: None,
            seen: HashSet::new(),
        };
        // A page that cannot be read costs itself, not the others.
        let done = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let mut context = Context::new(upright, area, &cache, pdf.xref(), settings);
            interpret_page(page, &mut context, &mut collected);
        }));
        collected.close();
        let letters = collected.letters;
        drawn = collected.drawn;
        read.unknown += collected.unknown;
        read.pictures += collected.pictures;
        read.letters = letters;
        read.pages.push(collected.page);
        if done.is_err_and(|fault| fault.is::<Enough>()) {
            read.ended_early = true;
            late += 1;
            let enough = drawn > MOST_DRAWN || letters > MOST_LETTERS || late >= MOST_LATE;
            if enough {
                break;
            }
        }
        if begun.elapsed() > MOST_TIME_ALL {
            read.ended_early = read.pages.len() < pdf.pages().len();
            break;
        }
    }
    read
}

fn no_glyphs() -> hayro_interpret::font::FontData {
    static FONT: OnceLock<hayro_interpret::font::FontData> = OnceLock::new();
    Arc::clone(FONT.get_or_init(|| Arc::new(NO_GLYPHS)))
}

struct Collected {
    page: Page,
    area: Rect,
    drawn: u64,
    begun: Instant,
    letters: usize,
    unknown: usize,
    pictures: usize,
    open: Option<Fragment>,
    /// Letters and their places, so that one drawn twice to look bold counts once.
    seen: HashSet<(i32, i32, u64)>,
}

/// Of the size: a gap that parts words, and one that parts columns or cells.
const WORD_GAP: f32 = 0.17;
const CELL_GAP: f32 = 1.2;

impl Collected {
    /// Counts what is drawn; ends the reading when it is too much. Unwinding is the only way out of
    /// the interpreter; it is caught where it was called.
    fn draw(&mut self) {
        self.drawn += 1;
        let late = self.drawn.is_multiple_of(64) && self.begun.elapsed() > MOST_TIME;
        if self.drawn > MOST_DRAWN || self.letters > MOST_LETTERS || late {
            std::panic::resume_unwind(Box::new(Enough));
        }
    }

    fn letter(&mut self, text: &str, at: Point, along: Point, size: f32) {
        let level = (along.y - at.y).abs() <= 0.1 * (along.x - at.x).abs() && along.x >= at.x;
        if !self.area.inflate(2.0, 2.0).contains(at) || !size.is_finite() || size < 0.5 {
            return;
        }
        self.letters += text.chars().filter(|c| c.is_alphanumeric()).count();
        if !level {
            self.turned(text);
            return;
        }
        let (x0, x1, y) = (at.x as f32, along.x as f32, at.y as f32);
        if !text.trim().is_empty() {
            let place = ((x0 * 4.0) as i32, (y * 4.0) as i32, hash(text));
            if !self.seen.insert(place) {
                return;
            }
        }
        if let Some(open) = &mut self.open {
            let gap = x0 - open.x1;
            let em = open.size.max(size);
            let apart = (y - open.y).abs();
            let goes_on = apart <= 0.55 * em
                && (-0.6 * em..CELL_GAP * em).contains(&gap)
                && (apart <= 0.12 * em || size < 0.9 * open.size || open.size < 0.9 * size);
            if goes_on {
                // A small number above the line calls a note.
                let raised = size < 0.85 * open.size
                    && open.y - y > 0.15 * open.size
                    && text.chars().all(|c| c.is_ascii_digit());
                if raised {
                    raise(&mut open.text, text);
                } else {
                    let spaced = open.text.ends_with(char::is_whitespace) || text.starts_with(' ');
                    if gap > WORD_GAP * em && !spaced {
                        open.text.push(' ');
                    }
                    open.text.push_str(text);
                    // The line is where its large letters stand.
                    if size > 1.1 * open.size {
                        (open.size, open.y) = (size, y);
                    }
                }
                open.x1 = open.x1.max(x1);
                return;
            }
        }
        self.close();
        if text.trim().is_empty() {
            return;
        }
        self.open = Some(Fragment {
            text: text.to_owned(),
            x0,
            x1,
            y,
            size,
        });
    }

    fn turned(&mut self, text: &str) {
        match self.page.rotated.last_mut() {
            Some(last) => last.push_str(text),
            None => self.page.rotated.push(text.to_owned()),
        }
    }

    fn close(&mut self) {
        if let Some(mut open) = self.open.take() {
            open.text = open.text.trim().to_owned();
            if !open.text.is_empty() {
                self.page.fragments.push(open);
            }
        }
        if let Some(last) = self.page.rotated.last_mut()
            && self.open.is_none()
        {
            *last = fold_space(last);
        }
    }
}

/// Puts a note's number behind a word, in brackets as everywhere else; behind a short word it is an
/// exponent.
fn raise(text: &mut String, digits: &str) {
    if let Some(inside) = text.strip_suffix(']')
        && inside
            .rfind('[')
            .is_some_and(|at| inside[at + 1..].chars().all(|c| c.is_ascii_digit()))
    {
        text.pop();
        text.push_str(digits);
        text.push(']');
        return;
    }
    let word = text
        .chars()
        .rev()
        .take_while(|c| c.is_alphabetic())
        .take(3)
        .count();
    let marked = text.ends_with(['.', ',', ';', ':', '”', '"', '’', ')', '»']);
    if word >= 3 || marked {
        text.push('[');
        text.push_str(digits);
        text.push(']');
    } else {
        text.push_str(digits);
    }
}

/// Letters that are cast as one, such as "ﬁ", are two in every other text.
fn without_ligatures(text: String) -> String {
    let cast = |c: char| matches!(c, '\u{fb00}'..='\u{fb06}');
    if !text.chars().any(cast) {
        return text;
    }
    text.chars()
        .flat_map(|c| match cast(c) {
            true => c.nfkc().collect::<Vec<char>>(),
            false => vec![c],
        })
        .collect()
}

fn hash(text: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

impl<'a> Device<'a> for Collected {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.draw();
    }
    fn push_clip_path(&mut self, _: &ClipPath) {
        self.draw();
    }
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.draw();
    }
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        self.draw();
        let text = match glyph.as_unicode() {
            Some(BfString::Char(scalar)) => scalar.to_string(),
            Some(BfString::String(text)) => text,
            None => {
                self.unknown += 1;
                return;
            }
        };
        let text: String = text
            .chars()
            .map(|c| match c {
                '\u{a0}' | '\t' | '\n' | '\r' => ' ',
                other => other,
            })
            .filter(|c| !c.is_control() && *c != '\u{fffd}')
            .collect();
        if text.is_empty() {
            return;
        }
        let text = without_ligatures(text);
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().unwrap_or(500.0),
            Glyph::Type3(_) => 500.0,
        };
        let place = transform * glyph_transform;
        let at = place * Point::ORIGIN;
        let along = place * Point::new(f64::from(advance.clamp(0.0, 4000.0)), 0.0);
        let size = (place * Point::new(0.0, 1000.0) - at).hypot() as f32;
        self.letter(&text, at, along, size);
    }
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {
        self.pictures += 1;
        self.draw();
    }
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
