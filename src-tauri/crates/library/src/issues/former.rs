//! Names that issues had, by which notes still call them.

use demarche_text::phrase;

use super::edit::fold;
use crate::notes::{Form, Target, in_fences, written};
use crate::sql::all;
use crate::{Error, IssueId, Reader, Result};

/// Refuses a name by which notes mean another issue, which had it or took in the one that had it: from then on
/// they would mean this one, and nobody would have changed them.
pub(super) fn check_former(reader: &Reader<'_>, name: &str, own: Option<IssueId>) -> Result<()> {
    let wanted = fold(name);
    let had: Vec<(String, String)> =
        all(reader.conn(), include_str!("had_names.sql"), [own], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let Some((former, live)) = had.into_iter().find(|(former, _)| fold(former) == wanted) else {
        return Ok(());
    };
    let notes: Vec<(String, String)> = all(
        reader.conn(),
        "SELECT title, text FROM note WHERE trashed_at IS NULL ORDER BY id",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    match notes.into_iter().find(|(_, text)| names(text, &wanted)) {
        None => Ok(()),
        Some((title, _)) => Err(Error::invalid(phrase!(
            "The note “{title}” calls “{live}” by its former name “{former}”, and would mean this issue from now on: change the note first, or choose another name.",
            title,
            live,
            former
        ))),
    }
}

/// Whether a note calls an issue by this name, be the note in the trash.
pub(super) fn is_written(reader: &Reader<'_>, name: &str) -> Result<bool> {
    let texts: Vec<String> = all(reader.conn(), "SELECT text FROM note", [], |row| row.get(0))?;
    let wanted = fold(name);
    Ok(texts.iter().any(|text| names(text, &wanted)))
}

/// Whether a note names an issue so: in a link, or in the list of issues of a live block.
fn names(text: &str, wanted: &str) -> bool {
    let is = |name: &str| fold(name.trim().trim_matches(['"', '\''])) == wanted;
    let linked = written(text).into_iter().any(|link| {
        let target = Target::of(&link.target);
        link.form == Form::Link && matches!(target.kind, None | Some("issue")) && is(target.name)
    });
    linked || in_fences(text, &LIVE).iter().any(|block| lists(block, is))
}

/// Whether a live block lists an issue of which that is so.
fn lists(block: &[&str], is: impl Fn(&str) -> bool) -> bool {
    let mut of_issues = false;
    block.iter().any(|line| {
        let line = line.trim();
        if let Some(item) = line.strip_prefix("- ") {
            return of_issues && is(item);
        }
        let Some((field, list)) = line.split_once(':') else {
            return false;
        };
        of_issues = matches!(field.trim().to_lowercase().as_str(), "issue" | "issues");
        of_issues && list.split(',').any(&is)
    })
}

/// The words after the fences of live blocks.
const LIVE: [&str; 3] = ["positions", "timeline", "origins"];

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_note_names_an_issue_in_its_links_and_blocks_and_not_in_its_words() {
        for text in [
            "See [[Arms]].",
            "See [[issue:arms|this]].",
            "```positions\nissues: Relief, arms\n```",
            "```timeline\nissue: \"Arms\"\n```",
            "```positions\nissues:\n- Arms\n```",
            "~~~~ origins\nissue: Arms\n~~~~",
            "> ```timeline\n> issue: Arms\n> ```",
            "```positions\nissues: Arms",
        ] {
            assert!(names(text, "arms"), "{text}");
        }
        for text in [
            "Arms are sent.",
            "`[[Arms]]`",
            "[[actor:Arms]]",
            "```positions\nactors: Arms\n```",
            "```positions\nissues: Small arms\n```",
            "- Arms\n- Legs",
            "```positions\nissues: Relief\nactors:\n- Arms\n```",
            "```positions\nissues:\n```\n```positions\n- Arms\n```",
            "issues: arms",
            "```yaml\nissues: Arms\n```",
            "```positions\nactors: Ada\n```\n\n- Arms",
            "```text\n~~~positions\nissues: Arms\n~~~\n```",
        ] {
            assert!(!names(text, "arms"), "{text}");
        }
    }
}
