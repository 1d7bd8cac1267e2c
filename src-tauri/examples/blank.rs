//! A window with nothing in it: what the start of the real one, and its memory, are measured beside
//! (`cargo xtask bench window`).

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let blank: tauri::Url = "about:blank".parse()?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::External(blank))
                .title("Blank")
                .inner_size(1440.0, 900.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
