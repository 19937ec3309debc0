//! Notices: what processes that use one database tell each other about shared drafts, and the text that carries it.

/// What a process learns from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftNotice {
    /// A draft has this version now.
    Changed {
        /// The draft's id.
        id: String,
        /// Its version.
        number: i64,
        /// Whether it was erased.
        is_erased: bool,
    },
    /// A process sent this text.
    Relayed(String),
    /// Notices may have been lost, so the reader has to look at the store.
    Missed,
}

impl DraftNotice {
    /// Writes the notice as a text that the engine carries from process to process.
    pub(super) fn to_text(&self) -> String {
        match self {
            Self::Changed { id, number, is_erased } => format!("{} {number} {id}", if *is_erased { 'e' } else { 'c' }),
            Self::Relayed(text) => format!("r {text}"),
            Self::Missed => "m".to_owned(),
        }
    }

    /// Reads a notice. A text that a later version of the software wrote counts as [`Self::Missed`].
    pub(super) fn from_text(text: &str) -> Self {
        let read = || {
            let (kind, rest) = text.split_once(' ')?;
            if kind == "r" {
                return Some(Self::Relayed(rest.to_owned()));
            }
            let (number, id) = rest.split_once(' ')?;
            let is_erased = match kind {
                "c" => false,
                "e" => true,
                _ => return None,
            };
            Some(Self::Changed { id: id.to_owned(), number: number.parse().ok()?, is_erased })
        };
        read().unwrap_or(Self::Missed)
    }
}

#[cfg(test)]
mod tests {
    use super::DraftNotice;

    #[test]
    fn a_notice_is_read_as_it_was_written_and_anything_else_means_that_one_was_missed() {
        for notice in [
            DraftNotice::Changed { id: "abc".to_owned(), number: 7, is_erased: false },
            DraftNotice::Changed { id: "abc".to_owned(), number: 8, is_erased: true },
            DraftNotice::Relayed("any text  at all".to_owned()),
            DraftNotice::Missed,
        ] {
            assert_eq!(DraftNotice::from_text(&notice.to_text()), notice);
        }
        for text in ["", "x", "c", "c 7", "c seven abc", "z 7 abc"] {
            assert_eq!(DraftNotice::from_text(text), DraftNotice::Missed, "{text:?}");
        }
    }
}
