//! What room the columns of a table need on paper, and how high its rows grow.
//!
//! It is told from the words alone, before any font is known: a format such as DOCX is laid out elsewhere. A letter is as wide
//! as the mean one; by UAX 11, one of Chinese, Japanese or Korean is as wide as two.

use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::document::{Inline, Table, plain};
use crate::live::View;
use crate::matrix::{Cell, Head, Laid};
use crate::words::Words;

/// How many letters of a table's size stand beside each other on an upright page.
pub(crate) const UPRIGHT: u32 = 92;
/// The same on a page set sideways, with the smaller letters of the annex.
pub(crate) const SIDEWAYS: u32 = 180;

/// What a column's edges take, in letters.
const EDGES: u32 = 4;
/// A column is no wider for a longer word, which breaks.
const LONGEST_WORD: u32 = 22;
/// A column of one short word has this much, or its words would stand in a corner.
const NARROWEST: u32 = 8;
/// A column none of whose cells has more, as one of dates ("18 September 2022"), is not broken where there is room.
const SHORT: u32 = 18;
/// A row of more lines, about half a page, may be broken.
const WHOLE_ROW: u32 = 30;
/// A table of fewer lines, with the notes under the page less than half of it, stands on one.
const ON_ONE_PAGE: u32 = 24;

/// The words in a cell, as what they take.
#[derive(Debug, Clone, Default)]
pub(crate) struct Need {
    /// The letters of each of its paragraphs.
    paragraphs: Vec<u32>,
    /// Those of its longest word.
    word: u32,
    /// How many notes it has under the page.
    notes: u32,
}

impl Need {
    /// Of a cell with these paragraphs, of which none is told for no words.
    pub(crate) fn of<'w>(paragraphs: impl IntoIterator<Item = &'w str>) -> Self {
        let mut need = Self::default();
        for paragraph in paragraphs {
            // Where a line may end: behind a space, and (UAX 29) between the letters of Chinese and Japanese.
            let mut word = 0;
            for piece in paragraph.split_word_bounds() {
                let ideographs = piece.chars().next().is_some_and(is_wide);
                word = match piece.trim().is_empty() || ideographs {
                    true => 0,
                    false => word + width(piece),
                };
                let alone = if ideographs { width(piece) } else { word };
                need.word = need.word.max(alone.min(LONGEST_WORD));
            }
            need.paragraphs
                .extend(Some(width(paragraph)).filter(|letters| *letters > 0));
        }
        need
    }

    /// The same with so many notes.
    fn noted(self, notes: usize) -> Self {
        Self {
            notes: u32::try_from(notes).unwrap_or(u32::MAX / 4),
            ..self
        }
    }

    fn longest(&self) -> u32 {
        self.paragraphs.iter().copied().max().unwrap_or_default()
    }

    fn letters(&self) -> u64 {
        self.paragraphs.iter().copied().map(u64::from).sum()
    }

    /// How many lines it has in a column of so many letters.
    fn lines(&self, letters: u32) -> u32 {
        let room = letters.saturating_sub(EDGES).max(1);
        self.paragraphs.iter().map(|it| it.div_ceil(room)).sum()
    }
}

fn is_wide(letter: char) -> bool {
    letter.width() == Some(2)
}

fn width(words: &str) -> u32 {
    u32::try_from(words.width()).unwrap_or(u32::MAX / 4)
}

/// Words in which a line may end within those of more letters: behind the marks that part a path or an address, else wherever
/// the room ends. What is put in is a zero width space (U+200B).
#[cfg(any(feature = "pdf", test))]
pub(crate) fn breakable(words: &str, most: usize) -> std::borrow::Cow<'_, str> {
    const BREAK: char = '\u{200b}';
    let long = |word: &str| word.chars().count() > most && !word.chars().any(is_wide);
    if !words.split_whitespace().any(long) {
        return words.into();
    }
    let mut out = String::with_capacity(words.len() + 16);
    for piece in words.split_inclusive(char::is_whitespace) {
        if !long(piece.trim_end()) {
            out.push_str(piece);
            continue;
        }
        let mut letters = 0;
        for letter in piece.chars() {
            if letters >= most {
                out.push(BREAK);
                letters = 0;
            }
            out.push(letter);
            letters += 1;
            if letters > most / 3 && "/\\-_.,:;=&?@#%+|".contains(letter) {
                out.push(BREAK);
                letters = 0;
            }
        }
    }
    out.into()
}

/// A table as it is laid on a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Room {
    /// How wide each column is, in letters.
    pub(crate) columns: Vec<u32>,
    /// How high each row is with its notes, in lines; the head comes first.
    rows: Vec<u32>,
    /// Whether some word is wider than its column.
    #[cfg(any(feature = "pdf", test))]
    pub(crate) is_crowded: bool,
}

impl Room {
    /// Of a table whose columns are as wide as their words ask for, within so many letters. Each row has a cell for each column.
    fn by_words(rows: &[Vec<Need>], letters: u32) -> Self {
        let count = rows.iter().map(Vec::len).max().unwrap_or_default();
        let column = |at: usize| rows.iter().filter_map(move |row| row.get(at));
        let longest = |at: usize| column(at).map(Need::longest).max().unwrap_or_default();
        let word = |at: usize| column(at).map(|need| need.word).max().unwrap_or_default();
        let words: Vec<u32> = (0..count)
            .map(|at| word(at).max(NARROWEST) + EDGES)
            .collect();
        let short = words
            .iter()
            .enumerate()
            .map(|(at, word)| match longest(at) {
                letters @ ..=SHORT => (letters + EDGES).max(*word),
                _ => *word,
            });
        let short: Vec<u32> = short.collect();
        let least = if short.iter().sum::<u32>() <= letters {
            short
        } else {
            words
        };
        let most: Vec<u32> = (0..count)
            .map(|at| (longest(at) + EDGES).max(least[at]))
            .collect();
        let all = |at: usize| column(at).map(Need::letters).fold(0, u64::saturating_add);
        let shares: Vec<f64> = (0..count).map(|at| all(at) as f64).collect();
        let mut columns = widths(&least, &most, &shares, letters);
        let all = columns.iter().copied().fold(0, u32::saturating_add);
        if all > letters {
            // Long words in many columns: those with the longest give way, and what is short stays whole.
            let own: Vec<u32> = (0..count).map(|at| word(at) + EDGES).collect();
            let within = |most: u32| own.iter().map(move |it| (*it).min(most));
            let fits = |most: &u32| within(*most).fold(0, u32::saturating_add) <= letters;
            let most = (1..=letters).rev().find(fits).unwrap_or(1);
            columns = within(most).collect();
        }
        Self::in_columns(columns, rows)
    }

    /// The letters of the longest word that a column has room for.
    #[cfg(any(feature = "pdf", test))]
    pub(crate) fn longest_in(&self, column: usize) -> usize {
        let letters = self.columns.get(column).copied().unwrap_or(UPRIGHT);
        letters.saturating_sub(EDGES / 2).max(3) as usize
    }

    /// Of a table whose columns are so many letters wide.
    pub(crate) fn in_columns(columns: Vec<u32>, rows: &[Vec<Need>]) -> Self {
        let lines = rows.iter().map(|row| {
            let lines = row.iter().zip(&columns).map(|(need, it)| need.lines(*it));
            let notes: u32 = row.iter().map(|need| need.notes).sum();
            // The row's own edges take a line.
            lines.max().unwrap_or_default() + notes + 1
        });
        let crowded = |row: &Vec<Need>| {
            let mut cells = row.iter().zip(&columns);
            cells.any(|(need, letters)| need.word + EDGES > *letters)
        };
        Self {
            #[cfg(any(feature = "pdf", test))]
            is_crowded: rows.iter().any(crowded),
            rows: lines.collect(),
            columns,
        }
    }

    /// Whether a row, of which the head is the first, takes so little of a page that it is not broken.
    pub(crate) fn keeps_row(&self, row: usize) -> bool {
        self.rows.get(row).is_none_or(|lines| *lines <= WHOLE_ROW)
    }

    /// Whether no row is broken.
    #[cfg(any(feature = "pdf", test))]
    pub(crate) fn keeps_rows(&self) -> bool {
        (0..self.rows.len()).all(|row| self.keeps_row(row))
    }

    /// Whether a page does not end behind a row: none stands alone before or behind the end of a page.
    pub(crate) fn keeps_with_next(&self, row: usize) -> bool {
        let last = self.rows.len().saturating_sub(1);
        let alone = row == 1 || row + 1 == last || self.on_one_page();
        row < last && (row == 0 || (alone && self.keeps_row(row)))
    }

    /// Whether the table takes so little of a page that it is not broken.
    pub(crate) fn on_one_page(&self) -> bool {
        self.rows.iter().copied().fold(0, u32::saturating_add) <= ON_ONE_PAGE
    }
}

/// Columns of so many letters in all, each as wide as it has words, so that they end about as low as each other; but none is
/// narrower than `least`, whatever that comes to, nor wider than `most`.
fn widths(least: &[u32], most: &[u32], shares: &[f64], letters: u32) -> Vec<u32> {
    let within = |by: f64| {
        let bounds = shares.iter().zip(least).zip(most);
        let widths = bounds.map(|((share, least), most)| {
            // What is asked for may be more than an integer holds; the bounds are not.
            let wide = (share * by).min(f64::from(u32::MAX)) as u32;
            wide.clamp(*least, *most)
        });
        widths.collect::<Vec<u32>>()
    };
    let taken = |widths: &[u32]| widths.iter().copied().fold(0, u32::saturating_add);
    if taken(most) <= letters {
        return most.to_vec();
    }
    let (mut low, mut high) = (0.0, f64::from(u32::MAX));
    for _ in 0..80 {
        let middle = f64::midpoint(low, high);
        match taken(&within(middle)) <= letters {
            true => low = middle,
            false => high = middle,
        }
    }
    within(low)
}

impl Table {
    /// The room that it takes on an upright page.
    pub(crate) fn room(&self) -> Room {
        let need = |cells: &Vec<Vec<Inline>>| {
            let needs = cells
                .iter()
                .map(|cell| Need::of(plain(cell).lines()).noted(notes(cell)));
            needs.collect()
        };
        let rows: Vec<Vec<Need>> = [&self.head]
            .into_iter()
            .chain(&self.rows)
            .map(need)
            .collect();
        Room::by_words(&rows, UPRIGHT)
    }
}

/// How many notes the inlines have under the page.
fn notes(inlines: &[Inline]) -> usize {
    let of = |inline: &Inline| match inline {
        Inline::Cite(..) | Inline::Footnote(_) | Inline::Embed(_) => 1,
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Strike(inner)
        | Inline::Highlight(inner) => notes(inner),
        Inline::Link { inlines, .. } => notes(inlines),
        Inline::Text(..) | Inline::Code(_) | Inline::SoftBreak | Inline::HardBreak => 0,
    };
    inlines.iter().map(of).sum()
}

impl View {
    /// The room that it takes on an upright page.
    pub(crate) fn room(&self) -> Room {
        let head = self.heads.iter().map(|head| Need::of([head.as_str()]));
        let rows = self.rows.iter().map(|row| {
            let cells = row.cells.iter().enumerate().map(|(at, cell)| {
                let notes = usize::from(row.source.is_some() && at == row.cited);
                Need::of([cell.words.as_str(), cell.below.as_str()]).noted(notes)
            });
            cells.collect()
        });
        let rows: Vec<Vec<Need>> = std::iter::once(head.collect()).chain(rows).collect();
        Room::by_words(&rows, UPRIGHT)
    }
}

impl Laid<'_> {
    /// The room that it takes on an upright page. Its columns are equally wide, as what is compared is to be; their heads are narrower.
    pub(crate) fn room(&self) -> Room {
        const HEAD: f64 = 0.7;
        let column = f64::from(UPRIGHT) / (self.columns.len() as f64 + HEAD);
        let mut columns = vec![(column * HEAD) as u32];
        columns.resize(self.columns.len() + 1, column as u32);
        let mut rows = vec![vec![Need::of([self.corner])]];
        rows[0].extend(self.columns.iter().map(head));
        rows.extend(self.lines.iter().map(|(line, cells)| {
            let cells = cells.iter().map(|(it, _)| cell(it, self.words));
            std::iter::once(head(line)).chain(cells).collect()
        }));
        Room::in_columns(columns, &rows)
    }
}

fn head(head: &Head<'_>) -> Need {
    match head {
        Head::Row(row) => Need::of([row.name(), row.post.as_deref().unwrap_or_default()]),
        Head::Issue(issue) => {
            let poles = [issue.con.as_deref(), issue.pro.as_deref()];
            let poles = poles.map(Option::unwrap_or_default).join(" · −− ++ ");
            Need::of([issue.name.as_str(), &poles])
        }
    }
}

fn cell(cell: &Cell, words: Words) -> Need {
    match &cell.latest {
        Some(latest) => {
            let notes = usize::from(latest.excerpt.is_some());
            Need::of([latest.quoted().as_str(), &cell.below(words)]).noted(notes)
        }
        None => Need::of([cell.unsaid(words).as_str()]),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_longer_than_its_room_may_be_broken() {
        let broken = |words: &str| breakable(words, 10).replace('\u{200b}', "|");
        for whole in [
            "short words stay as they are",
            "外交部例行记者会外交部例行记者会",
        ] {
            assert_eq!(broken(whole), whole);
        }
        assert_eq!(
            broken("abcdefghijklmnopqrstuvwxyz on"),
            "abcdefghij|klmnopqrst|uvwxyz on"
        );
        assert_eq!(broken("some/path/to-it"), "some/|path/|to-it");
    }

    fn row(cells: &[&str]) -> Vec<Need> {
        cells.iter().map(|cell| Need::of([*cell])).collect()
    }

    #[test]
    fn a_column_of_dates_is_narrow_beside_one_of_sentences() {
        let sentence = "Talks are the only way out of a war that nobody wants. ".repeat(4);
        let rows = [
            row(&["Date", "Who", "What was said or done"]),
            row(&["18 March 2022", "Bo Example", &sentence]),
        ];
        let room = Room::by_words(&rows, UPRIGHT);
        assert_eq!(
            room.columns.iter().sum::<u32>().abs_diff(UPRIGHT),
            0,
            "{room:?}"
        );
        assert!(
            room.columns[0] >= 13 + EDGES,
            "a date in one line: {room:?}"
        );
        assert!(room.columns[2] > 3 * room.columns[0], "{room:?}");
    }

    #[test]
    fn a_short_table_asks_for_no_more_than_its_words() {
        let room = Room::by_words(
            &[row(&["Country", "Votes"]), row(&["China", "12"])],
            UPRIGHT,
        );
        assert_eq!(room.columns, [12, 12]);
        assert!(room.on_one_page() && room.keeps_rows());
    }

    #[test]
    fn what_is_higher_than_a_page_is_broken() {
        let words = "word ".repeat(700);
        let rows = [row(&["A", "B"]), row(&[&words, &words]), row(&["a", "b"])];
        let room = Room::by_words(&rows, UPRIGHT);
        assert!(
            !room.on_one_page() && !room.keeps_row(1) && room.keeps_row(2),
            "{room:?}"
        );
        assert!(room.keeps_with_next(0) && !room.keeps_with_next(1) && !room.keeps_with_next(2));
        let many: Vec<_> = (0..40).map(|_| row(&["a", "b"])).collect();
        let room = Room::by_words(&many, UPRIGHT);
        assert!(!room.on_one_page() && room.keeps_rows(), "{room:?}");
        assert!(
            room.keeps_with_next(1)
                && room.keeps_with_next(38)
                && !room.keeps_with_next(2)
                && !room.keeps_with_next(39)
        );
    }

    #[test]
    fn where_words_are_too_long_for_the_page_short_ones_stay_whole() {
        let long = "Internationalisierung";
        let head = [long, long, "Date", long, long, "No."];
        let room = Room::by_words(
            &[row(&head), row(&[long, "a", "18 March", long, long, "1"])],
            UPRIGHT,
        );
        assert_eq!((room.columns[2], room.columns[5]), (9, 7), "{room:?}");
        assert!(room.columns.iter().sum::<u32>() <= UPRIGHT, "{room:?}");
        assert_eq!(room.columns[0], room.columns[4], "{room:?}");
    }

    #[test]
    fn columns_that_need_more_than_the_page_has_are_told_as_they_are() {
        let word = "internationalisation-of ";
        let long = word.repeat(25);
        let cells = [long.as_str(), word, word, word, word, word, word, word];
        let room = Room::by_words(&[row(&[word; 8]), row(&cells)], UPRIGHT);
        assert!(room.columns.iter().sum::<u32>() <= UPRIGHT, "{room:?}");
        assert!(!room.keeps_row(1) && !room.on_one_page(), "{room:?}");
    }

    #[test]
    fn a_letter_of_chinese_takes_two() {
        assert_eq!(Need::of(["中国外交部"]).longest(), 10);
        assert_eq!(Need::of(["中国外交部说，两国"]).word, 2);
        assert_eq!(Need::of(["the Quai d’Orsay said"]).word, 7);
        assert_eq!(Need::of(["a", "", "bcd"]).paragraphs, [1, 3]);
    }

    proptest! {
        #[test]
        fn columns_keep_their_words_and_fill_the_page(cells in prop::collection::vec(prop::collection::vec("([a-z]{1,30} ?){0,9}", 4), 1..9)) {
            let rows: Vec<Vec<Need>> = cells.iter().map(|it| it.iter().map(|cell| Need::of([cell.as_str()])).collect()).collect();
            let room = Room::by_words(&rows, UPRIGHT);
            let all: u32 = room.columns.iter().sum();
            let least = |at: usize| rows.iter().map(|row| row[at].word).max().unwrap();
            for (at, column) in room.columns.iter().enumerate() {
                let scaled = (0..4).map(|it| least(it).max(NARROWEST) + EDGES).sum::<u32>() > UPRIGHT;
                prop_assert!(scaled || *column >= least(at) + EDGES);
            }
            let wish: u32 = (0..4).map(|at| rows.iter().map(|row| row[at].longest()).max().unwrap().max(NARROWEST) + EDGES).sum();
            prop_assert!(all <= UPRIGHT, "{} of {}", all, UPRIGHT);
            prop_assert!(all + 4 > UPRIGHT.min(wish), "{} of {}", all, wish);
        }
    }
}
