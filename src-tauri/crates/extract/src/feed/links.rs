//! The feeds that a page names.

use dom_query::Document;
use url::Url;

use super::plain::one_line;
use super::web_address;
use crate::guard::{Hidden, guard};

/// A feed that a page names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedLink {
    /// Its address, absolute.
    pub url: String,
    /// What the page calls it; empty where it does not say.
    pub title: String,
}

/// Media types of feeds. `application/json` alone says too little.
const TYPES: [&str; 6] = [
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/x-rss+xml",
    "text/rss+xml",
];

/// The feeds of `<link rel="alternate">`, in the page's order; the first is the main one by custom.
pub fn feed_links(html: &str, url: Option<&str>) -> Vec<FeedLink> {
    let (safe, _) = guard(html, Hidden::Left);
    let page = Document::from(safe.as_str());
    let address = url.and_then(|url| Url::parse(url).ok());
    let base = page
        .select("base[href]")
        .iter()
        .next()
        .and_then(|base| base.attr("href"))
        .and_then(|href| match &address {
            Some(address) => address.join(&href).ok(),
            None => Url::parse(&href).ok(),
        })
        .or(address);
    let mut found: Vec<FeedLink> = Vec::new();
    for link in page.select("link[rel][href]").iter() {
        let of = |name| link.attr(name).map(|value| value.trim().to_owned());
        let rel = of("rel").unwrap_or_default().to_ascii_lowercase();
        let kind = of("type").unwrap_or_default().to_ascii_lowercase();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !rel
            .split_ascii_whitespace()
            .any(|word| matches!(word, "alternate" | "feed"))
            || !TYPES.contains(&kind)
        {
            continue;
        }
        let href = of("href").unwrap_or_default();
        let Some(url) = web_address(&href, base.as_ref()) else {
            continue;
        };
        if !found.iter().any(|known| known.url == url) {
            found.push(FeedLink {
                url,
                title: one_line(&of("title").unwrap_or_default()),
            });
        }
    }
    found
}
