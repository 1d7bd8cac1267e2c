//! Dates in the visible text of a page or paste, and in addresses.

mod beside;
mod short;

use std::collections::HashSet;
use std::sync::OnceLock;

use aho_corasick::AhoCorasick;
use demarche_text::date::Order;
use demarche_text::{PartialDate, Precision, date};
use regex::Regex;

use super::glued;
use beside::{begins_apart, ends_apart};
pub(crate) use short::written;

/// What words say of the date beside them.
const WORDS: &str = include_str!("../../data/date-words.tsv");
/// Small words that may stand beside such words on a line of their own.
const BESIDE: &str = include_str!("../../data/date-label-words.txt");
/// How many scalar values before a date such words count.
const BEFORE: usize = 60;
/// How far after a date they may begin.
const AFTER: usize = 8;

/// What a date in a text is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    /// The first publication.
    First,
    Published,
    Modified,
    /// Something else: an access, a deadline, a copyright.
    Other,
}

/// A date in a line, with what the words beside it say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) label: Option<Label>,
    pub(crate) date: PartialDate,
    /// Whether nothing stands around it but the ends of the line and separators.
    pub(crate) alone: bool,
}

/// What a line near the headline says of dates.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) published: Option<PartialDate>,
    pub(crate) modified: Option<PartialDate>,
}

/// Words that a line with a date may have beside it; more is a sentence or a headline.
const FEW_WORDS: usize = 12;
/// The longest line with two dates and so few words, in bytes of any script.
const LONGEST_LINE: usize = 1_000;

/// Reads a line such as "Published: 18 March 2022 | Updated: 19 March 2022". `None` for a line that
/// is about something else. Month and year alone say too little.
pub(crate) fn of_line(line: &str) -> Option<Told> {
    of_line_ordered(line, None)
}

/// [`of_line`] where the order of day and month in numbers is known.
pub(crate) fn of_line_ordered(line: &str, order: Option<Order>) -> Option<Told> {
    if line.len() > LONGEST_LINE {
        return None;
    }
    let line = &*glued::apart(line);
    let found = written(line, order);
    let days = found
        .iter()
        .filter(|found| found.date.day().is_some())
        .count();
    if days == 0 || days > 2 {
        return None;
    }
    let inside: usize = found.iter().map(|found| found.span.len()).sum();
    let outside = line.chars().count() - inside;
    if demarche_text::word::count(line) > FEW_WORDS * (1 + days) || outside > 90 {
        return None;
    }
    let mut told = Told::default();
    for dated in in_text(line, order) {
        if dated.date.day().is_none() {
            continue;
        }
        let place = match dated.label {
            Some(Label::Modified) => &mut told.modified,
            Some(Label::Other) => continue,
            Some(Label::First | Label::Published) | None => &mut told.published,
        };
        if place.is_none() {
            *place = Some(dated.date);
        }
    }
    (told != Told::default()).then_some(told)
}

/// Years before it are of other calendars: the Islamic one has 1443 for 2022.
const FIRST_YEAR: &str = "1600";

/// Every date of a text, with what is said of it.
pub(crate) fn in_text(text: &str, order: Option<Order>) -> Vec<Dated> {
    let found = written(text, order);
    if found.is_empty() {
        return Vec::new();
    }
    let scalars: Vec<char> = text.chars().collect();
    let mut from = 0;
    found
        .iter()
        .enumerate()
        .map(|(at, written)| {
            let span = written.span;
            let before: String = scalars[from.max(span.start.saturating_sub(BEFORE))..span.start]
                .iter()
                .collect();
            let until = found
                .get(at + 1)
                .map_or(scalars.len(), |next| next.span.start);
            let last = until == scalars.len();
            let after: String = scalars[span.end..until].iter().take(30).collect();
            from = span.end;
            let clock = has_clock(&scalars[span.start..span.end]);
            let between = |a: usize, b: usize| is_range(&scalars[a..b]);
            let range = (at > 0 && between(found[at - 1].span.end, span.start))
                || found
                    .get(at + 1)
                    .is_some_and(|next| between(span.end, next.span.start));
            Dated {
                label: if range {
                    Some(Label::Other)
                } else {
                    match label_before(&before) {
                        // "Dieser Artikel wurde am 19. März 2022 aktualisiert."
                        Some(Label::First)
                            if last
                                && says(&after, Label::Modified)
                                && !says(&before, Label::Published) =>
                        {
                            Some(Label::Modified)
                        }
                        Some(label) => Some(label),
                        None => last.then(|| label_after(&after, clock)).flatten(),
                    }
                },
                date: written.date.clone(),
                alone: ends_apart(&before)
                    && (begins_apart(&after, clock) || begins_with_label(&after)),
            }
        })
        .filter(|dated| dated.date.date.as_str() > FIRST_YEAR)
        .collect()
}

/// Whether what writes a date writes a time of day too: "18:30", or at its end "18.30".
fn has_clock(written: &[char]) -> bool {
    let last = written.rsplit(|c| *c == ' ').next().unwrap_or_default();
    let dotted = match last.split(|c| *c == '.').collect::<Vec<_>>()[..] {
        [hours, minutes] => {
            let digits = |part: &[char]| part.iter().all(char::is_ascii_digit);
            (1..=2).contains(&hours.len()) && minutes.len() == 2 && digits(hours) && digits(minutes)
        }
        _ => false,
    };
    dotted || written.contains(&':')
}

/// Whether what stands between two dates makes a span of time of them, as that of an event is.
fn is_range(between: &[char]) -> bool {
    const TO: &str = include_str!("../../data/range-words.txt");
    const LONGEST: usize = 12;
    if between.len() > LONGEST {
        return false;
    }
    let between: String = between.iter().collect();
    TO.lines().any(|to| to == between.trim().to_lowercase())
}

/// A place where words of the table stand in a text, in bytes, and what they say.
struct Said {
    start: usize,
    end: usize,
    label: Label,
}

/// Every place where words of the table begin a word of `lower`.
fn said(lower: &str) -> impl Iterator<Item = Said> + '_ {
    static TABLE: OnceLock<(AhoCorasick, Vec<Label>)> = OnceLock::new();
    let (table, labels) = TABLE.get_or_init(|| {
        let rows = WORDS
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t'));
        let (words, labels): (Vec<&str>, Vec<Label>) = rows
            .map(|(kind, words)| {
                let label = match kind {
                    "first" => Label::First,
                    "published" => Label::Published,
                    "modified" => Label::Modified,
                    _ => Label::Other,
                };
                (words, label)
            })
            .unzip();
        let table = AhoCorasick::new(words).expect("the table of words is small");
        (table, labels)
    });
    table
        .find_overlapping_iter(lower)
        .filter(|found| begins_word(lower, found.start()))
        .map(|found| Said {
            start: found.start(),
            end: found.end(),
            label: labels[found.pattern().as_usize()],
        })
}

/// What the words before a date say: those that stand last count, and of two that end together the
/// longer.
pub(crate) fn label_before(before: &str) -> Option<Label> {
    said(&before.to_lowercase())
        .max_by_key(|said| (said.end, said.end - said.start))
        .map(|said| said.label)
}

/// What a text says that is nothing but the words for the date on the next line: "Published on". A noun
/// that is a heading too, as "Update", only with its colon.
pub(crate) fn label_alone(text: &str) -> Option<Label> {
    const MOST: usize = 40;
    if text.len() > 3 * MOST || text.chars().count() > MOST {
        return None;
    }
    let lower = text.trim().to_lowercase();
    let colon = lower.ends_with([':', '：']);
    let lower = lower.trim_matches(|c: char| !c.is_alphanumeric());
    said(lower)
        .filter(|said| {
            let words = &lower[said.start..said.end];
            let noun = said.label == Label::Modified && lower == words && !words.contains(' ');
            // Words with endings stand in the table without them.
            let after = lower[said.end..]
                .trim_start_matches(|c: char| !words.is_ascii() && c.is_alphabetic());
            beside(&lower[..said.start])
                && beside(after)
                && (colon || !noun || words.ends_with("ed"))
        })
        .max_by_key(|said| said.end - said.start)
        .map(|said| said.label)
}

/// Whether nothing stands beside a label but small words: "last", "on", "date of".
fn beside(text: &str) -> bool {
    static SMALL: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let small = SMALL.get_or_init(|| BESIDE.split_whitespace().collect());
    text.split_whitespace().all(|word| small.contains(word))
}

/// What the words right after a date say: "2022年3月18日 公開". Words of change with a time of their own, set
/// apart from the date or its time of day, are not of it: "18 March 2022 (updated 10:20)".
fn label_after(after: &str, clock: bool) -> Option<Label> {
    let after = after.to_lowercase();
    said(&after)
        .filter(|said| after[..said.start].chars().count() <= AFTER)
        .min_by_key(|said| (said.start, std::cmp::Reverse(said.end)))
        .filter(|said| {
            let apart = clock || !after[..said.start].trim().is_empty();
            let timed = after[said.end..].contains(char::is_numeric);
            said.label != Label::Modified || !(apart && timed)
        })
        .map(|said| said.label)
}

/// Whether a text has words of one kind anywhere.
fn says(text: &str, label: Label) -> bool {
    said(&text.to_lowercase()).any(|said| said.label == label)
}

/// Whether words of the table stand right after a date.
pub(super) fn begins_with_label(after: &str) -> bool {
    let after = after.trim_start().to_lowercase();
    said(&after).any(|said| said.start == 0)
}

/// "Stand" is not in "Verstand".
fn begins_word(text: &str, at: usize) -> bool {
    let letter = |c: char| c.is_alphanumeric() && !demarche_text::word::is_unspaced(c);
    !(text[..at].chars().next_back().is_some_and(letter)
        && text[at..].chars().next().is_some_and(letter))
        || text[..at].ends_with("ال")
        || text[..at].ends_with('ب')
}

/// The day that an address carries: `/2022/03/18/`, `/2022/mar/18/`, `/2022-03-18-`, `/20220318/`,
/// `/2022/0318/`; else its month, `/2022/03/`.
pub(crate) fn of_url(url: &str) -> Option<PartialDate> {
    static DAY: OnceLock<Regex> = OnceLock::new();
    static MONTH: OnceLock<Regex> = OnceLock::new();
    static NAMED: OnceLock<Regex> = OnceLock::new();
    let named = NAMED.get_or_init(|| {
        Regex::new(r"/(19[89][0-9]|20[0-9][0-9])/([a-z]{3,9})/([0-9]{1,2})/")
            .expect("the pattern is well formed")
    });
    let day = DAY.get_or_init(|| {
        Regex::new(r"[/_-](?:(19[89][0-9]|20[0-9][0-9])[/_-]([0-9]{1,2})[/_-]([0-9]{1,2})|t?(20[0-9][0-9])/?([0-9][0-9])([0-9][0-9]))(?:[/_.?-]|$)")
            .expect("the pattern is well formed")
    });
    let month = MONTH.get_or_init(|| {
        Regex::new(r"/(19[89][0-9]|20[0-9][0-9])[/-]?(0[1-9]|1[0-2])/")
            .expect("the pattern is well formed")
    });
    let path = url.split("://").nth(1).unwrap_or(url);
    let path = path.split(['?', '#']).next().unwrap_or(path);
    if let Some(found) = day.captures(path) {
        let part = |a: usize, b: usize| {
            found
                .get(a)
                .or_else(|| found.get(b))
                .map(|part| part.as_str())
        };
        return PartialDate::parse(&format!(
            "{}-{:0>2}-{:0>2}",
            part(1, 4)?,
            part(2, 5)?,
            part(3, 6)?
        ));
    }
    if let Some(found) = named.captures(path)
        && let Some(date) = date::parse_words(&format!("{} {} {}", &found[3], &found[2], &found[1]))
    {
        return Some(date);
    }
    let found = month.captures(path)?;
    PartialDate::parse(&format!("{}-{}", &found[1], &found[2]))
}

/// Whether `date` is of the day or in the month that `wider` tells.
pub(crate) fn agrees(date: &PartialDate, wider: &PartialDate) -> bool {
    match wider.precision {
        Precision::Year => date.date.get(..4) == wider.date.get(..4),
        Precision::Month => date.date.get(..7) == wider.date.get(..7),
        Precision::Day | Precision::Minute => date.first_day() == wider.first_day(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_with_a_dot_is_told_from_a_day() {
        let clock = |written: &str| has_clock(&written.chars().collect::<Vec<_>>());
        assert!(clock("11 May 2025 19.02"));
        assert!(clock("11 May 2025, 19:02"));
        assert!(!clock("24.01.2024"));
        assert!(!clock("11 May 2025"));
    }

    #[test]
    fn a_change_is_never_a_publication() {
        let told = of_line("Published: 18 March 2022 | Updated: 19 March 2022").unwrap();
        assert_eq!(told.published.unwrap().date, "2022-03-18");
        assert_eq!(told.modified.unwrap().date, "2022-03-19");
        for line in [
            "Last updated on March 19, 2022",
            "19 March 2022 (updated)",
            "Dieser Artikel wurde am 19. März 2022 aktualisiert",
            "Stand: 19.03.2022",
            "Zuletzt aktualisiert: 19. März 2022",
            "Mis à jour le 19 mars 2022",
            "Actualizado a las 10:20 el 19 de marzo de 2022",
            "Обновлено 19 марта 2022",
            "Оновлено: 19 березня 2022",
            "更新时间：2022年3月19日",
            "最終更新 2022年3月19日",
            "آخر تحديث: 19 مارس 2022",
            "Güncelleme: 19.03.2022 10:20",
        ] {
            let told = of_line(line).unwrap_or_default();
            assert_eq!(told.published, None, "{line}");
            assert_eq!(
                told.modified.map(|date| date.date).as_deref(),
                Some("2022-03-19"),
                "{line}"
            );
        }
    }

    #[test]
    fn lines_tell_of_publication_in_ten_languages() {
        for line in [
            "Published on March 18, 2022",
            "Posted: 18 March 2022, 10:20",
            "Veröffentlicht am 18. März 2022",
            "Dieser Beitrag wurde am 18. März 2022 um 14:48 von Jana Muster geschrieben.",
            "Gespeichert von jm am 18. März 2022 - 18:55",
            "von am 18.03.2022",
            "Publié le 18 mars 2022 à 10h20 - Mis à jour le 19 mars 2022",
            "Publicado el 18 de marzo de 2022",
            "Опубликовано: 18 марта 2022 г.",
            "Опубліковано 18 березня 2022",
            "发布时间：2022-03-18 10:20",
            "公開日 2022年3月18日 更新日 2022年3月19日",
            "2022年3月18日 公開",
            "تاريخ النشر: 18 مارس 2022",
            "نشر في ١٨ مارس ٢٠٢٢",
            "Yayınlanma: 18.03.2022 - 10:20 Güncelleme: 19.03.2022",
            "Jane Doe | 18 March 2022 | 5 min read",
        ] {
            assert_eq!(
                of_line(line)
                    .and_then(|told| told.published)
                    .map(|date| date.day().unwrap().to_string())
                    .as_deref(),
                Some("2022-03-18"),
                "{line}"
            );
        }
    }

    #[test]
    fn words_alone_are_a_label_and_headings_are_none() {
        for (text, expected) in [
            ("Published", Some(Label::Published)),
            ("Published on:", Some(Label::Published)),
            ("Date of publication", Some(Label::Published)),
            ("Last updated", Some(Label::Modified)),
            ("Update:", Some(Label::Modified)),
            ("Veröffentlicht am", Some(Label::Published)),
            ("Zuletzt aktualisiert", Some(Label::Modified)),
            ("Дата публикации", Some(Label::Published)),
            ("发布时间", Some(Label::Published)),
            ("Update", None),
            ("Company updates", None),
            ("Publications of the ministry", None),
            ("Recently posted", None),
            ("", None),
        ] {
            assert_eq!(label_alone(text), expected, "{text}");
        }
    }

    #[test]
    fn dates_of_other_things_are_none() {
        for line in [
            "© 18 March 2022 The Example",
            "Accessed 18 March 2022",
            "Medically reviewed on March 18, 2022",
        ] {
            assert_eq!(of_line(line), None, "{line}");
        }
    }

    #[test]
    fn headlines_and_sentences_tell_no_date() {
        assert_eq!(of_line("Oath ceremony likely on Feb 21"), None);
        assert_eq!(
            of_line(
                "The treaty was signed on 18 March 2022 in the presence of all ministers who had come to the city for it, officials said"
            ),
            None
        );
    }

    #[test]
    fn addresses_carry_days() {
        let day = |url: &str| of_url(url).map(|date| date.date);
        assert_eq!(
            day("https://example.org/2022/03/18/talks").as_deref(),
            Some("2022-03-18")
        );
        assert_eq!(
            day("https://example.org/a-20220318.html").as_deref(),
            Some("2022-03-18")
        );
        assert_eq!(
            day("https://example.org/n1/2022/0318/c90000-1.html").as_deref(),
            Some("2022-03-18")
        );
        assert_eq!(
            day("https://example.org/2022/03/talks-on-war").as_deref(),
            Some("2022-03")
        );
        assert_eq!(
            day("https://example.org/world/2022/mar/18/talks").as_deref(),
            Some("2022-03-18")
        );
        assert_eq!(
            day("https://example.org/202203/t20220318_117.html").as_deref(),
            Some("2022-03-18")
        );
        assert_eq!(day("https://example.org/2022/top/18/talks"), None);
        assert_eq!(day("https://example.org/2022/13/18/talks"), None);
        assert_eq!(day("https://example.org/12345678"), None);
        assert_eq!(day("https://example.org/talks?from=/2022/03/18/"), None);
    }
}
