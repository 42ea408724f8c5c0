use super::*;

/// What holds the pages together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Binding {
    /// hardcover
    Hardcover,
    /// Glued, with a soft cover.
    Paperback,
}
