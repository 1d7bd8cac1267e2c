//! The codebook: the tree of issues.

use std::sync::Arc;

use demarche_library::issues::Flipped;

use crate::session::Session;
use crate::types::actors::Created;
use crate::types::issues::{FlipPoles, Issue, IssueInput, IssueMerge, IssueNode, IssueUpdate};
use crate::types::library::Failure;
use crate::types::{ById, Done, Empty};

pub(crate) fn tree(session: &Arc<Session>, _: Empty) -> Result<Vec<IssueNode>, Failure> {
    let tree = session.library()?.issue_tree()?;
    Ok(tree.into_iter().map(Into::into).collect())
}

pub(crate) fn get(session: &Arc<Session>, issue: ById) -> Result<Issue, Failure> {
    Ok(session.library()?.issue(issue.id.into())?.into())
}

pub(crate) fn create(session: &Arc<Session>, input: IssueInput) -> Result<Created, Failure> {
    let made = session.library()?.create_issue(&input.into())?;
    let id = session.changed(made);
    Ok(Created { id: id.0 })
}

pub(crate) fn update(session: &Arc<Session>, update: IssueUpdate) -> Result<Done, Failure> {
    let issue = update.issue.into();
    Ok(session.done(session.library()?.update_issue(update.id.into(), &issue)?))
}

pub(crate) fn trash(session: &Arc<Session>, issue: ById) -> Result<Done, Failure> {
    Ok(session.done(session.library()?.trash_issue(issue.id.into())?))
}

pub(crate) fn merge(session: &Arc<Session>, merge: IssueMerge) -> Result<Done, Failure> {
    let (from, into) = (merge.from.into(), merge.into.into());
    Ok(session.done(session.library()?.merge_issues(from, into, merge.turned)?))
}

pub(crate) fn flip_poles(session: &Arc<Session>, flip: FlipPoles) -> Result<Done, Failure> {
    let flipped = Flipped {
        proposition: flip.proposition,
        examples: flip
            .examples
            .map(|examples| examples.into_iter().map(Into::into).collect()),
    };
    Ok(session.done(session.library()?.flip_poles(flip.id.into(), &flipped)?))
}
