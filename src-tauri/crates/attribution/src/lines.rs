//! The contract of `demarche-cli quotations`: one JSON object a line in, one a line out.

use chrono::NaiveDate;
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;
use serde::{Deserialize, Serialize};

use crate::{Context, Kind, Quotation, quotations};

/// One article in.
#[derive(Debug, Clone, Deserialize)]
pub struct Article {
    /// Given back as it came: a string or a number.
    pub id: serde_json::Value,
    /// The body.
    pub text: String,
    /// When it was published: `2022`, `2022-03`, `2022-03-18` or an RFC 3339 moment.
    #[serde(default)]
    pub date: Option<String>,
}

/// Its quotations out.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    /// The article's.
    pub id: serde_json::Value,
    /// In the order of their spans.
    pub quotations: Vec<Line>,
}

/// One quotation; offsets in Unicode scalar values.
#[derive(Debug, Clone, Serialize)]
#[allow(missing_docs)]
pub struct Line {
    pub start: usize,
    pub end: usize,
    /// `direct`, `indirect` or `mixed`.
    pub kind: &'static str,
    pub speaker: String,
    pub speaker_start: Option<usize>,
    pub speaker_end: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// The post's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    pub cue: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addressee: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
    /// The speaker's own words inside the span, by their spans.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quoted: Vec<[usize; 2]>,
    /// The parts of a statement that its attribution interrupts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<[usize; 2]>,
    pub score: f64,
}

/// Answers one article. A date that cannot be read counts as none.
pub fn answer(article: &Article, gazetteer: &Gazetteer) -> Answer {
    let published = article.date.as_deref().and_then(PartialDate::parse);
    let context = Context {
        gazetteer,
        published: published.as_ref(),
    };
    let quotations = quotations(&article.text, context);
    Answer {
        id: article.id.clone(),
        quotations: quotations
            .into_iter()
            .map(|quotation| line(quotation, gazetteer))
            .collect(),
    }
}

/// Answers one line of JSON with one line of JSON, without its line break.
///
/// # Errors
/// Where the line is not an object with an `id` and a `text`.
pub fn answer_line(line: &str, gazetteer: &Gazetteer) -> Result<String, serde_json::Error> {
    let article: Article = serde_json::from_str(line)?;
    serde_json::to_string(&answer(&article, gazetteer))
}

fn line(quotation: Quotation, gazetteer: &Gazetteer) -> Line {
    let actor = quotation
        .actor
        .as_deref()
        .and_then(|key| gazetteer.actor(key));
    Line {
        start: quotation.span.start,
        end: quotation.span.end,
        kind: match quotation.kind {
            Kind::Direct => "direct",
            Kind::Indirect => "indirect",
            Kind::Mixed => "mixed",
        },
        speaker: quotation.speaker,
        speaker_start: quotation.speaker_span.map(|span| span.start),
        speaker_end: quotation.speaker_span.map(|span| span.end),
        actor: actor.map(|actor| actor.name.clone()),
        post: quotation.post_title,
        country: quotation.country,
        cue: quotation.cue,
        addressee: quotation.addressee,
        venue: quotation.venue,
        reported_by: quotation.reported_by,
        said: quotation.said.map(|said| said.date),
        spans: match &quotation.pieces[..] {
            [_] => Vec::new(),
            pieces => pieces.iter().map(|span| [span.start, span.end]).collect(),
        },
        quoted: quotation
            .words
            .iter()
            .map(|span| [span.start, span.end])
            .collect(),
        score: (quotation.score * 100.0).round() / 100.0,
    }
}

/// The day on which posts are looked up for words said in an article of this date.
pub(crate) fn day_of(published: Option<&PartialDate>) -> Option<NaiveDate> {
    published.and_then(PartialDate::day)
}
