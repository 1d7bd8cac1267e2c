//! The codebook as a whole, and the grid.

use demarche_library::grid::GridPage;
use demarche_library::issues as their_issues;
use demarche_library::positions as theirs;

use crate::convert::dates::{first_day, last_day};
use crate::types::codebook::{
    CodingFilter, CodingRow, Codings, PositionsChange, SplitMade, SplitPart,
};
use crate::types::library::Failure;

impl TryFrom<CodingFilter> for theirs::CodingFilter {
    type Error = Failure;

    fn try_from(filter: CodingFilter) -> Result<Self, Failure> {
        Ok(Self {
            issues: filter.issues.into_iter().map(Into::into).collect(),
            text: filter.text,
            actor: filter.actor.map(Into::into),
            country: filter.country,
            stances: filter.stances.into_iter().map(Into::into).collect(),
            voice: filter.voice.map(Into::into),
            analyst: filter.analyst,
            from: filter.from.as_deref().map(first_day).transpose()?,
            to: filter.to.as_deref().map(last_day).transpose()?,
        })
    }
}

impl TryFrom<SplitPart> for their_issues::SplitPart {
    type Error = Failure;

    fn try_from(part: SplitPart) -> Result<Self, Failure> {
        Ok(Self {
            issue: part.issue.into(),
            positions: part.positions.into_iter().map(Into::into).collect(),
            rule: part.rule.map(TryInto::try_into).transpose()?,
        })
    }
}

impl SplitMade {
    pub(crate) fn of((id, positions): (demarche_library::IssueId, u32)) -> Self {
        Self {
            id: id.0,
            positions,
        }
    }
}

impl From<GridPage<theirs::CodingRow>> for Codings {
    fn from(codings: GridPage<theirs::CodingRow>) -> Self {
        Self {
            total: codings.total,
            groups: codings.groups.into_iter().map(Into::into).collect(),
            rows: codings.rows.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::CodingRow> for CodingRow {
    fn from(coding: theirs::CodingRow) -> Self {
        Self {
            row: coding.row.into(),
            act: coding.act.map(Into::into),
            country: coding.country,
            excerpt: coding.excerpt.map(|id| id.0),
            article: coding.article.map(|id| id.0),
            article_title: coding.article_title,
        }
    }
}

impl From<&PositionsChange> for theirs::CodingChange {
    fn from(change: &PositionsChange) -> Self {
        Self {
            issue: change.issue.map(Into::into),
            stance: change.stance.map(Into::into),
            voice: change.voice.map(Into::into),
            act: change.act.as_ref().map(|act| act.to.map(Into::into)),
            confidence: change
                .confidence
                .as_ref()
                .map(|confidence| confidence.to.map(Into::into)),
        }
    }
}
