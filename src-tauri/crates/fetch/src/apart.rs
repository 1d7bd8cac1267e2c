//! An exchange on a thread of its own.
//!
//! A connection whose peer always has something more to read keeps the thread that reads it busy, and
//! with it every timer that the thread should look at: interim answers without end (RFC 9110, 15.2) are
//! read and thrown away inside the HTTP library for as long as they come. So the one who waits for an
//! exchange waits elsewhere, with a clock that nothing of the exchange can hold up.

use std::future::Future;
use std::io;

use tokio::sync::oneshot;

/// A running exchange. Dropping it ends the exchange, its connections with it.
pub(crate) struct Apart<T> {
    answer: oneshot::Receiver<T>,
    /// Tells the thread, by being dropped.
    _wanted: oneshot::Sender<()>,
}

impl<T: Send + 'static> Apart<T> {
    /// Begins an exchange.
    pub(crate) fn begin<W>(work: impl FnOnce() -> W + Send + 'static) -> io::Result<Self>
    where
        W: Future<Output = T>,
    {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            // Timers and the end of the wait are looked at between any two steps.
            .event_interval(1)
            .build()?;
        let (tell, answer) = oneshot::channel();
        let (wanted, unwanted) = oneshot::channel::<()>();
        let thread = std::thread::Builder::new().name("fetch".to_owned());
        thread.spawn(move || {
            let answer = runtime.block_on(async {
                tokio::select! {
                    biased;
                    _ = unwanted => None,
                    answer = work() => Some(answer),
                }
            });
            // A name that is being looked up is not waited for.
            runtime.shutdown_background();
            if let Some(answer) = answer {
                // Nobody may be there any more.
                let _ = tell.send(answer);
            }
        })?;
        Ok(Self {
            answer,
            _wanted: wanted,
        })
    }

    /// Waits for its end; `None` when it broke down.
    pub(crate) async fn ended(&mut self) -> Option<T> {
        (&mut self.answer).await.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_was_begun_ends_with_its_answer_or_with_those_who_wait() {
        let mut apart = Apart::begin(|| async { 7 }).unwrap();
        assert_eq!(apart.ended().await, Some(7));

        // It holds the sender until it is ended from outside.
        let (held, mut ended) = oneshot::channel::<()>();
        let (begun, has_begun) = oneshot::channel();
        let endless = Apart::begin(move || async move {
            let _held = held;
            begun.send(()).unwrap();
            std::future::pending::<()>().await;
        });
        let endless = endless.unwrap();
        has_begun.await.unwrap();
        assert!(
            ended
                .try_recv()
                .is_err_and(|error| error == oneshot::error::TryRecvError::Empty)
        );
        drop(endless);
        assert!(ended.await.is_err());
    }
}
