//! From a pasted page to a briefing in Word and PDF and back to an empty library, through the
//! command line.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

use demarche_tests::command_line::{CommandLine, lines};
use demarche_tests::scratch::{Scratch, fixture, shared};
use serde_json::Value;

/// Who speaks in the reference case: name, post, country.
const PEOPLE: &[(&str, &str, &str)] = &[
    ("Xi Jinping", "President", "CN"),
    ("Joe Biden", "President", "US"),
    ("Jen Psaki", "White House press secretary", "US"),
    ("Wendy Sherman", "Deputy Secretary of State", "US"),
    ("Zhao Lijian", "Foreign Ministry spokesperson", "CN"),
];

fn command_line(scratch: &Scratch) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder())
}

#[test]
fn the_project_s_own_page_becomes_a_briefing() {
    journey(&fixture("paste-xi-biden.txt"), "Example Weather");
}

#[test]
fn the_reference_page_becomes_a_briefing() {
    if let Some(page) = shared("data/seed/xi-biden-2022-03-18.txt") {
        journey(&page, "Humidity");
    }
}

/// The whole way. `furniture` stands around the article and is no part of it.
fn journey(page: &Path, furniture: &str) {
    let page = std::fs::read(page).unwrap();
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    import_is_clean(&cli, &page, furniture);

    // The analyst knows the day, which the text does not tell.
    let imported = cli.json_with(
        &[
            "import",
            "--paste",
            "--date",
            "2022-03-18",
            "--outlet",
            "Example Gazette",
        ],
        &page,
    );
    assert_eq!(imported[0]["draft"]["published"]["date"], "2022-03-18");
    assert_eq!(imported[0]["draft"]["published_from"], "analyst");
    let article = cli.json(&["list", "articles"]).remove(0);
    assert_eq!(article["wires"], serde_json::json!(["AFP", "AP"]));
    everybody_is_known(&cli);

    code(&cli);
    compare(&cli, &scratch);
    write_and_export(&cli, &scratch);
    if furniture == "Example Weather" {
        // Once is enough of what takes many processes.
        editions_and_held_sources(&cli, &scratch);
    }

    let mut undone = 0;
    while !cli.run(&["undo"]).contains("nothing to undo") {
        undone += 1;
        assert!(undone < 100, "undo goes on for ever");
    }
    for noun in [
        "articles",
        "quotations",
        "excerpts",
        "positions",
        "actors",
        "issues",
        "notes",
    ] {
        assert_eq!(cli.run(&["list", noun]), "", "{noun} are left");
    }
    assert!(cli.run(&["verify"]).contains("checked"));
    // And all of it comes back.
    for _ in 0..undone {
        assert!(cli.run(&["redo"]).starts_with("Redone: "));
    }
    assert_eq!(cli.json(&["list", "positions"]).len(), 2);
    assert!(cli.run(&["verify"]).contains("checked"));
}

/// What is read from the page, before and after it is stored, and that undo takes it back.
fn import_is_clean(cli: &CommandLine, page: &[u8], furniture: &str) {
    let read = lines(&cli.run_with(&["extract", "--paste"], page)).remove(0);
    let text = read["text"].as_str().unwrap();
    assert_eq!(read["published"], Value::Null, "a date was invented");
    assert_eq!(read["wires"], serde_json::json!(["AFP", "AP"]));
    assert!(
        !text.contains(furniture) && !text.contains("Advertisement"),
        "{text}"
    );
    let paragraphs: Vec<&str> = text.split("\n\n").collect();
    let mut distinct = paragraphs.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), paragraphs.len(), "a line is kept twice");
    assert!(
        text.ends_with("West.") || text.ends_with("financial help."),
        "{text}"
    );

    let imported = cli.json_with(&["import", "--paste"], page).remove(0);
    assert_eq!(imported["draft"]["published"], Value::Null);
    assert_eq!(imported["draft"]["date_hint"]["phrase"], "Friday");
    assert_eq!(imported["draft"]["date_hint"]["suggestion"], Value::Null);
    assert!(cli.run(&["undo"]).starts_with("Undone: Import "));
    assert_eq!(cli.run(&["list", "articles"]), "");
}

fn everybody_is_known(cli: &CommandLine) {
    let actors = cli.json(&["list", "actors"]);
    for (name, post, country) in PEOPLE {
        let actor = actors
            .iter()
            .find(|row| row["actor"]["name"] == *name)
            .unwrap_or_else(|| panic!("{name} is not known"));
        assert_eq!(actor["actor"]["country"]["code"], *country, "{name}");
        assert_eq!(actor["post"]["title"], *post, "{name}");
    }
    let quotations = cli.json(&["list", "quotations", "--where", "state=pending"]);
    for (name, post, country) in PEOPLE {
        let quotation = of(&quotations, name);
        assert_eq!(quotation["post"]["title"], *post, "{name}");
        assert_eq!(quotation["country"]["code"], *country, "{name}");
    }
}

/// The speaker's quotation with the most words of their own.
fn of<'q>(quotations: &'q [Value], name: &str) -> &'q Value {
    quotations
        .iter()
        .filter(|quotation| quotation["actor"]["name"] == name)
        .max_by_key(|quotation| quotation["quote"].as_str().map(str::len))
        .unwrap_or_else(|| panic!("{name} is not quoted"))
}

fn code(cli: &CommandLine) {
    cli.run(&["issue", "add", "War in Ukraine"]);
    cli.run(&[
        "issue",
        "add",
        "Arming Ukraine",
        "--parent",
        "War in Ukraine",
        "--proposition",
        "States should supply arms to Ukraine",
        "--con",
        "no arms",
        "--pro",
        "supply arms",
    ]);
    cli.run(&[
        "issue",
        "add",
        "Backing Russia",
        "--parent",
        "War in Ukraine",
        "--proposition",
        "States should back Russia",
        "--con",
        "isolate Russia",
        "--pro",
        "back Russia",
    ]);
    let quotations = cli.json(&["list", "quotations"]);
    let zhao = of(&quotations, "Zhao Lijian")["id"].to_string();
    let accepted = cli.json(&[
        "accept",
        &zhao,
        "--issue",
        "Arming Ukraine",
        "--stance",
        "-1",
    ]);
    assert_ne!(accepted[0]["position"], Value::Null);
    let sherman = of(&quotations, "Wendy Sherman")["id"].to_string();
    cli.run(&[
        "accept",
        &sherman,
        "--issue",
        "backing",
        "--stance",
        "-2",
        "--said",
        "2022-03-18",
    ]);
    // Keeping the words alone asks for nothing.
    let psaki = of(&quotations, "Jen Psaki")["id"].to_string();
    cli.run(&["accept", &psaki]);

    let positions = cli.json(&["list", "positions"]);
    let by_issue: BTreeMap<&str, &Value> = positions
        .iter()
        .map(|row| (row["issue"]["name"].as_str().unwrap(), row))
        .collect();
    let arming = by_issue["Arming Ukraine"];
    assert_eq!(arming["voice"], "spokesperson");
    assert_eq!(arming["stance"], "leans_against");
    assert_eq!(arming["on_behalf"][0]["code"], "CN");
    let backing = by_issue["Backing Russia"];
    assert_eq!(backing["said"]["date"], "2022-03-18");
    assert_eq!(backing["on_behalf"][0]["code"], "US");
}

fn compare(cli: &CommandLine, scratch: &Scratch) {
    let matrix = cli.run(&[
        "compare",
        "--countries",
        "CN,US",
        "--as-of",
        "2022-03-18",
        "--format",
        "json",
    ]);
    let matrix: Value = serde_json::from_str(&matrix).unwrap();
    let cells: Vec<&Value> = matrix["rows"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|row| row["cells"].as_array().unwrap())
        .collect();
    assert_eq!(cells.len(), 4, "{matrix:#}");
    let filled = cells
        .iter()
        .filter(|cell| !cell["latest"].is_null())
        .count();
    assert_eq!(filled, 2, "{matrix:#}");
    let empty = cells.iter().find(|cell| cell["latest"].is_null()).unwrap();
    let searched = empty["searched"].as_str().unwrap();
    assert!(searched.starts_with("none in 1 article"), "{searched}");

    let table = cli.run(&["compare", "--countries", "CN,US", "--format", "md"]);
    assert!(
        table.contains("China") && table.contains("civilians"),
        "{table}"
    );
    for (format, magic) in [("csv", ""), ("svg", "<svg"), ("xlsx", "PK")] {
        let file = scratch.path(&format!("matrix.{format}"));
        cli.run(&["compare", "--format", format, "-o", file.to_str().unwrap()]);
        let bytes = std::fs::read(&file).unwrap();
        assert!(
            bytes.starts_with(magic.as_bytes()) && bytes.len() > 100,
            "{format}"
        );
    }
    views(cli, scratch);
    let sides = cli
        .json(&["side-by-side", "CN", "US", "--issue", "Arming Ukraine"])
        .remove(0);
    assert_eq!(
        sides["columns"][0]["statements"].as_array().unwrap().len(),
        1
    );
    assert_eq!(
        sides["columns"][1]["statements"].as_array().unwrap().len(),
        0
    );
}

/// One issue in time and by country, and who stands with whom.
fn views(cli: &CommandLine, scratch: &Scratch) {
    let csv = cli.run(&["timeline", "Arming Ukraine", "--format", "csv"]);
    assert!(csv.contains("China,Zhao Lijian"), "{csv}");
    assert!(csv.contains("2022-03-18"), "{csv}");
    let timeline = cli.json(&["timeline", "Arming Ukraine"]).remove(0);
    assert_eq!(timeline["lanes"].as_array().unwrap().len(), 1);
    let events = cli.run(&["timeline", "Arming Ukraine", "--events", "--format", "csv"]);
    assert!(events.starts_with("Held,Event,Kind,Statements"), "{events}");
    let map = cli.run(&["map", "Arming Ukraine", "--as-of", "2022-03-18"]);
    assert!(map.contains("| CN | China |"), "{map}");
    let before = cli.run(&["map", "Arming Ukraine", "--as-of", "2022-03-17"]);
    assert!(
        before.contains("none in 0 articles to 17 March 2022"),
        "{before}"
    );
    // As pictures they are drawn, and say of which day.
    let drawn = cli.run(&[
        "map",
        "Arming Ukraine",
        "--as-of",
        "2022-03-18",
        "--outline",
        "NATO",
        "--format",
        "svg",
    ]);
    for told in [
        "where countries stand as of 18 March 2022",
        "leans against (1): China",
        "North Atlantic Treaty Organization (30)",
        "disputed border",
    ] {
        assert!(drawn.contains(told), "{told}: {drawn}");
    }
    let lanes = cli.run(&[
        "timeline",
        "Arming Ukraine",
        "--as-of",
        "2022-03-20",
        "--format",
        "svg",
    ]);
    assert!(
        lanes.contains("who said what when, as of 20 March 2022")
            && lanes.contains(">Zhao Lijian<"),
        "{lanes}"
    );
    let graph = cli.run(&[
        "network",
        "--mode",
        "two",
        "--rows",
        "countries",
        "--format",
        "svg",
    ]);
    assert!(
        graph.contains("Who speaks to which issues") && graph.contains("speaks against it"),
        "{graph}"
    );
    let ties = cli.run(&[
        "network",
        "--mode",
        "two",
        "--rows",
        "countries",
        "--format",
        "csv",
    ]);
    assert!(
        ties.contains("China,Arming Ukraine,1,,Arming Ukraine"),
        "{ties}"
    );
    let file = scratch.path("network.graphml");
    cli.run(&[
        "network",
        "--mode",
        "two",
        "--graphml",
        file.to_str().unwrap(),
    ]);
    let graphml = std::fs::read_to_string(&file).unwrap();
    assert!(graphml.contains("<graphml") && graphml.contains("Arming Ukraine"));
    let wrong = cli.call(&["network", "--mode", "two", "--normalise", "jaccard"]);
    assert_eq!(wrong.status, 1);
    assert!(
        wrong.err.contains("activity or prominence"),
        "{}",
        wrong.err
    );
}

fn write_and_export(cli: &CommandLine, scratch: &Scratch) {
    cli.run(&[
        "note",
        "new",
        "China and the war",
        "--template",
        "bluf-briefing",
    ]);
    let excerpts = cli.json(&["list", "excerpts"]);
    let quoted = excerpts
        .iter()
        .find(|excerpt| {
            excerpt["quote"]
                .as_str()
                .unwrap()
                .contains("civilians in Ukraine")
        })
        .expect("the words that were coded");
    let key = "# China and the war\n\n";
    let text = format!(
        "{key}China questions deliveries of arms, in its own words:\n\n![[excerpt:{}]]\n\n\
         ```positions\ncountries: CN, US\nas-of: 2022-03-18\n```\n",
        quoted["id"]
    );
    cli.run_with(&["note", "edit", "China and the war"], &text);
    assert_eq!(cli.run(&["note", "show", "China and the war"]), text);
    assert!(
        cli.run(&["note", "check", "China and the war"])
            .contains("sentence")
    );

    let docx = scratch.path("briefing.docx");
    cli.run(&[
        "note",
        "export",
        "China and the war",
        "--to",
        "docx",
        "-o",
        docx.to_str().unwrap(),
    ]);
    let document = part(&docx, "word/document.xml");
    let footnotes = part(&docx, "word/footnotes.xml");
    assert!(
        document.contains("food and sleeping bags"),
        "the quote is missing"
    );
    assert!(
        document.contains("w:footnoteReference"),
        "no footnote is referred to"
    );
    assert!(footnotes.contains("Example Gazette"), "{footnotes}");

    let pdf = scratch.path("briefing.pdf");
    cli.run(&[
        "note",
        "export",
        "China and the war",
        "--to",
        "pdf",
        "-o",
        pdf.to_str().unwrap(),
    ]);
    let bytes = std::fs::read(&pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF-") && bytes.len() > 5_000);

    let found = cli.run(&["search", "sleeping bags"]);
    assert!(
        found.contains("article ") && found.contains("excerpt "),
        "{found}"
    );
}

/// Every call is a process of its own.
fn editions_and_held_sources(cli: &CommandLine, scratch: &Scratch) {
    let note = "China and the war";
    cli.run(&["note", "issue", note, "--style", "mhra-notes"]);
    assert!(cli.run(&["note", "editions", note]).contains("edition 1"));
    let export = |name: &str, form: &str| {
        let path = scratch.path(name);
        let to = path.to_str().unwrap();
        cli.run(&[
            "note", "edition", "export", note, "1", "--to", form, "-o", to,
        ]);
        std::fs::read(&path).unwrap()
    };
    let before = ["docx", "pdf"].map(|form| export("before", form));
    cli.run_with(
        &["note", "edit", note],
        "# China and the war\n\nRewritten.\n",
    );
    assert_eq!(before, ["docx", "pdf"].map(|form| export("after", form)));
    let changes = cli.run(&["note", "edition", "changes", note, "1"]);
    assert!(changes.contains("text + Rewritten"), "{changes}");
    assert!(
        cli.run(&["note", "edition", "show", note, "1"])
            .contains("in its own words")
    );
    cli.run(&["undo"]);

    cli.run(&["source", "hold", "outlet", "Example Gazette"]);
    assert!(cli.run(&["source", "list"]).contains("outlet"));
    let path = scratch.path("held.docx");
    let to = path.to_str().unwrap();
    let told = cli.run(&["note", "export", note, "--to", "docx", "-o", to]);
    assert!(told.contains("[source held]"), "{told}");
    for name in ["word/document.xml", "word/footnotes.xml"] {
        assert!(!part(&path, name).contains("Example Gazette"), "{name}");
    }
    let again = [
        "note", "edition", "export", note, "1", "--to", "docx", "-o", to,
    ];
    let refused = cli.call(&again);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("Example Gazette"), "{}", refused.err);
    let mut named = again.to_vec();
    named.push("--include-held-sources");
    cli.run(&named);
    assert_eq!(std::fs::read(&path).unwrap(), before[0]);
    cli.run(&["source", "release", "outlet", "Example Gazette"]);

    let first = cli.json(&["list", "articles"])[0]["id"].to_string();
    assert!(cli.run(&["references", &first]).contains("TY  - "));
    assert!(
        cli.run(&["references", &first, "--format", "bibtex"])
            .contains("title = {")
    );
    assert!(cli.run(&["style", "list"]).contains("oscola"));
}

/// A part of a document of Word.
fn part(docx: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(docx).unwrap()).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}
