//! What the library remembers for its user. Not part of the history.

use rusqlite::OptionalExtension;

use crate::{Changes, Library, Outcome, Reader, Result};

/// Settings that are the library's own business begin so.
const OWN: &[&str] = &["reference.", "note.", "vault.", "share."];

impl Library {
    /// A setting's value.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        self.read(|reader| setting(reader, name))
    }

    /// Every setting, by name.
    pub fn settings(&self) -> Result<Vec<(String, String)>> {
        self.read(|reader| {
            let mut statement = reader
                .conn()
                .prepare_cached("SELECT name, value FROM setting ORDER BY name")?;
            let all = crate::sql::rows(&mut statement, [], |row| {
                Ok((row.get::<_, String>(0)?, row.get(1)?))
            })?;
            Ok(all
                .into_iter()
                .filter(|(name, _)| !OWN.iter().any(|own| name.starts_with(own)))
                .collect())
        })
    }

    /// Sets settings, all or none; `None` forgets one.
    pub fn set_settings(&self, settings: &[(&str, Option<&str>)]) -> Result<Outcome<()>> {
        let changed = self.unrecorded(|tx, _| {
            let mut changed = 0;
            for (name, value) in settings {
                changed += match value {
                    Some(value) => tx
                        .prepare_cached(
                            "INSERT INTO setting (name, value) VALUES (?1, ?2) \
                             ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
                        )?
                        .execute((name, value))?,
                    None => tx
                        .prepare_cached("DELETE FROM setting WHERE name = ?")?
                        .execute([name])?,
                };
            }
            Ok(changed as u32)
        })?;
        let mut changes = Changes::default();
        if changed > 0 {
            changes.0.insert("setting".to_owned(), changed);
        }
        Ok(Outcome {
            value: (),
            changes,
            label: demarche_text::phrase!("Change settings"),
        })
    }
}

/// A setting's value.
pub(crate) fn setting(reader: &Reader<'_>, name: &str) -> Result<Option<String>> {
    Ok(reader
        .conn()
        .prepare_cached("SELECT value FROM setting WHERE name = ?")?
        .query_row([name], |row| row.get(0))
        .optional()?)
}

#[cfg(test)]
mod tests {
    use crate::testing::library;

    #[test]
    fn settings_are_kept_and_leave_no_history() {
        let library = library();
        let set = library
            .set_settings(&[("theme", Some("dark")), ("style", Some("apa"))])
            .unwrap();
        assert_eq!(set.changes.rows("setting"), 2);
        let again = library
            .set_settings(&[("theme", Some("dark")), ("style", None)])
            .unwrap();
        assert_eq!(again.changes.rows("setting"), 1);
        assert_eq!(library.setting("theme").unwrap().as_deref(), Some("dark"));
        assert_eq!(
            library.settings().unwrap(),
            [("theme".to_owned(), "dark".to_owned())]
        );
        assert!(library.history(None, 10).unwrap().is_empty());
    }
}
