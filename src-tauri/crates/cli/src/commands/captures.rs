//! Capturing articles again, their versions, and what changed between two of them.

use demarche_api::types::articles::{Article, BodyVersionRow};
use demarche_api::types::captures::{
    ChangeKind, FactChange, Fate, PartSide, RecaptureRequest, Recaptured, VersionChange,
    VersionsDiff, VersionsRequest,
};
use demarche_api::types::import::JobStarted;
use demarche_api::types::library::Job;
use demarche_api::types::{ById, Id};
use serde_json::json;

use crate::args::{Diff, Recapture};
use crate::desk::Desk;
use crate::out::{Out, counted};
use crate::stop::Stop;

pub(crate) fn recapture(desk: &Desk, out: &mut Out, recapture: Recapture) -> Result<(), Stop> {
    let request = RecaptureRequest {
        articles: recapture.articles.clone(),
        allow_private: recapture.allow_private,
    };
    let started: JobStarted = desk.ask("article.recapture", &request)?;
    let job: Job = desk.wait_for(started.job)?;
    let total = job.items.len();
    let mut failed = 0;
    for item in job.items {
        match (item.recaptured, item.error) {
            (Some(recaptured), _) if out.is_json() => out.json(&recaptured)?,
            (Some(recaptured), _) => show(out, &recaptured)?,
            (None, error) => {
                failed += 1;
                let reason = error.map_or_else(
                    || "The capture was cancelled.".to_owned(),
                    |error| error.to_string(),
                );
                out.finish()?;
                eprintln!("demarche-cli: {}: {reason}", item.name);
                if out.is_json() {
                    out.json(&json!({ "item": item.name, "error": reason }))?;
                }
            }
        }
    }
    out.finish()?;
    match failed {
        0 => Ok(()),
        _ => Err(Stop::failed(format!(
            "{failed} of {} could not be captured again.",
            counted(total as u32, "article")
        ))),
    }
}

fn show(out: &mut Out, recaptured: &Recaptured) -> Result<(), Stop> {
    out.line(format_args!(
        "article {}  {}",
        recaptured.article, recaptured.title
    ))?;
    match &recaptured.unchanged_since {
        Some(since) => out.line(format_args!("    unchanged since {since}"))?,
        None => out.line(format_args!(
            "    {}",
            changed(
                recaptured.material,
                recaptured.trivial,
                recaptured.reordered
            )
        ))?,
    }
    facts(out, &recaptured.facts)?;
    if !recaptured.orphans.is_empty() {
        let orphans: Vec<String> = recaptured.orphans.iter().map(Id::to_string).collect();
        out.line(format_args!(
            "    excerpts whose words are gone: {}",
            orphans.join(", ")
        ))?;
    }
    for note in &recaptured.notes {
        out.line(format_args!(
            "    note {} “{}” rests on what changed",
            note.id, note.title
        ))?;
    }
    Ok(())
}

fn changed(material: u32, trivial: u32, reordered: u32) -> String {
    let mut parts = vec![counted(material, "material change")];
    if trivial > 0 {
        parts.push(counted(trivial, "trivial one"));
    }
    if reordered > 0 {
        parts.push(format!("{} moved", counted(reordered, "sentence")));
    }
    parts.join(", ")
}

fn facts(out: &mut Out, facts: &[FactChange]) -> Result<(), Stop> {
    for change in facts {
        let fact = serde_json::to_value(change.fact)?;
        out.line(format_args!(
            "    {}: {} -> {}{}",
            fact.as_str().unwrap_or_default(),
            change.before.as_deref().unwrap_or("nothing"),
            change.after.as_deref().unwrap_or("nothing"),
            if change.taken {
                ""
            } else {
                " (not taken over)"
            }
        ))?;
    }
    Ok(())
}

pub(crate) fn versions(desk: &Desk, out: &mut Out, id: Id) -> Result<(), Stop> {
    let article: Article = desk.ask("article.get", &ById { id })?;
    for version in &article.versions {
        if out.is_json() {
            out.json(version)?;
            continue;
        }
        let in_force = if version.id == article.body.id {
            "  in force"
        } else {
            ""
        };
        out.line(format_args!("{}{in_force}", version_line(version)))?;
    }
    if out.is_json() {
        return Ok(());
    }
    for snapshot in &article.snapshots {
        out.line(format_args!(
            "    captured {}  {}  {} bytes  {}",
            snapshot.captured_at,
            &snapshot.sha256[..snapshot.sha256.len().min(12)],
            snapshot.bytes,
            snapshot.final_url.as_deref().unwrap_or("no address")
        ))?;
    }
    Ok(())
}

fn version_line(version: &BodyVersionRow) -> String {
    let captured = version
        .captured_at
        .as_deref()
        .map_or_else(|| "typed".to_owned(), |at| format!("captured {at}"));
    format!(
        "version {}  {captured}  {}  by {}",
        version.number,
        counted(version.words, "word"),
        version.made_by
    )
}

pub(crate) fn diff(desk: &Desk, out: &mut Out, diff: Diff) -> Result<(), Stop> {
    let article: Article = desk.ask("article.get", &ById { id: diff.article })?;
    let numbered = |number: u32| {
        let found = article
            .versions
            .iter()
            .find(|version| version.number == number);
        found.map(|version| version.id).ok_or_else(|| {
            Stop::failed(format!(
                "The article has no version {number}: it has {}.",
                counted(article.versions.len() as u32, "version")
            ))
        })
    };
    let to = diff.to.unwrap_or(article.body.number);
    let from = match diff.from {
        Some(from) => from,
        None => {
            let before = article.versions.iter().map(|version| version.number);
            before
                .filter(|number| *number < to)
                .max()
                .ok_or_else(|| Stop::failed(format!("There is no version before version {to}.")))?
        }
    };
    let request = VersionsRequest {
        article: diff.article,
        from: numbered(from)?,
        to: numbered(to)?,
    };
    let found: VersionsDiff = desk.ask("article.diff", &request)?;
    if out.is_json() {
        return out.json(&found);
    }
    show_diff(out, &found)
}

fn show_diff(out: &mut Out, diff: &VersionsDiff) -> Result<(), Stop> {
    out.line(&diff.title)?;
    out.line(format_args!("    from {}", version_line(&diff.from)))?;
    out.line(format_args!("    to   {}", version_line(&diff.to)))?;
    out.line(format_args!(
        "    {}",
        changed(diff.material, diff.trivial, diff.reordered)
    ))?;
    facts(out, &diff.facts)?;
    for change in &diff.changes {
        if let Some(line) = change_line(change) {
            out.line(line)?;
        }
    }
    for it in &diff.excerpts {
        let fate = match (it.fate, it.touched) {
            (Fate::Orphan, _) => "its words are gone",
            (_, true) => "its sentence changed",
            _ => continue,
        };
        out.line(format_args!(
            "    excerpt {} “{}”: {fate}",
            it.excerpt.id, it.excerpt.quote
        ))?;
    }
    for resting in diff.notes.iter().filter(|resting| resting.touched) {
        out.line(format_args!(
            "    note {} “{}” rests on what changed",
            resting.note.id, resting.note.title
        ))?;
    }
    Ok(())
}

/// A changed sentence: what kind of change, and its words, those of one side only in brackets.
fn change_line(change: &VersionChange) -> Option<String> {
    let sign = match change.kind {
        ChangeKind::Same => return None,
        ChangeKind::Trivial => '~',
        ChangeKind::Reworded => '*',
        ChangeKind::Moved => '>',
        ChangeKind::Removed => '-',
        ChangeKind::Added => '+',
    };
    let both = change.from.is_some() && change.to.is_some();
    let words = change.parts.iter().map(|part| match part.side {
        PartSide::Before if both => format!("[-{}-]", part.text),
        PartSide::After if both => format!("{{+{}+}}", part.text),
        _ => part.text.clone(),
    });
    Some(format!("{sign} {}", words.collect::<String>()))
}
