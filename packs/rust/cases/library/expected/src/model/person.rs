use super::*;

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
