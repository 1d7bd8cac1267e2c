//! The verbs that attribute, each with its subject.

use super::before::before;
use super::east::{chinese, japanese};
use super::frames::tokens_of;
use super::lexicon::{
    A, ADVERB, AND, AS, AUXILIARY, BODY, DETERMINER, FEMININE, HONORIFIC, LABEL, LIGHT, Language,
    NOT, PARTICIPLE, PARTICIPLE_LABEL, PARTICIPLE_QUOTE, PARTICLE, PERSON, PREPOSITION, PRONOUN,
    QUOTE, SAY, SAYING, THAT, TIME, VERB, WHO,
};
use super::nobody::{impersonal, plural};
use super::subject::{after, any_noun, aside, first, past_brackets};
use super::text::{Phrase, Sentence, Text, is_dash};
use super::turkish::turkish;

/// A verb that attributes, with its subject.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The verb itself.
    pub(super) at: usize,
    pub(super) subject: Option<Phrase>,
    /// The subject stands after the verb.
    pub(super) inverted: bool,
    pub(super) addressee: Option<Phrase>,
    /// Where the words of the verb and its subject end.
    pub(super) end: usize,
    /// "As X said".
    pub(super) parenthetical: bool,
    /// The text says of nobody in particular that they speak: "dit-on", "le habían dicho".
    pub(super) nobody: bool,
    pub(super) used: bool,
}

/// The verbs that attribute, outside of quotes.
pub(super) fn cues(text: &Text<'_, '_>, sentence: Sentence) -> Vec<Cue> {
    let language = sentence.language;
    let mut out: Vec<Cue> = Vec::new();
    let mut floor = sentence.from;
    let mut at = sentence.from;
    while at < sentence.to {
        let token = &text.tokens[at];
        if token.quote.is_none()
            && let Some(cue) = unknown_verb(text, sentence, at)
        {
            at = cue.end;
            floor = cue.end;
            out.push(cue);
            continue;
        }
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
            nobody: false,
            used: false,
        };
        find_subject(text, sentence, floor, &out, &mut cue);
        impersonal(text, sentence, &mut cue);
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

/// A verb that no table knows at `at`, right after a quote and before a person: «…», съязвил
/// министр; « … », s'est étonné le maire.
fn unknown_verb(text: &Text<'_, '_>, sentence: Sentence, at: usize) -> Option<Cue> {
    let language = sentence.language;
    let mark = at.checked_sub(1).filter(|&mark| mark >= sentence.from)?;
    let parted = text.lower(mark) == "," || is_dash(text.lower(mark));
    let before = (sentence.from..=mark)
        .rev()
        .find(|&k| text.lower(k) != "," && !is_dash(text.lower(k)))?;
    let quote = text.quote(before).filter(|_| parted)?;
    let words = tokens_of(text, quote);
    let long = (words.from..words.to).filter(|&k| text.word(k)).count() >= 3;
    if !long || language.is(&["zh", "ja", "tr", "ar"]) {
        return None;
    }
    let mut verb = at;
    while verb < at + 3 && (text.is(AUXILIARY, verb) || matches!(text.lower(verb), "s'" | "se")) {
        verb += 1;
    }
    let own = &text.tokens.get(verb).filter(|_| verb < sentence.to)?;
    let plain = own.word && own.quote.is_none() && !own.large && own.classes == 0;
    let lower = text.lower(verb);
    let form = match language.code() {
        "fr" => verb > at && lower.ends_with(['é', 'i', 'u']) || lower.ends_with('e'),
        "es" => lower.ends_with(['ó', 'a', 'e', 'o']),
        "de" => lower.ends_with("te") || lower.ends_with('t') || verb > at,
        "ru" => {
            lower.ends_with(['л', 'т'])
                || lower.ends_with("ла")
                || lower.ends_with("лся")
                || lower.ends_with("лась")
                || lower.ends_with("тся")
                || lower.ends_with("ли")
        }
        _ => {
            lower.ends_with(['в', 'є'])
                || lower.ends_with("ла")
                || lower.ends_with("вся")
                || lower.ends_with("ться")
                || lower.ends_with("лася")
                || lower.ends_with("ли")
        }
    };
    if !plain || !form {
        return None;
    }
    let (subject, addressee) = after(text, verb + 1, sentence.to, language);
    let subject = subject.filter(|subject| {
        (subject.from..subject.to).any(|at| {
            text.is(PERSON | PRONOUN | HONORIFIC, at) || text.large(at) && !text.is(TIME, at)
        })
    })?;
    Some(Cue {
        from: at,
        to: verb + 1,
        at: verb,
        subject: Some(subject),
        inverted: true,
        addressee,
        end: subject.to,
        parenthetical: false,
        nobody: false,
        used: false,
    })
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
    let finite = text.is(SAY | QUOTE | LABEL | SAYING, at);
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
            || at > sentence.from && text.is(NOT | LIGHT, at - 1)
            // "更令人放心的承诺": a noun, where no verb for "say" ends it.
            || before == "的"
                && !text
                    .lower(last)
                    .ends_with(['说', '說', '称', '稱', '道', '示', '为', '為', '出'])
        {
            return None;
        }
    }
    // "…と指摘。": a noun that ends the sentence in place of a verb.
    if language.is(&["ja"])
        && text.is(LIGHT, at)
        && !(text.is(THAT, at.wrapping_sub(1)) && matches!(text.lower(last + 1), "。" | ""))
    {
        return None;
    }
    // "بين" says something only before "that"; else it is "between".
    if language.is(&["ar"])
        && matches!(
            text.lower(at).trim_start_matches(['و', 'ف']),
            "بين" | "بينت"
        )
        && !(last + 1..sentence.to.min(last + 7))
            .take_while(|&at| text.word(at) && text.quote(at).is_none())
            .any(|at| text.is(THAT, at))
    {
        return None;
    }
    if language.is(&["de"]) && text.lower(at) == "so" {
        // „…“, so Merkel: only right after what is said.
        let led = at > sentence.from && matches!(text.lower(at - 1), "," | "–" | "—");
        let named = text.large(at + 1) || text.is(DETERMINER, at + 1);
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
        .take_while(|&k| {
            auxiliary(k) || text.is(ADVERB | PRONOUN, k) || text.lower(k).ends_with("ment")
        })
        .filter(|&k| auxiliary(k))
        .last()
        .map(|k| {
            let reflexive = k > sentence.from && text.lower(k - 1) == "s'";
            k - usize::from(reflexive)
        })
}

fn find_subject(
    text: &Text<'_, '_>,
    sentence: Sentence,
    floor: usize,
    earlier: &[Cue],
    cue: &mut Cue,
) {
    let language = sentence.language;
    match language.code() {
        "zh" => {
            let floor = (floor..cue.from)
                .rev()
                .find(|&at| text.quote(at).is_some())
                .map_or(floor, |at| at + 1);
            cue.subject = chinese(text, floor, cue.from);
            // "有评论认为": whoever it is is none of those before.
            let free = (floor..cue.from)
                .rev()
                .take_while(|&at| text.word(at))
                .filter(|&at| !text.is(ADVERB | TIME | PREPOSITION | AND, at))
                .count();
            let some = (floor..cue.from).rev().take_while(|&at| text.word(at));
            let some = some.into_iter().any(|at| text.is(A, at));
            cue.nobody = cue.subject.is_none() && (free >= 2 || some);
            // "…，称“…”": who did the thing before.
            let quoted = (cue.to..cue.to + 2).any(|at| text.quote(at).is_some());
            if cue.subject.is_none() && !cue.nobody && quoted {
                cue.subject = earlier.last().and_then(|earlier| earlier.subject);
            }
            return;
        }
        "ja" => {
            cue.subject = japanese(text, floor, cue.from, cue.to)
                .or_else(|| japanese(text, sentence.from, cue.from, cue.to));
            return;
        }
        "tr" => {
            // "Alkan, “…” diyerek": but for "diyen", whose subject follows it.
            let follows = text.is(SAYING, cue.at) && text.lower(cue.to - 1).ends_with('n');
            if !follows {
                cue.subject = turkish(text, floor, cue.from);
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
    // "أما المجلس، فقد دعا": whom the sentence is about.
    if language.is(&["ar"])
        && earlier.is_empty()
        && matches!(text.lower(sentence.from), "أما" | "اما")
    {
        let comma = (sentence.from..cue.from).find(|&at| text.lower(at) == ",");
        if let Some(comma) = comma.filter(|&comma| comma > sentence.from + 1) {
            cue.subject = Some(Phrase {
                from: sentence.from + 1,
                to: comma,
            });
            return;
        }
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
    // "Se lamentó la concejala", "le advirtió".
    let clitic = |at: usize| {
        language.is(&["es"])
            && matches!(
                text.lower(at),
                "se" | "le" | "les" | "lo" | "la" | "me" | "nos" | "te"
            )
    };
    let mut finite = finite;
    while finite > floor && clitic(finite - 1) && text.quote(finite - 1).is_none() {
        finite -= 1;
    }
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
    // "Elle a dénoncé … et a ajouté": the verb shares the subject of the one before it.
    let and = finite > sentence.from && text.is(AND, finite - 1) && !language.is(&["ar"]);
    if subject.is_none() && and {
        subject = earlier
            .last()
            .and_then(|earlier| earlier.subject)
            .or_else(|| first(text, sentence, finite));
    }
    // "…, afirmó la portavoz, que recordó que": the one who was named last.
    let relative = finite > sentence.from + 1
        && (text.is(WHO, finite - 1) || language.is(&["es"]) && text.lower(finite - 1) == "que")
        && text.lower(finite - 2) == ",";
    if let Some(last) = earlier.last().filter(|_| subject.is_none() && relative)
        && last.inverted
        && last.end == finite - 2
    {
        subject = last.subject;
        cue.inverted = false;
    }
    if subject.is_none() && !after_words && !and {
        subject = precedes();
        cue.inverted = false;
        // "…, заявил министр": what stands before the comma is what is said. "Gleichzeitig sagte
        // Merkel": a lone word that begins the sentence may be no name.
        let comma = text.lower(finite.wrapping_sub(1)) == ",";
        let lone = subject.is_some_and(|own| own.to == own.from + 1 && own.from == sentence.from);
        let firm = |phrase: Phrase| {
            (phrase.from..phrase.to).any(|at| {
                text.is(PERSON | BODY | PRONOUN | HONORIFIC, at) || text.named(at).is_some()
            })
        };
        let people = |phrase: Phrase| {
            (phrase.from..phrase.to)
                .any(|at| text.is(PERSON | PRONOUN | HONORIFIC, at) || text.person(at).is_some())
        };
        if let Some((own, next)) = subject.zip(follows)
            && (comma && !people(own) && people(next) || lone && !firm(own))
        {
            subject = follows;
            cue.inverted = true;
        }
    }
    if subject.is_none() && !verb_first {
        subject = follows;
        cue.inverted = subject.is_some();
    }
    // «…», dijo el instructor del caso: after words in marks any noun with an article speaks.
    let closed = (sentence.from..back).rev().find(|&at| text.word(at));
    let after_marks = after_words && closed.is_some_and(|at| text.quote(at).is_some());
    if subject.is_none() && after_marks && language.is(&["fr", "es", "de"]) {
        let (at, _) = aside(text, cue.to, sentence.to);
        subject = any_noun(text, at, sentence.to);
        cue.inverted = subject.is_some();
    }
    // "Le habían dicho que", "ему сказали": plural verbs without a subject are of nobody.
    if subject.is_none() && plural(text, language, cue) {
        cue.nobody = true;
    }
    // "Se dijo que".
    if subject.is_none() && finite < cue.from && text.lower(cue.from - 1) == "se" {
        cue.nobody = true;
        // "Se constata el fracaso del decreto".
        cue.used = !text.is(THAT, cue.to) && text.quote(cue.to).is_none();
    }
    cue.addressee = addressee;
    cue.subject = subject;
    if cue.inverted
        && let Some(subject) = subject
    {
        cue.end = past_brackets(text, subject.to, sentence.to);
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

/// Whether the verb at `at` has the form that tells of a woman.
pub(super) fn feminine(text: &Text<'_, '_>, language: Language, at: usize) -> bool {
    let verb = text.lower(at);
    match language.code() {
        "ru" | "uk" => verb.ends_with("ла") || verb.ends_with("лась"),
        "ar" => verb.ends_with('ت'),
        _ => text.is(FEMININE, at) && !text.is(PERSON, at),
    }
}
