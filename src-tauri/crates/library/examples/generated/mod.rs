//! Libraries to measure with: as large as asked for, the same for the same seed, and with all that a used
//! one has: people who change office, bodies that speak for themselves, copies of wires, dates known to the
//! month, and codings of several analysts. Names and words are made up.

mod articles;
mod people;

use std::path::Path;

use chrono::DateTime;
use demarche_library::positions::{
    Confidence, Directness, EvidenceRole, NewEvidence, NewPosition, Stance, Voice, add_in,
};
use demarche_library::{ActorId, ExcerptId, IssueId, Library, Op, OpenOptions, Result, Tx};
use demarche_text::PartialDate;

/// Countries that have speakers.
pub(crate) const COUNTRIES: i64 = 40;
/// People who speak, five of each country, and one for each of the bodies.
pub(crate) const ACTORS: i64 = 5 * COUNTRIES;
/// Leaves of the codebook.
pub(crate) const ISSUES: i64 = 60;
/// Of these most positions are: the issues that a user looks at.
pub(crate) const LOOKED_AT: i64 = 20;
/// Bodies that speak for themselves.
pub(crate) const BODIES: &[&str] = &["EU", "NATO", "UN"];
const ANALYSTS: &[&str] = &["Ada", "Ben", "Cleo"];
/// Rows written in one change.
const BATCH: usize = 5_000;

/// How large a library is to be.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) articles: usize,
    pub(crate) positions: usize,
    pub(crate) seed: u64,
}

/// Makes the library; nothing may stand at `path` yet.
pub(crate) fn make(path: &Path, size: Size) -> Result<Library> {
    let now = DateTime::from_timestamp(1_767_225_600, 0).unwrap_or_default();
    let library = Library::create(path, OpenOptions::at(ANALYSTS[0], now))?;
    let mut numbers = Numbers::new(size.seed);
    write(&library, "people and issues", 1, |tx, _| {
        people::write(tx, &mut numbers)
    })?;
    let mut texts = articles::Texts::default();
    write(&library, "articles", size.articles, |tx, _| {
        texts.article(tx, &mut numbers)
    })?;
    let articles = size.articles as i64;
    for (at, analyst) in ANALYSTS.iter().enumerate() {
        library.set_analyst(analyst)?;
        let share = (size.positions + ANALYSTS.len() - 1 - at) / ANALYSTS.len();
        write(&library, "positions", share, |tx, _| {
            add_in(tx, &position(&mut numbers, articles)).map(drop)
        })?;
    }
    Ok(library)
}

fn write(
    library: &Library,
    what: &str,
    rows: usize,
    mut row: impl FnMut(&Tx<'_>, usize) -> Result<()>,
) -> Result<()> {
    let mut written = 0;
    while written < rows {
        let until = (written + BATCH).min(rows);
        let op = Op::Restore {
            title: what.to_owned(),
        };
        library.transact(op, |tx| (written..until).try_for_each(|at| row(tx, at)))?;
        written = until;
    }
    Ok(())
}

/// Of most positions the issue is one of those looked at.
fn position(numbers: &mut Numbers, excerpts: i64) -> NewPosition {
    let body = (numbers.below(25) == 0).then(|| numbers.below(BODIES.len() as i64));
    let actor = match body {
        Some(body) => ACTORS + body,
        None => numbers.below(ACTORS),
    };
    let issue = match numbers.below(5) {
        0 => numbers.below(ISSUES),
        _ => numbers.below(LOOKED_AT),
    };
    let mut evidence = Vec::new();
    if excerpts > 0 {
        let first = numbers.below(excerpts) + 1;
        evidence.push(NewEvidence {
            excerpt: ExcerptId(first),
            role: EvidenceRole::Supporting,
        });
        let second = numbers.below(excerpts) + 1;
        if numbers.below(4) == 0 && second != first {
            evidence.push(NewEvidence {
                excerpt: ExcerptId(second),
                role: match numbers.below(6) {
                    0 => EvidenceRole::Contradicting,
                    _ => EvidenceRole::Supporting,
                },
            });
        }
    }
    NewPosition {
        actors: vec![ActorId(actor + 1)],
        on_behalf: body
            .map(|body| BODIES[body as usize].to_owned())
            .into_iter()
            .collect(),
        post: None,
        issue: IssueId(people::first_leaf() + issue),
        stance: Stance::ALL[numbers.below(Stance::ALL.len() as i64) as usize],
        voice: Some(match numbers.below(10) {
            0 => Voice::Attributed,
            1..=3 => Voice::Spokesperson,
            _ => Voice::Own,
        }),
        act: None,
        addressee: None,
        event: None,
        said: numbers.date(),
        directness: match numbers.below(2) {
            0 => Directness::Direct,
            _ => Directness::Indirect,
        },
        reported_by: None,
        paraphrase: articles::sentence(numbers),
        confidence: match numbers.below(4) {
            0 => None,
            at => Some(Confidence::ALL[at as usize - 1]),
        },
        evidence,
    }
}

/// The same numbers for the same seed (xorshift).
pub(crate) struct Numbers(u64);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        // The state must not be 0.
        Self(seed ^ 0x2545_F491_4F6C_DD1D | 1)
    }

    /// From 0 to below `end`.
    pub(crate) fn below(&mut self, end: i64) -> i64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.unsigned_abs().max(1)) as i64
    }

    /// A date of twelve years, now and then known to the month only.
    pub(crate) fn date(&mut self) -> Option<PartialDate> {
        let (year, month, day) = (
            2014 + self.below(12),
            1 + self.below(12),
            1 + self.below(28),
        );
        PartialDate::parse(&match self.below(20) {
            0 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        })
    }
}
