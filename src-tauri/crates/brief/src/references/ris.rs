//! RIS: a tag and a value a line.

use super::{Name, day, is_page, key, name, one_line};
use crate::sources::Article;

/// The articles in RIS.
pub fn ris(articles: &[&Article]) -> String {
    let mut out = String::new();
    for article in articles {
        let mut line = |tag: &str, value: &str| {
            let value = one_line(value);
            if !value.is_empty() {
                out.push_str(&format!("{tag}  - {value}\r\n"));
            }
        };
        line("TY", if is_page(article) { "ELEC" } else { "NEWS" });
        line("ID", key(article));
        line("TI", &article.title);
        for author in &article.byline {
            match name(author) {
                Name::Parts {
                    family,
                    given,
                    suffix,
                } => {
                    let suffix = if suffix.is_empty() {
                        suffix
                    } else {
                        format!(", {suffix}")
                    };
                    line("AU", &format!("{family}, {given}{suffix}"));
                }
                Name::Whole(name) => line("AU", &name),
            }
        }
        if let Some(outlet) = &article.outlet {
            line("T2", outlet);
        }
        if let Some((year, month, day)) = article.published.as_ref().and_then(|it| day(&it.date)) {
            line("PY", &format!("{year:04}"));
            line("DA", &slashed(year, month, day));
        }
        if let Some(url) = &article.url {
            line("UR", url);
        }
        if let Some((year, month, day)) = article.captured_at.as_deref().and_then(day) {
            line("Y2", &slashed(year, month, day));
        }
        if let Some(language) = &article.language {
            line("LA", language);
        }
        out.push_str("ER  - \r\n\r\n");
    }
    out
}

/// "2022/03/18/"; what is not known stays empty.
fn slashed(year: i32, month: Option<u32>, day: Option<u32>) -> String {
    let part = |part: Option<u32>| part.map(|it| format!("{it:02}")).unwrap_or_default();
    format!("{year:04}/{}/{}/", part(month), part(day))
}
