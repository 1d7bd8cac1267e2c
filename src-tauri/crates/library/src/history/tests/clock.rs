//! A clock that is set back.

use super::*;

/// An hour, a year, and to 1970: what is undone is what was done last, whatever the clock said, typing on both sides
/// of the jump is no one entry, and the chain holds.
#[test]
fn a_clock_that_goes_back_leaves_the_order_of_the_history() {
    for back in [3_600, 31_536_000, 1_647_691_200] {
        let watch = crate::testing::Watch::default();
        let library = Library::open_in_memory(watch.options()).unwrap();
        let new = crate::notes::NewNote {
            title: "Brief".to_owned(),
            ..crate::notes::NewNote::default()
        };
        let note = library.create_note(&new).unwrap().value;
        let save = |text: &str| {
            let revision = library.note(note).unwrap().revision;
            let _ = library.save_note(note, text, None, revision).unwrap();
        };
        watch.forward(5);
        save("one");
        watch.forward(-back);
        save("two");
        watch.forward(5);
        save("three");
        let entries = library.history(None, 10).unwrap();
        let ids: Vec<_> = entries.iter().map(|entry| entry.id).collect();
        assert!(ids.is_sorted_by(|a, b| a > b), "{ids:?}");
        assert_eq!(entries.len(), 3, "{entries:?}");
        assert!(entries[0].at < entries[1].at, "{entries:?}");
        for text in ["one", ""] {
            let _ = library.undo().unwrap();
            assert_eq!(library.note(note).unwrap().text, text);
        }
        watch.forward(-5);
        for text in ["one", "three"] {
            let _ = library.redo().unwrap();
            assert_eq!(library.note(note).unwrap().text, text);
        }
        assert!(library.verify().unwrap().problems.is_empty());
    }
}
