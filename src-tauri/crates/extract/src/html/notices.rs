//! Pages that have no article: a notice, a question or a list stands in its place. What was kept of such a
//! one is left as it is and told of.

use std::sync::OnceLock;

use demarche_text::{Phrase, phrase};

use crate::BlockKind;
use crate::block::Page;
use crate::features::Seen;
use crate::html::landmarks::Landmarks;

/// What titles and headings of such pages say.
const NOTICES: &str = include_str!("../../data/notices.tsv");

/// Words from which a page is no notice, whatever its title says.
const NOTICE_WORDS: usize = 160;
/// The longest title of one, in scalar values.
const TITLE: usize = 90;

/// Headings with links from which a page is a list of articles, and the words in a row under one that
/// make an article among them.
const LISTED: usize = 6;
const ARTICLE_WORDS: usize = 100;

/// What stands in the place of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notice {
    Missing,
    Consent,
    Robot,
    Refused,
    Login,
    Search,
    List,
}

impl Notice {
    /// Whether the page was not given at all.
    pub(crate) fn is_failure(self) -> bool {
        matches!(self, Self::Missing | Self::Robot | Self::Refused)
    }

    /// What the user is told.
    pub(crate) fn problem(self) -> Phrase {
        match self {
            Self::Missing => phrase!(
                "This looks like a notice that the page was not found, not like an article."
            ),
            Self::Consent => {
                phrase!("This looks like a question for consent to cookies, not like an article.")
            }
            Self::Robot => phrase!(
                "This looks like a check that a person asks for the page, not like an article."
            ),
            Self::Refused => {
                phrase!("This looks like a notice that the page is refused, not like an article.")
            }
            Self::Login => phrase!("This looks like a page to log in on, not like an article."),
            Self::Search => phrase!(
                "This looks like the results of a search, not like an article; import the addresses that you want."
            ),
            Self::List => phrase!(
                "This looks like a list of articles, not like one; import the addresses that you want."
            ),
        }
    }
}

/// What the titles of a page whose article has `words` words say that it is; `None` for articles.
pub(crate) fn of_titles<'t>(
    titles: impl IntoIterator<Item = &'t str>,
    words: usize,
) -> Option<Notice> {
    titles.into_iter().find_map(|title| {
        let notice = of_title(title)?;
        (words < NOTICE_WORDS || notice == Notice::Search).then_some(notice)
    })
}

fn of_title(title: &str) -> Option<Notice> {
    type Row = (Notice, &'static str, &'static str);
    static TABLE: OnceLock<Vec<Row>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let rows = NOTICES.lines().filter(|line| !line.starts_with('#'));
        rows.filter_map(|line| {
            let (kind, rest) = line.split_once('\t')?;
            let (how, words) = rest.split_once('\t')?;
            let notice = match kind {
                "missing" => Notice::Missing,
                "consent" => Notice::Consent,
                "robot" => Notice::Robot,
                "refused" => Notice::Refused,
                "login" => Notice::Login,
                _ => Notice::Search,
            };
            Some((notice, how, words))
        })
        .collect()
    });
    if title.chars().count() > TITLE {
        return None;
    }
    let lower = title.trim().to_lowercase().replace('\u{2019}', "'");
    let bare = lower.trim_end_matches(|c: char| !c.is_alphanumeric());
    table
        .iter()
        .find(|(_, how, words)| match *how {
            "is" => bare == *words,
            "starts" => lower.starts_with(words),
            _ => lower.contains(words),
        })
        .map(|(notice, ..)| *notice)
}

/// Whether a page is a list of articles: headings that lead elsewhere stand between a few words each, many
/// of them or, on the `front` page of a site, some. `kept` tells which blocks are kept.
pub(crate) fn is_list(page: &Page, kept: &[bool], seen: &[Seen], front: bool) -> bool {
    let mut listed = 0;
    let (mut run, mut longest) = (0, 0);
    for (at, block) in page.blocks.iter().enumerate() {
        let markup = block.markup.as_ref();
        let heading = block.kind == BlockKind::Heading
            && markup.is_some_and(|markup| {
                markup.links > 0.8 && !(markup.nav || markup.footer || markup.aside)
            });
        if heading {
            listed += 1;
            run = 0;
        } else if kept[at] {
            run += seen[at].words;
            longest = longest.max(run);
        }
    }
    longest < ARTICLE_WORDS && (listed >= LISTED || (front && listed > 1))
}

/// Whether the article goes on on another page: a link with the words "2" leads to the second page of the
/// page's own address. One below comments leads to more of those.
pub(super) fn goes_on(landmarks: &Landmarks<'_>, own: Option<&str>) -> bool {
    let path = |address: &str| -> String {
        let address = address.split_once("://").map_or(address, |(_, rest)| {
            rest.find('/').map_or("", |slash| &rest[slash..])
        });
        address.to_owned()
    };
    let own = own.map(path);
    landmarks.second.iter().any(|link| {
        let address = link.attr("href").unwrap_or_default();
        let Some(first) = first_page(&path(&address)) else {
            return false;
        };
        let same = first.is_empty()
            || own.as_ref().is_none_or(|own| {
                let own = own.split(['?', '#']).next().unwrap_or_default();
                let bare = |path: &str| path.trim_end_matches('/').to_owned();
                bare(own) == bare(&first) || bare(own).ends_with(&bare(&first))
            });
        let comments = link.ancestors_it(None).any(|above| {
            ["class", "id"].into_iter().any(|name| {
                let names = above.attr(name).unwrap_or_default();
                names.to_ascii_lowercase().contains("comment")
            })
        });
        same && !comments
    })
}

/// The path of the page whose second an address is: "?page=2", "/talks/2", "/talks/page/2/",
/// "/talks_2.html"; `None` for other addresses.
fn first_page(address: &str) -> Option<String> {
    const KEYS: [&str; 7] = ["page", "p", "pg", "pagina", "seite", "pagen_1", "sayfa"];
    let address = address.split('#').next().unwrap_or_default();
    if let Some((path, query)) = address.split_once('?') {
        let second = query.split('&').any(|part| {
            part.split_once('=').is_some_and(|(key, value)| {
                value == "2" && KEYS.contains(&key.to_ascii_lowercase().as_str())
            })
        });
        return second.then(|| path.to_owned());
    }
    let path = address.trim_end_matches('/');
    if let Some(first) = ["/page/2", "/2"]
        .iter()
        .find_map(|end| path.strip_suffix(end))
    {
        return Some(first.to_owned());
    }
    let (name, end) = path.rsplit_once('.')?;
    let first = ["_2", "-2"].iter().find_map(|two| name.strip_suffix(two))?;
    Some(format!("{first}.{end}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_notices_are_known_in_many_languages() {
        for (title, notice) in [
            ("Page not found | The Example", Some(Notice::Missing)),
            ("404", Some(Notice::Missing)),
            ("Страница не найдена — Пример", Some(Notice::Missing)),
            ("Just a moment...", Some(Notice::Robot)),
            ("Before you continue to Example", Some(Notice::Consent)),
            ("Access Denied", Some(Notice::Refused)),
            ("Anmelden", Some(Notice::Login)),
            ("Search results for “treaty”", Some(Notice::Search)),
            ("Arama sonuçları: anlaşma", Some(Notice::Search)),
            ("Peace talks go on in Geneva", None),
            ("How to sign in to a hotel without a passport", None),
            ("", None),
        ] {
            assert_eq!(of_titles([title], 40), notice, "{title}");
        }
        assert_eq!(of_titles(["Page not found, says minister"], 600), None);
    }

    #[test]
    fn second_pages_know_their_first() {
        for (address, first) in [
            ("?page=2", Some("")),
            ("/talks?page=2", Some("/talks")),
            ("/talks/2/", Some("/talks")),
            ("/talks/page/2", Some("/talks")),
            ("/c/content_17_2.html", Some("/c/content_17.html")),
            ("?page=1", None),
            ("/talks/12", None),
            ("/talks", None),
        ] {
            assert_eq!(first_page(address).as_deref(), first, "{address}");
        }
    }
}
