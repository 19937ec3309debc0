//! The end of the chain of the audit log, which the next entry follows. As text it is `NUMBER:HASH`.

use data_encoding::HEXLOWER;
use std::fmt;
use std::str::FromStr;

/// The end of the chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainHead {
    /// The number of the last entry; 0 if there is none.
    pub number: i64,
    /// The hash of the last entry; empty if there is none.
    pub hash: Vec<u8>,
}

/// A text is no end of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write it as `consultation audit verify` prints it: NUMBER:HASH")]
pub struct ChainHeadError;

impl fmt::Display for ChainHead {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.number, HEXLOWER.encode(&self.hash))
    }
}

impl FromStr for ChainHead {
    type Err = ChainHeadError;

    fn from_str(text: &str) -> Result<Self, ChainHeadError> {
        let head = text.split_once(':').and_then(|(number, hash)| {
            Some(Self { number: number.parse().ok()?, hash: HEXLOWER.decode(hash.as_bytes()).ok()? })
        });
        head.ok_or(ChainHeadError)
    }
}
