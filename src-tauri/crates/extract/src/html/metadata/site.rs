//! Which site a page is of: as it says itself, as the gazetteer knows its host, as its title ends, as the line of rights
//! at its foot has it.

use demarche_gazetteer::{Gazetteer, Outlet};
use demarche_text::word::is_unspaced;
use dom_query::NodeRef;

use super::linked::{self, LinkedData};
use super::named::Named;
use super::title::segments;
use super::{Told, address, title};
use crate::Origin;
use crate::block::{bare, fold_space};
use crate::facts::outlet;
use crate::html::landmarks::Landmarks;

/// The site with all the names that it has.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// Its name: as the page gives it, else as the gazetteer has it.
    pub(super) told: Option<Told>,
    /// Names that it has, bare: no author and no headline has one of them.
    pub(super) names: Vec<String>,
    /// Whether it is a government's.
    pub(super) is_government: bool,
}

/// What there is to read it from.
pub(super) struct Page<'p> {
    pub(super) landmarks: &'p Landmarks<'p>,
    pub(super) named: &'p Named,
    pub(super) linked: &'p LinkedData,
    pub(super) host: Option<&'p str>,
    /// The page as it came, with its scripts.
    pub(super) html: &'p str,
    /// The page's title in its head, and the one in its `meta` elements.
    pub(super) tag: &'p str,
    pub(super) meta: Option<&'p str>,
}

impl Page<'_> {
    pub(super) fn site(&self) -> Site {
        let told = self
            .account()
            .or_else(|| self.meta())
            .or_else(|| self.publisher())
            .or_else(|| self.known())
            .or_else(|| self.of_title())
            .or_else(|| self.of_rights());
        let outlet = self
            .outlet()
            .or_else(|| Gazetteer::bundled().outlet_named(&told.as_ref()?.value));
        Site {
            names: self.names(told.as_ref(), outlet),
            is_government: outlet.is_some_and(|outlet| outlet.kind == "government"),
            told,
        }
    }

    /// Whose account an article of WeChat is: the site that it names is the platform.
    fn account(&self) -> Option<Told> {
        let named = self.landmarks.document.select("#js_name");
        let shown = named.nodes().first().and_then(short_text);
        let name = shown
            .map(|name| fold_space(&name))
            .filter(|name| !name.is_empty());
        // A page that was saved before it was drawn has it in a script alone.
        let name = name.or_else(|| self.account_in_script())?;
        Some(Told {
            evidence: format!("公众号: {name}"),
            value: name,
            origin: Origin::Meta,
        })
    }

    /// `var nickname = htmlDecode("…");` or `var nickname = "…";`, beside the article's own element.
    fn account_in_script(&self) -> Option<String> {
        const NAMED: &str = "var nickname";
        if self.landmarks.document.select("#js_content").is_empty() {
            return None;
        }
        self.html.split(NAMED).skip(1).find_map(|after| {
            let value = after.trim_start().strip_prefix('=')?.trim_start();
            let value = value.strip_prefix("htmlDecode(").unwrap_or(value);
            let value = value.trim_start();
            let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (name, _) = value[1..].split_once(mark)?;
            let name = fold_space(&linked::decode(name.lines().next()?));
            (!name.is_empty()).then_some(name)
        })
    }

    fn meta(&self) -> Option<Told> {
        let (name, value) = self.named.first("site")?;
        Some(Told {
            value: linked::decode(value),
            origin: Origin::Meta,
            evidence: format!("{name}: {value}"),
        })
    }

    fn publisher(&self) -> Option<Told> {
        let publisher = self.linked.article()?.get("publisher")?;
        let value = self
            .linked
            .name(publisher)
            .filter(|name| !name.contains("://"))?;
        Some(Told {
            evidence: format!("publisher: {value}"),
            value,
            origin: Origin::JsonLd,
        })
    }

    fn outlet(&self) -> Option<&'static Outlet> {
        Gazetteer::bundled().outlet_of_host(self.host?)
    }

    fn known(&self) -> Option<Told> {
        Some(Told {
            value: self.outlet()?.name.clone(),
            origin: Origin::Url,
            evidence: self.host?.to_owned(),
        })
    }

    /// What stands at the title's end, where it is an outlet's name or ends as names of sites do.
    fn of_title(&self) -> Option<Told> {
        let parts = segments(self.tag);
        let unspaced = self.tag.chars().any(is_unspaced);
        let last = *parts.last().filter(|_| parts.len() > 1 || unspaced)?;
        let told = |value: &str| Told {
            value: value.to_owned(),
            origin: Origin::Meta,
            evidence: format!("title: {}", self.tag),
        };
        if parts.len() > 1 {
            if let Some(name) = outlet::of_title(last) {
                return Some(told(name));
            }
            if outlet::is_like_site(last) || self.is_shown_as_site(last) {
                return Some(told(last));
            }
        }
        // A hyphen parts names as well as the words of one, so that only an outlet's name counts after it.
        let (_, tail) = last.rsplit_once('-').filter(|_| unspaced)?;
        outlet::of_title(tail.trim()).map(told)
    }

    /// Whether the page shows a name where systems show that of their site. A department has its own there: what leads to no
    /// first page is the site's name only where the host or the line of rights has it too.
    fn is_shown_as_site(&self, name: &str) -> bool {
        const SHORTEST: usize = 4;
        const ELEMENTS: &str =
            ".site-title, .wp-block-site-title, .site-name, #site-title, .gh-head-logo";
        let key = bare(name);
        let shown = self.landmarks.document.select(ELEMENTS);
        let is_name = |node: &&NodeRef<'_>| short_text(node).is_some_and(|text| bare(&text) == key);
        let named: Vec<&NodeRef<'_>> = shown.nodes().iter().filter(is_name).collect();
        if key.is_empty() || named.is_empty() {
            return false;
        }
        let host = self.host.and_then(address::label);
        let host = host.map(|label| bare(&label));
        let host = host.filter(|label| label.len() >= SHORTEST);
        named.iter().any(|node| leads_home(node))
            || host.is_some_and(|label| key.contains(&label) || label.contains(&key))
            || self
                .rights()
                .iter()
                .any(|(line, _)| bare(line).contains(&key))
    }

    /// Who holds the rights, where it is an outlet, or the title ends with its name.
    fn of_rights(&self) -> Option<Told> {
        const SHORTEST: usize = 4;
        let lines = self.rights();
        let parts = segments(self.tag);
        let mut ends: Vec<&str> = parts.iter().skip(1).rev().copied().collect();
        if let Some(last) = parts.last() {
            let marks = last.char_indices().filter(|(_, c)| matches!(c, '-' | ' '));
            ends.extend(marks.map(|(at, _)| last[at + 1..].trim()));
        }
        ends.retain(|end| bare(end).len() >= SHORTEST);
        // The foot of a page comes last.
        for (line, whole) in lines.iter().rev() {
            let whole = whole.then_some(line.as_str());
            for holder in outlet::holders(line).into_iter().chain(whole) {
                let name = outlet::of_title(holder).map(str::to_owned).or_else(|| {
                    let key = bare(holder.trim_start_matches("www."));
                    // A company's name begins with that of what it publishes.
                    let own = |end: &&&str| {
                        let end = bare(end);
                        key == end || (end.chars().any(is_unspaced) && key.starts_with(&end))
                    };
                    Some((*ends.iter().find(own)?).to_owned())
                });
                if let Some(value) = name {
                    return Some(Told {
                        value,
                        origin: Origin::Text,
                        evidence: line.clone(),
                    });
                }
            }
        }
        None
    }

    /// What the page says of its rights: in a `meta` element, where it may be nothing but who has them, and in lines.
    fn rights(&self) -> Vec<(String, bool)> {
        const MOST: usize = 8;
        const LONGEST: usize = 400;
        let told = self
            .named
            .all("rights")
            .map(|(_, value)| (value.to_owned(), true));
        let mut lines: Vec<(String, bool)> = told.collect();
        for node in self.landmarks.document.root().descendants_it() {
            if !node.is_text() || !tells_rights(&node.text()) {
                continue;
            }
            let Some(above) = node.parent() else { continue };
            if above.has_name("script") || above.has_name("style") || above.has_name("noscript") {
                continue;
            }
            // Pictures are somebody else's.
            let pictured = above
                .ancestors_it(Some(6))
                .any(|above| above.has_name("figure") || above.has_name("article"));
            let Some(line) = short_text(&above) else {
                continue;
            };
            let line = fold_space(&line);
            if line.len() <= LONGEST && !pictured && tells_owner(&line) {
                lines.push((line, false));
            }
            if lines.len() > MOST {
                lines.remove(0);
            }
        }
        lines
    }

    /// Where the site is named, a second name that is the page's `title` is one that its system gives every page anew.
    fn names(&self, told: Option<&Told>, outlet: Option<&Outlet>) -> Vec<String> {
        let title = self.meta.map(bare);
        let mut all = self
            .named
            .all("site")
            .map(|(_, value)| bare(&linked::decode(value)));
        let first = all.next();
        let mut names: Vec<String> = all
            .filter(|name| Some(name) != title.as_ref() || Some(name) == first.as_ref())
            .collect();
        names.extend(first.clone());
        let publisher = self
            .linked
            .article()
            .and_then(|article| article.get("publisher"))
            .and_then(|publisher| self.linked.name(publisher));
        names.extend(publisher.as_deref().map(bare));
        if let Some(told) = told {
            names.push(bare(&told.value));
            // "Example News - The Example Agency" is two names.
            names.extend(segments(&told.value).into_iter().map(bare));
        }
        if let Some(outlet) = outlet {
            names.push(bare(&outlet.name));
            names.extend(outlet.mastheads.iter().map(|name| bare(name)));
        }
        // What stands behind the headline in the title is the site's name, or a section's with it.
        let parts = segments(self.tag);
        let own = parts
            .iter()
            .skip(1)
            .filter(|part| part.chars().any(is_unspaced));
        names.extend(
            own.filter(|part| outlet::names_site(part))
                .map(|part| bare(part)),
        );
        names.extend(self.host.and_then(address::label).as_deref().map(bare));
        names.extend(self.host.map(|host| bare(host.trim_start_matches("www."))));
        names.retain(|name| name.len() >= 2);
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// Whether an element is a link to a first page, has one in it or is in one.
fn leads_home(node: &NodeRef<'_>) -> bool {
    const ABOVE: usize = 2;
    let around = node.ancestors_it(Some(ABOVE));
    let all = node.descendants_it().chain(around).chain([*node]);
    all.filter(|node| node.has_name("a"))
        .any(|link| link.attr("href").is_some_and(|to| title::is_home(&to)))
}

/// An element's text, where there is little in it: whoever holds the rights is told in a line, and a page may have a
/// hundred thousand signs of it in one element.
fn short_text(of: &NodeRef<'_>) -> Option<String> {
    const NODES: usize = 200;
    const BYTES: usize = 2_000;
    let mut text = String::new();
    for (at, inner) in of.descendants_it().enumerate() {
        if inner.is_text() {
            text.push_str(&inner.text());
        }
        if at > NODES || text.len() > BYTES {
            return None;
        }
    }
    Some(text)
}

/// Whether a text may be a part of the line that says whose a page is.
fn tells_rights(text: &str) -> bool {
    text.contains('©')
        || text.contains("opyright")
        || text.contains("版权所有")
        || text.contains("版權所有")
}

/// Whether a line says whose all of a page is: "© AFP" is said of a picture.
fn tells_owner(line: &str) -> bool {
    const WORDS: [&str; 4] = ["opyright", "ights", "版权所有", "版權所有"];
    let year = |at: usize| {
        let digits = line.as_bytes().get(at..at + 4);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_digit))
    };
    WORDS.iter().any(|words| line.contains(words))
        || ["19", "20"]
            .iter()
            .any(|century| line.match_indices(century).any(|(at, _)| year(at)))
}

#[cfg(test)]
mod tests {
    use super::tells_owner;

    #[test]
    fn the_owner_of_a_page_is_told_from_that_of_a_picture() {
        for line in [
            "© 2022 The Harbour Post",
            "© Harbour Post. All rights reserved.",
            "例网版权所有",
        ] {
            assert!(tells_owner(line), "{line}");
        }
        for line in ["© AFP", "© РИА Новости / Анна Новак"] {
            assert!(!tells_owner(line), "{line}");
        }
    }
}
