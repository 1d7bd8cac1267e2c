//! Statements side by side, one a row.

use demarche_library::compare::{SideBySide, SideColumn, Statement};

use super::evidence;
use crate::table::{Cell, Kind, Table};

/// Every statement, column by column. A column without any has one row, which says what was searched.
pub fn side_by_side(view: &SideBySide, as_of: Option<String>) -> Table {
    let mut table = Table::new(
        view.issue.issue.name.clone(),
        [
            ("Column", Kind::Text),
            ("Said", Kind::Date),
            ("Stance", Kind::Stance),
            ("Actor", Kind::Text),
            ("Post", Kind::Text),
            ("Words", Kind::Words),
            ("Paraphrase", Kind::Words),
            ("Voice", Kind::Text),
            ("Directness", Kind::Text),
            ("Outlet", Kind::Text),
            ("Articles", Kind::Number),
            ("Origins", Kind::Number),
            ("Against", Kind::Number),
            ("Evidence", Kind::Text),
        ],
    )
    .untelling(&["Voice", "Directness", "Evidence"]);
    table.as_of = as_of;
    for column in &view.columns {
        let rows = column.statements.iter().map(|one| statement(column, one));
        table.rows.extend(rows);
        if let Some(searched) = &column.searched {
            let mut row = vec![Cell::Empty; 5];
            row[0] = column.name.as_str().into();
            row.push(searched.to_string().into());
            table.rows.push(row);
        }
    }
    table.below.extend(view.proposition.clone());
    if let (Some(con), Some(pro)) = (&view.issue.con, &view.issue.pro) {
        table.below.push(format!("−− {con} · ++ {pro}"));
    }
    table
}

fn statement(column: &SideColumn, statement: &Statement) -> Vec<Cell> {
    let position = &statement.position;
    let actors = position.actors.iter().map(|actor| actor.name.as_str());
    let post = position.post.as_ref().map(|post| post.title.as_str());
    vec![
        column.name.as_str().into(),
        Cell::date(position.said.as_ref()),
        position.stance.into(),
        actors.collect::<Vec<_>>().join(", ").into(),
        post.unwrap_or_default().into(),
        statement.quote.as_deref().unwrap_or_default().into(),
        position.paraphrase.as_str().into(),
        position.voice.word().into(),
        statement.directness.word().into(),
        position.outlet.as_deref().unwrap_or_default().into(),
        statement.articles.into(),
        statement.origins.into(),
        position.against.into(),
        evidence(position.evidence_trashed).into(),
    ]
}
