//! Words of the field that are a closed list: organs, kinds of session and of attachment.

/// A principal organ that circulates communications.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Organ {
    /// The General Assembly.
    GeneralAssembly,
    /// The Security Council.
    SecurityCouncil,
    /// The Economic and Social Council.
    EconomicAndSocialCouncil,
}

impl Organ {
    /// The word of the JSON form, `general-assembly`.
    pub fn code(self) -> &'static str {
        match self {
            Organ::GeneralAssembly => "general-assembly",
            Organ::SecurityCouncil => "security-council",
            Organ::EconomicAndSocialCouncil => "economic-and-social-council",
        }
    }
}

/// The kind of a session that is not regular.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpecialKind {
    /// A special session.
    Special,
    /// An emergency special session.
    EmergencySpecial,
}

/// What an attachment calls itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnexKind {
    /// Annex.
    Annex,
    /// Enclosure.
    Enclosure,
    /// Appendix.
    Appendix,
}

impl AnnexKind {
    /// The word of the JSON form.
    pub fn code(self) -> &'static str {
        match self {
            AnnexKind::Annex => "annex",
            AnnexKind::Enclosure => "enclosure",
            AnnexKind::Appendix => "appendix",
        }
    }
}
