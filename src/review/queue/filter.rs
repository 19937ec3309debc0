//! Which texts of the queue a reviewer wants.

use crate::review::FreeText;
use crate::review::scan::FlagKind;
use crate::review::status::reader_digest;
use crate::store::{QueueFilter, QueueStage};

/// Which texts a reviewer wants. An empty member leaves nothing out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextFilter {
    /// The review status.
    pub status: StatusFilter,
    /// The control.
    pub control: Option<String>,
    /// The locale.
    pub locale: Option<String>,
    /// What is flagged.
    pub flag: Option<FlagFilter>,
}

/// A review status, or several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatusFilter {
    /// The texts that wait for a decision.
    #[default]
    Waiting,
    /// The texts that wait because they or their flags changed after a decision.
    Stale,
    /// All texts.
    All,
    /// The texts whose status has this name.
    Named(&'static str),
}

/// What is flagged in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlagFilter {
    /// Anything.
    Any,
    /// Nothing.
    Nothing,
    /// A passage of that kind.
    Kind(FlagKind),
}

impl StatusFilter {
    /// The names of the statuses, with the stage of each, in the order in which a text passes through them.
    pub(super) const NAMES: [(&'static str, QueueStage); 9] = [
        ("unreviewed", QueueStage::Unread),
        ("changed", QueueStage::Unread),
        ("flagged-since", QueueStage::Unread),
        ("opinion-wanted", QueueStage::ReadOnce),
        ("read-once", QueueStage::ReadOnce),
        ("differing", QueueStage::Differing),
        ("accepted", QueueStage::Decided),
        ("redacted", QueueStage::Decided),
        ("withheld", QueueStage::Decided),
    ];

    /// The names of the statuses of stale texts, all of which are unread.
    pub(super) const STALE: [&'static str; 2] = ["changed", "flagged-since"];

    /// The names that [`Self::parse`] knows besides `all` and `stale`.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.into_iter().map(|(name, _)| name)
    }

    /// Parses the name of a status, `all` or `stale`; anything else is the default.
    pub fn parse(name: &str) -> Self {
        match name {
            "all" => Self::All,
            "stale" => Self::Stale,
            _ => Self::names().find(|known| *known == name).map_or(Self::Waiting, Self::Named),
        }
    }

    /// Returns the name that [`Self::parse`] reads; empty for the default.
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "",
            Self::Stale => "stale",
            Self::All => "all",
            Self::Named(name) => name,
        }
    }

    fn stages(self) -> Vec<QueueStage> {
        match self {
            Self::Waiting => vec![QueueStage::Unread, QueueStage::ReadOnce, QueueStage::Differing],
            Self::Stale => vec![QueueStage::Unread],
            Self::All => Vec::new(),
            Self::Named(name) => {
                Self::NAMES.into_iter().filter(|(known, _)| *known == name).map(|(_, stage)| stage).collect()
            }
        }
    }

    /// The names of the statuses that are looked for within the stages; empty for every one.
    fn statuses(self) -> Vec<String> {
        match self {
            Self::Waiting | Self::All => Vec::new(),
            Self::Stale => Self::STALE.map(str::to_owned).to_vec(),
            Self::Named(name) => vec![name.to_owned()],
        }
    }
}

impl FlagFilter {
    /// Parses `any`, `none` or the name of a kind.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "any" => Some(Self::Any),
            "none" => Some(Self::Nothing),
            _ => FlagKind::ALL.into_iter().find(|kind| kind.name() == name).map(Self::Kind),
        }
    }

    /// Returns the name that [`Self::parse`] reads.
    pub fn name(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Nothing => "none",
            Self::Kind(kind) => kind.name(),
        }
    }
}

impl TextFilter {
    pub(super) fn for_store(&self) -> QueueFilter {
        let bit = |kind: &FlagKind| FlagKind::ALL.iter().position(|known| known == kind).map_or(0, |at| 1 << at);
        let flags = match self.flag {
            Some(FlagFilter::Any) => Some(FlagKind::ALL.iter().map(bit).sum()),
            Some(FlagFilter::Kind(kind)) => Some(bit(&kind)),
            Some(FlagFilter::Nothing) | None => None,
        };
        QueueFilter {
            stages: self.status.stages(),
            statuses: self.status.statuses(),
            control: self.control.clone(),
            locale: self.locale.clone(),
            flags,
            is_unflagged: self.flag == Some(FlagFilter::Nothing),
            not_read_by: None,
        }
    }

    /// The searches that find the next text for a reader, in order. A text that waits to be settled is found only if it is asked
    /// for, so that reviewers meet no text twice by accident.
    pub(super) fn searches(&self, reader: &str) -> Vec<QueueFilter> {
        let base = self.for_store();
        if self.status != StatusFilter::Waiting {
            return vec![base];
        }
        let stage = |stage| QueueFilter { stages: vec![stage], ..base.clone() };
        let second = QueueFilter { not_read_by: Some(reader_digest(reader)), ..stage(QueueStage::ReadOnce) };
        vec![stage(QueueStage::Unread), second]
    }

    /// Returns whether a text that was read anew still fits the filter.
    pub(super) fn fits(&self, text: &FreeText) -> bool {
        let is_decided = text.status.stage() == QueueStage::Decided;
        let status = match self.status {
            StatusFilter::Waiting => !is_decided,
            StatusFilter::Stale => StatusFilter::STALE.contains(&text.status.name()),
            StatusFilter::All => true,
            StatusFilter::Named(name) => text.status.name() == name,
        };
        let flag = match self.flag {
            Some(FlagFilter::Any) => !text.flags.is_empty(),
            Some(FlagFilter::Nothing) => text.flags.is_empty(),
            Some(FlagFilter::Kind(kind)) => text.flags.iter().any(|flag| flag.kind == kind),
            None => true,
        };
        status && flag && self.locale.as_ref().is_none_or(|locale| *locale == text.locale)
    }
}
