//! The order of the rows: by response id, which is random and reveals nothing, or shuffled by a seed, in constant memory.
//!
//! A shuffle visits the possible prefixes of an id in shuffled order, and sorts the rows that share a prefix by a keyed hash.
//! Prefixes are long enough that only a few thousand rows share one.

use crate::review::{ResponseUnderReview, ReviewError, ReviewService};
use sha2::{Digest, Sha256};

/// The largest average number of rows that share a prefix.
const SHARED: u64 = 4096;

/// Iterates once over all responses.
pub(super) struct ResponseIter<'d> {
    service: &'d ReviewService,
    order: Order,
}

enum Order {
    ById { after: String },
    Shuffled { seed: u64, left: Vec<String> },
}

impl<'d> ResponseIter<'d> {
    /// Creates an iterator over `count` responses.
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

    /// Returns the next responses; `None` at the end.
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

/// Returns every possible prefix of an id: the empty one for few responses, else all combinations of one or more hexadecimal
/// digits.
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
