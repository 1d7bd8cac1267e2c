//! Reading a project of any program.

mod source;

use demarche_text::phrase;
use std::collections::{BTreeSet, HashMap};

use demarche_extract::archive::{Archive, Missing};
use demarche_library::ActorKind;
use demarche_library::exchange::{CodedActor, CodedIssue, CodedNote, CodedPosition};
use demarche_library::positions::{EvidenceRole, Stance};

use super::tree::{Node, tree};
use super::{PROJECT, stance_of};
use crate::fields::{self, Fields};
use crate::{Error, Read, problem};

/// Reads a project.
pub fn read(bytes: &[u8]) -> Result<Read, Error> {
    let mut archive = Archive::open(bytes).ok_or_else(|| {
        Error::broken(phrase!(
            "The file is a damaged archive, or has too many parts."
        ))
    })?;
    let name = archive
        .names()
        .find(|name| {
            let last = name.rsplit('/').next().unwrap_or_default();
            last.eq_ignore_ascii_case(PROJECT)
        })
        .map(str::to_owned)
        .ok_or_else(|| {
            Error::broken(
                phrase!("The archive is no REFI-QDA project: it has no project.qde. Export the project as REFI-QDA (.qdpx)."),
            )
        })?;
    let xml = archive.text(&name).map_err(|missing| {
        Error::broken(match missing {
            Missing::Absent => phrase!("The project’s own file is not in the archive."),
            Missing::Locked => phrase!("The project’s own file is locked with a password."),
            Missing::TooLarge => phrase!("The project’s own file unpacks to more than is read."),
            Missing::Broken => phrase!("The project’s own file cannot be unpacked."),
        })
    })?;
    let project = tree(&xml)?;
    if project.name != "Project" {
        return Err(Error::broken(phrase!(
            "The project’s own file begins with {name}, not with Project.",
            name = project.name
        )));
    }
    let mut reading = Reading {
        archive,
        users: HashMap::new(),
        variables: HashMap::new(),
        codes: HashMap::new(),
        memos: HashMap::new(),
        selections: HashMap::new(),
        positions: HashMap::new(),
        roles: HashMap::new(),
        actors: HashMap::new(),
        coded_only: 0,
        read: Read {
            from: "REFI-QDA project",
            ..Read::default()
        },
    };
    reading.project(&project);
    Ok(reading.read)
}

/// A code by its identifier.
#[derive(Debug, Clone)]
struct Code {
    name: String,
    issue: i64,
    stance: Option<Stance>,
}

struct Reading<'z> {
    archive: Archive<'z>,
    users: HashMap<String, String>,
    variables: HashMap<String, String>,
    codes: HashMap<String, Code>,
    /// What memos say.
    memos: HashMap<String, String>,
    /// Excerpts by the identifiers of their selections.
    selections: HashMap<String, i64>,
    /// Positions by the identifiers of their memos.
    positions: HashMap<String, i64>,
    /// What a position's memo says of its evidence: selections and their roles, in order.
    roles: HashMap<i64, Vec<(String, EvidenceRole)>>,
    actors: HashMap<String, i64>,
    /// Selections that have codes without a position.
    coded_only: usize,
    read: Read,
}

impl Reading<'_> {
    fn project(&mut self, project: &Node) {
        for user in project
            .one("Users")
            .into_iter()
            .flat_map(|it| it.all("User"))
        {
            if let Some(guid) = user.guid("guid") {
                let name = user.attribute("name").or_else(|| user.attribute("id"));
                self.users.insert(guid, name.unwrap_or_default().to_owned());
            }
        }
        for variable in project
            .one("Variables")
            .into_iter()
            .flat_map(|it| it.all("Variable"))
        {
            if let (Some(guid), Some(name)) = (variable.guid("guid"), variable.attribute("name")) {
                self.variables.insert(guid, name.to_owned());
            }
        }
        if let Some(codes) = project.one("CodeBook").and_then(|it| it.one("Codes")) {
            for code in codes.all("Code") {
                self.code(code, None);
            }
        }
        let referred: BTreeSet<String> = {
            let mut referred = BTreeSet::new();
            memo_refs(project.one("Sources"), &mut referred);
            referred
        };
        for note in project
            .one("Notes")
            .into_iter()
            .flat_map(|it| it.all("Note"))
        {
            self.note(note, &referred);
        }
        for case in project
            .one("Cases")
            .into_iter()
            .flat_map(|it| it.all("Case"))
        {
            self.case(case);
        }
        for source in project
            .one("Sources")
            .into_iter()
            .flat_map(|it| it.children.iter())
        {
            self.source(source);
        }
        self.evidence();
        for (element, told) in [
            (
                "Links",
                phrase!("The project has links, which the library has no place for."),
            ),
            (
                "Sets",
                phrase!("The project has sets, which the library has no place for."),
            ),
            (
                "Graphs",
                phrase!("The project has graphs, which the library has no place for."),
            ),
        ] {
            if project
                .one(element)
                .is_some_and(|it| !it.children.is_empty())
            {
                self.read.told.push(told);
            }
        }
        if self.coded_only > 0 {
            self.read.told.push(phrase!(
                "{n} selection has codes without a speaker and a stance: they are excerpts, with their codes in the remark."
                    | "{n} selections have codes without a speaker and a stance: they are excerpts, with their codes in the remark.",
                n = self.coded_only
            ));
        }
    }

    /// A code and those below it become issues, but for those that are a stance on the one above.
    fn code(&mut self, code: &Node, parent: Option<(i64, &str)>) {
        let name = code.attribute("name").unwrap_or_default().trim().to_owned();
        let Some(guid) = code.guid("guid") else {
            let reason = phrase!("The code has no identifier.");
            return self.read.problems.push(problem("code", name, reason));
        };
        if let Some((issue, above)) = parent
            && let Some(stance) = stance_of(&name, above)
        {
            let stance = Some(stance);
            self.codes.insert(
                guid,
                Code {
                    name,
                    issue,
                    stance,
                },
            );
            return;
        }
        let number = self.read.coded.issues.len() as i64 + 1;
        let below: Vec<&Node> = code.all("Code").collect();
        let of_stance = |node: &&&Node| {
            let below = node.attribute("name").unwrap_or_default();
            stance_of(below.trim(), &name).is_some()
        };
        let groups = below.iter().filter(of_stance).count() < below.len();
        let codable = code
            .attribute("isCodable")
            .is_none_or(|it| it.trim() != "false");
        let told = Fields::of(&text_of(code, "Description"));
        let said = |field: &str| told.as_ref().and_then(|told| told.one(field));
        let definition = match &told {
            Some(_) => said("definition"),
            None => code.description().map(str::to_owned),
        };
        self.read.coded.issues.push(CodedIssue {
            number,
            parent: parent.map(|(issue, _)| issue),
            name: name.clone(),
            leaf: codable && !groups,
            proposition: said("proposition"),
            con: said("against"),
            pro: said("for"),
            definition,
            include: said("include"),
            exclude: said("exclude"),
        });
        let known = Code {
            name: name.clone(),
            issue: number,
            stance: None,
        };
        self.codes.insert(guid, known);
        for code in below {
            self.code(code, Some((number, &name)));
        }
    }

    /// A memo that a coding refers to is said of it; any other is a note.
    fn note(&mut self, note: &Node, referred: &BTreeSet<String>) {
        let name = note.attribute("name").unwrap_or_default().trim().to_owned();
        let text = match self.text(note, &name) {
            Ok(text) => text,
            Err(reason) => return self.read.problems.push(problem("note", name, reason)),
        };
        let guid = note.guid("guid").unwrap_or_default();
        match Fields::of(&text) {
            Some(lines) => self.position(&guid, &lines),
            None if referred.contains(&guid) => {
                self.memos.insert(guid, text);
            }
            None => {
                let title = match name.as_str() {
                    "" => text.lines().next().unwrap_or_default().trim().to_owned(),
                    _ => name,
                };
                self.read.coded.notes.push(CodedNote {
                    number: self.read.coded.notes.len() as i64 + 1,
                    title,
                    text,
                    edited_at: String::new(),
                });
            }
        }
    }

    fn position(&mut self, memo: &str, lines: &Fields) {
        let (mut position, speakers) = match fields::position(lines) {
            Ok(read) => read,
            Err(reason) => {
                let name = lines.one("paraphrase").unwrap_or_default();
                return self.read.problems.push(problem("position", name, reason));
            }
        };
        position.number = self.read.coded.positions.len() as i64 + 1;
        position.actors = speakers.iter().map(|name| self.actor(name)).collect();
        if let Some(name) = lines.one("issue")
            && let Some(issue) = self.read.coded.issues.iter().find(|it| it.name == name)
        {
            position.issue = issue.number;
        }
        let roles = lines.all("evidence").iter().filter_map(|line| {
            let (role, selection) = line.split_once(' ')?;
            Some((selection.to_owned(), EvidenceRole::of_word(role)?))
        });
        self.roles.insert(position.number, roles.collect());
        self.positions.insert(memo.to_owned(), position.number);
        self.read.coded.positions.push(position);
    }

    /// The actor of this name; one that no case is about is a person as far as is known here.
    fn actor(&mut self, name: &str) -> i64 {
        if let Some(known) = self.actors.get(name) {
            return *known;
        }
        let actors = &mut self.read.coded.actors;
        let number = actors.len() as i64 + 1;
        self.actors.insert(name.to_owned(), number);
        actors.push(CodedActor {
            number,
            name: name.to_owned(),
            kind: ActorKind::Person,
            country: None,
            wikidata: None,
            aliases: Vec::new(),
        });
        number
    }

    /// A case that says what kind of actor it is about.
    fn case(&mut self, case: &Node) {
        let values = self.values(case);
        let name = case.attribute("name").unwrap_or_default().trim().to_owned();
        let Some(kind) = values.get("Kind").and_then(|it| ActorKind::of_word(it)) else {
            let told = phrase!(
                "Cases that do not say which kind of actor they are about were left aside."
            );
            if !self.read.told.contains(&told) {
                self.read.told.push(told);
            }
            return;
        };
        let number = self.actor(&name);
        if let Some(actor) = self.read.coded.actors.get_mut(number as usize - 1) {
            actor.kind = kind;
            actor.country = values.get("Country").cloned();
            actor.wikidata = values.get("Wikidata").cloned();
            let names = values.get("Other names").map_or("", String::as_str);
            actor.aliases = names.lines().map(str::to_owned).collect();
        }
    }

    /// Positions know their evidence and its roles by the memo; one that no selection came for is told.
    fn evidence(&mut self) {
        let issues: BTreeSet<i64> = self.read.coded.issues.iter().map(|it| it.number).collect();
        let mut kept: Vec<CodedPosition> = Vec::new();
        for mut position in std::mem::take(&mut self.read.coded.positions) {
            let roles = self.roles.remove(&position.number).unwrap_or_default();
            let roles: HashMap<i64, (usize, EvidenceRole)> = roles
                .into_iter()
                .enumerate()
                .filter_map(|(at, (guid, role))| Some((*self.selections.get(&guid)?, (at, role))))
                .collect();
            for (excerpt, role) in &mut position.evidence {
                if let Some((_, told)) = roles.get(excerpt) {
                    *role = *told;
                }
            }
            position
                .evidence
                .sort_by_key(|(excerpt, _)| roles.get(excerpt).map_or(usize::MAX, |(at, _)| *at));
            if issues.contains(&position.issue) {
                kept.push(position);
                continue;
            }
            let reason = phrase!("The issue that it is on is not in the project.");
            let name = position.paraphrase.clone();
            self.read.problems.push(problem("position", name, reason));
        }
        self.read.coded.positions = kept;
    }
}

/// The memos that something refers to.
fn memo_refs(node: Option<&Node>, into: &mut BTreeSet<String>) {
    let mut left: Vec<&Node> = node.into_iter().collect();
    while let Some(node) = left.pop() {
        if node.name == "NoteRef" {
            into.extend(node.guid("targetGUID"));
        }
        left.extend(&node.children);
    }
}

fn text_of(node: &Node, name: &str) -> String {
    node.one(name).map(|it| it.text.clone()).unwrap_or_default()
}
