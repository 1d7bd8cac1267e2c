//! Spellings of one web address.

/// What an address may carry of how a reader came to it.
const TRACKING: &str = include_str!("tracking.txt");

/// An address as given, and the other ways to write it that lead to the same page: without a fragment and
/// without what tells where the reader came from; with and without `www.`, a slash at the end, and the `s`
/// of `https`. Nothing for what is no web address.
pub(super) fn spellings(address: &str) -> Vec<String> {
    let address = address.trim();
    let Some((scheme, rest)) = address.split_once("://") else {
        return Vec::new();
    };
    if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) {
        return Vec::new();
    }
    let rest = rest.split('#').next().unwrap_or_default();
    let (place, query) = match rest.split_once('?') {
        Some((place, query)) => (place, Some(query)),
        None => (rest, None),
    };
    let (host, path) = match place.split_once('/') {
        Some((host, path)) => (host, path),
        None => (place, ""),
    };
    let host = host.to_ascii_lowercase();
    let bare = host.strip_prefix("www.").unwrap_or(&host);
    let told: Vec<&str> = query
        .unwrap_or_default()
        .split('&')
        .filter(|part| !part.is_empty() && !is_tracking(part))
        .collect();
    let query = match told.as_slice() {
        [] => String::new(),
        told => format!("?{}", told.join("&")),
    };
    let path = path.trim_end_matches('/');
    let mut spellings = vec![address.to_owned()];
    for scheme in ["https", "http"] {
        for host in [bare.to_owned(), format!("www.{bare}")] {
            let stem = match path {
                "" => format!("{scheme}://{host}"),
                path => format!("{scheme}://{host}/{path}"),
            };
            for slash in ["", "/"] {
                spellings.push(format!("{stem}{slash}{query}"));
            }
        }
    }
    spellings
}

fn is_tracking(part: &str) -> bool {
    let name = part.split('=').next().unwrap_or_default();
    let name = name.to_ascii_lowercase();
    TRACKING
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .any(|known| match known.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name == known,
        })
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn one_page_is_known_however_its_address_is_written() {
        let stored = "https://www.example.org/news/1";
        for given in [
            "https://www.example.org/news/1",
            "http://example.org/news/1/",
            "https://EXAMPLE.org/news/1?utm_source=x&fbclid=y#top",
        ] {
            assert!(spellings(given).iter().any(|one| one == stored), "{given}");
        }
        for given in [
            "https://www.example.org/news/2",
            "https://www.example.org/News/1",
            "https://www.example.org/news/1?page=2",
            "https://example.com/news/1",
            "ftp://www.example.org/news/1",
            "news/1",
        ] {
            assert!(!spellings(given).iter().any(|one| one == stored), "{given}");
        }
        let kept = spellings("https://example.org/a?id=7&utm_medium=m");
        assert!(kept.contains(&"https://example.org/a?id=7".to_owned()));
    }
}
