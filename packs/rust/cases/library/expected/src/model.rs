//! Library
//!
//! What a library lends.
//!
//! Made by ggen from the ontology; edit that instead.

#![allow(deprecated)]

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

/// What holds the pages together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Binding {
    /// hardcover
    Hardcover,
    /// Glued, with a soft cover.
    Paperback,
}

/// Something printed & bound.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Book {
    #[serde(rename = "@type", default)]
    pub at_type: Tag<Book>,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub at_id: Option<String>,
    /// The main title, without the subtitle.
    pub title: String,
    /// Who made it.
    pub creators: Vec<Person>,
    /// subjects
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// ISBN
    pub isbn: Isbn,
    /// pages
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<i32>,
    /// binding
    #[serde(skip_serializing_if = "Option::is_none")]
    pub binding: Option<Binding>,
    /// What a new one costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<rust_decimal::Decimal>,
    /// cost
    #[deprecated(note = "use `price`")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<rust_decimal::Decimal>,
    /// The book before this one.
    #[serde(rename = "sequelOf")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sequel_of: Option<Box<Book>>,
}

impl Tagged for Book {
    const TYPE: &'static str = "Book";
}

/// Film
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Film {
    #[serde(rename = "@type", default)]
    pub at_type: Tag<Film>,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub at_id: Option<String>,
    /// The main title, without the subtitle.
    pub title: String,
    /// Who made it.
    pub creators: Vec<Person>,
    /// subjects
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// minutes
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<i32>,
}

impl Tagged for Film {
    const TYPE: &'static str = "Film";
}

/// An International Standard Book Number of 13 digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Isbn(pub String);

/// Somebody who made a work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Person {
    #[serde(rename = "@type", default)]
    pub at_type: Tag<Person>,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    pub at_id: Option<String>,
    /// name
    pub name: String,
    /// The day of birth, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<String>,
}

impl Tagged for Person {
    const TYPE: &'static str = "Person";
}

/// Whatever can be lent.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "@type")]
pub enum Work {
    Book(Box<Book>),
    Film(Box<Film>),
}

impl Serialize for Work {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Book(value) => value.serialize(serializer),
            Self::Film(value) => value.serialize(serializer),
        }
    }
}
