use chrono::NaiveDate;
use demarche_text::{PartialDate, Precision};

use crate::matrix::Stance;
use crate::table::{Cell, Kind, Table, TableFormat, export_table};

fn table() -> Table {
    let mut table = Table::new(
        "Arming Ukraine",
        [
            ("Speaker", Kind::Text),
            ("Said", Kind::Date),
            ("Stance", Kind::Stance),
            ("Words", Kind::Words),
            ("Articles", Kind::Number),
            ("Read", Kind::Link),
        ],
    );
    table.as_of = Some("2022-03-18".to_owned());
    let day = NaiveDate::from_ymd_opt(2022, 3, 18).unwrap();
    table.rows.push(vec![
        "Zhao Lijian".into(),
        Cell::day(day),
        Stance::Opposes.into(),
        "“machine guns and artillery?” | said\nso".into(),
        3_u32.into(),
        Cell::Link {
            words: "Example Wire".to_owned(),
            address: "https://wire.example/a?b=1&c=2".to_owned(),
        },
    ]);
    let month = PartialDate {
        date: "2022-03".to_owned(),
        precision: Precision::Month,
    };
    table.rows.push(vec![
        "Xi Jinping".into(),
        Cell::Date(month),
        Cell::Empty,
        "none in 41 articles to 18 March 2022".into(),
    ]);
    table.below.push("41 articles searched.".to_owned());
    table
}

fn text(table: &Table, format: TableFormat) -> String {
    String::from_utf8(export_table(table, format).unwrap()).unwrap()
}

/// A part of a workbook.
fn part(table: &Table, name: &str) -> String {
    let bytes = export_table(table, TableFormat::Xlsx).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut zip.by_name(name).unwrap(), &mut text).unwrap();
    text
}

#[test]
fn a_table_is_written_as_text() {
    insta::assert_snapshot!("table-markdown", text(&table(), TableFormat::Markdown));
    insta::assert_snapshot!("table-csv", text(&table(), TableFormat::Csv));
    insta::assert_snapshot!("table-html", text(&table(), TableFormat::Html));
    insta::assert_snapshot!("table-svg", text(&table(), TableFormat::Svg));
}

#[test]
fn numbers_and_days_are_such_in_a_workbook_and_nothing_is_a_formula() {
    let mut table = table();
    for hostile in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"http://evil.example\")",
    ] {
        table.title = hostile.to_owned();
        table.columns[0].name = hostile.to_owned();
        table.below[0] = hostile.to_owned();
        table.rows[0][0] = hostile.into();
        table.rows[0][5] = Cell::Link {
            words: hostile.to_owned(),
            address: hostile.to_owned(),
        };
        let sheet = part(&table, "xl/worksheets/sheet1.xml");
        assert!(!sheet.contains("<f>"), "{sheet}");
        assert!(sheet.contains("<v>3</v>"), "a count");
        assert!(
            sheet.contains("<v>44638</v>"),
            "18 March 2022 in Excel's days"
        );
        let csv = text(&table, TableFormat::Csv);
        for line in csv.lines().skip(1) {
            for field in line.split(',') {
                let field = field.trim_start_matches('"');
                assert!(
                    !field.starts_with(['=', '+', '-', '@']),
                    "{field} in {line}"
                );
            }
        }
    }
}

#[test]
fn an_address_that_runs_something_is_no_link() {
    let mut table = table();
    table.rows[0][5] = Cell::Link {
        words: "click".to_owned(),
        address: "javascript:alert(1)".to_owned(),
    };
    assert!(!text(&table, TableFormat::Html).contains("javascript"));
    assert!(!part(&table, "xl/worksheets/sheet1.xml").contains("hyperlink"));
}

#[test]
fn what_excel_takes_no_more_of_is_cut_and_said() {
    let mut table = table();
    table.rows[0][3] = "𝕏".repeat(40_000).into();
    let words = part(&table, "xl/sharedStrings.xml");
    assert!(words.contains("a cell of Excel takes no more"));
}

#[test]
fn a_picture_is_well_formed_whatever_the_words() {
    let mut table = table();
    let hostile = format!(
        "<script>\u{0}\"&' {} {}",
        "long".repeat(100),
        "和平".repeat(80)
    );
    table.title = hostile.clone();
    table.rows[0][3] = hostile.into();
    let svg = text(&table, TableFormat::Svg);
    let mut reader = quick_xml::Reader::from_str(&svg);
    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
    assert!(!svg.contains("<script"));
}

#[test]
fn a_picture_is_as_wide_as_what_stands_in_it_needs() {
    let width = |table: &Table| -> usize {
        let svg = text(table, TableFormat::Svg);
        let (_, from) = svg.split_once("width=\"").unwrap();
        from.split_once('"').unwrap().0.parse().unwrap()
    };
    let columns = |n: usize, kind| {
        let names: Vec<String> = (1..=n).map(|at| format!("Column {at}")).collect();
        let names: Vec<_> = names.iter().map(|name| (name.as_str(), kind)).collect();
        Table::new("Shifts", names)
    };
    let mut table = columns(6, Kind::Text);
    table.rows = vec![vec!["a".into(), Cell::Empty, "b".into()]];
    let narrow = text(&table, TableFormat::Svg);
    assert!(
        narrow.contains(">Column 3<") && !narrow.contains(">Column 2<"),
        "{narrow}"
    );
    table.undrawn.push("Column 3");
    assert!(!text(&table, TableFormat::Svg).contains(">Column 3<"));
    let mut wide = columns(8, Kind::Words);
    wide.rows = vec![vec![
        "many words that need much room in a row "
            .repeat(4)
            .into();
        8
    ]];
    assert!(width(&wide) <= 1480, "{}", width(&wide));
    assert!(width(&columns(8, Kind::Words)) > width(&table));
}

#[cfg(feature = "pdf")]
#[test]
fn pixels_are_drawn_of_the_words() {
    let bytes = export_table(&table(), TableFormat::Png).unwrap();
    assert!(bytes.starts_with(b"\x89PNG"));
    let none = Table {
        rows: Vec::new(),
        ..table()
    };
    let fewer = export_table(&none, TableFormat::Png).unwrap();
    assert!(fewer.len() < bytes.len());
    assert!(export_table(&Table::default(), TableFormat::Png).is_ok());
}
