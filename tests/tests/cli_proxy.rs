//! The own network stays out of reach where the system sends traffic through a proxy.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;
use demarche_tests::web::{Web, page, redirect, reply};

/// An address on the internet; nobody but the proxy is ever asked for it.
const OUTSIDE: &str = "http://93.184.216.34";

/// A proxy that answers itself, and what it was asked for.
fn proxy() -> (Web, Arc<Mutex<Vec<String>>>) {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let list = Arc::clone(&asked);
    let web = Web::start(move |request, stream| {
        list.lock().unwrap().push(request.path.clone());
        match request.path.rsplit('/').next().unwrap_or_default() {
            "inward" => redirect(stream, "http://10.20.30.40/latest/meta-data/"),
            "home" => redirect(stream, "http://localhost/feed"),
            "unknown" => redirect(stream, "http://name.invalid/"),
            "feed" => reply(
                stream,
                "200 OK",
                "Content-Type: application/rss+xml\r\n",
                b"<rss version=\"2.0\"><channel><title>Harbour News</title><item><title>Vote</title>\
                  <link>/story</link><guid>1</guid></item></channel></rss>",
            ),
            _ => page(
                stream,
                "<!doctype html><article><h1>Ferry vote put off</h1><p>The harbour council put its vote \
                 on the ferry off on Monday, after three of its members had asked for another week to \
                 read what the engineers had written about the old pier.</article>",
            ),
        }
    });
    (web.unwrap(), asked)
}

fn command_line(scratch: &Scratch, proxy: &Web) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder())
        .with_environment("http_proxy", &proxy.url(""))
        .with_environment("no_proxy", "")
}

#[test]
fn the_proxy_is_not_asked_for_what_is_in_the_own_network() {
    let scratch = Scratch::new().unwrap();
    let (proxy, asked) = proxy();
    let cli = command_line(&scratch, &proxy);
    for url in [
        "http://localhost/",
        "http://127.0.0.1/",
        "http://0x7f000001/",
        "http://[::1]/",
        "http://192.168.1.1/",
        "http://name.invalid/",
    ] {
        let ended = cli.call(&["import", "--url", url]);
        assert_eq!(ended.status, 1, "{url}: {ended:?}");
        assert_eq!(*asked.lock().unwrap(), [""; 0], "{url}");
    }
    // With leave it is.
    cli.run(&[
        "import",
        "--allow-private",
        "--url",
        "http://localhost/story",
    ]);
    assert_eq!(*asked.lock().unwrap(), ["http://localhost/story"]);
}

#[test]
fn a_redirect_into_the_own_network_is_not_followed_through_a_proxy() {
    let scratch = Scratch::new().unwrap();
    let (proxy, asked) = proxy();
    let cli = command_line(&scratch, &proxy);
    let told = |words: &[&str], status| {
        let ended = cli.call(words);
        assert_eq!(ended.status, status, "{words:?}: {ended:?}");
        (ended.err, std::mem::take(&mut *asked.lock().unwrap()))
    };
    let inward = format!("{OUTSIDE}/inward");
    let home = format!("{OUTSIDE}/home");
    let unknown = format!("{OUTSIDE}/unknown");
    for words in [["import", "--url"], ["feed", "add"], ["import", "--feed"]] {
        for (url, why) in [
            (&inward, "10.20.30.40"),
            (&home, "localhost"),
            (&unknown, "name.invalid"),
        ] {
            let (err, asked) = told(&[words[0], words[1], url], 1);
            assert_eq!(asked, [url.as_str()], "{words:?}");
            assert!(err.contains(why), "{words:?}: {err}");
        }
    }
    // What is outside is had.
    let story = format!("{OUTSIDE}/story");
    let (_, of_page) = told(&["import", "--url", &story], 0);
    assert_eq!(of_page, [story.as_str()]);
    let feed = format!("{OUTSIDE}/feed");
    let (_, of_feed) = told(&["feed", "add", &feed], 0);
    assert_eq!(of_feed, [feed.as_str()]);
}

#[test]
fn a_feed_that_turns_to_the_own_network_is_refused_at_refresh_and_stays_where_it_was() {
    let scratch = Scratch::new().unwrap();
    let turned = Arc::new(AtomicBool::new(false));
    let asked = Arc::new(Mutex::new(Vec::new()));
    let (now, list) = (Arc::clone(&turned), Arc::clone(&asked));
    let proxy = Web::start(move |request, stream| {
        list.lock().unwrap().push(request.path.clone());
        match now.load(Ordering::SeqCst) {
            true => reply(
                stream,
                "301 Moved Permanently",
                "Location: http://10.20.30.40/latest/meta-data/\r\n",
                b"",
            ),
            false => reply(
                stream,
                "200 OK",
                "Content-Type: application/rss+xml\r\n",
                b"<rss version=\"2.0\"><channel><title>Harbour News</title><item><title>Vote</title>\
                  <link>/story</link><guid>1</guid></item></channel></rss>",
            ),
        }
    })
    .unwrap();
    let asked = || std::mem::take(&mut *asked.lock().unwrap());
    let cli = command_line(&scratch, &proxy);
    let outside = format!("{OUTSIDE}/feed");
    cli.run(&["feed", "add", &outside]);
    cli.run(&["feed", "add", "--allow-private", "http://localhost/feed"]);
    asked();

    turned.store(true, Ordering::SeqCst);
    let ended = cli.call(&["feed", "refresh", "1"]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.err.contains("10.20.30.40"), "{ended:?}");
    assert_eq!(asked(), [outside.as_str()]);
    let row = &cli.json(&["feed", "list"])[0];
    assert_eq!(row["url"], outside.as_str(), "{row}");
    assert_eq!(row["failure"]["code"], "private_address", "{row}");
    assert_eq!(row["total"], 1, "{row}");

    // Leave is for one time: a feed inside is not asked for without it, nor is the proxy.
    turned.store(false, Ordering::SeqCst);
    let ended = cli.call(&["feed", "refresh"]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.err.contains("localhost"), "{ended:?}");
    assert_eq!(asked(), [outside.as_str()]);
    cli.run(&["feed", "refresh", "--allow-private"]);
    let failures = cli.json(&["feed", "list"]);
    assert!(
        failures.iter().all(|row| row["failure"].is_null()),
        "{failures:?}"
    );
}
