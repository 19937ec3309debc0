//! A JSON value. The server reads it with serde, the client with the browser's parser: without serde in the wasm the page
//! is a fifth lighter (see docs/adr).

use crate::sorted_map::SortedMap;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`, `true`, `false`, or a number that is not a `u32`: the formats that this crate reads use none of them.
    Other,
    /// A natural number.
    Number(u32),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, with its members in order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The member with that name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The members of an object; empty for any other value.
    pub fn as_object(&self) -> &[(String, Self)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// Converts the members of an object, by name; `None` if the value is not an object or `read` returns `None` for a
    /// member.
    pub fn try_map_values<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<SortedMap<T>> {
        let Self::Object(members) = self else { return None };
        let mut map = SortedMap::default();
        for (name, member) in members {
            // Members are inserted one by one: collecting into a map would add a sorting algorithm to the wasm.
            map.insert(name.clone(), read(member)?);
        }
        Some(map)
    }

    /// The items of an array; empty for any other value.
    pub fn as_array(&self) -> &[Self] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// The text of a string; `None` for any other value.
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The member with that name, if it is a string.
    pub fn get_str(&self, name: &str) -> Option<String> {
        self.get(name)?.as_str().map(str::to_owned)
    }

    /// The member with that name, if it is a number.
    pub fn get_u32(&self, name: &str) -> Option<u32> {
        if let Self::Number(number) = self.get(name)? { Some(*number) } else { None }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Other => serializer.serialize_unit(),
            Self::Number(number) => serializer.serialize_u32(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => serializer.collect_map(members.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Other)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Json, E> {
                Ok(Json::Other)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
                Ok(Json::Other)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
                Ok(Json::Other)
            }

            fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
                Ok(u32::try_from(number).map_or(Json::Other, Json::Number))
            }

            fn visit_str<E>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = access.next_element()? {
                    items.push(item);
                }
                Ok(Json::List(items))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = access.next_entry()? {
                    members.push(member);
                }
                Ok(Json::Object(members))
            }
        }
        deserializer.deserialize_any(Any)
    }
}
