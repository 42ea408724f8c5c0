use super::*;

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
