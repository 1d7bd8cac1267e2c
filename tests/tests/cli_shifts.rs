//! Shifts and contradictions through the command line.

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;
use serde_json::Value;

/// Two people of one country on one issue: one reverses after weeks, they contradict each other within days.
fn with_statements(scratch: &Scratch) -> CommandLine {
    let cli = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder());
    for name in ["Ada Example", "Ben Example"] {
        cli.run(&["actor", "add", name, "--country", "FR"]);
    }
    let poles = ["--con", "no arms", "--pro", "supply arms"];
    cli.run(&[&["issue", "add", "Arming"], &poles[..]].concat());
    for (who, stance, on, words) in [
        ("Ada Example", "2", "2022-03-01", "We will send arms"),
        ("Ben Example", "-1", "2022-03-03", "We would rather not"),
        ("Ada Example", "-2", "2022-03-28", "We will send no arms"),
    ] {
        cli.run(&[
            "position",
            "add",
            "--issue",
            "Arming",
            "--actor",
            who,
            "--stance",
            stance,
            "--said",
            on,
            "--paraphrase",
            words,
        ]);
    }
    cli
}

#[test]
fn the_queue_is_listed_filtered_dismissed_and_restored() {
    let scratch = Scratch::new().unwrap();
    let cli = with_statements(&scratch);
    let shown = cli.run(&["shifts"]);
    assert!(shown.contains("reversed  Ada Example  Arming"), "{shown}");
    assert!(shown.contains("27 days apart"), "{shown}");
    assert!(shown.ends_with("1 open, 0 dismissed ones\n"), "{shown}");

    let of_country = cli.json(&["shifts", "--per", "country", "--country", "France"]);
    let kinds: Vec<&str> = of_country
        .iter()
        .filter_map(|it| it["kind"].as_str())
        .collect();
    assert_eq!(kinds, ["hardened", "contradicted"]);
    let narrow = cli.json(&[
        "shifts", "--per", "country", "--window", "1", "--kind", "reversed",
    ]);
    assert_eq!(narrow.len(), 1);
    assert_eq!(
        narrow[0]["after"]["position"]["actors"][0]["name"],
        "Ben Example"
    );
    assert!(cli.json(&["shifts", "--as-of", "2022-03-27"]).is_empty());
    assert!(cli.json(&["shifts", "--since", "2022-03-29"]).is_empty());
    assert!(cli.json(&["shifts", "--per", "post"]).is_empty());

    let id = cli.json(&["shifts"])[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(cli.run(&["shifts", "dismiss", &id]), "Dismiss 1 shift\n");
    assert!(cli.json(&["shifts"]).is_empty());
    let dismissed: Vec<Value> = cli.json(&["shifts", "--dismissed"]);
    assert_eq!(dismissed[0]["dismissed"]["analyst"], "Ada");
    cli.run(&["undo"]);
    assert_eq!(cli.json(&["shifts"]).len(), 1);
    cli.run(&["shifts", "dismiss", &id]);
    cli.run(&["shifts", "restore", &id]);
    assert_eq!(cli.json(&["shifts"]).len(), 1);
    let refused = cli.call(&["shifts", "dismiss", "person-1-1-1-99"]);
    assert_eq!(refused.status, 1);
    assert_eq!(cli.call(&["shifts", "--kind", "wobbled"]).status, 2);
}

#[test]
fn the_queue_goes_out_as_a_table() {
    let scratch = Scratch::new().unwrap();
    let cli = with_statements(&scratch);
    let markdown = cli.run(&["shifts", "--as-of", "2022-03-31", "--format", "md"]);
    assert!(
        markdown.starts_with("### Shifts and contradictions, as of 31 March 2022"),
        "{markdown}"
    );
    assert!(
        markdown.contains("| Ada Example | France | Arming | reversed |"),
        "{markdown}"
    );
    let csv = cli.run(&["shifts", "--format", "csv"]);
    assert_eq!(csv.lines().count(), 2, "{csv}");
    assert!(csv.contains("We will send no arms"), "{csv}");
    let file = scratch.path("shifts.xlsx");
    cli.run(&["shifts", "-o", file.to_str().unwrap()]);
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
}
