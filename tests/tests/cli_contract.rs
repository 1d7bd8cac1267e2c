//! The command line's contract: every command that there is, what it ends with, and the shape of what it answers.
//!
//! Which commands there are is read from the manual pages, which are made from what can be typed: a new command that
//! is not called here fails.

#[path = "cli_contract/shape.rs"]
mod shape;
#[path = "cli_contract/streams.rs"]
mod streams;
#[path = "cli_contract/walk.rs"]
mod walk;

use demarche_tests::command_line::{CommandLine, lines};
use demarche_tests::scratch::{Scratch, fixture};
use serde_json::{Value, json};

fn command_line(scratch: &Scratch) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder())
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().unwrap_or_else(|| panic!("{value}"));
    object.keys().map(String::as_str).collect()
}

fn has_keys(value: &Value, wanted: &[&str]) {
    for key in wanted {
        assert!(keys(value).contains(key), "{key} is not in {value}");
    }
}

#[test]
fn extract_answers_what_the_contract_names() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let file = fixture("paste-xi-biden.txt");
    let paste = std::fs::read(&file).unwrap();
    let pasted = lines(&cli.run_with(&["extract", "--paste"], paste)).remove(0);
    let read = lines(&cli.run_with(&["extract"], file.display().to_string())).remove(0);
    for answer in [&pasted, &read] {
        has_keys(
            answer,
            &[
                "path",
                "title",
                "byline",
                "published",
                "published_from",
                "site",
                "language",
                "wires",
                "text",
                "cut",
            ],
        );
        assert!(answer["title"].is_string() && answer["text"].is_string());
        assert!(answer["byline"].is_array() && answer["cut"].is_array());
        assert_eq!(answer["published"], Value::Null);
        assert_eq!(answer["published_from"], Value::Null);
        assert_eq!(answer["wires"], json!(["AFP", "AP"]));
        assert_eq!(answer["language"], "en");
    }
    assert_eq!(pasted["path"], "-");
    assert_eq!(read["path"], file.display().to_string());
    assert!(!pasted["cut"].as_array().unwrap().is_empty());
    // A page by its address in a file of HTML, with its day.
    let page = "<!doctype html><html lang=en><head><title>Ferry vote put off</title>\
        <meta property=article:published_time content=2022-03-18T09:00:00Z></head><body><article><h1>Ferry vote put off</h1>\
        <p>The harbour council put its vote on the ferry off on Monday, after three of its members asked for another week \
        to read what the engineers had written about the old pier.</p></article></body></html>";
    let page = scratch.write("page.html", page).unwrap();
    let read = lines(&cli.run_with(&["extract"], page.display().to_string())).remove(0);
    assert!(
        read["published"]
            .as_str()
            .unwrap()
            .starts_with("2022-03-18")
    );
    assert!(read["published_from"].is_string(), "{read}");
}

#[test]
fn quotations_answers_what_the_contract_names() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let text =
        "😀 “We will not go,” Foreign Ministry spokesperson Zhao Lijian told reporters in Beijing.";
    let line = json!({ "id": "a", "text": text, "date": "2022-03-18" }).to_string();
    let answer = lines(&cli.run_with(&["quotations"], line)).remove(0);
    assert_eq!(keys(&answer), ["id", "quotations"]);
    let quotation = &answer["quotations"][0];
    has_keys(
        quotation,
        &[
            "start",
            "end",
            "kind",
            "speaker",
            "speaker_start",
            "speaker_end",
            "cue",
            "score",
        ],
    );
    assert_eq!(quotation["country"], "CN");
    assert_eq!(quotation["kind"], "direct");
    let speaker = quotation["speaker"].as_str().unwrap();
    assert!(speaker.ends_with("Zhao Lijian"), "{speaker}");
    assert!(quotation["score"].is_f64());
    // Offsets are scalar values: the picture before the words is one.
    let at = |key: &str| quotation[key].as_u64().unwrap() as usize;
    let part = |from, to| text.chars().skip(from).take(to - from).collect::<String>();
    assert!(
        part(at("start"), at("end")).contains("We will not go"),
        "{quotation}"
    );
    assert_eq!(part(at("speaker_start"), at("speaker_end")), speaker);
    // The number of an article comes back as a number.
    let answer = lines(&cli.run_with(&["quotations"], "{\"id\":7,\"text\":\"\"}")).remove(0);
    assert_eq!(answer, json!({ "id": 7, "quotations": [] }));
}

#[test]
fn a_library_is_named_by_the_flag_before_the_environment() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    let other = scratch.path("other.demarche");
    let other = other.to_str().unwrap();
    cli.run(&["--library", other, "note", "new", "Elsewhere"]);
    assert!(!scratch.path("library.demarche").exists());
    cli.run(&["note", "new", "Here"]);
    // The flag may stand behind the command too.
    let there = cli.json(&["list", "notes", "--library", other]);
    assert_eq!((there.len(), &there[0]["title"]), (1, &json!("Elsewhere")));
    let here = cli.json(&["list", "notes"]);
    assert_eq!((here.len(), &here[0]["title"]), (1, &json!("Here")));
    // Without either it is the one in the user's data folder.
    let nowhere = command_line(&scratch).with_environment("DEMARCHE_LIBRARY", "");
    nowhere.run(&["note", "new", "At home"]);
    assert_eq!(nowhere.json(&["list", "notes"])[0]["title"], "At home");
    assert_eq!(cli.json(&["list", "notes"]).len(), 1);
    let home = std::fs::read_dir(scratch.path("data")).unwrap().count();
    assert!(home > 0, "nothing was made in the user's data folder");
}

#[test]
fn it_ends_with_0_1_or_2_and_tells_errors_on_standard_error_alone() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    // A failure: nothing is there.
    for json in [false, true] {
        let flags: &[&str] = if json { &["--json"] } else { &[] };
        for words in [
            &["list", "articles"][..],
            &["compare"],
            &["undo"],
            &["verify"],
            &["export-library", "somewhere"],
            &["salvage", "no-such-file", "to"],
            &["import-library", "no-such-folder"],
        ] {
            let ended = cli.call(&[flags, words].concat());
            assert_eq!(ended.status, 1, "{words:?}: {ended:?}");
            assert!(ended.err.starts_with("demarche-cli: "), "{ended:?}");
            assert_eq!(ended.out, "", "{words:?}");
        }
    }
    cli.run(&["note", "new", "A"]);
    for words in [
        &["accept", "99"][..],
        &["note", "show", "nothing"],
        &["readout-diff", "1", "2"],
        &["search", "--saved", "nothing"],
        &["change", "99"],
        &["restore", "no-such-backup"],
        &["timeline", "nothing"],
    ] {
        let ended = cli.call(words);
        assert_eq!(ended.status, 1, "{words:?}: {ended:?}");
        assert!(ended.err.starts_with("demarche-cli: "), "{ended:?}");
        assert_eq!(ended.out, "", "{words:?}");
    }
    // Wrong usage, told before anything is opened.
    for words in [
        &[][..],
        &["fly"],
        &["list"],
        &["list", "articles", "--colour"],
        &["accept", "one"],
        &["note", "export", "A"],
        &["note", "export", "A", "--to", "odt"],
        &["compare", "--format", "pdf"],
        &["readout-diff", "1"],
        &["import"],
        &["--library"],
    ] {
        let ended = cli.call(words);
        assert_eq!(ended.status, 2, "{words:?}: {ended:?}");
        assert!(!ended.err.is_empty() && ended.out.is_empty(), "{ended:?}");
    }
    // What was asked for is no error.
    for words in [
        &["--help"][..],
        &["--version"],
        &["note", "export", "--help"],
    ] {
        let ended = cli.call(words);
        assert_eq!(ended.status, 0, "{words:?}: {ended:?}");
        assert!(ended.err.is_empty() && !ended.out.is_empty(), "{ended:?}");
    }
    assert_eq!(cli.json(&["list", "notes"]).len(), 1);
}
