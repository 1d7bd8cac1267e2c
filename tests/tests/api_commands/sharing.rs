//! Sharing at a folder, and merging.

use serde_json::{Value, json};

use super::Caller;

fn job(caller: &Caller, command: &str, payload: Value) -> Value {
    let job = caller.call(command, payload)["job"].clone();
    let ended = caller.desk.ended(&job);
    assert_eq!(ended["items"][0]["error"], Value::Null, "{ended}");
    caller.call("share.report", json!({ "id": job }))
}

pub(super) fn sharing(caller: &Caller) {
    let folder = caller.desk.scratch.path("team");
    std::fs::create_dir(&folder).unwrap();
    let status = caller.call("share.status", json!({}));
    assert_eq!(status["place"], Value::Null);
    let place = json!({ "kind": "folder", "path": folder });
    let setup = caller.call("share.setup", json!({ "place": place }));
    let ended = caller.desk.ended(&setup["job"]);
    assert_eq!(ended["state"], "finished", "{ended}");
    let status = caller.call("share.status", json!({}));
    assert_eq!(status["place"], place);
    let waiting = |status: &Value| status["rows"].as_array().unwrap().len();
    assert!(waiting(&status) > 5, "{status}");
    let report = job(caller, "share.publish", json!({ "with_sensitive": true }));
    assert!(
        !report["numbers"].as_array().unwrap().is_empty(),
        "{report}"
    );
    let status = caller.call("share.status", json!({}));
    assert_eq!(waiting(&status), 0, "{status}");
    let report = job(caller, "share.take_in", json!({}));
    assert_eq!(
        (&report["added"], &report["conflicts"]),
        (&json!(0), &json!(0))
    );

    // Another library that says something else of one issue.
    let path = caller.desk.scratch.path("other.demarche");
    let example = caller.desk.done("library.status", json!({}))["path"].clone();
    caller.call("library.create", json!({ "path": path }));
    let issue = json!({ "name": "Sanctions", "leaf": true, "definition": "Of theirs" });
    caller.desk.done("issue.create", issue.clone());
    caller.call("library.open", json!({ "path": example }));
    let mut own = issue;
    own["definition"] = json!("Of ours");
    caller.desk.done("issue.create", own);
    let report = job(caller, "library.merge", json!({ "path": path }));
    assert_eq!(report["conflicts"], 1, "{report}");
    let conflict = caller.first("share.conflicts", json!({}), "");
    let field = &conflict["fields"][0];
    assert_eq!(field["name"], "definition", "{conflict}");
    assert_eq!(
        (&field["mine"], &field["theirs"]),
        (&json!("Of ours"), &json!("Of theirs"))
    );
    let words = caller.call("share.words", json!({ "id": conflict["id"] }));
    let only = |side: &str| {
        let parts = words[0][side].as_array().unwrap().iter();
        let only = parts.filter(|part| part["only_here"] == true);
        only.map(|part| part["text"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (only("mine"), only("theirs")),
        (vec!["ours".into()], vec!["theirs".into()]),
        "{words}"
    );
    let decision =
        json!({ "conflict": conflict["id"], "side": "theirs", "fields": ["definition"] });
    caller.call("share.resolve", json!({ "decisions": [decision] }));
    assert_eq!(caller.call("share.conflicts", json!({})), json!([]));
}
