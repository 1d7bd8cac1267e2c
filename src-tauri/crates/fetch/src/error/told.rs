//! What an error says, a sentence each.

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use super::Error;
use crate::storage::NO_BUCKET;

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
            Self::StorageRegion { region } => phrase!(
                "The bucket is in the region {region}. Set sharing up with this region, and with its address where yours is another’s.",
                region
            ),
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
        (423, _) => phrase!(
            "Another program has the file or its folder locked on the server ({told}).",
            told
        ),
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
