//! A file's properties: a note's own front matter, and behind it what this program says of the note.
//!
//! What a note has of its own stays as it is written, byte for byte; `demarche-id` begins what is added, and what
//! an editor of the vault puts behind that is the note's own again. Nothing here resolves YAML's anchors or builds
//! values of it: lines are told apart by their first letters alone, so that no file can make it long.

use std::fmt::Write as _;

use crate::front::front_matter;

/// The property by which a file is known.
pub(crate) const ID: &str = "demarche-id";
/// How the note's own fences are written, where they are not `---` and a line break; a JSON list of both.
const FENCES: &str = "demarche-front";
/// Set where the file's text is the note's, links and all.
const VERBATIM: &str = "demarche-verbatim";
/// Where the note has a `title` or `notebook` of its own.
const OWN_TITLE: &str = "demarche-title";
const OWN_NOTEBOOK: &str = "demarche-notebook";
/// What is added behind the id, unless the note has it itself.
const ADDED: &[&str] = &["created", "updated", "cites", FENCES, VERBATIM];
/// Behind a value that is quoted in the file and was not in the note: `title: War: a brief` is no YAML.
const UNQUOTED: &str = " # written without quotation marks";

/// What is added to a note's properties.
#[derive(Debug, Clone, Default)]
pub(crate) struct Added<'a> {
    pub(crate) id: &'a str,
    pub(crate) title: &'a str,
    /// By what it is called as well; nothing where its file has its title.
    pub(crate) alias: Option<&'a str>,
    pub(crate) notebook: &'a str,
    pub(crate) created: &'a str,
    pub(crate) updated: &'a str,
    /// Links to the articles that it cites by key.
    pub(crate) cites: Vec<String>,
    pub(crate) verbatim: bool,
}

/// What a file's properties say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Read {
    /// By what it is known.
    pub(crate) id: Option<String>,
    /// The title that was added.
    pub(crate) title: Option<String>,
    /// The notebook that was added.
    pub(crate) notebook: Option<String>,
    pub(crate) verbatim: bool,
    /// The note's own front matter, both fences included; empty where it has none.
    pub(crate) own: String,
    /// Where the text begins.
    pub(crate) end: usize,
}

/// Lines between fences: which fence opens, the lines, which fence closes.
fn fenced(text: &str, end: usize) -> (&str, &str, &str) {
    let front = &text[..end];
    let open = front.find('\n').map_or(front.len(), |at| at + 1);
    let close = front[..front.len().saturating_sub(1)]
        .rfind('\n')
        .map_or(open, |at| at + 1)
        .max(open);
    (&front[..open], &front[open..close], &front[close..])
}

/// The front matter of a note's file.
pub(crate) fn with(text: &str, added: &Added<'_>) -> String {
    let end = front_matter(text).range.end;
    let (open, inner, close) = match end {
        0 => ("", "", ""),
        end => fenced(text, end),
    };
    let own: Vec<String> = inner.lines().filter_map(key_of).collect();
    let has = |key: &str| own.iter().any(|own| own == key);
    let mut out = "---\n".to_owned();
    for line in inner.split_inclusive('\n') {
        match quoted(line) {
            Some(quoted) => out.push_str(&quoted),
            None => out.push_str(line),
        }
    }
    let _ = writeln!(out, "{ID}: {}", added.id);
    let mut add = |key: &str, value: &str| {
        if !has(key) {
            let gap = if value.starts_with('\n') { "" } else { " " };
            let _ = writeln!(out, "{key}:{gap}{value}");
        }
    };
    add(
        if has("title") { OWN_TITLE } else { "title" },
        &string(added.title),
    );
    if let Some(alias) = added.alias {
        add("aliases", &format!("\n  - {}", string(alias)));
    }
    let notebook = if has("notebook") {
        OWN_NOTEBOOK
    } else {
        "notebook"
    };
    add(notebook, &string(added.notebook));
    add("created", added.created);
    add("updated", added.updated);
    if !added.cites.is_empty() {
        let mut list = String::new();
        for link in &added.cites {
            let _ = write!(list, "\n  - {}", string(link));
        }
        add("cites", &list);
    }
    if end > 0 && ((open, close) != ("---\n", "---\n") || inner.is_empty()) {
        let fences = serde_json::Value::from(vec![open, close]);
        add(FENCES, &string(&fences.to_string()));
    }
    if added.verbatim {
        add(VERBATIM, "true");
    }
    out.push_str("---\n");
    out
}

/// What a file's properties say, and what of them is the note's own.
pub(crate) fn apart(text: &str) -> Read {
    let end = front_matter(text).range.end;
    let mut read = Read {
        end,
        ..Read::default()
    };
    if end == 0 {
        return read;
    }
    let (_, inner, _) = fenced(text, end);
    let entries = entries(inner);
    let Some(at) = entries.iter().rposition(|(key, _)| key == ID) else {
        text[..end].clone_into(&mut read.own);
        return read;
    };
    read.id = Some(value(entries[at].1)).filter(|id| !id.is_empty());
    let mut own = String::new();
    for (_, lines) in &entries[..at] {
        for line in lines.split_inclusive('\n') {
            own.push_str(&unquoted(line).unwrap_or_else(|| line.to_owned()));
        }
    }
    let mut fences = None;
    let mut aliases = None;
    for (key, lines) in &entries[at + 1..] {
        match key.as_str() {
            "title" | OWN_TITLE => read.title = Some(value(lines)).filter(|it| !it.is_empty()),
            "notebook" | OWN_NOTEBOOK => {
                read.notebook = Some(value(lines)).filter(|it| !it.is_empty())
            }
            "aliases" => aliases = Some(*lines),
            FENCES => fences = serde_json::from_str::<[String; 2]>(&value(lines)).ok(),
            VERBATIM => read.verbatim = true,
            key if ADDED.contains(&key) => {}
            // What was put in since.
            _ => own.push_str(lines),
        }
    }
    // An alias that somebody else gave is the note's own; the title alone is what was added.
    if let Some(lines) = aliases
        && list(lines).iter().any(|it| Some(it) != read.title.as_ref())
    {
        own.push_str(lines);
    }
    read.own = match fences {
        // With its own fences, as long as these are some.
        Some([open, close]) if front_matter(&format!("{open}{own}{close}")).range.end > 0 => {
            format!("{open}{own}{close}")
        }
        _ if own.is_empty() => String::new(),
        _ => format!("---\n{own}---\n"),
    };
    read
}

/// The entries of front matter: a key's line with the lines that belong to it.
fn entries(inner: &str) -> Vec<(String, &str)> {
    let mut entries: Vec<(String, usize)> = Vec::new();
    let mut at = 0;
    for line in inner.split_inclusive('\n') {
        if let Some(key) = key_of(line) {
            entries.push((key, at));
        } else if entries.is_empty() {
            entries.push((String::new(), 0));
        }
        at += line.len();
    }
    let ends: Vec<usize> = entries[1.min(entries.len())..]
        .iter()
        .map(|(_, at)| *at)
        .chain([inner.len()])
        .collect();
    entries
        .into_iter()
        .zip(ends)
        .map(|((key, from), to)| (key, &inner[from..to]))
        .collect()
}

/// The key that a line begins, in small letters.
fn key_of(line: &str) -> Option<String> {
    let (key, _) = line.split_once(':')?;
    let plain = !key.is_empty() && !key.starts_with([' ', '\t', '-', '#', '?']);
    plain.then(|| key.trim().trim_matches(['"', '\'']).to_lowercase())
}

/// The value on an entry's first line, without quotation marks.
fn value(lines: &str) -> String {
    let line = lines.lines().next().unwrap_or_default();
    let value = line.split_once(':').map_or("", |(_, value)| value).trim();
    scalar(value)
}

/// The values of a list, written either way.
fn list(lines: &str) -> Vec<String> {
    let mut lines = lines.lines();
    let first = lines.next().unwrap_or_default();
    let first = first.split_once(':').map_or("", |(_, value)| value).trim();
    if let Some(inside) = first.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
        let parts = inside.split(',').map(|part| scalar(part.trim()));
        return parts.filter(|part| !part.is_empty()).collect();
    }
    if !first.is_empty() {
        return vec![scalar(first)];
    }
    lines
        .filter_map(|line| line.trim().strip_prefix('-'))
        .map(|part| scalar(part.trim()))
        .collect()
}

fn scalar(value: &str) -> String {
    if value.starts_with('"')
        && let Ok(text) = serde_json::from_str::<String>(value)
    {
        return text;
    }
    match value
        .strip_prefix('\'')
        .and_then(|it| it.strip_suffix('\''))
    {
        Some(inside) => inside.replace("''", "'"),
        None => value.trim_matches('"').to_owned(),
    }
}

/// Words as YAML: as they are where nothing but words could be meant, or else as a JSON string, which is one of YAML's.
pub(crate) fn string(text: &str) -> String {
    const OTHERWISE: &[&str] = &["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    let plain = text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && text
            .chars()
            .all(|it| it.is_alphanumeric() || " .,'()-–’".contains(it))
        && !OTHERWISE.contains(&text.to_lowercase().as_str());
    if plain {
        return text.to_owned();
    }
    serde_json::Value::from(text).to_string()
}

/// A line whose value YAML would not read as the words that it is, with quotation marks around them.
fn quoted(line: &str) -> Option<String> {
    let (key, value) = line.strip_suffix('\n')?.split_once(": ")?;
    let plain = key_of(line).is_some() && !key.contains(['"', '\'', ' ', '\\']);
    let odd = value.contains(": ")
        || value.ends_with(':')
        || value.starts_with(['@', '`', '%', '\t'])
        || value.starts_with('[') && !value.ends_with(']');
    let bare = !value.is_empty()
        && value.trim() == value
        && !value.starts_with(['"', '\'', '|', '>', '{', '&', '*', '!']);
    (plain && odd && bare).then(|| format!("{key}: {}{UNQUOTED}\n", string(value)))
}

fn unquoted(line: &str) -> Option<String> {
    let (key, value) = line
        .strip_suffix('\n')?
        .strip_suffix(UNQUOTED)?
        .split_once(": ")?;
    let value: String = serde_json::from_str(value).ok()?;
    let whole = format!("{key}: {value}\n");
    // Only what would be quoted so.
    (quoted(&whole).as_deref() == Some(line)).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added() -> Added<'static> {
        Added {
            id: "note-3-0123456789ab",
            title: "War: a brief",
            alias: Some("War: a brief"),
            notebook: "Notes",
            created: "2022-03-18T12:00:00",
            updated: "2022-03-18T12:00:00",
            cites: vec!["[[Articles/A]]".to_owned()],
            verbatim: false,
        }
    }

    fn back(text: &str) -> Read {
        let file = with(text, &added()) + &text[front_matter(text).range.end..];
        let read = apart(&file);
        assert_eq!(read.id.as_deref(), Some(added().id), "{file}");
        assert_eq!(format!("{}{}", read.own, &file[read.end..]), text, "{file}");
        read
    }

    #[test]
    fn a_notes_own_lines_come_back_as_they_were() {
        for text in [
            "# A\n",
            "",
            "---\ntitle: War: a brief\nmarking: TLP:AMBER # ask\n---\n# A",
            "---\n---\n# A",
            "---\r\na: b\r\n---\r\nx",
            "---\na: b\n...\nx",
            "---\na: b\n---",
            "--- \n\n  - loose\ntags: [a, b]\n---\t\nx",
            "---\naliases:\n  - One\n  - Two\ncreated: yes\n---\nx",
            "---\nnever closed: yes",
            "---\n[draft] a: b\nto: [draft] x\nby: @me\nlast:\n---\n",
        ] {
            back(text);
        }
        assert_eq!(back("x").title.as_deref(), Some("War: a brief"));
    }

    #[test]
    fn what_an_editor_adds_becomes_the_notes_own() {
        let file = with("# A\n", &added());
        let file = file.strip_suffix("---\n").unwrap().to_owned()
            + "tags:\n  - call\nreviewed: true\n---\n# A\n";
        let file = file.replace(
            "  - \"War: a brief\"\nnotebook",
            "  - \"War: a brief\"\n  - The brief\nnotebook",
        );
        let read = apart(&file);
        assert_eq!(
            read.own,
            "---\ntags:\n  - call\nreviewed: true\naliases:\n  - \"War: a brief\"\n  - The brief\n---\n"
        );
    }

    #[test]
    fn a_foreign_file_keeps_all_of_it() {
        let text = "---\nid: 7\naliases: [Old name]\n---\n# A";
        let read = apart(text);
        assert_eq!(
            (read.id, read.own.as_str()),
            (None, &text[..text.len() - 3])
        );
    }

    #[test]
    fn no_anchor_is_ever_followed() {
        let bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n---\n";
        assert_eq!(apart(bomb).own, bomb);
    }
}
