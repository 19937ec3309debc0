//! Which texts wait for a decision, and in what order they are shown.

use super::super::Failure;
use super::page::Progress;
use crate::open_data::desk::{Desk, FreeText};
use crate::open_data::standing::Standing;
use serde::Deserialize;

/// Texts without flags that one page shows.
const TOGETHER: usize = 20;

/// Where the last page was.
#[derive(Default, Deserialize)]
pub(super) struct Cursor {
    #[serde(default)]
    pub(super) after: String,
    #[serde(default)]
    pub(super) control: String,
}

/// How many texts there are, and how many of them are decided.
pub(super) async fn count(desk: &Desk) -> Result<Progress, Failure> {
    let (mut progress, mut after) = (Progress::default(), String::new());
    loop {
        let readings = desk.page(&after).await.map_err(Failure::work)?;
        let Some(last) = readings.last() else { return Ok(progress) };
        after.clone_from(&last.response_id);
        for text in readings.iter().flat_map(|reading| &reading.texts) {
            progress.all += 1;
            progress.decided += u64::from(matches!(text.standing, Standing::Decided(_)));
        }
    }
}

/// The first text after that one that nobody decided on.
pub(super) async fn next(desk: &Desk, cursor: &Cursor) -> Result<Option<FreeText>, Failure> {
    if let Ok(text) = desk.text(&cursor.after, &cursor.control).await {
        // The rest of the same response comes first.
        for text in desk.texts_after(&text).await.map_err(Failure::work)? {
            if !matches!(text.standing, Standing::Decided(_)) {
                return Ok(Some(text));
            }
        }
    }
    let mut after = cursor.after.clone();
    loop {
        let readings = desk.page(&after).await.map_err(Failure::work)?;
        let Some(last) = readings.last() else { return Ok(None) };
        after.clone_from(&last.response_id);
        let mut texts = readings.into_iter().flat_map(|reading| reading.texts);
        if let Some(text) = texts.find(|text| !matches!(text.standing, Standing::Decided(_))) {
            return Ok(Some(text));
        }
    }
}

/// The first texts in which nothing is flagged and that nobody decided on.
pub(super) async fn waiting(desk: &Desk) -> Result<Vec<FreeText>, Failure> {
    let (mut found, mut after) = (Vec::new(), String::new());
    while found.len() < TOGETHER {
        let readings = desk.page(&after).await.map_err(Failure::work)?;
        let Some(last) = readings.last() else { break };
        after.clone_from(&last.response_id);
        let texts = readings.into_iter().flat_map(|reading| reading.texts).filter(super::super::review::is_plain);
        found.extend(texts.take(TOGETHER - found.len()));
    }
    Ok(found)
}
