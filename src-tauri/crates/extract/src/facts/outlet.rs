//! The outlet that a paste names: by its masthead, or in the line of rights at its foot; and what names of sites look
//! like, in the titles of pages.

use std::collections::HashMap;
use std::sync::OnceLock;

use demarche_gazetteer::Gazetteer;
use demarche_text::word::is_unspaced;
use regex::Regex;

use crate::CutReason;
use crate::block::bare;
use crate::lexicon;

/// Words with which names of sites end, in scripts without spaces; with a hyphen before them those with which other
/// words end.
const ENDINGS: &str = include_str!("../../data/site-words.txt");
/// Words that a site's name has behind it for one of its parts, beside those of menus: "例网财经频道".
const PARTS: [&str; 7] = ["频道", "资讯", "中文网", "号", "手机版", "頻道", "資訊"];

/// Lines at the top and at the foot of a page on which its name stands by itself.
const TOP: usize = 12;
const FOOT: usize = 40;
/// The longest name of an outlet, in words.
const WORDS: usize = 8;

/// The outlet and the line that names it. `lines` are those of a paste, `article` those of them that the
/// article takes up, from the first to beyond the last: a name among them is one that it speaks of. Nor is
/// one of its authors, who hold the rights themselves in newsletters.
pub(crate) fn of_lines<'l>(
    lines: &[&'l str],
    article: std::ops::Range<usize>,
    authors: &[String],
) -> Option<(String, &'l str)> {
    let top = 0..article.start.min(TOP);
    let foot = article.end.max(lines.len().saturating_sub(FOOT))..lines.len();
    let masthead = lines[top]
        .iter()
        .find_map(|line| Some((known(line, false)?.to_owned(), *line)));
    masthead.or_else(|| {
        foot.rev().find_map(|at| {
            let line = lines[at];
            holders(line).into_iter().find_map(|holder| {
                if let Some(name) = known(holder, true) {
                    return Some((name.to_owned(), line));
                }
                // Who holds the rights may be a company; the outlet is who says its name elsewhere too.
                let keys = [bare(holder), bare(without_form(holder))];
                let others = lines.iter().enumerate().filter(|(other, _)| *other != at);
                let again = |(_, other): (usize, &&'l str)| {
                    let name = other.trim();
                    (!keys[0].is_empty() && keys.contains(&bare(name))).then(|| name.to_owned())
                };
                let name = others.filter_map(again).next()?;
                let author = authors.iter().any(|author| bare(author) == bare(&name));
                (!author).then_some((name, line))
            })
        })
    })
}

/// The outlet that a paste names beside its headline and nowhere else: behind the headline, as in the title of a window
/// ("Talks go on – The Harbour Post"), or as the source in the line below it ("来源：环球网"), where the gazetteer knows it.
pub(crate) fn beside_title<'l>(
    lines: &[&'l str],
    title: &str,
    at: usize,
) -> Option<(String, &'l str)> {
    const NEAR: usize = 8;
    let behind = |line: &str| {
        let rest = line.trim().strip_prefix(title)?.trim_start();
        let name = rest.strip_prefix(['-', '–', '—', '|', '_', '·'])?.trim();
        if let Some(known) = of_title(name) {
            return Some(known.to_owned());
        }
        let words = demarche_text::word::count(name);
        let is_name = (1..=WORDS).contains(&words) && name.starts_with(char::is_uppercase);
        ((is_name || is_like_site(name)) && !is_section(name)).then(|| name.to_owned())
    };
    // The title of a window is copied along above all else.
    let above = lines.iter().take(at.min(TOP)).filter(|_| !title.is_empty());
    let named = above.filter_map(|line| Some((behind(line)?, *line))).next();
    named.or_else(|| {
        let near = lines.iter().skip(at.saturating_sub(NEAR)).take(2 * NEAR);
        near.filter_map(|line| Some((source(line)?.to_owned(), *line)))
            .next()
    })
}

/// The outlet of the gazetteer that a line such as "2022-03-18 来源：环球网 作者：李明" gives as its source.
fn source(line: &str) -> Option<&'static str> {
    let mut labels = line.match_indices(['来', '來']);
    labels.find_map(|(at, _)| {
        let begins = line[..at]
            .chars()
            .next_back()
            .is_none_or(char::is_whitespace);
        let rest = line[at..]
            .strip_prefix("来源")
            .or(line[at..].strip_prefix("來源"));
        let name = rest?.trim_start_matches([':', '：', ' ', '\u{3000}']);
        let end = name.find(|letter: char| letter.is_whitespace() || matches!(letter, '|' | '丨'));
        let name = &name[..end.unwrap_or(name.len())];
        known(name.trim_matches(['《', '》']), true).filter(|_| begins)
    })
}

/// The name of an outlet of the gazetteer, by its name, its domain or what its pages call it alone on a line; `rights`
/// where the line says whose the rights are.
fn known(line: &str, rights: bool) -> Option<&'static str> {
    static NAMES: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    // A name of few letters may be a word of a menu, unless it is written in capitals: "BBC".
    const SHORTEST: usize = 5;
    const INITIALS: usize = 3;
    let key = bare(line);
    let initials = key.len() >= INITIALS && line.chars().all(|c| c.is_uppercase() || c == ' ');
    if key.len() < SHORTEST && !rights && !initials || line.len() > 80 {
        return None;
    }
    let names = NAMES.get_or_init(|| {
        let mut names = HashMap::new();
        for outlet in &Gazetteer::bundled().outlets {
            for written in std::iter::once(outlet.name.as_str()).chain(outlet.domain.as_deref()) {
                names.entry(bare(written)).or_insert(outlet.name.as_str());
            }
        }
        // After the names proper, which count where two outlets say the same of themselves.
        for outlet in &Gazetteer::bundled().outlets {
            for written in &outlet.mastheads {
                names.entry(bare(written)).or_insert(outlet.name.as_str());
            }
        }
        names
    });
    let without = key.strip_prefix("www").unwrap_or(&key);
    let found = names.get(&key).or_else(|| names.get(without));
    found
        .or_else(|| names.get(key.strip_prefix("the")?))
        .copied()
}

/// The outlet of the gazetteer that a part of a page's title is: its name, or its name with that of one of its
/// sections behind it.
pub(crate) fn of_title(part: &str) -> Option<&'static str> {
    if let Some(name) = known(part, true) {
        return Some(name);
    }
    if !part.chars().any(is_unspaced) {
        return None;
    }
    part.char_indices().skip(2).find_map(|(at, _)| {
        let (name, section) = part.split_at(at);
        is_section(section).then(|| known(name, true)).flatten()
    })
}

/// Whether a part of a title, or of a byline, is the name of a site.
pub(crate) fn names_site(part: &str) -> bool {
    of_title(part).is_some() || is_like_site(part)
}

/// Whether words are those of a menu.
pub(crate) fn is_section(words: &str) -> bool {
    let hit = lexicon::hit(words).filter(|hit| hit.whole());
    PARTS.contains(&words)
        || hit.is_some_and(|hit| matches!(hit.reason, CutReason::Navigation | CutReason::Headlines))
}

/// Whether the end of a name is one that names of sites have, in a script without spaces: "例网", "例日报".
pub(crate) fn is_like_site(name: &str) -> bool {
    const LONGEST: usize = 20;
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let letters = name.chars().filter(|c| c.is_alphanumeric()).count();
    let marks = name.contains([
        '，', '。', '！', '？', '：', '“', '”', '《', '》', '、', ',', '?', '!', ':',
    ]);
    let ends = |wanted: bool| {
        ENDINGS
            .lines()
            .filter(|word| !word.is_empty() && word.starts_with('-') != wanted)
            .any(|word| name.ends_with(word.trim_start_matches('-')))
    };
    (3..=LONGEST).contains(&letters) && !marks && ends(true) && !ends(false)
}

/// Who may hold the rights by a line such as "© 2024 The Harbour Post. All rights reserved." or "例网版权所有".
pub(crate) fn holders(line: &str) -> Vec<&str> {
    static OTHERS: OnceLock<Regex> = OnceLock::new();
    let mut found = Vec::new();
    if let Some(holder) = holder(line) {
        found.push(holder);
        if holder.chars().any(is_unspaced) {
            found.extend(holder.split_whitespace());
        }
    }
    if ["版权所有", "版權所有"]
        .iter()
        .any(|words| line.contains(words))
    {
        let others = OTHERS.get_or_init(|| {
            Regex::new(
                r"([\p{Han}A-Za-z·.-]{2,30}?)(?:公司)?\s*版[权權]所有|版[权權]所有[\s：:©]*([\p{Han}A-Za-z·.-]{2,30})",
            )
            .expect("the pattern is well formed")
        });
        for told in others.captures_iter(line) {
            found.extend(told.iter().skip(1).flatten().map(|name| name.as_str()));
        }
    }
    found
}

/// Who holds the rights by a line such as "© 2024 The Harbour Post. All rights reserved."
fn holder(line: &str) -> Option<&str> {
    static RIGHTS: OnceLock<Regex> = OnceLock::new();
    let rights = RIGHTS.get_or_init(|| {
        Regex::new(
            r"(?xi) (?: (?: © | \(c\) | copyright ) [\s,:]* )+
              (?: (?:19|20)[0-9]{2} (?: \s*[-–—]\s* (?:19|20)[0-9]{2} )? [,.:]? \s+ )?
              (?: by\s+ )? ([^.,|•·()]+)",
        )
        .expect("the pattern is well formed")
    });
    let name = rights.captures(line)?.get(1)?.as_str();
    // What follows the name: "例网 All rights reserved", "… Limited or its affiliated companies".
    let lower = name.to_ascii_lowercase();
    let end = ["all rights", "版权所有", "。"]
        .iter()
        .filter_map(|words| lower.find(words))
        .min();
    let name = &name[..end.unwrap_or(name.len())];
    let name = name.split(" or its ").next().unwrap_or(name);
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    let name = name.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '-');
    let words = demarche_text::word::count(name);
    (words > 0 && words <= WORDS && name.starts_with(char::is_alphabetic)).then_some(name)
}

/// A company's name without the form that it has by law.
fn without_form(name: &str) -> &str {
    const FORMS: [&str; 14] = [
        "ltd", "limited", "llc", "inc", "plc", "co", "corp", "gmbh", "ag", "sa", "s.l", "s.a",
        "srl", "bv",
    ];
    match name.rsplit_once(' ') {
        Some((rest, form)) if FORMS.contains(&form.to_lowercase().as_str()) => rest,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outlet(lines: &[&str], article: std::ops::Range<usize>) -> Option<String> {
        of_lines(lines, article, &["Jane Doe".to_owned()]).map(|(name, _)| name)
    }

    #[test]
    fn a_masthead_or_the_line_of_rights_names_the_outlet() {
        let text = "The talks went on.";
        assert_eq!(
            outlet(
                &["Skip to content", "Gulf News", "World", "Talks go on", text],
                3..5
            )
            .as_deref(),
            Some("Gulf News")
        );
        assert_eq!(
            outlet(
                &[
                    "The Hill Post",
                    "Talks go on",
                    text,
                    "© 2024 The Hill Post. All rights reserved."
                ],
                1..3
            )
            .as_deref(),
            Some("The Hill Post")
        );
        assert_eq!(
            outlet(&["Talks go on", text, "Copyright © 2019–2024 Clarín"], 0..2).as_deref(),
            Some("Clarín")
        );
        assert_eq!(
            outlet(
                &[
                    "Talks go on",
                    text,
                    "Copyright © 2025 BBC. All rights reserved."
                ],
                0..2
            )
            .as_deref(),
            Some("BBC")
        );
        assert_eq!(
            outlet(&["BBC", "Talks go on", text], 1..3).as_deref(),
            Some("BBC")
        );
        assert_eq!(
            outlet(
                &[
                    "Talks go on",
                    text,
                    "© 2025 Guardian News & Media Limited or its affiliated companies. All rights reserved."
                ],
                0..2
            )
            .as_deref(),
            Some("The Guardian")
        );
        assert_eq!(
            outlet(&["ТАСС", "Talks go on", text], 1..3).as_deref(),
            Some("TASS (Russian)")
        );
        assert_eq!(
            outlet(
                &[
                    "Hill Ledger",
                    "Talks go on",
                    text,
                    "© HILL LEDGER LTD 2024."
                ],
                1..3
            )
            .as_deref(),
            Some("Hill Ledger")
        );
    }

    #[test]
    fn what_stands_beside_the_headline_names_the_outlet_too() {
        let title = "Scholz warnt vor Eskalation";
        let named = |lines: &[&str]| beside_title(lines, title, 1).map(|(name, _)| name);
        assert_eq!(
            named(&["Scholz warnt vor Eskalation – Rheinblick", title, "Text."]).as_deref(),
            Some("Rheinblick")
        );
        assert_eq!(
            named(&[title, "2022-03-18 来源：环球网 作者：李明"]).as_deref(),
            known("环球网", true)
        );
        assert!(known("环球网", true).is_some());
        for other in [
            "Scholz warnt vor Eskalation – und mahnt zur Ruhe",
            "Scholz warnt vor Eskalation in Europa",
            "Scholz warnt vor Eskalation – Politik",
            "来源：例网",
            "未来源自人民网",
        ] {
            assert_eq!(named(&[other, title]), None, "{other}");
        }
    }

    #[test]
    fn parts_of_titles_name_outlets_and_sites() {
        for (part, name) in [
            ("新华网", Some("Xinhua")),
            ("澎湃新闻-The Paper", Some("The Paper")),
            ("网易财经", Some("NetEase")),
            ("凤凰网资讯", Some("Phoenix Television")),
            ("cjn.cn", Some("Changjiang Daily")),
            ("网易如何赚钱", None),
            ("例网", None),
        ] {
            assert_eq!(of_title(part), name, "{part}");
        }
        for part in ["例山网", "例省人民政府门户网站", "例港日报", "例学会官网"]
        {
            assert!(is_like_site(part), "{part}");
        }
        for part in [
            "互联网",
            "谁来管管物联网",
            "国际新闻",
            "网",
            "为什么？例网",
            "The Example",
        ] {
            assert!(!is_like_site(part), "{part}");
        }
    }

    #[test]
    fn lines_of_rights_in_chinese_name_their_holders() {
        let text = "港务委员会星期一开会。";
        for (line, name) in [
            ("人民网版权所有，未经书面授权禁止使用", "People's Daily"),
            ("版权所有：中国政府网 中文域名：例", "Government of China"),
            ("© 1997-2022 网易公司版权所有", "NetEase"),
            (
                "Copyright © 2022 观察者 All rights reserved。 例备10号",
                "Guancha",
            ),
        ] {
            assert_eq!(
                outlet(&["标题", text, line], 0..2).as_deref(),
                Some(name),
                "{line}"
            );
        }
        assert_eq!(outlet(&["标题", text, "版权所有 违者必究"], 0..2), None);
    }

    #[test]
    fn names_in_the_article_and_companies_are_no_outlet() {
        let text = "The talks went on.";
        assert_eq!(outlet(&["Talks go on", "Gulf News", text], 0..3), None);
        assert_eq!(
            outlet(
                &[
                    "Talks go on",
                    text,
                    "© 2024 Hill Media Holding. All rights reserved."
                ],
                0..2
            ),
            None
        );
        assert_eq!(
            outlet(&["Jane Doe", "Talks go on", text, "© 2024 Jane Doe"], 1..3),
            None
        );
        assert_eq!(outlet(&[], 0..0), None);
    }
}
