//! A library as [`Sources`].

use demarche_library::notes::{CitedArticle, CitedExcerpt};
use demarche_library::{ExcerptId, Library, Place};

use crate::Error;
use crate::document::PositionsQuery;
use crate::matrix::Matrix;
use crate::sources::Sources;

impl Sources for Library {
    fn excerpt(&self, id: i64) -> Result<Option<CitedExcerpt>, Error> {
        Ok(self.cited_excerpt(ExcerptId(id))?)
    }

    fn article(&self, key: &str) -> Result<Option<CitedArticle>, Error> {
        Ok(self.cited_article(key)?)
    }

    fn place(&self, target: &str) -> Result<Option<Place>, Error> {
        Ok(self.resolve_link(target)?)
    }

    fn positions(&self, _: &PositionsQuery) -> Result<Result<Matrix, Vec<String>>, Error> {
        let problem = "Comparisons cannot be shown in notes yet.".to_owned();
        Ok(Err(vec![problem]))
    }

    fn holds(&self, words: &str) -> Result<bool, Error> {
        Ok(self.holds_words(words)?)
    }
}
