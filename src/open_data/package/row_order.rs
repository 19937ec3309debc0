//! The order of the rows: by id, which is random and tells nothing, or shuffled by a seed, in constant memory.
//!
//! A shuffle goes through the beginnings that an id can have in an order of its own, and orders the rows that share one
//! by a keyed hash. Beginnings are as long as it takes for no more than some thousand rows to share one.

use crate::review::{ResponseUnderReview, ReviewError, ReviewService};
use sha2::{Digest, Sha256};

/// As many rows as may share a beginning, on average.
const SHARED: u64 = 4096;

/// Goes through all responses once.
pub(super) struct ResponseIter<'d> {
    service: &'d ReviewService,
    order: Order,
}

enum Order {
    ById { after: String },
    Shuffled { seed: u64, left: Vec<String> },
}

impl<'d> ResponseIter<'d> {
    /// Through `count` responses.
    pub(super) fn new(service: &'d ReviewService, seed: Option<u64>, count: u64) -> Self {
        let order = match seed {
            None => Order::ById { after: String::new() },
            Some(seed) => {
                let mut left = id_prefixes(count);
                left.sort_by_key(|prefix| shuffle_key(seed, prefix));
                Order::Shuffled { seed, left }
            }
        };
        Self { service, order }
    }

    /// The next responses; `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<ResponseUnderReview>>, ReviewError> {
        match &mut self.order {
            Order::ById { after } => {
                let readings = self.service.responses_after(after).await?;
                let Some(last) = readings.last() else { return Ok(None) };
                after.clone_from(&last.response_id);
                Ok(Some(readings))
            }
            Order::Shuffled { seed, left } => {
                let Some(prefix) = left.pop() else { return Ok(None) };
                let mut readings = starting_with(self.service, &prefix).await?;
                readings.sort_by_key(|reading| shuffle_key(*seed, &reading.response_id));
                Ok(Some(readings))
            }
        }
    }
}

/// Everything that an id can begin with: nothing where there are few, else one hexadecimal digit or more.
fn id_prefixes(count: u64) -> Vec<String> {
    let mut beginnings = vec![String::new()];
    let mut share = count;
    while share > SHARED {
        let longer = |beginning: &String| {
            let beginning = beginning.clone();
            (0..16).map(move |digit| format!("{beginning}{digit:x}"))
        };
        beginnings = beginnings.iter().flat_map(longer).collect();
        share /= 16;
    }
    beginnings
}

async fn starting_with(service: &ReviewService, prefix: &str) -> Result<Vec<ResponseUnderReview>, ReviewError> {
    let (mut found, mut after) = (Vec::new(), prefix.to_owned());
    loop {
        let readings = service.responses_after(&after).await?;
        let Some(last) = readings.last() else { return Ok(found) };
        after.clone_from(&last.response_id);
        let more = after.starts_with(prefix);
        found.extend(readings.into_iter().filter(|reading| reading.response_id.starts_with(prefix)));
        if !more {
            return Ok(found);
        }
    }
}

fn shuffle_key(seed: u64, text: &str) -> [u8; 32] {
    Sha256::new().chain_update(seed.to_be_bytes()).chain_update(text).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::id_prefixes;

    #[test]
    fn beginnings_grow_with_the_number_of_responses() {
        assert_eq!(id_prefixes(0), [""]);
        assert_eq!(id_prefixes(4096), [""]);
        assert_eq!(
            (id_prefixes(5000).len(), id_prefixes(1_000_000).len(), id_prefixes(5000)[15].as_str()),
            (16, 256, "f")
        );
    }
}
