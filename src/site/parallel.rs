//! Work on several threads at once. It knows nothing of the site.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Maps items on as many threads as the machine runs at once. The results are in the order of the items.
pub(super) fn map_in_parallel<T: Send, R: Send>(items: Vec<T>, map: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let waiting = Mutex::new(items.into_iter().enumerate());
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
    let work = || std::iter::from_fn(next).map(|(at, item)| (at, map(item))).collect::<Vec<_>>();
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut done = work();
        for other in others {
            done.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        done
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_items() {
        let doubled = map_in_parallel((0..100).collect(), |number: u64| 2 * number);
        assert_eq!(doubled, (0..100).map(|number| 2 * number).collect::<Vec<_>>());
        assert!(map_in_parallel(Vec::new(), |number: u64| number).is_empty());
    }

    #[test]
    #[should_panic(expected = "the item")]
    fn a_panic_reaches_the_caller() {
        map_in_parallel(vec![1, 2, 3], |_| panic!("the item"));
    }
}
