//! Addresses that name the same page, however they are written.

use std::sync::LazyLock;

use url::Url;

const DATA: &str = include_str!("../data/addresses.tsv");

/// What makes no difference, by its kind.
struct Folds {
    hosts: Vec<&'static str>,
    endings: Vec<&'static str>,
    beginnings: Vec<&'static str>,
    parameters: Vec<&'static str>,
    wrappers: Vec<&'static str>,
}

static FOLDS: LazyLock<Folds> = LazyLock::new(|| {
    let of = |kind: &str| {
        DATA.lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once('\t'))
            .filter(|(named, _)| *named == kind)
            .map(|(_, value)| value)
            .collect()
    };
    Folds {
        hosts: of("host"),
        endings: of("ending"),
        beginnings: of("beginning"),
        parameters: of("parameter"),
        wrappers: of("wrapper"),
    }
});

/// An address with what makes no difference folded: scheme, `www.` and the like, tracking parameters
/// and their order, the fragment, a slash at the end, AMP forms, copies in an archive. Two addresses of
/// one page fold alike. None for what is no web address, and for the front page of a site, which is
/// another page every day.
pub fn folded(address: &str) -> Option<String> {
    let mut url = Url::parse(address.trim()).ok()?;
    // A wrapper inside a wrapper is seen; a chain without end is not followed.
    for _ in 0..3 {
        match unwrapped(&url) {
            Some(inner) => url = inner,
            None => break,
        }
    }
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let host = host(&url)?;
    let port = match url.port() {
        // 80 and 443 are the schemes' own, and the scheme is folded.
        Some(port) if port != 80 && port != 443 => format!(":{port}"),
        _ => String::new(),
    };
    let path = path(url.path());
    let mut query: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !tells_nothing(name))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    query.sort();
    if path.is_empty() && query.is_empty() {
        return None;
    }
    let mut folded = format!("{host}{port}{path}");
    for (place, (name, value)) in query.iter().enumerate() {
        folded.push(if place == 0 { '?' } else { '&' });
        folded.push_str(name);
        folded.push('=');
        folded.push_str(value);
    }
    Some(folded)
}

/// A number for the [`folded`] form, to be looked up by; the same for good. Two pages have the same only
/// by an accident of one in 2⁶⁴.
pub fn key(address: &str) -> Option<i64> {
    let folded = folded(address)?;
    Some(crate::near::spread(crate::near::fnv(folded.bytes())).cast_signed())
}

fn host(url: &Url) -> Option<String> {
    let mut host = url.host_str()?.trim_end_matches('.');
    while let Some((first, rest)) = host.split_once('.') {
        // The rest must still be a site: `m.org` is one by itself.
        if !FOLDS.hosts.contains(&first) || !rest.contains('.') {
            break;
        }
        host = rest;
    }
    Some(host.to_owned())
}

fn path(path: &str) -> String {
    let mut path = path;
    for beginning in &FOLDS.beginnings {
        if let Some(rest) = path.strip_prefix(beginning)
            && !rest.is_empty()
        {
            path = &path[beginning.len() - 1..];
        }
    }
    loop {
        let before = path;
        path = path.trim_end_matches('/');
        for ending in &FOLDS.endings {
            path = path.strip_suffix(ending).unwrap_or(path);
        }
        if path == before {
            return path.to_owned();
        }
    }
}

fn tells_nothing(parameter: &str) -> bool {
    let parameter = parameter.to_ascii_lowercase();
    FOLDS
        .parameters
        .iter()
        .any(|known| match known.strip_suffix('*') {
            Some(start) => parameter.starts_with(start),
            None => parameter == *known,
        })
}

/// The address of the page that an address of an archive or a cache holds: `https://example.org/a` of
/// `https://web.archive.org/web/20220318120000/https://example.org/a`. None for an address that holds none.
pub fn held(address: &str) -> Option<String> {
    let mut found = unwrapped(&Url::parse(address.trim()).ok()?)?;
    for _ in 0..2 {
        match unwrapped(&found) {
            Some(inner) => found = inner,
            None => break,
        }
    }
    Some(found.into())
}

/// The address that one of a cache or an archive holds.
fn unwrapped(url: &Url) -> Option<Url> {
    let place = format!("{}{}", url.host_str()?, url.path());
    let inner = FOLDS.wrappers.iter().find_map(|wrapper| {
        let at = place.find(wrapper)?;
        let whole = at == 0 || place[..at].ends_with('.');
        whole.then(|| &place[at + wrapper.len()..])
    })?;
    // An archive puts the moment of its copy before the address.
    let moment = |part: &str| {
        let digits = part.bytes().filter(u8::is_ascii_digit).count();
        let marks = part
            .bytes()
            .filter(|byte| matches!(byte, b'.' | b'-'))
            .count();
        part.starts_with(|c: char| c.is_ascii_digit())
            && (!part.contains('.') || digits + marks == part.len())
    };
    let inner = match inner.split_once('/') {
        Some((first, rest)) if moment(first) => rest,
        _ => inner,
    };
    let query = url
        .query()
        .map_or_else(String::new, |query| format!("?{query}"));
    let (scheme, inner) = match inner.split_once(":/") {
        Some((scheme @ ("http" | "https"), rest)) => (scheme, rest.trim_start_matches('/')),
        _ => ("https", inner),
    };
    let found = Url::parse(&format!("{scheme}://{inner}{query}")).ok()?;
    found.host_str()?.contains('.').then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(addresses: &[&str]) {
        let first = folded(addresses[0]);
        assert!(first.is_some(), "{}", addresses[0]);
        for address in addresses {
            assert_eq!(folded(address), first, "{address}");
            assert_eq!(key(address), key(addresses[0]));
        }
    }

    #[test]
    fn what_an_archive_holds_is_told_as_it_was_written() {
        for (address, expected) in [
            (
                "https://web.archive.org/web/20220318120000/https://www.example.org/a?b=1",
                Some("https://www.example.org/a?b=1"),
            ),
            (
                "https://web.archive.org/web/20220318120000if_/http://example.org/a",
                Some("http://example.org/a"),
            ),
            (
                "https://archive.ph/2022.03.18-120000/https://example.org/a",
                Some("https://example.org/a"),
            ),
            ("https://archive.ph/AbCdE", None),
            ("https://www.example.org/a", None),
            ("https://web.archive.org/web/", None),
        ] {
            assert_eq!(held(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn one_page_folds_alike() {
        same(&[
            "https://www.example.org/world/talks-2022",
            "http://example.org/world/talks-2022/",
            "https://example.org:443/world/talks-2022?utm_source=x&utm_medium=y#top",
            "https://m.example.org/world/talks-2022?fbclid=abc",
            "https://amp.example.org/world/talks-2022",
            "https://www.example.org/world/talks-2022/amp/",
            "https://www.example.org/amp/world/talks-2022",
            "https://www.example.org/world/talks-2022.amp.html",
            "https://WWW.Example.ORG/world/talks-2022?amp=1",
            "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/world/talks-2022",
            "https://www.google.com/amp/s/www.example.org/world/talks-2022",
            "https://web.archive.org/web/20220318120000/https://www.example.org/world/talks-2022",
            "https://web.archive.org/web/2022id_/http://example.org/world/talks-2022",
            "https://archive.ph/2022.03.18-120000/https://www.example.org/world/talks-2022",
            "http://archive.today/20220318120000/https://example.org/world/talks-2022",
            "https://archive.is/newest/https://example.org/world/talks-2022",
        ]);
        same(&[
            "https://example.org/story?id=7&lang=en",
            "https://example.org/story?lang=en&utm_campaign=z&id=7",
        ]);
    }

    #[test]
    fn other_pages_stay_apart() {
        let pages = [
            "https://example.org/story?id=7",
            "https://example.org/story?id=8",
            "https://example.org/story",
            "https://example.com/story",
            "https://news.example.org/story",
            "https://example.org/Story",
            "https://example.org:8080/story",
            "https://example.org/camp",
            "https://example.org/c",
        ];
        let mut all: Vec<_> = pages.iter().map(|page| folded(page)).collect();
        assert!(all.iter().all(Option::is_some));
        all.sort();
        all.dedup();
        assert_eq!(all.len(), pages.len(), "{all:?}");
    }

    #[test]
    fn a_front_page_and_what_is_no_address_name_no_page() {
        for address in [
            "https://www.example.org/",
            "https://example.org/?utm_source=x",
            "https://m.example.org/index.html",
            "mailto:a@example.org",
            "example.org/a",
            "",
            "https://web.archive.org/web/",
        ] {
            let folded = folded(address);
            assert!(
                folded.is_none() || address.contains("archive"),
                "{address}: {folded:?}"
            );
        }
    }
}
