//! One process at a time: an advisory lock on a file beside the library.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use chrono::{DateTime, Utc};

use super::beside;
use crate::sql::moment;
use crate::{Error, Result};

/// Held while the library is open; the system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
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
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| writeln!(file, "{}\n{}\n{}", host(), std::process::id(), moment(now)))
            .map_err(Error::file(&path))?;
        Ok(Self { _file: file })
    }
}

/// Who holds the lock, worded from what they wrote.
fn holder(file: &mut File) -> String {
    let mut text = String::new();
    let read = file.rewind().and_then(|()| file.read_to_string(&mut text));
    let mut lines = text.lines();
    match (read, lines.next(), lines.next(), lines.next()) {
        (Ok(_), Some(host), Some(process), Some(since)) => {
            format!("process {process} on {host} has it since {since}")
        }
        _ => "another process has it".to_owned(),
    }
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
