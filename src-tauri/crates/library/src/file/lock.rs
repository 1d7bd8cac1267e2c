//! One process at a time: an advisory lock on a file beside the library.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use demarche_text::{Phrase, phrase};

use super::beside;
use crate::sql::moment;
use crate::{Error, Result};

/// Held while the library is open; the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
    elsewhere: Option<Phrase>,
}

impl Lock {
    /// Locks `FILE.lock` and writes who holds it. The file stays when the lock goes: removing it would
    /// let two processes lock two files of that name.
    pub(crate) fn take(library: &Path, now: DateTime<Utc>) -> Result<Self> {
        // A link to a library is that library, which one lock guards however it is reached.
        let path = match library.canonicalize() {
            Ok(file) => beside(&file, ".lock"),
            Err(_) => beside(library, ".lock"),
        };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(Error::file(folder))?;
        }
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(Error::file(&path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::Locked {
                    path: library.to_owned(),
                    holder: holder(&mut file),
                });
            }
            Err(TryLockError::Error(error)) => return Err(Error::file(&path)(error)),
        }
        let before = holder_of(&mut file);
        let elsewhere = before.filter(|holder| holder.host != host());
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| writeln!(file, "{}\n{}\n{}", host(), std::process::id(), moment(now)))
            .map_err(Error::file(&path))?;
        Ok(Self {
            file,
            elsewhere: elsewhere.map(|holder| holder.worded()),
        })
    }

    /// Who has the library open on another machine, or left it open there: a lock does not reach so far, but
    /// what is written in it does where the folder is shared.
    pub(crate) fn elsewhere(&self) -> Option<&Phrase> {
        self.elsewhere.as_ref()
    }
}

impl Drop for Lock {
    /// Nobody has it any more. A process that is killed leaves its name, and the lock goes all the same.
    fn drop(&mut self) {
        let _ = self.file.set_len(0);
    }
}

/// What stands in a lock.
struct Holder {
    host: String,
    process: String,
    since: String,
}

impl Holder {
    fn worded(&self) -> Phrase {
        let Self {
            host,
            process,
            since,
        } = self;
        phrase!(
            "process {process} on {host} has it since {since}",
            process,
            host,
            since
        )
    }
}

fn holder_of(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.rewind().ok()?;
    file.take(1_000).read_to_string(&mut text).ok()?;
    let mut lines = text.lines().map(str::to_owned);
    Some(Holder {
        host: lines.next().filter(|host| !host.is_empty())?,
        process: lines.next()?,
        since: lines.next()?,
    })
}

/// Who holds the lock, worded from what they wrote.
fn holder(file: &mut File) -> Phrase {
    holder_of(file).map_or_else(
        || phrase!("another process has it"),
        |holder| holder.worded(),
    )
}

/// The machine's name, as far as it can be had without asking the network.
fn host() -> String {
    std::fs::read_to_string("/proc/sys/kernel/hostname")
        .or_else(|_| std::fs::read_to_string("/etc/hostname"))
        .ok()
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .or_else(|| std::env::var("HOSTNAME").ok())
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "this machine".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::noon;

    #[test]
    fn a_library_that_is_open_on_another_machine_is_told_of_and_one_that_was_closed_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let library = folder.path().join("a.demarche");
        let lock = beside(&library, ".lock");
        drop(Lock::take(&library, noon()).unwrap());
        assert_eq!(std::fs::read_to_string(&lock).unwrap(), "");
        std::fs::write(&lock, "elsewhere\n7\n2022-03-19T12:00:00.000Z\n").unwrap();
        let taken = Lock::take(&library, noon()).unwrap();
        let told = taken.elsewhere().unwrap();
        assert_eq!(
            told,
            "process 7 on elsewhere has it since 2022-03-19T12:00:00.000Z"
        );
        drop(taken);
        // What a process on this machine left behind when it was killed is nothing to tell.
        std::fs::write(&lock, format!("{}\n7\n2022-03-19T12:00:00.000Z\n", host())).unwrap();
        assert_eq!(Lock::take(&library, noon()).unwrap().elsewhere(), None);
    }
}
