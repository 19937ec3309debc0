//! The order of the rows: by id, which is random and tells nothing, or shuffled by a seed, in constant memory.
//!
//! A shuffle goes through the 256 first bytes that an id can have in an order of its own, and orders the rows that share
//! one by a keyed hash: no more than a 256th of all responses is held at once.

use crate::open_data::desk::{Desk, DeskError, Reading};
use sha2::{Digest, Sha256};

/// Goes through all responses once.
pub(super) struct Walk<'d> {
    desk: &'d Desk,
    order: Order,
}

enum Order {
    ById { after: String },
    Shuffled { seed: u64, left: Vec<String> },
}

impl<'d> Walk<'d> {
    pub(super) fn new(desk: &'d Desk, seed: Option<u64>) -> Self {
        let order = match seed {
            None => Order::ById { after: String::new() },
            Some(seed) => {
                let mut left: Vec<_> = (0..=u8::MAX).map(|byte| format!("{byte:02x}")).collect();
                left.sort_by_key(|prefix| rank(seed, prefix));
                Order::Shuffled { seed, left }
            }
        };
        Self { desk, order }
    }

    /// The next responses; `None` at the end.
    pub(super) async fn next(&mut self) -> Result<Option<Vec<Reading>>, DeskError> {
        match &mut self.order {
            Order::ById { after } => {
                let readings = self.desk.page(after).await?;
                let Some(last) = readings.last() else { return Ok(None) };
                after.clone_from(&last.response_id);
                Ok(Some(readings))
            }
            Order::Shuffled { seed, left } => {
                let Some(prefix) = left.pop() else { return Ok(None) };
                let mut readings = starting_with(self.desk, &prefix).await?;
                readings.sort_by_key(|reading| rank(*seed, &reading.response_id));
                Ok(Some(readings))
            }
        }
    }
}

async fn starting_with(desk: &Desk, prefix: &str) -> Result<Vec<Reading>, DeskError> {
    let (mut found, mut after) = (Vec::new(), prefix.to_owned());
    loop {
        let readings = desk.page(&after).await?;
        let Some(last) = readings.last() else { return Ok(found) };
        after.clone_from(&last.response_id);
        let more = after.starts_with(prefix);
        found.extend(readings.into_iter().filter(|reading| reading.response_id.starts_with(prefix)));
        if !more {
            return Ok(found);
        }
    }
}

fn rank(seed: u64, text: &str) -> [u8; 32] {
    Sha256::new().chain_update(seed.to_be_bytes()).chain_update(text).finalize().into()
}
