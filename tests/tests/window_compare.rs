//! Comparing in the real window, on the example library and by keyboard alone: the reference question from
//! the start screen in three keystrokes, and from a cell to the exact words.

use anyhow::{Context as _, Result};
use demarche_tests::window::Window;
use demarche_tests::{axe, screens};
use serde_json::{Value, json};

const SIZE: (u32, u32) = (1440, 900);

#[tokio::test(flavor = "multi_thread")]
async fn the_reference_question_is_three_keystrokes_away_and_its_words_two_more() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window
        .wait_until("document.querySelectorAll('[role=option], [role=row]').length > 0")
        .await?;

    // “China and the United States on arming Ukraine, as of 18 March 2022.”
    for key in ["Ctrl+4", "[", "["] {
        window.press(key).await?;
        window.wait_for("[role=grid] [role=gridcell]").await?;
    }
    window
        .wait_until("document.querySelector('.asof .strong')?.innerText === '18 March 2022'")
        .await?;
    window
        .wait_until(&format!(
            "{} === 'Arming Ukraine'",
            "document.querySelector('thead [role=columnheader] b')?.innerText"
        ))
        .await?;
    let row = |name: &str| {
        format!(
            "[...document.querySelectorAll('tbody tr')].find(row => \
             row.querySelector('th b')?.innerText === '{name}')?.querySelector('td').innerText"
        )
    };
    window
        .wait_until(&format!("{}?.includes('machine guns')", row("Zhao Lijian")))
        .await?;
    let said = |value: Value| value.as_str().unwrap_or_default().to_owned();
    let biden = said(window.evaluate(&row("Joe Biden")).await?);
    assert!(
        biden.contains("16 Mar"),
        "the United States' words: {biden}"
    );

    // What the White House says that Xi said is not China's own statement.
    let xi = said(window.evaluate(&row("Xi Jinping")).await?);
    assert!(xi.contains("none in"), "{xi}");

    // From the cell in hand to the evidence, and from there to the exact words in the article.
    let at = "document.activeElement?.getAttribute('role') === 'gridcell'";
    window.wait_until(at).await?;
    let zhao =
        "document.activeElement?.closest('tr')?.querySelector('th b')?.innerText === 'Zhao Lijian'";
    for _ in 0..12 {
        if window.evaluate(zhao).await? == true {
            break;
        }
        window.press("Down").await?;
    }
    window.wait_until(zhao).await?;
    window.press("Enter").await?;
    window
        .wait_until("document.querySelector('.evidence mark')?.innerText.includes('machine guns')")
        .await?;
    window.press("Enter").await?;
    window
        .wait_until("[...document.querySelectorAll('article, .reader, main')].some(it => it.innerText.includes('machine guns and artillery'))")
        .await?;

    // Back to the comparison, and that into a note of its own, as of its day.
    window.press("Alt+Left").await?;
    window.wait_for("[role=grid] [role=gridcell]").await?;
    window.press("n").await?;
    window.wait_for("dialog[open] [role=option]").await?;
    window.type_text("Who arms whom").await?;
    window
        .wait_until("document.querySelectorAll('dialog[open] [role=option]').length === 1")
        .await?;
    window.press("Enter").await?;
    window
        .wait_until("document.querySelector('dialog[open]') === null")
        .await?;
    let notes = json!({ "text": "Who arms whom", "notebook": null });
    let note = window.rpc("note.list", notes).await?[0]["id"].clone();
    let note = window.rpc("note.get", json!({ "id": note })).await?;
    let text = note["text"].as_str().context("a note has a text")?;
    assert!(
        text.contains("```positions") && text.contains("as-of: 2022-03-18"),
        "{text}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_others_attribute_to_a_country_fills_its_cell_only_when_asked_for() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    let issue = window.rpc("issue.tree", json!({})).await?;
    let arming = issue
        .as_array()
        .into_iter()
        .flatten()
        .find(|node| node["name"] == "Arming Ukraine")
        .context("the example has the issue")?["id"]
        .clone();
    let xi = window
        .rpc(
            "actor.list",
            json!({ "text": "Xi Jinping", "offset": 0, "limit": 1 }),
        )
        .await?["rows"][0]["actor"]["id"]
        .clone();
    let cell = async |attributed: bool| -> Result<(Value, String)> {
        let request = json!({
            "rows": "actors", "actors": [xi], "countries": [], "issues": [arming],
            "as_of": "2022-03-18", "attributed": attributed, "direct_only": false,
        });
        let matrix = window.rpc("compare.matrix", request).await?;
        let rows = matrix["rows"].as_array().cloned().unwrap_or_default();
        let row = rows.into_iter().find(|row| !row["actor"].is_null());
        let none = matrix["none"].as_str().unwrap_or_default().to_owned();
        Ok((row.context("Xi has a row")?["cells"][0].clone(), none))
    };
    let (own, searched) = cell(false).await?;
    assert_eq!(own, Value::Null, "{own}");
    assert!(searched.ends_with("to 18 March 2022"), "{searched}");
    let (told, _) = cell(true).await?;
    assert_eq!(told["latest"]["voice"], "attributed", "{told}");
    assert_eq!(told["attributed"], 1, "{told}");
    Ok(())
}

/// Of so many countries one is for and then against on each of a row of days, so that every cell changes with every day.
const TURNING: usize = 48;

/// Drags the as-of day from the end of the track over the last days to the second of them, to and fro, a step a frame.
/// Keeps whether anything was drawn over the cells meanwhile.
const DRAG: &str = "(() => {
    const track = document.querySelector('.asof .track');
    const box = track.getBoundingClientRect();
    const at = share => ({ clientX: box.left + share * box.width, clientY: box.top + 20, pointerId: 1, button: 0, bubbles: true });
    track.setPointerCapture = () => {};
    const seen = { frames: 0, inked: 0 };
    const STEPS = 120;
    let step = 0;
    const [from, to] = [0.99, 0.78];
    track.dispatchEvent(new PointerEvent('pointerdown', at(from)));
    const tick = () => {
        step++;
        track.dispatchEvent(new PointerEvent('pointermove', at(to + (from - to) * Math.abs(Math.cos(step / STEPS * 5 * Math.PI)))));
        const canvas = document.querySelector('canvas.glance');
        if (canvas) {
            seen.frames++;
            const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
            if (data.some((value, n) => n % 4 === 3 && value > 0)) seen.inked++;
        }
        if (step < STEPS) requestAnimationFrame(tick);
        else {
            track.dispatchEvent(new PointerEvent('pointermove', at(to)));
            track.dispatchEvent(new PointerEvent('pointerup', at(to)));
            window.__seen = seen;
        }
    };
    requestAnimationFrame(tick);
    return true;
})()";

#[tokio::test(flavor = "multi_thread")]
async fn days_that_pass_quickly_are_drawn_over_the_cells_until_one_stands_still() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window
        .wait_until("document.querySelectorAll('[role=option], [role=row]').length > 0")
        .await?;
    let countries = window.rpc("country.list", json!({})).await?;
    let codes: Vec<&str> = countries
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|country| country["country"]["code"].as_str())
        .take(TURNING)
        .collect();
    let positions = json!({ "text": "", "offset": 0, "limit": 1 });
    let some = window.rpc("position.list", positions).await?["rows"][0].clone();
    for code in &codes {
        // The example ends on 24 March.
        for day in 25..=31 {
            let position = json!({
                "actors": [], "on_behalf": [code], "issue": some["issue"]["id"],
                "stance": if day % 2 == 1 { "supports" } else { "opposes" },
                "voice": "own", "directness": "indirect", "paraphrase": "said so", "excerpts": [],
                "said": { "date": format!("2022-03-{day}"), "precision": "day" },
            });
            window.rpc("position.add", position).await?;
        }
    }
    let args = json!({ "rows": "countries", "countries": codes.join(","), "issues": some["issue"]["id"].to_string() });
    let view = json!({
        "id": null, "name": "All who turn", "screen": "compare", "issue": null, "args": args,
    });
    window.rpc("saved_view.save", view).await?;
    window.press("Ctrl+4").await?;
    window.wait_for("[role=grid] [role=gridcell]").await?;
    window.press("Ctrl+p").await?;
    window.type_text("all who turn").await?;
    window
        .wait_until("document.querySelector('.palette .hit')?.innerText.includes('All who turn')")
        .await?;
    window.press("Enter").await?;
    let marks = |mark: &str| {
        format!(
            "(() => {{ const marks = [...document.querySelectorAll('.matrix .cell > .st')]; \
             return marks.length > 5 && marks.every(one => one.dataset.s === '{mark}'); }})()"
        )
    };
    window.wait_until(&marks("++")).await?;
    window.evaluate(DRAG).await?;
    window.wait_until("!!window.__seen").await?;
    let seen = window.evaluate("window.__seen").await?;
    assert!(
        seen["frames"].as_u64() > Some(5) && seen["inked"].as_u64() > Some(5),
        "days passed by unseen: {seen}"
    );

    // The day that it came to rest on is read in the table itself.
    window
        .wait_until("!document.querySelector('canvas.glance, .matrix.waits')")
        .await?;
    window.wait_until(&marks("−−")).await?;
    window
        .wait_until("document.querySelector('.asof .strong').innerText === '26 March 2022'")
        .await?;
    Ok(())
}

/// A comparison is kept by its name, in the rail, and comes back as it was by the switcher.
#[tokio::test(flavor = "multi_thread")]
async fn a_comparison_is_saved_by_name_and_comes_back_as_it_was() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window
        .wait_until("document.querySelectorAll('[role=option], [role=row]').length > 0")
        .await?;
    let corner = "document.querySelector('.matrix thead th')?.innerText";
    for key in ["Ctrl+4", "[", "t"] {
        window.press(key).await?;
        window.wait_for("[role=grid] [role=gridcell]").await?;
    }
    window
        .wait_until(&format!("{corner}?.startsWith('6 issues')"))
        .await?;
    let as_of = window
        .evaluate("document.querySelector('.asof .strong').innerText")
        .await?;
    window.press("Ctrl+Shift+S").await?;
    window.wait_for("dialog[open] input").await?;
    window.press("Ctrl+a").await?;
    window.type_text("Summits by issue").await?;
    window.press("Enter").await?;
    window
        .wait_until("document.querySelector('.saved-views [aria-current]')?.innerText.trim() === 'Summits by issue'")
        .await?;

    window.press("Ctrl+1").await?;
    window
        .wait_until("document.querySelector('.matrix') === null")
        .await?;
    window.press("Ctrl+p").await?;
    window.type_text("summits by").await?;
    window
        .wait_until(
            "document.querySelector('.palette .hit')?.innerText.includes('Summits by issue')",
        )
        .await?;
    window.press("Enter").await?;
    window
        .wait_until(&format!("{corner}?.startsWith('6 issues')"))
        .await?;
    window
        .wait_until(&format!(
            "document.querySelector('.asof .strong').innerText === {as_of}"
        ))
        .await?;
    window
        .wait_until("document.querySelector('.toolbar h1').innerText === 'Summits by issue'")
        .await?;
    Ok(())
}

/// Screens that show everything which the others are made of.
const HELD_TO_RULES: &[&str] = &[
    "inbox",
    "articles-grouped",
    "article",
    "compare",
    "evidence",
    "side-by-side-words",
    "timeline",
    "map",
    "network",
    "codings",
    "issue-form",
    "event",
    "compare-save",
    "settings",
];

#[tokio::test(flavor = "multi_thread")]
async fn screens_keep_the_rules_of_accessibility_in_both_themes() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    axe::load(&window).await?;
    let mut found = Vec::new();
    for name in HELD_TO_RULES {
        let screen = screens::screen(name).context(*name)?;
        screen.open(&window).await?;
        for theme in ["light", "dark"] {
            axe::dress(&window, theme).await?;
            let lines = axe::violations(&window).await?;
            found.extend(
                lines
                    .into_iter()
                    .map(|line| format!("{name}, {theme}: {line}")),
            );
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
