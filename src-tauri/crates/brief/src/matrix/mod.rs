//! Comparisons as they are printed: who stands where on which issue, with the words that tell.

pub mod csv;
mod laid;
pub mod stance;
pub mod svg;
pub mod xlsx;

use demarche_text::{PartialDate, Precision};
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::sources::Excerpt;
use crate::table::TableFormat;
use crate::words::{Word, Words};
pub use demarche_library::positions::Stance;
pub(crate) use laid::{Head, Laid};
pub use stance::{Print, print};

/// Rows of countries or actors, columns of issues.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// The columns.
    pub issues: Vec<Issue>,
    /// The rows; an actor's comes after its country's.
    pub rows: Vec<Row>,
    /// `YYYY-MM-DD`, inclusive; none for all time.
    pub as_of: Option<String>,
    /// What it is narrowed to, in words: "direct words only".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub narrowed: Vec<String>,
    /// How many articles were searched.
    pub articles_searched: u32,
    /// How many positions it rests on.
    pub positions: u32,
    /// How many independent origins those come from.
    pub origins: u32,
}

/// A column: an issue with its poles.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// Its row in the library.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// What −2 stands for.
    pub con: Option<String>,
    /// What +2 stands for.
    pub pro: Option<String>,
}

/// A row: a country, or an actor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The country's ISO 3166 alpha-2 code and name.
    pub country: Option<(String, String)>,
    /// The bloc's code and name, or those of the one that the row stands under.
    pub bloc: Option<(String, String)>,
    /// In a bloc's row over its members': how many countries are in it.
    pub members: Option<u32>,
    /// The actor's name; none in a country's or a bloc's row.
    pub actor: Option<String>,
    /// The actor's post on the as-of day.
    pub post: Option<String>,
    /// One for each issue.
    pub cells: Vec<Cell>,
}

/// Where one row stands on one issue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The latest position; none for an empty cell.
    pub latest: Option<CellPosition>,
    /// How many positions there are.
    pub positions: u32,
    /// Those of them in direct words.
    pub direct: u32,
    /// Those of them that a spokesperson said.
    pub spokesperson: u32,
    /// Those of them that others attribute to the speaker.
    pub attributed: u32,
    /// Other stances that may be as late as the latest, with when they were taken.
    #[serde(default)]
    pub also: Vec<(Stance, Option<PartialDate>)>,
    /// What it was before, when the stance changed.
    pub was: Option<(Stance, Option<PartialDate>)>,
    /// Pieces of evidence that contradict the latest.
    pub against: u32,
    /// The marks of all its speakers, for a country above its actors, or of a bloc's members.
    pub marks: Vec<Stance>,
    /// Of a bloc over its members: how many countries are in it.
    pub members: Option<u32>,
    /// For an empty cell, what was searched: "none in 41 articles to 18 March 2022".
    pub searched: Option<String>,
}

/// The latest position in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellPosition {
    /// Its row in the library.
    pub position: i64,
    /// The stance.
    pub stance: Stance,
    /// When it was said.
    pub said: Option<PartialDate>,
    /// The telling words, or the paraphrase.
    pub words: String,
    /// Whether the words are the speaker's own.
    pub direct: bool,
    /// Whether a rival or a third party says that it was said.
    pub attributed: bool,
    /// Who said it, where the row does not tell.
    pub actor: Option<String>,
    /// Whether what supported it is all in the trash.
    #[serde(default)]
    pub evidence_trashed: bool,
    /// The excerpt that it rests on first.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
}

impl Row {
    /// What the row is called: the actor, or else the country.
    pub fn name(&self) -> &str {
        match (&self.actor, &self.country, &self.bloc) {
            (Some(actor), ..) => actor,
            (None, Some((_, name)), _) | (None, None, Some((_, name))) => name,
            (None, None, None) => "",
        }
    }
}

impl Matrix {
    /// "As of 18 March 2022, direct words only: 12 positions, 9 independent origins; 41 articles searched."
    pub fn caption(&self, words: Words) -> String {
        let as_of = words.as_of_at_head(self.as_of.as_deref());
        let narrowed = self.narrowed.iter().map(String::as_str);
        let held = [as_of.as_str()].into_iter().chain(narrowed);
        words.say(
            Word::MatrixCaption,
            &[
                ("held", &words.listed(Word::Comma, held)),
                ("positions", &words.counted(Word::Positions, self.positions)),
                ("origins", &words.counted(Word::Origins, self.origins)),
                (
                    "searched",
                    &words.counted(Word::Searched, self.articles_searched),
                ),
            ],
        )
    }

    /// The first person whom it names.
    pub(crate) fn names(&self) -> Option<&str> {
        self.rows.iter().find_map(|row| {
            let cells = row.cells.iter().filter_map(|cell| cell.latest.as_ref());
            let mut names = cells.filter_map(|latest| latest.actor.as_deref());
            row.actor.as_deref().or_else(|| names.next())
        })
    }

    /// What its rows are, for the head of their column.
    pub fn rows_are(&self, words: Words) -> &'static str {
        let has = |found: fn(&Row) -> bool| self.rows.iter().any(found);
        words.get(
            match (
                has(|row| row.actor.is_some()),
                has(|row| row.bloc.is_some()),
                has(|row| row.country.is_some() && row.actor.is_none() && row.bloc.is_none()),
            ) {
                (true, ..) => Word::Speaker,
                (_, true, true) => Word::CountryOrBloc,
                (_, true, _) => Word::Bloc,
                (_, _, true) => Word::Country,
                _ => Word::Who,
            },
        )
    }

    /// The marks that it uses, with their meaning, for a line under it.
    pub fn legend(&self, words: Words) -> String {
        let mut used: Vec<Stance> = Vec::new();
        for cell in self.rows.iter().flat_map(|row| &row.cells) {
            let latest = cell.latest.as_ref().map(|latest| latest.stance);
            let was = cell.was.as_ref().map(|(stance, _)| *stance);
            for stance in latest
                .into_iter()
                .chain(was)
                .chain(cell.also.iter().map(|(stance, _)| *stance))
                .chain(cell.marks.iter().copied())
            {
                if !used.contains(&stance) {
                    used.push(stance);
                }
            }
        }
        used.sort_unstable();
        let parts = used
            .iter()
            .map(|it| format!("{} {}", print(*it).mark, words.stance(*it)));
        parts.collect::<Vec<_>>().join(" · ")
    }
}

impl CellPosition {
    /// The words, in quotation marks where they are the speaker's own.
    pub fn quoted(&self) -> String {
        if self.direct {
            crate::document::quoted(&self.words)
        } else {
            self.words.clone()
        }
    }

    /// "Zhao Lijian, 18 March 2022, as others report", as far as it is known, and whether its evidence is gone.
    pub fn told(&self, words: Words) -> String {
        let held = self.actor.as_deref() == Some(words.get(Word::Held));
        let own = |told: bool, word: Word| told.then(|| words.get(word).to_owned());
        let said = self.said.as_ref().map(|said| words.date(said));
        let parts = [
            self.actor.clone(),
            said.or_else(|| own(!held, Word::DateUnknown)),
            own(self.attributed, Word::AsReported),
            own(self.evidence_trashed, Word::EvidenceTrashed),
        ];
        words.listed(Word::Comma, parts.into_iter().flatten())
    }
}

impl Cell {
    /// What stands under its words: who said it and when, what else may be as late, what it was before, and where
    /// members stand.
    pub fn told(&self, words: Words) -> Vec<String> {
        let latest = self.latest.as_ref().map(|latest| latest.told(words));
        let parts = [
            latest,
            self.conflict(words),
            self.shift(words),
            self.tally(words),
        ];
        let parts = parts.into_iter().flatten();
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// The same in one line.
    pub(crate) fn below(&self, words: Words) -> String {
        words.listed(Word::Semicolon, self.told(words))
    }

    /// What it says without a position of its own: what was searched, and where the speakers or members
    /// under it stand.
    pub fn unsaid(&self, words: Words) -> String {
        let marks = || {
            let marks: Vec<_> = self.marks.iter().map(|it| print(*it).mark).collect();
            marks.join(" ")
        };
        let under = self.tally(words).unwrap_or_else(marks);
        let searched = self.searched.clone().unwrap_or_default();
        match self.members {
            Some(_) => words.listed(Word::Semicolon, [searched, under]),
            None => format!("{under} {searched}").trim().to_owned(),
        }
    }

    /// "members: ++ 3, − 1 (4 of 27)", for a bloc with members on record.
    pub fn tally(&self, words: Words) -> Option<String> {
        let members = self.members.filter(|_| !self.marks.is_empty())?;
        let of = |stance: Stance| self.marks.iter().filter(|mark| **mark == stance).count();
        let tally: Vec<String> = Stance::ALL
            .iter()
            .filter(|stance| of(**stance) > 0)
            .map(|stance| format!("{} {}", print(*stance).mark, of(*stance)))
            .collect();
        Some(words.say(
            Word::Members,
            &[
                ("tally", &words.listed(Word::Comma, tally)),
                ("n", &self.marks.len().to_string()),
                ("members", &members.to_string()),
            ],
        ))
    }

    /// "was + on 3 March 2022", when the stance changed.
    pub fn shift(&self, words: Words) -> Option<String> {
        let (stance, said) = self.was.as_ref()?;
        let stance = dated(*stance, said.as_ref(), words);
        Some(words.say(Word::Was, &[("stance", &stance)]))
    }

    /// "also −− on 18 March 2022: which was said last is not known", where other stances may be as late.
    pub fn conflict(&self, words: Words) -> Option<String> {
        let also = self.also.iter();
        let also: Vec<String> = also
            .map(|(stance, said)| dated(*stance, said.as_ref(), words))
            .collect();
        (!also.is_empty()).then(|| {
            let stances = words.listed(Word::And, also);
            words.say(Word::Also, &[("stances", &stances)])
        })
    }
}

/// "+ on 3 March 2022".
fn dated(stance: Stance, said: Option<&PartialDate>, words: Words) -> String {
    let mark = print(stance).mark;
    match said {
        Some(said) => {
            let at = match said.precision {
                Precision::Day | Precision::Minute => Word::OnDay,
                Precision::Month | Precision::Year => Word::InMonth,
            };
            words.say(at, &[("mark", mark), ("day", &words.date(said))])
        }
        None => mark.to_owned(),
    }
}

pub(crate) fn counted(count: u32, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// Writes a matrix; all but workbooks and pictures in pixels is UTF-8 text.
pub fn export_matrix(matrix: &Matrix, format: TableFormat) -> Result<Vec<u8>, Error> {
    Ok(match format {
        TableFormat::Markdown => {
            let mut out = String::new();
            crate::markdown::write_matrix(matrix, Words::ENGLISH, |_, _, _| {}, &mut out);
            out.into_bytes()
        }
        TableFormat::Csv => csv::csv(matrix)?.into_bytes(),
        TableFormat::Xlsx => xlsx::xlsx(matrix)?,
        TableFormat::Svg => svg::svg(matrix).into_bytes(),
        TableFormat::Png => crate::picture::png(&svg::svg(matrix))?,
        TableFormat::Html => crate::html::matrix_alone(matrix).into_bytes(),
        TableFormat::Json => crate::table::json(matrix)?.into_bytes(),
    })
}
