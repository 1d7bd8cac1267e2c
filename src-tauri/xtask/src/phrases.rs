//! `ui/src/api/generated/phrases.ts`: every template of what the core says, for the window's catalogues.
//!
//! They are read from the source, where `phrase!` has each as a literal: what is compiled has no list of them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::root;

/// Where a catalogue's group of templates comes from, as files and folders. What two groups have, be it a file or a
/// template, is in the first of them.
const GROUPS: &[(&str, &[&str])] = &[
    ("history", &["crates/library/src/op.rs"]),
    (
        "failures",
        &["crates/api/src/failure.rs", "crates/api/src/failure"],
    ),
    (
        "comparing",
        &[
            "crates/library/src/compare",
            "crates/library/src/positions",
            "crates/library/src/quotations",
            "crates/api/src/convert/quotations.rs",
        ],
    ),
    (
        "keeping",
        &[
            "crates/library/src/file",
            "crates/library/src/bundle",
            "crates/library/src/verify",
            "crates/library/src/history",
            "crates/api/src/commands/keeping.rs",
        ],
    ),
    (
        "sharing",
        &[
            "crates/library/src/share",
            "crates/share/src",
            "crates/api/src/commands/sharing.rs",
        ],
    ),
    ("library", &["crates/library/src"]),
    (
        "notes",
        &["crates/brief/src", "crates/api/src/commands/vault.rs"],
    ),
    (
        "exchange",
        &["crates/exchange/src", "crates/api/src/commands/exchange.rs"],
    ),
    ("fetching", &["crates/fetch/src"]),
    (
        "extract",
        &[
            "crates/text/src/signature.rs",
            "crates/extract/src",
            "crates/api/src/convert/import.rs",
        ],
    ),
    ("attribution", &["crates/attribution/src"]),
    ("commands", &["crates/api/src", "src"]),
];

/// The generated file.
pub(crate) fn phrases_ts() -> Result<String> {
    let mut groups: Vec<(&str, Vec<Template>)> = Vec::new();
    let mut seen = std::collections::BTreeMap::new();
    let mut read = std::collections::BTreeSet::new();
    for (group, paths) in GROUPS {
        let mut templates = Vec::new();
        for file in sources_of(paths)? {
            if !read.insert(file.clone()) {
                continue;
            }
            let text = std::fs::read_to_string(&file)?;
            let found = templates_in(&text).with_context(|| file.display().to_string())?;
            for template in found {
                match seen.get(&template.other) {
                    None => {
                        seen.insert(template.other.clone(), template.one.clone());
                        templates.push(template);
                    }
                    Some(one) if *one == template.one => {}
                    Some(_) => bail!(
                        "“{}” is a template with a wording for one, and another without it",
                        template.other
                    ),
                }
            }
        }
        groups.push((group, templates));
    }
    let mut out = String::from(
        "// Written by `cargo xtask codegen` from the core's sources. Do not edit.\n\n\
         /** What the core says, by the part of it that says so: templates in English. */\n\
         export const phrases = {\n",
    );
    for (group, templates) in groups
        .into_iter()
        .filter(|(_, templates)| !templates.is_empty())
    {
        writeln!(out, "  {group}: {{")?;
        for Template { one, other } in templates {
            let key = serde_json::to_string(&other)?;
            match one {
                None => writeln!(out, "    {key}: {key},")?,
                Some(one) => {
                    let one = serde_json::to_string(&one)?;
                    writeln!(out, "    {key}: {{ one: {one}, other: {key} }},")?;
                }
            }
        }
        out.push_str("  },\n");
    }
    out.push_str("} as const;\n");
    Ok(out)
}

#[derive(Debug, PartialEq, Eq)]
struct Template {
    one: Option<String>,
    other: String,
}

/// The files of a group.
fn sources_of(paths: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        files.extend(sources(&root().join("src-tauri").join(path))?);
    }
    Ok(files)
}

/// A file, or the Rust files of a folder in the order of their paths, tests left out.
fn sources(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let mut entries: Vec<PathBuf> = std::fs::read_dir(path)
        .with_context(|| path.display().to_string())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    entries.sort();
    let mut found = Vec::new();
    for entry in entries {
        let name = entry.file_name().unwrap_or_default();
        if entry.is_dir() && name != "tests" {
            found.extend(sources(&entry)?);
        } else if name != "tests.rs" && entry.extension().is_some_and(|it| it == "rs") {
            found.push(entry);
        }
    }
    Ok(found)
}

const MACRO: &str = "phrase!(";

/// The templates of a source text, in its order. What stands behind its tests, and in comments, is none.
fn templates_in(text: &str) -> Result<Vec<Template>> {
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(text);
    let mut templates = Vec::new();
    for (at, _) in code.match_indices(MACRO) {
        let line = code[..at].rsplit('\n').next().unwrap_or_default();
        if line.trim_start().starts_with("//") {
            continue;
        }
        let mut left = code[at + MACRO.len()..].trim_start();
        // The macro's own pattern, in which a template is a variable.
        if left.starts_with('$') {
            continue;
        }
        let first = literal(&mut left)?;
        left = left.trim_start();
        let template = match left.strip_prefix('|') {
            None => Template {
                one: None,
                other: first,
            },
            Some(rest) => {
                left = rest.trim_start();
                Template {
                    one: Some(first),
                    other: literal(&mut left)?,
                }
            }
        };
        templates.push(template);
    }
    Ok(templates)
}

/// The string literal that a text begins with, which is taken off it.
fn literal(text: &mut &str) -> Result<String> {
    let Some(body) = text.strip_prefix('"') else {
        let shown: String = text.chars().take(40).collect();
        bail!("a template has to be a literal: phrase!({shown}");
    };
    let mut said = String::new();
    let mut letters = body.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => {
                *text = &body[at + 1..];
                return Ok(said);
            }
            '\\' => match letters.next() {
                Some((_, 'n')) => said.push('\n'),
                Some((_, same @ ('"' | '\\'))) => said.push(same),
                // The line goes on behind the spaces of the next.
                Some((at, '\n')) => {
                    let rest = body[at + 1..].trim_start();
                    letters = body.char_indices();
                    let behind = body.len() - rest.len();
                    while letters.clone().next().is_some_and(|(at, _)| at < behind) {
                        letters.next();
                    }
                }
                _ => bail!("a template has an escape that is not known: {said}\\"),
            },
            other => said.push(other),
        }
    }
    bail!("a template does not end: {said}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(one: Option<&str>, other: &str) -> Template {
        Template {
            one: one.map(str::to_owned),
            other: other.to_owned(),
        }
    }

    #[test]
    fn templates_are_found_where_code_says_them() {
        let text = r#"
            // phrase!("in a comment")
            let a = phrase!("Say “{it}” or \"{that}\"", it, that = 3);
            let b = demarche_text::phrase!(
                "{n} note" | "{n} \
                 notes",
                n = 2
            );
            macro_rules! m { (phrase!($words:literal)) => {} }
        "#;
        let expected = [
            template(None, "Say “{it}” or \"{that}\""),
            template(Some("{n} note"), "{n} notes"),
        ];
        assert_eq!(templates_in(text).unwrap(), expected);
        assert!(templates_in("phrase!(words)").is_err());
        let tested = "#[cfg(test)]\nmod tests {\n phrase!(\"no\") }";
        assert_eq!(templates_in(tested).unwrap(), []);
    }
}
