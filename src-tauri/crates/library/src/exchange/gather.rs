//! Reading what is coded.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use demarche_text::Span;
use rusqlite::types::FromSql;

use super::{
    Coded, CodedActor, CodedArticle, CodedExcerpt, CodedIssue, CodedNote, CodedPosition, CodedPost,
    CodedTenure,
};
use crate::sql::{all, date_at, moment_of};
use crate::{ArticleId, Library, Reader, Result, SnapshotId};

impl Library {
    /// Everything outside the trash that other programs can be given. Posts and tenures are those of
    /// the actors that are named.
    pub fn coded(&self) -> Result<Coded> {
        self.read(|reader| {
            let mut coded = Coded {
                articles: articles(reader)?,
                issues: issues(reader)?,
                actors: actors(reader)?,
                posts: posts(reader)?,
                tenures: tenures(reader)?,
                excerpts: excerpts(reader)?,
                positions: positions(reader)?,
                notes: notes(reader)?,
                places: all(
                    reader.conn(),
                    "SELECT code, name FROM country UNION ALL SELECT code, name FROM bloc",
                    [],
                    |row| Ok((row.get(0)?, row.get(1)?)),
                )?
                .into_iter()
                .collect(),
            };
            coded.drop_loose();
            Ok(coded)
        })
    }
}

impl Coded {
    /// Leaves out tenures and mentions of actors that are not there, posts that nobody holds, and excerpts and
    /// evidence of what is not there. Positions stay where one actor or one country is left to take them.
    pub fn drop_loose(&mut self) {
        let numbers = |all: Vec<i64>| all.into_iter().collect::<std::collections::HashSet<i64>>();
        let articles = numbers(self.articles.iter().map(|one| one.number).collect());
        let issues = numbers(self.issues.iter().map(|one| one.number).collect());
        let actors = numbers(self.actors.iter().map(|one| one.number).collect());
        self.excerpts.retain(|one| articles.contains(&one.article));
        let excerpts = numbers(self.excerpts.iter().map(|one| one.number).collect());
        for article in &mut self.articles {
            article.mentions.retain(|(actor, _)| actors.contains(actor));
        }
        self.tenures.retain(|one| actors.contains(&one.actor));
        let held = numbers(self.tenures.iter().map(|one| one.post).collect());
        self.posts.retain(|one| held.contains(&one.number));
        for position in &mut self.positions {
            position.actors.retain(|actor| actors.contains(actor));
            position
                .evidence
                .retain(|(excerpt, _)| excerpts.contains(excerpt));
        }
        self.positions.retain(|one| {
            issues.contains(&one.issue) && !(one.actors.is_empty() && one.on_behalf.is_empty())
        });
    }
}

fn articles(reader: &Reader<'_>) -> Result<Vec<CodedArticle>> {
    let mut bylines = grouped::<String>(
        reader,
        "SELECT article, name FROM byline ORDER BY article, place, id",
    )?;
    let mentions = all(
        reader.conn(),
        "SELECT article.id, coalesce(actor.merged_into, actor.id), mention.start, mention.\"end\" FROM mention \
         JOIN article ON article.body = mention.body_version JOIN actor ON actor.id = mention.actor \
         WHERE article.trashed_at IS NULL ORDER BY article.id, mention.start, mention.id",
        [],
        |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, i64>(3)?,
            ))
        },
    )?;
    let mut named: HashMap<i64, Vec<(i64, Span)>> = HashMap::new();
    for (article, actor, start, end) in mentions {
        let span = Span::new(start as usize, end as usize);
        named.entry(article).or_default().push((actor, span));
    }
    all(reader.conn(), include_str!("articles.sql"), [], |row| {
        let number = row.get(0)?;
        Ok(CodedArticle {
            number,
            key: row.get(1)?,
            title: row.get(2)?,
            text: row.get(3)?,
            url: row.get(4)?,
            outlet: row.get(5)?,
            byline: bylines.remove(&number).unwrap_or_default(),
            published: date_at(row, 6)?,
            language: row.get(8)?,
            imported_at: row.get(9)?,
            mentions: named.remove(&number).unwrap_or_default(),
        })
    })
}

fn issues(reader: &Reader<'_>) -> Result<Vec<CodedIssue>> {
    let sql = "SELECT proposition, con, pro, definition, include, exclude FROM issue WHERE id = ?";
    crate::issues::tree_of(reader)?
        .into_iter()
        .map(|node| {
            let found = reader
                .conn()
                .prepare_cached(sql)?
                .query_row([node.id], |row| {
                    Ok(CodedIssue {
                        number: node.id.0,
                        parent: node.parent.map(|parent| parent.0),
                        name: node.name.clone(),
                        leaf: node.leaf,
                        proposition: row.get(0)?,
                        con: row.get(1)?,
                        pro: row.get(2)?,
                        definition: row.get(3)?,
                        include: row.get(4)?,
                        exclude: row.get(5)?,
                    })
                });
            Ok(found?)
        })
        .collect()
}

fn actors(reader: &Reader<'_>) -> Result<Vec<CodedActor>> {
    let mut names = grouped::<String>(
        reader,
        "SELECT actor, name FROM actor_name ORDER BY actor, \"primary\" DESC, id",
    )?;
    all(
        reader.conn(),
        "SELECT actor.id, actor.name, actor.kind, country.code, actor.wikidata FROM actor \
         LEFT JOIN country ON country.id = actor.country WHERE actor.trashed_at IS NULL ORDER BY actor.id",
        [],
        |row| {
            let number = row.get(0)?;
            let name: String = row.get(1)?;
            let mut aliases = names.remove(&number).unwrap_or_default();
            aliases.retain(|alias| *alias != name);
            Ok(CodedActor {
                number,
                name,
                kind: row.get(2)?,
                country: row.get(3)?,
                wikidata: row.get(4)?,
                aliases,
            })
        },
    )
}

fn posts(reader: &Reader<'_>) -> Result<Vec<CodedPost>> {
    all(
        reader.conn(),
        "SELECT post.id, post.title, post.body, country.code FROM post \
         LEFT JOIN country ON country.id = post.country ORDER BY post.id",
        [],
        |row| {
            Ok(CodedPost {
                number: row.get(0)?,
                title: row.get(1)?,
                body: row.get(2)?,
                country: row.get(3)?,
            })
        },
    )
}

fn tenures(reader: &Reader<'_>) -> Result<Vec<CodedTenure>> {
    all(
        reader.conn(),
        "SELECT id, actor, post, from_date, from_precision, to_date, to_precision FROM tenure ORDER BY id",
        [],
        |row| {
            Ok(CodedTenure {
                number: row.get(0)?,
                actor: row.get(1)?,
                post: row.get(2)?,
                from: date_at(row, 3)?,
                to: date_at(row, 5)?,
            })
        },
    )
}

fn excerpts(reader: &Reader<'_>) -> Result<Vec<CodedExcerpt>> {
    all(reader.conn(), include_str!("excerpts.sql"), [], |row| {
        let (start, end): (i64, i64) = (row.get(2)?, row.get(3)?);
        let in_force: bool = row.get(4)?;
        Ok(CodedExcerpt {
            number: row.get(0)?,
            article: row.get(1)?,
            span: in_force.then(|| Span::new(start as usize, end as usize)),
            quote: row.get(5)?,
            prefix: row.get(6)?,
            suffix: row.get(7)?,
            comment: row.get(8)?,
            analyst: row.get(9)?,
            made_at: row.get(10)?,
        })
    })
}

fn positions(reader: &Reader<'_>) -> Result<Vec<CodedPosition>> {
    let mut actors = grouped::<i64>(
        reader,
        "SELECT position, coalesce(actor.merged_into, actor.id) FROM position_actor \
         JOIN actor ON actor.id = position_actor.actor ORDER BY position, position_actor.id",
    )?;
    let mut behalf = grouped::<String>(
        reader,
        "SELECT position, code FROM position_behalf JOIN country ON country.id = position_behalf.country \
         UNION ALL SELECT position, code FROM position_behalf_bloc JOIN bloc ON bloc.id = position_behalf_bloc.bloc \
         ORDER BY 1, 2",
    )?;
    let mut evidence: HashMap<i64, Vec<_>> = HashMap::new();
    for (position, one) in all(
        reader.conn(),
        "SELECT position, excerpt, role FROM evidence ORDER BY position, id",
        [],
        |row| Ok((row.get::<_, i64>(0)?, (row.get(1)?, row.get(2)?))),
    )? {
        evidence.entry(position).or_default().push(one);
    }
    all(reader.conn(), include_str!("positions.sql"), [], |row| {
        let number = row.get(0)?;
        Ok(CodedPosition {
            number,
            actors: actors.remove(&number).unwrap_or_default(),
            on_behalf: behalf.remove(&number).unwrap_or_default(),
            post: row.get(1)?,
            issue: row.get(2)?,
            stance: row.get(3)?,
            voice: Some(row.get(4)?),
            act: row.get(5)?,
            addressee: row.get(6)?,
            event: row.get(7)?,
            said: date_at(row, 8)?,
            directness: row.get(10)?,
            reported_by: row.get(11)?,
            paraphrase: row.get(12)?,
            confidence: row.get(13)?,
            analyst: row.get(14)?,
            coded_at: row.get(15)?,
            evidence: evidence.remove(&number).unwrap_or_default(),
        })
    })
}

fn notes(reader: &Reader<'_>) -> Result<Vec<CodedNote>> {
    all(
        reader.conn(),
        "SELECT id, title, text, edited_at FROM note WHERE trashed_at IS NULL ORDER BY id",
        [],
        |row| {
            Ok(CodedNote {
                number: row.get(0)?,
                title: row.get(1)?,
                text: row.get(2)?,
                edited_at: row.get(3)?,
            })
        },
    )
}

/// The second column of every row, by the first.
fn grouped<T: FromSql>(reader: &Reader<'_>, sql: &str) -> Result<HashMap<i64, Vec<T>>> {
    let mut found: HashMap<i64, Vec<T>> = HashMap::new();
    for (of, one) in all(reader.conn(), sql, [], |row| Ok((row.get(0)?, row.get(1)?)))? {
        found.entry(of).or_default().push(one);
    }
    Ok(found)
}

/// What was captured of an article, but for the bytes, which [`Library::snapshot_bytes`] answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Captured {
    /// Its row.
    pub id: SnapshotId,
    /// The article that it is of.
    pub article: ArticleId,
    /// `text/html; charset=utf-8`.
    pub media_type: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The address that answered, else the one asked for.
    pub url: Option<String>,
    /// The HTTP headers as received.
    pub headers: Vec<(String, String)>,
}

impl Library {
    /// Everything that was captured of articles outside the trash, in the order of capture.
    pub fn captures(&self) -> Result<Vec<Captured>> {
        let found = self.read(|reader| {
            all(
                reader.conn(),
                "SELECT snapshot.id, snapshot.article, snapshot.media_type, snapshot.captured_at, \
                 coalesce(snapshot.final_url, snapshot.requested_url), snapshot.headers \
                 FROM snapshot JOIN article ON article.id = snapshot.article \
                 WHERE article.trashed_at IS NULL ORDER BY snapshot.captured_at, snapshot.id",
                [],
                |row| {
                    let at: String = row.get(3)?;
                    let captured = Captured {
                        id: row.get(0)?,
                        article: row.get(1)?,
                        media_type: row.get(2)?,
                        at: moment_of(&at).unwrap_or(DateTime::UNIX_EPOCH),
                        url: row.get(4)?,
                        headers: Vec::new(),
                    };
                    Ok((captured, row.get::<_, Option<String>>(5)?))
                },
            )
        })?;
        found
            .into_iter()
            .map(|(mut captured, headers)| {
                if let Some(json) = headers {
                    captured.headers = serde_json::from_str(&json)?;
                }
                Ok(captured)
            })
            .collect()
    }
}
