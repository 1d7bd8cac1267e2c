//! Writing a project. Elements and attributes stand in the order of the schema, which asks for it.

mod xml;

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::Write as _;

use demarche_library::exchange::{
    Coded, CodedActor, CodedArticle, CodedExcerpt, CodedIssue, CodedPosition,
};
use demarche_library::positions::Stance;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use self::xml::Xml;
use super::{PROJECT, code_of};
use crate::fields;
use crate::guid::guid;
use crate::{Error, Told};

/// What articles and actors have that a project has no element for: the variables, by name.
const OF_SOURCES: [&str; 5] = ["URL", "Outlet", "Authors", "Published", "Language"];
const OF_CASES: [&str; 4] = ["Kind", "Country", "Wikidata", "Other names"];

/// The bytes of a project with everything that is coded.
pub fn write(coded: &Coded, program: &str) -> Result<(Vec<u8>, Told), Error> {
    let mut told = Told::new();
    let lost = coded.excerpts.iter().filter(|one| one.span.is_none());
    let lost = lost.count();
    if lost > 0 {
        told.push(phrase!(
            "{n} excerpt has no place in the text as it is now and was left out."
                | "{n} excerpts have no place in the text as it is now and were left out.",
            n = lost
        ));
    }
    let project = Project::of(coded);
    let xml = project.xml(program);
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    // One fixed moment, so that the same library gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    let broken = |error: &dyn std::fmt::Display| {
        Error::broken(phrase!(
            "The project could not be packed: {error}.",
            error = Argument::shown(error)
        ))
    };
    let mut part = |name: &str, bytes: &[u8]| -> Result<(), Error> {
        zip.start_file(name, options).map_err(|it| broken(&it))?;
        zip.write_all(bytes).map_err(|it| broken(&it))
    };
    part(PROJECT, xml.as_bytes())?;
    for article in &coded.articles {
        let name = format!("sources/{}.txt", source_guid(article));
        part(&name, article.text.as_bytes())?;
    }
    for note in &coded.notes {
        let name = format!("sources/{}.txt", note_guid(note.number));
        part(&name, note.text.as_bytes())?;
    }
    let bytes = zip.finish().map_err(|it| broken(&it))?.into_inner();
    Ok((bytes, told))
}

fn source_guid(article: &CodedArticle) -> String {
    guid(&["source", &article.number.to_string(), &article.key])
}

fn note_guid(number: i64) -> String {
    guid(&["note", &number.to_string()])
}

fn user_guid(name: &str) -> String {
    guid(&["user", name])
}

fn selection_guid(excerpt: &CodedExcerpt) -> String {
    guid(&["selection", &excerpt.number.to_string(), &excerpt.quote])
}

fn issue_guid(issue: &CodedIssue) -> String {
    guid(&["code", &issue.number.to_string(), &issue.name])
}

fn stance_guid(issue: &CodedIssue, stance: Stance) -> String {
    guid(&["stance", &issue.number.to_string(), stance.word()])
}

fn memo_guid(position: &CodedPosition) -> String {
    guid(&["memo", &position.number.to_string()])
}

fn variable_guid(name: &str) -> String {
    guid(&["variable", name])
}

/// What refers to what.
struct Project<'c> {
    coded: &'c Coded,
    issues: HashMap<i64, &'c CodedIssue>,
    /// The stances that were taken on each issue.
    stances: BTreeMap<i64, BTreeSet<Stance>>,
    /// The positions that rest on each excerpt.
    resting: HashMap<i64, Vec<&'c CodedPosition>>,
    users: BTreeSet<&'c str>,
    /// Excerpts that are in the file.
    placed: HashMap<i64, &'c CodedExcerpt>,
}

impl<'c> Project<'c> {
    fn of(coded: &'c Coded) -> Self {
        let mut project = Self {
            coded,
            issues: coded.issues.iter().map(|it| (it.number, it)).collect(),
            stances: BTreeMap::new(),
            resting: HashMap::new(),
            users: BTreeSet::new(),
            placed: HashMap::new(),
        };
        for excerpt in &coded.excerpts {
            project.users.insert(&excerpt.analyst);
            if excerpt.span.is_some() {
                project.placed.insert(excerpt.number, excerpt);
            }
        }
        for position in &coded.positions {
            project.users.insert(&position.analyst);
            let stances = project.stances.entry(position.issue).or_default();
            stances.insert(position.stance);
            for (excerpt, _) in &position.evidence {
                project.resting.entry(*excerpt).or_default().push(position);
            }
        }
        project.users.remove("");
        project
    }

    fn xml(&self, program: &str) -> String {
        let mut xml = Xml::default();
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open(
            "Project",
            &[
                ("xmlns", "urn:QDA-XML:project:1.0"),
                ("name", "Demarche"),
                ("origin", program),
            ],
        );
        if !self.users.is_empty() {
            xml.open("Users", &[]);
            for name in &self.users {
                xml.empty("User", &[("guid", &user_guid(name)), ("name", name)]);
            }
            xml.close("Users");
        }
        if !self.coded.issues.is_empty() {
            xml.open("CodeBook", &[]);
            xml.open("Codes", &[]);
            self.codes(None, 0, &mut xml);
            xml.close("Codes");
            xml.close("CodeBook");
        }
        xml.open("Variables", &[]);
        for name in OF_SOURCES.iter().chain(&OF_CASES) {
            let guid = variable_guid(name);
            let attributes = [
                ("guid", guid.as_str()),
                ("name", name),
                ("typeOfVariable", "Text"),
            ];
            xml.empty("Variable", &attributes);
        }
        xml.close("Variables");
        if !self.coded.actors.is_empty() {
            xml.open("Cases", &[]);
            self.coded
                .actors
                .iter()
                .for_each(|it| self.case(it, &mut xml));
            xml.close("Cases");
        }
        if !self.coded.articles.is_empty() {
            xml.open("Sources", &[]);
            let mut of: HashMap<i64, Vec<&CodedExcerpt>> = HashMap::new();
            for excerpt in &self.coded.excerpts {
                of.entry(excerpt.article).or_default().push(excerpt);
            }
            for article in &self.coded.articles {
                let excerpts = of.remove(&article.number).unwrap_or_default();
                self.source(article, &excerpts, &mut xml);
            }
            xml.close("Sources");
        }
        self.notes(&mut xml);
        for note in &self.coded.notes {
            xml.empty("NoteRef", &[("targetGUID", &note_guid(note.number))]);
        }
        xml.close("Project");
        xml.0
    }

    /// The issues of a group. A tree that goes in a circle, which no library has, ends.
    fn codes(&self, parent: Option<i64>, depth: usize, xml: &mut Xml) {
        if depth > 200 {
            return;
        }
        for issue in self.coded.issues.iter().filter(|it| it.parent == parent) {
            let guid = issue_guid(issue);
            let attributes = [
                ("guid", guid.as_str()),
                ("name", &issue.name),
                ("isCodable", if issue.leaf { "true" } else { "false" }),
            ];
            xml.open("Code", &attributes);
            xml.given("Description", &description(issue));
            self.codes(Some(issue.number), depth + 1, xml);
            for stance in self.stances.get(&issue.number).into_iter().flatten() {
                let guid = stance_guid(issue, *stance);
                let name = code_of(&issue.name, *stance);
                let attributes = [
                    ("guid", guid.as_str()),
                    ("name", &name),
                    ("isCodable", "true"),
                    ("color", colour(*stance)),
                ];
                let pole = match stance {
                    Stance::Opposes | Stance::LeansAgainst => issue.con.as_deref(),
                    Stance::Supports | Stance::LeansFor => issue.pro.as_deref(),
                    _ => None,
                };
                xml.open("Code", &attributes);
                xml.given("Description", pole.unwrap_or_default());
                xml.close("Code");
            }
            xml.close("Code");
        }
    }

    fn case(&self, actor: &CodedActor, xml: &mut Xml) {
        let guid = guid(&["case", &actor.number.to_string(), &actor.name]);
        xml.open("Case", &[("guid", &guid), ("name", &actor.name)]);
        variable("Kind", actor.kind.word(), xml);
        variable("Country", actor.country.as_deref().unwrap_or_default(), xml);
        variable(
            "Wikidata",
            actor.wikidata.as_deref().unwrap_or_default(),
            xml,
        );
        variable("Other names", &actor.aliases.join("\n"), xml);
        let mut selections = BTreeSet::new();
        for position in &self.coded.positions {
            if position.actors.contains(&actor.number) {
                let placed = position.evidence.iter();
                selections.extend(
                    placed
                        .filter_map(|(excerpt, _)| self.placed.get(excerpt))
                        .map(|it| selection_guid(it)),
                );
            }
        }
        for selection in selections {
            xml.empty("SelectionRef", &[("targetGUID", &selection)]);
        }
        xml.close("Case");
    }

    fn source(&self, article: &CodedArticle, excerpts: &[&CodedExcerpt], xml: &mut Xml) {
        let guid = source_guid(article);
        let path = format!("internal://{guid}.txt");
        let mut attributes = vec![
            ("guid", guid.as_str()),
            ("name", article.title.as_str()),
            ("plainTextPath", path.as_str()),
        ];
        if !article.imported_at.is_empty() {
            attributes.push(("creationDateTime", &article.imported_at));
        }
        xml.open("TextSource", &attributes);
        for excerpt in excerpts {
            self.selection(excerpt, xml);
        }
        variable("URL", article.url.as_deref().unwrap_or_default(), xml);
        variable("Outlet", article.outlet.as_deref().unwrap_or_default(), xml);
        variable("Authors", &article.byline.join("\n"), xml);
        let published = article.published.as_ref();
        variable("Published", published.map_or("", |it| &it.date), xml);
        variable(
            "Language",
            article.language.as_deref().unwrap_or_default(),
            xml,
        );
        xml.close("TextSource");
    }

    fn selection(&self, excerpt: &CodedExcerpt, xml: &mut Xml) {
        let Some(span) = excerpt.span else { return };
        let (guid, user) = (selection_guid(excerpt), user_guid(&excerpt.analyst));
        let (start, end) = (span.start.to_string(), span.end.to_string());
        let name: String = excerpt.quote.chars().take(60).collect();
        let mut attributes = vec![
            ("guid", guid.as_str()),
            ("name", name.as_str()),
            ("startPosition", start.as_str()),
            ("endPosition", end.as_str()),
        ];
        made(&mut attributes, &excerpt.analyst, &user, &excerpt.made_at);
        xml.open("PlainTextSelection", &attributes);
        xml.given(
            "Description",
            excerpt.comment.as_deref().unwrap_or_default(),
        );
        for position in self.resting.get(&excerpt.number).into_iter().flatten() {
            let Some(issue) = self.issues.get(&position.issue) else {
                continue;
            };
            let number = position.number.to_string();
            let coding = crate::guid::guid(&["coding", &guid, &number]);
            let user = user_guid(&position.analyst);
            let mut attributes = vec![("guid", coding.as_str())];
            made(
                &mut attributes,
                &position.analyst,
                &user,
                &position.coded_at,
            );
            xml.open("Coding", &attributes);
            let code = stance_guid(issue, position.stance);
            xml.empty("CodeRef", &[("targetGUID", &code)]);
            xml.empty("NoteRef", &[("targetGUID", &memo_guid(position))]);
            xml.close("Coding");
        }
        xml.close("PlainTextSelection");
    }

    fn notes(&self, xml: &mut Xml) {
        if self.coded.notes.is_empty() && self.coded.positions.is_empty() {
            return;
        }
        xml.open("Notes", &[]);
        for position in &self.coded.positions {
            let (memo, user) = (memo_guid(position), user_guid(&position.analyst));
            let name: String = position.paraphrase.chars().take(120).collect();
            let mut attributes = vec![("guid", memo.as_str()), ("name", name.as_str())];
            made(
                &mut attributes,
                &position.analyst,
                &user,
                &position.coded_at,
            );
            xml.open("Note", &attributes);
            let mut lines = fields::of_position(position, self.coded);
            let issue = self.issues.get(&position.issue);
            lines.given("issue", issue.map(|issue| issue.name.as_str()));
            for (excerpt, role) in &position.evidence {
                if let Some(excerpt) = self.placed.get(excerpt) {
                    let of = format!("{} {}", role.word(), selection_guid(excerpt));
                    lines.add("evidence", &of);
                }
            }
            xml.given("PlainTextContent", &lines.done());
            xml.close("Note");
        }
        for note in &self.coded.notes {
            let guid = note_guid(note.number);
            let path = format!("internal://{guid}.txt");
            let attributes = [
                ("guid", guid.as_str()),
                ("name", &note.title),
                ("plainTextPath", &path),
            ];
            xml.empty("Note", &attributes);
        }
        xml.close("Notes");
    }
}

fn made<'a>(attributes: &mut Vec<(&'a str, &'a str)>, name: &str, user: &'a str, at: &'a str) {
    if !name.is_empty() {
        attributes.push(("creatingUser", user));
    }
    if !at.is_empty() {
        attributes.push(("creationDateTime", at));
    }
}

fn variable(name: &str, value: &str, xml: &mut Xml) {
    if value.is_empty() {
        return;
    }
    xml.open("VariableValue", &[]);
    xml.empty("VariableRef", &[("targetGUID", &variable_guid(name))]);
    xml.given("TextValue", value);
    xml.close("VariableValue");
}

/// What an issue is, in lines that read back.
fn description(issue: &CodedIssue) -> String {
    let mut lines = fields::Lines::new();
    lines.given("proposition", issue.proposition.as_deref());
    lines.given("against", issue.con.as_deref());
    lines.given("for", issue.pro.as_deref());
    lines.given("definition", issue.definition.as_deref());
    lines.given("include", issue.include.as_deref());
    lines.given("exclude", issue.exclude.as_deref());
    let text = lines.done();
    match text.lines().count() {
        0 | 1 => String::new(),
        _ => text,
    }
}

/// The palette of stances: against in browns, for in blues, told apart by the colour-blind too.
fn colour(stance: Stance) -> &'static str {
    match stance {
        Stance::Opposes => "#8C510A",
        Stance::LeansAgainst => "#D8A255",
        Stance::Neutral => "#8A8A8A",
        Stance::LeansFor => "#5AB4AC",
        Stance::Supports => "#01665E",
        Stance::Conditional | Stance::Ambiguous | Stance::Declined => "#BDBDBD",
    }
}
