//! Held sources stay out of exchange files: whatever tells of one is left out as a whole, and counted.

use demarche_brief::Format;
use demarche_brief::redact::traces;
use demarche_library::PlaceKind;
use demarche_library::exchange::Coded;
use demarche_library::sensitive::HeldSource;
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use crate::Error;

/// What was left out because it tells of a held source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// Articles: held ones, and those whose text names a held source.
    pub articles: usize,
    /// Persons and other actors.
    pub actors: usize,
    /// Excerpts with a remark that does, and those of the articles left out.
    pub excerpts: usize,
    /// Positions that a held actor takes or whose words tell of a source, and those of excerpts left out.
    pub positions: usize,
    /// Issues.
    pub issues: usize,
    /// Notes.
    pub notes: usize,
}

impl Held {
    /// What to say of it; none where nothing was left out.
    pub fn sentence(&self) -> Option<Phrase> {
        let counts = [
            ("articles", self.articles),
            ("actors", self.actors),
            ("excerpts", self.excerpts),
            ("positions", self.positions),
            ("issues", self.issues),
            ("notes", self.notes),
        ];
        let parts: Vec<Phrase> = counts
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(noun, n)| counted(noun, n))
            .collect();
        (!parts.is_empty()).then(|| {
            phrase!(
                "Left out because they tell of a source that you hold: {parts}.",
                parts = Argument::all(parts)
            )
        })
    }
}

/// "3 articles": so many of a noun, which is named as [`Coded`] names its lists.
pub fn counted(noun: &str, n: usize) -> Phrase {
    match noun {
        "articles" => phrase!("{n} article" | "{n} articles", n),
        "issues" => phrase!("{n} issue" | "{n} issues", n),
        "actors" => phrase!("{n} actor" | "{n} actors", n),
        "excerpts" => phrase!("{n} excerpt" | "{n} excerpts", n),
        "positions" => phrase!("{n} position" | "{n} positions", n),
        "notes" => phrase!("{n} note" | "{n} notes", n),
        "captures" => phrase!("{n} capture" | "{n} captures", n),
        noun => phrase!("{n} {noun}", n, noun),
    }
}

/// Whether a text tells of a held source.
pub fn tells(text: &str, held: &[HeldSource]) -> Result<bool, Error> {
    Ok(!traces(text.as_bytes(), Format::Markdown, None, held, &[])?.is_empty())
}

/// Leaves out all that tells of a held source.
pub fn hold(coded: &mut Coded, held: &[HeldSource]) -> Result<Held, Error> {
    let mut out = Held::default();
    if held.is_empty() {
        return Ok(out);
    }
    let is = |kind: PlaceKind, id: i64| {
        held.iter()
            .any(|source| source.kind == kind && source.id == id)
    };
    let told = |parts: &[&str]| tells(&parts.join("\n"), held);
    let opt = |text: &Option<String>| text.clone().unwrap_or_default();
    let before = (
        coded.articles.len(),
        coded.actors.len(),
        coded.excerpts.len(),
        coded.positions.len(),
        coded.issues.len(),
        coded.notes.len(),
    );
    keep(&mut coded.articles, |one| {
        let byline = one.byline.join("\n");
        Ok(is(PlaceKind::Article, one.number)
            || told(&[
                &one.title,
                &one.text,
                &one.key,
                &opt(&one.url),
                &opt(&one.outlet),
                &byline,
            ])?)
    })?;
    // Whom a held actor speaks for is not told either: the whole position goes.
    let silent: Vec<i64> = coded
        .actors
        .iter()
        .filter(|one| is(PlaceKind::Actor, one.number))
        .map(|one| one.number)
        .collect();
    keep(&mut coded.actors, |one| {
        let names = one.aliases.join("\n");
        Ok(silent.contains(&one.number) || told(&[&one.name, &names, &opt(&one.wikidata)])?)
    })?;
    keep(&mut coded.issues, |one| {
        told(&[
            &one.name,
            &opt(&one.proposition),
            &opt(&one.con),
            &opt(&one.pro),
            &opt(&one.definition),
            &opt(&one.include),
            &opt(&one.exclude),
        ])
    })?;
    let issues: Vec<i64> = coded.issues.iter().map(|one| one.number).collect();
    for issue in &mut coded.issues {
        issue.parent = issue.parent.filter(|parent| issues.contains(parent));
    }
    keep(&mut coded.excerpts, |one| {
        told(&[&one.quote, &opt(&one.comment), &one.analyst])
    })?;
    let left: Vec<i64> = coded.actors.iter().map(|one| one.number).collect();
    keep(&mut coded.positions, |one| {
        Ok(one.actors.iter().any(|actor| !left.contains(actor))
            || told(&[
                &one.paraphrase,
                &opt(&one.addressee),
                &opt(&one.event),
                &opt(&one.reported_by),
                &opt(&one.post),
                &one.analyst,
            ])?)
    })?;
    keep(&mut coded.notes, |one| told(&[&one.title, &one.text]))?;
    let evident: Vec<i64> = coded
        .positions
        .iter()
        .filter(|one| !one.evidence.is_empty())
        .map(|one| one.number)
        .collect();
    coded.drop_loose();
    // A position whose evidence is gone would tell that there is some.
    coded
        .positions
        .retain(|one| !one.evidence.is_empty() || !evident.contains(&one.number));
    out.articles = before.0 - coded.articles.len();
    out.actors = before.1 - coded.actors.len();
    out.excerpts = before.2 - coded.excerpts.len();
    out.positions = before.3 - coded.positions.len();
    out.issues = before.4 - coded.issues.len();
    out.notes = before.5 - coded.notes.len();
    Ok(out)
}

fn keep<T>(all: &mut Vec<T>, tells: impl Fn(&T) -> Result<bool, Error>) -> Result<(), Error> {
    let mut kept = Vec::with_capacity(all.len());
    for one in all.drain(..) {
        if !tells(&one)? {
            kept.push(one);
        }
    }
    *all = kept;
    Ok(())
}
