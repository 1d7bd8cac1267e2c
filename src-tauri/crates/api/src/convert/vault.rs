//! What became of the files of a vault.

use demarche_brief::vault as theirs;

use crate::types::vault::{VaultCount, VaultReport, VaultTold, VaultWhat};

/// A part of a report.
pub(crate) fn page(report: &theirs::Report, offset: u32, limit: u32) -> VaultReport {
    let mut counts: Vec<VaultCount> = Vec::new();
    for told in &report.told {
        let what = told.what.into();
        match counts.iter_mut().find(|count| count.what == what) {
            Some(count) => count.files += 1,
            None => counts.push(VaultCount { what, files: 1 }),
        }
    }
    let rows = report.told.iter();
    VaultReport {
        unchanged: report.unchanged,
        counts,
        total: super::import::count(report.told.len()),
        rows: rows
            .skip(offset as usize)
            .take(limit as usize)
            .map(VaultTold::from)
            .collect(),
    }
}

impl From<&theirs::Told> for VaultTold {
    fn from(told: &theirs::Told) -> Self {
        Self {
            path: told.path.clone(),
            what: told.what.into(),
            detail: told.detail.clone(),
            note: told.note.map(|note| note.0),
        }
    }
}

impl From<theirs::What> for VaultWhat {
    fn from(what: theirs::What) -> Self {
        match what {
            theirs::What::Written => Self::Written,
            theirs::What::Renewed => Self::Renewed,
            theirs::What::Removed => Self::Removed,
            theirs::What::Created => Self::Created,
            theirs::What::Updated => Self::Updated,
            theirs::What::Conflict => Self::Conflict,
            theirs::What::ChangedInVault => Self::ChangedInVault,
            theirs::What::Deleted => Self::Deleted,
            theirs::What::LeftOver => Self::LeftOver,
            theirs::What::HeldBack => Self::HeldBack,
            theirs::What::Attachment => Self::Attachment,
            theirs::What::PassedOver => Self::PassedOver,
            theirs::What::Failed => Self::Failed,
        }
    }
}
