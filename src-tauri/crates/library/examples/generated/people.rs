//! Who speaks, from which office, and on what.

use demarche_library::{Result, Tx};

use super::{ACTORS, BODIES, COUNTRIES, ISSUES, Numbers};

const GROUPS: i64 = 6;

/// The row of the first leaf: the groups come before.
pub(super) fn first_leaf() -> i64 {
    GROUPS + 1
}

pub(super) fn write(tx: &Tx<'_>, numbers: &mut Numbers) -> Result<()> {
    let mut actor = tx.conn().prepare_cached(
        "INSERT INTO actor (name, kind, country) VALUES (?1, 'person', \
         (SELECT id FROM country WHERE ?2 IS NOT NULL ORDER BY id LIMIT 1 OFFSET coalesce(?2, 0)))",
    )?;
    let mut post = tx.conn().prepare_cached(
        "INSERT INTO post (title, body, country, spokesperson) VALUES (?1, ?2, \
         (SELECT country FROM actor WHERE id = ?3), ?4)",
    )?;
    let mut tenure = tx.conn().prepare_cached(
        "INSERT INTO tenure (actor, post, from_date, from_precision, to_date, to_precision) \
         VALUES (?1, ?2, ?3, 'day', ?4, 'day')",
    )?;
    for number in 0..ACTORS + BODIES.len() as i64 {
        let country = (number < ACTORS).then_some(number % COUNTRIES);
        actor.execute((name(numbers), country))?;
        let id = tx.conn().last_insert_rowid();
        // Two offices, the second from a day in the middle of the years on.
        let until = format!("2019-{:02}-15", 1 + numbers.below(12));
        for (title, from, to) in [
            ("Deputy minister", "2012-01-01", Some(until.as_str())),
            ("Minister", until.as_str(), None),
        ] {
            let body = match number.checked_sub(ACTORS) {
                Some(body) if body >= 0 => BODIES[body as usize],
                _ => "Ministry",
            };
            post.execute((title, body, id, number % 5 == 4))?;
            tenure.execute((id, tx.conn().last_insert_rowid(), from, to))?;
        }
    }
    let mut issue = tx.conn().prepare_cached(
        "INSERT INTO issue (name, leaf, parent, place, proposition, con, pro) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for group in 0..GROUPS {
        let none: Option<&str> = None;
        issue.execute((
            format!("Field {}", group + 1),
            0,
            none,
            group,
            none,
            none,
            none,
        ))?;
    }
    for leaf in 0..ISSUES {
        let parent = 1 + leaf * GROUPS / ISSUES;
        let name = format!("Question {}", leaf + 1);
        issue.execute((
            &name,
            1,
            parent,
            leaf,
            format!("{name} is to be answered with yes"),
            "no",
            "yes",
        ))?;
    }
    Ok(())
}

fn name(numbers: &mut Numbers) -> String {
    const FIRST: &[&str] = &[
        "A", "Be", "Cha", "Do", "E", "Fi", "Go", "Ha", "I", "Jo", "Ka", "Lu",
    ];
    const REST: &[&str] = &[
        "ba", "den", "fil", "gor", "lan", "mer", "na", "pol", "ri", "sun", "tev", "vin",
    ];
    let mut word = |parts: i64| {
        let mut word = FIRST[numbers.below(FIRST.len() as i64) as usize].to_owned();
        for _ in 0..parts {
            word.push_str(REST[numbers.below(REST.len() as i64) as usize]);
        }
        word
    };
    format!("{} {}", word(1), word(2))
}
