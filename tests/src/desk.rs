//! The commands as a window calls them, with everything in a folder of its own.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use demarche_api::types::library::Failure;
use demarche_api::{Api, Event, Folders, Setup};
use demarche_text::phrase::in_english;
use serde_json::{Value, json};

use crate::scratch::Scratch;

/// The commands, and what was heard from them.
pub struct Desk {
    /// The commands.
    pub api: Api,
    /// Where settings and libraries lie.
    pub scratch: Scratch,
    events: Arc<Mutex<Vec<(Instant, Event)>>>,
}

impl Desk {
    /// One without a library, at a moment that does not pass.
    pub fn new() -> Self {
        Self::by(|| "2026-01-02T03:04:05Z".parse().expect("a moment"))
    }

    /// One without a library, by this clock.
    pub fn by(clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        let scratch = Scratch::new().expect("a folder for scratch files");
        let events = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&events);
        let api = Api::with(Setup {
            folders: Folders::at(scratch.path("data")),
            clock: Arc::new(clock),
            analyst: "Ada".to_owned(),
            working_as: None,
            events: Box::new(move |event| {
                let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
                heard.push((Instant::now(), event));
            }),
            long_lived: true,
        });
        Self {
            api: api.expect("settings that can be read"),
            scratch,
            events,
        }
    }

    /// One with a new, empty library.
    pub fn with_library() -> Self {
        let desk = Self::new();
        let path = desk.scratch.path("a.demarche");
        desk.done("library.create", json!({ "path": path }));
        desk
    }

    /// One with the example library.
    pub fn with_example() -> Self {
        let desk = Self::new();
        desk.done("library.open_example", json!({}));
        desk
    }

    /// Runs a command. What its answer says is English words.
    pub fn ask(&self, command: &str, payload: Value) -> Result<Value, Failure> {
        let mut answer = self.api.dispatch(command, payload)?;
        in_english(&mut answer);
        Ok(answer)
    }

    /// The answer of a command that must succeed.
    pub fn done(&self, command: &str, payload: Value) -> Value {
        self.ask(command, payload)
            .unwrap_or_else(|failure| panic!("{command}: {failure}"))
    }

    /// The failure of a command that must fail.
    pub fn failed(&self, command: &str, payload: Value) -> Failure {
        match self.ask(command, payload) {
            Err(failure) => failure,
            Ok(answer) => panic!("{command} answered {answer}"),
        }
    }

    /// What was heard since the last call, and when.
    pub fn heard(&self) -> Vec<(Instant, Event)> {
        std::mem::take(&mut *self.events.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What checking the library finds.
    pub fn verified(&self) -> Value {
        let job = self.done("library.verify", json!({}))["job"].clone();
        self.ended(&job);
        self.done("library.verification", json!({}))
    }

    /// Waits for a job to end.
    pub fn ended(&self, job: &Value) -> Value {
        let begun = Instant::now();
        loop {
            let jobs = self.done("job.list", json!({}));
            let jobs = jobs.as_array().expect("a list");
            let found = jobs.iter().find(|listed| &listed["id"] == job);
            let found = found.expect("the job is listed");
            if found["state"] != "running" {
                return found.clone();
            }
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "{found} goes on for ever"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

/// A path as JSON has it.
pub fn path(path: &Path) -> Value {
    json!(path)
}
