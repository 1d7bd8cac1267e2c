//! Clusters of copies.

use demarche_library::articles as theirs;

use crate::types::copies::{Copies, CopyCluster, CopyRow, OriginCount, SharedText, TextPart};

impl From<theirs::Copies> for Copies {
    fn from(copies: theirs::Copies) -> Self {
        Self {
            articles: copies.articles,
            origins: copies.origins,
            total: copies.total,
            clusters: copies.clusters.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::CopyCluster> for CopyCluster {
    fn from(cluster: theirs::CopyCluster) -> Self {
        Self {
            origin: cluster.origin.0,
            articles: cluster.articles.into_iter().map(Into::into).collect(),
            outlets: cluster.outlets,
            wires: cluster.wires,
        }
    }
}

impl From<theirs::CopyRow> for CopyRow {
    fn from(row: theirs::CopyRow) -> Self {
        Self {
            article: row.article.into(),
            share: row.share,
            exact: row.exact,
        }
    }
}

impl From<theirs::SharedText> for SharedText {
    fn from(shared: theirs::SharedText) -> Self {
        let parts = |parts: Vec<theirs::TextPart>| {
            let parts = parts.into_iter().map(|part| TextPart {
                text: part.text,
                shared: part.shared,
            });
            parts.collect()
        };
        Self {
            a: shared.a.into(),
            b: shared.b.into(),
            share_of_a: shared.share_of_a,
            share_of_b: shared.share_of_b,
            why: shared.why,
            in_a: parts(shared.in_a),
            in_b: parts(shared.in_b),
        }
    }
}

impl From<theirs::Origins> for OriginCount {
    fn from(origins: theirs::Origins) -> Self {
        Self {
            articles: origins.articles,
            origins: origins.origins,
        }
    }
}
