//! Notes and briefings.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use demarche_api::types::ById;
use demarche_api::types::actors::Created;
use demarche_api::types::notes::{
    Check, CheckRequest, Note, NoteAppend, NoteCreate, NoteExport, NoteFormat, NoteSave, NoteScope,
    Saved,
};
use demarche_api::types::tables::Exported;

use super::{edition, source};
use crate::args::{NoteCommand, NoteForm, Scope};
use crate::desk::Desk;
use crate::names;
use crate::out::Out;
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, command: NoteCommand) -> Result<(), Stop> {
    match command {
        NoteCommand::New {
            title,
            template,
            scope: asked,
            file,
        } => {
            let text = file.map(|file| read(&file)).transpose()?;
            let request = NoteCreate {
                title: title.clone(),
                template,
                text,
                scope: scope(desk, asked)?,
            };
            let created: Created = desk.ask("note.create", &request)?;
            if out.is_json() {
                return out.json(&created);
            }
            out.line(format_args!("note {}  {title}", created.id))
        }
        NoteCommand::Edit { note, file, append } => edit(desk, out, &note, &file, append),
        NoteCommand::Show { note } => {
            let note = get(desk, &note)?;
            if out.is_json() {
                return out.json(&note);
            }
            out.text(&note.text)?;
            match note.text.ends_with('\n') {
                true => Ok(()),
                false => out.line(""),
            }
        }
        NoteCommand::Check { note } => check(desk, out, &note),
        NoteCommand::Export {
            note,
            to,
            style,
            output,
            include_held_sources,
        } => export(desk, out, &note, to, style, output, include_held_sources),
        NoteCommand::Issue { note, style } => edition::issue(desk, out, &note, style),
        NoteCommand::Editions { note } => edition::list(desk, out, &note),
        NoteCommand::Edition(command) => edition::run(desk, out, command),
    }
}

/// What was asked to fill a template in with; none when nothing was.
fn scope(desk: &Desk, asked: Scope) -> Result<Option<NoteScope>, Stop> {
    let named = [&asked.countries, &asked.actors, &asked.issues];
    if named.iter().all(|it| it.is_empty()) && asked.as_of.is_none() && asked.event.is_none() {
        return Ok(None);
    }
    Ok(Some(NoteScope {
        countries: names::bodies(desk, &asked.countries)?,
        actors: names::actors(desk, &asked.actors)?,
        issues: names::issues(desk, &asked.issues)?,
        as_of: asked.as_of,
        event: asked.event.map(Into::into),
    }))
}

fn get(desk: &Desk, given: &str) -> Result<Note, Stop> {
    let id = names::note(desk, given)?;
    desk.ask("note.get", &ById { id })
}

fn edit(desk: &Desk, out: &mut Out, note: &str, file: &Path, append: bool) -> Result<(), Stop> {
    let note = get(desk, note)?;
    let text = read(file)?;
    let id = note.row.id;
    let saved: Saved = match append {
        true => desk.ask("note.append", &NoteAppend { id, markdown: text })?,
        false => {
            let save = NoteSave {
                id,
                text,
                title: None,
                revision: note.revision,
            };
            desk.ask("note.save", &save)?
        }
    };
    if out.is_json() {
        return out.json(&saved);
    }
    out.line(format_args!(
        "note {id} saved as revision {}",
        saved.revision
    ))
}

fn check(desk: &Desk, out: &mut Out, note: &str) -> Result<(), Stop> {
    let text = get(desk, note)?.text;
    let check: Check = desk.ask("note.check", &CheckRequest { text })?;
    if out.is_json() {
        return out.json(&check);
    }
    out.line(format_args!(
        "{} of {} sentences that state a fact have a source",
        check.with_source,
        check.sentences - check.judgements
    ))?;
    for finding in &check.findings {
        out.line(format_args!("“{}”", finding.words))?;
        out.line(format_args!("    {} {}", finding.reason, finding.remedy))?;
    }
    Ok(())
}

fn export(
    desk: &Desk,
    out: &mut Out,
    note: &str,
    to: NoteForm,
    style: Option<String>,
    output: Option<PathBuf>,
    with_held: bool,
) -> Result<(), Stop> {
    let id = names::note(desk, note)?;
    let style = source::style(desk, style)?;
    let output = match output {
        Some(output) => output,
        None => {
            let note: Note = desk.ask("note.get", &ById { id })?;
            file_name(&note.row.title, to).into()
        }
    };
    let path = std::path::absolute(&output)?;
    let request = NoteExport {
        id,
        format: format_of(to),
        path: path.to_string_lossy().into_owned(),
        style,
        with_held,
    };
    let exported: Exported = desk.ask("note.export", &request)?;
    written(out, &exported)
}

pub(crate) fn format_of(form: NoteForm) -> NoteFormat {
    match form {
        NoteForm::Docx => NoteFormat::Docx,
        NoteForm::Pdf => NoteFormat::Pdf,
        NoteForm::Html => NoteFormat::Html,
        NoteForm::Md => NoteFormat::Markdown,
        NoteForm::Ris => NoteFormat::Ris,
        NoteForm::Biblatex => NoteFormat::Biblatex,
        NoteForm::Bibtex => NoteFormat::Bibtex,
        NoteForm::CslJson => NoteFormat::CslJson,
    }
}

/// A note's title as a file's name: signs that a file system may refuse become hyphens.
pub(crate) fn file_name(title: &str, to: NoteForm) -> String {
    let ending = match to {
        NoteForm::Docx => "docx",
        NoteForm::Pdf => "pdf",
        NoteForm::Html => "html",
        NoteForm::Md => "md",
        NoteForm::Ris => "ris",
        NoteForm::Biblatex | NoteForm::Bibtex => "bib",
        NoteForm::CslJson => "json",
    };
    let kept = |letter: char| letter.is_alphanumeric() || " -_,".contains(letter);
    let name: String = title
        .chars()
        .take(80)
        .map(|letter| if kept(letter) { letter } else { '-' })
        .collect();
    match name.trim_matches([' ', '-']) {
        "" => format!("note.{ending}"),
        name => format!("{name}.{ending}"),
    }
}

/// Tells of a file that was written.
pub(crate) fn written(out: &mut Out, exported: &Exported) -> Result<(), Stop> {
    if out.is_json() {
        return out.json(exported);
    }
    for warning in &exported.warnings {
        out.line(format_args!("warning: {warning}"))?;
    }
    match &exported.path {
        Some(path) => out.line(format_args!("{path} ({} bytes)", exported.bytes)),
        None => Ok(()),
    }
}

/// A text file, or standard input where the name is `-`.
fn read(file: &Path) -> Result<String, Stop> {
    let mut text = String::new();
    if file == Path::new("-") {
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file)
        .map_err(|error| Stop::failed(format!("{} cannot be read: {error}.", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_every_file_system_takes() {
        assert_eq!(
            file_name("China: what now?", NoteForm::Docx),
            "China- what now.docx"
        );
        assert_eq!(file_name("../../etc/passwd", NoteForm::Md), "etc-passwd.md");
        assert_eq!(file_name("…", NoteForm::Html), "note.html");
        assert_eq!(file_name("中国 и США", NoteForm::Pdf), "中国 и США.pdf");
    }
}
