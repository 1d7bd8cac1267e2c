//! What comes of a page, and how each way not to get it is told.

use std::io::Write as _;
use std::sync::Mutex;
use std::time::Duration;

use demarche_fetch::{Cancel, Error, Progress};
use demarche_tests::web::{page, redirect, reply};

use crate::{OPEN, fetch, fetch_with, gzip, web};

#[test]
fn a_page_arrives_whole_with_what_the_server_said_of_it() {
    let server = web(|request, stream| match request.path.as_str() {
        "/old" => redirect(stream, "/new?a=b"),
        _ => page(stream, "<p>Hello"),
    });
    let fetched = fetch(&server.url("/old")).unwrap();
    assert_eq!(fetched.bytes, b"<p>Hello");
    assert_eq!(fetched.requested_url, server.url("/old"));
    assert_eq!(fetched.final_url, server.url("/new?a=b"));
    assert_eq!(fetched.status, 200);
    assert_eq!(fetched.media_type, "text/html; charset=utf-8");
    let length = ("content-length".to_owned(), "8".to_owned());
    assert!(fetched.headers.contains(&length));
    assert_eq!(
        fetched.captured_at.to_rfc3339(),
        "2026-01-02T03:04:05+00:00"
    );
}

#[test]
fn nothing_is_sent_but_the_request() {
    let server = web(|request, stream| match request.path.as_str() {
        "/" => reply(
            stream,
            "302 Found",
            "Set-Cookie: a=b\r\nLocation: /2\r\n",
            b"",
        ),
        _ => page(stream, &request.head),
    });
    let head = String::from_utf8(fetch(&server.url("/")).unwrap().bytes)
        .unwrap()
        .to_lowercase();
    for name in head.lines().filter_map(|line| line.split(':').next()) {
        let expected = ["accept", "accept-encoding", "user-agent", "host"];
        assert!(expected.contains(&name), "{name}");
    }
    assert!(head.contains("user-agent: demarche/"), "{head}");
}

#[test]
fn each_refusal_of_a_server_is_told_in_its_own_words() {
    let server = web(|request, stream| {
        let (status, fields) = match request.path.as_str() {
            "/403" => ("403 Forbidden", ""),
            "/404" => ("404 Not Found", ""),
            "/429" => ("429 Too Many Requests", "Retry-After: 120\r\n"),
            "/503" => ("503 Service Unavailable", ""),
            _ => ("418 Teapot", ""),
        };
        reply(stream, status, fields, b"<h1>No</h1>")
    });
    let told = |path: &str| fetch(&server.url(path)).unwrap_err().to_string();
    assert_eq!(told("/404"), "There is no page at this address (404).");
    assert!(told("/403").contains("refuses to show the page"));
    assert!(told("/429").ends_with("It asks to wait 120 seconds."));
    assert!(told("/503").contains("fault of its own (503)"));
    assert!(told("/418").contains("status 418"));
}

#[test]
fn a_compressed_page_is_decompressed_and_a_damaged_one_refused() {
    let whole = gzip("<p>Grüße".as_bytes());
    let server = web(move |request, stream| {
        let fields = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
        let mut sent = whole.clone();
        match request.path.as_str() {
            "/whole" => {}
            "/cut" => sent.truncate(whole.len() - 12),
            // The checksum at the end.
            _ => {
                let at = whole.len() - 8;
                sent[at] ^= 0xff;
            }
        }
        reply(stream, "200 OK", fields, &sent)
    });
    assert_eq!(
        fetch(&server.url("/whole")).unwrap().bytes,
        "<p>Grüße".as_bytes()
    );
    let cut = fetch(&server.url("/cut"));
    assert!(matches!(cut, Err(Error::CutShort { .. })), "{cut:?}");
    assert_eq!(
        fetch(&server.url("/damaged")),
        Err(Error::BrokenCompression)
    );
}

#[test]
fn a_page_shorter_than_announced_is_refused() {
    let server = web(|request, stream| {
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")?;
        match request.path.as_str() {
            "/length" => write!(stream, "Content-Length: 100\r\n\r\n<p>half"),
            _ => write!(stream, "Transfer-Encoding: chunked\r\n\r\n7\r\n<p>half\r\n"),
        }
    });
    let told = |path: &str| fetch(&server.url(path)).unwrap_err();
    let received = 7;
    assert_eq!(
        told("/length"),
        Error::CutShort {
            received,
            announced: Some(100)
        }
    );
    assert_eq!(
        told("/chunked"),
        Error::CutShort {
            received,
            announced: None
        }
    );
}

#[test]
fn what_is_no_page_is_refused_by_type_and_by_content() {
    let server = web(|request, stream| {
        let (fields, body): (&str, &[u8]) = match request.path.as_str() {
            "/type" => ("Content-Type: image/jpeg\r\n", b"\xff\xd8\xff"),
            "/zip" => ("Content-Type: application/zip\r\n", b"PK\x03\x04"),
            "/empty" => ("Content-Type: text/html\r\n", b" "),
            _ => ("Content-Type: text/html\r\n", b"\x89PNG\r\n\x1a\n0000"),
        };
        reply(stream, "200 OK", fields, body)
    });
    let told = |path: &str| fetch(&server.url(path)).unwrap_err().to_string();
    assert_eq!(
        told("/type"),
        "The address leads to a picture (image/jpeg), not to a page."
    );
    assert_eq!(
        told("/zip"),
        "The address leads to a ZIP archive or an office document, not to a page."
    );
    assert_eq!(
        told("/lying"),
        "The address leads to a PNG picture, not to a page."
    );
    assert_eq!(told("/empty"), "The server answered with an empty page.");
}

#[test]
fn nobody_there_is_told() {
    let port = {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        free.local_addr().unwrap().port()
    };
    let error = fetch(&format!("http://127.0.0.1:{port}/")).unwrap_err();
    assert!(
        matches!(&error, Error::NoConnection { host, .. } if host == "127.0.0.1"),
        "{error:?}"
    );
    // The name is reserved never to exist (RFC 6761).
    let host = "name.invalid".to_owned();
    assert_eq!(
        fetch("http://name.invalid/"),
        Err(Error::NameNotFound { host })
    );
}

#[test]
fn plain_http_at_a_secure_address_is_told_as_such() {
    let server = web(|_, stream| page(stream, "<p>not encrypted"));
    let error = fetch(&server.url("/").replace("http:", "https:")).unwrap_err();
    assert!(matches!(error, Error::NotSecure { .. }), "{error:?}");
}

#[test]
fn progress_is_told_and_a_fetch_can_be_cancelled() {
    let server = web(|_, stream| {
        write!(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4000\r\n\r\n"
        )?;
        stream.write_all(&[b'x'; 2000])?;
        stream.flush()?;
        std::thread::sleep(Duration::from_secs(20));
        Ok(())
    });
    let cancel = Cancel::new();
    let seen = Mutex::new(Vec::new());
    let stop = cancel.clone();
    let tell = |progress: Progress| {
        let received = progress.received;
        seen.lock().unwrap().push(progress);
        if received == 2000 {
            stop.cancel();
        }
    };
    let answer = fetch_with(&server.url("/"), OPEN, &tell, &cancel);
    assert_eq!(answer, Err(Error::Cancelled));
    let last = *seen.lock().unwrap().last().expect("progress was told");
    let received = 2000;
    assert_eq!(
        last,
        Progress {
            received,
            announced: Some(4000)
        }
    );
}
