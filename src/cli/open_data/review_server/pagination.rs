//! Finds the texts that wait for a decision, in the order in which the pages show them.

use super::super::Failure;
use super::page::Progress;
use crate::review::status::ReviewStatus;
use crate::review::{FreeText, ReviewError, ReviewService};
use futures::TryStreamExt;
use serde::Deserialize;

/// How many unflagged texts one page shows.
const BULK_PAGE_SIZE: usize = 20;

/// The text that the last page showed.
#[derive(Default, Deserialize)]
pub(super) struct Cursor {
    #[serde(default)]
    pub(super) after: String,
    #[serde(default)]
    pub(super) control: String,
}

/// How many texts there are, and how many of them are decided.
#[expect(clippy::print_stderr, reason = "a command speaks to people on stderr")]
pub(super) async fn count(service: &ReviewService) -> Result<Progress, Failure> {
    let (mut progress, mut pages) = (Progress::default(), service.pages_after(""));
    while let Some(page) = pages.try_next().await.map_err(Failure::runtime)? {
        // The review cannot decide on a damaged response, so it is reported once, at the start.
        for id in page.damaged {
            eprintln!("{}", ReviewError::Damaged(id));
        }
        for text in page.read.iter().flat_map(|reading| &reading.texts) {
            progress.all += 1;
            progress.decided += u64::from(matches!(text.standing, ReviewStatus::Decided(_)));
        }
    }
    Ok(progress)
}

/// The first undecided text after the cursor.
pub(super) async fn next(service: &ReviewService, cursor: &Cursor) -> Result<Option<FreeText>, Failure> {
    if let Ok(text) = service.text(&cursor.after, &cursor.control).await {
        // The remaining texts of the same response come first.
        for text in service.texts_after_cursor(&text).await.map_err(Failure::runtime)? {
            if !matches!(text.standing, ReviewStatus::Decided(_)) {
                return Ok(Some(text));
            }
        }
    }
    let mut pages = service.pages_after(&cursor.after);
    while let Some(page) = pages.try_next().await.map_err(Failure::runtime)? {
        let mut texts = page.read.into_iter().flat_map(|reading| reading.texts);
        if let Some(text) = texts.find(|text| !matches!(text.standing, ReviewStatus::Decided(_))) {
            return Ok(Some(text));
        }
    }
    Ok(None)
}

/// The first texts that are unflagged and undecided.
pub(super) async fn pending(service: &ReviewService) -> Result<Vec<FreeText>, Failure> {
    let (mut found, mut pages) = (Vec::new(), service.pages_after(""));
    while found.len() < BULK_PAGE_SIZE {
        let Some(page) = pages.try_next().await.map_err(Failure::runtime)? else { break };
        let texts =
            page.read.into_iter().flat_map(|reading| reading.texts).filter(FreeText::is_unflagged_and_undecided);
        found.extend(texts.take(BULK_PAGE_SIZE - found.len()));
    }
    Ok(found)
}
