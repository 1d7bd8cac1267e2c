//! Which words are said by whom: cues, what they govern, and quotes that have none.

use super::clauses::{clause_end, conjunction, sentence_before, tidy, trailing};
use super::cues::{Cue, cues, feminine};
use super::konjunktiv;
use super::leftover::leftover;
use super::lexicon::{
    ABOUT, ADVERB, ASKS, AUXILIARY, BREAK, DETERMINER, GLUE, LABEL, LISTENER, Language, PARTICIPLE,
    PARTICIPLE_LABEL, PARTICIPLE_QUOTE, PREPOSITION, SAY, SAYING, THAT, TIME,
};
use super::reported::according;
use super::text::{Phrase, Sentence, Text};

/// How plain the construction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sure {
    /// Marks beside a cue, or a conjunction after one.
    Plain,
    /// A bare clause.
    Bare,
    /// Some words in marks among what is told.
    Fragment,
    /// Marks without a cue, under the speaker of what stands before.
    Inherited,
}

/// Words in marks that are no clause stand no further from their verb, in words.
const FRAGMENT: usize = 10;

/// Something said.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// Tokens of what is said; of a direct quotation, the quotes with their marks.
    pub(super) pieces: Vec<Phrase>,
    pub(super) cue: Option<Phrase>,
    pub(super) speaker: Option<Phrase>,
    pub(super) addressee: Option<Phrase>,
    pub(super) reporter: Option<Phrase>,
    /// The index of its sentence.
    pub(super) sentence: usize,
    pub(super) sure: Sure,
    /// Whether the form of the verb tells of a woman.
    pub(super) feminine: bool,
    /// Nobody in particular says it.
    pub(super) nobody: bool,
}

/// Every statement of the text, in the order of the sentences.
pub(super) fn statements(text: &Text<'_, '_>) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut covered = vec![false; text.quotes.len()];
    // The subject of the last verb of speech in the sentence before.
    let mut about = None;
    for (index, &sentence) in text.sentences.iter().enumerate() {
        let own = found.len();
        about = in_sentence(text, index, sentence, about, &mut covered, &mut found);
        leftover(text, index, sentence, &mut covered, &mut found);
        found[own..].sort_by_key(|statement| statement.pieces[0].from);
    }
    found
}

/// The quotes that begin in a sentence.
pub(super) fn quotes_of(text: &Text<'_, '_>, sentence: Sentence) -> Vec<usize> {
    let mut quotes: Vec<usize> = (sentence.from..sentence.to)
        .filter_map(|at| text.quote(at))
        .collect();
    quotes.dedup();
    quotes
}

/// The tokens of a quote, its marks included.
pub(super) fn tokens_of(text: &Text<'_, '_>, quote: usize) -> Phrase {
    Phrase {
        from: text.token_from(text.quotes[quote].open),
        to: text.token_from(text.quotes[quote].close),
    }
}

/// Finds the statements of a sentence; answers the subject of its last verb of speech.
fn in_sentence(
    text: &Text<'_, '_>,
    index: usize,
    sentence: Sentence,
    about: Option<Phrase>,
    covered: &mut [bool],
    found: &mut Vec<Statement>,
) -> Option<Phrase> {
    let mut cues = cues(text, sentence);
    let before = found.len();
    let passes_on = according(text, index, sentence, &mut cues, covered, found);
    let quotes = quotes_of(text, sentence);
    let mut reader = Reader {
        text,
        index,
        sentence,
        quotes,
        covered,
        found,
    };
    for number in 0..cues.len() {
        if cues[number].used || asked(text, sentence, &cues[number]) {
            continue;
        }
        let (earlier, rest) = cues.split_at_mut(number);
        let Some((cue, later)) = rest.split_first_mut() else {
            break;
        };
        let floor = earlier.iter().map(|cue| cue.end).max();
        let floor = floor.unwrap_or(sentence.from);
        let limit = later.first().map_or(sentence.to, |next| {
            let own = next.subject.filter(|_| !next.inverted);
            own.map(|own| own.from)
                .filter(|&from| from >= cue.to)
                .unwrap_or(next.from)
        });
        cue.used = reader.after_quote(cue, floor, limit)
            || reader.with_clause(cue, limit, later)
            || reader.before_quote(cue, limit)
            || reader.passing_on(cue)
            || reader.about_before(cue)
            || reader.at_end(cue, floor, number == 0);
    }
    for statement in &mut found[before..] {
        statement.reporter = statement.reporter.or(passes_on);
    }
    found.extend(konjunktiv::reported(text, index, about, &cues, found));
    cues.last().and_then(|cue| cue.subject)
}

/// Whether a cue only puts a journalist's question: "有记者问：…".
fn asked(text: &Text<'_, '_>, sentence: Sentence, cue: &Cue) -> bool {
    let journalist = cue.subject.is_some_and(|own| text.is(LISTENER, own.to - 1));
    sentence.language.is(&["zh"]) && text.is(ASKS, cue.at) && journalist
}

/// A sentence with what is found in it so far.
struct Reader<'a, 't, 'g> {
    text: &'a Text<'t, 'g>,
    index: usize,
    sentence: Sentence,
    quotes: Vec<usize>,
    /// The quotes that some statement has.
    covered: &'a mut [bool],
    found: &'a mut Vec<Statement>,
}

/// Each way in which a cue can stand to what is said tells whether it is this one.
impl Reader<'_, '_, '_> {
    fn push(&mut self, pieces: Vec<Phrase>, cue: &Cue, sure: Sure) {
        self.found.push(Statement {
            pieces,
            cue: Some(Phrase {
                from: cue.from,
                to: cue.to,
            }),
            speaker: cue.subject,
            addressee: cue.addressee,
            reporter: None,
            sentence: self.index,
            sure,
            feminine: feminine(self.text, self.sentence.language, cue.at),
            nobody: cue.nobody,
        });
    }

    /// Whether a colon leads to a quote.
    fn colon(&self, quote: usize) -> bool {
        let from = tokens_of(self.text, quote).from;
        matches!(self.text.lower(from.wrapping_sub(1)), ":" | "：")
    }

    /// The first quote that no statement has between a cue and `limit`.
    fn ahead(&self, cue: &Cue, limit: usize) -> Option<usize> {
        self.quotes
            .iter()
            .copied()
            .find(|&quote| tokens_of(self.text, quote).from >= cue.to && !self.covered[quote])
            .filter(|&quote| tokens_of(self.text, quote).from < limit)
    }

    /// «…», a dit X, and what goes on after it.
    fn after_quote(&mut self, cue: &Cue, floor: usize, limit: usize) -> bool {
        let text = self.text;
        let behind = self.quotes.iter().copied().rev().find(|&quote| {
            let place = tokens_of(text, quote);
            place.to <= cue.from && place.from >= floor.min(place.from) && !self.covered[quote]
        });
        let Some(quote) =
            behind.filter(|&quote| closes(text, self.sentence, tokens_of(text, quote).to, cue))
        else {
            return false;
        };
        self.covered[quote] = true;
        let mut pieces = vec![tokens_of(text, quote)];
        let second = self.ahead(cue, limit);
        let joined =
            second.filter(|&second| goes_on(text, self.sentence.language, quote, second, cue));
        if let Some(second) = joined {
            self.covered[second] = true;
            pieces.push(tokens_of(text, second));
        }
        self.push(pieces, cue, Sure::Plain);
        if let Some(second) = second.filter(|&second| joined.is_none() && self.colon(second)) {
            self.covered[second] = true;
            self.push(vec![tokens_of(text, second)], cue, Sure::Plain);
        }
        true
    }

    /// "X a dit que …". What is told in it at second hand is part of it.
    fn with_clause(&mut self, cue: &Cue, limit: usize, later: &mut [Cue]) -> bool {
        let text = self.text;
        let quote = self.ahead(cue, limit);
        let quote = quote.map(|quote| tokens_of(text, quote).from);
        let clause = conjunction(text, self.sentence, cue, quote);
        let Some((from, to, sure)) = clause.filter(|_| text.takes_clause(cue.at)) else {
            return false;
        };
        let to = to.unwrap_or_else(|| clause_end(text, self.sentence, from, later.first()));
        let Some(piece) = tidy(text, Phrase { from, to }) else {
            return false;
        };
        cover(text, &self.quotes, piece, self.covered);
        self.push(vec![piece], cue, sure);
        for cue in later {
            cue.used |= cue.from < piece.to;
        }
        true
    }

    /// "X a dit : «…»", "X a dénoncé « un » et « deux »"; what a colon leads to before the rest.
    fn before_quote(&mut self, cue: &Cue, limit: usize) -> bool {
        let text = self.text;
        let led = self.quotes.iter().copied().find(|&quote| {
            let from = tokens_of(text, quote).from;
            from >= cue.to && from < limit && !self.covered[quote] && self.colon(quote)
        });
        let Some(quote) = led.or_else(|| self.ahead(cue, limit)) else {
            return false;
        };
        let place = tokens_of(text, quote);
        let near = between(text, cue, place.from);
        let strong = self.colon(quote) || near == 0;
        if near == 0 && self.outlet(cue, place) {
            return true;
        }
        let label = text.is(LABEL | PARTICIPLE_LABEL, cue.at);
        let open = (cue.end..place.from).any(|at| {
            text.is(BREAK | THAT, at) && !text.is(TIME, at) && !(label && text.lower(at) == "als")
        });
        if !strong && (near > FRAGMENT || open) {
            return false;
        }
        let sure = if strong { Sure::Plain } else { Sure::Fragment };
        self.covered[quote] = true;
        self.push(vec![place], cue, sure);
        let more: Vec<usize> = self
            .quotes
            .iter()
            .copied()
            .filter(|&more| more > quote)
            .collect();
        for more in more {
            let place = tokens_of(text, more);
            let gap = place.from - tokens_of(text, more - 1).to;
            if self.covered[more] || place.from >= limit || gap > 8 || !self.covered[more - 1] {
                break;
            }
            self.covered[more] = true;
            self.push(vec![place], cue, sure);
        }
        true
    }

    /// "…, пишет «Коммерсантъ».": a paper's name, not words, ends the sentence after what it reports.
    fn outlet(&mut self, cue: &Cue, place: Phrase) -> bool {
        let text = self.text;
        let words = (place.from..place.to).filter(|&at| text.word(at)).count();
        let large = (place.from..place.to)
            .find(|&at| text.word(at))
            .is_some_and(|at| text.large(at));
        let ends = (place.to..self.sentence.to).all(|at| !text.word(at));
        let after = cue.from > self.sentence.from + 2 && text.lower(cue.from - 1) == ",";
        let names = words <= 3 && large && ends && after && text.is(SAY, cue.at);
        let last = self.found.last_mut();
        let Some(told) = last.filter(|told| names && told.sentence == self.index) else {
            return false;
        };
        let name = Phrase {
            from: place.from + 1,
            to: (place.to - 1).max(place.from + 1),
        };
        told.reporter = told.reporter.or(Some(name));
        cover(text, &self.quotes, place, self.covered);
        true
    }

    /// "…, rapporte l'AFP": who passes on what the sentence tells.
    fn passing_on(&mut self, cue: &Cue) -> bool {
        let told = self
            .found
            .last_mut()
            .filter(|told| cue.inverted && told.sentence == self.index && agency(self.text, cue));
        let passes_on = told.is_some();
        if let Some(told) = told {
            told.reporter = cue.subject;
        }
        passes_on
    }

    /// "Об этом заявил X": of the sentence before.
    fn about_before(&mut self, cue: &Cue) -> bool {
        let about = cue.subject.is_some()
            && self.text.is(ABOUT, self.sentence.from)
            && cue.from <= self.sentence.from + 6;
        let before = about
            .then(|| sentence_before(self.text, self.index, self.found))
            .flatten();
        if let Some(piece) = before {
            self.push(vec![piece], cue, Sure::Bare);
        }
        before.is_some()
    }

    /// "…, a indiqué X."; an agency only by itself.
    fn at_end(&mut self, cue: &Cue, floor: usize, alone: bool) -> bool {
        let piece = trailing(self.text, self.sentence, floor, cue)
            .filter(|_| alone || !agency(self.text, cue) && self.text.takes_clause(cue.at));
        // "Президент считает, что …, сообщил его секретарь": told already, and passed on.
        let told = self.found.iter_mut().rev().find(|told| {
            piece.is_some_and(|piece| {
                told.sentence == self.index
                    && told
                        .pieces
                        .iter()
                        .any(|own| own.from < piece.to && piece.from < own.to)
            })
        });
        if let Some(told) = told {
            told.reporter = told.reporter.or(cue.subject);
            return true;
        }
        if let Some(piece) = piece {
            cover(self.text, &self.quotes, piece, self.covered);
            let rest = self.parted(cue);
            self.push(
                std::iter::once(piece).chain(rest).collect(),
                cue,
                Sure::Bare,
            );
        }
        piece.is_some()
    }

    /// "Er könne, sagte Halm der „Hafenzeitung“, die Sorge verstehen": what goes on after the cue.
    fn parted(&mut self, cue: &Cue) -> Option<Phrase> {
        let text = self.text;
        let short = tidy(
            text,
            Phrase {
                from: self.sentence.from,
                to: cue.from,
            },
        )
        .is_some_and(|piece| piece.to - piece.from <= 3);
        if !self.sentence.language.is(&["de"]) || !short {
            return None;
        }
        let to = self.sentence.to.min(cue.end + 8);
        let comma = (cue.end..to).find(|&at| text.lower(at) == "," && text.quote(at).is_none())?;
        tidy(
            text,
            Phrase {
                from: comma + 1,
                to: self.sentence.to,
            },
        )
        .filter(|rest| rest.to - rest.from > 1)
        .filter(|rest| (rest.from..rest.to).all(|at| text.quote(at).is_none()))
    }
}

/// Whether the subject of a cue is a news agency.
fn agency(text: &Text<'_, '_>, cue: &Cue) -> bool {
    cue.subject
        .is_some_and(|subject| (subject.from..subject.to).any(|at| text.wire(at).is_some()))
}

/// Marks the quotes inside of `piece` as taken.
pub(super) fn cover(text: &Text<'_, '_>, quotes: &[usize], piece: Phrase, covered: &mut [bool]) {
    for &quote in quotes {
        let place = tokens_of(text, quote);
        if piece.from <= place.from && place.to <= piece.to {
            covered[quote] = true;
        }
    }
}

/// Whether nothing but the cue's own words stands between a quote that ends before `from` and it.
fn closes(text: &Text<'_, '_>, sentence: Sentence, from: usize, cue: &Cue) -> bool {
    let own = cue.subject.filter(|_| !cue.inverted);
    let language = sentence.language;
    let german =
        language.is(&["de"]) && text.is(PARTICIPLE | PARTICIPLE_QUOTE | PARTICIPLE_LABEL, cue.at);
    // What stands beyond a semicolon has a verb of its own.
    if (from..cue.from).any(|at| matches!(text.lower(at), ";" | "；")) {
        return false;
    }
    let mut free = 0;
    let to = match own {
        // “…”，郑海平对《海港日报》说
        Some(own) if language.is(&["zh"]) => own.from.max(from),
        _ => cue.from,
    };
    for at in from..to {
        let inside = own.is_some_and(|own| own.from <= at && at < own.to);
        let plain = !text.word(at) && !matches!(text.lower(at), ":" | "：" | ";");
        if !(inside || plain || text.is(ADVERB | TIME | AUXILIARY, at)) {
            free += 1;
        }
    }
    match language.code() {
        "ja" => {
            let marked = text.is(THAT, from) || matches!(text.lower(from), "など" | "との");
            free <= 8 && (marked || from == cue.from)
        }
        "tr" => free <= 3 && (text.is(SAYING, cue.at) || cue.at + 4 > from),
        "zh" => free <= 4 && own.is_none_or(|own| own.from >= from),
        _ => {
            free <= usize::from(german)
                && (own.is_none_or(|own| own.from >= from)
                    || german
                    || free == 0 && from == cue.from)
        }
    }
}

/// Whether a quote goes on in the next after the attribution between them.
fn goes_on(text: &Text<'_, '_>, language: Language, one: usize, other: usize, cue: &Cue) -> bool {
    if text.quotes[other].joined {
        return true;
    }
    // "“A” diyen Bakan, “B” dedi": each has a verb of its own.
    if text.is(SAYING, cue.at) || language.is(&["ja"]) {
        return false;
    }
    let own = text.quotes[one];
    let full = text.text[own.start..own.end]
        .trim_end()
        .ends_with(['.', '!', '?', '…', '。', '！', '？', '؟']);
    let from = tokens_of(text, other).from;
    let plain = |at: usize| !matches!(text.lower(at), ":" | "：" | "." | "。" | ";");
    let words = (cue.end..from)
        .filter(|&at| text.word(at) && !text.is(TIME | ADVERB | PREPOSITION, at))
        .count();
    let comma = matches!(text.lower(from - 1), "," | "，");
    // «…», dijo el instructor del ‘caso Faro’.
    if text.is(GLUE | DETERMINER, from - 1) {
        return false;
    }
    !full && (cue.end..from).all(plain) && words <= if comma { 4 } else { 1 }
}

/// How many words stand between a cue and a quote that are no adverbials of it.
fn between(text: &Text<'_, '_>, cue: &Cue, quote: usize) -> usize {
    (cue.end..quote)
        .filter(|&at| text.word(at) && !text.is(ADVERB | TIME | PREPOSITION, at))
        .count()
}
