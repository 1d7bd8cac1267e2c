//! The user's settings: one JSON file, the same for every library.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use demarche_library::styles::OwnStyle;
use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use crate::companion;
use crate::failure;
use crate::types::library::{Failure, Settings, Theme};

/// What the file holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Stored {
    #[serde(flatten)]
    settings: Settings,
    /// The library that was open last.
    library: Option<PathBuf>,
    /// What the window never sees: who may send pages, with what proves it.
    #[serde(default)]
    companion: companion::Kept,
    /// As whom servers are asked where teams share, by place.
    #[serde(default)]
    logins: BTreeMap<String, KeptLogin>,
}

/// As whom a server is asked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeptLogin {
    pub(crate) user: String,
    /// Where the user wants it kept.
    pub(crate) password: Option<String>,
}

impl fmt::Debug for KeptLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeptLogin")
    }
}

/// The settings and the file that they lie in.
pub(crate) struct SettingsFile {
    path: PathBuf,
    stored: Mutex<Stored>,
}

impl SettingsFile {
    /// Reads the file; where there is none, everything is at its default. A file that cannot be
    /// understood is put aside, so that a slip in it does not keep the program from starting.
    pub(crate) fn read(path: PathBuf, analyst: &str) -> Result<Self, Failure> {
        let fresh = Stored {
            settings: defaults(analyst),
            library: None,
            companion: companion::Kept::default(),
            logins: BTreeMap::new(),
        };
        let stored = match std::fs::read(&path) {
            Ok(bytes) => match serde_json::from_slice(&bytes) {
                Ok(stored) => stored,
                Err(error) => {
                    let aside = path.with_extension("unreadable.json");
                    tracing::warn!(%error, aside = %aside.display(), "settings put aside");
                    std::fs::rename(&path, &aside)
                        .map_err(|error| failure::of_file(&path, &error))?;
                    fresh
                }
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => fresh,
            Err(error) => return Err(failure::of_file(&path, &error)),
        };
        Ok(Self {
            path,
            stored: Mutex::new(stored),
        })
    }

    pub(crate) fn get(&self) -> Settings {
        self.with(|stored| stored.settings.clone())
    }

    pub(crate) fn last_library(&self) -> Option<PathBuf> {
        self.with(|stored| stored.library.clone())
    }

    /// Keeps settings, made sensible: an empty name, sizes out of range and citation styles that neither the program
    /// nor the open library (`own`) has are refused.
    pub(crate) fn set(&self, settings: Settings, own: &[OwnStyle]) -> Result<Settings, Failure> {
        if settings.analyst.trim().is_empty() {
            return Err(failure::invalid(
                phrase!("An analyst needs a name."),
                phrase!("Type the name that should stand beside your changes."),
            ));
        }
        if !(100..=200).contains(&settings.text_size) {
            return Err(failure::invalid(
                phrase!("The text size is from 100 to 200 per cent."),
                phrase!("Choose a size in that range."),
            ));
        }
        if settings.backups_kept == 0 {
            return Err(failure::invalid(
                phrase!("At least one backup has to be kept."),
                phrase!("Choose how many, from one up."),
            ));
        }
        demarche_brief::Style::find(&settings.citation_style, own)?;
        self.change(|stored| stored.settings = settings)?;
        Ok(self.get())
    }

    pub(crate) fn remember_library(&self, path: &Path) -> Result<(), Failure> {
        if self.last_library().as_deref() == Some(path) {
            return Ok(());
        }
        self.change(|stored| stored.library = Some(path.to_owned()))
    }

    pub(crate) fn companion(&self) -> companion::Kept {
        self.with(|stored| stored.companion.clone())
    }

    pub(crate) fn change_companion(
        &self,
        change: impl FnOnce(&mut companion::Kept),
    ) -> Result<(), Failure> {
        self.change(|stored| change(&mut stored.companion))
    }

    /// As whom the server of a place is asked.
    pub(crate) fn login(&self, place: &str) -> Option<KeptLogin> {
        self.with(|stored| stored.logins.get(place).cloned())
    }

    /// Keeps as whom the server of a place is asked, or forgets it.
    pub(crate) fn keep_login(
        &self,
        place: String,
        login: Option<KeptLogin>,
    ) -> Result<(), Failure> {
        if self.login(&place) == login {
            return Ok(());
        }
        self.change(|stored| match login {
            Some(login) => drop(stored.logins.insert(place, login)),
            None => drop(stored.logins.remove(&place)),
        })
    }

    /// The file that they lie in.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Changes what is kept, once it is written.
    fn change(&self, change: impl FnOnce(&mut Stored)) -> Result<(), Failure> {
        let mut stored = self.stored.lock().unwrap_or_else(PoisonError::into_inner);
        let mut changed = stored.clone();
        change(&mut changed);
        let json =
            serde_json::to_vec_pretty(&changed).map_err(|error| failure::bad_answer(&error))?;
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| failure::of_file(folder, &error))?;
        }
        write_whole(&self.path, &json).map_err(|error| failure::of_file(&self.path, &error))?;
        *stored = changed;
        Ok(())
    }

    fn with<T>(&self, read: impl FnOnce(&Stored) -> T) -> T {
        read(&self.stored.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Writes beside the file first, so that a crash leaves the old one or the new one.
fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension(format!("{}.part", std::process::id()));
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    // What proves to a browser who it speaks to, and to a server who asks, is nobody else's to read.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&beside)?.write_all(bytes)?;
    std::fs::rename(&beside, path)
}

fn defaults(analyst: &str) -> Settings {
    Settings {
        analyst: analyst.to_owned(),
        theme: Theme::System,
        language: None,
        text_size: 100,
        citation_style: "chicago-notes".to_owned(),
        home_country: None,
        backups_kept: 14,
        notify: true,
        window: None,
        tour: None,
        keys: None,
        high_contrast: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_a_broken_file_is_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/settings.json");
        let file = SettingsFile::read(path.clone(), "Ada").unwrap();
        let mut settings = file.get();
        assert_eq!(settings.analyst, "Ada");
        settings.text_size = 130;
        settings.tour = Some("{}".into());
        settings.keys = Some([("note.new".into(), vec!["Mod+M".into()])].into());
        file.set(settings.clone(), &[]).unwrap();
        file.remember_library(Path::new("/a/b.demarche")).unwrap();

        let again = SettingsFile::read(path.clone(), "Nobody").unwrap();
        assert_eq!(again.get(), settings);
        assert_eq!(again.last_library(), Some(PathBuf::from("/a/b.demarche")));

        std::fs::write(&path, "{").unwrap();
        assert_eq!(
            SettingsFile::read(path.clone(), "Ada")
                .unwrap()
                .get()
                .text_size,
            100
        );
        assert!(path.with_extension("unreadable.json").exists());
    }

    #[test]
    fn settings_out_of_range_are_refused_and_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::read(folder.path().join("settings.json"), "Ada").unwrap();
        for change in [
            (|settings: &mut Settings| settings.analyst = " ".into()) as fn(&mut Settings),
            |settings| settings.text_size = 300,
            |settings| settings.backups_kept = 0,
            |settings| settings.citation_style = "none".into(),
        ] {
            let mut settings = file.get();
            change(&mut settings);
            assert!(file.set(settings, &[]).is_err());
            assert_eq!(file.get(), defaults("Ada"));
        }
    }
}
