//! Sharing, as it crosses the edge.

use demarche_library::share::{
    Conflict, ConflictField, KnownSet, Published, Refused, TakenIn, TakenSet,
};

use crate::types::sharing::{
    ShareConflict, ShareCount, ShareField, ShareRefused, ShareReport, ShareSet, ShareTaken,
};

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
