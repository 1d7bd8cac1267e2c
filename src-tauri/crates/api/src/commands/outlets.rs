super::pending! {
    list: Empty => Vec<OutletRow>;
    update: OutletUpdate => Done;
}
