//! Which articles are linked to which, worked out once each.

use std::collections::HashMap;
use std::rc::Rc;

use demarche_text::near::Passages;

use super::judge::{Judgement, Subject, judge};
use super::sketch::{self, Held, Sketch};
use crate::{ArticleId, Reader, Result};

/// What was read and worked out so far. To be dropped when the library changes.
#[derive(Debug, Default)]
pub(super) struct Links {
    subjects: HashMap<ArticleId, Option<Rc<Subject>>>,
    held: HashMap<ArticleId, Rc<Held>>,
    judged: HashMap<(ArticleId, ArticleId), Option<Judgement>>,
}

impl Links {
    /// Keeps what is known of an article.
    pub(super) fn know(
        &mut self,
        reader: &Reader<'_>,
        article: ArticleId,
        passages: &Passages,
    ) -> Result<()> {
        let subject = Subject::read(reader, article, Some(passages))?;
        self.subjects.insert(article, subject.map(Rc::new));
        Ok(())
    }

    /// What an article is compared by.
    pub(super) fn subject(
        &mut self,
        reader: &Reader<'_>,
        article: ArticleId,
    ) -> Result<Option<Rc<Subject>>> {
        if let Some(known) = self.subjects.get(&article) {
            return Ok(known.clone());
        }
        let subject = Subject::read(reader, article, None)?.map(Rc::new);
        self.subjects.insert(article, subject.clone());
        Ok(subject)
    }

    /// What the library holds of an article's passages; nothing of one in the trash.
    pub(super) fn held(&mut self, reader: &Reader<'_>, article: ArticleId) -> Result<Rc<Held>> {
        if let Some(known) = self.held.get(&article) {
            return Ok(Rc::clone(known));
        }
        let held = match sketch::read(reader, article)? {
            Some(sketch) => Rc::new(sketch::held(reader, &sketch, Some(article))?),
            None => Rc::default(),
        };
        self.held.insert(article, Rc::clone(&held));
        Ok(held)
    }

    /// The same where the sketch is at hand.
    pub(super) fn held_of(
        &mut self,
        reader: &Reader<'_>,
        article: ArticleId,
        sketch: &Sketch,
    ) -> Result<Rc<Held>> {
        let held = Rc::new(sketch::held(reader, sketch, Some(article))?);
        self.held.insert(article, Rc::clone(&held));
        Ok(held)
    }

    /// How an article compares with one of its candidates; none where one of them has no text.
    pub(super) fn judge(
        &mut self,
        reader: &Reader<'_>,
        article: ArticleId,
        candidate: ArticleId,
    ) -> Result<Option<Judgement>> {
        let pair = (article.min(candidate), article.max(candidate));
        if let Some(known) = self.judged.get(&pair) {
            return Ok(*known);
        }
        // Of the pair the first, so that it makes no difference who asks.
        let common = self.held(reader, pair.0)?;
        let subjects = (self.subject(reader, pair.0)?, self.subject(reader, pair.1)?);
        let judgement = match subjects {
            (Some(a), Some(b)) => Some(judge(&a, &b, &common.common)),
            _ => None,
        };
        self.judged.insert(pair, judgement);
        Ok(judgement)
    }
}
