super::pending! {
    list: Empty => Vec<EventRow>;
    get: ById => Event;
    create: EventInput => Created;
    update: EventUpdate => Done;
    trash: ByIds => Done;
}
