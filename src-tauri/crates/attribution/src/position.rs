//! What a quotation could be coded as: the issue it speaks to, and which pole of it the words lean to.
//! A suggestion with its reasons and never more: the analyst codes.

mod leaning;
mod terms;

use demarche_text::phrase;
use std::collections::{HashMap, HashSet};

use demarche_gazetteer::Gazetteer;

pub use leaning::Leaning;
use terms::{Key, Term, terms};

/// An issue that takes a stance, in the codebook's words.
#[derive(Debug, Clone, Copy, Default)]
pub struct Leaf<'a> {
    /// What it is called: "Arming Ukraine".
    pub name: &'a str,
    /// What is contested: "States should supply arms to Ukraine".
    pub proposition: &'a str,
    /// The pole of −2.
    pub con: &'a str,
    /// The pole of +2.
    pub pro: &'a str,
    /// Its definition, and what to include.
    pub about: &'a str,
    /// What does not belong to it.
    pub exclude: &'a str,
    /// A statement about it, and those that analysts have put under it.
    pub coded: &'a str,
}

/// Words to be coded.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said<'a> {
    /// The words said, or the statement.
    pub quote: &'a str,
    /// The words that attribute: "accused".
    pub cue: &'a str,
    /// What stands before them in the same paragraph.
    pub before: &'a str,
    /// What stands after them in it.
    pub after: &'a str,
}

/// An issue that the words speak to.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Which of the leaves that were given.
    pub leaf: usize,
    /// 0 to 1.
    pub score: f64,
    /// Which pole the words lean to; unknown where nothing in them tells.
    pub leaning: Option<Leaning>,
    /// Why this issue, and why this pole, as sentences.
    pub reasons: Vec<demarche_text::Phrase>,
}

/// How much a field of the codebook says of what an issue is about.
const NAMED: f64 = 1.0;
const PROPOSED: f64 = 0.9;
const DEFINED: f64 = 0.6;
const CODED: f64 = 0.5;
/// How much a word beside the quotation says of what the quotation is about.
const AROUND: f64 = 0.25;
/// A place is in most issues about a war; a measure is in one.
const PLACE: f64 = 0.35;
/// "Howitzers" for "arms".
const MEASURE: f64 = 0.8;
/// What a broad measure, one marked so in `data/measures.tsv`, tells alone: much is given, backed and fought.
const BROAD_MEASURE: f64 = 0.4;
const BROAD: char = '~';
/// What is excluded is often said in one breath with what is not: "guns or sleeping bags".
const EXCLUDED: f64 = 0.3;
/// "Help for Ukraine" is not about "Backing Russia".
const ELSEWHERE: f64 = 0.35;
/// Below it the words say too little.
const LEAST: f64 = 0.45;
/// What counts as sure.
const FULL: f64 = 2.0;
/// Of the best issue's points, what another needs to be offered beside it.
const BESIDE: f64 = 0.7;
/// More are no help.
const MOST: usize = 3;

/// The issues that the words may speak to, likeliest first; none where they say too little.
pub fn suggest(said: Said<'_>, leaves: &[Leaf<'_>], gazetteer: &Gazetteer) -> Vec<Suggestion> {
    let profiles: Vec<Profile> = leaves
        .iter()
        .map(|leaf| Profile::of(leaf, gazetteer))
        .collect();
    let mut in_all: HashMap<&Key, f64> = HashMap::new();
    for (key, weight) in profiles.iter().flat_map(|profile| &profile.weights) {
        *in_all.entry(key).or_default() += weight * weight;
    }
    let quote = terms(said.quote, gazetteer);
    let mut around = terms(said.before, gazetteer);
    around.extend(terms(said.after, gazetteer));
    // Of the places that some issue is named for, those that the quotation names.
    let named: HashSet<&Key> = quote
        .iter()
        .flat_map(|term| &term.keys)
        .filter(|key| profiles.iter().any(|profile| profile.places.contains(*key)))
        .collect();
    let mut found: Vec<(f64, usize, Vec<&Term>)> = profiles
        .iter()
        .enumerate()
        .filter_map(|(leaf, profile)| {
            // "Sanctions" is the name of one issue and a word in the definition of another.
            let share = |key: &Key, weight: f64| {
                let own = weight * weight;
                own / in_all.get(key).copied().unwrap_or(own)
            };
            let (mut points, shared) = profile.points(&quote, &around, share);
            let places = &profile.places;
            if !places.is_empty()
                && !named.is_empty()
                && !named.iter().any(|key| places.contains(*key))
            {
                points -= ELSEWHERE;
            }
            (points >= LEAST).then_some((points, leaf, shared))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let best = found.first().map_or(0.0, |(points, ..)| *points);
    found
        .into_iter()
        .take_while(|(points, ..)| *points >= best * BESIDE)
        .take(MOST)
        .map(|(points, leaf, shared)| {
            let mut reasons = vec![about(&shared, leaves[leaf].name)];
            let told = leaning::of(
                said,
                &quote,
                &leaves[leaf],
                &profiles[leaf].measures,
                gazetteer,
            );
            let leaning = told.map(|(leaning, why)| {
                reasons.push(why);
                leaning
            });
            Suggestion {
                leaf,
                score: (points / FULL).min(1.0),
                leaning,
                reasons,
            }
        })
        .collect()
}

fn about(shared: &[&Term], name: &str) -> demarche_text::Phrase {
    let mut seen = HashSet::new();
    let words: Vec<String> = shared
        .iter()
        .filter(|term| seen.insert(term.shown.to_lowercase()))
        .take(4)
        .map(|term| format!("“{}”", term.shown))
        .collect();
    phrase!("{words} – as in “{name}”.", words = words.join(", "), name)
}

/// What an issue is about, as weighted terms.
struct Profile {
    weights: HashMap<Key, f64>,
    excluded: HashSet<Key>,
    /// The terms of its name, proposition and pro pole that are no places: the measure itself.
    measures: HashSet<Key>,
    /// The places in its name.
    places: HashSet<Key>,
}

impl Profile {
    fn of(leaf: &Leaf<'_>, gazetteer: &Gazetteer) -> Self {
        let keys = |text: &str| {
            terms(text, gazetteer)
                .into_iter()
                .flat_map(|term| term.keys)
        };
        let is_place = |key: &Key| matches!(key, Key::Place(_));
        let named: Vec<Key> = keys(leaf.name).collect();
        let places = named.iter().filter(|key| is_place(key)).cloned().collect();
        let mut weights: HashMap<Key, f64> = HashMap::new();
        let mut measures = HashSet::new();
        let mut weigh = |keys: Vec<Key>, weight: f64, contested: bool| {
            for key in keys {
                if contested && !is_place(&key) {
                    measures.insert(key.clone());
                }
                let known = weights.entry(key).or_insert(weight);
                *known = known.max(weight);
            }
        };
        weigh(named, NAMED, true);
        for (text, weight, contested) in [
            (leaf.proposition, PROPOSED, true),
            (leaf.con, DEFINED, false),
            (leaf.pro, DEFINED, true),
            (leaf.about, DEFINED, false),
            (leaf.coded, CODED, false),
        ] {
            weigh(keys(text).collect(), weight, contested);
        }
        let excluded = keys(leaf.exclude)
            .filter(|key| !measures.contains(key) && !is_place(key))
            .collect();
        Self {
            weights,
            excluded,
            measures,
            places,
        }
    }

    /// How much of what was said is about this issue, and by which words. Places alone are none.
    fn points<'t>(
        &self,
        quote: &'t [Term],
        around: &'t [Term],
        share: impl Fn(&Key, f64) -> f64,
    ) -> (f64, Vec<&'t Term>) {
        let (mut points, mut shared, mut seen) = (0.0, Vec::new(), HashSet::new());
        let mut of_measure = false;
        let said = quote.iter().map(|term| (term, 1.0));
        for (term, near) in said.chain(around.iter().map(|term| (term, AROUND))) {
            let broad = |key: &Key| matches!(key, Key::Measure(name) if name.starts_with(BROAD));
            let is_broad = term.keys.iter().any(broad);
            let best = term
                .keys
                .iter()
                .filter(|key| !seen.contains(*key))
                .filter_map(|key| {
                    let weight = self.weights.get(key)?;
                    let kind = match key {
                        Key::Place(_) => PLACE,
                        _ if is_broad => BROAD_MEASURE,
                        Key::Word(_) => 1.0,
                        Key::Measure(_) => MEASURE,
                    };
                    Some((weight * kind * share(key, *weight) * near, key))
                })
                .max_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((worth, key)) = best {
                points += worth;
                of_measure |= !matches!(key, Key::Place(_));
                seen.extend(term.keys.iter());
                shared.push(term);
            } else if let Some(key) = term.keys.iter().find(|key| self.excluded.contains(*key))
                && seen.insert(key)
            {
                points -= EXCLUDED * near;
            }
        }
        (if of_measure { points } else { 0.0 }, shared)
    }
}
