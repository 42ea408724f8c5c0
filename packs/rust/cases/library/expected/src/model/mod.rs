//! Library
//!
//! What a library lends.
//!
//! Made by ggen from the ontology; edit that instead.

#![allow(deprecated)]

mod binding;
pub use binding::*;

mod book;
pub use book::*;

mod film;
pub use film::*;

mod isbn;
pub use isbn::*;

mod person;
pub use person::*;

mod work;
pub use work::*;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// What `@type` says of a type's objects.
pub trait Tagged {
    /// The type, as JSON calls it.
    const TYPE: &'static str;
}

/// The `@type` of an object: always written, and checked where it is read.
pub struct Tag<T>(PhantomData<fn() -> T>);

impl<T> Clone for Tag<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Tag<T> {}

impl<T> Default for Tag<T> {
    fn default() -> Self {
        Tag(PhantomData)
    }
}

impl<T> PartialEq for Tag<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T: Tagged> fmt::Debug for Tag<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(T::TYPE)
    }
}

impl<T: Tagged> Serialize for Tag<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(T::TYPE)
    }
}

impl<'de, T: Tagged> Deserialize<'de> for Tag<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = String::deserialize(deserializer)?;
        if found == T::TYPE {
            Ok(Tag::default())
        } else {
            let expected = T::TYPE;
            Err(D::Error::custom(format!(
                "`@type` is `{found}`, expected `{expected}`"
            )))
        }
    }
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LangString {
    #[serde(rename = "@value")]
    pub value: String,
    #[serde(rename = "@language")]
    pub language: String,
}
