//! A search as it was meant: words and conditions, with what is to be told of how it was read.

use std::collections::BTreeSet;

use demarche_text::{Phrase, phrase};

use super::conditions::rows_of;
use super::fields::{Condition, of_name};
use super::names::Named;
use super::query::{Clause, Part, Query, Term, clauses};
use super::{similar, words_of};
use crate::{PlaceKind, Reader, Result};

/// A search, read.
#[derive(Debug, Default)]
pub(super) struct Search {
    clauses: Vec<Meaning>,
    /// What is looked for by words alone: what must be found, and what may not.
    pub(super) words: Query,
    /// Sentences on how it was read, where that is not as it was typed.
    pub(super) told: Vec<Phrase>,
    /// JSON: the states of quotations that are asked for.
    states: String,
}

/// Alternatives with a condition among them.
#[derive(Debug)]
struct Meaning {
    not: bool,
    any: Vec<Meant>,
}

#[derive(Debug)]
enum Meant {
    Words(Term),
    Condition(Condition),
    Similar { article: i64, terms: Vec<Term> },
}

/// Words alone find no quotations, which stand in the articles that they find. Quotations that were rejected
/// are no quotations; those that were accepted are found as excerpts.
const PENDING: &str = r#"["pending"]"#;
const NOT_REJECTED: &str = r#"["pending","accepted"]"#;
const ANY_STATE: &str = r#"["pending","accepted","rejected"]"#;

impl Search {
    /// Reads what was typed.
    pub(super) fn read(reader: &Reader<'_>, named: &Named, typed: &str) -> Result<Self> {
        let mut search = Self {
            states: "[]".to_owned(),
            ..Self::default()
        };
        for clause in clauses(typed, &|name| of_name(name).is_some()) {
            search.take(reader, named, clause)?;
        }
        search.told.extend(unknown_fields(typed));
        if !search.is_plain() && search.states.len() < PENDING.len() {
            PENDING.clone_into(&mut search.states);
        }
        Ok(search)
    }

    fn take(&mut self, reader: &Reader<'_>, named: &Named, clause: Clause) -> Result<()> {
        let mut any = Vec::new();
        for part in clause.any {
            match part {
                Part::Words(term) => any.push(Meant::Words(term)),
                Part::Field { name, value } => {
                    any.extend(self.field(reader, named, &name, &value)?);
                }
            }
        }
        if any.is_empty() {
            return Ok(());
        }
        if any.iter().all(|part| matches!(part, Meant::Words(_))) {
            let terms: Vec<Term> = any
                .into_iter()
                .filter_map(|part| match part {
                    Meant::Words(term) => Some(term),
                    _ => None,
                })
                .collect();
            match clause.not {
                true => self.words.without.extend(terms),
                false => self.words.clauses.push(terms),
            }
        } else {
            self.clauses.push(Meaning {
                not: clause.not,
                any,
            });
        }
        Ok(())
    }

    fn field(
        &mut self,
        reader: &Reader<'_>,
        named: &Named,
        name: &str,
        value: &str,
    ) -> Result<Option<Meant>> {
        let Some(field) = of_name(name) else {
            return Ok(None);
        };
        let (condition, told) = field.condition(reader, named, value)?;
        let is_condition = condition.is_some();
        self.told.extend(told);
        Ok(match condition {
            Some(Condition::Similar(article)) => {
                let terms = similar::terms(reader, article)?;
                self.told.push(similar::told(article, &terms));
                Some(Meant::Similar { article, terms })
            }
            Some(condition) => {
                self.ask_for_states(&condition);
                Some(Meant::Condition(condition))
            }
            // What is still being typed is nothing to look for yet; what is no value is words.
            None if value.trim_end_matches('*').trim().is_empty() => None,
            None => Term::of(&format!("{name}:{value}"), false).map(|term| {
                debug_assert!(!is_condition);
                Meant::Words(term)
            }),
        })
    }

    /// Whoever asks for quotations means those accepted too, and by their state any.
    fn ask_for_states(&mut self, condition: &Condition) {
        let wider = match condition {
            Condition::Rows(name, _) if name.starts_with("is:") => ANY_STATE,
            Condition::Rows(name, _) if name == "speaker" => NOT_REJECTED,
            Condition::Kinds(kinds) if kinds.contains(&PlaceKind::Quotation) => NOT_REJECTED,
            _ => return,
        };
        if wider.len() > self.states.len() {
            wider.clone_into(&mut self.states);
        }
    }

    /// Whether it asks for anything: something must be found, not only left out.
    pub(super) fn finds(&self) -> bool {
        !self.words.clauses.is_empty() || self.clauses.iter().any(|clause| !clause.not)
    }

    /// Whether it is of words alone.
    pub(super) fn is_plain(&self) -> bool {
        self.clauses.is_empty()
    }

    /// What is found by words, for marking and ranking: those of what resembles an article as well.
    pub(super) fn shown(&self) -> Query {
        let mut words = self.words.clone();
        for clause in self.clauses.iter().filter(|clause| !clause.not) {
            let terms: Vec<Term> = clause
                .any
                .iter()
                .flat_map(|part| match part {
                    Meant::Words(term) => vec![term.clone()],
                    Meant::Similar { terms, .. } => terms.clone(),
                    Meant::Condition(_) => Vec::new(),
                })
                .collect();
            // With a condition among the alternatives none of the words need be there.
            let alone = clause
                .any
                .iter()
                .all(|part| !matches!(part, Meant::Condition(_)));
            if alone && !terms.is_empty() {
                words.clauses.push(terms);
            }
        }
        words
    }

    /// The rows of a kind that it finds, outside the trash.
    pub(super) fn rows(&self, reader: &Reader<'_>, kind: PlaceKind) -> Result<BTreeSet<i64>> {
        if kind == PlaceKind::Quotation && self.states == "[]" {
            return Ok(BTreeSet::new());
        }
        let mut found: Option<BTreeSet<i64>> = None;
        if !self.words.clauses.is_empty() {
            found = Some(words_of(reader, kind, &self.words, &self.states)?);
        }
        for clause in self.clauses.iter().filter(|clause| !clause.not) {
            if found.as_ref().is_some_and(BTreeSet::is_empty) {
                return Ok(BTreeSet::new());
            }
            if let Some(these) = self.any(reader, kind, &clause.any)? {
                found = Some(found.map_or_else(|| these.clone(), |found| &found & &these));
            }
        }
        let every = |name| {
            rows_of(
                reader,
                name,
                kind,
                &super::fields::Bound::default(),
                &self.states,
            )
        };
        let mut found = match found {
            Some(found) => found,
            None => every("every")?,
        };
        if self.words.clauses.is_empty() && !self.words.without.is_empty() {
            let without = Query {
                clauses: vec![self.words.without.clone()],
                without: Vec::new(),
            };
            found = &found - &words_of(reader, kind, &without, ANY_STATE)?;
        }
        for clause in self.clauses.iter().filter(|clause| clause.not) {
            match self.any(reader, kind, &clause.any)? {
                Some(these) => found = &found - &these,
                None => return Ok(BTreeSet::new()),
            }
        }
        let bound = super::fields::Bound {
            one: Some(serde_json::to_string(&found)?),
            ..super::fields::Bound::default()
        };
        rows_of(reader, "live", kind, &bound, &self.states)
    }

    /// The rows that one of these finds; none where that is all there are.
    fn any(
        &self,
        reader: &Reader<'_>,
        kind: PlaceKind,
        parts: &[Meant],
    ) -> Result<Option<BTreeSet<i64>>> {
        let mut found = BTreeSet::new();
        for part in parts {
            match part {
                Meant::Words(term) => {
                    let query = Query {
                        clauses: vec![vec![term.clone()]],
                        without: Vec::new(),
                    };
                    found.extend(words_of(reader, kind, &query, &self.states)?);
                }
                Meant::Condition(Condition::Kinds(kinds)) => {
                    if kinds.contains(&kind) {
                        return Ok(None);
                    }
                }
                Meant::Condition(Condition::Rows(name, bound)) => {
                    found.extend(rows_of(reader, name, kind, bound, &self.states)?);
                }
                Meant::Condition(Condition::Similar(_)) => {}
                Meant::Similar { article, terms } => {
                    if kind == PlaceKind::Article && !terms.is_empty() {
                        let query = Query {
                            clauses: vec![terms.clone()],
                            without: Vec::new(),
                        };
                        let mut these = words_of(reader, kind, &query, &self.states)?;
                        these.remove(article);
                        found.extend(these);
                    }
                }
            }
        }
        Ok(Some(found))
    }
}

/// What looks like a field and is none, for the answer to say so. An address is no field.
fn unknown_fields(typed: &str) -> Vec<Phrase> {
    typed
        .split_whitespace()
        .filter_map(|word| {
            let (name, value) = word.trim_start_matches('-').split_once(':')?;
            let looks = name.len() > 1
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
                && !value.is_empty()
                && !value.starts_with("//");
            (looks && of_name(name).is_none()).then(|| {
                phrase!(
                    "There is no field “{name}”: “{name}:{value}” was looked for as words.",
                    name,
                    value
                )
            })
        })
        .collect()
}
