//! The open library.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};

use demarche_api::types::Id;
use demarche_api::types::library::{Job, JobState};
use demarche_api::{Api, Event, Folders, Setup};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::stop::Stop;

/// A library and the commands on it.
pub(crate) struct Desk {
    api: Api,
    jobs: Mutex<Receiver<Job>>,
}

impl Desk {
    /// Opens the library named on the command line, in the environment, or the user's own, to work in it as an analyst: the
    /// one named likewise, or whom the settings name.
    pub(crate) fn open(library: Option<&Path>, analyst: Option<&str>) -> Result<Self, Stop> {
        let desk = Self::new(working_as(analyst))?;
        let path = path_of(library)?;
        desk.value("library.open", &json!({ "path": path }))?;
        Ok(desk)
    }

    /// The same, and makes the library where there is none.
    pub(crate) fn open_or_create(
        library: Option<&Path>,
        analyst: Option<&str>,
    ) -> Result<Self, Stop> {
        let desk = Self::new(working_as(analyst))?;
        let path = path_of(library)?;
        let command = match path.exists() {
            true => "library.open",
            false => "library.create",
        };
        desk.value(command, &json!({ "path": path }))?;
        Ok(desk)
    }

    /// For what concerns no library of the user's.
    pub(crate) fn without_library() -> Result<Self, Stop> {
        Self::new(None)
    }

    fn new(working_as: Option<String>) -> Result<Self, Stop> {
        let (tell, jobs): (Sender<Job>, _) = channel();
        let tell = Arc::new(Mutex::new(tell));
        let mut setup = Setup::of_user(Box::new(move |event| {
            if let Event::JobProgress(job) = event {
                let tell = tell.lock().unwrap_or_else(PoisonError::into_inner);
                // Nobody waits for a job any more: nothing to tell.
                let _ = tell.send(job);
            }
        }))?;
        setup.long_lived = false;
        setup.working_as = working_as;
        Ok(Self {
            api: Api::with(setup)?,
            jobs: Mutex::new(jobs),
        })
    }

    /// Runs a command.
    pub(crate) fn ask<A: DeserializeOwned>(
        &self,
        command: &str,
        request: &impl Serialize,
    ) -> Result<A, Stop> {
        Ok(serde_json::from_value(self.value(command, request)?)?)
    }

    /// Runs a command whose answer is wanted as it is.
    pub(crate) fn value(&self, command: &str, request: &impl Serialize) -> Result<Value, Stop> {
        Ok(self.api.dispatch(command, serde_json::to_value(request)?)?)
    }

    /// Waits for a job to end.
    pub(crate) fn wait_for(&self, job: Id) -> Result<Job, Stop> {
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let told = jobs.recv().map_err(|_| Stop::failed("The job was lost."))?;
            if told.id == job && told.state != JobState::Running {
                return Ok(told);
            }
        }
    }
}

/// Who works: as named on the command line, else in the environment.
fn working_as(analyst: Option<&str>) -> Option<String> {
    let named = analyst.map(str::to_owned);
    let named = named.or_else(|| std::env::var("DEMARCHE_ANALYST").ok());
    named.filter(|name| !name.trim().is_empty())
}

pub(crate) fn path_of(library: Option<&Path>) -> Result<PathBuf, Stop> {
    if let Some(path) = library {
        return Ok(path.to_owned());
    }
    match std::env::var_os("DEMARCHE_LIBRARY").filter(|path| !path.is_empty()) {
        Some(path) => Ok(path.into()),
        None => Folders::of_user()
            .map(|folders| folders.default_library())
            .ok_or_else(|| {
                Stop::failed("This user has no home folder: name a library with --library.")
            }),
    }
}
