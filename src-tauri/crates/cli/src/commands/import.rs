//! Importing: what was stored, what was cut, and what went wrong, item by item.

use std::collections::{BTreeMap, VecDeque};
use std::io::Read as _;

use demarche_api::types::import::{
    Already, DraftRef, ImportDraft, ImportDraftsRequest, ImportFetch, ImportFiles, ImportRevision,
    ImportSource, ImportSourceKind, ImportZotero, JobStarted, StoreAll, Stored, StoredDraft,
};
use demarche_api::types::library::{Job, JobItemState};
use demarche_api::types::{Empty, Id, PartialDate, Precision};
use serde::Serialize;
use serde_json::json;

use crate::args::Import;
use crate::commands::feed;
use crate::desk::Desk;
use crate::out::{Out, counted, date, joined};
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, import: Import) -> Result<(), Stop> {
    let items = import.url.len()
        + import.file.len()
        + import.feed.len()
        + import.entry.len()
        + usize::from(import.zotero)
        + usize::from(import.paste);
    if items == 0 {
        return Err(Stop::usage(
            "Say what to import: --url, --file, --feed, --entry, --zotero or --paste.",
        ));
    }
    let several = items > 1 || !import.feed.is_empty();
    if several && is_edited(&import) {
        return Err(Stop::usage(
            "--title, --date, --outlet and --address are for a single article.",
        ));
    }
    let (mut failed, mut count) = (0, 0);
    // Every item is stored, even where nobody hears of it any more.
    let mut told = Ok(());
    for portion in portions(import) {
        let mut named: VecDeque<Named> = drafts(desk, &portion)?.into();
        let is_item = |(_, outcome): &&Named| !matches!(outcome, Outcome::Note(_));
        count += named.iter().filter(is_item).count();
        while !named.is_empty() {
            let some = named.drain(..named.len().min(AT_ONCE)).collect();
            for (name, item) in stored(desk, some, &portion)? {
                failed += usize::from(matches!(item, Item::Failed(_)));
                told = became(out, &name, item, told);
            }
        }
    }
    let told = told.and_then(|()| out.finish());
    match failed {
        0 => told,
        _ if count == 1 => Err(Stop::failed("Nothing was imported.")),
        _ => Err(Stop::failed(format!(
            "{failed} of {count} items were not imported."
        ))),
    }
}

/// Drafts that are stored with one commit, and files that are read before they are.
const AT_ONCE: usize = 32;

/// The import in parts of a few files each, so that of very many what was read is stored as it goes.
fn portions(mut import: Import) -> Vec<Import> {
    let mut portions = Vec::new();
    while import.file.len() > AT_ONCE {
        let rest = import.file.split_off(AT_ONCE);
        let files = std::mem::replace(&mut import.file, rest);
        portions.push(Import {
            file: files,
            url: Vec::new(),
            feed: Vec::new(),
            entry: Vec::new(),
            zotero: false,
            paste: false,
            ..import.clone()
        });
    }
    portions.push(import);
    portions
}

/// What became of an item in the end.
enum Item {
    Stored(Box<ImportDraft>, Stored),
    /// A reference that says nothing new of an article.
    Already(Already),
    Note(String),
    Failed(String),
}

/// Tells what became of an item. What went wrong is told on standard error, even where nobody reads the rest any more.
fn became(out: &mut Out, name: &str, item: Item, told: Result<(), Stop>) -> Result<(), Stop> {
    match item {
        Item::Stored(draft, stored) => told.and_then(|()| show(out, name, &draft, &stored)),
        Item::Already(already) => told.and_then(|()| tell_already(out, name, &already)),
        Item::Note(note) => told.and_then(|()| tell(out, name, &note)),
        Item::Failed(reason) => {
            let told = told.and_then(|()| out.finish());
            eprintln!("demarche-cli: {name}: {reason}");
            if !out.is_json() {
                return told;
            }
            let error = json!({ "item": name, "error": reason });
            told.and_then(|()| out.json(&error))
        }
    }
}

/// Stores the drafts among these outcomes.
fn stored(desk: &Desk, named: Vec<Named>, import: &Import) -> Result<Vec<(String, Item)>, Stop> {
    let mut items = Vec::new();
    let mut waiting = BTreeMap::new();
    for (name, outcome) in named {
        let item = match outcome {
            Outcome::Draft(draft) => match revise(desk, *draft, import) {
                Ok(ImportDraft {
                    draft,
                    already: Some(already),
                    ..
                }) if already.differs.is_empty() && !is_edited(import) => {
                    let _: Empty = desk.ask("import.discard", &DraftRef { draft })?;
                    Item::Already(already)
                }
                Ok(draft) => {
                    waiting.insert(draft.draft, (items.len(), draft));
                    Item::Failed("It was not stored.".to_owned())
                }
                Err(Stop::Failed(reason)) => Item::Failed(reason),
                Err(stop) => return Err(stop),
            },
            Outcome::Note(note) => Item::Note(note),
            Outcome::Failed(Stop::Failed(reason)) => Item::Failed(reason),
            Outcome::Failed(stop) => return Err(stop),
        };
        items.push((name, item));
    }
    let request = StoreAll {
        drafts: waiting.keys().copied().collect(),
    };
    let answers: Vec<StoredDraft> = desk.ask("import.store_all", &request)?;
    for answer in answers {
        let Some((at, draft)) = waiting.remove(&answer.draft) else {
            continue;
        };
        items[at].1 = match (answer.stored, answer.failure.map(Stop::from)) {
            (Some(stored), _) => Item::Stored(Box::new(draft), stored),
            (None, Some(Stop::Failed(reason))) => Item::Failed(reason),
            (None, Some(stop)) => return Err(stop),
            (None, None) => continue,
        };
    }
    Ok(items)
}

/// What became of an item.
enum Outcome {
    Draft(Box<ImportDraft>),
    /// More to say of it.
    Note(String),
    Failed(Stop),
}

type Named = (String, Outcome);

impl From<Result<ImportDraft, Stop>> for Outcome {
    fn from(result: Result<ImportDraft, Stop>) -> Self {
        match result {
            Ok(draft) => Self::Draft(Box::new(draft)),
            Err(stop) => Self::Failed(stop),
        }
    }
}

/// Every item as a draft or several, or the reason why it is none.
fn drafts(desk: &Desk, import: &Import) -> Result<Vec<Named>, Stop> {
    let mut drafts = Vec::new();
    if import.paste {
        drafts.push(("paste".to_owned(), paste(desk)?.into()));
    }
    if !import.file.is_empty() {
        let paths = import.file.iter();
        let request = ImportFiles {
            paths: paths
                .map(|path| path.to_string_lossy().into_owned())
                .collect(),
        };
        drafts.extend(of_job(desk, "import.files", &request)?);
    }
    if import.zotero {
        let request = ImportZotero {
            port: import.zotero_port,
        };
        drafts.extend(of_job(desk, "import.zotero", &request)?);
    }
    if !import.url.is_empty() {
        let request = ImportFetch {
            urls: import.url.clone(),
            allow_private: import.allow_private,
        };
        drafts.extend(of_job(desk, "import.fetch", &request)?);
    }
    let single = drafts
        .iter()
        .filter(|(_, outcome)| matches!(outcome, Outcome::Draft(_)))
        .count()
        <= 1;
    if !single && is_edited(import) {
        return Err(Stop::failed(
            "The file holds several articles: --title, --date, --outlet and --address are for a single one. Nothing was imported.",
        ));
    }
    if !import.entry.is_empty() {
        let job = feed::import_entries(desk, import.entry.clone(), import.allow_private)?;
        drafts.extend(made(desk, job)?);
    }
    if !import.feed.is_empty() {
        let (failed, job) = feed::import(desk, &import.feed, import.allow_private)?;
        drafts.extend(
            failed
                .into_iter()
                .map(|(name, stop)| (name, Outcome::Failed(stop))),
        );
        drafts.extend(
            job.map(|job| made(desk, job))
                .transpose()?
                .into_iter()
                .flatten(),
        );
    }
    Ok(drafts)
}

fn is_edited(import: &Import) -> bool {
    let edited = [&import.title, &import.date, &import.outlet, &import.address];
    edited.iter().any(|edit| edit.is_some())
}

fn paste(desk: &Desk) -> Result<Result<ImportDraft, Stop>, Stop> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    let Ok(text) = String::from_utf8(bytes) else {
        return Ok(Err(Stop::failed(
            "What was pasted is not text in UTF-8. Save it as a file and import it with --file.",
        )));
    };
    let source = ImportSource::Paste {
        text: Some(text),
        html: None,
    };
    Ok(desk.ask("import.preview", &source))
}

/// Starts a job that makes drafts, waits for its end, and collects them item by item.
fn of_job(desk: &Desk, command: &str, request: &impl Serialize) -> Result<Vec<Named>, Stop> {
    let started: JobStarted = desk.ask(command, request)?;
    let job = desk.wait_for(started.job)?;
    made(desk, job)
}

/// The drafts that a job's items became.
fn made(desk: &Desk, job: Job) -> Result<Vec<Named>, Stop> {
    let items = job.items.iter();
    let request = ImportDraftsRequest {
        drafts: Some(items.flat_map(|item| item.drafts.clone()).collect()),
    };
    let held: Vec<ImportDraft> = desk.ask("import.drafts", &request)?;
    let mut held: BTreeMap<Id, ImportDraft> =
        held.into_iter().map(|draft| (draft.draft, draft)).collect();
    let mut outcomes: Vec<Named> = Vec::new();
    for item in job.items {
        let name = item.name.to_string();
        if let Some(failure) = item.error {
            outcomes.push((name, Outcome::Failed(failure.into())));
        } else if item.state == JobItemState::Cancelled {
            let stopped = Stop::failed("The import was cancelled.");
            outcomes.push((name, Outcome::Failed(stopped)));
        } else {
            let made = item.drafts.iter().filter_map(|id| held.remove(id));
            outcomes.extend(made.map(|draft| (name.clone(), Outcome::from(Ok(draft)))));
            outcomes.extend(
                item.note
                    .map(|note| (name, Outcome::Note(note.to_string()))),
            );
        }
    }
    Ok(outcomes)
}

fn tell(out: &mut Out, name: &str, note: &str) -> Result<(), Stop> {
    if out.is_json() {
        return out.json(&json!({ "item": name, "note": note }));
    }
    out.line(format_args!("{name}: {note}"))
}

fn tell_already(out: &mut Out, name: &str, already: &Already) -> Result<(), Stop> {
    if out.is_json() {
        return out.json(&json!({ "item": name, "already": already }));
    }
    let (article, title) = (already.article, &already.title);
    out.line(format_args!(
        "{name}: already there as article {article} “{title}”"
    ))
}

fn revise(desk: &Desk, draft: ImportDraft, import: &Import) -> Result<ImportDraft, Stop> {
    let revision = ImportRevision {
        draft: draft.draft,
        toggle: Vec::new(),
        title: import.title.clone(),
        published: import.date.clone().map(|date| PartialDate {
            date,
            precision: Precision::Day,
        }),
        outlet: import.outlet.clone(),
        url: import.address.clone(),
        excerpt: None,
    };
    let changes = [
        revision.title.is_some(),
        revision.published.is_some(),
        revision.outlet.is_some(),
        revision.url.is_some(),
    ];
    match changes.contains(&true) {
        true => desk.ask("import.revise", &revision),
        false => Ok(draft),
    }
}

fn show(out: &mut Out, name: &str, draft: &ImportDraft, stored: &Stored) -> Result<(), Stop> {
    if out.is_json() {
        return out.json(&json!({ "item": name, "stored": stored, "draft": draft }));
    }
    out.line(format_args!("article {}  {}", stored.article, stored.title))?;
    let outlet = draft
        .outlet
        .as_ref()
        .map_or("no outlet", |outlet| &outlet.name);
    out.line(format_args!("    {outlet}, {}", published(draft)))?;
    if !draft.wires.is_empty() {
        let wires = draft.wires.iter().map(|wire| wire.name.as_str());
        out.line(format_args!("    with {}", joined(wires, ", ")))?;
    }
    if draft.source == ImportSourceKind::Reference {
        out.line(format_args!("    cited as [@{}]", stored.citation_key))?;
    }
    let cut = draft.pieces.iter().filter(|piece| !piece.kept).count();
    out.line(format_args!(
        "    {} kept of {}, {} cut",
        counted(draft.words_kept, "word"),
        draft.words_total,
        counted(cut as u32, "piece")
    ))?;
    let speakers = draft.speakers.iter().map(|speaker| match &speaker.country {
        Some(country) => format!("{} ({})", speaker.name, country.code),
        None => speaker.name.clone(),
    });
    let speakers: Vec<String> = speakers.collect();
    out.line(format_args!(
        "    {}",
        joined(
            [
                counted(stored.quotations, "quotation").as_str(),
                speakers.join(", ").as_str()
            ],
            "  "
        )
    ))?;
    if stored.quotations == 0 && !in_english(draft) {
        out.line("    quotations are looked for in English texts only")?;
    }
    for duplicate in &stored.duplicates {
        let kind = if duplicate.exact {
            "same as"
        } else {
            "near copy of"
        };
        out.line(format_args!(
            "    {kind} article {} “{}” ({:.0} %)",
            duplicate.article,
            duplicate.title,
            duplicate.share * 100.0
        ))?;
    }
    if let Some(already) = draft.already.as_ref().filter(|it| !it.differs.is_empty()) {
        let differs = already.differs.iter().map(ToString::to_string);
        let differs: Vec<String> = differs.collect();
        out.line(format_args!(
            "    article {} is this work already; the file says otherwise: {}",
            already.article,
            joined(differs.iter().map(String::as_str), ", ")
        ))?;
    }
    let other_key = stored.other_key.iter();
    let other_key = other_key.filter(|why| !draft.problems.contains(why));
    for problem in draft.problems.iter().chain(other_key) {
        out.line(format_args!("    problem: {problem}"))?;
    }
    Ok(())
}

/// Whether the text is in English, as far as is known.
fn in_english(draft: &ImportDraft) -> bool {
    draft
        .language
        .as_deref()
        .is_none_or(|language| language.split('-').next() == Some("en"))
}

/// The date and where it was found, or what is known instead.
fn published(draft: &ImportDraft) -> String {
    let hint = draft.date_hint.as_ref();
    match (&draft.published, &draft.published_from, hint) {
        (Some(_), Some(from), _) => format!("{} ({from})", date(draft.published.as_ref())),
        (Some(_), None, _) => date(draft.published.as_ref()).to_owned(),
        (None, _, Some(hint)) => {
            let reason = hint.reason.clone().unwrap_or_default();
            format!("no date: the text says only “{}”. {reason}", hint.phrase)
                .trim_end_matches(['.', ' '])
                .to_owned()
        }
        (None, _, None) => "no date found".to_owned(),
    }
}
