super::pending! {
    list: Empty => Vec<CountryRow>;
    get: CountryRequest => Country;
}
