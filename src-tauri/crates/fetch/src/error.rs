//! Why a page could not be had.

mod causes;
mod told;

use std::fmt;
use std::net::IpAddr;

use demarche_text::Phrase;

use crate::address::{never, refused};

#[cfg(test)]
pub(crate) use told::range;

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
    /// The bucket of a team's files is in another region than was said.
    StorageRegion {
        /// In which.
        region: String,
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
}

/// In English.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.phrase().fmt(f)
    }
}

impl std::error::Error for Error {}
