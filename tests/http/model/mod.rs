//! A response from its draft to its amendments, as a model around real servers: a browser with two tabs, two windows in which the
//! response is amended, two servers over one store, and a network that loses, doubles, delays and reorders what it carries, also past
//! the moment at which its sender gave up. However these acts interleave, an intent is recorded at most once, and nobody is told what
//! is not so.

mod browser;
mod network;
mod servers;

use crate::support::properties::assert_holds;
use browser::{Amender, Browser, Told};
use network::{Network, Request, Sender};
use proptest::prelude::*;
use servers::Servers;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use tokio::runtime::Runtime;

/// How many cases share two servers and their store.
const CASES_OF_A_STORE: usize = 100;

/// What happens next. Numbers choose among what there is, and are taken modulo its count.
#[derive(Clone, Debug)]
enum Act {
    /// The person types into the draft of a tab.
    Type {
        tab: usize,
        text: u8,
    },
    Send {
        tab: usize,
    },
    /// A window reads the response that was last recorded.
    Open {
        window: usize,
    },
    Amend {
        window: usize,
        text: u8,
    },
    /// A request reaches a server, which answers it.
    Deliver {
        request: usize,
        server: usize,
    },
    /// A proxy sends a request again, and nobody hears the answer.
    Repeat {
        request: usize,
        server: usize,
    },
    /// The answer to a request arrives.
    Hear {
        request: usize,
    },
    /// The connection of a request ends, whether or not a server has answered it.
    Cut {
        request: usize,
    },
    /// A request whose connection ended reaches a server all the same, after whatever its sender did since.
    ArriveLate {
        request: usize,
        server: usize,
    },
}

fn act() -> impl Strategy<Value = Act> {
    let (two, any, text) = (0..2_usize, 0..8_usize, 0..3_u8);
    prop_oneof![
        3 => (two.clone(), text.clone()).prop_map(|(tab, text)| Act::Type { tab, text }),
        4 => two.clone().prop_map(|tab| Act::Send { tab }),
        2 => two.clone().prop_map(|window| Act::Open { window }),
        3 => (two.clone(), text).prop_map(|(window, text)| Act::Amend { window, text }),
        6 => (any.clone(), two.clone()).prop_map(|(request, server)| Act::Deliver { request, server }),
        1 => (any.clone(), two.clone()).prop_map(|(request, server)| Act::Repeat { request, server }),
        4 => any.clone().prop_map(|request| Act::Hear { request }),
        2 => any.clone().prop_map(|request| Act::Cut { request }),
        2 => (any, two).prop_map(|(request, server)| Act::ArriveLate { request, server }),
    ]
}

/// Everybody, and everything between them.
struct World {
    browser: Browser,
    windows: [Amender; 2],
    network: Network,
}

impl World {
    async fn new(servers: Rc<Servers>, case: usize) -> Self {
        let network = Network::new(servers, case).await;
        Self { browser: Browser::default(), windows: Default::default(), network }
    }

    async fn act(&mut self, act: &Act) {
        match *act {
            Act::Type { tab, text } => self.browser.type_text(tab, text),
            Act::Send { tab } => {
                if let Some((intent, text)) = self.browser.send(tab) {
                    let number = self.network.send(Sender::Tab(tab), Request::Submit { intent, text });
                    self.browser.tabs[tab].awaits = Some(number);
                }
            }
            Act::Open { window } => {
                if let Some((intent, revision)) = self.network.last_recorded() {
                    self.windows[window] = Amender::opened(intent, revision);
                }
            }
            Act::Amend { window, text } => {
                if let Some(request) = self.windows[window].amend(text) {
                    let number = self.network.send(Sender::Window(window), request);
                    self.windows[window].awaits = Some(number);
                }
            }
            Act::Deliver { request, server } => self.network.deliver(request, server).await,
            Act::Repeat { request, server } => self.network.repeat(request, server).await,
            Act::Hear { request } => {
                if let Some(heard) = self.network.hear(request) {
                    self.hear(heard);
                }
            }
            Act::Cut { request } => {
                if let Some(heard) = self.network.cut(request) {
                    self.hear(heard);
                }
            }
            Act::ArriveLate { request, server } => self.network.arrive_late(request, server).await,
        }
        self.check().await;
    }

    fn hear(&mut self, (number, sender, request, reply): network::Heard) {
        match sender {
            Sender::Tab(tab) => self.browser.hear(tab, number, &request, reply),
            Sender::Window(window) => self.windows[window].hear(number, reply),
        }
    }

    /// What was told is so, and the store holds each intent once.
    async fn check(&self) {
        assert_eq!(self.network.count().await, self.network.recorded.len() as u64);
        for tab in &self.browser.tabs {
            if let Told::Received(intent) | Told::SentBefore(intent) = tab.told {
                assert!(self.network.recorded.contains_key(&intent), "{:?}", tab.told);
            }
        }
        for window in &self.windows {
            if let (Some(intent), Some(revision)) = (window.intent, window.acknowledged) {
                assert!(
                    self.network.recorded[&intent].revision >= revision,
                    "an amendment that was acknowledged is kept"
                );
            }
        }
    }

    /// Lets everything arrive, and presses Send until the person knows.
    async fn settle(&mut self) {
        for _ in 0..4 {
            self.let_everything_arrive().await;
            for tab in 0..2 {
                self.act(&Act::Send { tab }).await;
            }
        }
        self.let_everything_arrive().await;
        self.assert_everybody_knows();
        for intent in &self.browser.attempted {
            assert!(self.network.recorded.contains_key(intent), "what was sent without end is recorded");
        }
        // What arrives once everybody knows adds no response: it is the same one again, or another text for an id that was used. An
        // amendment may still be the first of its revision, as if it had been sent now.
        let recorded = self.network.recorded.len();
        while self.network.has_late_requests() {
            self.act(&Act::ArriveLate { request: 0, server: 1 }).await;
        }
        assert_eq!(self.network.recorded.len(), recorded, "a request that came late is no response of its own");
        self.network.compare_with_receipts().await;
    }

    async fn let_everything_arrive(&mut self) {
        while self.network.has_requests() {
            self.act(&Act::Deliver { request: 0, server: 0 }).await;
            self.act(&Act::Hear { request: 0 }).await;
        }
    }

    /// Nobody is left with a sending that has no end; a draft that is still there was sent before, with other answers, and both tabs
    /// say so.
    fn assert_everybody_knows(&self) {
        for tab in &self.browser.tabs {
            assert_eq!(tab.awaits, None);
            assert_ne!(tab.told, Told::Unanswered);
            if let Some(draft) = &self.browser.draft {
                assert_eq!(tab.told, Told::SentBefore(draft.intent));
            }
        }
    }
}

#[test]
fn an_intent_is_recorded_once_and_the_person_is_told_the_truth() {
    let runtime = Runtime::new().expect("a runtime");
    let servers = RefCell::new(Rc::new(runtime.block_on(Servers::start())));
    let cases = Cell::new(0);
    let property = |acts: Vec<Act>| {
        let case = cases.replace(cases.get() + 1);
        // Starting servers takes longer than a case, and a store that grew counts its responses more slowly.
        if case % CASES_OF_A_STORE == CASES_OF_A_STORE - 1 {
            *servers.borrow_mut() = Rc::new(runtime.block_on(Servers::start()));
        }
        let servers = Rc::clone(&servers.borrow());
        runtime.block_on(async {
            let mut world = World::new(servers, case).await;
            for act in &acts {
                world.act(act).await;
            }
            world.settle().await;
        });
    };
    assert_holds(file!(), 48, &prop::collection::vec(act(), 1..40), property);
}
