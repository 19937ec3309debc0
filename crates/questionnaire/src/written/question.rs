//! A question as its author wrote it, not yet verified.

use super::is_false;
use crate::json::Json;
use serde::{Deserialize, Serialize};

/// A `[[sections.questions]]` table as written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct QuestionFields {
    pub(crate) id: String,
    pub(crate) kind: String,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) required: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub(crate) private: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) asked_when: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) autocomplete: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) reference: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) options: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) min: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) max: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) other_max: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) labelled: Option<Vec<u8>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) earliest: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) latest: Option<String>,
}

impl QuestionFields {
    /// Reads the JSON that serde writes.
    pub(crate) fn from_json(json: &Json) -> Option<Self> {
        let number = |name| json.get_u32(name).map(|number| number as usize);
        let points = |list: &Json| {
            let point = |item: &Json| if let Json::Number(point) = item { u8::try_from(*point).ok() } else { None };
            list.as_array().iter().map(point).collect::<Option<Vec<_>>>()
        };
        Some(Self {
            id: json.get_str("id")?,
            kind: json.get_str("kind")?,
            // serde leaves the field out if it is false.
            required: json.get("required").is_some(),
            private: json.get("private").is_some(),
            asked_when: json.get_str("asked-when"),
            autocomplete: json.get_str("autocomplete"),
            reference: json.get_str("reference"),
            options: json.get_str("options"),
            min: number("min"),
            max: number("max"),
            other_max: number("other-max"),
            labelled: json.get("labelled").and_then(points),
            earliest: json.get_str("earliest"),
            latest: json.get_str("latest"),
        })
    }

    /// The fields that apply to some kinds only, and whether each is present.
    pub(crate) fn kind_fields(&self) -> [(&'static str, bool); 7] {
        [
            ("options", self.options.is_some()),
            ("min", self.min.is_some()),
            ("max", self.max.is_some()),
            ("other-max", self.other_max.is_some()),
            ("labelled", self.labelled.is_some()),
            ("earliest", self.earliest.is_some()),
            ("latest", self.latest.is_some()),
        ]
    }
}
