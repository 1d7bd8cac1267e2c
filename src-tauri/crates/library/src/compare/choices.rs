//! What a comparison can be narrowed to.

use serde::{Deserialize, Serialize};

use crate::sql::all;
use crate::{Library, Result};

/// What there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Choices {
    /// Analysts who coded a position that is not in the trash, by name.
    pub analysts: Vec<String>,
    /// Wires that an article outside the trash credits, by their short names.
    pub wires: Vec<String>,
}

impl Library {
    /// Analysts and wires to narrow a comparison to.
    pub fn compare_choices(&self) -> Result<Choices> {
        self.read(|reader| {
            let names = |sql: &str| all(reader.conn(), sql, [], |row| row.get(0));
            Ok(Choices {
                analysts: names(
                    "SELECT name FROM analyst \
                     WHERE id IN (SELECT analyst FROM position WHERE trashed_at IS NULL) ORDER BY name",
                )?,
                wires: names(
                    "SELECT DISTINCT wire_credit.wire FROM wire_credit \
                     JOIN article ON article.id = wire_credit.article \
                     WHERE article.trashed_at IS NULL ORDER BY wire_credit.wire",
                )?,
            })
        })
    }
}
