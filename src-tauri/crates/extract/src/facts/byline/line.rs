//! Which line is a byline, and where in it the names begin.

use std::collections::HashSet;
use std::sync::OnceLock;

use demarche_text::date;
use regex::Regex;

use super::super::dates::label_alone;
use super::super::glued::apart;
use super::shape::{self, is_given, is_han_name};
use super::{Byline, from_names};

/// Words that stand before names, in the languages that set them; with a colon those that are none
/// without one.
const BEFORE: &str = include_str!("../../../data/byline-words.txt");

/// The byline that a line of text is, when it is one: "By Jane Doe", "Von Jana Muster, Berlin".
pub(crate) fn of_line(line: &str) -> Option<Byline> {
    let line = line.trim();
    if line.split_whitespace().count() > 16 || line.chars().count() > 140 {
        return None;
    }
    // Who took a picture: "本报记者 李明 摄".
    if line
        .trim_end_matches([')', '）', '】', ' '])
        .ends_with(['摄', '攝'])
    {
        return None;
    }
    let line = &*apart(line);
    let rest = labelled(line)
        .or_else(|| of_reporters(line))
        .or_else(|| after_date(line))
        .or_else(|| before_role(line))
        .or_else(|| among_labels(line))?;
    let byline = from_names(rest);
    (!byline.is_empty()).then_some(byline)
}

/// The name before what its bearer is at the outlet: "KEN SATO, Example Asia staff writer".
fn before_role(line: &str) -> Option<&str> {
    const ROLES: [&str; 8] = [
        "staff writer",
        "staff writers",
        "staff reporter",
        "staff reporters",
        "staff correspondent",
        "contributing writer",
        "contributing writers",
        "deputy editor",
    ];
    const WORDS: usize = 12;
    let (names, role) = line.split_once(", ")?;
    let lower = role.to_lowercase();
    let short = line.split_whitespace().count() <= WORDS;
    let told = short && ROLES.iter().any(|role| lower.ends_with(role));
    (told && shape::shape(names) == shape::Shape::Person).then_some(names)
}

/// What follows a byline's word after a date: "Published on 18 March 2022 by Jane Doe", and between marks in a
/// line with a date: "12 · by Jane Doe · 18 March 2022".
fn after_date(line: &str) -> Option<&str> {
    let found = date::find(line);
    let first = found.first().filter(|first| first.date.day().is_some())?;
    let place = |at: usize| line.char_indices().nth(at).map_or(line.len(), |(at, _)| at);
    let (before, after) = (
        &line[..place(first.span.start)],
        &line[place(first.span.end)..],
    );
    let told = !before.contains(char::is_alphanumeric) || label_alone(before).is_some();
    let mark = |c: char| !c.is_alphanumeric();
    if told && let Some(rest) = labelled(after.trim_start_matches(mark)) {
        return Some(rest);
    }
    let part = line
        .split(['|', '·', '•', '⋅'])
        .find_map(|part| labelled(part.trim()))?;
    (part.len() < line.len()).then_some(part)
}

/// The name in a Chinese line of labels: "来源：例网 作者：李明 编辑：王芳".
fn among_labels(line: &str) -> Option<&str> {
    const WORDS: [&str; 3] = ["作者", "记者", "記者"];
    const OTHERS: [&str; 6] = ["来源", "來源", "时间", "時間", "日期", "编辑"];
    if !OTHERS.iter().any(|word| line.contains(word)) {
        return None;
    }
    let after = WORDS.iter().find_map(|word| {
        let (_, after) = line.split_once(word)?;
        after.strip_prefix(['：', ':'])
    })?;
    let name = after.trim_start().split([' ', '|', '\u{3000}']).next()?;
    is_han_name(name).then_some(name)
}

/// Whether a text is a byline's word alone: "By", "Written by:".
pub(crate) fn is_word(text: &str) -> bool {
    // The longest of the words, in bytes, with room for marks around them.
    const MOST: usize = 80;
    if text.len() > MOST {
        return false;
    }
    let plain = text
        .trim()
        .trim_end_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let words = BEFORE.lines();
        words.map(|word| word.trim_end_matches(':')).collect()
    });
    words.contains(plain.as_str())
}

/// What follows a byline's word at the beginning of a text.
pub(crate) fn rest_of(text: &str) -> Option<&str> {
    let text = text.trim();
    labelled(text).or_else(|| of_reporters(text))
}

/// The names of a line that is an outlet's name, the word for who reports, and names: "例报见习记者 李明 王芳". Before a
/// colon stands who asks at a press conference.
fn of_reporters(line: &str) -> Option<&str> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    static FROM: OnceLock<Regex> = OnceLock::new();
    if !line.contains(['记', '記', '作', '撰', '通']) {
        return None;
    }
    let pattern = PATTERN.get_or_init(|| {
        let name = r"(?:\p{Han}{2,4}|\p{Han}{1,8}·\p{Han}{1,8})";
        Regex::new(&format!(
            r"^[（(【\[]?(?:[文图][/／|｜])?(?:[\p{{Han}}A-Za-z0-9《》·]{{0,14}}?)(?:记者|記者|作者|撰稿人|通讯员|通訊員)[\s\u{{3000}}]+({name}(?:[\s、，,/]+{name}){{0,5}})[)）】\]]?$"
        ))
        .expect("the pattern is well formed")
    });
    let Some(found) = pattern.captures(line) else {
        // "例報／記者李明／台北即時報導"
        let from = FROM.get_or_init(|| {
            Regex::new(r"^(?:\p{Han}{2,8}[／/]\s*)?(?:记者|記者)\s*(\p{Han}{2,4})[／/]\s*\p{Han}{2,10}(?:报道|報導|報道)$")
                .expect("the pattern is well formed")
        });
        let name = from.captures(line)?.get(1)?.as_str();
        return is_han_name(name).then_some(name);
    };
    let names = found.get(1)?.as_str();
    let parts = |c: char| c.is_whitespace() || matches!(c, '、' | '，' | ',' | '/');
    names
        .split(parts)
        .filter(|name| !name.is_empty())
        .all(|name| name.contains('·') || is_han_name(name))
        .then_some(names)
}

/// Whether a line is an outlet's name, the word for who reports, and names.
pub(crate) fn is_of_reporters(line: &str) -> bool {
    of_reporters(line.trim()).is_some()
}

/// What follows the word that makes a line a byline; `None` where there is none.
fn labelled(line: &str) -> Option<&str> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let pattern = PATTERN.get_or_init(|| {
        let (all, spaced) = (words(true).join("|"), words(false).join("|"));
        Regex::new(&format!(
            r"(?i)^(?:this (?:article|post|story|report) was )?(?:(?:{all})\s*[:：/／|]\s*|(?:{spaced})[\s\u{{3000}}]+|[（(【\[](?:本报|本報)?(?:记者|記者|作者|文)[\s:：/／]*)"
        ))
        .expect("the pattern is well formed")
    });
    let Some(found) = pattern.find(line) else {
        return glued(line);
    };
    let rest = &line[found.end()..];
    // "By the end of the day", "Text and pictures".
    let next = rest.chars().find(|c| c.is_alphabetic())?;
    let desk = rest
        .split_whitespace()
        .next()
        .is_some_and(|word| word.eq_ignore_ascii_case("the"));
    (!next.is_lowercase()
        || desk
        || rest
            .split_whitespace()
            .next()
            .is_some_and(shape::is_particle))
    .then_some(rest)
}

/// The names that a byline's word is glued to where styles alone set it apart: "ByJane Doe". A common given name
/// tells them from other words: "DiCaprio".
fn glued(line: &str) -> Option<&str> {
    let seam = line.find(|c: char| !c.is_ascii_alphabetic())?;
    let seam = line[..seam].rfind(|c: char| c.is_ascii_uppercase())?;
    let (word, rest) = line.split_at(seam);
    let first = word.starts_with(|c: char| c.is_ascii_uppercase());
    (first && is_word(word) && is_given(rest)).then_some(rest)
}

/// The table's words; without `all` only those after which a space is enough, as after "by".
pub(super) fn words(all: bool) -> Vec<String> {
    let mut words: Vec<&str> = BEFORE
        .lines()
        .filter(|line| !line.is_empty() && (all || !line.ends_with(':')))
        .map(|line| line.trim_end_matches(':'))
        .collect();
    // The longest first, since the first that fits is taken.
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    words.into_iter().map(regex::escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_byline_only_when_names_follow() {
        let names = |line: &str| of_line(line).map(|byline| byline.names);
        for (line, expected) in [
            ("By Jane Doe", "Jane Doe"),
            ("By Amanda", "Amanda"),
            ("Von Jana Muster, Berlin", "Jana Muster"),
            ("Par Jeanne Dupont", "Jeanne Dupont"),
            ("Por Ana Pérez", "Ana Pérez"),
            ("Автор: Анна Новак", "Анна Новак"),
            ("Автор: Олена Коваль", "Олена Коваль"),
            ("作者：李明", "李明"),
            ("文／山田太郎", "山田太郎"),
            ("例报记者 李明 王小芳", "李明"),
            ("《港口》作者 周纯", "周纯"),
            ("例報／ 記者李明／台北即時報導", "李明"),
            ("来源：例网 作者：李明 编辑：王芳", "李明"),
            ("بقلم: أحمد علي", "أحمد علي"),
            ("Yazan: Ayşe Yılmaz", "Ayşe Yılmaz"),
            ("Napisał Jan Kowalski", "Jan Kowalski"),
            ("Av Anna Svensson", "Anna Svensson"),
            ("Penulis: Budi Santoso", "Budi Santoso"),
            ("מאת: דוד כהן", "דוד כהן"),
            (
                "This post was written by Jane Doe, Head of Research",
                "Jane Doe",
            ),
            ("By Jane Doe | 18 March 2022", "Jane Doe"),
            ("By The Example Team", "The Example Team"),
            ("By Jane DoeNovember 20, 2007", "Jane Doe"),
            ("By Jane DoePublished: Sep 17, 2025", "Jane Doe"),
            ("ByJane Doe", "Jane Doe"),
            ("KEN SATO, Example Asia staff writer", "KEN SATO"),
            (
                "Published on December 2nd, 2025 by Jane Doe and John Roe",
                "Jane Doe",
            ),
            ("12 · by Jane Doe · Updated on 8 January 2026", "Jane Doe"),
            ("By Jane Doe, Example Foundation", "Jane Doe"),
        ] {
            assert_eq!(
                names(line).unwrap_or_default().first().map(String::as_str),
                Some(expected),
                "{line}"
            );
        }
        for line in [
            "By the end of the day all had left.",
            "Text and pictures",
            "Text Messages",
            "文化新闻",
            "Von der Reise blieb wenig übrig",
            "By 2030 all will be well",
            "DiCaprio opens the festival",
            "Av den anledningen blev mötet inställt",
            "On 18 March 2022 by a narrow vote the council agreed",
            "Last Updated: January 7, 2025",
            "Por primera vez en la historia",
            "路透社记者：中方对此有何评论",
            "本报记者 李明 摄",
            "他是记者 也是作家",
            "来源：例网 编辑：王芳",
        ] {
            assert_eq!(names(line), None, "{line}");
        }
    }
}
