//! The tree of codes in a codebook of REFI-QDA. Namespaces are not looked at, because programs write different ones.

use crate::coding::exchange::ExchangeError;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// A code of the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CodeNode {
    pub(super) guid: String,
    pub(super) name: String,
    pub(super) is_codable: bool,
    pub(super) description: String,
    pub(super) children: Vec<CodeNode>,
}

/// A codebook of the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct CodeBook {
    pub(super) codes: Vec<CodeNode>,
    /// The namespace, which says the version of the format; empty if there is none.
    pub(super) namespace: String,
    /// The number of sets of codes.
    pub(super) sets: usize,
}

/// Reads a file.
pub(super) fn code_book(text: &str) -> Result<CodeBook, ExchangeError> {
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut builder = TreeBuilder::default();
    loop {
        match reader.read_event()? {
            Event::Start(start) => builder.open(&start)?,
            Event::Empty(start) => {
                builder.open(&start)?;
                builder.close();
            }
            Event::End(_) => builder.close(),
            Event::Text(text) => builder.write(&text.xml10_content()),
            Event::CData(data) => builder.write(&data.xml10_content()),
            Event::GeneralRef(reference) => builder.write(&referenced(&reference)?),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => return builder.finish(),
        }
    }
}

/// What `&name;` or `&#number;` stands for.
fn referenced(reference: &BytesRef<'_>) -> Result<String, ExchangeError> {
    if let Some(character) = reference.resolve_char_ref()? {
        return Ok(character.to_string());
    }
    let entity = resolve_predefined_entity(&reference.xml10_content()).map(str::to_owned);
    entity.ok_or(ExchangeError::NotQdc("an entity is not defined"))
}

#[derive(Default)]
struct TreeBuilder {
    /// The names of the open elements.
    path: Vec<String>,
    /// The open codes.
    open: Vec<CodeNode>,
    book: CodeBook,
    /// Whether the root element was there.
    begun: bool,
}

impl TreeBuilder {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), ExchangeError> {
        let name = start.local_name().into_inner().to_owned();
        if self.path.is_empty() {
            if name != "CodeBook" {
                return Err(ExchangeError::NotQdc("its first element is not `CodeBook`"));
            }
            self.begun = true;
            self.book.namespace = namespace(start)?;
        }
        if name == "Set" {
            self.book.sets += 1;
        }
        if name == "Code" {
            let mut code = CodeNode { is_codable: true, ..CodeNode::default() };
            for attribute in start.attributes() {
                let attribute = attribute?;
                let value = attribute.normalized_value(XmlVersion::Explicit1_0)?.into_owned();
                match attribute.key.local_name().into_inner() {
                    "guid" => code.guid = value,
                    "name" => code.name = value.trim().to_owned(),
                    "isCodable" => code.is_codable = !matches!(value.as_str(), "false" | "0"),
                    _ => {}
                }
            }
            self.open.push(code);
        }
        self.path.push(name);
        Ok(())
    }

    fn close(&mut self) {
        if self.path.pop().as_deref() == Some("Code")
            && let Some(code) = self.open.pop()
        {
            self.open.last_mut().map_or(&mut self.book.codes, |parent| &mut parent.children).push(code);
        }
    }

    fn write(&mut self, text: &str) {
        if let [.., parent, name] = self.path.as_slice()
            && parent == "Code"
            && name == "Description"
            && let Some(code) = self.open.last_mut()
        {
            code.description.push_str(text);
        }
    }

    fn finish(self) -> Result<CodeBook, ExchangeError> {
        if !self.begun || !self.path.is_empty() {
            return Err(ExchangeError::NotQdc("it ends too early"));
        }
        if self.book.codes.is_empty() {
            return Err(ExchangeError::NotQdc("there is no code in it"));
        }
        Ok(self.book)
    }
}

/// The namespace that an element declares for itself: that of its prefix, or the default one.
fn namespace(start: &BytesStart<'_>) -> Result<String, ExchangeError> {
    let prefix = start.name().prefix().map(|prefix| prefix.into_inner().to_owned());
    let wanted = prefix.map_or_else(|| "xmlns".to_owned(), |prefix| format!("xmlns:{prefix}"));
    for attribute in start.attributes() {
        let attribute = attribute?;
        if attribute.key.into_inner() == wanted {
            return Ok(attribute.normalized_value(XmlVersion::Explicit1_0)?.into_owned());
        }
    }
    Ok(String::new())
}
