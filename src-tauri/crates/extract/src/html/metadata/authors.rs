//! Who wrote a page: what its metadata say, set against what stands by the headline; else what stands
//! at the article's end.

mod shown;

use super::linked::LinkedData;
use super::named::Named;
use super::site::Site;
use super::trail::{Line, Trail};
use demarche_text::word::is_unspaced;

use crate::Origin;
use crate::block::bare;
use crate::facts::byline::shape::{
    Shape, is_desk, is_given, is_han_name, is_organisation, is_particle, is_person, is_pseudonym,
    shape,
};
use crate::facts::byline::{Byline, read as read_names, rest_of};
use shown::{Shown, ending, labelled, marked, plain};

/// The authors with where they were found.
#[derive(Debug)]
pub(crate) struct Authors {
    pub(crate) byline: Byline,
    pub(crate) origin: Origin,
    pub(crate) evidence: String,
}

/// How many names one place gives; more are a list of something else.
const MOST: usize = 12;
/// How many lines two places are apart of which neither is nearer.
const BESIDE: usize = 3;

/// `site` is the one that the page is of.
pub(super) fn read(
    linked: &LinkedData,
    named: &Named,
    trail: &Trail,
    site: &Site,
) -> Option<Authors> {
    let head: Vec<&Line> = trail
        .head()
        .into_iter()
        .filter(|at| trail.headline != Some(*at))
        .map(|at| &trail.lines[at])
        .collect();
    let shown = by_headline(&head, site);
    let at_end = || {
        let rest: Vec<&Line> = trail.rest().collect();
        without_sites(ending(&rest)?, site)
    };
    match (told(linked, named, trail, &head, site), shown) {
        (Some(told), Some(shown)) => Some(between(told, shown)),
        // A group that is told gives way to the one of it who signs.
        (Some(told), None) if !has_person(&told) => at_end()
            .filter(|end| has_person(end) && rest_of(&end.evidence).is_some())
            .or(Some(told)),
        (told, shown) => told
            .or(shown)
            .or_else(|| {
                without_sites(
                    plain(&head).filter(|shown| !is_told_of(shown, trail))?,
                    site,
                )
            })
            .or_else(at_end)
            .or_else(|| site_itself(&head)),
    }
}

/// Whether the headline names whom a line shows: that is who the article is about.
fn is_told_of(shown: &Shown, trail: &Trail) -> bool {
    let headline = trail.headline.map(|at| bare(&trail.lines[at].text));
    headline.is_some_and(|headline| {
        let mut names = shown.byline.names.iter();
        names.any(|name| headline.contains(&bare(name)))
    })
}

/// The site where the page shows it as its author.
fn site_itself(head: &[&Line]) -> Option<Authors> {
    let shown = labelled(head).or_else(|| marked(head))?;
    without_sites(shown, &Site::default())
}

fn has_person(authors: &Authors) -> bool {
    let mut names = authors.byline.names.iter();
    names.any(|name| is_person(name) && !is_desk(name) && !is_organisation(name))
}

/// Of the line that begins with "By" and the element called "author" the one nearer the headline.
fn by_headline(head: &[&Line], site: &Site) -> Option<Authors> {
    let (labelled, marked) = (labelled(head), marked(head));
    let first = match (&labelled, &marked) {
        (Some(labelled), Some(marked)) => marked.at + BESIDE < labelled.at,
        _ => false,
    };
    let (one, other) = if first {
        (marked, labelled)
    } else {
        (labelled, marked)
    };
    one.and_then(|shown| without_sites(shown, site))
        .or_else(|| without_sites(other?, site))
}

/// What is shown without the site's own name.
fn without_sites(shown: Shown, site: &Site) -> Option<Authors> {
    let mut byline = shown.byline;
    byline
        .names
        .retain(|name| is_own(name) || !is_site(name, site));
    byline.names.truncate(MOST);
    (!byline.is_empty()).then_some(Authors {
        byline,
        origin: Origin::Text,
        evidence: shown.line,
    })
}

/// Who put an article on a site is not always who wrote it: a guest may have, or a colleague.
fn between(told: Authors, shown: Authors) -> Authors {
    let labelled = rest_of(&shown.evidence).is_some();
    let other = !has_common(&told.byline, &shown.byline);
    if other && has_person(&shown) && (labelled || !has_person(&told)) {
        shown
    } else {
        told
    }
}

/// Whether two bylines have a name in common, one of them perhaps shorter.
fn has_common(one: &Byline, other: &Byline) -> bool {
    one.names.iter().map(|name| bare(name)).any(|name| {
        other
            .names
            .iter()
            .map(|other| bare(other))
            .any(|other| other.contains(&name) || name.contains(&other))
    })
}

/// What the metadata say.
fn told(
    linked: &LinkedData,
    named: &Named,
    trail: &Trail,
    head: &[&Line],
    site: &Site,
) -> Option<Authors> {
    let authors = linked.authors();
    let written: Vec<&str> = authors.iter().map(String::as_str).collect();
    let sources = std::iter::once((written, Origin::JsonLd, "author")).chain(
        metas(named)
            .into_iter()
            .map(|(key, values)| (values, Origin::Meta, key)),
    );
    for (written, origin, key) in sources {
        let names: Vec<String> = written.iter().map(|name| spoken(name, key)).collect();
        let mut byline = read_names(names.iter().map(String::as_str));
        byline
            .names
            .retain(|name| is_own(name) || !is_site(name, site));
        byline.names.retain(|name| !is_editor(name, trail));
        if site.is_government {
            // Who put a document on a government's site is not who wrote it.
            byline.names.retain(|name| stands(name, head));
        }
        if byline.is_empty() {
            // A name that systems give their users is an author's where readers are shown it.
            for name in &written {
                if is_pseudonym(name) && !is_site(name, site) && is_shown(name, head) {
                    byline.name((*name).to_owned());
                }
            }
        }
        if !byline.is_empty() {
            return Some(Authors {
                byline,
                origin,
                evidence: format!("{key}: {}", written.join("; ")),
            });
        }
    }
    None
}

/// Names in the order of speech, where each stands with the family's first: "Doe, Jane; Roe, John". Catalogues
/// write so; elsewhere a common given name tells it from two people.
fn spoken(written: &str, key: &str) -> String {
    let catalogue = key.starts_with("citation_") || key.starts_with("dc");
    let turned = |name: &str| {
        let (family, given) = name.trim().split_once(", ")?;
        let words = family.split(' ').filter(|word| !is_particle(word)).count();
        let turned = format!("{given} {family}");
        let told = catalogue || (is_given(given) && !is_given(family));
        (words == 1 && told && shape(&turned) == Shape::Person).then_some(turned)
    };
    let all: Option<Vec<String>> = written.split(';').map(turned).collect();
    all.map_or_else(|| written.to_owned(), |names| names.join("; "))
}

/// Whether a name is a person's though the site may have it too, as somebody's own site has.
fn is_own(name: &str) -> bool {
    is_given(name) && shape(name) == Shape::Person
}

/// Whether a Chinese name is that of who edited the article, as its last line says: "责任编辑：李明".
fn is_editor(name: &str, trail: &Trail) -> bool {
    const WORDS: [&str; 6] = ["责任编辑", "責任編輯", "责编", "責編", "编辑", "編輯"];
    const LONGEST: usize = 120;
    is_han_name(name)
        && trail
            .lines
            .iter()
            .filter(|line| line.text.len() <= LONGEST)
            .any(|line| {
                line.text.match_indices(name).any(|(at, _)| {
                    let before = line.text[..at].trim_end_matches([' ', '：', ':', '\u{3000}']);
                    WORDS.iter().any(|word| before.ends_with(word))
                })
            })
}

/// Whether a line by the headline has a name.
fn stands(name: &str, head: &[&Line]) -> bool {
    let key = bare(name);
    head.iter().any(|line| bare(&line.text).contains(&key))
}

/// Whether a line by the headline says that one of this name wrote it.
fn is_shown(name: &str, head: &[&Line]) -> bool {
    let key = bare(name);
    head.iter().filter(|line| !line.prose).any(|line| {
        rest_of(&line.text).is_some_and(|rest| bare(rest).starts_with(&key))
            || line
                .parts
                .iter()
                .any(|part| part.mark.author && bare(&part.text) == key)
    })
}

/// The values of each `meta` name for authors, the longest list of the same first author first.
fn metas(named: &Named) -> Vec<(&'static str, Vec<&str>)> {
    let mut groups: Vec<(&'static str, Vec<&str>)> = Vec::new();
    for (name, value) in named.all("author") {
        if value.contains("://") || value.starts_with('@') {
            continue;
        }
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, values)) => values.push(value),
            None => groups.push((name, vec![value])),
        }
    }
    let first = groups
        .first()
        .and_then(|(_, values)| values.first().copied());
    groups.sort_by_key(|(_, values)| {
        let same = values.first().copied() == first;
        std::cmp::Reverse(if same { values.len() } else { 0 })
    });
    groups
}

/// Endings that a firm's name has and its site's may not.
const LEGAL: [&str; 9] = ["inc", "llc", "ltd", "pc", "gmbh", "sa", "ag", "plc", "com"];

/// Whether a name is the site's own, or a desk's of it: "The Example-Sports".
fn is_site(name: &str, site: &Site) -> bool {
    let is = |name: &str| {
        let key = one_cedilla(&bare(name));
        site.names.iter().map(|site| one_cedilla(site)).any(|site| {
            site == key
                || key
                    .strip_prefix(site.as_str())
                    .is_some_and(|rest| LEGAL.contains(&rest))
                || (key.len() >= 5
                    && site
                        .strip_prefix(key.as_str())
                        .is_some_and(|rest| LEGAL.contains(&rest)))
        })
    };
    let desk = || {
        let (first, _) = name.split_once('-')?;
        Some(first.chars().any(is_unspaced) && is(first))
    };
    is(name) || desk().unwrap_or(false)
}

/// Romanian's letters with a comma below are often written with a cedilla.
fn one_cedilla(name: &str) -> String {
    name.replace('ş', "ș").replace('ţ', "ț")
}
