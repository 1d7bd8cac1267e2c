//! Builds the shell around the built UI.

fn main() {
    // The UI is embedded when the shell is compiled, so a new UI makes a new shell.
    println!("cargo:rerun-if-changed=../ui/dist");
    let commands = tauri_build::AppManifest::new().commands(&["rpc", "host"]);
    if let Err(error) =
        tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
    {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
