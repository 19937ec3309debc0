//! The connections that are open at once. When all places are taken, the connection that has been idle longest makes room; if none
//! is idle, the one that has been sending its request longest. A connection that is being answered is never cut.

use super::connection::{Activity, Connection};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The places of a listener.
pub(super) struct Places {
    most: usize,
    taken: Mutex<Taken>,
}

#[derive(Default)]
struct Taken {
    next: u64,
    connections: HashMap<u64, Arc<Connection>>,
}

/// The place of one connection, given back when it is dropped.
pub(super) struct Place {
    places: Arc<Places>,
    number: u64,
    pub(super) connection: Arc<Connection>,
}

impl Places {
    pub(super) fn new(most: usize) -> Self {
        Self { most, taken: Mutex::default() }
    }

    /// Takes a place for a new connection; `None` if every connection is being answered.
    pub(super) fn take_place(self: &Arc<Self>) -> Option<Place> {
        let mut taken = self.taken();
        if taken.connections.len() >= self.most {
            let number = taken.first_to_go()?;
            // The place is free at once; the task of the evicted connection ends soon after.
            if let Some(evicted) = taken.connections.remove(&number) {
                evicted.evict();
            }
        }
        let number = taken.next;
        taken.next += 1;
        let connection = Arc::new(Connection::new());
        taken.connections.insert(number, Arc::clone(&connection));
        drop(taken);
        Some(Place { places: Arc::clone(self), number, connection })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Taken {
    fn first_to_go(&self) -> Option<u64> {
        let open = self.connections.iter().map(|(number, connection)| (connection.now(), *number));
        let ((activity, _), number) = open.min()?;
        (activity < Activity::Answer).then_some(number)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.taken().connections.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_idle_connection_makes_room_and_an_answered_one_never_does() {
        let places = Arc::new(Places::new(3));
        let [first, second, third] = [(); 3].map(|()| places.take_place().expect("a place"));
        first.connection.begin_request(false);
        second.connection.begin_request(true);
        let fourth = places.take_place().expect("the idle one makes room");
        assert!(!places.taken().connections.contains_key(&third.number));
        fourth.connection.begin_request(false);
        let fifth = places.take_place().expect("the one that sends its request makes room");
        assert!(!places.taken().connections.contains_key(&second.number));
        fifth.connection.begin_request(false);
        assert!(places.take_place().is_none(), "all are being answered");
        drop(first);
        assert!(places.take_place().is_some());
    }
}
