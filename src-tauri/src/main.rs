//! The desktop shell: a window, its menu and dialogs, and the door to the commands. No domain
//! logic: what the program does lives in `demarche-api` and below.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod data;
mod host;
mod menu;
mod window;

use demarche_text::phrase;
use demarche_text::phrase::Argument;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use demarche_api::Api;
use demarche_api::types::library::Failure;
use serde_json::Value;
use tauri::{Emitter as _, Manager as _, State, ipc};

use crate::arguments::Arguments;

fn main() {
    let folder = std::env::current_dir().unwrap_or_default();
    let arguments = Arguments::parse(std::env::args().skip(1), &folder);
    if arguments.version {
        // Whoever asked and has gone needs no answer.
        let _ = writeln!(std::io::stdout(), "demarche {}", env!("CARGO_PKG_VERSION"));
        return;
    }
    let built = tauri::Builder::default()
        // Must come first: a second start hands its arguments over and ends here.
        .plugin(tauri_plugin_single_instance::init(|app, words, folder| {
            window::show(app);
            let words = words.into_iter().skip(1);
            window::go(app, Arguments::parse(words, Path::new(&folder)));
        }))
        .plugin(tauri_plugin_deep_link::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .on_menu_event(|app, event| menu::chosen(app, &event))
        .register_asynchronous_uri_scheme_protocol("demarche-data", data::serve)
        .invoke_handler(tauri::generate_handler![rpc, host::host])
        .setup(move |app| {
            let events = app.handle().clone();
            let api = Api::new(Box::new(move |event| {
                // A window that is gone has no use for the event.
                let _ = events.emit(event.name(), event.payload());
            }))
            .map_err(|failure| format!("{} {}", failure.message, failure.remedy))?;
            // Listens only where the user switched the browser companion on; ends with the program.
            api.listen();
            app.manage(Arc::new(api));
            app.manage(host::Closing::default());
            app.manage(host::Starting::default());
            window::open(app.handle(), arguments)?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => app.run(ran),
        Err(error) => {
            eprintln!("Demarche could not start: {error}");
            std::process::exit(1);
        }
    }
}

/// What the desktop asks of a program that runs already: macOS hands files and links over so, others start it again.
#[cfg_attr(not(target_os = "macos"), allow(unused_variables))]
fn ran(app: &tauri::AppHandle, event: tauri::RunEvent) {
    #[cfg(target_os = "macos")]
    if let tauri::RunEvent::Opened { urls } = event {
        let words = urls.into_iter().map(String::from);
        window::go(app, Arguments::parse(words, Path::new("/")));
    }
}

/// The one door to the commands of `demarche-api`. Runs beside the window's thread, which never
/// waits for a command.
#[tauri::command]
async fn rpc(
    api: State<'_, Arc<Api>>,
    cmd: String,
    payload: Value,
) -> Result<ipc::Response, Failure> {
    let api = Arc::clone(&api);
    tauri::async_runtime::spawn_blocking(move || api.dispatch_to_text(&cmd, payload))
        .await
        .map(|answer| answer.map(ipc::Response::new))
        .unwrap_or_else(|error| {
            Err(Failure {
                code: String::from("stopped"),
                message: phrase!(
                    "The command was stopped: {error}.",
                    error = Argument::shown(error)
                ),
                kept: phrase!("The library is as it was before the command."),
                remedy: phrase!("Try again. If it happens again, restart Demarche."),
            })
        })
}
