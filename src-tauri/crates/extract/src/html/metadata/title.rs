//! The headline, without the site's name and the section's.

use std::collections::HashMap;

use demarche_text::word::is_unspaced;
use dom_query::NodeRef;

use crate::block::{bare, fold_space};
use crate::facts::outlet;
use crate::html::landmarks::Landmarks;
use crate::{Found, Origin};

/// What stands between a headline and a site's name.
const SEPARATORS: [&str; 13] = [
    " | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " › ", " < ", "｜", "_", "--",
];
/// What stands there too where words have no spaces between them, and inside headlines as well.
const WEAK: [&str; 5] = ["-", "－", "—", "|", " "];
/// Letters that a headline has at least in a script without spaces.
const LEAST_LETTERS: usize = 6;

/// The headline: the page's main heading where the metadata agree with it, else theirs.
pub(super) fn read(
    page: &Landmarks<'_>,
    json: Option<String>,
    meta: Option<String>,
    sites: &[String],
) -> Option<Found<String>> {
    let tag = page.title();
    let main = || page.headings.iter().filter(|node| node.has_name("h1"));
    let headings: Vec<String> = main()
        .filter(|node| !leads_home(node))
        .map(text)
        .filter(|text| !text.is_empty())
        .collect();
    let is_site = |text: &str| {
        let key = bare(text);
        sites.contains(&key)
    };
    let told: Vec<String> = [
        json.as_deref().map(bare),
        meta.as_deref()
            .map(|meta| bare(&without_site(meta, &is_site))),
        Some(bare(&without_site(&tag, &is_site))),
    ]
    .into_iter()
    .flatten()
    .filter(|text| !text.is_empty())
    .collect();
    // What the page's title sets apart from something longer is the site's name or the section's.
    let segment = |heading: &str| {
        let key = bare(heading);
        [Some(tag.as_str()), meta.as_deref()]
            .into_iter()
            .flatten()
            .any(|whole| {
                let parts = segments(whole);
                parts.iter().any(|part| bare(part) == key)
                    && parts
                        .iter()
                        .any(|part| bare(part).len() > key.len() + key.len() / 2)
            })
    };
    let agreed = headings.iter().find(|heading| {
        let key = bare(heading);
        key.chars().count() >= 4
            && !is_site(heading)
            && !segment(heading)
            && told.iter().any(|told| {
                (told.contains(&key) && key.len() * 5 >= told.len() * 2)
                    || (told.len() >= 12 && key.contains(told.as_str()))
            })
    });
    let found = |value: String, origin| Some(Found { value, origin });
    if let Some(heading) = agreed {
        let own = without_glued(heading, &told, sites, &tag);
        return found(own.to_owned(), Origin::Heading);
    }
    if let [heading] = headings.as_slice()
        && is_long(heading)
        && !segment(heading)
        && !is_site(heading)
    {
        return found(heading.clone(), Origin::Heading);
    }
    if let Some(value) = json.filter(|value| value.chars().count() >= 8 && !is_site(value)) {
        return found(value, Origin::JsonLd);
    }
    for value in [meta.as_deref(), Some(tag.as_str())].into_iter().flatten() {
        let value = without_site(value, &is_site);
        if value.is_empty() || is_site(&value) {
            continue;
        }
        // A title with nothing but the section's name and the site's.
        if value.chars().any(is_unspaced) && outlet::is_section(&value) {
            match lower(page) {
                Some(heading) => return found(heading, Origin::Heading),
                None => continue,
            }
        }
        let value = line_of(page, &value).unwrap_or(value);
        // One word is a site's name more often than a headline.
        let longer = headings.iter().find(|heading| is_long(heading));
        return match longer.filter(|_| !value.contains(' ') && value.is_ascii()) {
            Some(heading) => found(heading.clone(), Origin::Heading),
            None => found(value, Origin::Meta),
        };
    }
    let home = || main().map(text).find(|text| !text.is_empty());
    headings
        .into_iter()
        .next()
        .or_else(home)
        .and_then(|heading| found(heading, Origin::Heading))
}

/// Whether a heading has as many words as headlines have.
fn is_long(heading: &str) -> bool {
    heading.split(' ').count() >= 4 || letters(heading) >= LEAST_LETTERS
}

/// The part of a page's title that the page shows as a line of its own: what is set apart from it is the site's name or
/// the section's. None where the page shows all of it, or none of it.
fn line_of(page: &Landmarks<'_>, title: &str) -> Option<String> {
    // A part of a few words can be a line of anything.
    const WORDS: usize = 4;
    let long = |part: &str| letters(part) >= LEAST_LETTERS || part.split(' ').count() >= WORDS;
    // A name in another script is no title in it.
    let unspaced = letters(title) * 3 > title.chars().count();
    // A space or a dash inside a headline may be where it is broken in two.
    let marks = SEPARATORS
        .iter()
        .chain(WEAK[..4].iter().filter(|_| unspaced));
    let mut parts: HashMap<String, &str> = HashMap::new();
    for mark in marks {
        for (at, _) in title.match_indices(mark) {
            let head = title[..at].trim_end_matches(['-', '_', '|', '—', '－', ' ']);
            let tail = title[at + mark.len()..].trim();
            // What stands behind a dash may be the second half of a headline.
            let half =
                !unspaced && mark.contains(['-', '–', '—']) && tail.split(' ').count() > WORDS;
            if long(head) && !half {
                parts.insert(bare(head), head);
            }
            if unspaced && long(tail) && tail.len() > 2 * head.len() {
                parts.insert(bare(tail), tail);
            }
        }
    }
    if parts.is_empty() {
        return None;
    }
    let whole = bare(title);
    let shortest = parts.keys().map(String::len).min()?;
    let mut found: Option<&str> = None;
    for node in page.document.root().descendants_it() {
        if !node.is_text() {
            continue;
        }
        let text = node.text();
        let text = text.trim();
        if text.len() < shortest || text.len() > 2 * title.len() + 16 {
            continue;
        }
        let key = bare(text);
        let title_element = || node.parent().is_some_and(|above| above.has_name("title"));
        if key == whole && !title_element() {
            return None;
        }
        if let Some(part) = parts.get(&key)
            && found.is_none_or(|found| found.len() < part.len())
        {
            found = Some(part);
        }
    }
    found.map(str::to_owned)
}

/// The first heading of a lower level that is as long as headlines are.
fn lower(page: &Landmarks<'_>) -> Option<String> {
    const LETTERS: usize = 10;
    let headings = page.document.select("h2, h3, h4, h5");
    let texts = headings.nodes().iter().map(text);
    texts.into_iter().find(|text| letters(text) >= LETTERS)
}

/// Letters of scripts without spaces.
fn letters(text: &str) -> usize {
    text.chars().filter(|c| is_unspaced(*c)).count()
}

/// Whether a heading is the site's name, a link to its first page.
fn leads_home(heading: &NodeRef<'_>) -> bool {
    heading.descendants_it().any(|inner| {
        inner.has_name("a") && inner.attr("href").is_some_and(|address| is_home(&address))
    })
}

/// Whether an address is that of a site's first page.
pub(super) fn is_home(address: &str) -> bool {
    let path = match address.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
        None => address,
    };
    path.trim() == "/"
}

/// A heading's text: what a line break parts stays apart, the sign of a link to it is left out.
fn text(node: &NodeRef<'_>) -> String {
    let mut text = String::new();
    for inner in node.descendants_it() {
        if inner.is_text() {
            let silent = inner
                .parent()
                .and_then(|parent| parent.node_name())
                .is_some_and(|name| {
                    matches!(
                        name.as_ref(),
                        "script" | "style" | "svg" | "title" | "noscript"
                    )
                });
            if !silent {
                text.push_str(&inner.text());
            }
        } else if inner
            .node_name()
            .is_some_and(|name| matches!(name.as_ref(), "br" | "div" | "p"))
        {
            text.push(' ');
        }
    }
    fold_space(text.trim_end().trim_end_matches('¶'))
}

/// A title's parts between separators.
pub(super) fn segments(title: &str) -> Vec<&str> {
    let mut parts = vec![title];
    for separator in SEPARATORS {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(separator))
            .collect();
    }
    parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect()
}

/// A heading without the site's name that styles alone set apart from it: "HeadlineThe Example". What the metadata
/// tell is the headline, and the rest a part of the page's title or the site.
fn without_glued<'h>(heading: &'h str, told: &[String], sites: &[String], tag: &str) -> &'h str {
    const LEAST: usize = 12;
    let key = bare(heading);
    let is_name = |rest: &str| {
        sites.iter().any(|site| site == rest)
            || segments(tag).into_iter().any(|part| bare(part) == rest)
    };
    let glued = told.iter().find_map(|told| {
        let rest = key.strip_prefix(told.as_str())?;
        (told.len() >= LEAST && !rest.is_empty() && is_name(rest)).then_some(told)
    });
    let Some(told) = glued else {
        return without_topline(heading, told);
    };
    let mut length = 0;
    let end = heading.char_indices().find_map(|(at, scalar)| {
        let ends = length == told.len();
        length += bare_length(scalar);
        ends.then_some(at)
    });
    end.map_or(heading, |end| heading[..end].trim_end())
}

/// How much of what [`bare`] leaves of a text is of this one.
fn bare_length(scalar: char) -> usize {
    match scalar.is_alphanumeric() {
        true => scalar.to_lowercase().map(char::len_utf8).sum(),
        false => 0,
    }
}

/// A heading without the line above the headline that styles alone set apart from it: "TalksMinisters agree".
fn without_topline<'h>(heading: &'h str, told: &[String]) -> &'h str {
    const LEAST: usize = 12;
    let key = bare(heading);
    let whole = told.contains(&key);
    let own = told.iter().filter(|told| {
        told.len() >= LEAST && key.len() > told.len() && key.ends_with(told.as_str())
    });
    let Some(own) = own.max_by_key(|told| told.len()).filter(|_| !whole) else {
        return heading;
    };
    // From the end as far as the headline reaches: the heading ends with it.
    let mut length = 0;
    let begins = heading.char_indices().rev().find_map(|(at, scalar)| {
        length += bare_length(scalar);
        (length >= own.len()).then_some(at)
    });
    let Some((above, headline)) = begins.and_then(|at| heading.split_at_checked(at)) else {
        return heading;
    };
    // Nothing stands between the two, and each begins with a capital.
    let glued = above.ends_with(char::is_lowercase) && headline.starts_with(char::is_uppercase);
    if glued && length == own.len() {
        headline
    } else {
        heading
    }
}

/// "Headline | Site" without the site.
fn without_site(title: &str, is_site: &impl Fn(&str) -> bool) -> String {
    let mut title = title.trim();
    // What follows this mark is the section and the site: no headline without spaces has one.
    if let Some((head, _)) = title.split_once('_')
        && letters(head) >= LEAST_LETTERS
    {
        title = head.trim();
    }
    loop {
        let cut = SEPARATORS.iter().find_map(|separator| {
            let (head, tail) = title.rsplit_once(separator)?;
            let enough = letters(head) >= LEAST_LETTERS || outlet::is_section(head.trim());
            if is_site(tail) || (enough && outlet::names_site(tail)) {
                return Some(head.trim());
            }
            let (first, rest) = title.split_once(separator)?;
            is_site(first).then_some(rest.trim())
        });
        let cut = cut.or_else(|| {
            let known = |mark: &str, tail: &str| {
                is_site(tail) || (mark != " " && outlet::of_title(tail).is_some())
            };
            WEAK.iter().find_map(|mark| {
                let (head, tail) = title.rsplit_once(mark)?;
                let enough = letters(head) >= LEAST_LETTERS;
                (enough && known(mark, tail.trim())).then(|| head.trim())
            })
        });
        match cut {
            Some(rest) if !rest.is_empty() => title = rest,
            _ => break,
        }
    }
    for separator in &SEPARATORS[..9] {
        if let Some((head, tail)) = title.rsplit_once(separator)
            && head.split(' ').count() >= 4
            && tail.split(' ').count() <= 4
        {
            return head.trim().to_owned();
        }
    }
    title.to_owned()
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::*;

    fn check(page: &str, sites: &[&str], expected: &str) {
        let sites: Vec<String> = sites.iter().map(|site| bare(site)).collect();
        let document = Document::from(page);
        let meta = document
            .select("meta[property='og:title']")
            .attr("content")
            .map(|value| super::super::linked::decode(&value));
        let found = read(&Landmarks::of(&document), None, meta, &sites).map(|found| found.value);
        assert_eq!(found.as_deref(), Some(expected), "{page}");
    }

    #[test]
    fn a_line_above_the_headline_is_left_out_in_the_time_that_reading_it_takes() {
        let told = [bare("Ministers agree on ferries")];
        for (heading, own) in [
            (
                "TalksMinisters agree on ferries",
                "Ministers agree on ferries",
            ),
            (
                "TalksMinisters agree on ferries!",
                "Ministers agree on ferries!",
            ),
            (
                "Talks: Ministers agree on ferries",
                "Talks: Ministers agree on ferries",
            ),
            (
                "talksministers agree on ferries",
                "talksministers agree on ferries",
            ),
        ] {
            assert_eq!(without_topline(heading, &told), own);
        }
        let seams = "aB".repeat(20_000);
        let long = format!("{seams}{seams}");
        let told = [bare(&seams)];
        let began = std::time::Instant::now();
        without_topline(&long, &told);
        let glued = format!("{seams} The Example");
        let sites = [bare("The Example")];
        assert_eq!(without_glued(&glued, &told, &sites, ""), seams);
        assert!(began.elapsed() < std::time::Duration::from_secs(1));
    }

    #[test]
    fn the_headline_is_neither_the_site_nor_the_section() {
        check(
            "<head><title>Talks go on in Geneva | The Example</title></head><body><h1>The Example</h1><h2>x</h2></body>",
            &["The Example"],
            "Talks go on in Geneva",
        );
        check(
            "<head><title>World - Talks go on in Geneva for a third day</title></head><body><h1>World</h1></body>",
            &[],
            "World - Talks go on in Geneva for a third day",
        );
        check(
            "<head><title>Talks go on in Geneva – Example</title></head><body><h1>Talks go on<br>in Geneva</h1></body>",
            &[],
            "Talks go on in Geneva",
        );
        check(
            "<head><meta property='og:title' content='Talks &amp;amp; tea - The Example'><title>x</title></head><body><h1>Talks &amp; tea</h1></body>",
            &[],
            "Talks & tea",
        );
        check(
            "<head><title>Talks go on in Geneva | The Example</title></head><body><h1>Talks go on in Geneva<span>The Example</span></h1></body>",
            &[],
            "Talks go on in Geneva",
        );
        check(
            "<head><title>Twelve ways to the lake - Walks, ferries and a train for the whole family</title></head><body><div>Twelve ways to the lake</div></body>",
            &[],
            "Twelve ways to the lake - Walks, ferries and a train for the whole family",
        );
        check(
            "<head><title>Twelve ways to the lake | A blog of the lake and of those who live by it</title></head><body><div>Twelve ways to the lake</div></body>",
            &[],
            "Twelve ways to the lake",
        );
        check(
            "<head><title>新闻动态--例学会官网</title></head><body><h3>首页 - 新闻动态</h3><h5>2022年例学会年会在例港成功举行</h5></body>",
            &[],
            "2022年例学会年会在例港成功举行",
        );
        check(
            "<head><title>両国首脳が会談｜例新聞</title></head><body></body>",
            &["例新聞"],
            "両国首脳が会談",
        );
        check(
            "<head><title>Talks</title></head><body><h1><a href='/'>All of our works</a> <sup>beta</sup></h1><h1>Talks go on again<a href='#talks'>¶</a></h1></body>",
            &[],
            "Talks go on again",
        );
        check(
            "<head><title>EXAMPLE</title></head><body><h1>Talks go on in Geneva</h1><h1>Example newsletter</h1></body>",
            &[],
            "Talks go on in Geneva",
        );
    }
}
