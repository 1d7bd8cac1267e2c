//! Who may ask a server when: four at the same time, of one server one.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::{Arc, PoisonError};

use tokio::sync::{Mutex as Turn, OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};

const AT_ONCE: usize = 4;

pub(super) struct Turns {
    all: Arc<Semaphore>,
    hosts: Mutex<HashMap<String, Arc<Turn<()>>>>,
}

impl Turns {
    pub(super) fn new() -> Self {
        Self {
            all: Arc::new(Semaphore::new(AT_ONCE)),
            hosts: Mutex::default(),
        }
    }

    /// Waits until the server of an address may be asked. What is answered is the turn; drop it
    /// afterwards. The server's own turn comes first, so that waiting for it holds up no other.
    pub(super) async fn take(
        &self,
        url: &str,
    ) -> (OwnedMutexGuard<()>, Option<OwnedSemaphorePermit>) {
        let host = url::Url::parse(url)
            .ok()
            .and_then(|url| url.host_str().map(str::to_ascii_lowercase))
            .unwrap_or_default();
        let turn = {
            let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(hosts.entry(host).or_default())
        };
        let own = turn.lock_owned().await;
        (own, Arc::clone(&self.all).acquire_owned().await.ok())
    }
}
