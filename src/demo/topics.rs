//! What the invented texts are about, and the themes that coders give them.

use super::error::OfficeError;
use crate::coding::frame::{FrameChange, Theme, Wording};
use crate::coding::{Code, CodeSet, ReservedCode};
use crate::synthesis::SynthesisError;

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Cooperation,
    Training,
    Responsibility,
    Rights,
    Resources,
    /// Nothing that was asked.
    Nothing,
}

use Topic::{Cooperation, Nothing, Resources, Responsibility, Rights, Training};

/// The theme that groups the others.
const HEADING: &str = "demands";
/// A theme that turned out to be the same as another.
const DOUBLED: &str = "awareness";

/// The label of each theme by language.
const LABELS: [(&str, &[(&str, &str)]); 7] = [
    (
        HEADING,
        &[
            ("fr", "Ce que les réponses demandent"),
            ("en", "What responses ask for"),
            ("de", "Was die Antworten fordern"),
            ("es", "Lo que piden las respuestas"),
            ("ar", "ما تطلبه الردود"),
        ],
    ),
    (
        "cooperation",
        &[
            ("fr", "Coopération entre États"),
            ("en", "Cooperation between states"),
            ("de", "Zusammenarbeit der Staaten"),
            ("es", "Cooperación entre Estados"),
            ("ar", "التعاون بين الدول"),
        ],
    ),
    (
        "training",
        &[
            ("fr", "Formation et exercices"),
            ("en", "Training and exercises"),
            ("de", "Schulung und Übungen"),
            ("es", "Formación y ejercicios"),
            ("ar", "التدريب والتمارين"),
        ],
    ),
    (
        "responsibility",
        &[
            ("fr", "Responsabilité des fournisseurs"),
            ("en", "Responsibility of suppliers"),
            ("de", "Verantwortung der Anbieter"),
            ("es", "Responsabilidad de los proveedores"),
            ("ar", "مسؤولية المورّدين"),
        ],
    ),
    (
        "rights",
        &[
            ("fr", "Droits et libertés"),
            ("en", "Rights and freedoms"),
            ("de", "Rechte und Freiheiten"),
            ("es", "Derechos y libertades"),
            ("ar", "الحقوق والحريات"),
        ],
    ),
    (
        "resources",
        &[
            ("fr", "Moyens et financement"),
            ("en", "Staff and funding"),
            ("de", "Personal und Mittel"),
            ("es", "Medios y financiación"),
            ("ar", "الموارد والتمويل"),
        ],
    ),
    (
        DOUBLED,
        &[
            ("fr", "Sensibilisation"),
            ("en", "Awareness"),
            ("de", "Sensibilisierung"),
            ("es", "Sensibilización"),
            ("ar", "التوعية"),
        ],
    ),
];

impl Topic {
    /// Every topic that has a theme.
    const WITH_THEME: [Self; 5] = [Cooperation, Training, Responsibility, Rights, Resources];

    /// The codes of a text on this topic.
    pub(super) fn codes(self) -> Result<CodeSet, OfficeError> {
        let code = match self {
            Cooperation => "cooperation",
            Training => "training",
            Responsibility => "responsibility",
            Rights => "rights",
            Resources => "resources",
            Nothing => ReservedCode::NoAnswerInIt.name(),
        };
        Ok(code.parse().map_err(SynthesisError::from)?)
    }

    /// The codes that somebody gives a text on this topic who reads it otherwise: its theme and a further one, or only a reserved code.
    pub(super) fn other_codes(self) -> Result<CodeSet, OfficeError> {
        let Some(place) = Self::WITH_THEME.iter().position(|topic| *topic == self) else {
            let other = CodeSet::from_codes([Code::Reserved(ReservedCode::Other)]);
            return Ok(other.map_err(SynthesisError::from)?);
        };
        let next = Self::WITH_THEME[(place + 1) % Self::WITH_THEME.len()];
        let both = self.codes()?.codes().iter().chain(next.codes()?.codes()).cloned().collect::<Vec<_>>();
        Ok(CodeSet::from_codes(both).map_err(SynthesisError::from)?)
    }
}

/// The changes that make the themes of a question, worded in these languages; the last one merges two themes.
pub(super) fn frame_changes(tags: &[&str]) -> Result<Vec<FrameChange>, OfficeError> {
    let mut changes = Vec::new();
    for (id, labels) in LABELS {
        let id = id.parse().map_err(SynthesisError::from)?;
        // Who reads none of the site's languages finds the English label.
        let is_wanted = |tag: &str| tags.contains(&tag) || tag == "en";
        let wording = labels.iter().filter(|(tag, _)| is_wanted(tag)).map(|(tag, label)| {
            let wording = Wording { label: (*label).to_owned(), ..Wording::default() };
            ((*tag).to_owned(), wording)
        });
        let theme = Theme { wording: wording.collect(), ..Theme::new(id, "en", "") };
        let is_heading = theme.id.as_str() == HEADING;
        let parent = if is_heading { None } else { Some(HEADING.parse().map_err(SynthesisError::from)?) };
        changes.push(FrameChange::Add { theme: Theme { heading: is_heading, parent, ..theme } });
    }
    let [from, into] = [DOUBLED, "training"].map(str::parse);
    let merge =
        FrameChange::Merge { from: from.map_err(SynthesisError::from)?, into: into.map_err(SynthesisError::from)? };
    changes.push(merge);
    Ok(changes)
}
