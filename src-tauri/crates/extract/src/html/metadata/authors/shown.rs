//! Names that a page shows its readers: in elements called "author", after "By", beside a date, at the end.

use demarche_text::word::is_unspaced;

use super::super::trail::{Line, Part};
use crate::CutReason;
use crate::block::bare;
use crate::facts::byline::shape::{
    Shape, is_given, is_han_name, is_person, is_pseudonym, is_role, shape,
};
use crate::facts::byline::{Byline, from_names, is_word, of_line, other, rest_of};
use crate::facts::dates::{in_text, label_alone, label_before};
use crate::facts::outlet::of_title;
use crate::features::ends_sentence;
use crate::lexicon;

/// Names that a line shows.
pub(super) struct Shown {
    /// How far from the headline, in lines.
    pub(super) at: usize,
    pub(super) byline: Byline,
    pub(super) line: String,
}

impl Shown {
    fn new(at: usize, byline: Byline, line: &Line) -> Self {
        Self {
            at,
            byline,
            line: line.text.clone(),
        }
    }
}

/// How far from the headline one word after "By" is a name, in lines.
const CLOSE: usize = 20;
/// How far from the headline a name counts of which nothing says that it is the author's, in lines.
const PLAIN: usize = 30;
/// Right under the headline, in lines.
const UNDER: usize = 3;
/// Lines that a list of authors may have.
const LIST: usize = 10;

/// Whether a byline has a name of a person's shape, or an agency.
fn names_anyone(byline: &Byline) -> bool {
    !byline.wires.is_empty() || byline.names.iter().any(|name| is_person(name))
}

/// Names in elements that say they are the author's.
pub(super) fn marked(lines: &[&Line]) -> Option<Shown> {
    let own = |part: &&Part| part.mark.author && !part.mark.reader;
    let mut begun = false;
    for (at, line) in lines.iter().enumerate() {
        begun |= line.prose;
        if line.prose || !line.parts.iter().any(|part| own(&part)) {
            continue;
        }
        let mut found = Marked {
            byline: Byline::default(),
            how: None,
            skip: before(lines, at),
            below: begun,
        };
        for (below, line) in lines[at..].iter().enumerate().take(LIST) {
            // After the line of the first name only lines that are one name each.
            if line.prose || (!found.byline.is_empty() && !is_one_name(&line.text)) {
                break;
            }
            let mut any = false;
            for part in line.parts.iter().filter(own) {
                any = true;
                found.take(part);
            }
            if !any && below > 0 {
                break;
            }
        }
        if !found.byline.is_empty() {
            return Some(Shown::new(at, found.byline, line));
        }
    }
    None
}

fn is_one_name(text: &str) -> bool {
    let names = from_names(text).names;
    names.len() == 1 && bare(&names[0]) == bare(text)
}

/// What elements called "author" have given so far.
struct Marked<'l> {
    byline: Byline,
    /// The part that gave the first name: the others are like it.
    how: Option<&'l Part>,
    /// Whether the next name is of one who did something else.
    skip: bool,
    /// Whether it stands below the beginning of the text, where boxes about authors have more than names.
    below: bool,
}

impl<'l> Marked<'l> {
    fn take(&mut self, part: &'l Part) {
        if let Some(rest) = rest_of(&part.text).filter(|rest| !rest.is_empty()) {
            self.skip = false;
            let names = from_names(rest);
            if self.how.is_none() || names_anyone(&names) {
                self.add(names, part);
            }
            return;
        }
        if is_word(&part.text) {
            self.skip = false;
            return;
        }
        // "Reviewed by", "Websites by".
        self.skip |= other(&part.text) || part.text.trim_end_matches(':').ends_with(" by");
        // "Copyright" and "Follow" stand in boxes about authors too.
        let furniture = || {
            lexicon::hit(&part.text)
                .is_some_and(|hit| hit.whole() && hit.reason != CutReason::Byline)
        };
        // "Source:" and the like call the next part something.
        let label = part.text.ends_with([':', '：']);
        if self.skip || part.mark.topic || label || furniture() {
            return;
        }
        // The outlet before its reporter.
        let outlet = part.text.trim_matches(|c: char| !c.is_alphanumeric());
        if outlet.chars().any(is_unspaced) && of_title(outlet).is_some() && part.text != outlet {
            return;
        }
        let mut names = from_names(&part.text);
        let unspaced = |name: &String| name.chars().any(is_unspaced) && !is_han_name(name);
        if self.below && names.names.iter().any(unspaced) {
            return;
        }
        // A pseudonym in small letters, where a link leads to its owner.
        if names.is_empty() && part.mark.link && self.how.is_none() && is_pseudonym(&part.text) {
            names.names.push(part.text.clone());
        }
        let fits = match self.how {
            None => true,
            Some(how) => {
                names_anyone(&names)
                    && (part.mark.link || part.mark.person)
                    && (how.mark.link, how.mark.person) == (part.mark.link, part.mark.person)
            }
        };
        if fits {
            self.add(names, part);
        }
    }

    fn add(&mut self, names: Byline, part: &'l Part) {
        if !names.is_empty() {
            self.byline.add(names);
            self.how.get_or_insert(part);
        }
    }
}

/// Whether the line before ends with words that make the next name another's: "Reviewed by".
fn before(lines: &[&Line], at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|above| lines[above].text.chars().count() < 40 && other(&lines[above].text))
}

/// Lines that begin with a byline's word.
pub(super) fn labelled(lines: &[&Line]) -> Option<Shown> {
    for (at, line) in lines.iter().enumerate() {
        if line.prose || line.parts.iter().all(|part| part.mark.reader) {
            continue;
        }
        let fits = |names: &Byline| names_anyone(names) || (!names.is_empty() && at <= CLOSE);
        if let Some(names) = in_parts(&line.parts)
            .or_else(|| of_line(&line.text))
            .filter(fits)
        {
            return Some(Shown::new(at, names, line));
        }
        // The word on a line of its own, the name on the next.
        if is_word(&line.text)
            && let Some(next) = lines.get(at + 1).filter(|next| !next.prose)
        {
            let mut names = from_names(&next.text);
            if fits(&names) {
                names.add(listed(&lines[at + 2..]));
                return Some(Shown::new(at, names, next));
            }
        }
    }
    None
}

/// The names with which each of the next lines begins, in links to their authors.
fn listed(lines: &[&Line]) -> Byline {
    let mut names = Byline::default();
    for line in lines.iter().take(LIST) {
        let first = line
            .parts
            .first()
            .filter(|part| part.mark.author && part.mark.link && !line.prose);
        let Some(found) = first
            .map(|part| from_names(&part.text))
            .filter(names_anyone)
        else {
            break;
        };
        names.add(found);
    }
    names
}

/// The names after "By" where elements set them apart from roles and spaces may not.
fn in_parts(parts: &[Part]) -> Option<Byline> {
    for (place, part) in parts.iter().enumerate() {
        let mut names = match rest_of(&part.text) {
            Some(rest) if !rest.is_empty() && parts.len() > 1 => from_names(rest),
            _ if is_word(&part.text) => Byline::default(),
            _ => continue,
        };
        if place > 0 && !names.is_empty() && !names_anyone(&names) {
            continue;
        }
        for next in &parts[place + 1..] {
            let found = from_names(&next.text);
            if found.is_empty() && !is_joint(&next.text) {
                break;
            }
            if names.is_empty() || names_anyone(&found) {
                names.add(found);
            }
        }
        if !names.is_empty() {
            return Some(names);
        }
    }
    None
}

/// What stands between two names.
fn is_joint(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
        || matches!(
            text.trim().trim_matches(',').trim().to_lowercase().as_str(),
            "and" | "und" | "et" | "y" | "e" | "и" | "та" | "і" | "ve" | "و"
        )
}

/// A line that is a name and nothing else, beside a date, above a role or right under the headline. Where a name
/// stands alone, one that stands in the line of the date is the place.
pub(super) fn plain(lines: &[&Line]) -> Option<Shown> {
    let mut beside = None;
    for found in plain_all(lines) {
        let alone = lines[found.at].parts.len() < 2 && in_text(&found.line, None).is_empty();
        if alone {
            return Some(found);
        }
        beside.get_or_insert(found);
    }
    beside
}

fn plain_all<'l>(lines: &'l [&'l Line]) -> impl Iterator<Item = Shown> + 'l {
    let dated: Vec<bool> = lines
        .iter()
        .take(PLAIN + 1)
        .map(|line| {
            line.parts.iter().any(|part| part.datetime.is_some())
                || (line.text.chars().count() < 120 && !in_text(&line.text, None).is_empty())
                || is_length(&line.text)
        })
        .collect();
    lines
        .iter()
        .enumerate()
        .take(PLAIN)
        .filter_map(move |(at, line)| {
            if line.prose
                || line.heading.is_some_and(|level| level <= 2)
                || line.text.chars().count() > 60
                || is_sentence(&line.text)
                || line.parts.iter().any(|part| part.mark.topic)
                || before(lines, at)
                || lines
                    .get(at + 1)
                    .is_some_and(|below| is_credit(&below.text))
            {
                return None;
            }
            // Between a name and a date in one line elements make the difference.
            let letters = |text: &str| text.chars().any(char::is_alphabetic);
            let own = line
                .parts
                .iter()
                .find(|part| letters(&part.text) && in_text(&part.text, None).is_empty())
                .or_else(|| line.parts.iter().find(|part| letters(&part.text)));
            let written = own.map_or(line.text.as_str(), |part| part.text.as_str());
            let names = from_names(written);
            let first = names.names.first()?;
            // "Last change: 18 March 2022".
            if label_alone(first).is_some() || label_before(first).is_some() {
                return None;
            }
            let person = shape(first) == Shape::Person
                && (2..=3).contains(&first.split(' ').count())
                && first.chars().any(char::is_lowercase);
            let alone = bare(written) == bare(&line.text);
            // Some pages set the name twice, in two sizes.
            let again = lines
                .get(at + 1)
                .is_some_and(|below| alone && bare(&below.text) == bare(&line.text));
            let below = at + 1 + usize::from(again);
            let near = ((at.saturating_sub(1)..=below).any(|near| dated.get(near) == Some(&true))
                && (dated[at] || alone))
                || (alone && lines.get(below).is_some_and(|below| is_role_line(below)));
            // Sections and topics look like names and stand beside dates too, mostly as links.
            let link = line.parts.iter().any(|part| part.mark.link);
            let avatar = own.is_some_and(|part| part.mark.avatar);
            let sure = is_given(first) || avatar || (near && line.heading.is_none() && !link);
            (person && sure && (near || (alone && at < UNDER))).then(|| Shown::new(at, names, line))
        })
}

/// "Jane Doe is a fellow of the Institute.": whether a line says something of somebody.
fn is_sentence(text: &str) -> bool {
    const WORDS: usize = 5;
    ends_sentence(text) && text.split(' ').count() >= WORDS
}

/// "Berlin correspondent": whether a line says in a few words what somebody is who writes.
fn is_role_line(line: &Line) -> bool {
    const WORDS: usize = 5;
    let words: Vec<&str> = line.text.split_whitespace().collect();
    // "Office of the Spokesperson" is who published.
    (1..=WORDS).contains(&words.len())
        && !words.iter().any(|word| matches!(*word, "of" | "the"))
        && words
            .iter()
            .any(|word| is_role(word.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// Whether a line says whose a picture is: a name above it is of who is seen there.
fn is_credit(text: &str) -> bool {
    text.starts_with('©') || lexicon::hit(text).is_some_and(|hit| hit.reason == CutReason::Caption)
}

/// "5 min read".
fn is_length(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.chars().count() < 40
        && lower.chars().any(|c| c.is_ascii_digit())
        && ["min", "мин", "хв", "dk", "分", "دقائق"]
            .iter()
            .any(|word| lower.contains(word))
}

/// The one author that the lines after the article name.
pub(super) fn ending(lines: &[&Line]) -> Option<Shown> {
    let mut found: Option<Shown> = None;
    for (at, line) in lines.iter().enumerate() {
        if line.prose || before(lines, at) {
            continue;
        }
        let marked = line
            .parts
            .iter()
            .any(|part| part.mark.author && !part.mark.reader && !part.mark.topic);
        let led = at
            .checked_sub(1)
            .is_some_and(|above| is_word(&lines[above].text));
        let names = match of_line(&line.text) {
            Some(names) => names,
            None if marked || led => from_names(&line.text),
            None => continue,
        };
        if !names.names.iter().any(|name| is_person(name)) {
            continue;
        }
        match &found {
            // The same author again, as under a picture.
            Some(known) if super::has_common(&known.byline, &names) => {}
            Some(_) => return None,
            None => found = Some(Shown::new(at, names, line)),
        }
    }
    found
}
