super::pending! {
    everything: SearchRequest => SearchResults;
    switcher: SwitcherRequest => Vec<Place>;
}
