//! How a library is opened, made, and brought to the latest schema.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};

use chrono::{DateTime, Utc};
use demarche_text::Phrase;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use super::kept::{Kept, Renewed};
use crate::file::{self, Access, Check, Lock};
use crate::grid::Orders;
use crate::history::Recorded;
use crate::{AnalystId, Error, Library, Result, reference, schema};

/// Tells the time. An argument, so that tests and imports of old libraries are repeatable.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// How to open a library.
#[derive(Clone)]
pub struct OpenOptions {
    /// The name of who works with it; recorded with every change.
    pub analyst: String,
    /// Tells the time.
    pub clock: Clock,
}

impl OpenOptions {
    /// For this analyst, by the machine's clock.
    pub fn new(analyst: impl Into<String>) -> Self {
        Self {
            analyst: analyst.into(),
            clock: Arc::new(Utc::now),
        }
    }

    /// For this analyst, at a moment that does not pass.
    pub fn at(analyst: impl Into<String>, now: DateTime<Utc>) -> Self {
        Self {
            analyst: analyst.into(),
            clock: Arc::new(move || now),
        }
    }
}

impl fmt::Debug for OpenOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OpenOptions")
            .field("analyst", &self.analyst)
            .finish_non_exhaustive()
    }
}

impl Library {
    /// Opens the library at `path`, upgrading it when an older program made it (after a backup).
    ///
    /// A file that is damaged opens for reading alone, with [`Library::problems`] saying what is wrong.
    /// A large file is checked while it is in use already; from when damage is found nothing is written.
    /// A file that this user or this disk does not let be written opens for reading alone as well, and
    /// [`Library::read_only`] says why.
    pub fn open(path: impl AsRef<Path>, options: OpenOptions) -> Result<Self> {
        let path = file::absolute(path.as_ref())?;
        file::expect_library(&path)?;
        if let Some(reason) = file::why_not_writable(&path) {
            return Self::open_to_read(path, options, reason);
        }
        let lock = Lock::take(&path, (options.clock)())?;
        let mut writer = file::connect(&path)?;
        let found = known_version(&writer, &path)?;
        let access = Arc::new(Access::to_write(&path));
        // An upgrade writes all over the file: it must be sound before.
        let check = if found < schema::LATEST || Check::at_once(&path) {
            Check::done(file::quick_check(&writer, &path)?)
        } else {
            Check::in_background(Arc::clone(&access))
        };
        if check.first_problem().is_some() {
            writer.pragma_update(None, "query_only", true)?;
        } else {
            if found < schema::LATEST {
                file::before_upgrade(&writer, &path, found, (options.clock)())?;
            }
            prepare(&mut writer)?;
        }
        Self::assemble(writer, Some(path), access, options, check, Some(lock))
    }

    /// Without a lock: whoever only reads keeps nobody from writing, and is kept from reading by nobody.
    pub(crate) fn open_to_read(
        path: PathBuf,
        options: OpenOptions,
        reason: Phrase,
    ) -> Result<Self> {
        let mut access = Access::to_read(&path, reason)?;
        let found = known_version(&access.reader()?, &path)?;
        if found < schema::LATEST {
            // This program reads the latest schema alone, so a copy is upgraded.
            access = access.copied()?;
            let mut copy = access.connect()?;
            if let Some(reason) = file::quick_check(&copy, &path)?.into_iter().next() {
                return Err(Error::Damaged { path, reason });
            }
            prepare(&mut copy)?;
        }
        let access = Arc::new(access);
        let reader = access.reader()?;
        let check = match Check::at_once(&path) {
            true => Check::done(file::quick_check(&reader, &path)?),
            false => Check::in_background(Arc::clone(&access)),
        };
        Self::assemble(reader, Some(path), access, options, check, None)
    }

    /// Makes a new library at `path`, where nothing may stand yet, and opens it.
    pub fn create(path: impl AsRef<Path>, options: OpenOptions) -> Result<Self> {
        let path = file::absolute(path.as_ref())?;
        if path.exists() {
            return Err(Error::Exists(path));
        }
        let lock = Lock::take(&path, (options.clock)())?;
        file::create(&path, prepare)?;
        let writer = file::connect(&path)?;
        analyst_row(&writer, &options.analyst)?;
        let access = Arc::new(Access::to_write(&path));
        let check = Check::default();
        Self::assemble(writer, Some(path), access, options, check, Some(lock))
    }

    /// A library that ends with the process, for tests and previews.
    pub fn open_in_memory(options: OpenOptions) -> Result<Self> {
        let mut writer = Connection::open_in_memory()?;
        file::configure(&writer)?;
        prepare(&mut writer)?;
        analyst_row(&writer, &options.analyst)?;
        let access = Arc::new(Access::to_write(Path::new("")));
        Self::assemble(writer, None, access, options, Check::default(), None)
    }

    fn assemble(
        writer: Connection,
        path: Option<PathBuf>,
        access: Arc<Access>,
        options: OpenOptions,
        check: Check,
        lock: Option<Lock>,
    ) -> Result<Self> {
        let analyst = match check.first_problem() {
            Some(_) => None,
            None => known_analyst(&writer, &options.analyst)?,
        };
        Ok(Self {
            recorded: Recorded::of(&writer)?,
            names: Kept::default(),
            switcher: Kept::default(),
            named: Kept::default(),
            said: Renewed::default(),
            mentioned: Kept::default(),
            orders: Orders::default(),
            writer: Mutex::new(writer),
            readers: Mutex::new(Vec::new()),
            path,
            access,
            clock: options.clock,
            analyst: RwLock::new((analyst.unwrap_or(NOBODY_YET), options.analyst)),
            check,
            lock,
        })
    }
}

/// Brings the schema and the reference data up to date.
fn prepare(conn: &mut Connection) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if schema::version(&tx)? < schema::LATEST {
        schema::migrate(&tx)?;
    }
    reference::seed(&tx, demarche_gazetteer::Gazetteer::bundled())?;
    tx.commit()?;
    Ok(())
}

/// The schema's version, which this program must know.
fn known_version(conn: &Connection, path: &Path) -> Result<i64> {
    let found = schema::version(conn)?;
    match found > schema::LATEST {
        true => Err(Error::TooNew {
            path: path.to_owned(),
            found,
            known: schema::LATEST,
        }),
        false => Ok(found),
    }
}

/// Who has no row in the library: the first change makes one, and whoever only reads leaves none.
pub(super) const NOBODY_YET: AnalystId = AnalystId(0);

pub(super) fn known_analyst(conn: &Connection, name: &str) -> Result<Option<AnalystId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM analyst WHERE name = ?")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

pub(crate) fn analyst_row(conn: &Connection, name: &str) -> Result<AnalystId> {
    match known_analyst(conn, name)? {
        Some(id) => Ok(id),
        None => Ok(conn
            .prepare_cached("INSERT INTO analyst (name) VALUES (?) RETURNING id")?
            .query_row([name], |row| row.get(0))?),
    }
}
