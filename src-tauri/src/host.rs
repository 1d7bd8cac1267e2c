//! What the window asks of the desktop rather than of the library: dialogs, the clipboard, the
//! browser, its title and menu, and leave to close.

use demarche_text::{Phrase, phrase};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use demarche_api::types::library::Failure;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tauri::async_runtime::JoinHandle;
use tauri::{AppHandle, Manager as _};
use tauri_plugin_clipboard_manager::ClipboardExt as _;
use tauri_plugin_dialog::DialogExt as _;
use tauri_plugin_notification::NotificationExt as _;
use tauri_plugin_opener::OpenerExt as _;

use crate::menu::{self, Menu};

/// Whether the window has said that everything is saved and it may go.
#[derive(Default)]
pub(crate) struct Closing(pub(crate) AtomicBool);

/// What the window is to know once it can listen: an event before that would reach nobody.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Start {
    /// Why the library asked for, or the one open last, is not open.
    pub(crate) failure: Option<Failure>,
    /// The address that the program was started with.
    pub(crate) link: Option<String>,
}

/// The opening of the library, until the window has asked how it went.
#[derive(Default)]
pub(crate) struct Starting(Mutex<Option<JoinHandle<Start>>>);

impl Starting {
    /// Opens the library beside the making of the window, which takes as long.
    pub(crate) fn begin(&self, open: impl FnOnce() -> Start + Send + 'static) {
        let opening = tauri::async_runtime::spawn_blocking(open);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(opening);
    }

    fn take(&self) -> Option<JoinHandle<Start>> {
        let mut opening = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        opening.take()
    }
}

/// A wish of the window's.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Wish {
    /// Asks where to write a file; answers a path, or null when the user thinks better of it.
    PickSavePath { suggested: String },
    /// Asks for files to read, of these endings where any are given; answers a list of paths.
    PickOpenFiles {
        multiple: bool,
        endings: Vec<String>,
    },
    /// Asks for a folder, which may be made there; answers a path, or null.
    PickFolder,
    /// Answers the text on the clipboard, or null. HTML comes with the page's own paste event.
    ReadClipboard,
    /// Puts text, and HTML where given, on the clipboard.
    WriteClipboard { text: String, html: Option<String> },
    /// Opens an address in the browser.
    OpenExternal { url: String },
    /// Says something beside the window, as the desktop shows such things.
    Notify { title: String, text: String },
    /// Names the window.
    SetTitle { title: String },
    /// Scales everything in the window; 1 is 100 %.
    SetZoom { factor: f64 },
    /// Puts up the native menu, in the words of the window's language.
    SetMenu { menus: Vec<Menu> },
    /// The window listens: answers the [`Start`], once the library is open or cannot be.
    Started,
    /// Close the window as its own button does, which waits until everything is saved.
    Quit,
    /// Everything is saved: the window may close.
    Close,
}

/// Does what the window wishes of the desktop.
///
/// # Errors
///
/// Fails where the desktop refuses, in the desktop's words, and for addresses that are not of the web.
#[tauri::command]
pub(crate) async fn host(app: AppHandle, wish: Wish) -> Result<Value, Failure> {
    match wish {
        Wish::PickSavePath { suggested } => Ok(json!(pick_save_path(&app, &suggested).await)),
        Wish::PickOpenFiles { multiple, endings } => {
            Ok(json!(pick_open_files(&app, multiple, &endings).await))
        }
        Wish::PickFolder => Ok(json!(pick_folder(&app).await)),
        Wish::ReadClipboard => Ok(json!(app.clipboard().read_text().ok())),
        Wish::WriteClipboard { text, html } => {
            let written = match html {
                Some(html) => app.clipboard().write_html(html, Some(text)),
                None => app.clipboard().write_text(text),
            };
            written.map(|()| Value::Null).map_err(|error| {
                refused(
                    Phrase::shown(error),
                    phrase!("Copy it again, or select the text and copy it."),
                )
            })
        }
        Wish::OpenExternal { url } => {
            if !(url.starts_with("https://") || url.starts_with("http://")) {
                return Err(refused(
                    phrase!("Only addresses of the web open in the browser."),
                    phrase!("Copy the address instead."),
                ));
            }
            app.opener()
                .open_url(url, None::<&str>)
                .map(|()| Value::Null)
                .map_err(|error| {
                    refused(
                        Phrase::shown(error),
                        phrase!("Copy the address and open it yourself."),
                    )
                })
        }
        Wish::Notify { title, text } => {
            let notice = app.notification().builder().title(title).body(text);
            notice.show().map(|()| Value::Null).map_err(|error| {
                refused(
                    Phrase::shown(error),
                    phrase!("Switch notices off in the settings, if the desktop shows none."),
                )
            })
        }
        Wish::SetTitle { title } => with_window(&app, |window| window.set_title(&title)),
        Wish::SetZoom { factor } => with_window(&app, |window| window.set_zoom(factor)),
        Wish::SetMenu { menus } => menu::set(&app, &menus)
            .map(|()| Value::Null)
            .map_err(|error| refused(Phrase::shown(error), Phrase::default())),
        Wish::Started => {
            let opening = app.state::<Starting>().take();
            let start = match opening {
                // Commands turn a panic into a failure, so that only a program that ends cuts this short.
                Some(opening) => opening.await.unwrap_or_default(),
                None => Start::default(),
            };
            Ok(json!(start))
        }
        Wish::Quit => with_window(&app, |window| window.close()),
        Wish::Close => {
            app.state::<Closing>().0.store(true, Ordering::SeqCst);
            with_window(&app, |window| window.close())
        }
    }
}

fn with_window(
    app: &AppHandle,
    act: impl FnOnce(&tauri::WebviewWindow) -> tauri::Result<()>,
) -> Result<Value, Failure> {
    match app.get_webview_window(crate::window::MAIN) {
        Some(window) => act(&window)
            .map(|()| Value::Null)
            .map_err(|error| refused(Phrase::shown(error), Phrase::default())),
        None => Ok(Value::Null),
    }
}

fn refused(message: Phrase, remedy: Phrase) -> Failure {
    Failure {
        code: String::from("desktop"),
        message,
        kept: phrase!("Nothing in the library was changed."),
        remedy,
    }
}

/// Native dialogs cannot be driven by a test. Where this variable names a folder, dialogs answer
/// with files in it and never show.
const ANSWERS: &str = "DEMARCHE_DIALOG_ANSWERS";

async fn pick_save_path(app: &AppHandle, suggested: &str) -> Option<PathBuf> {
    let name = file_name(suggested);
    if let Some(folder) = std::env::var_os(ANSWERS) {
        return Some(PathBuf::from(folder).join(name));
    }
    let (answer, wait) = tokio::sync::oneshot::channel();
    app.dialog()
        .file()
        .set_file_name(name)
        .save_file(move |path| {
            let _ = answer.send(path);
        });
    wait.await
        .ok()
        .flatten()
        .and_then(|path| path.into_path().ok())
}

async fn pick_open_files(app: &AppHandle, multiple: bool, endings: &[String]) -> Vec<PathBuf> {
    if let Some(folder) = std::env::var_os(ANSWERS) {
        let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.is_file())
            .collect();
        files.sort();
        return files;
    }
    let mut dialog = app.dialog().file();
    if !endings.is_empty() {
        let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(endings.join(", "), &endings);
    }
    let (answer, wait) = tokio::sync::oneshot::channel();
    if multiple {
        dialog.pick_files(move |paths| {
            let _ = answer.send(paths.unwrap_or_default());
        });
    } else {
        dialog.pick_file(move |path| {
            let _ = answer.send(path.into_iter().collect());
        });
    }
    wait.await
        .unwrap_or_default()
        .into_iter()
        .filter_map(|path| path.into_path().ok())
        .collect()
}

async fn pick_folder(app: &AppHandle) -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os(ANSWERS) {
        return Some(PathBuf::from(folder));
    }
    let (answer, wait) = tokio::sync::oneshot::channel();
    app.dialog().file().pick_folder(move |path| {
        let _ = answer.send(path);
    });
    wait.await
        .ok()
        .flatten()
        .and_then(|path| path.into_path().ok())
}

/// A title as a file's name: what file systems refuse becomes a space.
fn file_name(suggested: &str) -> String {
    let name: String = suggested
        .chars()
        .map(|c| {
            if c.is_control() || r#"/\:*?"<>|"#.contains(c) {
                ' '
            } else {
                c
            }
        })
        .take(120)
        .collect();
    let name = name.trim_matches(['.', ' ']).to_owned();
    if name.is_empty() {
        String::from("demarche")
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_title_becomes_a_name_that_every_file_system_takes() {
        assert_eq!(
            super::file_name("Xi/Biden: the call?.docx"),
            "Xi Biden  the call .docx"
        );
        assert_eq!(super::file_name("../.."), "demarche");
    }
}
