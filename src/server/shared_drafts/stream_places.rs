//! The places of event streams: how many this process serves at once, and how many of them a client has. An open stream keeps a
//! connection for hours, so streams get a share of the connections alone. This module knows client addresses and numbers, no
//! draft, and forgets an address when its last stream ends.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The part of a listener's connections that may be event streams: half of them. The others stay free for pages and requests.
const SHARE: usize = 2;

/// The places of this process.
pub(super) struct StreamPlaces {
    most: usize,
    /// 0 means no limit.
    most_per_client: u32,
    taken: Mutex<Taken>,
}

#[derive(Default)]
struct Taken {
    streams: usize,
    by_client: HashMap<IpAddr, u32>,
}

/// The place of one stream, given back when it is dropped.
pub(super) struct StreamPlace {
    places: Arc<StreamPlaces>,
    client: Option<IpAddr>,
}

impl StreamPlaces {
    /// The places of a listener with so many connections, of which a client has at most `most_per_client`; 0 means no limit.
    pub(super) fn new(connections: usize, most_per_client: u32) -> Self {
        Self { most: connections / SHARE, most_per_client, taken: Mutex::default() }
    }

    /// Takes a place; `None` if there is none left, for anybody or for this client. Streams of an unknown address count among all.
    pub(super) fn take_place(self: &Arc<Self>, client: Option<IpAddr>) -> Option<StreamPlace> {
        let mut taken = self.taken();
        if taken.streams >= self.most {
            return None;
        }
        if let Some(client) = client {
            let open = taken.by_client.entry(client).or_default();
            if self.most_per_client > 0 && *open >= self.most_per_client {
                return None;
            }
            *open += 1;
        }
        taken.streams += 1;
        Some(StreamPlace { places: Arc::clone(self), client })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for StreamPlace {
    fn drop(&mut self) {
        let mut taken = self.places.taken();
        taken.streams -= 1;
        if let Some(client) = self.client
            && let Some(open) = taken.by_client.get_mut(&client)
        {
            *open -= 1;
            if *open == 0 {
                taken.by_client.remove(&client);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(text: &str) -> Option<IpAddr> {
        Some(text.parse().expect("an address"))
    }

    #[test]
    fn streams_take_half_of_the_connections_and_leave_the_others() {
        let places = Arc::new(StreamPlaces::new(7, 0));
        let taken: Vec<_> = (0..3).map(|_| places.take_place(client("192.0.2.1")).expect("a place")).collect();
        assert!(places.take_place(client("192.0.2.2")).is_none() && places.take_place(None).is_none());
        drop(taken);
        assert!(places.take_place(client("192.0.2.2")).is_some());
    }

    #[test]
    fn a_client_has_as_many_places_as_it_may_and_others_are_not_concerned() {
        let places = Arc::new(StreamPlaces::new(100, 2));
        let [one, other] = ["192.0.2.1", "192.0.2.2"].map(client);
        let first = places.take_place(one);
        let second = places.take_place(one);
        assert!(first.is_some() && second.is_some() && places.take_place(one).is_none());
        assert!(places.take_place(other).is_some());
        drop(first);
        assert!(places.take_place(one).is_some(), "a place that was given back");
    }

    #[test]
    fn a_client_is_forgotten_when_its_last_stream_ends() {
        let places = Arc::new(StreamPlaces::new(100, 1));
        let place = places.take_place(client("192.0.2.1"));
        assert!(places.take_place(client("192.0.2.1")).is_none());
        drop(place);
        assert!(places.taken().by_client.is_empty());
    }
}
