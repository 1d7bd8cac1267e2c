//! Many files as one job.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use demarche_text::phrase;
use sha2::{Digest, Sha256};

use super::{hold_all, read, taken};
use crate::failure;
use crate::jobs::{self, Handle, Made, plain};
use crate::session::Session;
use crate::types::import::{ImportFiles, JobStarted};
use crate::types::library::Failure;

/// Reads files as a job, one after the other. Each that can be read becomes one draft or more; each
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

async fn read_all(session: Arc<Session>, handle: Handle, paths: Vec<String>) {
    // By content: a file that lies in two places is one.
    let mut known: HashMap<[u8; 32], String> = HashMap::new();
    for (item, path) in paths.into_iter().enumerate() {
        if handle.cancel.is_cancelled() {
            return;
        }
        handle.begin(item);
        let outcome = tokio::select! {
            outcome = read_one(&session, &handle, &path, &mut known) => outcome,
            // What is being read runs to its end; nobody waits for it.
            () = handle.cancel.cancelled() => return,
        };
        handle.finish(item, outcome);
    }
}

async fn read_one(
    session: &Arc<Session>,
    handle: &Handle,
    path: &str,
    known: &mut HashMap<[u8; 32], String>,
) -> Result<Made, Failure> {
    let path = PathBuf::from(path);
    let (bytes, path) = off_thread(move || Ok((read::bytes_of(&path)?, path))).await?;
    handle.received(bytes.len() as u64);
    let name = name_of(&path);
    let digest: [u8; 32] = Sha256::digest(&bytes).into();
    if let Some(first) = known.get(&digest) {
        return Ok(Made {
            note: Some(phrase!(
                "The same file as {first}, which is imported once.",
                first
            )),
            ..Made::default()
        });
    }
    let now = session.now();
    let taken = off_thread(move || taken::file_of(bytes, &path, now)).await?;
    known.insert(digest, name);
    Ok(hold_all(session, taken))
}

/// Reading takes milliseconds for most files and seconds at the worst: not on the threads that
/// wait for the network.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(failure::job_broke()))
}

fn name_of(path: impl AsRef<Path>) -> String {
    let path = path.as_ref();
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}
