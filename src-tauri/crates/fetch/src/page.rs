//! One page from its address.

use demarche_text::{Phrase, phrase};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use reqwest::header::{
    ACCEPT, CONTENT_TYPE, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, LOCATION, RETRY_AFTER,
};
use reqwest::{Client, Response, redirect};
use tokio::sync::watch;
use url::Url;

use crate::address::{Guard, check_address};
use crate::apart::Apart;
use crate::resolve::GuardedResolver;
use crate::{Cancel, Error, media};

/// What a fetch may cost at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// To connect to one host, its name looked up and the connection secured.
    pub connect: Duration,
    /// From the first request to the last byte, redirects included, whatever the server does.
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
    /// Where it has moved for good, as far as every redirect up to there says so (301, 308).
    pub moved_to: Option<String>,
    /// Where a redirect led from an encrypted address to one that is not, so that anybody on the way
    /// can have changed what came.
    pub left_encryption_at: Option<String>,
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

/// Fetches the page at `address`: a page, or a file of a kind that can be read.
///
/// `progress` is called as pieces come in, and for the last one. `cancel` ends the fetch.
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
    let ask = Ask {
        wanted: Wanted::Page,
        validators: Validators::default(),
        limits,
        guard,
    };
    match run(address, ask, captured_at, progress, cancel).await? {
        Answer::Fetched(fetched) => Ok(fetched),
        // Only an answer to validators may say so, and a page is asked for without.
        Answer::Unchanged { .. } => Err(Error::Status {
            status: 304,
            retry_after: None,
        }),
    }
}

/// Fetches the feed at `address`, or learns that it has not changed since the answer that
/// `validators` are of. What it is made of is for the caller to see.
///
/// # Errors
/// As for [`fetch_page`].
pub async fn fetch_feed(
    address: &str,
    validators: &Validators,
    limits: Limits,
    guard: Guard,
    captured_at: DateTime<Utc>,
    progress: &(dyn Fn(Progress) + Send + Sync),
    cancel: &Cancel,
) -> Result<Answer, Error> {
    let ask = Ask {
        wanted: Wanted::Feed,
        validators: validators.clone(),
        limits,
        guard,
    };
    run(address, ask, captured_at, progress, cancel).await
}

/// By what a server tells whether something has changed since it was asked for last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Validators {
    /// The `ETag` of its last answer.
    pub etag: Option<String>,
    /// The `Last-Modified` of its last answer.
    pub last_modified: Option<String>,
}

/// What a conditional request gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The answer, with its bytes.
    Fetched(Fetched),
    /// Nothing has changed since.
    Unchanged {
        /// Where it has moved for good, if it has.
        moved_to: Option<String>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Page,
    Feed,
}

impl Wanted {
    fn accept(self) -> &'static str {
        match self {
            Self::Page => "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1",
            Self::Feed => {
                "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,text/html;q=0.5,*/*;q=0.1"
            }
        }
    }
}

/// One request with all that bounds it.
struct Ask {
    wanted: Wanted,
    validators: Validators,
    limits: Limits,
    guard: Guard,
}

async fn run(
    address: &str,
    ask: Ask,
    captured_at: DateTime<Utc>,
    progress: &(dyn Fn(Progress) + Send + Sync),
    cancel: &Cancel,
) -> Result<Answer, Error> {
    let first = check_address(address, ask.guard)?;
    let total = ask.limits.total;
    let (come, mut coming) = watch::channel(None);
    let exchange = Apart::begin(move || async move { follow(first, &ask, &come).await });
    let mut exchange = exchange.map_err(|error| Error::Interrupted {
        reason: Phrase::shown(error),
    })?;
    let mut told = None;
    let mut tell = |news: Option<Progress>| {
        if let Some(news) = news.filter(|_| news != told) {
            told = Some(news);
            progress(news);
        }
    };
    let answered = async {
        loop {
            tokio::select! {
                answer = exchange.ended() => break answer,
                // None comes any more when its sender is gone, and then the answer does.
                Ok(()) = coming.changed() => tell(*coming.borrow_and_update()),
            }
        }
    };
    let answered = tokio::select! {
        biased;
        () = cancel.cancelled() => return Err(Error::Cancelled),
        answered = tokio::time::timeout(total, answered) => answered,
    };
    let answered = answered.map_err(|_| Error::TimedOut {
        seconds: total.as_secs(),
    })?;
    tell(*coming.borrow());
    let mut answer = answered.ok_or_else(|| Error::Interrupted {
        reason: phrase!("reading the answer broke down"),
    })??;
    if let Answer::Fetched(fetched) = &mut answer {
        fetched.requested_url = address.trim().to_owned();
        fetched.captured_at = captured_at;
    }
    Ok(answer)
}

/// Goes from redirect to redirect to the answer.
async fn follow(
    first: Url,
    ask: &Ask,
    come: &watch::Sender<Option<Progress>>,
) -> Result<Answer, Error> {
    let limits = ask.limits;
    let resolver = GuardedResolver::new(ask.guard);
    let client = client(limits, resolver.clone())?;
    let mut hops = vec![first];
    // Where it has moved for good: as long as every redirect so far said so.
    let mut moved_for_good = true;
    let mut moved_to = None;
    let mut left_encryption_at = None;
    loop {
        let url = hops
            .last()
            .cloned()
            .unwrap_or_else(|| unreachable!("hops has the first"));
        resolver.expect(&url);
        resolver.check_proxied(&url).await?;
        let mut request = client.get(url.clone()).header(ACCEPT, ask.wanted.accept());
        // What a server sent and no header can hold is not sent back.
        let value = |text: &Option<String>| HeaderValue::from_str(text.as_deref()?).ok();
        if let Some(etag) = value(&ask.validators.etag) {
            request = request.header(IF_NONE_MATCH, etag);
        }
        if let Some(date) = value(&ask.validators.last_modified) {
            request = request.header(IF_MODIFIED_SINCE, date);
        }
        let response = request
            .send()
            .await
            .map_err(|error| Error::of_request(&error, &url, limits))?;
        let status = response.status().as_u16();
        if status == 304 && ask.validators != Validators::default() {
            return Ok(Answer::Unchanged { moved_to });
        }
        if !matches!(status, 301 | 302 | 303 | 307 | 308) {
            let fetched = read(response, limits, come).await?;
            return Ok(Answer::Fetched(Fetched {
                final_url: url.into(),
                moved_to,
                left_encryption_at,
                ..fetched
            }));
        }
        let target = response
            .headers()
            .get(LOCATION)
            .map(|target| String::from_utf8_lossy(target.as_bytes()).into_owned())
            .ok_or_else(|| Error::BadRedirect {
                from: url.to_string(),
                to: String::new(),
            })?;
        let next = url.join(&target).map_err(|_| Error::BadRedirect {
            from: url.to_string(),
            to: target.clone(),
        })?;
        let next = check_address(next.as_str(), ask.guard)?;
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
        moved_for_good &= matches!(status, 301 | 308);
        if moved_for_good {
            moved_to = Some(next.to_string());
        }
        if url.scheme() == "https" && next.scheme() == "http" {
            left_encryption_at.get_or_insert_with(|| next.to_string());
        }
        hops.push(next);
    }
}

/// Reads an answer that is no redirect.
async fn read(
    mut response: Response,
    limits: Limits,
    come: &watch::Sender<Option<Progress>>,
) -> Result<Fetched, Error> {
    let status = response.status().as_u16();
    let field = |name| {
        let value: Option<&reqwest::header::HeaderValue> = response.headers().get(name);
        value.map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned())
    };
    // A part of a page (206) is only for those who asked for a part.
    if !(200..300).contains(&status) || status == 206 {
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
        come.send_replace(Some(Progress {
            received: bytes.len() as u64,
            announced,
        }));
    }
    media::check_content(&bytes)?;
    Ok(Fetched {
        requested_url: String::new(),
        final_url: String::new(),
        moved_to: None,
        left_encryption_at: None,
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
            reason: Phrase::shown(error),
        })
}
