//! Looking names up, and leaving out the addresses that must not be reached.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use hyper_util::client::proxy::matcher::Matcher;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use url::{Host, Url};

use crate::Error;
use crate::address::Guard;

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

    /// Refuses a name that goes to a proxy where any of its addresses must not be reached: it is the
    /// proxy that looks the name up and chooses. A name that cannot be looked up here cannot be
    /// checked, and is refused as well unless private ones are permitted.
    pub(crate) async fn check_proxied(&self, url: &Url) -> Result<(), Error> {
        let Some(Host::Domain(host)) = url.host() else {
            return Ok(());
        };
        if !is_proxied(url) {
            return Ok(());
        }
        let not_found = || Error::NameNotFound {
            host: host.to_owned(),
        };
        let found = tokio::net::lookup_host((host, 0)).await;
        let found = match found {
            Ok(found) => found,
            // A name that only the proxy knows may be one of the user's own network.
            Err(_) if self.guard.allow_private => return Ok(()),
            Err(_) => return Err(not_found()),
        };
        let mut any = false;
        for address in found {
            any = true;
            if self.guard.refuses(address.ip()) {
                return Err(Error::private(host, address.ip()));
            }
        }
        any.then_some(()).ok_or_else(not_found)
    }

    fn guards(&self, name: &str) -> bool {
        let hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        hosts.contains(&bare(name))
    }
}

/// Whether the system's settings send an address through a proxy. The same matcher as the HTTP
/// client's own.
fn is_proxied(url: &Url) -> bool {
    url.as_str()
        .parse()
        .is_ok_and(|uri| Matcher::from_system().intercept(&uri).is_some())
}

/// A host name as it is compared: without the root's dot, in lower case.
fn bare(host: &str) -> String {
    host.trim_end_matches('.').to_ascii_lowercase()
}

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        let guard = self.guards(&host).then_some(self.guard);
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), 0))
                .await
                .map_err(|_| Error::NameNotFound { host: host.clone() })?
                .collect();
            let reachable: Vec<SocketAddr> = found
                .iter()
                .copied()
                .filter(|address| !guard.is_some_and(|guard| guard.refuses(address.ip())))
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

#[cfg(test)]
mod tests {
    use super::*;

    async fn found(resolver: &GuardedResolver, name: &str) -> Result<usize, String> {
        let name: Name = name.parse().unwrap();
        match resolver.resolve(name).await {
            Ok(addresses) => Ok(addresses.count()),
            Err(error) => Err(error.to_string()),
        }
    }

    #[tokio::test]
    async fn a_name_that_stands_for_this_machine_is_refused_as_the_connection_is_made() {
        let resolver = GuardedResolver::new(Guard::default());
        // The name of a proxy, which may well be here.
        assert!(found(&resolver, "localhost").await.is_ok());
        resolver.expect(&Url::parse("http://LocalHost./").unwrap());
        let refused = found(&resolver, "localhost").await.unwrap_err();
        assert!(refused.contains("not on the internet"), "{refused}");
        let open = GuardedResolver::new(Guard {
            allow_private: true,
        });
        open.expect(&Url::parse("http://localhost/").unwrap());
        assert!(found(&open, "localhost").await.is_ok());
    }
}
