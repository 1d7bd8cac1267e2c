//! What is anchored in an article's text follows it into a new body version: excerpts and quotations.

use std::collections::HashMap;

use demarche_attribution::Quotation;
use demarche_text::span::Offsets;
use demarche_text::{Anchor, Revision, Span, trivial};

use super::analysis::{Cast, write_quotations};
use super::body;
use crate::quotations::QuotationState;
use crate::sql::rows;
use crate::{ArticleId, BodyVersionId, ExcerptId, QuotationId, Result, Tx};

/// The text that anchors follow into: a new body version, and what became of the one that was in force.
pub(super) struct Follow<'t> {
    pub(super) article: ArticleId,
    pub(super) version: BodyVersionId,
    pub(super) text: &'t str,
    /// The version that was in force.
    pub(super) before: BodyVersionId,
    pub(super) revision: &'t Revision<'t>,
}

/// What became of an article's excerpts; those in the trash follow, and are not told.
#[derive(Debug, Default)]
pub(super) struct Followed {
    /// How many were found again.
    pub(super) found: u32,
    /// Those that were not. They stay on their old version.
    pub(super) orphans: Vec<ExcerptId>,
    /// Those whose own sentence changed, or that are orphans now and were not.
    pub(super) touched: Vec<ExcerptId>,
}

/// An anchor on the version that it was made on.
struct Anchored<I> {
    id: I,
    on: BodyVersionId,
    anchor: Anchor,
}

impl Follow<'_> {
    /// Finds anchors again that stand on any version, each version's text read once.
    fn find<I: Copy>(
        &self,
        tx: &Tx<'_>,
        anchored: &[Anchored<I>],
    ) -> Result<Vec<(I, Option<Anchor>)>> {
        let mut found = Vec::with_capacity(anchored.len());
        let mut older: Vec<BodyVersionId> = Vec::new();
        for it in anchored {
            if it.on == self.before {
                found.push((it.id, self.revision.find(&it.anchor)));
            } else if !older.contains(&it.on) {
                older.push(it.on);
            }
        }
        for version in older {
            let text = body::text(tx, version)?;
            let revision = Revision::of_texts(&text, self.text);
            let on_it = anchored.iter().filter(|it| it.on == version);
            found.extend(on_it.map(|it| (it.id, revision.find(&it.anchor))));
        }
        Ok(found)
    }

    /// Finds every excerpt again.
    pub(super) fn excerpts(&self, tx: &Tx<'_>) -> Result<Followed> {
        let mut statement = tx.conn().prepare_cached(
            "SELECT id, body_version, start, \"end\", quote, prefix, suffix, orphan, trashed_at IS NULL \
             FROM excerpt WHERE article = ? ORDER BY start, id",
        )?;
        let mut states: HashMap<ExcerptId, (bool, bool)> = HashMap::new();
        let mut anchored = Vec::new();
        for (it, orphan, live) in rows(&mut statement, [self.article], |row| {
            let it = Anchored {
                id: row.get::<_, ExcerptId>(0)?,
                on: row.get(1)?,
                anchor: Anchor {
                    span: span_at(row, 2)?,
                    quote: row.get(4)?,
                    prefix: row.get(5)?,
                    suffix: row.get(6)?,
                },
            };
            Ok((it, row.get::<_, bool>(7)?, row.get::<_, bool>(8)?))
        })? {
            states.insert(it.id, (orphan, live));
            anchored.push(it);
        }
        let mut orphan = tx
            .conn()
            .prepare_cached("UPDATE excerpt SET orphan = 1 WHERE id = ?")?;
        let mut followed = Followed::default();
        for (id, now) in self.find(tx, &anchored)? {
            let (was_orphan, live) = states[&id];
            match &now {
                Some(now) => move_excerpt(tx, id, self.version, now)?,
                None => {
                    orphan.execute([id])?;
                }
            }
            match now {
                _ if !live => {}
                Some(_) => followed.found += 1,
                None => {
                    followed.orphans.push(id);
                    if !was_orphan {
                        followed.touched.push(id);
                    }
                }
            }
        }
        for it in &anchored {
            let live = states[&it.id].1;
            if live
                && it.on == self.before
                && self.revision.touches(it.anchor.span)
                && !followed.touched.contains(&it.id)
            {
                followed.touched.push(it.id);
            }
        }
        Ok(followed)
    }

    /// Finds the quotations of the article again, and writes what was found in the new text besides.
    ///
    /// What an analyst triaged or corrected follows its words, and stays on its old version where they
    /// are gone. What nobody touched is what the new text gives: the same row where its words are the
    /// same, whoever they are attributed to now. One that was rejected does not come back.
    pub(super) fn quotations(
        &self,
        tx: &Tx<'_>,
        fresh: &[Quotation],
        cast: &mut Cast<'_>,
    ) -> Result<()> {
        let offsets = Offsets::of(self.text);
        let words = |at: usize| offsets.slice(self.text, fresh[at].span);
        let mut taken = vec![false; fresh.len()];
        let mut again: Vec<(Option<QuotationId>, &Quotation)> = Vec::new();
        let (kept, left_alone) = self.standing_quotations(tx)?;

        let mut placed: Vec<Span> = Vec::new();
        let mut lost = Vec::new();
        for (it, now) in self.find_each(tx, &kept)? {
            match now {
                Some(now) => {
                    self.move_quotation(tx, it, &now)?;
                    placed.push(now.span);
                }
                None if it.state == QuotationState::Rejected => lost.push(it),
                None => {}
            }
        }
        for (taken, found) in taken.iter_mut().zip(fresh) {
            *taken = placed.iter().any(|span| span.overlaps(found.span));
        }
        // Rejected words that stand somewhere else now are the rejected ones still.
        for it in lost {
            let same = (0..fresh.len()).find(|at| {
                !taken[*at] && trivial::only_trivially(&it.anchored.anchor.quote, words(*at))
            });
            if let Some(at) = same {
                taken[at] = true;
                self.move_quotation(tx, it, &Anchor::of(self.text, fresh[at].span))?;
            }
        }
        let mut drop = tx
            .conn()
            .prepare_cached("DELETE FROM quotation WHERE id = ?")?;
        for (it, now) in self.find_each(tx, &left_alone)? {
            drop.execute([it.anchored.id])?;
            let Some(now) = now else { continue };
            let same = (0..fresh.len()).find(|at| {
                !taken[*at]
                    && fresh[*at].span.overlaps(now.span)
                    && trivial::only_trivially(&now.quote, words(*at))
            });
            if let Some(at) = same {
                taken[at] = true;
                again.push((Some(it.anchored.id), &fresh[at]));
            }
        }
        again.extend(
            fresh
                .iter()
                .zip(&taken)
                .filter(|(_, taken)| !**taken)
                .map(|(found, _)| (None, found)),
        );
        write_quotations(tx, self.article, self.version, self.text, again, cast)
    }

    /// The quotations that an analyst touched, and those that nobody did.
    fn standing_quotations(&self, tx: &Tx<'_>) -> Result<(Vec<Standing>, Vec<Standing>)> {
        let mut statement = tx
            .conn()
            .prepare_cached(include_str!("anchored_quotations.sql"))?;
        let found = rows(&mut statement, [self.article], |row| {
            let speaker: Option<(u32, u32)> = row.get::<_, Option<u32>>(5)?.zip(row.get(6)?);
            let state: QuotationState = row.get(7)?;
            let standing = Standing {
                anchored: Anchored {
                    id: row.get(0)?,
                    on: row.get(1)?,
                    anchor: Anchor {
                        span: span_at(row, 2)?,
                        quote: row.get(4)?,
                        prefix: String::new(),
                        suffix: String::new(),
                    },
                },
                speaker: speaker.map(|(start, end)| Span::new(start as usize, end as usize)),
                state,
            };
            let touched = state != QuotationState::Pending || row.get::<_, bool>(8)?;
            Ok((standing, touched))
        })?;
        let (kept, left_alone): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, it)| *it);
        let bare = |all: Vec<(Standing, bool)>| all.into_iter().map(|(it, _)| it).collect();
        Ok((bare(kept), bare(left_alone)))
    }

    fn find_each<'q>(
        &self,
        tx: &Tx<'_>,
        standing: &'q [Standing],
    ) -> Result<Vec<(&'q Standing, Option<Anchor>)>> {
        let anchored: Vec<Anchored<usize>> = standing
            .iter()
            .enumerate()
            .map(|(at, it)| Anchored {
                id: at,
                on: it.anchored.on,
                anchor: it.anchored.anchor.clone(),
            })
            .collect();
        let mut found = self.find(tx, &anchored)?;
        found.sort_by_key(|(at, _)| *at);
        Ok(found
            .into_iter()
            .map(|(at, now)| (&standing[at], now))
            .collect())
    }

    fn move_quotation(&self, tx: &Tx<'_>, it: &Standing, now: &Anchor) -> Result<()> {
        let speaker = match it.speaker {
            Some(span) if it.anchored.on == self.before => {
                let name = Anchor {
                    span,
                    quote: self.revision.before(span).to_owned(),
                    prefix: String::new(),
                    suffix: String::new(),
                };
                self.revision.find(&name).map(|anchor| anchor.span)
            }
            _ => None,
        };
        tx.conn()
            .prepare_cached(include_str!("move_quotation.sql"))?
            .execute((
                it.anchored.id,
                self.version,
                now.span.start as i64,
                now.span.end as i64,
                &now.quote,
                speaker.map(|span| span.start as i64),
                speaker.map(|span| span.end as i64),
            ))?;
        Ok(())
    }
}

/// A quotation that the library has.
struct Standing {
    anchored: Anchored<QuotationId>,
    speaker: Option<Span>,
    state: QuotationState,
}

/// Puts an excerpt on a span of a version whose text is in force.
pub(crate) fn move_excerpt(
    tx: &Tx<'_>,
    id: ExcerptId,
    version: BodyVersionId,
    now: &Anchor,
) -> Result<()> {
    tx.conn()
        .prepare_cached(include_str!("move_excerpt.sql"))?
        .execute((
            id,
            version,
            now.span.start as i64,
            now.span.end as i64,
            &now.quote,
            &now.prefix,
            &now.suffix,
        ))?;
    Ok(())
}

/// Columns `at` and `at + 1`: start and end.
pub(super) fn span_at(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<Span> {
    Ok(Span::new(
        row.get::<_, u32>(at)? as usize,
        row.get::<_, u32>(at + 1)? as usize,
    ))
}
