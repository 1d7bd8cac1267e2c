//! Redirects that lead nowhere, in circles or on for ever.

use demarche_fetch::Error;
use demarche_tests::web::{redirect, reply};

use crate::{fetch, web};

#[test]
fn a_circle_of_redirects_is_named() {
    let server = web(|request, stream| match request.path.as_str() {
        "/a" => redirect(stream, "/b"),
        _ => redirect(stream, "/a"),
    });
    let (a, b) = (server.url("/a"), server.url("/b"));
    let hops = vec![a.clone(), b, a.clone()];
    assert_eq!(fetch(&a), Err(Error::RedirectLoop { hops }));
}

#[test]
fn redirects_for_ever_end() {
    let server = web(|request, stream| {
        let number: u32 = request.path[1..].parse().unwrap_or(0);
        redirect(stream, &format!("/{}", number + 1))
    });
    let last = server.url("/11");
    assert_eq!(
        fetch(&server.url("/0")),
        Err(Error::TooManyRedirects { limit: 10, last })
    );
    assert_eq!(server.connections(), 11);
}

#[test]
fn a_redirect_to_nowhere_is_told() {
    let server = web(|request, stream| match request.path.as_str() {
        "/none" => reply(stream, "302 Found", "", b""),
        "/file" => redirect(stream, "file:///etc/passwd"),
        _ => redirect(stream, "http://:0:/"),
    });
    let none = fetch(&server.url("/none"));
    assert!(matches!(none, Err(Error::BadRedirect { .. })), "{none:?}");
    let bad = fetch(&server.url("/bad"));
    assert!(matches!(bad, Err(Error::BadRedirect { .. })), "{bad:?}");
    let scheme = "file".to_owned();
    assert_eq!(fetch(&server.url("/file")), Err(Error::Scheme { scheme }));
}
