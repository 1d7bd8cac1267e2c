//! Feeds: subscribing, refreshing, reading and importing.

use std::path::PathBuf;

use demarche_api::types::actors::Created;
use demarche_api::types::feeds::{
    FeedAdd, FeedEntries, FeedEntriesRequest, FeedEntry, FeedEntryState, FeedEntryText, FeedFile,
    FeedFilter, FeedImport, FeedMark, FeedRefresh, FeedRow, FeedSearch, FeedSearchInput,
    FeedUpdate, FeedsTaken,
};
use demarche_api::types::import::JobStarted;
use demarche_api::types::library::{Job, JobItemState};
use demarche_api::types::tables::Exported;
use demarche_api::types::{ById, Done, Empty, Id};

use crate::args::{FeedCommand, FeedEntriesArgs, FeedFilterArgs, FeedSearchArgs, OpmlFile};
use crate::desk::Desk;
use crate::out::{Out, counted, date, joined};
use crate::stop::Stop;

/// The address of a feed that could not be had, and why.
type Failed = (String, Stop);

/// Entries that one `import --feed` takes at most from a feed.
const MOST_IMPORTED: u32 = 500;

pub(crate) fn run(desk: &Desk, out: &mut Out, command: FeedCommand) -> Result<(), Stop> {
    match command {
        FeedCommand::List => list(desk, out),
        FeedCommand::Add {
            urls,
            folder,
            allow_private,
        } => {
            let request = FeedAdd {
                urls,
                folder,
                allow_private,
            };
            let job = add(desk, &request)?;
            tell(out, &job)
        }
        FeedCommand::Refresh {
            feeds,
            allow_private,
        } => {
            let job = refresh(desk, feeds, allow_private)?;
            tell(out, &job)
        }
        FeedCommand::Entries(entries) => list_entries(desk, out, entries),
        FeedCommand::Mark { state, entries } => {
            done(out, desk.ask("feed.mark", &FeedMark { entries, state })?)
        }
        FeedCommand::Read { entry } => read(desk, out, entry),
        FeedCommand::Filter(filter) => done(out, set_filter(desk, filter)?),
        FeedCommand::Searches => list_searches(desk, out),
        FeedCommand::Search(search) => save_search(desk, out, search),
        FeedCommand::Opml(file) => opml(desk, out, file),
    }
}

fn opml(desk: &Desk, out: &mut Out, file: OpmlFile) -> Result<(), Stop> {
    let named = |path: PathBuf| FeedFile {
        path: path.to_string_lossy().into_owned(),
    };
    if let Some(path) = file.import {
        let taken: FeedsTaken = desk.ask("feed.import_opml", &named(path))?;
        if out.is_json() {
            return out.json(&taken);
        }
        out.line(format_args!(
            "{} added, {} known",
            counted(taken.added, "feed"),
            taken.known
        ))?;
        for problem in &taken.problems {
            out.line(format_args!("    problem: {problem}"))?;
        }
    }
    if let Some(path) = file.export {
        let written: Exported = desk.ask("feed.export_opml", &named(path))?;
        if out.is_json() {
            return out.json(&written);
        }
        out.line(written.path.unwrap_or_default())?;
    }
    Ok(())
}

/// Imports the new entries of feeds, each of which is added first where it is not known, and refreshed
/// where it is. Answers the job, for its drafts; none where nothing is new.
pub(crate) fn import(
    desk: &Desk,
    urls: &[String],
    allow_private: bool,
) -> Result<(Vec<Failed>, Option<Job>), Stop> {
    let before = rows(desk)?;
    let request = FeedAdd {
        urls: urls.to_vec(),
        folder: None,
        allow_private,
    };
    let added = add(desk, &request)?;
    let mut failed = Vec::new();
    let after = rows(desk)?;
    let is_new = |feed: &&FeedRow| !before.iter().any(|known| known.id == feed.id);
    let mut feeds: Vec<Id> = after.iter().filter(is_new).map(|feed| feed.id).collect();
    let mut known = Vec::new();
    for item in &added.items {
        if let Some(failure) = &item.error {
            failed.push((item.name.to_string(), failure.clone().into()));
            continue;
        }
        let name = item.name.to_string();
        let named = name.trim_end_matches('/');
        let found = before.iter().find(|feed| {
            feed.url.trim_end_matches('/') == named
                || feed
                    .site_url
                    .as_deref()
                    .map(|url| url.trim_end_matches('/'))
                    == Some(named)
        });
        known.extend(found.map(|feed| feed.id));
    }
    if !known.is_empty() {
        refresh(desk, known.clone(), allow_private)?;
        feeds.extend(known);
    }
    let mut entries = Vec::new();
    for feed in feeds {
        let found: FeedEntries = desk.ask(
            "feed.entries",
            &FeedEntriesRequest {
                feed: Some(feed),
                search: None,
                text: String::new(),
                state: Some(FeedEntryState::New),
                offset: 0,
                limit: MOST_IMPORTED,
            },
        )?;
        if found.total > MOST_IMPORTED {
            eprintln!(
                "demarche-cli: the feed has {} new entries; the newest {MOST_IMPORTED} are imported.",
                found.total
            );
        }
        entries.extend(found.rows.iter().map(|entry| entry.id));
    }
    if entries.is_empty() {
        return Ok((failed, None));
    }
    let request = FeedImport {
        entries,
        allow_private,
    };
    let started: JobStarted = desk.ask("feed.import", &request)?;
    Ok((failed, Some(desk.wait_for(started.job)?)))
}

/// The drafts of entries, by their numbers.
pub(crate) fn import_entries(
    desk: &Desk,
    entries: Vec<Id>,
    allow_private: bool,
) -> Result<Job, Stop> {
    let request = FeedImport {
        entries,
        allow_private,
    };
    let started: JobStarted = desk.ask("feed.import", &request)?;
    desk.wait_for(started.job)
}

fn add(desk: &Desk, request: &FeedAdd) -> Result<Job, Stop> {
    let started: JobStarted = desk.ask("feed.add", request)?;
    desk.wait_for(started.job)
}

fn refresh(desk: &Desk, feeds: Vec<Id>, allow_private: bool) -> Result<Job, Stop> {
    let request = FeedRefresh {
        feeds,
        allow_private,
    };
    let started: JobStarted = desk.ask("feed.refresh", &request)?;
    desk.wait_for(started.job)
}

/// What became of each item. Fails where any did.
fn tell(out: &mut Out, job: &Job) -> Result<(), Stop> {
    let mut failed = 0;
    for item in &job.items {
        if out.is_json() {
            out.json(item)?;
        }
        match &item.error {
            Some(failure) => {
                failed += 1;
                out.finish()?;
                eprintln!("demarche-cli: {}: {failure}", item.name);
            }
            None if item.state == JobItemState::Cancelled => failed += 1,
            None if out.is_json() => {}
            None => {
                let note = item.note.as_ref().map(ToString::to_string);
                let note = note.as_deref().unwrap_or("done");
                out.line(format_args!("{}  {note}", item.name))?;
            }
        }
    }
    out.finish()?;
    match failed {
        0 => Ok(()),
        _ => Err(Stop::failed(format!(
            "{failed} of {} feeds could not be had.",
            job.items.len()
        ))),
    }
}

fn rows(desk: &Desk) -> Result<Vec<FeedRow>, Stop> {
    desk.ask("feed.list", &Empty {})
}

fn list(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    for feed in rows(desk)? {
        if out.is_json() {
            out.json(&feed)?;
            continue;
        }
        let folder = feed.folder.as_deref().unwrap_or_default();
        let named = joined([folder, feed.title.as_str()], "/");
        out.line(format_args!(
            "feed {}  {named}  {} new of {}",
            feed.id, feed.fresh, feed.total
        ))?;
        out.line(format_args!("    {}", feed.url))?;
        let FeedFilter { include, exclude } = &feed.filter;
        for (word, phrases) in [("with", include), ("without", exclude)] {
            if !phrases.is_empty() {
                out.line(format_args!("    only {word} {}", phrases.join(", ")))?;
            }
        }
        if let Some(failure) = &feed.failure {
            out.line(format_args!("    problem: {}", failure.message))?;
        }
    }
    Ok(())
}

fn list_entries(desk: &Desk, out: &mut Out, args: FeedEntriesArgs) -> Result<(), Stop> {
    let found: FeedEntries = desk.ask(
        "feed.entries",
        &FeedEntriesRequest {
            feed: args.feed,
            search: args.search,
            text: args.text.unwrap_or_default(),
            state: args.state,
            offset: 0,
            limit: args.limit,
        },
    )?;
    for entry in &found.rows {
        match out.is_json() {
            true => out.json(entry)?,
            false => show(out, entry)?,
        }
    }
    if (found.rows.len() as u32) < found.total {
        out.finish()?;
        eprintln!(
            "demarche-cli: {} of {} entries; --limit shows more",
            found.rows.len(),
            found.total
        );
    }
    Ok(())
}

fn read(desk: &Desk, out: &mut Out, entry: Id) -> Result<(), Stop> {
    let found: FeedEntryText = desk.ask("feed.entry_text", &ById { id: entry })?;
    if out.is_json() {
        return out.json(&found);
    }
    match found.text {
        Some(text) => out.line(text),
        None => Err(Stop::failed(
            "The feed holds no more of it than its summary.",
        )),
    }
}

fn list_searches(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let searches: Vec<FeedSearch> = desk.ask("feed_search.list", &Empty {})?;
    for search in searches {
        if out.is_json() {
            out.json(&search)?;
            continue;
        }
        out.line(format_args!(
            "search {}  {}  {} new",
            search.id, search.name, search.fresh
        ))?;
        let feeds: Vec<String> = search.feeds.iter().map(Id::to_string).collect();
        let feeds = match feeds.is_empty() {
            true => "in all feeds".to_owned(),
            false => format!("in feeds {}", feeds.join(", ")),
        };
        out.line(format_args!("    {}  {feeds}", search.text))?;
    }
    Ok(())
}

fn save_search(desk: &Desk, out: &mut Out, args: FeedSearchArgs) -> Result<(), Stop> {
    let created: Created = desk.ask(
        "feed_search.save",
        &FeedSearchInput {
            id: args.replace,
            name: args.name,
            text: args.text,
            feeds: args.feed,
        },
    )?;
    match out.is_json() {
        true => out.json(&created),
        false => out.line(format_args!("search {}", created.id)),
    }
}

fn show(out: &mut Out, entry: &FeedEntry) -> Result<(), Stop> {
    let state = serde_json::to_value(entry.state)?;
    let title = match entry.title.as_str() {
        "" => "(no title)",
        title => title,
    };
    out.line(format_args!("entry {}  {title}", entry.id))?;
    out.line(format_args!(
        "    {}",
        joined(
            [
                entry.feed_title.as_str(),
                date(entry.published.as_ref()),
                state.as_str().unwrap_or_default(),
                entry.authors.join(", ").as_str(),
            ],
            "  "
        )
    ))?;
    if let Some(url) = &entry.url {
        out.line(format_args!("    {url}"))?;
    }
    if let Some(article) = entry.article {
        out.line(format_args!("    article {article}"))?;
    }
    Ok(())
}

fn set_filter(desk: &Desk, args: FeedFilterArgs) -> Result<Done, Stop> {
    let filtered = args.clear || !args.include.is_empty() || !args.exclude.is_empty();
    if !filtered && args.title.is_none() && args.folder.is_none() {
        return Err(Stop::usage(
            "Say what to set: --include, --exclude, --clear, --title or --folder.",
        ));
    }
    let filter = FeedFilter {
        include: args.include,
        exclude: args.exclude,
    };
    desk.ask(
        "feed.update",
        &FeedUpdate {
            id: args.feed,
            title: args.title,
            folder: args.folder,
            filter: filtered.then_some(filter),
        },
    )
}

fn done(out: &mut Out, done: Done) -> Result<(), Stop> {
    match out.is_json() {
        true => out.json(&done),
        false => out.line(done.label),
    }
}
