//! The subjects of Chinese and Japanese verbs, which stand before them.

use super::lexicon::{
    ACT, ADVERB, AND, BODY, LISTENER, PERSON, PREPOSITION, PRONOUN, SURNAME, THAT, TIME, TOPIC,
};
use super::subject::number;
use super::text::{Phrase, Text};

/// The subject of a Chinese verb at `to`: of the last part between commas that has one.
pub(super) fn chinese(text: &Text<'_, '_>, floor: usize, to: usize) -> Option<Phrase> {
    let mut end = to;
    loop {
        let begin = (floor..end)
            .rev()
            .find(|&at| {
                matches!(text.lower(at), "，" | "；" | "," | "：" | "。")
                    || text.quote(at).is_some()
            })
            .map_or(floor, |at| at + 1);
        if let Some(phrase) = in_part(text, begin, end) {
            return Some(phrase);
        }
        if begin <= floor || text.quote(begin - 1).is_some() || to - begin > 60 {
            return None;
        }
        end = begin - 1;
    }
}

/// The subject in a part of a Chinese sentence.
fn in_part(text: &Text<'_, '_>, mut from: usize, end: usize) -> Option<Phrase> {
    let skips = |at: usize| {
        (text.is(ADVERB | TIME | AND, at)
            || number(text, at)
            || matches!(text.lower(at), "日" | "月" | "年" | "、"))
            && !text.is(PERSON | BODY, at)
    };
    while from < end && skips(from) {
        from += 1;
    }
    if from < end && text.is(PREPOSITION, from) && !text.is(PERSON | BODY, from) {
        // "在记者会上毛宁": the subject stands after the adverbial.
        let close = (from + 1..end).find(|&at| {
            matches!(
                text.lower(at),
                "上" | "中" | "时" | "時" | "后" | "後" | "期间" | "下" | "里"
            )
        })?;
        from = close + 1;
        while from < end && skips(from) {
            from += 1;
        }
    }
    // "现为候补议员的何以仁": the name after what describes it.
    let described = (from..end)
        .rev()
        .find(|&at| text.lower(at) == "的")
        .filter(|&of| of + 1 < end && text.is(SURNAME, of + 1))
        .filter(|&of| {
            let close = name_end(text, of + 1, end);
            close > of + 2 && (close..end).all(skips)
        });
    if let Some(of) = described {
        let to = name_end(text, of + 1, end);
        return Some(Phrase { from: of + 1, to });
    }
    let stop = (from..end)
        .find(|&at| {
            let name = text.is(PERSON | BODY, at) || text.named(at).is_some();
            (text.is(ADVERB | TIME | PREPOSITION, at)
                || number(text, at)
                || !text.word(at)
                    && !matches!(text.lower(at), "·" | "、" | "“" | "”" | "「" | "」" | "-"))
                && !name
        })
        .unwrap_or(end);
    // "一些议员欢迎他道歉，且认为": another verb ends the subject, where it does not describe it.
    let stop = (from + 1..stop)
        .find(|&at| {
            text.is(ACT, at)
                && (from..at).any(|k| text.is(PERSON | BODY, k) || text.named(k).is_some())
                && (at..stop).all(|k| text.lower(k) != "的")
        })
        .unwrap_or(stop);
    // "沈知遥会见记者后说": what the subject does before it speaks ends it.
    let name = (from..stop)
        .rev()
        .find(|&at| text.is(PERSON, at) && !text.is(LISTENER, at))
        .and_then(|title| {
            let surname = title + 1;
            let long = text.is(SURNAME, surname) && surname < stop;
            long.then(|| {
                dotted(text, surname, stop).unwrap_or_else(|| name_end(text, surname, stop))
            })
        });
    let pronoun = from < stop && text.is(PRONOUN, from) && text.lower(from + 1) != "的";
    let stop = stop - usize::from(stop > from + 1 && text.lower(stop - 1) == "的");
    let to = if pronoun {
        from + 1
    } else {
        name.unwrap_or(stop).max(from)
    };
    let phrase = Phrase { from, to };
    let characters: usize = text.slice(phrase).chars().count();
    let heads =
        (from..to).any(|at| text.is(PERSON | BODY | PRONOUN, at) || text.named(at).is_some());
    // "阿兰姆": the last part of a name that stood in full before.
    let last_part = || {
        text.dotted
            .get(text.slice(phrase))
            .is_some_and(|&first| first < phrase.from)
    };
    (from < to
        && (heads && characters <= 40
            || text.is(SURNAME, from) && (2..=4).contains(&characters)
            || last_part()))
    .then_some(phrase)
}

/// Where the name that begins at `at` ends, of a foreigner in Chinese: "侯赛因·卡里米".
pub(super) fn dotted(text: &Text<'_, '_>, at: usize, to: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let part = |k: usize| {
        let character = text.lower(k).chars().count() == 1;
        text.word(k) && character && !text.is(!SURNAME, k)
    };
    let joins = |k: usize| matches!(text.lower(k), "·" | "-") && part(k - 1) && part(k + 1);
    let end = (at..to.min(at + LONGEST))
        .find(|&k| !(part(k) || k > at && joins(k)))
        .unwrap_or(to.min(at + LONGEST));
    let has = (at..end).any(|k| text.lower(k) == "·");
    has.then_some(end)
}

/// Where a Chinese name that begins with the surname at `at` ends: two or three characters, or what
/// a dot joins.
pub(super) fn name_end(text: &Text<'_, '_>, at: usize, to: usize) -> usize {
    let surname = text.lower(at).chars().count();
    let mut end = at + 1;
    while end < to
        && end - at < 3 + surname.saturating_sub(1)
        && text.lower(end).chars().count() == 1
        && text.word(end)
        && !text.is(!SURNAME, end)
    {
        end += 1;
    }
    end
}

/// The subject of a Japanese verb at `to`, which ends before `after`: what the last topic or subject marker before it follows.
pub(super) fn japanese(
    text: &Text<'_, '_>,
    floor: usize,
    to: usize,
    after: usize,
) -> Option<Phrase> {
    let marks = |at: usize| {
        text.is(TOPIC, at)
            && text.quote(at).is_none()
            && text.quote(at - 1).is_none()
            && (text.is(PERSON | BODY | PRONOUN, at - 1) || text.named(at - 1).is_some())
    };
    // The topic speaks; the subject of a clause that the sentence is about does not.
    let about = |at: usize| {
        (at..to.saturating_sub(1)).any(|k| {
            text.quote(k).is_none() && (text.lower(k), text.lower(k + 1)) == ("つ", "い")
                || text.lower(k) == "関" && text.lower(k + 1) == "し"
        })
    };
    // "…が「…」と述べたと…": told inside what somebody else tells.
    let nested = text.is(THAT, after);
    let topic = (floor + 1..to)
        .rev()
        .find(|&at| marks(at) && text.lower(at) == "は" && !nested);
    let marker = topic.or_else(|| (floor + 1..to).rev().find(|&at| marks(at) && !about(at)))?;
    let from = (floor..marker)
        .rev()
        .find(|&at| {
            text.quote(at).is_some()
                || matches!(text.lower(at), "、" | "，" | "。" | "「")
                || matches!(text.lower(at), "と" | "で" | "に")
                    && text.quote(at.wrapping_sub(1)).is_some()
                || text.is(TIME, at)
        })
        .map_or(floor, |at| at + 1);
    let from = (from..marker).find(|&at| !text.is(ADVERB | TIME | TOPIC, at) && text.word(at))?;
    Some(Phrase { from, to: marker })
}
