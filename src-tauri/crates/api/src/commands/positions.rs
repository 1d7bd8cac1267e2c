super::pending! {
    add: PositionInput => Created;
    update: PositionUpdate => Done;
    trash: ByIds => Done;
    get: ById => Position;
    list: PositionListRequest => PositionList;
}

pub(crate) fn of_article(
    _: &demarche_library::Library,
    _: demarche_library::ArticleId,
) -> Result<Vec<PositionRow>, Failure> {
    Ok(Vec::new())
}
pub(crate) struct Coded;
impl Coded {
    pub(crate) fn add_in(
        &self,
        _: &demarche_library::Tx<'_>,
        _: demarche_library::ExcerptId,
    ) -> demarche_library::Result<demarche_library::PositionId> {
        Err(demarche_library::Error::invalid("Not there yet."))
    }
}
pub(crate) fn coded(_: PositionInput) -> Result<Coded, Failure> {
    Ok(Coded)
}
