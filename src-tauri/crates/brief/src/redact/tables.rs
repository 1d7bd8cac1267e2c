//! Held sources in tables, comparisons, networks and pictures.
//!
//! A row rests on a held source where its caller says so, or where a cell of it is a name, a headline, a key or an address of
//! one. Of such a row the words, stances and numbers stay; every other cell is "[source held]".

use std::collections::HashSet;

use demarche_library::PlaceKind;
use demarche_library::compare::{Network, NetworkWho, Timeline};
use demarche_library::sensitive::{HeldSource, Trait};

use super::texts::Form;
use super::trace::{squashed, traces_in};
use super::{HELD, Names, hold_matrix};
use crate::Error;
use crate::matrix::{Matrix, export_matrix};
use crate::table::{Cell, Table, TableFormat, export_table};

/// A way out for what is no note: what is to be held, and what the file will be called.
pub struct Out<'h> {
    /// The held sources; none where they are to be named.
    pub held: &'h [HeldSource],
    /// What the file will be called, which must not tell of one either.
    pub file_name: Option<&'h str>,
}

impl Out<'_> {
    /// A table without its held sources, and how many rows rest on one. `rests` says of each row whether it is known to; rows
    /// that it does not reach are looked at alone. Fails with [`Error::Held`] where the file tells of one all the same.
    pub fn table(
        &self,
        mut table: Table,
        rests: &[bool],
        format: TableFormat,
    ) -> Result<(Vec<u8>, usize), Error> {
        let names = Whole::of(self.held);
        let spoken = Names::of(self.held, HELD);
        let mut open = HashSet::new();
        let mut rows = 0;
        for (at, row) in table.rows.iter_mut().enumerate() {
            let known = rests.get(at).copied().unwrap_or_default();
            if known || row.iter().any(|cell| names.are_in(cell)) {
                rows += 1;
                for (index, cell) in row.iter_mut().enumerate() {
                    let tells = table.columns.get(index).is_none_or(|column| column.tells);
                    if tells && *cell != Cell::Empty {
                        *cell = Cell::text(HELD);
                    } else {
                        names.take_out(cell);
                    }
                }
            } else {
                let words = row.iter().flat_map(words);
                open.extend(words.map(squashed));
            }
            for cell in row.iter_mut() {
                if let Cell::Text(words) = cell {
                    spoken.veil(words);
                }
            }
        }
        let sentences = std::iter::once(&mut table.title).chain(&mut table.below);
        sentences.for_each(|sentence| {
            names.take_sentence(sentence);
            spoken.veil(sentence);
        });
        let bytes = export_table(&table, format)?;
        // The pixels are made of the words of a picture that scales, and of nothing else.
        match format {
            TableFormat::Png => {
                self.prove(
                    &export_table(&table, TableFormat::Svg)?,
                    TableFormat::Svg,
                    &open,
                )?;
            }
            _ => self.prove(&bytes, format, &open)?,
        }
        Ok((bytes, rows))
    }

    /// A comparison without its held sources, and how many rows are of one.
    pub fn matrix(
        &self,
        mut matrix: Matrix,
        format: TableFormat,
    ) -> Result<(Vec<u8>, usize), Error> {
        hold_matrix(&mut matrix, self.held);
        let is_held = |row: &&crate::matrix::Row| {
            let cells = row.cells.iter().filter_map(|cell| cell.latest.as_ref());
            let mut names = cells
                .filter_map(|latest| latest.actor.as_deref())
                .chain(row.actor.as_deref());
            names.any(|name| name == HELD)
        };
        let rows = matrix.rows.iter().filter(is_held).count();
        let bytes = export_matrix(&matrix, format)?;
        let open = HashSet::new();
        match format {
            TableFormat::Png => {
                let svg = export_matrix(&matrix, TableFormat::Svg)?;
                self.prove(&svg, TableFormat::Svg, &open)?;
            }
            _ => self.prove(&bytes, format, &open)?,
        }
        Ok((bytes, rows))
    }

    /// A picture that is drawn, without the names of held sources, cut short or not, and how many of its words they were.
    pub fn picture(&self, svg: &str) -> Result<(String, usize), Error> {
        let (svg, times) = Whole::of(self.held).out_of_xml(svg, &Names::of(self.held, HELD));
        prove_out(svg.as_bytes(), Written::Xml, self.file_name, self.held)?;
        Ok((svg, times))
    }

    /// Sentences of the program that go into a picture, without the names of held sources.
    pub fn sentences(&self, mut sentences: Vec<String>) -> Vec<String> {
        let names = Whole::of(self.held);
        let spoken = Names::of(self.held, HELD);
        for sentence in &mut sentences {
            names.take_sentence(sentence);
            spoken.veil(sentence);
        }
        sentences
    }

    fn prove(
        &self,
        bytes: &[u8],
        format: TableFormat,
        open: &HashSet<String>,
    ) -> Result<(), Error> {
        let form = match format {
            TableFormat::Xlsx => Form::Package,
            TableFormat::Html => Form::Html,
            TableFormat::Svg | TableFormat::Png => Form::Xml,
            TableFormat::Json => Form::Json,
            TableFormat::Markdown | TableFormat::Csv => Form::Text,
        };
        nothing_left(bytes, form, self.file_name, self.held, open)
    }
}

/// What else can be read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// XML: pictures, graphs.
    Xml,
    /// Text as it stands.
    Text,
}

/// Fails where something that goes out tells of a held source.
pub fn prove_out(
    bytes: &[u8],
    written: Written,
    file_name: Option<&str>,
    held: &[HeldSource],
) -> Result<(), Error> {
    let form = match written {
        Written::Xml => Form::Xml,
        Written::Text => Form::Text,
    };
    nothing_left(bytes, form, file_name, held, &HashSet::new())
}

fn nothing_left(
    bytes: &[u8],
    form: Form,
    file_name: Option<&str>,
    held: &[HeldSource],
    open: &HashSet<String>,
) -> Result<(), Error> {
    let traces = traces_in(bytes, form, file_name, held, open)?;
    match traces.is_empty() {
        true => Ok(()),
        false => Err(Error::Held(traces)),
    }
}

/// Takes held people out of a network, and answers how many; their ties stay.
pub fn hold_network(network: &mut Network, held: &[HeldSource]) -> usize {
    let mut names = 0;
    for node in &mut network.nodes {
        if let NetworkWho::Actor { actor } = &mut node.who
            && held
                .iter()
                .any(|source| source.kind == PlaceKind::Actor && source.id == actor.id.0)
        {
            actor.name = HELD.to_owned();
            actor.country = None;
            names += 1;
        }
    }
    names
}

/// Takes held people out of a timeline, and answers how many: of what they said the stances stay, not when, where and as whom.
/// When others spoke in held articles is to be left out of it before (`Library::timeline_held`).
pub fn hold_timeline(timeline: &mut Timeline, held: &[HeldSource]) -> usize {
    let mut names = 0;
    for lane in &mut timeline.lanes {
        let Some(actor) = &mut lane.actor else {
            continue;
        };
        let is_held =
            |source: &HeldSource| source.kind == PlaceKind::Actor && source.id == actor.id.0;
        if held.iter().any(is_held) {
            actor.name = HELD.to_owned();
            actor.country = None;
            lane.country = None;
            lane.post = None;
            for statement in &mut lane.statements {
                statement.day = None;
                statement.event = None;
            }
            names += 1;
        }
    }
    // Among those of a country they would tell of it.
    timeline.lanes.sort_by_key(|lane| {
        let actor = lane.actor.as_ref();
        actor.is_some_and(|actor| actor.name == HELD)
    });
    names
}

/// What held sources are called: all that stands for one by itself. An author is not: others of theirs may be open. Nor is a
/// surname, which is a word like another unless it is written as a name.
struct Whole(HashSet<String>);

impl Whole {
    fn of(held: &[HeldSource]) -> Self {
        let words = held.iter().flat_map(|source| &source.words);
        let words = words.filter(|(of, _)| !matches!(of, Trait::Author | Trait::Surname));
        let mut names: HashSet<String> = words.map(|(_, word)| squashed(word)).collect();
        names.remove("");
        Self(names)
    }

    /// Whether words are a name, as a whole.
    fn known(&self, words: &str) -> bool {
        !self.0.is_empty() && self.0.contains(&squashed(words))
    }

    /// Whether a cell is a name, or leads to one.
    fn is(&self, cell: &Cell) -> bool {
        words(cell).any(|words| self.known(words))
    }

    /// Whether a cell is a name, or a list with one.
    fn are_in(&self, cell: &Cell) -> bool {
        self.is(cell) || words(cell).any(|words| parts(words).any(|part| self.known(part)))
    }

    /// Takes names out of a cell that is one, or a list.
    fn take_out(&self, cell: &mut Cell) {
        if !self.are_in(cell) {
            return;
        }
        match cell {
            Cell::Text(words) if !self.known(words) => {
                let left: Vec<&str> = parts(words)
                    .map(|part| if self.known(part) { HELD } else { part })
                    .collect();
                *words = left.join(", ");
            }
            _ => *cell = Cell::text(HELD),
        }
    }

    /// Takes out a sentence of the program that has a name in it: what stands beside one tells of it as well.
    fn take_sentence(&self, sentence: &mut String) {
        let told = squashed(sentence);
        let names = |name: &String| {
            self.known(sentence) || name.chars().count() > 3 && told.contains(name.as_str())
        };
        if self.0.iter().any(names) {
            *sentence = HELD.to_owned();
        }
    }

    /// XML whose texts and attributes are no name, whole or cut short by an ellipsis; and how many were.
    fn out_of_xml(&self, xml: &str, spoken: &Names<'_>) -> (String, usize) {
        let mut out = String::with_capacity(xml.len());
        let mut times = 0;
        let mut rest = xml;
        let mut replaced = |words: &str| -> Option<String> {
            let read = super::texts::unescaped(words);
            let cut = read.trim().strip_suffix('…').map(squashed);
            let short = |cut: String| {
                cut.chars().count() > 2 && self.0.iter().any(|name| name.starts_with(&cut))
            };
            if self.known(&read) || cut.is_some_and(short) {
                times += 1;
                return Some(HELD.to_owned());
            }
            let parts: Vec<&str> = parts(&read).collect();
            let known = parts.iter().filter(|part| self.known(part)).count();
            if known == 0 || parts.len() < 2 {
                let mut veiled = read.clone();
                spoken.veil(&mut veiled);
                if veiled == read {
                    return None;
                }
                times += 1;
                let mut escaped = String::new();
                crate::html::escape(&veiled, &mut escaped);
                return Some(escaped);
            }
            times += known;
            let left: Vec<&str> = parts
                .iter()
                .map(|part| if self.known(part) { HELD } else { part })
                .collect();
            let mut escaped = String::new();
            crate::html::escape(&left.join(", "), &mut escaped);
            Some(escaped)
        };
        while let Some(at) = rest.find('<') {
            let (text, tag) = rest.split_at(at);
            out.push_str(&replaced(text).unwrap_or_else(|| text.to_owned()));
            let end = tag.find('>').map_or(tag.len(), |end| end + 1);
            // Between the quotation marks of a tag stand its attributes.
            for (index, piece) in tag[..end].split('"').enumerate() {
                if index > 0 {
                    out.push('"');
                }
                let told = (index % 2 == 1).then(|| replaced(piece)).flatten();
                out.push_str(told.as_deref().unwrap_or(piece));
            }
            rest = &tag[end..];
        }
        out.push_str(rest);
        (out, times)
    }
}

/// What a cell says that may be a name.
fn words(cell: &Cell) -> impl Iterator<Item = &str> {
    let (words, address) = match cell {
        Cell::Text(words) => (Some(words), None),
        Cell::Link { words, address } => (Some(words), Some(address)),
        _ => (None, None),
    };
    words.into_iter().chain(address).map(String::as_str)
}

/// The parts of a list.
fn parts(words: &str) -> impl Iterator<Item = &str> {
    words.split([',', ';', '·']).map(str::trim)
}
