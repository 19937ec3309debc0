//! Sends one letter to the server that takes them, and says what came of it.

use super::{MailError, MailFrom, MailSettings};
use crate::store::Letter;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, SinglePart};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use std::time::{Duration, SystemTime};
use tokio::time::timeout;

/// The most time for reaching the server.
const LONGEST_CONNECTING: Duration = Duration::from_secs(10);

/// The answers that blame the settings and not the letter (RFC 4954): a login or an encryption that the server misses.
const ABOUT_SETTINGS: [u16; 5] = [530, 534, 535, 538, 523];

/// What came of an attempt to send a letter. `reply` is the code of the server's answer, or why there was none: never its text,
/// which may hold the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Attempt {
    /// The server took the letter.
    Sent,
    /// The server refuses the address, or the letter, for good.
    Refused { reply: String },
    /// The letter cannot be sent so.
    Unwritable,
    /// The letter may be taken later.
    Later { reply: String },
}

/// Sends letters to a server, each over a connection of its own.
pub struct SmtpClient {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: MailFrom,
    timeout: Duration,
}

/// The address of the recipient is none, or the text cannot be written as a letter.
struct Unwritable;

impl SmtpClient {
    /// Prepares the connection. Nothing is sent.
    ///
    /// # Errors
    /// When the settings cannot be used.
    pub fn new(settings: &MailSettings) -> Result<Self, MailError> {
        let address = settings.server.library_address(settings.password()?.as_deref())?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(&address)?;
        let hello = ClientId::Domain(settings.from.domain().to_owned());
        let connecting = LONGEST_CONNECTING.min(settings.pace.timeout);
        let transport = builder.hello_name(hello).timeout(Some(connecting)).build();
        Ok(Self { transport, from: settings.from.clone(), timeout: settings.pace.timeout })
    }

    /// Sends a letter.
    pub(super) async fn send(&self, letter: &Letter) -> Attempt {
        let Ok(message) = self.message(letter) else { return Attempt::Unwritable };
        // The library limits the time for reaching the server alone.
        match timeout(self.timeout, self.transport.send(message)).await {
            Ok(Ok(_)) => Attempt::Sent,
            Ok(Err(error)) => attempt_of(&error, letter),
            Err(_) => Attempt::Later { reply: "timeout".to_owned() },
        }
    }

    fn message(&self, letter: &Letter) -> Result<Message, Unwritable> {
        let to = envelope_address(&letter.address)?;
        let made_at = u64::try_from(letter.made_at).map_err(|_| Unwritable)?;
        // Made from the row, so that a letter that is sent again after a crash is the same to its reader.
        let id = format!("<{}@{}>", letter.id, self.from.domain());
        let mut builder = Message::builder()
            .from(self.from.mailbox())
            .to(Mailbox::new(None, to))
            .subject(letter.subject.as_str())
            .message_id(Some(id))
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(made_at))
            .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
            .raw_header(header("Content-Language", letter.locale.clone()));
        if !letter.unsubscribe.is_empty() {
            builder = builder.raw_header(header("List-Unsubscribe", format!("<{}>", letter.unsubscribe)));
            // A mail program may then end the letters by one press, without opening a page (RFC 8058).
            let one_click = "List-Unsubscribe=One-Click".to_owned();
            builder = builder.raw_header(header("List-Unsubscribe-Post", one_click));
        }
        let text = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(letter.body.clone());
        builder.singlepart(text).map_err(|_| Unwritable)
    }
}

/// The address as every mail server takes it: with its domain as `xn--…` where it has other letters than ASCII. Only letters before
/// the @ then need a server that takes them (RFC 6531).
fn envelope_address(address: &str) -> Result<Address, Unwritable> {
    let (local, domain) = address.rsplit_once('@').ok_or(Unwritable)?;
    let domain = idna::domain_to_ascii(domain).map_err(|_| Unwritable)?;
    Address::new(local, domain).map_err(|_| Unwritable)
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

fn attempt_of(error: &Error, letter: &Letter) -> Attempt {
    match error.status() {
        Some(code) => {
            let number = u16::from(code);
            let reply = number.to_string();
            if ABOUT_SETTINGS.contains(&number) {
                tracing::error!(reply, "the mail server does not take letters with these settings");
                return Attempt::Later { reply };
            }
            if error.is_permanent() { Attempt::Refused { reply } } else { Attempt::Later { reply } }
        }
        // The server does not take such characters before the @ (RFC 6531).
        None if error.is_client() && !letter.address.is_ascii() => Attempt::Unwritable,
        // The server offers no STARTTLS, or no way to log in that this program knows.
        None if error.is_client() => {
            tracing::error!("the mail server does not offer what the settings need");
            Attempt::Later { reply: "unusable".to_owned() }
        }
        None if error.is_tls() => Attempt::Later { reply: "tls".to_owned() },
        None if error.is_timeout() => Attempt::Later { reply: "timeout".to_owned() },
        None => Attempt::Later { reply: "unreachable".to_owned() },
    }
}
