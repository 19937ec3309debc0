//! Whether somebody answers for a document as it is: its words and its figures are those that were signed.

use super::stated_figures::DocumentFigures;
use sha2::{Digest, Sha256};

/// What is signed: the digests of a document and of its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The SHA-256 of the document.
    pub document: Vec<u8>,
    /// The SHA-256 of its figures.
    pub figures: Vec<u8>,
}

/// How far a document is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignOffState<T> {
    /// Nobody has signed it.
    Draft,
    /// It is as it was signed last.
    Signed(T),
    /// Its words or its figures are others than those that were signed last.
    Changed(T),
}

impl Signed {
    /// Takes the digests of a document and of its figures.
    pub fn from_document(text: &str, figures: &DocumentFigures) -> Self {
        let json = serde_json::to_vec(&figures.figures).expect("texts and numbers are JSON");
        Self { document: Sha256::digest(text.as_bytes()).to_vec(), figures: Sha256::digest(json).to_vec() }
    }

    /// Returns how far the document is signed, by what was signed last.
    pub fn state<T>(&self, last: Option<(Self, T)>) -> SignOffState<T> {
        match last {
            None => SignOffState::Draft,
            Some((signed, last)) if signed == *self => SignOffState::Signed(last),
            Some((_, last)) => SignOffState::Changed(last),
        }
    }
}
