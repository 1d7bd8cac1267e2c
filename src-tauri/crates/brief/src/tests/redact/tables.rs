//! The same for what is no note: tables, comparisons, networks and pictures.

use demarche_library::compare::{
    CellPosition, Lane, MatrixIssue, Network, NetworkNode, NetworkWho, Timeline, TimelineStatement,
};
use demarche_library::positions::{Stance, Voice};
use demarche_library::{ActorId, ActorKind, ActorRef, CountryRef, IssueId, IssueRef, PositionId};

use super::held;
use crate::Error;
use crate::redact::{HELD, Out, Written, hold_network, hold_timeline, prove_out};
use crate::table::{Cell, Kind, Table, TableFormat};

const EVERY: [TableFormat; 7] = [
    TableFormat::Markdown,
    TableFormat::Csv,
    TableFormat::Xlsx,
    TableFormat::Svg,
    TableFormat::Png,
    TableFormat::Html,
    TableFormat::Json,
];

fn table() -> Table {
    let mut table = Table::new(
        "Statements",
        [
            ("Speaker", Kind::Text),
            ("Said", Kind::Date),
            ("Issue", Kind::Text),
            ("Words", Kind::Words),
            ("Outlet", Kind::Text),
        ],
    )
    .untelling(&["Issue"]);
    let row = |speaker: &str, words: &str, outlet: &str| {
        vec![
            speaker.into(),
            Cell::date(crate::tests::day("2022-03-17").as_ref()),
            "Talks".into(),
            words.into(),
            outlet.into(),
        ]
    };
    table.rows = vec![
        row("Bo Example", "Talks are the only way.", "Example Ministry"),
        row("Chen Example, Bo Example", "No more.", "Example Ministry"),
        row("Chen Example", "Peace.", "Example Wire"),
        row("Chen Example", "Openly.", "Example Ministry"),
        row("Chen Example", "Of a held article.", "Example Ministry"),
    ];
    table.below = vec![
        "A: Talks at WhiteHouse.gov: “useful”, Example Wire, 18 March 2022".to_owned(),
        "4 in all.".to_owned(),
    ];
    table
}

#[test]
fn rows_of_a_held_source_keep_their_words_alone() {
    let memory = held();
    let out = Out {
        held: &memory.held,
        file_name: Some("statements.csv"),
    };
    let rests = [false, false, false, false, true];
    for format in EVERY {
        let (bytes, rows) = out.table(table(), &rests, format).unwrap();
        assert!(rows == 4 && !bytes.is_empty(), "{format:?}: {rows}");
    }
    let (csv, _) = out.table(table(), &rests, TableFormat::Csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    for line in [
        format!("{HELD},{HELD},Talks,Talks are the only way.,{HELD}"),
        format!("{HELD},{HELD},Talks,Of a held article.,{HELD}"),
        "Chen Example,2022-03-17,Talks,Openly.,Example Ministry".to_owned(),
    ] {
        assert!(csv.contains(&line), "{line} is not in\n{csv}");
    }
    let (markdown, _) = out.table(table(), &rests, TableFormat::Markdown).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    assert!(!markdown.contains("18 March 2022") && markdown.contains("4 in all."));
}

#[test]
fn held_sources_are_named_in_a_table_where_that_is_asked_for() {
    let out = Out {
        held: &[],
        file_name: None,
    };
    let (csv, rows) = out.table(table(), &[], TableFormat::Csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert!(rows == 0 && csv.contains("Bo Example") && csv.contains("Example Wire"));
}

/// What a quotation says of a source cannot be put otherwise, so its name is taken out of it, as an editor does.
#[test]
fn words_that_name_a_held_source_are_written_without_it() {
    let memory = held();
    let out = Out {
        held: &memory.held,
        file_name: None,
    };
    let mut told = table();
    told.rows[3][3] = "As Bo Example said, and Bo Exampleson did not.".into();
    for format in EVERY {
        let _ = out.table(told.clone(), &[], format).unwrap();
    }
    let (csv, _) = out.table(told, &[], TableFormat::Csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    let line = format!("\"As {HELD} said, and Bo Exampleson did not.\"");
    assert!(csv.contains(&line), "{line} is not in\n{csv}");
}

#[test]
fn a_table_that_tells_of_a_held_source_all_the_same_is_not_written() {
    let memory = held();
    let out = Out {
        held: &memory.held,
        file_name: None,
    };
    let mut told = table();
    told.rows[3][3] = "Read wire.example for more.".into();
    for format in EVERY {
        let refused = out.table(told.clone(), &[], format);
        assert!(matches!(refused, Err(Error::Held(_))), "{format:?}");
    }
    let named = Out {
        file_name: Some("Bo Example.csv"),
        ..out
    };
    let refused = named.table(table(), &[], TableFormat::Csv);
    assert!(matches!(refused, Err(Error::Held(_))));
}

#[test]
fn a_held_source_leaves_a_comparison_in_every_format() {
    let memory = held();
    let out = Out {
        held: &memory.held,
        file_name: None,
    };
    let mut matrix = memory.matrix.clone().unwrap();
    matrix.rows[1].actor = Some("Bo Example".to_owned());
    for format in EVERY {
        let (_, rows) = out.matrix(matrix.clone(), format).unwrap();
        assert_eq!(rows, 2, "{format:?}");
    }
    let (json, _) = out.matrix(matrix.clone(), TableFormat::Json).unwrap();
    let json = String::from_utf8(json).unwrap();
    assert!(json.contains(HELD) && !json.contains("Bo Example") && json.contains("Talks are"));
    matrix.rows[0].cells[0].latest.as_mut().unwrap().words =
        "Read wire.example for more.".to_owned();
    for format in EVERY {
        let refused = out.matrix(matrix.clone(), format);
        assert!(matches!(refused, Err(Error::Held(_))), "{format:?}");
    }
}

#[test]
fn a_held_person_is_a_node_without_a_name() {
    let memory = held();
    let node = |id: i64, name: &str| NetworkNode {
        who: NetworkWho::Actor {
            actor: ActorRef {
                id: ActorId(id),
                name: name.to_owned(),
                kind: ActorKind::Person,
                country: None,
            },
        },
        activity: 1,
        pro: 1,
        unsided: 0,
        also: 0,
        degree: 1,
        strength: 1.0,
    };
    let mut network = Network {
        nodes: vec![node(7, "Bo Example"), node(8, "Chen Example")],
        edges: Vec::new(),
        issues: Vec::new(),
        articles_searched: 2,
        positions: 2,
        origins: 2,
        evidence_trashed: 0,
    };
    assert_eq!(hold_network(&mut network, &memory.held), 1);
    let graphml = crate::views::graphml(&network, 0.0);
    assert!(graphml.contains(HELD) && graphml.contains("Chen Example"));
    prove_out(graphml.as_bytes(), Written::Xml, None, &memory.held).unwrap();
    let told = "<graphml><data key=\"label\">Bo Example</data></graphml>";
    let refused = prove_out(told.as_bytes(), Written::Xml, None, &memory.held);
    assert!(matches!(refused, Err(Error::Held(_))));
}

#[test]
fn of_a_held_person_lanes_show_stances_alone() {
    let memory = held();
    let russia = CountryRef {
        code: "RU".to_owned(),
        name: "Russia".to_owned(),
    };
    let statement = TimelineStatement {
        day: chrono::NaiveDate::from_ymd_opt(2022, 3, 17),
        stands: true,
        position: CellPosition {
            position: PositionId(1),
            stance: Stance::Opposes,
            said: None,
            words: String::new(),
            direct: true,
            voice: Voice::Own,
            actor: None,
            evidence_trashed: false,
        },
        against: 0,
        event: None,
        citation_key: None,
    };
    let lane = |id: i64, name: &str| Lane {
        country: Some(russia.clone()),
        actor: Some(ActorRef {
            id: ActorId(id),
            name: name.to_owned(),
            kind: ActorKind::Person,
            country: Some(russia.clone()),
        }),
        post: None,
        statements: vec![statement.clone()],
    };
    let mut timeline = Timeline {
        issue: MatrixIssue {
            issue: IssueRef {
                id: IssueId(1),
                name: "Talks".to_owned(),
                parent: None,
            },
            con: None,
            pro: None,
        },
        proposition: None,
        lanes: vec![lane(7, "Bo Example"), lane(8, "Chen Example")],
        events: Vec::new(),
        articles_searched: 2,
        positions: 2,
        origins: 2,
        evidence_trashed: 0,
    };
    assert_eq!(hold_timeline(&mut timeline, &memory.held), 1);
    assert_eq!(timeline.lanes[0], lane(8, "Chen Example"));
    let [_, of_held] = timeline.lanes.as_slice() else {
        panic!("a lane is gone");
    };
    assert_eq!(of_held.country, None);
    assert_eq!(of_held.statements[0].day, None);
    let svg = crate::picture::lanes(&timeline, &[], None);
    assert!(svg.contains(HELD) && svg.contains("undated"));
    let out = Out {
        held: &memory.held,
        file_name: None,
    };
    assert_eq!(out.picture(&svg).unwrap().1, 0);
    let narrowed = out.sentences(vec![
        "Bo Example only".to_owned(),
        "from AFP only".to_owned(),
    ]);
    assert_eq!(narrowed[1], "from AFP only");
    assert!(!narrowed[0].contains("Bo"), "{}", narrowed[0]);
}

#[test]
fn a_picture_loses_names_that_are_cut_short_as_well() {
    let memory = held();
    let out = Out {
        held: &memory.held,
        file_name: None,
    };
    let svg = "<svg><title>Talks</title><g aria-label=\"Bo Example\"><text>Bo Exam…</text>\
               <text>Chen Example · Bo Example</text><text>a &amp; b</text></g></svg>";
    let (held_svg, names) = out.picture(svg).unwrap();
    assert_eq!(names, 3);
    assert_eq!(
        held_svg,
        format!(
            "<svg><title>Talks</title><g aria-label=\"{HELD}\"><text>{HELD}</text>\
             <text>Chen Example, {HELD}</text><text>a &amp; b</text></g></svg>"
        )
    );
    let (held_svg, _) = out
        .picture("<svg><text>What Bo Example &amp; co said</text></svg>")
        .unwrap();
    assert_eq!(
        held_svg,
        format!("<svg><text>What {HELD} &amp; co said</text></svg>")
    );
    let address = "<svg><text>Read wire.example for more</text></svg>";
    assert!(matches!(out.picture(address), Err(Error::Held(_))));
}

#[test]
fn a_key_that_begins_with_a_held_one_is_no_trace_of_it() {
    let memory = held();
    let prove = |text: &str| prove_out(text.as_bytes(), Written::Text, None, &memory.held);
    prove("examplewire2022talks-2, at https://wire.sample/talks").unwrap();
    for told in [
        "examplewire2022talks",
        "@examplewire2022talks, p. 4",
        "examplewire2022talks-",
    ] {
        assert!(matches!(prove(told), Err(Error::Held(_))), "{told}");
    }
}
