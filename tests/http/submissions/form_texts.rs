//! Without scripts, every typed text is returned and recorded unchanged.

use super::sent_back;
use crate::support::client::FORM;
use crate::support::html::spaced;
use crate::support::responses::required_and;
use crate::support::server::Server;

/// Texts that a careless page would lose, corrupt or execute.
const HOSTILE: [&str; 15] = [
    "</textarea><script>alert(1)</script>",
    "<b>bold</b> & <i>more</i>",
    "&lt;not a tag&gt; &amp; &eacute; &#60;",
    "\"double\" and 'single' and `back`",
    "\" autofocus onfocus=\"alert(1)",
    "]]> --> <!-- <![CDATA[",
    "👩‍🚀🇫🇷 é = é, \u{202e}reversed\u{202c}",
    "\n\nTwo line breaks first",
    "one\ntwo\n\n\nfive",
    "one\r\ntwo\r\n",
    "  spaces   inside  ",
    "\ttabs\tinside\t",
    "\\u003c {{ $name }} ${1} %s",
    "U+2028 \u{2028} and U+00A0 \u{a0}.",
    "\u{1}\u{2}\u{3} the formatter's own signs",
];

/// The line breaks of a value as HTML normalises them.
fn parsed(value: &str) -> String {
    value.replace("\r\n", "\n")
}

#[tokio::test]
async fn the_form_returns_any_text_as_it_was_typed() {
    let server = Server::start().await;
    for text in HOSTILE {
        let page =
            sent_back(&server, &[("1a", text), ("2c", "other"), ("2c-other", text), ("7a", text), ("7b", text)]).await;
        for control in ["1a", "2c-other"] {
            assert_eq!(page.value(control), parsed(text), "{control}");
        }
        // One line holds no line break: a browser would drop it.
        for control in ["7a", "7b"] {
            assert_eq!(page.value(control), parsed(text), "{control}");
        }
        assert_eq!(page.named("script").len(), 2, "the loader and the state, and nothing that was typed: {text:?}");
        assert!(page.named("b").is_empty());
    }
}

#[tokio::test]
async fn the_store_receives_any_text_as_it_was_typed() {
    let server = Server::start().await;
    for text in HOSTILE {
        let given = required_and(&[("1a", text), ("2c", "other"), ("2c-other", text)]);
        let page = server.post_answers(&given, None).await.html();
        let shown: Vec<_> = page.named("dd").iter().map(|each| each.words()).collect();
        assert!(shown.contains(&spaced(text)), "{text:?} in {shown:?}");
        let confirmation = server.post(FORM, &page.form().entries()).await;
        assert_eq!(confirmation.status, 201, "{text:?}");
    }
    let rows = server.store().public_rows("consultation", "", 100).await.expect("rows");
    let mut kept: Vec<_> = rows.iter().map(|row| json_text(&row.document, "1a")).collect();
    let mut expected: Vec<_> = HOSTILE.iter().map(|text| parsed(text).trim().to_owned()).collect();
    kept.sort();
    expected.sort();
    assert_eq!(kept, expected);
}

fn json_text(document: &str, name: &str) -> String {
    let document: serde_json::Value = serde_json::from_str(document).expect("JSON");
    document[name].as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn crlf_line_breaks_count_as_one_character() {
    let server = Server::start().await;
    let given = required_and(&[("1a", &format!("a{}b", "\r\n".repeat(498)))]);
    assert_eq!(server.post_answers(&given, None).await.status, 200);
    let given = required_and(&[("1a", &format!("a{}b", "\r\n".repeat(499)))]);
    assert_eq!(server.post_answers(&given, None).await.status, 422);
}
