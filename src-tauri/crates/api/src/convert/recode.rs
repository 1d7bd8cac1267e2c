//! Blind recoding.

use std::collections::HashMap;

use demarche_library::{IssueId, recode as theirs};

use crate::types::IssueRef;
use crate::types::recode::{
    Agreement, CodedApart, CodingBy, Disagreement, InContext, Measure, Recode, RecodeCoding,
    RecodeItem, RecodeStart, SampleSize, Speaker,
};

impl From<RecodeStart> for theirs::NewRecode {
    fn from(start: RecodeStart) -> Self {
        Self {
            issues: start.issues.into_iter().map(Into::into).collect(),
            size: match start.size {
                SampleSize::Count { count } => theirs::SampleSize::Count(count),
                SampleSize::Share { share } => theirs::SampleSize::Share(share),
            },
            seed: start.seed,
            coder: start.coder,
            hide_speaker: start.hide_speaker,
            ask_voice: start.ask_voice,
        }
    }
}

impl From<theirs::Recode> for Recode {
    fn from(recode: theirs::Recode) -> Self {
        Self {
            id: recode.id.0,
            name: recode.name,
            issues: recode.issues.into_iter().map(Into::into).collect(),
            seed: recode.seed,
            eligible: recode.eligible,
            size: recode.size,
            answered: recode.answered,
            coder: recode.coder,
            analyst: recode.analyst,
            began_at: recode.began_at,
            hides_speaker: recode.hides_speaker,
            asks_voice: recode.asks_voice,
        }
    }
}

impl From<theirs::RecodeItem> for RecodeItem {
    fn from(item: theirs::RecodeItem) -> Self {
        Self {
            id: item.id.0,
            recode: item.recode.0,
            place: item.place,
            size: item.size,
            answered: item.answered,
            excerpts: item.excerpts.into_iter().map(Into::into).collect(),
            speaker: item.speaker.map(|speaker| Speaker {
                actors: speaker.actors,
                post: speaker.post,
                on_behalf: speaker.on_behalf.into_iter().map(Into::into).collect(),
            }),
            asks_voice: item.asks_voice,
            answer: item.answer.map(|answer| RecodeCoding {
                issue: answer.issue.map(|id| id.0),
                stance: answer.stance.map(Into::into),
                voice: answer.voice.map(Into::into),
                directness: answer.directness.map(Into::into),
            }),
        }
    }
}

impl From<theirs::InContext> for InContext {
    fn from(words: theirs::InContext) -> Self {
        Self {
            excerpt: words.excerpt.0,
            before: words.before,
            quote: words.quote,
            after: words.after,
            article_title: words.article_title,
            outlet: words.outlet,
            published: words.published.map(Into::into),
        }
    }
}

impl From<RecodeCoding> for theirs::Answer {
    fn from(coding: RecodeCoding) -> Self {
        Self {
            issue: coding.issue.map(Into::into),
            stance: coding.stance.map(Into::into),
            voice: coding.voice.map(Into::into),
            directness: coding.directness.map(Into::into),
        }
    }
}

impl From<theirs::Coding> for RecodeCoding {
    fn from(coding: theirs::Coding) -> Self {
        Self {
            issue: coding.issue.map(|id| id.0),
            stance: coding.stance.map(Into::into),
            voice: coding.voice.map(Into::into),
            directness: coding.directness.map(Into::into),
        }
    }
}

impl From<theirs::Measure> for Measure {
    fn from(measure: theirs::Measure) -> Self {
        Self {
            alpha: measure.alpha,
            undefined: measure.undefined.map(Into::into),
            interval: measure.interval.map(|(low, high)| [low, high]),
            agreement: measure.agreement,
            units: measure.units,
            left_out: measure.left_out,
        }
    }
}

impl Agreement {
    /// With the issues by name.
    pub(crate) fn named(
        agreement: theirs::Agreement,
        names: &HashMap<IssueId, demarche_library::IssueRef>,
    ) -> Self {
        let named = |issue: Option<IssueId>| -> Option<IssueRef> {
            names.get(&issue?).cloned().map(Into::into)
        };
        Self {
            issue: agreement.issue.into(),
            stance: agreement.stance.into(),
            stance_ordinal: agreement.stance_ordinal.into(),
            stance_interval: agreement.stance_interval.into(),
            voice: agreement.voice.map(Into::into),
            directness: agreement.directness.map(Into::into),
            issues: agreement.issues.values.into_iter().map(named).collect(),
            issue_counts: agreement.issues.counts,
            stances: agreement
                .stances
                .values
                .into_iter()
                .map(Into::into)
                .collect(),
            stance_counts: agreement.stances.counts,
        }
    }
}

impl From<theirs::Disagreement> for Disagreement {
    fn from(apart: theirs::Disagreement) -> Self {
        Self {
            item: apart.item.0,
            place: apart.place,
            position: apart.position.into(),
            excerpt: apart.excerpt.map(|id| id.0),
            former: apart.former.into(),
            analyst: apart.analyst,
            new: apart.new.into(),
            settled: apart.settled.map(Into::into),
        }
    }
}

impl From<theirs::CodedApart> for CodedApart {
    fn from(apart: theirs::CodedApart) -> Self {
        Self {
            excerpt: apart.excerpt.0,
            quote: apart.quote,
            codings: apart
                .codings
                .into_iter()
                .map(|by| CodingBy {
                    analyst: by.analyst,
                    position: by.position.0,
                    coding: by.coding.into(),
                })
                .collect(),
        }
    }
}
