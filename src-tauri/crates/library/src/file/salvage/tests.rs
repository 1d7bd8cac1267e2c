use super::*;
use crate::testing::{article_of, noon};

fn options() -> OpenOptions {
    OpenOptions::at("Ada", noon())
}

/// A library of fifty articles with excerpts, closed; its path.
fn made(folder: &Path) -> PathBuf {
    let path = folder.join("a.demarche");
    let library = Library::create(&path, options()).unwrap();
    for number in 0..50 {
        let text = format!("Words {number} and more of them. ").repeat(120);
        let article = library
            .store(&article_of(&format!("Title {number}"), &text))
            .unwrap()
            .value
            .article;
        let body = library.article(article).unwrap().body.id;
        library
            .create_excerpt(body, demarche_text::Span::new(0, 5), None)
            .unwrap();
    }
    drop(library);
    path
}

#[test]
fn of_a_sound_file_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let before = fs::read(&path).unwrap();
    let salvaged = salvage(&path, &folder.path().join("b.demarche"), options()).unwrap();
    assert_eq!(
        (salvaged.lost.as_slice(), salvaged.problems.as_slice()),
        (&[][..], &[][..])
    );
    assert_eq!(
        (salvaged.kept["article"], salvaged.kept["excerpt"]),
        (50, 50)
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    let library = Library::open(&salvaged.path, options()).unwrap();
    let found = library
        .search("words", crate::search::SearchOrder::Newest, 1)
        .unwrap();
    assert_eq!(found.total, 100);
    assert_eq!(library.history(None, 1).unwrap()[0].op, "library.salvage");
    let again = salvage(&path, &salvaged.path, options());
    assert!(matches!(again, Err(Error::Exists(_))));
}

#[test]
fn past_pages_that_are_gone_the_rest_is_kept_and_what_is_lost_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let sound = fs::read(&path).unwrap();
    let pages = sound.len() / 4096;
    let mut kept_of_all = 0;
    for (round, first) in (2..pages).step_by(pages / 9).enumerate() {
        let mut bytes = sound.clone();
        for page in first..(first + 4).min(pages) {
            bytes[page * 4096..(page + 1) * 4096].fill(0xEE);
        }
        let damaged = folder.path().join(format!("damaged {round}.demarche"));
        fs::write(&damaged, &bytes).unwrap();
        let to = folder.path().join(format!("salvaged {round}.demarche"));
        match salvage(&damaged, &to, options()) {
            Ok(salvaged) => {
                kept_of_all += salvaged.kept.get("article").copied().unwrap_or(0);
                let library = Library::open(&to, options()).unwrap();
                assert!(library.problems().is_empty());
                assert_eq!(
                    library.counts().unwrap().articles as u64,
                    salvaged.kept.get("article").copied().unwrap_or(0)
                );
            }
            Err(error) => assert!(
                matches!(error, Error::Damaged { .. } | Error::Sqlite(_)),
                "{error}"
            ),
        }
        assert_eq!(fs::read(&damaged).unwrap(), bytes);
        assert!(!beside(&to, ".unfinished").exists() && !beside(&to, ".salvage").exists());
    }
    // Which rows a lost page takes along depends on where the tables lie.
    assert!(kept_of_all >= 250, "{kept_of_all}");
}

#[test]
fn a_header_that_is_gone_is_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path());
    let mut bytes = fs::read(&path).unwrap();
    bytes[..100].fill(0);
    fs::write(&path, &bytes).unwrap();
    let salvaged = salvage(&path, &folder.path().join("b.demarche"), options()).unwrap();
    assert_eq!(salvaged.kept["article"], 50);
    assert_eq!(salvaged.lost.len(), 1, "{:?}", salvaged.lost);
}

#[test]
fn what_is_no_library_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("b.demarche");
    for (name, bytes) in [
        ("empty", Vec::new()),
        ("text", b"plain words ".repeat(1_000)),
        ("noise", vec![0xAB; 20_000]),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let refused = salvage(&path, &to, options());
        assert!(matches!(refused, Err(Error::NotALibrary { .. })), "{name}");
    }
    assert!(salvage(folder.path(), &to, options()).is_err());
    assert!(matches!(
        salvage(&folder.path().join("none"), &to, options()),
        Err(Error::Missing(_))
    ));
    assert!(!to.exists());
}
