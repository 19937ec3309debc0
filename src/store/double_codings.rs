//! Double samples: texts that two coders code without knowing of each other, and what was decided where they differ.
//!
//! While a sample is in force, the coding frame of its question cannot change, and each of its texts can be coded by its two coders
//! alone. A text that changes or is not published any more leaves its sample.

use super::{Coding, Result, SettleOutcome, Settlement, TextKey};
use crate::workspace::Act;
use async_trait::async_trait;
use sha2::{Digest, Sha256};

/// Stores double samples, the first codings of their texts, and settlements.
#[async_trait]
pub trait DoubleCodingStore: Send + Sync + 'static {
    /// Puts a sample in force, unless the control has one or its frame is not the one that the sample is drawn for. Texts that are
    /// not published any more are left out.
    async fn draw_double_sample(&self, form: &str, sample: NewDoubleSample, act: Act) -> Result<DrawOutcome>;

    /// Ends a sample, so that the frame can change: its figures are void from then on. Returns whether it was in force.
    async fn end_double_sample(&self, form: &str, sample: i64, by: &str, act: Act) -> Result<bool>;

    /// Returns every sample of a form, ordered by number.
    async fn double_samples(&self, form: &str) -> Result<Vec<DoubleSample>>;

    /// Returns the sample of a control that is in force. How many texts it has changes nothing in how long this takes.
    async fn sample_in_force(&self, form: &str, control: &str) -> Result<Option<SampleInForce>>;

    /// Counts the texts of a sample that both coders have coded, by coders and codes. The store has counted them already.
    async fn double_counts(&self, form: &str, sample: i64) -> Result<Vec<DoubleCount>>;

    /// Returns the texts of a sample in the order of the draw, at most `limit` after the place `after`; the first place is 1.
    async fn double_texts(&self, form: &str, sample: i64, after: u32, limit: u32) -> Result<Vec<DoubleText>>;

    /// Adds what was decided on a text, unless the text or its newest settlement is no longer the one that was seen.
    async fn settle(&self, form: &str, settlement: Settlement, seen: i64, act: Act) -> Result<SettleOutcome>;

    /// Returns all that was ever decided on a text, in order, with numbers.
    async fn settlements(&self, form: &str, text: &TextKey) -> Result<Vec<(i64, Settlement)>>;

    /// Returns the settlements of a control that count now, ordered by response, at most `limit` after the response `after`.
    async fn standing_settlements(
        &self,
        form: &str,
        control: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<(i64, Settlement)>>;
}

/// What a sample is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SamplePurpose {
    /// Coders get to know the frame. No figure of it is published.
    Training,
    /// The agreement of the coders is measured.
    Reliability,
}

impl SamplePurpose {
    /// Returns the name in the store and in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Reliability => "reliability",
        }
    }

    /// Returns the purpose with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Training, Self::Reliability].into_iter().find(|purpose| purpose.name() == name)
    }
}

/// A sample to put in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDoubleSample {
    /// The control whose texts were drawn.
    pub control: String,
    /// What it is drawn for.
    pub purpose: SamplePurpose,
    /// The version of the frame, which stays as it is.
    pub frame_version: u32,
    /// The seed of the draw.
    pub seed: String,
    /// The strata with their populations and sizes, as JSON.
    pub strata: String,
    /// The name of who draws it.
    pub by: String,
    /// The texts in the order of the draw, each with its two coders.
    pub texts: Vec<DrawnText>,
}

/// A text that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnText {
    /// The response to which it belongs.
    pub response_id: String,
    /// Its two coders, as codings name them.
    pub coders: [String; 2],
}

/// A sample as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubleSample {
    /// Its number.
    pub number: i64,
    /// The control whose texts were drawn.
    pub control: String,
    /// What it was drawn for.
    pub purpose: SamplePurpose,
    /// The version of the frame under which its texts are coded.
    pub frame_version: u32,
    /// The seed of the draw.
    pub seed: String,
    /// The strata with their populations and sizes, as JSON.
    pub strata: String,
    /// Identifies who drew it.
    pub person: String,
    /// The name of who drew it.
    pub by: String,
    /// When it was drawn, in milliseconds since 1970.
    pub at: i64,
    /// Its end; `None` while it is in force.
    pub end: Option<SampleEnd>,
    /// The number of its texts that are still published as they were.
    pub texts: u64,
    /// The number of those that both coders have coded.
    pub coded: u64,
}

/// What is known of a sample in force without looking at its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleInForce {
    /// Its number.
    pub number: i64,
    /// What it was drawn for.
    pub purpose: SamplePurpose,
    /// The seed of the draw.
    pub seed: String,
    /// Whether both coders have coded each of its texts.
    pub is_complete: bool,
}

/// Texts of a sample that got the same codes from the same two coders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubleCount {
    /// The two coders, sorted.
    pub coders: [String; 2],
    /// The codes that each gave first: names with spaces between them.
    pub codes: [String; 2],
    /// The number of texts.
    pub texts: u64,
}

/// The end of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleEnd {
    /// Identifies who ended it.
    pub person: String,
    /// The name of who ended it.
    pub by: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// A text of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubleText {
    /// The response to which it belongs.
    pub response_id: String,
    /// The locale of the response.
    pub locale: String,
    /// The text as it is published.
    pub text: String,
    /// Its place in the draw.
    pub place: u32,
    /// Its two coders, sorted, each with their first coding, which stays as it is once both have one.
    pub codings: Vec<AssignedCoding>,
    /// The settlement that counts.
    pub settlement: Option<(i64, Settlement)>,
}

/// A coder of a text of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignedCoding {
    /// Identifies the coder.
    pub coder: String,
    /// The coder's first coding since the draw; `None` if there is none yet.
    pub coding: Option<(i64, Coding)>,
}

impl DoubleText {
    /// Returns the digest of the text, by which a settlement is of this text and no other.
    pub fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.text.as_bytes()).to_vec()
    }

    /// Returns what whoever settles it saw: the number of the settlement that counts, and the text.
    pub fn fingerprint(&self) -> String {
        let digest: String = self.digest().iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{}-{digest}", self.settlement.as_ref().map_or(0, |(number, _)| *number))
    }

    /// Returns the two first codings, once both coders have coded the text.
    pub fn first_codings(&self) -> Option<[&Coding; 2]> {
        match self.codings.as_slice() {
            [AssignedCoding { coding: Some((_, one)), .. }, AssignedCoding { coding: Some((_, other)), .. }] => {
                Some([one, other])
            }
            _ => None,
        }
    }
}

/// The outcome of drawing a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawOutcome {
    /// It is in force.
    Drawn,
    /// The control has one in force. Nothing was written.
    AlreadyDrawn,
    /// The frame changed since it was seen. Nothing was written.
    FrameChanged,
}
