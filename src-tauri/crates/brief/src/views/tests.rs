use demarche_library::articles::Copies;
use demarche_library::compare::{
    MatrixIssue, Network, NetworkEdge, NetworkNode, NetworkWho, SideBySide, SideColumn,
};
use demarche_library::{ActorId, ActorKind, ActorRef, IssueId, IssueRef};

use crate::table::{TableFormat, export_table};

#[test]
fn a_column_without_statements_says_what_was_searched() {
    let column = SideColumn {
        name: "China".to_owned(),
        country: None,
        latest: None,
        also: Vec::new(),
        speakers: 0,
        statements: Vec::new(),
        searched: Some(demarche_text::Phrase::plain(
            "none in 41 articles to 18 March 2022",
        )),
    };
    let view = SideBySide {
        issue: MatrixIssue {
            issue: IssueRef {
                id: IssueId(1),
                name: "Arming Ukraine".to_owned(),
                parent: None,
            },
            con: Some("should not".to_owned()),
            pro: Some("should".to_owned()),
        },
        proposition: Some("States should supply arms to Ukraine".to_owned()),
        columns: vec![column],
        days: Vec::new(),
    };
    let table = super::side_by_side(&view, Some("2022-03-18".to_owned()));
    let markdown = export_table(&table, TableFormat::Markdown).unwrap();
    let markdown = String::from_utf8(markdown).unwrap();
    assert!(markdown.starts_with("### Arming Ukraine, as of 18 March 2022\n"));
    assert!(markdown.contains("| China |  |  |  |  | none in 41 articles to 18 March 2022 |"));
    assert!(markdown.contains("−− should not · ++ should"), "{markdown}");
}

#[test]
fn a_library_without_copies_says_how_many_articles_it_has() {
    let found = Copies {
        articles: 3,
        origins: 3,
        total: 0,
        clusters: Vec::new(),
    };
    let table = super::copies(&found);
    assert_eq!(table.below, ["3 independent origins of 3 articles in all."]);
}

fn network() -> Network {
    let node = |id: i64, name: &str| NetworkNode {
        who: NetworkWho::Actor {
            actor: ActorRef {
                id: ActorId(id),
                name: name.to_owned(),
                kind: ActorKind::Person,
                country: None,
            },
        },
        activity: 2,
        pro: 1,
        unsided: 0,
        also: 0,
        degree: 1,
        strength: 0.5,
    };
    let edge = |a, b, weight| NetworkEdge {
        a,
        b,
        weight,
        agree: vec![0],
        disagree: Vec::new(),
    };
    Network {
        nodes: vec![node(1, "=Ada & \u{1}Co"), node(2, "Ben"), node(3, "Cid")],
        edges: vec![edge(0, 1, 0.5), edge(0, 2, -2.0)],
        issues: vec![MatrixIssue {
            issue: IssueRef {
                id: IssueId(1),
                name: "Arms <now>".to_owned(),
                parent: None,
            },
            con: None,
            pro: None,
        }],
        articles_searched: 1,
        positions: 3,
        origins: 1,
        evidence_trashed: 0,
    }
}

#[test]
fn a_network_is_sound_xml_with_its_weights_whatever_the_names_hold() {
    let xml = super::graphml(&network(), 0.0);
    assert!(
        xml.contains("<data key=\"label\">=Ada &amp; Co</data>"),
        "{xml}"
    );
    assert!(
        xml.contains("<edge id=\"e1\" source=\"n0\" target=\"n2\">"),
        "{xml}"
    );
    assert!(xml.contains("<data key=\"weight\">-2</data>"), "{xml}");
    assert!(
        xml.contains("<data key=\"agree\">Arms &lt;now&gt;</data>"),
        "{xml}"
    );
    let mut reader = quick_xml::Reader::from_str(&xml);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("{error}: {xml}"),
        }
    }
}

#[test]
fn ties_below_the_threshold_are_left_out_whichever_their_sign() {
    let table = super::ties(&network(), 1.0, None);
    assert_eq!(table.rows.len(), 1);
    let csv = export_table(&table, TableFormat::Csv).unwrap();
    assert!(
        String::from_utf8(csv)
            .unwrap()
            .contains("Cid,-2,Arms <now>")
    );
    assert_eq!(super::nodes(&network(), None).rows.len(), 3);
    assert_eq!(table.below, [""; 0]);
    let mut unsure = network();
    unsure.nodes[1].also = 2;
    unsure.nodes[2].also = 1;
    for table in [super::ties(&unsure, 1.0, None), super::nodes(&unsure, None)] {
        assert_eq!(
            table.below,
            ["For 2 speakers another stance may be as late."]
        );
    }
    assert!(!super::graphml(&network(), 1.0).contains("target=\"n1\""));
}
