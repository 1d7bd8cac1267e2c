//! Keeping the library, in the real window: an encrypted backup, and a library that can only be read.

use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use demarche_tests::window::{Window, program};
use serde_json::{Value, json};

const SIZE: (u32, u32) = (1440, 900);

async fn note(window: &Window, title: &str) -> Result<Value> {
    let note = json!({ "title": title, "template": null, "text": "Words.", "scope": null });
    window.rpc("note.create", note).await
}

async fn notes(window: &Window) -> Result<Value> {
    Ok(window.rpc("library.status", json!({})).await?["notes"].clone())
}

/// Runs a command from the palette, and waits for a field for a passphrase.
async fn ask(window: &Window, command: &str) -> Result<()> {
    window.press("Ctrl+k").await?;
    window.type_text(command).await?;
    window.press("Enter").await?;
    window.wait_for("dialog[open] input[type=password]").await?;
    window
        .wait_until("document.activeElement?.type === 'password'")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_encrypted_backup_is_made_and_gone_back_to() -> Result<()> {
    let window = Window::open(&[], SIZE).await?;
    note(&window, "Before").await?;
    ask(&window, "Encrypted backup").await?;
    let told = "document.querySelector('dialog[open]').innerText";
    window
        .wait_until(&format!("{told}.includes('A lost passphrase is lost') && {told}.includes('It covers this one file')"))
        .await?;
    window.type_text("correct horse").await?;
    // Between the two fields stands the button that shows what is typed.
    window.press("Tab").await?;
    window.press("Enter").await?;
    window
        .wait_until("document.querySelector('dialog[open] input.bare')?.type === 'text'")
        .await?;
    window.press("Enter").await?;
    window.press("Tab").await?;
    window.type_text("correct hors").await?;
    window
        .wait_until(&format!("{told}.includes('The two are not the same')"))
        .await?;
    window.type_text("e").await?;
    window.press("Enter").await?;
    window
        .wait_until("!document.querySelector('dialog[open]')")
        .await?;
    let file = window.answers().join("Backup.demarche.age");
    let bytes = std::fs::read(&file).with_context(|| file.display().to_string())?;
    ensure!(
        bytes.starts_with(b"age-encryption.org/"),
        "it is not encrypted"
    );

    note(&window, "After").await?;
    ensure!(notes(&window).await? == 2);
    ask(&window, "Go back to a backup file").await?;
    window.type_text("correct house").await?;
    window.press("Enter").await?;
    window
        .wait_until("document.body.innerText.includes('does not open')")
        .await?;
    ensure!(
        notes(&window).await? == 2,
        "a wrong passphrase changed something"
    );
    window
        .run("const field = document.querySelector('dialog[open] input[type=password]'); field.focus(); field.select();")
        .await?;
    window.type_text("correct horse").await?;
    window.press("Enter").await?;
    window
        .wait_until("!document.querySelector('dialog[open]')")
        .await?;
    ensure!(
        notes(&window).await? == 1,
        "the library is not what the backup was"
    );
    Ok(())
}

/// The status bar says it, everything can be read, and a change is refused with what to do.
#[tokio::test(flavor = "multi_thread")]
async fn a_library_on_a_disk_that_is_read_only_is_told_of_and_read() -> Result<()> {
    let disk = tempfile::TempDir::new()?;
    let path = disk.path().join("a.demarche");
    let library =
        demarche_library::Library::create(&path, demarche_library::OpenOptions::new("Ada"))?;
    let _ = library.create_note(&demarche_library::notes::NewNote {
        title: "Brief".to_owned(),
        ..Default::default()
    })?;
    drop(library);
    let folder = disk.path().display();
    let mount =
        format!("mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}'");
    let can = Command::new("unshare")
        .args(["-m", "sh", "-c", &mount])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !can.is_ok_and(|status| status.success()) {
        eprintln!("skipped: this user cannot mount a folder to be read only here");
        return Ok(());
    }
    let home = tempfile::TempDir::new()?;
    let script = home.path().join("start.sh");
    let program = program()?;
    let program = program.display();
    std::fs::write(
        &script,
        format!(
            "#!/bin/sh\nexec unshare -m sh -c \"{mount} && exec '{program}' \\\"\\$@\\\"\" sh \"$@\"\n"
        ),
    )?;
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755))?;
    let window =
        Window::start(home, &script, &["--library", &path.to_string_lossy()], SIZE).await?;
    window.wait_for("footer.status .warn").await?;
    window
        .wait_until("document.querySelector('footer.status').innerText.includes('Read only: nothing can be changed')")
        .await?;
    let why = window
        .evaluate("document.querySelector('footer.status .warn').title")
        .await?;
    ensure!(why == "it lies on a disk that can only be read", "{why}");
    ensure!(notes(&window).await? == 1);
    let refused = note(&window, "Another").await;
    let refused = refused.err().context("a note was made")?.to_string();
    ensure!(
        refused.contains("open for reading alone") && refused.contains("Copy it to a folder"),
        "{refused}"
    );
    Ok(())
}
