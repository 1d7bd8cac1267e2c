//! An article cut into lines of a language, tokens, quotes and sentences.

use demarche_gazetteer::{Actor, ActorKind, Country, Gazetteer, Named, Wire};
use demarche_text::span::Offsets;

use super::lexicon::{
    ABBREVIATION, AUXILIARY, CLAUSE, FEMININE, GENERIC, Language, NAMED, PARTICIPLE,
    PARTICIPLE_QUOTE, QUOTE, SAY, SAYING, VERB,
};
use super::marks::{self, Quote};
use super::script;

/// A word or a mark of punctuation, in bytes.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Folded; of a mark, the mark.
    pub(super) lower: String,
    pub(super) word: bool,
    pub(super) large: bool,
    /// The classes of the lexicon that it belongs to.
    pub(super) classes: u64,
    /// The last token of the expression of several words that begins here.
    pub(super) whole: usize,
    pub(super) quote: Option<usize>,
    pub(super) mention: Option<usize>,
    /// Bytes at its beginning that govern it: Arabic "for", "by".
    pub(super) governs: usize,
}

/// What the gazetteer finds, in bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention<'g> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) named: Named<'g>,
}

/// Tokens of a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence {
    pub(super) from: usize,
    pub(super) to: usize,
    /// Counts the lines that are not empty.
    pub(super) paragraph: usize,
    pub(super) language: Language,
}

/// A run of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// A sentence of more tokens is read in parts: no writer's is so long, and what is sought in one
/// takes more than its length.
const LONGEST: usize = 400;

/// The lines of an article that are in one of the languages of this part.
#[derive(Debug)]
pub(super) struct Text<'t, 'g> {
    pub(super) text: &'t str,
    pub(super) offsets: Offsets,
    pub(super) tokens: Vec<Token>,
    pub(super) quotes: Vec<Quote>,
    pub(super) sentences: Vec<Sentence>,
    pub(super) mentions: Vec<Mention<'g>>,
    pub(super) gazetteer: &'g Gazetteer,
}

impl<'t, 'g> Text<'t, 'g> {
    /// Cuts the lines of `text` for which a language is given: where each begins and ends.
    pub(super) fn of(
        text: &'t str,
        lines: &[(usize, usize, Option<Language>)],
        gazetteer: &'g Gazetteer,
        day: Option<chrono::NaiveDate>,
    ) -> Self {
        let offsets = Offsets::of(text);
        let mentions = gazetteer
            .mentions_on(text, day)
            .into_iter()
            .map(|mention| Mention {
                start: offsets.byte(mention.span.start),
                end: offsets.byte(mention.span.end),
                named: mention.named,
            })
            .collect();
        let mut own = Self {
            text,
            offsets,
            tokens: Vec::new(),
            quotes: Vec::new(),
            sentences: Vec::new(),
            mentions,
            gazetteer,
        };
        let mut paragraph = 0;
        for (number, &(start, end, language)) in lines.iter().enumerate() {
            if text[start..end].trim().is_empty() {
                continue;
            }
            paragraph += 1;
            if let Some(language) = language {
                let next = lines.get(number + 1..).unwrap_or_default();
                let next = next
                    .iter()
                    .find(|line| !text[line.0..line.1].trim().is_empty());
                let next = next.map_or("", |line| &text[line.0..line.1]);
                own.line(start, end, next, paragraph, language);
            }
        }
        own
    }

    fn line(&mut self, start: usize, end: usize, next: &str, paragraph: usize, language: Language) {
        let line = &self.text[start..end];
        let (first, first_quote) = (self.tokens.len(), self.quotes.len());
        marks::in_line(line, start, next, &mut self.quotes);
        self.cut(start, end, language);
        self.classify(first, language);
        let (text, tokens) = (self.text, &self.tokens);
        let gazetteer = self.gazetteer;
        let mut at = first_quote;
        while at < self.quotes.len() {
            if named(text, gazetteer, tokens, first, self.quotes[at]) {
                self.quotes.remove(at);
            } else {
                at += 1;
            }
        }
        if language.is(&["fr", "es", "ru", "uk"]) {
            self.part_quotes(first, first_quote, language);
            if let Some(speech) = marks::dialogue(line).filter(|_| first_quote == self.quotes.len())
            {
                self.dialogue(start + speech, end, first, language);
            }
        }
        let mut quote = first_quote;
        for token in &mut self.tokens[first..] {
            while quote < self.quotes.len() && self.quotes[quote].close <= token.start {
                quote += 1;
            }
            token.quote = (quote < self.quotes.len() && self.quotes[quote].open <= token.start)
                .then_some(quote);
        }
        self.sentences(first, paragraph, language);
    }

    /// Adds the tokens of a line.
    fn cut(&mut self, start: usize, end: usize, language: Language) {
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
                    if !c.is_whitespace() {
                        token(at, at + width, c.to_string(), false, 0);
                    }
                    at += width;
                }
            }
        }
    }

    /// Gives the tokens from `first` on their classes, expressions of several words first.
    fn classify(&mut self, first: usize, language: Language) {
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
                let classes = lexicon.classes(word);
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
    }

    /// Parts quotes that hold their own attribution: « Nous viendrons, a-t-il dit, demain »,
    /// «Текст готов, — сказал он. — Осталась подпись».
    fn part_quotes(&mut self, first: usize, first_quote: usize, language: Language) {
        let mut at = first_quote;
        while at < self.quotes.len() {
            let quote = self.quotes[at];
            let from = self.token_from(quote.start).max(first);
            let to = self.token_from(quote.end);
            if let Some((begin, end)) = self.incise(from, to, language, false)
                && end < to
            {
                let cut = self.tokens[begin - 1].end;
                let resume = self.tokens[end].start;
                self.quotes[at] = Quote {
                    end: cut,
                    close: cut,
                    ..quote
                };
                self.quotes.insert(
                    at + 1,
                    Quote {
                        open: resume,
                        start: resume,
                        joined: true,
                        ..quote
                    },
                );
            }
            at += 1;
        }
    }

    /// Adds the quotes of a line of dialogue in which somebody is said to speak.
    fn dialogue(&mut self, speech: usize, end: usize, first: usize, language: Language) {
        let from = self.token_from(speech).max(first);
        let to = self.tokens.len();
        let Some((begin, resume)) = self.incise(from, to, language, true) else {
            return;
        };
        let quote = |start: usize, end: usize| Quote {
            open: start,
            start,
            end,
            close: end,
            joined: false,
        };
        self.quotes.push(quote(speech, self.tokens[begin - 1].end));
        let goes_on = resume < to && resume > 0 && is_dash(&self.tokens[resume - 1].lower);
        // `—dijo X—. Estamos`: the full stop after the dash belongs to neither.
        let resume = (resume..to).find(|&at| self.tokens[at].word || self.tokens[at].lower == "¿");
        if let Some(resume) = resume.filter(|_| goes_on) {
            let words = self.text[..end].trim_end().len();
            self.quotes.push(quote(self.tokens[resume].start, words));
        }
    }

    /// The attribution inside speech at tokens `from..to`: after which token the words before it
    /// end, and at which the words after it begin.
    fn incise(
        &self,
        from: usize,
        to: usize,
        language: Language,
        dialogue: bool,
    ) -> Option<(usize, usize)> {
        let lower = |at: usize| self.tokens.get(at).map_or("", |token| token.lower.as_str());
        let always = language.is(&["ru", "uk"]) || dialogue && language.is(&["es"]);
        (from + 1..to).find_map(|at| {
            let token = &self.tokens[at];
            let participle = token.classes & (PARTICIPLE | PARTICIPLE_QUOTE) != 0;
            if token.classes & (SAY | QUOTE | PARTICIPLE | PARTICIPLE_QUOTE) == 0 {
                return None;
            }
            let mut begin = at;
            if participle && token.classes & SAY == 0 {
                let has = (at.saturating_sub(3).max(from)..at)
                    .find(|&k| self.tokens[k].classes & AUXILIARY != 0);
                begin = has?;
                if begin > from && lower(begin - 1) == "s'" {
                    begin -= 1;
                }
            }
            let mark = lower(begin - 1);
            if always || is_dash(mark) && language.is(&["es"]) {
                if !is_dash(mark) || begin < from + 2 {
                    return None;
                }
                let mut words = begin - 1;
                if lower(words - 1) == "," {
                    words -= 1;
                }
                let close = (at + 1..to.min(at + 25)).find(|&k| is_dash(lower(k)));
                let open_end = dialogue.then_some(to);
                let mut resume = close.map(|close| close + 1).or(open_end)?;
                if !dialogue {
                    while resume < to && !self.tokens[resume].word && lower(resume) != "¿" {
                        resume += 1;
                    }
                }
                return Some((words, resume));
            }
            if !matches!(mark, "," | "?" | "!" | "…") {
                return None;
            }
            let inverted = (begin + 1..=at + 1).any(|k| {
                self.tokens
                    .get(k)
                    .is_some_and(|token| token.classes & super::lexicon::PRONOUN != 0)
                    && k <= to
            });
            let close = (at + 1..to.min(at + 16))
                .find(|&k| matches!(lower(k), "," | "." | ";"))
                .or(dialogue.then_some(to))?;
            let named = (at + 1..close).any(|k| self.tokens[k].large);
            let clause = (at + 1..close)
                .any(|k| self.tokens[k].classes & (super::lexicon::THAT | VERB) != 0 && k != at);
            let words = begin - usize::from(mark == ",");
            ((inverted || named) && !clause && words > from).then_some((words, close + 1))
        })
    }

    /// Adds the sentences of the tokens from `first` on.
    fn sentences(&mut self, first: usize, paragraph: usize, language: Language) {
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

    pub(super) fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.lower)
    }

    pub(super) fn is(&self, class: u64, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.classes & class != 0)
    }

    pub(super) fn quote(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).and_then(|token| token.quote)
    }

    pub(super) fn large(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.large)
    }

    pub(super) fn word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.word)
    }

    /// The text of a phrase, without what governs it.
    pub(super) fn slice(&self, phrase: Phrase) -> &'t str {
        let (start, end) = self.bytes(phrase);
        &self.text[start..end]
    }

    /// From and to which byte a phrase stands, without what governs it.
    pub(super) fn bytes(&self, phrase: Phrase) -> (usize, usize) {
        if phrase.from >= phrase.to {
            return (0, 0);
        }
        let first = &self.tokens[phrase.from];
        (first.start + first.governs, self.tokens[phrase.to - 1].end)
    }

    /// The first token at or after byte `byte`.
    pub(super) fn token_from(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.start < byte)
    }

    pub(super) fn named(&self, at: usize) -> Option<Named<'g>> {
        let mention = self.tokens.get(at)?.mention?;
        Some(self.mentions[mention].named)
    }

    pub(super) fn person(&self, at: usize) -> Option<&'g Actor> {
        match self.named(at)? {
            Named::Actor(actor) if actor.kind == ActorKind::Person => Some(actor),
            _ => None,
        }
    }

    pub(super) fn country(&self, at: usize) -> Option<&'g Country> {
        match self.named(at)? {
            Named::Country(country) => Some(country),
            _ => None,
        }
    }

    pub(super) fn wire(&self, at: usize) -> Option<&'g Wire> {
        match self.named(at)? {
            Named::Wire(wire) => Some(wire),
            _ => None,
        }
    }

    /// Whether the verb at `at` takes a clause.
    pub(super) fn takes_clause(&self, at: usize) -> bool {
        self.is(CLAUSE | SAYING, at)
    }
}

pub(super) fn is_dash(mark: &str) -> bool {
    matches!(mark, "—" | "–" | "―" | "-")
}

fn small(lower: &str, text: &str, token: &Token) -> bool {
    text[token.start..token.end].starts_with(char::is_lowercase) && !lower.is_empty()
}

/// Whether what stands between marks is a name: of an outlet, of a work, of what is "so-called".
fn named(text: &str, gazetteer: &Gazetteer, tokens: &[Token], first: usize, quote: Quote) -> bool {
    let inner = text[quote.start..quote.end].trim();
    let open = tokens.partition_point(|token| token.start < quote.open);
    let close = tokens.partition_point(|token| token.start < quote.close);
    let words = tokens[open..close]
        .iter()
        .filter(|token| token.word)
        .count();
    if words > 6 || inner.ends_with(['.', '!', '?', '。']) {
        return false;
    }
    let short = gazetteer.outlet_named(inner).is_some() || gazetteer.wire(inner).is_some();
    let class = |back: usize| {
        open.checked_sub(back)
            .filter(|&at| at >= first)
            .map_or(0, |at| tokens[at].classes)
    };
    short || class(1) & NAMED != 0
}
