//! Publishing and taking in, between a library and the place.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_library::share::{Arrived, Header, Published, Refused, TakenIn};
use demarche_library::{Library, Outcome};
use demarche_text::{Phrase, phrase};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use crate::store::{ROOT, Store, Writes};
use crate::{Error, Key, Passphrase, Place, Result, SharedAt, file};

/// Is told how far it is: what is being done, and how many files are done of how many.
pub type Progress<'p> = &'p (dyn Fn(&str, usize, usize) + Sync);

/// Files of one library that are looked at in one go; the rest comes the next time.
const FILES_MOST: usize = 100_000;

/// Sets sharing up at a place. With a passphrase the team's key is made where there is none yet, and opened where
/// there is one; without, the place must not be encrypted.
///
/// # Errors
/// Where the place cannot be reached, or is encrypted otherwise than asked for. Then nothing is set up.
pub fn set_up(
    library: &Library,
    place: &Place,
    store: &dyn Store,
    passphrase: Option<&Passphrase>,
) -> Result<SharedAt> {
    let there = Key::is_there(store)?;
    // Whoever is not let in is told so, and not that nothing lies there.
    let lies_there = !change_sets(store)?.is_empty();
    let writes = store.writes()?;
    match passphrase {
        Some(passphrase) if there => drop(Key::open(store, passphrase)?),
        Some(passphrase) => {
            // A key beside what everybody could read would be believed to cover that too.
            if lies_there {
                return Err(Error::OtherwiseEncrypted(phrase!(
                    "What lies there already is not encrypted: choose an empty place to share encrypted."
                )));
            }
            if writes == Writes::Never {
                return Err(Error::ReadOnly);
            }
            Key::make(store, passphrase)?;
        }
        None if there => return Err(Error::NoPassphrase),
        None => {}
    }
    let shared = SharedAt {
        place: place.clone(),
        encrypted: passphrase.is_some(),
        writes,
    };
    let text = serde_json::to_string(&shared)
        .map_err(|error| Error::place(phrase!("The place cannot be kept"), Phrase::shown(error)))?;
    library.set_share_place(Some(&text))?;
    Ok(shared)
}

/// Publishes what differs from what the team last agreed on.
///
/// # Errors
/// Where the place cannot be reached or written, or something else lies there than this library knows of. What was
/// not written is published the next time.
pub fn publish(
    library: &Library,
    store: &dyn Store,
    passphrase: Option<&Passphrase>,
    with_sensitive: bool,
    stop: &AtomicBool,
    progress: Progress<'_>,
) -> Result<Published> {
    let shared = SharedAt::of(library)?;
    if shared.writes == Writes::Never {
        return Err(Error::ReadOnly);
    }
    let key = key(&shared, store, passphrase)?;
    let sensitive = library.share_waiting()?.sensitive;
    if sensitive > 0 && !shared.encrypted && !with_sensitive {
        return Err(Error::Sensitive(sensitive));
    }
    let mark = library.share_mark()?;
    let there = change_sets(store)?.remove(&mark).unwrap_or_default();
    let last_there = there.last_key_value().map(|(number, _)| *number);
    let known = library.share_known_sets()?.remove(&mark);
    match (&known, last_there) {
        // A crash came between writing the file and counting it, or a copy of this library wrote it.
        (_, Some(there)) if known.as_ref().is_none_or(|(last, _)| *last < there) => {
            return Err(Error::Behind);
        }
        (Some((last, sha256)), _) => {
            let name = there.get(last);
            let bytes = match name {
                Some(name) => store.get(name, file::FILE_MOST)?,
                None => None,
            };
            match bytes {
                Some(bytes) if hash(&bytes) != *sha256 => return Err(Error::Copy),
                Some(_) => {}
                None => return Err(Error::Lost(name_of(&mark, *last))),
            }
        }
        (None, _) => {}
    }
    let first = known.map_or(1, |(last, _)| last + 1);
    let mut failed = None;
    let mut done = 0;
    let published = library.publish(first, stop, &mut |set, count| {
        let name = name_of(&set.header.mark, set.header.number);
        progress(&name, done, done + 1 + usize::from(set.header.more));
        let written = file::encode(set, key.as_ref()).and_then(|bytes| {
            store.put_new(&name, &bytes)?;
            Ok(hash(&bytes))
        });
        done += 1;
        match written {
            Ok(sha256) => count(&sha256),
            Err(error) => {
                failed = Some(error);
                Err(demarche_library::Error::Cancelled)
            }
        }
    });
    match (published, failed) {
        (_, Some(error)) => Err(error),
        (published, None) => Ok(published?),
    }
}

/// Takes in what the others published. Files that cannot be read are refused, and stop no other.
///
/// # Errors
/// Where the place cannot be reached, or the passphrase is not the team's. Then nothing is taken in.
pub fn take_in(
    library: &Library,
    store: &dyn Store,
    passphrase: Option<&Passphrase>,
    stop: &AtomicBool,
    progress: Progress<'_>,
) -> Result<Outcome<TakenIn>> {
    let shared = SharedAt::of(library)?;
    let key = key(&shared, store, passphrase)?;
    let known = library.share_known_sets()?;
    let mut names: Vec<(String, i64, String)> = Vec::new();
    for (mark, files) in change_sets(store)? {
        let last = known.get(&mark).map_or(0, |(last, _)| *last);
        let new = files.into_iter().filter(|(number, _)| *number > last);
        names.extend(
            new.take(FILES_MOST)
                .map(|(number, name)| (mark.clone(), number, name)),
        );
    }
    // Beside the memory: a year of a team may be more than fits in it.
    let spool = TempDir::new().map_err(|error| {
        Error::place(
            phrase!("The folder for temporary files"),
            Phrase::shown(error),
        )
    })?;
    let mut arrived = Vec::new();
    let mut refused = Vec::new();
    let total = names.len();
    for (at, (mark, number, name)) in names.into_iter().enumerate() {
        if stop.load(Ordering::Relaxed) {
            return Err(demarche_library::Error::Cancelled.into());
        }
        progress(&name, at, total);
        let header = match fetch(store, &name, key.as_ref(), &spool, at) {
            // It went between being listed and being read.
            Ok(None) => continue,
            Ok(Some(found)) => found,
            Err(error @ (Error::File(_) | Error::Withheld(_) | Error::Place { .. })) => {
                refused.push(Refused {
                    file: name,
                    reason: error.phrase(),
                });
                continue;
            }
            Err(other) => return Err(other),
        };
        let (header, sha256) = header;
        if header.mark != mark || header.number != number {
            refused.push(Refused {
                file: name,
                reason: phrase!("It is another change set, put there under this name."),
            });
            continue;
        }
        let path = spool.path().join(at.to_string());
        let key = key.as_ref();
        arrived.push(Arrived {
            name,
            header,
            sha256,
            read: Box::new(move || {
                let bytes = std::fs::read(&path).map_err(|error| {
                    let path = Phrase::shown(path.display());
                    Error::place(path, Phrase::shown(error)).phrase()
                })?;
                file::decode(&bytes, key).map_err(|error| error.phrase())
            }),
        });
    }
    let count = arrived.len();
    let mut done = 0;
    let mut outcome = library.take_in(&arrived, stop, &mut |name| {
        done += 1;
        progress(name, done.min(count), count);
    })?;
    outcome.value.refused.splice(0..0, refused);
    Ok(outcome)
}

/// Reads a file into the spool; what it says of itself and its SHA-256.
fn fetch(
    store: &dyn Store,
    name: &str,
    key: Option<&Key>,
    spool: &TempDir,
    at: usize,
) -> Result<Option<(Header, String)>> {
    let Some(bytes) = store.get(name, file::FILE_MOST)? else {
        return Ok(None);
    };
    let header = file::header(&bytes, key)?;
    let path = spool.path().join(at.to_string());
    std::fs::File::create(&path)
        .and_then(|mut file| file.write_all(&bytes))
        .map_err(|error| Error::writing(&path, &error))?;
    Ok(Some((header, hash(&bytes))))
}

/// The team's key, where the place is encrypted.
fn key(
    shared: &SharedAt,
    store: &dyn Store,
    passphrase: Option<&Passphrase>,
) -> Result<Option<Key>> {
    match (shared.encrypted, passphrase) {
        (true, Some(passphrase)) => Ok(Some(Key::open(store, passphrase)?)),
        (true, None) => Err(Error::NoPassphrase),
        (false, _) if Key::is_there(store)? => Err(Error::OtherwiseEncrypted(phrase!(
            "What lies there is encrypted, and sharing was set up without: set it up anew with the passphrase."
        ))),
        (false, _) => Ok(None),
    }
}

/// The change sets at a place, by mark and number. Whatever else lies there is passed over.
fn change_sets(store: &dyn Store) -> Result<BTreeMap<String, BTreeMap<i64, String>>> {
    let mut found: BTreeMap<String, BTreeMap<i64, String>> = BTreeMap::new();
    for name in store.list()? {
        if let Some((mark, number)) = parts_of(&name) {
            found
                .entry(mark.to_owned())
                .or_default()
                .insert(number, name.clone());
        }
    }
    Ok(found)
}

fn name_of(mark: &str, number: i64) -> String {
    format!("{ROOT}/{mark}/{number:08}.change")
}

/// The mark and number in a name, if it is just as this program writes it.
fn parts_of(name: &str) -> Option<(&str, i64)> {
    let (mark, file) = name
        .strip_prefix(ROOT)?
        .strip_prefix('/')?
        .split_once('/')?;
    let number: i64 = file.strip_suffix(".change")?.parse().ok()?;
    let is_mark = mark.len() == 32
        && mark
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (is_mark && number > 0 && name_of(mark, number) == name).then_some((mark, number))
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
