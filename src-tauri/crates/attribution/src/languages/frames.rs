//! Which words are said by whom: cues, what they govern, and quotes that have none.

use super::lexicon::{
    ACCORDING, ACCORDING_AFTER, ADVERB, AND, AS, AUXILIARY, BREAK, FEMININE, LABEL, Language, NOT,
    PARTICIPLE, PARTICIPLE_LABEL, PARTICIPLE_QUOTE, PARTICLE, PERSON, PREPOSITION, PRONOUN, RELAY,
    SAY, SAYING, THAT, TIME, VERB,
};
use super::script;
use super::subject::{after, aside, before, chinese, first, japanese, starting};
use super::text::{Phrase, Sentence, Text, is_dash};

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

/// A verb that attributes, with its subject.
#[derive(Debug, Clone)]
struct Cue {
    from: usize,
    to: usize,
    /// The verb itself.
    at: usize,
    subject: Option<Phrase>,
    /// The subject stands after the verb.
    inverted: bool,
    addressee: Option<Phrase>,
    /// Where the words of the verb and its subject end.
    end: usize,
    /// "As X said".
    parenthetical: bool,
    used: bool,
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
fn quotes_of(text: &Text<'_, '_>, sentence: Sentence) -> Vec<usize> {
    let mut quotes: Vec<usize> = (sentence.from..sentence.to)
        .filter_map(|at| text.quote(at))
        .collect();
    quotes.dedup();
    quotes
}

/// The tokens of a quote, its marks included.
fn tokens_of(text: &Text<'_, '_>, quote: usize) -> Phrase {
    Phrase {
        from: text.token_from(text.quotes[quote].open),
        to: text.token_from(text.quotes[quote].close),
    }
}

/// The verbs that attribute, outside of quotes.
fn cues(text: &Text<'_, '_>, sentence: Sentence) -> Vec<Cue> {
    let language = sentence.language;
    let mut out: Vec<Cue> = Vec::new();
    let mut floor = sentence.from;
    let mut at = sentence.from;
    while at < sentence.to {
        let token = &text.tokens[at];
        let verb = token.classes & VERB != 0 && token.quote.is_none();
        let last = token.whole.min(sentence.to - 1);
        if !verb || (token.large && at > sentence.from && !starts_line(text, at)) {
            at += 1;
            continue;
        }
        let Some((from, to)) = group(text, sentence, at, last) else {
            at = last + 1;
            continue;
        };
        let mut cue = Cue {
            from,
            to,
            at,
            subject: None,
            inverted: false,
            addressee: None,
            end: to,
            parenthetical: false,
            used: false,
        };
        find_subject(text, sentence, floor, &mut cue);
        if language.is(&["tr"]) && cue.subject.is_none() {
            cue.subject = out.last().and_then(|last: &Cue| last.subject);
        }
        let lead = cue
            .subject
            .filter(|_| !cue.inverted)
            .map_or(from, |s| s.from);
        cue.parenthetical =
            lead > sentence.from && text.is(AS, lead - 1) && !language.is(&["zh", "ja", "tr"])
                || from > sentence.from && text.is(AS, from - 1)
                || text.is(AS, from);
        floor = cue.end.max(to);
        out.push(cue);
        at = to.max(last + 1);
    }
    out
}

fn starts_line(text: &Text<'_, '_>, at: usize) -> bool {
    at == 0 || text.quote(at - 1).is_some() || !text.word(at - 1)
}

/// From and to which token the verb at `at` stands with its auxiliary or particle; `None` where it
/// is no verb of a statement here.
fn group(
    text: &Text<'_, '_>,
    sentence: Sentence,
    at: usize,
    last: usize,
) -> Option<(usize, usize)> {
    let language = sentence.language;
    let participle = PARTICIPLE | PARTICIPLE_QUOTE | PARTICIPLE_LABEL;
    let finite = text.is(SAY | super::lexicon::QUOTE | LABEL | SAYING, at);
    if text.is(participle, at)
        && (!finite || !language.is(&["de"]) || has(text, sentence, at).is_some())
    {
        if let Some(auxiliary) = has(text, sentence, at) {
            return Some((auxiliary, last + 1));
        }
        if !finite {
            // "a dénoncé … et appelé"
            return None;
        }
    }
    if language.is(&["zh"]) {
        // "所说的", "称为": no verb of speech here.
        let after = text.lower(last + 1);
        let before = at.checked_sub(1).map_or("", |before| text.lower(before));
        if matches!(after, "的" | "法" | "明" | "得" | "过" | "過")
            || before == "所"
            || at > sentence.from && text.is(NOT, at - 1)
        {
            return None;
        }
    }
    if language.is(&["de"]) && text.lower(at) == "so" {
        // „…“, so Merkel: only right after what is said.
        let led = at > sentence.from && matches!(text.lower(at - 1), "," | "–" | "—");
        let named = text.large(at + 1) || text.is(super::lexicon::DETERMINER, at + 1);
        return (led && named).then_some((at, at + 1));
    }
    Some((at, last + 1))
}

/// The auxiliary of the participle at `at`.
fn has(text: &Text<'_, '_>, sentence: Sentence, at: usize) -> Option<usize> {
    let auxiliary = |k: usize| text.is(AUXILIARY, k) && text.quote(k).is_none();
    if sentence.language.is(&["de"]) {
        if auxiliary(at + 1) && at + 1 < sentence.to {
            return Some(at);
        }
        return (sentence.from..at)
            .rev()
            .take(40)
            .find(|&k| auxiliary(k) && !text.is(THAT, k))
            .map(|_| at);
    }
    (sentence.from.max(at.saturating_sub(4))..at)
        .rev()
        .take_while(|&k| auxiliary(k) || text.is(ADVERB | PRONOUN, k))
        .filter(|&k| auxiliary(k))
        .last()
        .map(|k| {
            let reflexive = k > sentence.from && text.lower(k - 1) == "s'";
            k - usize::from(reflexive)
        })
}

fn find_subject(text: &Text<'_, '_>, sentence: Sentence, floor: usize, cue: &mut Cue) {
    let language = sentence.language;
    match language.code() {
        "zh" => {
            let floor = (floor..cue.from)
                .rev()
                .find(|&at| text.quote(at).is_some())
                .map_or(floor, |at| at + 1);
            cue.subject = chinese(text, floor, cue.from);
            return;
        }
        "ja" => {
            cue.subject = japanese(text, floor, cue.from);
            return;
        }
        "tr" => {
            if !text.is(SAYING, cue.at) {
                let stop = (floor..cue.from)
                    .find(|&at| text.quote(at).is_some() || text.lower(at) == ",")
                    .unwrap_or(cue.from);
                cue.subject =
                    starting(text, floor, stop, language).filter(|subject| subject.to <= cue.from);
            }
            // "“…” diyen Bakan", "“…” dedi müzakereci Reşit Amran."
            let quoted = cue.from > sentence.from && text.quote(cue.from - 1).is_some();
            if cue.subject.is_none() && (quoted || text.is(SAYING, cue.at)) {
                let (subject, _) = after(text, cue.to, sentence.to, language);
                cue.subject = subject;
                cue.inverted = subject.is_some();
                cue.end = subject.map_or(cue.to, |subject| subject.to);
            }
            return;
        }
        _ => {}
    }
    // German parts its verbs: the auxiliary is what the subject stands beside.
    let finite = if language.is(&["de"])
        && text.is(PARTICIPLE | PARTICIPLE_QUOTE | PARTICIPLE_LABEL, cue.at)
    {
        (sentence.from..cue.at)
            .rev()
            .find(|&at| text.is(AUXILIARY, at) && text.quote(at).is_none())
            .unwrap_or(cue.from)
    } else {
        cue.from
    };
    let inside = (cue.from..cue.to).find(|&at| text.is(PRONOUN, at) && !text.is(AUXILIARY, at));
    if let Some(at) = inside {
        cue.subject = Some(Phrase {
            from: at,
            to: at + 1,
        });
        cue.inverted = true;
        return;
    }
    let mut back = finite;
    if back > floor && text.lower(back - 1) == "," && text.quote(back).is_none() {
        back -= 1;
    }
    let after_words = back <= floor && floor == sentence.from
        || back > sentence.from
            && (text.quote(back - 1).is_some() || is_dash(text.lower(back - 1)))
        || back < finite && back > sentence.from && text.quote(back - 1).is_some();
    let (follows, addressee) = after(text, cue.to.max(finite + 1), sentence.to, language);
    // A subject that follows a verb with a particle: "fügte sie hinzu".
    let verb_first = after_words || language.is(&["ar"]);
    let precedes = || before(text, floor, finite, language);
    let mut subject = None;
    if verb_first {
        subject = follows;
        cue.inverted = subject.is_some();
    }
    if subject.is_none() && !after_words {
        subject = precedes();
        cue.inverted = false;
    }
    // "Elle a dénoncé … et appelé": the verb shares the subject of the sentence.
    let and = finite > sentence.from && text.is(AND, finite - 1) && !language.is(&["ar"]);
    if subject.is_none() && and {
        subject = first(text, sentence, finite);
    }
    if subject.is_none() && !verb_first {
        subject = follows;
        cue.inverted = subject.is_some();
    }
    cue.addressee = addressee;
    cue.subject = subject;
    if cue.inverted
        && let Some(subject) = subject
    {
        cue.end = subject.to;
        let (end, listener) = aside(text, subject.to, sentence.to);
        cue.addressee = cue.addressee.or(listener);
        if listener.is_some() {
            cue.end = end;
        }
    }
    if language.is(&["de"]) {
        let particle = (cue.end..sentence.to.min(cue.end + 6))
            .take_while(|&at| text.word(at) && text.quote(at).is_none())
            .find(|&at| {
                text.is(PARTICLE, at)
                    && (!text.word(at + 1) || text.quote(at + 1).is_some() || at + 1 >= sentence.to)
            });
        if let Some(particle) = particle {
            cue.end = cue.end.max(particle + 1);
        }
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
        if let Some(quote) = ahead {
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
        if let Some(piece) = trailing(text, sentence, floor, &cues[number]) {
            cover(text, &quotes, piece, covered);
            found.push(new(vec![piece], Some(&cues[number]), Sure::Bare));
            cues[number].used = true;
        }
    }
}

fn cover(text: &Text<'_, '_>, quotes: &[usize], piece: Phrase, covered: &mut [bool]) {
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
        "ja" => free <= 8 && (text.is(THAT, from) || matches!(text.lower(from), "など" | "との")),
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

/// From which token on the clause that a cue leads to goes, to which where that is plain, and how
/// sure it is; its conjunction stands no further than `limit`.
fn conjunction(
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
            let ready = cue.subject.is_some() && plain && !quoted && rest > 2;
            return ready.then_some((from, None, if comma { Sure::Plain } else { Sure::Bare }));
        }
        "ja" => {
            let subject = cue.subject?;
            let quoted = (subject.to..cue.from).any(|at| text.quote(at).is_some());
            let that = (subject.to + 2..cue.from)
                .rev()
                .find(|&at| text.is(THAT, at))?;
            let mut from = subject.to + 1;
            while from < that
                && (text.is(TIME, from)
                    || !text.word(from)
                    || text.lower(from).starts_with(|c: char| c.is_numeric())
                    || matches!(text.lower(from), "日" | "の"))
            {
                from += 1;
            }
            return (!quoted && from < that && cue.from - that <= 2).then_some((
                from,
                Some(that),
                Sure::Plain,
            ));
        }
        "tr" => {
            let subject = cue.subject.filter(|_| !cue.inverted)?;
            let comma = text.lower(subject.to) == ",";
            let quoted = (subject.to..cue.from).any(|at| text.quote(at).is_some());
            return (comma && !quoted && cue.from > subject.to + 2).then_some((
                subject.to + 1,
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
        let relative = inverted_name && matches!(text.lower(end + 1), "der" | "die" | "das");
        let before = cue.from == sentence.from || text.lower(cue.from - 1) != ",";
        if comma && opens && !relative && before && cue.subject.is_some() && sentence.to > end + 4 {
            return Some((end + 1, None, Sure::Bare));
        }
    }
    None
}

/// Where a clause that begins at `from` ends: at the end of the sentence, or where the next verb
/// with a statement of its own begins.
fn clause_end(text: &Text<'_, '_>, sentence: Sentence, from: usize, next: Option<&Cue>) -> usize {
    let Some(next) = next.filter(|next| next.from > from) else {
        return sentence.to;
    };
    let lead = next
        .subject
        .filter(|subject| !next.inverted && subject.from > from)
        .map_or(next.from, |subject| subject.from);
    let mut at = lead;
    while at > from
        && (text.is(AND | ADVERB, at - 1)
            || text.lower(at - 1) == ","
            || text.lower(at - 1) == "，")
    {
        at -= 1;
    }
    let parts = at < lead && at > from + 1;
    if parts { at } else { sentence.to }
}

/// What a cue at the end reports: "Les convois ont atteint la frontière, a indiqué X."
fn trailing(text: &Text<'_, '_>, sentence: Sentence, floor: usize, cue: &Cue) -> Option<Phrase> {
    let language = sentence.language;
    if language.is(&["zh", "ja", "tr", "ar"]) || cue.subject.is_none() || !text.takes_clause(cue.at)
    {
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
            let comma = (cue.end..sentence.to)
                .find(|&at| text.lower(at) == "," && text.quote(at).is_none())?;
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
        at > sentence.from + 2
            && (text.lower(at) == "," || is_dash(text.lower(at)))
            && text.quote(at).is_none()
    })?;
    let rest = (cue.end..sentence.to).filter(|&at| text.word(at)).count();
    let begin = floor.max(sentence.from);
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
        .filter(|piece| piece.to - piece.from >= 3)
}

/// "Selon X, …", "…, по словам X", "据X称，…".
fn according(
    text: &Text<'_, '_>,
    index: usize,
    sentence: Sentence,
    cues: &mut [Cue],
    covered: &mut [bool],
    found: &mut Vec<Statement>,
) {
    let language = sentence.language;
    let quotes = quotes_of(text, sentence);
    let mut at = sentence.from;
    while at < sentence.to {
        let leads = text.is(ACCORDING | RELAY, at) && text.quote(at).is_none();
        let trails =
            text.is(ACCORDING_AFTER, at) && text.quote(at).is_none() && !language.is(&["zh"]);
        if !leads && !trails {
            at += 1;
            continue;
        }
        let last = text.tokens[at].whole;
        let (speaker, end, cue) = if trails {
            let begin = (sentence.from..at)
                .rev()
                .find(|&k| !text.word(k) && !matches!(text.lower(k), "." | "·"))
                .map_or(sentence.from, |k| k + 1);
            let speaker = Phrase {
                from: begin,
                to: at,
            };
            if begin >= at {
                at = last + 1;
                continue;
            }
            (
                speaker,
                last + 1,
                Phrase {
                    from: at,
                    to: last + 1,
                },
            )
        } else if language.is(&["zh"]) {
            let stop = (last + 1..sentence.to)
                .find(|&k| text.is(VERB | ACCORDING_AFTER, k) || !text.word(k));
            let Some(stop) = stop.filter(|&stop| stop > last + 1) else {
                at = last + 1;
                continue;
            };
            let verb = text.is(VERB | ACCORDING_AFTER, stop);
            let end = stop + usize::from(verb);
            (
                Phrase {
                    from: last + 1,
                    to: stop,
                },
                end,
                Phrase {
                    from: at,
                    to: at + 1,
                },
            )
        } else if text.is(RELAY, at) {
            at = last + 1;
            relay(text, index, sentence, at, cues, covered, found);
            continue;
        } else {
            let Some(speaker) = governed(text, last + 1, sentence.to, language) else {
                at = last + 1;
                continue;
            };
            (
                speaker,
                speaker.to,
                Phrase {
                    from: at,
                    to: last + 1,
                },
            )
        };
        let comma =
            |k: usize| matches!(text.lower(k), "," | "，" | "、") && text.quote(k).is_none();
        let lead = if trails { speaker.from } else { cue.from };
        let mut initial = lead == sentence.from
            || text.is(AND | ADVERB | BREAK, sentence.from) && lead <= sentence.from + 2;
        if trails && language.is(&["de", "tr"]) {
            initial = speaker.from == sentence.from;
        }
        let piece = if initial {
            // What stands beside the name: "Selon le ministre, Paul Arvel, …".
            let from = if comma(end) { end + 1 } else { end };
            Phrase {
                from,
                to: sentence.to,
            }
        } else {
            let to = lead - usize::from(lead > sentence.from && comma(lead - 1));
            Phrase {
                from: sentence.from,
                to,
            }
        };
        // Another verb tells who says it: this one names who passes it on.
        let told = cues.iter_mut().find(|cue| {
            cue.subject.is_some() && piece.from <= cue.from && cue.from < piece.to && initial
        });
        if told.is_none()
            && let Some(piece) = tidy(text, piece).filter(|piece| piece.to - piece.from >= 2)
        {
            cover(text, &quotes, piece, covered);
            for cue in cues
                .iter_mut()
                .filter(|cue| cue.from >= lead && cue.from < end)
            {
                cue.used = true;
            }
            found.push(Statement {
                pieces: vec![piece],
                cue: Some(cue),
                speaker: Some(speaker),
                addressee: None,
                reporter: None,
                sentence: index,
                sure: Sure::Plain,
                feminine: false,
            });
        }
        at = end.max(last + 1);
    }
}

/// "نقلت رويترز عن مسؤول قوله إن …": an agency passes on what somebody says.
fn relay(
    text: &Text<'_, '_>,
    index: usize,
    sentence: Sentence,
    from: usize,
    cues: &mut [Cue],
    covered: &mut [bool],
    found: &mut Vec<Statement>,
) {
    let about = (from..sentence.to.min(from + 10)).find(|&at| text.lower(at) == "عن");
    let Some(about) = about else {
        return;
    };
    let said = cues
        .iter_mut()
        .find(|cue| cue.from > about && cue.from < about + 14);
    let Some(said) = said else {
        return;
    };
    let speaker = Phrase {
        from: about + 1,
        to: said.from,
    };
    let that = (said.to..sentence.to.min(said.to + 4)).find(|&at| text.is(THAT, at));
    let quote = text.quote(said.to).or_else(|| text.quote(said.to + 1));
    let piece = match (quote, that) {
        (Some(quote), _) => tokens_of(text, quote),
        (None, Some(that)) => Phrase {
            from: text.tokens[that].whole + 1,
            to: sentence.to,
        },
        _ => return,
    };
    let Some(piece) = tidy(text, piece) else {
        return;
    };
    cover(text, &quotes_of(text, sentence), piece, covered);
    said.used = true;
    found.push(Statement {
        pieces: vec![piece],
        cue: Some(Phrase {
            from: said.from,
            to: said.to,
        }),
        speaker: (speaker.from < speaker.to).then_some(speaker),
        addressee: None,
        reporter: (from < about).then_some(Phrase { from, to: about }),
        sentence: index,
        sure: Sure::Plain,
        feminine: false,
    });
}

/// The noun phrase that a preposition before `from` governs, in whatever case.
fn governed(text: &Text<'_, '_>, from: usize, to: usize, language: Language) -> Option<Phrase> {
    if let Some(phrase) = starting(text, from, to, language) {
        return Some(phrase);
    }
    // Arabic joins "for" to the noun.
    let token = text
        .tokens
        .get(from)
        .filter(|token| token.governs > 0 && from < to)?;
    let end = (from + 1..to)
        .find(|&at| !text.word(at) || text.is(THAT | VERB | BREAK | PREPOSITION, at))
        .unwrap_or(to);
    (token.word).then_some(Phrase { from, to: end })
}

/// Quotes that no cue claims: after a colon, or under the running speaker.
fn leftover(
    text: &Text<'_, '_>,
    index: usize,
    sentence: Sentence,
    covered: &mut [bool],
    found: &mut Vec<Statement>,
) {
    for quote in quotes_of(text, sentence) {
        if covered[quote] {
            continue;
        }
        let place = tokens_of(text, quote);
        let own = text.quotes[quote];
        let inner = text.text[own.start..own.end].trim();
        let full = inner.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', ',', '，'])
            || own.end == own.close;
        let words = if script::unspaced(sentence.language) {
            inner.chars().count() / 2
        } else {
            (place.from..place.to).filter(|&at| text.word(at)).count()
        };
        let colon = place.from > sentence.from && matches!(text.lower(place.from - 1), ":" | "：");
        let alone = (sentence.from..place.from)
            .chain(place.to..sentence.to)
            .all(|at| !text.word(at) || text.quote(at).is_some());
        let speaker = colon
            .then(|| {
                let end = place.from - 1;
                if script::unspaced(sentence.language) {
                    chinese(text, sentence.from, end)
                } else {
                    first(text, sentence, end)
                }
            })
            .flatten();
        let led = speaker.is_some() && words >= 2;
        if !(led
            || colon && words >= 3
            || alone && (full || words >= 4)
            || words >= 7 && full && place.from == sentence.from)
        {
            continue;
        }
        // Who speaks in the same sentence, before or after, or else before it.
        let here = found
            .iter()
            .rev()
            .find(|statement| statement.sentence == index)
            .and_then(|statement| statement.speaker);
        covered[quote] = true;
        found.push(Statement {
            pieces: vec![place],
            cue: None,
            speaker: speaker.or(here),
            addressee: None,
            reporter: None,
            sentence: index,
            sure: if led { Sure::Bare } else { Sure::Inherited },
            feminine: false,
        });
    }
}

/// Takes punctuation and small words off the ends of what is said; `None` where nothing is left.
fn tidy(text: &Text<'_, '_>, mut piece: Phrase) -> Option<Phrase> {
    let trims = |at: usize| {
        text.quote(at).is_none()
            && !text.word(at)
            && !matches!(text.lower(at), "(" | ")" | "¿" | "¡" | "%" | "$")
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

/// Whether the verb at `at` has the form that tells of a woman.
fn feminine(text: &Text<'_, '_>, language: Language, at: usize) -> bool {
    let verb = text.lower(at);
    match language.code() {
        "ru" | "uk" => verb.ends_with("ла") || verb.ends_with("лась"),
        "ar" => verb.ends_with('ت'),
        _ => text.is(FEMININE, at) && !text.is(PERSON, at),
    }
}
