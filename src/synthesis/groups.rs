//! The group of respondents to which a response belongs, by which the figures of themes are broken down.

use super::SynthesisError;
use crate::store::{PublicRow, RespondentGroup, Store};
use questionnaire::tally::group_of;
use questionnaire::{Form, PublicAnswers, RawAnswers};

/// How many responses get their group in one transaction.
const PAGE: u32 = 200;

/// Returns the group of a response; `None` if there is no such response.
pub(super) async fn group_of_response(
    form: &Form,
    store: &dyn Store,
    response_id: &str,
) -> Result<Option<RespondentGroup>, SynthesisError> {
    let rows = store.public_rows_of(form.id().as_str(), &[response_id.to_owned()]).await?;
    Ok(rows.first().map(|row| group_of_row(form, row)))
}

pub(super) fn group_of_row(form: &Form, row: &PublicRow) -> RespondentGroup {
    // A response whose answers cannot be parsed is of no group, as in the other figures.
    let raw: RawAnswers = serde_json::from_str(&row.document).unwrap_or_default();
    let group = group_of(form, &PublicAnswers::from_stored(form, &raw));
    RespondentGroup { revision: row.revision, group: group.map(|group| group.to_string()).unwrap_or_default() }
}

/// Gives coded texts that have no group the one of their respondent: texts that were coded before the store kept groups.
///
/// # Errors
/// When the store fails.
pub async fn assign_groups(form: &Form, store: &dyn Store) -> Result<(), SynthesisError> {
    if form.breakdown().is_none() {
        return Ok(());
    }
    let mut after = String::new();
    loop {
        let ids = store.responses_without_group(form.id().as_str(), &after, PAGE).await?;
        let Some(last) = ids.last() else { return Ok(()) };
        after.clone_from(last);
        let rows = store.public_rows_of(form.id().as_str(), &ids).await?;
        let groups: Vec<_> = rows.iter().map(|row| (row.response_id.clone(), group_of_row(form, row))).collect();
        store.assign_groups(form.id().as_str(), &groups).await?;
    }
}
