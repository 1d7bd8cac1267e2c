//! Folders that another program copies between machines.

use std::path::Path;

/// What a folder is called that such a program keeps, and the program. A name stands for its beginnings as well:
/// "OneDrive - Institute".
const FOLDERS: &[(&str, &str)] = &[
    ("Dropbox", "Dropbox"),
    ("OneDrive", "OneDrive"),
    ("iCloud Drive", "iCloud"),
    ("iCloudDrive", "iCloud"),
    ("Mobile Documents", "iCloud"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("Nextcloud", "Nextcloud"),
    ("ownCloud", "ownCloud"),
    ("Syncthing", "Syncthing"),
];

/// What lies in a folder that such a program keeps.
const MARKS: &[(&str, &str)] = &[
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".dropbox", "Dropbox"),
    (".sync.ffs_db", "FreeFileSync"),
];

/// The program that copies the folder of a file between machines, as far as its name or marks tell.
pub(crate) fn synced_by(file: &Path) -> Option<&'static str> {
    file.ancestors().skip(1).find_map(|folder| {
        let name = folder.file_name()?.to_str()?;
        let named = FOLDERS.iter().find(|(begins, _)| {
            name.strip_prefix(begins)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        let marked = || MARKS.iter().find(|(mark, _)| folder.join(mark).exists());
        named.or_else(marked).map(|(_, program)| *program)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_synced_folder_is_known_by_its_name_or_its_marks() {
        for (path, program) in [
            ("/home/ada/Dropbox/work/a.demarche", Some("Dropbox")),
            (
                "/Users/ada/OneDrive - Institute/a.demarche",
                Some("OneDrive"),
            ),
            (
                "/Users/ada/Library/Mobile Documents/x/a.demarche",
                Some("iCloud"),
            ),
            ("/home/ada/Dropboxes/a.demarche", None),
            ("/home/ada/Dropbox.demarche", None),
        ] {
            assert_eq!(synced_by(Path::new(path)), program, "{path}");
        }
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("x/a.demarche");
        assert_eq!(synced_by(&file), None);
        std::fs::create_dir(folder.path().join(".stfolder")).unwrap();
        assert_eq!(synced_by(&file), Some("Syncthing"));
    }
}
