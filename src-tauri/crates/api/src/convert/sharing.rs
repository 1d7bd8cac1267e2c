//! Sharing, as it crosses the edge.

use demarche_library::compare::WordsDiff;
use demarche_library::share::{
    Conflict, ConflictField, KnownSet, Published, Refused, TakenIn, TakenSet,
};

use demarche_share::{Bucket, Place, Writes};

use crate::types::sharing::{
    ShareConflict, ShareCount, ShareField, SharePlace, ShareRefused, ShareReport, ShareSet,
    ShareTaken, ShareWords, ShareWrites,
};

/// The region that S3-compatible storage takes requests for where it has none.
const REGION: &str = "us-east-1";

impl From<SharePlace> for Place {
    fn from(place: SharePlace) -> Self {
        match place {
            SharePlace::Folder { path } => Self::Folder(path.into()),
            SharePlace::S3 {
                address,
                bucket,
                folder,
                region,
                bucket_in_host,
            } => Self::S3(Bucket {
                address,
                bucket,
                folder,
                region: match region.trim() {
                    "" => REGION.to_owned(),
                    region => region.to_owned(),
                },
                bucket_in_host,
            }),
            SharePlace::Webdav { address } => Self::Webdav(address),
        }
    }
}

impl From<Place> for SharePlace {
    fn from(place: Place) -> Self {
        match place {
            Place::Folder(path) => Self::Folder {
                path: path.to_string_lossy().into_owned(),
            },
            Place::S3(at) => Self::S3 {
                address: at.address,
                bucket: at.bucket,
                folder: at.folder,
                region: at.region,
                bucket_in_host: at.bucket_in_host,
            },
            Place::Webdav(address) => Self::Webdav { address },
        }
    }
}

impl From<Writes> for ShareWrites {
    fn from(writes: Writes) -> Self {
        match writes {
            Writes::Once => Self::Once,
            Writes::Replacing => Self::Replacing,
            Writes::Never => Self::Never,
        }
    }
}

impl From<(String, u32)> for ShareCount {
    fn from((noun, count): (String, u32)) -> Self {
        Self { noun, count }
    }
}

impl From<KnownSet> for ShareSet {
    fn from(set: KnownSet) -> Self {
        Self {
            mark: set.mark,
            number: set.number,
            analyst: set.analyst,
            at: set.at,
            own: set.own,
        }
    }
}

fn nothing() -> ShareReport {
    ShareReport {
        numbers: Vec::new(),
        rows: Vec::new(),
        held_back: 0,
        added: 0,
        changed: 0,
        removed: 0,
        conflicts: 0,
        sets: Vec::new(),
        refused: Vec::new(),
        waiting: Vec::new(),
    }
}

impl From<Published> for ShareReport {
    fn from(published: Published) -> Self {
        Self {
            numbers: published.numbers,
            rows: published.rows.into_iter().map(Into::into).collect(),
            held_back: published.held_back,
            ..nothing()
        }
    }
}

impl From<TakenIn> for ShareReport {
    fn from(taken: TakenIn) -> Self {
        Self {
            added: taken.added,
            changed: taken.changed,
            removed: taken.removed,
            conflicts: taken.conflicts,
            sets: taken.sets.into_iter().map(Into::into).collect(),
            refused: taken.refused.into_iter().map(Into::into).collect(),
            waiting: taken.waiting.into_iter().map(Into::into).collect(),
            ..nothing()
        }
    }
}

impl From<TakenSet> for ShareTaken {
    fn from(set: TakenSet) -> Self {
        Self {
            file: set.file,
            analyst: set.analyst,
            at: set.at,
            changes: set.changes,
        }
    }
}

impl From<Refused> for ShareRefused {
    fn from(refused: Refused) -> Self {
        Self {
            file: refused.file,
            reason: refused.reason,
        }
    }
}

impl From<Conflict> for ShareConflict {
    fn from(conflict: Conflict) -> Self {
        Self {
            id: conflict.id,
            noun: conflict.noun,
            row: conflict.row,
            title: conflict.title,
            analyst: conflict.analyst,
            at: conflict.at,
            removed_there: conflict.removed_there,
            removed_here: conflict.removed_here,
            fields: conflict.fields.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<(String, WordsDiff)> for ShareWords {
    fn from((name, words): (String, WordsDiff)) -> Self {
        Self {
            name,
            mine: words.a.into_iter().map(Into::into).collect(),
            theirs: words.b.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<ConflictField> for ShareField {
    fn from(field: ConflictField) -> Self {
        Self {
            name: field.name,
            mine: field.mine,
            theirs: field.theirs,
            differs: field.differs,
        }
    }
}
