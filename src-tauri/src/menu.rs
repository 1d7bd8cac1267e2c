//! The native menu bar. Its words and commands come from the window, which owns the catalogue.

use serde::Deserialize;
use tauri::menu::{MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Emitter as _};

/// A menu of the bar.
#[derive(Debug, Deserialize)]
pub(crate) struct Menu {
    label: String,
    items: Vec<Item>,
}

/// A line of a menu; a separator where `id` is empty.
#[derive(Debug, Deserialize)]
pub(crate) struct Item {
    /// The command of the window's registry.
    id: String,
    label: String,
    enabled: bool,
}

/// Puts the menus up. Keys are the window's: an accelerator here would take them from text fields, so a label
/// only tells them, behind a tab.
pub(crate) fn set(app: &AppHandle, menus: &[Menu]) -> tauri::Result<()> {
    let mut bar = MenuBuilder::new(app);
    #[cfg(target_os = "macos")]
    {
        bar = bar.item(&of_macos(app)?);
    }
    for menu in menus {
        let mut submenu = SubmenuBuilder::new(app, &menu.label);
        for item in &menu.items {
            submenu = if item.id.is_empty() {
                submenu.separator()
            } else {
                submenu.item(
                    &MenuItemBuilder::with_id(&item.id, &item.label)
                        .enabled(item.enabled)
                        .build(app)?,
                )
            };
        }
        bar = bar.item(&submenu.build()?);
    }
    app.set_menu(bar.build()?)?;
    Ok(())
}

/// The program's own menu. Without its items the keys for copying do nothing on macOS, whose text fields hear them
/// from the menu bar; the system words them. Quitting stands in the window's own menu, since it saves before.
#[cfg(target_os = "macos")]
fn of_macos(app: &AppHandle) -> tauri::Result<tauri::menu::Submenu<tauri::Wry>> {
    SubmenuBuilder::new(app, "Demarche")
        .about(None)
        .separator()
        .cut()
        .copy()
        .paste()
        .select_all()
        .separator()
        .hide()
        .hide_others()
        .show_all()
        .build()
}

/// Tells the window which item was chosen.
pub(crate) fn chosen(app: &AppHandle, event: &tauri::menu::MenuEvent) {
    let _ = app.emit("command", event.id().as_ref());
}
