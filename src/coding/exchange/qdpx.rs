//! A REFI-QDA project (`.qdpx`, schema `urn:QDA-XML:project:1.0`): the themes of one question, its published texts and what coders gave
//! them, for QualCoder, NVivo, ATLAS.ti and MAXQDA. The files of the archive are made here, and the archive elsewhere.
//!
//! A theme is of a whole text, so each coder has one selection from the first to the last character of it: QualCoder reads no coding that
//! is not in a selection. Positions count characters, not bytes. Coders are letters.

use super::ExchangeError;
use super::qdc::{ORIGIN, QdcContext, check_names, code_elements, code_guid, guid, reserved_description};
use crate::coding::code::{CodeSet, ReservedCode};
use quick_xml::escape::escape;
use std::collections::{BTreeMap, BTreeSet};

/// The namespace of the elements of the file.
const NAMESPACE: &str = "urn:QDA-XML:project:1.0";

/// The name of the file that describes the project, within the archive.
const PROJECT_FILE: &str = "project.qde";

/// A published text with what coders gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectText {
    /// The response to which it belongs.
    pub response_id: String,
    /// The text.
    pub text: String,
    /// What is published of its response beside it, by name: the language, the kind of respondent.
    pub properties: BTreeMap<&'static str, String>,
    /// The codes that count, by the letter of the coder.
    pub codings: BTreeMap<String, CodeSet>,
}

/// A file of the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectFile {
    /// Its name.
    pub name: String,
    /// Its content.
    pub content: String,
}

/// Makes the files of a project: its description and one file for each text. `reserved` gives the labels of the codes that every frame has.
///
/// # Errors
/// When two codes have one name, or what else a theme has cannot be written.
pub fn project_files(
    context: QdcContext<'_>,
    reserved: &dyn Fn(ReservedCode) -> String,
    texts: &[ProjectText],
) -> Result<Vec<ProjectFile>, ExchangeError> {
    let QdcContext { frame, language } = context;
    let themes = frame.themes_in_use();
    let labels = ReservedCode::ALL.map(reserved);
    check_names(themes.iter().map(|theme| theme.label(language)).chain(labels.iter().map(String::as_str)))?;
    let question = frame.question();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out += &format!("<Project name=\"{}\" origin=\"{ORIGIN}\" xmlns=\"{NAMESPACE}\">\n", escape(question));
    out += &users(texts);
    out += "  <CodeBook>\n  <Codes>\n";
    out += &code_elements(context)?;
    for (code, label) in ReservedCode::ALL.iter().zip(&labels) {
        let guid = code_guid(question, code.name());
        let (label, description) = (escape(label.as_str()), reserved_description(*code));
        let description = escape(description.as_str());
        out += &format!(
            "    <Code guid=\"{guid}\" name=\"{label}\" isCodable=\"true\"><Description>{description}</Description></Code>\n"
        );
    }
    out += "  </Codes>\n  </CodeBook>\n";
    out += &variables(texts);
    let mut files = Vec::new();
    let mut sources = String::new();
    for text in texts {
        let content = text.text.replace("\r\n", "\n").replace('\r', "\n");
        sources += &source(question, text, content.chars().count());
        files.push(ProjectFile { name: format!("Sources/{}.txt", text_guid(question, text)), content });
    }
    if !texts.is_empty() {
        out += &format!("  <Sources>\n{sources}  </Sources>\n");
    }
    out += "</Project>\n";
    files.insert(0, ProjectFile { name: PROJECT_FILE.to_owned(), content: out });
    Ok(files)
}

fn users(texts: &[ProjectText]) -> String {
    let letters: BTreeSet<&String> = texts.iter().flat_map(|text| text.codings.keys()).collect();
    let user = |letter: &&String| format!("    <User guid=\"{}\" name=\"{}\"/>\n", user_guid(letter), escape(*letter));
    let users: String = letters.iter().map(user).collect();
    if users.is_empty() { users } else { format!("  <Users>\n{users}  </Users>\n") }
}

fn variables(texts: &[ProjectText]) -> String {
    let names: BTreeSet<&str> = texts.iter().flat_map(|text| text.properties.keys().copied()).collect();
    let variable = |name: &&str| {
        format!("    <Variable guid=\"{}\" name=\"{name}\" typeOfVariable=\"Text\"/>\n", variable_guid(name))
    };
    let variables: String = names.iter().map(variable).collect();
    if variables.is_empty() { variables } else { format!("  <Variables>\n{variables}  </Variables>\n") }
}

/// The element of a text with so many characters.
fn source(question: &str, text: &ProjectText, characters: usize) -> String {
    let own = text_guid(question, text);
    let name = escape(&text.response_id);
    let mut out = format!("    <TextSource guid=\"{own}\" name=\"{name}\" plainTextPath=\"internal://{own}.txt\">\n");
    for (letter, codes) in &text.codings {
        let user = user_guid(letter);
        let of_coder = format!("{question}/{}/{letter}", text.response_id);
        out += &format!(
            "      <PlainTextSelection guid=\"{}\" name=\"{name}\" startPosition=\"0\" endPosition=\"{characters}\" creatingUser=\"{user}\">\n",
            guid(&of_coder)
        );
        for code in codes.codes() {
            let coding = guid(&format!("{of_coder}/{code}"));
            let target = code_guid(question, code.name());
            out += &format!(
                "        <Coding guid=\"{coding}\" creatingUser=\"{user}\"><CodeRef targetGUID=\"{target}\"/></Coding>\n"
            );
        }
        out += "      </PlainTextSelection>\n";
    }
    for (name, value) in &text.properties {
        let variable = variable_guid(name);
        out += &format!(
            "      <VariableValue><VariableRef targetGUID=\"{variable}\"/><TextValue>{}</TextValue></VariableValue>\n",
            escape(value.as_str())
        );
    }
    out + "    </TextSource>\n"
}

fn text_guid(question: &str, text: &ProjectText) -> String {
    guid(&format!("text/{question}/{}", text.response_id)).to_string()
}

fn user_guid(letter: &str) -> String {
    guid(&format!("coder/{letter}")).to_string()
}

fn variable_guid(name: &str) -> String {
    guid(&format!("variable/{name}")).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coding::exchange::frames_from_toml;
    use quick_xml::Reader;
    use quick_xml::events::Event;

    fn project(texts: &[ProjectText]) -> Vec<ProjectFile> {
        let frames = frames_from_toml(include_str!("example.toml")).expect("frames");
        let frame = frames.iter().find(|frame| frame.question == "1a").expect("1a").frame().expect("a frame");
        let label = |code: ReservedCode| format!("<{}> & divers", code.name());
        project_files(QdcContext { frame: &frame, language: "fr" }, &label, texts).expect("a project")
    }

    fn text(id: &str, text: &str, codings: &[(&str, &str)]) -> ProjectText {
        let codings = codings.iter().map(|(letter, codes)| ((*letter).to_owned(), codes.parse().expect("codes")));
        let properties = BTreeMap::from([("language", "fr".to_owned())]);
        ProjectText { response_id: id.to_owned(), text: text.to_owned(), properties, codings: codings.collect() }
    }

    /// The attributes of each element of this name.
    fn elements(xml: &str, name: &str) -> Vec<BTreeMap<String, String>> {
        let mut reader = Reader::from_str(xml);
        let mut found = Vec::new();
        loop {
            match reader.read_event().expect("XML") {
                Event::Start(start) | Event::Empty(start) if start.name().as_ref() == name => {
                    let attributes = start.attributes().map(|attribute| {
                        let attribute = attribute.expect("an attribute");
                        (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
                    });
                    found.push(attributes.collect());
                }
                Event::Eof => return found,
                _ => {}
            }
        }
    }

    #[test]
    fn each_coder_has_a_selection_of_the_whole_text_with_a_coding_for_each_code() {
        let files = project(&[
            text("r-1", "Été\r\nlong", &[("A", "training other"), ("B", "training")]),
            text("r-2", "x", &[]),
        ]);
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names[0], PROJECT_FILE);
        assert!(names[1].starts_with("Sources/") && names[1].ends_with(".txt"));
        assert_eq!(files[1].content, "Été\nlong", "lines end with one character");
        let xml = &files[0].content;
        let selections = elements(xml, "PlainTextSelection");
        assert_eq!(selections.len(), 2);
        assert!(selections.iter().all(|one| one["startPosition"] == "0" && one["endPosition"] == "8"), "{xml}");
        assert_eq!(elements(xml, "Coding").len(), 3);
        let sources = elements(xml, "TextSource");
        assert_eq!(sources[0]["plainTextPath"], names[1].replace("Sources/", "internal://"));
    }

    #[test]
    fn every_reference_leads_to_a_code_a_user_or_a_variable_of_the_project() {
        let files = project(&[text("r-1", "x", &[("A", "training other"), ("B", "unclear")])]);
        let xml = &files[0].content;
        let guids =
            |name: &str| elements(xml, name).into_iter().map(|one| one["guid"].clone()).collect::<BTreeSet<_>>();
        let targets =
            |name: &str| elements(xml, name).into_iter().map(|one| one["targetGUID"].clone()).collect::<BTreeSet<_>>();
        assert!(targets("CodeRef").is_subset(&guids("Code")) && targets("CodeRef").len() == 3, "{xml}");
        assert_eq!(targets("VariableRef"), guids("Variable"));
        let of: BTreeSet<_> = elements(xml, "Coding").into_iter().map(|one| one["creatingUser"].clone()).collect();
        assert_eq!(of, guids("User"));
        assert!(xml.contains("name=\"&lt;other&gt; &amp; divers\""));
    }
}
