//! An article cut into lines of a language, tokens, quotes and sentences.

use std::collections::HashMap;

use demarche_gazetteer::{Actor, ActorKind, Country, Gazetteer, Named, Wire};
use demarche_text::span::Offsets;

use super::lexicon::{
    ADVERB, AS, AUXILIARY, BODY, CLAUSE, Language, NAMED, OCCASION, PERSON, PREPOSITION, SAY,
    SAYING, TIME, TOLD, VERB,
};
use super::marks;
use super::marks::Quote;
use super::script;
use super::turns;

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
    /// What follows the dots of Chinese names, in each length that a part of one can have, and the
    /// token of the first dot before it.
    pub(super) dotted: HashMap<&'t str, usize>,
    /// The article is a transcript, in which labels say who has the floor.
    transcript: bool,
    /// Somebody who is no journalist has the floor.
    open: bool,
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
            dotted: HashMap::new(),
            transcript: turns::transcript(text, lines),
            open: false,
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
        own.parts_of_names();
        own
    }

    fn parts_of_names(&mut self) {
        const LONGEST: usize = 8;
        for (at, token) in self.tokens.iter().enumerate() {
            if token.lower != "·" {
                continue;
            }
            let rest = &self.text[token.end..];
            let name = rest.char_indices().take(LONGEST);
            for (from, c) in name.take_while(|(_, c)| c.is_alphabetic()).skip(1) {
                self.dotted
                    .entry(&rest[..from + c.len_utf8()])
                    .or_insert(at);
            }
        }
    }

    fn line(&mut self, start: usize, end: usize, next: &str, paragraph: usize, language: Language) {
        let line = &self.text[start..end];
        let (first, first_quote) = (self.tokens.len(), self.quotes.len());
        let label = turns::label(line, language).filter(|_| self.transcript);
        if let Some(label) = label {
            self.open = !label.asks;
        }
        match label {
            Some(label) if label.asks => {}
            Some(label) => self.quotes.extend(turns::said(line, start, label.said)),
            None if self.transcript && self.open => {
                self.quotes.extend(turns::said(line, start, 0));
            }
            None => marks::in_line(line, start, next, &mut self.quotes),
        }
        self.cut(start, end, language);
        self.classify(first, language);
        let (text, tokens) = (self.text, &self.tokens);
        let gazetteer = self.gazetteer;
        let mut at = first_quote;
        while !self.transcript && at < self.quotes.len() {
            if named(text, language, gazetteer, tokens, first, self.quotes[at]) {
                self.quotes.remove(at);
            } else {
                at += 1;
            }
        }
        if !self.transcript && language.is(&["fr", "es", "ru", "uk"]) {
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
        let first = self.after_dateline(first, end, language);
        self.sentences(first, paragraph, language);
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

/// Whether what stands between marks is a name: of an outlet, of a work, of what is "so-called".
fn named(
    text: &str,
    language: Language,
    gazetteer: &Gazetteer,
    tokens: &[Token],
    first: usize,
    quote: Quote,
) -> bool {
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
    // "Источник “Ъ” говорит": a sign, not words.
    if inner.chars().count() < 2 {
        return true;
    }
    let known = gazetteer.outlet_named(inner).is_some()
        || gazetteer.wire(inner).is_some()
        || gazetteer.country_named(inner).is_some();
    let class = |back: usize| {
        open.checked_sub(back)
            .filter(|&at| at >= first)
            .map_or(0, |at| tokens[at].classes)
    };
    // "sagte Gabriel der „Welt am Tag“": to whom, where a name follows an article.
    let name = inner.starts_with(char::is_uppercase) && words <= 4;
    let told = name
        && class(1) & TOLD != 0
        && open > first + 1
        && tokens[open - 2].large
        && class(2) & PREPOSITION == 0;
    // "亚太“绿港”促进会会长": marks inside of a name.
    let end = tokens[close..]
        .iter()
        .take(6)
        .take_while(|token| token.word && token.classes & (VERB | ADVERB | TIME | PREPOSITION) == 0)
        .any(|token| token.classes & (BODY | PERSON) != 0);
    let joined = open > first && tokens[open - 1].word && class(1) & VERB == 0;
    let beside = tokens[close..]
        .iter()
        .take(3)
        .take_while(|token| token.word)
        .any(|token| token.classes & BODY != 0);
    let mark = |c: char| matches!(c, '，' | '。' | '！' | '？' | ',' | '、');
    let within = script::unspaced(language)
        && !inner.contains(mark)
        && end
        && (joined || open == first && beside);
    // "'Hafenblick'-Darstellerin"
    let hyphen = text[quote.close..].starts_with('-')
        && text[quote.close + 1..].starts_with(char::is_alphabetic);
    if within || hyphen {
        return true;
    }
    // "Как рассказала «Северной газете» инженер": to whom.
    let next = tokens.get(close);
    let told = told
        || language.is(&["ru", "uk"])
            && name
            && (class(1) & (OCCASION | PREPOSITION) != 0
                // "Как пишет «Пролив», …"
                || class(1) & SAY != 0 && class(2) & AS != 0
                || class(1) & SAY != 0
                    && next.is_some_and(|next| {
                        next.word && (next.large || next.classes & PERSON != 0)
                    }));
    // "l'opération dite « X »", not "elle s'est dite « prête »".
    known || told || class(1) & NAMED != 0 && class(2) & AUXILIARY == 0
}
