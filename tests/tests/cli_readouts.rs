//! Readouts through the command line: an event, whose its articles are, and two of them side by side.

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;

const OURS: &str = "President Hale spoke with President Tao of Jinhai on Friday about the war in Oravia.\n\n\
    She warned of the costs for whoever sends missiles to the invading army. They discussed exports of grain from \
    the port of Portova, which the navy has kept shut since the spring. Nobody else took part.";
const THEIRS: &str = "Sanctions without end hurt ordinary people above all, and have never ended a war anywhere.\n\n\
    On Friday President Tao had a telephone call with President Hale about the crisis in Oravia. Exports of grain \
    from Portova are to be made possible, and the port is to be opened. The other side threatened costs for missiles \
    sent to the army.";

#[test]
fn two_sides_of_an_event_are_laid_side_by_side() {
    let scratch = Scratch::new().unwrap();
    let cli = CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder());
    for (title, text) in [("Ours", OURS), ("Theirs", THEIRS)] {
        let words = [
            "import",
            "--paste",
            "--title",
            title,
            "--date",
            "2022-03-18",
        ];
        cli.run_with(&words, text);
    }
    cli.run(&["actor", "add", "Dana Hale", "--country", "US"]);
    let made = cli.json(&[
        "event",
        "add",
        "The call",
        "--held",
        "2022-03-18",
        "--participant",
        "Dana Hale",
        "--article",
        "1",
        "--article",
        "2",
    ]);
    assert_eq!(made[0]["id"], 1);
    assert!(cli.run(&["event", "list"]).contains("The call"));
    cli.run(&["event", "side", "1", "1", "United States"]);
    cli.run(&["event", "side", "1", "2", "Dana Hale"]);
    let shown = cli.run(&["event", "show", "1"]);
    assert!(
        shown.contains("side: United States") && shown.contains("side: Dana Hale"),
        "{shown}"
    );
    cli.run(&["event", "side", "1", "2"]);
    let readouts = cli.json(&["event", "show", "1"]);
    assert!(readouts[1]["side"].is_null(), "{readouts:?}");

    let diff = cli.json(&["readout-diff", "1", "2"]).remove(0);
    assert_eq!(diff["event"]["name"], "The call");
    let counts = &diff["counts"];
    assert_eq!(counts["differently"], 3, "{diff}");
    assert_eq!(
        (&counts["only_a"], &counts["only_b"]),
        (&1.into(), &1.into())
    );
    assert_eq!(counts["crossing"], 1);
    let text = cli.run(&["readout-diff", "1", "2"]);
    assert!(
        text.contains(
            "3 in both (0 in the same words, 1 at another place), 1 only in A, 1 only in B"
        ),
        "{text}"
    );
    assert!(text.contains("+  B     1  Sanctions"), "{text}");
    let table = cli.run(&["readout-diff", "1", "2", "--format", "md"]);
    assert!(
        table.contains("| only in A |  | 4 | Nobody else took part. |"),
        "{table}"
    );
    let rows = cli.run(&["readout-diff", "1", "2", "--format", "csv"]);
    assert!(rows.contains("only in B,,,,1,\"Sanctions"), "{rows}");
    let json = cli.run(&["readout-diff", "1", "2", "--format", "json"]);
    assert!(json.starts_with('{'), "{json}");
    let failed = cli.call(&["readout-diff", "1", "1"]);
    assert_eq!(failed.status, 1);
    assert!(
        failed.err.contains("compared with itself"),
        "{}",
        failed.err
    );
}
