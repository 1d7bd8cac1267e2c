//! The codebook as a whole, the grid of codings, and blind recoding.

use serde_json::{Value, json};

use super::Caller;

pub(super) fn codebook(caller: &Caller) {
    let tree = caller.call("issue.tree", json!({}));
    let leaves: Vec<&Value> = tree
        .as_array()
        .unwrap()
        .iter()
        .filter(|node| node["leaf"] == true && node["positions"].as_u64() > Some(3))
        .collect();
    let leaf = leaves[0];
    let id = &leaf["id"];
    caller.call_and_undo("issue.move", json!({ "id": id, "parent": null }));
    let filter = |issues: Value| json!({ "issues": issues, "text": "", "stances": [] });
    let grid = caller.call(
        "position.grid",
        json!({
            "filter": filter(json!([id])), "group": "country", "sort": "stance",
            "descending": true, "offset": 0, "limit": 50,
        }),
    );
    assert_eq!(grid["total"], leaf["positions"], "{grid}");
    let counted: u64 = grid["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["count"].as_u64().unwrap())
        .sum();
    assert_eq!(Some(counted), grid["total"].as_u64());
    let position = &grid["rows"][0]["row"]["id"];
    caller.call_and_undo(
        "position.change",
        json!({ "ids": [position], "stance": "ambiguous", "act": { "to": null } }),
    );
    let part = json!({
        "issue": { "name": "Heavy arms", "leaf": true }, "positions": [position],
        "rule": null,
    });
    caller.call_and_undo("issue.split", json!({ "id": id, "parts": [part] }));
    let export = json!({
        "filter": filter(json!([id])), "sort": "said", "descending": true, "ids": [position],
        "format": "html",
    });
    let exported = caller.call("position.export", export);
    let html = exported["text"].as_str().unwrap();
    assert_eq!(html.matches("<tr>").count(), 2, "{html}");
    let coders = caller.call("position.coders", json!({}));
    assert!(!coders.as_array().unwrap().is_empty());

    let exported = caller.call("codebook.export", json!({ "format": "markdown" }));
    let text = exported["text"].as_str().unwrap();
    assert!(text.contains("### Arming Ukraine"), "{text}");
    let same = json!({ "from": "text", "text": text, "format": "markdown" });
    let taken = caller.call("codebook.import", same);
    assert_eq!(
        taken["unchanged"].as_u64(),
        Some(tree.as_array().unwrap().len() as u64)
    );
    assert_eq!(taken["problems"], json!([]));
    let other = "name,pro\nNaming the parties,name\n,lost\n";
    let other = json!({ "from": "text", "text": other, "format": "csv" });
    caller.call_and_undo("codebook.import", other);
    let bad = json!({ "from": "text", "text": "title\nArms\n", "format": "csv" });
    let failure = caller.desk.failed("codebook.import", bad);
    assert!(
        failure.message.to_string().contains("no column “name”"),
        "{failure}"
    );
    assert!(!failure.kept.is_empty() && !failure.remedy.is_empty());
}

pub(super) fn recoding(caller: &Caller) {
    let request = json!({
        "issues": [], "size": { "kind": "count", "count": 3 }, "seed": 7,
        "hide_speaker": true, "ask_voice": false,
    });
    let recode = caller.call("recode.start", request)["id"].clone();
    let listed = caller.first("recode.list", json!({}), "");
    assert_eq!((&listed["id"], &listed["size"]), (&recode, &json!(3)));
    let mut answered = 0;
    loop {
        let next = caller.call("recode.next", json!({ "id": recode }));
        let item = &next["item"];
        if item.is_null() {
            break;
        }
        assert!(item["speaker"].is_null(), "{item}");
        let shown = item.to_string();
        assert!(
            !shown.contains("stance\":\""),
            "the former coding shows: {shown}"
        );
        let answer = json!({ "issue": null, "stance": null });
        caller.call(
            "recode.answer",
            json!({ "item": item["id"], "answer": answer }),
        );
        answered += 1;
    }
    assert_eq!(answered, 3);
    let item = caller.call("recode.item", json!({ "id": recode, "place": 1 }));
    let report = caller.call("recode.report", json!({ "id": recode }));
    assert_eq!(report["disagreements"].as_array().unwrap().len(), 3);
    assert_eq!(report["agreement"]["issue"]["agreement"], 0.0);
    assert_eq!(report["agreement"]["stance"]["undefined"], "nothing_paired");
    let table = json!({ "id": recode, "format": "csv", "path": null });
    let table = caller.call("recode.export", table)["text"].clone();
    let table = table.as_str().unwrap();
    assert!(table.starts_with("Place,Speaker,Said,"), "{table}");
    assert!(table.contains("no issue"), "{table}");
    caller.call_and_undo(
        "recode.adopt",
        json!({ "item": item["id"], "which": "former" }),
    );
    let between = json!({ "analysts": [], "issues": [], "seed": 1 });
    let between = caller.call("recode.between", between);
    assert!(
        between["agreement"]["stance_ordinal"].is_object(),
        "{between}"
    );
    caller.call_and_undo("recode.trash", json!({ "id": recode }));
}
