super::pending! {
    add: PositionInput => Created;
    update: PositionUpdate => Done;
    trash: ByIds => Done;
    get: ById => Position;
    list: PositionListRequest => PositionList;
}
