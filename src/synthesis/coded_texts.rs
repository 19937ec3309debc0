//! The list of coded texts: what a coder gave, or, for whoever settles, what anybody gave.

use super::{SynthesisError, SynthesisService};
use crate::coding::frame::CodingFrame;
use crate::coding::{Code, CodeSet};
use crate::store::{Coding, TextKey};

/// How many codings are read at once.
const PAGE: u32 = 500;

/// How many codings are read for one page of the list. Rare ones may need several pages.
const MOST_READ: usize = 5_000;

/// How many codings a page of the list has.
const LISTED: usize = 25;

/// Which codings are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodingFilter {
    /// With this code, as it counts now.
    pub code: Option<Code>,
    /// To be discussed.
    pub is_doubtful: bool,
    /// Worth quoting.
    pub is_quotable: bool,
}

/// A coding in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedCoding {
    /// The coding.
    pub coding: Coding,
    /// Its codes as they count now; `None` if the text has to be coded again.
    pub codes: Option<CodeSet>,
    /// The text.
    pub text: String,
    /// The locale of the response.
    pub locale: String,
}

impl CodingFilter {
    fn lists(&self, coding: &Coding, codes: Option<&CodeSet>) -> bool {
        let has = |code: &Code| codes.is_some_and(|codes| codes.codes().contains(code));
        self.code.as_ref().is_none_or(has)
            && (!self.is_doubtful || coding.is_doubtful)
            && (!self.is_quotable || coding.is_quotable)
    }
}

impl SynthesisService {
    /// Returns codings of a frame's control after the response `after`, and the response after which the next page begins. Without a
    /// right to see those of others, only the coder's own are listed. Those of others in a sample in force never are.
    ///
    /// # Errors
    /// When the store fails or holds codes that cannot be read.
    pub async fn coded_texts(
        &self,
        frame: &CodingFrame,
        filter: &CodingFilter,
        (coder, sees_others): (&str, bool),
        after: &str,
    ) -> Result<(Vec<ListedCoding>, Option<String>), SynthesisError> {
        let (mut listed, mut read, mut after) = (Vec::new(), 0, after.to_owned());
        while read < MOST_READ {
            let page = self.store.standing_codings(self.form_id(), frame.question(), &after, PAGE).await?;
            if page.is_empty() {
                return Ok((listed, None));
            }
            for of_text in page.chunk_by(|(_, one), (_, other)| one.response_id == other.response_id) {
                read += of_text.len();
                for (_, coding) in of_text.iter().filter(|(_, coding)| sees_others || coding.coder == coder) {
                    let codes = coding.codes.as_deref().unwrap_or_default().parse::<CodeSet>()?;
                    let codes = frame.current_codes(&codes);
                    if filter.lists(coding, codes.as_ref()) {
                        listed.extend(self.listed(coding, codes, coder).await?);
                    }
                }
                if let Some((_, coding)) = of_text.last() {
                    after.clone_from(&coding.response_id);
                }
                if listed.len() >= LISTED {
                    return Ok((listed, Some(after)));
                }
            }
        }
        Ok((listed, Some(after)))
    }

    async fn listed(
        &self,
        coding: &Coding,
        codes: Option<CodeSet>,
        coder: &str,
    ) -> Result<Option<ListedCoding>, SynthesisError> {
        let key = TextKey { response_id: coding.response_id.clone(), control: coding.control.clone() };
        // A text of a sample in force is found for its own coders alone, and theirs is not the coding of the other one.
        let Some(text) = self.store.text_to_code(self.form_id(), &key, coder).await? else { return Ok(None) };
        if text.is_double && coding.coder != coder {
            return Ok(None);
        }
        Ok(Some(ListedCoding { coding: coding.clone(), codes, text: text.text, locale: text.locale }))
    }
}
