super::pending! {
    create: ExcerptCreate => Excerpt;
    update: ExcerptUpdate => Done;
    trash: ByIds => Done;
    list: ExcerptListRequest => ExcerptList;
}

/// The quote with its citation in the settings' style.
pub(crate) fn cite(
    session: &std::sync::Arc<crate::session::Session>,
    excerpt: ById,
) -> Result<Cited, Failure> {
    let library = session.library()?;
    let id = demarche_library::ExcerptId(excerpt.id);
    let cited = library.cited_excerpt(id)?.or_not_found(id)?;
    let style = demarche_brief::Style::named(&session.settings.get().citation_style)?;
    let cited = demarche_brief::cite_excerpt(&cited, &style)?;
    Ok(Cited {
        text: cited.text,
        markdown: cited.markdown,
        html: cited.html,
    })
}
use demarche_library::OrNotFound as _;
