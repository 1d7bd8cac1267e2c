//! What the citation processor gets wrong of any style, put right in the style.

use hayagriva::citationberg::taxonomy::{Kind, StandardVariable, Variable};
use hayagriva::citationberg::{
    Choose, ChooseBranch, ChooseMatch, IndependentStyle, LayoutRenderingElement, Names, NamesChild,
};

/// A newspaper that stands in its author's place is not there any more for the conditions that come after it, as the processor
/// (hayagriva 0.10) reads them; by CSL 1.0.2 it is only not written twice. A style then takes the article for a book and
/// sets its title in italics. An article in a newspaper has a container whatever stands where, so each branch for what has
/// one gets a twin for newspapers' articles behind it.
///
/// Editors who stand in an author's place are written as the author would be. The processor does so only where no condition
/// is asked first whether they do.
pub(super) fn mend(style: &mut IndependentStyle) {
    for definition in &mut style.macros {
        elements(&mut definition.children);
    }
    elements(&mut style.citation.layout.elements);
    if let Some(bibliography) = &mut style.bibliography {
        elements(&mut bibliography.layout.elements);
    }
}

fn elements(elements: &mut [LayoutRenderingElement]) {
    for element in elements {
        match element {
            LayoutRenderingElement::Group(group) => self::elements(&mut group.children),
            LayoutRenderingElement::Choose(choose) => branches(choose),
            LayoutRenderingElement::Names(names) => {
                let whole = names.clone();
                for child in &mut names.children {
                    if let NamesChild::Substitute(substitute) = child {
                        self::elements(&mut substitute.children);
                        written_alike(&mut substitute.children, &whole);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Gives what stands in the place of names, under whatever conditions, the form of the names.
fn written_alike(elements: &mut [LayoutRenderingElement], whole: &Names) {
    for element in elements {
        match element {
            LayoutRenderingElement::Names(names) => *names = whole.from_names_substitute(names),
            LayoutRenderingElement::Group(group) => written_alike(&mut group.children, whole),
            LayoutRenderingElement::Choose(choose) => {
                let branches = std::iter::once(&mut choose.if_).chain(&mut choose.else_if);
                for branch in branches {
                    written_alike(&mut branch.children, whole);
                }
                if let Some(otherwise) = &mut choose.otherwise {
                    written_alike(&mut otherwise.children, whole);
                }
            }
            _ => {}
        }
    }
}

fn branches(choose: &mut Choose) {
    elements(&mut choose.if_.children);
    for branch in &mut choose.else_if {
        elements(&mut branch.children);
    }
    if let Some(otherwise) = &mut choose.otherwise {
        elements(&mut otherwise.children);
    }
    let mut twinned = Vec::with_capacity(choose.else_if.len());
    twinned.extend(twin(&choose.if_));
    for branch in choose.else_if.drain(..) {
        let twin = twin(&branch);
        twinned.push(branch);
        twinned.extend(twin);
    }
    choose.else_if = twinned;
}

/// The same for articles in newspapers, of a branch for whatever has a container.
fn twin(branch: &ChooseBranch) -> Option<ChooseBranch> {
    let container = Variable::Standard(StandardVariable::ContainerTitle);
    let only = branch.variable.as_deref() == Some(&[container][..])
        && branch.match_ != ChooseMatch::None
        && branch.type_.is_none()
        && branch.position.is_none()
        && branch.locator.is_none()
        && branch.is_numeric.is_none()
        && branch.is_uncertain_date.is_none()
        && branch.disambiguate.is_none();
    only.then(|| ChooseBranch {
        variable: None,
        type_: Some(vec![Kind::ArticleNewspaper]),
        match_: ChooseMatch::All,
        ..branch.clone()
    })
}
