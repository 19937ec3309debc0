//! The steps of a publication, as they are told to those who wait for it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A step that begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "step", content = "what")]
pub enum PublishStep {
    /// A private dataset is made.
    MakeDataset,
    /// The file of this name is sent.
    SendFile(String),
    /// The file of this name is replaced.
    ReplaceFile(String),
    /// The file with this title is described.
    DescribeFile(String),
    /// The dataset is described.
    DescribeDataset,
    /// The dataset is made public.
    MakePublic,
    /// The last step failed, for this reason, and is tried again.
    TryAgain(String),
}

impl fmt::Display for PublishStep {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MakeDataset => out.write_str("making a private dataset"),
            Self::SendFile(name) => write!(out, "sending {name}"),
            Self::ReplaceFile(name) => write!(out, "replacing {name}"),
            Self::DescribeFile(title) => write!(out, "describing {title}"),
            Self::DescribeDataset => out.write_str("describing the dataset"),
            Self::MakePublic => out.write_str("making the dataset public"),
            Self::TryAgain(why) => write!(out, "{why}; trying again"),
        }
    }
}
