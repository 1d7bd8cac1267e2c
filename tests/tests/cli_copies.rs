//! Copies through the command line: clusters, what is said of them, and making one of several.

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;
use serde_json::{Value, json};

const REPORT: &str = "The harbour council put its vote on the ferry off on Monday, after three of its members \
    asked for another week to read what the engineers had written about the old pier.\n\n\
    Nobody had been served by a vote in haste before, the chair of the council said. She named no new \
    day, and the ferry will go on as it has for the past eleven years.\n\n\
    The engineers found in the autumn that four of the pier's twelve piles had lost a third of their strength, \
    and that mending them would cost the town more than a new pier further up the bay.";
const OTHER: &str = "Grain ships left the northern port at dawn under an agreement that both sides had kept for \
    three weeks, the port authority said, and more were to follow before the end of the month.\n\n\
    Insurers asked for twice of what they had asked for in the spring, and two of the ships sailed without cover \
    because their owners had found nobody who would give it.";

fn command_line(scratch: &Scratch) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder())
}

/// Three articles of one report, 1 to 3, and one of another, 4.
fn with_copies(scratch: &Scratch) -> CommandLine {
    let cli = command_line(scratch);
    let articles = [
        ("Ferry vote put off", REPORT.to_owned()),
        (
            "Council waits",
            format!("{REPORT}\n\nThe mayor was away and did not vote."),
        ),
        (
            "Pier too weak",
            format!("The town looks at its pier again.\n\n{REPORT}"),
        ),
        ("Grain at sea", OTHER.to_owned()),
    ];
    for (title, text) in articles {
        let words = [
            "import",
            "--paste",
            "--title",
            title,
            "--date",
            "2022-03-18",
        ];
        cli.run_with(&words, format!("{title}\n\n{text}"));
    }
    cli
}

fn origins(cli: &CommandLine) -> Value {
    cli.json(&["origins", "1", "2", "3", "4"]).remove(0)
}

#[test]
fn copies_are_listed_told_apart_brought_together_and_merged() {
    let scratch = Scratch::new().unwrap();
    let cli = with_copies(&scratch);
    assert_eq!(origins(&cli), json!({ "articles": 4, "origins": 2 }));
    let listed = cli.run(&["copies", "list"]);
    assert!(listed.starts_with("4 articles, 2 origins\n"), "{listed}");
    assert!(listed.contains("\n3 articles"), "{listed}");
    let found = cli.json(&["copies", "list", "waits"]).remove(0);
    assert_eq!(
        (&found["total"], found["clusters"].as_array().unwrap().len()),
        (&json!(1), 1)
    );
    assert_eq!(cli.json(&["copies", "list", "grain"])[0]["total"], 0);
    let articles = cli.json(&["list", "articles"]);
    let copies = |id: i64| {
        let row = articles.iter().find(|row| row["id"] == id).unwrap();
        row["copies"].as_u64().unwrap()
    };
    assert_eq!([1, 2, 3, 4].map(copies), [2, 2, 2, 0]);
    assert_eq!(
        cli.run(&["list", "articles"]).matches("2 copies").count(),
        3
    );
    let shared = cli.run(&["copies", "compare", "1", "2"]);
    assert!(shared.contains("of the passages"), "{shared}");

    // A selection against the rest of its cluster is one change.
    cli.run(&["copies", "separate", "2", "3"]);
    assert_eq!(origins(&cli)["origins"], 3);
    assert!(
        cli.run(&["undo"])
            .starts_with("Undone: Tell apart 3 articles")
    );
    assert_eq!(origins(&cli)["origins"], 2);
    cli.run(&["copies", "separate", "1", "--from", "2", "3"]);
    assert_eq!(origins(&cli)["origins"], 3);
    cli.run(&["copies", "rejoin", "1", "--from", "3"]);
    cli.run(&["copies", "rejoin", "1"]);
    assert_eq!(origins(&cli)["origins"], 2);

    // What is in the trash counts nowhere.
    cli.run(&["trash", "put", "article", "3"]);
    assert_eq!(origins(&cli), json!({ "articles": 3, "origins": 2 }));
    assert!(
        cli.run(&["copies", "list"])
            .starts_with("3 articles, 2 origins")
    );
    cli.run(&["trash", "restore", "article", "3"]);
    cli.run(&["copies", "merge", "2", "3", "--into", "1"]);
    assert_eq!(cli.json(&["list", "articles"]).len(), 2);
    assert_eq!(origins(&cli), json!({ "articles": 2, "origins": 2 }));
    cli.run(&["undo"]);
    assert_eq!(cli.json(&["list", "articles"]).len(), 4);
    assert!(cli.run(&["verify"]).contains("Copies of 4 articles"));
}

#[test]
fn what_is_typed_wrongly_of_copies_ends_with_2_and_what_fails_with_1() {
    let scratch = Scratch::new().unwrap();
    let cli = with_copies(&scratch);
    let history = cli.json(&["history"]).len();
    for words in [
        &["copies"][..],
        &["copies", "compare", "1"],
        &["copies", "separate"],
        &["copies", "separate", "1", "--from"],
        &["copies", "separate", "one"],
        &["copies", "merge", "1"],
        &["copies", "merge", "--into", "1"],
    ] {
        let ended = cli.call(words);
        assert_eq!(ended.status, 2, "{words:?}: {ended:?}");
    }
    for (words, told) in [
        (&["copies", "compare", "1", "1"][..], "with itself"),
        (&["copies", "compare", "1", "9"], "9"),
        (&["copies", "separate", "4"], "same origin"),
        (&["copies", "separate", "1", "--from", "1"], "from itself"),
        (&["copies", "separate", "1", "--from", "9"], "9"),
        (&["copies", "rejoin", "1"], "not said"),
        (&["copies", "merge", "1", "--into", "1"], "into itself"),
        (&["copies", "merge", "9", "--into", "1"], "9"),
    ] {
        let ended = cli.call(words);
        assert_eq!(ended.status, 1, "{words:?}: {ended:?}");
        assert!(ended.err.contains(told), "{words:?}: {ended:?}");
    }
    assert_eq!(cli.json(&["history"]).len(), history);
}
