//! What a page says of itself: JSON-LD, `meta` and `link` elements, `time` elements, the lines around
//! the headline. A file a subject.

mod address;
mod authors;
mod dates;
mod linked;
mod marks;
mod named;
mod site;
mod title;
mod trail;

use demarche_text::address::held;
use demarche_text::date;
use url::Url;

use crate::facts::text::credit_to;
use crate::html::landmarks::Landmarks;
use crate::{Draft, Fact, Found, Origin};
pub(crate) use authors::Authors;
pub(crate) use dates::Dates;
use linked::LinkedData;
use named::Named;
use site::Site;
use trail::Trail;

/// A fact of the page with the words that it was read from.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) value: String,
    pub(crate) origin: Origin,
    pub(crate) evidence: String,
}

/// Facts that the page gives.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub(crate) title: Option<Found<String>>,
    pub(crate) authors: Option<Authors>,
    pub(crate) dates: Dates,
    pub(crate) site: Option<Told>,
    pub(crate) language: Option<Told>,
    pub(crate) canonical_url: Option<Told>,
    /// Whether there is a headline, around which names and dates were looked for.
    pub(crate) has_headline: bool,
    /// Whether the page says that it is an article.
    pub(crate) is_article: bool,
    /// Whether it says that it is a live blog.
    pub(crate) is_live: bool,
    /// Whether its address is that of a site's front page.
    pub(crate) is_front: bool,
    /// Whether it says that it is a site, as front pages do.
    pub(crate) is_website: bool,
}

impl Metadata {
    /// The address that the page names as its own.
    pub(crate) fn url(&self) -> Option<String> {
        self.canonical_url.as_ref().map(|told| told.value.clone())
    }

    /// Gives the draft what the page says.
    pub(crate) fn tell(self, draft: &mut Draft) {
        if let Some(title) = self.title {
            draft.tell(Fact::Title, title.origin, &title.value);
            draft.title = Some(title);
        }
        if let Some(authors) = self.authors {
            if !authors.byline.names.is_empty() {
                draft.byline = authors.byline.names;
                draft.tell(Fact::Byline, authors.origin, &authors.evidence);
            }
            credit_to(
                draft,
                authors.byline.wires,
                authors.origin,
                &authors.evidence,
            );
        }
        self.dates.tell(draft);
        if let Some(told) = self.site {
            draft.tell(Fact::Outlet, told.origin, &told.evidence);
            draft.site = Some(told.value);
        }
        if let Some(told) = self.language {
            draft.tell(Fact::Language, told.origin, &told.evidence);
            draft.language = Some(told.value);
        }
        if let Some(told) = self.canonical_url {
            draft.tell(Fact::CanonicalUrl, told.origin, &told.evidence);
            draft.canonical_url = Some(told.value);
        }
    }
}

/// What the page says by its landmarks; `html` is the page as it came, with its scripts.
pub(super) fn read(landmarks: &Landmarks<'_>, html: &str, url: Option<&str>) -> Metadata {
    let named = Named::read(landmarks);
    let held = url.and_then(held);
    let canonical = {
        let base = held.as_deref().or(url).and_then(|url| Url::parse(url).ok());
        address::canonical(landmarks, &named, base.as_ref())
            .or_else(|| Some((held.clone()?, url?.to_owned())))
    };
    let url = held.as_deref().or(url);
    let own = url
        .map(str::to_owned)
        .or_else(|| canonical.as_ref().map(|(url, _)| url.clone()));
    let tag = landmarks.title();
    let meta = named.first("title").map(|(_, value)| linked::decode(value));
    let titles: Vec<&str> = [meta.as_deref(), Some(tag.as_str())]
        .into_iter()
        .flatten()
        .collect();
    let linked = LinkedData::read(landmarks, &named.linked, &titles, own.as_deref());
    let host = own
        .as_deref()
        .and_then(|url| Url::parse(url).ok())
        .and_then(|url| url.host_str().map(str::to_owned));
    let site = site::Page {
        landmarks,
        named: &named,
        linked: &linked,
        host: host.as_deref(),
        html,
        tag: &tag,
        meta: meta.as_deref(),
    }
    .site();
    let title = title::read(
        landmarks,
        linked.told("headline"),
        meta.clone(),
        &site.names,
    );
    let trail = Trail::read(landmarks, title.as_ref().map(|title| title.value.as_str()));
    let language = language(landmarks, &named, &linked);
    let order = language
        .as_ref()
        .and_then(|language| date::order_of(&language.evidence))
        .or_else(|| {
            let text: Vec<&str> = trail.lines.iter().map(|line| line.text.as_str()).collect();
            date::order_in(&text.join("\n"))
        })
        .or_else(|| {
            // Where a language's writers differ, the country whose the host's name is tells.
            let country = host.as_deref()?.rsplit('.').next()?;
            date::order_of(&format!("{}-{country}", language.as_ref()?.value))
        });
    Metadata {
        authors: authors::read(&linked, &named, &trail, &site),
        dates: dates::read(&linked, &named, &trail, own.as_deref(), order, html),
        has_headline: trail.headline.is_some(),
        is_article: linked.is_article() || named.first("article").is_some(),
        is_live: landmarks.live || linked.is_live(),
        is_front: own
            .as_deref()
            .and_then(|url| Url::parse(url).ok())
            .is_some_and(|url| url.path() == "/" && url.query().is_none()),
        is_website: named
            .first("type")
            .is_some_and(|(_, value)| value.eq_ignore_ascii_case("website")),
        title,
        language,
        canonical_url: canonical.map(|(value, evidence)| Told {
            value,
            origin: Origin::Meta,
            evidence,
        }),
        site: site.told,
    }
}

/// The authors and dates that plain lines tell around the one that is the headline, or that the text
/// begins with, and after the text.
pub(crate) fn of_lines(
    lines: &[&str],
    headline: usize,
    order: Option<date::Order>,
) -> (Option<Authors>, Dates) {
    let trail = Trail::of_lines(lines, headline);
    let (linked, named) = (LinkedData::default(), Named::default());
    (
        authors::read(&linked, &named, &trail, &Site::default()),
        dates::read(&linked, &named, &trail, None, order, ""),
    )
}

/// The primary language of a BCP 47 tag or a locale such as `en_GB`; the tag is the evidence.
fn language(landmarks: &Landmarks<'_>, named: &Named, linked: &LinkedData) -> Option<Told> {
    let root = landmarks
        .root
        .and_then(|root| root.attr("lang"))
        .map(|lang| (lang.to_string(), Origin::Meta));
    let told = named
        .all("language")
        .map(|(_, value)| (value.to_owned(), Origin::Meta))
        .chain(
            linked
                .told("inLanguage")
                .map(|value| (value, Origin::JsonLd)),
        );
    let mut read = root.into_iter().chain(told).filter_map(|(tag, origin)| {
        let value: String = tag
            .trim()
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect::<String>()
            .to_ascii_lowercase();
        (2..=3).contains(&value.len()).then_some(Told {
            value,
            origin,
            evidence: tag.trim().to_owned(),
        })
    });
    let first = read.next()?;
    // A tag with a country says how dates are written.
    let fuller = read.find(|other| {
        other.value == first.value
            && other.evidence.len() > first.evidence.len()
            && first.evidence.len() == first.value.len()
    });
    Some(fuller.unwrap_or(first))
}
