//! A name that the team has added: a delegation's own body, project, person. It counts as attested by the team.

/// A name that the team has added, by [`Language::index`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtraName {
    /// The full names.
    pub names: [Option<String>; 6],
    /// Short forms or acronyms.
    pub shorts: [Option<String>; 6],
}
