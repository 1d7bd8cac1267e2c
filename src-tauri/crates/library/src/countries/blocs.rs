//! Blocs with their members, for drawing and for counting by bloc.

use serde::{Deserialize, Serialize};

use crate::sql::all;
use crate::{Library, Result};

/// A bloc.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bloc {
    /// `EU`.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// A country's time in it, one entry for each; by country and time.
    pub members: Vec<BlocMember>,
}

/// A country's time in a bloc, both days inclusive; unset where unknown or still running.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlocMember {
    /// The country's ISO 3166-1 alpha-2 code.
    pub country: String,
    /// The first day.
    pub from: Option<String>,
    /// The last.
    pub to: Option<String>,
}

impl Library {
    /// Every bloc, by name.
    pub fn blocs(&self) -> Result<Vec<Bloc>> {
        self.read(|reader| {
            let rows: Vec<(String, String, BlocMember)> =
                all(reader.conn(), include_str!("bloc_members.sql"), [], |row| {
                    let member = BlocMember {
                        country: row.get(2)?,
                        from: row.get(3)?,
                        to: row.get(4)?,
                    };
                    Ok((row.get(0)?, row.get(1)?, member))
                })?;
            let mut blocs: Vec<Bloc> = Vec::new();
            for (code, name, member) in rows {
                match blocs.last_mut() {
                    Some(bloc) if bloc.code == code => bloc.members.push(member),
                    _ => blocs.push(Bloc {
                        code,
                        name,
                        members: vec![member],
                    }),
                }
            }
            Ok(blocs)
        })
    }
}
