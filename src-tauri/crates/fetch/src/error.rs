//! Why a page could not be had.

use std::error::Error as _;
use std::fmt;
use std::io;
use std::net::IpAddr;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use url::Url;

use crate::address::{never, refused};
use crate::page::Limits;
use crate::storage::NO_BUCKET;

/// What happened instead of a page, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The text given is no web address.
    NotAnAddress {
        /// What was given.
        given: String,
        /// What is wrong with it.
        reason: Phrase,
    },
    /// An address of something else than a web page.
    Scheme {
        /// The scheme found.
        scheme: String,
    },
    /// An address with a user name or password in it.
    Credentials {
        /// The host it is for.
        host: String,
    },
    /// An address inside the user's own network, which was not permitted.
    PrivateAddress {
        /// The host as it was asked for.
        host: String,
        /// The address it has.
        address: IpAddr,
        /// What that address is for.
        what: &'static str,
    },
    /// An address that cannot be permitted.
    Never {
        /// The host as it was asked for.
        host: String,
        /// The address it has.
        address: IpAddr,
        /// What is there, worded: "link-local".
        what: &'static str,
    },
    /// A name inside the user's own network, which was not permitted.
    PrivateName {
        /// The host as it was asked for.
        host: String,
    },
    /// A port at which no web server stands.
    Port {
        /// The port asked for.
        port: u16,
    },
    /// Nobody knows the host's name, or the machine is offline.
    NameNotFound {
        /// The name looked up.
        host: String,
    },
    /// The host does not take connections.
    NoConnection {
        /// The host asked for.
        host: String,
        /// What the system said.
        reason: Phrase,
    },
    /// The connection could not be secured.
    NotSecure {
        /// The host asked for.
        host: String,
        /// What is wrong with its certificate or its encryption.
        reason: Phrase,
    },
    /// The server took longer than the limit, all redirects counted.
    TimedOut {
        /// The limit.
        seconds: u64,
    },
    /// A redirect led back to where it came from.
    RedirectLoop {
        /// Each address, the repeated one at the end.
        hops: Vec<String>,
    },
    /// More redirects than the limit.
    TooManyRedirects {
        /// The limit.
        limit: usize,
        /// Where the last one led.
        last: String,
    },
    /// A redirect to nowhere.
    BadRedirect {
        /// Where it came from.
        from: String,
        /// Where it would go.
        to: String,
    },
    /// The server answered with something else than a page.
    Status {
        /// The HTTP status.
        status: u16,
        /// When the server wants to be asked again: seconds, or a date.
        retry_after: Option<String>,
    },
    /// A picture, an archive, a program.
    NotAPage {
        /// What it is, with its article.
        what: Phrase,
    },
    /// More bytes than the limit.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
        /// The size in bytes that the server announced.
        announced: Option<u64>,
    },
    /// The connection ended before the page did.
    CutShort {
        /// Bytes received.
        received: u64,
        /// Bytes that the server announced.
        announced: Option<u64>,
    },
    /// The page was sent compressed, and the compression is damaged.
    BrokenCompression,
    /// The server answered, but with nothing.
    Empty,
    /// What would prove who one is would go unencrypted over the internet.
    Unencrypted {
        /// The host asked for.
        host: String,
    },
    /// The server of a team's files refuses.
    Storage {
        /// The HTTP status.
        status: u16,
        /// The word by which storage says why not, where it has one.
        code: Option<String>,
    },
    /// The server of a team's files sends elsewhere.
    StorageElsewhere {
        /// Where it sends: scheme, host and port; empty where it does not say.
        to: String,
    },
    /// A list of a team's files has no end.
    StorageEndless,
    /// What lists a team's files is no list.
    StorageList {
        /// What is wrong with it.
        reason: Phrase,
    },
    /// A file of a team's is longer than it can be.
    StorageLonger {
        /// The limit in bytes.
        limit: u64,
    },
    /// A server of a team's files takes too long.
    StorageSlow {
        /// How long it was waited for.
        seconds: u64,
    },
    /// A bucket, a folder or a password that cannot be one.
    StorageNamed,
    /// The user ended it.
    Cancelled,
    /// Anything else that broke the exchange off.
    Interrupted {
        /// What the network library said.
        reason: Phrase,
    },
}

impl Error {
    /// What it says: a sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::NotAnAddress { given, reason } => {
                phrase!("“{given}” is not a web address: {reason}.", given, reason)
            }
            Self::Scheme { scheme } => phrase!(
                "Only http and https addresses can be fetched, not {scheme}.",
                scheme
            ),
            Self::Credentials { host } => phrase!(
                "The address for {host} holds a user name or a password, which would be sent and kept.",
                host
            ),
            Self::PrivateAddress {
                host,
                address,
                what,
            } => phrase!(
                "{host} is at {address}, which is not on the internet ({what}).",
                host,
                address = Argument::shown(address),
                what = range(what)
            ),
            Self::Never {
                host,
                address,
                what,
            } => phrase!(
                "{host} is at {address}, which is {what} and is never fetched from.",
                host,
                address = Argument::shown(address),
                what = range(what)
            ),
            Self::PrivateName { host } => phrase!(
                "{host} is a name inside your own network or machine, not on the internet.",
                host
            ),
            Self::Port { port } => phrase!(
                "Port {port} belongs to a service that is no web server.",
                port = Argument::shown(port)
            ),
            Self::NameNotFound { host } => phrase!(
                "No address was found for {host}: the name is wrong, or this machine is offline.",
                host
            ),
            Self::NoConnection { host, reason } => {
                phrase!("{host} could not be reached: {reason}.", host, reason)
            }
            Self::NotSecure { host, reason } => phrase!(
                "The connection to {host} could not be secured: {reason}.",
                host,
                reason
            ),
            Self::TimedOut { seconds } => phrase!(
                "The server did not send the whole page within {n} second."
                    | "The server did not send the whole page within {n} seconds.",
                n = seconds
            ),
            Self::RedirectLoop { hops } => phrase!(
                "The page redirects in a circle: {hops}.",
                hops = hops.join(" → ")
            ),
            Self::TooManyRedirects { limit, last } => phrase!(
                "The page redirected more than {n} time; the last was to {last}."
                    | "The page redirected more than {n} times; the last was to {last}.",
                n = limit,
                last
            ),
            Self::BadRedirect { from, to } => phrase!(
                "{from} redirects to “{to}”, which is not an address.",
                from,
                to
            ),
            Self::Status {
                status,
                retry_after,
            } => status_sentence(*status, retry_after.as_deref()),
            Self::NotAPage { what } => phrase!("The address leads to {what}, not to a page.", what),
            Self::TooLarge { limit, announced } => too_large(*limit, *announced),
            Self::CutShort {
                received,
                announced,
            } => cut_short(*received, *announced),
            Self::BrokenCompression => {
                phrase!("The page arrived damaged: its compression is broken.")
            }
            Self::Empty => phrase!("The server answered with an empty page."),
            Self::Unencrypted { host } => phrase!(
                "{host} lies beyond your own network, and without encryption everybody on the way would read the password: its address must begin with https.",
                host
            ),
            Self::Storage { status, code } => storage_sentence(*status, code.as_deref()),
            Self::StorageElsewhere { to } => elsewhere(to),
            Self::StorageEndless => phrase!("The list of what lies there does not end."),
            Self::StorageList { reason } => phrase!(
                "The server’s list of what lies there is none: {reason}.",
                reason
            ),
            Self::StorageLonger { limit } => phrase!(
                "What the server sent is longer than {limit}, which nothing is that lies there.",
                limit = megabytes(*limit)
            ),
            Self::StorageSlow { seconds } => phrase!(
                "The server was too slow: it was waited for {n} second."
                    | "The server was too slow: it was waited for {n} seconds.",
                n = seconds
            ),
            Self::StorageNamed => {
                phrase!("The bucket, the folder or the password has characters that none can have.")
            }
            Self::Cancelled => phrase!("The fetch was cancelled."),
            Self::Interrupted { reason } => {
                phrase!("The exchange with the server broke off: {reason}.", reason)
            }
        }
    }
}

/// In English.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

impl std::error::Error for Error {}

fn status_sentence(status: u16, retry_after: Option<&str>) -> Phrase {
    let told = Argument::shown(status);
    let sentence = match status {
        401 => phrase!("The server wants a login (401)."),
        402 | 451 => phrase!("The server withholds the page ({status}).", status = told),
        403 => phrase!("The server refuses to show the page to this program (403)."),
        404 => phrase!("There is no page at this address (404)."),
        410 => phrase!("The page was removed for good (410)."),
        429 => phrase!("The server has had too many requests from here (429)."),
        500..=599 => phrase!(
            "The server has a fault of its own ({status}).",
            status = told
        ),
        _ => phrase!(
            "The server answered with status {status} instead of a page.",
            status = told
        ),
    };
    let Some(after) = retry_after else {
        return sentence;
    };
    let wait = match after.parse::<u32>() {
        Ok(n) => phrase!(
            "It asks to wait {n} second." | "It asks to wait {n} seconds.",
            n
        ),
        Err(_) => phrase!("It asks to wait until {after}.", after),
    };
    Phrase::several([sentence, wait])
}

fn storage_sentence(status: u16, code: Option<&str>) -> Phrase {
    let told = match code {
        Some(code) => Argument::shown(format_args!("{status}, {code}")),
        None => Argument::shown(status),
    };
    match (status, code) {
        (_, Some("RequestTimeTooSkewed")) => {
            phrase!(
                "The server says that the clock of this machine is wrong ({told}).",
                told
            )
        }
        (_, Some(NO_BUCKET)) => phrase!("The server has no such bucket ({told}).", told),
        (401, _) | (_, Some("InvalidAccessKeyId" | "SignatureDoesNotMatch")) => {
            phrase!(
                "The server does not accept the name or the password ({told}).",
                told
            )
        }
        (400, Some("AuthorizationHeaderMalformed")) => {
            phrase!("The bucket is in another region ({told}).", told)
        }
        (403, _) => phrase!("The server does not let you do that there ({told}).", told),
        (404 | 405 | 409, _) => {
            phrase!(
                "The server has no such folder, or shares no files there ({told}).",
                told
            )
        }
        (413 | 507, _) => phrase!("The server has no room for it ({told}).", told),
        (429, _) => phrase!("The server has had too many requests ({told}).", told),
        (500..=599, _) => phrase!("The server has a fault of its own ({told}).", told),
        _ => phrase!("The server refused ({told}).", told),
    }
}

fn elsewhere(to: &str) -> Phrase {
    match to {
        "" => {
            phrase!("The server sends elsewhere and does not say where. Nothing was sent there.")
        }
        to => phrase!("The server sends to {to}. Nothing was sent there.", to),
    }
}

fn too_large(limit: u64, announced: Option<u64>) -> Phrase {
    let limit = megabytes(limit);
    match announced {
        Some(bytes) => {
            phrase!(
                "The page has {size}; a page may have {limit} at most.",
                size = megabytes(bytes),
                limit
            )
        }
        None => phrase!(
            "The page has more than {limit}, which is the most a page may have.",
            limit
        ),
    }
}

fn cut_short(received: u64, announced: Option<u64>) -> Phrase {
    match announced {
        Some(announced) => phrase!(
            "The page was cut short: {received} of {announced} bytes arrived before the connection ended.",
            received,
            announced
        ),
        None => phrase!(
            "The page was cut short: the connection ended after {n} byte."
                | "The page was cut short: the connection ended after {n} bytes.",
            n = received
        ),
    }
}

fn megabytes(bytes: u64) -> Phrase {
    if bytes < 1_000_000 {
        phrase!("{size} kB", size = bytes.div_ceil(1000))
    } else {
        phrase!("{size} MB", size = bytes.div_ceil(1_000_000))
    }
}

/// What a range of addresses is for, as [`crate::address`] has it.
pub(crate) fn range(what: &str) -> Phrase {
    match what {
        "this machine" => phrase!("this machine"),
        "private network" => phrase!("private network"),
        "provider's shared network" => phrase!("provider's shared network"),
        "protocol assignments" => phrase!("protocol assignments"),
        "documentation" => phrase!("documentation"),
        "6to4 relays" => phrase!("6to4 relays"),
        "benchmarking" => phrase!("benchmarking"),
        "multicast" => phrase!("multicast"),
        "reserved" => phrase!("reserved"),
        "IPv4-mapped" => phrase!("IPv4-mapped"),
        "IPv4-translated" => phrase!("IPv4-translated"),
        "address translation (NAT64)" => phrase!("address translation (NAT64)"),
        "discard" => phrase!("discard"),
        "dummy prefix" => phrase!("dummy prefix"),
        "6to4" => phrase!("6to4"),
        "segment routing" => phrase!("segment routing"),
        "where a cloud keeps the passwords of its machines" => {
            phrase!("where a cloud keeps the passwords of its machines")
        }
        "link-local" => phrase!("link-local"),
        other => Phrase::plain(other),
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
                reason: phrase!(
                    "it did not answer within {n} second" | "it did not answer within {n} seconds",
                    n = limits.connect.as_secs()
                ),
            };
        }
        let reason = Phrase::plain(last_reason(error));
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
                reason: Phrase::plain(last_reason(error)),
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
