//! Articles with what belongs to them.

use demarche_library::articles as theirs;
use demarche_library::outlets::{self, OutletKind};
use demarche_text::phrase;

use crate::failure;
use crate::types::articles::{
    Article, ArticleRow, Block, BodyVersion, BodyVersionRow, Cut, Excerpt, FoundWords, Mention,
    OutletRow, OutletUpdate, Quotation, Reanchored, SnapshotRow,
};
use crate::types::import::{Duplicate, OutletGuess, SpeakerFound};
use crate::types::library::Failure;
use crate::types::positions::PositionRow;

use super::import::count;

impl From<theirs::ArticleRow> for ArticleRow {
    fn from(row: theirs::ArticleRow) -> Self {
        Self {
            id: row.id.0,
            title: row.title,
            citation_key: row.citation_key,
            outlet: row.outlet.map(Into::into),
            published: row.published.map(Into::into),
            imported_at: row.imported_at,
            words: row.words,
            language: row.language,
            wires: row.wires,
            quotations: row.quotations,
            quotations_left: row.quotations_left,
            excerpts: row.excerpts,
            positions: row.positions,
            copies: row.copies,
        }
    }
}

/// What stands beside an article in its own lists.
pub(crate) struct Beside {
    pub(crate) excerpts: Vec<Excerpt>,
    pub(crate) quotations: Vec<Quotation>,
    pub(crate) positions: Vec<PositionRow>,
}

/// An article's page.
pub(crate) fn article(article: theirs::Article, beside: Beside) -> Article {
    Article {
        row: article.row.into(),
        byline: article.byline,
        dateline: article.dateline,
        url: article.url,
        canonical_url: article.canonical_url,
        published_from: article.published_from.map(|from| from.word().to_owned()),
        modified: article.modified.map(Into::into),
        origins: article.origins.iter().map(Into::into).collect(),
        body: article.body.into(),
        versions: article.versions.into_iter().map(Into::into).collect(),
        snapshots: article.snapshots.into_iter().map(Into::into).collect(),
        excerpts: beside.excerpts,
        quotations: beside.quotations,
        positions: beside.positions,
        mentions: article.mentions.into_iter().map(Into::into).collect(),
        backlinks: article.backlinks.into_iter().map(Into::into).collect(),
        copies: article.copies.into_iter().map(Into::into).collect(),
        cluster_articles: article.cluster_articles,
        cluster_origins: article.cluster_origins,
    }
}

impl From<theirs::BodyVersion> for BodyVersion {
    fn from(version: theirs::BodyVersion) -> Self {
        Self {
            id: version.id.0,
            number: version.number,
            blocks: version.blocks.into_iter().map(Into::into).collect(),
            scalars: version.scalars,
            made_at: version.made_at,
            made_by: version.made_by,
        }
    }
}

impl From<demarche_extract::Block> for Block {
    fn from(block: demarche_extract::Block) -> Self {
        Self {
            kind: block.kind.into(),
            start: count(block.start),
            end: count(block.end),
            level: block.level,
        }
    }
}

impl From<theirs::BodyVersionRow> for BodyVersionRow {
    fn from(version: theirs::BodyVersionRow) -> Self {
        Self {
            id: version.id.0,
            number: version.number,
            made_at: version.made_at,
            made_by: version.made_by,
            words: version.words,
            snapshot: version.snapshot.map(|id| id.0),
            captured_at: version.captured_at,
        }
    }
}

impl From<theirs::SnapshotRow> for SnapshotRow {
    fn from(snapshot: theirs::SnapshotRow) -> Self {
        Self {
            id: snapshot.id.0,
            sha256: snapshot.sha256,
            bytes: snapshot.bytes,
            media_type: snapshot.media_type,
            captured_at: snapshot.captured_at,
            final_url: snapshot.final_url,
            extractor: snapshot.extractor,
        }
    }
}

impl From<theirs::Mention> for Mention {
    fn from(mention: theirs::Mention) -> Self {
        Self {
            start: mention.start,
            end: mention.end,
            actor: mention.actor.id.0,
            name: mention.actor.name,
            country: mention.actor.country.map(Into::into),
        }
    }
}

impl From<theirs::Duplicate> for Duplicate {
    fn from(duplicate: theirs::Duplicate) -> Self {
        Self {
            article: duplicate.article.0,
            title: duplicate.title,
            outlet: duplicate.outlet,
            published: duplicate.published.map(Into::into),
            share: duplicate.share,
            exact: duplicate.exact,
        }
    }
}

impl From<theirs::SpeakerFound> for SpeakerFound {
    fn from(speaker: theirs::SpeakerFound) -> Self {
        Self {
            name: speaker.name,
            country: speaker.country.map(Into::into),
            quotations: speaker.quotations,
        }
    }
}

impl From<theirs::Reanchored> for Reanchored {
    fn from(reanchored: theirs::Reanchored) -> Self {
        Self {
            body_version: reanchored.body_version.0,
            moved: reanchored.moved,
            orphans: reanchored.orphans,
        }
    }
}

impl From<theirs::Cut> for Cut {
    fn from(cut: theirs::Cut) -> Self {
        Self {
            reason: cut.reason.into(),
            text: cut.text,
        }
    }
}

impl From<outlets::OutletRow> for OutletRow {
    fn from(outlet: outlets::OutletRow) -> Self {
        Self {
            id: outlet.id.0,
            name: outlet.name,
            country: outlet.country.map(Into::into),
            kind: outlet.kind.word().to_owned(),
            state_controlled: outlet.state_controlled,
            grade: outlet.grade,
        }
    }
}

impl From<outlets::NamedOutlet> for OutletGuess {
    fn from(outlet: outlets::NamedOutlet) -> Self {
        Self {
            id: outlet.id.map(|id| id.0),
            name: outlet.name,
            country: outlet.country.map(Into::into),
            grade: outlet.grade,
        }
    }
}

impl TryFrom<OutletUpdate> for outlets::OutletUpdate {
    type Error = Failure;

    fn try_from(update: OutletUpdate) -> Result<Self, Failure> {
        let kind = OutletKind::of_word(&update.kind).ok_or_else(|| {
            let words: Vec<&str> = OutletKind::ALL.iter().map(|kind| kind.word()).collect();
            failure::invalid(
                phrase!("“{kind}” is not a kind of outlet.", kind = update.kind),
                phrase!("Choose one of {words}.", words = words.join(", ")),
            )
        })?;
        Ok(Self {
            name: update.name,
            country: update.country,
            kind,
            state_controlled: update.state_controlled,
            grade: update.grade,
        })
    }
}

impl From<demarche_library::excerpts::FoundWords> for FoundWords {
    fn from(found: demarche_library::excerpts::FoundWords) -> Self {
        Self {
            article: found.article.0,
            title: found.title,
            body_version: found.body_version.0,
            start: count(found.span.start),
            end: count(found.span.end),
            excerpt: found.excerpt.map(|excerpt| excerpt.0),
        }
    }
}

impl From<demarche_library::excerpts::Excerpt> for Excerpt {
    fn from(excerpt: demarche_library::excerpts::Excerpt) -> Self {
        Self {
            id: excerpt.id.0,
            article: excerpt.article.0,
            article_title: excerpt.article_title,
            outlet: excerpt.outlet,
            published: excerpt.published.map(Into::into),
            body_version: excerpt.body_version.0,
            start: excerpt.start,
            end: excerpt.end,
            quote: excerpt.quote,
            prefix: excerpt.prefix,
            suffix: excerpt.suffix,
            comment: excerpt.comment,
            orphan: excerpt.orphan,
            analyst: excerpt.analyst,
            made_at: excerpt.made_at,
            positions: excerpt.positions.into_iter().map(|id| id.0).collect(),
        }
    }
}
