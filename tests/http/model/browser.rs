//! What the client does, in short: `src/client/{agreement,submission}.rs` for the tabs, `amendment.rs` for a window that amends.

use super::network::{Reply, Request};
use std::collections::BTreeSet;

/// What a tab told the person last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Told {
    #[default]
    Nothing,
    /// The response of this intent was received.
    Received(usize),
    /// The intent was sent before, with other answers.
    SentBefore(usize),
    /// No answer came: the draft is kept, and can be sent again.
    Unanswered,
    /// Another tab sent the draft, or began another one after that.
    EndedElsewhere,
}

#[derive(Default)]
pub(super) struct Tab {
    /// The intent of the draft that the tab last agreed on with the storage.
    intent: Option<usize>,
    /// The request whose answer the tab awaits.
    pub(super) awaits: Option<usize>,
    pub(super) told: Told,
}

/// A draft as the storage of the browser keeps it. An intent is the submission id of a draft.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) intent: usize,
    text: String,
}

/// A browser with two tabs over one storage.
#[derive(Default)]
pub(super) struct Browser {
    pub(super) draft: Option<Draft>,
    intents: usize,
    pub(super) tabs: [Tab; 2],
    /// The intents that the person tried to send.
    pub(super) attempted: BTreeSet<usize>,
}

impl Browser {
    /// Compares a tab with the storage, and tells the person if its draft is gone. Returns whether it is still there, or it had none.
    fn reconcile(&mut self, tab: usize) -> bool {
        let stored = self.draft.as_ref().map(|draft| draft.intent);
        let agreed = self.tabs[tab].intent.is_none_or(|intent| stored == Some(intent));
        if !agreed {
            self.tabs[tab].told = Told::EndedElsewhere;
        }
        self.tabs[tab].intent = stored;
        agreed
    }

    pub(super) fn type_text(&mut self, tab: usize, text: u8) {
        // Where the draft is gone, the form is empty, and the person begins another one.
        self.reconcile(tab);
        let draft = self.draft.get_or_insert_with(|| {
            self.intents += 1;
            Draft { intent: self.intents, text: String::new() }
        });
        draft.text = format!("{} {text}", draft.intent);
        self.tabs[tab].intent = Some(draft.intent);
    }

    /// The intent and the text that a press of Send sends, if it sends anything.
    pub(super) fn send(&mut self, tab: usize) -> Option<(usize, String)> {
        if !self.reconcile(tab) || self.tabs[tab].awaits.is_some() {
            return None;
        }
        let Draft { intent, text } = self.draft.clone()?;
        self.attempted.insert(intent);
        Some((intent, text))
    }

    pub(super) fn hear(&mut self, tab: usize, number: usize, request: &Request, reply: Reply) {
        let Request::Submit { intent, .. } = *request else { panic!("a tab submits: {request:?}") };
        if self.tabs[tab].awaits != Some(number) {
            return;
        }
        self.tabs[tab].awaits = None;
        let is_same_draft = self.tabs[tab].intent == Some(intent);
        match reply {
            Reply::Recorded => {
                if self.reconcile(tab) && self.tabs[tab].intent == Some(intent) {
                    (self.draft, self.tabs[tab].intent) = (None, None);
                }
                self.tabs[tab].told = Told::Received(intent);
            }
            // Another tab sent the draft meanwhile, and the page says so already.
            Reply::Reused | Reply::Unanswered if !is_same_draft => {}
            Reply::Reused => self.tabs[tab].told = Told::SentBefore(intent),
            Reply::Unanswered => self.tabs[tab].told = Told::Unanswered,
            Reply::Amended { .. } | Reply::Stale => panic!("a tab amends nothing"),
        }
    }
}

/// A window in which a response is amended.
#[derive(Default)]
pub(super) struct Amender {
    pub(super) intent: Option<usize>,
    revision: u32,
    pub(super) awaits: Option<usize>,
    /// The newest revision that the server acknowledged here.
    pub(super) acknowledged: Option<u32>,
}

impl Amender {
    pub(super) fn opened(intent: usize, revision: u32) -> Self {
        Self { intent: Some(intent), revision, awaits: None, acknowledged: None }
    }

    pub(super) fn amend(&self, text: u8) -> Option<Request> {
        let intent = self.intent.filter(|_| self.awaits.is_none())?;
        Some(Request::Amend { intent, revision: self.revision, text: format!("{intent} amended {text}") })
    }

    pub(super) fn hear(&mut self, number: usize, reply: Reply) {
        if self.awaits != Some(number) {
            return;
        }
        self.awaits = None;
        match reply {
            Reply::Amended { revision } => (self.revision, self.acknowledged) = (revision, Some(revision)),
            // The person reads the newer version first, or tries again.
            Reply::Stale | Reply::Unanswered => {}
            Reply::Recorded | Reply::Reused => panic!("a window submits nothing"),
        }
    }
}
