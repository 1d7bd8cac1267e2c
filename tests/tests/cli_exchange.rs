//! Files that other programs read and write, through the command line; and lists as tables.

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;

const REPORT: &str = "“We will send more arms,” the minister Ada Example said on Monday. “=Nobody should \
    send tanks,” said the deputy Ben Example. Aid must flow, Ada Example added.";

fn command_line(folder: &std::path::Path) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), folder)
}

/// An article of an address, and a position on it.
fn coded(scratch: &Scratch) -> CommandLine {
    let cli = command_line(scratch.folder());
    cli.code(REPORT);
    cli
}

fn elsewhere(scratch: &Scratch) -> CommandLine {
    let folder = scratch.path("elsewhere");
    std::fs::create_dir(&folder).unwrap();
    command_line(&folder)
}

#[test]
fn codings_go_out_and_come_in_elsewhere() {
    for name in ["library.qdpx", "library.dna"] {
        let scratch = Scratch::new().unwrap();
        let cli = coded(&scratch);
        let file = scratch.path(name).display().to_string();
        let told = cli.run(&["exchange", "export", &file]);
        assert!(told.contains("written: 1 positions"), "{told}");
        let other = elsewhere(&scratch);
        let told = other.run(&["exchange", "import", &file]);
        assert!(told.contains("made: 1 positions"), "{told}");
        let positions = other.json(&["list", "positions"]);
        assert_eq!(positions[0]["paraphrase"], "More arms");
        assert_eq!(positions[0]["stance"], "supports");
        assert_eq!(positions[0]["actors"][0]["name"], "Ada Example");
        assert_eq!(
            positions[0]["quote"],
            cli.json(&["list", "positions"])[0]["quote"]
        );
        // Once more, and nothing is new; undoing takes the first time back.
        let again = other.json(&["exchange", "import", &file]);
        assert_eq!(again[0]["made"], serde_json::json!([]));
        other.run(&["undo"]);
        assert_eq!(other.json(&["list", "positions"]).len(), 0);
    }
}

#[test]
fn annotations_come_onto_known_pages_and_the_others_are_listed() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    let file = scratch.path("library.jsonld").display().to_string();
    cli.run(&["exchange", "export", &file]);
    let other = elsewhere(&scratch);
    let ended = other.call(&["exchange", "import", &file]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(
        ended
            .err
            .contains("No article of the library has the address https://example.org/arms"),
        "{ended:?}"
    );
    let import = [
        "import",
        "--paste",
        "--title",
        "Arms",
        "--address",
        "https://example.org/arms",
    ];
    other.run_with(&import, format!("Arms\n\n{REPORT}"));
    other.run(&["exchange", "import", &file]);
    assert_eq!(other.json(&["list", "excerpts"]).len(), 1);
}

#[test]
fn a_web_archive_goes_out_and_its_pages_come_in() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    let page = scratch.path("page.html");
    let html = "<!doctype html><title>The talks</title><link rel=canonical href=https://example.org/talks><article><h1>The talks</h1><p>The two sides met on Friday and agreed to meet again in a week, officials said.</p><p>They spoke for two hours about grain and about the harbour.</p></article>";
    std::fs::write(&page, html).unwrap();
    cli.run(&["import", "--file", &page.display().to_string()]);
    let file = scratch.path("library.warc.gz").display().to_string();
    let told = cli.run(&["exchange", "export", &file]);
    assert!(told.contains("written: 2 captures"), "{told}");
    let other = elsewhere(&scratch);
    other.run(&["import", "--file", &file]);
    let articles = other.json(&["list", "articles"]);
    assert_eq!(articles.len(), 2, "{articles:?}");
    let bytes = std::fs::read(&file).unwrap();
    assert_eq!(bytes[..2], [0x1f, 0x8b]);
}

#[test]
fn held_sources_stay_out_unless_they_are_asked_for() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    cli.run(&["source", "hold", "actor", "Ada Example"]);
    let file = scratch.path("entities.ftm.json").display().to_string();
    let told = cli.run(&["exchange", "export", &file]);
    assert!(
        told.contains("Left out because they tell of a source that you hold"),
        "{told}"
    );
    assert!(
        !std::fs::read_to_string(&file)
            .unwrap()
            .contains("Ada Example")
    );
    let told = cli.run(&["exchange", "export", &file, "--include-held-sources"]);
    assert!(told.contains("take care whom you give it to"), "{told}");
    assert!(
        std::fs::read_to_string(&file)
            .unwrap()
            .contains("Ada Example")
    );
    let named = scratch.path("ada-example.qdpx").display().to_string();
    let ended = cli.call(&["exchange", "export", &named]);
    assert_eq!(ended.status, 1);
    assert!(!std::path::Path::new(&named).exists());
}

#[test]
fn wrong_usage_and_failures_are_told_apart() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    assert_eq!(
        cli.call(&["exchange", "export", "library.unknown"]).status,
        2
    );
    assert_eq!(
        cli.call(&["list", "articles", "--format", "xlsx"]).status,
        2
    );
    assert_eq!(
        cli.call(&["list", "articles", "--where", "nonsense=1"])
            .status,
        2
    );
    let file = scratch.path("a.txt");
    std::fs::write(&file, "A text.").unwrap();
    let ended = cli.call(&["exchange", "import", &file.display().to_string()]);
    assert_eq!(ended.status, 1);
    assert!(ended.err.contains("no REFI-QDA project"), "{ended:?}");
    let missing = scratch.path("missing").join("a.qdpx").display().to_string();
    assert_eq!(cli.call(&["exchange", "export", &missing]).status, 1);
    assert_eq!(
        cli.call(&["exchange", "export", &missing, "--article", "77"])
            .status,
        1
    );
}

#[test]
fn every_list_is_a_table_for_elsewhere_and_a_search_narrows_it() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    cli.run(&["note", "new", "A note"]);
    for noun in [
        "articles",
        "quotations",
        "excerpts",
        "positions",
        "actors",
        "issues",
        "events",
        "notes",
    ] {
        let csv = cli.run(&["list", noun, "--format", "csv"]);
        let rows = cli.json(&["list", noun]).len();
        let quoted_lines = csv.lines().count();
        assert!(quoted_lines > rows, "{noun}: {csv}");
        assert!(
            csv.starts_with('\u{feff}') || csv.starts_with("Number"),
            "{noun}: {csv}"
        );
        let table: serde_json::Value =
            serde_json::from_str(&cli.run(&["list", noun, "--format", "json"])).unwrap();
        assert_eq!(table["rows"].as_array().unwrap().len(), rows, "{noun}");
        let md = cli.run(&["list", noun, "--format", "md"]);
        assert!(
            md.contains("| Number |") || md.contains("Number"),
            "{noun}: {md}"
        );
        let book = scratch.path(&format!("{noun}.xlsx"));
        cli.run(&["list", noun, "-o", &book.display().to_string()]);
        assert!(std::fs::read(&book).unwrap().starts_with(b"PK"));
    }
    // A cell that a spreadsheet would take for a formula is guarded.
    let csv = cli.run(&["list", "quotations", "--format", "csv"]);
    assert!(!csv.contains(",=") && !csv.contains("\"="), "{csv}");
    let found = cli.json(&["list", "quotations", "--where", "tanks"]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        cli.json(&["list", "positions", "--where", "stance:supports"])
            .len(),
        1
    );
    assert_eq!(
        cli.json(&["list", "positions", "--where", "stance:opposes"])
            .len(),
        0
    );
    assert_eq!(
        cli.json(&[
            "list",
            "articles",
            "--where",
            "has:position",
            "--where",
            "text=arms"
        ])
        .len(),
        1
    );
}
