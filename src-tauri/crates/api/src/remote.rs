//! Where a team shares, opened: a folder, or a server that it has.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use demarche_fetch::{Error as Fetching, Login, Put, Server, Storage};
use demarche_share::{Error, Folder, Place, ROOT, Result, Store, Writes};
use demarche_text::{Phrase, phrase};

/// Opens a place, for whoever the server knows as `login`. What is waited for there ends soon after `stop` is set.
///
/// # Errors
/// Where it cannot be reached, or [`Error::NoLogin`].
pub(crate) fn open(
    place: &Place,
    login: Option<&Login>,
    stop: &Arc<AtomicBool>,
) -> Result<Box<dyn Store>> {
    let server = match place {
        Place::Folder(path) => return Ok(Box::new(Folder::open(path)?)),
        Place::S3(at) => Server::S3 {
            address: at.address.clone(),
            bucket: at.bucket.clone(),
            folder: at.folder.clone(),
            region: at.region.clone(),
            bucket_in_host: at.bucket_in_host,
        },
        Place::Webdav(address) => Server::Webdav {
            address: address.clone(),
        },
    };
    let name = place.name();
    let login = login.ok_or_else(|| Error::NoLogin(name.clone()))?;
    match Storage::open(&server, login, Arc::clone(stop)) {
        Ok(storage) => Ok(Box::new(Remote { name, storage })),
        Err(error) => Err(failed(&name, &error)),
    }
}

/// A server.
struct Remote {
    name: String,
    storage: Storage,
}

fn failed(name: &str, error: &Fetching) -> Error {
    match error {
        Fetching::Cancelled => demarche_library::Error::Cancelled.into(),
        error => Error::Server {
            name: name.to_owned(),
            reason: error.phrase(),
            login: error.is_login(),
        },
    }
}

impl Store for Remote {
    fn list(&self) -> Result<Vec<String>> {
        let listed = self.storage.list(ROOT);
        listed.map_err(|error| failed(&self.name, &error))
    }

    fn get(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>> {
        self.storage.get(name, most).map_err(|error| match error {
            // Of the file, and not of the place.
            Fetching::StorageLonger { .. } | Fetching::Storage { status: 500.., .. } => {
                Error::Withheld(Phrase::several([
                    phrase!("{name} cannot be read.", name),
                    error.phrase(),
                ]))
            }
            error => failed(&self.name, &error),
        })
    }

    fn put_new(&self, name: &str, bytes: &[u8]) -> Result<()> {
        match self.storage.put_new(name, bytes) {
            Ok(Put::Written) => Ok(()),
            Ok(Put::Exists) => Err(Error::Exists(name.to_owned())),
            Err(error) => Err(failed(&self.name, &error)),
        }
    }

    fn writes(&self) -> Result<Writes> {
        match self.storage.keeps_first(&format!("{ROOT}/writable")) {
            Ok(true) => Ok(Writes::Once),
            Ok(false) => Ok(Writes::Replacing),
            // Who may read was let in before.
            Err(Fetching::Storage {
                status: 403 | 405, ..
            }) => Ok(Writes::Never),
            Err(error) => Err(failed(&self.name, &error)),
        }
    }
}
