//! The end of the chain of the audit log, which the next entry follows.

/// The end of the chain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainHead {
    /// The number of the last entry; 0 if there is none.
    pub number: i64,
    /// The hash of the last entry; empty if there is none.
    pub hash: Vec<u8>,
}
