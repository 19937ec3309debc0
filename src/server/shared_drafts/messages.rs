//! The messages that the script of shared drafts shows, as JSON in one language.

use crate::i18n::{Catalogue, Fragment, Key, key};
use crate::media_type;
use crate::server::encoded_body::EncodedBody;
use crate::site::Locale;
use serde_json::{Map, Value, json};

/// The messages. The page itself has the label of the button that loads the script.
const MESSAGES: [Key; 45] = [
    key::SHARE_HEADING,
    key::SHARE_WHO,
    key::SHARE_NOBODY,
    key::SHARE_PRIVATE,
    key::SHARE_PRIVATE_MINE,
    key::SHARE_KEPT,
    key::SHARE_MAKE,
    key::SHARE_CANCEL,
    key::SHARE_LINK,
    key::SHARE_COPY,
    key::SHARE_COPIED,
    key::SHARE_QR,
    key::SHARE_PANEL,
    key::SHARE_SHARED,
    key::SHARE_ALONE,
    key::SHARE_DEVICES,
    key::SHARE_SHOW,
    key::SHARE_LEAVE,
    key::SHARE_LEFT,
    key::SHARE_DISMISS,
    key::SHARE_OFFLINE,
    key::SHARE_CHANGING,
    key::SHARE_TOO_LARGE,
    key::SHARE_UNREADABLE,
    key::SHARE_UNKNOWN,
    key::SHARE_ERASED,
    key::SHARE_EXPIRED,
    key::SHARE_SENT,
    key::SHARE_CODE,
    key::SHARE_CODE_OPTION,
    key::SHARE_NEWER,
    key::SHARE_NOT_OFFERED,
    key::SHARE_INSECURE,
    key::SHARE_BUSY,
    key::SHARE_CLOSED,
    key::SHARE_FAILED,
    key::SHARE_CHOOSE_HEADING,
    key::SHARE_CHOOSE_LEAD,
    key::SHARE_QUESTION,
    key::SHARE_MINE,
    key::SHARE_THEIRS,
    key::SHARE_NONE,
    key::SHARE_MERGE,
    key::SHARE_TAKE,
    key::SHARE_KEEP,
];

/// An object from key to message: a text with placeholders in braces, or an object of text and language where the message is
/// borrowed from another locale.
pub(in crate::server) fn messages(locale: &Locale) -> EncodedBody {
    let catalogue = locale.catalogue();
    let all: Map<_, _> = MESSAGES.iter().map(|key| (key.name().to_owned(), message(catalogue, *key))).collect();
    // Serialising strings cannot fail.
    let json = serde_json::to_vec(&all).unwrap_or_default();
    EncodedBody::without_brotli(media_type::JSON, json)
}

fn message(catalogue: &Catalogue, key: Key) -> Value {
    let part = |fragment| match fragment {
        Fragment::Text(text) => text,
        Fragment::Placeholder(name) => format!("{{{name}}}"),
    };
    let text: String = catalogue.fragments(key.name()).into_iter().map(part).collect();
    match catalogue.lang(key.name()) {
        Some(lang) => json!({ "text": text, "lang": lang }),
        None => text.into(),
    }
}
