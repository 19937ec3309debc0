//! A page parsed by the HTML standard, as in a browser without scripts.

use html5ever::driver::ParseOpts;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

pub(crate) struct Document(RcDom);

#[derive(Clone)]
pub(crate) struct Element(Handle);

impl Document {
    pub(crate) fn of(html: &str) -> Self {
        let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let options = ParseOpts { tree_builder, ..ParseOpts::default() };
        Self(html5ever::parse_document(RcDom::default(), options).one(html))
    }

    /// Every element, in document order.
    pub(crate) fn elements(&self) -> Vec<Element> {
        let mut found = Vec::new();
        collect(&self.0.document, &mut found);
        found
    }

    pub(crate) fn named(&self, name: &str) -> Vec<Element> {
        self.elements().into_iter().filter(|element| element.name() == name).collect()
    }

    /// The only element of that name.
    pub(crate) fn only(&self, name: &str) -> Element {
        only(self.named(name), name)
    }

    pub(crate) fn find_id(&self, id: &str) -> Option<Element> {
        self.elements().into_iter().find(|element| element.attribute("id").as_deref() == Some(id))
    }

    pub(crate) fn id(&self, id: &str) -> Element {
        self.find_id(id).unwrap_or_else(|| panic!("no element has the id {id}"))
    }

    pub(crate) fn lang(&self) -> String {
        self.only("html").attribute("lang").expect("the document says its language")
    }

    pub(crate) fn title(&self) -> String {
        spaced(&self.only("title").text())
    }

    /// The text of the page, for comparison.
    pub(crate) fn words(&self) -> String {
        self.only("body").words()
    }

    /// The form inside `main`.
    pub(crate) fn form(&self) -> Element {
        only(self.only("main").descendants().into_iter().filter(|element| element.name() == "form").collect(), "form")
    }

    /// The text, or the checked values, of the controls of that name.
    pub(crate) fn values(&self, control: &str) -> Vec<String> {
        self.form().entries().into_iter().filter(|(name, _)| name == control).map(|(_, value)| value).collect()
    }

    /// The value of the only control of that name.
    pub(crate) fn value(&self, control: &str) -> String {
        let values = self.values(control);
        assert_eq!(values.len(), 1, "one value of {control}: {values:?}");
        values[0].clone()
    }
}

impl Element {
    pub(crate) fn name(&self) -> String {
        match &self.0.data {
            NodeData::Element { name, .. } => name.local.to_string(),
            _ => String::new(),
        }
    }

    /// Names and values, in the order written.
    pub(crate) fn attributes(&self) -> Vec<(String, String)> {
        match &self.0.data {
            NodeData::Element { attrs, .. } => {
                attrs.borrow().iter().map(|each| (each.name.local.to_string(), each.value.to_string())).collect()
            }
            _ => Vec::new(),
        }
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.attributes().into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// Every element inside this one, in document order.
    pub(crate) fn descendants(&self) -> Vec<Element> {
        let mut found = Vec::new();
        for child in self.0.children.borrow().iter() {
            collect(child, &mut found);
        }
        found
    }

    /// The text content, unchanged.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        write(&self.0, &mut text);
        text
    }

    /// The text directly inside, as that of a script.
    pub(crate) fn raw_text(&self) -> String {
        self.0
            .children
            .borrow()
            .iter()
            .map(|child| match &child.data {
                NodeData::Text { contents } => contents.borrow().to_string(),
                _ => String::new(),
            })
            .collect()
    }

    /// The text content without scripts; white space, including no-break spaces, is collapsed to one space.
    pub(crate) fn words(&self) -> String {
        spaced(&self.text())
    }

    /// The values that a browser sends for this form when a button without a name is pressed.
    pub(crate) fn entries(&self) -> Vec<(String, String)> {
        self.descendants().iter().filter_map(Self::entry).collect()
    }

    /// The value in HTML form: a browser turns line breaks into CRLF when it sends them.
    fn entry(&self) -> Option<(String, String)> {
        let name = self.attribute("name")?;
        let value = || self.attribute("value");
        match (self.name().as_str(), self.attribute("type").as_deref()) {
            ("textarea", _) => Some((name, self.text())),
            ("select", _) => {
                let options: Vec<_> =
                    self.descendants().into_iter().filter(|element| element.name() == "option").collect();
                let chosen = options.iter().find(|option| option.has("selected")).or_else(|| options.first())?;
                Some((name, chosen.attribute("value").unwrap_or_else(|| chosen.text())))
            }
            ("input", Some("radio" | "checkbox")) if !self.has("checked") => None,
            ("input", Some("radio" | "checkbox")) => Some((name, value().unwrap_or_else(|| "on".into()))),
            ("input", _) => Some((name, value().unwrap_or_default())),
            _ => None,
        }
    }
}

/// Collapses white space of any kind to single spaces.
pub(crate) fn spaced(text: &str) -> String {
    text.split(char::is_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn only(mut found: Vec<Element>, what: &str) -> Element {
    assert_eq!(found.len(), 1, "one <{what}>");
    found.remove(0)
}

fn collect(node: &Handle, found: &mut Vec<Element>) {
    if matches!(node.data, NodeData::Element { .. }) {
        found.push(Element(node.clone()));
    }
    for child in node.children.borrow().iter() {
        collect(child, found);
    }
}

fn write(node: &Handle, text: &mut String) {
    match &node.data {
        NodeData::Text { contents } => text.push_str(&contents.borrow()),
        NodeData::Element { name, .. } if ["script", "style"].contains(&&*name.local) => {}
        _ => node.children.borrow().iter().for_each(|child| write(child, text)),
    }
}
