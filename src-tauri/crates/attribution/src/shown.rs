//! Words that a thing shows while nobody is named who says them: "a message stating", "signs reading".

use crate::page::Page;
use crate::statement::Statement;

/// Leaves the speaker open of what a sign or a message is merely described as bearing. Whose
/// message it is, "his message warning", stays the speaker: then somebody is named.
pub(crate) fn leave_open(page: &Page<'_>, statements: &mut [Statement]) {
    for statement in statements {
        let Some((speaker, cue)) = statement.speaker.zip(statement.cue) else {
            continue;
        };
        let bears = page.is("display", speaker.to - 1)
            && cue.from == speaker.to
            && page.lower(cue.from).ends_with("ing");
        let owned = (speaker.from..speaker.to).any(|at| {
            page.is("possessive", at) || page.lower(at) == "'s" || {
                page.large(at) && !page.is("determiner", at)
            }
        });
        if bears && !owned {
            statement.speaker = None;
        }
    }
}
