//! Writing a database.

mod entities;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use demarche_library::exchange::{Coded, CodedExcerpt, CodedPosition};
use demarche_library::positions::{EvidenceRole, Stance};
use demarche_text::{PartialDate, phrase};
use rusqlite::{Connection, OpenFlags, Transaction};

use super::password;
use super::units::Units;
use crate::fields::{self, Lines};
use crate::{Error, Told};

/// What the coders of a written database sign in with. DNA opens no file without; it protects nothing.
pub const PASSWORD: &str = "demarche";

/// The types of statements.
const STATEMENT: i64 = 1;
const ANNOTATION: i64 = 2;
const NO_AGREEMENT: i64 = 3;

/// The types' variables: number, name, kind, type.
const VARIABLES: [(i64, &str, &str, i64); 13] = [
    (1, "person", "short text", STATEMENT),
    (2, "organization", "short text", STATEMENT),
    (3, "concept", "short text", STATEMENT),
    (4, "agreement", "boolean", STATEMENT),
    (5, "note", "long text", ANNOTATION),
    (6, "stance", "short text", STATEMENT),
    (7, "details", "long text", STATEMENT),
    (8, "person", "short text", NO_AGREEMENT),
    (9, "organization", "short text", NO_AGREEMENT),
    (10, "concept", "short text", NO_AGREEMENT),
    (11, "stance", "short text", NO_AGREEMENT),
    (12, "details", "long text", NO_AGREEMENT),
    (13, "details", "long text", ANNOTATION),
];

/// Writes a database to a path where nothing stands.
pub fn write(coded: &Coded, path: &Path) -> Result<Told, Error> {
    std::fs::File::create_new(path).map_err(Error::file(path))?;
    // A path is a path, and no address.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(path, flags)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    let tx = conn.transaction()?;
    tx.execute_batch(include_str!("schema.sql"))?;
    let mut writing = Writing::new(&tx, coded)?;
    writing.all()?;
    let told = writing.told();
    drop(writing);
    tx.commit()?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(told)
}

struct Writing<'w> {
    tx: &'w Transaction<'w>,
    coded: &'w Coded,
    coders: BTreeMap<&'w str, i64>,
    entities: HashMap<(i64, String), i64>,
    statements: i64,
    undated: usize,
    unplaced: usize,
    off_scale: usize,
}

impl<'w> Writing<'w> {
    fn new(tx: &'w Transaction<'w>, coded: &'w Coded) -> Result<Self, Error> {
        tx.execute_batch(
            "INSERT INTO SETTINGS (Property, Value) VALUES ('version', '3.0'), ('date', '2022-06-12');
             INSERT INTO STATEMENTTYPES (ID, Label, Red, Green, Blue) VALUES
               (1, 'DNA Statement', 239, 208, 51), (2, 'Annotation', 211, 211, 211), (3, 'No agreement', 189, 189, 189);",
        )?;
        for (number, name, kind, of) in VARIABLES {
            tx.execute(
                "INSERT INTO VARIABLES (ID, Variable, DataType, StatementTypeId) VALUES (?1, ?2, ?3, ?4)",
                (number, name, kind, of),
            )?;
            if kind == "short text" {
                for attribute in ["Type", "Alias", "Notes"] {
                    tx.execute(
                        "INSERT INTO ATTRIBUTEVARIABLES (VariableId, AttributeVariable) VALUES (?1, ?2)",
                        (number, attribute),
                    )?;
                }
                // Every variable has the empty value, which DNA offers first.
                tx.execute(
                    "INSERT INTO ENTITIES (VariableId, Value, Red, Green, Blue) VALUES (?1, '', 0, 0, 0)",
                    [number],
                )?;
            }
        }
        let mut writing = Self {
            tx,
            coded,
            coders: BTreeMap::new(),
            entities: HashMap::new(),
            statements: 0,
            undated: 0,
            unplaced: 0,
            off_scale: 0,
        };
        writing.coders()?;
        Ok(writing)
    }

    /// The first coder is the one that DNA takes for its keeper.
    fn coders(&mut self) -> Result<(), Error> {
        let of_excerpts = self.coded.excerpts.iter().map(|it| it.analyst.as_str());
        let of_positions = self.coded.positions.iter().map(|it| it.analyst.as_str());
        let names: BTreeSet<&str> = of_excerpts.chain(of_positions).collect();
        let password = password::kept(PASSWORD, *b"demarche's salt.");
        let mut add = self.tx.prepare(
            "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password, PermissionEditStatementTypes, PermissionEditCoders) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
        )?;
        add.execute((1, "Admin", 255, 255, 0, &password, 1))?;
        for (at, name) in names
            .into_iter()
            .filter(|name| !name.is_empty())
            .enumerate()
        {
            let number = at as i64 + 2;
            let hue = (number * 47) % 200;
            add.execute((number, name, hue, 120, 255 - hue, &password, 0))?;
            self.coders.insert(name, number);
        }
        Ok(())
    }

    fn all(&mut self) -> Result<(), Error> {
        let coded = self.coded;
        let mut excerpts: HashMap<i64, Vec<&CodedExcerpt>> = HashMap::new();
        for excerpt in &coded.excerpts {
            excerpts.entry(excerpt.article).or_default().push(excerpt);
        }
        let mut resting: HashMap<i64, Vec<(&CodedPosition, EvidenceRole)>> = HashMap::new();
        for position in &coded.positions {
            for (excerpt, role) in &position.evidence {
                resting.entry(*excerpt).or_default().push((position, *role));
            }
        }
        for article in &coded.articles {
            let seconds = article.published.as_ref().and_then(seconds);
            self.undated += usize::from(seconds.is_none());
            let mut notes = Lines::new();
            notes.given("url", article.url.as_deref());
            for name in &article.byline {
                notes.add("author", name);
            }
            notes.given(
                "published",
                article.published.as_ref().map(|it| it.date.as_str()),
            );
            notes.given("language", article.language.as_deref());
            self.tx
                .prepare_cached(
                    "INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date) \
                     VALUES (?1, ?2, ?3, 1, ?4, ?5, '', ?6, '', ?7)",
                )?
                .execute((
                    article.number,
                    &article.title,
                    &article.text,
                    article.byline.join(", "),
                    article.outlet.as_deref().unwrap_or_default(),
                    notes.done(),
                    seconds.unwrap_or(0),
                ))?;
            let units = Units::of(&article.text);
            for excerpt in excerpts.remove(&article.number).unwrap_or_default() {
                let Some(span) = excerpt.span else {
                    self.unplaced += 1;
                    continue;
                };
                let at = (units.of_scalar(span.start), units.of_scalar(span.end));
                match resting.get(&excerpt.number) {
                    None => self.annotation(excerpt, at)?,
                    Some(positions) => {
                        for (position, role) in positions {
                            self.position(excerpt, at, position, *role)?;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn statement(
        &mut self,
        of: i64,
        article: i64,
        at: (usize, usize),
        analyst: &str,
    ) -> Result<i64, Error> {
        self.statements += 1;
        let coder = self.coders.get(analyst).copied().unwrap_or(1);
        self.tx
            .prepare_cached(
                "INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                self.statements,
                of,
                article,
                at.0 as i64,
                at.1 as i64,
                coder,
            ))?;
        Ok(self.statements)
    }

    fn annotation(&mut self, excerpt: &CodedExcerpt, at: (usize, usize)) -> Result<(), Error> {
        let number = self.statement(ANNOTATION, excerpt.article, at, &excerpt.analyst)?;
        self.long(number, 5, excerpt.comment.as_deref().unwrap_or_default())?;
        self.long(number, 13, &of_excerpt(excerpt, Lines::new()).done())
    }

    /// A statement for each pair of speaker and body.
    fn position(
        &mut self,
        excerpt: &CodedExcerpt,
        at: (usize, usize),
        position: &CodedPosition,
        role: EvidenceRole,
    ) -> Result<(), Error> {
        let agreement = match position.stance {
            Stance::Supports | Stance::LeansFor => Some(1),
            Stance::Opposes | Stance::LeansAgainst => Some(0),
            _ => None,
        };
        self.off_scale += usize::from(agreement.is_none());
        let issue = self
            .coded
            .issues
            .iter()
            .find(|it| it.number == position.issue);
        let concept = issue.map_or("", |issue| issue.name.as_str());
        let mut lines = fields::of_position(position, self.coded);
        lines.add("role", role.word());
        let details = of_excerpt(excerpt, lines).done();
        let (of, person_at, details_at) = match agreement {
            Some(_) => (STATEMENT, 1, 7),
            None => (NO_AGREEMENT, 8, 12),
        };
        for (person, body) in self.speakers(position) {
            let number = self.statement(of, excerpt.article, at, &position.analyst)?;
            let stance_at = if agreement.is_some() { 6 } else { 11 };
            self.short(number, person_at, &person, None)?;
            self.short(number, person_at + 1, &body.0, body.1)?;
            self.short(number, person_at + 2, concept, None)?;
            self.short(
                number,
                stance_at,
                &position.stance.word().replace('_', " "),
                None,
            )?;
            self.long(number, details_at, &details)?;
            if let Some(agreement) = agreement {
                self.tx
                    .prepare_cached(
                        "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?1, 4, ?2)",
                    )?
                    .execute((number, agreement))?;
            }
        }
        Ok(())
    }

    fn long(&self, statement: i64, variable: i64, value: &str) -> Result<(), Error> {
        self.tx
            .prepare_cached(
                "INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (?1, ?2, ?3)",
            )?
            .execute((statement, variable, value))?;
        Ok(())
    }

    fn told(&self) -> Told {
        let mut told = vec![phrase!(
            "DNA asks for a password when it opens the file. It is “{password}”, for every coder; it protects nothing.",
            password = PASSWORD
        )];
        if self.undated > 0 {
            told.push(phrase!(
                "{n} article has no date. DNA knows no document without one and shows 1 January 1970."
                    | "{n} articles have no date. DNA knows no document without one and shows 1 January 1970.",
                n = self.undated
            ));
        }
        if self.unplaced > 0 {
            told.push(phrase!(
                "{n} excerpt has no place in the text as it is now and was left out."
                    | "{n} excerpts have no place in the text as it is now and were left out.",
                n = self.unplaced
            ));
        }
        if self.off_scale > 0 {
            told.push(phrase!(
                "{n} piece of evidence is on neither side of an issue (neutral, conditional, ambiguous, declined): a statement of the type “No agreement”, which networks leave out."
                    | "{n} pieces of evidence are on neither side of an issue (neutral, conditional, ambiguous, declined): statements of the type “No agreement”, which networks leave out.",
                n = self.off_scale
            ));
        }
        let bare = self
            .coded
            .positions
            .iter()
            .filter(|it| it.evidence.is_empty());
        let bare = bare.count();
        if bare > 0 {
            told.push(phrase!(
                "{n} position has no evidence in a text, without which DNA has no statement: left out."
                    | "{n} positions have no evidence in a text, without which DNA has no statement: left out.",
                n = bare
            ));
        }
        if !self.coded.notes.is_empty() {
            told.push(phrase!(
                "DNA has no place for your {n} note." | "DNA has no place for your {n} notes.",
                n = self.coded.notes.len()
            ));
        }
        told
    }
}

fn of_excerpt(excerpt: &CodedExcerpt, mut lines: Lines) -> Lines {
    lines.add("excerpt", &excerpt.number.to_string());
    lines.given("comment", excerpt.comment.as_deref());
    lines.add("excerpted by", &excerpt.analyst);
    lines.add("excerpted at", &excerpt.made_at);
    lines
}

/// Seconds since 1970 of the first moment that a date may mean.
fn seconds(date: &PartialDate) -> Option<i64> {
    if let Some(moment) = date.moment() {
        return Some(moment.timestamp());
    }
    Some(
        date.first_day()?
            .and_hms_opt(0, 0, 0)?
            .and_utc()
            .timestamp(),
    )
}
