super::pending! {
    list: Empty => Vec<TrashEntry>;
    restore: TrashItem => Done;
}
