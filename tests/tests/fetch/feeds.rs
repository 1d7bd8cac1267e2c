//! Feeds, which are asked for again.

use demarche_fetch::{Answer, Cancel, Validators, fetch_feed};
use demarche_tests::web::{redirect, reply};

use crate::{OPEN, QUICK, web};

#[test]
fn a_feed_is_asked_for_again_only_if_it_has_changed() {
    let server = web(|request, stream| match request.path.as_str() {
        "/old" => reply(stream, "308 Permanent Redirect", "Location: /new\r\n", b""),
        "/lent" => redirect(stream, "/new"),
        _ if request.head.to_lowercase().contains("if-none-match: \"1\"") => {
            reply(stream, "304 Not Modified", "", b"")
        }
        _ => reply(
            stream,
            "200 OK",
            "Content-Type: application/rss+xml\r\nETag: \"1\"\r\n",
            b"<rss/>",
        ),
    });
    let ask = |path: &str, etag: Option<&str>| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let validators = Validators {
            etag: etag.map(str::to_owned),
            last_modified: None,
        };
        let at = "2026-01-02T03:04:05Z".parse().unwrap();
        let (url, cancel) = (server.url(path), Cancel::new());
        let answer = fetch_feed(&url, &validators, QUICK, OPEN, at, &|_| (), &cancel);
        runtime.block_on(answer).unwrap()
    };
    let Answer::Fetched(fetched) = ask("/old", None) else {
        panic!("not fetched")
    };
    assert_eq!(fetched.moved_to, Some(server.url("/new")));
    assert_eq!(fetched.left_encryption_at, None);
    let Answer::Fetched(lent) = ask("/lent", Some("\"0\"")) else {
        panic!("not fetched")
    };
    assert_eq!(lent.moved_to, None);
    let moved_to = Some(server.url("/new"));
    assert_eq!(ask("/old", Some("\"1\"")), Answer::Unchanged { moved_to });
    // What no header can hold is left out.
    assert!(matches!(ask("/new", Some("a\nb")), Answer::Fetched(_)));
}
