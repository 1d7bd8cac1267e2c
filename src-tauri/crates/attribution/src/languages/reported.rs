//! What somebody says according to a source: "selon X", "по словам X", "据X称".

use super::clauses::tidy;
use super::cues::Cue;
use super::frames::{Statement, Sure, cover, quotes_of, tokens_of};
use super::lexicon::{
    ACCORDING, ACCORDING_AFTER, ACCORDING_HE, ACCORDING_SHE, ADVERB, AND, AUXILIARY, BODY, BREAK,
    CITE, DETERMINER, ENDING, FOR, HONORIFIC, Language, NOBODY, PERSON, PREPOSITION, PRONOUN,
    RELAY, THAT, TIME, VERB, WHO, WHOM,
};
use super::names::name_at;
use super::subject::{past_brackets, starting};
use super::text::{Phrase, Sentence, Text};

const OWN: u64 = ACCORDING_HE | ACCORDING_SHE;

/// "Selon X, …", "…, по словам X", "据X称，…". Answers the agency that only passes on what somebody
/// else says in the sentence.
pub(super) fn according(
    text: &Text<'_, '_>,
    index: usize,
    sentence: Sentence,
    cues: &mut [Cue],
    covered: &mut [bool],
    found: &mut Vec<Statement>,
) -> Option<Phrase> {
    let language = sentence.language;
    let quotes = quotes_of(text, sentence);
    let mut passes_on = None;
    let mut at = sentence.from;
    while at < sentence.to {
        let leads = text.quote(at).is_none()
            && (text.is(ACCORDING | RELAY | OWN, at) || for_somebody(text, sentence, at));
        let trails =
            text.is(ACCORDING_AFTER, at) && text.quote(at).is_none() && !language.is(&["zh"]);
        if !leads && !trails {
            at += 1;
            continue;
        }
        let last = text.tokens[at].whole;
        // "die ihrer Ansicht nach falsche Entscheidung".
        let inner = text.is(OWN, at)
            && at > sentence.from + 2
            && text.word(last + 1)
            && text.lower(at - 1) != ",";
        if inner {
            at = last + 1;
            continue;
        }
        let mut cited = None;
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
        } else if text.is(OWN, at) {
            // "По его словам": the word in it that stands for the speaker.
            let word = if language.is(&["ru", "uk"]) {
                at + 1
            } else {
                at
            };
            let pronoun = Phrase {
                from: word,
                to: word + 1,
            };
            (
                pronoun,
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
            // "据法新社援引一名官员的话报道": who said it, not who passes it on.
            if let Some(cite) = (last + 1..sentence.to.min(last + 20))
                .take_while(|&at| text.word(at))
                .find(|&at| text.is(CITE, at))
            {
                let close = (cite + 1..sentence.to)
                    .find(|&k| text.is(VERB | ACCORDING_AFTER, k) || !text.word(k))
                    .unwrap_or(sentence.to);
                let words = (cite + 1..close).rev().find(|&k| text.lower(k) == "的");
                let to = words.filter(|&of| close - of <= 3).unwrap_or(close);
                let end = close + usize::from(text.is(VERB | ACCORDING_AFTER, close));
                if to > cite + 1 {
                    cited = Some(Phrase {
                        from: last + 1,
                        to: cite,
                    });
                    (
                        Phrase { from: cite + 1, to },
                        end,
                        Phrase {
                            from: at,
                            to: at + 1,
                        },
                    )
                } else {
                    at = last + 1;
                    continue;
                }
            } else {
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
            }
        } else if text.is(RELAY, at) {
            at = last + 1;
            relay(text, index, sentence, at, cues, covered, found);
            continue;
        } else {
            let Some(speaker) = governed(text, last + 1, sentence.to, language) else {
                at = last + 1;
                continue;
            };
            let opens = at == sentence.from
                || text.is(AND | ADVERB | BREAK, sentence.from) && at <= sentence.from + 2;
            let (speaker, whole) = if opens && language.is(&["fr", "es"]) {
                up_to_comma(text, sentence, speaker)
            } else {
                (speaker, speaker.to)
            };
            // "بحسب ما نقلت الوكالة عن الوزير": who said it, not who passes it on.
            let speaker = if language.is(&["ar"]) && text.lower(speaker.from) == "ما" {
                let stop = (speaker.from..sentence.to)
                    .find(|&k| !text.word(k) || text.is(BREAK | THAT, k) && k > speaker.from + 2)
                    .unwrap_or(speaker.to);
                match (speaker.from..stop).find(|&k| text.lower(k) == "عن") {
                    Some(about) if about + 1 < stop => {
                        cited = Some(Phrase {
                            from: (speaker.from + 2).min(about),
                            to: about,
                        })
                        .filter(|own| own.from < own.to);
                        Phrase {
                            from: about + 1,
                            to: stop,
                        }
                    }
                    _ => Phrase {
                        from: (speaker.from + 2).min(stop - 1),
                        to: stop,
                    },
                }
            } else {
                speaker
            };
            // "Selon le ministre, Paul Arvel, …", "el Consejo Nacional Electoral (CNE)": what stands
            // beside the name is not said.
            let whole = whole.max(speaker.to);
            let mut end = past_brackets(text, whole, sentence.to);
            if text.lower(end) == ","
                && let Some(name) = name_at(text, end + 1, sentence.to, language)
                && name.from == end + 1
                && (speaker.from..speaker.to).any(|at| text.is(PERSON, at))
            {
                let close = past_brackets(text, name.to, sentence.to);
                if text.lower(close) == "," {
                    end = close;
                }
            }
            (
                speaker,
                end,
                Phrase {
                    from: at,
                    to: last + 1,
                },
            )
        };
        // "Edinilen bilgiye göre": of nobody who is named.
        let unknown = text.is(NOBODY, speaker.to - 1);
        let comma =
            |k: usize| matches!(text.lower(k), "," | "，" | "、") && text.quote(k).is_none();
        let lead = if trails { speaker.from } else { cue.from };
        let mut initial = lead == sentence.from
            || text.is(AND | ADVERB | BREAK, sentence.from) && lead <= sentence.from + 2
            // "При этом, по его словам, …"
            || lead <= sentence.from + 4
                && (sentence.from..lead)
                    .all(|at| !text.word(at) || text.is(AND | ADVERB | BREAK | TIME, at));
        if trails && language.is(&["de", "tr"]) {
            initial = speaker.from == sentence.from;
        }
        let piece = if initial {
            // What stands beside the name: "Selon le ministre, Paul Arvel, …".
            let mut from = if comma(end) { end + 1 } else { end };
            // "Für X steht fest: „…“": the words themselves.
            if text.is(FOR, at) {
                from = (end..sentence.to.min(end + 6))
                    .find(|&k| text.quote(k).is_some() && matches!(text.lower(k - 1), "," | ":"))
                    .unwrap_or(from);
            }
            // "関係者によると、…という。": the reporter's last word.
            let to = (from..sentence.to)
                .rev()
                .find(|&at| text.word(at) && !text.is(ENDING, at))
                .filter(|_| language.is(&["ja"]))
                .map_or(sentence.to, |at| at + 1);
            Phrase { from, to }
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
        let agency = (speaker.from..speaker.to).any(|at| text.wire(at).is_some());
        if told.is_some() && agency {
            passes_on = Some(speaker);
        }
        if told.is_none()
            && let Some(piece) = tidy(text, piece).filter(|piece| piece.to - piece.from >= 2)
        {
            // "X bestätigte laut Y in Z den Plan": the sentence goes on around its source.
            let parted = language.is(&["de"]) && !initial && text.word(end) && leads;
            // "Мост, по его словам, откроют в мае".
            let between = language.is(&["ru", "uk", "fr", "es"])
                && !initial
                && leads
                && piece.to - piece.from <= 5
                && comma(lead.saturating_sub(1))
                && comma(end)
                && !text.is(WHO | WHOM | BREAK | AND, end + 1);
            let rest = (parted || between)
                .then(|| {
                    tidy(
                        text,
                        Phrase {
                            from: end,
                            to: sentence.to,
                        },
                    )
                })
                .flatten();
            cover(text, &quotes, piece, covered);
            for cue in cues
                .iter_mut()
                .filter(|cue| cue.from >= lead && cue.from < end)
            {
                cue.used = true;
            }
            found.push(Statement {
                pieces: std::iter::once(piece).chain(rest).collect(),
                cue: Some(cue),
                speaker: Some(speaker).filter(|_| !unknown),
                addressee: None,
                reporter: cited,
                sentence: index,
                sure: Sure::Plain,
                feminine: false,
                nobody: unknown,
            });
        }
        at = end.max(last + 1);
    }
    passes_on
}

/// "Selon le ministre du Redressement productif interrogé par la Gazette, …", "Selon X, qui parlait à
/// Lille, …": the source with what belongs to its name, and where all that is said of it ends, at a
/// comma.
fn up_to_comma(text: &Text<'_, '_>, sentence: Sentence, speaker: Phrase) -> (Phrase, usize) {
    const FAR: usize = 24;
    let comma_after = |from: usize| {
        let to = sentence.to.min(from + FAR);
        let close = past_brackets(text, from, to);
        (close..to)
            .take_while(|&at| text.quote(at).is_none() && !matches!(text.lower(at), ":" | ";"))
            .find(|&at| text.lower(at) == ",")
    };
    let told = |at: usize| {
        let word = text.lower(at);
        text.is(WHO | WHOM, at)
            || text.word(at)
                && !text.large(at)
                && !text.is(DETERMINER | PERSON | BODY, at)
                && ["é", "ée", "és", "ées", "ado", "ada", "ados", "adas"]
                    .iter()
                    .any(|end| word.ends_with(end))
    };
    let mut speaker = speaker;
    let mut end = speaker.to;
    let goes_on = text.word(end) && !text.is(DETERMINER | PRONOUN | TIME | AUXILIARY, end)
        || text.lower(end) == "(";
    if goes_on && let Some(comma) = comma_after(end) {
        // No clause of its own: what has a verb stands in "qui …".
        let plain = (end..comma).all(|at| !text.is(AUXILIARY | PRONOUN, at) || told(at));
        let relative = (end..comma).any(told);
        if plain || relative {
            let stop = (end..comma)
                .find(|&at| {
                    told(at) || !text.word(at) || text.is(PREPOSITION | ADVERB | TIME | VERB, at)
                })
                .unwrap_or(comma);
            speaker.to = stop.max(speaker.to);
            end = comma;
        }
    }
    // "…, qui s'exprimait à Lille, …", "…, interrogé par l'AFP, …"
    if text.lower(end) == ","
        && told(end + 1)
        && let Some(comma) = comma_after(end + 1)
    {
        end = comma;
    }
    (speaker, end)
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
        nobody: false,
    });
}

/// The noun phrase that a preposition before `from` governs, in whatever case.
fn governed(text: &Text<'_, '_>, from: usize, to: usize, language: Language) -> Option<Phrase> {
    // "وزارة الصحة في غزة،": where a body sits.
    let placed = |phrase: Phrase| {
        let comma = (phrase.to..to.min(phrase.to + 4)).find(|&at| text.lower(at) == ",");
        let here = language.is(&["ar"]) && text.lower(phrase.to) == "في";
        comma.filter(|_| here).map_or(phrase, |comma| Phrase {
            to: comma,
            ..phrase
        })
    };
    if let Some(phrase) = starting(text, from, to, language) {
        return Some(placed(phrase));
    }
    // Arabic joins "for" to the noun.
    let token = text
        .tokens
        .get(from)
        .filter(|token| token.governs > 0 && from < to)?;
    let end = (from + 1..to)
        .find(|&at| !text.word(at) || text.is(THAT | VERB | BREAK | PREPOSITION, at))
        .unwrap_or(to);
    (token.word).then_some(placed(Phrase { from, to: end }))
}

/// "Pour le chercheur X, « … »", "Für X steht fest: „…“": a person for whom it is so, then marks.
fn for_somebody(text: &Text<'_, '_>, sentence: Sentence, at: usize) -> bool {
    let opens =
        at == sentence.from || at < sentence.from + 3 && text.is(AND | BREAK, sentence.from);
    if !opens || !text.is(FOR, at) {
        return false;
    }
    let Some(person) = starting(text, at + 1, sentence.to, sentence.language) else {
        return false;
    };
    let people = (person.from..person.to)
        .any(|at| text.is(PERSON | PRONOUN | HONORIFIC, at) || text.person(at).is_some());
    let quote = (person.to..sentence.to).find(|&at| text.quote(at).is_some());
    let near = |quote: &usize| *quote < person.to + 6;
    let named = (person.from..person.to).any(|at| text.person(at).is_some());
    people
        && quote.is_some_and(|quote| {
            near(&quote) && matches!(text.lower(quote - 1), "," | ":")
                || named && text.lower(person.to) == ","
        })
}
