super::pending! {
    create: ExcerptCreate => Excerpt;
    update: ExcerptUpdate => Done;
    trash: ByIds => Done;
    list: ExcerptListRequest => ExcerptList;
    cite: ById => Cited;
}
