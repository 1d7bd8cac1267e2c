//! Where a clause that is told without marks begins and ends.

use super::cues::Cue;
use super::frames::{Statement, Sure};
use super::konjunktiv;
use super::lexicon::{
    ADVERB, AND, AS, BREAK, DETERMINER, OCCASION, PERSON, SAY, THAT, TIME, VERB, WHO,
};
use super::names::name_at;
use super::subject::aside;
use super::text::{Phrase, Sentence, Text, is_dash};

/// Endings of the Turkish verbs that a verb of speech has for its object: "that he did", "that he
/// will", "that he should".
const NOMINAL: &[&str] = &[
    "ğını",
    "ğini",
    "ğunu",
    "ğünü",
    "acağını",
    "eceğini",
    "ması",
    "mesi",
    "masını",
    "mesini",
    "larını",
    "lerini",
];

/// From which token on the clause that a cue leads to goes, to which where that is plain, and how
/// sure it is; its conjunction stands no further than `limit`.
pub(super) fn conjunction(
    text: &Text<'_, '_>,
    sentence: Sentence,
    cue: &Cue,
    limit: Option<usize>,
) -> Option<(usize, Option<usize>, Sure)> {
    let language = sentence.language;
    let end = limit.unwrap_or(sentence.to);
    match language.code() {
        "zh" => {
            let comma = matches!(text.lower(cue.to), "，" | "," | "：" | ":");
            let from = cue.to + usize::from(comma);
            let quoted = text.quote(from).is_some();
            let rest = sentence.to.saturating_sub(from);
            let plain = comma || rest > 4 && text.word(from);
            // "告诉路透社：“…”": to whom it was said stands between.
            let told = (cue.to..sentence.to.min(cue.to + 8))
                .any(|at| matches!(text.lower(at), ":" | "：") && text.quote(at + 1).is_some());
            // "否认了这一说法": a noun is no clause.
            let object = matches!(text.lower(cue.to), "了" | "这一" | "這一");
            let ready = !told && !object && cue.subject.is_some() && plain && !quoted && rest > 2;
            return ready.then_some((from, None, if comma { Sure::Plain } else { Sure::Bare }));
        }
        "ja" => {
            let subject = cue.subject?;
            let quoted = (subject.to..cue.from).any(|at| text.quote(at).is_some());
            // "…とした": the verb holds its own conjunction.
            let own = text.lower(cue.at).starts_with('と').then_some(cue.from);
            let that = own.or_else(|| {
                (subject.to + 2..cue.from)
                    .rev()
                    .find(|&at| text.is(THAT, at))
            })?;
            let mut from = subject.to + 1;
            while from < that
                && (text.is(TIME, from)
                    || !text.word(from)
                    || text.lower(from).starts_with(|c: char| c.is_numeric())
                    || matches!(text.lower(from), "日" | "の"))
            {
                from += 1;
            }
            // "記者会見で、…": where it was said.
            let occasion = (from..that.min(from + 30)).find(|&at| {
                text.lower(at) == "、"
                    && matches!(text.lower(at - 1), "で" | "では" | "に" | "にて")
                    && (from..at).any(|k| text.is(OCCASION, k))
            });
            from = occasion.map_or(from, |comma| comma + 1);
            return (!quoted && from < that && cue.from - that <= 2).then_some((
                from,
                Some(that),
                Sure::Plain,
            ));
        }
        "tr" => {
            let subject = cue.subject.filter(|_| !cue.inverted)?;
            let mut from = subject.to;
            while from < cue.from && text.is(ADVERB, from) {
                from += 1;
            }
            let comma = text.lower(from) == ",";
            // "… katılmadığını kaydetti": the form of its last word makes it a clause.
            let known = (subject.from..subject.to)
                .any(|at| text.is(PERSON, at) || text.named(at).is_some());
            let last = text.lower(cue.from - 1);
            let clause = known && NOMINAL.iter().any(|ending| last.ends_with(ending));
            let quoted = (from..cue.from).any(|at| text.quote(at).is_some());
            from += usize::from(comma);
            // "yaptığı konuşmada …": where it was said.
            let occasion = (from..cue.from.min(from + 12))
                .rev()
                .find(|&at| text.is(OCCASION, at));
            if let Some(occasion) = occasion.filter(|&at| at + 2 < cue.from) {
                from = occasion + 1 + usize::from(text.lower(occasion + 1) == ",");
            }
            return ((comma || clause) && !quoted && cue.from > from + 1).then_some((
                from,
                Some(cue.from),
                Sure::Plain,
            ));
        }
        _ => {}
    }
    let mut at = cue.end;
    while at < end && at < cue.end + 16 && text.quote(at).is_none() {
        if text.is(THAT, at) && text.tokens[at].quote.is_none() {
            let whole = text.tokens[at].whole;
            return Some((whole + 1, None, Sure::Plain));
        }
        // German can go on in a bare clause, which may have a conjunction of its own.
        if language.is(&["de"]) && text.lower(at) == "," && !text.is(THAT, at + 1) {
            break;
        }
        if matches!(text.lower(at), ":" | ";" | "." | "(" | "—" | "–")
            || text.is(VERB, at) && text.takes_clause(at)
        {
            break;
        }
        at += 1;
    }
    // "sagte weiter, Deutschland sei": German reports in a bare clause.
    if language.is(&["de"]) && text.is(SAY, cue.at) {
        let (end, _) = aside(text, cue.end, sentence.to);
        let end = (end..sentence.to.min(end + 8))
            .take_while(|&at| text.word(at) && text.quote(at).is_none() && !cue.inverted)
            .last()
            .map_or(end, |at| at + 1);
        let comma = text.lower(end) == ",";
        let inverted_name = cue.inverted && cue.end == end;
        let opens = text.word(end + 1) && !text.is(BREAK, end + 1) && text.quote(end + 1).is_none();
        // "sagte Scholz, der die Stadt kennt" tells of Scholz, "sagte Scholz, das Thema werde" what
        // he says.
        let relative = inverted_name && text.is(WHO, end + 1) && !text.large(end + 2)
            || inverted_name && text.lower(end + 1) == "das" && !text.large(end + 2);
        // "X, der Sprecher, sagte" ends with a comma, too.
        let before = cue.from == sentence.from
            || text.lower(cue.from - 1) != ","
            || cue
                .subject
                .is_some_and(|own| !cue.inverted && own.to < cue.from);
        if comma && opens && !relative && before && cue.subject.is_some() && sentence.to > end + 4 {
            return Some((end + 1, None, Sure::Bare));
        }
    }
    None
}

/// Where a clause that begins at `from` ends: at the end of the sentence, or where the next verb
/// with a statement of its own begins.
pub(super) fn clause_end(
    text: &Text<'_, '_>,
    sentence: Sentence,
    from: usize,
    next: Option<&Cue>,
) -> usize {
    let Some(next) = next.filter(|next| next.from > from) else {
        return sentence.to;
    };
    let lead = next
        .subject
        .filter(|subject| !next.inverted && subject.from > from)
        .map_or(next.from, |subject| subject.from);
    let mut at = lead;
    while at > from
        && (text.is(AND | ADVERB | BREAK, at - 1)
            || text.lower(at - 1) == ","
            || text.lower(at - 1) == "，")
    {
        at -= 1;
    }
    if at == lead && at > from + 1 && matches!(text.lower(at - 1), ";" | "；") {
        return at - 1;
    }
    let parts = at < lead && at > from + 1;
    if parts { at } else { sentence.to }
}

/// What a cue at the end reports: "Les convois ont atteint la frontière, a indiqué X."
pub(super) fn trailing(
    text: &Text<'_, '_>,
    sentence: Sentence,
    floor: usize,
    cue: &Cue,
) -> Option<Phrase> {
    let language = sentence.language;
    let reports = text.takes_clause(cue.at)
        || language.is(&["de"])
            && (sentence.from..cue.from).any(|at| konjunktiv::is_reported(text, at));
    if language.is(&["zh", "ja", "tr", "ar"]) || cue.subject.is_none() || !reports {
        return None;
    }
    let mut lead = cue.from;
    if cue.parenthetical {
        let subject = cue.subject.filter(|_| !cue.inverted);
        lead = subject.map_or(lead, |subject| subject.from);
        while lead > sentence.from && text.is(AS, lead - 1) {
            lead -= 1;
        }
        if lead <= sentence.from + 1 {
            // "Как заявил X, …"
            let comma_from = |from: usize| {
                (from..sentence.to).find(|&at| text.lower(at) == "," && text.quote(at).is_none())
            };
            let mut comma = comma_from(cue.end)?;
            // "Como explicó la portavoz, Marta Soler, …"
            if let Some(name) = name_at(text, comma + 1, sentence.to, language)
                && comma == cue.end
                && name.from == comma + 1
                && text.lower(name.to) == ","
                && cue
                    .subject
                    .is_some_and(|own| (own.from..own.to).any(|at| text.is(PERSON, at)))
            {
                comma = name.to;
            }
            return tidy(
                text,
                Phrase {
                    from: comma + 1,
                    to: sentence.to,
                },
            );
        }
    } else if !cue.inverted {
        return None;
    }
    let comma = lead.checked_sub(1).filter(|&at| {
        at > sentence.from + 1
            && (text.lower(at) == "," || is_dash(text.lower(at)))
            && text.quote(at).is_none()
    })?;
    let rest = (cue.end..sentence.to).filter(|&at| text.word(at)).count();
    let mut begin = floor.max(sentence.from);
    // "Но переговоры идут, сообщил X": what joins the sentence to the one before is not said.
    while begin + 2 < comma && text.is(AND | BREAK, begin) && !text.is(DETERMINER, begin) {
        begin += 1;
    }
    (rest <= 14 && begin < comma)
        .then(|| {
            tidy(
                text,
                Phrase {
                    from: begin,
                    to: comma,
                },
            )
        })
        .flatten()
        .filter(|piece| piece.to - piece.from >= 2)
}

/// The sentence before, for "об этом заявил X", where it is of no statement yet.
pub(super) fn sentence_before(
    text: &Text<'_, '_>,
    index: usize,
    found: &[Statement],
) -> Option<Phrase> {
    let before = index.checked_sub(1)?;
    let sentence = text.sentences[before];
    let near = sentence.paragraph + 1 >= text.sentences[index].paragraph;
    let free = found
        .iter()
        .rev()
        .take(8)
        .all(|statement| statement.sentence != before);
    let whole = Phrase {
        from: sentence.from,
        to: sentence.to,
    };
    let unquoted = (whole.from..whole.to).all(|at| text.quote(at).is_none());
    let ends = matches!(text.lower(sentence.to - 1), "." | "!" | "…");
    (near && free && unquoted && ends)
        .then(|| tidy(text, whole))
        .flatten()
}

/// Takes punctuation and small words off the ends of what is said; `None` where nothing is left.
pub(super) fn tidy(text: &Text<'_, '_>, mut piece: Phrase) -> Option<Phrase> {
    let trims = |at: usize| {
        text.quote(at).is_none()
            && !text.word(at)
            && !matches!(
                text.lower(at),
                "(" | ")"
                    | "¿"
                    | "¡"
                    | "%"
                    | "$"
                    | "“"
                    | "”"
                    | "«"
                    | "»"
                    | "\""
                    | "„"
                    | "「"
                    | "」"
            )
    };
    while piece.from < piece.to && trims(piece.from) {
        piece.from += 1;
    }
    while piece.from < piece.to
        && (trims(piece.to - 1) && !matches!(text.lower(piece.to - 1), "%" | ")"))
    {
        piece.to -= 1;
    }
    let words = (piece.from..piece.to).any(|at| text.word(at));
    words.then_some(piece)
}
