//! References: the article that is the work already, and the key that the file cites it by.

use demarche_extract::{Reference, address_of_doi, is_citable, is_of_reference, reference};
use demarche_text::{Phrase, address, phrase};
use serde::{Deserialize, Serialize};

use super::recapture::has_text;
use super::snapshot::sha256;
use super::{NewArticle, unpack};
use crate::sql::rows;
use crate::{ArticleId, OrNotFound, Reader, Result};

/// An article that is the work of a reference already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Already {
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub title: String,
    /// What the reference says otherwise than the one that the article came from, and the text where it comes with one that
    /// the article does not have, in words; nothing where all is the same.
    pub differs: Vec<Phrase>,
}

/// What the reference says that a new article comes from.
pub(super) fn of_new(article: &NewArticle) -> Option<Reference> {
    let captures = article.reference.iter().chain(&article.capture);
    let mut said = captures.filter_map(|it| reference(&it.bytes, &it.media_type));
    said.next()
}

/// What the newest reference says that was captured of an article, whatever page was fetched of it since.
pub(crate) fn of_article(reader: &Reader<'_>, article: ArticleId) -> Result<Option<Reference>> {
    let sql = "SELECT raw.compressed, snapshot.media_type FROM snapshot JOIN raw ON raw.id = snapshot.raw \
               WHERE snapshot.article = ? ORDER BY snapshot.id DESC";
    let mut statement = reader.conn().prepare_cached(sql)?;
    let mut captures = statement.query([article])?;
    while let Some(capture) = captures.next()? {
        let media_type: String = capture.get(1)?;
        if is_of_reference(&media_type) {
            let bytes = unpack(&capture.get::<_, Vec<u8>>(0)?)?;
            return Ok(reference(&bytes, &media_type));
        }
    }
    Ok(None)
}

/// Articles outside the trash that are the work of a reference, the first imported first, with what theirs say. `except` is
/// the article that it is of.
pub(super) fn same_works(
    reader: &Reader<'_>,
    said: &Reference,
    except: Option<ArticleId>,
) -> Result<Vec<(ArticleId, Reference)>> {
    let mut same = Vec::new();
    for id in candidates(reader, said, except)? {
        if let Some(other) = of_article(reader, id)?
            && said.is_same_work(&other)
        {
            same.push((id, other));
        }
    }
    Ok(same)
}

/// Articles of which what they came from is worth reading: each is unpacked for it.
fn candidates(
    reader: &Reader<'_>,
    said: &Reference,
    except: Option<ArticleId>,
) -> Result<Vec<ArticleId>> {
    let doi = said.publication.doi.as_deref().map(address_of_doi);
    let doi = doi.and_then(|address| address::key(&address));
    let published = said.published.as_ref().map(|date| date.date.as_str());
    rows(
        &mut *reader
            .conn()
            .prepare_cached(include_str!("same_work.sql"))?,
        rusqlite::named_params! {
            ":title": said.title,
            ":key": said.key,
            ":url": said.url.as_deref().and_then(address::key),
            ":doi": doi,
            ":isbn": said.book(),
            ":published": published,
            ":except": except,
        },
        |row| row.get(0),
    )
}

/// The article that is the work already: one that says just the same and has the text that comes with it, else the first.
pub(super) fn already(
    reader: &Reader<'_>,
    said: &Reference,
    same: &[(ArticleId, Reference)],
    new: &NewArticle,
) -> Result<Option<Already>> {
    let mut told = Vec::new();
    for (id, other) in same {
        let brings = brings_text(reader, *id, new)?;
        told.push((*id, said.differing(other, brings)));
    }
    let told = told.into_iter();
    let Some((article, differs)) = told.min_by_key(|(_, differs)| !differs.is_empty()) else {
        return Ok(None);
    };
    let title = reader
        .conn()
        .prepare_cached("SELECT title FROM article WHERE id = ?")?
        .query_row([article], |row| row.get(0))
        .or_not_found(article)?;
    Ok(Some(Already {
        article,
        title,
        differs,
    }))
}

/// Whether what was captured beside the reference has a text that the article has not. The text of a reference alone is its
/// abstract, and part of what it says.
fn brings_text(reader: &Reader<'_>, article: ArticleId, new: &NewArticle) -> Result<bool> {
    let capture = new.capture.as_ref();
    let Some(capture) = capture.filter(|it| !is_of_reference(&it.media_type)) else {
        return Ok(false);
    };
    if new.body.text.trim().is_empty() || has_text(reader, article, &new.body.text)? {
        return Ok(false);
    }
    let captured = reader
        .conn()
        .prepare_cached(
            "SELECT 1 FROM snapshot JOIN raw ON raw.id = snapshot.raw WHERE snapshot.article = ? AND raw.sha256 = ?",
        )?
        .exists((article, sha256(&capture.bytes)))?;
    Ok(!captured)
}

/// Whether the key that a file gives a reference can be the article's, or why not.
pub(super) fn key_of(reader: &Reader<'_>, wanted: &str) -> Result<std::result::Result<(), Phrase>> {
    if !is_citable(wanted) {
        return Ok(Err(phrase!(
            "The file’s key “{key}” cannot be cited as it is: the article gets another.",
            key = wanted
        )));
    }
    let taken = reader
        .conn()
        .prepare_cached("SELECT 1 FROM article WHERE citation_key = ?")?
        .exists([wanted])?;
    Ok(match taken {
        true => Err(phrase!(
            "The file’s key “{key}” is another article’s: this one gets another.",
            key = wanted
        )),
        false => Ok(()),
    })
}

#[cfg(test)]
mod tests {
    use demarche_extract::{Kind, read_as};

    use super::super::{Capture, Stored};
    use super::*;
    use crate::Library;
    use crate::testing::library;

    /// What a file of references holds, as import makes articles of it.
    fn works(kind: Kind, text: &str) -> Vec<NewArticle> {
        let reading = read_as(kind, text.as_bytes(), None, None).unwrap();
        let items = reading.items.into_iter().map(|item| {
            let capture = Capture {
                bytes: item.part.unwrap(),
                media_type: item.kind.media_type().to_owned(),
                requested_url: item.url,
                ..Capture::default()
            };
            NewArticle {
                citation_key: item.key,
                without_text: true,
                ..NewArticle::of_draft(&item.draft, capture)
            }
        });
        items.collect()
    }

    fn work(text: &str) -> NewArticle {
        works(Kind::Bibtex, text).remove(0)
    }

    fn store(library: &Library, new: &NewArticle) -> Stored {
        library.store(new).unwrap().value
    }

    fn already(library: &Library, new: &NewArticle) -> Option<(ArticleId, Vec<String>)> {
        let found = library.preview(new).unwrap().already?;
        let differs = found.differs.iter().map(ToString::to_string).collect();
        Some((found.article, differs))
    }

    const PIER: &str = "@book{roe2020, title={The pier}, author={Roe, Ada}, publisher={Harbour Press}, isbn={0-306-40615-2}, year=2020}";

    #[test]
    fn a_work_that_is_there_is_told_whatever_form_it_comes_in() {
        let library = library();
        let id = store(&library, &work(PIER)).article;
        assert_eq!(already(&library, &work(PIER)), Some((id, Vec::new())));
        let ris = "TY  - BOOK\nTI  - The pier\nAU  - Roe, Ada\nPB  - Harbour Press\nSN  - 0-306-40615-2\nPY  - 2020\nER  - \n";
        let ris = works(Kind::Ris, ris).remove(0);
        assert_eq!(already(&library, &ris), Some((id, Vec::new())));
        let duplicates = library.preview(&ris).unwrap().duplicates;
        assert_eq!((duplicates[0].article, duplicates[0].exact), (id, true));
        // By its ISBN, though its title was put right.
        let retitled = PIER.replace("The pier", "A pier").replace("roe2020", "x");
        assert_eq!(
            already(&library, &work(&retitled)),
            Some((id, vec!["title".to_owned()]))
        );
        let other = PIER.replace("0-306-40615-2", "978-3-16-148410-0");
        assert_eq!(already(&library, &work(&other)), None);
    }

    #[test]
    fn works_are_known_by_doi_though_their_addresses_differ() {
        let library = library();
        let id = store(
            &library,
            &work("@article{a, title={Talks}, volume=1, doi={10.1000/xyz}, url={https://one.example/a}}"),
        )
        .article;
        let bare = work("@article{b, title={Talks on arms}, volume=1, doi={10.1000/XYZ}}");
        let (found, differs) = already(&library, &bare).unwrap();
        assert_eq!(
            (found, differs),
            (id, vec!["title".into(), "address".into()])
        );
        let cited = library.cited_articles(&[id]).unwrap();
        assert_eq!(cited[0].url.as_deref(), Some("https://one.example/a"));
        // The site that a DOI leads to is not that of DOIs.
        let other = store(&library, &work("@misc{c, title={C}, doi={10.1000/c}}")).article;
        assert_eq!(library.article(other).unwrap().row.outlet, None);
    }

    #[test]
    fn what_says_otherwise_is_stored_beside_and_told_as_the_same() {
        let library = library();
        let first = store(&library, &work(PIER)).article;
        let later = work(&PIER.replace("Harbour Press", "Dock Press"));
        let (found, differs) = already(&library, &later).unwrap();
        assert_eq!(
            (found, differs),
            (first, vec!["how it was published".to_owned()])
        );
        let stored = store(&library, &later);
        assert_ne!(stored.article, first);
        assert_eq!(stored.duplicates[0].article, first);
        let copies = library.article(first).unwrap().copies;
        assert_eq!(copies[0].article, stored.article);
        // Both are there now, and one of them says just that.
        assert_eq!(
            already(&library, &later),
            Some((stored.article, Vec::new()))
        );
    }

    /// The reference with a page that was read beside it.
    fn with_page(text: &str, page: &str) -> NewArticle {
        let mut new = work(text);
        new.body = crate::articles::blocks_of(page, &[], "");
        new.reference = new.capture.take();
        new.capture = Some(Capture {
            bytes: format!("<p>{page}").into_bytes(),
            media_type: "text/html".to_owned(),
            ..Capture::default()
        });
        new
    }

    #[test]
    fn a_text_that_comes_with_the_reference_is_told_where_it_is_not_there() {
        let library = library();
        let id = store(&library, &work(PIER)).article;
        let page = with_page(PIER, "The pier stands.");
        let text = || Some((id, vec!["the text".to_owned()]));
        assert_eq!(already(&library, &page), text());
        library.recapture(id, &page).unwrap();
        assert_eq!(already(&library, &page), Some((id, Vec::new())));
        // The same bytes bring no other text, however they were cut; other bytes with the same text bring none either.
        let cut = NewArticle {
            body: crate::articles::blocks_of("The pier.", &[], ""),
            ..page.clone()
        };
        assert_eq!(already(&library, &cut), Some((id, Vec::new())));
        let mut saved = page.clone();
        saved.capture.as_mut().unwrap().bytes = b"<p>The pier stands.</p>".to_vec();
        assert_eq!(already(&library, &saved), Some((id, Vec::new())));
        let other = with_page(PIER, "The pier fell.");
        assert_eq!(already(&library, &other), text());
        // The reference alone takes nothing away, and an abstract is what it says.
        assert_eq!(already(&library, &work(PIER)), Some((id, Vec::new())));
    }

    #[test]
    fn few_articles_are_looked_into_for_a_work() {
        let library = library();
        let book = |at: usize| {
            format!(
                "@book{{b{at}, title={{Book {at}}}, author={{Roe, Ada}}, isbn={{978{at:09}0}}, year=2020}}"
            )
        };
        let online = |at: usize| {
            format!(
                "@online{{o{at}, title={{Briefing}}, organization={{MFA}}, date={{2020-03-{:02}}}, url={{https://mfa.example/{at}}}}}",
                at + 1
            )
        };
        for at in 0..20 {
            store(&library, &work(&book(at)));
            store(&library, &work(&online(at)));
        }
        let found = |text: &str| {
            let said = of_new(&work(text)).unwrap();
            library
                .read(|reader| candidates(reader, &said, None))
                .unwrap()
                .len()
        };
        let retitled = |text: &str| text.replace("Book 7", "Seventh").replace("b7", "x");
        assert_eq!(found(&retitled(&book(7))), 1);
        assert_eq!(found(&book(20)), 0);
        // Whatever year another edition of the file gives it.
        assert_eq!(found(&retitled(&book(7)).replace("2020", "2021")), 1);
        assert_eq!(found(&online(7)), 1);
        assert_eq!(found(&online(20)), 0);
    }

    #[test]
    fn a_book_is_found_by_its_number_without_a_look_at_the_others() {
        let library = library();
        let plan = library.read(|reader| {
            let sql = format!("EXPLAIN QUERY PLAN {}", include_str!("same_work.sql"));
            let none = None::<String>;
            let named = rusqlite::named_params! {
                ":title": none, ":key": none, ":url": none, ":doi": none, ":isbn": none, ":published": none, ":except": none,
            };
            rows(&mut reader.conn().prepare(&sql)?, named, |row| {
                row.get::<_, String>(3)
            })
        });
        let plan = plan.unwrap().join("\n");
        assert!(
            plan.contains("snapshot_isbn") && !plan.contains("SCAN snapshot"),
            "{plan}"
        );
    }

    #[test]
    fn a_reference_without_a_text_is_another_capture_and_takes_none_away() {
        let library = library();
        let page = with_page(PIER, "The page that was fetched for it.");
        let id = store(&library, &page).article;
        let published = |library: &Library| {
            let cited = library.cited_articles(&[id]).unwrap().remove(0);
            cited.publication.unwrap().publisher
        };
        assert_eq!(published(&library).as_deref(), Some("Harbour Press"));
        let later = work(&PIER.replace("Harbour Press", "Dock Press"));
        let told = library.recapture(id, &later).unwrap().value;
        assert_eq!((told.body_version, told.orphans), (None, Vec::new()));
        assert_eq!(published(&library).as_deref(), Some("Dock Press"));
        assert!(library.article(id).unwrap().row.words > 0);
        library.undo().unwrap();
        assert_eq!(published(&library).as_deref(), Some("Harbour Press"));
    }

    #[test]
    fn the_key_of_the_file_is_the_articles_where_it_is_free() {
        let library = library();
        let first = store(&library, &work(PIER));
        assert_eq!(
            (first.citation_key.as_str(), first.other_key),
            ("roe2020", None)
        );
        let cited = library.cited_article("roe2020").unwrap().unwrap();
        assert_eq!(cited.id, first.article.0);

        let taken = work("@book{roe2020, title={Another}, author={Other, Bo}, year=2021}");
        let why = library.preview(&taken).unwrap().other_key.unwrap();
        let told = "The file’s key “roe2020” is another article’s: this one gets another.";
        assert_eq!(why.to_string(), told);
        let second = store(&library, &taken);
        assert_eq!(second.citation_key, "article-2021-another");
        assert_eq!(second.other_key.unwrap().to_string(), told);

        let odd = store(&library, &work("@book{a..b, title={A third}, year=2021}"));
        assert_eq!(
            odd.other_key.unwrap().to_string(),
            "The file’s key “a..b” cannot be cited as it is: the article gets another."
        );
        // Undone, the key is free again.
        for _ in 0..3 {
            library.undo().unwrap();
        }
        assert_eq!(store(&library, &taken).citation_key, "roe2020");
    }

    #[test]
    fn a_work_in_print_was_read_nowhere_and_a_page_where_its_reference_says() {
        let library = library();
        let accessed = |text: &str| {
            let id = store(&library, &work(text)).article;
            library.cited_articles(&[id]).unwrap().remove(0).accessed
        };
        assert_eq!(accessed(PIER), None);
        assert_eq!(
            accessed("@online{a, title={A}, url={https://a.example/a}}"),
            None
        );
        let dated = "@online{b, title={B}, url={https://a.example/b}, urldate={2022-03-19}}";
        assert_eq!(accessed(dated).as_deref(), Some("2022-03-19"));
        let mut page = work("@online{c, title={C}, url={https://a.example/c}}");
        page.capture.as_mut().unwrap().media_type = "text/html".to_owned();
        let id = store(&library, &page).article;
        assert!(library.cited_articles(&[id]).unwrap()[0].accessed.is_some());
    }
}
