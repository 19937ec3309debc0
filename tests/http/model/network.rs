//! What is under way, what the servers answered, and what they therefore hold. Each answer is compared with the answers before it.

use super::servers::Servers;
use crate::support::responses::required_and;
use serde_json::json;
use std::collections::BTreeMap;
use std::rc::Rc;

const RECEIPT: &str = "/fr/consultation/receipt";

#[derive(Clone, Copy, Debug)]
pub(super) enum Sender {
    Tab(usize),
    Window(usize),
}

#[derive(Clone, Debug)]
pub(super) enum Request {
    Submit { intent: usize, text: String },
    Amend { intent: usize, revision: u32, text: String },
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Reply {
    Recorded,
    Reused,
    Amended { revision: u32 },
    Stale,
    Unanswered,
}

/// A request whose sender has not heard of it yet.
struct Exchange {
    number: usize,
    sender: Sender,
    request: Request,
    reply: Option<Reply>,
}

/// What a sender hears of which request.
pub(super) type Heard = (usize, Sender, Request, Reply);

/// What the servers hold of an intent.
#[derive(Debug)]
pub(super) struct Recorded {
    pub(super) revision: u32,
    code: String,
    /// The text of each revision.
    texts: Vec<String>,
}

pub(super) struct Network {
    servers: Rc<Servers>,
    /// The number of the case, of which its intents are.
    case: usize,
    /// How many responses there were before.
    others: u64,
    exchanges: Vec<Exchange>,
    /// The requests whose connection ended. Each may reach a server later, whatever its sender did meanwhile.
    late: Vec<Request>,
    sent: usize,
    pub(super) recorded: BTreeMap<usize, Recorded>,
}

impl Network {
    pub(super) async fn new(servers: Rc<Servers>, case: usize) -> Self {
        let others = servers.count().await;
        let (exchanges, late, recorded) = (Vec::new(), Vec::new(), BTreeMap::new());
        Self { servers, case, others, exchanges, late, sent: 0, recorded }
    }

    /// How many responses the servers hold of this case.
    pub(super) async fn count(&self) -> u64 {
        self.servers.count().await - self.others
    }

    /// Takes a request, and returns its number.
    pub(super) fn send(&mut self, sender: Sender, request: Request) -> usize {
        self.sent += 1;
        self.exchanges.push(Exchange { number: self.sent, sender, request, reply: None });
        self.sent
    }

    pub(super) fn has_requests(&self) -> bool {
        !self.exchanges.is_empty()
    }

    pub(super) fn has_late_requests(&self) -> bool {
        !self.late.is_empty()
    }

    pub(super) fn last_recorded(&self) -> Option<(usize, u32)> {
        self.recorded.last_key_value().map(|(intent, recorded)| (*intent, recorded.revision))
    }

    fn place(&self, request: usize) -> Option<usize> {
        request.checked_rem(self.exchanges.len())
    }

    pub(super) async fn deliver(&mut self, request: usize, server: usize) {
        let Some(place) = self.place(request).filter(|place| self.exchanges[*place].reply.is_none()) else { return };
        let reply = self.answer(self.exchanges[place].request.clone(), server).await;
        self.exchanges[place].reply = Some(reply);
    }

    pub(super) async fn repeat(&mut self, request: usize, server: usize) {
        if let Some(place) = self.place(request) {
            self.answer(self.exchanges[place].request.clone(), server).await;
        }
    }

    pub(super) fn hear(&mut self, request: usize) -> Option<Heard> {
        let place = self.place(request).filter(|place| self.exchanges[*place].reply.is_some())?;
        let Exchange { number, sender, request, reply } = self.exchanges.remove(place);
        Some((number, sender, request, reply?))
    }

    pub(super) fn cut(&mut self, request: usize) -> Option<Heard> {
        let place = self.place(request)?;
        let Exchange { number, sender, request, .. } = self.exchanges.remove(place);
        self.late.push(request.clone());
        Some((number, sender, request, Reply::Unanswered))
    }

    /// Lets a request reach a server whose connection ended before. The answer is compared with those before it, and nobody hears it.
    pub(super) async fn arrive_late(&mut self, request: usize, server: usize) {
        if let Some(place) = request.checked_rem(self.late.len()) {
            let request = self.late.remove(place);
            self.answer(request, server).await;
        }
    }

    async fn answer(&mut self, request: Request, server: usize) -> Reply {
        match request {
            Request::Submit { intent, text } => self.submit(intent, text, server).await,
            Request::Amend { intent, revision, text } => self.amend(intent, revision, text, server).await,
        }
    }

    async fn submit(&mut self, intent: usize, text: String, server: usize) -> Reply {
        let id = format!("case-{}-intent-{intent:04}", self.case);
        let answer = self.servers.client(server).submit(&id, &required_and(&[("1a", &text)])).await;
        let known = self.recorded.get(&intent);
        match (answer.status, known) {
            (201, None) => {
                let code = answer.receipt_code();
                self.recorded.insert(intent, Recorded { revision: 1, code, texts: vec![text] });
                Reply::Recorded
            }
            (200, Some(known)) if known.texts.contains(&text) => {
                assert_eq!(answer.receipt_code(), known.code, "a replay has the same code");
                Reply::Recorded
            }
            (409, Some(known)) if !known.texts.contains(&text) => Reply::Reused,
            _ => panic!("{} to {text:?} of {known:?}: {}", answer.status, answer.text()),
        }
    }

    async fn amend(&mut self, intent: usize, revision: u32, text: String, server: usize) -> Reply {
        let known = self.recorded.get_mut(&intent).expect("a window opens what is recorded");
        let answers = required_and(&[("1a", &text)]);
        let body = json!({ "receipt_code": known.code, "revision": revision, "answers": answers });
        let answer = self.servers.client(server).post_json(RECEIPT, &body).await;
        let is_unchanged = known.texts.last() == Some(&text);
        match answer.status {
            200 if is_unchanged => assert_eq!(answer.json()["revision"], known.revision, "nothing changed"),
            200 => {
                assert_eq!(revision, known.revision, "an amendment is of the newest revision");
                known.revision += 1;
                known.texts.push(text);
                assert_eq!(answer.json()["revision"], known.revision);
            }
            409 => {
                assert!(revision != known.revision && !is_unchanged, "{revision} of {known:?}");
                return Reply::Stale;
            }
            status => panic!("{status}: {}", answer.text()),
        }
        Reply::Amended { revision: known.revision }
    }

    /// Compares each receipt with the answers that the servers gave.
    pub(super) async fn compare_with_receipts(&self) {
        for (intent, known) in &self.recorded {
            let read = self.servers.client(1).post_json(RECEIPT, &json!({ "receipt_code": known.code })).await;
            let document = read.json();
            assert_eq!(document["revision"], known.revision, "{intent}");
            assert_eq!(document["answers"]["1a"].as_str(), known.texts.last().map(String::as_str), "{intent}");
        }
    }
}
