//! What a decision on a supporter holds for, and what a confirmation lists.

use crate::store::NewListing;
use crate::text::folding::fold_text;
use questionnaire::Supporter;
use sha2::{Digest, Sha256};

/// The digest of a supporter's listed texts. A decision holds for the texts with the same digest alone.
pub(in crate::server::supporters) fn listing_digest(supporter: &Supporter) -> Vec<u8> {
    let mut hash = Sha256::new();
    let Supporter { name, kind, country, website, statement } = supporter;
    for text in [name, kind, country, website, statement] {
        // The length precedes each text, so that two different lists of texts never give the same bytes.
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    hash.finalize().to_vec()
}

/// The entry of a supporter in the supporter list.
pub(super) fn new_listing(supporter: &Supporter) -> NewListing {
    let Supporter { name, kind, country, website, statement } = supporter.clone();
    let (sorted, folded) = (fold_text(&name), fold_text(&format!("{name}\n{website}\n{statement}")));
    NewListing { name, kind, country, website, statement, sorted, folded }
}
