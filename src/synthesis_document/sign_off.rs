//! Whether somebody answers for a document as it is: its words and its figures are those that were signed.

use super::stated_figures::DocumentFigures;
use serde::{Deserialize, Serialize};
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

/// What the package tells of the last sign-off of a document: when and what. Who signed, and in whose name, it does not tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOffFacts {
    /// When it was signed, in UTC.
    pub at: String,
    /// The SHA-256 of the document that was signed, in hexadecimal digits.
    pub document_sha256: String,
    /// The SHA-256 of its figures.
    pub figures_sha256: String,
}

/// A sign-off beside the document that the package holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatedSignOff {
    /// When and what was signed.
    #[serde(flatten)]
    pub facts: SignOffFacts,
    /// Whether the words and the figures of the package are those that were signed.
    pub is_as_signed: bool,
}

impl SignOffFacts {
    /// Tells that this was signed.
    pub fn new(signed: &Signed, at: String) -> Self {
        Self { at, document_sha256: hexadecimal(&signed.document), figures_sha256: hexadecimal(&signed.figures) }
    }

    /// Compares what was signed with a document and its figures.
    pub fn beside(self, found: &Signed) -> StatedSignOff {
        let is_as_signed = Self::new(found, self.at.clone()) == self;
        StatedSignOff { facts: self, is_as_signed }
    }
}

fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
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
