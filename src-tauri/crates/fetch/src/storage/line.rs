//! A thread that speaks to one server for somebody who waits, and keeps its connections from one request to the next.
//!
//! Whoever waits does so elsewhere and with a clock of their own, for the reason given in [`crate::apart`].

use demarche_text::{Phrase, phrase};
use std::future::Future;
use std::pin::Pin;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use tokio::sync::{mpsc, oneshot};

use crate::Error;

/// How often whoever waits looks whether to go on.
const LOOK_EVERY: Duration = Duration::from_millis(25);

type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The thread. It ends when this is dropped, and what it was doing with it.
#[derive(Debug)]
pub(super) struct Line(mpsc::UnboundedSender<Work>);

impl Line {
    pub(super) fn begin() -> Result<Self, Error> {
        let broke = |error: std::io::Error| Error::Interrupted {
            reason: Phrase::shown(error),
        };
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            // Timers and the end of the wait are looked at between any two steps.
            .event_interval(1)
            .build()
            .map_err(broke)?;
        let (send, mut receive) = mpsc::unbounded_channel::<Work>();
        let thread = std::thread::Builder::new().name("storage".to_owned());
        thread
            .spawn(move || {
                runtime.block_on(async {
                    while let Some(work) = receive.recv().await {
                        work.await;
                    }
                });
                // A name that is being looked up is not waited for.
                runtime.shutdown_background();
            })
            .map_err(broke)?;
        Ok(Self(send))
    }

    /// Does something and waits for it, as long as `goes_on` finds nothing against it, which is told how long it has
    /// been.
    pub(super) fn wait<T: Send + 'static>(
        &self,
        work: impl Future<Output = T> + Send + 'static,
        goes_on: impl Fn(Duration) -> Result<(), Error>,
    ) -> Result<T, Error> {
        let (tell, answer) = channel();
        // Tells the thread, by being dropped, that nobody waits any more.
        let (_wanted, unwanted) = oneshot::channel::<()>();
        let work = Box::pin(async move {
            tokio::select! {
                biased;
                _ = unwanted => {}
                value = work => {
                    let _ = tell.send(value);
                }
            }
        });
        let broke = || Error::Interrupted {
            reason: phrase!("reading the answer broke down"),
        };
        self.0.send(work).map_err(|_| broke())?;
        let begun = Instant::now();
        loop {
            match answer.recv_timeout(LOOK_EVERY) {
                Ok(value) => return Ok(value),
                Err(RecvTimeoutError::Timeout) => goes_on(begun.elapsed())?,
                Err(RecvTimeoutError::Disconnected) => return Err(broke()),
            }
        }
    }
}
