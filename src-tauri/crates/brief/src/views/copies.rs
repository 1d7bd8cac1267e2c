//! Articles of one origin, one a row.

use demarche_library::articles::{Copies, CopyCluster, CopyRow};

use crate::table::{Cell, Kind, Table};

/// Every article that has copies, cluster by cluster, the origin first.
pub fn copies(found: &Copies) -> Table {
    let mut table = Table::new(
        "Copies of one origin",
        [
            ("Cluster", Kind::Number),
            ("Role", Kind::Text),
            ("Title", Kind::Words),
            ("Outlet", Kind::Text),
            ("Published", Kind::Date),
            ("Shared with the origin", Kind::Number),
            ("Key", Kind::Text),
            ("Wires", Kind::Text),
        ],
    )
    .untelling(&["Role"]);
    for (cluster, number) in found.clusters.iter().zip(1_u32..) {
        let rows = cluster.articles.iter().map(|one| row(cluster, number, one));
        table.rows.extend(rows);
    }
    table.below.push(format!(
        "{} of {} in all.",
        crate::matrix::counted(found.origins, "independent origin"),
        crate::matrix::counted(found.articles, "article"),
    ));
    table
}

fn row(cluster: &CopyCluster, number: u32, copy: &CopyRow) -> Vec<Cell> {
    let article = &copy.article;
    let role = match (article.id == cluster.origin, copy.exact) {
        (true, _) => "origin",
        (false, true) => "the same text",
        (false, false) => "copy",
    };
    vec![
        number.into(),
        role.into(),
        article.title.as_str().into(),
        article.outlet.as_ref().map_or("", |it| &it.name).into(),
        Cell::date(article.published.as_ref()),
        Cell::Number((copy.share * 100.0).round() / 100.0),
        article.citation_key.as_str().into(),
        article.wires.join(", ").into(),
    ]
}
