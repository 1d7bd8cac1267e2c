//! Processes that are killed, disks that are full, and two that write at once: no change that was acknowledged
//! is ever lost.
//!
//! A writer is this test's own program, started once more; it makes changes and tells of each after it was
//! committed. `DEMARCHE_TORTURE_ROUNDS` says how many rounds; `cargo xtask torture --rounds N` sets it.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use demarche_library::notes::NewNote;
use demarche_library::{Error, Library, OpenOptions};
use demarche_tests::scratch::Scratch;

const LIBRARY: &str = "DEMARCHE_TORTURE_LIBRARY";
const MODE: &str = "DEMARCHE_TORTURE_MODE";
/// Rounds on one library, before a new one is begun.
const ON_ONE: u64 = 25;

pub(crate) fn rounds() -> u64 {
    std::env::var("DEMARCHE_TORTURE_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(4)
}

/// A sequence that is the same in every run.
pub(crate) struct Lot(pub(crate) u64);

impl Lot {
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

pub(crate) fn options() -> OpenOptions {
    OpenOptions::new("Ada")
}

/// Opens a library as soon as it is free. A process that was just started holds what its parent had open
/// until it becomes another program, the lock of a library included.
pub(crate) fn open(path: &Path) -> Library {
    loop {
        match Library::open(path, options()) {
            Err(Error::Locked { .. }) => std::thread::sleep(Duration::from_millis(3)),
            opened => return opened.unwrap_or_else(|error| panic!("{error}")),
        }
    }
}

/// Starts a writer on a library.
pub(crate) fn writer(path: &Path, mode: &str) -> Child {
    let program = std::env::current_exe().unwrap();
    let mut command = match mode {
        // A file may not grow beyond this, as on a full disk; the signal for it is ignored, as it is the
        // error that is wanted.
        "full" | "shared full" => {
            let mut shell = Command::new("sh");
            let limit = std::fs::metadata(path).unwrap().len() / 512 + 160;
            let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" \"$@\"");
            shell.arg("-c").arg(script).arg(program);
            shell
        }
        _ => Command::new(program),
    };
    command
        .args(["--exact", "torture::a_writer", "--ignored", "--nocapture"])
        .env(LIBRARY, path)
        .env(MODE, mode)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
#[ignore = "the process that the other tests start"]
fn a_writer() {
    let Some(path) = std::env::var_os(LIBRARY) else {
        return;
    };
    let mode = std::env::var(MODE).unwrap_or_default();
    if mode.starts_with("shared") {
        return super::shared::work(Path::new(&path));
    }
    let once = mode == "turns";
    let mut left = 8;
    loop {
        let library = open(Path::new(&path));
        let mut number = 0;
        while change(&library, number).is_ok() {
            tell(&library);
            number += 1;
            // The file is written anew now and then: whatever ends that takes nothing with it.
            if !once && number % 9 == 0 && library.compact(&std::sync::Arc::default()).is_err() {
                return;
            }
            if once {
                left -= 1;
                break;
            }
        }
        if !once || left == 0 {
            return;
        }
    }
}

/// Tells that what was done to a library is there.
pub(crate) fn tell(library: &Library) {
    let (entry, hash) = library.history_head().unwrap().unwrap();
    let mut out = std::io::stdout().lock();
    writeln!(out, "\nack {entry} {hash}").unwrap();
    out.flush().unwrap();
}

/// A change, of several kinds in turn.
fn change(library: &Library, number: u64) -> demarche_library::Result<()> {
    let note = NewNote {
        title: format!("Note {number}"),
        text: "Words of a note. ".repeat(1 + number as usize % 40),
        template: None,
    };
    match number % 5 {
        0 | 1 => library.create_note(&note).map(drop),
        2 => library.undo().map(drop),
        3 => library.redo().map(drop),
        _ => {
            let id = library.create_note(&note)?.value;
            library.trash_notes(&[id]).map(drop)
        }
    }
}

/// What a writer told, by entry of the history.
pub(crate) type Told = BTreeMap<i64, String>;

/// Reads what a writer tells, until it ends or for so long.
pub(crate) fn listen(child: &mut Child, for_long: Duration) -> Told {
    let stdout = child.stdout.take().unwrap();
    let reading = std::thread::spawn(move || {
        let mut told = Told::new();
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let mut words = line.split(' ');
            // A line that was cut off acknowledges nothing.
            if let (Some("ack"), Some(entry), Some(hash)) =
                (words.next(), words.next(), words.next())
                && hash.len() == 64
            {
                told.insert(entry.parse().unwrap(), hash.to_owned());
            }
        }
        told
    });
    let begun = Instant::now();
    while begun.elapsed() < for_long && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
    let _ = child.kill();
    child.wait().unwrap();
    reading.join().unwrap()
}

/// Every entry that was told of is there as it was told, and the library is sound.
pub(crate) fn assert_kept(path: &Path, told: &Told) {
    let library = open(path);
    for (entry, hash) in told {
        let found: String = library
            .read(|reader| {
                let sql = "SELECT lower(hex(hash)) FROM history WHERE id = ?";
                Ok(reader.conn().query_row(sql, [entry], |row| row.get(0))?)
            })
            .unwrap_or_else(|error| panic!("entry {entry} was acknowledged and is lost: {error}"));
        assert_eq!(&found, hash, "entry {entry} is not what was acknowledged");
    }
    let verified = library.verify().unwrap();
    assert!(verified.problems.is_empty(), "{:?}", verified.problems);
}

#[test]
fn a_process_that_is_killed_loses_nothing_that_it_acknowledged() {
    let mut lot = Lot(7);
    let mut acknowledged = 0;
    let mut scratch = Scratch::new().unwrap();
    for round in 0..rounds() {
        if round % ON_ONE == 0 {
            scratch = Scratch::new().unwrap();
            drop(Library::create(scratch.path("a.demarche"), options()).unwrap());
        }
        let path = scratch.path("a.demarche");
        let mut child = writer(&path, "on");
        let told = listen(&mut child, Duration::from_millis(60 + lot.below(400)));
        acknowledged += told.len();
        assert_kept(&path, &told);
    }
    eprintln!(
        "{acknowledged} changes acknowledged in {} rounds of kill -9, none lost",
        rounds()
    );
}

#[cfg(unix)]
#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged() {
    let mut acknowledged = 0;
    let all = rounds().div_ceil(4);
    for _ in 0..all {
        let scratch = Scratch::new().unwrap();
        let path = scratch.path("a.demarche");
        drop(Library::create(&path, options()).unwrap());
        let mut child = writer(&path, "full");
        let told = listen(&mut child, Duration::from_secs(60));
        assert!(
            !told.is_empty(),
            "nothing was written before the disk was full"
        );
        acknowledged += told.len();
        assert_kept(&path, &told);
        // With room again it goes on.
        change(&open(&path), 0).unwrap();
    }
    eprintln!("{acknowledged} changes acknowledged in {all} rounds of a full disk, none lost");
}

#[test]
fn two_processes_take_turns_and_lose_nothing() {
    let mut acknowledged = 0;
    let all = rounds().div_ceil(4);
    for _ in 0..all {
        let scratch = Scratch::new().unwrap();
        let path = scratch.path("a.demarche");
        drop(Library::create(&path, options()).unwrap());
        let mut two = [writer(&path, "turns"), writer(&path, "turns")];
        let mut told = Told::new();
        for child in &mut two {
            told.extend(listen(child, Duration::from_secs(60)));
        }
        assert_eq!(told.len(), 16, "a change was not made, or two were one");
        acknowledged += told.len();
        assert_kept(&path, &told);
    }
    eprintln!("{acknowledged} changes acknowledged in {all} rounds of two processes, none lost");
}
