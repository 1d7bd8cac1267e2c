//! Names that stand in a note without a link: of what the library holds in this note, of this note in others.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use demarche_text::Span;
use demarche_text::phrase;
use demarche_text::span::Offsets;
use serde::{Deserialize, Serialize};

use super::complete::link;
use super::links::{numbered, place, resolve, select};
use super::written::{Form, written};
use super::{Saved, fts, save_in, stored};
use crate::sql::rows;
use crate::{Error, Library, NoteId, Op, Outcome, Place, PlaceKind, Reader, Result};

/// Shorter names are abbreviations that stand for too many things.
const SHORTEST: usize = 3;

/// What is named without a link.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlinked {
    /// What a text names and does not lead to, in the order in which it does.
    pub names: Vec<Mention>,
    /// Other notes that name the note and do not lead to it.
    pub notes: Vec<Place>,
}

/// A name in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// What it names.
    pub place: Place,
    /// Where it stands first, in scalar values.
    pub span: Span,
    /// The words that stand there.
    pub words: String,
    /// How often it stands there.
    pub count: u32,
    /// What to put in its place to make it a link.
    pub insert: String,
}

impl Library {
    /// What `text`, which a note holds or will, names without leading to it: actors, countries, issues, events
    /// and other notes. And what other notes that name this one do not lead to it.
    pub fn unlinked(&self, note: NoteId, text: &str) -> Result<Unlinked> {
        self.read(|reader| {
            Ok(Unlinked {
                names: names(reader, note, text)?,
                notes: mentions(reader, note)?,
            })
        })
    }

    /// Makes the first name of one note in the text of another a link to it.
    pub fn link_mention(&self, in_note: NoteId, of_note: NoteId) -> Result<Outcome<Saved>> {
        let title = self.read(|reader| stored(reader, in_note))?.title;
        self.transact(Op::LinkMention { title }, |tx| {
            let of = stored(tx, of_note)?;
            let before = stored(tx, in_note)?;
            let found = Plain::of(&before.text).find(&of.title).next();
            let (Some(at), Some(place)) = (found, numbered(tx, PlaceKind::Note, of_note.0)?) else {
                return Err(Error::invalid(phrase!(
                    "That note does not name this one any more."
                )));
            };
            let link = link(tx, &place, &before.text[at.clone()])?;
            let text = [&before.text[..at.start], &link, &before.text[at.end..]].concat();
            save_in(tx, in_note, &text, &before.title, before.revision)
        })
    }
}

fn names(reader: &Reader<'_>, note: NoteId, text: &str) -> Result<Vec<Mention>> {
    let plain = Plain::of(text);
    let mut led_to: HashSet<(PlaceKind, i64)> = HashSet::new();
    for reference in written(text) {
        let target = match reference.form {
            Form::Actor => format!("@{}", reference.target),
            Form::Link => reference.target,
            Form::Citation | Form::Embed => continue,
        };
        led_to.extend(resolve(reader, &target)?.map(|place| (place.kind, place.id)));
    }
    let all = candidates(reader, note)?;
    let mut by_start: HashMap<[char; 2], Vec<usize>> = HashMap::new();
    for (at, (name, _, _)) in all.iter().enumerate() {
        if let Some(start) = start_of(name) {
            by_start.entry(start).or_default().push(at);
        }
    }
    for names in by_start.values_mut() {
        // Of two names that begin at one letter, the longer one is meant.
        names.sort_by_key(|&at| std::cmp::Reverse(all[at].0.len()));
    }
    let mut found: Vec<(usize, Range<usize>, u32)> = Vec::new();
    let mut free = 0;
    for (at, _) in text.char_indices() {
        if at < free || !plain.begins_word(at) {
            continue;
        }
        let Some(names) = start_of(&text[at..]).and_then(|start| by_start.get(&start)) else {
            continue;
        };
        let Some(&named) = names.iter().find(|&&named| plain.is_at(&all[named].0, at)) else {
            continue;
        };
        let (name, kind, id) = &all[named];
        free = at + name.len();
        if led_to.contains(&(*kind, *id)) {
            continue;
        }
        let known = found
            .iter_mut()
            .find(|(other, ..)| (all[*other].1, all[*other].2) == (*kind, *id));
        match known {
            Some((_, _, count)) => *count += 1,
            None => found.push((named, at..free, 1)),
        }
    }
    let offsets = Offsets::of(text);
    let mut mentions = Vec::new();
    for (named, range, count) in found {
        let (_, kind, id) = all[named];
        let Some(place) = numbered(reader, kind, id)? else {
            continue;
        };
        mentions.push(Mention {
            insert: link(reader, &place, &text[range.clone()])?,
            words: text[range.clone()].to_owned(),
            span: Span::new(offsets.scalar(range.start), offsets.scalar(range.end)),
            place,
            count,
        });
    }
    Ok(mentions)
}

fn start_of(name: &str) -> Option<[char; 2]> {
    let mut letters = name.chars();
    Some([letters.next()?, letters.next()?])
}

/// Every name that could stand in a note, with what it names.
fn candidates(reader: &Reader<'_>, note: NoteId) -> Result<Vec<(String, PlaceKind, i64)>> {
    let sources = [
        (
            PlaceKind::Actor,
            "SELECT id, name FROM actor WHERE trashed_at IS NULL AND merged_into IS NULL",
        ),
        (
            PlaceKind::Actor,
            "SELECT actor.id, actor_name.name FROM actor_name JOIN actor ON actor.id = actor_name.actor \
             WHERE actor.trashed_at IS NULL AND actor.merged_into IS NULL",
        ),
        (PlaceKind::Country, "SELECT id, name FROM country"),
        (
            PlaceKind::Issue,
            "SELECT id, name FROM issue WHERE trashed_at IS NULL AND merged_into IS NULL",
        ),
        (
            PlaceKind::Event,
            "SELECT id, name FROM event WHERE trashed_at IS NULL",
        ),
        (
            PlaceKind::Note,
            "SELECT id, title FROM note WHERE trashed_at IS NULL",
        ),
    ];
    let mut all = Vec::new();
    for (kind, sql) in sources {
        let mut statement = reader.conn().prepare_cached(sql)?;
        let named = rows(&mut statement, [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        for (id, name) in named {
            let own = kind == PlaceKind::Note && id == note.0;
            let unspaced = name.chars().any(demarche_text::word::is_unspaced);
            let shortest = if unspaced { 2 } else { SHORTEST };
            if !own && name.chars().count() >= shortest && !name.contains(['[', ']', '|', '\n']) {
                all.push((name, kind, id));
            }
        }
    }
    Ok(all)
}

/// The notes that name one and do not lead to it, last edited first.
fn mentions(reader: &Reader<'_>, note: NoteId) -> Result<Vec<Place>> {
    let title = stored(reader, note)?.title;
    let Some(phrase) = fts::phrase("text", &title) else {
        return Ok(Vec::new());
    };
    let sql = format!(
        "{} AND note.id <> ?1 AND note.id IN (SELECT rowid FROM note_fts WHERE note_fts MATCH ?2) \
         AND note.id NOT IN (SELECT note FROM note_link WHERE target_kind = 'note' AND target_id = ?1) \
         ORDER BY note.edited_at DESC, note.id DESC",
        select(PlaceKind::Note)
    );
    let mut statement = reader.conn().prepare_cached(&sql)?;
    let mut found = rows(&mut statement, (note, phrase), |row| {
        place(PlaceKind::Note, row)
    })?;
    // The index knows neither capitals nor signs, nor what is code or a link already.
    let mut failed = None;
    found.retain(|place| match stored(reader, NoteId(place.id)) {
        Ok(other) => Plain::of(&other.text).find(&title).next().is_some(),
        Err(error) => {
            failed = Some(error);
            false
        }
    });
    match failed {
        Some(error) => Err(error),
        None => Ok(found),
    }
}

/// A note's text with what in it is no prose: front matter, headings, code, references, addresses.
struct Plain<'t> {
    text: &'t str,
    /// Ordered, and apart from each other.
    taken: Vec<Range<usize>>,
}

impl<'t> Plain<'t> {
    fn of(text: &'t str) -> Self {
        let mut taken: Vec<Range<usize>> = written(text).into_iter().map(|it| it.range).collect();
        let mut fence: Option<&str> = None;
        let mut front = text.starts_with("---\n");
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let range = at..at + line.len();
            at = range.end;
            let words = line.trim();
            if front {
                front = range.start == 0 || !matches!(words, "---" | "...");
                taken.push(range);
                continue;
            }
            let mark = ["```", "~~~"]
                .into_iter()
                .find(|mark| words.starts_with(mark));
            match (fence, mark) {
                (None, None) if words.starts_with('#') => taken.push(range),
                (None, None) => inside(line, range.start, &mut taken),
                (Some(open), Some(mark)) if open == mark => {
                    fence = None;
                    taken.push(range);
                }
                (Some(_), _) => taken.push(range),
                (None, Some(mark)) => {
                    fence = Some(mark);
                    taken.push(range);
                }
            }
        }
        taken.sort_by_key(|range| range.start);
        Self { text, taken }
    }

    /// Whether a word begins at this byte.
    fn begins_word(&self, at: usize) -> bool {
        let before = self.text[..at].chars().next_back();
        let here = self.text[at..].chars().next();
        here.is_some_and(char::is_alphanumeric) && bounds(before, here)
    }

    /// Whether this whole name stands at this byte, in prose.
    fn is_at(&self, name: &str, at: usize) -> bool {
        let end = at + name.len();
        if !self.text[at..].starts_with(name) {
            return false;
        }
        let after = self.text[end..].chars().next();
        if !bounds(name.chars().next_back(), after) {
            return false;
        }
        let next = self.taken.partition_point(|range| range.end <= at);
        self.taken.get(next).is_none_or(|range| range.start >= end)
    }

    /// Where a name stands in prose.
    fn find<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        self.text
            .match_indices(name)
            .filter(|(at, name)| !name.is_empty() && self.begins_word(*at) && self.is_at(name, *at))
            .map(|(at, name)| at..at + name.len())
    }
}

/// Whether a word can end between two letters: scripts without spaces let it anywhere.
fn bounds(before: Option<char>, after: Option<char>) -> bool {
    let joins = |letter: Option<char>| {
        letter.is_some_and(|it| it.is_alphanumeric() && !demarche_text::word::is_unspaced(it))
    };
    !(joins(before) && joins(after))
}

/// Code between backticks and addresses in a line that begins at a byte.
fn inside(line: &str, start: usize, taken: &mut Vec<Range<usize>>) {
    let mut open = None;
    for (at, _) in line.match_indices('`') {
        match open.take() {
            Some(begin) => taken.push(start + begin..start + at + 1),
            None => open = Some(at),
        }
    }
    for mark in ["://", "]("] {
        for (at, _) in line.match_indices(mark) {
            let end = line[at..]
                .find([' ', ')', '>', '\n'])
                .map_or(line.len(), |end| at + end);
            taken.push(start + at..start + end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::NewNote;
    use crate::testing::library;
    use crate::testing::world::{actor, leaf};

    fn note(library: &Library, title: &str, text: &str) -> NoteId {
        let new = NewNote {
            title: title.to_owned(),
            text: text.to_owned(),
            template: None,
        };
        library.create_note(&new).unwrap().value
    }

    #[test]
    fn names_are_found_in_prose_once_and_whole() {
        let library = library();
        actor(&library, "Ada Example", None);
        actor(&library, "Ada", None);
        actor(&library, "习近平", None);
        leaf(&library, "Sanctions");
        let id = note(&library, "Brief", "");
        let text = "---\ntitle: Ada\n---\n# Ada Example\n\nÄ: Ada Example met Adam and 习近平说. `Ada` <https://a.example/Ada>\n\n```\nAda\n```\nAda Example again; Sanctions, [[China]] and China.";
        let found = library.unlinked(id, text).unwrap();
        let told: Vec<_> = found
            .names
            .iter()
            .map(|it| (it.insert.as_str(), it.count))
            .collect();
        assert_eq!(
            told,
            [
                ("[[@Ada Example]]", 2),
                ("[[@习近平]]", 1),
                ("[[Sanctions]]", 1)
            ]
        );
        let first = found.names[0].span;
        let letters: String = text
            .chars()
            .skip(first.start)
            .take(first.end - first.start)
            .collect();
        assert_eq!(letters, "Ada Example");
        assert_eq!(found.names[0].place.kind, PlaceKind::Actor);
    }

    #[test]
    fn other_notes_that_name_a_note_are_found_and_linked() {
        let library = library();
        let sanctions = note(&library, "Sanctions so far", "# Sanctions so far");
        let other = note(
            &library,
            "Brief",
            "See Sanctions so far, and `Sanctions so far`.",
        );
        note(
            &library,
            "Linked",
            "See [[Sanctions so far]] and Sanctions so far.",
        );
        note(&library, "Lower", "See sanctions so far.");
        let mentions = library.unlinked(sanctions, "").unwrap().notes;
        assert_eq!(
            mentions.iter().map(|it| it.id).collect::<Vec<_>>(),
            [other.0]
        );
        let linked = library.link_mention(other, sanctions).unwrap();
        assert_eq!(linked.label, "Link in note “Brief”");
        let after = library.note(other).unwrap();
        assert_eq!(
            after.text,
            "See [[Sanctions so far]], and `Sanctions so far`."
        );
        assert_eq!(library.unlinked(sanctions, "").unwrap().notes, []);
        assert!(library.link_mention(other, sanctions).is_err());
    }
}
