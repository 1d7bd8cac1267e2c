//! Why a page could not be had.

use std::error::Error as _;
use std::io;
use std::net::IpAddr;

use url::Url;

use crate::address::{never, refused};
use crate::page::Limits;
use crate::storage::NO_BUCKET;

/// What happened instead of a page, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The text given is no web address.
    #[error("“{given}” is not a web address: {reason}.")]
    NotAnAddress {
        /// What was given.
        given: String,
        /// What is wrong with it.
        reason: String,
    },
    /// An address of something else than a web page.
    #[error("Only http and https addresses can be fetched, not {scheme}.")]
    Scheme {
        /// The scheme found.
        scheme: String,
    },
    /// An address with a user name or password in it.
    #[error(
        "The address for {host} holds a user name or a password, which would be sent and kept."
    )]
    Credentials {
        /// The host it is for.
        host: String,
    },
    /// An address inside the user's own network, which was not permitted.
    #[error("{host} is at {address}, which is not on the internet ({what}).")]
    PrivateAddress {
        /// The host as it was asked for.
        host: String,
        /// The address it has.
        address: IpAddr,
        /// What that address is for.
        what: &'static str,
    },
    /// An address that cannot be permitted.
    #[error("{host} is at {address}, which is {what} and is never fetched from.")]
    Never {
        /// The host as it was asked for.
        host: String,
        /// The address it has.
        address: IpAddr,
        /// What is there, worded: "link-local".
        what: &'static str,
    },
    /// A name inside the user's own network, which was not permitted.
    #[error("{host} is a name inside your own network or machine, not on the internet.")]
    PrivateName {
        /// The host as it was asked for.
        host: String,
    },
    /// A port at which no web server stands.
    #[error("Port {port} belongs to a service that is no web server.")]
    Port {
        /// The port asked for.
        port: u16,
    },
    /// Nobody knows the host's name, or the machine is offline.
    #[error("No address was found for {host}: the name is wrong, or this machine is offline.")]
    NameNotFound {
        /// The name looked up.
        host: String,
    },
    /// The host does not take connections.
    #[error("{host} could not be reached: {reason}.")]
    NoConnection {
        /// The host asked for.
        host: String,
        /// What the system said.
        reason: String,
    },
    /// The connection could not be secured.
    #[error("The connection to {host} could not be secured: {reason}.")]
    NotSecure {
        /// The host asked for.
        host: String,
        /// What is wrong with its certificate or its encryption.
        reason: String,
    },
    /// The server took longer than the limit, all redirects counted.
    #[error("The server did not send the whole page within {seconds} seconds.")]
    TimedOut {
        /// The limit.
        seconds: u64,
    },
    /// A redirect led back to where it came from.
    #[error("The page redirects in a circle: {}.", .hops.join(" → "))]
    RedirectLoop {
        /// Each address, the repeated one at the end.
        hops: Vec<String>,
    },
    /// More redirects than the limit.
    #[error("The page redirected more than {limit} times; the last was to {last}.")]
    TooManyRedirects {
        /// The limit.
        limit: usize,
        /// Where the last one led.
        last: String,
    },
    /// A redirect to nowhere.
    #[error("{from} redirects to “{to}”, which is not an address.")]
    BadRedirect {
        /// Where it came from.
        from: String,
        /// Where it would go.
        to: String,
    },
    /// The server answered with something else than a page.
    #[error("{}", status_sentence(*.status, .retry_after.as_deref()))]
    Status {
        /// The HTTP status.
        status: u16,
        /// When the server wants to be asked again: seconds, or a date.
        retry_after: Option<String>,
    },
    /// A picture, an archive, a program.
    #[error("The address leads to {what}, not to a page.")]
    NotAPage {
        /// What it is.
        what: String,
    },
    /// More bytes than the limit.
    #[error("{}", too_large(*.limit, *.announced))]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
        /// The size in bytes that the server announced.
        announced: Option<u64>,
    },
    /// The connection ended before the page did.
    #[error("{}", cut_short(*.received, *.announced))]
    CutShort {
        /// Bytes received.
        received: u64,
        /// Bytes that the server announced.
        announced: Option<u64>,
    },
    /// The page was sent compressed, and the compression is damaged.
    #[error("The page arrived damaged: its compression is broken.")]
    BrokenCompression,
    /// The server answered, but with nothing.
    #[error("The server answered with an empty page.")]
    Empty,
    /// What would prove who one is would go unencrypted over the internet.
    #[error(
        "{host} lies beyond your own network, and without encryption everybody on the way would read the password: its address must begin with https."
    )]
    Unencrypted {
        /// The host asked for.
        host: String,
    },
    /// The server of a team's files refuses.
    #[error("{}", storage_sentence(*.status, .code.as_deref()))]
    Storage {
        /// The HTTP status.
        status: u16,
        /// The word by which storage says why not, where it has one.
        code: Option<String>,
    },
    /// The server of a team's files sends elsewhere.
    #[error("{}", elsewhere(.to))]
    StorageElsewhere {
        /// Where it sends: scheme, host and port; empty where it does not say.
        to: String,
    },
    /// A list of a team's files has no end.
    #[error("The list of what lies there does not end.")]
    StorageEndless,
    /// What lists a team's files is no list.
    #[error("The server’s list of what lies there is none: {reason}.")]
    StorageList {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A file of a team's is longer than it can be.
    #[error("What the server sent is longer than {}, which nothing is that lies there.", megabytes(*.limit))]
    StorageLonger {
        /// The limit in bytes.
        limit: u64,
    },
    /// A server of a team's files takes too long.
    #[error("The server was too slow: it was waited for {seconds} seconds.")]
    StorageSlow {
        /// How long it was waited for.
        seconds: u64,
    },
    /// A bucket, a folder or a password that cannot be one.
    #[error("The bucket, the folder or the password has characters that none can have.")]
    StorageNamed,
    /// The user ended it.
    #[error("The fetch was cancelled.")]
    Cancelled,
    /// Anything else that broke the exchange off.
    #[error("The exchange with the server broke off: {reason}.")]
    Interrupted {
        /// What the network library said.
        reason: String,
    },
}

fn status_sentence(status: u16, retry_after: Option<&str>) -> String {
    let sentence = match status {
        401 => "The server wants a login (401).".to_owned(),
        402 | 451 => format!("The server withholds the page ({status})."),
        403 => "The server refuses to show the page to this program (403).".to_owned(),
        404 => "There is no page at this address (404).".to_owned(),
        410 => "The page was removed for good (410).".to_owned(),
        429 => "The server has had too many requests from here (429).".to_owned(),
        500..=599 => format!("The server has a fault of its own ({status})."),
        _ => format!("The server answered with status {status} instead of a page."),
    };
    match retry_after {
        Some(after) if after.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{sentence} It asks to wait {after} seconds.")
        }
        Some(after) => format!("{sentence} It asks to wait until {after}."),
        None => sentence,
    }
}

fn storage_sentence(status: u16, code: Option<&str>) -> String {
    let told = match code {
        Some(code) => format!("{status}, {code}"),
        None => status.to_string(),
    };
    match (status, code) {
        (_, Some("RequestTimeTooSkewed")) => {
            format!("The server says that the clock of this machine is wrong ({told}).")
        }
        (_, Some(NO_BUCKET)) => format!("The server has no such bucket ({told})."),
        (401, _) | (_, Some("InvalidAccessKeyId" | "SignatureDoesNotMatch")) => {
            format!("The server does not accept the name or the password ({told}).")
        }
        (400, Some("AuthorizationHeaderMalformed")) => {
            format!("The bucket is in another region ({told}).")
        }
        (403, _) => format!("The server does not let you do that there ({told})."),
        (404 | 405 | 409, _) => {
            format!("The server has no such folder, or shares no files there ({told}).")
        }
        (413 | 507, _) => format!("The server has no room for it ({told})."),
        (429, _) => format!("The server has had too many requests ({told})."),
        (500..=599, _) => format!("The server has a fault of its own ({told})."),
        _ => format!("The server refused ({told})."),
    }
}

fn elsewhere(to: &str) -> String {
    match to {
        "" => {
            "The server sends elsewhere and does not say where. Nothing was sent there.".to_owned()
        }
        to => format!("The server sends to {to}. Nothing was sent there."),
    }
}

fn too_large(limit: u64, announced: Option<u64>) -> String {
    let limit = megabytes(limit);
    match announced {
        Some(bytes) => {
            format!(
                "The page has {}; a page may have {limit} at most.",
                megabytes(bytes)
            )
        }
        None => format!("The page has more than {limit}, which is the most a page may have."),
    }
}

fn cut_short(received: u64, announced: Option<u64>) -> String {
    match announced {
        Some(announced) => format!(
            "The page was cut short: {received} of {announced} bytes arrived before the connection ended."
        ),
        None => format!("The page was cut short: the connection ended after {received} bytes."),
    }
}

fn megabytes(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1000))
    } else {
        format!("{} MB", bytes.div_ceil(1_000_000))
    }
}

impl Error {
    /// Whether the server of a team's files does not know who asks, or does not let them.
    pub fn is_login(&self) -> bool {
        matches!(
            self,
            Self::Storage {
                status: 401 | 403,
                ..
            }
        )
    }

    /// The refusal of `address`, which `host` stands for.
    pub(crate) fn private(host: &str, address: IpAddr) -> Self {
        let host = host.to_owned();
        if let Some(range) = never(address) {
            let what = range.what;
            return Self::Never {
                host,
                address,
                what,
            };
        }
        Self::PrivateAddress {
            host,
            address,
            what: refused(address).map_or("private network", |range| range.what),
        }
    }

    /// Why no answer came to a request.
    pub(crate) fn of_request(error: &reqwest::Error, url: &Url, limits: Limits) -> Self {
        if let Some(own) = find::<Self>(error) {
            return own.clone();
        }
        let host = url.host_str().unwrap_or_default().to_owned();
        if error.is_timeout() {
            return Self::NoConnection {
                host,
                reason: format!(
                    "it did not answer within {} seconds",
                    limits.connect.as_secs()
                ),
            };
        }
        let reason = last_reason(error);
        match innermost_kind(error) {
            // How rustls tells of a bad certificate, and of a server that hangs up on encryption.
            Some(io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof)
                if error.is_connect() && url.scheme() == "https" =>
            {
                Self::NotSecure { host, reason }
            }
            _ if error.is_connect() => Self::NoConnection { host, reason },
            _ => Self::Interrupted { reason },
        }
    }

    /// Why an answer's body broke off after `received` bytes.
    pub(crate) fn of_body(error: &reqwest::Error, received: u64, announced: Option<u64>) -> Self {
        if is_cut_short(error) {
            Self::CutShort {
                received,
                announced,
            }
        } else if error.is_decode() && !is_bad_framing(error) {
            Self::BrokenCompression
        } else {
            Self::Interrupted {
                reason: last_reason(error),
            }
        }
    }
}

/// Whether the connection ended too early. hyper keeps the kind of its errors to itself and says
/// it in words; a compressed body that ends early is an `UnexpectedEof`.
fn is_cut_short(error: &reqwest::Error) -> bool {
    causes(error).any(|cause| {
        let text = cause.to_string();
        text.contains("end of file before message length reached")
            || text.contains("unexpected EOF during chunk size line")
            || cause.downcast_ref::<io::Error>().is_some_and(|io| {
                matches!(
                    io.kind(),
                    io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset
                )
            })
    })
}

/// Whether the exchange itself broke the rules of HTTP, as chunks without a length do.
fn is_bad_framing(error: &reqwest::Error) -> bool {
    causes(error).any(|cause| cause.to_string().contains("chunk size"))
}

/// The kind of the innermost input or output error.
fn innermost_kind(error: &reqwest::Error) -> Option<io::ErrorKind> {
    let kinds = causes(error).filter_map(|cause| cause.downcast_ref::<io::Error>());
    kinds.map(io::Error::kind).last()
}

fn find<E: std::error::Error + 'static>(error: &reqwest::Error) -> Option<&E> {
    causes(error).find_map(|cause| cause.downcast_ref::<E>())
}

/// The innermost error's own words; the outer ones repeat the address.
fn last_reason(error: &reqwest::Error) -> String {
    let reason = causes(error)
        .last()
        .map_or_else(|| error.to_string(), |cause| cause.to_string());
    reason.trim_end_matches('.').to_owned()
}

/// What lies behind an error, from the outside in. An `io::Error` names as its source not the
/// error that it wraps but that one's source, so the wrapped one is stepped into here.
fn causes(error: &reqwest::Error) -> impl Iterator<Item = &(dyn std::error::Error + 'static)> {
    std::iter::successors(error.source(), |&cause| {
        match cause
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref)
        {
            Some(wrapped) => Some(wrapped),
            None => cause.source(),
        }
    })
}
