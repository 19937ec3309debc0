//! The open event streams of this process, by draft: which version each draft has, and how many devices have it open. The hub
//! knows ids and numbers alone, and forgets a draft when its last stream ends.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{broadcast, watch};

/// How many streams a draft may have in this process.
const MOST_PER_DRAFT: u32 = 100;

/// How many messages to other processes wait. Counts are sent again at intervals, so a lost one is made up for.
const BACKLOG: usize = 1_024;

/// A process that has not repeated its count for this long has ended.
const SILENCE: Duration = Duration::from_secs(90);

/// What a stream says about its draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DraftSignal {
    /// The version; 0 while it is unknown.
    pub(super) number: i64,
    /// How many devices have the draft open.
    pub(super) devices: u32,
    /// Whether the draft was erased.
    pub(super) is_ended: bool,
}

/// How many devices a process has a draft open on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DeviceCount {
    pub(super) id: String,
    pub(super) devices: u32,
    /// Whether the other processes are asked for their counts.
    pub(super) asks: bool,
}

struct Topic {
    signal: watch::Sender<DraftSignal>,
    here: u32,
    /// By the name of another process: its count, and when it was last heard.
    elsewhere: HashMap<String, (u32, Instant)>,
}

impl Topic {
    fn count_devices(&self) {
        let devices = self.here + self.elsewhere.values().map(|(count, _)| count).sum::<u32>();
        self.signal.send_if_modified(|signal| std::mem::replace(&mut signal.devices, devices) != devices);
    }
}

/// The open streams.
pub(in crate::server) struct DraftHub {
    topics: Mutex<HashMap<String, Topic>>,
    stop: watch::Sender<bool>,
    outgoing: broadcast::Sender<DeviceCount>,
}

impl Default for DraftHub {
    fn default() -> Self {
        Self { topics: Mutex::default(), stop: watch::Sender::new(false), outgoing: broadcast::Sender::new(BACKLOG) }
    }
}

impl DraftHub {
    fn topics(&self) -> MutexGuard<'_, HashMap<String, Topic>> {
        self.topics.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens a stream; `None` if the draft has too many.
    pub(super) fn subscribe(self: &Arc<Self>, id: &str) -> Option<Subscription> {
        let mut topics = self.topics();
        if topics.get(id).is_some_and(|topic| topic.here >= MOST_PER_DRAFT) {
            return None;
        }
        let topic = topics.entry(id.to_owned()).or_insert_with(|| Topic {
            signal: watch::Sender::default(),
            here: 0,
            elsewhere: HashMap::new(),
        });
        topic.here += 1;
        topic.count_devices();
        self.send(id, topic.here, topic.here == 1);
        let (signal, stop) = (topic.signal.subscribe(), self.stop.subscribe());
        Some(Subscription { hub: Arc::clone(self), id: id.to_owned(), signal, stop })
    }

    fn unsubscribe(&self, id: &str) {
        let mut topics = self.topics();
        let Some(topic) = topics.get_mut(id) else { return };
        topic.here -= 1;
        topic.count_devices();
        self.send(id, topic.here, false);
        if topic.here == 0 {
            topics.remove(id);
        }
    }

    fn send(&self, id: &str, devices: u32, asks: bool) {
        // Where one process serves alone, nobody receives.
        _ = self.outgoing.send(DeviceCount { id: id.to_owned(), devices, asks });
    }

    /// Tells the streams of a draft about a version. An older one than they know changes nothing.
    pub(super) fn update(&self, id: &str, number: i64, is_ended: bool) {
        if let Some(topic) = self.topics().get(id) {
            topic.signal.send_if_modified(|signal| {
                let is_news = number > signal.number || is_ended && !signal.is_ended;
                signal.number = signal.number.max(number);
                signal.is_ended |= is_ended;
                is_news
            });
        }
    }

    /// Tells the streams of a draft that it was erased.
    pub(super) fn end(&self, id: &str) {
        self.update(id, 0, true);
    }

    /// Ends every stream, so that the server can stop.
    pub(in crate::server) fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// The number of open streams.
    pub(in crate::server) fn streams(&self) -> u32 {
        self.topics().values().map(|topic| topic.here).sum()
    }

    /// The counts to send to other processes.
    pub(super) fn outgoing(&self) -> broadcast::Receiver<DeviceCount> {
        self.outgoing.subscribe()
    }

    /// How many devices have each draft open in this process.
    pub(super) fn counts(&self) -> Vec<DeviceCount> {
        let topics = self.topics();
        let count = |(id, topic): (&String, &Topic)| DeviceCount { id: id.clone(), devices: topic.here, asks: false };
        topics.iter().map(count).collect()
    }

    /// Takes the count of another process, and answers if it asks.
    pub(super) fn hear(&self, process: &str, count: &DeviceCount) {
        let mut topics = self.topics();
        let Some(topic) = topics.get_mut(&count.id) else { return };
        match count.devices {
            0 => _ = topic.elsewhere.remove(process),
            devices => _ = topic.elsewhere.insert(process.to_owned(), (devices, Instant::now())),
        }
        topic.count_devices();
        if count.asks {
            self.send(&count.id, topic.here, false);
        }
    }

    /// Forgets processes that have been silent for a while at the instant `now`.
    pub(super) fn forget_silent(&self, now: Instant) {
        for topic in self.topics().values_mut() {
            topic.elsewhere.retain(|_, (_, heard)| now.saturating_duration_since(*heard) < SILENCE);
            topic.count_devices();
        }
    }
}

/// One open stream. It counts as a device until it is dropped.
pub(super) struct Subscription {
    hub: Arc<DraftHub>,
    id: String,
    signal: watch::Receiver<DraftSignal>,
    stop: watch::Receiver<bool>,
}

impl Subscription {
    /// The draft as it is now.
    pub(super) fn now(&mut self) -> DraftSignal {
        *self.signal.borrow_and_update()
    }

    /// The draft after its next change; `None` if the server stops.
    pub(super) async fn next(&mut self) -> Option<DraftSignal> {
        let is_changed = tokio::select! {
            changed = self.signal.changed() => changed.is_ok(),
            _ = self.stop.wait_for(|stop| *stop) => false,
        };
        is_changed.then(|| self.now())
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.hub.unsubscribe(&self.id);
    }
}
