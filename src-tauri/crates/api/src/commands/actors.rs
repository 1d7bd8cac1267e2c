super::pending! {
    list: ActorListRequest => ActorList;
    get: ActorRequest => Actor;
    create: ActorInput => Created;
    update: ActorUpdate => Done;
    trash: ByIds => Done;
    merge: Merge => Done;
}
