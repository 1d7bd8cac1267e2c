//! Articles with a body, an excerpt in it, and copies of them.

use demarche_library::sql::{moment, precision_word};
use demarche_library::{Result, Tx};

use super::{ACTORS, Numbers};

const OUTLETS: i64 = 60;
const WIRES: &[&str] = &["AFP", "AP", "Reuters", "Xinhua"];
const SENTENCES: usize = 12;
/// Actors that an article mentions.
const MENTIONED: usize = 5;
const WORDS: &[&str] = &[
    "arms",
    "talks",
    "border",
    "ceasefire",
    "minister",
    "agreement",
    "tariff",
    "exports",
    "treaty",
    "council",
    "delegation",
    "sanctions",
    "relief",
    "convoy",
    "observers",
    "statement",
    "proposal",
    "security",
    "region",
    "partners",
    "condition",
    "measures",
    "vote",
    "summit",
    "envoy",
    "supply",
    "reactor",
    "fisheries",
    "strait",
    "pipeline",
    "grain",
    "corridor",
    "mandate",
    "resolution",
];

/// Texts written before, of which some articles are copies.
#[derive(Default)]
pub(super) struct Texts {
    written: Vec<(i64, String)>,
}

impl Texts {
    pub(super) fn article(&mut self, tx: &Tx<'_>, numbers: &mut Numbers) -> Result<()> {
        let conn = tx.conn();
        let copied = (numbers.below(4) == 0 && !self.written.is_empty())
            .then(|| self.written[numbers.below(self.written.len() as i64) as usize].clone());
        let (origin, body) = match copied {
            Some((origin, body)) => (Some(origin), body),
            None => (None, text(numbers)),
        };
        let published = numbers.date();
        let now = moment(tx.now());
        if self.written.is_empty() {
            for outlet in 1..=OUTLETS {
                conn.prepare_cached("INSERT INTO outlet (name, kind) VALUES (?1, 'newspaper')")?
                    .execute([format!("Example Post {outlet}")])?;
            }
        }
        conn.prepare_cached(
            "INSERT INTO article (title, citation_key, outlet, published, published_precision, imported_at, words) \
             VALUES (?1, (SELECT 'a' || (coalesce(max(id), 0) + 1) FROM article), ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((
            sentence(numbers),
            1 + numbers.below(OUTLETS),
            published.as_ref().map(|date| date.date.as_str()),
            published.as_ref().map(|date| precision_word(date.precision)),
            &now,
            body.split(' ').count() as i64,
        ))?;
        let article = conn.last_insert_rowid();
        conn.prepare_cached(
            "INSERT INTO body_version (article, number, text, blocks, cuts, words, unspaced, made_at, made_by) \
             VALUES (?1, 1, ?2, '[]', '[]', ?3, 0, ?4, 'generated')",
        )?
        .execute((article, &body, body.split(' ').count() as i64, &now))?;
        let version = conn.last_insert_rowid();
        conn.prepare_cached("UPDATE article SET body = ?2, origin = ?3 WHERE id = ?1")?
            .execute((article, version, origin.unwrap_or(article)))?;
        for _ in 0..MENTIONED {
            conn.prepare_cached(
                "INSERT INTO mention (body_version, actor, start, \"end\") VALUES (?1, ?2, 0, 12)",
            )?
            .execute((version, numbers.below(ACTORS) + 1))?;
        }
        if origin.is_some() || numbers.below(6) == 0 {
            conn.prepare_cached(
                "INSERT INTO wire_credit (article, wire, mentions) VALUES (?1, ?2, 1)",
            )?
            .execute((article, WIRES[numbers.below(WIRES.len() as i64) as usize]))?;
        }
        // Every letter is ASCII: bytes are scalar values.
        let end = body.find('.').map_or(body.len(), |stop| stop + 1);
        conn.prepare_cached(
            "INSERT INTO excerpt (article, body_version, start, \"end\", quote, prefix, suffix, analyst, made_at) \
             VALUES (?1, ?2, 0, ?3, ?4, '', ?5, ?6, ?7)",
        )?
        .execute((
            article,
            version,
            end as i64,
            &body[..end],
            body.get(end..end + 32).unwrap_or_default(),
            tx.analyst(),
            &now,
        ))?;
        if origin.is_none() {
            self.written.push((article, body));
        }
        Ok(())
    }
}

fn text(numbers: &mut Numbers) -> String {
    let sentences: Vec<String> = (0..SENTENCES).map(|_| sentence(numbers)).collect();
    sentences.join(" ")
}

pub(super) fn sentence(numbers: &mut Numbers) -> String {
    let mut sentence = String::from("The");
    for _ in 0..7 + numbers.below(9) {
        sentence.push(' ');
        sentence.push_str(WORDS[numbers.below(WORDS.len() as i64) as usize]);
    }
    sentence.push('.');
    sentence
}
