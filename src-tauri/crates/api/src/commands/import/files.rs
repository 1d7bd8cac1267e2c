//! Many files as one job.

use std::collections::{HashMap, VecDeque};
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use demarche_text::phrase;
use sha2::{Digest, Sha256};

use super::taken::{self, Taken};
use super::{hold_all, read};
use crate::failure;
use crate::jobs::{self, Handle, Made, plain};
use crate::session::Session;
use crate::types::import::{ImportFiles, JobStarted};
use crate::types::library::Failure;

/// Reads files as a job. Each that can be read becomes one draft or more; each
/// that cannot keeps its reason.
pub(crate) fn start(session: &Arc<Session>, request: ImportFiles) -> Result<JobStarted, Failure> {
    session.library()?;
    let mut paths: Vec<String> = Vec::new();
    for path in request.paths {
        if !path.is_empty() && !paths.contains(&path) {
            paths.push(path);
        }
    }
    let label = match paths.as_slice() {
        [] => {
            return Err(failure::invalid(
                phrase!("No file was given."),
                phrase!("Choose one file or more."),
            ));
        }
        [path] => phrase!("Import {name}", name = name_of(path)),
        paths => phrase!("Import {n} file" | "Import {n} files", n = paths.len()),
    };
    let again = {
        let paths = paths.clone();
        move |session: &Arc<Session>, items: &[usize]| {
            let paths = items.iter().map(|at| paths[*at].clone()).collect();
            start(session, ImportFiles { paths })
        }
    };
    let job = jobs::start(session, label, plain(&paths), again, |handle| {
        read_all(Arc::clone(session), handle, paths)
    });
    Ok(JobStarted { job })
}

/// Files that are read at the same time, at the most: each may be large, and those that are read wait for the one before.
const AT_ONCE: usize = 8;

/// Reads as many at a time as there are cores, and tells of them in their order.
async fn read_all(session: Arc<Session>, handle: Handle, paths: Vec<String>) {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let at_once = cores.min(AT_ONCE);
    // By content: a file that lies in two places is one.
    let mut known: HashMap<[u8; 32], String> = HashMap::new();
    let mut waiting = paths.into_iter().enumerate();
    let mut reading = VecDeque::new();
    while !handle.cancel.is_cancelled() {
        for (item, path) in waiting.by_ref().take(at_once - reading.len()) {
            handle.begin(item);
            let now = session.now();
            // Reading takes milliseconds for most files and seconds at the worst: not on the threads that
            // wait for the network.
            let reader = tokio::task::spawn_blocking(move || ReadFile::of(Path::new(&path), now));
            reading.push_back((item, reader));
        }
        let Some((item, reader)) = reading.pop_front() else {
            return;
        };
        let read = tokio::select! {
            biased;
            // What is being read runs to its end; nobody waits for it.
            () = handle.cancel.cancelled() => return,
            read = reader => read.unwrap_or_else(|_| Err(failure::job_broke())),
        };
        let made = read.and_then(|read| {
            handle.received(read.bytes);
            if let Some(first) = known.get(&read.digest) {
                return Ok(Made {
                    note: Some(phrase!(
                        "The same file as {first}, which is imported once.",
                        first
                    )),
                    ..Made::default()
                });
            }
            let taken = read.taken?;
            known.insert(read.digest, read.name);
            Ok(hold_all(&session, taken))
        });
        handle.finish(item, made);
    }
}

/// A file, and what is in it.
struct ReadFile {
    name: String,
    bytes: u64,
    digest: [u8; 32],
    taken: Result<Taken, Failure>,
}

impl ReadFile {
    /// Fails where its bytes cannot be read.
    fn of(path: &Path, now: DateTime<Utc>) -> Result<Self, Failure> {
        let bytes = read::bytes_of(path)?;
        Ok(Self {
            name: name_of(path),
            bytes: bytes.len() as u64,
            digest: Sha256::digest(&bytes).into(),
            taken: taken::file_of(bytes, path, now),
        })
    }
}

fn name_of(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}
