//! A blind recoding: where the codings differ, one a row, and the figures of agreement under it.

use std::collections::HashMap;

use demarche_library::recode::{
    Agreement, Coding, Disagreement, Measure, RecodeReport, Settled, Undefined,
};
use demarche_library::{IssueId, IssueRef};

use crate::matrix::counted;
use crate::table::{Cell, Kind, Table};

/// The report of a recoding. `issues` names those that the codings are of.
pub fn recode(report: &RecodeReport, issues: &HashMap<IssueId, IssueRef>) -> Table {
    let mut table = Table::new(
        format!("Agreement: {}", report.recode.name),
        [
            ("Place", Kind::Number),
            ("Speaker", Kind::Text),
            ("Said", Kind::Date),
            ("Words", Kind::Words),
            ("Former coder", Kind::Text),
            ("Former issue", Kind::Text),
            ("Former stance", Kind::Stance),
            ("Former voice", Kind::Text),
            ("Formerly direct", Kind::Text),
            ("New coder", Kind::Text),
            ("New issue", Kind::Text),
            ("New stance", Kind::Stance),
            ("New voice", Kind::Text),
            ("Newly direct", Kind::Text),
            ("Settled", Kind::Text),
        ],
    )
    .untelling(&[
        "Former coder",
        "Former issue",
        "Former voice",
        "Formerly direct",
        "New coder",
        "New issue",
        "New voice",
        "Newly direct",
        "Settled",
    ]);
    let apart = report.disagreements.iter();
    table.rows = apart
        .map(|apart| row(apart, &report.recode.coder, issues))
        .collect();
    table.below.push(format!(
        "{} of {} answered by {}; drawn from {} with seed {}.",
        report.recode.answered,
        report.recode.size,
        report.recode.coder,
        counted(report.recode.eligible, "position"),
        report.recode.seed,
    ));
    if report.by_same > 0 {
        table.below.push(format!(
            "{} of the former codings are by {} too: there it tells how steady one coder is.",
            report.by_same, report.recode.coder
        ));
    }
    table.below.extend(figures(&report.agreement));
    table.below.push(
        "Krippendorff’s alpha. Stances are compared where the issue is the same. Ordinal and interval count −− to ++ only: ~ ? … are missing there."
            .to_owned(),
    );
    table
}

fn row(apart: &Disagreement, coder: &str, issues: &HashMap<IssueId, IssueRef>) -> Vec<Cell> {
    let position = &apart.position;
    let speakers: Vec<&str> = position.actors.iter().map(|it| it.name.as_str()).collect();
    let mut row = vec![
        apart.place.into(),
        speakers.join(", ").into(),
        Cell::date(position.said.as_ref()),
        position
            .quote
            .as_ref()
            .unwrap_or(&position.paraphrase)
            .as_str()
            .into(),
    ];
    for (by, coding) in [(apart.analyst.as_str(), &apart.former), (coder, &apart.new)] {
        row.push(by.into());
        row.extend(cells(coding, issues));
    }
    row.push(match apart.settled {
        Some(Settled::Former) => "former kept".into(),
        Some(Settled::New) => "new adopted".into(),
        None => Cell::Empty,
    });
    row
}

fn cells(coding: &Coding, issues: &HashMap<IssueId, IssueRef>) -> [Cell; 4] {
    let issue = match coding.issue {
        Some(id) => issues.get(&id).map_or("unknown", |issue| &issue.name),
        None => "no issue",
    };
    [
        issue.into(),
        coding.stance.map_or(Cell::Empty, Cell::Stance),
        coding.voice.map_or(Cell::Empty, |it| it.word().into()),
        coding.directness.map_or(Cell::Empty, |it| it.word().into()),
    ]
}

/// A line for each figure.
fn figures(agreement: &Agreement) -> Vec<String> {
    let figures = [
        ("Issue, nominal", Some(&agreement.issue)),
        ("Stance, nominal", Some(&agreement.stance)),
        ("Stance, ordinal", Some(&agreement.stance_ordinal)),
        ("Stance, interval", Some(&agreement.stance_interval)),
        ("Voice, nominal", agreement.voice.as_ref()),
        ("Directness, nominal", agreement.directness.as_ref()),
    ];
    let told = |(name, measure): (&str, Option<&Measure>)| {
        measure.map(|measure| format!("{name}: {}.", figure(measure)))
    };
    figures.into_iter().filter_map(told).collect()
}

fn figure(measure: &Measure) -> String {
    let mut parts = vec![match (measure.alpha, measure.undefined) {
        (Some(alpha), _) => format!("α {alpha:.3}"),
        (None, Some(Undefined::NoVariation)) => {
            "α undefined, since all codings are the same".to_owned()
        }
        (None, _) => "α undefined, since nothing was coded twice".to_owned(),
    }];
    if let Some((low, high)) = measure.interval {
        parts.push(format!("95 % interval {low:.3} to {high:.3}"));
    }
    if let Some(share) = measure.agreement {
        parts.push(format!("{:.0} % agree", share * 100.0));
    }
    parts.push(counted(measure.units, "unit"));
    if measure.left_out > 0 {
        parts.push(format!("{} left out", measure.left_out));
    }
    parts.join("; ")
}
