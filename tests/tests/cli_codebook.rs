//! The codebook through the command line: made, changed, split, merged, taken out and in, and recoded blind.

use demarche_tests::command_line::CommandLine;
use demarche_tests::scratch::Scratch;

const REPORT: &str = "“We will send more arms,” the minister Ada Example said on Monday. “Nobody should \
    send tanks,” said the deputy Ben Example. Aid must flow, Ada Example added.";

fn command_line(scratch: &Scratch) -> CommandLine {
    CommandLine::new(env!("CARGO_BIN_EXE_cli-under-test"), scratch.folder())
}

/// A group with two leaves, and three positions on the first: each with words of its own.
fn coded(scratch: &Scratch) -> CommandLine {
    let cli = command_line(scratch);
    cli.run(&["issue", "add", "War"]);
    let poles = ["--con", "against", "--pro", "for"];
    for (name, proposition) in [
        ("Arms", "States should send arms"),
        ("Aid", "States should send aid"),
    ] {
        let mut words = vec!["issue", "add", name, "--parent", "War"];
        words.extend(["--proposition", proposition]);
        words.extend(poles);
        cli.run(&words);
    }
    cli.run(&["actor", "add", "Ada Example", "--country", "FR"]);
    cli.run(&["actor", "add", "Ben Example", "--country", "DE"]);
    let words = [
        "import",
        "--paste",
        "--title",
        "Arms",
        "--date",
        "2022-03-18",
    ];
    cli.run_with(&words, format!("Arms\n\n{REPORT}"));
    let quotations = cli.json(&["list", "quotations"]);
    let of = |words: &str| {
        let found = quotations
            .iter()
            .find(|one| one["quote"].as_str().unwrap().contains(words));
        found.unwrap_or_else(|| panic!("no quotation of “{words}” in {quotations:?}"))["id"]
            .to_string()
    };
    for (words, actor, stance) in [
        ("more arms", "Ada Example", "2"),
        ("send tanks", "Ben Example", "-2"),
        ("Aid must flow", "Ada Example", "1"),
    ] {
        let id = of(words);
        let line = [
            "accept",
            &id,
            "--issue",
            "Arms",
            "--stance",
            stance,
            "--actor",
            actor,
            "--paraphrase",
            words,
        ];
        cli.run(&line);
    }
    cli
}

#[test]
fn issues_are_shown_edited_moved_split_merged_and_flipped() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    let tree = cli.run(&["issue", "tree"]);
    assert!(
        tree.contains("  Arms") && tree.contains("3 positions"),
        "{tree}"
    );
    cli.run(&[
        "issue",
        "edit",
        "Arms",
        "--definition",
        "Weapons of any kind",
        "--example",
        "“More arms”",
        "--example-excerpt",
        "1",
    ]);
    let shown = cli.run(&["issue", "show", "Arms"]);
    assert!(shown.contains("Definition: Weapons of any kind"), "{shown}");
    assert!(
        shown.contains("Proposition: States should send arms"),
        "{shown}"
    );
    assert_eq!(shown.matches("Example: ").count(), 2, "{shown}");
    assert!(shown.contains("France"), "{shown}");

    let split = cli
        .json(&["issue", "split", "Arms", "Tanks", "--text", "tanks"])
        .remove(0);
    assert_eq!(split["made"][0]["positions"], 1, "{split}");
    assert_eq!(split["left"], 2);
    let tanks = cli.run(&["issue", "show", "Tanks"]);
    assert!(
        tanks.contains("−−: against") && tanks.contains("Germany"),
        "{tanks}"
    );
    let nothing = cli.call(&["issue", "split", "Arms", "Guns"]);
    assert_eq!(nothing.status, 2, "{nothing:?}");
    assert!(nothing.err.contains("which positions"), "{nothing:?}");

    let asks = "States should send tanks";
    cli.run(&["issue", "edit", "Tanks", "--proposition", asks]);
    let refused = cli.call(&["issue", "flip", "Tanks"]);
    assert!(
        refused.err.contains("say what “Tanks” asks once"),
        "{refused:?}"
    );
    let not = "States should not send tanks";
    cli.run(&["issue", "flip", "Tanks", "--proposition", not]);
    assert!(cli.run(&["issue", "show", "Tanks"]).contains("++  Germany"));
    cli.run(&[
        "issue", "move", "Tanks", "--into", "War", "--before", "Arms",
    ]);
    let order = cli.run(&["issue", "tree"]);
    assert!(order.find("Tanks") < order.find("Arms"), "{order}");
    let refused = cli.call(&["issue", "move", "War", "--into", "Arms"]);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("Nothing was changed."), "{refused:?}");

    let refused = cli.call(&["issue", "merge", "Tanks", "Arms"]);
    assert!(refused.err.contains("do not ask the same"), "{refused:?}");
    cli.run(&["issue", "merge", "Tanks", "Arms", "--turn"]);
    assert!(!cli.run(&["issue", "tree"]).contains("Tanks"));
    for _ in 0..6 {
        cli.run(&["undo"]);
    }
    assert_eq!(cli.run(&["issue", "tree"]), tree);
}

#[test]
fn a_codebook_goes_out_and_into_another_library_and_bad_lines_are_listed() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    let markdown = scratch.path("codebook.md");
    let path = markdown.to_str().unwrap();
    cli.run(&["codebook", "export", "-o", path]);
    assert_eq!(
        std::fs::read_to_string(path).unwrap(),
        cli.run(&["codebook", "export"])
    );
    let elsewhere = Scratch::new().unwrap();
    let other = command_line(&elsewhere);
    let taken = other.run(&["codebook", "import", path]);
    assert_eq!(taken, "3 issues made, 0 changed, 0 as they were.\n");
    assert_eq!(
        other.run(&["codebook", "export"]),
        cli.run(&["codebook", "export"])
    );

    let table = scratch.path("codebook.csv");
    let path = table.to_str().unwrap();
    cli.run(&["codebook", "export", "-o", path]);
    let again = other.run(&["codebook", "import", path]);
    assert_eq!(again, "0 issues made, 0 changed, 3 as they were.\n");

    let csv = scratch.path("more.csv");
    std::fs::write(
        &csv,
        "groups,name,con,pro\nWar,Troops,no,yes\nArms,Guns,no,yes\n,,no,yes\n",
    )
    .unwrap();
    let ended = cli.call(&["codebook", "import", csv.to_str().unwrap()]);
    assert_eq!(ended.status, 1, "{ended:?}");
    assert!(ended.out.contains("1 issue made"), "{ended:?}");
    assert!(
        ended.out.contains("line 3: “Guns” was not taken."),
        "{ended:?}"
    );
    assert!(
        ended.out.contains("line 4: This line has no name."),
        "{ended:?}"
    );
    assert!(ended.err.contains("All else was taken"), "{ended:?}");
    assert!(cli.run(&["issue", "tree"]).contains("Troops"));
    let missing = cli.call(&["codebook", "import", "/no/such/codebook.csv"]);
    assert_eq!(missing.status, 1);
}

#[test]
fn a_sample_is_recoded_blind_over_several_calls_and_reported() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    assert!(cli.run(&["recode", "list"]).contains("recode start"));
    let line = [
        "recode",
        "start",
        "War",
        "--share",
        "1",
        "--seed",
        "7",
        "--hide-speaker",
    ];
    let recode = cli.json(&line).remove(0);
    assert_eq!(
        (&recode["size"], &recode["eligible"]),
        (&3.into(), &3.into())
    );
    let id = recode["id"].to_string();
    let shown = cli.run(&["recode", "next", &id]);
    assert!(shown.contains("1 of 3, 0 answered"), "{shown}");
    assert!(
        shown.contains("[[") && shown.contains("[speaker]"),
        "{shown}"
    );
    assert!(!shown.contains("Example said"), "{shown}");
    assert!(
        shown.contains("States should send aid"),
        "the codebook to choose from: {shown}"
    );
    let wrong = cli.call(&["recode", "answer", &id, "--issue", "War", "--stance", "0"]);
    assert!(wrong.err.contains("only groups"), "{wrong:?}");
    for _ in 0..2 {
        cli.run(&["recode", "answer", &id, "--issue", "Arms", "--stance", "2"]);
    }
    cli.run(&["recode", "answer", &id, "--no-issue"]);
    assert!(
        cli.run(&["recode", "next", &id])
            .contains("All are answered")
    );
    let report = cli.run(&["recode", "report", &id]);
    assert!(
        report.contains("issue, nominal") && report.contains("67 % agree"),
        "{report}"
    );
    assert!(report.contains("no issue"), "{report}");
    let table = cli.run(&["recode", "report", &id, "--format", "md"]);
    assert!(
        table.contains("| Place |")
            && table.contains("Issue, nominal: α")
            && table.contains("67 % agree"),
        "{table}"
    );
    let json = cli.json(&["recode", "report", &id]).remove(0);
    let apart = json["disagreements"].as_array().unwrap();
    assert!(apart.len() >= 2, "{json}");
    let changed = apart
        .iter()
        .find(|one| one["new"]["stance"] == "supports")
        .unwrap();
    let (place, position) = (changed["place"].to_string(), &changed["position"]["id"]);
    cli.run(&["recode", "adopt", &id, &place, "new"]);
    let positions = cli.json(&["list", "positions"]);
    let adopted = positions.iter().find(|one| &one["id"] == position).unwrap();
    assert_eq!(adopted["stance"], "supports");
    cli.run(&["undo"]);
    assert!(cli.run(&["recode", "between"]).contains("undefined"));
    cli.run(&["trash", "put", "recode", &id]);
    assert!(cli.run(&["recode", "list"]).contains("no blind recode"));
    cli.run(&["trash", "restore", "recode", &id]);
    assert!(cli.run(&["recode", "list"]).contains("Blind recode of War"));
}

/// What counts still is told everywhere, and that it rests on nothing any more.
#[test]
fn evidence_in_the_trash_is_told_of_wherever_positions_are_listed() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    let listed = || {
        [
            cli.run(&["list", "positions"]),
            cli.run(&["list", "positions", "--format", "csv"]),
            cli.run(&["issue", "show", "Arms"]),
            cli.run(&["position", "export", "--format", "csv"]),
            cli.run(&["position", "export", "--format", "md"]),
            cli.run(&["side-by-side", "FR", "DE", "--issue", "Arms"]),
            cli.run(&[
                "side-by-side",
                "FR",
                "DE",
                "--issue",
                "Arms",
                "--format",
                "md",
            ]),
        ]
    };
    assert!(listed().iter().all(|text| !text.contains("in the trash")));
    cli.run(&["trash", "put", "article", "1"]);
    for text in listed() {
        assert!(text.contains("in the trash"), "{text}");
    }
}

#[test]
fn a_second_coder_recodes_under_a_name_of_their_own() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    let line = ["recode", "start", "War", "--share", "1", "--coder", "Ben"];
    let id = cli.json(&line).remove(0)["id"].to_string();
    let said = ["recode", "answer", &id, "--issue", "Arms", "--stance", "1"];
    let refused = cli.call(&said);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("is Ben’s"), "{refused:?}");
    cli.run(&[&["--as", "Ben"], &said[..]].concat());
    let there = [&said[..], &["--place", "3", "--as", "Ben"]].concat();
    cli.run(&there);
    let items = cli.run(&["recode", "items", &id]);
    let answered: Vec<bool> = items
        .lines()
        .map(|line| line.contains("answered") && line.contains('“'))
        .collect();
    assert_eq!(answered, [true, false, true], "{items}");
    let open = cli.json(&["recode", "items", &id, "--open"]);
    assert_eq!(open.len(), 1);
    assert_eq!(open[0]["place"], 2);
    let second = cli.run(&["recode", "next", &id, "--place", "2"]);
    assert!(second.starts_with("2 of 3, 2 answered"), "{second}");
    let history = cli.json(&["history", "--limit", "1"]).remove(0);
    assert_eq!(history["analyst"], "Ben");
    assert!(cli.run(&["recode", "list"]).contains("answered by Ben"));
    let none = cli.call(&["recode", "items", "99"]);
    assert!(none.err.contains("recode list"), "{none:?}");
}

#[test]
fn several_positions_are_recoded_in_one_change() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    let done = cli.run(&[
        "position", "change", "1", "2", "--issue", "Aid", "--stance", "0",
    ]);
    assert_eq!(done, "Recode 2 positions\n");
    let on_aid = cli.json(&["list", "positions", "--where", "issue=Aid"]);
    assert_eq!(on_aid.len(), 2);
    assert!(on_aid.iter().all(|one| one["stance"] == "neutral"));
    cli.run(&["undo"]);
    assert_eq!(
        cli.json(&["list", "positions", "--where", "issue=Aid"])
            .len(),
        0
    );
}

#[test]
fn words_of_one_coded_for_another_are_an_account_of_the_other() {
    let scratch = Scratch::new().unwrap();
    let cli = command_line(&scratch);
    cli.run(&[
        "issue",
        "add",
        "Arms",
        "--proposition",
        "States should send arms",
        "--con",
        "against",
        "--pro",
        "for",
    ]);
    let report = "WASHINGTON — US President Joe Biden told reporters on Friday that President Xi Jinping of China would accept the sending of arms.";
    let line = [
        "import",
        "--paste",
        "--title",
        "Call",
        "--date",
        "2022-03-18",
    ];
    cli.run_with(&line, format!("Call\n\n{report}"));
    let quotations = cli.json(&["list", "quotations"]);
    let of_biden = quotations
        .iter()
        .find(|one| one["actor"]["name"] == "Joe Biden")
        .unwrap_or_else(|| panic!("{quotations:?}"));
    let id = of_biden["id"].to_string();
    cli.run(&[
        "accept",
        &id,
        "--issue",
        "Arms",
        "--stance",
        "2",
        "--actor",
        "Xi Jinping",
    ]);
    let position = cli.json(&["list", "positions"]).remove(0);
    assert_eq!(position["voice"], "attributed", "{position}");
    let behalf = position["on_behalf"].as_array().unwrap();
    assert!(
        behalf.iter().all(|country| country["code"] == "CN"),
        "{position}"
    );
    let matrix = cli.run(&["compare", "--countries", "CN,US", "--format", "md"]);
    assert!(!matrix.contains("++"), "{matrix}");
}

#[test]
fn words_that_are_coded_twice_and_days_to_come_are_told_of() {
    let scratch = Scratch::new().unwrap();
    let cli = coded(&scratch);
    let add = |said: &str, stance: &str| {
        cli.call(&[
            "position",
            "add",
            "--excerpt",
            "1",
            "--issue",
            "Arms",
            "--actor",
            "Ada Example",
            "--stance",
            stance,
            "--said",
            said,
            "--paraphrase",
            "No more arms",
        ])
    };
    let again = add("2022-03-18", "-2");
    assert_eq!(again.status, 0, "{again:?}");
    assert!(
        again
            .out
            .contains("Warning: These words are coded on this issue already: “"),
        "{again:?}"
    );
    assert!(again.out.contains("(position 1)"), "{again:?}");
    // Of one day two stances: neither is passed over in silence.
    let other = add("2022-03-18", "1");
    assert_eq!(other.out.matches("Warning: ").count(), 2, "{other:?}");
    let stood = cli.run(&["compare", "--actors", "Ada Example", "--format", "md"]);
    assert!(
        stood.contains("also −− on 18 March 2022")
            && stood.contains("which was said last is not known"),
        "{stood}"
    );
    let late = add("2022-03-19", "-2");
    assert!(late.out.contains("was published before that"), "{late:?}");
    let to_come = add("2999-01-01", "-2");
    assert_eq!(to_come.status, 1, "{to_come:?}");
    assert!(to_come.err.contains("is yet to come"), "{to_come:?}");
}
