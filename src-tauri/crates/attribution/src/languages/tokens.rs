//! Lines cut into tokens of known classes, and tokens into sentences.

use super::lexicon::{
    A, ABBREVIATION, AUXILIARY, DEMONYM, DETERMINER, FEMININE, GENERIC, GLUE, Language, PARTICIPLE,
    PERSON, POSSESSIVE, PREPOSITION, THAT, THE, VERB,
};
use super::script;
use super::text::{Sentence, Text, Token, is_dash};

/// A sentence of more tokens is read in parts: no writer's is so long, and what is sought in one
/// takes more than its length.
const LONGEST: usize = 400;

impl Text<'_, '_> {
    /// Adds the tokens of a line.
    pub(super) fn cut(&mut self, start: usize, end: usize, language: Language) {
        let lexicon = language.lexicon();
        let line = &self.text[start..end];
        let unspaced = script::unspaced(language);
        let mut mention = self
            .mentions
            .partition_point(|mention| mention.end <= start);
        let mut words = script::words(language, line).into_iter().peekable();
        let mut at = 0;
        let mut token = |from: usize, to: usize, lower: String, word: bool, classes: u64| {
            while mention < self.mentions.len() && self.mentions[mention].end <= start + from {
                mention += 1;
            }
            let within = self.mentions.get(mention).filter(|m| m.start < start + to);
            let number = self.tokens.len();
            self.tokens.push(Token {
                start: start + from,
                end: start + to,
                large: line[from..].starts_with(char::is_uppercase),
                lower,
                word,
                classes,
                whole: number,
                quote: None,
                mention: within.map(|_| mention),
                governs: 0,
            });
        };
        while let Some(c) = line[at..].chars().next() {
            let width = c.len_utf8();
            match words.peek() {
                Some(&(from, to, _)) if from == at => {
                    let lower = words.next().map(|word| word.2).unwrap_or_default();
                    let han = unspaced && demarche_text::word::is_unspaced(c);
                    if !han {
                        token(from, to, lower, true, 0);
                        at = to;
                        continue;
                    }
                    while at < to {
                        let rest = &line[at..to];
                        let next = self
                            .mentions
                            .partition_point(|mention| mention.start < start + at);
                        let named = self
                            .mentions
                            .get(next)
                            .filter(|m| m.start == start + at && m.end <= start + to)
                            .map(|m| m.end - m.start);
                        let known = lexicon.prefix(rest);
                        let katakana = rest
                            .find(|c| !matches!(c, '\u{30a0}'..='\u{30ff}'))
                            .unwrap_or(rest.len());
                        let single = rest.chars().next().map_or(1, char::len_utf8);
                        let length = [named, known.map(|known| known.0), Some(katakana)]
                            .into_iter()
                            .flatten()
                            .max()
                            .unwrap_or(0)
                            .max(single);
                        let classes = known.filter(|known| known.0 == length).map_or(0, |k| k.1);
                        token(at, at + length, rest[..length].to_owned(), true, classes);
                        at += length;
                    }
                }
                // "a-t-elle": the hyphens belong to no word.
                Some(&(from, ..)) if c == '-' && matches!(&line[at..from], "-" | "-t-") => {
                    at = from;
                }
                _ => {
                    let mark = match c {
                        '،' => ',',
                        '؛' => ';',
                        c => c,
                    };
                    if !c.is_whitespace() {
                        token(at, at + width, mark.to_string(), false, 0);
                    }
                    at += width;
                }
            }
        }
    }

    /// Gives the tokens from `first` on their classes, expressions of several words first.
    pub(super) fn classify(&mut self, first: usize, language: Language) {
        let lexicon = language.lexicon();
        let arabic = language.is(&["ar"]);
        let mut at = first;
        while at < self.tokens.len() {
            if !self.tokens[at].word || self.tokens[at].classes != 0 {
                at += 1;
                continue;
            }
            let readings = if arabic {
                script::arabic(&self.tokens[at].lower)
            } else {
                vec![(0, self.tokens[at].lower.as_str())]
            };
            let mut found = None;
            for &(governs, word) in &readings {
                let next = |k: usize| {
                    let token = self.tokens.get(at + 1 + k)?;
                    token.word.then_some(token.lower.as_str())
                };
                if let Some((more, classes)) = lexicon.phrase(word, next) {
                    found = Some((governs, more, classes));
                    break;
                }
                let mut classes = lexicon.classes(word);
                // A word with an article or a preposition joined to it is no verb.
                if arabic && (governs > 0 || self.tokens[at].lower.ends_with(&format!("ال{word}")))
                {
                    classes &= !VERB;
                }
                if classes != 0 {
                    found = Some((governs, 0, classes));
                    break;
                }
            }
            if let Some((governs, more, classes)) = found {
                for k in at..=at + more {
                    // What marks a woman, or a politician, leaves its words what they are.
                    let own = if more > 0 && classes & !(FEMININE | GENERIC) == 0 {
                        lexicon.classes(&self.tokens[k].lower)
                    } else {
                        0
                    };
                    self.tokens[k].classes = classes | own;
                    self.tokens[k].whole = at + more;
                }
                self.tokens[at].governs = governs;
                at += more;
            }
            at += 1;
        }
        // "侯赛因·卡里米": what looks like "because" is a syllable of a name.
        if language.is(&["zh"]) {
            for at in first + 1..self.tokens.len() {
                let before = &mut self.tokens[at - 1];
                if before.word && matches!(before.lower.as_str(), "因" | "于" | "当" | "就") {
                    let dot = self.tokens[at].lower == "·";
                    if dot {
                        self.tokens[at - 1].classes = 0;
                    }
                }
            }
        }
        // "La juge": after an article no verb.
        if language.is(&["fr", "es", "de"]) {
            for at in first + 1..self.tokens.len() {
                let both = self.is(PERSON, at) && self.is(VERB, at);
                // "Une critique", "son annonce", "dans l'analyse", but not "il l'annonce".
                let noun = !language.is(&["de"])
                    && self.is(VERB, at)
                    && !self.is(PARTICIPLE | AUXILIARY, at)
                    && (self.is(A | POSSESSIVE, at - 1)
                        || at > first + 1
                            && self.is(THE, at - 1)
                            && self.is(PREPOSITION | GLUE | THAT, at - 2)
                            && (!language.is(&["es"]) || !self.is(THAT, at - 2)));
                if both && self.is(DETERMINER | GLUE, at - 1) || noun {
                    self.tokens[at].classes &= !VERB;
                }
            }
        }
        if language.is(&["ru", "uk"]) {
            for token in &mut self.tokens[first..] {
                let name = &self.text[token.start..token.end];
                let free = token.large && token.mention.is_none() && token.classes == 0;
                let country = |name: &String| self.gazetteer.country_named(name).is_some();
                if free && script::nominatives(name).iter().any(country) {
                    token.classes = DEMONYM;
                }
            }
        }
    }

    /// Adds the sentences of the tokens from `first` on.
    pub(super) fn sentences(&mut self, first: usize, paragraph: usize, language: Language) {
        let mut from = first;
        let mut cuts = Vec::new();
        let mut outside = 0;
        for at in first..self.tokens.len() {
            let token = &self.tokens[at];
            let next = self.tokens.get(at + 1);
            let inner = |token: &Token| {
                token
                    .quote
                    .is_some_and(|quote| token.end <= self.quotes[quote].close)
                    .then_some(token.quote)
                    .flatten()
            };
            let ends = if let Some(quote) = inner(token) {
                // The mark that closes a full sentence ends one, unless it goes on.
                let own = self.quotes[quote];
                let full = self.text[own.start..own.end]
                    .trim_end()
                    .ends_with(['.', '!', '?', '…', '。', '！', '？', '؟']);
                let resumes = next.is_some_and(|next| {
                    next.quote
                        .is_some_and(|other| other != quote && !self.quotes[other].joined)
                        || next.quote.is_none() && next.word && !small(&next.lower, self.text, next)
                });
                token.end >= own.close
                    && full
                    && resumes
                    && own.end < own.close
                    && !self.told(at + 1, language)
            } else {
                outside += 1;
                match token.lower.as_str() {
                    "!" | "?" | "…" | "。" | "！" | "？" | "؟" | "۔" => {
                        next.is_none_or(|next| !next.quote.is_some_and(|q| self.quotes[q].joined))
                    }
                    "." => {
                        let spaced = self.text[token.end..]
                            .chars()
                            .next()
                            .is_none_or(|c| !c.is_alphanumeric());
                        let joined = next
                            .and_then(|next| next.quote)
                            .is_some_and(|quote| self.quotes[quote].joined);
                        let dashed = next.is_some_and(|next| is_dash(&next.lower))
                            && self
                                .tokens
                                .get(at + 2)
                                .and_then(|after| after.quote)
                                .is_some_and(|quote| self.quotes[quote].joined);
                        spaced && !joined && !dashed && !self.abbreviated(at, first, language)
                    }
                    _ => outside >= LONGEST,
                }
            };
            if ends {
                cuts.push(at + 1);
                outside = 0;
            }
        }
        cuts.push(self.tokens.len());
        for to in cuts {
            if from < to {
                self.sentences.push(Sentence {
                    from,
                    to,
                    paragraph,
                    language,
                });
            }
            from = to;
        }
    }

    /// Whether the tokens from `at` on only say who asked or cried what the quote before them holds,
    /// where no small letter shows it: “为什么？”议员问道。
    fn told(&self, at: usize, language: Language) -> bool {
        if language.is(&["ar"]) {
            let token = &self.tokens[at];
            return token.classes & VERB != 0 && !token.lower.starts_with(['و', 'ف']);
        }
        if !script::unspaced(language) {
            return false;
        }
        let mark = (at..self.tokens.len().min(at + 40)).find(|&k| !self.tokens[k].word);
        let end = mark.unwrap_or(self.tokens.len().min(at + 40));
        end > at && self.tokens[end - 1].classes & VERB != 0
    }

    /// Whether the full stop at `at` belongs to the word before it.
    fn abbreviated(&self, at: usize, first: usize, language: Language) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= first) else {
            return false;
        };
        let token = &self.tokens[before];
        if token.end != self.tokens[at].start || !token.word || self.tokens.len() <= at + 1 {
            return false;
        }
        let initial = token.large && token.lower.chars().count() == 1;
        let number = token.lower.starts_with(|c: char| c.is_ascii_digit());
        token.classes & ABBREVIATION != 0
            || initial
            || number && language.is(&["de", "tr"])
            || token.lower.contains('.') && self.tokens.get(at + 1).is_some_and(|next| !next.large)
    }
}

fn small(lower: &str, text: &str, token: &Token) -> bool {
    text[token.start..token.end].starts_with(char::is_lowercase) && !lower.is_empty()
}
