//! The limits of size.

use std::io::Write as _;

use demarche_fetch::Error;
use demarche_tests::web::reply;

use crate::{QUICK, fetch, gzip, web};

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
