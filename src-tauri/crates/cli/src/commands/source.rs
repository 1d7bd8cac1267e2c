//! Sources: which are held, how they are cited, references out.

use std::path::Path;

use demarche_api::types::notes::{
    CitationStyle, ReferenceFormat, ReferencesExport, SensitiveMark, SensitiveSource, StyleAdd,
    StyleName,
};
use demarche_api::types::tables::Exported;
use demarche_api::types::{Done, Empty, Id, PlaceKind};

use crate::args::{ReferenceForm, References, SourceCommand, SourceKind, StyleCommand};
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, word};
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, command: SourceCommand) -> Result<(), Stop> {
    match command {
        SourceCommand::List => {
            let sources: Vec<SensitiveSource> = desk.ask("sensitive.list", &Empty {})?;
            for source in &sources {
                if out.is_json() {
                    out.json(source)?;
                    continue;
                }
                let kind = word(&source.kind);
                out.line(format_args!("{kind} {}  {}", source.id, source.name))?;
            }
            Ok(())
        }
        SourceCommand::Hold { kind, source } => mark(desk, out, kind, &source, true),
        SourceCommand::Release { kind, source } => mark(desk, out, kind, &source, false),
    }
}

fn mark(
    desk: &Desk,
    out: &mut Out,
    kind: SourceKind,
    source: &str,
    sensitive: bool,
) -> Result<(), Stop> {
    let (kind, id): (PlaceKind, Id) = match kind {
        SourceKind::Article => (
            PlaceKind::Article,
            source
                .parse()
                .map_err(|_| Stop::failed("An article is named by its number."))?,
        ),
        SourceKind::Outlet => (PlaceKind::Outlet, names::outlet(desk, source)?),
        SourceKind::Actor => (PlaceKind::Actor, names::actor(desk, source)?),
    };
    let done: Done = desk.ask(
        "sensitive.mark",
        &SensitiveMark {
            kind,
            id,
            sensitive,
        },
    )?;
    if out.is_json() {
        return out.json(&done);
    }
    out.line(&done.label)
}

pub(crate) fn styles(desk: &Desk, out: &mut Out, command: StyleCommand) -> Result<(), Stop> {
    match command {
        StyleCommand::List => {
            let styles: Vec<CitationStyle> = desk.ask("style.list", &Empty {})?;
            for style in &styles {
                if out.is_json() {
                    out.json(style)?;
                    continue;
                }
                let own = if style.own { "  (your own)" } else { "" };
                out.line(format_args!("{}  {}{own}", style.name, style.title))?;
            }
            Ok(())
        }
        StyleCommand::Add { file } => {
            let style = add(desk, &file)?;
            if out.is_json() {
                return out.json(&style);
            }
            out.line(format_args!("{}  {}", style.name, style.title))
        }
        StyleCommand::Remove { name } => {
            let done: Done = desk.ask("style.remove", &StyleName { name })?;
            if out.is_json() {
                return out.json(&done);
            }
            out.line(&done.label)
        }
    }
}

fn add(desk: &Desk, file: &Path) -> Result<CitationStyle, Stop> {
    let path = std::path::absolute(file)?;
    let path = path.to_string_lossy().into_owned();
    desk.ask("style.add", &StyleAdd { path })
}

/// The name of a style: as it was given, or that of a CSL file, which the library keeps from now on.
pub(crate) fn style(desk: &Desk, given: Option<String>) -> Result<Option<String>, Stop> {
    match given {
        Some(given) if given.to_lowercase().ends_with(".csl") => {
            Ok(Some(add(desk, Path::new(&given))?.name))
        }
        given => Ok(given),
    }
}

pub(crate) fn references(desk: &Desk, out: &mut Out, asked: References) -> Result<(), Stop> {
    let path = asked.output.map(std::path::absolute).transpose()?;
    let request = ReferencesExport {
        ids: asked.articles,
        format: match asked.format {
            ReferenceForm::Ris => ReferenceFormat::Ris,
            ReferenceForm::Biblatex => ReferenceFormat::Biblatex,
            ReferenceForm::Bibtex => ReferenceFormat::Bibtex,
            ReferenceForm::CslJson => ReferenceFormat::CslJson,
        },
        path: path.map(|path| path.to_string_lossy().into_owned()),
        with_held: asked.include_held_sources,
    };
    let exported: Exported = desk.ask("article.export_references", &request)?;
    match &exported.text {
        Some(text) if !out.is_json() => out.text(text),
        _ => super::note::written(out, &exported),
    }
}
