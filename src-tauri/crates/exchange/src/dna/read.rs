//! Reading a database that anybody may have made.
//!
//! It is read as a copy, read only, with an untrusted schema, without extensions and with limits on what one
//! value may hold: a view, a trigger or a function in it is never run. Only its tables are asked for.

mod rows;

use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::time::{Duration, Instant};

use demarche_library::ActorKind;
use demarche_library::exchange::{CodedActor, CodedExcerpt, CodedIssue, CodedPosition};
use demarche_library::positions::{Directness, EvidenceRole, Stance};
use demarche_text::phrase::Argument;
use demarche_text::span::Offsets;
use demarche_text::{Phrase, Span, phrase};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, Row};

use self::rows::{whole, words};
use super::units::Units;
use crate::fields::{self, Fields};
use crate::{Error, Read, numbered_problem};

/// The most that one value may hold, in bytes.
const MOST_VALUE: i32 = 64 << 20;
/// A query that takes longer is given up.
const MOST_TIME: Duration = Duration::from_secs(120);
/// Reads a database.
pub fn read(path: &Path) -> Result<Read, Error> {
    let folder = tempfile::tempdir().map_err(Error::file(path))?;
    let copy = folder.path().join("copy.dna");
    std::fs::copy(path, &copy).map_err(Error::file(path))?;
    // What a program that is still running wrote last may stand beside the file.
    let mut beside = path.as_os_str().to_owned();
    beside.push("-wal");
    if std::fs::exists(&beside).unwrap_or(false) {
        std::fs::copy(&beside, folder.path().join("copy.dna-wal")).map_err(Error::file(path))?;
    }
    read_copy(&copy)
}

/// Reads the bytes of a database.
pub fn from_bytes(bytes: &[u8]) -> Result<Read, Error> {
    let folder = tempfile::tempdir().map_err(Error::file(Path::new("copy.dna")))?;
    let copy = folder.path().join("copy.dna");
    std::fs::write(&copy, bytes).map_err(Error::file(&copy))?;
    read_copy(&copy)
}

/// Reads a file that nobody else has.
fn read_copy(copy: &Path) -> Result<Read, Error> {
    let conn = open(copy).map_err(damaged)?;
    let mut reading = Reading {
        conn: &conn,
        read: Read {
            from: "DNA database",
            ..Read::default()
        },
        coders: HashMap::new(),
        issues: HashMap::new(),
        concepts: HashMap::new(),
        actors: HashMap::new(),
        excerpts: HashMap::new(),
        positions: HashMap::new(),
        documents: HashMap::new(),
        agreed: 0,
        alone: 0,
    };
    reading.tables()?;
    reading.all().map_err(|error| match error {
        Error::Database(error) => damaged(error),
        other => other,
    })?;
    Ok(reading.done())
}

fn damaged(error: rusqlite::Error) -> Error {
    Error::broken(phrase!(
        "The database cannot be read: {error}. Open it in DNA, save it under another name, and try again.",
        error = Argument::shown(error)
    ))
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(path, flags)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, MOST_VALUE)?;
    conn.pragma_update(None, "query_only", true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    let begun = Instant::now();
    conn.progress_handler(100_000, Some(move || begun.elapsed() > MOST_TIME))?;
    Ok(conn)
}

/// A document's text and what is needed to count in it.
struct Document {
    article: i64,
    text: String,
    offsets: Offsets,
    units: Units,
}

/// A statement with its values by the names of their variables.
#[derive(Default)]
struct Statement {
    of: String,
    document: i64,
    start: i64,
    stop: i64,
    coder: String,
    words: BTreeMap<String, String>,
    agreement: Option<bool>,
}

struct Reading<'c> {
    conn: &'c Connection,
    read: Read,
    coders: HashMap<i64, String>,
    issues: HashMap<String, i64>,
    /// What is said of concepts.
    concepts: HashMap<String, Fields>,
    actors: HashMap<String, i64>,
    /// Excerpts by their article, place and remark.
    excerpts: HashMap<(i64, usize, usize, Option<String>), i64>,
    /// Positions by the number that they had where the details say so.
    positions: HashMap<i64, i64>,
    documents: HashMap<i64, Document>,
    agreed: usize,
    alone: usize,
}

impl Reading<'_> {
    fn all(&mut self) -> Result<(), Error> {
        for (number, name) in self.pairs("SELECT ID, Name FROM CODERS")? {
            self.coders.insert(number, name);
        }
        self.documents()?;
        let entities = self.entities()?;
        let types: HashMap<i64, String> = self
            .pairs("SELECT ID, Label FROM STATEMENTTYPES")?
            .into_iter()
            .collect();
        let variables: HashMap<i64, String> = self
            .pairs("SELECT ID, Variable FROM VARIABLES")?
            .into_iter()
            .collect();
        let mut statements: BTreeMap<i64, Statement> = BTreeMap::new();
        let mut rows = self.conn.prepare(
            "SELECT ID, StatementTypeId, DocumentId, Start, Stop, Coder FROM STATEMENTS ORDER BY ID",
        )?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let coder = whole(row, 5).and_then(|coder| self.coders.get(&coder));
            let of = whole(row, 1).and_then(|of| types.get(&of));
            statements.insert(
                whole(row, 0).unwrap_or(0),
                Statement {
                    of: of.cloned().unwrap_or_default(),
                    document: whole(row, 2).unwrap_or(0),
                    start: whole(row, 3).unwrap_or(-1),
                    stop: whole(row, 4).unwrap_or(-1),
                    coder: coder.cloned().unwrap_or_default(),
                    ..Statement::default()
                },
            );
        }
        let mut each = |sql: &str, put: &mut dyn FnMut(&mut Statement, &str, &Row<'_>)| {
            let mut rows = self.conn.prepare(sql)?;
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                let statement = whole(row, 0).and_then(|of| statements.get_mut(&of));
                let variable = whole(row, 1).and_then(|of| variables.get(&of));
                if let (Some(statement), Some(variable)) = (statement, variable) {
                    put(statement, variable, row);
                }
            }
            Ok::<(), rusqlite::Error>(())
        };
        each(
            "SELECT StatementId, VariableId, Entity FROM DATASHORTTEXT",
            &mut |statement, variable, row| {
                let value = whole(row, 2).and_then(|entity| entities.get(&entity));
                let value = value.cloned().unwrap_or_default();
                statement.words.insert(variable.to_owned(), value);
            },
        )?;
        each(
            "SELECT StatementId, VariableId, Value FROM DATALONGTEXT",
            &mut |statement, variable, row| {
                statement.words.insert(variable.to_owned(), words(row, 2));
            },
        )?;
        let booleans = "SELECT StatementId, VariableId, Value FROM DATABOOLEAN";
        // A database without one has no agreement at all.
        let _ = each(booleans, &mut |statement, variable, row| {
            if variable == "agreement" {
                statement.agreement = whole(row, 2).map(|value| value != 0);
            }
        });
        for (number, statement) in statements {
            self.statement(number, &statement);
        }
        Ok(())
    }

    fn actor(&mut self, name: &str, kind: ActorKind) -> i64 {
        let next = self.read.coded.actors.len() as i64 + 1;
        let number = *self.actors.entry(name.to_owned()).or_insert(next);
        if number == next {
            self.read.coded.actors.push(CodedActor {
                number,
                name: name.to_owned(),
                kind,
                country: None,
                wikidata: None,
                aliases: Vec::new(),
            });
        }
        number
    }

    /// The issue of this name, in the groups that its concept's notes name.
    fn issue(&mut self, name: &str) -> i64 {
        if let Some(known) = self.issues.get(name) {
            return *known;
        }
        let mut new = CodedIssue {
            name: name.to_owned(),
            leaf: true,
            ..CodedIssue::default()
        };
        if let Some(told) = self.concepts.remove(name) {
            for group in told.all("group") {
                let group = CodedIssue {
                    name: group.clone(),
                    parent: new.parent,
                    ..CodedIssue::default()
                };
                new.parent = Some(match self.issues.get(&group.name) {
                    Some(known) => *known,
                    None => self.add_issue(group),
                });
            }
            new.proposition = told.one("proposition");
            new.con = told.one("against");
            new.pro = told.one("for");
            new.definition = told.one("definition");
            new.include = told.one("include");
            new.exclude = told.one("exclude");
        }
        self.add_issue(new)
    }

    fn add_issue(&mut self, issue: CodedIssue) -> i64 {
        let number = self.read.coded.issues.len() as i64 + 1;
        self.issues.insert(issue.name.clone(), number);
        self.read.coded.issues.push(CodedIssue { number, ..issue });
        number
    }

    fn statement(&mut self, number: i64, statement: &Statement) {
        let span = match self.span(statement) {
            Ok(span) => span,
            Err(reason) => {
                let refused = numbered_problem("statement", number, reason);
                return self.read.problems.push(refused);
            }
        };
        let word = |name: &str| {
            let value = statement.words.get(name).map_or("", |it| it.trim());
            (!value.is_empty()).then(|| value.to_owned())
        };
        let details = statement.words.get("details").and_then(|it| Fields::of(it));
        let comment = match &details {
            Some(details) => details.one("comment"),
            None => word("note"),
        };
        let excerpt = self.excerpt(statement, span, comment, details.as_ref());
        let Some(concept) = word("concept") else {
            if statement.of != "Annotation" {
                self.alone += 1;
            }
            return;
        };
        let role = details
            .as_ref()
            .and_then(|details| EvidenceRole::of_word(&details.one("role")?))
            .unwrap_or(EvidenceRole::Supporting);
        let issue = self.issue(&concept);
        match details.as_ref().map(fields::position) {
            Some(Ok((position, speakers))) => {
                let next = self.read.coded.positions.len() as i64 + 1;
                let known = *self.positions.entry(position.number).or_insert(next);
                if known == next {
                    let speakers = speakers.iter();
                    let actors = speakers
                        .map(|it| self.actor(it, ActorKind::Person))
                        .collect();
                    self.read.coded.positions.push(CodedPosition {
                        number: next,
                        actors,
                        issue,
                        ..position
                    });
                }
                if let Some(position) = self.read.coded.positions.get_mut(known as usize - 1)
                    && !position.evidence.iter().any(|(known, _)| *known == excerpt)
                {
                    position.evidence.push((excerpt, role));
                }
            }
            _ => self.foreign(number, statement, excerpt, issue, &word),
        }
    }

    /// A statement as DNA itself makes it.
    fn foreign(
        &mut self,
        number: i64,
        statement: &Statement,
        excerpt: i64,
        issue: i64,
        word: &dyn Fn(&str) -> Option<String>,
    ) {
        let (person, organization) = (word("person"), word("organization"));
        if person.is_none() && organization.is_none() {
            let reason =
                phrase!("It names neither a person nor an organization: its words are an excerpt.");
            let refused = numbered_problem("statement", number, reason);
            return self.read.problems.push(refused);
        }
        let Some(agreement) = statement.agreement else {
            let reason =
                phrase!("It says neither agreement nor disagreement: its words are an excerpt.");
            let refused = numbered_problem("statement", number, reason);
            return self.read.problems.push(refused);
        };
        self.agreed += 1;
        let Some(kept) = self.read.coded.excerpts.get(excerpt as usize - 1) else {
            return;
        };
        let quoted = quoted(kept);
        let paraphrase: String = kept.quote.split_whitespace().collect::<Vec<_>>().join(" ");
        let paraphrase = match paraphrase.char_indices().nth(300) {
            Some((at, _)) => format!("{}…", paraphrase[..at].trim_end()),
            None => paraphrase,
        };
        let actors = person
            .iter()
            .map(|it| self.actor(it, ActorKind::Person))
            .collect();
        let number = self.read.coded.positions.len() as i64 + 1;
        self.read.coded.positions.push(CodedPosition {
            number,
            actors,
            on_behalf: organization.into_iter().collect(),
            post: None,
            issue,
            stance: if agreement {
                Stance::Supports
            } else {
                Stance::Opposes
            },
            voice: None,
            act: None,
            addressee: None,
            event: None,
            said: None,
            directness: if quoted {
                Directness::Direct
            } else {
                Directness::Indirect
            },
            reported_by: None,
            paraphrase,
            confidence: None,
            analyst: statement.coder.clone(),
            coded_at: String::new(),
            evidence: vec![(excerpt, EvidenceRole::Supporting)],
        });
    }

    fn span(&self, statement: &Statement) -> Result<Span, Phrase> {
        let document = self
            .documents
            .get(&statement.document)
            .ok_or_else(|| phrase!("The document that it is in is not there, or has no text."))?;
        let units = &document.units;
        let at = |unit: i64| {
            usize::try_from(unit)
                .ok()
                .and_then(|unit| units.scalar_of(unit))
        };
        match (at(statement.start), at(statement.stop)) {
            (Some(start), Some(end)) if start < end => Ok(Span::new(start, end)),
            _ => Err(phrase!(
                "It goes from {start} to {end}, and its document has {characters} characters.",
                start = statement.start,
                end = statement.stop,
                characters = units.scalars()
            )),
        }
    }

    fn excerpt(
        &mut self,
        statement: &Statement,
        span: Span,
        comment: Option<String>,
        details: Option<&Fields>,
    ) -> i64 {
        let Some(document) = self.documents.get(&statement.document) else {
            return 0;
        };
        let comment = comment.filter(|comment| !comment.trim().is_empty());
        let key = (document.article, span.start, span.end, comment.clone());
        if let Some(known) = self.excerpts.get(&key) {
            return *known;
        }
        let number = self.read.coded.excerpts.len() as i64 + 1;
        self.excerpts.insert(key, number);
        let said = |name: &str| details.and_then(|details| details.one(name));
        self.read.coded.excerpts.push(CodedExcerpt {
            number,
            article: document.article,
            comment,
            analyst: said("excerpted by").unwrap_or_else(|| statement.coder.clone()),
            made_at: said("excerpted at").unwrap_or_default(),
            ..crate::anchored(&document.text, &document.offsets, span)
        });
        number
    }

    fn done(mut self) -> Read {
        if self.agreed > 0 {
            self.read.told.push(phrase!(
                "{n} statement: agreement is read as “supports”, disagreement as “opposes”, and words in quotation marks as the speaker’s own."
                    | "{n} statements: agreement is read as “supports”, disagreement as “opposes”, and words in quotation marks as the speaker’s own.",
                n = self.agreed
            ));
        }
        if self.alone > 0 {
            self.read.told.push(phrase!(
                "{n} statement has no concept: excerpts without a position."
                    | "{n} statements have no concept: excerpts without a position.",
                n = self.alone
            ));
        }
        self.read
    }
}

/// Whether words stand in quotation marks, or begin and end with them.
fn quoted(excerpt: &CodedExcerpt) -> bool {
    const MARKS: &[char] = &[
        '"', '“', '”', '„', '«', '»', '‹', '›', '「', '」', '『', '』',
    ];
    let quote = excerpt.quote.trim();
    let marked = |text: &str, at_end: bool| match at_end {
        true => text.trim_end().ends_with(MARKS),
        false => text.trim_start().starts_with(MARKS),
    };
    let inside = marked(&excerpt.prefix, true) && marked(&excerpt.suffix, false);
    inside || quote.starts_with(MARKS) && quote.trim_end_matches(['.', ',']).ends_with(MARKS)
}
