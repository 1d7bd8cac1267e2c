//! Ending a fetch before its time.

use tokio::sync::watch;

/// Ends what was given a clone of it.
#[derive(Debug, Clone)]
pub struct Cancel(watch::Sender<bool>);

impl Cancel {
    /// One that has not been cancelled.
    pub fn new() -> Self {
        Self(watch::Sender::new(false))
    }

    /// Ends everything that holds a clone. Doing it twice changes nothing.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }

    /// Whether [`Cancel::cancel`] was called.
    pub fn is_cancelled(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it is cancelled.
    pub async fn cancelled(&self) {
        // `self` holds a sender, so the channel stays open and waiting cannot fail.
        let _ = self.0.subscribe().wait_for(|cancelled| *cancelled).await;
    }
}

impl Default for Cancel {
    fn default() -> Self {
        Self::new()
    }
}
