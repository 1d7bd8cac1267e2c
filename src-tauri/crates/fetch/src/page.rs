//! One page from its address.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use reqwest::header::{ACCEPT, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use reqwest::{Client, Response, redirect};
use url::Url;

use crate::address::{Guard, check_address};
use crate::resolve::GuardedResolver;
use crate::{Cancel, Error, media};

/// What a fetch may cost at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// To connect to one host, its name looked up and the connection secured.
    pub connect: Duration,
    /// From the first request to the last byte, redirects included.
    pub total: Duration,
    /// Bytes of the page, counted after decompression.
    pub bytes: u64,
    /// Redirects that are followed.
    pub redirects: usize,
}

impl Limits {
    /// What a news page may cost: 10 s to connect, 30 s in all, 20 MB, 10 redirects.
    pub const fn page() -> Self {
        Self {
            connect: Duration::from_secs(10),
            total: Duration::from_secs(30),
            bytes: 20_000_000,
            redirects: 10,
        }
    }
}

/// How far a fetch has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes received so far, after decompression.
    pub received: u64,
    /// Bytes that the server announced; `None` when it did not, or sent the page compressed.
    pub announced: Option<u64>,
}

/// A page as it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// The address asked for, as it was given.
    pub requested_url: String,
    /// The address that answered.
    pub final_url: String,
    /// The HTTP status, 200 to 299.
    pub status: u16,
    /// The answer's header fields, in order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The media type in lower case, with its parameters: `text/html; charset=utf-8`. Empty when
    /// the server named none.
    pub media_type: String,
    /// The page, decompressed.
    pub bytes: Vec<u8>,
    /// When it was fetched, as passed in.
    pub captured_at: DateTime<Utc>,
}

/// Fetches the page at `address`.
///
/// `progress` is called for every piece received. `cancel` ends the fetch at its next wait.
///
/// # Errors
/// Every way in which a page cannot be had is a variant of [`Error`], whose text says what
/// happened in a sentence for the user.
pub async fn fetch_page(
    address: &str,
    limits: Limits,
    guard: Guard,
    captured_at: DateTime<Utc>,
    progress: &(dyn Fn(Progress) + Send + Sync),
    cancel: &Cancel,
) -> Result<Fetched, Error> {
    let first = check_address(address, guard)?;
    let fetching = follow(first, limits, guard, progress);
    let (url, answer) = tokio::select! {
        biased;
        () = cancel.cancelled() => return Err(Error::Cancelled),
        fetched = tokio::time::timeout(limits.total, fetching) => match fetched {
            Ok(fetched) => fetched?,
            Err(_) => return Err(Error::TimedOut { seconds: limits.total.as_secs() }),
        },
    };
    Ok(Fetched {
        requested_url: address.trim().to_owned(),
        final_url: url.into(),
        captured_at,
        ..answer
    })
}

/// Goes from redirect to redirect to the page.
async fn follow(
    first: Url,
    limits: Limits,
    guard: Guard,
    progress: &(dyn Fn(Progress) + Send + Sync),
) -> Result<(Url, Fetched), Error> {
    let resolver = GuardedResolver::new(guard);
    let client = client(limits, resolver.clone())?;
    let mut hops = vec![first];
    loop {
        let url = hops
            .last()
            .cloned()
            .unwrap_or_else(|| unreachable!("hops has the first"));
        resolver.expect(&url);
        let response = client
            .get(url.clone())
            .header(
                ACCEPT,
                "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
            )
            .send()
            .await
            .map_err(|error| Error::of_request(&error, &url, limits))?;
        let status = response.status();
        if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
            return Ok((url, read(response, limits, progress).await?));
        }
        let target = response
            .headers()
            .get(LOCATION)
            .and_then(|target| target.to_str().ok())
            .ok_or_else(|| Error::BadRedirect {
                from: url.to_string(),
                to: String::new(),
            })?;
        let next = url.join(target).map_err(|_| Error::BadRedirect {
            from: url.to_string(),
            to: target.to_owned(),
        })?;
        let next = check_address(next.as_str(), guard)?;
        if hops.contains(&next) {
            hops.push(next);
            return Err(Error::RedirectLoop {
                hops: hops.into_iter().map(String::from).collect(),
            });
        }
        if hops.len() > limits.redirects {
            return Err(Error::TooManyRedirects {
                limit: limits.redirects,
                last: next.into(),
            });
        }
        hops.push(next);
    }
}

/// Reads an answer that is no redirect.
async fn read(
    mut response: Response,
    limits: Limits,
    progress: &(dyn Fn(Progress) + Send + Sync),
) -> Result<Fetched, Error> {
    let status = response.status().as_u16();
    let field = |name| {
        let value: Option<&reqwest::header::HeaderValue> = response.headers().get(name);
        value.map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned())
    };
    if !(200..300).contains(&status) {
        return Err(Error::Status {
            status,
            retry_after: field(RETRY_AFTER),
        });
    }
    let media_type = field(CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
    media::check_type(&media_type)?;
    let headers = response
        .headers()
        .iter()
        .map(|(name, value)| {
            (
                name.as_str().to_owned(),
                String::from_utf8_lossy(value.as_bytes()).into_owned(),
            )
        })
        .collect();

    let announced = response.content_length();
    if let Some(announced) = announced.filter(|bytes| *bytes > limits.bytes) {
        return Err(Error::TooLarge {
            limit: limits.bytes,
            announced: Some(announced),
        });
    }
    let mut bytes = Vec::new();
    loop {
        let chunk = response
            .chunk()
            .await
            .map_err(|error| Error::of_body(&error, bytes.len() as u64, announced))?;
        let Some(chunk) = chunk else { break };
        if bytes.len() as u64 + chunk.len() as u64 > limits.bytes {
            return Err(Error::TooLarge {
                limit: limits.bytes,
                announced: None,
            });
        }
        bytes.extend_from_slice(&chunk);
        progress(Progress {
            received: bytes.len() as u64,
            announced,
        });
    }
    media::check_content(&bytes)?;
    Ok(Fetched {
        requested_url: String::new(),
        final_url: String::new(),
        status,
        headers,
        media_type,
        bytes,
        captured_at: DateTime::UNIX_EPOCH,
    })
}

fn client(limits: Limits, resolver: GuardedResolver) -> Result<Client, Error> {
    Client::builder()
        .user_agent(concat!("Demarche/", env!("CARGO_PKG_VERSION")))
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(limits.connect)
        .dns_resolver(Arc::new(resolver))
        .build()
        .map_err(|error| Error::Interrupted {
            reason: error.to_string(),
        })
}
