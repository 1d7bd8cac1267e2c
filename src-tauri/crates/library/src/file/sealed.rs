//! Encrypted backups: whole, checked copies that only their passphrase opens, in the age format
//! (https://age-encryption.org/v1), which other programs read too.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};
use sha2::{Digest, Sha256};

use super::backup::{self, Backup};
use super::beside;
use crate::{Error, Library, Result};

/// What a file begins with that is in the age format.
const MAGIC: &[u8] = b"age-encryption.org/";
/// What is put behind a backup's name.
pub(super) const ENDING: &str = ".age";
/// Letters that a new passphrase has at least.
const SHORTEST: usize = 8;
/// The most work to open a file by: 2 to this power, which takes 4 GB and some seconds. A file that asks for more was
/// not made here.
const MOST_WORK: u8 = 22;

/// What opens an encrypted backup. It is kept nowhere.
#[derive(Debug, Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// For a new backup.
    ///
    /// # Errors
    /// When it has fewer than eight letters.
    pub fn chosen(words: String) -> Result<Self> {
        match words.chars().count() < SHORTEST {
            true => Err(Error::invalid(phrase!(
                "A passphrase needs {n} letters at least; several words are best.",
                n = SHORTEST
            ))),
            false => Ok(Self::given(words)),
        }
    }

    /// For a backup that there is.
    pub fn given(words: String) -> Self {
        Self(SecretString::from(words))
    }
}

impl Library {
    /// Copies the library, checks the copy, and encrypts it to `to`, else among the backups, where thinning leaves it
    /// alone. It is decrypted once to see that it is the copy. What it covers is this one file: the library, and the
    /// backups beside it, stay as they are.
    ///
    /// # Errors
    /// When there is a file at `to` already, or no room; then nothing is left behind.
    pub fn backup_encrypted(&self, to: Option<&Path>, passphrase: &Passphrase) -> Result<Backup> {
        let path = self
            .path()
            .ok_or_else(|| Error::invalid(phrase!("A library in memory has no backups.")))?;
        let now = self.now();
        let (number, plain) = backup::next(path, now)?;
        let to = match to {
            Some(to) => super::absolute(to)?,
            None => beside(&plain, ENDING),
        };
        if to.exists() {
            return Err(Error::Exists(to));
        }
        // The copy lies where the other backups do, so that no other place ever sees what is in it.
        let copy = Passing(beside(&plain, ".unfinished"));
        let unfinished = Passing(beside(&to, ".unfinished"));
        for folder in [copy.0.parent(), to.parent()].into_iter().flatten() {
            fs::create_dir_all(folder).map_err(Error::file(folder))?;
        }
        backup::copy_to(&self.access().reader()?, &copy.0)?;
        let written = encrypt(&copy.0, &unfinished.0, passphrase)?;
        if decrypt(&unfinished.0, &mut std::io::sink(), passphrase)? != written {
            return Err(Error::BadBackup(phrase!(
                "what was decrypted is not what was encrypted"
            )));
        }
        let bytes = fs::metadata(&unfinished.0)
            .map_err(Error::file(&unfinished.0))?
            .len();
        fs::rename(&unfinished.0, &to).map_err(Error::file(&to))?;
        Ok(Backup {
            path: to,
            at: now,
            number,
            bytes,
            encrypted: true,
        })
    }
}

/// A file that is gone in the end, whatever that is.
struct Passing(PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

/// Whether a file is in the age format.
pub(super) fn is_encrypted(path: &Path) -> Result<bool> {
    let mut begins = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut begins))
        .map_err(Error::file(path))?;
    Ok(begins == MAGIC)
}

/// Encrypts a file to another. Answers the hash of what was encrypted.
fn encrypt(from: &Path, to: &Path, passphrase: &Passphrase) -> Result<[u8; 32]> {
    let source = File::open(from).map_err(Error::file(from))?;
    let target = File::create(to).map_err(Error::file(to))?;
    let mut writer = Encryptor::with_user_passphrase(passphrase.0.clone())
        .wrap_output(BufWriter::new(target))
        .map_err(Error::file(to))?;
    let hash = pour(source, &mut writer, Error::file(from), to)?;
    let target = writer.finish().map_err(Error::file(to))?;
    let target = target
        .into_inner()
        .map_err(|error| Error::file(to)(error.into_error()))?;
    target.sync_all().map_err(Error::file(to))?;
    Ok(hash)
}

/// Decrypts a file. Answers the hash of what was in it.
///
/// # Errors
/// [`Error::WrongPassphrase`], and [`Error::Damaged`] for a file that was changed or cut off.
pub(super) fn decrypt(
    from: &Path,
    to: &mut impl Write,
    passphrase: &Passphrase,
) -> Result<[u8; 32]> {
    let damaged = |reason: Phrase| Error::Damaged {
        path: from.to_owned(),
        reason,
    };
    let source = File::open(from).map_err(Error::file(from))?;
    let decryptor = Decryptor::new_buffered(BufReader::new(source))
        .map_err(|error| damaged(Phrase::shown(error)))?;
    let mut identity = scrypt::Identity::new(passphrase.0.clone());
    identity.set_max_work_factor(MOST_WORK);
    let reader = decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(|error| match error {
            DecryptError::DecryptionFailed
            | DecryptError::KeyDecryptionFailed
            | DecryptError::NoMatchingKeys => Error::WrongPassphrase(from.to_owned()),
            other => damaged(Phrase::shown(other)),
        })?;
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::InvalidData | ErrorKind::UnexpectedEof | ErrorKind::Other => damaged(phrase!(
            "it was changed or cut off since it was made: {error}",
            error = Argument::shown(error)
        )),
        _ => Error::file(from)(error),
    };
    pour(reader, to, unreadable, from)
}

/// Copies everything and hashes it on the way.
fn pour(
    mut from: impl Read,
    to: &mut impl Write,
    unreadable: impl FnOnce(std::io::Error) -> Error,
    at: &Path,
) -> Result<[u8; 32]> {
    let mut hash = Sha256::new();
    let mut block = vec![0; 64 << 10];
    loop {
        let count = match from.read(&mut block) {
            Ok(0) => return Ok(hash.finalize().into()),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(unreadable(error)),
        };
        hash.update(&block[..count]);
        to.write_all(&block[..count]).map_err(Error::file(at))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{backups_of, restore};
    use crate::testing::{Watch, article_of, dump};

    fn made(folder: &Path, watch: &Watch) -> Library {
        let library = Library::create(folder.join("a.demarche"), watch.options()).unwrap();
        library
            .store(&article_of(
                "Ferry",
                "A sentence that nobody else may read.",
            ))
            .unwrap();
        library
    }

    fn passphrase(words: &str) -> Passphrase {
        Passphrase::given(words.to_owned())
    }

    #[test]
    fn an_encrypted_backup_tells_nothing_and_becomes_the_library_again() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let library = made(folder.path(), &watch);
        let then = dump(&library);
        let words = Passphrase::chosen("correct horse".to_owned()).unwrap();
        let elsewhere = folder.path().join("stick/kept.demarche.age");
        let backup = library.backup_encrypted(Some(&elsewhere), &words).unwrap();
        assert_eq!((&backup.path, backup.encrypted), (&elsewhere, true));
        let bytes = fs::read(&backup.path).unwrap();
        assert_eq!(bytes.len() as u64, backup.bytes);
        let shows = |words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
        assert!(!shows(b"nobody else") && !shows(b"SQLite format 3") && !shows(b"Ferry"));
        // Nothing readable was left on the way.
        let left: Vec<_> = [
            folder.path().join("stick"),
            folder.path().join("a.demarche backups"),
        ]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().file_name())
        .collect();
        assert_eq!(left, ["kept.demarche.age"]);
        assert!(matches!(
            library.backup_encrypted(Some(&elsewhere), &words),
            Err(Error::Exists(_))
        ));

        watch.forward(60);
        library.store(&article_of("Later", "Another one.")).unwrap();
        let later = dump(&library);
        drop(library);
        let path = folder.path().join("a.demarche");
        let options = watch.options();
        for (given, refused) in [
            (None, "needs its passphrase"),
            (Some("correct house"), "does not open"),
        ] {
            let given = given.map(passphrase);
            let error = restore(&path, &elsewhere, given.as_ref(), &options).unwrap_err();
            assert!(error.to_string().contains(refused), "{error}");
            assert_eq!(dump(&Library::open(&path, watch.options()).unwrap()), later);
        }
        let restored = restore(&path, &elsewhere, Some(&words), &options).unwrap();
        let library = Library::open(&path, watch.options()).unwrap();
        assert_eq!(dump(&library), then);
        assert!(library.verify().unwrap().problems.is_empty());
        assert_eq!(
            dump(&Library::open(restored.put_aside.unwrap(), options).unwrap()),
            later
        );
        let error = Library::open(&elsewhere, watch.options()).unwrap_err();
        assert!(error.to_string().contains("encrypted backup"), "{error}");
    }

    #[test]
    fn one_that_was_changed_or_cut_off_is_told_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let library = made(folder.path(), &watch);
        let words = passphrase("correct horse");
        let backup = library.backup_encrypted(None, &words).unwrap();
        let whole = dump(&library);
        drop(library);
        let path = folder.path().join("a.demarche");
        let bytes = fs::read(&backup.path).unwrap();
        let middle = bytes.len() / 2;
        let mut flipped = bytes.clone();
        flipped[middle] ^= 1;
        let broken = folder.path().join("broken.age");
        for changed in [
            &flipped[..],
            &bytes[..middle],
            &bytes[..bytes.len() - 1],
            &bytes[..60],
        ] {
            fs::write(&broken, changed).unwrap();
            let error = restore(&path, &broken, Some(&words), &watch.options()).unwrap_err();
            assert!(matches!(error, Error::Damaged { .. }), "{error}");
            assert_eq!(dump(&Library::open(&path, watch.options()).unwrap()), whole);
        }
        assert!(!beside(&path, ".new").exists());
    }

    #[test]
    fn it_is_listed_with_the_others_and_thinning_leaves_it_alone() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let library = made(folder.path(), &watch);
        let encrypted = library
            .backup_encrypted(None, &passphrase("correct horse"))
            .unwrap();
        for _ in 0..3 {
            watch.forward(60 * 60 * 24 * 400);
            library.backup(1).unwrap();
        }
        let listed = backups_of(&folder.path().join("a.demarche")).unwrap();
        assert_eq!(listed.len(), 2, "{listed:?}");
        assert_eq!(listed[1], encrypted);
        assert!(!listed[0].encrypted && listed[0].number > encrypted.number);
    }

    #[test]
    fn a_passphrase_that_is_guessed_in_no_time_is_not_taken() {
        assert!(Passphrase::chosen("seven 7".to_owned()).is_err());
        assert!(Passphrase::chosen("acht öäü".to_owned()).is_ok());
        // It is in no log.
        assert!(!format!("{:?}", passphrase("correct horse")).contains("horse"));
    }
}
