//! Marks that no cue claims: speech under the running speaker, words held at arm's length, titles.

use crate::clause::verbal;
use crate::cue::{CueKind, cues};
use crate::page::Page;
use crate::phrase::Phrase;
use crate::statement::{Statement, Sure, of_sentence, sort};
use crate::subject::{main_subject, subject};

/// A quote of fewer words without a cue is a name, a title or a scare quote.
const SPEECH_WORDS: usize = 6;

/// Adds a statement for each quote that reads as speech and that none of `found` covers.
pub(crate) fn inherit(page: &Page<'_>, found: &mut Vec<Statement>) {
    let mut added: Vec<Statement> = Vec::new();
    for (number, quote) in page.quotes.iter().enumerate() {
        let from = page.token_at(quote.open);
        let to = page.token_at(quote.close);
        let sentence = page
            .sentences
            .partition_point(|sentence| sentence.to <= from);
        let own = of_sentence(found, sentence)
            .iter()
            .chain(of_sentence(&added, sentence));
        let inside = own.clone().next().is_some();
        let covered = own
            .flat_map(|statement| &statement.pieces)
            .any(|piece| piece.from < to && from < piece.to);
        let words = (from..to).filter(|&at| page.word(at)).count();
        if covered || words == 0 || quote.turn {
            continue;
        }
        let Some(own) = page.sentences.get(sentence) else {
            continue;
        };
        let inner = &page.text[quote.start..quote.end];
        let full = inner.trim_end().ends_with(['.', '!', '?', ',', '…']) || quote.goes_on;
        let alone = own.from == from
            && (from..own.to).all(|at| page.quote(at) == Some(number) || !page.word(at));
        let colon = (from > own.from && page.lower(from - 1) == ":").then(|| from - 1);
        let signed = signed(page, to);
        let led = colon.is_some_and(|colon| verbal(page, own.from, colon))
            || signed.is_some() && words >= 3
            || introduced(page, sentence, from).is_some()
            || announced(page, sentence, from).is_some();
        let speech = led
            || words >= SPEECH_WORDS && (full || verbal(page, from + 1, to))
            || alone
                && full
                && (words >= 3
                    || inner.trim_end().ends_with(['?', '!'])
                    || goes_on(page, [found, &added], sentence));
        if !speech || own.headline {
            continue;
        }
        let plain = signed.or_else(|| introduced(page, sentence, from));
        let announced = announced(page, sentence, from);
        let cue = announced.map(|(_, cue)| cue).filter(|_| plain.is_none());
        let speaker = plain
            .or(announced.map(|(name, _)| name))
            .or_else(|| {
                let colon = colon.filter(|_| !inside)?;
                let speaker = main_subject(page, own.from, colon)?;
                Some(antecedent(page, speaker))
            })
            .or_else(|| {
                // Bernard points to “a second microphone” as well.
                let subject = main_subject(page, own.from, from).filter(|_| !alone && !inside)?;
                let named = page.large(subject.to - 1) && !page.is("pronoun", subject.from);
                (named || page.is("third-person", subject.from)).then_some(subject)
            })
            .or_else(|| closing(page, found, number))
            .or_else(|| running(page, [found, &added], sentence, from));
        let sure = if cue.is_some() {
            Sure::Plain
        } else {
            Sure::Inherited
        };
        added.push(Statement {
            pieces: vec![Phrase { from, to }],
            cue,
            speaker,
            addressee: None,
            reporter: None,
            report: None,
            sentence,
            sure,
        });
    }
    found.append(&mut added);
    sort(found);
}

/// Who closes the quote that opens here without a speaker and goes on over paragraphs.
fn closing(page: &Page<'_>, found: &[Statement], number: usize) -> Option<Phrase> {
    let begins = page.quotes[number].goes_on && (number == 0 || !page.quotes[number - 1].goes_on);
    if !begins {
        return None;
    }
    let last = (number + 1..page.quotes.len()).find(|&at| !page.quotes[at].goes_on)?;
    let (from, to) = (
        page.token_at(page.quotes[last].open),
        page.token_at(page.quotes[last].close),
    );
    let sentence = page
        .sentences
        .partition_point(|sentence| sentence.to <= from);
    of_sentence(found, sentence)
        .iter()
        .find(|statement| {
            statement
                .pieces
                .iter()
                .any(|piece| piece.from < to && from < piece.to)
        })
        .and_then(|statement| statement.speaker)
}

/// The name before ", who", for "who".
fn antecedent(page: &Page<'_>, speaker: Phrase) -> Phrase {
    let relative = matches!(page.lower(speaker.from), "who" | "which");
    let to = match speaker.from.checked_sub(1) {
        Some(comma) if relative && page.lower(comma) == "," => comma,
        _ => return speaker,
    };
    let from = (0..to)
        .rev()
        .take_while(|&at| page.word(at) && page.large(at))
        .last()
        .unwrap_or(to);
    if from < to {
        Phrase { from, to }
    } else {
        speaker
    }
}

/// Whether the sentence before, of the same paragraph, attributes a quote.
fn goes_on(page: &Page<'_>, found: [&[Statement]; 2], sentence: usize) -> bool {
    sentence.checked_sub(1).is_some_and(|before| {
        page.sentences[before].paragraph == page.sentences[sentence].paragraph
            && found
                .iter()
                .flat_map(|found| of_sentence(found, before))
                .flat_map(|statement| &statement.pieces)
                .any(|piece| page.quote(piece.from).is_some())
    })
}

/// `“…” - Name`, at the end of the line or before a bracket: `— Name (@name)`.
fn signed(page: &Page<'_>, to: usize) -> Option<Phrase> {
    if !matches!(page.lower(to), "-" | "—" | "–") {
        return None;
    }
    let breaks = |at: usize| {
        page.tokens
            .get(at)
            .is_none_or(|token| page.text[page.tokens[at - 1].end..token.start].contains('\n'))
    };
    let end = (to + 1..page.tokens.len())
        .take_while(|&at| page.word(at) && page.large(at) && (at == to + 1 || !breaks(at)))
        .last()?
        + 1;
    let ends = breaks(end) || matches!(page.lower(end), "," | "(");
    (ends && end <= to + 6).then_some(Phrase {
        from: to + 1,
        to: end,
    })
}

/// `Peskov: “…”`, the name alone before the colon.
fn introduced(page: &Page<'_>, sentence: usize, from: usize) -> Option<Phrase> {
    let own = &page.sentences[sentence];
    let colon = from
        .checked_sub(1)
        .filter(|&at| at > own.from && page.lower(at) == ":")?;
    let name = Phrase {
        from: own.from,
        to: colon,
    };
    let large = (name.from..name.to)
        .all(|at| page.large(at) || !page.word(at) || page.is("preposition", at));
    (large && name.to - name.from <= 8).then_some(name)
}

/// `X wrote on Tuesday:` in the sentence before, the quote by itself.
fn announced(page: &Page<'_>, sentence: usize, from: usize) -> Option<(Phrase, Phrase)> {
    let own = &page.sentences[sentence];
    let before = sentence
        .checked_sub(1)
        .and_then(|before| page.sentences.get(before))?;
    if own.from != from || page.lower(before.to - 1) != ":" {
        return None;
    }
    cues(page, before)
        .into_iter()
        .rev()
        .find_map(|cue| match cue.kind {
            CueKind::Verb(_) => subject(page, cue.from, before.from).map(|subject| {
                (
                    subject.phrase,
                    Phrase {
                        from: cue.at,
                        to: cue.to,
                    },
                )
            }),
            _ => None,
        })
}

/// Who is speaking when the quote opens: the speaker of the nearest statement before it, in this
/// paragraph or the one before.
fn running(
    page: &Page<'_>,
    found: [&[Statement]; 2],
    sentence: usize,
    from: usize,
) -> Option<Phrase> {
    let paragraph = page.sentences[sentence].paragraph;
    let speaks = |statement: &&Statement| {
        statement
            .pieces
            .first()
            .is_some_and(|piece| piece.from < from)
            && statement.sure != Sure::Thought
            && !statement
                .speaker
                .is_some_and(|speaker| matches!(page.lower(speaker.from), "who" | "which"))
    };
    let up_to = |found: &[Statement]| {
        let end = found.partition_point(|statement| statement.sentence <= sentence);
        found[..end]
            .iter()
            .rev()
            .take_while(|statement| page.sentences[statement.sentence].paragraph + 2 > paragraph)
            .find(speaks)
            .map(|statement| statement.sentence)
    };
    let nearest = found.into_iter().filter_map(up_to).max()?;
    found
        .into_iter()
        .flat_map(|found| of_sentence(found, nearest))
        .filter(speaks)
        .max_by_key(|statement| {
            let aside = statement
                .speaker
                .is_some_and(|speaker| beside(page, speaker));
            let last = statement.pieces.iter().map(|piece| piece.from).max();
            (!aside, last)
        })
        .and_then(|statement| statement.speaker)
}

/// Whether a speaker stands in a clause that tells when somebody else spoke: "when the host asked".
fn beside(page: &Page<'_>, speaker: Phrase) -> bool {
    let sentence = page
        .sentences
        .partition_point(|sentence| sentence.to <= speaker.from);
    let Some(own) = page.sentences.get(sentence) else {
        return false;
    };
    (own.from + 1..speaker.from)
        .rev()
        .take(8)
        .take_while(|&at| page.quote(at).is_none() && page.lexicon.verb(page.lower(at)).is_none())
        .any(|at| page.is("meanwhile", at) && !page.is("preposition", at))
}
