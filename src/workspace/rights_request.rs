//! Rights requests: the rights that people invoke about their own response, and the steps of the answer (RGPD, articles 12, 15 to 19
//! and 21).

macro_rules! names {
    ($(#[$doc:meta])* $kind:ident: $($(#[$each:meta])* $name:ident = $code:literal,)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $kind {
            $($(#[$each])* $name,)*
        }

        impl $kind {
            /// All of them, in the order in which pages list them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the name in the store and in requests.
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// Returns the one with that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

names! {
    /// The right that a person invokes.
    InvokedRight:
    /// To know what is held.
    Access = "access",
    /// To have it corrected.
    Rectification = "rectification",
    /// To have it erased.
    Erasure = "erasure",
    /// To have it left out for a time.
    Restriction = "restriction",
    /// To object to its use.
    Objection = "objection",
}

names! {
    /// Through what a request came.
    RequestChannel:
    /// An e-mail.
    Mail = "mail",
    /// A letter on paper.
    Letter = "letter",
    /// A form of the organisation's site.
    Form = "form",
    /// A telephone call.
    Telephone = "telephone",
    /// A visit.
    InPerson = "in-person",
    /// Something else, or nobody noted it.
    Other = "other",
}

names! {
    /// A step of the answer to a request.
    RequestStep:
    /// It was checked who asks.
    Identity = "identity",
    /// A response of the person was found.
    Response = "response",
    /// The time for the answer was extended by two months.
    Extension = "extension",
    /// The request was answered.
    Decision = "decision",
}

names! {
    /// How a request was answered.
    RequestDecision:
    /// Everything that was asked for was done.
    Granted = "granted",
    /// A part was done.
    Partly = "partly",
    /// Nothing was done; the note names the ground.
    Refused = "refused",
}
