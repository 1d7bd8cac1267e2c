//! Backups: whole, checked copies in a folder beside the library, thinned as they grow old.

use std::collections::HashSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};
use demarche_text::phrase;
use rusqlite::backup::Backup as Copying;
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use super::{beside, quick_check, sealed};
use crate::{Error, Library, Result};

/// A copy of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    /// The copy, which opens as a library.
    pub path: PathBuf,
    /// When it was made, by the clock of then.
    pub at: DateTime<Utc>,
    /// The how many-th it is: a later one has a higher number, whatever the clock said. 0 for those of programs that did
    /// not number them.
    pub number: u32,
    /// Its size.
    pub bytes: u64,
    /// Whether only its passphrase opens it.
    pub encrypted: bool,
}

/// How the moment stands in a backup's name: no character that a file system refuses.
const STAMP: &str = "%Y-%m-%dT%H-%M-%SZ";
/// What stands between the moment and the number in it.
const NUMBERED: &str = " no ";
/// One backup a day is kept this long.
const DAILY: TimeDelta = TimeDelta::days(14);
/// One backup a week is kept this long.
const WEEKLY: TimeDelta = TimeDelta::weeks(26);
/// Pages copied before the writer gets a turn.
const PAGES_A_STEP: i32 = 2_000;

impl Library {
    /// Copies the library, checks the copy, and thins older ones: the last `kept` stay, beyond them one a
    /// day for two weeks and one a week for half a year. A library in memory has no backups.
    pub fn backup(&self, kept: u32) -> Result<Backup> {
        let path = self
            .path()
            .ok_or_else(|| Error::invalid(phrase!("A library in memory has no backups.")))?;
        let now = self.now();
        let (number, to) = next(path, now)?;
        // Its own connection: a long copy must keep neither readers nor the writer waiting.
        let from = self.access().reader()?;
        let bytes = copy(&from, &to)?;
        for old in superfluous(&self.backups()?, now, kept) {
            if let Err(error) = fs::remove_file(&old) {
                tracing::warn!(path = %old.display(), %error, "an old backup stays");
            }
        }
        Ok(Backup {
            path: to,
            at: now,
            number,
            bytes,
            encrypted: false,
        })
    }

    /// [`Library::backup`], when something was changed since the last one and that is `apart` old.
    pub fn backup_if_due(&self, kept: u32, apart: TimeDelta) -> Result<Option<Backup>> {
        if self.path().is_none() || self.read_only().is_some() || !self.problems().is_empty() {
            return Ok(None);
        }
        let changed: Option<String> = self.read(|reader| {
            // A save of a note may have joined an entry that is older than itself.
            Ok(reader.conn().query_row(
                "SELECT max(at) FROM (SELECT max(at) AS at FROM history UNION ALL SELECT max(edited_at) FROM note)",
                [],
                |row| row.get(0),
            )?)
        })?;
        let Some(changed) = changed.as_deref().and_then(crate::sql::moment_of) else {
            return Ok(None);
        };
        // A clock that was set back would else make the library wait for a day that was never reached.
        let now = self.now();
        let mut made = self.backups()?.into_iter().map(|backup| backup.at);
        let last = made.find(|at| *at <= now);
        // A name tells seconds only, so a change in the second of the last backup counts as after it.
        let due = last.is_none_or(|last| changed >= last && now - last >= apart);
        due.then(|| self.backup(kept)).transpose()
    }

    /// The backups, the one made last first.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        match self.path() {
            Some(path) => backups_of(path),
            None => Ok(Vec::new()),
        }
    }
}

/// The number and the place of the next backup.
pub(super) fn next(library: &Path, now: DateTime<Utc>) -> Result<(u32, PathBuf)> {
    let number = backups_of(library)?.first().map_or(0, |last| last.number) + 1;
    let name = format!(
        "{}{NUMBERED}{number}.{}",
        now.format(STAMP),
        ending(library)
    );
    Ok((number, folder(library).join(name)))
}

/// The backups of the library at a path, the one made last first, whether it can be opened or not.
pub fn backups_of(library: &Path) -> Result<Vec<Backup>> {
    let folder = folder(library);
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(Error::file(&folder))?,
    };
    let ending = format!(".{}", ending(library));
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(Error::file(&folder))?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let plain = name.strip_suffix(sealed::ENDING);
        let named = plain
            .unwrap_or(name)
            .strip_suffix(&ending)
            .and_then(read_name);
        if let Some((at, number)) = named {
            let path = entry.path();
            let metadata = entry.metadata().map_err(Error::file(&path))?;
            found.push(Backup {
                path,
                at,
                number,
                encrypted: plain.is_some(),
                bytes: metadata.len(),
            });
        }
    }
    // By number first: a clock that was set back, or ahead, makes no backup older or newer than it is.
    found.sort_by_key(|backup| std::cmp::Reverse((backup.number, backup.at)));
    Ok(found)
}

/// The moment and the number in a backup's name, without its ending.
fn read_name(name: &str) -> Option<(DateTime<Utc>, u32)> {
    let (stamp, number) = match name.split_once(NUMBERED) {
        Some((stamp, number)) => (stamp, number.parse().ok()?),
        None => (name, 0),
    };
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?;
    Some((at.and_utc(), number))
}

/// Copies the library aside before its schema changes. Thinning leaves such a copy alone.
pub(crate) fn before_upgrade(
    from: &Connection,
    path: &Path,
    schema: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let to = beside_backups(path, &format!("schema {schema} until"), now);
    copy(from, &to).map(drop)
}

/// A place among the backups that thinning leaves alone: what it is, and when. Nothing is there yet, though a clock that
/// was set back may show that moment once more.
pub(super) fn beside_backups(library: &Path, what: &str, now: DateTime<Utc>) -> PathBuf {
    let name = format!("{what} {}", now.format(STAMP));
    let place = |name: &str| folder(library).join(format!("{name}.{}", ending(library)));
    let again = (2..).map(|time| place(&format!("{name}, {time}")));
    std::iter::once(place(&name))
        .chain(again)
        .find(|place| !place.exists())
        .unwrap_or_else(|| unreachable!("numbers do not end"))
}

fn folder(library: &Path) -> PathBuf {
    beside(library, " backups")
}

fn ending(library: &Path) -> &str {
    library
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or("demarche")
}

/// Copies under another name, checks, and only then gives the copy its own. Answers its size.
fn copy(from: &Connection, to: &Path) -> Result<u64> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    let unfinished = beside(to, ".unfinished");
    let made = copy_to(from, &unfinished).and_then(|bytes| {
        fs::rename(&unfinished, to).map_err(Error::file(to))?;
        Ok(bytes)
    });
    if made.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    made
}

/// Copies to a place and checks the copy. Answers its size.
pub(super) fn copy_to(from: &Connection, to: &Path) -> Result<u64> {
    match fs::remove_file(to) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Error::file(to)(error));
        }
        _ => {}
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut conn = Connection::open_with_flags(to, flags)?;
    // Of one state: without a transaction held open, every change made meanwhile would start the copy anew,
    // and a large library in use might never be copied.
    let state = from.unchecked_transaction()?;
    state.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Copying::new(from, &mut conn)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?;
    drop(state);
    // The copy says WAL in its header; one file is easier to carry about than three.
    conn.pragma_update(None, "journal_mode", "DELETE")?;
    if let Some(problem) = quick_check(&conn, to)?.into_iter().next() {
        return Err(Error::BadBackup(problem));
    }
    conn.close().map_err(|(_, error)| error)?;
    let file = File::open(to).map_err(Error::file(to))?;
    file.sync_all().map_err(Error::file(to))?;
    Ok(file.metadata().map_err(Error::file(to))?.len())
}

/// Backups that thinning removes, of a list that has the one made last first.
fn superfluous(backups: &[Backup], now: DateTime<Utc>, kept: u32) -> Vec<PathBuf> {
    let mut days = HashSet::new();
    let mut weeks = HashSet::new();
    // At least one stays, whatever was asked for.
    let kept = kept.max(1) as usize;
    backups
        .iter()
        // Those were asked for one by one.
        .filter(|backup| !backup.encrypted)
        .enumerate()
        .filter(|(place, backup)| {
            let age = now - backup.at;
            // The newest of a day or week stands for it. All three are asked, so that each is counted.
            let of_day = days.insert(backup.at.date_naive()) && age <= DAILY;
            let week = backup.at.iso_week();
            let of_week = weeks.insert((week.year(), week.week())) && age <= WEEKLY;
            *place >= kept && !of_day && !of_week
        })
        .map(|(_, backup)| backup.path.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OpenOptions;
    use crate::testing::{Watch, article_of, dump, noon};

    #[test]
    fn a_backup_opens_as_the_library_that_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::create(
            folder.path().join("a.demarche"),
            OpenOptions::at("Ada", noon()),
        )
        .unwrap();
        library
            .store(&article_of("Council meets", "Ships left the harbour."))
            .unwrap();
        let backup = library.backup(3).unwrap();
        assert!(backup.bytes > 0);
        let before = dump(&library);
        library.undo().unwrap();
        let copy = Library::open(&backup.path, OpenOptions::at("Ada", noon())).unwrap();
        assert_eq!(dump(&copy), before);
        assert!(copy.verify().unwrap().problems.is_empty());
        let beside: Vec<_> = fs::read_dir(backup.path.parent().unwrap())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".unfinished"))
            .collect();
        assert!(beside.is_empty(), "{beside:?}");
    }

    #[test]
    fn a_backup_is_due_when_something_changed_and_time_went_by() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let library = Library::create(folder.path().join("a.demarche"), watch.options()).unwrap();
        let hour = TimeDelta::hours(1);
        assert_eq!(library.backup_if_due(2, hour).unwrap(), None);
        library.store(&article_of("A", "One.")).unwrap();
        assert!(library.backup_if_due(2, hour).unwrap().is_some());
        watch.forward(60);
        library.store(&article_of("B", "Two.")).unwrap();
        assert_eq!(library.backup_if_due(2, hour).unwrap(), None);
        watch.forward(3_600);
        assert!(library.backup_if_due(2, hour).unwrap().is_some());
        watch.forward(7_200);
        assert_eq!(library.backup_if_due(2, hour).unwrap(), None);
        assert_eq!(library.backups().unwrap().len(), 2);
    }

    #[test]
    fn a_clock_that_is_set_back_stops_no_backups() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let library = Library::create(folder.path().join("a.demarche"), watch.options()).unwrap();
        watch.forward(1_000_000);
        library.store(&article_of("A", "One.")).unwrap();
        library.backup(3).unwrap();
        watch.forward(-900_000);
        library.store(&article_of("B", "Two.")).unwrap();
        let hour = TimeDelta::hours(1);
        assert!(library.backup_if_due(3, hour).unwrap().is_some());
        assert_eq!(library.backup_if_due(3, hour).unwrap(), None);
        assert_eq!(library.backups().unwrap().len(), 2);
        assert!(library.verify().unwrap().problems.is_empty());
        assert!(library.undo().unwrap().value.is_some());
    }

    /// An hour, a year, and to 1970: what was made last stays and stands first, and no name is given twice.
    #[test]
    fn a_clock_that_goes_back_removes_no_newer_backup() {
        for back in [3_600, 31_536_000, 1_647_691_200] {
            let folder = tempfile::tempdir().unwrap();
            let watch = Watch::default();
            let path = folder.path().join("a.demarche");
            let library = Library::create(&path, watch.options()).unwrap();
            let mut made = Vec::new();
            let mut back_up = || {
                let count = library.counts().unwrap().articles;
                library
                    .store(&article_of("A", &format!("Text {count}.")))
                    .unwrap();
                let backup = library.backup(1).unwrap();
                assert!(backup.path.exists());
                assert_eq!(library.backups().unwrap()[0], backup, "{back} seconds back");
                assert!(
                    !made.contains(&backup.path),
                    "{} twice",
                    backup.path.display()
                );
                made.push(backup.path.clone());
                let copy = Library::open(&backup.path, watch.options()).unwrap();
                assert_eq!(copy.counts().unwrap().articles, count + 1);
            };
            // Twice in one second, too.
            back_up();
            back_up();
            watch.forward(-back);
            back_up();
            watch.forward(10);
            back_up();
            watch.forward(back);
            back_up();
            assert!(library.verify().unwrap().problems.is_empty());
        }
    }

    #[test]
    fn backups_without_numbers_are_older_than_those_with() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.demarche");
        let watch = Watch::default();
        let library = Library::create(&path, watch.options()).unwrap();
        let backup = library.backup(9).unwrap();
        for name in ["2031-01-01T00-00-00Z", "2021-01-01T00-00-00Z"] {
            let to = super::folder(&path).join(format!("{name}.demarche"));
            fs::copy(&backup.path, to).unwrap();
        }
        let years: Vec<i32> = library
            .backups()
            .unwrap()
            .iter()
            .map(|it| it.at.year())
            .collect();
        assert_eq!(years, [2022, 2031, 2021]);
    }

    #[test]
    fn a_save_that_joined_an_entry_before_the_backup_makes_one_due() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let library = Library::create(folder.path().join("a.demarche"), watch.options()).unwrap();
        let new = crate::notes::NewNote {
            title: "A".to_owned(),
            ..crate::notes::NewNote::default()
        };
        let note = library.create_note(&new).unwrap().value;
        let saved = library.save_note(note, "One.", None, 1).unwrap().value;
        watch.forward(5);
        let none = TimeDelta::zero();
        assert!(library.backup_if_due(9, none).unwrap().is_some());
        watch.forward(5);
        assert_eq!(library.backup_if_due(9, none).unwrap(), None);
        let before = library.history(None, 10).unwrap().len();
        library
            .save_note(note, "One. Two.", None, saved.revision)
            .unwrap();
        assert_eq!(library.history(None, 10).unwrap().len(), before);
        assert!(library.backup_if_due(9, none).unwrap().is_some());
    }

    #[test]
    fn old_backups_are_thinned_to_days_and_weeks() {
        let now = noon();
        // Twice a day for a year, newest first.
        let backups: Vec<Backup> = (0..730)
            .map(|half_days| {
                let at = now - TimeDelta::hours(12 * half_days);
                Backup {
                    path: PathBuf::from(at.to_rfc3339()),
                    at,
                    number: 730 - half_days as u32,
                    bytes: 1,
                    encrypted: false,
                }
            })
            .collect();
        let gone: HashSet<PathBuf> = superfluous(&backups, now, 4).into_iter().collect();
        let left: Vec<&Backup> = backups
            .iter()
            .filter(|backup| !gone.contains(&backup.path))
            .collect();
        assert!(
            left[..4]
                .iter()
                .zip(&backups[..4])
                .all(|(left, all)| *left == all)
        );
        let within = |from: i64, to: i64| {
            left.iter()
                .filter(|backup| {
                    now - backup.at >= TimeDelta::days(from)
                        && now - backup.at < TimeDelta::days(to)
                })
                .count()
        };
        assert_eq!(within(3, 13), 10);
        assert!((8..=10).contains(&within(30, 93)), "{}", within(30, 93));
        assert_eq!(within(190, 366), 0);
    }

    #[test]
    fn a_copy_made_before_an_upgrade_outlives_thinning() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let path = folder.path().join("a.demarche");
        let library = Library::create(&path, watch.options()).unwrap();
        library.store(&article_of("A", "One.")).unwrap();
        library
            .with_writer(|conn| before_upgrade(conn, &path, 1, noon()))
            .unwrap();
        watch.forward(60 * 60 * 24 * 1_000);
        library.backup(1).unwrap();
        let copies: Vec<_> = fs::read_dir(super::folder(&path))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        assert_eq!(copies.len(), 2, "{copies:?}");
        for copy in copies {
            let copy = Library::open(copy, watch.options()).unwrap();
            assert_eq!(copy.counts().unwrap().articles, 1);
        }
    }

    #[test]
    fn one_backup_always_stays() {
        let one = [Backup {
            path: PathBuf::from("x"),
            at: noon() - TimeDelta::days(4_000),
            number: 1,
            bytes: 1,
            encrypted: false,
        }];
        assert!(superfluous(&one, noon(), 0).is_empty());
    }
}
