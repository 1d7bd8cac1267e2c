//! What went wrong, in words: what happened, what was kept, what to do.
//!
//! `code` is set only where a window does something else because of it.

mod of_crates;

use std::any::Any;
use std::fmt;
use std::path::Path;

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use crate::types::Id;
use crate::types::exchange::ExchangeRefused;
use crate::types::library::Failure;

fn unchanged() -> Phrase {
    phrase!("Nothing was changed.")
}

fn try_again() -> Phrase {
    phrase!("Try again. If it happens again, restart Demarche: nothing is lost by that.")
}

impl Failure {
    fn new(message: Phrase, kept: Phrase, remedy: Phrase) -> Self {
        Self {
            code: String::new(),
            message,
            kept,
            remedy,
        }
    }

    fn code(mut self, code: &str) -> Self {
        code.clone_into(&mut self.code);
        self
    }
}

/// In English.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)?;
        for sentence in [&self.kept, &self.remedy] {
            if !sentence.is_empty() {
                write!(f, " {sentence}")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Failure {}

/// A request that cannot be done as it is, with what to do instead.
pub(crate) fn invalid(message: Phrase, remedy: Phrase) -> Failure {
    Failure::new(message, unchanged(), remedy)
}

/// A file of which nothing could be taken: the first reason stands for all, which the report lists.
pub(crate) fn nothing_taken(first: &ExchangeRefused) -> Failure {
    let ExchangeRefused { name, reason, .. } = first;
    invalid(
        phrase!(
            "Nothing of the file could be taken. The first reason, of “{name}”: {reason}",
            name,
            reason
        ),
        phrase!("The report lists all reasons."),
    )
}

pub(crate) fn bad_date(given: &str) -> Failure {
    invalid(
        phrase!("“{given}” is not a date.", given),
        phrase!(
            "Write it as 2022, 2022-03, 2022-03-18 or 2022-03-18T16:20:00+01:00, as far as it is known."
        ),
    )
}

pub(crate) fn bad_day(given: &str) -> Failure {
    invalid(
        phrase!("“{given}” is not a day.", given),
        phrase!("Write it as 2022-03-18."),
    )
}

/// Where a month or a year would do as well.
pub(crate) fn bad_end(given: &str) -> Failure {
    invalid(
        phrase!("“{given}” is not a day.", given),
        phrase!("Write it as 2022-03-18, or as 2022-03 or 2022 where a stretch begins or ends."),
    )
}

pub(crate) fn no_library() -> Failure {
    Failure::new(
        phrase!("No library is open."),
        Phrase::default(),
        phrase!("Open a library or make a new one, and do it again."),
    )
    .code("no_library")
}

pub(crate) fn library_closed() -> Failure {
    Failure::new(
        phrase!("The library that this was started for is not open any more."),
        unchanged(),
        phrase!("Open it, and start it again."),
    )
}

pub(crate) fn no_home() -> Failure {
    Failure::new(
        phrase!("This user has no home folder, so there is no place for a library."),
        Phrase::default(),
        phrase!("Name a library with --library, or set HOME."),
    )
}

pub(crate) fn no_threads(error: &std::io::Error) -> Failure {
    Failure::new(
        phrase!(
            "The system gave no threads to work with: {error}.",
            error = Argument::shown(error)
        ),
        Phrase::default(),
        phrase!("Close other programs and start Demarche again."),
    )
}

pub(crate) fn not_listening(error: &std::io::Error) -> Failure {
    Failure::new(
        phrase!(
            "The program could not listen for the browser companion: {error}.",
            error = Argument::shown(error)
        ),
        phrase!("Everything else works."),
        phrase!("Switch it off and on again; restart the computer if that does not help."),
    )
}

pub(crate) fn no_chance(error: &getrandom::Error) -> Failure {
    Failure::new(
        phrase!(
            "The system gave no random numbers: {error}.",
            error = Argument::shown(error)
        ),
        unchanged(),
        try_again(),
    )
}

pub(crate) fn no_such_command(command: &str) -> Failure {
    Failure::new(
        phrase!("There is no command “{command}”.", command),
        unchanged(),
        phrase!("The window may be older or newer than the program: restart Demarche."),
    )
}

pub(crate) fn bad_request(command: &str, error: &serde_json::Error) -> Failure {
    Failure::new(
        phrase!(
            "The command “{command}” was given something that it does not take: {error}.",
            command,
            error = Argument::shown(error)
        ),
        unchanged(),
        phrase!("Correct what was given. If a window did this, restart Demarche."),
    )
}

pub(crate) fn bad_answer(error: &serde_json::Error) -> Failure {
    Failure::new(
        phrase!(
            "An answer could not be written as JSON: {error}.",
            error = Argument::shown(error)
        ),
        phrase!("What the command did was done."),
        try_again(),
    )
}

pub(crate) fn panicked(command: &str, panic: &(dyn Any + Send)) -> Failure {
    let said = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no reason was given");
    tracing::error!(command, said, "a command panicked");
    Failure::new(
        phrase!(
            "The command “{command}” met a fault in Demarche: {said}.",
            command,
            said
        ),
        phrase!("The change that it was making was taken back; everything else is as it was."),
        try_again(),
    )
    .code("fault")
}

pub(crate) fn no_such_job(id: Id) -> Failure {
    invalid(
        phrase!("There is no job {id}.", id = Argument::shown(id)),
        phrase!("It may have ended long ago; look at the list of jobs."),
    )
}

pub(crate) fn job_broke() -> Failure {
    Failure::new(
        phrase!("The job met a fault in Demarche and ended."),
        phrase!("Items that were done before are kept."),
        phrase!("Start it again for the items that are left."),
    )
}

pub(crate) fn no_such_draft(id: Id) -> Failure {
    invalid(
        phrase!("There is no import draft {id}.", id = Argument::shown(id)),
        phrase!("It was stored or discarded already; import the page again if it is missing."),
    )
}

pub(crate) fn no_address() -> Failure {
    invalid(
        phrase!("The article has no address to fetch it from."),
        phrase!(
            "Give it one among its details, or import the page again and store it as a new version."
        ),
    )
}

/// What was fetched may be no version of the article.
pub(crate) fn page_lost(loss: &demarche_library::articles::Loss) -> Failure {
    Failure::new(
        loss.phrase(),
        phrase!("The article is as it was; what was fetched is kept as a draft."),
        phrase!("Look at the draft: store it as a new version all the same, or discard it."),
    )
    .code("page_lost")
}

/// What is wrong with a feed.
pub(crate) fn of_feed(message: Phrase, remedy: Phrase) -> Failure {
    Failure::new(message, phrase!("What came in before is kept."), remedy)
}

/// What checking a part of the library found.
pub(crate) fn not_sound(problems: &[Phrase]) -> Failure {
    Failure::new(
        Phrase::several(problems.iter().cloned()),
        unchanged(),
        phrase!(
            "Restore a backup from before it broke, or salvage what can be read into a new library."
        ),
    )
}

/// The library is in use by something that could not be waited for.
pub(crate) fn still_in_use() -> Failure {
    Failure::new(
        phrase!("The library is still being worked on."),
        unchanged(),
        phrase!("Wait for running jobs, or cancel them, and do it again."),
    )
}

/// A failure as the library keeps it.
pub(crate) fn to_keep(failure: &Failure) -> String {
    serde_json::to_string(failure).unwrap_or_else(|_| failure.message.to_string())
}

/// A failure that the library kept.
pub(crate) fn of_kept(kept: &str) -> Failure {
    let Ok(failure) = serde_json::from_str::<Failure>(kept) else {
        return Failure::new(Phrase::plain(kept), Phrase::default(), Phrase::default());
    };
    // A library of somebody else's may hold what its makers liked.
    Failure {
        code: failure.code,
        message: failure.message.tellable(),
        kept: failure.kept.tellable(),
        remedy: failure.remedy.tellable(),
    }
}

pub(crate) fn of_file(path: &Path, error: &std::io::Error) -> Failure {
    let no_folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    let path = path.display();
    let (message, remedy) = match error.kind() {
        std::io::ErrorKind::NotFound => match no_folder {
            Some(folder) => (
                phrase!("There is no folder {path}.", path = folder.display()),
                phrase!("Check the path, or make the folder."),
            ),
            None => (
                phrase!("There is no file {path}.", path),
                phrase!("Check the path."),
            ),
        },
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => (
            phrase!("The system does not permit access to {path}.", path),
            phrase!("Choose another place, or change the file's permissions."),
        ),
        std::io::ErrorKind::StorageFull => (
            phrase!("The disk has no room left for {path}.", path),
            phrase!("Make room, and do it again."),
        ),
        _ => (
            phrase!(
                "{path} could not be read or written: {error}.",
                path,
                error = Argument::shown(error)
            ),
            phrase!("Check the path and the disk, and do it again."),
        ),
    };
    Failure::new(message, unchanged(), remedy)
}

#[cfg(test)]
mod tests {
    use demarche_fetch::Error as Fetching;
    use demarche_library::Error as Storing;

    use super::*;

    #[test]
    fn every_failure_is_made_of_sentences() {
        let errors: Vec<Failure> = vec![
            Storing::invalid(phrase!("A stance needs a leaf.")).into(),
            Storing::DiskFull.into(),
            Storing::NoteChanged {
                expected: 3,
                now: 4,
            }
            .into(),
            Storing::Missing("/a/b.demarche".into()).into(),
            Fetching::Status {
                status: 404,
                retry_after: None,
            }
            .into(),
            Fetching::TimedOut { seconds: 30 }.into(),
            no_library(),
            no_such_command("a.b"),
            panicked("a.b", &"index out of bounds"),
            of_file(Path::new("/a"), &std::io::ErrorKind::NotFound.into()),
        ];
        for failure in errors {
            for part in [&failure.message, &failure.kept, &failure.remedy] {
                let part = part.to_string();
                let sound = part.is_empty()
                    || part.ends_with('.')
                        && part.chars().next().is_some_and(|c| !c.is_lowercase());
                assert!(sound, "{part}");
            }
            assert!(!failure.message.is_empty());
        }
    }
}
