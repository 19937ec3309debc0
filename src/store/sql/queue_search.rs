//! Searches in the queue of texts under review.

use super::QueryBuilder;
use crate::store::{QueueFilter, QueuePlace, QueueStage, QueuedText};
use sqlx::Error;

/// The stages in which texts are looked for, each by itself, because the index is ordered within a stage; `None` looks through
/// all texts.
pub(super) fn stages(filter: &QueueFilter) -> Vec<Option<QueueStage>> {
    if filter.stages.is_empty() { vec![None] } else { filter.stages.iter().copied().map(Some).collect() }
}

/// Selects the texts of a form that a filter asks for, after a place. Each condition can be answered from an index.
pub(super) fn select_queued(
    form: &str,
    stage: Option<QueueStage>,
    filter: &QueueFilter,
    after: Option<&QueuePlace>,
) -> QueryBuilder {
    let mut select = QueryBuilder::new("SELECT response_id, control, position FROM review_queue WHERE form = ");
    select.push_bind(form);
    if let Some(stage) = stage {
        select.push(" AND stage = ").push_bind(stage.number());
    }
    if !filter.statuses.is_empty() {
        select.push(" AND status IN (");
        let mut statuses = select.separated(", ");
        for status in &filter.statuses {
            statuses.push_bind(status);
        }
        select.push(")");
    }
    let equal = [("control", &filter.control), ("locale", &filter.locale)];
    for (column, value) in equal {
        if let Some(value) = value {
            select.push(" AND ").push(column).push(" = ").push_bind(value);
        }
    }
    if let Some(flags) = filter.flags {
        select.push(" AND (flags & ").push_bind(i64::from(flags)).push(") <> 0");
    }
    if filter.is_unflagged {
        select.push(" AND flags = 0");
    }
    if let Some(reader) = &filter.not_read_by {
        select.push(" AND reader <> ").push_bind(reader);
    }
    if let Some(place) = after {
        select.push(" AND (response_id, position) > (").push_bind(&place.response_id).push(", ");
        select.push_bind(i64::from(place.position)).push(")");
    }
    select
}

pub(super) fn push_order(select: &mut QueryBuilder, limit: u32) {
    select.push(" ORDER BY response_id, position LIMIT ").push_bind(i64::from(limit));
}

pub(super) fn read_queued((response_id, control, position): (String, String, i64)) -> Result<QueuedText, Error> {
    let position = u32::try_from(position).map_err(|error| Error::Decode(error.into()))?;
    Ok(QueuedText { response_id, control, position })
}
