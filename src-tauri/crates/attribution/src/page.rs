//! A text cut into tokens, sentences and quotes.

use demarche_gazetteer::Gazetteer;
use demarche_text::{sentence, span::Offsets};

use crate::lexicon::{Form, Lexicon};
use crate::marks::{Quote, quotes};
use crate::turns::{Turn, mark, turns};

/// A word, a mark of punctuation, or the `'s` of a possessive, in bytes.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// In lower case.
    pub(crate) lower: String,
    pub(crate) word: bool,
    /// Begins with a capital letter.
    pub(crate) large: bool,
    /// The quote that it stands in, its marks included.
    pub(crate) quote: Option<usize>,
}

/// A run of tokens that belong together: a sentence, or several where a quote joins them.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// Counts the text's non-empty lines.
    pub(crate) paragraph: usize,
    /// Every longer word starts large: a headline.
    pub(crate) headline: bool,
}

/// A sentence of more tokens outside of quotes, or of more verbs that can attribute, is read in
/// parts: no writer's sentence is so long, and what is sought in one takes the square of its length
/// and the cube of its verbs.
const LONGEST: usize = 400;
const MOST_VERBS: usize = 16;

/// A text with what is plain to see in it.
#[derive(Debug)]
pub(crate) struct Page<'t> {
    pub(crate) text: &'t str,
    pub(crate) offsets: Offsets,
    pub(crate) tokens: Vec<Token>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) sentences: Vec<Sentence>,
    /// The turns of a transcript; none in other texts.
    pub(crate) turns: Vec<Turn>,
    pub(crate) lexicon: &'static Lexicon,
}

impl<'t> Page<'t> {
    pub(crate) fn of(text: &'t str, gazetteer: &Gazetteer) -> Self {
        let offsets = Offsets::of(text);
        let mut quotes = quotes(text);
        let mut tokens = tokens(text);
        unmark_works(text, &mut quotes, &mut tokens);
        let turns = turns(text, gazetteer);
        if !turns.is_empty() {
            mark(&turns, &mut quotes);
        }
        let mut quote = 0;
        for token in &mut tokens {
            while quote < quotes.len() && quotes[quote].close <= token.start {
                quote += 1;
            }
            token.quote =
                (quote < quotes.len() && quotes[quote].open <= token.start).then_some(quote);
        }
        let sentences = sentences(text, &offsets, &tokens, &quotes);
        Self {
            text,
            offsets,
            tokens,
            quotes,
            sentences,
            turns,
            lexicon: Lexicon::get(),
        }
    }

    /// The lower-case word at `at`; empty outside the text.
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.lower)
    }

    pub(crate) fn is(&self, class: &str, at: usize) -> bool {
        self.lexicon.is(class, self.lower(at))
    }

    pub(crate) fn large(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.large)
    }

    pub(crate) fn word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.word)
    }

    pub(crate) fn quote(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).and_then(|token| token.quote)
    }

    /// Whether the word at `at` is a verb of speech in the past or the third person.
    pub(crate) fn reports(&self, at: usize) -> bool {
        !self.large(at)
            && self.lexicon.verb(self.lower(at)).is_some_and(|verb| {
                matches!(verb.form, Form::Past | Form::Third) && verb.frames.speech()
            })
    }

    /// The text of tokens `from..to`.
    pub(crate) fn slice(&self, from: usize, to: usize) -> &'t str {
        if from >= to {
            return "";
        }
        &self.text[self.tokens[from].start..self.tokens[to - 1].end]
    }

    /// The first token at or after byte `byte`.
    pub(crate) fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.start < byte)
    }
}

/// Takes the marks off names of works, shows and slogans (on “Meet the Press”, the film “A Long
/// Winter”): they are names like others, and nobody says them.
fn unmark_works(text: &str, quotes: &mut Vec<Quote>, tokens: &mut Vec<Token>) {
    let lexicon = Lexicon::get();
    let mut marks = Vec::new();
    quotes.retain(|quote| {
        let before = tokens
            .partition_point(|token| token.start < quote.open)
            .checked_sub(1)
            .map_or("", |at| tokens[at].lower.as_str());
        let leads = before == "'s"
            || ["preposition", "determiner", "titled"]
                .iter()
                .any(|class| lexicon.is(class, before));
        let words = &text[quote.start..quote.end];
        // The book "Reflections", CNN's "New Day".
        let name = (lexicon.is("titled", before) || before == "'s" && words.contains(' '))
            && !words.ends_with([',', '.', '!', '?'])
            && words
                .split(' ')
                .all(|word| word.starts_with(char::is_uppercase));
        let work = leads && quote.close > quote.end && (name || titled(words));
        if work {
            marks.extend([quote.open..quote.start, quote.end..quote.close]);
        }
        !work
    });
    let mut marks = marks.into_iter().peekable();
    tokens.retain(|token| {
        while marks.next_if(|mark| mark.end <= token.start).is_some() {}
        marks.peek().is_none_or(|mark| !mark.contains(&token.start))
    });
}

/// Whether `words` are written as the title of a work: several words, the longer ones large, and no
/// mark of a sentence at their end.
pub(crate) fn titled(words: &str) -> bool {
    let mut long = words.split(' ').filter(|word| word.chars().count() > 3);
    !words.ends_with(['!', '?'])
        && words.split(' ').count() > 1
        && words.starts_with(char::is_uppercase)
        && long.clone().count() > 0
        && long.all(|word| word.starts_with(char::is_uppercase))
}

fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            continue;
        }
        let mut end = start + c.len_utf8();
        let word = c.is_alphanumeric();
        if word {
            while let Some(&(at, next)) = chars.peek() {
                let joins = next.is_alphanumeric()
                    || matches!(next, '\'' | '’' | '-' | '.' | '&' | '/')
                        && text[at + next.len_utf8()..].starts_with(char::is_alphanumeric)
                        && !demarche_text::word::is_unspaced(c)
                    || ('\u{300}'..='\u{36f}').contains(&next)
                    || next == ',' && parts_thousands(&text[start..at], &text[at + 1..]);
                let abbreviation = next == '.' && abbreviation(&text[start..at]);
                if !joins && !abbreviation {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
        }
        let whole = &text[start..end];
        // "X's", and the verb of "she'd".
        let ending = whole
            .rfind(['\'', '’'])
            .filter(|&at| word && at > 0)
            .map(|at| whole[at..].replace('’', "'").to_lowercase())
            .filter(|ending| Lexicon::get().is("ending", ending));
        let cut = ending
            .as_ref()
            .and_then(|_| whole.rfind(['\'', '’']))
            .map_or(end, |at| start + at);
        out.push(Token {
            start,
            end: cut,
            lower: text[start..cut].to_lowercase(),
            word,
            large: c.is_uppercase(),
            quote: None,
        });
        if let Some(ending) = ending {
            out.push(Token {
                start: cut,
                end,
                word: ending != "'s",
                lower: ending,
                large: false,
                quote: None,
            });
        }
    }
    out
}

/// Whether a comma between `before` and `after` stands inside a number: "6,000".
fn parts_thousands(before: &str, after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3 && before.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether the full stop after `word` belongs to it: "U.S.", "J.", "Mr.".
fn abbreviation(word: &str) -> bool {
    let initials = word
        .split('.')
        .all(|part| part.chars().count() == 1 && part.starts_with(char::is_uppercase));
    initials
        || word.starts_with(char::is_uppercase)
            && Lexicon::get().is("abbreviation", &word.to_lowercase())
}

/// Whether tokens `from..to` only say who asked or cried what the quote before `end` holds:
/// “Why?” Smith asked on Monday.
fn told_after(tokens: &[Token], end: usize, from: usize, to: usize, quotes: &[Quote]) -> bool {
    let lexicon = Lexicon::get();
    let asked = tokens[end - 1].quote.is_some_and(|quote| {
        let own = quotes[quote];
        tokens[end - 1].end >= own.close
            && end >= 2
            && matches!(tokens[end - 2].lower.as_str(), "!" | "?")
    });
    if !asked {
        return false;
    }
    let Some(verb) = (from + 1..to.min(from + 9)).find(|&at| {
        !tokens[at].large
            && lexicon
                .verb(&tokens[at].lower)
                .is_some_and(|verb| verb.frames.speech() || verb.frames.marks)
    }) else {
        return false;
    };
    let plain = (from..verb).all(|at| {
        let token = &tokens[at];
        (token.word || token.lower == "'s" || token.lower == ".")
            && token.quote.is_none()
            && !lexicon.is("auxiliary", &token.lower)
    });
    let rest = &tokens[verb + 1..to];
    let closed = rest
        .iter()
        .take_while(|token| {
            token.word && token.quote.is_none() && !lexicon.is("subordinator", &token.lower)
        })
        .all(|token| {
            !lexicon.is("auxiliary", &token.lower) && !lexicon.is("pronoun", &token.lower)
        });
    let next = rest.first().map_or("", |token| token.lower.as_str());
    plain
        && closed
        && next != "that"
        && next != ":"
        && rest.first().is_none_or(|token| token.quote.is_none())
}

/// `sentence` itself, or where it is longer than any sentence its parts, cut outside of quotes.
fn parts(tokens: &[Token], sentence: Sentence) -> Vec<Sentence> {
    let mut cuts = vec![sentence.from];
    let lexicon = Lexicon::get();
    let (mut outside, mut verbs) = (0, 0);
    for (token, at) in tokens[sentence.from..sentence.to]
        .iter()
        .zip(sentence.from..)
    {
        if token.quote.is_none() {
            if outside == LONGEST || verbs == MOST_VERBS {
                cuts.push(at);
                (outside, verbs) = (0, 0);
            }
            outside += 1;
            verbs += usize::from(lexicon.verb(&token.lower).is_some());
        }
    }
    let ends = cuts.iter().skip(1).copied().chain([sentence.to]);
    let part = |(&from, to)| Sentence {
        from,
        to,
        ..sentence.clone()
    };
    cuts.iter().zip(ends).map(part).collect()
}

fn sentences(text: &str, offsets: &Offsets, tokens: &[Token], quotes: &[Quote]) -> Vec<Sentence> {
    let mut out: Vec<Sentence> = Vec::new();
    let mut paragraph = 0;
    let mut last_end = 0;
    for span in sentence::spans(text) {
        let (start, end) = (offsets.byte(span.start), offsets.byte(span.end));
        let from = tokens.partition_point(|token| token.start < start);
        let to = tokens.partition_point(|token| token.start < end);
        if from >= to {
            continue;
        }
        let new_line = text[last_end.min(start)..start].contains('\n') || out.is_empty();
        if new_line {
            paragraph += 1;
        }
        last_end = end;
        let opened = quotes.partition_point(|quote| quote.open < start);
        let inside = opened
            .checked_sub(1)
            .is_some_and(|last| start < quotes[last].end);
        // After a closed question or exclamation the sentence can go on: “Why?” she asked.
        let lower = tokens[from].word
            && !tokens[from].large
            && !tokens[from].lower.starts_with(|c: char| c.is_numeric());
        match out.last_mut() {
            Some(last)
                if !new_line
                    && (inside || lower || told_after(tokens, last.to, from, to, quotes)) =>
            {
                last.to = to;
            }
            _ => out.push(Sentence {
                from,
                to,
                paragraph,
                headline: false,
            }),
        }
    }
    let mut out: Vec<Sentence> = out
        .into_iter()
        .flat_map(|sentence| parts(tokens, sentence))
        .collect();
    for sentence in &mut out {
        let mut long = tokens[sentence.from..sentence.to]
            .iter()
            .filter(|token| token.word && token.lower.chars().count() > 3);
        let count = long.clone().count();
        let ends = tokens[sentence.to - 1]
            .lower
            .starts_with(['.', '!', '?', '"', '”', '\'', '’']);
        sentence.headline = count >= 3 && !ends && long.all(|token| token.large);
    }
    out
}
