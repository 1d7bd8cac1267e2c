//! What a note's text was: kept by a trigger when another text takes its place, whoever does that, an undo
//! included. What stood for less than a minute, and less than a minute after the last version that was kept,
//! is typing and leaves no version.

use demarche_text::phrase;
use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};

use super::{Saved, Stored, save_in, stored};
use crate::sql::rows;
use crate::{Error, Library, NoteId, Op, Outcome, Reader, Result, Tx};

/// A text that a note had, or has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteVersion {
    /// The revision at which it was saved.
    pub revision: i64,
    /// The note's title then.
    pub title: String,
    /// When it was saved, RFC 3339 in UTC.
    pub saved_at: String,
    /// How many words it has.
    pub words: u32,
    /// Whether it is the text that the note has now.
    pub current: bool,
}

impl Library {
    /// The note as it is, then the versions that were kept of it, the last replaced first.
    pub fn note_versions(&self, id: NoteId) -> Result<Vec<NoteVersion>> {
        self.read(|reader| {
            let now = stored(reader, id)?;
            let saved_at = reader
                .conn()
                .prepare_cached("SELECT edited_at FROM note WHERE id = ?")?
                .query_row([id], |row| row.get(0))?;
            let mut versions = vec![NoteVersion {
                revision: now.revision,
                words: demarche_text::word::count(&now.text) as u32,
                title: now.title,
                saved_at,
                current: true,
            }];
            each(reader, id, |kept, text| {
                if kept.revision != versions[0].revision {
                    versions.push(NoteVersion {
                        revision: kept.revision,
                        title: kept.title.clone(),
                        saved_at: kept.saved_at.clone(),
                        words: demarche_text::word::count(text) as u32,
                        current: false,
                    });
                }
                true
            })?;
            Ok(versions)
        })
    }

    /// The text of a version.
    pub fn note_version(&self, id: NoteId, revision: i64) -> Result<String> {
        self.read(|reader| Ok(version(reader, id, revision)?.text))
    }

    /// Makes a version the note's text again, with its title, if the note is still at revision `now`; fails with
    /// [`Error::NoteChanged`] if not. What the note says until then is kept as a version.
    pub fn restore_note_version(
        &self,
        id: NoteId,
        revision: i64,
        now: i64,
    ) -> Result<Outcome<Saved>> {
        let title = self.read(|reader| stored(reader, id))?.title;
        self.transact(Op::RestoreNoteVersion { title }, |tx| {
            let version = version(tx, id, revision)?;
            keep(tx, id)?;
            save_in(tx, id, &version.text, &version.title, now)
        })
    }
}

/// Keeps the text that a note has, however short a time it stood.
pub(crate) fn keep(tx: &Tx<'_>, id: NoteId) -> Result<()> {
    tx.conn()
        .prepare_cached(
            "INSERT INTO note_version (note, revision, title, saved_at, text) \
             SELECT id, revision, title, edited_at, text FROM note WHERE id = ?1 \
             AND NOT EXISTS (SELECT 1 FROM note_version WHERE note = ?1 AND revision = note.revision)",
        )?
        .execute([id])?;
    Ok(())
}

/// Keeps the text that a note has where the trigger does not: a version that was kept before the clock was set back
/// seems to be of just now to it for as long as the clock is behind. One a minute, as always.
pub(super) fn keep_past_the_clock(tx: &Tx<'_>, id: NoteId) -> Result<()> {
    let due: bool = tx
        .conn()
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM note_version WHERE note = note.id AND saved_at > note.edited_at) \
             AND NOT EXISTS (SELECT 1 FROM note_version WHERE note = note.id AND saved_at <= note.edited_at \
               AND julianday(note.edited_at) - julianday(saved_at) <= 59.9995 / 86400) \
             FROM note WHERE id = ?",
        )?
        .query_row([id], |row| row.get(0))?;
    match due {
        true => keep(tx, id),
        false => Ok(()),
    }
}

/// Keeps a text that a note never had here, with a revision of its own.
pub(crate) fn add(tx: &Tx<'_>, id: NoteId, title: &str, text: &str) -> Result<()> {
    let now = stored(tx, id)?;
    let revision = super::new_revision(tx, id, now.revision)?;
    tx.conn()
        .prepare_cached(
            "INSERT INTO note_version (note, revision, title, saved_at, text) VALUES (?, ?, ?, ?, ?)",
        )?
        .execute((id, revision, title, crate::sql::moment(tx.now()), text))?;
    pack(tx, id)
}

fn version(reader: &Reader<'_>, id: NoteId, revision: i64) -> Result<Stored> {
    let now = stored(reader, id)?;
    if now.revision == revision {
        return Ok(now);
    }
    let mut found = None;
    each(reader, id, |kept, text| {
        if kept.revision == revision {
            found = Some(Stored {
                title: kept.title.clone(),
                text: text.to_owned(),
                revision,
            });
        }
        found.is_none()
    })?;
    found.ok_or_else(|| Error::invalid(phrase!("No such version of this note was kept.")))
}

/// A kept version as it is stored.
struct Kept {
    revision: i64,
    title: String,
    saved_at: String,
}

/// Calls `visit` with every kept version and its text, the last replaced first, until it answers no.
fn each(reader: &Reader<'_>, id: NoteId, mut visit: impl FnMut(&Kept, &str) -> bool) -> Result<()> {
    let mut statement = reader.conn().prepare_cached(
        "SELECT revision, title, saved_at, text, head, tail FROM note_version WHERE note = ? ORDER BY id DESC",
    )?;
    let mut found = statement.query([id])?;
    let mut text = String::new();
    while let Some(row) = found.next()? {
        let own: String = row.get(3)?;
        text = match (row.get::<_, Option<u32>>(4)?, row.get::<_, Option<u32>>(5)?) {
            (Some(head), Some(tail)) => whole(&text, head as usize, &own, tail as usize),
            _ => own,
        };
        let kept = Kept {
            revision: row.get(0)?,
            title: row.get(1)?,
            saved_at: row.get(2)?,
        };
        if !visit(&kept, &text) {
            break;
        }
    }
    Ok(())
}

/// Stores of every version but the last only what differs from the one after it: a long note that is typed
/// in for hours would fill the library with copies of itself.
pub(super) fn pack(tx: &Tx<'_>, id: NoteId) -> Result<()> {
    let conn = tx.conn();
    let last: Option<i64> = conn
        .prepare_cached("SELECT max(id) FROM note_version WHERE note = ? AND head IS NULL")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten();
    let mut statement = conn.prepare_cached(
        "SELECT id, text FROM note_version WHERE note = ?1 AND head IS NULL AND id < ?2 ORDER BY id DESC",
    )?;
    let unpacked: Vec<(i64, String)> = rows(&mut statement, (id, last), |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let Some(last) = last.filter(|_| !unpacked.is_empty()) else {
        return Ok(());
    };
    let mut after: String = conn
        .prepare_cached("SELECT text FROM note_version WHERE id = ?")?
        .query_row([last], |row| row.get(0))?;
    for (version, text) in unpacked {
        let (head, middle, tail) = apart(&text, &after);
        conn.prepare_cached(
            "UPDATE note_version SET text = ?2, head = ?3, tail = ?4 WHERE id = ?1",
        )?
        .execute((version, middle, head as i64, tail as i64))?;
        after = text;
    }
    Ok(())
}

/// How many letters of `text` at either end are those of `after`, and what stands between.
fn apart<'t>(text: &'t str, after: &str) -> (usize, &'t str, usize) {
    let same = |(a, b): &(char, char)| a == b;
    let head: Vec<char> = text
        .chars()
        .zip(after.chars())
        .take_while(same)
        .map(|(a, _)| a)
        .collect();
    let bytes: usize = head.iter().map(|letter| letter.len_utf8()).sum();
    let (rest, rest_after) = (&text[bytes..], &after[bytes..]);
    let tail: Vec<char> = rest
        .chars()
        .rev()
        .zip(rest_after.chars().rev())
        .take_while(same)
        .map(|(a, _)| a)
        .collect();
    let tail_bytes: usize = tail.iter().map(|letter| letter.len_utf8()).sum();
    (head.len(), &rest[..rest.len() - tail_bytes], tail.len())
}

/// The text that [`apart`] took apart.
fn whole(after: &str, head: usize, middle: &str, tail: usize) -> String {
    let byte = |letters: usize| {
        after
            .char_indices()
            .nth(letters)
            .map_or(after.len(), |(at, _)| at)
    };
    let from_end = after
        .char_indices()
        .rev()
        .take(tail)
        .last()
        .map_or(after.len(), |(at, _)| at);
    [&after[..byte(head)], middle, &after[from_end..]].concat()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::notes::NewNote;
    use crate::testing::{Watch, dump};

    fn library() -> (Library, Watch, NoteId) {
        let watch = Watch::default();
        let library = Library::open_in_memory(watch.options()).unwrap();
        let new = NewNote {
            title: "Brief".to_owned(),
            text: "# Brief\n\none".to_owned(),
            template: None,
        };
        let note = library.create_note(&new).unwrap().value;
        (library, watch, note)
    }

    fn save(library: &Library, note: NoteId, text: &str) {
        let revision = library.note(note).unwrap().revision;
        let _ = library.save_note(note, text, None, revision).unwrap();
    }

    fn texts(library: &Library, note: NoteId) -> Vec<String> {
        let versions = library.note_versions(note).unwrap();
        let text = |version: &NoteVersion| library.note_version(note, version.revision).unwrap();
        versions.iter().map(text).collect()
    }

    #[test]
    fn typing_leaves_a_version_a_minute_and_what_stood_is_kept() {
        let (library, watch, note) = library();
        for second in 1..=150 {
            watch.forward(1);
            save(&library, note, &format!("# Brief\n\ntyped {second}"));
        }
        // The first text, then one a minute, then what stands now.
        assert_eq!(
            texts(&library, note).len(),
            4,
            "{:?}",
            texts(&library, note)
        );
        watch.forward(600);
        save(&library, note, "# Other\n\nend");
        let texts = texts(&library, note);
        assert_eq!(texts[0], "# Other\n\nend");
        assert_eq!(texts[1], "# Brief\n\ntyped 150");
        assert_eq!(texts.last().unwrap(), "# Brief\n\none");
        let versions = library.note_versions(note).unwrap();
        assert!(versions[0].current && !versions[1].current);
        assert_eq!(versions[0].title, "Other");
        assert_eq!(versions[1].title, "Brief");
    }

    /// An hour, a year, and to 1970: versions are kept as always, in the order in which they were written.
    #[test]
    fn a_clock_that_goes_back_loses_no_version() {
        for back in [3_600, 31_536_000, 1_647_691_200] {
            let (library, watch, note) = library();
            let mut typed = 0;
            let mut type_on = |seconds: i64| {
                for _ in 0..seconds {
                    watch.forward(1);
                    typed += 1;
                    save(&library, note, &format!("# Brief\n\ntyped {typed}"));
                }
            };
            type_on(150);
            assert_eq!(texts(&library, note).len(), 4);
            watch.forward(-back);
            // What stood when the clock was set back, and one a minute from then on.
            type_on(150);
            let numbers: Vec<u32> = texts(&library, note)
                .iter()
                .map(|text| text.rsplit(' ').next().unwrap().parse().unwrap_or(0))
                .collect();
            assert_eq!(numbers[0], 300);
            assert!((7..=8).contains(&numbers.len()), "{back}: {numbers:?}");
            assert!(numbers.contains(&150), "{back}: {numbers:?}");
            assert!(numbers.is_sorted_by(|a, b| a > b), "{back}: {numbers:?}");
            watch.forward(back);
            type_on(70);
            assert_eq!(library.note(note).unwrap().text, "# Brief\n\ntyped 370");
            assert!(library.verify().unwrap().problems.is_empty());
        }
    }

    #[test]
    fn a_version_is_restored_and_that_is_undone() {
        let (library, watch, note) = library();
        let first = library.note(note).unwrap().revision;
        watch.forward(120);
        save(&library, note, "# Brief\n\ntwo");
        watch.forward(1);
        let now = library.note(note).unwrap().revision;
        assert!(matches!(
            library.restore_note_version(note, first, now - 1),
            Err(Error::NoteChanged { .. })
        ));
        let restored = library.restore_note_version(note, first, now).unwrap();
        assert_eq!(restored.label, "Restore a version of “Brief”");
        assert_eq!(library.note(note).unwrap().text, "# Brief\n\none");
        // What it replaced is a version, though it stood for a second.
        assert_eq!(texts(&library, note)[1], "# Brief\n\ntwo");
        let _ = library.undo().unwrap();
        assert_eq!(library.note(note).unwrap().text, "# Brief\n\ntwo");
        assert!(texts(&library, note).contains(&"# Brief\n\none".to_owned()));
        assert!(library.note_version(note, 999).is_err());
    }

    #[test]
    fn what_an_undo_takes_back_is_kept() {
        let (library, watch, note) = library();
        watch.forward(300);
        save(&library, note, "# Brief\n\nthought better of");
        watch.forward(300);
        let _ = library.undo().unwrap();
        save(&library, note, "# Brief\n\nanother way");
        assert!(texts(&library, note).contains(&"# Brief\n\nthought better of".to_owned()));
    }

    #[test]
    fn a_new_note_has_no_versions_of_one_that_was_undone() {
        let (library, watch, note) = library();
        watch.forward(300);
        save(&library, note, "# Brief\n\ntwo");
        while library.undo().unwrap().value.is_some() {}
        let new = NewNote {
            title: "Fresh".to_owned(),
            text: "fresh".to_owned(),
            template: None,
        };
        let fresh = library.create_note(&new).unwrap().value;
        assert_eq!(texts(&library, fresh), ["fresh"]);
    }

    #[test]
    fn versions_stay_out_of_the_history() {
        let (library, watch, note) = library();
        let before = dump(&library);
        watch.forward(300);
        save(&library, note, "# Brief\n\ntwo");
        let _ = library.undo().unwrap();
        assert_eq!(dump(&library), before);
    }

    proptest! {
        #[test]
        fn a_text_is_put_together_again(a in "[aäß語\n]{0,12}", b in "[aäß語\n]{0,12}") {
            let (head, middle, tail) = apart(&a, &b);
            prop_assert_eq!(whole(&b, head, middle, tail), a);
        }
    }
}
