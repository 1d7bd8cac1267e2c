//! A folder that the team has already: on a network drive, or one that a program keeps the same on all machines.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use demarche_text::{Phrase, phrase};

use crate::store::{ROOT, Store};
use crate::{Error, Result};

/// A folder.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at a path, which must be there: one that is not mounted is not made by mistake.
    ///
    /// # Errors
    /// [`Error::Place`] where there is no such folder.
    pub fn open(path: &Path) -> Result<Self> {
        let what = || phrase!("The folder {path} cannot be opened", path = path.display());
        let path = path
            .canonicalize()
            .map_err(|error| Error::place(what(), Phrase::shown(error)))?;
        match path.is_dir() {
            true => Ok(Self { path }),
            false => Err(Error::place(what(), phrase!("it is no folder"))),
        }
    }

    /// Where a name leads: only below the folder, and through no link.
    fn at(&self, name: &str) -> Result<PathBuf> {
        let plain = name.starts_with(ROOT)
            && name.split('/').all(|part| {
                !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0'])
            });
        if !plain {
            return Err(Error::place(
                phrase!("“{name}” cannot be read", name),
                phrase!("it leads out of the folder"),
            ));
        }
        let mut path = self.path.clone();
        for part in name.split('/') {
            path.push(part);
            let is_link =
                fs::symlink_metadata(&path).is_ok_and(|found| found.file_type().is_symlink());
            if is_link {
                return Err(Error::place(
                    phrase!("{path} is not read", path = path.display()),
                    phrase!("it is a link, which may lead anywhere"),
                ));
            }
        }
        Ok(path)
    }
}

impl Store for Folder {
    fn list(&self) -> Result<Vec<String>> {
        let root = self.at(ROOT)?;
        let mut found = Vec::new();
        for (name, path, is_folder) in entries(&root)? {
            if !is_folder {
                found.push(format!("{ROOT}/{name}"));
                continue;
            }
            for (file, _, is_folder) in entries(&path)? {
                if !is_folder {
                    found.push(format!("{ROOT}/{name}/{file}"));
                }
            }
        }
        Ok(found)
    }

    fn get(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>> {
        let path = self.at(name)?;
        // A pipe would keep whoever opens it waiting for ever.
        match fs::metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Ok(found) if !found.is_file() => {
                return Err(unreadable(&path, phrase!("it is no file")));
            }
            _ => {}
        }
        let file = match File::open(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.map_err(|error| unreadable(&path, Phrase::shown(error)))?,
        };
        let mut bytes = Vec::new();
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(&path, Phrase::shown(error)))?;
        match bytes.len() as u64 > most {
            true => Err(unreadable(
                &path,
                phrase!("it is longer than {most} bytes", most),
            )),
            false => Ok(Some(bytes)),
        }
    }

    fn put_new(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let path = self.at(name)?;
        let failed = |error: std::io::Error| Error::writing(&path, &error);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        if path.exists() {
            return Err(Error::Exists(name.to_owned()));
        }
        // Under another name until it is whole: a program that copies the folder may take it at any moment.
        let unfinished = beside(&path);
        let written = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .open(&unfinished)
            .and_then(|mut file| {
                file.write_all(bytes)?;
                file.sync_all()
            });
        // A hard link fails where a rename would replace what somebody else wrote meanwhile.
        let named = written.and_then(|()| match fs::hard_link(&unfinished, &path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(_) if path.exists() => Ok(false),
            // Many network drives have no hard links.
            Err(_) => fs::rename(&unfinished, &path).map(|()| true),
        });
        let _ = fs::remove_file(&unfinished);
        match named.map_err(failed)? {
            true => Ok(()),
            false => Err(Error::Exists(name.to_owned())),
        }
    }
}

/// The name that a file has while it is being written.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.unfinished", std::process::id()));
    PathBuf::from(name)
}

fn unreadable(path: &Path, reason: Phrase) -> Error {
    Error::place(
        phrase!("{path} cannot be read", path = path.display()),
        reason,
    )
}

/// What lies in a folder, links left out; nothing where there is no such folder.
fn entries(folder: &Path) -> Result<Vec<(String, PathBuf, bool)>> {
    let read = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(|error| unreadable(folder, Phrase::shown(error)))?,
    };
    let mut found = Vec::new();
    for entry in read {
        let entry = entry.map_err(|error| unreadable(folder, Phrase::shown(error)))?;
        let kind = entry
            .file_type()
            .map_err(|error| unreadable(&entry.path(), Phrase::shown(error)))?;
        if let Ok(name) = entry.file_name().into_string()
            && !kind.is_symlink()
        {
            found.push((name, entry.path(), kind.is_dir()));
        }
    }
    Ok(found)
}
