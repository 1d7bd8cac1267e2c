//! Fetching from a server that behaves, and from ones that do not.

use std::io::Write as _;
use std::net::TcpStream;
use std::time::Duration;

use demarche_fetch::{Cancel, Error, Fetched, Guard, Limits, Progress, fetch_page};
use demarche_tests::web::{Request, Web};

mod feeds;
mod hostile;
mod limits;
mod pages;
mod private;
mod redirects;

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
/// On one thread, which the fetch must not keep from looking at its clock.
fn fetch_with(
    url: &str,
    guard: Guard,
    tell: &(dyn Fn(Progress) + Send + Sync),
    cancel: &Cancel,
) -> Result<Fetched, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let at = "2026-01-02T03:04:05Z".parse().unwrap();
    runtime.block_on(fetch_page(url, QUICK, guard, at, tell, cancel))
}

fn fetch_within(url: &str, guard: Guard) -> Result<Fetched, Error> {
    fetch_with(url, guard, &|_| (), &Cancel::new())
}

fn fetch(url: &str) -> Result<Fetched, Error> {
    fetch_within(url, OPEN)
}

/// One gzip member.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    use flate2::{Compression, write::GzEncoder};
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}
