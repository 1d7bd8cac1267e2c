//! Citation styles that a user added, in the Citation Style Language. What they say is the reader's business:
//! here they are kept, so that a note cites alike wherever its library is opened.

use demarche_text::phrase;
use rusqlite::OptionalExtension as _;
use serde::{Deserialize, Serialize};

use crate::sql::{given, rows};
use crate::{Error, Library, Op, Outcome, Result};

/// A style of the user's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnStyle {
    /// What it is asked for by.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// The style, in CSL's XML.
    pub csl: String,
}

impl Library {
    /// Every style that was added, by name.
    pub fn styles(&self) -> Result<Vec<OwnStyle>> {
        self.read(|reader| {
            let mut statement = reader
                .conn()
                .prepare_cached("SELECT name, title, csl FROM citation_style ORDER BY name")?;
            rows(&mut statement, [], |row| {
                Ok(OwnStyle {
                    name: row.get(0)?,
                    title: row.get(1)?,
                    csl: row.get(2)?,
                })
            })
        })
    }

    /// Adds a style; one of the same name becomes what is given.
    pub fn add_style(&self, style: &OwnStyle) -> Result<Outcome<()>> {
        let (Some(name), Some(title)) = (given(Some(&style.name)), given(Some(&style.title)))
        else {
            return Err(Error::invalid(phrase!(
                "A citation style needs a name and a title."
            )));
        };
        let op = Op::AddStyle {
            title: title.to_owned(),
        };
        self.transact(op, |tx| {
            tx.conn()
                .prepare_cached(
                    "INSERT INTO citation_style (name, title, csl) VALUES (?1, ?2, ?3) \
                     ON CONFLICT (name) DO UPDATE SET title = ?2, csl = ?3 \
                     WHERE title IS NOT ?2 OR csl IS NOT ?3",
                )?
                .execute((name, title, &style.csl))?;
            Ok(())
        })
    }

    /// Removes a style. Editions that were issued in it keep it.
    pub fn remove_style(&self, name: &str) -> Result<Outcome<()>> {
        let title: Option<String> = self.read(|reader| {
            Ok(reader
                .conn()
                .prepare_cached("SELECT title FROM citation_style WHERE name = ?")?
                .query_row([name], |row| row.get(0))
                .optional()?)
        })?;
        let missing = || Error::NotFound {
            noun: "citation_style",
            id: name.to_owned(),
        };
        let title = title.ok_or_else(missing)?;
        self.transact(Op::RemoveStyle { title }, |tx| {
            tx.conn()
                .prepare_cached("DELETE FROM citation_style WHERE name = ?")?
                .execute([name])?;
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::library;

    #[test]
    fn a_style_is_kept_replaced_and_removed() {
        let library = library();
        let mut style = OwnStyle {
            name: "house".to_owned(),
            title: "House style".to_owned(),
            csl: "<style/>".to_owned(),
        };
        let _ = library.add_style(&style).unwrap();
        assert!(library.add_style(&style).unwrap().changes.is_empty());
        style.csl = "<style>2</style>".to_owned();
        let _ = library.add_style(&style).unwrap();
        assert_eq!(library.styles().unwrap(), [style.clone()]);
        let _ = library.remove_style("house").unwrap();
        assert_eq!(library.styles().unwrap(), []);
        assert!(matches!(
            library.remove_style("house"),
            Err(Error::NotFound { .. })
        ));
        let _ = library.undo().unwrap();
        assert_eq!(library.styles().unwrap(), [style.clone()]);
        style.name = " ".to_owned();
        assert!(library.add_style(&style).is_err());
    }
}
