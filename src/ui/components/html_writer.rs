//! What a component is written into. On the server that is a Leptos view, which escapes it as HTML; in the client, elements of
//! the page. A component is described once, so both get the same elements.

/// The attributes of an element, each with its value. An attribute without a value is left out.
pub type Attributes<'a> = &'a [(&'static str, Option<&'a str>)];

/// A place that takes elements and texts, one after the other.
pub trait HtmlWriter {
    /// Adds an element. What follows becomes its content, until it is closed.
    fn open(&mut self, tag: &'static str, attributes: Attributes<'_>);

    /// Closes the element that was opened last.
    fn close(&mut self);

    /// Adds a text.
    fn add_text(&mut self, words: &str);

    /// Adds an element with that content.
    fn element(&mut self, tag: &'static str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.open(tag, attributes);
        content(self);
        self.close();
    }
}
