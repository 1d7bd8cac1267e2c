//! What a user types into a search box, read so that nothing typed can be an error.

use demarche_text::word::is_unspaced;

/// A search: words, "phrases", -not, prefix* and OR between two alternatives.
///
/// Everything else is words: no character has a meaning that could make a search fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// All must be found; of each, one of its alternatives.
    pub(crate) clauses: Vec<Vec<Term>>,
    /// None may be found.
    pub(crate) without: Vec<Term>,
}

/// A word or phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) text: String,
    pub(crate) prefix: bool,
}

impl Term {
    fn of(text: &str, prefix: bool) -> Option<Self> {
        // NUL ends a string for SQLite; the other marks find nothing.
        let text = text.replace('\0', " ");
        text.chars().any(char::is_alphanumeric).then(|| Self {
            text: text.trim().to_owned(),
            prefix,
        })
    }

    /// Whether words are not told apart by spaces in it.
    pub(crate) fn unspaced(&self) -> bool {
        self.text.chars().any(is_unspaced)
    }

    /// As FTS5 reads it: in quotation marks everything is plain text.
    fn fts(&self) -> String {
        let star = if self.prefix { "*" } else { "" };
        format!("\"{}\"{star}", self.text.replace('"', "\"\""))
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
}

impl Query {
    /// Reads what was typed. None when it holds nothing that could be found: no word, or only `-not`.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut clauses: Vec<Vec<Term>> = Vec::new();
        let mut without = Vec::new();
        let mut joins = false;
        for token in tokens(typed) {
            match token {
                Token::Or => joins = !clauses.is_empty(),
                Token::Not(term) => without.push(term),
                Token::Term(term) => {
                    match clauses.last_mut() {
                        Some(clause) if joins => clause.push(term),
                        _ => clauses.push(vec![term]),
                    }
                    joins = false;
                }
            }
        }
        (!clauses.is_empty()).then_some(Self { clauses, without })
    }

    /// Whether it needs more than an index of words.
    pub(crate) fn unspaced(&self) -> bool {
        self.terms().any(Term::unspaced)
    }

    /// Whether a word may go on.
    pub(crate) fn has_prefix(&self) -> bool {
        self.terms().any(|term| term.prefix)
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
}

impl Query {
    /// The same search for an index of [`demarche_text::key()`]s.
    pub(crate) fn keyed(mut self) -> Self {
        let terms = self.clauses.iter_mut().flatten().chain(&mut self.without);
        for term in terms {
            term.text = demarche_text::key(&term.text);
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

enum Token {
    Or,
    Not(Term),
    Term(Term),
}

fn tokens(typed: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let (not, after) = match rest.strip_prefix('-') {
            Some(after) if !after.starts_with(char::is_whitespace) => (true, after),
            _ => (false, rest),
        };
        let quote = after
            .chars()
            .next()
            .filter(|c| matches!(c, '"' | '“' | '”' | '„'));
        let (text, quoted, next) = match quote {
            Some(mark) => {
                let inside = &after[mark.len_utf8()..];
                // A phrase that is not closed goes on to the end: one is still being typed.
                match inside.find(['"', '”', '“']) {
                    Some(at) => {
                        let close = inside[at..].chars().next().map_or(0, char::len_utf8);
                        (&inside[..at], true, &inside[at + close..])
                    }
                    None => (inside, true, ""),
                }
            }
            None => {
                let end = after
                    .find(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '„'))
                    .unwrap_or(after.len());
                (&after[..end], false, &after[end..])
            }
        };
        let (text, prefix, next) = match (quoted, next.strip_prefix('*')) {
            (true, Some(next)) => (text, true, next),
            (true, None) => (text, false, next),
            (false, _) => match text.strip_suffix('*') {
                Some(stem) => (stem, true, next),
                None => (text, false, next),
            },
        };
        if text == "OR" && !quoted && !not {
            found.push(Token::Or);
        } else if let Some(term) = Term::of(text, prefix) {
            found.push(if not {
                Token::Not(term)
            } else {
                Token::Term(term)
            });
        }
        rest = next.trim_start();
    }
    found
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
                r#""AND" AND "NEAR(a" AND "b)" AND "col:x" AND "^y""#,
            ),
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
        fn nothing_typed_is_a_syntax_error(typed in any::<String>(), marks in "[\"*()^:{}+\\-a-c ]{0,12}") {
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
