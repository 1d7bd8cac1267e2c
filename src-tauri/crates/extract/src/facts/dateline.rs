//! Datelines: the place that a text is dated from, with the day and the agency beside it.

use std::sync::OnceLock;

use demarche_gazetteer::Gazetteer;
use demarche_text::{PartialDate, date};
use regex::{Captures, Regex};

use super::byline::shape::is_han_name;
use super::byline::{self, wire};

/// What a dateline says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    pub(crate) place: String,
    /// Only where it is written in full: "BEIJING, March 18, 2022 (Xinhua) —".
    pub(crate) date: Option<PartialDate>,
    /// The date as it is written.
    pub(crate) written: Option<String>,
    /// The day and month of "March 18".
    pub(crate) day: Option<u32>,
    pub(crate) month: Option<u32>,
    /// The agency's short name.
    pub(crate) wire: Option<String>,
    /// Those who report, where the dateline names them: "电（记者李明）".
    pub(crate) reporters: Vec<String>,
}

/// Ways in which datelines are written. A place is one in capitals, one before an agency, or a capital
/// city before a colon or a dash: "Note: …" is none.
const FORMS: [&str; 8] = [
    // GENEVA (AP) — ; BRUSSELS, March 18 (Reuters) – ; Madrid, 18 mar (EFE).- ; МОСКВА, 18 мар — РИА Новости.
    r"^(?P<place>\p{Lu}[\p{L}.'’-]*(?:[ /]\p{L}[\p{L}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)??)(?P<date>[,.]? \p{L}{3,9}\.? [0-9]{1,2}(?:, [0-9]{4})?|[,.]? [0-9]{1,2}\.? (?:de )?\p{L}{3,9}(?: [0-9]{4})?)?[,.]?(?P<wire> ?[(\[][^)\]]{2,30}[)\]])?\.?(?P<mark> ?[:：]|\.?-| ?[—–]| --?)\s?",
    // МОСКВА, 18 марта. /ТАСС/. ; КИЇВ. 18 березня. УНН.
    r"^(?P<place>\p{Lu}[\p{L}-]+(?:[ -]\p{Lu}[\p{L}-]+){0,2})[.,] (?P<date>[0-9]{1,2} \p{L}{3,9})\.? ?(?:/(?P<wire>[^/]{2,20})/|(?P<wire2>\p{Lu}[\p{L}.-]{1,20})(?:[.:]| ?[—–-])\s)",
    // 新华社北京3月18日电 ; 北京3月18日电
    r"^[（(【]?(?P<wire>[\p{Han}]{1,5}[社网網])?(?P<place>[\p{Han}]{2,8}?)(?P<date>(?:[0-9０-９]{4}年)?[0-9０-９]{1,2}月[0-9０-９]{1,2}日)\s*(?:电|電|讯|訊)(?P<reporters>[（(][^）)]{3,40}[）)])?",
    // 【ワシントン時事】 ; [ワシントン 18日 ロイター] ; 【パリ＝山田太郎】
    r"^[【\[（(](?P<place>[\p{Han}\p{Katakana}ー・]{2,12}?)(?:[\s　]*(?P<date>(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日))?(?:[\s　]*[=＝・][\s　]*[^】\]）)]{1,20}|[\s　]*(?P<wire>時事|共同|ロイター|ＡＦＰ|AFP|AP|ＡＰ))[】\]）)]",
    // Taipei, Nov. 17 (CNA) The ministry has …
    r"^(?P<place>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}), (?P<date>\p{L}{3,9}\.? [0-9]{1,2}(?:, [0-9]{4})?) (?P<wire>\([A-Z][A-Za-z]{1,20}\)) ",
    // 〔記者李明／台北報導〕
    r"^[〔\[【（(](?P<reporters>(?:特派)?(?:记者|記者)[\p{Han}、·]{2,24})[／/](?P<place>[\p{Han}]{2,6}?)(?:即時|综合|綜合|連線|特稿|專訪)?(?:报道|報導|報道)[〕\]】）)]",
    // （中央社記者李明台北18日電）
    r"^[（(](?P<wire>中央社)(?:記者(?P<who>[\p{Han}]{4,8}?)|(?P<place>[\p{Han}]{2,8}?))(?P<day>[0-9]{1,2})日(?:綜合)?(?:外)?電[）)]",
    // واشنطن - (أ ف ب) ; دبي، 18 مارس / وام /
    r"^(?P<place>\p{Arabic}+(?: \p{Arabic}+)?)(?:[،,] ?(?P<date>[0-9٠-٩]{1,2} \p{Arabic}+))?\s*[-–—]?\s*(?:\((?P<wire>[^)]{2,20})\)|/ ?(?P<wire2>[^/]{2,20}?) ?/)",
];

/// The dateline at the start of a first paragraph.
pub(crate) fn read(paragraph: &str) -> Option<Dateline> {
    // A pattern is made when a text first begins as what it finds does.
    static PATTERNS: [OnceLock<Regex>; FORMS.len()] = [const { OnceLock::new() }; FORMS.len()];
    let head: String = paragraph.trim_start().chars().take(120).collect();
    let first = head.chars().next()?;
    let made = FORMS.iter().zip(&PATTERNS).enumerate();
    made.filter(|(at, _)| begins(first, *at))
        .find_map(|(at, (form, pattern))| {
            let pattern =
                pattern.get_or_init(|| Regex::new(form).expect("the pattern is well formed"));
            let found = pattern.captures(&head)?;
            // What follows the first form's marks is the text.
            if at == 0 && head.len() == found.get(0)?.end() {
                return None;
            }
            dateline(&found, at)
        })
}

/// The day in brackets that a text begins with, as those of institutes do: "(18.03.2022) Researchers have …".
pub(crate) fn day_in_front(paragraph: &str, order: Option<date::Order>) -> Option<PartialDate> {
    let inside = paragraph.trim_start().strip_prefix(['(', '[', '（'])?;
    let (written, _) = inside.split_once([')', ']', '）'])?;
    let found = date::find_ordered(written, order);
    let [only] = found.as_slice() else {
        return None;
    };
    (only.span.len() == written.trim().chars().count()).then(|| only.date.clone())
}

/// Who reports by the beginning of a Chinese text without a place: "例报讯（记者 李明）3月18日，…".
pub(crate) fn reporters_in_front(paragraph: &str) -> Vec<String> {
    static PATTERN: OnceLock<Regex> = OnceLock::new();
    let head: String = paragraph.trim_start().chars().take(80).collect();
    if !head.contains(['记', '記']) {
        return Vec::new();
    }
    let pattern = PATTERN.get_or_init(|| {
        Regex::new(
            r"^[【\[]?[\p{Han}A-Za-z·]{2,10}?(?:[0-9年月日]{2,11})?(?:快)?[讯訊电電](?:[】\]])?\s*([（(][^）)]{0,10}(?:记者|記者)[^）)]{2,40}[）)])",
        )
        .expect("the pattern is well formed")
    });
    pattern
        .captures(&head)
        .and_then(|found| byline::of_line(found.get(1)?.as_str()))
        .map_or_else(Vec::new, |byline| byline.names)
}

/// Whether a text that begins with `first` can be of a form. To make a pattern takes longer than to read
/// ten pages, so that a curly quotation mark must not call for those of other scripts.
fn begins(first: char, form: usize) -> bool {
    match form {
        0 | 1 | 4 => first.is_uppercase(),
        2 => matches!(first, '(' | '（' | '【' | '\u{3400}'..='\u{9fff}'),
        3 => matches!(first, '(' | '[' | '【' | '（'),
        5 | 6 => matches!(first, '(' | '[' | '【' | '（' | '〔'),
        _ => matches!(first, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}'),
    }
}

fn dateline(found: &Captures<'_>, form: usize) -> Option<Dateline> {
    let (who, place) = match found.name("who") {
        Some(who) => name_and_place(who.as_str())?,
        None => ("", found.name("place")?.as_str()),
    };
    let place = place.trim().to_owned();
    let city = place
        .split([',', '/'])
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let group = |name: &str| found.name(name).map(|part| part.as_str().trim());
    let wire = group("wire")
        .or_else(|| group("wire2"))
        .map(|written| written.trim_matches(|c: char| "()[]/ ".contains(c)))
        .and_then(wire);
    let date = group("date").map(|date| date.trim_start_matches([',', '.', '،', ' ']));
    let capitals = city.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && city.chars().any(char::is_uppercase)
        && !city.chars().any(char::is_lowercase);
    let sure = match form {
        0 => {
            let colon = found["mark"].trim().starts_with([':', '：']);
            // A full stop and a hyphen end a dateline only where one is told otherwise.
            let hyphen = found["mark"].trim() == "-" && !found["mark"].starts_with([' ', '.']);
            let told = found.name("wire").is_some() || (date.is_some() && capitals);
            (told && !colon) || (!hyphen && (is_city(&city) || (capitals && !colon)))
        }
        1 => wire.is_some() || capitals,
        4 => date.is_some_and(|date| month_and_day(date).is_some()),
        7 => wire.is_some(),
        _ => true,
    };
    // "Tehran, IRNA – …"
    let (place, wire) = match place.rsplit_once(", ") {
        Some((place, agency)) if wire.is_none() && self::wire(agency).is_some() => {
            (place.to_owned(), self::wire(agency))
        }
        _ => (place, wire),
    };
    let (month, day) = date.and_then(month_and_day).unzip();
    // A word and a number that are no date: "Section 12: …".
    if form == 0 && date.is_some() && month.is_none() {
        return None;
    }
    sure.then(|| Dateline {
        date: date.and_then(date::parse_words),
        reporters: match who {
            "" => group("reporters").map_or_else(Vec::new, reporters),
            who => vec![who.to_owned()],
        },
        written: date.map(str::to_owned),
        day: day.or_else(|| group("day")?.parse().ok()),
        month,
        wire,
        place,
    })
}

/// Names after the word for who reports, with or without a space after it.
fn reporters(written: &str) -> Vec<String> {
    let names = byline::of_line(written).unwrap_or_else(|| byline::read([written]));
    names.names
}

/// A Chinese name and the place that stands behind it with nothing between. Most names have three letters and most
/// places two.
fn name_and_place(written: &str) -> Option<(&str, &str)> {
    const LONGER: [&str; 12] = [
        "華盛頓",
        "洛杉磯",
        "舊金山",
        "新加坡",
        "雅加達",
        "馬尼拉",
        "布魯塞爾",
        "吉隆坡",
        "日內瓦",
        "新德里",
        "伊斯坦堡",
        "莫斯科",
    ];
    let longer = LONGER
        .iter()
        .find_map(|place| Some((written.strip_suffix(place)?, *place)));
    let (name, place) = longer.or_else(|| {
        let (at, _) = written.char_indices().rev().nth(1)?;
        Some(written.split_at(at))
    })?;
    is_han_name(name).then_some((name, place))
}

/// The month and day of a date without its year.
fn month_and_day(written: &str) -> Option<(u32, u32)> {
    use chrono::Datelike;
    // A year in which every day exists stands in for the one that is not written.
    const LEAP: &str = "2000";
    let trimmed = written.trim_end_matches('.');
    [
        trimmed.to_owned(),
        format!("{trimmed}, {LEAP}"),
        format!("{trimmed} {LEAP}"),
        format!("{LEAP}年{trimmed}"),
    ]
    .iter()
    .find_map(|written| date::parse_words(written)?.day())
    .map(|day| (day.month(), day.day()))
}

fn is_city(name: &str) -> bool {
    let folded = name.to_lowercase();
    Gazetteer::bundled().countries.iter().any(|country| {
        country
            .capital
            .as_ref()
            .is_some_and(|capital| capital.to_lowercase() == folded)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<String> {
        read(text).map(|line| line.place)
    }

    #[test]
    fn places_are_told_from_other_words_before_a_colon() {
        assert_eq!(
            place("New Delhi: Amidst the rising tension").as_deref(),
            Some("New Delhi")
        );
        assert_eq!(place("GENEVA (AP) — The talks").as_deref(), Some("GENEVA"));
        assert_eq!(place("Warsaw (dpa) - The talks").as_deref(), Some("Warsaw"));
        let line = read("Tehran, IRNA – The talks go on").unwrap();
        assert_eq!(
            (line.place.as_str(), line.wire.as_deref()),
            ("Tehran", Some("IRNA"))
        );
        assert_eq!(place("Note: this is a summary"), None);
        assert_eq!(place("Xi Jinping: a life"), None);
        assert_eq!(place("The talks went on."), None);
        assert_eq!(place("Section 12 - The talks went on."), None);
    }

    #[test]
    fn names_are_told_from_the_places_behind_them() {
        for (text, names) in [
            ("（中央社記者李明台北18日電）部長們會晤。", vec!["李明"]),
            ("（中央社記者王小芳台北18日電）部長們會晤。", vec!["王小芳"]),
            ("（中央社記者李明華盛頓18日專電）部長們會晤。", vec![]),
            ("（中央社記者李明華盛頓18日電）部長們會晤。", vec!["李明"]),
            (
                "〔記者李明、王小芳／台北報導〕部長們會晤。",
                vec!["李明", "王小芳"],
            ),
        ] {
            let found = read(text).map_or_else(Vec::new, |line| line.reporters);
            assert_eq!(found, names, "{text}");
        }
    }

    #[test]
    fn reporters_are_named_where_no_place_is() {
        for (text, names) in [
            (
                "例报讯（记者 李明 王小芳）3月18日，渡船停运。",
                vec!["李明", "王小芳"],
            ),
            ("例港快讯（见习记者 张楠）今日，渡船停运。", vec!["张楠"]),
            ("例港网3月18日讯（记者陈智 整合）渡船停运。", vec!["陈智"]),
            ("港务长在会上（记者在场）说，渡船停运。", vec![]),
            ("渡船停运。", vec![]),
        ] {
            assert_eq!(reporters_in_front(text), names, "{text}");
        }
    }

    #[test]
    fn datelines_are_read_in_ten_languages() {
        for (text, place, wire, day) in [
            (
                "BRUSSELS, March 18 (Reuters) - The ministers met.",
                "BRUSSELS",
                Some("Reuters"),
                Some((3, 18)),
            ),
            (
                "Taipei, Nov. 17 (CNA) The ministers met.",
                "Taipei",
                None,
                Some((11, 17)),
            ),
            (
                "人民网例港3月18日电 （记者李明）部长们会晤。",
                "例港",
                None,
                Some((3, 18)),
            ),
            ("〔記者李明／台北報導〕部長們會晤。", "台北", None, None),
            (
                "（中央社記者李明台北18日電）部長們會晤。",
                "台北",
                Some("CNA Taiwan"),
                None,
            ),
            (
                "（中央社華盛頓18日綜合外電）部長們會晤。",
                "華盛頓",
                Some("CNA Taiwan"),
                None,
            ),
            (
                "PARIS (AFP) - The ministers met.",
                "PARIS",
                Some("AFP"),
                None,
            ),
            ("KYIV — The ministers met.", "KYIV", None, None),
            (
                "Berlin (dpa) - Die Minister trafen sich.",
                "Berlin",
                Some("dpa"),
                None,
            ),
            (
                "Paris (AFP) – Les ministres se sont réunis.",
                "Paris",
                Some("AFP"),
                None,
            ),
            (
                "Madrid, 18 mar (EFE).- Los ministros se reunieron.",
                "Madrid",
                Some("EFE"),
                Some((3, 18)),
            ),
            (
                "МОСКВА, 18 марта. /ТАСС/. Министры встретились.",
                "МОСКВА",
                Some("TASS"),
                Some((3, 18)),
            ),
            (
                "МОСКВА, 18 мар — РИА Новости. Министры встретились.",
                "МОСКВА",
                None,
                Some((3, 18)),
            ),
            (
                "КИЇВ. 18 березня. УНН. Міністри зустрілися.",
                "КИЇВ",
                None,
                Some((3, 18)),
            ),
            (
                "新华社北京3月18日电（记者李明）两国部长会面。",
                "北京",
                Some("Xinhua"),
                Some((3, 18)),
            ),
            ("北京3月18日电 两国部长会面。", "北京", None, Some((3, 18))),
            (
                "【ワシントン時事】両国の閣僚が会談した。",
                "ワシントン",
                Some("Jiji Press"),
                None,
            ),
            (
                "[ワシントン 18日 ロイター] - 両国の閣僚が会談した。",
                "ワシントン",
                Some("Reuters"),
                None,
            ),
            (
                "【パリ＝山田太郎】両国の閣僚が会談した。",
                "パリ",
                None,
                None,
            ),
            (
                "واشنطن (رويترز) - اجتمع الوزيران.",
                "واشنطن",
                Some("Reuters"),
                None,
            ),
            (
                "ANKARA (AA) - Bakanlar bir araya geldi.",
                "ANKARA",
                Some("Anadolu"),
                None,
            ),
        ] {
            let line = read(text).unwrap_or_else(|| panic!("no dateline in {text}"));
            assert_eq!(line.place, place, "{text}");
            assert_eq!(line.wire.as_deref(), wire, "{text}");
            assert_eq!(line.month.zip(line.day), day, "{text}");
            assert_eq!(line.date, None, "{text}");
        }
    }

    #[test]
    fn a_date_counts_only_with_its_year() {
        let line = read("BEIJING, March 18, 2022 (Xinhua) -- The talks").unwrap();
        assert_eq!(line.date.unwrap().date, "2022-03-18");
        assert_eq!(
            read("BEIJING, March 18 (Xinhua) -- The talks")
                .unwrap()
                .date,
            None
        );
    }
}
