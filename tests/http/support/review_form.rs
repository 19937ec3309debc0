//! The form of a decision on a page of the disclosure review.

use super::client::Answer;

/// Where a button of the form sends its entries, and the entries, with these changed.
pub(crate) fn pressed(page: &Answer, action: &str, changes: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
    let html = page.html();
    let forms = html.named("form");
    let form = forms.iter().find(|form| form.has("data-review-form")).expect("a form of a decision");
    let mut entries = form.entries();
    entries.retain(|(name, _)| name != "action" && !changes.iter().any(|(changed, _)| changed == name));
    entries.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    entries.push(("action".to_owned(), action.to_owned()));
    (form.attribute("action").expect("an address"), entries)
}
