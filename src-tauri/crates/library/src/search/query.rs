//! What a user types into a search box, read so that nothing typed can be an error.

use demarche_text::word::is_unspaced;

use crate::schema::fold;

/// A search: words, "phrases", -not or NOT, prefix*, OR between two alternatives, and NEAR between two words
/// or around several.
///
/// Everything else is words: no character has a meaning that could make a search fail.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// All must be found; of each, one of its alternatives.
    pub(crate) clauses: Vec<Vec<Term>>,
    /// None may be found.
    pub(crate) without: Vec<Term>,
}

/// A word or phrase.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Term {
    pub(crate) text: String,
    pub(crate) prefix: bool,
    /// What must stand near it.
    near: Vec<Term>,
    /// With at most so many words between.
    within: u32,
}

/// Words between those of NEAR when no number says how many.
const NEAR: u32 = 10;
/// More is no nearness any more, and FTS5 takes no number without end.
const FARTHEST: u32 = 1_000;

impl Term {
    pub(super) fn of(text: &str, prefix: bool) -> Option<Self> {
        // NUL ends a string for SQLite; the other marks find nothing.
        let text = text.replace('\0', " ");
        text.chars().any(char::is_alphanumeric).then(|| Self {
            text: text.trim().to_owned(),
            prefix,
            ..Self::default()
        })
    }

    /// The words that must stand near each other; the word itself alone when there are no others.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Term> {
        std::iter::once(self).chain(&self.near)
    }

    /// Whether words are not told apart by spaces in it.
    pub(crate) fn unspaced(&self) -> bool {
        self.parts().any(|term| term.text.chars().any(is_unspaced))
    }

    /// As FTS5 reads it: in quotation marks everything is plain text.
    fn fts(&self) -> String {
        if self.near.is_empty() {
            return self.alone();
        }
        let terms: Vec<String> = self.parts().map(Term::alone).collect();
        format!("NEAR({}, {})", terms.join(" "), self.within)
    }

    fn alone(&self) -> String {
        let star = if self.goes_on() { "*" } else { "" };
        format!("\"{}\"{star}", fold(&self.text).replace('"', "\"\""))
    }

    /// Whether its last word may go on: Korean puts particles behind a noun without a space.
    pub(super) fn goes_on(&self) -> bool {
        let hangul = |scalar: char| ('\u{ac00}'..='\u{d7a3}').contains(&scalar);
        self.prefix || self.text.trim_end().ends_with(hangul)
    }

    /// As LIKE reads it, with `\` as the escape.
    pub(crate) fn like(&self) -> String {
        let mut pattern = String::from("%");
        for scalar in self.text.chars() {
            if matches!(scalar, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(scalar);
        }
        pattern.push('%');
        pattern
    }

    fn keyed(&mut self) {
        self.text = demarche_text::key(&self.text);
        for term in &mut self.near {
            term.keyed();
        }
    }
}

impl Query {
    /// Reads what was typed. None when it holds nothing that could be found: no word, or only `-not`.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut query = Self::default();
        for clause in clauses(typed, &|_| false) {
            let terms: Vec<Term> = clause
                .any
                .into_iter()
                .filter_map(|part| match part {
                    Part::Words(term) => Some(term),
                    Part::Field { .. } => None,
                })
                .collect();
            if clause.not {
                query.without.extend(terms);
            } else {
                query.clauses.push(terms);
            }
        }
        (!query.clauses.is_empty()).then_some(query)
    }

    /// Whether it needs more than an index of words.
    pub(crate) fn unspaced(&self) -> bool {
        self.terms().any(Term::unspaced)
    }

    /// Whether a word may go on.
    pub(crate) fn has_prefix(&self) -> bool {
        self.terms().any(|term| term.parts().any(Term::goes_on))
    }

    /// Whether the beginning of a word is asked for, which many words may have.
    pub(super) fn begins_words(&self) -> bool {
        self.terms()
            .any(|term| term.parts().any(|term| term.prefix))
    }

    fn terms(&self) -> impl Iterator<Item = &Term> {
        self.clauses.iter().flatten().chain(&self.without)
    }

    /// The query in FTS5's language; always in its grammar.
    pub(crate) fn fts(&self) -> String {
        let mut expression = self
            .clauses
            .iter()
            .map(|clause| any_of(clause))
            .collect::<Vec<_>>()
            .join(" AND ");
        if !self.without.is_empty() {
            // One NOT for all: nested ones overflow FTS5's parser from some fifty on.
            expression = format!("({expression}) NOT {}", any_of(&self.without));
        }
        expression
    }

    /// The same search for an index of [`demarche_text::key()`]s.
    pub(crate) fn keyed(mut self) -> Self {
        for term in self.clauses.iter_mut().flatten().chain(&mut self.without) {
            term.keyed();
        }
        self
    }
}

/// The alternatives of a clause in FTS5's language.
pub(crate) fn any_of(clause: &[Term]) -> String {
    let terms: Vec<String> = clause.iter().map(Term::fts).collect();
    match terms.as_slice() {
        [one] => one.clone(),
        many => format!("({})", many.join(" OR ")),
    }
}

/// One thing that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    Words(Term),
    Field { name: String, value: String },
}

/// Alternatives, of which one must be found, or none where `not`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) not: bool,
    pub(super) any: Vec<Part>,
}

/// What was typed, read; `known` says whether a word before a colon is a field.
pub(super) fn clauses(typed: &str, known: &dyn Fn(&str) -> bool) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let (mut joins, mut not, mut near) = (false, false, None);
    for piece in pieces(typed, known) {
        if !piece.quoted && !piece.not && piece.field.is_none() {
            match piece.text.as_str() {
                "OR" => {
                    joins = !found.is_empty();
                    continue;
                }
                "AND" => continue,
                "NOT" => {
                    not = true;
                    continue;
                }
                text => {
                    if let Some(within) = nearness(text) {
                        near = (!found.is_empty()).then_some(within);
                        continue;
                    }
                }
            }
        }
        let negated = piece.not || std::mem::take(&mut not);
        let Some(part) = piece.part() else {
            continue;
        };
        let joined = std::mem::take(&mut joins);
        let within = near.take();
        match (found.last_mut(), part) {
            (Some(Clause { not, any }), Part::Words(term))
                if within.is_some()
                    && *not == negated
                    && matches!(any.last(), Some(Part::Words(_))) =>
            {
                if let (Some(Part::Words(before)), Some(within)) = (any.last_mut(), within) {
                    before.within = before.within.max(within);
                    before.near.push(term);
                }
            }
            (Some(clause), part) if joined && clause.not == negated => clause.any.push(part),
            (_, part) => found.push(Clause {
                not: negated,
                any: vec![part],
            }),
        }
    }
    found
}

/// `NEAR` or `NEAR/5` between two words.
fn nearness(text: &str) -> Option<u32> {
    match text.strip_prefix("NEAR")? {
        "" => Some(NEAR),
        number => number
            .strip_prefix('/')?
            .parse()
            .ok()
            .map(|within: u32| within.min(FARTHEST)),
    }
}

/// A word, phrase or field as typed.
#[derive(Debug, Default)]
struct Piece {
    not: bool,
    field: Option<String>,
    text: String,
    quoted: bool,
    prefix: bool,
    /// `NEAR(…)`: the words in it, and how near.
    near: Vec<Term>,
    within: u32,
}

impl Piece {
    fn part(self) -> Option<Part> {
        if let Some(name) = self.field {
            let star = if self.prefix { "*" } else { "" };
            return Some(Part::Field {
                name,
                value: format!("{}{star}", self.text.trim()),
            });
        }
        let mut near = self.near.into_iter();
        if let Some(first) = near.next() {
            return Some(Part::Words(Term {
                near: near.collect(),
                within: self.within,
                ..first
            }));
        }
        Term::of(&self.text, self.prefix).map(Part::Words)
    }
}

fn opens(scalar: char) -> bool {
    matches!(scalar, '"' | '“' | '”' | '„' | '«')
}

fn pieces(typed: &str, known: &dyn Fn(&str) -> bool) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let (not, after) = match rest.strip_prefix('-') {
            Some(after) if !after.starts_with(char::is_whitespace) => (true, after),
            _ => (false, rest),
        };
        let (piece, next) = match near_call(after) {
            Some(call) => call,
            None => piece(after, known),
        };
        found.push(Piece { not, ..piece });
        rest = next.trim_start();
    }
    found
}

/// `NEAR(arms ukraine, 5)`.
fn near_call(typed: &str) -> Option<(Piece, &str)> {
    let (inside, next) = typed.strip_prefix("NEAR(")?.split_once(')')?;
    let (words, within) = match inside.rsplit_once(',') {
        Some((words, number)) => match number.trim().parse::<u32>() {
            Ok(within) => (words, within.min(FARTHEST)),
            Err(_) => (inside, NEAR),
        },
        None => (inside, NEAR),
    };
    let near: Vec<Term> = pieces(words, &|_| false)
        .into_iter()
        .filter_map(|piece| Term::of(&piece.text, piece.prefix))
        .collect();
    let piece = Piece {
        near,
        within,
        ..Piece::default()
    };
    Some((piece, next))
}

fn piece<'t>(typed: &'t str, known: &dyn Fn(&str) -> bool) -> (Piece, &'t str) {
    if typed.starts_with(opens) {
        let (text, next) = phrase(typed);
        return starred(text, next);
    }
    let end = typed
        .find(|c: char| c.is_whitespace() || opens(c))
        .unwrap_or(typed.len());
    let (text, next) = typed.split_at(end);
    if let Some((name, value)) = text.split_once(':')
        && known(&name.to_lowercase())
    {
        let field = Some(name.to_lowercase());
        if value.is_empty() && next.starts_with(opens) {
            let (text, next) = phrase(next);
            let (piece, next) = starred(text, next);
            return (Piece { field, ..piece }, next);
        }
        let (value, prefix) = match value.strip_suffix('*') {
            Some(stem) => (stem, true),
            None => (value, false),
        };
        let text = value.to_owned();
        return (
            Piece {
                field,
                text,
                prefix,
                ..Piece::default()
            },
            next,
        );
    }
    let (text, prefix) = match text.strip_suffix('*') {
        Some(stem) => (stem, true),
        None => (text, false),
    };
    let text = text.to_owned();
    (
        Piece {
            text,
            prefix,
            ..Piece::default()
        },
        next,
    )
}

/// What stands in quotation marks, and what follows. A phrase that is not closed goes on to the end: one is
/// still being typed.
fn phrase(typed: &str) -> (&str, &str) {
    let mark = typed.chars().next().map_or(0, char::len_utf8);
    let inside = &typed[mark..];
    match inside.find(['"', '”', '“', '»']) {
        Some(at) => {
            let close = inside[at..].chars().next().map_or(0, char::len_utf8);
            (&inside[..at], &inside[at + close..])
        }
        None => (inside, ""),
    }
}

fn starred<'t>(text: &str, next: &'t str) -> (Piece, &'t str) {
    let (prefix, next) = match next.strip_prefix('*') {
        Some(next) => (true, next),
        None => (false, next),
    };
    let piece = Piece {
        text: text.to_owned(),
        quoted: true,
        prefix,
        ..Piece::default()
    };
    (piece, next)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_words_phrases_not_prefix_and_or() {
        let cases = [
            ("arms ukraine", r#""arms" AND "ukraine""#),
            (r#""arms embargo" -iran"#, r#"("arms embargo") NOT "iran""#),
            (
                "war russia OR ukraine",
                r#""war" AND ("russia" OR "ukraine")"#,
            ),
            ("sanction*", r#""sanction"*"#),
            ("“open phrase", r#""open phrase""#),
            (
                r#"AND NEAR(a b) col:x ^y"#,
                r#"NEAR("a" "b", 10) AND "col:x" AND "^y""#,
            ),
            (
                "NEAR(arms ukrain*, 3) x",
                r#"NEAR("arms" "ukrain"*, 3) AND "x""#,
            ),
            (
                "arms NEAR/5 ukraine OR iran",
                r#"(NEAR("arms" "ukraine", 5) OR "iran")"#,
            ),
            ("arms NOT iran", r#"("arms") NOT "iran""#),
            ("(a OR b) AND c", r#"("(a" OR "b)") AND "c""#),
            ("NEAR(", r#""NEAR(""#),
            ("한국 정부", r#""한국"* AND "정부"*"#),
            ("أحمد", r#""احمد""#),
            ("OR a OR", r#""a""#),
            ("a - b", r#""a" AND "b""#),
            (r#"5" gun"#, r#""5" AND "gun""#),
        ];
        for (typed, expected) in cases {
            assert_eq!(
                Query::parse(typed).map(|query| query.fts()).as_deref(),
                Some(expected),
                "{typed}"
            );
        }
        for nothing in ["", "  ", "-", "\"\"", "*", "-iran", "?!"] {
            assert_eq!(Query::parse(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn hundreds_of_words_to_leave_out_are_no_error() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE VIRTUAL TABLE t USING fts5(x); INSERT INTO t VALUES ('a'), ('a w7')",
        )
        .unwrap();
        let typed: String = (0..500).map(|number| format!(" -w{number}")).collect();
        let query = Query::parse(&format!("a{typed}")).unwrap();
        let found: i64 = conn
            .query_row(
                "SELECT count(*) FROM t WHERE t MATCH ?",
                [query.fts()],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(found, 1);
    }

    proptest! {
        #[test]
        fn nothing_typed_is_a_syntax_error(typed in any::<String>(), marks in "[\"*()^:{}+,/\\-a-c ]{0,12}|(NEAR|NEAR/|NEAR\\(|a|b|,|\\)|OR|NOT| |[0-9]|\"){0,9}") {
            let conn = rusqlite::Connection::open_in_memory().unwrap();
            conn.execute_batch("CREATE VIRTUAL TABLE t USING fts5(x)").unwrap();
            for typed in [typed, marks] {
                if let Some(query) = Query::parse(&typed) {
                    let found: i64 = conn
                        .query_row("SELECT count(*) FROM t WHERE t MATCH ?", [query.fts()], |row| row.get(0))
                        .unwrap();
                    prop_assert_eq!(found, 0);
                }
            }
        }
    }
}
