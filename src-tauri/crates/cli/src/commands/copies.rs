//! Copies: how many origins articles have, what two share, and what is said of them.

use demarche_api::types::actors::Merge;
use demarche_api::types::copies::{
    Copies, CopiesExport, CopiesRequest, CopyPair, MergeArticles, OriginCount, Separation,
    SharedText,
};
use demarche_api::types::{ById, ByIds, Done, Id};

use crate::args::{CopiesCommand, TableOut};
use crate::commands::tables;
use crate::desk::Desk;
use crate::out::{Out, counted, date, joined};
use crate::stop::Stop;

/// Clusters asked for at a time.
const PAGE: u32 = 100;

/// The origins of these articles; of none, those of the whole library with its clusters.
pub(crate) fn origins(
    desk: &Desk,
    out: &mut Out,
    articles: Vec<Id>,
    to: &TableOut,
) -> Result<(), Stop> {
    if let Some((format, path)) = to.asked()? {
        let request = CopiesExport {
            text: String::new(),
            format,
            path,
            with_held: to.with_held(),
        };
        return tables::told(out, &desk.ask("copies.export", &request)?);
    }
    if articles.is_empty() {
        return list(desk, out, "");
    }
    let request = ByIds {
        ids: articles.clone(),
    };
    let count: OriginCount = desk.ask("copies.origins", &request)?;
    match out.is_json() {
        true => out.json(&count)?,
        false => told(out, count.articles, count.origins)?,
    }
    let mut missing = 0;
    for id in articles {
        if let Err(stop) = desk.ask::<serde_json::Value>("article.get", &ById { id }) {
            eprintln!("demarche-cli: {}", stop.reason().unwrap_or_default());
            missing += 1;
        }
    }
    match missing {
        0 => Ok(()),
        _ => Err(Stop::failed(format!(
            "{missing} of the articles could not be counted."
        ))),
    }
}

pub(crate) fn run(desk: &Desk, out: &mut Out, command: CopiesCommand) -> Result<(), Stop> {
    match command {
        CopiesCommand::List { text } => list(desk, out, &text),
        CopiesCommand::Compare { a, b } => compare(desk, out, CopyPair { a, b }),
        CopiesCommand::Separate { articles, from } => {
            done(desk, out, "copies.separate", &Separation { articles, from })
        }
        CopiesCommand::Rejoin { articles, from } => {
            done(desk, out, "copies.rejoin", &Separation { articles, from })
        }
        CopiesCommand::Merge { from, into } => {
            let merges = from.into_iter().map(|from| Merge { from, into }).collect();
            done(desk, out, "copies.merge", &MergeArticles { merges })
        }
    }
}

fn told(out: &mut Out, articles: u32, origins: u32) -> Result<(), Stop> {
    out.line(format_args!(
        "{}, {}",
        counted(articles, "article"),
        counted(origins, "origin")
    ))
}

fn list(desk: &Desk, out: &mut Out, text: &str) -> Result<(), Stop> {
    let mut whole: Option<Copies> = None;
    loop {
        let offset = whole
            .as_ref()
            .map_or(0, |found| found.clusters.len() as u32);
        let request = CopiesRequest {
            text: text.to_owned(),
            offset,
            limit: PAGE,
        };
        let page: Copies = desk.ask("copies.list", &request)?;
        let ended = page.clusters.is_empty() || offset + page.clusters.len() as u32 >= page.total;
        match &mut whole {
            Some(whole) => whole.clusters.extend(page.clusters),
            None => whole = Some(page),
        }
        if ended {
            break;
        }
    }
    let Some(found) = whole else { return Ok(()) };
    if out.is_json() {
        return out.json(&found);
    }
    told(out, found.articles, found.origins)?;
    for cluster in &found.clusters {
        let wires = joined(cluster.wires.iter().map(String::as_str), ", ");
        let articles = counted(cluster.articles.len() as u32, "article");
        let outlets = counted(cluster.outlets, "outlet");
        let parts = joined([articles.as_str(), &outlets, &wires], "  ");
        out.line(format_args!("\n{parts}"))?;
        for row in &cluster.articles {
            let article = &row.article;
            let outlet = article.outlet.as_ref().map_or("", |outlet| &outlet.name);
            let named = joined(
                [date(article.published.as_ref()), outlet, &article.title],
                "  ",
            );
            let share = row.share * 100.0;
            out.line(format_args!("{:>5}  {share:>3.0} %  {named}", article.id))?;
        }
    }
    Ok(())
}

fn compare(desk: &Desk, out: &mut Out, pair: CopyPair) -> Result<(), Stop> {
    let found: SharedText = desk.ask("copies.compare", &pair)?;
    if out.is_json() {
        return out.json(&found);
    }
    out.line(format_args!("{}  {}", found.a.id, found.a.title))?;
    out.line(format_args!("{}  {}", found.b.id, found.b.title))?;
    for why in &found.why {
        out.line(why)?;
    }
    for part in found.in_a.iter().filter(|part| part.shared) {
        out.line(format_args!("    {}", part.text))?;
    }
    Ok(())
}

fn done(
    desk: &Desk,
    out: &mut Out,
    command: &str,
    request: &impl serde::Serialize,
) -> Result<(), Stop> {
    let done: Done = desk.ask(command, request)?;
    if out.is_json() {
        return out.json(&done);
    }
    out.line(done.label)
}
