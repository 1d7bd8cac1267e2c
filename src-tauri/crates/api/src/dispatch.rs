//! The door: a command by name, with JSON in and JSON out.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::session::{Session, Setup};
use crate::types::Id;
use crate::types::library::{Failure, LibraryStatus};
use crate::{Sink, commands, failure, registry};

/// What a window, a command line or a test holds to work with a library.
///
/// Calls block until they are answered, and may come from several threads at once. Work that takes
/// long is started by a command and goes on as a job.
pub struct Api {
    session: Arc<Session>,
    /// `Some` until the drop.
    runtime: Option<Runtime>,
}

impl Api {
    /// For the user of this machine; no library is open yet.
    ///
    /// # Errors
    /// When the user has no home folder or the settings there cannot be read.
    pub fn new(events: Sink) -> Result<Self, Failure> {
        Self::with(Setup::of_user(events)?)
    }

    /// With folders, clock and analyst of the caller's choice.
    ///
    /// # Errors
    /// When the settings cannot be read, or the system gives no threads.
    pub fn with(setup: Setup) -> Result<Self, Failure> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .thread_name("demarche-job")
            .build()
            .map_err(|error| failure::no_threads(&error))?;
        let session = Session::new(setup, runtime.handle().clone())?;
        Ok(Self {
            session: Arc::new(session),
            runtime: Some(runtime),
        })
    }

    /// Runs a command of the [`registry`]. A panic inside is caught: the change it was making is
    /// rolled back with its transaction, and everything goes on.
    pub fn dispatch(&self, command: &str, payload: Value) -> Result<Value, Failure> {
        let answer = self.dispatch_to_text(command, payload)?;
        serde_json::from_str(&answer).map_err(|error| failure::bad_answer(&error))
    }

    /// The same for whoever hands the answer on: as JSON text, which is not taken apart on the way.
    pub fn dispatch_to_text(&self, command: &str, payload: Value) -> Result<String, Failure> {
        guarded(command, || {
            registry::call(&self.session, command, payload)
                .unwrap_or_else(|| Err(failure::no_such_command(command)))
        })
    }

    /// Opens the library that was open last, or the default one, which is made when there is none.
    pub fn open_last(&self) -> Result<LibraryStatus, Failure> {
        guarded("library.open", || {
            commands::library::open_last(&self.session)
        })
    }

    /// Listens for the browser companion, where the user switched it on. Until then, and for whoever does not ask
    /// for it, nothing listens.
    pub fn listen(&self) {
        crate::companion::start(&self.session);
    }

    /// The text of a body version.
    pub fn body_text(&self, body_version: Id) -> Result<String, Failure> {
        commands::articles::body_text(&self.session, body_version)
    }

    /// The bytes of a snapshot as they were captured, and their media type.
    pub fn snapshot(&self, snapshot: Id) -> Result<(Vec<u8>, String), Failure> {
        commands::articles::snapshot(&self.session, snapshot)
    }

    /// A snapshot as a window can show it, and its media type: pages and texts as they were captured,
    /// messages and references as text, documents by their words.
    pub fn snapshot_view(&self, snapshot: Id) -> Result<(Vec<u8>, String), Failure> {
        commands::snapshots::view(&self.session, snapshot)
    }
}

impl Drop for Api {
    fn drop(&mut self) {
        // A name that is being looked up cannot be interrupted; waiting for it would hang the exit.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Runs a command; a panic in it becomes a failure. Whatever it held is sound afterwards: a library's
/// transaction rolls back, and the session's own tables are changed only once a change is complete.
pub(crate) fn guarded<T>(
    command: &str,
    run: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(run))
        .unwrap_or_else(|panic| Err(failure::panicked(command, panic.as_ref())))
}

/// Reads a request, runs its handler and writes the answer.
pub(crate) fn run<Q: DeserializeOwned, A: Serialize>(
    session: &Arc<Session>,
    command: &str,
    payload: Value,
    handler: impl FnOnce(&Arc<Session>, Q) -> Result<A, Failure>,
) -> Result<String, Failure> {
    let payload = match payload {
        Value::Null => Value::Object(serde_json::Map::new()),
        given => given,
    };
    let request =
        serde_json::from_value(payload).map_err(|error| failure::bad_request(command, &error))?;
    let answer = handler(session, request)?;
    serde_json::to_string(&answer).map_err(|error| failure::bad_answer(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_failure_that_says_what_was_kept() {
        let failure = guarded::<()>("note.save", || panic!("index out of bounds")).unwrap_err();
        assert_eq!(failure.code, "fault");
        assert!(
            failure.message.to_string().contains("note.save"),
            "{failure}"
        );
        assert!(
            failure.message.to_string().contains("index out of bounds"),
            "{failure}"
        );
        assert!(failure.kept.to_string().contains("taken back"), "{failure}");
    }
}
