//! Comparisons: the matrix, side by side, and word differences.

use demarche_library::{BlocRef, compare as theirs};

use super::dates::{first_day, last_day};
use crate::types::compare::{
    Also, CellPosition, CompareChoices, DayCount, DiffPart, Glance, GlanceCell, GlanceRow, Matrix,
    MatrixCell, MatrixIssue, MatrixRequest, MatrixRow, SideBySide, SideColumn, SideDay, Statement,
    Was, WordsDiff,
};
use crate::types::library::Failure;

impl TryFrom<MatrixRequest> for theirs::MatrixRequest {
    type Error = Failure;

    fn try_from(request: MatrixRequest) -> Result<Self, Failure> {
        Ok(Self {
            rows: request.rows.into(),
            actors: request.actors.into_iter().map(Into::into).collect(),
            countries: request.countries,
            blocs: request.blocs,
            members: request.members,
            issues: request.issues.into_iter().map(Into::into).collect(),
            as_of: request.as_of.as_deref().map(last_day).transpose()?,
            from: request.from.as_deref().map(first_day).transpose()?,
            attributed: request.attributed,
            direct_only: request.direct_only,
            filter: theirs::Filter {
                outlet: request.outlet.map(Into::into),
                wire: request.wire,
                confidence: request.confidence.map(Into::into),
                analyst: request.analyst,
                confirmed: request.confirmed,
            },
        })
    }
}

impl From<theirs::Matrix> for Matrix {
    fn from(matrix: theirs::Matrix) -> Self {
        Self {
            issues: matrix.issues.into_iter().map(Into::into).collect(),
            rows: matrix.rows.into_iter().map(Into::into).collect(),
            articles_searched: matrix.articles_searched,
            none: matrix.none,
            positions: matrix.positions,
            origins: matrix.origins,
            evidence_trashed: matrix.evidence_trashed,
            as_of: matrix.as_of.map(|day| day.to_string()),
        }
    }
}

impl From<theirs::MatrixIssue> for MatrixIssue {
    fn from(issue: theirs::MatrixIssue) -> Self {
        Self {
            issue: issue.issue.into(),
            con: issue.con,
            pro: issue.pro,
        }
    }
}

/// Cells as they go to the window: none for one that shows neither a position nor a mark.
fn cells<T: From<theirs::MatrixCell>>(cells: Vec<theirs::MatrixCell>) -> Vec<Option<T>> {
    cells
        .into_iter()
        .map(|cell| (cell.latest.is_some() || !cell.marks.is_empty()).then(|| cell.into()))
        .collect()
}

impl From<theirs::MatrixRow> for MatrixRow {
    fn from(row: theirs::MatrixRow) -> Self {
        Self {
            country: row.country.map(Into::into),
            bloc: row.bloc.map(Into::into),
            members: row.members,
            actor: row.actor.map(Into::into),
            post: row.post.map(Into::into),
            positions: row.positions,
            cells: cells(row.cells),
        }
    }
}

impl From<theirs::MatrixCell> for MatrixCell {
    fn from(cell: theirs::MatrixCell) -> Self {
        Self {
            latest: cell.latest.map(Into::into),
            positions: cell.positions,
            direct: cell.direct,
            spokesperson: cell.spokesperson,
            attributed: cell.attributed,
            also: cell.also.into_iter().map(Into::into).collect(),
            was: cell.was.map(Into::into),
            against: cell.against,
            marks: cell.marks.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::Matrix> for Glance {
    fn from(matrix: theirs::Matrix) -> Self {
        Self {
            issues: matrix.issues.iter().map(|of| of.issue.id.0).collect(),
            rows: matrix.rows.into_iter().map(Into::into).collect(),
            articles_searched: matrix.articles_searched,
            positions: matrix.positions,
            origins: matrix.origins,
        }
    }
}

impl From<theirs::MatrixRow> for GlanceRow {
    fn from(row: theirs::MatrixRow) -> Self {
        Self {
            actor: row.actor.map(|actor| actor.id.0),
            country: row.country.map(|country| country.code),
            bloc: row.bloc.map(|bloc| bloc.code),
            cells: cells(row.cells),
        }
    }
}

impl From<theirs::MatrixCell> for GlanceCell {
    fn from(cell: theirs::MatrixCell) -> Self {
        Self {
            stance: cell.latest.as_ref().map(|latest| latest.stance.into()),
            said: cell.latest.and_then(|latest| latest.said).map(Into::into),
            positions: cell.positions,
            also: cell.also.iter().map(|one| one.stance.into()).collect(),
            marks: cell.marks.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::CellPosition> for CellPosition {
    fn from(latest: theirs::CellPosition) -> Self {
        Self {
            position: latest.position.0,
            stance: latest.stance.into(),
            said: latest.said.map(Into::into),
            words: latest.words,
            direct: latest.direct,
            voice: latest.voice.into(),
            actor: latest.actor.map(Into::into),
            evidence_trashed: latest.evidence_trashed,
        }
    }
}

impl From<theirs::Also> for Also {
    fn from(also: theirs::Also) -> Self {
        Self {
            position: also.position.0,
            stance: also.stance.into(),
            said: also.said.map(Into::into),
        }
    }
}

impl From<theirs::Was> for Was {
    fn from(was: theirs::Was) -> Self {
        Self {
            stance: was.stance.into(),
            said: was.said.map(Into::into),
        }
    }
}

impl From<theirs::Choices> for CompareChoices {
    fn from(choices: theirs::Choices) -> Self {
        Self {
            analysts: choices.analysts,
            wires: choices.wires,
        }
    }
}

impl From<BlocRef> for crate::types::BlocRef {
    fn from(bloc: BlocRef) -> Self {
        Self {
            code: bloc.code,
            name: bloc.name,
        }
    }
}

impl From<theirs::DayCount> for DayCount {
    fn from(count: theirs::DayCount) -> Self {
        Self {
            day: count.day.to_string(),
            positions: count.positions,
        }
    }
}

impl From<theirs::SideBySide> for SideBySide {
    fn from(view: theirs::SideBySide) -> Self {
        Self {
            issue: view.issue.into(),
            proposition: view.proposition,
            columns: view.columns.into_iter().map(Into::into).collect(),
            days: view.days.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::SideDay> for SideDay {
    fn from(day: theirs::SideDay) -> Self {
        Self {
            day: day.day,
            event: day.event,
        }
    }
}

impl From<theirs::SideColumn> for SideColumn {
    fn from(column: theirs::SideColumn) -> Self {
        Self {
            name: column.name,
            country: column.country.map(Into::into),
            latest: column.latest.map(Into::into),
            also: column.also.into_iter().map(Into::into).collect(),
            speakers: column.speakers,
            statements: column.statements.into_iter().map(Into::into).collect(),
            searched: column.searched,
        }
    }
}

impl From<theirs::Statement> for Statement {
    fn from(statement: theirs::Statement) -> Self {
        Self {
            position: statement.position.into(),
            quote: statement.quote,
            directness: statement.directness.into(),
            article: statement.article.map(|id| id.0),
            excerpt: statement.excerpt.map(|id| id.0),
            articles: statement.articles,
            origins: statement.origins,
        }
    }
}

impl From<theirs::WordsDiff> for WordsDiff {
    fn from(diff: theirs::WordsDiff) -> Self {
        Self {
            a: diff.a.into_iter().map(Into::into).collect(),
            b: diff.b.into_iter().map(Into::into).collect(),
            common: diff.common,
            words_a: diff.words_a,
            words_b: diff.words_b,
        }
    }
}

impl From<theirs::DiffPart> for DiffPart {
    fn from(part: theirs::DiffPart) -> Self {
        Self {
            text: part.text,
            only_here: part.only_here,
        }
    }
}
