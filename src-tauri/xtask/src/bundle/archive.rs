//! The two archives: a Debian package, and the same files to unpack anywhere.

use std::io::Write as _;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A file as it is installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    /// Below the prefix: `bin/demarche`.
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) program: bool,
}

/// A Debian package (deb(5)): an `ar` archive of a version, what dpkg is to know, and what is installed in `/usr`.
pub(crate) fn deb(control: &str, files: &[File], time: u64) -> Result<Vec<u8>> {
    let about = [plain("control", control.as_bytes())];
    let members = [
        ("debian-binary", b"2.0\n".to_vec()),
        ("control.tar.gz", tar("./", &about, time)?),
        ("data.tar.gz", tar("./usr/", files, time)?),
    ];
    let mut archive = b"!<arch>\n".to_vec();
    for (name, bytes) in members {
        // Name, time, owner, group, mode, length, each filled up with spaces.
        writeln!(
            archive,
            "{name:<16}{time:<12}{:<6}{:<6}{:<8}{:<10}`",
            0,
            0,
            "100644",
            bytes.len()
        )?;
        archive.extend(&bytes);
        if bytes.len() % 2 == 1 {
            archive.push(b'\n');
        }
    }
    Ok(archive)
}

/// All files in one folder of this name.
pub(crate) fn tarball(name: &str, files: &[File], time: u64) -> Result<Vec<u8>> {
    tar(&format!("{name}/"), files, time)
}

fn plain(path: &str, bytes: &[u8]) -> File {
    File {
        path: path.to_owned(),
        bytes: bytes.to_vec(),
        program: false,
    }
}

/// A compressed tar whose bytes depend on nothing but these.
fn tar(prefix: &str, files: &[File], time: u64) -> Result<Vec<u8>> {
    let mut files: Vec<&File> = files.iter().collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    let mut archive = ::tar::Builder::new(GzEncoder::new(Vec::new(), Compression::default()));
    let mut folders: Vec<String> = Vec::new();
    for file in files {
        let path = format!("{prefix}{}", file.path);
        // Every folder on the way, once, before what is in it.
        for (at, _) in path.match_indices('/') {
            let folder = &path[..=at];
            if folder != "./" && !folders.iter().any(|known| known == folder) {
                folders.push(folder.to_owned());
                let mut header = head(time, 0o755, 0);
                header.set_entry_type(::tar::EntryType::Directory);
                archive.append_data(&mut header, folder, std::io::empty())?;
            }
        }
        let mode = if file.program { 0o755 } else { 0o644 };
        let mut header = head(time, mode, file.bytes.len() as u64);
        archive.append_data(&mut header, &path, file.bytes.as_slice())?;
    }
    Ok(archive.into_inner()?.finish()?)
}

fn head(time: u64, mode: u32, size: u64) -> ::tar::Header {
    let mut header = ::tar::Header::new_gnu();
    header.set_mode(mode);
    header.set_mtime(time);
    header.set_size(size);
    header.set_uid(0);
    header.set_gid(0);
    header
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    fn files() -> Vec<File> {
        vec![
            plain("share/doc/demarche/NOTICE", b"words"),
            File {
                program: true,
                ..plain("bin/demarche", b"\x7fELF")
            },
        ]
    }

    /// Path, mode and content of what a compressed tar holds.
    fn unpacked(bytes: &[u8]) -> BTreeMap<String, (u32, Vec<u8>)> {
        let mut archive = ::tar::Archive::new(GzDecoder::new(bytes));
        let entries = archive.entries().unwrap().map(|entry| {
            let mut entry = entry.unwrap();
            let path = entry.path().unwrap().display().to_string();
            let mode = entry.header().mode().unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (path, (mode, content))
        });
        entries.collect()
    }

    /// Name and content of what an `ar` archive holds.
    fn members(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
        let mut rest = archive.strip_prefix(b"!<arch>\n").unwrap();
        let mut members = Vec::new();
        while !rest.is_empty() {
            let head = std::str::from_utf8(&rest[..60]).unwrap();
            assert!(head.ends_with("`\n"), "{head:?}");
            let length: usize = head[48..58].trim().parse().unwrap();
            members.push((head[..16].trim().to_owned(), rest[60..60 + length].to_vec()));
            rest = &rest[60 + length + length % 2..];
        }
        members
    }

    #[test]
    fn a_package_holds_what_dpkg_reads_and_what_is_installed() {
        let package = deb("Package: demarche\n", &files(), 7).unwrap();
        let members = members(&package);
        let names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["debian-binary", "control.tar.gz", "data.tar.gz"]);
        let about = unpacked(&members[1].1);
        assert_eq!(about["control"].1, b"Package: demarche\n");
        let installed = unpacked(&members[2].1);
        assert_eq!(installed["usr/bin/demarche"], (0o755, b"\x7fELF".to_vec()));
        assert_eq!(installed["usr/share/doc/demarche/NOTICE"].0, 0o644);
        assert_eq!(installed["usr/share/"].0, 0o755);
        // The same again, to the last byte.
        assert_eq!(package, deb("Package: demarche\n", &files(), 7).unwrap());
    }

    #[test]
    fn a_tarball_unpacks_into_one_folder() {
        let unpacked = unpacked(&tarball("demarche-1", &files(), 7).unwrap());
        assert!(unpacked.keys().all(|path| path.starts_with("demarche-1/")));
        assert_eq!(unpacked["demarche-1/bin/demarche"].0, 0o755);
    }
}
