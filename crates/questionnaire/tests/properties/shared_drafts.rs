//! The protocol of shared drafts (docs/shared-drafts.md), as a model: several devices, a server that keeps one version at a time,
//! and a network that loses, doubles, delays and reorders messages. `public/shared-draft/sync.js` does what `Device` does.

use proptest::prelude::*;
use questionnaire::{RawAnswer, RawAnswers, merge};
use std::collections::{BTreeMap, BTreeSet};

const CONTROLS: [&str; 3] = ["1a", "1b", "2a"];
const DEVICES: usize = 3;

/// The time of each answer's last change.
type Times = BTreeMap<String, u64>;

/// What is encrypted.
#[derive(Clone, Debug, Default, PartialEq)]
struct Content {
    answers: RawAnswers,
    changed: Times,
    /// The id under which the response is sent.
    submission: u32,
    /// Set once the response was sent; the answers are then those that were sent.
    is_sent: bool,
}

/// A request, as the network may deliver it: late, twice, or never.
#[derive(Clone, Debug)]
struct Request {
    from: usize,
    /// Tells the requests of a device apart: it reads only the reply to its newest one.
    number: u32,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Read,
    /// `nonce` tells two ciphertexts of the same content apart.
    Replace {
        version: u64,
        nonce: u32,
        content: Content,
    },
    Submit {
        submission: u32,
        answers: RawAnswers,
    },
}

#[derive(Clone, Debug)]
enum Reply {
    Read(u64, Content),
    Replaced(u64),
    Changed,
    Recorded,
    KeyReused,
}

/// The server: a version at a time, and each submission once.
#[derive(Default)]
struct Server {
    version: u64,
    nonce: u32,
    content: Content,
    responses: BTreeMap<u32, RawAnswers>,
}

impl Server {
    fn answer(&mut self, kind: &Kind) -> Reply {
        match kind {
            Kind::Read => Reply::Read(self.version, self.content.clone()),
            Kind::Replace { version, nonce, content } if *version == self.version => {
                (self.version, self.nonce, self.content) = (version + 1, *nonce, content.clone());
                Reply::Replaced(self.version)
            }
            Kind::Replace { version, nonce, .. } if version + 1 == self.version && *nonce == self.nonce => {
                Reply::Replaced(self.version)
            }
            Kind::Replace { .. } => Reply::Changed,
            Kind::Submit { submission, answers } => match self.responses.get(submission) {
                Some(recorded) if recorded != answers => Reply::KeyReused,
                _ => {
                    self.responses.insert(*submission, answers.clone());
                    Reply::Recorded
                }
            },
        }
    }
}

/// A device with the draft open.
#[derive(Default)]
struct Device {
    answers: RawAnswers,
    changed: Times,
    /// The answers that the device and the server last had in common, and their version; 0 before the first reading.
    base: RawAnswers,
    version: u64,
    content: Content,
    /// Whether the server may have a newer version.
    must_read: bool,
    asides: Vec<RawAnswers>,
    /// What this device sent, once it was received.
    sent: Option<RawAnswers>,
    /// Whether the draft is over here.
    is_over: bool,
    number: u32,
}

impl Device {
    /// The next request, if there is anything to ask or to tell. It replaces the one before, which the device no longer awaits.
    fn next(&mut self, from: usize, nonce: u32) -> Option<Request> {
        let kind = if self.is_over {
            return None;
        } else if self.must_read || self.version == 0 {
            Kind::Read
        } else if let Some(answers) = &self.sent {
            let content = Content { answers: answers.clone(), is_sent: true, ..self.content.clone() };
            Kind::Replace { version: self.version, nonce, content }
        } else if self.answers != self.base {
            let content =
                Content { answers: self.answers.clone(), changed: self.changed.clone(), ..self.content.clone() };
            Kind::Replace { version: self.version, nonce, content }
        } else {
            return None;
        };
        self.number += 1;
        Some(Request { from, number: self.number, kind })
    }

    fn hear(&mut self, request: &Request, reply: Reply) {
        if request.number != self.number || self.is_over {
            return;
        }
        match (&request.kind, reply) {
            (_, Reply::Read(version, _)) if version < self.version => {}
            (_, Reply::Read(version, content)) => self.take(version, content),
            (Kind::Replace { content, .. }, Reply::Replaced(version)) => {
                (self.version, self.base, self.content) = (version, content.answers.clone(), content.clone());
                self.is_over = content.is_sent;
            }
            (_, Reply::Changed) => self.must_read = true,
            (Kind::Submit { answers, .. }, Reply::Recorded) => {
                // What was typed during the sending is not in the response.
                self.asides.push(self.answers.changed_since(answers));
                self.sent = Some(answers.clone());
            }
            _ => {}
        }
    }

    fn take(&mut self, version: u64, content: Content) {
        self.must_read = false;
        if content.is_sent {
            if self.sent.is_none() {
                self.asides.push(self.answers.changed_since(&content.answers));
            }
            self.is_over = true;
            return;
        }
        self.version = version;
        self.content = content.clone();
        if self.sent.is_some() {
            return;
        }
        let newer = |name: &str| {
            self.changed.get(name).copied().unwrap_or(0) >= content.changed.get(name).copied().unwrap_or(0)
        };
        let merged = merge(&self.base, &self.answers, &content.answers, newer);
        for name in CONTROLS {
            if merged.answers.get(name) == content.answers.get(name)
                && let Some(time) = content.changed.get(name)
            {
                self.changed.insert(name.to_owned(), *time);
            }
        }
        self.asides.push(merged.overridden);
        self.answers = merged.answers;
        self.base = content.answers;
    }
}

#[derive(Clone, Debug)]
enum Step {
    /// A person types an answer, or clears it.
    Type {
        device: usize,
        control: usize,
        clears: bool,
    },
    /// A device looks at both sides, and gives up the request that it awaits.
    Look {
        device: usize,
    },
    /// A person presses Send.
    Send {
        device: usize,
    },
    /// The network delivers a request, and its reply at once.
    Deliver {
        at: usize,
    },
    /// The network delivers a request and loses the reply.
    LoseReply {
        at: usize,
    },
    LoseRequest {
        at: usize,
    },
    Double {
        at: usize,
    },
    /// A device hears that there is a newer version.
    Notice {
        device: usize,
    },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let (device, at) = (0..DEVICES, 0_usize..8);
    let step = prop_oneof![
        6 => (device.clone(), 0..CONTROLS.len(), prop::bool::weighted(0.15))
            .prop_map(|(device, control, clears)| Step::Type { device, control, clears }),
        8 => device.clone().prop_map(|device| Step::Look { device }),
        1 => device.clone().prop_map(|device| Step::Send { device }),
        8 => at.clone().prop_map(|at| Step::Deliver { at }),
        2 => at.clone().prop_map(|at| Step::LoseReply { at }),
        2 => at.clone().prop_map(|at| Step::LoseRequest { at }),
        2 => at.prop_map(|at| Step::Double { at }),
        3 => device.prop_map(|device| Step::Notice { device }),
    ];
    prop::collection::vec(step, 1..80)
}

struct World {
    server: Server,
    devices: Vec<Device>,
    network: Vec<Request>,
    clock: u64,
    skew: Vec<u64>,
    /// Every text that a person typed, and those that a person replaced or cleared knowingly.
    typed: BTreeSet<String>,
    replaced: BTreeSet<String>,
}

impl World {
    fn new(skew: Vec<u64>) -> Self {
        let content = Content { submission: 7, ..Content::default() };
        let server = Server { version: 1, content, ..Server::default() };
        let devices = (0..DEVICES).map(|_| Device::default()).collect();
        Self { server, devices, network: vec![], clock: 0, skew, typed: BTreeSet::new(), replaced: BTreeSet::new() }
    }

    fn tick(&mut self) -> u64 {
        self.clock += 1;
        self.clock
    }

    fn run(&mut self, step: &Step) {
        match *step {
            Step::Type { device, control, clears } => self.type_in(device, CONTROLS[control], clears),
            Step::Look { device } => self.look(device),
            Step::Send { device } => self.submit(device),
            Step::Notice { device } => self.devices[device].must_read = true,
            Step::Deliver { at } => self.deliver(at, true),
            Step::LoseReply { at } => self.deliver(at, false),
            Step::LoseRequest { at } => _ = self.pick(at).map(|at| self.network.remove(at)),
            Step::Double { at } => {
                if let Some(at) = self.pick(at) {
                    self.network.push(self.network[at].clone());
                }
            }
        }
    }

    fn pick(&self, at: usize) -> Option<usize> {
        at.checked_rem(self.network.len())
    }

    fn type_in(&mut self, device: usize, control: &str, clears: bool) {
        let (now, skew) = (self.tick(), self.skew[device]);
        let it = &mut self.devices[device];
        if it.is_over || it.sent.is_some() {
            return;
        }
        self.replaced.extend(it.answers.get(control).into_iter().flat_map(RawAnswer::values).cloned());
        let text = if clears { String::new() } else { format!("{device}-{now}") };
        self.typed.extend((!clears).then(|| text.clone()));
        it.answers.set(control, RawAnswer::One(text));
        it.changed.insert(control.to_owned(), now + skew);
    }

    fn look(&mut self, device: usize) {
        let nonce = u32::try_from(self.tick()).expect("a short run");
        self.network.extend(self.devices[device].next(device, nonce));
    }

    /// A device sends once it has read the draft, because it has the submission's id from there.
    fn submit(&mut self, device: usize) {
        let it = &mut self.devices[device];
        if it.is_over || it.sent.is_some() || it.version == 0 {
            return;
        }
        it.number += 1;
        let kind = Kind::Submit { submission: it.content.submission, answers: it.answers.clone() };
        self.network.push(Request { from: device, number: it.number, kind });
    }

    fn deliver(&mut self, at: usize, is_heard: bool) {
        let Some(at) = self.pick(at) else { return };
        let request = self.network.remove(at);
        let reply = self.server.answer(&request.kind);
        if is_heard {
            self.devices[request.from].hear(&request, reply);
        }
    }

    /// The network works again, and everybody looks until nobody has anything to say.
    fn settle(&mut self) {
        while !self.network.is_empty() {
            self.deliver(0, true);
        }
        for _ in 0..20 {
            for device in 0..DEVICES {
                self.devices[device].must_read = true;
                for _ in 0..3 {
                    self.look(device);
                    while !self.network.is_empty() {
                        self.deliver(0, true);
                    }
                }
            }
        }
    }
}

fn texts(answers: &RawAnswers) -> impl Iterator<Item = String> + '_ {
    answers.iter().flat_map(|(_, answer)| answer.values().to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(2_000)))]

    #[test]
    fn devices_that_share_a_draft_agree_lose_nothing_and_send_once(
        steps in steps(),
        skew in prop::collection::vec(0_u64..30, DEVICES),
    ) {
        let mut world = World::new(skew);
        for step in &steps {
            world.run(step);
        }
        world.settle();
        let World { server, devices, typed, replaced, .. } = &world;

        prop_assert!(server.responses.len() <= 1, "{:?}", server.responses);
        prop_assert!(devices.iter().all(|device| device.is_over) || !server.content.is_sent);
        // The holder of a receipt tells the others.
        prop_assert_eq!(devices.iter().any(|device| device.sent.is_some()), server.content.is_sent);
        if !server.content.is_sent {
            for device in devices {
                prop_assert_eq!(&device.answers, &server.content.answers);
            }
        }
        let mut found: BTreeSet<String> = replaced.clone();
        found.extend(texts(&server.content.answers));
        for device in devices {
            found.extend(device.asides.iter().flat_map(texts));
        }
        let lost: Vec<_> = typed.difference(&found).collect();
        prop_assert!(lost.is_empty(), "{lost:?} of {steps:?}");
    }
}
