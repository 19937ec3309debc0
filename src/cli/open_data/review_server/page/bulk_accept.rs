//! The page that shows several unflagged texts with one button to accept them all.

use super::{Progress, ReviewPages, hidden};
use crate::i18n::key;
use crate::review::FreeText;
use std::fmt::Write;

pub(in super::super) fn unflagged_page(pages: &ReviewPages, progress: Progress, texts: &[FreeText]) -> String {
    let mut main = pages.heading(key::DESK_PLAIN_HEADING, progress);
    _ = write!(main, "<p><a href=\"./\">{}</a></p>", pages.say(key::DESK_ONE_BY_ONE));
    if !texts.is_empty() {
        main.push_str("<form method=\"post\" action=\"plain\">");
        for text in texts {
            main.push_str(&pages.render_text(text));
            main.push_str(&hidden("text", &format!("{} {} {}", text.response_id, text.control, text.fingerprint())));
        }
        let label = pages.say_with(key::DESK_PLAIN_ACCEPT, &[("count", &texts.len())]);
        _ = write!(main, "<div class=\"buttons\"><button class=\"first\">{label}</button></div></form>");
    }
    pages.document(&pages.say(key::DESK_PLAIN_HEADING), &main)
}
