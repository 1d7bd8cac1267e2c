//! Which words are said by whom: cues, what they govern, and quotes that have none.

use super::clauses::{clause_end, conjunction, sentence_before, tidy, trailing};
use super::cues::{Cue, cues, feminine};
use super::leftover::leftover;
use super::lexicon::{
    ABOUT, ADVERB, AUXILIARY, BREAK, Language, PARTICIPLE, PARTICIPLE_LABEL, PARTICIPLE_QUOTE,
    PREPOSITION, SAYING, THAT, TIME,
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
}

/// Every statement of the text, in the order of the sentences.
pub(super) fn statements(text: &Text<'_, '_>) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut covered = vec![false; text.quotes.len()];
    for (index, &sentence) in text.sentences.iter().enumerate() {
        let own = found.len();
        in_sentence(text, index, sentence, &mut covered, &mut found);
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

fn in_sentence(
    text: &Text<'_, '_>,
    index: usize,
    sentence: Sentence,
    covered: &mut [bool],
    found: &mut Vec<Statement>,
) {
    let language = sentence.language;
    let mut cues = cues(text, sentence);
    let quotes = quotes_of(text, sentence);
    let new = |pieces, cue: Option<&Cue>, sure| Statement {
        pieces,
        cue: cue.map(|cue| Phrase {
            from: cue.from,
            to: cue.to,
        }),
        speaker: cue.and_then(|cue| cue.subject),
        addressee: cue.and_then(|cue| cue.addressee),
        reporter: None,
        sentence: index,
        sure,
        feminine: cue.is_some_and(|cue| feminine(text, sentence.language, cue.at)),
    };
    according(text, index, sentence, &mut cues, covered, found);
    for number in 0..cues.len() {
        if cues[number].used {
            continue;
        }
        let floor = cues[..number]
            .iter()
            .map(|cue| cue.end)
            .max()
            .unwrap_or(sentence.from);
        let next = cues.get(number + 1).map(|next| {
            let own = next.subject.filter(|_| !next.inverted);
            own.map(|own| own.from)
                .filter(|&from| from >= cues[number].to)
                .unwrap_or(next.from)
        });
        let cue = &cues[number];
        // A quote that the cue follows: «…», a dit X.
        let behind = quotes
            .iter()
            .copied()
            .rev()
            .find(|&quote| {
                let place = tokens_of(text, quote);
                place.to <= cue.from && place.from >= floor.min(place.from) && !covered[quote]
            })
            .filter(|&quote| closes(text, sentence, tokens_of(text, quote).to, cue));
        // And one that it leads to.
        let ahead = quotes
            .iter()
            .copied()
            .find(|&quote| tokens_of(text, quote).from >= cue.to && !covered[quote])
            .filter(|&quote| {
                let from = tokens_of(text, quote).from;
                next.is_none_or(|next| from < next)
            });
        let colon = |quote: usize| {
            let from = tokens_of(text, quote).from;
            matches!(text.lower(from.wrapping_sub(1)), ":" | "：")
        };
        if let Some(quote) = behind {
            let place = tokens_of(text, quote);
            covered[quote] = true;
            let mut pieces = vec![place];
            if let Some(second) =
                ahead.filter(|&second| goes_on(text, language, quote, second, cue))
            {
                covered[second] = true;
                pieces.push(tokens_of(text, second));
            }
            let colon_next = ahead.filter(|&second| colon(second) && !covered[second]);
            found.push(new(pieces, Some(cue), Sure::Plain));
            if let Some(second) = colon_next {
                covered[second] = true;
                found.push(new(vec![tokens_of(text, second)], Some(cue), Sure::Plain));
            }
            cues[number].used = true;
            continue;
        }
        let limit = next.unwrap_or(sentence.to);
        let that = conjunction(
            text,
            sentence,
            cue,
            ahead.map(|quote| tokens_of(text, quote).from),
        );
        if let Some((from, to, sure)) = that.filter(|_| text.takes_clause(cue.at)) {
            let to = to.unwrap_or_else(|| clause_end(text, sentence, from, cues.get(number + 1)));
            let piece = Phrase { from, to };
            if let Some(piece) = tidy(text, piece) {
                cover(text, &quotes, piece, covered);
                found.push(new(vec![piece], Some(cue), sure));
                // What is told in it at second hand is part of it.
                for cue in &mut cues[number..] {
                    cue.used |= cue.from < piece.to;
                }
                continue;
            }
        }
        let led = quotes.iter().copied().find(|&quote| {
            let from = tokens_of(text, quote).from;
            from >= cue.to && from < limit && !covered[quote] && colon(quote)
        });
        if let Some(quote) = led.or(ahead) {
            let place = tokens_of(text, quote);
            let near = between(text, cue, place.from);
            let strong = colon(quote) || near == 0;
            let open =
                (cue.end..place.from).any(|at| text.is(BREAK | THAT, at) && !text.is(TIME, at));
            if strong || near <= 10 && !open && place.from < limit {
                covered[quote] = true;
                let sure = if strong { Sure::Plain } else { Sure::Fragment };
                found.push(new(vec![place], Some(cue), sure));
                // "X a dénoncé « un » et « deux »".
                for &more in quotes.iter().filter(|&&more| more > quote) {
                    let place = tokens_of(text, more);
                    let gap = place.from - tokens_of(text, more - 1).to;
                    if covered[more] || place.from >= limit || gap > 8 || !covered[more - 1] {
                        break;
                    }
                    covered[more] = true;
                    found.push(new(vec![place], Some(cue), sure));
                }
                cues[number].used = true;
                continue;
            }
        }
        // "…, rapporte l'AFP": who passes on what the sentence tells.
        let passes_on = cues[number]
            .subject
            .is_some_and(|subject| (subject.from..subject.to).any(|at| text.wire(at).is_some()));
        if let Some(told) = found
            .last_mut()
            .filter(|told| passes_on && cues[number].inverted && told.sentence == index)
        {
            told.reporter = cues[number].subject;
            cues[number].used = true;
            continue;
        }
        let alone = number == 0 || !passes_on;
        let about = cues[number].subject.is_some()
            && text.is(ABOUT, sentence.from)
            && cues[number].from <= sentence.from + 6;
        if about && let Some(piece) = sentence_before(text, index, found) {
            found.push(new(vec![piece], Some(&cues[number]), Sure::Bare));
            cues[number].used = true;
            continue;
        }
        if let Some(piece) = trailing(text, sentence, floor, &cues[number]).filter(|_| alone) {
            cover(text, &quotes, piece, covered);
            found.push(new(vec![piece], Some(&cues[number]), Sure::Bare));
            cues[number].used = true;
        }
    }
}

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
    let mut free = 0;
    for at in from..cue.from {
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
    !full && (cue.end..from).all(plain) && words <= if comma { 4 } else { 1 }
}

/// How many words stand between a cue and a quote that are no adverbials of it.
fn between(text: &Text<'_, '_>, cue: &Cue, quote: usize) -> usize {
    (cue.end..quote)
        .filter(|&at| text.word(at) && !text.is(ADVERB | TIME | PREPOSITION, at))
        .count()
}
