//! What is wrong in the tables that no single row shows.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::tables::{DataError, whole};
use crate::{Actor, Gazetteer, Tenure};

/// References that lead nowhere, keys used twice, and overlaps.
pub(crate) fn inconsistencies(gazetteer: &Gazetteer) -> Vec<DataError> {
    let mut errors = Vec::new();
    let country = |code: &Option<String>| {
        code.as_ref()
            .is_none_or(|code| gazetteer.country(code).is_some())
    };
    let mut keys = HashSet::new();
    for code in gazetteer.countries.iter().map(|country| &country.code) {
        if !keys.insert(code) || code.len() != 2 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
            errors.push(whole(
                "countries.tsv",
                format!("bad or repeated code {code}"),
            ));
        }
    }
    for bloc in &gazetteer.blocs {
        // On whose behalf something was said is one list of codes.
        if !keys.insert(&bloc.code) {
            errors.push(whole(
                "blocs.tsv",
                format!("bad or repeated code {}", bloc.code),
            ));
        }
        for (code, from, to) in &bloc.members {
            if gazetteer.country(code).is_none() || from.zip(*to).is_some_and(|(a, b)| b < a) {
                let problem = format!("{}: bad member {code}", bloc.code);
                errors.push(whole("bloc-members.tsv", problem));
            }
        }
    }
    let mut names: HashMap<&str, &Actor> = HashMap::new();
    let mut keys = HashSet::new();
    for actor in &gazetteer.actors {
        if !keys.insert(&actor.key) {
            errors.push(whole("actors.tsv", format!("{} twice", actor.key)));
        }
        if !country(&actor.country) {
            errors.push(whole(
                "actors.tsv",
                format!("{}: no such country", actor.key),
            ));
        }
        for name in std::iter::once(&actor.name).chain(actor.aliases.iter().map(|(name, ..)| name))
        {
            if let Some(other) = names.insert(name, actor)
                && other.key != actor.key
                && !told_apart(gazetteer, other, actor)
            {
                let problem = format!("{name} names {} and {}", other.key, actor.key);
                errors.push(whole("actors.tsv", problem));
            }
        }
    }
    let mut keys = HashSet::new();
    for post in &gazetteer.posts {
        let owned = post.country.is_some() || post.body.is_some();
        if !keys.insert(&post.key) || !country(&post.country) || !owned {
            let problem = format!("{}: repeated, of nobody, or no such country", post.key);
            errors.push(whole("posts.tsv", problem));
        }
    }
    let mut by_post: HashMap<&str, Vec<&Tenure>> = HashMap::new();
    for tenure in &gazetteer.tenures {
        if gazetteer.actor(&tenure.actor).is_none() || gazetteer.post(&tenure.post).is_none() {
            let problem = format!("{} as {}: no such actor or post", tenure.actor, tenure.post);
            errors.push(whole("tenures.tsv", problem));
        }
        if tenure
            .from
            .zip(tenure.to)
            .is_some_and(|(from, to)| to.last < from.first)
        {
            let problem = format!("{} as {}: ends before it starts", tenure.actor, tenure.post);
            errors.push(whole("tenures.tsv", problem));
        }
        by_post.entry(&tenure.post).or_default().push(tenure);
    }
    for (post, mut tenures) in by_post {
        let end = |tenure: &Tenure| tenure.to.map_or(NaiveDate::MAX, |to| to.last);
        tenures.sort_by_key(|tenure| (tenure.from, end(tenure)));
        let sole = gazetteer.post(post).is_some_and(|post| post.sole);
        for pair in tenures.windows(2) {
            let same = pair[0].actor == pair[1].actor;
            let overlap = match (pair[0].to, pair[1].from) {
                // A day, or a month known as no more than that, in which one hands over to the other
                // is both's.
                (Some(to), Some(from)) => from.last < to.first,
                (None, Some(_)) => true,
                _ => false,
            };
            if overlap && (sole || same) {
                let problem = format!("{post}: {} and {} overlap", pair[0].actor, pair[1].actor);
                errors.push(whole("tenures.tsv", problem));
            }
        }
    }
    let mut domains = HashSet::new();
    for outlet in &gazetteer.outlets {
        let kinds = ["newspaper", "wire", "broadcaster", "government", "other"];
        let repeated = outlet
            .domain
            .as_ref()
            .is_some_and(|domain| !domains.insert(domain));
        if !country(&outlet.country) || repeated || !kinds.contains(&outlet.kind.as_str()) {
            let problem = format!(
                "{}: no such country or kind, or its domain twice",
                outlet.name
            );
            errors.push(whole("outlets.tsv", problem));
        }
    }
    let mut names = HashMap::new();
    for country in &gazetteer.countries {
        let others = country.names.iter().map(|(name, _)| name);
        for name in std::iter::once(&country.name)
            .chain(others)
            .chain(&country.demonyms)
            .chain(&country.metonyms)
        {
            if let Some(other) = names
                .insert(name, &country.code)
                .filter(|other| *other != &country.code)
            {
                let problem = format!("{name} names {other} and {}", country.code);
                errors.push(whole("countries.tsv", problem));
            }
        }
    }
    for actor in &gazetteer.actors {
        for name in std::iter::once(&actor.name).chain(actor.aliases.iter().map(|(name, ..)| name))
        {
            if names.contains_key(name) || gazetteer.wire(name).is_some() {
                let problem = format!("{name} names {} and a country or an agency", actor.key);
                errors.push(whole("actors.tsv", problem));
            }
        }
    }
    errors.sort_by(|a, b| (a.table, &a.problem).cmp(&(b.table, &b.problem)));
    errors
}

/// Whether a text can tell two actors of one name apart: people of two countries, or people of one
/// who never held office on the same day.
fn told_apart(gazetteer: &Gazetteer, one: &Actor, other: &Actor) -> bool {
    let [ones, others] = [one, other].map(|actor| gazetteer.tenures_of(&actor.key, None));
    let apart = |one: &Tenure, other: &Tenure| {
        let ends_before = |one: &Tenure, other: &Tenure| {
            one.to
                .zip(other.from)
                .is_some_and(|(to, from)| to.last < from.first)
        };
        ends_before(one, other) || ends_before(other, one)
    };
    let countries =
        one.country.is_some() && other.country.is_some() && one.country != other.country;
    let times = ones
        .iter()
        .all(|one| others.iter().all(|other| apart(one, other)));
    !ones.is_empty() && !others.is_empty() && (countries || times)
}
