use demarche_library::articles::Copies;
use demarche_library::compare::{MatrixIssue, SideBySide, SideColumn};
use demarche_library::{IssueId, IssueRef};

use crate::table::{TableFormat, export_table};

#[test]
fn a_column_without_statements_says_what_was_searched() {
    let column = SideColumn {
        name: "China".to_owned(),
        country: None,
        latest: None,
        speakers: 0,
        statements: Vec::new(),
        searched: Some("none in 41 articles to 18 March 2022".to_owned()),
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
