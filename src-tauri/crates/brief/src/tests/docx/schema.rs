//! A document of Word held to the schema, as far as the writer uses it, and its parts to each other.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

struct Model {
    in_order: bool,
    children: Vec<&'static str>,
}

fn models() -> HashMap<&'static str, Model> {
    include_str!("schema.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let model = Model {
                in_order: fields[1] == "seq",
                children: fields[2].split(' ').collect(),
            };
            (fields[0], model)
        })
        .collect()
}

/// Every part of a package by its name.
pub(super) fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
    names
        .into_iter()
        .map(|name| {
            let mut text = String::new();
            zip.by_name(&name)
                .unwrap()
                .read_to_string(&mut text)
                .unwrap();
            (name, text)
        })
        .collect()
}

/// Panics with what the schema, or the package, does not allow.
pub(super) fn assert_valid(bytes: &[u8]) {
    let parts = parts(bytes);
    let models = models();
    let mut facts: HashMap<String, Facts> = HashMap::new();
    for (name, text) in &parts {
        facts.insert(name.clone(), walk(name, text, &models));
    }
    relations(&parts, &facts);
    references(&facts);
}

/// What one part names and what it refers to: (element, attribute) and the values.
type Facts = BTreeMap<(String, String), Vec<String>>;

fn walk(part: &str, text: &str, models: &HashMap<&'static str, Model>) -> Facts {
    let mut facts = Facts::new();
    let mut open: Vec<(String, usize, usize)> = Vec::new();
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    loop {
        let event = reader
            .read_event()
            .unwrap_or_else(|error| panic!("{part}: {error}\n{text}"));
        match event {
            Event::Start(tag) => {
                let name = begins(part, &tag, &mut open, models, &mut facts);
                open.push((name, 0, 0));
            }
            Event::Empty(tag) => {
                let name = begins(part, &tag, &mut open, models, &mut facts);
                assert!(
                    !["w:tc", "w:tr", "w:tbl"].contains(&name.as_str()),
                    "{part}: an empty {name}"
                );
            }
            Event::End(_) => {
                let (name, _, children) = open.pop().unwrap();
                // A cell and a note end with a paragraph, a row holds a cell.
                let must_hold = ["w:tc", "w:tr", "w:footnote", "w:hdr", "w:ftr", "w:tblGrid"];
                assert!(
                    children > 0 || !must_hold.contains(&name.as_str()),
                    "{part}: an empty {name}"
                );
            }
            Event::Text(words) => {
                let words = words.decode().unwrap();
                let inside = open.last().map_or("", |(name, ..)| name.as_str());
                assert!(
                    words.trim().is_empty() || !inside.starts_with("w:") || inside == "w:t",
                    "{part}: words in {inside}: {words}"
                );
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{part}");
    facts
}

fn begins(
    part: &str,
    tag: &BytesStart<'_>,
    open: &mut [(String, usize, usize)],
    models: &HashMap<&'static str, Model>,
    facts: &mut Facts,
) -> String {
    let name = String::from_utf8_lossy(tag.name().as_ref()).into_owned();
    if let Some((parent, at, children)) = open.last_mut()
        && parent.starts_with("w:")
    {
        let model = models.get(parent.as_str()).unwrap_or_else(|| {
            panic!("{part}: {name} in {parent}, of which the schema is not known here")
        });
        let place = model
            .children
            .iter()
            .position(|child| *child == name)
            .unwrap_or_else(|| panic!("{part}: {name} may not stand in {parent}"));
        assert!(
            !model.in_order || place >= *at,
            "{part}: {name} comes too late in {parent}"
        );
        let first = matches!(
            name.as_str(),
            "w:pPr" | "w:rPr" | "w:tblPr" | "w:trPr" | "w:tcPr"
        );
        assert!(
            model.in_order || !first || *children == 0,
            "{part}: {name} is not first in {parent}"
        );
        *at = place;
        *children += 1;
    }
    for attribute in tag.attributes() {
        let attribute = attribute.unwrap();
        let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
        let value = String::from_utf8_lossy(&attribute.value).into_owned();
        facts.entry((name.clone(), key)).or_default().push(value);
    }
    name
}

fn values<'f>(facts: &'f Facts, element: &str, attribute: &str) -> Vec<&'f str> {
    let key = (element.to_owned(), attribute.to_owned());
    facts
        .get(&key)
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect()
}

/// Every relation leads to a part or outside, every reference to a relation, and every part has a type.
fn relations(parts: &BTreeMap<String, String>, facts: &HashMap<String, Facts>) {
    for (name, of) in facts {
        let Some((folder, file)) = name.rsplit_once("_rels/") else {
            continue;
        };
        let source = format!("{folder}{}", file.trim_end_matches(".rels"));
        let ids: BTreeSet<&str> = values(of, "Relationship", "Id").into_iter().collect();
        let all = values(of, "Relationship", "Id");
        assert_eq!(ids.len(), all.len(), "{name}: ids twice");
        let external = values(of, "Relationship", "TargetMode").len();
        let targets = values(of, "Relationship", "Target");
        let inside = targets.iter().filter(|target| {
            let path = format!("{folder}{target}");
            parts.contains_key(path.trim_start_matches('/'))
        });
        assert_eq!(
            inside.count() + external,
            targets.len(),
            "{name}: {targets:?}"
        );
        if source.is_empty() {
            continue;
        }
        assert!(parts.contains_key(&source), "{name} belongs to no part");
    }
    for (name, of) in facts {
        let used: Vec<&String> = of
            .iter()
            .filter(|((_, attribute), _)| attribute == "r:id")
            .flat_map(|(_, values)| values)
            .collect();
        if used.is_empty() {
            continue;
        }
        let (folder, file) = name.rsplit_once('/').unwrap();
        let known = values(
            &facts[&format!("{folder}/_rels/{file}.rels")],
            "Relationship",
            "Id",
        );
        for id in used {
            assert!(known.contains(&id.as_str()), "{name}: no relation {id}");
        }
    }
    let types = &facts["[Content_Types].xml"];
    let (named, endings) = (
        values(types, "Override", "PartName"),
        values(types, "Default", "Extension"),
    );
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let ending = name.rsplit('.').next().unwrap();
        let own = format!("/{name}");
        let typed = if ending == "rels" {
            endings.contains(&"rels")
        } else {
            named.contains(&own.as_str())
        };
        assert!(typed, "{name} has no type of its own");
    }
    for name in named {
        assert!(
            parts.contains_key(&name[1..]),
            "{name} is typed and is not there"
        );
    }
}

/// Styles, numberings, notes and bookmarks are there where they are referred to, and once.
fn references(facts: &HashMap<String, Facts>) {
    let styles = values(&facts["word/styles.xml"], "w:style", "w:styleId");
    let numbers = values(&facts["word/numbering.xml"], "w:num", "w:numId");
    let notes = values(&facts["word/footnotes.xml"], "w:footnote", "w:id");
    let mut bookmarks = BTreeSet::new();
    for (name, of) in facts {
        for element in ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"] {
            for style in values(of, element, "w:val") {
                assert!(styles.contains(&style), "{name}: no style {style}");
            }
        }
        for number in values(of, "w:numId", "w:val") {
            assert!(numbers.contains(&number), "{name}: no numbering {number}");
        }
        for note in values(of, "w:footnoteReference", "w:id") {
            assert!(notes.contains(&note), "{name}: no note {note}");
        }
        let (starts, ends) = (
            values(of, "w:bookmarkStart", "w:id"),
            values(of, "w:bookmarkEnd", "w:id"),
        );
        assert_eq!(starts, ends, "{name}: bookmarks");
        for bookmark in values(of, "w:bookmarkStart", "w:name") {
            assert!(
                bookmarks.insert(bookmark.to_owned()),
                "{name}: two bookmarks {bookmark}"
            );
        }
    }
    let unique: BTreeSet<&str> = notes.iter().copied().collect();
    assert_eq!(unique.len(), notes.len());
    let unique: BTreeSet<&str> = styles.iter().copied().collect();
    assert_eq!(unique.len(), styles.len());
}

#[test]
#[should_panic(expected = "comes too late")]
fn what_stands_in_the_wrong_order_is_told() {
    let text = "<w:p><w:pPr><w:ind/><w:bidi/></w:pPr></w:p>";
    walk("a part", text, &models());
}

#[test]
#[should_panic(expected = "may not stand in")]
fn what_may_not_stand_somewhere_is_told() {
    walk("a part", "<w:r><w:p/></w:r>", &models());
}
