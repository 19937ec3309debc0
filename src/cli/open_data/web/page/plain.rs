//! Several texts in which nothing is flagged, and one button.

use super::{Paper, Progress, hidden};
use crate::i18n::key;
use crate::open_data::desk::FreeText;
use std::fmt::Write;

pub(in super::super) fn plain(paper: &Paper, progress: Progress, texts: &[FreeText]) -> String {
    let mut main = paper.heading(key::DESK_PLAIN_HEADING, progress);
    _ = write!(main, "<p><a href=\"./\">{}</a></p>", paper.say(key::DESK_ONE_BY_ONE));
    if !texts.is_empty() {
        main.push_str("<form method=\"post\" action=\"plain\">");
        for text in texts {
            main.push_str(&paper.text(text));
            main.push_str(&hidden("text", &format!("{} {} {}", text.response_id, text.control, text.seen())));
        }
        let label = paper.say_with(key::DESK_PLAIN_ACCEPT, &[("count", &texts.len())]);
        _ = write!(main, "<div class=\"buttons\"><button class=\"first\">{label}</button></div></form>");
    }
    paper.document(&paper.say(key::DESK_PLAIN_HEADING), &main)
}
