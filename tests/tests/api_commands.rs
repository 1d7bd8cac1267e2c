//! Every command of the registry, on the example library, as a window calls it.

#[path = "api_commands/codebook.rs"]
mod codebook;
#[path = "api_commands/coming_in.rs"]
mod coming_in;
#[path = "api_commands/issued.rs"]
mod issued;
#[path = "api_commands/sharing.rs"]
mod sharing;
#[path = "api_commands/shifts.rs"]
mod shifts;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use demarche_api::registry;
use demarche_tests::desk::Desk;
use demarche_tests::scratch::fixture;
use serde_json::{Value, json};

/// A desk that remembers which commands were called, and what their answers cost.
struct Caller {
    desk: Desk,
    called: RefCell<BTreeSet<String>>,
    largest: RefCell<Vec<(usize, Duration, String)>>,
}

impl Caller {
    fn call(&self, command: &str, payload: Value) -> Value {
        let begun = Instant::now();
        let answer = self.desk.done(command, payload);
        let took = begun.elapsed();
        self.called.borrow_mut().insert(command.to_owned());
        let bytes = answer.to_string().len();
        self.largest
            .borrow_mut()
            .push((bytes, took, command.to_owned()));
        answer
    }

    /// The first of a list, which must not be empty.
    fn first(&self, command: &str, payload: Value, list: &str) -> Value {
        let answer = self.call(command, payload);
        let found = if list.is_empty() {
            &answer[0]
        } else {
            &answer[list][0]
        };
        assert!(!found.is_null(), "{command}: no {list} in {answer}");
        found.clone()
    }

    /// Calls a command twice: what it changes is taken back in between.
    fn call_and_undo(&self, command: &str, payload: Value) -> Value {
        let before = self.desk.done("library.status", json!({}));
        let answer = self.call(command, payload);
        let undone = self.call("history.undo", json!({}));
        assert!(
            undone["label"].is_string(),
            "{command} left nothing to undo"
        );
        let after = self.desk.done("library.status", json!({}));
        for count in [
            "articles",
            "notes",
            "actors",
            "issues",
            "events",
            "positions",
            "inbox",
            "trash",
            "feed_entries",
        ] {
            assert_eq!(
                before[count], after[count],
                "{count} after {command} was undone"
            );
        }
        answer
    }
}

#[test]
fn every_command_answers_on_the_example_library() {
    let caller = Caller {
        desk: Desk::new(),
        called: RefCell::default(),
        largest: RefCell::default(),
    };
    let status = caller.call("library.open_example", json!({}));
    assert_eq!(status["is_example"], true);
    assert!(status["articles"].as_u64() >= Some(12), "{status}");
    assert!(status["positions"].as_u64() >= Some(40), "{status}");
    assert!(status["issues"].as_u64() >= Some(6), "{status}");
    assert_eq!(
        status["undo"],
        Value::Null,
        "undo reaches behind the example"
    );

    let article = articles(&caller);
    excerpts_and_quotations(&caller, &article);
    positions_and_events(&caller, &article);
    readouts(&caller);
    actors_and_countries(&caller);
    grids(&caller);
    issues(&caller);
    codebook::codebook(&caller);
    codebook::recoding(&caller);
    comparisons(&caller);
    shifts::shifts(&caller);
    notes(&caller);
    imports(&caller);
    coming_in::files_and_references(&caller);
    coming_in::captures(&caller, &article);
    coming_in::copies(&caller);
    coming_in::feeds(&caller);
    coming_in::companion(&caller);
    coming_in::vault(&caller);
    sharing::sharing(&caller);
    the_library_as_a_whole(&caller);

    let called = caller.called.into_inner();
    let all: BTreeSet<String> = registry::NAMES
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    let missed: Vec<&String> = all.difference(&called).collect();
    assert!(missed.is_empty(), "never called: {missed:?}");

    let mut costs = caller.largest.into_inner();
    costs.sort_by_key(|(bytes, ..)| std::cmp::Reverse(*bytes));
    for (bytes, took, command) in costs.iter().take(5) {
        eprintln!("{command}: {bytes} bytes in {took:?}");
    }
    let (bytes, _, command) = &costs[0];
    assert!(*bytes < 300_000, "{command} answered {bytes} bytes");
}

fn articles(caller: &Caller) -> Value {
    let request = json!({
        "text": "", "sort": "published", "descending": true, "offset": 0, "limit": 100,
        "from": "2022-01", "to": "2022",
    });
    let row = caller.first("article.list", request, "rows");
    let id = &row["id"];
    let article = caller.call("article.get", json!({ "id": id }));
    assert_eq!(article["row"]["title"], row["title"]);
    let body = article["body"]["id"].as_i64().unwrap();
    let text = caller.desk.api.body_text(body).unwrap();
    assert_eq!(
        text.chars().count() as u64,
        article["body"]["scalars"].as_u64().unwrap()
    );
    let snapshot = article["snapshots"][0]["id"].as_i64().unwrap();
    let (bytes, _) = caller.desk.api.snapshot(snapshot).unwrap();
    assert_eq!(
        bytes.len() as u64,
        article["snapshots"][0]["bytes"].as_u64().unwrap()
    );

    caller.call("article.cuts", json!({ "id": id }));
    caller.call_and_undo(
        "article.update",
        json!({ "id": id, "title": "Another title" }),
    );
    caller.call_and_undo(
        "article.edit_body",
        json!({ "id": id, "text": format!("{text}\n\nAn addition.") }),
    );
    // The text is what the extractor makes of the page already: nothing changes.
    let again = caller.call("article.reextract", json!({ "id": id }));
    assert_eq!(again["orphans"], 0, "{again}");
    caller.call_and_undo("article.trash", json!({ "ids": [id] }));
    let outlet = caller.first("outlet.list", json!({}), "");
    caller.call_and_undo(
        "outlet.update",
        json!({ "id": outlet["id"], "name": outlet["name"], "kind": "wire", "grade": "F" }),
    );
    article
}

fn excerpts_and_quotations(caller: &Caller, article: &Value) {
    let version = &article["body"]["id"];
    let made = caller.call(
        "excerpt.create",
        json!({ "body_version": version, "start": 0, "end": 12 }),
    );
    let id = &made["id"];
    caller.call("excerpt.get", json!({ "id": id }));
    caller.call_and_undo(
        "excerpt.update",
        json!({ "id": id, "comment": "Look again" }),
    );
    let cited = caller.call("excerpt.cite", json!({ "id": id }));
    let quote = made["quote"].as_str().unwrap();
    assert!(cited["text"].as_str().unwrap().contains(quote), "{cited}");
    let request = json!({ "text": "", "orphans_only": false, "offset": 0, "limit": 50 });
    caller.first("excerpt.list", request, "rows");
    caller.call_and_undo("excerpt.trash", json!({ "ids": [id] }));

    let group = caller.first("inbox.list", json!({}), "groups");
    let pending = group["quotations"]
        .as_array()
        .unwrap()
        .iter()
        .find(|quotation| quotation["state"] == "pending" && !quotation["actor"].is_null())
        .expect("a pending quotation of somebody known");
    let id = &pending["id"];
    let found = caller.call("quotation.get", json!({ "id": id }));
    assert_eq!(found["quote"], pending["quote"]);
    let suggested = caller.call("quotation.suggest", json!({ "id": id }));
    assert!(suggested.is_array(), "{suggested}");
    caller.call_and_undo("quotation.accept", json!({ "id": id }));
    caller.call_and_undo("quotation.accept_many", json!({ "ids": [id] }));
    caller.call_and_undo("quotation.reject", json!({ "ids": [id] }));
    caller.call_and_undo(
        "quotation.revise",
        json!({ "id": id, "clear_actor": true, "said": { "date": "2022-03", "precision": "month" } }),
    );
    // Accepted and coded in one change, which undo takes back whole.
    let leaf = leaf(caller);
    let suggestion = &pending["suggestion"];
    let position = json!({
        "actors": [pending["actor"]["id"]], "on_behalf": [], "issue": leaf, "stance": "neutral",
        "voice": suggestion["voice"], "act": suggestion["act"], "directness": "direct",
        "paraphrase": suggestion["paraphrase"], "excerpts": [],
    });
    let accepted = caller.call(
        "quotation.accept",
        json!({ "id": id, "position": position }),
    );
    let coded = caller.call("position.get", json!({ "id": accepted["position"] }));
    assert_eq!(coded["evidence"][0]["excerpt"]["id"], accepted["excerpt"]);
    caller.call("history.undo", json!({}));
    let gone = caller
        .desk
        .failed("position.get", json!({ "id": accepted["position"] }));
    assert!(gone.message.to_string().contains("position"), "{gone}");
}

fn leaf(caller: &Caller) -> Value {
    let tree = caller.call("issue.tree", json!({}));
    let mut leaves = tree
        .as_array()
        .unwrap()
        .iter()
        .filter(|node| node["leaf"] == true);
    leaves.next().expect("an issue that takes a stance")["id"].clone()
}

/// Words that are coded already, and a day after they were published, are told of before and after.
fn warned(caller: &Caller, position: &Value) {
    let excerpt = caller.first(
        "excerpt.list",
        json!({ "text": "", "issue": null, "orphans_only": false, "offset": 0, "limit": 1 }),
        "rows",
    );
    let mut quoted = position.clone();
    quoted["excerpts"] = json!([{ "excerpt": excerpt["id"], "role": "supporting" }]);
    quoted["said"] = json!({ "date": "2026-01-01", "precision": "day" });
    let first = caller.call("position.add", quoted.clone());
    let again = caller.call("position.check", json!({ "position": quoted, "own": null }));
    let same = again
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["same"] == first["id"]);
    assert!(same.is_some(), "{again}");
    assert_eq!(
        again.as_array().unwrap().len(),
        first["warnings"].as_array().unwrap().len() + 1
    );
    let late = first["warnings"].as_array().unwrap().last().unwrap();
    assert!(
        late["words"]
            .to_string()
            .contains("was published before that"),
        "{first}"
    );
    let own = json!({ "position": quoted, "own": first["id"] });
    assert_eq!(caller.call("position.check", own), first["warnings"]);
    caller.call("history.undo", json!({}));
}

fn positions_and_events(caller: &Caller, article: &Value) {
    let request = json!({ "text": "", "offset": 0, "limit": 500 });
    let row = caller.first("position.list", request, "rows");
    let id = &row["id"];
    caller.call("position.get", json!({ "id": id }));
    let position = json!({
        "actors": [row["actors"][0]["id"]], "on_behalf": ["CN"], "issue": row["issue"]["id"],
        "stance": "conditional", "voice": "own", "directness": "indirect",
        "paraphrase": "Would, if asked", "excerpts": [],
        "said": { "date": "2022-03-18", "precision": "day" },
    });
    caller.call_and_undo("position.add", position.clone());
    let mut to_come = position.clone();
    to_come["said"] = json!({ "date": "2999", "precision": "year" });
    let refused = caller.desk.failed("position.add", to_come.clone());
    assert!(
        refused.message.to_string().contains("2999 is yet to come"),
        "{refused}"
    );
    caller
        .desk
        .failed("position.update", json!({ "id": id, "position": to_come }));
    warned(caller, &position);
    caller.call_and_undo("position.update", json!({ "id": id, "position": position }));
    caller.call_and_undo("position.trash", json!({ "ids": [id] }));

    let event = caller.first("event.list", json!({}), "");
    let id = &event["id"];
    caller.call("event.get", json!({ "id": id }));
    let input = json!({
        "name": "A briefing", "kind": "briefing", "held": { "date": "2022-03", "precision": "month" },
        "participants": [], "articles": [article["row"]["id"]],
    });
    caller.call_and_undo("event.create", input.clone());
    caller.call_and_undo("event.update", json!({ "id": id, "event": input }));
    caller.call_and_undo("event.trash", json!({ "ids": [id] }));
}

fn readouts(caller: &Caller) {
    let events = caller.call("event.list", json!({}));
    let call = events
        .as_array()
        .unwrap()
        .iter()
        .find(|event| event["name"] == "Xi–Biden video call");
    let call = &call.unwrap()["id"];
    let readouts = caller.call("event.readouts", json!({ "id": call }));
    let of = |code: &str| {
        let readouts = readouts.as_array().unwrap();
        let found = readouts
            .iter()
            .find(|one| one["side"]["country"]["code"] == code);
        found.unwrap_or_else(|| panic!("no readout of {code} in {readouts:?}"))["article"]["id"]
            .clone()
    };
    let (a, b) = (of("US"), of("CN"));
    let side = json!({ "event": call, "article": a, "side": { "kind": "country", "code": "CA" } });
    caller.call_and_undo("event.set_side", side);
    caller.call_and_undo(
        "event.set_side",
        json!({ "event": call, "article": a, "side": null }),
    );

    let diff = caller.call("readout.diff", json!({ "a": a, "b": b }));
    assert_eq!(diff["event"]["name"], "Xi–Biden video call");
    assert_eq!(diff["basis"], "words");
    let counts = &diff["counts"];
    assert!(counts["differently"].as_u64() >= Some(3), "{counts}");
    assert!(
        counts["only_a"].as_u64() >= Some(1) && counts["only_b"].as_u64() >= Some(3),
        "{counts}"
    );
    let note = caller.call("readout.note", json!({ "a": a, "b": b }));
    let text = note["markdown"].as_str().unwrap();
    let key = diff["a"]["article"]["citation_key"].as_str().unwrap();
    assert!(text.contains(&format!("[@{key}]")), "{text}");
    let csv = caller.call("readout.export", json!({ "a": a, "b": b, "format": "csv" }));
    assert!(csv["text"].as_str().unwrap().starts_with("Said,"), "{csv}");
}

fn actors_and_countries(caller: &Caller) {
    let request = json!({ "text": "", "offset": 0, "limit": 500 });
    let rows = caller.call("actor.list", request)["rows"].clone();
    let (one, other) = (&rows[0]["actor"]["id"], &rows[1]["actor"]["id"]);
    caller.call("actor.get", json!({ "id": one, "as_of": "2022-03-18" }));
    let input = json!({ "name": "Nadia Example", "kind": "person", "country": "FR", "names": [] });
    caller.call_and_undo("actor.create", input.clone());
    caller.call_and_undo("actor.update", json!({ "id": one, "actor": input }));
    caller.call_and_undo("actor.merge", json!({ "into": one, "from": other }));
    caller.call_and_undo("actor.trash", json!({ "ids": [one] }));

    let post = caller.first("post.list", json!({}), "");
    let new = json!({ "title": "Envoy for examples", "country": "FR", "spokesperson": true });
    caller.call_and_undo("post.create", new);
    let tenure = json!({ "actor": one, "post": post["id"], "from": { "date": "2021", "precision": "year" } });
    let added = caller.call("tenure.add", tenure);
    caller.call_and_undo("tenure.trash", json!({ "id": added["id"] }));
    caller.call("history.undo", json!({}));

    caller.first("country.list", json!({}), "");
    let china = caller.call("country.get", json!({ "code": "CN" }));
    assert_eq!(china["alpha3"], "CHN");
}

/// Grids, what goes out of them, and views that are kept of them.
fn grids(caller: &Caller) {
    let page = |command: &str, sort: &str, group: &str| {
        let request = json!({
            "text": "", "orphans_only": false, "group": group, "sort": sort, "descending": true,
            "offset": 0, "limit": 3,
        });
        let answer = caller.call(command, request);
        let groups = answer["groups"].as_array().unwrap();
        let counted: u64 = groups.iter().filter_map(|it| it["count"].as_u64()).sum();
        assert_eq!(answer["total"].as_u64(), Some(counted), "{command}");
        assert_eq!(answer["rows"].as_array().unwrap().len(), 3, "{command}");
        answer["rows"][0].clone()
    };
    page("article.grid", "positions", "outlet");
    let of_year = json!({
        "text": "", "group": null, "sort": "positions", "descending": true, "offset": 0, "limit": 3,
        "from": "2022-01", "to": "2022",
    });
    assert!(caller.call("article.grid", of_year)["total"].as_u64() > Some(0));
    page("excerpt.grid", "positions", "issue");
    let speaker = page("actor.grid", "positions", "country");
    let table = json!({
        "title": "Actors",
        "columns": [{ "name": "Name", "kind": "text" }, { "name": "Positions", "kind": "number" },
            { "name": "Since", "kind": "date" }, { "name": "Stance", "kind": "stance" }],
        "rows": [[{ "kind": "text", "value": speaker["actor"]["name"] }, { "kind": "number", "value": 4 },
            { "kind": "date", "value": { "date": "2022-03-18", "precision": "day" } },
            { "kind": "stance", "value": "opposes" }], [{ "kind": "empty" }]],
        "format": "csv", "path": null,
    });
    let csv = caller.call("table.export", table);
    let text = csv["text"].as_str().unwrap();
    assert!(
        text.contains(speaker["actor"]["name"].as_str().unwrap()),
        "{text}"
    );
    assert!(text.contains("2022-03-18"), "{text}");

    let view = json!({
        "name": "On the day of the call", "screen": "compare", "issue": null,
        "args": { "asOf": "2022-03-18", "rows": "countries" },
    });
    let saved = caller.call("saved_view.save", view.clone());
    caller.desk.failed("saved_view.save", view);
    let listed = caller.first("saved_view.list", json!({}), "");
    assert_eq!(listed["args"]["asOf"], "2022-03-18");
    let found = caller.first(
        "switcher.find",
        json!({ "query": "day call", "limit": 5 }),
        "",
    );
    assert_eq!(
        (&found["kind"], &found["id"]),
        (&json!("view"), &saved["id"])
    );
    let rename = json!({ "id": saved["id"], "name": "The day of the call" });
    caller.call_and_undo("saved_view.rename", rename);
    caller.call_and_undo("saved_view.trash", json!({ "id": saved["id"] }));
}

fn issues(caller: &Caller) {
    let tree = caller.call("issue.tree", json!({}));
    let leaves: Vec<&Value> = tree
        .as_array()
        .unwrap()
        .iter()
        .filter(|node| node["leaf"] == true)
        .collect();
    let (one, other) = (&leaves[0]["id"], &leaves[1]["id"]);
    caller.call("issue.get", json!({ "id": one }));
    let input = json!({
        "name": "Naming the parties", "leaf": true, "con": "avoid", "pro": "name",
        "parent": leaves[0]["parent"],
    });
    caller.call_and_undo("issue.create", input.clone());
    caller.call_and_undo("issue.update", json!({ "id": one, "issue": input }));
    let merge = json!({ "into": one, "from": other });
    let asked = caller.desk.failed("issue.merge", merge.clone());
    assert!(
        asked.message.to_string().contains("do not ask the same"),
        "{asked}"
    );
    let mut turned = merge;
    turned["turned"] = json!(true);
    caller.call_and_undo("issue.merge", turned);
    caller.desk.failed("issue.flip_poles", json!({ "id": one }));
    let flip = json!({ "id": one, "proposition": "The opposite of what was" });
    caller.call_and_undo("issue.flip_poles", flip);
    caller.call_and_undo("issue.trash", json!({ "id": one }));
}

/// A glance tells of every cell what the matrix tells of it, and nothing else.
fn glances_as_the_matrix_says(caller: &Caller, request: Value) {
    let matrix = caller.call("compare.matrix", request.clone());
    let glance = caller.call("compare.glance", request);
    let each = |value: &Value, of: &dyn Fn(&Value) -> Value| -> Value {
        value.as_array().unwrap().iter().map(of).collect()
    };
    let at_a_glance = |cell: &Value| match cell {
        Value::Null => Value::Null,
        cell => json!({
            "stance": cell["latest"]["stance"], "said": cell["latest"]["said"],
            "positions": cell["positions"], "marks": cell["marks"],
            "also": each(&cell["also"], &|one| one["stance"].clone()),
        }),
    };
    assert_eq!(
        glance,
        json!({
            "issues": each(&matrix["issues"], &|column| column["issue"]["id"].clone()),
            "rows": each(&matrix["rows"], &|row| json!({
                "actor": row["actor"]["id"], "country": row["country"]["code"],
                "bloc": row["bloc"]["code"], "cells": each(&row["cells"], &at_a_glance),
            })),
            "articles_searched": matrix["articles_searched"],
            "positions": matrix["positions"], "origins": matrix["origins"],
        })
    );
}

fn comparisons(caller: &Caller) {
    let request = |rows: &str| {
        json!({
            "rows": rows, "actors": [], "countries": [], "issues": [], "as_of": "2022-04-30",
            "attributed": false, "direct_only": false,
        })
    };
    let matrix = caller.call("compare.matrix", request("countries"));
    assert!(matrix["rows"].as_array().unwrap().len() >= 2, "{matrix}");
    for rows in ["actors", "countries", "blocs"] {
        glances_as_the_matrix_says(caller, request(rows));
    }
    caller.first("bloc.list", json!({ "day": "2022-03-18" }), "");
    caller.first("compare.days", request("countries"), "");
    let mut one_issue = request("actors");
    one_issue["issues"] = json!([matrix["issues"][0]["issue"]["id"]]);
    let timeline = caller.call("compare.timeline", one_issue);
    assert!(
        timeline["lanes"][0]["statements"][0]["position"]["words"].is_string(),
        "{timeline}"
    );
    caller.desk.failed("compare.timeline", request("actors"));
    for (mode, normalise) in [("two", "activity"), ("congruence", "jaccard")] {
        let network = json!({
            "filter": request("countries"), "mode": mode, "count": "once", "normalise": normalise,
        });
        caller.first("compare.network", network, "edges");
    }
    let mut one_issue = request("actors");
    one_issue["issues"] = json!([matrix["issues"][0]["issue"]["id"]]);
    let text = |command: &str, payload: Value| {
        let exported = caller.call(command, payload);
        exported["text"].as_str().unwrap_or_default().to_owned()
    };
    let statements =
        json!({ "timeline": one_issue, "rows": "statements", "format": "csv", "path": null });
    assert!(text("compare.export_timeline", statements).starts_with("Country,Speaker"));
    let map = json!({ "map": one_issue, "format": "markdown", "path": null });
    assert!(text("compare.export_map", map).contains("| CN | China |"));
    issued::held_in_views(caller, one_issue.clone());
    let every_issue = json!({ "map": request("actors"), "format": "csv", "path": null });
    caller.desk.failed("compare.export_map", every_issue);
    let network = json!({
        "filter": request("countries"), "mode": "two", "count": "latest", "normalise": "none",
    });
    let ties = json!({
        "network": network, "threshold": 1, "rows": "ties", "format": "csv", "path": null,
    });
    assert!(text("compare.export_network", ties).starts_with("One,Other,Weight"));
    let graphml = json!({ "network": network, "threshold": 0, "path": null });
    assert!(text("compare.export_graphml", graphml).contains("<data key=\"kind\">issue</data>"));
    let map = json!({
        "map": one_issue, "format": "svg", "path": null, "outlined": "EU",
        "part": { "x": 500, "y": 50, "width": 200, "height": 120 },
    });
    let drawn = text("compare.export_map", map.clone());
    assert!(
        drawn.contains("where countries stand as of 30 April 2022")
            && drawn.contains("European Union (27)"),
        "{drawn}"
    );
    let mut nowhere = map;
    nowhere["outlined"] = json!("XX");
    assert!(!text("compare.export_map", nowhere).contains("European Union ("));
    let marked = json!({
        "timeline": one_issue, "rows": "statements", "format": "svg", "path": null, "marked": "2022-03-18",
    });
    assert!(text("compare.export_timeline", marked).contains("as of 18 March 2022"));
    let file = caller.desk.scratch.path("network.png");
    let drawn = json!({
        "network": network, "threshold": 0, "rows": "ties", "format": "png", "path": file,
    });
    caller.call("compare.export_network", drawn);
    assert!(std::fs::read(&file).unwrap().starts_with(b"\x89PNG"));
    let choices = caller.call("compare.choices", json!({}));
    assert!(!choices["analysts"].as_array().unwrap().is_empty());
    let mut blocs = request("blocs");
    blocs["blocs"] = json!(["EU"]);
    blocs["members"] = json!(true);
    let blocs = caller.call("compare.matrix", blocs);
    assert_eq!(blocs["rows"][0]["bloc"]["code"], "EU");
    assert_eq!(blocs["rows"][0]["members"], 27);
    let columns = json!([{ "kind": "country", "code": "CN" }, { "kind": "country", "code": "US" }]);
    let issue = matrix["issues"][0]["issue"]["id"].clone();
    let view = json!({ "columns": columns, "issue": issue, "attributed": true });
    let sides = caller.call("compare.side_by_side", view.clone());
    assert_eq!(sides["columns"].as_array().unwrap().len(), 2);
    let positions = caller.call(
        "position.list",
        json!({ "text": "", "offset": 0, "limit": 2 }),
    );
    let (a, b) = (&positions["rows"][0]["id"], &positions["rows"][1]["id"]);
    caller.call("compare.words", json!({ "a": a, "b": b }));
    for format in ["markdown", "csv", "svg", "html", "json"] {
        let matrix = json!({ "matrix": request("countries"), "format": format, "path": null });
        let sides = json!({ "sides": view, "format": format, "path": null });
        let copies = json!({ "text": "", "format": format, "path": null });
        for (command, request) in [
            ("compare.export", matrix),
            ("compare.export_sides", sides),
            ("copies.export", copies),
        ] {
            let exported = caller.call(command, request);
            assert_eq!(
                exported["text"].as_str().unwrap().len() as u64,
                exported["bytes"].as_u64().unwrap()
            );
        }
    }
    let file = caller.desk.scratch.path("matrix.xlsx");
    let to_file = json!({ "matrix": request("actors"), "format": "xlsx", "path": file });
    caller.call("compare.export", to_file);
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
    let nowhere = json!({ "matrix": request("actors"), "format": "xlsx", "path": null });
    caller.desk.failed("compare.export", nowhere);
}

fn words_found(caller: &Caller) {
    let request = json!({ "text": "", "orphans_only": false, "offset": 0, "limit": 100 });
    let excerpts = caller.call("excerpt.list", request);
    let long = |row: &&Value| row["quote"].as_str().unwrap_or_default().split(' ').count() > 8;
    let row = excerpts["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(long)
        .unwrap();
    let found = caller.call("excerpt.find", json!({ "words": row["quote"] }));
    assert!(found["found"]["article"].is_number(), "{found} {row}");
    let none = json!({ "words": "Words that stand in no article at all" });
    assert!(caller.call("excerpt.find", none)["found"].is_null());
}

fn versions_and_mentions(caller: &Caller, id: &Value) {
    let versions = caller.call("note.versions", json!({ "id": id }));
    let (now, first) = (&versions[0], versions.as_array().unwrap().last().unwrap());
    assert_eq!(now["current"], true);
    assert_eq!(first["title"], "Mine");
    let before = json!({ "id": id, "revision": first["revision"] });
    let text = caller.call("note.version", before)["text"].clone();
    assert_eq!(text, "# Mine\n");
    let both = json!({ "id": id, "before": first["revision"], "after": now["revision"] });
    let changes = caller.call("note.compare_versions", both);
    assert_eq!(changes.as_array().unwrap().last().unwrap()["side"], "after");
    let restore = json!({ "id": id, "revision": first["revision"], "now": now["revision"] });
    caller.call_and_undo("note.restore_version", restore);
    let text = "# Other\n\nXi Jinping is named, and so is Mine.";
    let other = caller.call("note.create", json!({ "title": "Other", "text": text }));
    let unlinked = json!({ "id": other["id"], "text": text });
    let named = caller.call("note.unlinked", unlinked);
    assert_eq!(named["names"][0]["insert"], "[[@Xi Jinping]]", "{named}");
    let found = caller.call("note.unlinked", json!({ "id": id, "text": "" }));
    assert_eq!(found["notes"][0]["id"], other["id"], "{found}");
    caller.call_and_undo("note.link_mention", json!({ "id": other["id"], "of": id }));
    let piece = json!({ "text": "```origins\n```", "whole": text });
    let rendered = caller.call("note.render", piece);
    assert!(
        rendered["html"]
            .as_str()
            .unwrap()
            .contains("independent origin"),
        "{rendered}"
    );
}

fn notes(caller: &Caller) {
    let row = caller.first("note.list", json!({ "text": "" }), "");
    let note = caller.call("note.get", json!({ "id": row["id"] }));
    let text = note["text"].as_str().unwrap();
    let rendered = caller.call("note.render", json!({ "text": text }));
    assert!(
        rendered["html"].as_str().unwrap().contains("<p"),
        "{rendered}"
    );
    caller.call("note.check", json!({ "text": text }));
    let complete = json!({ "trigger": "link", "prefix": "Ch", "limit": 10 });
    let completion = caller.first("note.complete", complete, "");
    caller.call("note.resolve", json!({ "target": completion["label"] }));
    for template in caller.call("note.templates", json!({})).as_array().unwrap() {
        let new = json!({ "title": "Fresh", "template": template["name"] });
        caller.call_and_undo("note.create", new);
        let scope =
            json!({ "countries": ["CN", "US"], "actors": [], "issues": [], "as_of": "2022-03-18" });
        let new = json!({ "title": "Drafted", "template": template["name"], "scope": scope });
        let made = caller.call("note.create", new);
        let text = caller.call("note.get", json!({ "id": made["id"] }))["text"].clone();
        let check = caller.call("note.check", json!({ "text": text }));
        // More was said after that day, what only an analyst can write is not there yet, and every sentence has its source.
        for finding in check["findings"].as_array().unwrap() {
            let rule = finding["rule"].as_str().unwrap();
            assert!(
                ["stale_as_of", "empty_section"].contains(&rule),
                "{finding} {text}"
            );
        }
    }
    let made = caller.call("note.create", json!({ "title": "Mine" }));
    let id = &made["id"];
    let revision = caller.call("note.get", json!({ "id": id }))["revision"].clone();
    let save = |text: &str| json!({ "id": id, "text": text, "revision": revision });
    caller.call("note.save", save("# Mine\n\nWords."));
    let late = caller
        .desk
        .failed("note.save", save("# Mine\n\nOther words."));
    assert_eq!(late.code, "note_changed");
    caller.call_and_undo("note.append", json!({ "id": id, "markdown": "> More." }));
    versions_and_mentions(caller, id);
    words_found(caller);
    for (format, magic) in [
        ("docx", "PK"),
        ("pdf", "%PDF"),
        ("html", "<!"),
        ("markdown", ""),
    ] {
        let file = caller.desk.scratch.path(&format!("note.{format}"));
        caller.call(
            "note.export",
            json!({ "id": row["id"], "format": format, "path": file }),
        );
        assert!(
            std::fs::read(&file).unwrap().starts_with(magic.as_bytes()),
            "{format}"
        );
    }
    let style = json!({ "id": id, "format": "html", "path": "/nowhere/at.all", "style": "none" });
    let unknown = caller.desk.failed("note.export", style);
    assert!(
        unknown.remedy.to_string().contains("chicago-notes"),
        "{unknown}"
    );
    issued::editions(caller, &row["id"]);
    issued::held_sources(caller, &row["id"]);
    issued::styles_and_references(caller, &row["id"]);
    caller.call_and_undo("note.trash", json!({ "ids": [id] }));
}

fn imports(caller: &Caller) {
    let paste = std::fs::read_to_string(fixture("paste-xi-biden.txt")).unwrap();
    let source = json!({ "kind": "paste", "text": paste, "html": null });
    let draft = caller.call("import.preview", source);
    let id = &draft["draft"];
    let cut = draft["pieces"]
        .as_array()
        .unwrap()
        .iter()
        .find(|piece| piece["kept"] == false);
    let revision = json!({
        "draft": id, "toggle": [cut.unwrap()["id"]], "title": "As I would call it",
        "published": { "date": "2022-03-18", "precision": "day" }, "outlet": "Example Gazette",
        "url": "https://gazette.example/1",
    });
    let revised = caller.call("import.revise", revision);
    assert_eq!(revised["title"], "As I would call it");
    assert_eq!(revised["published_from"], "analyst");
    assert!(revised["words_kept"].as_u64() > draft["words_kept"].as_u64());
    assert_eq!(
        caller
            .call("import.drafts", json!({}))
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let waiting = caller.call("import.list", json!({}));
    assert_eq!(
        waiting,
        json!([{ "draft": id, "revision": revised["revision"] }])
    );
    caller.call_and_undo("import.store", json!({ "draft": id }));
    let again = caller.call(
        "import.preview",
        json!({ "kind": "file", "path": fixture("paste-xi-biden.txt") }),
    );
    let several = json!({ "drafts": [again["draft"], 999_999] });
    let stored = caller.call_and_undo("import.store_all", several);
    assert_eq!(stored[0]["failure"], json!(null), "{stored}");
    assert!(
        stored[0]["stored"]["quotations"].as_u64() > Some(0),
        "{stored}"
    );
    assert_eq!(stored[1]["stored"], json!(null), "{stored}");
    let again = caller.call(
        "import.preview",
        json!({ "kind": "file", "path": fixture("paste-xi-biden.txt") }),
    );
    caller.call("import.discard", json!({ "draft": again["draft"] }));
    let request = json!({ "urls": ["http://name.invalid/"], "allow_private": false });
    let job = caller.call("import.fetch", request)["job"].clone();
    caller.call("job.cancel", json!({ "id": job }));
    caller.desk.ended(&job);
    caller.call("job.list", json!({}));
}

fn the_library_as_a_whole(caller: &Caller) {
    caller.call("library.status", json!({}));
    caller.first("history.list", json!({ "limit": 20 }), "");
    caller.call("history.redo", json!({}));
    let found = caller.call(
        "search.everything",
        json!({ "query": "Ukraine type:article country:Germany", "newest": true, "limit": 50 }),
    );
    assert_eq!(found["told"], json!([]));
    let found = caller.call(
        "search.everything",
        json!({ "query": "Ukraine", "newest": false, "limit": 50 }),
    );
    assert!(found["total"].as_u64() > Some(0), "{found}");
    let offered = caller.first(
        "search.complete",
        json!({ "typed": "Ukraine coun", "limit": 5 }),
        "",
    );
    assert_eq!(offered["insert"], "country:");
    let search = json!({ "id": null, "name": "War", "query": "Ukraine" });
    caller.call_and_undo("search.save", search.clone());
    let saved = caller.call("search.save", search);
    let listed = caller.first("search.list", json!({}), "");
    assert_eq!(listed["found"], found["total"]);
    caller.call("search.trash", json!({ "id": saved["id"] }));
    caller.first("switcher.find", json!({ "query": "xi", "limit": 10 }), "");
    let note = caller.first("note.list", json!({ "text": "" }), "");
    caller.call("note.trash", json!({ "ids": [note["id"]] }));
    let trashed = caller.first("trash.list", json!({}), "");
    caller.call(
        "trash.restore",
        json!({ "kind": trashed["kind"], "id": trashed["id"] }),
    );
    let mut settings = caller.call("settings.get", json!({}));
    settings["analyst"] = json!("Grace");
    caller.call("settings.set", settings);
    assert_eq!(caller.call("library.status", json!({}))["analyst"], "Grace");
    let backup = caller.call("library.backup", json!({}));
    let job = caller.call("library.verify", json!({}))["job"].clone();
    assert_eq!(caller.desk.ended(&job)["state"], "finished");
    let verified = caller.call("library.verification", json!({}));
    assert_eq!(verified["problems"], json!([]));
    let job = caller.call("library.compact", json!({}))["job"].clone();
    let compacted = caller.desk.ended(&job);
    assert_eq!(compacted["state"], "finished", "{compacted}");
    assert!(
        compacted["items"][0]["note"]
            .as_str()
            .unwrap()
            .contains(" kB")
    );
    let entry = caller.first("history.list", json!({ "limit": 1 }), "");
    let details = caller.call("history.details", json!({ "id": entry["id"], "limit": 5 }));
    assert_eq!(details["kept"], true);
    caller.first("library.backups", json!({}), "");
    let encrypted = caller.call(
        "library.backup_encrypted",
        json!({ "path": null, "passphrase": "correct horse" }),
    );
    assert_eq!(encrypted["encrypted"], true);
    let restore =
        json!({ "backup": encrypted["path"], "library": null, "passphrase": "correct horse" });
    caller.call("library.restore", restore);
    let restore = json!({ "backup": backup["path"], "library": null, "passphrase": null });
    let restored = caller.call("library.restore", restore);
    assert!(restored["put_aside"].is_string(), "{restored}");
    let salvage = json!({
        "from": backup["path"],
        "to": caller.desk.scratch.path("salvaged.demarche"),
    });
    let salvaged = caller.call("library.salvage", salvage);
    // No Zotero runs here: the job says so.
    let closed = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let job = caller.call("import.zotero", json!({ "port": closed }))["job"].clone();
    assert_eq!(caller.desk.ended(&job)["state"], "failed");
    let project = caller.desk.scratch.path("library.qdpx");
    let export = json!({ "format": "qda", "path": project, "articles": [], "with_held": false });
    let job = caller.call("exchange.export", export)["job"].clone();
    assert_eq!(caller.desk.ended(&job)["state"], "finished");
    let report = caller.call("exchange.report", json!({ "id": job }));
    assert_eq!(report["refused"], json!([]));
    let job = caller.call("exchange.import", json!({ "path": project }))["job"].clone();
    let ended = caller.desk.ended(&job);
    assert_eq!(ended["state"], "finished", "{ended}");
    let report = caller.call("exchange.report", json!({ "id": job }));
    // It is the library's own: nothing is new, and nothing was refused.
    assert_eq!(
        (&report["made"], &report["refused"]),
        (&json!([]), &json!([]))
    );
    let folder = caller.desk.scratch.path("bundle");
    let export = json!({ "path": folder });
    let job = caller.call("library.export_bundle", export)["job"].clone();
    assert_eq!(caller.desk.ended(&job)["state"], "finished");
    let import = json!({ "from": folder, "to": caller.desk.scratch.path("again.demarche") });
    let job = caller.call("library.import_bundle", import)["job"].clone();
    let ended = caller.desk.ended(&job);
    assert_eq!(ended["state"], "finished", "{ended}");
    assert_eq!(
        (&salvaged["lost"], &salvaged["problems"]),
        (&json!([]), &json!([]))
    );
    let fresh = caller.desk.scratch.path("fresh.demarche");
    caller.call("library.create", json!({ "path": fresh }));
    let copied = caller.call("library.open", json!({ "path": backup["path"] }));
    assert!(copied["articles"].as_u64() >= Some(12));
}
