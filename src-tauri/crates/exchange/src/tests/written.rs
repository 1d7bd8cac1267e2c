//! What the formats' own rules ask of a file.

use std::collections::HashSet;

use demarche_extract::archive::Archive;
use serde_json::Value;

use super::{noon, world, written};
use crate::warc::{self, Capture};
use crate::{Format, dna};

#[test]
fn annotations_have_the_shape_of_the_data_model() {
    let coded = world().coded().unwrap();
    let (_folder, path) = written(&coded, Format::Annotations);
    let collection: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(collection["type"], "AnnotationCollection");
    let items = collection["first"]["items"].as_array().unwrap();
    assert_eq!(collection["total"], items.len());
    let mut ids = HashSet::new();
    for item in items {
        assert_eq!(item["type"], "Annotation");
        assert!(ids.insert(item["id"].as_str().unwrap().to_owned()));
        let selectors = item["target"]["selector"].as_array().unwrap();
        let (quote, position) = (&selectors[0], &selectors[1]);
        assert_eq!(quote["type"], "TextQuoteSelector");
        let source = item["target"]["source"].as_str().unwrap();
        let article = coded
            .articles
            .iter()
            .find(|it| {
                it.url.as_deref() == Some(source)
                    || it.url.is_none() && source.starts_with("urn:uuid:")
            })
            .unwrap();
        // Code points, not the units of the language that writes them.
        let letters: Vec<char> = article.text.chars().collect();
        let at = |name: &str| position[name].as_u64().unwrap() as usize;
        let words: String = letters[at("start")..at("end")].iter().collect();
        assert_eq!(quote["exact"].as_str().unwrap(), words);
    }
}

/// The schema's rules that a validator would hold a project to: element order, identifiers, what they lead to.
#[test]
fn a_project_keeps_the_order_and_the_identifiers_of_the_schema() {
    let coded = world().coded().unwrap();
    let (_folder, path) = written(&coded, Format::Qda);
    let bytes = std::fs::read(path).unwrap();
    let mut archive = Archive::open(&bytes).unwrap();
    let xml = archive.text("project.qde").unwrap();
    let project = crate::qda::tree(&xml).unwrap();
    let order = |name: &str| -> &[&str] {
        match name {
            "Project" => &[
                "Users",
                "CodeBook",
                "Variables",
                "Cases",
                "Sources",
                "Notes",
                "NoteRef",
            ],
            "Code" => &["Description", "Code"],
            "Case" => &[
                "Description",
                "CodeRef",
                "VariableValue",
                "SourceRef",
                "SelectionRef",
            ],
            "TextSource" | "Note" => &[
                "Description",
                "PlainTextContent",
                "PlainTextSelection",
                "Coding",
                "NoteRef",
                "VariableValue",
            ],
            "PlainTextSelection" => &["Description", "Coding", "NoteRef"],
            "Coding" => &["CodeRef", "NoteRef"],
            "VariableValue" => &["VariableRef", "TextValue"],
            _ => &[],
        }
    };
    let mut defined = HashSet::new();
    let mut referred = HashSet::new();
    let mut left = vec![&project];
    while let Some(node) = left.pop() {
        let name = node.name.as_str();
        let children = node.children.iter().filter(|_| !order(name).is_empty());
        let places: Vec<usize> = children
            .map(|child| {
                let place = order(name).iter().position(|it| *it == child.name);
                place.unwrap_or_else(|| panic!("{} in {name}", child.name))
            })
            .collect();
        assert!(places.is_sorted(), "{name}: {places:?}");
        for (attribute, value) in node.attributes() {
            match attribute.as_str() {
                "guid" => assert!(defined.insert(value.clone()), "{value} is given twice"),
                "targetGUID" | "creatingUser" => {
                    referred.insert(value.clone());
                }
                "plainTextPath" => {
                    let part = format!("sources/{}", value.strip_prefix("internal://").unwrap());
                    assert!(archive.has(&part));
                }
                _ => {}
            }
        }
        left.extend(&node.children);
    }
    let lost: Vec<_> = referred.difference(&defined).collect();
    assert!(lost.is_empty(), "{lost:?}");
    // Codes' names are told apart in programs that keep them in a table.
    assert!(xml.contains("name=\"Arming: one side: opposes\""));
}

#[test]
fn a_database_counts_as_java_does_and_leaves_the_undecided_out_of_networks() {
    let coded = world().coded().unwrap();
    let (_folder, path) = written(&coded, Format::Dna);
    let conn = rusqlite::Connection::open(path).unwrap();
    let all = |sql: &str| -> Vec<String> {
        conn.prepare(sql)
            .unwrap()
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let statements = all(
        "SELECT person.Value || '|' || organization.Value || '|' || concept.Value || '|' || DATABOOLEAN.Value \
         FROM STATEMENTS JOIN DATABOOLEAN ON DATABOOLEAN.StatementId = STATEMENTS.ID AND DATABOOLEAN.VariableId = 4 \
         JOIN DATASHORTTEXT p ON p.StatementId = STATEMENTS.ID AND p.VariableId = 1 JOIN ENTITIES person ON person.ID = p.Entity \
         JOIN DATASHORTTEXT o ON o.StatementId = STATEMENTS.ID AND o.VariableId = 2 JOIN ENTITIES organization ON organization.ID = o.Entity \
         JOIN DATASHORTTEXT c ON c.StatementId = STATEMENTS.ID AND c.VariableId = 3 JOIN ENTITIES concept ON concept.ID = c.Entity \
         WHERE StatementTypeId = 1 ORDER BY 1",
    );
    assert_eq!(
        statements,
        [
            "Xi Jinping|China|Arming: one side|0",
            "Xi Jinping|China|Arming: one side|0",
            "|European Union|Arming: one side|1",
            "|United States|Arming: one side|1",
        ]
    );
    let off = all("SELECT count(*) || '' FROM STATEMENTS WHERE StatementTypeId = 3");
    assert_eq!(off, ["1"]);
    let quote: (i64, i64, String) = conn
        .query_row(
            "SELECT Start, Stop, Text FROM STATEMENTS JOIN DOCUMENTS ON DOCUMENTS.ID = DocumentId \
             WHERE StatementTypeId = 1 ORDER BY Start DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap();
    let units: Vec<u16> = quote.2.encode_utf16().collect();
    let words = String::from_utf16(&units[quote.0 as usize..quote.1 as usize]).unwrap();
    assert_eq!(words, "Washington would go on to supply arms");
    let sound: String = conn
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(sound, "ok");
    assert!(all("SELECT \"table\" FROM pragma_foreign_key_check").is_empty());
    assert_eq!(dna::PASSWORD, "demarche");
}

#[test]
fn entities_are_a_line_each_and_lead_to_each_other() {
    let coded = world().coded().unwrap();
    let (_folder, path) = written(&coded, Format::FollowTheMoney);
    let text = std::fs::read_to_string(path).unwrap();
    let entities: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let ids: HashSet<&str> = entities
        .iter()
        .map(|it| it["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids.len(), entities.len());
    for entity in &entities {
        for (name, values) in entity["properties"].as_object().unwrap() {
            let values = values.as_array().unwrap();
            assert!(values.iter().all(Value::is_string));
            if ["holder", "post", "document", "resolved", "entity"].contains(&name.as_str()) {
                assert!(
                    values.iter().all(|it| ids.contains(it.as_str().unwrap())),
                    "{entity}"
                );
            }
        }
    }
    let schemas: HashSet<&str> = entities
        .iter()
        .map(|it| it["schema"].as_str().unwrap())
        .collect();
    assert_eq!(
        schemas,
        HashSet::from([
            "Person",
            "Organization",
            "Position",
            "Occupancy",
            "Article",
            "Mention",
            "Note"
        ])
    );
}

#[test]
fn an_archive_is_read_again_with_its_addresses_and_times() {
    let page = "<!doctype html><title>Talks</title><h1>Talks</h1><p>The two sides met on Friday and agreed to meet again, officials said.</p>";
    let headers = [
        (
            "Content-Type".to_owned(),
            "text/html; charset=utf-8".to_owned(),
        ),
        ("Content-Encoding".to_owned(), "br".to_owned()),
        ("X-Bad".to_owned(), "a\r\nWARC-Type: request".to_owned()),
    ];
    let fetched = Capture {
        bytes: page.as_bytes(),
        media_type: "text/html",
        at: noon(),
        url: Some("https://example.org/talks"),
        headers: &headers,
    };
    let pasted = Capture {
        bytes: b"A headline\n\nA text of one paragraph that somebody pasted here.",
        media_type: "text/plain",
        url: None,
        headers: &[],
        ..fetched.clone()
    };
    let mut archive = warc::info("Demarche test", noon());
    archive.extend(warc::capture(&fetched));
    archive.extend(warc::capture(&pasted));
    let reading = demarche_extract::read_file(&archive, Some("a.warc.gz"), None, None).unwrap();
    assert_eq!(reading.items.len(), 2, "{:?}", reading.skipped);
    let [first, second] = &reading.items[..] else {
        panic!()
    };
    assert_eq!(first.url.as_deref(), Some("https://example.org/talks"));
    assert_eq!(first.saved.unwrap(), noon());
    assert_eq!(first.part.as_deref(), Some(page.as_bytes()));
    assert_eq!(second.url, None);
    assert_eq!(second.part.as_deref(), Some(pasted.bytes));
    assert_eq!(
        reading.skipped,
        ["Records that hold no page were passed over: 1 warcinfo."]
    );
}

/// Files for programs of others to be held against: `EXCHANGE_OUT=DIR cargo test … -- --ignored`.
#[test]
#[ignore = "writes files for other programs to check"]
fn files_for_other_programs() {
    let folder = std::path::PathBuf::from(std::env::var("EXCHANGE_OUT").unwrap());
    let coded = world().coded().unwrap();
    for (format, name) in [
        (Format::Annotations, "library.jsonld"),
        (Format::Qda, "library.qdpx"),
        (Format::Dna, "library.dna"),
        (Format::FollowTheMoney, "library.ftm.json"),
    ] {
        crate::write(&coded, format, &folder.join(name), "Demarche test").unwrap();
    }
    let library = world();
    let mut archive = warc::info("Demarche test", noon());
    for captured in library.captures().unwrap() {
        let (bytes, _) = library.snapshot_bytes(captured.id).unwrap();
        archive.extend(warc::capture(&Capture {
            bytes: &bytes,
            media_type: &captured.media_type,
            at: captured.at,
            url: captured.url.as_deref(),
            headers: &captured.headers,
        }));
    }
    std::fs::write(folder.join("library.warc.gz"), archive).unwrap();
}
