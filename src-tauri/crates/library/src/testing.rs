//! What the tests of every noun need: a library in memory at a known moment, and its whole content.

pub(crate) mod world;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use demarche_extract::{BlockKind, Body, Piece};
use rusqlite::types::Value;

use crate::articles::{Capture, NewArticle};
use crate::{Library, OpenOptions};

/// The moment at which the tests' libraries are opened.
pub(crate) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_647_691_200, 0).unwrap()
}

/// A library in memory whose clock stands at [`noon`].
pub(crate) fn library() -> Library {
    Library::open_in_memory(OpenOptions::at("Ada", noon())).unwrap()
}

/// A clock that a test sets forward.
#[derive(Debug, Clone, Default)]
pub(crate) struct Watch(Arc<AtomicI64>);

impl Watch {
    pub(crate) fn forward(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }

    pub(crate) fn options(&self) -> OpenOptions {
        let seconds = Arc::clone(&self.0);
        OpenOptions {
            analyst: "Ada".to_owned(),
            clock: Arc::new(move || noon() + TimeDelta::seconds(seconds.load(Ordering::SeqCst))),
        }
    }
}

/// Every row of every recorded table, as text.
pub(crate) fn dump(library: &Library) -> String {
    library
        .read(|reader| {
            let mut text = String::new();
            for table in crate::history::Recorded::of(reader.conn())?.tables() {
                let mut statement = reader
                    .conn()
                    .prepare(&format!("SELECT * FROM \"{table}\" ORDER BY id"))?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let values: Vec<Value> = (0..columns)
                        .map(|at| row.get(at))
                        .collect::<rusqlite::Result<_>>()?;
                    text.push_str(&format!("{table} {values:?}\n"));
                }
            }
            Ok(text)
        })
        .unwrap()
}

/// An article of one paragraph.
pub(crate) fn article_of(title: &str, text: &str) -> NewArticle {
    let piece = Piece {
        text: text.to_owned(),
        kind: BlockKind::Paragraph,
        level: None,
        cut: None,
    };
    NewArticle {
        title: Some(title.to_owned()),
        body: Body::of([&piece]),
        capture: Some(Capture {
            bytes: text.as_bytes().to_vec(),
            media_type: "text/plain".to_owned(),
            extractor: "test 1".to_owned(),
            ..Capture::default()
        }),
        ..NewArticle::default()
    }
}
