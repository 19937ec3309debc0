//! Which texts wait for a decision, and in what order they are shown.

use super::super::Failure;
use super::page::Progress;
use crate::open_data::desk::{Desk, DeskError, FreeText};
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
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) async fn count(desk: &Desk) -> Result<Progress, Failure> {
    let (mut progress, mut after) = (Progress::default(), String::new());
    loop {
        let Some(page) = desk.readable(&after).await.map_err(Failure::work)? else { return Ok(progress) };
        // Nobody can decide on them here; the terminal hears of them once, at the start.
        for id in page.damaged {
            eprintln!("{}", DeskError::Damaged(id));
        }
        after = page.last;
        for text in page.read.iter().flat_map(|reading| &reading.texts) {
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
        let Some(page) = desk.readable(&after).await.map_err(Failure::work)? else { return Ok(None) };
        after = page.last;
        let mut texts = page.read.into_iter().flat_map(|reading| reading.texts);
        if let Some(text) = texts.find(|text| !matches!(text.standing, Standing::Decided(_))) {
            return Ok(Some(text));
        }
    }
}

/// The first texts in which nothing is flagged and that nobody decided on.
pub(super) async fn waiting(desk: &Desk) -> Result<Vec<FreeText>, Failure> {
    let (mut found, mut after) = (Vec::new(), String::new());
    while found.len() < TOGETHER {
        let Some(page) = desk.readable(&after).await.map_err(Failure::work)? else { break };
        after = page.last;
        let texts = page.read.into_iter().flat_map(|reading| reading.texts).filter(super::super::review::is_plain);
        found.extend(texts.take(TOGETHER - found.len()));
    }
    Ok(found)
}
