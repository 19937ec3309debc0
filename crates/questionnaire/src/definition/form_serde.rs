//! Serializes a [`Form`] as its [`Definition`], and reads it from one.

use super::Definition;
use crate::form::Form;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

impl Serialize for Form {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Definition::from(self.clone()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Form {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Definition::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
