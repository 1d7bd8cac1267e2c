//! Fetching from a server that behaves, and from ones that do not.

use std::io::Write as _;
use std::net::TcpStream;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use demarche_fetch::{
    Answer, Cancel, Error, Fetched, Guard, Limits, Progress, Validators, fetch_feed, fetch_page,
};
use demarche_tests::web::{Request, Web, page, redirect, reply};

const OPEN: Guard = Guard {
    allow_private: true,
};
const QUICK: Limits = Limits {
    connect: Duration::from_secs(2),
    total: Duration::from_secs(2),
    bytes: 1_000_000,
    redirects: 10,
};

fn web(
    answer: impl Fn(&Request, &mut TcpStream) -> std::io::Result<()> + Send + Sync + 'static,
) -> Web {
    Web::start(answer).expect("a free port on loopback")
}

/// As the program fetches: on threads of their own. A server that floods can keep one busy for a while.
fn fetch_told(url: &str, tell: &(dyn Fn(Progress) + Send + Sync)) -> Result<Fetched, Error> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let at = "2026-01-02T03:04:05Z".parse().unwrap();
    let answer = runtime.block_on(fetch_page(url, QUICK, OPEN, at, tell, &Cancel::new()));
    runtime.shutdown_background();
    answer
}

fn fetch_within(url: &str, guard: Guard) -> Result<Fetched, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let at = "2026-01-02T03:04:05Z".parse().unwrap();
    runtime.block_on(fetch_page(url, QUICK, guard, at, &|_| (), &Cancel::new()))
}

fn fetch(url: &str) -> Result<Fetched, Error> {
    fetch_within(url, OPEN)
}

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
fn a_server_that_never_answers_is_given_up() {
    let server = web(|_, _| {
        std::thread::sleep(Duration::from_secs(20));
        Ok(())
    });
    let begun = Instant::now();
    assert_eq!(fetch(&server.url("/")), Err(Error::TimedOut { seconds: 2 }));
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(6), "{took:?}");
}

#[test]
fn a_slow_drip_is_given_up() {
    let server = web(|_, stream| {
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")?;
        for _ in 0..200 {
            stream.write_all(b"x")?;
            stream.flush()?;
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    });
    assert_eq!(fetch(&server.url("/")), Err(Error::TimedOut { seconds: 2 }));
}

#[test]
fn two_gigabytes_are_refused_when_announced_and_when_not() {
    let server = web(|request, stream| {
        write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")?;
        if request.path == "/announced" {
            write!(stream, "Content-Length: 2000000000\r\n")?;
        }
        write!(stream, "\r\n")?;
        let block = [b'x'; 65536];
        for _ in 0..2_000_000_000 / block.len() {
            stream.write_all(&block)?;
        }
        Ok(())
    });
    let told = |path: &str| fetch(&server.url(path)).unwrap_err();
    let announced = told("/announced");
    let limit = QUICK.bytes;
    let size = Some(2_000_000_000);
    assert_eq!(
        announced,
        Error::TooLarge {
            limit,
            announced: size
        }
    );
    assert!(announced.to_string().contains("2000 MB"), "{announced}");
    assert_eq!(
        told("/"),
        Error::TooLarge {
            limit,
            announced: None
        }
    );
}

#[test]
fn a_bomb_of_compressed_bytes_is_stopped_at_the_limit() {
    // 50 MB of zeros, fifty times the limit.
    let bomb = gzip(&vec![0; 50_000_000]);
    let server = web(move |_, stream| {
        let fields = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
        reply(stream, "200 OK", fields, &bomb)
    });
    let limit = QUICK.bytes;
    assert_eq!(
        fetch(&server.url("/")),
        Err(Error::TooLarge {
            limit,
            announced: None
        })
    );
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
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
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
    let at = "2026-01-02T03:04:05Z".parse().unwrap();
    let begun = Instant::now();
    let answer = runtime.block_on(fetch_page(
        &server.url("/"),
        QUICK,
        OPEN,
        at,
        &tell,
        &cancel,
    ));
    assert_eq!(answer, Err(Error::Cancelled));
    assert!(begun.elapsed() < Duration::from_millis(1900));
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

/// Answers that are no sound HTTP, or far too much of it. Each ends within the limit of time, with at
/// most a few megabytes taken, in an error that says what happened.
#[test]
fn hostile_answers_end_in_an_error_within_the_limits() {
    type Hostile = (&'static str, fn(&mut TcpStream) -> std::io::Result<()>);
    const HOSTILE: &[Hostile] = &[
        ("HTTP/0.9", |stream| stream.write_all(b"<p>no head at all")),
        ("no HTTP", |stream| {
            stream.write_all(b"220 mail.example.org ESMTP\r\n")
        }),
        ("a head without end", |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\n")?;
            loop {
                stream.write_all(&[b"X-Pad: ".as_slice(), &[b'x'; 8000], b"\r\n"].concat())?;
            }
        }),
        ("one field without end", |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\nX: ")?;
            loop {
                stream.write_all(&[b'x'; 65536])?;
            }
        }),
        ("a head by the drop", |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\n")?;
            loop {
                stream.write_all(b"X: y\r\n")?;
                std::thread::sleep(Duration::from_millis(100));
            }
        }),
        ("a body without end", |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
            loop {
                stream.write_all(&[b'x'; 65536])?;
            }
        }),
        ("chunks without a length", |stream| {
            stream
                .write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n")
        }),
        ("a chunk larger than anything", |stream| {
            stream.write_all(
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx",
            )
        }),
        ("chunks of a byte without end", |stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")?;
            loop {
                stream.write_all(b"1\r\nx\r\n1\r\ny\r\n")?;
            }
        }),
        ("two lengths", |stream| {
            stream.write_all(
                b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello",
            )
        }),
        ("broken brotli", |stream| {
            reply(stream, "200 OK", "Content-Encoding: br\r\n", &[0xff; 500])
        }),
        ("broken zstd", |stream| {
            reply(
                stream,
                "200 OK",
                "Content-Encoding: zstd\r\n",
                &[0x28, 0xb5, 0x2f, 0xfd, 0xff, 0xff, 0xff],
            )
        }),
        ("compressed twice", |stream| {
            let twice = gzip(&gzip(b"<p>hello"));
            reply(stream, "200 OK", "Content-Encoding: gzip\r\n", &twice)
        }),
        ("a part that nobody asked for", |stream| {
            reply(
                stream,
                "206 Partial Content",
                "Content-Range: bytes 0-4/100\r\n",
                b"<p>hi",
            )
        }),
        ("not modified, unasked", |stream| {
            reply(stream, "304 Not Modified", "", b"")
        }),
        ("nothing at all", |stream| stream.write_all(b"")),
    ];
    let server = web(|request, stream| {
        let at: usize = request.path[1..].parse().unwrap_or(0);
        HOSTILE[at].1(stream)
    });
    for (at, (name, _)) in HOSTILE.iter().enumerate() {
        let begun = Instant::now();
        let most = Mutex::new(0);
        let answer = fetch_told(&server.url(&format!("/{at}")), &|progress| {
            *most.lock().unwrap() = progress.received;
        });
        let (took, taken) = (begun.elapsed(), *most.lock().unwrap());
        let error = answer.expect_err(name);
        eprintln!("{name}: {} ms, {taken} bytes: {error}", took.as_millis());
        assert!(
            took < QUICK.total + Duration::from_secs(8),
            "{name}: {took:?}"
        );
        assert!(taken <= QUICK.bytes, "{name}: {taken}");
        assert!(error.to_string().ends_with('.'), "{name}: {error}");
    }
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
                    | Error::PrivateName { .. }
                    | Error::Credentials { .. }
                    | Error::Scheme { .. }
                    | Error::Port { .. }
            ),
            "{target}: {refused:?}"
        );
    }
}

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

/// One gzip member.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    use flate2::{Compression, write::GzEncoder};
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}
