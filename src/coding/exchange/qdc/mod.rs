//! REFI-QDA codebooks (`.qdc`, schema `urn:QDA-XML:codebook:1.0`), which QualCoder, NVivo, ATLAS.ti and MAXQDA exchange.
//!
//! The format has one name and one description for each code. What else a theme has (its id, other languages, examples) follows
//! the definition in the description, as TOML, so that it comes back from a program that keeps descriptions.

mod details;
mod reading;
mod tree;
mod writing;

pub(super) use details::reserved_description;
pub use reading::{QdcWarning, qdc_warnings, themes_from_qdc};
pub use writing::qdc_text;
pub(super) use writing::{ORIGIN, code_elements};

use crate::coding::exchange::ExchangeError;
use crate::coding::frame::CodingFrame;
use crate::text::folding::fold_text;
use sha1::{Digest, Sha1};
use std::collections::BTreeMap;
use uuid::{Builder, Uuid, uuid};

/// The namespace of the elements of the file.
const NAMESPACE: &str = "urn:QDA-XML:codebook:1.0";

/// The namespace of the ids that codes have in the file.
const GUIDS: Uuid = uuid!("6f1d4a0e-52b1-5c59-9d0c-8f0f4c1d7a35");

/// What a file of the format does not say.
#[derive(Clone, Copy)]
pub struct QdcContext<'f> {
    /// The frame as it is: its question is the question of the file, and its themes are recognised by their ids.
    pub frame: &'f CodingFrame,
    /// The language of names and descriptions.
    pub language: &'f str,
}

/// The id of a theme or reserved code in the file. It depends on the theme's id, never on its name.
pub(super) fn code_guid(question: &str, code: &str) -> Uuid {
    guid(&format!("{question}/{code}"))
}

/// The id of what has this name, a UUID of version 5.
pub(super) fn guid(name: &str) -> Uuid {
    let mut digest = Sha1::new();
    digest.update(GUIDS.as_bytes());
    digest.update(name);
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest.finalize()).for_each(|(to, from)| *to = from);
    Builder::from_sha1_bytes(bytes).into_uuid()
}

/// Refuses codes of which two have one name.
pub(super) fn check_names<'n>(names: impl Iterator<Item = &'n str>) -> Result<(), ExchangeError> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        *seen.entry(fold_text(name)).or_default() += 1;
    }
    let same: Vec<String> = seen.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect();
    if same.is_empty() { Ok(()) } else { Err(ExchangeError::SameNames(same)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_has_the_id_that_other_implementations_of_version_5_give_it() {
        // python3 -c 'import uuid; print(uuid.uuid5(uuid.UUID("6f1d4a0e-52b1-5c59-9d0c-8f0f4c1d7a35"), "1a/skills"))'
        let guid = code_guid("1a", "skills");
        assert_eq!(guid.to_string(), "d9d58bd2-bdf4-5158-a2c8-72c5d16d2d80");
    }
}
