//! The percent-encoded query string of an address. This module does not know the parameters of any page.

/// The query string with these names and values, in their order and without empty values; empty if no value is left.
pub(in crate::ui) fn query_string<'a>(parameters: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(parameters.into_iter().filter(|(_, value)| !value.is_empty()));
    let query = query.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}

#[cfg(test)]
mod tests {
    use super::query_string;

    #[test]
    fn values_are_encoded_and_empty_ones_left_out() {
        assert_eq!(query_string([("q", ""), ("page", "")]), "");
        assert_eq!(query_string([("q", "é &=#"), ("kind", ""), ("page", "2")]), "?q=%C3%A9+%26%3D%23&page=2");
    }
}
