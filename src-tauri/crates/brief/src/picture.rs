//! Pictures: SVG whose words are text, and the same in pixels. Of what stands in rows there is a page of cells; maps, lanes and
//! networks are drawn, with a legend and what is counted below them.

mod forces;
mod graph;
mod lanes;
mod map;
mod measure;
mod world;

use std::fmt::Write as _;

use demarche_library::positions::Stance;
use demarche_text::{Phrase, phrase};

use crate::matrix::print;

pub use graph::{Tied, graph};
pub use lanes::lanes;
pub use map::{Part, Traced, map};

// In pixels of 1/96 inch.
const LINE: usize = 16;
const PAD: usize = 10;
/// As wide as the widest common letters at 12 pixels.
const LETTER: usize = 7;

/// The sign of a legend and the room to its words.
const SIGN: f64 = 34.0;
/// Lines of a paragraph or of a legend's words before they are cut.
const MOST_LINES: usize = 40;

/// A sign of a legend, drawn around 0, no wider than 26, and what it means.
pub(crate) struct Entry {
    pub(crate) sign: String,
    pub(crate) words: String,
}

/// A picture that grows downwards.
pub(crate) struct Page {
    width: usize,
    y: usize,
    body: String,
}

/// How words are set, and the colour behind them, `rrggbb`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ink {
    pub(crate) weight: &'static str,
    pub(crate) colour: &'static str,
    pub(crate) behind: Option<&'static str>,
}

impl Ink {
    /// Plain words.
    pub(crate) const PLAIN: Self = Self {
        weight: "normal",
        colour: "#222222",
        behind: None,
    };
    /// A head, or the name of a row.
    pub(crate) const BOLD: Self = Self {
        weight: "bold",
        ..Self::PLAIN
    };
    /// What stands below, or says that there is nothing.
    pub(crate) const FAINT: Self = Self {
        colour: "#555555",
        ..Self::PLAIN
    };

    /// Words on the colour of a stance.
    pub(crate) fn on(form: crate::matrix::Print) -> Self {
        Self {
            colour: if form.dark { "#ffffff" } else { "#111111" },
            behind: Some(form.colour),
            ..Self::PLAIN
        }
    }
}

impl Page {
    /// A page so wide.
    pub(crate) fn new(width: usize) -> Self {
        Self {
            width,
            y: 0,
            body: String::new(),
        }
    }

    /// Cells side by side, each so wide and with its lines, over a rule.
    pub(crate) fn row(
        &mut self,
        widths: &[usize],
        cells: &[Vec<String>],
        ink: impl Fn(usize) -> Ink,
    ) {
        let tall = height(cells.iter().map(Vec::len).max().unwrap_or(1));
        let mut x = 0;
        for (at, (width, lines)) in widths.iter().zip(cells).enumerate() {
            let ink = ink(at);
            if let Some(behind) = ink.behind {
                let _ = writeln!(
                    self.body,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#{behind}\"/>",
                    x + 1,
                    self.y + 1,
                    width.saturating_sub(2),
                    tall - 2,
                );
            }
            self.words(x + PAD, self.y + PAD + 12, lines, ink);
            x += width;
        }
        self.y += tall;
        let _ = writeln!(
            self.body,
            "<line x1=\"0\" y1=\"{0}\" x2=\"{1}\" y2=\"{0}\" stroke=\"#bbbbbb\"/>",
            self.y, self.width
        );
    }

    /// Words over the whole width.
    pub(crate) fn paragraph(&mut self, text: &str, ink: Ink) {
        let lines = wrapped(text, letters(self.width), MOST_LINES);
        self.words(PAD, self.y + PAD + 12, &lines, ink);
        self.y += height(lines.len());
    }

    /// The name of a picture that is drawn.
    pub(crate) fn title(&mut self, text: &str) {
        const SIZE: f64 = 17.0;
        let most = (self.width - 2 * PAD) as f64;
        let line = measure::cut_to(text, SIZE, most);
        self.y += 30;
        let _ = writeln!(
            self.body,
            "<text x=\"{PAD}\" y=\"{}\" font-size=\"{SIZE}\" font-weight=\"bold\" fill=\"{}\">{}</text>",
            self.y,
            Ink::PLAIN.colour,
            measure::sound(&line)
        );
    }

    /// What is drawn, so tall, from the left edge of the page.
    pub(crate) fn drawing(&mut self, tall: f64, svg: &str) {
        let _ = writeln!(
            self.body,
            "<g transform=\"translate(0 {})\">\n{svg}</g>",
            self.y
        );
        self.y += tall.ceil() as usize;
    }

    /// Signs and what each means, side by side as far as there is room.
    pub(crate) fn legend(&mut self, entries: &[Entry]) {
        const GAP: f64 = 22.0;
        let right = (self.width - PAD) as f64;
        let mut x = PAD as f64;
        self.y += PAD;
        for entry in entries {
            let most = right - PAD as f64 - SIGN;
            let lines = wrapped(&entry.words, (most / LETTER as f64) as usize, MOST_LINES);
            let wide = lines
                .iter()
                .map(|line| measure::wide(line, 12.0))
                .fold(0.0, f64::max);
            if x > PAD as f64 && x + SIGN + wide > right {
                x = PAD as f64;
                self.y += LINE + 8;
            }
            let _ = writeln!(
                self.body,
                "<g transform=\"translate({} {})\">{}</g>",
                x + 13.0,
                self.y + 9,
                entry.sign
            );
            self.words((x + SIGN) as usize, self.y + 13, &lines, Ink::PLAIN);
            x += SIGN + wide + GAP;
            if lines.len() > 1 {
                self.y += LINE * lines.len() + 8;
                x = PAD as f64;
            }
        }
        if x > PAD as f64 {
            self.y += LINE + 8;
        }
    }

    /// Lines below each other, the first on this height.
    fn words(&mut self, x: usize, y: usize, lines: &[String], ink: Ink) {
        for (index, line) in lines.iter().enumerate() {
            let _ = writeln!(
                self.body,
                "<text x=\"{x}\" y=\"{}\" font-weight=\"{}\" fill=\"{}\">{}</text>",
                y + LINE * index,
                ink.weight,
                ink.colour,
                measure::sound(line)
            );
        }
    }

    /// The picture as SVG: no script, no font of its own, nothing fetched; words are text, so that they
    /// can be searched and read aloud.
    pub(crate) fn finish(self, title: &str) -> String {
        let (width, height) = (self.width, self.y.max(1));
        let name = measure::sound(title);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"Inter, Helvetica, Arial, sans-serif\" font-size=\"12\">\n<title>{name}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n{}</svg>\n",
            self.body
        )
    }
}

/// The mark of a stance in its box, around 0.
fn sign(stance: Stance) -> String {
    let form = print(stance);
    let dashed = if stance.on_scale() {
        ""
    } else {
        " stroke-dasharray=\"3 2\""
    };
    format!(
        "<rect x=\"-12\" y=\"-9\" width=\"24\" height=\"18\" rx=\"2\" fill=\"#{}\" stroke=\"#555555\"{dashed}/><text y=\"4.5\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"{}\">{}</text>",
        form.colour,
        Ink::on(form).colour,
        form.mark
    )
}

/// Around the mark of what others say that somebody said.
const TOLD: &str = "<rect x=\"-14.5\" y=\"-11.5\" width=\"29\" height=\"23\" rx=\"3\" fill=\"none\" stroke=\"#222222\" stroke-dasharray=\"2 2\"/>";

/// What a picture rests on, and what of the library is in it.
fn below(page: &mut Page, sums: &str, trashed: u32, narrowed: &[String]) {
    page.paragraph(sums, Ink::FAINT);
    if trashed > 0 {
        let words = match trashed {
            1 => "All that supported one of them is in the trash.".to_owned(),
            n => format!("All that supported {n} of them is in the trash."),
        };
        page.paragraph(&words, Ink::FAINT);
    }
    if !narrowed.is_empty() {
        page.paragraph(&format!("Counted: {}.", narrowed.join(", ")), Ink::FAINT);
    }
}

fn height(lines: usize) -> usize {
    lines.max(1) * LINE + 2 * PAD
}

/// Letters that a line takes in a cell so wide.
pub(crate) fn letters(width: usize) -> usize {
    width.saturating_sub(2 * PAD).max(LETTER) / LETTER
}

/// The room that so many letters take in a cell.
pub(crate) fn across(letters: usize) -> usize {
    letters * LETTER + 2 * PAD
}

/// Words in lines of so many letters; wide letters of East Asia count twice. What does not fit in so
/// many lines ends in an ellipsis.
pub(crate) fn wrapped(text: &str, letters: usize, most: usize) -> Vec<String> {
    let wide = |letter: char| {
        if letter >= '\u{1100}' && demarche_text::word::is_unspaced(letter) {
            2
        } else {
            1
        }
    };
    let mut lines = vec![String::new()];
    let mut room = letters;
    let breaks = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
    for word in text.split(breaks).filter(|word| !word.is_empty()) {
        let length: usize = word.chars().map(wide).sum();
        let gap = usize::from(room < letters);
        if length + gap <= room {
            if gap == 1 {
                push(&mut lines, ' ');
            }
            word.chars().for_each(|letter| push(&mut lines, letter));
            room -= length + gap;
            continue;
        }
        if room < letters {
            lines.push(String::new());
            room = letters;
        }
        for letter in word.chars() {
            if wide(letter) > room {
                lines.push(String::new());
                room = letters;
            }
            push(&mut lines, letter);
            room -= wide(letter);
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        push(&mut lines, '…');
    }
    lines.retain(|line| !line.is_empty());
    lines
}

fn push(lines: &mut [String], letter: char) {
    if let Some(line) = lines.last_mut() {
        line.push(letter);
    }
}

/// An SVG in pixels, two to each of its own, so that it is sharp on paper and on fine screens.
#[cfg(feature = "pdf")]
pub fn png(svg: &str) -> Result<Vec<u8>, crate::Error> {
    use resvg::{tiny_skia, usvg};

    const SCALE: f32 = 2.0;
    /// A picture of more is refused: it would take more than a gigabyte of memory.
    const MOST: f32 = 256e6;
    let failed = |reason: Phrase| crate::Error::Format {
        format: "PNG",
        reason,
    };
    let stumbled = |error: &dyn std::fmt::Display| failed(Phrase::shown(error));
    let options = usvg::Options {
        fontdb: fonts(),
        font_resolver: usvg::FontResolver {
            select_fallback: alike_first(usvg::FontResolver::default_fallback_selector()),
            ..usvg::FontResolver::default()
        },
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| stumbled(&error))?;
    let size = tree.size();
    let scale = match size.width() * size.height() {
        area if area > MOST => {
            return Err(failed(phrase!(
                "it has too many rows for a picture in pixels"
            )));
        }
        area if area * SCALE * SCALE > MOST => 1.0,
        _ => SCALE,
    };
    let side = |length: f32| (length * scale).ceil() as u32;
    let mut pixels = tiny_skia::Pixmap::new(side(size.width()), side(size.height()))
        .ok_or_else(|| failed(phrase!("it has no size")))?;
    let transform = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| stumbled(&error))
}

/// A letter that a font lacks is taken from one that is as bold and as upright, and only where none has it from another.
#[cfg(feature = "pdf")]
fn alike_first(
    select: resvg::usvg::FallbackSelectionFn<'_>,
) -> resvg::usvg::FallbackSelectionFn<'_> {
    Box::new(move |letter, seen, fonts| {
        let lacking = fonts.face(*seen.first()?)?;
        let (style, weight) = (lacking.style, lacking.weight);
        let others = fonts
            .faces()
            .filter(|face| face.style != style || face.weight != weight)
            .map(|face| face.id);
        let unlike: Vec<_> = seen.iter().copied().chain(others).collect();
        select(letter, &unlike, fonts).or_else(|| select(letter, seen, fonts))
    })
}

/// The system's fonts, read once, and those of PDFs for a system that has none.
#[cfg(feature = "pdf")]
fn fonts() -> std::sync::Arc<resvg::usvg::fontdb::Database> {
    use std::sync::{Arc, OnceLock};

    use resvg::usvg::fontdb::Database;

    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let read = || {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        for data in typst_assets::fonts() {
            fonts.load_font_data(data.to_vec());
        }
        // What `sans-serif` means: the first of these that there is.
        const SANS: &[&str] = &[
            "Inter",
            "Liberation Sans",
            "Arial",
            "Helvetica",
            "Segoe UI",
            "DejaVu Sans",
            // Without a minus sign, which stances have.
            "Noto Sans",
            "Libertinus Serif",
        ];
        let has = |name: &str| {
            fonts
                .faces()
                .any(|face| face.families.iter().any(|(family, _)| family == name))
        };
        if let Some(name) = SANS.iter().find(|name| has(name)) {
            fonts.set_sans_serif_family(*name);
        }
        Arc::new(fonts)
    };
    Arc::clone(FONTS.get_or_init(read))
}

/// Without fonts nothing is drawn in pixels.
#[cfg(not(feature = "pdf"))]
pub fn png(_svg: &str) -> Result<Vec<u8>, crate::Error> {
    Err(crate::Error::Format {
        format: "PNG",
        reason: phrase!("this program was built without fonts"),
    })
}

#[cfg(test)]
mod tests;
