//! A map whose keys are texts, as one sorted list. The client holds a few hundred names at most, and the code of a list adds less
//! to the wasm than that of a tree (see docs/adr).
//!
//! [`SortedMap::insert`] moves all later entries, so a map of many unsorted names is collected instead: that sorts them once.

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// Values by name, sorted by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<T>(Vec<(String, T)>);

impl<T> SortedMap<T> {
    /// The index of that name, or the index at which it belongs.
    fn search(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(name))
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.search(name).ok().map(|index| &self.0[index].1)
    }

    /// The value of that name, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.search(name).ok().map(|index| &mut self.0[index].1)
    }

    /// Whether there is a value of that name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.search(name).is_ok()
    }

    /// Sets the value of that name.
    pub fn insert(&mut self, name: String, value: T) {
        match self.search(&name) {
            Ok(index) => self.0[index].1 = value,
            Err(index) => self.0.insert(index, (name, value)),
        }
    }

    /// Removes and returns the value of that name.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        self.search(name).ok().map(|index| self.0.remove(index).1)
    }

    /// All names with their values, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(name, value)| (name, value))
    }

    /// All names, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    /// Whether there are no values.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

// A derived `Default` would ask for `T: Default`.
impl<T> Default for SortedMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> IntoIterator for SortedMap<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Of several values of one name, the last counts, as in the maps of the standard library.
impl<T> FromIterator<(String, T)> for SortedMap<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(entries: I) -> Self {
        let mut entries: Vec<_> = entries.into_iter().collect();
        // Stable, so that of equal names the last stays last.
        entries.sort_by(|(one, _), (other, _)| one.cmp(other));
        entries.reverse();
        entries.dedup_by(|(one, _), (kept, _)| one == kept);
        entries.reverse();
        Self(entries)
    }
}

impl<T: Serialize> Serialize for SortedMap<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for SortedMap<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = SortedMap<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<SortedMap<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = access.next_entry()? {
                    entries.push(entry);
                }
                Ok(entries.into_iter().collect())
            }
        }
        deserializer.deserialize_map(Entries(PhantomData))
    }
}
