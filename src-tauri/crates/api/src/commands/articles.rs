super::pending! {
    list: ArticleListRequest => ArticleList;
    get: ById => Article;
    update: ArticleUpdate => Done;
    trash: ByIds => Done;
    reextract: ById => Reanchored;
    edit_body: BodyEdit => Reanchored;
    cuts: ById => Vec<Cut>;
}

pub(crate) fn body_text(session: &crate::session::Session, _: Id) -> Result<String, Failure> {
    session.library()?;
    Err(crate::failure::invalid(
        "This command does not work yet.",
        "Use a later build.",
    ))
}

pub(crate) fn snapshot(
    session: &crate::session::Session,
    _: Id,
) -> Result<(Vec<u8>, String), Failure> {
    session.library()?;
    Err(crate::failure::invalid(
        "This command does not work yet.",
        "Use a later build.",
    ))
}
