//! Notes, what leads to and from them, and what they render to.

use demarche_library::notes as theirs;

use super::dates::last_day;
use super::import::count;
use crate::types::library::Failure;
use crate::types::notes::{
    ChangedSide, Check, CitationStyle, Completion, Edit, Finding, Fix, LikelihoodTerm, Note,
    NoteChange, NoteRow, NoteScope, NoteVersion, OutlineEntry, ReferenceFormat, Rendered, Saved,
    SensitiveSource, Template, Unlinked, UnlinkedName,
};

impl TryFrom<NoteScope> for demarche_brief::Scope {
    type Error = Failure;

    fn try_from(scope: NoteScope) -> Result<Self, Failure> {
        Ok(Self {
            countries: scope.countries,
            actors: scope.actors.into_iter().map(Into::into).collect(),
            issues: scope.issues.into_iter().map(Into::into).collect(),
            as_of: scope.as_of.as_deref().map(last_day).transpose()?,
            event: scope.event.map(Into::into),
        })
    }
}

impl From<theirs::NoteRow> for NoteRow {
    fn from(row: theirs::NoteRow) -> Self {
        Self {
            id: row.id.0,
            title: row.title,
            notebook: row.notebook,
            template: row.template,
            edited_at: row.edited_at,
            words: row.words,
        }
    }
}

impl From<theirs::Note> for Note {
    fn from(note: theirs::Note) -> Self {
        Self {
            row: note.row.into(),
            text: note.text,
            revision: number(note.revision),
            backlinks: note.backlinks.into_iter().map(Into::into).collect(),
            links: note.links.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::Saved> for Saved {
    fn from(saved: theirs::Saved) -> Self {
        Self {
            revision: number(saved.revision),
            saved_at: saved.saved_at,
        }
    }
}

impl From<demarche_brief::Term> for LikelihoodTerm {
    fn from(term: demarche_brief::Term) -> Self {
        Self {
            term: term.term,
            from: term.band.0,
            to: term.band.1,
            count: count(term.count),
        }
    }
}

impl From<theirs::NoteVersion> for NoteVersion {
    fn from(version: theirs::NoteVersion) -> Self {
        Self {
            revision: number(version.revision),
            title: version.title,
            saved_at: version.saved_at,
            words: version.words,
            current: version.current,
        }
    }
}

impl From<demarche_text::diff::Part> for NoteChange {
    fn from(part: demarche_text::diff::Part) -> Self {
        Self {
            side: match part.side {
                demarche_text::diff::Side::Common => ChangedSide::Both,
                demarche_text::diff::Side::OnlyA => ChangedSide::Before,
                demarche_text::diff::Side::OnlyB => ChangedSide::After,
            },
            text: part.text,
        }
    }
}

impl From<theirs::Unlinked> for Unlinked {
    fn from(unlinked: theirs::Unlinked) -> Self {
        Self {
            names: unlinked.names.into_iter().map(Into::into).collect(),
            notes: unlinked.notes.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<theirs::Mention> for UnlinkedName {
    fn from(mention: theirs::Mention) -> Self {
        Self {
            place: mention.place.into(),
            start: count(mention.span.start),
            end: count(mention.span.end),
            words: mention.words,
            count: mention.count,
            insert: mention.insert,
        }
    }
}

impl From<theirs::Completion> for Completion {
    fn from(completion: theirs::Completion) -> Self {
        Self {
            kind: completion.place.kind.into(),
            id: completion.place.id,
            label: completion.place.title,
            detail: completion.place.detail,
            insert: completion.insert,
        }
    }
}

impl From<demarche_brief::StyleName> for CitationStyle {
    fn from(style: demarche_brief::StyleName) -> Self {
        Self {
            name: style.name,
            title: style.title,
            in_text: style.in_text,
            own: style.own,
        }
    }
}

impl From<demarche_library::sensitive::SensitiveSource> for SensitiveSource {
    fn from(source: demarche_library::sensitive::SensitiveSource) -> Self {
        Self {
            kind: source.kind.into(),
            id: source.id,
            name: source.name,
            analyst: source.analyst,
            marked_at: source.marked_at,
        }
    }
}

impl From<ReferenceFormat> for demarche_brief::Format {
    fn from(format: ReferenceFormat) -> Self {
        match format {
            ReferenceFormat::Ris => Self::Ris,
            ReferenceFormat::Biblatex => Self::Biblatex,
            ReferenceFormat::Bibtex => Self::Bibtex,
            ReferenceFormat::CslJson => Self::CslJson,
        }
    }
}

impl From<demarche_brief::Template> for Template {
    fn from(template: demarche_brief::Template) -> Self {
        Self {
            name: template.name.to_owned(),
            title: template.title,
            description: template.description,
        }
    }
}

impl From<demarche_brief::Rendered> for Rendered {
    fn from(rendered: demarche_brief::Rendered) -> Self {
        Self {
            html: rendered.html,
            outline: rendered.outline.into_iter().map(Into::into).collect(),
            words: count(rendered.words),
            citations: count(rendered.citations),
        }
    }
}

impl From<demarche_brief::document::OutlineEntry> for OutlineEntry {
    fn from(entry: demarche_brief::document::OutlineEntry) -> Self {
        Self {
            level: u32::from(entry.level),
            text: entry.text,
            line: entry.line,
        }
    }
}

impl From<demarche_brief::Check> for Check {
    fn from(check: demarche_brief::Check) -> Self {
        Self {
            sentences: count(check.sentences),
            with_source: count(check.with_source),
            judgements: count(check.judgements),
            quotes: count(check.quotes),
            quotes_held: count(check.quotes_held),
            terms: check.terms.into_iter().map(Into::into).collect(),
            findings: check.findings.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<demarche_brief::Finding> for Finding {
    fn from(finding: demarche_brief::Finding) -> Self {
        Self {
            rule: finding.rule.into(),
            start: count(finding.span.start),
            end: count(finding.span.end),
            words: finding.words,
            reason: finding.reason,
            remedy: finding.remedy,
            fixes: finding.fixes.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<demarche_brief::Fix> for Fix {
    fn from(fix: demarche_brief::Fix) -> Self {
        let edit = |edit: demarche_brief::Edit| Edit {
            start: count(edit.span.start),
            end: count(edit.span.end),
            text: edit.words,
        };
        Self {
            label: fix.label,
            edits: fix.edits.into_iter().map(edit).collect(),
        }
    }
}

/// Counts that go up by one from one stay far below four thousand million.
pub(super) fn number(of: i64) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
