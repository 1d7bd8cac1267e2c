//! The library as a whole: opening, making, backing up, checking.

use std::path::Path;
use std::sync::Arc;

use demarche_library::Library;
use demarche_text::phrase;

use crate::convert::library::moment;
use crate::session::Session;
use crate::types::Empty;
use crate::types::library::{Backup, Failure, LibraryPath, LibraryStatus};
use crate::{example, failure};

pub(crate) fn status(session: &Arc<Session>, _: Empty) -> Result<LibraryStatus, Failure> {
    status_of(session, &*session.library()?)
}

pub(crate) fn open(session: &Arc<Session>, at: LibraryPath) -> Result<LibraryStatus, Failure> {
    let path = named(&at)?;
    let library = session.switch(path, |path, options| Library::open(path, options))?;
    status_of(session, &library)
}

pub(crate) fn create(session: &Arc<Session>, at: LibraryPath) -> Result<LibraryStatus, Failure> {
    let path = named(&at)?;
    let library = session.switch(path, |path, options| Library::create(path, options))?;
    status_of(session, &library)
}

/// Opens the example library, which is made the first time. What the user did to it stays.
pub(crate) fn open_example(session: &Arc<Session>, _: Empty) -> Result<LibraryStatus, Failure> {
    let path = session.folders.example_library();
    let library = session.switch(&path, |path, options| {
        if !path.exists() {
            // Built under another name, so that a half-made example is never taken for one.
            let unfinished = path.with_extension("unfinished");
            if unfinished.exists() {
                std::fs::remove_file(&unfinished).map_err(|source| {
                    demarche_library::Error::File {
                        path: unfinished.clone(),
                        source,
                    }
                })?;
            }
            example::build(&Library::create(&unfinished, options.clone())?)?;
            std::fs::rename(&unfinished, path).map_err(|source| demarche_library::Error::File {
                path: path.to_owned(),
                source,
            })?;
        }
        Library::open(path, options)
    })?;
    status_of(session, &library)
}

/// Opens the library that was open last; the default one, made when there is none, if none was.
pub(crate) fn open_last(session: &Arc<Session>) -> Result<LibraryStatus, Failure> {
    let path = match session.settings.last_library() {
        Some(path) => path,
        None => {
            let path = session.folders.default_library();
            if !path.exists() {
                return create(session, at(&path));
            }
            path
        }
    };
    open(session, at(&path))
}

pub(crate) fn backup(session: &Arc<Session>, _: Empty) -> Result<Backup, Failure> {
    let kept = session.settings.get().backups_kept;
    let library = session.library()?;
    let made = library.backup(kept)?;
    session.backed_up(&library);
    Ok(made.into())
}

fn at(path: &Path) -> LibraryPath {
    LibraryPath {
        path: path.to_string_lossy().into_owned(),
    }
}

fn named(at: &LibraryPath) -> Result<&Path, Failure> {
    if at.path.trim().is_empty() {
        return Err(failure::invalid(
            phrase!("A library needs a path."),
            phrase!("Choose a file."),
        ));
    }
    Ok(Path::new(&at.path))
}

fn status_of(session: &Session, library: &Library) -> Result<LibraryStatus, Failure> {
    let path = library.path().unwrap_or(Path::new(""));
    let is_example = path == session.folders.example_library();
    let name = match path.file_stem() {
        _ if is_example => "Example library".to_owned(),
        Some(stem) => stem.to_string_lossy().into_owned(),
        None => String::new(),
    };
    let (undo, redo) = library.undo_and_redo_labels()?;
    let counts = library.counts()?;
    let last_backup = library.backups()?.into_iter().next();
    Ok(LibraryStatus {
        path: path.to_string_lossy().into_owned(),
        name,
        is_example,
        analyst: library.analyst(),
        articles: counts.articles,
        notes: counts.notes,
        actors: counts.actors,
        issues: counts.issues,
        events: counts.events,
        positions: counts.positions,
        inbox: counts.inbox,
        trash: counts.trash,
        feed_entries: counts.feed_entries,
        undo,
        redo,
        last_backup: last_backup.map(|backup| moment(backup.at)),
        last_network_use: session.network_used().map(moment),
        problems: session.problems(library),
        read_only: library.read_only().cloned(),
    })
}
