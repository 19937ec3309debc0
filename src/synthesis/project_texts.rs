//! The published texts of a question with what coders gave them, to be read by another program. Coders are letters, drawn anew each time.

use super::groups::group_of_row;
use super::{SynthesisError, SynthesisService};
use crate::coding::CodeSet;
use crate::coding::exchange::ProjectText;
use crate::coding::frame::CodingFrame;
use crate::coding::sample::coder_letters;
use crate::store::Coding;
use std::collections::{BTreeMap, BTreeSet};

/// How many texts are read at once.
const PAGE: u32 = 500;

impl SynthesisService {
    /// Returns the texts of a frame's control, ordered by response, with the codes that count for each coder under the present frame.
    ///
    /// # Errors
    /// When the store fails or holds codes that cannot be read.
    pub async fn project_texts(&self, frame: &CodingFrame) -> Result<Vec<ProjectText>, SynthesisError> {
        let control = frame.question();
        let codings = self.codings_by_response(control).await?;
        let coders: BTreeSet<String> = codings.values().flatten().map(|coding| coding.coder.clone()).collect();
        let letters = coder_letters(&uuid::Uuid::new_v4().to_string(), control, &coders);
        let (mut found, mut after) = (Vec::new(), String::new());
        loop {
            let texts = self.store.reviewed_texts(self.form_id(), control, "", &after, PAGE).await?;
            let Some(last) = texts.last() else { return Ok(found) };
            after.clone_from(&last.response_id);
            let ids: Vec<String> = texts.iter().map(|text| text.response_id.clone()).collect();
            let rows = self.store.public_rows_of(self.form_id(), &ids).await?;
            let groups: BTreeMap<_, _> =
                rows.iter().map(|row| (row.response_id.as_str(), group_of_row(&self.form, row).group)).collect();
            for text in texts {
                let group = groups.get(text.response_id.as_str()).filter(|group| !group.is_empty());
                let mut properties = BTreeMap::from([("language", text.locale)]);
                properties.extend(group.map(|group| ("kind", group.clone())));
                let mut given = BTreeMap::new();
                for coding in codings.get(&text.response_id).into_iter().flatten() {
                    let codes: CodeSet = coding.codes.as_deref().unwrap_or_default().parse()?;
                    given.extend(letters.get(&coding.coder).cloned().zip(frame.current_codes(&codes)));
                }
                found.push(ProjectText { response_id: text.response_id, text: text.text, properties, codings: given });
            }
        }
    }

    async fn codings_by_response(&self, control: &str) -> Result<BTreeMap<String, Vec<Coding>>, SynthesisError> {
        let mut codings: BTreeMap<String, Vec<Coding>> = BTreeMap::new();
        loop {
            let after = codings.last_key_value().map_or("", |(response, _)| response.as_str()).to_owned();
            let page = self.store.standing_codings(self.form_id(), control, &after, PAGE).await?;
            if page.is_empty() {
                return Ok(codings);
            }
            for (_, coding) in page {
                codings.entry(coding.response_id.clone()).or_default().push(coding);
            }
        }
    }
}
