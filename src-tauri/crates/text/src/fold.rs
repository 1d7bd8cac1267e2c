//! Reading typographic variants as one: white space, quotation marks, dashes, invisible marks.

/// A text in which variants are folded, with the way back.
#[derive(Debug, Clone)]
pub(crate) struct Folded {
    pub(crate) scalars: Vec<char>,
    /// The scalar value of the original that each folded one comes from.
    pub(crate) at: Vec<usize>,
}

impl Folded {
    /// Every run of white space becomes one space, invisible marks go, quotation marks and dashes
    /// become the plain ones. Letters and their case stay.
    pub(crate) fn of(text: &str) -> Self {
        let mut folded = Self {
            scalars: Vec::with_capacity(text.len()),
            at: Vec::with_capacity(text.len()),
        };
        for (at, scalar) in text.chars().enumerate() {
            if is_invisible(scalar) {
                continue;
            }
            let scalar = fold_char(scalar);
            if scalar == ' ' && folded.scalars.last() == Some(&' ') {
                continue;
            }
            folded.scalars.push(scalar);
            folded.at.push(at);
        }
        folded
    }
}

/// Soft hyphens, zero-width spaces and joiners, direction marks, byte order marks.
pub(crate) fn is_invisible(scalar: char) -> bool {
    matches!(scalar, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The plain form of a space, quotation mark or dash; any other scalar value itself.
pub(crate) fn fold_char(scalar: char) -> char {
    match scalar {
        c if c.is_whitespace() => ' ',
        '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2039}'
        | '\u{203a}'
        | '`'
        | '\u{b4}'
        | '\u{2bc}' => '\'',
        '\u{201c}'..='\u{201f}'
        | '\u{2033}'
        | '\u{ab}'
        | '\u{bb}'
        | '\u{300c}'..='\u{300f}'
        | '\u{ff02}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        c => c,
    }
}
