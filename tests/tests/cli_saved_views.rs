//! Views kept by name through the command line.

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;

fn with_statements(scratch: &Scratch) -> CommandLine {
    let cli = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder());
    cli.run(&["actor", "add", "Ada Example", "--country", "FR"]);
    cli.run(&["actor", "add", "Ben Example", "--country", "DE"]);
    let poles = ["--con", "no arms", "--pro", "supply arms"];
    cli.run(&[&["issue", "add", "Arming"], &poles[..]].concat());
    for (who, stance, on) in [
        ("Ada Example", "2", "2022-03-01"),
        ("Ada Example", "-2", "2022-03-28"),
        ("Ben Example", "1", "2022-03-02"),
    ] {
        let what = ["--issue", "Arming", "--stance", stance, "--said", on];
        let said = [&["position", "add", "--actor", who], &what[..]].concat();
        cli.run(&[&said[..], &["--paraphrase", "Says so"]].concat());
    }
    cli
}

#[test]
fn what_was_kept_is_shown_again_as_it_was() {
    let scratch = Scratch::new().unwrap();
    let cli = with_statements(&scratch);
    for (name, view) in [
        (
            "Early France",
            &["compare", "--countries", "FR", "--as-of", "2022-03-05"][..],
        ),
        ("Both", &["side-by-side", "FR", "DE", "--issue", "Arming"]),
        ("When", &["timeline", "Arming", "--rows", "countries"]),
        ("Where", &["map", "Arming", "--as-of", "2022-03-05"]),
        ("Who", &["network", "--mode", "conflict", "--count", "all"]),
        ("Turns", &["shifts", "--per", "country", "--country", "FR"]),
    ] {
        let kept = cli.run(&[view, &["--save", name]].concat());
        assert_eq!(kept, cli.run(view), "{name} shows what it keeps");
        assert_eq!(cli.run(&["view", "show", name]), kept, "{name}");
        let csv = ["--format", "csv"];
        assert_eq!(
            cli.run(&[&["view", "show", name], &csv[..]].concat()),
            cli.run(&[view, &csv[..]].concat()),
            "{name} as a table"
        );
    }
    let views = cli.json(&["view", "list"]);
    assert_eq!(views.len(), 6);
    let listed = cli.run(&["view", "list"]);
    assert!(
        listed.contains("Early France  compare  asOf=2022-03-05 countries=FR rows=countries"),
        "{listed}"
    );
    cli.run(&["view", "rename", "early france", "Late France"]);
    cli.run(&["view", "show", "Late France"]);
    cli.run(&["undo"]);
    cli.run(&["view", "show", "Early France"]);
}

#[test]
fn a_month_begins_a_stretch_with_its_first_day_and_ends_one_with_its_last() {
    let scratch = Scratch::new().unwrap();
    let cli = with_statements(&scratch);
    let csv = |days: &[&str]| cli.run(&[&["compare", "--format", "csv"], days].concat());
    let march = csv(&["--from", "2022-03", "--as-of", "2022-03"]);
    let days = csv(&["--from", "2022-03-01", "--as-of", "2022-03-31"]);
    assert_eq!(march, days);
    assert!(march.contains("2022-03-28"), "{march}");
    assert!(!csv(&["--as-of", "2022-02"]).contains("2022-03-01"));
    assert!(!csv(&["--from", "2022-04"]).contains("2022-03-28"));
    assert_eq!(csv(&["--from", "2022"]), csv(&[]));
    let ended = cli.call(&["compare", "--from", "2022-04", "--as-of", "2022-03-18"]);
    assert_eq!(ended.status, 2, "{ended:?}");
    cli.run(&[
        "shifts", "--since", "2022-03", "--as-of", "2022-03", "--save", "March",
    ]);
    let listed = cli.run(&["view", "list"]);
    assert!(
        listed.contains("asOf=2022-03-31 since=2022-03-01"),
        "{listed}"
    );
    let ended = cli.call(&["shifts", "--since", "2022-13"]);
    assert!(ended.err.contains("“2022-13” is not a day"), "{ended:?}");
}

#[test]
fn a_view_that_is_not_there_is_told_with_those_that_are() {
    let scratch = Scratch::new().unwrap();
    let cli = with_statements(&scratch);
    let none = cli.call(&["view", "show", "Mine"]);
    assert_eq!(none.status, 1);
    assert!(none.err.contains("compare --save NAME"), "{}", none.err);
    cli.run(&["compare", "--save", "Mine"]);
    let twice = cli.call(&["compare", "--save", "mine"]);
    assert_eq!((twice.status, twice.out.as_str()), (1, ""));
    let other = cli.call(&["view", "show", "Yours"]);
    assert!(other.err.contains("There are: “Mine”."), "{}", other.err);
}
