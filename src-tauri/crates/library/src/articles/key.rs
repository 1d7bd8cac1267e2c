//! Citation keys: readable, and the same for good once given.

use rusqlite::OptionalExtension;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{Result, Tx};

/// Letters that a part of a key has at most.
const PART: usize = 16;

/// A key that no article has: outlet, year and the first telling word of the title, and a number where
/// that is taken.
pub(super) fn free_key(
    tx: &Tx<'_>,
    outlet: Option<&str>,
    published: Option<&str>,
    title: &str,
) -> Result<String> {
    let base = base(outlet, published, title);
    let mut taken = tx
        .conn()
        .prepare_cached("SELECT 1 FROM article WHERE citation_key = ?")?;
    if !taken.exists([&base])? {
        return Ok(base);
    }
    // '.' follows '-' in every collation of bytes, so the range holds the numbered keys alone.
    let numbered: i64 = tx
        .conn()
        .prepare_cached(
            "SELECT count(*) FROM article WHERE citation_key > ?1 || '-' AND citation_key < ?1 || '.'",
        )?
        .query_row([&base], |row| row.get(0))
        .optional()?
        .unwrap_or(0);
    let mut number = numbered + 2;
    loop {
        let key = format!("{base}-{number}");
        if !taken.exists([&key])? {
            return Ok(key);
        }
        number += 1;
    }
}

fn base(outlet: Option<&str>, published: Option<&str>, title: &str) -> String {
    let outlet = outlet
        .map(|name| folded(name.strip_prefix("The ").unwrap_or(name)))
        .map(|name| name.concat())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "article".to_owned());
    let year = published
        .and_then(|date| date.get(..4))
        .unwrap_or("undated");
    let words = folded(title);
    // The first word of some length tells more than "The" or "How"; short titles have none.
    let word = words
        .iter()
        .find(|word| word.chars().count() > 4)
        .or_else(|| words.iter().max_by_key(|word| word.chars().count()))
        .map_or("text", String::as_str);
    let cut = |part: &str| part.chars().take(PART).collect::<String>();
    format!("{}-{year}-{}", cut(&outlet), cut(word))
}

/// The words of a name, in small letters without accents.
fn folded(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .map(|word| {
            word.nfkd()
                .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
                .flat_map(char::to_lowercase)
                .collect::<String>()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn a_key_reads_as_outlet_year_word() {
        let key = |outlet, published, title| base(outlet, published, title);
        assert_eq!(
            key(
                Some("The Example Post"),
                Some("2022-03-18"),
                "Xi tells Biden that war is bad"
            ),
            "examplepost-2022-tells"
        );
        assert_eq!(
            key(None, None, "Où va l’Élysée ?"),
            "article-undated-lelysee"
        );
        assert_eq!(
            key(Some("新华社"), Some("2022"), "中国呼吁和平"),
            "新华社-2022-中国呼吁和平"
        );
    }
}
