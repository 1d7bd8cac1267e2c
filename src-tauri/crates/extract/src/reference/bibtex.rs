//! BibTeX and BibLaTeX. Entries are read one by one, so that a broken one costs itself alone.

use std::collections::HashMap;

use biblatex::{Bibliography, ChunksExt, Person};
use demarche_text::phrase::Argument;
use demarche_text::{PartialDate, Phrase, phrase};
use serde_json::{Map, Value};

use super::date::{When, day, in_csl, of_edtf};
use super::name::is_eastern;
use super::rest::language_of_babel;
use super::{Entry, Publication, PublicationKind, ReferenceForm, Written, names_of_rest};

/// A longer entry is no reference.
const MOST_ENTRY: usize = 256 << 10;
/// One with braces in so many braces is none either; the parser reads what is in each once more.
const MOST_DEPTH: usize = 24;
/// Bytes that are looked through for ends of entries that have none.
const MOST_UNCLOSED: usize = 64 * MOST_ENTRY;

/// Reads every entry.
pub(super) fn read(text: &str) -> (Vec<Entry>, Vec<Phrase>) {
    let (mut entries, mut skipped) = (Vec::new(), Vec::new());
    let chunks = split(text);
    // Abbreviations that entries use: "@string{nyt = {The New York Times}}".
    let mut names: HashMap<String, &str> = HashMap::new();
    for chunk in &chunks {
        if chunk.kind == "string"
            && let Some((name, _)) = chunk.inside().split_once('=')
        {
            names.insert(name.trim().to_lowercase(), chunk.text);
        }
    }
    for chunk in chunks {
        if matches!(chunk.kind.as_str(), "string" | "comment" | "preamble") {
            continue;
        }
        let (name, line) = (chunk.key(), Argument::shown(chunk.line));
        if chunk.text.len() > MOST_ENTRY {
            skipped.push(phrase!(
                "The entry “{name}” (line {line}) is longer than any reference.",
                name,
                line
            ));
            continue;
        }
        if !chunk.closed {
            skipped.push(phrase!(
                "The entry “{name}” (line {line}) is not closed.",
                name,
                line
            ));
            continue;
        }
        if chunk.depth() > MOST_DEPTH {
            skipped.push(phrase!(
                "The entry “{name}” (line {line}) has more braces in braces than any reference.",
                name,
                line
            ));
            continue;
        }
        let mut part = used(&chunk, &names);
        part.push_str(chunk.text);
        // The parser may meet what its makers did not think of.
        let parsed = std::panic::catch_unwind(|| Bibliography::parse(&part));
        match parsed {
            Ok(Ok(bibliography)) => match bibliography.iter().next() {
                Some(entry) => entries.push(of(entry, &chunk.kind, part.clone())),
                None => skipped.push(phrase!(
                    "The entry “{name}” (line {line}) is empty.",
                    name,
                    line
                )),
            },
            Ok(Err(error)) => skipped.push(phrase!(
                "The entry “{name}” (line {line}) cannot be read: {error}.",
                name,
                line,
                error = Argument::shown(error.kind)
            )),
            Err(_) => skipped.push(phrase!(
                "The entry “{name}” (line {line}) cannot be read.",
                name,
                line
            )),
        }
    }
    (entries, skipped)
}

/// The abbreviations that an entry uses.
fn used(chunk: &Chunk<'_>, names: &HashMap<String, &str>) -> String {
    if names.is_empty() {
        return String::new();
    }
    let words = chunk
        .text
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '.')));
    let mut found: Vec<&str> = words
        .filter_map(|word| names.get(&word.to_lowercase()).copied())
        .collect();
    found.sort_unstable();
    found.dedup();
    found.iter().map(|text| format!("{text}\n")).collect()
}

/// What an entry says that the file calls this kind: "incollection" of "@InCollection{…".
fn of(entry: &biblatex::Entry, kind_of_file: &str, part: String) -> Entry {
    let text = |names: &[&str]| {
        names.iter().find_map(|name| {
            let chunks = entry.get(name)?;
            Some(chunks.format_verbatim()).filter(|text| !text.trim().is_empty())
        })
    };
    let people = |people: Vec<Person>| -> Vec<Written> { people.iter().map(written).collect() };
    let named = |field: &str| people(entry.get_as::<Vec<Person>>(field).unwrap_or_default());
    let howpublished = text(&["howpublished"]);
    let is_web = |text: &String| text.contains("http://") || text.contains("https://");
    let kind = match text(&["entrysubtype"]).and_then(|word| PublicationKind::of_word(word.trim()))
    {
        Some(kind) => kind,
        // What stands in a newspaper is an article as well: a journal has a number, or its articles have one.
        None => match PublicationKind::named(ReferenceForm::Biblatex, kind_of_file) {
            PublicationKind::Journal
                if text(&["volume", "number", "issue", "issn", "doi"]).is_none() =>
            {
                PublicationKind::Other
            }
            kind => kind,
        },
    };
    let genre = text(&["type"]).or_else(|| match kind_of_file {
        "phdthesis" => Some("PhD thesis".to_owned()),
        "mastersthesis" => Some("Master’s thesis".to_owned()),
        _ => None,
    });
    let body = text(&["institution", "school", "organization"]);
    let container = text(&["journaltitle", "journal", "booktitle", "maintitle"]);
    let series = text(&["series"]);
    let number = text(&["number"]);
    // Of a volume of a series the number is that in the series.
    let of_series = series.is_some() && (kind == PublicationKind::Book || kind.is_in_book());
    let (issue, series_number) = match of_series {
        true => (text(&["issue"]), number),
        false => (number.or_else(|| text(&["issue"])), None),
    };
    let (publisher, authority) = match kind.is_of_law() {
        true => (text(&["publisher"]), body),
        // The organisation of a page is whose site it is.
        false if kind == PublicationKind::Page && container.is_none() => {
            (text(&["publisher"]), None)
        }
        false => (text(&["publisher"]).or(body), None),
    };
    // How it was published says again what other fields do.
    let told =
        publisher.is_some() || authority.is_some() || text(&["eventtitle", "venue"]).is_some();
    let site = || text(&["organization", "institution"]).filter(|_| kind == PublicationKind::Page);
    Entry {
        key: Some(entry.key.clone()),
        title: text(&["title"]).map(|title| match text(&["subtitle"]) {
            Some(subtitle) => format!("{title}: {subtitle}"),
            None => title,
        }),
        authors: named("author"),
        editors: {
            let editors = entry.editors().unwrap_or_default().into_iter();
            people(editors.flat_map(|(people, _)| people).collect())
        },
        translators: named("translator"),
        published: published(&text),
        url: text(&["url"]).or_else(|| {
            let text = howpublished.clone().filter(is_web)?;
            let at = text.find("http")?;
            let end = text[at..]
                .find([' ', '}', '>'])
                .map_or(text.len(), |end| at + end);
            Some(text[at..end].to_owned())
        }),
        language: text(&["langid", "language"]).map(|name| language_of_babel(&name)),
        publication: Publication {
            kind,
            genre,
            container: container
                .or_else(site)
                .or_else(|| howpublished.filter(|text| !is_web(text) && !told)),
            publisher,
            place: text(&["location", "address"]),
            authority,
            event: text(&["eventtitle"]),
            event_place: text(&["venue"]),
            series,
            series_number,
            volume: text(&["volume"]),
            issue,
            pages: text(&["pages"]),
            edition: text(&["edition"]),
            doi: text(&["doi"]),
            isbn: text(&["isbn"]),
            issn: text(&["issn"]),
            accessed: text(&["urldate"]).and_then(|date| Some(of_edtf(&date)?.date)),
            summary: text(&["abstract"]),
            rest: rest(kind, &text),
            ..Publication::default()
        },
        part,
        beside: Vec::new(),
    }
}

/// What no field holds.
fn rest(kind: PublicationKind, text: &impl Fn(&[&str]) -> Option<String>) -> Map<String, Value> {
    let mut rest = Map::new();
    for (csl, name) in names_of_rest(ReferenceForm::Biblatex) {
        let said = match csl {
            "PMID" => {
                let of = text(&["eprinttype", "archiveprefix"]).unwrap_or_default();
                text(&[name]).filter(|_| of.eq_ignore_ascii_case("pubmed"))
            }
            // Of a whole work the pages are how many it has.
            "number-of-pages" => {
                text(&[name]).or_else(|| text(&["pages"]).filter(|_| kind.is_volume()))
            }
            // What has no field for the day on which it was read is written so.
            "note" => text(&[name])
                .filter(|note| !(note.starts_with("Accessed ") && text(&["urldate"]).is_some())),
            _ => text(&[name]),
        };
        if let Some(said) = said {
            let value = match csl.ends_with("-date") {
                true => in_csl(said.trim()),
                false => Value::String(said),
            };
            rest.insert(csl.to_owned(), value);
        }
    }
    rest
}

/// The day of an entry, from `date`, or from `year`, `month` and `day`.
fn published(text: &impl Fn(&[&str]) -> Option<String>) -> When {
    if let Some(date) = text(&["date"]) {
        let when = When::of_words(&date);
        if when.date.is_some() || text(&["year"]).is_none() {
            return when;
        }
    }
    match (of_parts(text), text(&["year"])) {
        // "[1999]", "in press"
        (date, Some(year))
            if date
                .as_ref()
                .is_none_or(|date| !date.date.starts_with(year.trim())) =>
        {
            When {
                date,
                ..When::of_words(&year)
            }
        }
        (date, _) => When::of_date(date),
    }
}

fn of_parts(text: &impl Fn(&[&str]) -> Option<String>) -> Option<PartialDate> {
    let year = text(&["year"])?;
    let month = text(&["month"]).unwrap_or_default();
    // BibTeX lets a month carry its day: "18 March", "March~18".
    let month = month.replace(['~', '\u{a0}'], " ");
    let day_of_month = text(&["day"]).unwrap_or_default();
    match month.trim().parse::<u32>() {
        Ok(number) => day(&format!("{year}-{number}-{day_of_month}")),
        Err(_) => day(format!("{day_of_month} {month} {year}").trim()),
    }
    .or_else(|| day(&format!("{month} {year}")))
    // "May 2000" in `month` is of another year.
    .filter(|date| year.contains(&date.date[..4]))
    .or_else(|| day(&year))
}

fn written(person: &Person) -> Written {
    let (prefix, name) = (person.prefix.trim(), person.name.trim());
    let given = person.given_name.trim();
    if given.is_empty() && person.suffix.trim().is_empty() {
        // Letters that know no capitals look like particles to the parser: "习 近平" is one name, in its own order.
        let gap = if is_eastern(prefix) && is_eastern(name) {
            ""
        } else {
            " "
        };
        let whole = format!("{prefix}{gap}{name}");
        return match whole.contains(['，', '،']) {
            true => Written::of_commas(&whole),
            false => Written::whole(&whole),
        };
    }
    Written::of_parts(given, &format!("{prefix} {name}"), &person.suffix)
}

/// An entry's text.
struct Chunk<'t> {
    kind: String,
    text: &'t str,
    /// From 1.
    line: usize,
    closed: bool,
}

impl<'t> Chunk<'t> {
    fn inside(&self) -> &'t str {
        let from = self.text.find(['{', '(']).map_or(0, |at| at + 1);
        let to = self.text.rfind(['}', ')']).unwrap_or(self.text.len());
        self.text.get(from..to).unwrap_or_default()
    }

    /// How many braces are open where most are.
    fn depth(&self) -> usize {
        let (mut depth, mut most) = (0_usize, 0);
        for byte in self.text.bytes() {
            match byte {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            most = most.max(depth);
        }
        most
    }

    fn key(&self) -> String {
        let key = self.inside().split([',', '\n']).next().unwrap_or_default();
        key.trim().chars().take(60).collect()
    }
}

/// The entries of a file: from an "@" that begins a line to the bracket that closes it. One that is
/// never closed ends where the next begins.
fn split(text: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_start();
        if let Some(rest) = bare.strip_prefix('@')
            && rest.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            starts.push((at + line.len() - bare.len(), number + 1));
        }
        at += line.len();
    }
    let (mut read_to, mut left) = (0, MOST_UNCLOSED);
    for (index, (start, line)) in starts.iter().enumerate() {
        // A line in the middle of a value can begin with "@" too.
        if *start < read_to {
            continue;
        }
        let next = starts.get(index + 1).map_or(text.len(), |(next, _)| *next);
        let kind: String = text[start + 1..]
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect();
        let most = text.len().min(start + MOST_ENTRY);
        let within = text.floor_char_boundary(if left > 0 { most } else { next.min(most) });
        let (end, closed) = match closing(&text[*start..within]) {
            Some(length) => (start + length, true),
            None => {
                left = left.saturating_sub(within - start);
                (next, false)
            }
        };
        read_to = end;
        chunks.push(Chunk {
            kind: kind.to_lowercase(),
            text: &text[*start..end],
            line: *line,
            closed,
        });
    }
    chunks
}

/// The length of the entry that a text begins with.
fn closing(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let from = bytes.iter().position(|byte| matches!(byte, b'{' | b'('))?;
    let round = bytes[from] == b'(';
    let mut depth = 0_i64;
    let mut at = from;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'{' => depth += 1,
            b'}' => depth -= 1,
            b')' if round && depth == 0 && at > from => return Some(at + 1),
            _ => {}
        }
        if !round && depth == 0 {
            return Some(at + 1);
        }
        if depth < 0 {
            return None;
        }
        at += 1;
    }
    None
}
