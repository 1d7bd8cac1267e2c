//! Issues: the tree, and what changes it.

use demarche_api::types::actors::Created;
use demarche_api::types::codebook::{CodingFilter, IssueMove, IssueSplit, Split, SplitPart};
use demarche_api::types::issues::{
    Example, FlipPoles, Issue, IssueInput, IssueMerge, IssueNode, IssueUpdate,
};
use demarche_api::types::{ById, Done, Empty, Id};

use crate::args::{self, IssueAdd, IssueCommand, IssueEdit, IssueTexts};
use crate::commands::code::{made, tell};
use crate::commands::list::{issue_line, stance_mark};
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, counted};
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, command: IssueCommand) -> Result<(), Stop> {
    match command {
        IssueCommand::Add(issue) => add(desk, out, issue),
        IssueCommand::Tree => tree(desk, out),
        IssueCommand::Show { issue } => show(desk, out, &issue),
        IssueCommand::Edit(edited) => edit(desk, out, edited),
        IssueCommand::Split(parted) => split(desk, out, parted),
        IssueCommand::Merge {
            from,
            into,
            turn,
            keep,
        } => {
            let merge = IssueMerge {
                from: names::issue(desk, &from)?,
                into: names::issue(desk, &into)?,
                turned: (turn || keep).then_some(turn),
            };
            let done: Done = desk.ask("issue.merge", &merge)?;
            tell(out, &done)
        }
        IssueCommand::Flip {
            issue,
            proposition,
            example,
        } => {
            let examples = example.into_iter().map(|words| Example {
                words,
                excerpt: None,
            });
            let examples: Vec<Example> = examples.collect();
            let flip = FlipPoles {
                id: names::issue(desk, &issue)?,
                proposition,
                examples: (!examples.is_empty()).then_some(examples),
            };
            let done: Done = desk.ask("issue.flip_poles", &flip)?;
            tell(out, &done)
        }
        IssueCommand::Move(moved) => {
            let request = IssueMove {
                id: names::issue(desk, &moved.issue)?,
                parent: named(desk, moved.into.as_deref())?,
                before: named(desk, moved.before.as_deref())?,
            };
            let done: Done = desk.ask("issue.move", &request)?;
            tell(out, &done)
        }
    }
}

fn named(desk: &Desk, given: Option<&str>) -> Result<Option<Id>, Stop> {
    given.map(|given| names::issue(desk, given)).transpose()
}

fn add(desk: &Desk, out: &mut Out, add: IssueAdd) -> Result<(), Stop> {
    let blank = IssueInput {
        name: add.name.clone(),
        parent: named(desk, add.parent.as_deref())?,
        leaf: add.texts.con.is_some() || add.texts.pro.is_some(),
        proposition: None,
        con: None,
        pro: None,
        definition: None,
        include: None,
        exclude: None,
        examples: Vec::new(),
    };
    let created: Created = desk.ask("issue.create", &written(add.texts, blank))?;
    made(out, "issue", &add.name, &created)
}

/// An issue with the texts that are given in the place of those that it has.
fn written(texts: IssueTexts, issue: IssueInput) -> IssueInput {
    let mut examples: Vec<Example> = texts
        .example
        .into_iter()
        .map(|words| Example {
            words,
            excerpt: None,
        })
        .collect();
    examples.extend(texts.example_excerpt.into_iter().map(|excerpt| Example {
        words: String::new(),
        excerpt: Some(excerpt),
    }));
    IssueInput {
        proposition: texts.proposition.or(issue.proposition),
        con: texts.con.or(issue.con),
        pro: texts.pro.or(issue.pro),
        definition: texts.definition.or(issue.definition),
        include: texts.include.or(issue.include),
        exclude: texts.exclude.or(issue.exclude),
        examples: if examples.is_empty() {
            issue.examples
        } else {
            examples
        },
        ..issue
    }
}

fn tree(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let nodes: Vec<IssueNode> = desk.ask("issue.tree", &Empty {})?;
    if nodes.is_empty() && !out.is_json() {
        return out.line(
            "The codebook is empty. Make an issue with `issue add`, or take in a codebook with `codebook import`.",
        );
    }
    for node in &nodes {
        match out.is_json() {
            true => out.json(node)?,
            false => out.line(issue_line(node))?,
        }
    }
    Ok(())
}

fn show(desk: &Desk, out: &mut Out, given: &str) -> Result<(), Stop> {
    let id = names::issue(desk, given)?;
    let issue: Issue = desk.ask("issue.get", &ById { id })?;
    if out.is_json() {
        return out.json(&issue);
    }
    out.line(issue_line(&issue.node))?;
    let texts = [
        ("Proposition", &issue.node.proposition),
        ("−−", &issue.node.con),
        ("++", &issue.node.pro),
        ("Definition", &issue.definition),
        ("Include", &issue.include),
        ("Exclude", &issue.exclude),
    ];
    for (head, text) in texts {
        if let Some(text) = text {
            out.line(format_args!("{head}: {text}"))?;
        }
    }
    for shown in &issue.examples {
        let quote = match (&shown.quote, &shown.article) {
            (Some(quote), article) => {
                format!("“{quote}” ({})", article.as_deref().unwrap_or_default())
            }
            (None, _) => String::new(),
        };
        let words = format!("{} {quote}", shown.example.words);
        out.line(format_args!("Example: {}", words.trim()))?;
    }
    for stand in &issue.by_country {
        let trashed = match stand.evidence_trashed {
            true => "  (evidence in the trash)",
            false => "",
        };
        out.line(format_args!(
            "{:>2}  {}  {}{trashed}",
            stance_mark(stand.stance),
            stand.country.name,
            counted(stand.positions, "position"),
        ))?;
    }
    Ok(())
}

fn edit(desk: &Desk, out: &mut Out, edit: IssueEdit) -> Result<(), Stop> {
    let id = names::issue(desk, &edit.issue)?;
    let issue: Issue = desk.ask("issue.get", &ById { id })?;
    let former = IssueInput {
        name: edit.name.unwrap_or(issue.node.name),
        parent: issue.node.parent,
        leaf: issue.node.leaf,
        proposition: issue.node.proposition,
        con: issue.node.con,
        pro: issue.node.pro,
        definition: issue.definition,
        include: issue.include,
        exclude: issue.exclude,
        examples: issue
            .examples
            .into_iter()
            .map(|shown| shown.example)
            .collect(),
    };
    let update = IssueUpdate {
        id: issue.node.id,
        issue: written(edit.texts, former),
    };
    let done: Done = desk.ask("issue.update", &update)?;
    tell(out, &done)
}

fn split(desk: &Desk, out: &mut Out, split: args::IssueSplit) -> Result<(), Stop> {
    let actor = split.actor.map(|given| names::actor(desk, &given));
    let country = split.country.map(|given| names::countries(desk, &[given]));
    let filter = CodingFilter {
        issues: Vec::new(),
        text: split.text.unwrap_or_default(),
        actor: actor.transpose()?,
        country: country.transpose()?.and_then(|mut codes| codes.pop()),
        stances: split.stance,
        voice: None,
        analyst: split.analyst,
        from: split.from,
        to: split.to,
    };
    let conditions = !filter.text.trim().is_empty()
        || filter.actor.is_some()
        || filter.country.is_some()
        || !filter.stances.is_empty()
        || filter.analyst.is_some()
        || filter.from.is_some()
        || filter.to.is_some();
    if !conditions && split.position.is_empty() {
        return Err(Stop::usage(
            "Say which positions go to the new issue: --position, or a condition such as --actor or --text.",
        ));
    }
    let blank = IssueInput {
        name: split.name.clone(),
        parent: None,
        leaf: true,
        proposition: None,
        con: None,
        pro: None,
        definition: None,
        include: None,
        exclude: None,
        examples: Vec::new(),
    };
    let request = IssueSplit {
        id: names::issue(desk, &split.issue)?,
        parts: vec![SplitPart {
            issue: written(split.texts, blank),
            positions: split.position,
            rule: conditions.then_some(filter),
        }],
    };
    let done: Split = desk.ask("issue.split", &request)?;
    if out.is_json() {
        return out.json(&done);
    }
    out.line(&done.label)?;
    for part in &done.made {
        let count = counted(part.positions, "position");
        out.line(format_args!("issue {}  {}  {count}", part.id, split.name))?;
    }
    out.line(format_args!("{} stayed.", counted(done.left, "position")))
}
