use super::*;

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
