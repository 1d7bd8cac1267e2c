//! A folder in which others write too: nothing is followed out of it, nothing is half written.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use crate::{Error, Result};

/// Folders in folders are read no deeper than this.
const DEEPEST: usize = 64;

/// A vault's folder.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
}

/// A file that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where, from the vault's folder on, with `/` between.
    pub path: String,
    /// How long it is.
    pub bytes: u64,
}

/// What a vault's folder holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Walk {
    /// Its files, by path. Those in folders whose names begin with a dot, where programs keep their own, are left out.
    pub files: Vec<Found>,
    /// What was not looked at, and why.
    pub passed_over: Vec<(String, Phrase)>,
}

impl Folder {
    /// A folder that is there.
    ///
    /// # Errors
    /// [`Error::Invalid`] where there is none.
    pub fn open(path: &Path) -> Result<Self> {
        let root = path.canonicalize().map_err(Error::file(path))?;
        if !root.is_dir() {
            return Err(Error::invalid(phrase!(
                "{path} is not a folder.",
                path = path.display()
            )));
        }
        Ok(Self { root })
    }

    /// A folder that may have to be made.
    pub fn open_or_make(path: &Path) -> Result<Self> {
        if fs::symlink_metadata(path).is_err() {
            fs::create_dir_all(path).map_err(Error::file(path))?;
        }
        Self::open(path)
    }

    /// Where it is, every link in its own path resolved.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What it holds, without what a link leads to.
    ///
    /// # Errors
    /// [`Error::Cancelled`] as soon as `stop` is set.
    pub fn walk(&self, stop: &AtomicBool) -> Result<Walk> {
        let mut walk = Walk::default();
        self.walk_in(&self.root, "", 0, &mut walk, stop)?;
        walk.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(walk)
    }

    fn walk_in(
        &self,
        folder: &Path,
        prefix: &str,
        depth: usize,
        walk: &mut Walk,
        stop: &AtomicBool,
    ) -> Result<()> {
        let mut over = |path: String, why: Phrase| walk.passed_over.push((path, why));
        if depth > DEEPEST {
            over(prefix.to_owned(), phrase!("it lies too deep in folders"));
            return Ok(());
        }
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if depth > 0 => {
                over(
                    prefix.to_owned(),
                    phrase!("it cannot be read: {error}", error = Argument::shown(error)),
                );
                return Ok(());
            }
            Err(error) => return Err(Error::file(folder)(error)),
        };
        let mut folders = Vec::new();
        for entry in entries {
            if stop.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    over(
                        prefix.to_owned(),
                        phrase!("it cannot be read: {error}", error = Argument::shown(error)),
                    );
                    break;
                }
            };
            let name = entry.file_name();
            let Some(name) = name.to_str() else {
                let told = name.to_string_lossy();
                over(
                    format!("{prefix}{told}"),
                    phrase!("its name is not Unicode"),
                );
                continue;
            };
            let path = format!("{prefix}{name}");
            // Of the entry itself, not of what it may lead to.
            let about = match entry.metadata() {
                Ok(about) => about,
                Err(error) => {
                    over(
                        path,
                        phrase!("it cannot be read: {error}", error = Argument::shown(error)),
                    );
                    continue;
                }
            };
            if about.is_symlink() {
                over(path, phrase!("it is a link, and links are not followed"));
            } else if name.starts_with('.') {
                // Settings, trash and version control of other programs, and what this one keeps.
            } else if about.is_dir() {
                folders.push((entry.path(), format!("{path}/")));
            } else if about.is_file() {
                let bytes = about.len();
                walk.files.push(Found { path, bytes });
            } else {
                over(path, phrase!("it is no file"));
            }
        }
        for (folder, prefix) in folders {
            self.walk_in(&folder, &prefix, depth + 1, walk, stop)?;
        }
        Ok(())
    }

    /// A file's bytes; none where there is no file.
    ///
    /// # Errors
    /// [`Error::Invalid`] where a link, a folder or a longer file than `most` is in the way.
    pub fn read(&self, path: &str, most: u64) -> Result<Option<Vec<u8>>> {
        let Some(at) = self.safe(path, false)? else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        File::open(&at)
            .and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
            .map_err(Error::file(&at))?;
        if bytes.len() as u64 > most {
            return Err(Error::invalid(phrase!(
                "{path} is longer than the {most} bytes that a note may have.",
                path,
                most
            )));
        }
        Ok(Some(bytes))
    }

    /// The first bytes of a file, `most` at most.
    pub fn head(&self, path: &str, most: u64) -> Result<Option<Vec<u8>>> {
        let Some(at) = self.safe(path, false)? else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        File::open(&at)
            .and_then(|file| file.take(most).read_to_end(&mut bytes))
            .map_err(Error::file(&at))?;
        Ok(Some(bytes))
    }

    /// Whether something has this name, be it a link.
    pub fn is_taken(&self, path: &str) -> bool {
        plain(path).is_some_and(|parts| {
            let at = parts.iter().fold(self.root.clone(), |at, it| at.join(it));
            fs::symlink_metadata(at).is_ok()
        })
    }

    /// Puts a file there whole, in the place of the one that was; its folders are made.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let Some(at) = self.safe(path, true)? else {
            return Err(Error::invalid(phrase!("{path} cannot be written.", path)));
        };
        let (folder, name) = match (at.parent(), at.file_name()) {
            (Some(folder), Some(name)) => (folder, name.to_string_lossy().into_owned()),
            _ => {
                return Err(Error::invalid(phrase!(
                    "{path} is no name of a file.",
                    path
                )));
            }
        };
        for number in 0_u32.. {
            // Names may be as long as the file system takes; this one is short.
            let part = folder.join(format!(".demarche-{}-{number}.part", std::process::id()));
            let mut file = match File::create_new(&part) {
                Ok(file) => file,
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(Error::file(&at)(error)),
            };
            let written = file.write_all(bytes).and_then(|()| {
                drop(file);
                fs::rename(&part, folder.join(&name))
            });
            return written.map_err(|error| {
                let _ = fs::remove_file(&part);
                Error::file(&at)(error)
            });
        }
        Err(Error::invalid(phrase!("{path} cannot be written.", path)))
    }

    /// Removes a file; nothing where there is none.
    pub fn remove(&self, path: &str) -> Result<()> {
        match self.safe(path, false)? {
            Some(at) => fs::remove_file(&at).map_err(Error::file(&at)),
            None => Ok(()),
        }
    }

    /// Where a path leads, if every folder on the way is a folder and what is there a file; none where there is
    /// nothing, unless folders are to be made.
    fn safe(&self, path: &str, make: bool) -> Result<Option<PathBuf>> {
        let parts = plain(path).ok_or_else(|| {
            Error::invalid(phrase!("{path} leads out of the vault’s folder.", path))
        })?;
        let mut at = self.root.clone();
        let last = parts.len() - 1;
        for (place, part) in parts.iter().enumerate() {
            at.push(part);
            match fs::symlink_metadata(&at) {
                Ok(about) if about.is_symlink() => {
                    return Err(Error::invalid(phrase!(
                        "{path} goes over a link, and links are not followed.",
                        path
                    )));
                }
                Ok(about) if place < last && !about.is_dir() => {
                    return Err(Error::invalid(phrase!(
                        "A file stands where {path} has a folder.",
                        path
                    )));
                }
                Ok(about) if place == last && !about.is_file() => {
                    return Err(Error::invalid(phrase!("{path} is no file.", path)));
                }
                Ok(_) => {}
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => match make {
                    true if place < last => fs::create_dir(&at).map_err(Error::file(&at))?,
                    true => {}
                    false => return Ok(None),
                },
                Err(error) => return Err(Error::file(&at)(error)),
            }
        }
        Ok(Some(at))
    }
}

/// The parts of a path that leads down and nowhere else, on any system.
fn plain(path: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = path.split('/').collect();
    let fine = parts
        .iter()
        .all(|part| !matches!(*part, "" | "." | "..") && !part.contains(['\\', ':', '\0']));
    fine.then_some(parts)
}
