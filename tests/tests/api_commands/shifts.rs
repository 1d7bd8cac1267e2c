//! Shifts and contradictions.

use serde_json::{Value, json};

use super::Caller;

pub(super) fn shifts(caller: &Caller) {
    let request = |per: &str, dismissed: bool| {
        json!({
            "per": per, "kinds": [], "actors": [], "posts": [], "countries": [], "blocs": [], "issues": [],
            "attributed": false, "dismissed": dismissed,
        })
    };
    let list = |per: &str, dismissed: bool| {
        let shifts = request(per, dismissed);
        caller.call(
            "shifts.list",
            json!({ "shifts": shifts, "offset": 0, "limit": 50 }),
        )
    };
    let found = |answer: &Value, kind: &str, who: &str| {
        let rows = answer["rows"].as_array().unwrap();
        rows.iter()
            .any(|row| row["kind"] == kind && row["who"].to_string().contains(who))
    };
    let countries = list("country", false);
    assert!(found(&countries, "reversed", "Germany"), "{countries}");
    assert_eq!(countries["window"], 3);
    let posts = list("post", false);
    assert!(
        found(&posts, "hardened", "Foreign Ministry spokesperson"),
        "{posts}"
    );
    let open = list("person", false);
    assert!(found(&open, "hardened", "Joe Biden"), "{open}");
    let ids = json!({ "ids": [open["rows"][0]["id"]] });
    caller.call_and_undo("shifts.dismiss", ids.clone());
    caller.call("shifts.dismiss", ids.clone());
    let dismissed = list("person", true);
    assert_eq!(dismissed["rows"][0]["id"], open["rows"][0]["id"]);
    assert_eq!(
        dismissed["open"].as_u64(),
        open["open"].as_u64().map(|open| open - 1)
    );
    caller.call_and_undo("shifts.restore", ids);
    let exported = caller.call(
        "shifts.export",
        json!({ "shifts": request("country", false), "format": "markdown" }),
    );
    assert!(
        exported["text"].as_str().unwrap().contains("Germany"),
        "{exported}"
    );
    caller
        .desk
        .failed("shifts.dismiss", json!({ "ids": ["nothing"] }));
}
