//! Hostile pages, files and notes in the real window: no script runs, nothing leads away from the program, and nothing
//! is asked of the server that they all name.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use demarche_tests::screens::SCREENS;
use demarche_tests::web::{Web, reply};
use demarche_tests::window::Window;
use serde_json::{Value, json};

const SIZE: (u32, u32) = (1440, 900);

/// Words that are in every page, so that each is an article.
const STORY: &str = "<p>The harbour council put its vote on the ferry off on Monday, after three of its members asked \
    for another week to read what the engineers had written about the old pier.</p><p>“Nobody is served by a vote in \
    haste,” the chair of the council said. She named no new day, and the ferry will go on as it has for the past \
    eleven years.</p><p>Those who live on the island had asked for a decision before the winter.</p>";

/// What asks for the server or says that it ran, by as many ways as there are; `SERVER` stands for its address.
const HOSTILE: &[&str] = &[
    "<script>window.ran = 1; fetch('SERVER/script')</script>",
    "<script src='SERVER/script.js'></script>",
    "<script type=module>import('SERVER/module.js')</script>",
    "<img src='SERVER/picture.png'>",
    "<img src=x onerror=\"window.ran = 1; new Image().src = 'SERVER/onerror'\">",
    "<img srcset='SERVER/srcset.png 1x, SERVER/srcset2.png 2x'>",
    "<picture><source srcset='SERVER/source.png'><img></picture>",
    "<svg onload=\"window.ran = 1; fetch('SERVER/svg')\"><script>window.ran = 1</script><image href='SERVER/svg.png'/>\
     <use href='SERVER/use.svg#x'/><animate onbegin='window.ran = 1' attributeName=x dur=1s /></svg>",
    "<svg><a xlink:href='javascript:window.ran = 1'><text y=20>click</text></a></svg>",
    "<math><mtext><img src=x onerror='window.ran = 1'></mtext></math>",
    "<noscript><p title=\"</noscript><img src=x onerror='window.ran = 1'>\"></noscript>",
    "<template><img src=x onerror='window.ran = 1'></template>",
    "<meta http-equiv=refresh content='0; url=SERVER/refresh'>",
    "<meta http-equiv=refresh content='0; url=javascript:window.ran=1'>",
    "<meta http-equiv=Content-Security-Policy content='default-src *'>",
    "<base href='SERVER/base/'>",
    "<link rel=stylesheet href='SERVER/style.css'>",
    "<link rel=preload as=image href='SERVER/preload.png'><link rel=prefetch href='SERVER/prefetch'>",
    "<link rel=dns-prefetch href='SERVER'><link rel=preconnect href='SERVER'><link rel=icon href='SERVER/icon.png'>",
    "<style>@import 'SERVER/import.css'; body { background: url(SERVER/background.png) }\
     @font-face { font-family: x; src: url(SERVER/font.woff2) } * { font-family: x }</style>",
    "<p style=\"background: url('SERVER/attribute.png')\">words</p>",
    "<body background='SERVER/body.png' onload='window.ran = 1'>",
    "<table background='SERVER/table.png'><tr><td>x</td></tr></table>",
    "<iframe src='SERVER/frame'></iframe><iframe srcdoc=\"<script>top.ran = 1; fetch('SERVER/srcdoc')</script>\"></iframe>",
    "<iframe src='javascript:top.ran = 1'></iframe><frameset><frame src='SERVER/frameset'></frameset>",
    "<object data='SERVER/object'></object><embed src='SERVER/embed'><applet code='SERVER/applet'></applet>",
    "<video src='SERVER/video.mp4' poster='SERVER/poster.png' autoplay></video><audio src='SERVER/audio.mp3' autoplay></audio>",
    "<input type=image src='SERVER/input.png'><button autofocus onfocus='window.ran = 1'>x</button>",
    "<input autofocus onfocus='window.ran = 1'><select autofocus onfocus='window.ran = 1'></select>",
    "<details open ontoggle='window.ran = 1'><summary>x</summary></details><marquee onstart='window.ran = 1'>x</marquee>",
    "<form id=f action='SERVER/form' method=post><input name=a value=b></form><script>f.submit()</script>",
    "<a id=go href='javascript:window.ran = 1'>go</a> <a href='&#1;javascript:window.ran = 1'>go</a>",
    "<a href='java\tscript:window.ran = 1'>go</a> <a href='data:text/html,<script>top.ran = 1</script>'>go</a>",
    "<a href='SERVER/ping' ping='SERVER/ping'>go</a> <a href='file:///etc/passwd'>go</a> <a href='demarche://article/1'>go</a>",
    "<isindex action='SERVER/isindex'><keygen autofocus onfocus='window.ran = 1'>",
    "<!--[if IE]><script>window.ran = 1</script><![endif]--><!--><img src=x onerror='window.ran = 1'>-->",
    "<xmp><img src=x onerror='window.ran = 1'></xmp><plaintext><img src=x onerror='window.ran = 1'>",
];

/// Markdown of the same kind.
const MARKDOWN: &[&str] = &[
    "![picture](SERVER/markdown.png)",
    "![reference][p]\n\n[p]: SERVER/reference.png",
    "[go](javascript:window.ran=1) [go](JaVaScRiPt:window.ran=1) <javascript:window.ran=1>",
    "[go](data:text/html,<script>top.ran=1</script>) [go](vbscript:x) [go](file:///etc/passwd)",
    "<SERVER/autolink>",
    "[[article:1|<img src=x onerror='window.ran=1'>]] [[<script>window.ran=1</script>]]",
    "`<img src=x onerror='window.ran=1'>`",
    "```html\n<script>window.ran=1</script>\n```",
    "# <img src=x onerror='window.ran=1'> Heading",
    "| a | <img src=x onerror='window.ran=1'> |\n|---|---|\n| ![x](SERVER/cell.png) | x |",
    "```positions\nissue: <img src=x onerror='window.ran=1'>\n```",
    "> [!note]- <img src=x onerror='window.ran=1'>\n> words",
    "- [ ] <input autofocus onfocus='window.ran=1'>",
    "![[excerpt:999999]] ![[<svg onload=window.ran=1>]] [@<b onclick='window.ran=1'>x]",
];

/// A server that nobody is to come to, and what was asked of it.
fn trap() -> Result<(Web, Arc<Mutex<Vec<String>>>)> {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let list = Arc::clone(&asked);
    let web = Web::start(move |request, stream| {
        list.lock().expect("a list").push(request.path.clone());
        reply(
            stream,
            "200 OK",
            "Content-Type: text/html\r\n",
            b"<script>top.ran = 1</script>",
        )
    })?;
    Ok((web, asked))
}

fn page(title: &str, hostile: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>{title}</title></head><body><article><h1>{title}</h1>{STORY}{hostile}{STORY}</article></body></html>"
    )
}

/// Nothing ran, and the window is where it was.
async fn unharmed(window: &Window, web: &Web, place: &str) -> Result<()> {
    // What a page asks for in the background comes in this time.
    tokio::time::sleep(Duration::from_millis(600)).await;
    let ran = window.evaluate("window.ran ?? null").await?;
    ensure!(ran.is_null(), "a script ran in {place}");
    let at = window.evaluate("location.href").await?;
    ensure!(
        at.as_str()
            .is_some_and(|at| at.starts_with("tauri://localhost")),
        "{place} led to {at}"
    );
    ensure!(web.connections() == 0, "{place} asked for something");
    Ok(())
}

async fn imported(window: &Window, paths: &[PathBuf]) -> Result<Vec<Value>> {
    let job = window
        .rpc("import.files", json!({ "paths": paths }))
        .await?["job"]
        .clone();
    for _ in 0..600 {
        let jobs = window.rpc("job.list", json!({})).await?;
        let jobs = jobs.as_array().context("no jobs")?;
        let found = jobs
            .iter()
            .find(|listed| listed["id"] == job)
            .context("no job")?;
        if found["state"] != "running" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let drafts = window.rpc("import.list", json!({})).await?;
    let drafts = drafts.as_array().context("no drafts")?;
    let ids: Vec<Value> = drafts.iter().map(|draft| draft["draft"].clone()).collect();
    let stored = window
        .rpc("import.store_all", json!({ "drafts": ids }))
        .await?;
    let stored = stored.as_array().context("nothing was stored")?;
    Ok(stored
        .iter()
        .map(|one| one["stored"]["article"].clone())
        .collect())
}

/// Opens what a link names, as the desktop hands it over.
async fn go(window: &Window, title: &str) -> Result<()> {
    for _ in 0..2 {
        window.press("Escape").await?;
    }
    window.press("Ctrl+p").await?;
    window.type_text(title).await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    window.press("Enter").await?;
    Ok(())
}

/// Clicks on every link that is to be seen, but for those to web addresses: these a click gives to the user's own
/// browser, which is what it asks for.
async fn click_links(window: &Window, within: &str) -> Result<()> {
    let script = format!(
        "for (const link of document.querySelectorAll('{within} a, {within} svg, {within} summary'))
            if (!/^https?:/.test(link.href ?? ''))
                link.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}));"
    );
    window.run(&script).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_imported_or_written_runs_leads_away_or_asks() -> Result<()> {
    let (web, _) = trap()?;
    let server = web.url("");
    let fill = |text: &str| text.replace("SERVER", &server);
    let window = Window::open(&[], SIZE).await?;

    // Every way by itself, so that none is hidden by another that breaks the page; and all of them in one.
    let mut paths = Vec::new();
    let mut write = |name: String, text: String| -> Result<()> {
        let path = window.home().join(name);
        std::fs::write(&path, text)?;
        paths.push(path);
        Ok(())
    };
    for (number, hostile) in HOSTILE.iter().enumerate() {
        write(
            format!("{number}.html"),
            page(&format!("Hostile page number {number}"), &fill(hostile)),
        )?;
    }
    write(
        "all.html".to_owned(),
        page("Hostile page of all", &fill(&HOSTILE.concat())),
    )?;
    let markdown = format!(
        "# Hostile Markdown file\n\nThe harbour council put its vote on the ferry off on Monday, after three of its members asked for another week.\n\n{}",
        fill(&MARKDOWN.join("\n\n"))
    );
    write("hostile.md".to_owned(), markdown)?;
    let archive = format!(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\nSnapshot-Content-Location: {server}/archive\r\nSubject: Hostile archive\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {server}/archive\r\n\r\n{}\r\n--x--\r\n",
        page("Hostile archive", &fill(&HOSTILE.concat()))
    );
    write("hostile.mhtml".to_owned(), archive)?;
    let count = paths.len();
    let articles = imported(&window, &paths).await?;
    ensure!(
        articles.iter().filter(|article| !article.is_null()).count() == count,
        "{articles:?} of {count}"
    );
    unharmed(&window, &web, "the import").await?;

    // The reader and the frame with the original, of the one with everything and of some by themselves.
    for title in [
        "Hostile page of all",
        "Hostile archive",
        "Hostile Markdown file",
        "Hostile page number 7",
        "Hostile page number 12",
        "Hostile page number 23",
        "Hostile page number 30",
    ] {
        go(&window, title).await?;
        window.wait_until(&format!("document.querySelector('main, .reader, .prose')?.ownerDocument.body.innerText.includes({})", json!(title))).await?;
        window.wait_for(".prose").await?;
        unharmed(&window, &web, &format!("the reader of “{title}”")).await?;
        click_links(&window, ".prose").await?;
        unharmed(&window, &web, &format!("a link of “{title}”")).await?;
        window.press("o").await?;
        window.wait_for("iframe.original").await?;
        unharmed(&window, &web, &format!("the original of “{title}”")).await?;
        let frame = window.evaluate("[...document.querySelectorAll('iframe')].map(frame => [frame.src, frame.sandbox.value, frame.contentDocument === null])").await?;
        for frame in frame.as_array().context("no frames")? {
            ensure!(
                frame[0]
                    .as_str()
                    .is_some_and(|src| src.starts_with("demarche-data:")),
                "{frame}"
            );
            ensure!(
                frame[1] == "" && frame[2] == true,
                "the frame is of another origin and may do nothing: {frame}"
            );
        }
        window.press("o").await?;
    }

    // A note, written and read.
    let text = format!(
        "# Hostile note\n\n{}\n\n{}",
        fill(&MARKDOWN.join("\n\n")),
        fill(&HOSTILE.join("\n\n"))
    );
    window
        .rpc(
            "note.create",
            json!({ "title": "Hostile note", "template": null, "text": text, "scope": null }),
        )
        .await?;
    go(&window, "Hostile note").await?;
    window.wait_for(".cm-content").await?;
    for mode in ["live", "split", "reading"] {
        unharmed(&window, &web, &format!("the note, {mode}")).await?;
        click_links(&window, ".rendered").await?;
        unharmed(&window, &web, &format!("a link of the note, {mode}")).await?;
        let outside = window.evaluate("[...document.querySelectorAll('.rendered :is(script, iframe, object, embed, form, link, meta, style, base, video, audio)')].map(one => one.outerHTML)").await?;
        ensure!(outside == json!([]), "the note has {outside}");
        window.press("Ctrl+e").await?;
    }
    unharmed(&window, &web, "all of it").await?;
    // The trap works: whoever comes is counted.
    std::net::TcpStream::connect(web.address())?;
    for _ in 0..100 {
        if web.connections() > 0 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    anyhow::bail!("the server counts nobody")
}

/// The policy is strict, and no screen of the window needs what it forbids.
#[tokio::test(flavor = "multi_thread")]
async fn the_policy_lets_no_inline_style_or_script_in_and_no_screen_misses_them() -> Result<()> {
    let window = Window::open(&["--example"], SIZE).await?;
    window
        .run("window.refused = []; document.addEventListener('securitypolicyviolation', event => window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`));")
        .await?;
    for screen in SCREENS {
        screen.open(&window).await.with_context(|| screen.name)?;
        let refused = window.evaluate("window.refused").await?;
        ensure!(
            refused == json!([]),
            "the screen {} wants {refused}",
            screen.name
        );
    }
    // The editor's own rules are there, and before the program's.
    demarche_tests::screens::screen("note")
        .context("no screen of notes")?
        .open(&window)
        .await?;
    let rules = window
        .evaluate("document.querySelector('link[data-editor]').sheet.cssRules.length")
        .await?;
    ensure!(
        rules.as_u64().is_some_and(|rules| rules > 20),
        "the editor has {rules} rules"
    );
    ensure!(
        window
            .evaluate("getComputedStyle(document.querySelector('.cm-scroller')).display")
            .await?
            == "flex"
    );
    ensure!(
        window
            .evaluate("document.querySelectorAll('style').length")
            .await?
            == 0
    );

    // What the policy forbids does nothing: an inline style, a script, a handler, eval, a picture and a connection.
    let (web, _) = trap()?;
    let script = format!(
        "const host = document.createElement('div');
        host.innerHTML = `<style>body {{ outline: 9px solid red }}</style><p id=styled style='color: rgb(1, 2, 3)'>x</p><img src=x onerror='window.ran = 1'><img src='{server}/picture'>`;
        document.body.append(host);
        const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script);
        fetch('{server}/fetch').catch(() => 0);
        try {{ new Function('window.ran = 1')(); }} catch {{ }}
        const form = document.createElement('form'); form.action = '{server}/form'; document.body.append(form); form.submit();
        const frame = document.createElement('iframe'); frame.src = '{server}/frame'; document.body.append(frame);",
        server = web.url("")
    );
    window.run(&script).await?;
    unharmed(&window, &web, "what a script put into the page").await?;
    let worn = window.evaluate("[getComputedStyle(document.body).outlineWidth === '9px', getComputedStyle(document.getElementById('styled')).color === 'rgb(1, 2, 3)']").await?;
    ensure!(
        worn == json!([false, false]),
        "inline styles are worn: {worn}"
    );
    // Nothing of the shell is to be had but the two doors, and nobody can change what everything is made of.
    ensure!(
        window.evaluate("'__TAURI__' in window").await? == false,
        "the shell is a global"
    );
    ensure!(window.evaluate("Object.isFrozen(Object.prototype)").await? == true);
    for command in [
        "plugin:fs|read_text_file",
        "plugin:opener|open_url",
        "plugin:dialog|open",
        "plugin:clipboard-manager|read_text",
        "plugin:window|close",
        "plugin:shell|execute",
        "plugin:webview|create_webview",
    ] {
        let answer = window
            .run_async(&format!("const done = arguments[arguments.length - 1]; window.__TAURI_INTERNALS__.invoke('{command}', {{}}).then(() => done('done'), error => done(String(error)));"))
            .await?;
        let answer = answer.as_str().unwrap_or_default();
        ensure!(
            answer.contains("not allowed") || answer.contains("not found"),
            "{command}: {answer}"
        );
    }
    Ok(())
}

/// A link or a file that somebody else named can open what is there, and make, change or fetch nothing.
#[tokio::test(flavor = "multi_thread")]
async fn links_and_files_from_outside_only_open() -> Result<()> {
    let (web, _) = trap()?;
    let server = web.url("");
    for link in [
        "demarche://trash/1",
        "demarche://import/1?url=SERVER/import",
        "demarche://article/1\"><img src=x onerror=window.ran=1>",
        "demarche://article/-1",
        "demarche://article/99999999999999999999",
        "demarche://javascript:window.ran=1",
        "demarche://SERVER/",
        "demarche://note/1/../../../etc/passwd",
        "demarche://country/%3Cscript%3E",
    ] {
        let link = link.replace("SERVER", &server);
        let window = Window::open(&["--example", &link], SIZE).await?;
        unharmed(&window, &web, &link).await?;
        let history = window
            .rpc("history.list", json!({ "before": null, "limit": 5 }))
            .await?;
        let done: Vec<&Value> = history
            .as_array()
            .context("no history")?
            .iter()
            .filter(|entry| entry["state"] != "settled")
            .collect();
        ensure!(done.is_empty(), "{link} changed the library: {done:?}");
        let drafts = window.rpc("import.list", json!({})).await?;
        ensure!(drafts == json!([]), "{link} imported {drafts}");
        window.close().await?;
    }
    // A file that is no library, and one that is not there: told, and left alone.
    let home = tempfile::TempDir::new()?;
    let file = home.path().join("hostile.demarche");
    std::fs::write(&file, page("Hostile", HOSTILE[0]))?;
    let missing = home.path().join("missing.demarche");
    for path in [&file, &missing] {
        let window = Window::open(&[&path.to_string_lossy()], SIZE).await?;
        unharmed(&window, &web, &path.to_string_lossy()).await?;
        let status = window.rpc("library.status", json!({})).await;
        ensure!(status.is_err(), "{} is open: {status:?}", path.display());
        window.close().await?;
    }
    ensure!(std::fs::read_to_string(&file)? == page("Hostile", HOSTILE[0]));
    ensure!(
        !missing.exists(),
        "a library was made of a path that somebody handed over"
    );
    Ok(())
}
