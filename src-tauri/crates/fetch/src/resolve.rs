//! Looking names up, and leaving out the addresses that must not be reached.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::Url;

use crate::Error;
use crate::address::{Guard, refused};

/// Resolves names for one fetch. What it answers is what is connected to, so a name that answers
/// differently the second time gains nothing.
#[derive(Debug, Clone)]
pub(crate) struct GuardedResolver {
    guard: Guard,
    /// The hosts of the addresses asked for. Any other name is the user's own proxy, which may
    /// well stand in a private network.
    hosts: Arc<Mutex<BTreeSet<String>>>,
}

impl GuardedResolver {
    pub(crate) fn new(guard: Guard) -> Self {
        Self {
            guard,
            hosts: Arc::default(),
        }
    }

    /// Makes the guard count for the host of `url`.
    pub(crate) fn expect(&self, url: &Url) {
        if let Some(host) = url.host_str() {
            let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
            hosts.insert(bare(host));
        }
    }

    fn guards(&self, name: &str) -> bool {
        let hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        !self.guard.allow_private && hosts.contains(&bare(name))
    }
}

/// A host name as it is compared: without the root's dot, in lower case.
fn bare(host: &str) -> String {
    host.trim_end_matches('.').to_ascii_lowercase()
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        let guarded = self.guards(&host);
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), 0))
                .await
                .map_err(|_| Error::NameNotFound { host: host.clone() })?
                .collect();
            let reachable: Vec<SocketAddr> = found
                .iter()
                .copied()
                .filter(|address| !guarded || refused(address.ip()).is_none())
                .collect();
            if reachable.is_empty() {
                return Err(match found.first() {
                    Some(address) => Error::private(&host, address.ip()),
                    None => Error::NameNotFound { host },
                }
                .into());
            }
            Ok(Box::new(reachable.into_iter()) as Addrs)
        })
    }
}
