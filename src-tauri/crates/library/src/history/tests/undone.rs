//! Undoing and redoing, mutation by mutation and in any order.

use proptest::prelude::*;

use super::{Choice, MUTATIONS, Mutation};
use crate::compare::tests::renewed::check as held_in_memory;
use crate::testing::{Watch, dump};
use crate::{Error, Library, Op};

/// Does it; what is refused must be refused for a reason that a user can be told.
fn run(library: &Library, mutation: Mutation, choice: Choice) {
    let before = dump(library);
    match mutation(library, choice) {
        None | Some(Ok(())) => {}
        Some(Err(Error::Invalid(_) | Error::NotFound { .. })) => assert_eq!(dump(library), before),
        Some(Err(error)) => panic!("{error:?}"),
    }
}

fn undo_all(library: &Library) {
    while library.undo().unwrap().value.is_some() {}
}

fn redo_all(library: &Library) {
    while library.redo().unwrap().value.is_some() {}
}

#[test]
fn every_mutation_is_undone_and_made_again() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let empty = dump(&library);
    let entries = || library.history(None, 10_000).unwrap().len();
    // Deleting comes last, and after it restoring, so that there is something to do the others to.
    let mut ordered: Vec<_> = MUTATIONS.iter().collect();
    ordered.sort_by_key(|(name, _)| (name.starts_with("trash."), name.ends_with(".trash")));
    let makes = |name: &str| {
        [".store", ".create", ".add"]
            .iter()
            .any(|end| name.ends_with(end))
    };
    for number in 1..3 {
        for (_, mutation) in ordered.iter().filter(|(name, _)| makes(name)) {
            run(&library, *mutation, (number, number, number));
        }
    }
    for (name, mutation) in ordered {
        // What a choice names may be in the trash or not fit: another is tried.
        let before = entries();
        let tried =
            (0..6_u8).flat_map(|a| (0..6).flat_map(move |b| (0..4).map(move |c| (a, b, c))));
        let changed = tried.into_iter().any(|choice| {
            run(&library, *mutation, choice);
            watch.forward(61);
            entries() > before
        });
        assert!(changed, "nothing was done by {name}");
        held_in_memory(&library);
    }
    let full = dump(&library);
    while library.undo().unwrap().value.is_some() {
        held_in_memory(&library);
    }
    assert_eq!(dump(&library), empty);
    while library.redo().unwrap().value.is_some() {
        held_in_memory(&library);
    }
    assert_eq!(dump(&library), full);
    assert!(library.verify().unwrap().problems.is_empty());
}

#[test]
fn the_mutations_here_are_those_of_the_program() {
    let mut here: Vec<&str> = MUTATIONS.iter().map(|(name, _)| *name).collect();
    let mut all = Op::NAMES.to_vec();
    here.sort_unstable();
    all.sort_unstable();
    assert_eq!(here, all);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is done in whatever order: undoing all of it gives the library back, redoing all of it
    /// what it became, and it is sound at every end.
    #[test]
    fn any_sequence_is_undone_and_made_again(
        steps in prop::collection::vec((0..MUTATIONS.len(), any::<Choice>(), 0_i64..90), 1..24),
        turns in prop::collection::vec(any::<bool>(), 0..12),
    ) {
        let watch = Watch::default();
        let library = Library::open_in_memory(watch.options()).unwrap();
        let empty = dump(&library);
        // Something to act on; most mutations need an article.
        run(&library, MUTATIONS[0].1, (0, 1, 3));
        for (place, choice, seconds) in steps {
            run(&library, MUTATIONS[place].1, choice);
            watch.forward(seconds);
        }
        let full = dump(&library);
        // Going to and fro within what can be undone ends where it began.
        for back in turns {
            let step = if back { library.undo() } else { library.redo() };
            step.unwrap();
        }
        redo_all(&library);
        prop_assert_eq!(&dump(&library), &full);
        prop_assert!(library.verify().unwrap().problems.is_empty());
        undo_all(&library);
        prop_assert_eq!(&dump(&library), &empty);
        prop_assert!(library.verify().unwrap().problems.is_empty());
        redo_all(&library);
        prop_assert_eq!(&dump(&library), &full);
    }
}
