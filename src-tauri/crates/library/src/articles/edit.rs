//! Editing an article's details, and the trash.

use demarche_extract::Fact;
use demarche_text::phrase;
use demarche_text::{PartialDate, address};

use super::{PublishedFrom, copies, origins};
use crate::outlets;
use crate::sql::{date_columns, given, moment};
use crate::{ArticleId, Error, Library, Op, OrNotFound, Outcome, Result, Tx};

/// What is to change; `None` stays, empty text and `Some(None)` clear.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ArticleUpdate {
    /// The headline; it cannot be cleared.
    pub title: Option<String>,
    /// The outlet's name; made where the library has none of it.
    pub outlet: Option<String>,
    /// When it was published; given by the analyst from now on.
    pub published: Option<Option<PartialDate>>,
    /// The address.
    pub url: Option<String>,
    /// The authors, in order.
    pub byline: Option<Vec<String>>,
    /// The place that the text is dated from.
    pub dateline: Option<String>,
}

impl ArticleUpdate {
    /// The facts that it changes, and whether each is known after it.
    fn edited(&self) -> Vec<(Fact, bool)> {
        let text = |text: &Option<String>| Some(given(Some(text.as_ref()?)).is_some());
        [
            (Fact::Title, text(&self.title)),
            (Fact::Outlet, text(&self.outlet)),
            (Fact::Dateline, text(&self.dateline)),
            (
                Fact::Published,
                self.published.as_ref().map(Option::is_some),
            ),
            (
                Fact::Byline,
                self.byline.as_ref().map(|names| !names.is_empty()),
            ),
        ]
        .into_iter()
        .filter_map(|(fact, known)| Some((fact, known?)))
        .collect()
    }
}

impl Library {
    /// Edits an article's details. Its citation key stays, since notes may rest on it.
    pub fn update_article(&self, id: ArticleId, update: &ArticleUpdate) -> Result<Outcome<()>> {
        let names = self.known_names()?;
        let title: String = self.read(|reader| {
            reader
                .conn()
                .prepare_cached("SELECT title FROM article WHERE id = ?")?
                .query_row([id], |row| row.get(0))
                .or_not_found(id)
        })?;
        self.transact(Op::UpdateArticle { title }, |tx| {
            if let Some(title) = update.title.as_deref().map(str::trim) {
                if title.is_empty() {
                    return Err(Error::invalid(phrase!("An article needs a title.")));
                }
                tx.conn()
                    .prepare_cached("UPDATE article SET title = ?2 WHERE id = ?1")?
                    .execute((id, title))?;
            }
            if let Some(name) = &update.outlet {
                let outlet = outlets::ensure_in(tx, given(Some(name)), None, &names)?;
                tx.conn()
                    .prepare_cached("UPDATE article SET outlet = ?2 WHERE id = ?1")?
                    .execute((id, outlet.and_then(|outlet| outlet.id)))?;
            }
            if let Some(published) = &update.published {
                let (date, precision) = date_columns(published.as_ref());
                let from = published.as_ref().map(|_| PublishedFrom::Analyst);
                tx.conn()
                    .prepare_cached(
                        "UPDATE article SET published = ?2, published_precision = ?3, published_from = ?4 WHERE id = ?1",
                    )?
                    .execute((id, date, precision, from))?;
            }
            if let Some(url) = &update.url {
                tx.conn()
                    .prepare_cached("UPDATE article SET url = ?2, url_key = ?3 WHERE id = ?1")?
                    .execute((id, given(Some(url)), address::key(url)))?;
            }
            if let Some(byline) = &update.byline {
                tx.conn()
                    .prepare_cached("DELETE FROM byline WHERE article = ?")?
                    .execute([id])?;
                write_byline(tx, id, byline)?;
            }
            if let Some(dateline) = &update.dateline {
                tx.conn()
                    .prepare_cached("UPDATE article SET dateline = ?2 WHERE id = ?1")?
                    .execute((id, given(Some(dateline))))?;
            }
            if update.outlet.is_some() || update.url.is_some() {
                copies::facts_changed(tx, id)?;
            }
            origins::of_analyst(tx, id, &update.edited())
        })
    }

    /// Puts articles into the trash. What rests on them stays.
    pub fn trash_articles(&self, ids: &[ArticleId]) -> Result<Outcome<()>> {
        self.transact(Op::TrashArticles { n: ids.len() }, |tx| {
            let now = moment(tx.now());
            let mut trash = tx.conn().prepare_cached(
                "UPDATE article SET trashed_at = coalesce(trashed_at, ?2) WHERE id = ?1",
            )?;
            for id in ids {
                Some(trash.execute((id, &now))?)
                    .filter(|rows| *rows == 1)
                    .or_not_found(*id)?;
            }
            copies::withdraw(tx, ids)
        })
    }
}

/// Writes the authors of an article that has none.
pub(super) fn write_byline(tx: &Tx<'_>, article: ArticleId, byline: &[String]) -> Result<()> {
    let mut insert = tx
        .conn()
        .prepare_cached("INSERT INTO byline (article, place, name) VALUES (?1, ?2, ?3)")?;
    let names = byline.iter().filter_map(|name| given(Some(name)));
    for (place, name) in names.enumerate() {
        insert.execute((article, place as i64, name))?;
    }
    Ok(())
}
