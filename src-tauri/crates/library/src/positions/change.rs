//! Changing the coding of several positions at once.

use serde::{Deserialize, Serialize};

use super::{Confidence, SpeechAct, Stance, Voice, check_issue};
use crate::{IssueId, Library, Op, OrNotFound, Outcome, PositionId, Result, Tx};

/// What is to become of each position; what is unset stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CodingChange {
    /// On this issue.
    pub issue: Option<IssueId>,
    /// With this stance.
    pub stance: Option<Stance>,
    /// In this voice.
    pub voice: Option<Voice>,
    /// This speech act, or none.
    pub act: Option<Option<SpeechAct>>,
    /// With this confidence, or none.
    pub confidence: Option<Option<Confidence>>,
}

impl Library {
    /// Changes the coding of positions in one entry of the history; all of them or, where one is refused,
    /// none.
    pub fn change_positions(
        &self,
        ids: &[PositionId],
        change: &CodingChange,
    ) -> Result<Outcome<()>> {
        self.transact(Op::ChangePositions { n: ids.len() }, |tx| {
            if let Some(issue) = change.issue {
                check_issue(tx, issue)?;
            }
            ids.iter().try_for_each(|&id| change_in(tx, id, change))
        })
    }
}

/// Changes the coding of one position; the issue is to be checked before.
pub(crate) fn change_in(tx: &Tx<'_>, id: PositionId, change: &CodingChange) -> Result<()> {
    let changed = tx
        .conn()
        .prepare_cached(include_str!("change.sql"))?
        .execute((
            id,
            change.issue,
            change.stance,
            change.voice,
            change.act.is_some(),
            change.act.flatten(),
            change.confidence.is_some(),
            change.confidence.flatten(),
        ))?;
    (changed == 1).then_some(()).or_not_found(id)
}
