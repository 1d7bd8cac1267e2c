//! The library as a whole: what search found, the trash, backups and checks.

use crate::types::library::{
    Backup, Restored, Salvaged, SavedSearch, SearchCompletion, SearchHit, SearchResults,
    SnippetPart, TableChange, TrashEntry, Verification,
};

/// A moment, RFC 3339 in UTC.
pub(crate) fn moment(at: chrono::DateTime<chrono::Utc>) -> String {
    demarche_library::sql::moment(at)
}

impl From<demarche_library::search::SearchResults> for SearchResults {
    fn from(found: demarche_library::search::SearchResults) -> Self {
        Self {
            hits: found.hits.into_iter().map(Into::into).collect(),
            total: found.total,
            more: found.more,
            told: found.told,
        }
    }
}

impl From<demarche_library::search::SearchHit> for SearchHit {
    fn from(hit: demarche_library::search::SearchHit) -> Self {
        let parts = hit.snippet.into_iter().map(|part| SnippetPart {
            text: part.text,
            hit: part.hit,
        });
        Self {
            place: hit.place.into(),
            article: hit.article.map(|id| id.0),
            snippet: parts.collect(),
        }
    }
}

impl From<demarche_library::search::SearchCompletion> for SearchCompletion {
    fn from(found: demarche_library::search::SearchCompletion) -> Self {
        Self {
            start: found.start,
            insert: found.insert,
            field: found.field,
            value: found.value,
        }
    }
}

impl From<demarche_library::search::SavedSearch> for SavedSearch {
    fn from(saved: demarche_library::search::SavedSearch) -> Self {
        Self {
            id: saved.id.0,
            name: saved.name,
            query: saved.query,
            found: saved.found,
            more: saved.more,
        }
    }
}

impl From<demarche_library::trash::TrashEntry> for TrashEntry {
    fn from(entry: demarche_library::trash::TrashEntry) -> Self {
        Self {
            kind: entry.kind.into(),
            id: entry.id,
            title: entry.title,
            trashed_at: entry.trashed_at,
        }
    }
}

impl From<demarche_library::file::Backup> for Backup {
    fn from(backup: demarche_library::file::Backup) -> Self {
        Self {
            path: backup.path.to_string_lossy().into_owned(),
            at: moment(backup.at),
            bytes: backup.bytes,
            encrypted: backup.encrypted,
        }
    }
}

impl From<demarche_library::file::Restored> for Restored {
    fn from(restored: demarche_library::file::Restored) -> Self {
        let worded = |path: std::path::PathBuf| path.to_string_lossy().into_owned();
        Self {
            path: worded(restored.path),
            from: worded(restored.from),
            put_aside: restored.put_aside.map(worded),
        }
    }
}

impl From<demarche_library::file::Salvaged> for Salvaged {
    fn from(salvaged: demarche_library::file::Salvaged) -> Self {
        let kept = salvaged.kept.into_iter().map(|(table, rows)| TableChange {
            table,
            rows: u32::try_from(rows).unwrap_or(u32::MAX),
        });
        Self {
            path: salvaged.path.to_string_lossy().into_owned(),
            kept: kept.collect(),
            lost: salvaged.lost,
            left_over: salvaged
                .left_over
                .map(|path| path.to_string_lossy().into_owned()),
            problems: salvaged.problems,
        }
    }
}

impl From<demarche_library::verify::Verification> for Verification {
    fn from(verification: demarche_library::verify::Verification) -> Self {
        Self {
            sound: verification.problems.is_empty(),
            checked: verification.checked,
            problems: verification.problems,
        }
    }
}
