//! What a reviewer saw of a text, in the form in which the log keeps it with the decision.

use super::scan::{Flag, FlagKind};
use sha2::{Digest, Sha256};

/// The text and the flags that a reviewer saw when deciding. The store saves them, encoded, with the decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ReviewedSnapshot {
    pub(super) digest: [u8; 32],
    pub(super) flags: Vec<Flag>,
}

/// The size of one encoded flag in bytes.
const FLAG: usize = 9;

impl ReviewedSnapshot {
    pub(super) fn from_text(text: &str, flags: &[Flag]) -> Self {
        Self { digest: Sha256::digest(text.as_bytes()).into(), flags: flags.to_vec() }
    }

    /// Encodes the text's digest, followed by the flags.
    pub(super) fn encode(&self) -> Vec<u8> {
        let mut bytes = self.digest.to_vec();
        for flag in &self.flags {
            let kind = FlagKind::ALL.iter().position(|kind| *kind == flag.kind).expect("ALL holds every kind");
            bytes.push(u8::try_from(kind).expect("there are few kinds"));
            bytes.extend(flag.from.to_be_bytes());
            bytes.extend(flag.to.to_be_bytes());
        }
        bytes
    }

    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let (digest, rest) = bytes.split_first_chunk::<32>()?;
        let flag = |bytes: &[u8]| {
            let (kind, places) = bytes.split_first()?;
            let (from, to) = places.split_first_chunk::<4>()?;
            let kind = *FlagKind::ALL.get(usize::from(*kind))?;
            Some(Flag { from: u32::from_be_bytes(*from), to: u32::from_be_bytes(to.try_into().ok()?), kind })
        };
        Some(Self { digest: *digest, flags: rest.chunks(FLAG).map(flag).collect::<Option<_>>()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLAGS: [Flag; 2] =
        [Flag { from: 0, to: 3, kind: FlagKind::Email }, Flag { from: 1, to: 300_000, kind: FlagKind::Mailbox }];

    #[test]
    fn what_was_seen_survives_the_store() {
        let seen = ReviewedSnapshot::from_text("text", &FLAGS);
        assert_eq!(ReviewedSnapshot::decode(&seen.encode()), Some(seen));
        assert_eq!(ReviewedSnapshot::decode(b"short"), None);
        assert_eq!(ReviewedSnapshot::decode(&[9; 34]), None);
    }
}
