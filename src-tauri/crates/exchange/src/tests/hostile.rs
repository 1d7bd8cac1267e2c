//! Files that were made to do harm, or are broken: an error or a list of what could not be read, never a panic.

use std::io::Write as _;

use demarche_text::Phrase;
use rusqlite::Connection;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{take, world, written};
use crate::{Error, Format, Read, qda};

fn project(inside: &str, parts: &[(&str, &[u8])]) -> Vec<u8> {
    let xml = format!("<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\">{inside}</Project>");
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let all = [("project.qde", xml.as_bytes())];
    for (name, bytes) in all.iter().chain(parts) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn reasons(read: &Read) -> Vec<String> {
    read.problems
        .iter()
        .map(|(_, reason)| reason.to_string())
        .collect()
}

fn broken<T: std::fmt::Debug>(read: Result<T, Error>) -> String {
    match read.unwrap_err() {
        Error::Broken(reason) => reason.to_string(),
        other => panic!("{other}"),
    }
}

#[test]
fn a_project_reaches_for_nothing_outside_of_itself() {
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "a secret").unwrap();
    let path = secret.path().display();
    let sources = format!(
        "<Sources><TextSource guid=\"11111111-1111-1111-1111-111111111111\" name=\"a\" plainTextPath=\"absolute://{path}\"/>\
         <TextSource guid=\"11111111-1111-1111-1111-111111111112\" name=\"b\" plainTextPath=\"relative://../../etc/passwd\"/>\
         <TextSource guid=\"11111111-1111-1111-1111-111111111113\" name=\"c\" plainTextPath=\"internal://../../etc/passwd\"/>\
         <TextSource guid=\"11111111-1111-1111-1111-111111111114\" name=\"d\" plainTextPath=\"internal://d.txt\"/></Sources>"
    );
    let read = qda::read(&project(
        &sources,
        &[("sources/d.txt", b"A text."), ("../../evil.txt", b"x")],
    ))
    .unwrap();
    assert_eq!(read.problems.len(), 3);
    assert_eq!(read.coded.articles.len(), 1);
    assert_eq!(read.coded.articles[0].text, "A text.");
}

#[test]
fn a_bomb_of_a_project_is_refused_item_by_item() {
    let zeros = vec![b' '; 70 << 20];
    let sources = "<Sources><TextSource guid=\"11111111-1111-1111-1111-111111111111\" name=\"big\" plainTextPath=\"internal://a.txt\"/>\
                   <TextSource guid=\"11111111-1111-1111-1111-111111111112\" name=\"small\" plainTextPath=\"internal://b.txt\"/></Sources>";
    let read = qda::read(&project(
        sources,
        &[("sources/a.txt", &zeros), ("Sources/b.txt", b"Fine.")],
    ))
    .unwrap();
    assert_eq!(reasons(&read), ["Its text unpacks to more than is read."]);
    assert_eq!(read.coded.articles[0].text, "Fine.");
    let entities = "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("project.qde", SimpleFileOptions::default())
        .unwrap();
    zip.write_all(format!("{entities}<Project name=\"&b;\"/>").as_bytes())
        .unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert!(broken(qda::read(&bytes)).contains("it defines entities"));
    let deep = format!("{}{}", "<Code>".repeat(5000), "</Code>".repeat(5000));
    assert!(broken(qda::read(&project(&deep, &[]))).contains("too deep"));
}

#[test]
fn absurd_places_are_listed_and_the_others_are_read() {
    let sources = "<Sources><TextSource guid=\"11111111-1111-1111-1111-111111111111\" name=\"a\"><PlainTextContent>One two three\r\nfour.</PlainTextContent>\
        <PlainTextSelection guid=\"21111111-1111-1111-1111-111111111111\" startPosition=\"-1\" endPosition=\"3\"/>\
        <PlainTextSelection guid=\"21111111-1111-1111-1111-111111111112\" startPosition=\"5\" endPosition=\"99999999999999999999\"/>\
        <PlainTextSelection guid=\"21111111-1111-1111-1111-111111111113\" startPosition=\"9\" endPosition=\"4\"/>\
        <PlainTextSelection guid=\"21111111-1111-1111-1111-111111111114\" startPosition=\"4\" endPosition=\"7\"/></TextSource>\
        <PictureSource guid=\"11111111-1111-1111-1111-111111111112\" name=\"photo\"/></Sources>";
    let read = qda::read(&project(sources, &[])).unwrap();
    assert_eq!(read.problems.len(), 4, "{:?}", read.problems);
    assert_eq!(read.coded.excerpts.len(), 1);
    assert_eq!(read.coded.excerpts[0].quote, "two");
}

#[test]
fn codes_of_another_program_are_issues_and_remarks_never_invented_positions() {
    let inside = "<Users><User guid=\"{AAAAAAAA-1111-1111-1111-111111111111}\" name=\"Bo\"/></Users>\
        <CodeBook><Codes><Code guid=\"c1111111-1111-1111-1111-111111111111\" name=\"Theme\" isCodable=\"true\"><Description>What it is.</Description>\
        <Code guid=\"c1111111-1111-1111-1111-111111111112\" name=\"Sub\" isCodable=\"true\"/></Code></Codes></CodeBook>\
        <Sources><TextSource guid=\"11111111-1111-1111-1111-111111111111\" name=\"Interview\"><PlainTextContent>One two three.</PlainTextContent>\
        <PlainTextSelection guid=\"21111111-1111-1111-1111-111111111114\" startPosition=\"4\" endPosition=\"7\" creatingUser=\"aaaaaaaa-1111-1111-1111-111111111111\" creationDateTime=\"2020-01-02T03:04:05Z\">\
        <Coding guid=\"d1111111-1111-1111-1111-111111111111\"><CodeRef targetGUID=\"C1111111-1111-1111-1111-111111111112\"/></Coding></PlainTextSelection></TextSource></Sources>\
        <Notes><Note guid=\"e1111111-1111-1111-1111-111111111111\" name=\"Memo\"><PlainTextContent>Think.</PlainTextContent></Note></Notes>";
    let read = qda::read(&project(inside, &[])).unwrap();
    let library = super::empty();
    let taken = take(&library, &read);
    assert_eq!(taken.refused, []);
    let coded = library.coded().unwrap();
    assert_eq!(coded.excerpts[0].comment.as_deref(), Some("Codes: Sub"));
    assert_eq!(
        (
            coded.excerpts[0].analyst.as_str(),
            coded.excerpts[0].made_at.as_str()
        ),
        ("Bo", "2020-01-02T03:04:05.000Z")
    );
    let issues: Vec<(&str, bool)> = coded
        .issues
        .iter()
        .map(|it| (it.name.as_str(), it.leaf))
        .collect();
    assert_eq!(issues, [("Theme", false), ("Sub", true)]);
    assert!(coded.positions.is_empty());
    assert_eq!(coded.notes[0].title, "Memo");
}

#[test]
fn any_cut_of_a_file_is_an_answer() {
    let coded = world().coded().unwrap();
    for format in [Format::Qda, Format::Dna, Format::Annotations] {
        let (folder, path) = written(&coded, format);
        let whole = std::fs::read(&path).unwrap();
        let cut = folder.path().join("cut");
        for at in (0..whole.len()).step_by(whole.len() / 40) {
            std::fs::write(&cut, &whole[..at]).unwrap();
            let _ = crate::read(&cut);
            let mut changed = whole.clone();
            changed[at] ^= 0x55;
            std::fs::write(&cut, &changed).unwrap();
            if let Ok(read) = crate::read(&cut) {
                let _ = take(&super::empty(), &read);
            }
        }
    }
}

#[test]
fn a_database_runs_nothing_and_is_not_written() {
    let coded = world().coded().unwrap();
    let (_folder, path) = written(&coded, Format::Dna);
    {
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(
            "PRAGMA foreign_keys = off; CREATE TABLE ran (x);
             CREATE TRIGGER t AFTER INSERT ON DOCUMENTS BEGIN INSERT INTO ran VALUES (1); END;
             INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES
               (9001, 1, 1, 3, 9223372036854775807, 1), (9002, 1, 777, 3, 4, 1);
             INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Date) VALUES (9003, CAST(x'ff00fe' AS TEXT), CAST(x'41c328' AS TEXT), 1, 9223372036854775807);",
        )
        .unwrap();
    }
    let before = std::fs::read(&path).unwrap();
    let read = crate::read(&path).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), before);
    let names: Vec<String> = read
        .problems
        .iter()
        .map(|(item, _)| item.name.to_string())
        .collect();
    assert_eq!(names, ["number 9001", "number 9002"]);
    let templates = read.problems.iter();
    assert!(
        templates
            .map(|(item, _)| &item.name)
            .all(|name| matches!(name, Phrase::Filled(_)))
    );
    assert!(
        read.coded
            .articles
            .iter()
            .any(|it| it.text.contains('\u{fffd}'))
    );
    // A view in the place of a table is no table.
    {
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(
            "PRAGMA foreign_keys = off; ALTER TABLE CODERS RENAME TO c; \
             CREATE VIEW CODERS AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS ID, 'a' AS Name FROM n;",
        )
        .unwrap();
    }
    assert!(broken(crate::read(&path)).contains("it has no table CODERS"));
}

#[test]
fn statements_of_dna_itself_are_positions() {
    let (_folder, path) = written(&Default::default(), Format::Dna);
    {
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(
            "INSERT INTO CODERS (ID, Name, Password) VALUES (7, 'Bo', '');
             INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Date) VALUES (1, 'Debate', '😀 She said: “We must act now.” They disagreed.', 7, 1647561600);
             INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (1, 1, 1, 14, 30, 7), (2, 1, 1, 32, 47, 7), (3, 1, 1, 0, 2, 7);
             INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (101, 1, 'Jane Roe'), (102, 2, 'France'), (103, 3, 'Act now'), (104, 2, 'Committee of Nine');
             INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (1, 1, 101), (1, 2, 102), (1, 3, 103), (2, 2, 104), (2, 3, 103);
             INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 4, 1), (2, 4, 0);",
        )
        .unwrap();
    }
    let read = crate::read(&path).unwrap();
    assert_eq!(read.problems, []);
    let library = super::empty();
    assert_eq!(take(&library, &read).refused, []);
    let lines = super::codings(&library.coded().unwrap());
    assert_eq!(lines.len(), 5, "{lines:#?}");
    assert!(
        lines[0].contains("Some(Span { start: 0, end: 1 }) 😀"),
        "{lines:#?}"
    );
    assert!(
        lines[3].contains("Committee of Nine Organisation"),
        "{lines:#?}"
    );
    assert!(
        lines[3].contains("Opposes") && lines[3].contains("Indirect"),
        "{lines:#?}"
    );
    assert!(
        lines[4].contains("Jane Roe Person") && lines[4].contains("[\"FR\"]"),
        "{lines:#?}"
    );
    assert!(
        lines[4].contains("Supports") && lines[4].contains("Direct"),
        "{lines:#?}"
    );
    let article = &library.coded().unwrap().articles[0];
    assert_eq!(article.published.as_ref().unwrap().date, "2022-03-18");
}

#[test]
fn annotations_of_others_are_read_as_far_as_they_go() {
    // From the examples of the data model (sections 3.2.2, 4.2.4 and 4.2.5), and what is no annotation of words.
    let json = r#"[
      {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/anno1", "type": "Annotation",
       "bodyValue": "Comment text", "target": "http://example.org/target1"},
      {"id": "http://example.org/anno23", "type": "Annotation", "body": [{"type": "TextualBody", "value": "love", "purpose": "tagging"}],
       "creator": {"id": "http://example.org/user1", "type": "Person", "name": "My Pseudonym"}, "created": "2015-01-28T12:00:00Z",
       "target": {"source": "http://example.org/page1", "selector": {"type": "TextQuoteSelector", "exact": "annotation", "prefix": "this is an ", "suffix": " that has some"}}},
      {"id": "http://example.org/anno24", "type": "Annotation", "target": {"source": {"id": "http://example.org/page1"}, "selector": {"type": "TextPositionSelector", "start": 412, "end": 795}}},
      {"id": "http://example.org/anno25", "type": ["Annotation"], "target": {"source": "http://example.org/page1",
       "selector": {"type": "FragmentSelector", "value": "para1", "refinedBy": {"type": "TextQuoteSelector", "exact": "has some", "start": -4}}}}
    ]"#;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.jsonld");
    std::fs::write(&path, json).unwrap();
    let read = crate::read(&path).unwrap();
    let names: Vec<String> = read
        .problems
        .iter()
        .map(|(item, _)| item.name.to_string())
        .collect();
    assert_eq!(
        names,
        ["http://example.org/anno1", "http://example.org/anno24"]
    );
    let library = super::empty();
    super::article(
        &library,
        "Page",
        Some("http://example.org/page1"),
        &["An annotation, and this is an annotation that has some text."],
    );
    let taken = take(&library, &read);
    assert_eq!(taken.refused, []);
    let coded = library.coded().unwrap();
    assert_eq!(coded.excerpts[0].span.unwrap().start, 30);
    assert_eq!(coded.excerpts[0].comment.as_deref(), Some("Tags: love"));
    assert_eq!(coded.excerpts[0].analyst, "My Pseudonym");
    assert_eq!(coded.excerpts[1].quote, "has some");
    std::fs::write(&path, "[".repeat(100_000)).unwrap();
    assert!(broken(crate::read(&path)).contains("no JSON"));
}
