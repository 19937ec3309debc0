//! The id of a theme whose file gives it only a name.

use crate::coding::code::{MAX_THEME_ID, ThemeId};
use crate::text::folding::fold_text;
use std::collections::BTreeSet;

/// Returns an id made of the letters of a name, which is not among those taken. A name without Latin letters gives `theme`.
pub(super) fn id_from_name(name: &str, taken: &BTreeSet<ThemeId>) -> ThemeId {
    let folded = fold_text(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // Room for the number that tells it from an equal one.
    let mut slug: String = words.join("-").chars().take(MAX_THEME_ID - 5).collect();
    slug = slug.trim_end_matches('-').to_owned();
    if !slug.starts_with(|c: char| c.is_ascii_lowercase()) {
        slug = if slug.is_empty() { "theme".to_owned() } else { format!("t-{slug}") };
    }
    let numbered = (2..).map(|number: u32| format!("{slug}-{number}"));
    let mut candidates = std::iter::once(slug.clone()).chain(numbered).filter_map(|id| id.parse::<ThemeId>().ok());
    candidates.find(|id| !taken.contains(id)).expect("some number is free, and letters with a number are an id")
}
