//! Addresses inside the own network.

use demarche_fetch::{Error, Guard};
use demarche_tests::web::page;

use crate::{fetch, fetch_within, web};

#[test]
fn a_private_address_is_refused_without_a_connection() {
    let server = web(|_, stream| page(stream, "secret"));
    let port = server.address().port();
    for url in [
        server.url("/"),
        format!("http://localhost:{port}/"),
        format!("http://LocalHost:{port}/"),
        format!("http://2130706433:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
    ] {
        let error = fetch_within(&url, Guard::default()).unwrap_err();
        assert!(
            matches!(
                error,
                Error::PrivateAddress { .. } | Error::PrivateName { .. }
            ),
            "{url}: {error:?}"
        );
        assert!(error.to_string().contains("not on the internet"), "{error}");
    }
    assert_eq!(server.connections(), 0);
}

#[test]
fn a_name_on_this_machine_is_reached_when_permitted() {
    let server = web(|_, stream| page(stream, "<p>inside"));
    let url = format!("http://localhost:{}/", server.address().port());
    assert_eq!(fetch(&url).unwrap().bytes, b"<p>inside");
}

#[test]
fn a_redirect_into_the_own_network_is_not_followed() {
    // The first address is permitted by name here, as one on the internet would be; what counts is
    // that each address after it is looked at anew.
    for target in [
        "http://169.254.169.254/latest/meta-data/",
        "//0x7f.1/",
        "\\\\127.0.0.1\\",
        "http://[::ffff:127.0.0.1]/",
        "http://metadata.google.internal/",
        "http://user:word@example.org/",
        "ftp://example.org/",
        "http://example.org:25/",
    ] {
        let url = url::Url::parse("https://example.org/a").unwrap();
        let next = url.join(target).unwrap();
        let refused = fetch_within(next.as_str(), Guard::default()).unwrap_err();
        assert!(
            matches!(
                refused,
                Error::PrivateAddress { .. }
                    | Error::Never { .. }
                    | Error::PrivateName { .. }
                    | Error::Credentials { .. }
                    | Error::Scheme { .. }
                    | Error::Port { .. }
            ),
            "{target}: {refused:?}"
        );
    }
}
