//! The window.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use demarche_api::Api;
use demarche_api::types::library::Failure;
use serde_json::json;
use tauri::{
    AppHandle, Emitter as _, Manager as _, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
};

use crate::arguments::Arguments;
use crate::host::{Closing, Start, Starting};

/// The label of the one window.
pub(crate) const MAIN: &str = "main";

/// How long the window may take to save before it is closed all the same. Autosave has usually
/// been there before, so this is for a web view that does not answer any more.
const GRACE: Duration = Duration::from_secs(4);

/// Opens the window, on the library that was asked for if one was.
pub(crate) fn open(
    app: &AppHandle,
    arguments: Arguments,
) -> Result<(), Box<dyn std::error::Error>> {
    let api = Arc::clone(&app.state::<Arc<Api>>());
    app.state::<Starting>().begin(move || {
        let failure = open_library(&api, &arguments).err();
        if let Some(failure) = &failure {
            eprintln!("{failure}");
        }
        Start {
            failure,
            link: arguments.link,
        }
    });
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Demarche")
        .inner_size(1440.0, 900.0)
        .min_inner_size(720.0, 480.0)
        .on_navigation(is_own)
        .build()?;
    #[cfg(target_os = "linux")]
    if !drawing::in_hardware() {
        drawing::without_layers(&window)?;
    }
    let handle = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event
            && !handle.state::<Closing>().0.load(Ordering::SeqCst)
        {
            api.prevent_close();
            let _ = handle.emit("closing", ());
            let handle = handle.clone();
            tauri::async_runtime::spawn(async move {
                tokio::time::sleep(GRACE).await;
                handle.exit(0);
            });
        }
    });
    Ok(())
}

/// Opens the library that the program was started for.
fn open_library(api: &Api, arguments: &Arguments) -> Result<(), Failure> {
    if arguments.example {
        api.dispatch("library.open_example", json!({})).map(drop)
    } else if let Some(path) = &arguments.library {
        let command = if path.exists() || !arguments.make {
            "library.open"
        } else {
            "library.create"
        };
        api.dispatch(command, json!({ "path": path })).map(drop)
    } else {
        api.open_last().map(drop)
    }
}

/// How WebKitGTK draws. It puts pages together from layers by OpenGL. Where no hardware does OpenGL (virtual machines, remote
/// desktops), the processor works out each layer's pixels and then puts them together: scrolling a list took 240 ms a frame so,
/// and 17 ms where the page is drawn as one.
#[cfg(target_os = "linux")]
mod drawing {
    use std::path::Path;

    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt as _, WebViewExt as _};

    /// Whether hardware may do OpenGL: the kernel has a node for it, or NVIDIA's own driver is there.
    pub(super) fn in_hardware() -> bool {
        let nodes = std::fs::read_dir("/dev/dri")
            .into_iter()
            .flatten()
            .flatten();
        let mut names = nodes.map(|node| node.file_name());
        names.any(|name| name.to_string_lossy().starts_with("renderD"))
            || Path::new("/dev/nvidiactl").exists()
    }

    /// Has the window's page drawn as one.
    pub(super) fn without_layers(window: &tauri::WebviewWindow) -> tauri::Result<()> {
        window.with_webview(|webview| {
            if let Some(settings) = webview.inner().settings() {
                settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
            }
        })
    }
}

/// Brings the window to the front.
pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Asks the window to open a library, and to go to a `demarche://` address.
pub(crate) fn go(app: &AppHandle, asked: Arguments) {
    if asked.example {
        let _ = app.emit("command", "library.open_example");
    } else if let Some(path) = asked.library {
        let _ = app.emit("open-library", path);
    }
    if let Some(link) = asked.link {
        let _ = app.emit("open-link", link);
    }
}

/// The window shows the program's own page and, in frames, what `demarche-data:` serves.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" | "demarche-data" => true,
        "http" | "https" => matches!(
            url.host_str(),
            Some("tauri.localhost" | "demarche-data.localhost")
        ),
        "about" => url.path() == "blank" || url.path() == "srcdoc",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn the_window_never_leaves_the_program() {
        for inside in [
            "tauri://localhost/index.html",
            "demarche-data://localhost/snapshot/3",
            "http://tauri.localhost/",
            "about:srcdoc",
        ] {
            assert!(is_own(&inside.parse().unwrap()), "{inside}");
        }
        for outside in [
            "https://example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "http://localhost:80/",
        ] {
            assert!(!is_own(&outside.parse().unwrap()), "{outside}");
        }
    }
}
