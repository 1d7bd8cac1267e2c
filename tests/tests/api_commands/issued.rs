//! What leaves a library: editions, held sources, styles and references.

use serde_json::{Value, json};

use super::Caller;

/// An edition gives the same bytes again when the note, its articles and its positions are others.
pub(crate) fn editions(caller: &Caller, note: &Value) {
    let issue = json!({ "id": note, "style": "oscola" });
    let issued = caller.call("note.issue_edition", issue);
    assert_eq!(issued["number"], 1);
    let edition = caller.first("note.editions", json!({ "id": note }), "");
    let whole = caller.call("edition.get", json!({ "id": edition["id"] }));
    assert_eq!(whole["style"], "oscola");
    assert!(whole["evidence"].as_u64() > Some(0), "{whole}");
    let export = |name: &str| {
        [
            "docx", "pdf", "html", "markdown", "ris", "biblatex", "bibtex", "csl_json",
        ]
        .map(|format| {
            let path = caller.desk.scratch.path(&format!("{name}.{format}"));
            let request = json!({ "id": edition["id"], "format": format, "path": path });
            caller.call("edition.export", request);
            std::fs::read(&path).unwrap()
        })
    };
    let before = export("before");
    let now = json!({ "id": edition["id"], "against": null });
    let changes = caller.call("edition.changes", now.clone());
    assert_eq!(changes["positions"], json!([]), "{changes}");
    assert_eq!(changes["evidence"], json!([]), "{changes}");

    let text = caller.call("note.get", json!({ "id": note }));
    let save = json!({
        "id": note, "revision": text["revision"], "title": null,
        "text": format!("{}\n\nOne more line.\n", text["text"].as_str().unwrap()),
    });
    caller.call("note.save", save);
    let excerpts = caller.call(
        "excerpt.list",
        json!({ "text": "", "orphans_only": false, "offset": 0, "limit": 500 }),
    );
    let ids: Vec<&Value> = excerpts["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|excerpt| &excerpt["id"])
        .collect();
    caller.call("excerpt.trash", json!({ "ids": ids }));
    assert_eq!(before, export("after"));
    let changes = caller.call("edition.changes", now);
    let parts = changes["text"].as_array().unwrap();
    assert!(
        parts.iter().any(|part| part["side"] == "after"),
        "{changes}"
    );
    assert!(
        changes["evidence"]
            .as_array()
            .unwrap()
            .iter()
            .all(|it| it["fates"] == json!(["gone"])),
        "{changes}"
    );
    caller.call("history.undo", json!({}));
    caller.call("history.undo", json!({}));
    assert_eq!(before, export("undone"));
}

pub(crate) fn held_sources(caller: &Caller, note: &Value) {
    let text = caller.call("note.get", json!({ "id": note }))["text"].clone();
    let citing = text.as_str().unwrap();
    let list =
        json!({ "text": "", "sort": "published", "descending": true, "offset": 0, "limit": 100 });
    let articles = caller.call("article.list", list);
    let path = caller.desk.scratch.path("held.html");
    let export = |with_held: bool| json!({ "id": note, "format": "html", "path": path, "with_held": with_held });
    caller.call("note.export", export(false));
    let open = std::fs::read_to_string(&path).unwrap();
    let article = articles["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| {
            let title = row["title"]
                .as_str()
                .unwrap()
                .replace('“', "‘")
                .replace('”', "’");
            open.contains(&title) && !citing.contains(&title)
        })
        .expect("an article that the note cites");
    let mark = json!({ "kind": "article", "id": article["id"], "sensitive": true });
    caller.call_and_undo("sensitive.mark", mark.clone());
    caller.call("sensitive.mark", mark);
    caller.first("sensitive.list", json!({}), "");
    let exported = caller.call("note.export", export(false));
    let told = exported["warnings"].to_string();
    assert!(told.contains("[source held]"), "{exported}");
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("[source held]") && !page.contains(article["title"].as_str().unwrap()));
    caller.call("note.export", export(true));
    assert!(
        !std::fs::read_to_string(&path)
            .unwrap()
            .contains("[source held]")
    );

    held_in_tables(caller, article);

    // A note that tells of it in words is not written at all.
    let new = json!({ "title": "Telling", "text": format!("See “{}”.", article["title"].as_str().unwrap()) });
    let telling = caller.call("note.create", new);
    std::fs::remove_file(&path).unwrap();
    let refused = caller.desk.failed(
        "note.export",
        json!({ "id": telling["id"], "format": "docx", "path": path }),
    );
    assert_eq!(refused.code, "held_source");
    assert!(
        refused.message.to_string().contains("word/document.xml"),
        "{refused}"
    );
    assert!(!std::path::Path::new(&path).exists());
    for _ in 0..2 {
        caller.call("history.undo", json!({}));
    }
}

/// What shows an article that is held, whichever columns it shows.
fn held_in_tables(caller: &Caller, article: &Value) {
    let title = article["title"].as_str().unwrap();
    let table = |words: &str, with_held: bool| {
        json!({
            "title": "Articles",
            "columns": [{ "name": "Words", "kind": "words" }, { "name": "Published", "kind": "date" }],
            "rows": [[{ "kind": "text", "value": words },
                { "kind": "date", "value": { "date": "2022-03-18", "precision": "day" } }]],
            "rows_of": { "kind": "article", "ids": [article["id"]] },
            "format": "csv", "path": null, "with_held": with_held,
        })
    };
    let exported = caller.call("table.export", table("Some words.", false));
    let text = exported["text"].as_str().unwrap();
    assert!(text.contains("Some words.,[source held]"), "{text}");
    assert!(exported["warnings"].to_string().contains("[source held]"));
    let exported = caller.call("table.export", table(title, false));
    assert!(!exported["text"].as_str().unwrap().contains(title));
    let exported = caller.call("table.export", table(title, true));
    assert!(exported["text"].as_str().unwrap().contains("2022-03-18"));
    let telling = table(&format!("As “{title}” has it."), false);
    assert_eq!(
        caller.desk.failed("table.export", telling).code,
        "held_source"
    );

    // Every other way out goes on working while something is held.
    let matrix = json!({
        "rows": "countries", "actors": [], "countries": [], "issues": [], "as_of": null,
        "from": null, "attributed": false, "direct_only": false, "outlet": null,
    });
    let compared = json!({ "matrix": matrix, "format": "csv", "path": null });
    assert!(
        !caller.call("compare.export", compared)["text"]
            .as_str()
            .unwrap()
            .contains(title)
    );
}

/// When a person who is held spoke is told by no timeline or map of countries, drawn or written.
pub(crate) fn held_in_views(caller: &Caller, mut one_issue: Value) {
    one_issue["rows"] = json!("countries");
    let export = |command: &str, of: &str, format: &str, with_held: bool| {
        let request = json!({
            of: one_issue, "rows": "statements", "format": format, "path": null, "with_held": with_held,
        });
        let exported = caller.call(command, request);
        exported["text"].as_str().unwrap().to_owned()
    };
    let timeline = |format: &str, held| export("compare.export_timeline", "timeline", format, held);
    let map = |with_held| export("compare.export_map", "map", "json", with_held);
    let told = caller.call("compare.timeline", one_issue.clone());
    let lanes = told["lanes"].as_array().unwrap();
    // Of a country's lane the last, which its map tells of as well.
    let last = lanes
        .iter()
        .filter_map(|lane| lane["statements"].as_array()?.last());
    let said = last
        .into_iter()
        .find(|one| one["day"].is_string() && one["position"]["actor"]["id"].is_number())
        .expect("a dated statement of somebody");
    let days = |json: &str| json.matches(said["day"].as_str().unwrap()).count();
    let (drawn, written, mapped) = (timeline("svg", false), timeline("json", false), map(false));
    let mark = json!({ "kind": "actor", "id": said["position"]["actor"]["id"], "sensitive": true });
    caller.call("sensitive.mark", mark);
    assert!(!drawn.contains("undated") && timeline("svg", false).contains("undated"));
    assert!(days(&timeline("json", false)) < days(&written), "{written}");
    assert!(days(&map(false)) < days(&mapped), "{mapped}");
    assert_eq!(timeline("svg", true), drawn);
    assert_eq!(timeline("json", true), written);
    assert_eq!(map(true), mapped);
    caller.call("history.undo", json!({}));
}

pub(crate) fn styles_and_references(caller: &Caller, note: &Value) {
    let csl = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House rules</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout prefix="HOUSE "><text variable="title"/></layout></citation></style>"#;
    let file = caller.desk.scratch.path("house.csl");
    std::fs::write(&file, csl).unwrap();
    caller.call_and_undo("style.add", json!({ "path": file }));
    let style = caller.call("style.add", json!({ "path": file }));
    assert_eq!(style["name"], "house-rules");
    let styles = caller.call("style.list", json!({}));
    assert!(
        styles
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["own"] == true)
    );
    let path = caller.desk.scratch.path("house.md");
    let export = json!({ "id": note, "format": "markdown", "path": path, "style": "house-rules" });
    caller.call("note.export", export);
    assert!(std::fs::read_to_string(&path).unwrap().contains("HOUSE"));
    caller.call_and_undo("style.remove", json!({ "name": "house-rules" }));
    std::fs::write(&file, "<style/>").unwrap();
    let refused = caller.desk.failed("style.add", json!({ "path": file }));
    assert!(refused.message.to_string().contains("no CSL"), "{refused}");

    let list =
        json!({ "text": "", "sort": "published", "descending": true, "offset": 0, "limit": 3 });
    let articles = caller.call("article.list", list);
    let ids: Vec<&Value> = articles["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["id"])
        .collect();
    for (format, mark) in [
        ("ris", "TY  - "),
        ("biblatex", "  date = "),
        ("bibtex", "  year = "),
        ("csl_json", "\"issued\""),
    ] {
        let request = json!({ "ids": ids, "format": format, "path": null });
        let text = caller.call("article.export_references", request)["text"].clone();
        assert!(text.as_str().unwrap().contains(mark), "{text}");
    }
}
