//! Files by name on a server that a team has: S3-compatible storage, and WebDAV (RFC 4918).
//!
//! One server is spoken to, at the address that the user gave: no redirect is followed, so that what proves who one
//! is goes nowhere else, and nothing goes unencrypted beyond the user's own network. An answer may not be longer than
//! it can be, a list must end, and all must come forward; whoever waits for any of it can stop.

mod dav;
mod line;
mod service;

use demarche_text::phrase;
use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use data_encoding::BASE64;
use futures_util::TryStreamExt as _;
use object_store::aws::AmazonS3Builder;
use object_store::http::HttpBuilder;
use object_store::path::Path;
use object_store::{
    BackoffConfig, ClientOptions, Error as Stored, ObjectStore, ObjectStoreExt as _, PutMode,
    PutPayload, RetryConfig,
};
use reqwest::header::HeaderValue;
use url::Url;

use self::dav::Dav;
use self::line::Line;
use self::service::{Bounded, Connector, Task};
use crate::Error;
use crate::address::{Guard, check_address, is_own_network};
use crate::resolve::GuardedResolver;

/// Names in a list; no team has more.
const NAMES_MOST: usize = 1_000_000;
/// Bytes of one answer that lists names.
const LIST_MOST: u64 = 64 << 20;
/// Requests that a list may take: one for a thousand names, or for a folder.
const LIST_REQUESTS: u32 = 2_000;
/// Requests that a file may take: tries, and the folders above it.
const FILE_REQUESTS: u32 = 20;
/// Bytes of an answer that has nothing to say.
const WORDS_MOST: u64 = 1 << 20;

/// By this word S3 says that there is no such bucket.
pub(crate) const NO_BUCKET: &str = "NoSuchBucket";

/// Which server, and where on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Server {
    /// Storage that speaks as Amazon's S3 does.
    S3 {
        /// `https://s3.example.org`.
        address: String,
        /// The bucket.
        bucket: String,
        /// Below what all lies in the bucket; empty for nothing.
        folder: String,
        /// The region that requests are signed for.
        region: String,
        /// Whether the bucket is named in the host, and not in the path.
        bucket_in_host: bool,
    },
    /// A folder of a WebDAV server.
    Webdav {
        /// `https://dav.example.org/team`.
        address: String,
    },
}

/// By what a server knows somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    /// The access key's id, or the user's name.
    pub user: String,
    /// The secret key, or the password.
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login")
    }
}

/// What became of a file that was to be new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// It is there.
    Written,
    /// There is another one of its name, which stays.
    Exists,
}

/// A server that files are read from and written to, one after the other. Calls block.
pub struct Storage {
    store: Arc<dyn ObjectStore>,
    task: Arc<Task>,
    line: Line,
    stop: Arc<AtomicBool>,
    /// Of WebDAV, where names are asked for by this program itself.
    dav: Option<Dav>,
    is_s3: bool,
    /// Below what all lies.
    folder: Path,
}

impl fmt::Debug for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Storage")
    }
}

impl Storage {
    /// Gets ready; nothing is asked for yet. What is waited for ends soon after `stop` is set.
    ///
    /// # Errors
    /// Where the address is none that may be asked, or would be asked unencrypted beyond the user's own network.
    pub fn open(server: &Server, login: &Login, stop: Arc<AtomicBool>) -> Result<Self, Error> {
        let (Server::S3 { address, .. } | Server::Webdav { address }) = server;
        let guard = Guard {
            allow_private: true,
        };
        let url = check_address(address.trim_end_matches('/'), guard)?;
        if url.scheme() == "http" && !is_own_network(&url) {
            return Err(Error::Unencrypted {
                host: url.host_str().unwrap_or_default().to_owned(),
            });
        }
        let task = Arc::<Task>::default();
        let authorization = match server {
            Server::S3 { .. } => None,
            Server::Webdav { .. } => Some(basic(login)?),
        };
        let resolver = GuardedResolver::new(guard);
        // A retried request is signed for the host that the bucket is in.
        let host = match server {
            Server::S3 {
                bucket,
                bucket_in_host: true,
                ..
            } => in_host(&url, bucket)?,
            _ => url.clone(),
        };
        let bounded = Bounded::new(&host, resolver, authorization, Arc::clone(&task))?;
        let bounded = Arc::new(bounded);
        let connector = Connector(Arc::clone(&bounded));
        let options = ClientOptions::new().with_allow_http(true);
        let built = match server {
            Server::S3 {
                bucket,
                region,
                bucket_in_host,
                ..
            } => AmazonS3Builder::new()
                .with_endpoint(host.as_str().trim_end_matches('/'))
                .with_bucket_name(bucket.trim())
                .with_region(region.trim())
                .with_access_key_id(login.user.trim())
                .with_secret_access_key(login.password.trim())
                // Not all have it, and nothing is removed but one file.
                .with_disable_bulk_delete(true)
                .with_virtual_hosted_style_request(*bucket_in_host)
                .with_client_options(options)
                .with_retry(retry())
                .with_http_connector(connector)
                .build()
                .map(|store| Arc::new(store) as Arc<dyn ObjectStore>),
            Server::Webdav { .. } => HttpBuilder::new()
                .with_url(url.as_str())
                .with_client_options(options)
                .with_retry(retry())
                .with_http_connector(connector)
                .build()
                .map(|store| Arc::new(store) as Arc<dyn ObjectStore>),
        };
        let (folder, dav) = match server {
            Server::S3 { folder, .. } => (folder.trim().trim_matches('/'), None),
            Server::Webdav { .. } => ("", Some(Dav::new(bounded, url))),
        };
        Ok(Self {
            store: built.map_err(|_| Error::StorageNamed)?,
            task,
            line: Line::begin()?,
            stop,
            is_s3: matches!(server, Server::S3 { .. }),
            folder: Path::parse(folder).map_err(|_| Error::StorageNamed)?,
            dav,
        })
    }

    /// The names of the files in a folder and in the folders in it, in any order.
    ///
    /// # Errors
    /// Where the server cannot be reached, refuses, or answers with something else than a list.
    pub fn list(&self, folder: &str) -> Result<Vec<String>, Error> {
        if let Some(dav) = self.dav.clone() {
            let folder = folder.to_owned();
            return self.run(LIST_MOST, LIST_REQUESTS, 0, false, async move {
                dav.names(&folder).await
            })?;
        }
        let below = self.at(folder)?;
        let store = Arc::clone(&self.store);
        let found = self.run(LIST_MOST, LIST_REQUESTS, 0, false, async move {
            all_below(store.as_ref(), &below).await
        })?;
        let found = found.map_err(|error| match error {
            Listing::TooMany => Error::StorageEndless,
            Listing::Stored(error) => self.failure(&error),
        })?;
        let before = match self.folder.as_ref() {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        Ok(found
            .iter()
            .filter_map(|path| path.as_ref().strip_prefix(&before))
            .map(str::to_owned)
            .collect())
    }

    /// A file; none where there is none of this name.
    ///
    /// # Errors
    /// Where the server cannot be reached or refuses; [`Error::StorageLonger`] where the file has more bytes than `most`.
    pub fn get(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Error> {
        let at = self.at(name)?;
        let store = Arc::clone(&self.store);
        let got = self.run(most, FILE_REQUESTS, 0, false, async move {
            store.get(&at).await?.bytes().await
        })?;
        match got {
            Ok(bytes) => Ok(Some(bytes.into())),
            Err(error @ Stored::NotFound { .. }) => match self.failure(&error) {
                // A bucket that is not there has no files, but is none to share in either.
                Error::Storage {
                    status,
                    code: Some(code),
                } if code == NO_BUCKET => Err(Error::Storage {
                    status,
                    code: Some(code),
                }),
                _ => Ok(None),
            },
            Err(error) => Err(self.failure(&error)),
        }
    }

    /// Writes a file where there is none of its name: the server is asked to write it only then (`If-None-Match: *`).
    /// Where the answer does not come, what lies there tells what became of it.
    ///
    /// # Errors
    /// Where the server cannot be reached or refuses.
    pub fn put_new(&self, name: &str, bytes: &[u8]) -> Result<Put, Error> {
        let failed = match self.put(name, bytes, true) {
            Ok(()) => return Ok(Put::Written),
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(failed) => failed,
        };
        let refused = match failed {
            Error::Storage { status: 412, .. } => true,
            // Of S3: somebody else is writing it at this moment.
            Error::Storage { status: 409, .. } => self.is_s3,
            // The server has no such condition.
            Error::Storage { status: 501, .. } => {
                return match self.get(name, bytes.len() as u64) {
                    Ok(None) => self.put(name, bytes, false).map(|()| Put::Written),
                    Ok(Some(there)) if there == bytes => Ok(Put::Written),
                    Ok(Some(_)) | Err(Error::StorageLonger { .. }) => Ok(Put::Exists),
                    Err(error) => Err(error),
                };
            }
            // It was not written, and nothing else was.
            Error::Storage { status, .. } if status < 500 => return Err(failed),
            _ => false,
        };
        match (self.get(name, bytes.len() as u64), refused) {
            // A former try came through, whose answer was lost.
            (Ok(Some(there)), _) if there == bytes => Ok(Put::Written),
            (Ok(Some(_)) | Err(Error::StorageLonger { .. }), true) => Ok(Put::Exists),
            // What a server kept of a file that broke off would stand in the way of the whole one.
            (Ok(Some(there)), false) if bytes.starts_with(&there) => {
                self.remove(name)?;
                Err(failed)
            }
            _ => Err(failed),
        }
    }

    /// Whether the server keeps a file where another one of its name is written with the condition that there be
    /// none. A file of this name is written and removed for it.
    ///
    /// # Errors
    /// Where the server cannot be reached or refuses.
    pub fn keeps_first(&self, name: &str) -> Result<bool, Error> {
        let refused = |went: Result<(), Error>| match went {
            Ok(()) => Ok(false),
            Err(Error::Storage {
                status: 412 | 409, ..
            }) => Ok(true),
            // The condition is not known there.
            Err(Error::Storage { status: 501, .. }) => Ok(false),
            Err(error) => Err(error),
        };
        // One that a former time left does as well.
        let keeps = refused(self.put(name, b"1", true))? || refused(self.put(name, b"2", true))?;
        // Who may not remove it leaves it there; it is in nobody's way.
        let _ = self.remove(name);
        Ok(keeps)
    }

    fn put(&self, name: &str, bytes: &[u8], new: bool) -> Result<(), Error> {
        let at = self.at(name)?;
        let store = Arc::clone(&self.store);
        let payload = PutPayload::from(bytes.to_vec());
        let mode = match new && self.is_s3 {
            true => PutMode::Create,
            false => PutMode::Overwrite,
        };
        let sends = bytes.len() as u64;
        let put = self.run(WORDS_MOST, FILE_REQUESTS, sends, new, async move {
            store.put_opts(&at, payload, mode.into()).await
        })?;
        put.map(drop).map_err(|error| self.failure(&error))
    }

    fn remove(&self, name: &str) -> Result<(), Error> {
        let at = self.at(name)?;
        let store = Arc::clone(&self.store);
        let removed = self.run(WORDS_MOST, FILE_REQUESTS, 0, false, async move {
            store.delete(&at).await
        })?;
        removed.map_err(|error| self.failure(&error))
    }

    fn at(&self, name: &str) -> Result<Path, Error> {
        let name = match self.folder.as_ref() {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        };
        Path::parse(name).map_err(|_| Error::StorageNamed)
    }

    fn run<T: Send + 'static>(
        &self,
        most: u64,
        requests: u32,
        sends: u64,
        new: bool,
        work: impl Future<Output = T> + Send + 'static,
    ) -> Result<T, Error> {
        self.task.begin(most, requests, sends, new);
        self.line.wait(work, |since| {
            if self.stop.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            self.task.comes_forward(since)
        })
    }

    /// Why the library could not do something, in this program's words: its own may name what was signed.
    fn failure(&self, error: &Stored) -> Error {
        let reason = match error {
            Stored::InvalidPath { .. } => phrase!("a name in it is none that a file can have"),
            _ => phrase!("it cannot be understood"),
        };
        let failed = self.task.failed();
        failed.unwrap_or(Error::StorageList { reason })
    }
}

/// Why there is no list.
enum Listing {
    TooMany,
    Stored(Stored),
}

impl From<Stored> for Listing {
    fn from(error: Stored) -> Self {
        Self::Stored(error)
    }
}

async fn all_below(store: &dyn ObjectStore, folder: &Path) -> Result<Vec<Path>, Listing> {
    let mut listed = store.list(Some(folder));
    let mut found = Vec::new();
    while let Some(file) = listed.try_next().await? {
        if found.len() == NAMES_MOST {
            return Err(Listing::TooMany);
        }
        found.push(file.location);
    }
    Ok(found)
}

fn basic(login: &Login) -> Result<HeaderValue, Error> {
    let pair = format!("{}:{}", login.user, login.password);
    let text = format!("Basic {}", BASE64.encode(pair.as_bytes()));
    let mut value = HeaderValue::from_str(&text).map_err(|_| Error::StorageNamed)?;
    value.set_sensitive(true);
    Ok(value)
}

fn in_host(url: &Url, bucket: &str) -> Result<Url, Error> {
    let mut url = url.clone();
    let host = format!("{}.{}", bucket.trim(), url.host_str().unwrap_or_default());
    url.set_host(Some(&host)).map_err(|_| Error::StorageNamed)?;
    Ok(url)
}

fn retry() -> RetryConfig {
    RetryConfig {
        backoff: BackoffConfig {
            init_backoff: Duration::from_millis(200),
            max_backoff: Duration::from_secs(3),
            base: 2.0,
        },
        max_retries: 2,
        retry_timeout: Duration::from_secs(45),
    }
}
