//! Blind recodings.

use demarche_api::types::actors::Created;
use demarche_api::types::issues::IssueNode;
use demarche_api::types::recode::{
    Agreement, Between, BetweenRequest, Measure, Recode, RecodeAdopt, RecodeAnswer, RecodeCoding,
    RecodeExport, RecodeItem, RecodeNext, RecodePlace, RecodeReport, RecodeStart, SampleSize,
    Settled, Undefined,
};
use demarche_api::types::{ById, Done, Empty, Id};

use crate::args::{self, RecodeCommand, Which};
use crate::commands::code::tell;
use crate::commands::list::stance_mark;
use crate::commands::tables;
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, counted, joined};
use crate::stop::Stop;

pub(crate) fn run(desk: &Desk, out: &mut Out, command: RecodeCommand) -> Result<(), Stop> {
    match command {
        RecodeCommand::Start(given) => start(desk, out, given),
        RecodeCommand::List => list(desk, out),
        RecodeCommand::Items { recode, open } => items(desk, out, recode, open),
        RecodeCommand::Next { recode, place } => {
            let next: RecodeNext = match place {
                None => desk.ask("recode.next", &ById { id: recode })?,
                Some(place) => RecodeNext {
                    item: Some(desk.ask("recode.item", &RecodePlace { id: recode, place })?),
                },
            };
            if out.is_json() {
                return out.json(&next);
            }
            match next.item {
                Some(item) => show(desk, out, &item),
                None => out.line(format_args!(
                    "All are answered. `recode report {recode}` tells how far the codings agree."
                )),
            }
        }
        RecodeCommand::Answer(given) => answer(desk, out, given),
        RecodeCommand::Report { recode, out: to } => match to.asked()? {
            Some((format, path)) => {
                let request = RecodeExport {
                    id: recode,
                    format,
                    path,
                    with_held: to.with_held(),
                };
                tables::told(out, &desk.ask("recode.export", &request)?)
            }
            None => report(desk, out, recode),
        },
        RecodeCommand::Adopt {
            recode,
            place,
            which,
        } => {
            let at = RecodePlace { id: recode, place };
            let item: RecodeItem = desk.ask("recode.item", &at)?;
            let request = RecodeAdopt {
                item: item.id,
                which: match which {
                    Which::Former => Settled::Former,
                    Which::New => Settled::New,
                },
            };
            let done: Done = desk.ask("recode.adopt", &request)?;
            tell(out, &done)
        }
        RecodeCommand::Between {
            analyst,
            issue,
            seed,
        } => between(desk, out, analyst, &issue, seed),
    }
}

fn start(desk: &Desk, out: &mut Out, given: args::RecodeStart) -> Result<(), Stop> {
    let request = RecodeStart {
        issues: names::issues(desk, &given.issues)?,
        size: match (given.count, given.share) {
            (Some(count), _) => SampleSize::Count { count },
            (None, share) => SampleSize::Share {
                share: share.unwrap_or_default(),
            },
        },
        seed: given.seed,
        coder: given.coder,
        hide_speaker: given.hide_speaker,
        ask_voice: given.ask_voice,
    };
    let created: Created = desk.ask("recode.start", &request)?;
    let recodes: Vec<Recode> = desk.ask("recode.list", &Empty {})?;
    let begun = recodes.iter().find(|recode| recode.id == created.id);
    match begun {
        Some(recode) if out.is_json() => out.json(recode),
        Some(recode) => out.line(line(recode)),
        None => out.json(&created),
    }
}

fn list(desk: &Desk, out: &mut Out) -> Result<(), Stop> {
    let recodes: Vec<Recode> = desk.ask("recode.list", &Empty {})?;
    if recodes.is_empty() && !out.is_json() {
        return out.line("There is no blind recode yet. Begin one with `recode start`.");
    }
    for recode in &recodes {
        match out.is_json() {
            true => out.json(recode)?,
            false => out.line(line(recode))?,
        }
    }
    Ok(())
}

fn line(recode: &Recode) -> String {
    format!(
        "{:>5}  {}  {} of {} answered by {}; drawn from {} with seed {}",
        recode.id,
        recode.name,
        recode.answered,
        recode.size,
        recode.coder,
        counted(recode.eligible, "position"),
        recode.seed,
    )
}

fn items(desk: &Desk, out: &mut Out, recode: Id, open: bool) -> Result<(), Stop> {
    let recodes: Vec<Recode> = desk.ask("recode.list", &Empty {})?;
    let Some(of) = recodes.iter().find(|one| one.id == recode) else {
        return Err(Stop::failed(format!(
            "There is no blind recode {recode}. `recode list` has those that there are."
        )));
    };
    for place in 1..=of.size {
        let item: RecodeItem = desk.ask("recode.item", &RecodePlace { id: recode, place })?;
        if open && item.answer.is_some() {
            continue;
        }
        if out.is_json() {
            out.json(&item)?;
            continue;
        }
        let answered = match item.answer {
            Some(_) => "answered",
            None => "open",
        };
        let quotes = item.excerpts.iter();
        let quotes: Vec<String> = quotes.map(|it| format!("“{}”", it.quote)).collect();
        out.line(format_args!(
            "{place:>5}  {answered:<8}  {}",
            quotes.join(" ")
        ))?;
    }
    Ok(())
}

fn show(desk: &Desk, out: &mut Out, item: &RecodeItem) -> Result<(), Stop> {
    out.line(format_args!(
        "{} of {}, {} answered",
        item.place, item.size, item.answered
    ))?;
    for words in &item.excerpts {
        out.line("")?;
        out.line(format_args!(
            "{}[[{}]]{}",
            words.before, words.quote, words.after
        ))?;
        let outlet = words.outlet.as_deref().unwrap_or_default();
        let date = crate::out::date(words.published.as_ref());
        out.line(format_args!(
            "— {}",
            joined([words.article_title.as_str(), outlet, date], ", ")
        ))?;
    }
    if let Some(speaker) = &item.speaker {
        let names = speaker.actors.join(", ");
        let post = speaker.post.as_deref().unwrap_or_default();
        out.line(format_args!(
            "Speaker: {}",
            joined([names.as_str(), post], ", ")
        ))?;
    }
    out.line("")?;
    let tree: Vec<IssueNode> = desk.ask("issue.tree", &Empty {})?;
    for leaf in tree.iter().filter(|node| node.leaf) {
        let about = leaf.proposition.as_deref().unwrap_or_default();
        let poles = match (&leaf.con, &leaf.pro) {
            (Some(con), Some(pro)) => format!("−− {con} / ++ {pro}"),
            _ => String::new(),
        };
        out.line(format_args!(
            "{:>5}  {}",
            leaf.id,
            joined([leaf.name.as_str(), about, &poles], "  ")
        ))?;
    }
    let more = if item.asks_voice {
        " --voice V --directness D"
    } else {
        ""
    };
    out.line(format_args!(
        "\nrecode answer {} --issue ISSUE --stance STANCE{more}, or --no-issue",
        item.recode
    ))
}

fn answer(desk: &Desk, out: &mut Out, given: args::RecodeAnswer) -> Result<(), Stop> {
    let recode = given.recode;
    let item: Id = match given.place {
        Some(place) => {
            let at = RecodePlace { id: recode, place };
            desk.ask::<RecodeItem>("recode.item", &at)?.id
        }
        None => {
            let next: RecodeNext = desk.ask("recode.next", &ById { id: recode })?;
            let Some(item) = next.item else {
                return Err(Stop::failed(
                    "All are answered. Name one with --place to answer it anew.",
                ));
            };
            item.id
        }
    };
    let issue = given.issue.map(|given| names::issue(desk, &given));
    let request = RecodeAnswer {
        item,
        answer: RecodeCoding {
            issue: issue.transpose()?,
            stance: given.stance,
            voice: given.voice,
            directness: given.directness,
        },
    };
    let done: Done = desk.ask("recode.answer", &request)?;
    tell(out, &done)
}

fn report(desk: &Desk, out: &mut Out, id: Id) -> Result<(), Stop> {
    let report: RecodeReport = desk.ask("recode.report", &ById { id })?;
    if out.is_json() {
        return out.json(&report);
    }
    let names = leaves(desk)?;
    out.line(line(&report.recode))?;
    if report.by_same > 0 {
        out.line(format_args!(
            "{} of the former codings are by {} too: there it tells how steady one coder is.",
            report.by_same, report.recode.coder
        ))?;
    }
    figures(out, &report.agreement)?;
    for apart in &report.disagreements {
        let settled = match apart.settled {
            Some(Settled::Former) => "former kept",
            Some(Settled::New) => "new adopted",
            None => "",
        };
        let quote = apart.position.quote.as_deref();
        out.line(format_args!(
            "{:>5}  {}: {}; {}: {}  {}  {settled}",
            apart.place,
            apart.analyst,
            coding(&names, &apart.former),
            report.recode.coder,
            coding(&names, &apart.new),
            quote.unwrap_or(&apart.position.paraphrase),
        ))?;
    }
    Ok(())
}

fn between(
    desk: &Desk,
    out: &mut Out,
    analysts: Vec<String>,
    issues: &[String],
    seed: u32,
) -> Result<(), Stop> {
    let request = BetweenRequest {
        analysts,
        issues: names::issues(desk, issues)?,
        seed,
    };
    let between: Between = desk.ask("recode.between", &request)?;
    if out.is_json() {
        return out.json(&between);
    }
    let names = leaves(desk)?;
    out.line(between.analysts.join(", "))?;
    if between.several > 0 {
        out.line(format_args!(
            "{} coded more than once by one analyst: compared where both coded the same issue.",
            counted(between.several, "excerpt")
        ))?;
    }
    figures(out, &between.agreement)?;
    for apart in &between.disagreements {
        let codings: Vec<String> = apart
            .codings
            .iter()
            .map(|by| format!("{}: {}", by.analyst, coding(&names, &by.coding)))
            .collect();
        out.line(format_args!(
            "{:>5}  {}  “{}”",
            apart.excerpt,
            codings.join("; "),
            apart.quote
        ))?;
    }
    Ok(())
}

fn figures(out: &mut Out, agreement: &Agreement) -> Result<(), Stop> {
    let figures = [
        ("issue, nominal", Some(&agreement.issue)),
        ("stance, nominal", Some(&agreement.stance)),
        ("stance, ordinal", Some(&agreement.stance_ordinal)),
        ("stance, interval", Some(&agreement.stance_interval)),
        ("voice, nominal", agreement.voice.as_ref()),
        ("directness, nominal", agreement.directness.as_ref()),
    ];
    for (name, measure) in figures {
        if let Some(measure) = measure {
            out.line(format_args!("{name:<20}  {}", figure(measure)))?;
        }
    }
    out.line(
        "Stances are compared where the issue is the same. Ordinal and interval count −− to ++ only: ~ ? … are missing there.",
    )
}

fn figure(measure: &Measure) -> String {
    let alpha = match (measure.alpha, measure.undefined) {
        (Some(alpha), _) => format!("α {alpha:.3}"),
        (None, Some(Undefined::NoVariation)) => "α undefined: all codings are the same".to_owned(),
        (None, _) => "α undefined: nothing was coded twice".to_owned(),
    };
    let interval = measure.interval.map_or(String::new(), |[low, high]| {
        format!("(95 %: {low:.3} to {high:.3})")
    });
    let agreement = measure.agreement.map_or(String::new(), |share| {
        format!("{:.0} % agree", share * 100.0)
    });
    let units = counted(measure.units, "unit");
    let left_out = match measure.left_out {
        0 => String::new(),
        some => format!("{some} left out"),
    };
    joined(
        [alpha.as_str(), &interval, &agreement, &units, &left_out],
        "  ",
    )
}

fn leaves(desk: &Desk) -> Result<Vec<IssueNode>, Stop> {
    desk.ask("issue.tree", &Empty {})
}

fn coding(issues: &[IssueNode], coding: &RecodeCoding) -> String {
    let issue = match coding.issue {
        None => "no issue",
        Some(id) => issues
            .iter()
            .find(|node| node.id == id)
            .map_or("an issue in the trash", |node| &node.name),
    };
    joined([issue, coding.stance.map_or("", stance_mark)], " ")
}
