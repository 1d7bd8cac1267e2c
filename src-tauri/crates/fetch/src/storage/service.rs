//! Requests to the one server, bounded.

use demarche_text::Phrase;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use object_store::ClientOptions;
use object_store::client::{
    HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse, HttpService,
};
use reqwest::header::{
    AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue, IF_NONE_MATCH, LOCATION,
};
use reqwest::{Body, Client, Method, Request, StatusCode, redirect};
use url::{Origin, Position, Url};

use crate::Error;
use crate::page::Limits;
use crate::resolve::GuardedResolver;

/// What is waited for, however little comes.
const GRACE: Duration = Duration::from_secs(60);
/// Bytes in a millisecond that must come forward beyond that.
const SLOWEST: u64 = 8;
/// What is asked of a folder: of each thing in it whether that is a folder.
const ASKED_OF_FOLDERS: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\
    <D:propfind xmlns:D=\"DAV:\"><D:prop><D:resourcetype/></D:prop></D:propfind>";
/// How often a folder is asked for once more where the server or the way to it faltered, and after how long.
const RETRIES: u32 = 2;
const RETRY_AFTER: Duration = Duration::from_millis(250);
/// By this word S3 says that a request was signed for another region.
const OTHER_REGION: &str = "AuthorizationHeaderMalformed";
/// How much of an answer is looked at for why it was refused, in bytes.
const REASON_MOST: usize = 64 << 10;

/// One thing to do: what its requests may take, and what became of them.
#[derive(Debug, Default)]
pub(super) struct Task {
    /// Bytes that one answer may have.
    most: AtomicU64,
    /// Requests that are left.
    left: AtomicU32,
    /// Bytes that went either way.
    moved: AtomicU64,
    /// Whether a file that is sent may not replace one.
    new: AtomicBool,
    /// By what the last request failed.
    failed: Mutex<Option<Error>>,
}

impl Task {
    /// Begins another one, which sends so many bytes, and may not replace a file where it is to be `new`.
    pub(super) fn begin(&self, most: u64, requests: u32, sends: u64, new: bool) {
        self.most.store(most, Ordering::Relaxed);
        self.left.store(requests, Ordering::Relaxed);
        self.moved.store(sends, Ordering::Relaxed);
        self.new.store(new, Ordering::Relaxed);
        self.note(None);
    }

    /// Fails where less came forward in this time than must.
    pub(super) fn comes_forward(&self, since: Duration) -> Result<(), Error> {
        let moved = Duration::from_millis(self.moved.load(Ordering::Relaxed) / SLOWEST);
        match since <= GRACE + moved {
            true => Ok(()),
            false => Err(Error::StorageSlow {
                seconds: since.as_secs(),
            }),
        }
    }

    /// By what the last request failed.
    pub(super) fn failed(&self) -> Option<Error> {
        let failed = self.failed.lock().unwrap_or_else(PoisonError::into_inner);
        failed.clone()
    }

    fn note(&self, failed: Option<Error>) {
        *self.failed.lock().unwrap_or_else(PoisonError::into_inner) = failed;
    }
}

/// The server, and what proves to it who asks.
pub(super) struct Bounded {
    client: Client,
    resolver: GuardedResolver,
    origin: Origin,
    /// For WebDAV; requests to S3 come signed.
    authorization: Option<HeaderValue>,
    task: Arc<Task>,
}

impl fmt::Debug for Bounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bounded")
    }
}

impl Bounded {
    pub(super) fn new(
        server: &Url,
        resolver: GuardedResolver,
        authorization: Option<HeaderValue>,
        task: Arc<Task>,
    ) -> Result<Self, Error> {
        resolver.expect(server);
        let client = Client::builder()
            .user_agent(concat!("Demarche/", env!("CARGO_PKG_VERSION")))
            // What proves who asks goes to the one server alone.
            .redirect(redirect::Policy::none())
            .referer(false)
            // A file is wanted as it lies there.
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .connect_timeout(Limits::page().connect)
            .dns_resolver(Arc::new(resolver.clone()))
            .build()
            .map_err(|error| Error::Interrupted {
                reason: Phrase::shown(error),
            })?;
        Ok(Self {
            client,
            resolver,
            origin: server.origin(),
            authorization,
            task,
        })
    }

    /// Asks for the library, and reads the answer as far as it may be.
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, Error> {
        let (head, body) = request.into_parts();
        let address = head.uri.to_string();
        let mut url = Url::parse(&address).map_err(|error| Error::NotAnAddress {
            given: address,
            reason: Phrase::shown(error),
        })?;
        if head.method.as_str() == "MKCOL" {
            as_folder(&mut url);
        }
        let is_put = head.method == Method::PUT;
        let mut request = Request::new(head.method, url);
        *request.headers_mut() = head.headers;
        if !body.is_empty() || is_put {
            *request.body_mut() = Some(Body::wrap(body));
        }
        // The library asks so of S3; of WebDAV it does not, though RFC 9110, 13.1.2 means just this.
        if is_put && self.task.new.load(Ordering::Relaxed) {
            request
                .headers_mut()
                .insert(IF_NONE_MATCH, HeaderValue::from_static("*"));
        }
        let (status, headers, bytes) = self.answer(request).await?;
        let mut whole = HttpResponse::new(bytes.into());
        *whole.status_mut() = status;
        *whole.headers_mut() = headers;
        Ok(whole)
    }

    /// What a folder of WebDAV has in it, as the server lists it; none where there is no such folder.
    pub(super) async fn folder(&self, mut url: Url) -> Result<Option<Vec<u8>>, Error> {
        as_folder(&mut url);
        let method = Method::from_bytes(b"PROPFIND").map_err(|error| Error::Interrupted {
            reason: Phrase::shown(error),
        })?;
        let mut tries = 0;
        loop {
            let mut request = Request::new(method.clone(), url.clone());
            let headers = request.headers_mut();
            headers.insert("Depth", HeaderValue::from_static("1"));
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
            *request.body_mut() = Some(Body::from(ASKED_OF_FOLDERS));
            let failed = match self.answer(request).await {
                Ok((status, _, bytes)) if status.is_success() => return Ok(Some(bytes)),
                Ok((StatusCode::NOT_FOUND, ..)) => return Ok(None),
                Ok((status, _, bytes)) => refusal(status, &bytes),
                Err(error) => error,
            };
            let passes = matches!(
                failed,
                Error::NoConnection { .. }
                    | Error::CutShort { .. }
                    | Error::Storage {
                        status: 429 | 500..,
                        ..
                    }
            );
            tries += 1;
            if !passes || tries > RETRIES {
                return Err(failed);
            }
            tokio::time::sleep(RETRY_AFTER * tries).await;
        }
    }

    /// Asks the one server, and reads the answer as far as it may be.
    async fn answer(
        &self,
        mut request: Request,
    ) -> Result<(StatusCode, HeaderMap, Vec<u8>), Error> {
        let url = request.url().clone();
        if url.origin() != self.origin {
            return Err(Error::StorageElsewhere {
                to: origin(&url).to_owned(),
            });
        }
        let one_less = |left: u32| left.checked_sub(1);
        let left = &self.task.left;
        left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less)
            .map_err(|_| Error::StorageEndless)?;
        self.resolver.check_proxied(&url).await?;
        if let Some(value) = &self.authorization {
            request.headers_mut().insert(AUTHORIZATION, value.clone());
        }
        let answer = self.client.execute(request).await;
        let mut answer = answer.map_err(|error| Error::of_request(&error, &url, Limits::page()))?;
        let status = answer.status();
        if status.is_redirection() && status.as_u16() != 304 {
            // Amazon's says in which region a bucket is, and not where that is.
            if let Some(region) = answer.headers().get("x-amz-bucket-region")
                && let Some(region) = word(region.as_bytes())
            {
                return Err(Error::StorageRegion { region });
            }
            let to = answer.headers().get(LOCATION);
            let to = to.and_then(|to| url.join(to.to_str().ok()?).ok());
            return Err(Error::StorageElsewhere {
                to: to.as_ref().map(origin).unwrap_or_default().to_owned(),
            });
        }
        let most = self.task.most.load(Ordering::Relaxed);
        let announced = answer.content_length();
        let mut bytes = Vec::new();
        loop {
            let part = answer.chunk().await;
            let part =
                part.map_err(|error| Error::of_body(&error, bytes.len() as u64, announced))?;
            let Some(part) = part else { break };
            if bytes.len() as u64 + part.len() as u64 > most {
                return Err(Error::StorageLonger { limit: most });
            }
            self.task
                .moved
                .fetch_add(part.len() as u64, Ordering::Relaxed);
            bytes.extend_from_slice(&part);
        }
        self.task
            .note((!status.is_success()).then(|| refusal(status, &bytes)));
        let headers = std::mem::take(answer.headers_mut());
        Ok((status, headers, bytes))
    }
}

#[async_trait]
impl HttpService for Bounded {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        self.ask(request).await.map_err(|error| {
            self.task.note(Some(error.clone()));
            HttpError::new(kind(&error), error)
        })
    }
}

/// What may be asked once more: where no connection came about, or it ended before its time.
fn kind(error: &Error) -> HttpErrorKind {
    match error {
        Error::NoConnection { .. } => HttpErrorKind::Connect,
        Error::CutShort { .. } => HttpErrorKind::Interrupted,
        _ => HttpErrorKind::Unknown,
    }
}

/// `https://example.org:8443`.
fn origin(url: &Url) -> &str {
    &url[..Position::BeforePath]
}

/// The address of a folder ends in a slash: some servers answer without it by sending there, others not at all.
fn as_folder(url: &mut Url) {
    if !url.path().ends_with('/') {
        url.set_path(&format!("{}/", url.path()));
    }
}

/// Why a server refused.
fn refusal(status: StatusCode, body: &[u8]) -> Error {
    match (code(body), element(body, "Region")) {
        (Some(code), Some(region)) if code == OTHER_REGION => Error::StorageRegion { region },
        (code, _) => Error::Storage {
            status: status.as_u16(),
            code,
        },
    }
}

/// The word by which S3 says why not.
fn code(body: &[u8]) -> Option<String> {
    element(body, "Code")
}

/// The word in an element of an answer of S3.
fn element(body: &[u8], name: &str) -> Option<String> {
    let text = String::from_utf8_lossy(&body[..body.len().min(REASON_MOST)]);
    let (_, rest) = text.split_once(&format!("<{name}>"))?;
    let (text, _) = rest.split_once(&format!("</{name}>"))?;
    word(text.as_bytes())
}

/// A word that a server says and that is shown: letters, digits and hyphens.
fn word(bytes: &[u8]) -> Option<String> {
    let is_word = (1..=60).contains(&bytes.len())
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    is_word.then(|| String::from_utf8_lossy(bytes).into_owned())
}

/// Gives the library the one client.
#[derive(Debug)]
pub(super) struct Connector(pub(super) Arc<Bounded>);

#[derive(Debug)]
struct Shared(Arc<Bounded>);

#[async_trait]
impl HttpService for Shared {
    async fn call(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        self.0.call(request).await
    }
}

impl HttpConnector for Connector {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(Shared(Arc::clone(&self.0))))
    }
}
