//! How many rows of a file a job has written, as a bar and in words.

use super::Frame;
use crate::i18n::key;
use crate::ui::pages::number_format;
use leptos::prelude::*;

/// The bar of a job that has written `rows` of about `all` rows.
pub(super) fn row_progress(frame: &Frame, (rows, all): (u64, u64)) -> AnyView {
    let [shown, shown_all] = [rows, all].map(|count| number_format::number(&frame.catalogue, count));
    let arguments: [(&str, &dyn ToString); 2] = [("count", &shown), ("all", &shown_all)];
    let label = frame.catalogue.format(key::PUBLICATION_ROWS_SO_FAR.name(), &arguments);
    view! { <p><progress value=rows.to_string() max=all.max(1).to_string() aria-label=label.clone()></progress> " " {label}</p> }
        .into_any()
}
