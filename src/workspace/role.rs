//! The roles of accounts. A role is granted for one form or for the whole site; an account has none until it is granted one.

use serde::{Deserialize, Serialize};

/// What an account is there for. Roles combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Invites people and grants roles.
    Administrator,
    /// Follows the consultation: figures, dates, translations, mail.
    Operator,
    /// Answers people about their own response.
    CaseOfficer,
    /// Reads free texts before they are published.
    Reviewer,
    /// Decides which supporters are listed.
    SupportersOfficer,
    /// Assigns themes to published texts.
    Coder,
    /// Directs the coding and writes the synthesis.
    LeadAnalyst,
    /// Builds and publishes the package.
    Publisher,
    /// Reads the audit log and changes nothing.
    Auditor,
}

impl Role {
    /// Every role, in the order in which pages list them.
    pub const ALL: [Self; 9] = [
        Self::Administrator,
        Self::Operator,
        Self::CaseOfficer,
        Self::Reviewer,
        Self::SupportersOfficer,
        Self::Coder,
        Self::LeadAnalyst,
        Self::Publisher,
        Self::Auditor,
    ];

    /// Returns the role's name in the store, on the command line and in the log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Operator => "operator",
            Self::CaseOfficer => "case-officer",
            Self::Reviewer => "reviewer",
            Self::SupportersOfficer => "supporters-officer",
            Self::Coder => "coder",
            Self::LeadAnalyst => "lead-analyst",
            Self::Publisher => "publisher",
            Self::Auditor => "auditor",
        }
    }

    /// Returns the role with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Returns whether the role is granted for the whole site alone: accounts and the log belong to no form.
    pub fn is_for_whole_site(self) -> bool {
        matches!(self, Self::Administrator | Self::Auditor)
    }
}

/// A role that an account has, or is invited to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The form for which the role holds; `None` for every form of the site.
    pub form: Option<String>,
}

impl Grant {
    /// Returns a role for the whole site.
    pub fn for_site(role: Role) -> Self {
        Self { role, form: None }
    }

    /// Returns a role for one form.
    pub fn for_form(role: Role, form: &str) -> Self {
        Self { role, form: Some(form.to_owned()) }
    }

    /// Returns grants as the log has them: `reviewer event:publisher`.
    pub fn list(grants: &[Self]) -> String {
        let one = |grant: &Self| match &grant.form {
            Some(form) => format!("{form}:{}", grant.role.name()),
            None => grant.role.name().to_owned(),
        };
        grants.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    /// Returns whether the role holds for this form; every grant is wanted if no form is.
    pub fn covers(&self, form: Option<&str>) -> bool {
        self.form.is_none() || form.is_none() || self.form.as_deref() == form
    }
}
