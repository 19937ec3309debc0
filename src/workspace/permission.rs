//! The table of permissions: which roles may do what. The page docs/roles.md and the tests of every address are made from it.
//!
//! A handler takes a permission as a type of [`permit`], so the address that needs a permission and the check of it cannot
//! differ. To add one, add a line to the table below and its messages (`permission-…`) to the locales.

use super::{Grant, Role};

/// What a permission applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The whole site: a role for one form does not give it.
    Site,
    /// One form at a time.
    Form,
}

/// A permission as a type, for the signature of a handler.
pub trait Permit: Send + Sync + 'static {
    /// The permission.
    const PERMISSION: Permission;
}

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $reach:ident, $fresh:literal, [$($role:ident),*];)*) => {
        /// What a role may do in the workspace.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Permission {
            $($(#[$doc])* $name,)*
        }

        impl Permission {
            /// Every permission, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the permission's name in the log and in keys of messages.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Returns the roles that have the permission.
            pub fn roles(self) -> &'static [Role] {
                match self { $(Self::$name => &[$(Role::$role),*],)* }
            }

            /// Returns what the permission applies to.
            pub fn reach(self) -> Reach {
                match self { $(Self::$name => Reach::$reach,)* }
            }

            /// Returns whether the account must have signed in a moment ago: what the permission allows cannot be undone, or
            /// gives others power.
            pub fn needs_fresh_sign_in(self) -> bool {
                match self { $(Self::$name => $fresh,)* }
            }
        }

        /// Each permission as a type.
        pub mod permit {
            $($(#[$doc])* #[derive(Clone, Copy, Debug)] pub struct $name;
            impl super::Permit for $name {
                const PERMISSION: super::Permission = super::Permission::$name;
            })*
        }
    };
}

// Each line: name, code, what it applies to, whether it needs a fresh sign-in, the roles that have it.
permissions! {
    /// See accounts, their roles and the open invitations.
    SeeAccounts = "see-accounts", Site, false, [Administrator];
    /// Invite people, grant and revoke roles, close accounts.
    ManageAccounts = "manage-accounts", Site, true, [Administrator];
    /// See the settings of the server, and where each comes from.
    SeeSettings = "see-settings", Site, false, [Administrator];
    /// Read free texts with their flags and decide on them.
    ReviewTexts = "review-texts", Form, false, [Reviewer];
    /// Decide which supporters are listed, and see the contact of one at a time.
    DecideOnSupporters = "decide-on-supporters", Form, false, [SupportersOfficer];
    /// See where a form stands: figures, and what there is to do.
    SeeOverview = "see-overview", Form, false,
        [Operator, CaseOfficer, Reviewer, SupportersOfficer, Coder, LeadAnalyst, Publisher];
    /// See how large the store is, and when it was last copied.
    SeeStore = "see-store", Form, false, [Operator];
    /// Read responses one at a time without their private answers, and look for them.
    ReadResponses = "read-responses", Form, false, [CaseOfficer];
    /// See the private answers of one response at a time, for a reason.
    SeePrivateAnswers = "see-private-answers", Form, false, [CaseOfficer];
    /// Correct an answer of a response.
    CorrectResponses = "correct-responses", Form, true, [CaseOfficer];
    /// Restrict the processing of a response, and lift the restriction.
    RestrictResponses = "restrict-responses", Form, false, [CaseOfficer];
    /// Withdraw a response.
    WithdrawResponses = "withdraw-responses", Form, true, [CaseOfficer];
    /// Read the register of rights requests.
    SeeRequests = "see-requests", Form, false, [CaseOfficer, Auditor];
    /// Enter rights requests and the steps of their answers.
    KeepRequests = "keep-requests", Form, false, [CaseOfficer];
    /// See the submission window of a form, and move its opening and its closing.
    MoveWindow = "move-window", Form, false, [Operator, Publisher];
    /// Open a form again that has closed, and decide on proposals of others to do so.
    ReopenForm = "reopen-form", Form, true, [Publisher];
    /// See the themes of questions, and give published texts their themes.
    CodeTexts = "code-texts", Form, false, [Coder, LeadAnalyst];
    /// Change the themes of questions.
    ChangeFrames = "change-frames", Form, false, [LeadAnalyst];
    /// Draw texts that two people code, see both codings and decide where they differ.
    SettleCodings = "settle-codings", Form, false, [LeadAnalyst];
    /// Build the package, and see it before it is published.
    BuildPackage = "build-package", Form, false, [Publisher];
    /// Publish the package, and take it off the site.
    PublishPackage = "publish-package", Form, true, [Publisher];
    /// See the files of responses that one asked for.
    SeeExports = "see-exports", Form, false, [LeadAnalyst, Publisher];
    /// Have the responses written into a file; with their private answers only for who may see these too.
    ExportResponses = "export-responses", Form, true, [LeadAnalyst, Publisher];
    /// See the state of the languages and the forms, and what the site's folder holds.
    SeeSite = "see-site", Form, false, [Operator];
    /// Have every process serve what the site's folder holds.
    TakeUpSite = "take-up-site", Site, false, [Operator];
    /// See which letters failed, without what they say and to whom; try them again or give them up.
    HandleMail = "handle-mail", Form, false, [Operator];
    /// Read the audit log.
    ReadLog = "read-log", Site, false, [Auditor];
    /// Save the audit log as a file.
    ExportLog = "export-log", Site, false, [Auditor];
}

/// Returns the role by which these grants give a permission on a form; `None` if they do not. Without a form, a role for any
/// form is enough, unless the permission applies to the whole site.
pub fn permits(grants: &[Grant], permission: Permission, form: Option<&str>) -> Option<Role> {
    let is_enough = |grant: &&Grant| match permission.reach() {
        Reach::Site => grant.form.is_none(),
        Reach::Form => grant.covers(form),
    };
    let permitting = grants.iter().filter(is_enough).find(|grant| permission.roles().contains(&grant.role));
    permitting.map(|grant| grant.role)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_permission_is_given_by_default_and_each_by_its_roles_alone() {
        for permission in Permission::ALL {
            assert_eq!(permits(&[], *permission, None), None);
            for role in Role::ALL {
                let is_given = permits(&[Grant::for_site(role)], *permission, Some("one")).is_some();
                assert_eq!(is_given, permission.roles().contains(&role), "{role:?} {permission:?}");
            }
        }
    }

    #[test]
    fn a_role_for_one_form_gives_nothing_on_another_and_nothing_on_the_site() {
        let grants = [Grant::for_form(Role::Reviewer, "one"), Grant::for_form(Role::Administrator, "one")];
        assert_eq!(permits(&grants, Permission::ReviewTexts, Some("one")), Some(Role::Reviewer));
        assert_eq!(permits(&grants, Permission::ReviewTexts, Some("other")), None);
        assert_eq!(permits(&grants, Permission::ReviewTexts, None), Some(Role::Reviewer));
        assert_eq!(permits(&grants, Permission::SeeAccounts, Some("one")), None);
        assert_eq!(permits(&grants, Permission::SeeAccounts, None), None);
    }

    #[test]
    fn those_who_give_power_read_no_text() {
        for permission in Permission::ALL.iter().filter(|permission| permission.roles().contains(&Role::Administrator))
        {
            let reads_no_text =
                matches!(permission, Permission::SeeAccounts | Permission::ManageAccounts | Permission::SeeSettings);
            assert!(reads_no_text, "{permission:?}");
        }
    }
}
