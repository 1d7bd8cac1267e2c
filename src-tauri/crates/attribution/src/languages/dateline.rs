//! Datelines: "МОСКВА, 5 июня. /ТАСС/.", "Caracas, 2 ago (EFE).-", "新华社北京8月31日电（记者张某）",
//! "【北京=共同】", "باريس - أ ف ب:". They are no part of what is said, and who they name says nothing.

use super::lexicon::{
    ASKS, BODY, DATELINE, GLUE, Language, PERSON, PREPOSITION, PRONOUN, TIME, VERB,
};
use super::script;
use super::subject::number;
use super::text::{Phrase, Text, is_dash};

/// A dateline of more tokens is none, nor one of more scalar values in a script without spaces.
const LENGTH: usize = 26;
const CHARACTERS: usize = 40;
/// What stands between brackets in one is no longer, in scalar values.
const BRACKET: usize = 60;

impl Text<'_, '_> {
    /// The token at which the sentences of a line begin whose first is `first`.
    pub(super) fn after_dateline(&self, first: usize, end: usize, language: Language) -> usize {
        let Some(token) = self.tokens.get(first) else {
            return first;
        };
        if script::unspaced(language) {
            let line = &self.text[token.start..end];
            let after = self.token_from(token.start + self.east(line, language));
            return if after < self.tokens.len() {
                after
            } else {
                first
            };
        }
        self.spaced(first, language)
    }

    /// Where the sentence proper begins in `line`.
    fn east(&self, line: &str, language: Language) -> usize {
        let mut at = 0;
        while let Some(end) = self.bracket(&line[at..], language) {
            at = skip(line, at + end);
        }
        let mut depth = 0;
        for (from, c) in line[at..].char_indices().take(CHARACTERS) {
            match c {
                '（' | '(' => depth += 1,
                '）' | ')' => depth -= 1,
                '，' | '。' | '：' | '“' | '「' | '《' | '；' if depth == 0 => break,
                _ => {}
            }
            let rest = &line[at + from..];
            let Some((length, _)) = language
                .lexicon()
                .prefix(rest)
                .filter(|(_, classes)| classes & DATELINE != 0)
            else {
                continue;
            };
            // "31日电话会谈" is no dateline.
            let next = rest[length..].chars().next();
            let parted = next.is_some_and(|c| {
                c.is_whitespace() || matches!(c, '（' | '(' | '）' | ')' | '【' | '—' | '，')
            });
            if !parted {
                continue;
            }
            let mut end = skip(line, at + from + length);
            while let Some(close) = self.bracket(&line[end..], language) {
                end = skip(line, end + close);
            }
            return end;
        }
        at
    }

    /// Where brackets end that `line` begins with and that name a place, an agency or a reporter.
    fn bracket(&self, line: &str, language: Language) -> Option<usize> {
        let open = line.chars().next()?;
        let close = match open {
            '【' => '】',
            '〔' => '〕',
            '［' => '］',
            '（' => '）',
            '(' => ')',
            _ => return None,
        };
        let end = line
            .char_indices()
            .take(BRACKET)
            .find(|(_, c)| *c == close)
            .map(|(at, _)| at)?;
        let inner = &line[open.len_utf8()..end];
        let source = matches!(open, '【' | '〔' | '［') || self.source(inner, language);
        source.then_some(end + close.len_utf8())
    }

    /// Whether words in brackets say who reports.
    fn source(&self, inner: &str, language: Language) -> bool {
        let latin = inner
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_whitespace());
        latin
            || self.gazetteer.wires.iter().any(|wire| {
                inner.contains(&wire.name) || wire.aliases.iter().any(|name| inner.contains(name))
            })
            || inner.char_indices().any(|(at, _)| {
                let known = language.lexicon().prefix(&inner[at..]);
                known.is_some_and(|(_, classes)| classes & (DATELINE | ASKS) != 0)
            })
    }

    /// The token after a dateline in a script with spaces.
    fn spaced(&self, first: usize, language: Language) -> usize {
        // "Москва - столица": a dash stands for "is".
        let copula = language.is(&["ru", "uk"]);
        let arabic = language.is(&["ar"]);
        let begin = first + usize::from(matches!(self.lower(first), "(" | "/" | "[" | "•"));
        let town = self.town(begin);
        let capitals = self.tokens.get(begin).is_some_and(|token| {
            let word = &self.text[token.start..token.end];
            word.chars().filter(|c| c.is_alphabetic()).count() > 3
                && !word.chars().any(char::is_lowercase)
                && word.chars().any(char::is_uppercase)
        });
        let (mut wire, mut dated, mut slashes) = (false, begin > first, 0);
        let mut best = first;
        let mut at = begin;
        while at < self.tokens.len().min(first + LENGTH) {
            let token = &self.tokens[at];
            if token.quote.is_some() {
                break;
            }
            wire |= self.wire(at).is_some();
            if token.word {
                let figure = number(self, at);
                dated |= figure;
                let beside_figure = number(self, at + 1)
                    || at > first && number(self, at - 1)
                    || at > first + 1 && self.lower(at - 1) == "." && number(self, at - 2);
                let month = beside_figure && token.lower.chars().count() <= 5;
                let small =
                    self.is(GLUE | PREPOSITION, at) || matches!(&*token.lower, "le" | "den");
                let fits = token.large
                    || figure
                    || month
                    || self.is(TIME, at)
                    || token.mention.is_some()
                    || at > begin && small && token.lower.chars().count() <= 3
                    || arabic;
                let speaks = self.is(VERB | PRONOUN, at) && !token.large
                    || self.is(PERSON | BODY, at) && self.wire(at).is_none() && !capitals;
                if !fits || speaks && !self.is(TIME, at) {
                    break;
                }
            } else {
                let next = self.tokens.get(at + 1);
                let sound = town || capitals;
                match token.lower.as_str() {
                    mark if is_dash(mark) => {
                        let spaced = next.is_some_and(|next| {
                            self.text[token.end..next.start].contains(char::is_whitespace)
                        });
                        let plain = sound && (!copula || capitals || dated);
                        if (wire || plain) && spaced && at > begin {
                            best = at + 1;
                        }
                    }
                    "/" => {
                        slashes += 1;
                        if wire && slashes > 1 {
                            best = at + 1;
                        }
                    }
                    ":" => {
                        if wire {
                            best = at + 1;
                        }
                        break;
                    }
                    ")" => {
                        dated = true;
                        if wire && next.is_some_and(|next| next.word) {
                            best = at + 1;
                        }
                    }
                    "." => {
                        let source = wire
                            && (best == at
                                || self.wire(at - 1).is_some() && best > first
                                || self.lower(at - 1) == ")");
                        if source {
                            best = at + 1;
                        }
                    }
                    "," | "(" | "[" | "]" | "&" | "|" | "«" | "»" => {}
                    _ => break,
                }
            }
            at += 1;
        }
        if best >= self.tokens.len() {
            first
        } else {
            best
        }
    }

    /// Whether a capital or a seat of government is named at `at`, not a country.
    fn town(&self, at: usize) -> bool {
        let Some((token, country)) = self.tokens.get(at).zip(self.country(at)) else {
            return false;
        };
        let to = (at..self.tokens.len())
            .find(|&k| self.tokens[k].mention != token.mention)
            .unwrap_or(self.tokens.len());
        let words = self.slice(Phrase { from: at, to });
        country.capital.as_deref() == Some(words)
            || country.metonyms.iter().any(|metonym| metonym == words)
    }
}

/// Past spaces and dashes.
fn skip(line: &str, at: usize) -> usize {
    let rest = &line[at..];
    let trimmed = rest.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '—' | '–' | '-' | '－' | '―' | '：')
    });
    at + rest.len() - trimmed.len()
}
