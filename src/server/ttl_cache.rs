//! A cache whose values are read again once they are older than a lifetime. The cache does not depend on the type of its
//! values; the caller gives it its lifetime and its clock.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// How long a value is fresh, and the clock that measures its age.
#[derive(Clone)]
pub struct Lifetime {
    ttl: Duration,
    now: Arc<dyn Fn() -> Instant + Send + Sync>,
}

impl Lifetime {
    /// A lifetime of this duration, by the process's monotonic clock.
    pub fn new(ttl: Duration) -> Self {
        Self { ttl, now: Arc::new(Instant::now) }
    }

    fn is_over(&self, read_at: Instant) -> bool {
        (self.now)().saturating_duration_since(read_at) >= self.ttl
    }
}

/// A value and when it was read.
struct Entry<V> {
    value: V,
    read_at: Instant,
}

/// The slot of one key. It is locked while the value is read, so that concurrent readers wait for that value instead of reading
/// it too.
type Slot<V> = Arc<Mutex<Option<Entry<V>>>>;

/// The values by key.
pub(super) struct TtlCache<K, V> {
    lifetime: Lifetime,
    slots: Mutex<HashMap<K, Slot<V>>>,
}

impl<K: Eq + Hash, V: Clone> TtlCache<K, V> {
    /// An empty cache whose values have this lifetime.
    pub(super) fn new(lifetime: Lifetime) -> Self {
        Self { lifetime, slots: Mutex::default() }
    }

    /// The value of a key: the cached one if it is fresh and `is_valid`, else the result of `read`, which receives the last
    /// value. If `read` fails, nothing is cached and the next call tries again.
    pub(super) async fn get_or_read<E, Reading: Future<Output = Result<V, E>>>(
        &self,
        key: K,
        is_valid: impl FnOnce(&V) -> bool,
        read: impl FnOnce(Option<V>) -> Reading,
    ) -> Result<V, E> {
        let slot = Arc::clone(self.slots.lock().await.entry(key).or_default());
        let mut slot = slot.lock().await;
        let last = match slot.as_ref() {
            Some(entry) if !self.lifetime.is_over(entry.read_at) && is_valid(&entry.value) => {
                return Ok(entry.value.clone());
            }
            last => last.map(|entry| entry.value.clone()),
        };
        let value = read(last).await?;
        *slot = Some(Entry { value: value.clone(), read_at: (self.lifetime.now)() });
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    const TTL: u64 = 1000;

    /// A cache with its clock, which counts milliseconds.
    fn cache_with_clock() -> (TtlCache<&'static str, u32>, Arc<AtomicU64>) {
        let (start, clock) = (Instant::now(), Arc::new(AtomicU64::new(0)));
        let hand = Arc::clone(&clock);
        let now = Arc::new(move || start + Duration::from_millis(hand.load(Ordering::Relaxed)));
        (TtlCache::new(Lifetime { ttl: Duration::from_millis(TTL), now }), clock)
    }

    async fn read_next(last: Option<u32>) -> Result<u32, ()> {
        Ok(last.unwrap_or_default() + 1)
    }

    #[tokio::test]
    async fn a_value_is_read_again_once_its_lifetime_is_over_and_not_before() {
        let (cache, clock) = cache_with_clock();
        for (milliseconds, expected) in [(0, 1), (TTL - 1, 1), (TTL, 2), (2 * TTL - 1, 2), (9 * TTL, 3)] {
            clock.store(milliseconds, Ordering::Relaxed);
            assert_eq!(cache.get_or_read("key", |_| true, read_next).await, Ok(expected), "after {milliseconds} ms");
        }
    }

    #[tokio::test]
    async fn a_fresh_value_that_is_not_valid_is_read_again() {
        let (cache, _) = cache_with_clock();
        assert_eq!(cache.get_or_read("key", |_| true, read_next).await, Ok(1));
        assert_eq!(cache.get_or_read("key", |_| false, read_next).await, Ok(2));
        assert_eq!(cache.get_or_read("other", |_| true, read_next).await, Ok(1));
    }

    #[tokio::test]
    async fn a_failure_is_not_kept() {
        let (cache, _) = cache_with_clock();
        assert_eq!(cache.get_or_read("key", |_| true, |_| async { Err(()) }).await, Err(()));
        assert_eq!(cache.get_or_read("key", |_| true, read_next).await, Ok(1));
    }
}
