//! The page's own address, and the names that its site has.

use demarche_gazetteer::Gazetteer;
use demarche_text::address::held;
use url::Url;

use super::named::Named;
use crate::html::landmarks::Landmarks;

/// The address that the page names as its own: `link rel=canonical`, else `og:url`. Refused where it
/// is the site's first page, and where it is on another site than `base`, unless that is an outlet's
/// from which the page may have been taken over.
pub(super) fn canonical(
    page: &Landmarks<'_>,
    named: &Named,
    base: Option<&Url>,
) -> Option<(String, String)> {
    let link = page
        .canonical
        .first()
        .and_then(|link| link.attr("href"))
        .map(|href| ("canonical", href.to_string()));
    let meta = named
        .first("url")
        .map(|(name, value)| (name, value.to_owned()));
    link.into_iter().chain(meta).find_map(|(name, value)| {
        let url = resolve(&value, base)?;
        // A page that an archive keeps is that of whoever published it.
        let url = held(url.as_str())
            .and_then(|held| Url::parse(&held).ok())
            .unwrap_or(url);
        let first_page = url.path().trim_matches('/').is_empty() && url.query().is_none();
        let own_first = base.is_none_or(|base| base.path().trim_matches('/').is_empty());
        if first_page && !own_first {
            return None;
        }
        if let Some(base) = base
            && !same_site(&url, base)
            && !url.host_str().is_some_and(is_outlet)
        {
            return None;
        }
        Some((url.to_string(), format!("{name}: {value}")))
    })
}

fn is_outlet(host: &str) -> bool {
    Gazetteer::bundled().outlet_of_host(host).is_some()
}

fn resolve(address: &str, base: Option<&Url>) -> Option<Url> {
    let url = match base {
        Some(base) => base.join(address.trim()).ok()?,
        None => Url::parse(address.trim()).ok()?,
    };
    matches!(url.scheme(), "http" | "https").then_some(url)
}

/// Whether two addresses are of one site: their hosts end with the same two names, three where the last
/// is a country's and the one before it short, as in `example.co.uk`.
fn same_site(one: &Url, other: &Url) -> bool {
    match (one.host_str(), other.host_str()) {
        (Some(one), Some(other)) => site(one) == site(other),
        _ => false,
    }
}

fn site(host: &str) -> String {
    let names: Vec<&str> = host.trim_end_matches('.').split('.').collect();
    names[names.len().saturating_sub(own_name(&names) + 1)..].join(".")
}

/// How many of a host's last names follow the site's own.
fn own_name(names: &[&str]) -> usize {
    match names {
        [.., _, second, last] if last.len() == 2 && second.len() <= 3 => 2,
        _ => 1,
    }
}

/// The name in a host by which its site is known: `example` of `news.example.co.uk`.
pub(super) fn label(host: &str) -> Option<String> {
    let names: Vec<&str> = host.trim_end_matches('.').split('.').collect();
    let at = names.len().checked_sub(own_name(&names) + 1)?;
    Some(names[at].to_owned())
}

#[cfg(test)]
mod tests {
    use dom_query::Document;

    use super::*;

    fn of(link: &str, base: Option<&str>) -> Option<String> {
        let document = Document::from(format!("<head><link rel='canonical' href='{link}'></head>"));
        let page = Landmarks::of(&document);
        let base = base.map(|base| Url::parse(base).unwrap());
        canonical(&page, &Named::read(&page), base.as_ref()).map(|(url, _)| url)
    }

    #[test]
    fn only_the_pages_own_address_is_taken() {
        let base = Some("https://www.example.co.uk/news/1?x=2");
        assert_eq!(
            of("/news/1", base).as_deref(),
            Some("https://www.example.co.uk/news/1")
        );
        assert_eq!(
            of("https://example.co.uk/news/1", base).as_deref(),
            Some("https://example.co.uk/news/1")
        );
        assert_eq!(of("https://other.co.uk/news/1", base), None);
        assert_eq!(of("https://www.example.co.uk/", base), None);
        assert_eq!(
            of("https://www.reuters.com/world/talks", base).as_deref(),
            Some("https://www.reuters.com/world/talks")
        );
        for archive in [
            "https://web.archive.org/web/20220318120000/https://www.example.co.uk/news/1",
            "https://archive.ph/2022.03.18-120000/https://www.example.co.uk/news/1",
        ] {
            assert_eq!(
                of(archive, base).as_deref(),
                Some("https://www.example.co.uk/news/1")
            );
        }
        assert_eq!(of("javascript:void(0)", base), None);
        assert_eq!(of("/news/1", None), None);
        assert_eq!(label("news.example.co.uk").as_deref(), Some("example"));
        assert_eq!(label("www.example.com").as_deref(), Some("example"));
    }
}
