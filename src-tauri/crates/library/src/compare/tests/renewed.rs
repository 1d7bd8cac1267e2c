//! What is held in memory, brought up to date by the rows that a change touched, against what is read anew.

use proptest::prelude::*;

use super::steps::{step, take_and};
use crate::Library;
use crate::compare::matrix::matrix;
use crate::compare::network::network;
use crate::compare::shifts::{ShiftPer, ShiftsRequest, listed};
use crate::compare::timeline::timeline;
use crate::compare::{
    Filter, MatrixRequest, MatrixRows, NetworkCount, NetworkMode, NetworkRequest, Said,
};

/// Everything that is answered from it, in words.
fn told(library: &Library, said: &Said) -> Vec<String> {
    let mentioned = library.mentioned().unwrap();
    library
        .read(|reader| {
            let mut told = Vec::new();
            for (rows, members) in [
                (MatrixRows::Actors, false),
                (MatrixRows::Countries, false),
                (MatrixRows::Blocs, true),
            ] {
                let request = MatrixRequest {
                    rows,
                    members,
                    attributed: true,
                    ..MatrixRequest::default()
                };
                let all = matrix(reader, said, &request)?;
                told.push(format!("{all:#?}"));
                for filter in [
                    Filter {
                        wire: Some("AFP".to_owned()),
                        ..Filter::default()
                    },
                    Filter {
                        confirmed: true,
                        ..Filter::default()
                    },
                ] {
                    let narrowed = MatrixRequest {
                        filter,
                        ..request.clone()
                    };
                    told.push(format!("{:#?}", matrix(reader, said, &narrowed)?));
                }
                for issue in all.issues {
                    let on_it = MatrixRequest {
                        issues: vec![issue.issue.id],
                        ..request.clone()
                    };
                    told.push(format!("{:#?}", timeline(reader, said, &on_it)?));
                }
                let drawn = NetworkRequest {
                    filter: request,
                    mode: NetworkMode::Two,
                    count: NetworkCount::Article,
                    ..NetworkRequest::default()
                };
                told.push(format!("{:#?}", network(reader, said, &drawn)?));
            }
            for &per in ShiftPer::ALL {
                let request = ShiftsRequest {
                    per,
                    attributed: true,
                    ..ShiftsRequest::default()
                };
                let shifts = listed(reader, said, &mentioned, &request, 0, 100)?;
                told.push(format!("{shifts:#?}"));
            }
            let coded: Vec<_> = said.coded(reader)?.all().collect();
            told.push(format!("{coded:#?}"));
            Ok(told)
        })
        .unwrap()
}

/// Holds what a library has in memory against what is read anew.
pub(crate) fn check(library: &Library) {
    let held = library.said().unwrap();
    let read = library.read(Said::read).unwrap();
    assert_eq!(told(library, &held), told(library, &read));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_held_is_as_true_after_each_change_as_what_is_read_anew(
        steps in proptest::collection::vec(step(), 0..30),
    ) {
        let library = crate::testing::library();
        take_and(&library, &steps, check);
    }
}
