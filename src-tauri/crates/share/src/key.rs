//! The team's key. Change sets are encrypted to it (X25519, by age), and it lies with them, encrypted with the
//! passphrase: so a passphrase is stretched once and not for every file, and whoever keeps the place for the team can
//! neither read what lies there nor write what would be believed.

use std::fmt;
use std::io::{Read as _, Write as _};

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{Decryptor, Encryptor, scrypt, x25519};
use demarche_text::{Phrase, phrase};

use crate::store::{ROOT, Store};
use crate::{Error, Result};

/// No key is longer.
const KEY_MOST: u64 = 64 << 10;
/// The work that opening a key may ask for, as a power of two: what lies there may be anybody's.
const WORK_MOST: u8 = 20;
/// Fewer characters are guessed.
const SHORTEST: usize = 12;

/// What the members of a team know. It is stored nowhere.
pub struct Passphrase(SecretString);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

impl Passphrase {
    /// As typed.
    pub fn new(text: impl Into<String>) -> Self {
        Self(SecretString::from(text.into()))
    }
}

/// The team's key, opened.
pub struct Key(x25519::Identity);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

fn name() -> String {
    format!("{ROOT}/key.age")
}

impl Key {
    /// Whether what lies at a place is encrypted.
    ///
    /// # Errors
    /// Where the place cannot be read.
    pub fn is_there(store: &dyn Store) -> Result<bool> {
        Ok(store.get(&name(), KEY_MOST)?.is_some())
    }

    /// Makes the team's key, and puts it there.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`]; [`Error::Exists`] where there is one.
    pub fn make(store: &dyn Store, passphrase: &Passphrase) -> Result<Self> {
        if passphrase.0.expose_secret().chars().count() < SHORTEST {
            return Err(Error::WeakPassphrase);
        }
        let identity = x25519::Identity::generate();
        let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
        recipient.set_work_factor(16);
        let sealed = seal(&recipient, identity.to_string().expose_secret().as_bytes())?;
        store.put_new(&name(), &sealed)?;
        // Where another member made one at this moment, and the place replaces what is there, one of the two is nobody's.
        match store.get(&name(), KEY_MOST)? {
            Some(there) if there == sealed => Ok(Self(identity)),
            _ => Err(Error::Exists(name())),
        }
    }

    /// Opens the team's key.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`]; [`Error::BadKey`] where what lies there is no key.
    pub fn open(store: &dyn Store, passphrase: &Passphrase) -> Result<Self> {
        let sealed = store
            .get(&name(), KEY_MOST)?
            .ok_or(Error::OtherwiseEncrypted(
                phrase!("Nothing that lies there is encrypted, though sharing was set up so: the team's key is gone."),
            ))?;
        let mut identity = scrypt::Identity::new(passphrase.0.clone());
        identity.set_max_work_factor(WORK_MOST);
        let bad = || Error::BadKey(name());
        let decryptor = Decryptor::new_buffered(sealed.as_slice()).map_err(|_| bad())?;
        if !decryptor.is_scrypt() {
            return Err(bad());
        }
        let mut reader = match decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)) {
            Ok(reader) => reader.take(KEY_MOST),
            Err(
                age::DecryptError::DecryptionFailed
                | age::DecryptError::NoMatchingKeys
                | age::DecryptError::KeyDecryptionFailed,
            ) => {
                return Err(Error::WrongPassphrase);
            }
            Err(_) => return Err(bad()),
        };
        let mut text = String::new();
        reader.read_to_string(&mut text).map_err(|_| bad())?;
        Ok(Self(text.trim().parse().map_err(|_| bad())?))
    }

    pub(crate) fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        seal(&self.0.to_public(), bytes)
    }

    /// At most `most` bytes of what was sealed.
    pub(crate) fn unseal(&self, sealed: &[u8], most: u64) -> Result<Vec<u8>> {
        let wrong = || {
            Error::File(phrase!(
                "It is not encrypted with the team's key, or is damaged."
            ))
        };
        let decryptor = Decryptor::new_buffered(sealed).map_err(|_| wrong())?;
        if decryptor.is_scrypt() {
            return Err(wrong());
        }
        let reader = decryptor
            .decrypt(std::iter::once(&self.0 as &dyn age::Identity))
            .map_err(|_| wrong())?;
        let mut bytes = Vec::new();
        reader
            .take(most)
            .read_to_end(&mut bytes)
            .map_err(|_| wrong())?;
        Ok(bytes)
    }
}

fn seal(recipient: &dyn age::Recipient, bytes: &[u8]) -> Result<Vec<u8>> {
    let failed =
        |reason: String| Error::place(phrase!("Nothing could be encrypted"), Phrase::plain(reason));
    let encryptor = Encryptor::with_recipients(std::iter::once(recipient))
        .map_err(|error| failed(error.to_string()))?;
    let mut sealed = Vec::new();
    let mut writer = encryptor
        .wrap_output(&mut sealed)
        .map_err(|error| failed(error.to_string()))?;
    writer
        .write_all(bytes)
        .and_then(|()| writer.finish().map(drop))
        .map_err(|error| failed(error.to_string()))?;
    Ok(sealed)
}
