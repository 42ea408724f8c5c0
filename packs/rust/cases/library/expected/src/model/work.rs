use super::*;

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
