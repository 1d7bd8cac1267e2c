//! Libraries that share while processes are killed, disks are full and several publish at once: what was acknowledged
//! is there, and everybody has all of it in the end.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use demarche_library::editions::{Basis, NewEdition};
use demarche_library::feeds::{FeedFilter, NewFeed};
use demarche_library::notes::NewNote;
use demarche_library::saved_views::NewSavedView;
use demarche_library::{Error, Library};
use demarche_share::{Folder, Place, publish, set_up, take_in};
use demarche_tests::scratch::Scratch;

use super::torture::{Lot, Told, assert_kept, listen, open, options, rounds, tell, writer};

/// The folder that the libraries beside it share at.
fn folder(library: &Path) -> PathBuf {
    library.with_file_name("team")
}

/// A library that shares.
fn member(scratch: &Scratch, name: &str) -> PathBuf {
    let path = scratch.path(&format!("{name}.demarche"));
    let library = Library::create(&path, options()).unwrap();
    let team = folder(&path);
    std::fs::create_dir_all(&team).unwrap();
    let store = Folder::open(&team).unwrap();
    set_up(&library, &Place::Folder(team), &store, None).unwrap();
    path
}

/// What a process does until it is ended: a saved view, a feed, an edition, and sharing after each.
pub(crate) fn work(path: &Path) {
    let library = open(path);
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    for number in 0.. {
        if change(&library, &name, number).is_err() {
            return;
        }
        tell(&library);
        if share(&library, path).is_err() {
            return;
        }
        tell(&library);
    }
}

fn share(library: &Library, path: &Path) -> demarche_share::Result<()> {
    let store = Folder::open(&folder(path))?;
    let stop = AtomicBool::new(false);
    let nothing = |_: &str, _: usize, _: usize| {};
    let taken = take_in(library, &store, None, &stop, &nothing)?.value;
    assert!(taken.refused.is_empty(), "{:?}", taken.refused);
    publish(library, &store, None, false, &stop, &nothing).map(drop)
}

fn change(library: &Library, name: &str, number: u64) -> demarche_library::Result<()> {
    let title = format!(
        "{name} {number} {}",
        library.history_head()?.map_or(0, |(entry, _)| entry.0)
    );
    match number % 4 {
        0 => {
            let view = NewSavedView {
                name: title,
                screen: "compare".to_owned(),
                ..NewSavedView::default()
            };
            library.save_view(&view).map(drop)
        }
        1 => {
            let feed = NewFeed {
                url: format!("https://example.org/{}", title.replace(' ', "/")),
                filter: FeedFilter {
                    include: vec!["sanction*".to_owned()],
                    exclude: Vec::new(),
                },
                ..NewFeed::default()
            };
            library.add_feed(&feed).map(drop)
        }
        2 => {
            let note = NewNote {
                text: format!("# {title}\n\n{}", "Words of a note. ".repeat(400)),
                title,
                template: None,
            };
            let note = library.create_note(&note)?.value;
            let edition = NewEdition {
                note,
                revision: library.note(note)?.revision,
                basis: Basis::default(),
                resolved: "{}".to_owned(),
                style: "{}".to_owned(),
                as_of: None,
            };
            library.issue_edition(&edition).map(drop)
        }
        _ => match library.saved_views()?.first() {
            Some(view) => library.trash_view(view.id).map(drop),
            None => Ok(()),
        },
    }
}

/// What a library holds of what is shared.
fn holds(library: &Library) -> BTreeSet<String> {
    library
        .read(|reader| {
            let mut found = BTreeSet::new();
            for sql in [
                "SELECT 'view ' || name FROM saved_view",
                "SELECT 'feed ' || url FROM feed",
                "SELECT 'edition ' || sha256 FROM edition",
            ] {
                let mut statement = reader.conn().prepare(sql)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    found.insert(row.get(0)?);
                }
            }
            Ok(found)
        })
        .unwrap()
}

/// All share until nobody has anything to tell, and hold the same then. What was cut off on the way is made good by that.
fn assert_agree(paths: &[&Path]) -> usize {
    for _ in 0..paths.len() + 1 {
        for path in paths {
            share(&open(path), path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
    }
    let all: Vec<BTreeSet<String>> = paths.iter().map(|path| holds(&open(path))).collect();
    for held in &all {
        assert_eq!(held, &all[0]);
    }
    for path in paths {
        let library = open(path);
        assert!(library.share_conflicts().unwrap().is_empty());
        assert_eq!(library.verify().unwrap().problems, [""; 0]);
    }
    all[0].len()
}

fn ended(children: Vec<Child>, for_long: Duration) -> Vec<Told> {
    let waiting: Vec<_> = children
        .into_iter()
        .map(|mut child| std::thread::spawn(move || listen(&mut child, for_long)))
        .collect();
    waiting.into_iter().map(|one| one.join().unwrap()).collect()
}

#[test]
fn processes_that_are_killed_while_they_share_lose_nothing_that_they_acknowledged() {
    let mut lot = Lot(11);
    let (mut acknowledged, mut held) = (0, 0);
    for _ in 0..rounds().div_ceil(10) {
        let scratch = Scratch::new().unwrap();
        let both = ["ada", "ben"].map(|name| member(&scratch, name));
        for _ in 0..rounds().min(10) {
            let children = both.iter().map(|path| writer(path, "shared")).collect();
            let told = ended(children, Duration::from_millis(500 + lot.below(1_500)));
            for (path, told) in both.iter().zip(&told) {
                acknowledged += told.len();
                assert_kept(path, told);
            }
        }
        held += assert_agree(&[&both[0], &both[1]]);
        // What was half written lies beside, and is nobody's change set.
        let team = folder(&both[0]).join("demarche-share/0123456789abcdef0123456789abcdef");
        std::fs::create_dir_all(&team).unwrap();
        for odd in [
            "00000001.change.77.unfinished",
            "notes.txt",
            "1.change",
            "00000001.change (conflicted copy)",
        ] {
            std::fs::write(team.join(odd), b"half").unwrap();
        }
        held += assert_agree(&[&both[0], &both[1]]);
    }
    eprintln!(
        "{acknowledged} changes acknowledged while sharing, none lost; {held} rows the same on both sides"
    );
}

/// A full disk ends a round as a kill does; with room again everything goes on.
#[cfg(unix)]
#[test]
fn a_disk_that_is_full_while_they_share_loses_nothing() {
    for _ in 0..rounds().div_ceil(4) {
        let scratch = Scratch::new().unwrap();
        let both = ["ada", "ben"].map(|name| member(&scratch, name));
        let children = both
            .iter()
            .map(|path| writer(path, "shared full"))
            .collect();
        let told = ended(children, Duration::from_secs(20));
        for (path, told) in both.iter().zip(&told) {
            assert!(
                !told.is_empty(),
                "nothing was written before the disk was full"
            );
            assert_kept(path, told);
        }
        assert_agree(&[&both[0], &both[1]]);
    }
}

/// A place that takes nothing more: what was to be published waits, and no part of it lies there.
#[test]
fn what_finds_no_room_is_published_later() {
    let scratch = Scratch::new().unwrap();
    let [ada, ben] = ["ada", "ben"].map(|name| member(&scratch, name));
    change(&open(&ada), "ada", 0).unwrap();
    // A file where the folder of this library's change sets would be: nothing can be written there.
    let library = open(&ada);
    let mark = library.share_mark().unwrap();
    let root = folder(&ada).join("demarche-share");
    std::fs::create_dir_all(&root).unwrap();
    std::fs::write(root.join(&mark), b"in the way").unwrap();
    let failed = share(&library, &ada).unwrap_err();
    assert!(
        matches!(failed, demarche_share::Error::Place { .. }),
        "{failed}"
    );
    assert_eq!(library.share_waiting().unwrap().rows["saved_view"], 1);
    drop(library);
    std::fs::remove_file(root.join(&mark)).unwrap();
    assert_eq!(assert_agree(&[&ada, &ben]), 1);
}

/// A clock that is set back gives no number twice and makes nothing newer than it is.
#[test]
fn a_clock_that_is_set_back_changes_nothing_of_who_knew_what() {
    let scratch = Scratch::new().unwrap();
    let [ada, ben] = ["ada", "ben"].map(|name| member(&scratch, name));
    let early = || {
        demarche_library::OpenOptions::at("Ada", chrono::DateTime::from_timestamp(0, 0).unwrap())
    };
    for number in 0..4 {
        let library = match number % 2 {
            0 => open(&ada),
            _ => Library::open(&ada, early()).unwrap(),
        };
        change(&library, "ada", 2).unwrap();
        share(&library, &ada).unwrap();
        drop(library);
        share(&open(&ben), &ben).unwrap();
    }
    assert_eq!(assert_agree(&[&ada, &ben]), 4);
}

/// Two processes cannot publish from one library: the second is told that it is taken.
#[test]
fn a_library_that_is_shared_from_is_not_shared_from_twice_at_once() {
    let scratch = Scratch::new().unwrap();
    let ada = member(&scratch, "ada");
    let held = open(&ada);
    assert!(matches!(
        Library::open(&ada, options()),
        Err(Error::Locked { .. })
    ));
    drop(held);
}
