//! What went wrong, in words: what happened, what was kept, what to do.
//!
//! `code` is set only where a window does something else because of it.

use std::any::Any;
use std::fmt;
use std::path::Path;

use demarche_fetch::Error as Fetching;
use demarche_library::Error as Storing;

use crate::types::Id;
use crate::types::exchange::ExchangeRefused;
use crate::types::library::Failure;

const UNCHANGED: &str = "Nothing was changed.";
const TRY_AGAIN: &str =
    "Try again. If it happens again, restart Demarche: nothing is lost by that.";

impl Failure {
    fn new(message: impl Into<String>, kept: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            code: String::new(),
            message: message.into(),
            kept: kept.into(),
            remedy: remedy.into(),
        }
    }

    fn code(mut self, code: &str) -> Self {
        code.clone_into(&mut self.code);
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
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
pub(crate) fn invalid(message: impl Into<String>, remedy: impl Into<String>) -> Failure {
    Failure::new(message, UNCHANGED, remedy)
}

/// A file of which nothing could be taken: the first reason stands for all, which the report lists.
pub(crate) fn nothing_taken(first: &ExchangeRefused) -> Failure {
    let ExchangeRefused { noun, name, reason } = first;
    invalid(
        format!("Nothing of the file could be taken. The first reason ({noun} “{name}”): {reason}"),
        "The report lists all reasons.",
    )
}

impl From<demarche_exchange::Error> for Failure {
    fn from(error: demarche_exchange::Error) -> Self {
        let remedy = match &error {
            demarche_exchange::Error::File { .. } => "Choose another place or file, and try again.",
            demarche_exchange::Error::Unknown => {
                "Choose a .qdpx, .dna, .json or .jsonld file. Pages, documents and web archives come in under Import."
            }
            _ => "",
        };
        invalid(error.to_string(), remedy)
    }
}

impl From<demarche_share::Error> for Failure {
    fn from(error: demarche_share::Error) -> Self {
        use demarche_share::Error;
        let sentence = sentence(&error.to_string());
        let code = match &error {
            Error::NoLogin(_) | Error::Server { login: true, .. } => "password",
            Error::NoPassphrase | Error::WrongPassphrase => "passphrase",
            Error::Sensitive(_) => "sensitive",
            _ => "",
        };
        let remedy = match error {
            Error::Library(error) => return error.into(),
            Error::NotSetUp => {
                "Say where the team’s change sets lie: under Sharing, or with `share setup`."
            }
            Error::Place { .. } => "Check that the place can be reached, and do it again.",
            Error::NoLogin(_) => {
                "Type the password, or set sharing up again on this machine with a name and a password."
            }
            Error::Server { login: true, .. } => {
                "Type the password again, or set sharing up with another name and password."
            }
            Error::Server { .. } => {
                "Check the address and that the server can be reached, and do it again."
            }
            Error::ReadOnly => {
                "Ask whoever keeps the place for a name that may write there, and set sharing up again."
            }
            Error::Exists(_) | Error::Behind => "Take in what lies there, and publish then.",
            Error::NoPassphrase | Error::WrongPassphrase => {
                "Type the passphrase that the team agreed on. It is kept nowhere."
            }
            Error::WeakPassphrase => "",
            Error::BadKey(_) | Error::OtherwiseEncrypted(_) => {
                "Ask your team whether the place was set up anew, and set sharing up again."
            }
            Error::Copy => {
                "Give this copy a mark of its own (`share setup --new-mark`), take in, and publish then."
            }
            Error::Lost(_) => {
                "Was the place moved? Copy the folder demarche-share from where it was. Else wait until it is all there."
            }
            Error::Sensitive(_) => {
                "Share with a passphrase, or publish them all the same: the others’ libraries hold them as well."
            }
            Error::File(_) => "",
        };
        invalid(sentence, remedy).code(code)
    }
}

pub(crate) fn bad_date(given: &str) -> Failure {
    invalid(
        format!("“{given}” is not a date."),
        "Write it as 2022, 2022-03, 2022-03-18 or 2022-03-18T16:20:00+01:00, as far as it is known.",
    )
}

pub(crate) fn bad_day(given: &str) -> Failure {
    invalid(
        format!("“{given}” is not a day."),
        "Write it as 2022-03-18.",
    )
}

pub(crate) fn no_library() -> Failure {
    Failure::new(
        "No library is open.",
        "",
        "Open a library or make a new one, and do it again.",
    )
    .code("no_library")
}

pub(crate) fn library_closed() -> Failure {
    Failure::new(
        "The library that this was started for is not open any more.",
        UNCHANGED,
        "Open it, and start it again.",
    )
}

pub(crate) fn no_home() -> Failure {
    Failure::new(
        "This user has no home folder, so there is no place for a library.",
        "",
        "Name a library with --library, or set HOME.",
    )
}

pub(crate) fn no_threads(error: &std::io::Error) -> Failure {
    Failure::new(
        format!("The system gave no threads to work with: {error}."),
        "",
        "Close other programs and start Demarche again.",
    )
}

pub(crate) fn not_listening(error: &std::io::Error) -> Failure {
    Failure::new(
        format!("The program could not listen for the browser companion: {error}."),
        "Everything else works.",
        "Switch it off and on again; restart the computer if that does not help.",
    )
}

pub(crate) fn no_chance(error: &getrandom::Error) -> Failure {
    Failure::new(
        format!("The system gave no random numbers: {error}."),
        UNCHANGED,
        TRY_AGAIN,
    )
}

pub(crate) fn no_such_command(command: &str) -> Failure {
    Failure::new(
        format!("There is no command “{command}”."),
        UNCHANGED,
        "The window may be older or newer than the program: restart Demarche.",
    )
}

pub(crate) fn bad_request(command: &str, error: &serde_json::Error) -> Failure {
    Failure::new(
        format!("The command “{command}” was given something that it does not take: {error}."),
        UNCHANGED,
        "Correct what was given. If a window did this, restart Demarche.",
    )
}

pub(crate) fn bad_answer(error: &serde_json::Error) -> Failure {
    Failure::new(
        format!("An answer could not be written as JSON: {error}."),
        "What the command did was done.",
        TRY_AGAIN,
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
        format!("The command “{command}” met a fault in Demarche: {said}."),
        "The change that it was making was taken back; everything else is as it was.",
        TRY_AGAIN,
    )
    .code("fault")
}

pub(crate) fn no_such_job(id: Id) -> Failure {
    invalid(
        format!("There is no job {id}."),
        "It may have ended long ago; look at the list of jobs.",
    )
}

pub(crate) fn job_broke() -> Failure {
    Failure::new(
        "The job met a fault in Demarche and ended.",
        "Items that were done before are kept.",
        "Start it again for the items that are left.",
    )
}

pub(crate) fn no_such_draft(id: Id) -> Failure {
    invalid(
        format!("There is no import draft {id}."),
        "It was stored or discarded already; import the page again if it is missing.",
    )
}

pub(crate) fn no_address() -> Failure {
    invalid(
        "The article has no address to fetch it from.",
        "Give it one among its details, or import the page again and store it as a new version.",
    )
}

/// What was fetched may be no version of the article.
pub(crate) fn page_lost(loss: &demarche_library::articles::Loss) -> Failure {
    Failure::new(
        loss.to_string(),
        "The article is as it was; what was fetched is kept as a draft.",
        "Look at the draft: store it as a new version all the same, or discard it.",
    )
    .code("page_lost")
}

/// What is wrong with a feed.
pub(crate) fn of_feed(message: impl Into<String>, remedy: impl Into<String>) -> Failure {
    Failure::new(message, "What came in before is kept.", remedy)
}

/// What checking a part of the library found.
pub(crate) fn not_sound(problems: &[String]) -> Failure {
    let sentences: Vec<String> = problems.iter().map(|problem| sentence(problem)).collect();
    Failure::new(
        sentences.join(" "),
        UNCHANGED,
        "Restore a backup from before it broke, or salvage what can be read into a new library.",
    )
}

/// The library is in use by something that could not be waited for.
pub(crate) fn still_in_use() -> Failure {
    Failure::new(
        "The library is still being worked on.",
        UNCHANGED,
        "Wait for running jobs, or cancel them, and do it again.",
    )
}

/// A failure as the library keeps it.
pub(crate) fn to_keep(failure: &Failure) -> String {
    serde_json::to_string(failure).unwrap_or_else(|_| failure.message.clone())
}

/// A failure that the library kept.
pub(crate) fn of_kept(kept: &str) -> Failure {
    serde_json::from_str(kept).unwrap_or_else(|_| Failure::new(kept, "", ""))
}

pub(crate) fn of_file(path: &Path, error: &std::io::Error) -> Failure {
    let no_folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    let path = path.display();
    let (message, remedy) = match error.kind() {
        std::io::ErrorKind::NotFound => match no_folder {
            Some(folder) => (
                format!("There is no folder {}.", folder.display()),
                "Check the path, or make the folder.",
            ),
            None => (format!("There is no file {path}."), "Check the path."),
        },
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => (
            format!("The system does not permit access to {path}."),
            "Choose another place, or change the file's permissions.",
        ),
        std::io::ErrorKind::StorageFull => (
            format!("The disk has no room left for {path}."),
            "Make room, and do it again.",
        ),
        _ => (
            format!("{path} could not be read or written: {error}."),
            "Check the path and the disk, and do it again.",
        ),
    };
    Failure::new(message, UNCHANGED, remedy)
}

impl From<Storing> for Failure {
    fn from(error: Storing) -> Self {
        let sentence = sentence(&error.to_string());
        match error {
            Storing::NotFound { noun: "country", .. } => Self::new(
                sentence,
                UNCHANGED,
                "Countries go by the two letters of ISO 3166-1: CN, US.",
            ),
            Storing::NotFound { noun: "bloc", .. } => Self::new(
                sentence,
                UNCHANGED,
                "Blocs go by their codes: EU, NATO, G7.",
            ),
            Storing::NotFound { .. } => Self::new(
                sentence,
                UNCHANGED,
                "It may have been deleted or undone: look in the trash and in the history.",
            ),
            Storing::Invalid(_) => Self::new(sentence, UNCHANGED, "Correct it and do it again."),
            Storing::NoteChanged { .. } => Self::new(
                sentence,
                "Both texts are kept: the stored one in the library, yours in the window.",
                "Compare them, and save the one that should stay.",
            )
            .code("note_changed"),
            Storing::HistoryConflict { .. } => Self::new(
                sentence,
                UNCHANGED,
                "Look in the history for what was changed since, and undo that first.",
            ),
            Storing::Locked { .. } => Self::new(
                sentence,
                UNCHANGED,
                "Close it there, or go on working there: only one program at a time can change a library.",
            )
            .code("locked"),
            Storing::ReadOnly { .. } => Self::new(
                sentence,
                UNCHANGED,
                "Copy it to a folder of your own and open the copy, or have the permissions changed and open it again.",
            ),
            Storing::NeedsPassphrase(_) => Self::new(
                sentence,
                UNCHANGED,
                "Give the passphrase that it was made with: on the command line with --passphrase-file.",
            ),
            Storing::WrongPassphrase(_) => Self::new(
                sentence,
                UNCHANGED,
                "Type it as it was chosen, capitals and spaces included. Nobody can open the backup without it.",
            ),
            Storing::Missing(_) => Self::new(
                sentence,
                "",
                "Check the path, or make a new library there.",
            )
            .code("missing"),
            Storing::Exists(_) => Self::new(
                sentence,
                "The file there was not touched.",
                "Open it, or choose another name.",
            ),
            Storing::NotALibrary { .. } => Self::new(
                sentence,
                "The file was not touched.",
                "Choose a library made by Demarche, or import the file as an article.",
            ),
            Storing::TooNew { .. } => Self::new(
                sentence,
                "The file was not touched.",
                "Open it with the newer Demarche, or install that one here.",
            ),
            Storing::Damaged { .. } => Self::new(
                sentence,
                "The file was not touched.",
                "Restore the latest backup, which lies beside it, or salvage what can be read into a new library.",
            )
            .code("damaged"),
            Storing::BadBackup(_) => Self::new(
                sentence,
                "The library itself is as it was; earlier backups are kept.",
                "Check the disk that backups go to, and back up again.",
            ),
            Storing::DiskFull => Self::new(
                sentence,
                "Everything stored before is kept.",
                "Make room on the disk, and do it again.",
            ),
            Storing::Cancelled => Self::new(sentence, UNCHANGED, "Start it again when you want it."),
            Storing::File { path, source } => of_file(&path, &source),
            Storing::Sqlite(_) | Storing::Json(_) | Storing::Packing(_) => Self::new(
                sentence,
                UNCHANGED,
                "Verify the library. If it is damaged, open the latest backup.",
            ),
        }
    }
}

impl From<Fetching> for Failure {
    fn from(error: Fetching) -> Self {
        let message = error.to_string();
        let remedy = match &error {
            Fetching::NotAnAddress { .. } | Fetching::Scheme { .. } => {
                "Give an address that begins with https:// or http://."
            }
            Fetching::Credentials { .. } => {
                "Give the address without them, or open the page in a browser and paste it."
            }
            Fetching::Port { .. } => "Give the address of a web page.",
            Fetching::PrivateAddress { .. } | Fetching::PrivateName { .. } => {
                "If you mean to reach your own network, permit it for this import."
            }
            Fetching::Never { .. } => {
                "Give the address of a web page; if this is one, open it in a browser and paste it."
            }
            Fetching::NameNotFound { .. } | Fetching::NoConnection { .. } => {
                "Check the address and the connection, and try again."
            }
            Fetching::NotSecure { .. } => {
                "Open the page in a browser to see whether it is what it should be, and paste it."
            }
            Fetching::TimedOut { .. }
            | Fetching::CutShort { .. }
            | Fetching::BrokenCompression
            | Fetching::Interrupted { .. } => {
                "Try again later, or open the page in a browser and paste it."
            }
            Fetching::RedirectLoop { .. } | Fetching::TooManyRedirects { .. } => {
                "Many such pages want cookies, which Demarche does not keep: open the page in a browser and paste it."
            }
            Fetching::BadRedirect { .. } | Fetching::Empty => {
                "Open the page in a browser, and paste it or its real address."
            }
            Fetching::Status {
                status: 404 | 410, ..
            } => "Check the address; an archive of the web may still have the page.",
            Fetching::Status {
                status: 429 | 500..=599,
                ..
            } => "Try again later.",
            Fetching::Status { .. } => "Open the page in a browser and paste it.",
            Fetching::NotAPage { .. } => "Give the address of the page that it belongs to.",
            Fetching::TooLarge { .. } => {
                "Open the page in a browser and paste the part that you need."
            }
            Fetching::Cancelled => "Fetch it again when you want it.",
            Fetching::Unencrypted { .. }
            | Fetching::Storage { .. }
            | Fetching::StorageElsewhere { .. }
            | Fetching::StorageEndless
            | Fetching::StorageList { .. }
            | Fetching::StorageLonger { .. }
            | Fetching::StorageSlow { .. }
            | Fetching::StorageNamed => "Check where your team shares, and do it again.",
        };
        let failure = Self::new(message, "Nothing was stored.", remedy);
        match error {
            Fetching::PrivateAddress { .. } | Fetching::PrivateName { .. } => {
                failure.code("private_address")
            }
            _ => failure,
        }
    }
}

impl From<demarche_brief::Error> for Failure {
    fn from(error: demarche_brief::Error) -> Self {
        use demarche_brief::Error as Writing;
        let sentence = sentence(&error.to_string());
        match error {
            Writing::Library(error) => error.into(),
            Writing::Write { path, source } => of_file(&path, &source),
            Writing::NoStyle(_) => Self::new(
                sentence,
                UNCHANGED,
                format!(
                    "Choose one of {}.",
                    list(
                        demarche_brief::list_styles(&[])
                            .iter()
                            .map(|style| style.name.as_str())
                    )
                ),
            ),
            Writing::Style(_) => Self::new(
                sentence,
                UNCHANGED,
                "Choose another .csl file, or the same from where the style is published.",
            ),
            Writing::Edition(_) => Self::new(
                sentence,
                UNCHANGED,
                "Check the library with “verify”, and export the note as it is now.",
            ),
            Writing::Held(_) => Self::new(
                sentence,
                "No file was written; the library is as it was.",
                "Take these words out of what is to be exported, or export it with held sources named.",
            )
            .code("held_source"),
            Writing::NoTemplate(_) => Self::new(
                sentence,
                UNCHANGED,
                format!(
                    "Choose one of {}, or begin without one.",
                    list(
                        demarche_brief::templates()
                            .iter()
                            .map(|template| template.name)
                    )
                ),
            ),
            Writing::Format { .. } => Self::new(
                sentence,
                "The note is as it was; no file was written.",
                "Export it in another form, and report the note that did this.",
            ),
        }
    }
}

/// Names in a row: "a, b or c".
fn list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} or {last}", before.join(", ")),
        None => String::new(),
    }
}

/// An error's text as a sentence: errors of libraries begin small and end without a stop.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let Some(first) = letters.next() else {
        return "Something went wrong.".to_owned();
    };
    let stop = if text.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    // A path keeps its letters.
    let first: String = match first {
        '/' | '\\' => first.to_string(),
        _ => first.to_uppercase().collect(),
    };
    format!("{first}{}{stop}", letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_is_made_of_sentences() {
        let errors: Vec<Failure> = vec![
            Storing::invalid("a stance needs a leaf").into(),
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
                let sound = part.is_empty()
                    || part.ends_with('.')
                        && part.chars().next().is_some_and(|c| !c.is_lowercase());
                assert!(sound, "{part}");
            }
            assert!(!failure.message.is_empty());
        }
    }
}
