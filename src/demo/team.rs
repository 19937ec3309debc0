//! The people of the office: their addresses, which say that they are invented, their roles, and how they came to have them.

use super::clock::OfficeClock;
use super::error::OfficeError;
use crate::store::{AccountOutcome, SignIn, SignInOutcome, SignInWay, Store};
use crate::workspace::{Act, Action, Actor, Grant, NewLink, Object, OneTimeCode, Role, SessionToken, Signature};
use std::collections::BTreeMap;

/// A person of the office.
struct Member {
    address: &'static str,
    roles: &'static [Role],
    /// Why the person was invited.
    reason: &'static str,
}

pub(super) const ADMINISTRATOR: &str = "ada.administrator@example.org";
pub(super) const OPERATOR: &str = "oscar.operator@example.org";
pub(super) const CASE_OFFICER: &str = "clara.case-officer@example.org";
pub(super) const REVIEWERS: [&str; 2] = ["rosa.reviewer@example.org", "remi.reviewer@example.org"];
pub(super) const SUPPORTERS_OFFICER: &str = "sofia.supporters-officer@example.org";
pub(super) const CODERS: [&str; 2] = ["carl.coder@example.org", "cora.coder@example.org"];
pub(super) const LEAD_ANALYST: &str = "leo.lead-analyst@example.org";
pub(super) const PUBLISHER: &str = "paula.publisher@example.org";
const AUDITOR: &str = "aziz.auditor@example.org";
const EVERY_ROLE: &str = "every.role@example.org";
const FORMER_COLLEAGUE: &str = "felix.former-colleague@example.org";
const NEWCOMER: &str = "nora.newcomer@example.org";

/// Those whom the administrator invites, in order.
const INVITED: [Member; 12] = [
    Member { address: EVERY_ROLE, roles: &Role::ALL, reason: "to try everything" },
    Member { address: OPERATOR, roles: &[Role::Operator], reason: "" },
    Member { address: CASE_OFFICER, roles: &[Role::CaseOfficer], reason: "" },
    Member { address: REVIEWERS[0], roles: &[Role::Reviewer], reason: "" },
    Member { address: REVIEWERS[1], roles: &[Role::Reviewer], reason: "two persons read faster" },
    Member { address: SUPPORTERS_OFFICER, roles: &[Role::SupportersOfficer], reason: "" },
    Member { address: CODERS[0], roles: &[Role::Coder], reason: "" },
    Member { address: CODERS[1], roles: &[Role::Coder], reason: "codes the double sample" },
    Member { address: LEAD_ANALYST, roles: &[Role::LeadAnalyst], reason: "" },
    Member { address: PUBLISHER, roles: &[Role::Publisher], reason: "" },
    Member { address: AUDITOR, roles: &[Role::Auditor], reason: "asked for by the data protection officer" },
    Member { address: FORMER_COLLEAGUE, roles: &[Role::Operator], reason: "" },
];

/// The people who have joined the office.
pub(super) struct Team {
    /// The account of each address.
    accounts: BTreeMap<&'static str, String>,
}

impl Team {
    /// Invites everybody and lets them join. The first one is invited by a command, as in every office.
    pub(super) async fn join(store: &dyn Store, clock: &mut OfficeClock, command: &Actor) -> Result<Self, OfficeError> {
        let mut team = Self { accounts: BTreeMap::new() };
        let first = Member { address: ADMINISTRATOR, roles: &[Role::Administrator], reason: "" };
        team.add(store, clock, &first, command).await?;
        let administrator = team.actor(ADMINISTRATOR, Role::Administrator);
        for member in &INVITED {
            team.add(store, clock, member, &administrator).await?;
        }
        Ok(team)
    }

    /// Invites somebody, who accepts.
    async fn add(
        &mut self,
        store: &dyn Store,
        clock: &mut OfficeClock,
        member: &Member,
        by: &Actor,
    ) -> Result<(), OfficeError> {
        let code = invite(store, clock.next_act(), member, by).await?;
        let request = SignIn {
            way: SignInWay::Link { code_digest: code.digest(), browser: None },
            token_digest: SessionToken::generate().digest(),
            former: None,
            at: clock.next_act(),
        };
        match store.sign_in(request).await? {
            SignInOutcome::Done(account) => {
                self.accounts.insert(member.address, account);
                Ok(())
            }
            _ => Err(OfficeError::Unexpected("an invitation was not accepted")),
        }
    }

    /// Closes the account of a colleague who left, and gives somebody else a role for the form.
    pub(super) async fn change(
        &self,
        store: &dyn Store,
        clock: &mut OfficeClock,
        form: &str,
    ) -> Result<(), OfficeError> {
        let administrator = self.actor(ADMINISTRATOR, Role::Administrator);
        let account = self.account(FORMER_COLLEAGUE);
        let act = Act::new(administrator.clone(), Action::CloseAccount, Object::account(account), clock.next_act());
        let closed = store.close_account(account, act.because("works elsewhere since this week")).await?;
        let (account, grant) = (self.account(PUBLISHER), Grant::for_form(Role::Operator, form));
        let act = Act::new(administrator, Action::GrantRole, Object::account(account), clock.next_act());
        let act = act.because("stands in for Felix").with("roles", Grant::list(std::slice::from_ref(&grant)));
        let granted = store.grant_role(account, &grant, act).await?;
        if [closed, granted] != [AccountOutcome::Done; 2] {
            return Err(OfficeError::Unexpected("an account was not changed"));
        }
        Ok(())
    }

    /// Invites somebody who has not answered yet.
    pub(super) async fn invite_newcomer(&self, store: &dyn Store, clock: &mut OfficeClock) -> Result<(), OfficeError> {
        let newcomer = Member { address: NEWCOMER, roles: &[Role::Reviewer], reason: "replaces Felix" };
        invite(store, clock.next_act(), &newcomer, &self.actor(ADMINISTRATOR, Role::Administrator)).await.map(|_| ())
    }

    /// Somebody in a role, as the log names them.
    pub(super) fn actor(&self, address: &str, role: Role) -> Actor {
        Actor::Account { id: self.account(address).to_owned(), role: Some(role) }
    }

    /// The signature of somebody in a role.
    pub(super) fn signature(&self, address: &str, role: Role) -> Signature {
        Signature { name: address.to_owned(), actor: self.actor(address, role) }
    }

    fn account(&self, address: &str) -> &str {
        self.accounts.get(address).map(String::as_str).unwrap_or_default()
    }
}

/// Makes an invitation to the whole site, as the page of the accounts does.
async fn invite(store: &dyn Store, at: i64, member: &Member, by: &Actor) -> Result<OneTimeCode, OfficeError> {
    let code = OneTimeCode::generate();
    let grants = member.roles.iter().map(|role| Grant::for_site(*role)).collect();
    let link = NewLink::invitation(code.digest(), member.address, grants, at);
    let act = Act::new(by.clone(), Action::Invite, Object::invitation(&link.id), at).because(member.reason);
    let act = act.with("roles", Grant::list(link.purpose.grants()));
    store.make_link(link, None, act).await?;
    Ok(code)
}
