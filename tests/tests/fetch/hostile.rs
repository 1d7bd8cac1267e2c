//! Answers that are no sound HTTP, or far too much of it, or never end.

use std::io::{self, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use demarche_fetch::{Cancel, Error, Progress};
use demarche_tests::web::{redirect, reply};

use crate::{OPEN, QUICK, fetch, fetch_with, gzip, web};

type Hostile = (&'static str, fn(&mut TcpStream) -> io::Result<()>);

/// Broken, or far too much.
const BROKEN: &[Hostile] = &[
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
    ("a body without end", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
        loop {
            stream.write_all(&[b'x'; 65536])?;
        }
    }),
    ("chunks without a length", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n")
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
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 9\r\n\r\nhello")
    }),
    ("empty gzip members", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")?;
        for_ever(stream, &gzip(b""))
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

/// What never ends without ever being too large.
const ENDLESS: &[Hostile] = &[
    ("nothing", |stream| by_the_drop(stream, b"")),
    ("a first line by the drop", |stream| {
        by_the_drop(stream, b"H")
    }),
    ("a head by the drop", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\n")?;
        by_the_drop(stream, b"X: y\r\n")
    }),
    ("one field by the drop", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nX: ")?;
        by_the_drop(stream, b"y")
    }),
    ("a body by the drop", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n")?;
        by_the_drop(stream, b"x")
    }),
    ("interim answers", |stream| {
        for_ever(stream, b"HTTP/1.1 100 Continue\r\n\r\n")
    }),
    ("interim answers with fields", |stream| {
        for_ever(
            stream,
            b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n",
        )
    }),
    ("interim answers by the drop", |stream| {
        by_the_drop(stream, b"HTTP/1.1 102 Processing\r\n\r\n")
    }),
    ("empty blocks in a gzip member", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")?;
        stream.write_all(b"\x1f\x8b\x08\0\0\0\0\0\0\x03")?;
        // Stored, not the last, of length zero (RFC 1951, 3.2.4).
        for_ever(stream, b"\0\0\0\xff\xff")
    }),
    ("fields behind a chunked body, by the drop", |stream| {
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n")?;
        by_the_drop(stream, b"X: y\r\n")
    }),
    ("what a chunk says of itself, by the drop", |stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;a=")?;
        by_the_drop(stream, b"x")
    }),
];

/// The same bytes as fast as they are taken, until the other side hangs up.
fn for_ever(stream: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    let block = bytes.repeat(65536 / bytes.len());
    loop {
        stream.write_all(&block)?;
    }
}

/// The same bytes ten times a second, until the other side hangs up.
fn by_the_drop(stream: &mut TcpStream, bytes: &[u8]) -> io::Result<()> {
    stream.set_nonblocking(true)?;
    loop {
        match io::Read::read(stream, &mut [0]) {
            Ok(0) => return Ok(()),
            Err(error) if error.kind() != io::ErrorKind::WouldBlock => return Err(error),
            _ => stream.write_all(bytes)?,
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Lets each of them answer. Each fetch ends near the limit of time and within that of size, in an error
/// that says what happened, and in the end all connections are closed from here.
fn endure(hostile: &'static [Hostile], expected: impl Fn(&Error) -> bool) {
    let (answered, hung_up) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (begun, ended) = (Arc::clone(&answered), Arc::clone(&hung_up));
    let server = web(move |request, stream| {
        let at: usize = request.path[1..].parse().unwrap_or(0);
        begun.fetch_add(1, Ordering::SeqCst);
        let answer = hostile[at].1(stream);
        ended.fetch_add(1, Ordering::SeqCst);
        answer
    });
    for (at, (name, _)) in hostile.iter().enumerate() {
        let begun = Instant::now();
        let most = AtomicU64::new(0);
        let tell = |progress: Progress| most.store(progress.received, Ordering::SeqCst);
        let answer = fetch_with(&server.url(&format!("/{at}")), OPEN, &tell, &Cancel::new());
        let (took, taken) = (begun.elapsed(), most.into_inner());
        let error = answer.expect_err(name);
        eprintln!("{name}: {} ms, {taken} bytes: {error}", took.as_millis());
        assert!(took < QUICK.total * 3, "{name}: {took:?}");
        assert!(taken <= QUICK.bytes, "{name}: {taken}");
        assert!(error.to_string().ends_with('.'), "{name}: {error}");
        assert!(expected(&error), "{name}: {error:?}");
    }
    let begun = Instant::now();
    while hung_up.load(Ordering::SeqCst) < answered.load(Ordering::SeqCst) {
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "a connection stays open"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(answered.load(Ordering::SeqCst), hostile.len());
}

#[test]
fn broken_answers_end_in_an_error_within_the_limits() {
    endure(BROKEN, |_| true);
}

#[test]
fn answers_without_end_are_given_up_in_time() {
    endure(ENDLESS, |error| *error == Error::TimedOut { seconds: 2 });
}

#[test]
fn redirects_that_each_take_a_while_are_counted_together() {
    let server = web(|request, stream| {
        std::thread::sleep(Duration::from_millis(500));
        redirect(stream, &format!("{}x", request.path))
    });
    assert_eq!(fetch(&server.url("/")), Err(Error::TimedOut { seconds: 2 }));
    let connections = server.connections();
    assert!(connections < 10, "{connections}");
}

#[test]
fn a_server_that_never_secures_the_connection_is_given_up() {
    // Nobody takes the connection, though the system lets it come about.
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    let given_up = fetch(&format!("https://{address}/"));
    assert!(
        matches!(
            given_up,
            Err(Error::TimedOut { .. } | Error::NoConnection { .. })
        ),
        "{given_up:?}"
    );
    // The head of a TLS record that announces more than ever comes (RFC 8446, 5.1).
    let dripping = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = dripping.local_addr().unwrap();
    let hung_up = std::thread::spawn(move || {
        let (mut stream, _) = dripping.accept()?;
        stream.write_all(&[0x16, 0x03, 0x03, 0x3f, 0xff])?;
        by_the_drop(&mut stream, &[0x02])
    });
    let given_up = fetch(&format!("https://{address}/"));
    assert!(
        matches!(
            given_up,
            Err(Error::TimedOut { .. } | Error::NoConnection { .. })
        ),
        "{given_up:?}"
    );
    let _ = hung_up.join().unwrap();
}
