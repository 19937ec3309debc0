//! The descriptor of the files: a Data Package, as the Frictionless standards define it.

use super::codebook::{self, COLUMNS};
use super::coding::{codings_schema, reliability_schema, themes_schema, themes_table_name};
use super::folder::Checksums;
use super::schema::{contributors, description, licence, name, optional, version};
use super::{CHANGES, CODINGS, CSV, JSON, METHOD, Options, RELIABILITY, RESULTS, SYNTHESIS, THEMES};
use crate::i18n::{Key, key};
use crate::site::FormMessages;
use questionnaire::Form;
use serde_json::{Value, json};

/// Builds the descriptor of a package with these files, described in one locale; `table` is the schema of its rows.
pub(super) fn package(
    form: &Form,
    wordings: &[FormMessages],
    main: &FormMessages,
    table: Value,
    sums: &Checksums,
    options: &Options,
) -> Value {
    let date = options.date.as_deref();
    let mut resources = vec![
        csv(resource("responses", CSV, sums, &main.message(key::OPEN_DATA_ROWS)), table),
        resource("responses-json", JSON, sums, &main.message(key::OPEN_DATA_ROWS_JSON)),
    ];
    for wording in wordings {
        let file = codebook::name(wording);
        let name = format!("codebook-{}", wording.locale());
        resources.push(csv(resource(&name, &file, sums, &wording.message(key::OPEN_DATA_CODEBOOK)), codebook_schema()));
    }
    if !options.coding.is_empty() {
        resources.extend(coding_resources(wordings, main, sums));
    }
    // Without published results there is no synthesis.
    let syntheses = if options.figures.is_some() { options.syntheses.as_slice() } else { &[] };
    for source in syntheses {
        let (file, name) = (super::synthesis_name(source), format!("synthesis-{}", source.lang));
        let mut text = resource(&name, &file, sums, &main.message(key::OPEN_DATA_SYNTHESIS));
        text["format"] = "md".into();
        text["mediatype"] = "text/markdown".into();
        resources.push(text);
    }
    if !syntheses.is_empty() {
        resources.push(resource("synthesis", SYNTHESIS, sums, &main.message(key::OPEN_DATA_SYNTHESIS_FIGURES)));
    }
    if let Some(figures) = &options.figures {
        let mut results = resource("results", RESULTS, sums, &main.message(key::OPEN_DATA_RESULTS));
        results["description"] = main.message_with(key::RESULTS_DAYS_ZONE, &[("zone", &figures.time_zone)]).into();
        resources.push(results);
    }
    let mut package = json!({
        "profile": "data-package",
        "name": name(form),
        "title": title(main),
        "description": described(main, options),
        "version": version(form),
        "licenses": [licence()],
        "contributors": contributors(form),
        "keywords": keywords(main),
        "resources": resources,
    });
    if let Some(members) = package.as_object_mut() {
        optional(members, "homepage", form.open_data().and_then(|open_data| open_data.homepage.as_deref()));
        if let Some(changes) = &options.changes {
            members.insert(CHANGES.to_owned(), json!(changes));
        }
        // The standard requires an instant, so this is the beginning of the day.
        optional(members, "created", date.map(|date| format!("{date}T00:00:00Z")).as_deref());
    }
    package
}

/// What the package holds, and what changed in it since its first publication.
fn described(main: &FormMessages, options: &Options) -> String {
    let changes = options.changes.as_ref().map(|changes| format!("\n\n{}", changes.markdown(main)));
    format!("{}{}", description(main), changes.unwrap_or_default())
}

/// The files about themes.
fn coding_resources(wordings: &[FormMessages], main: &FormMessages, sums: &Checksums) -> Vec<Value> {
    let mut resources = vec![
        csv(resource("codings", CODINGS, sums, &main.message(key::OPEN_DATA_CODINGS)), codings_schema()),
        csv(
            resource("reliability", RELIABILITY, sums, &main.message(key::OPEN_DATA_RELIABILITY)),
            reliability_schema(),
        ),
        resource("themes", THEMES, sums, &main.message(key::OPEN_DATA_THEMES)),
        resource("method", METHOD, sums, &main.message(key::OPEN_DATA_METHOD)),
    ];
    for wording in wordings {
        let (file, name) = (themes_table_name(wording), format!("themes-{}", wording.locale()));
        let title = wording.message(key::OPEN_DATA_THEMES_TABLE);
        resources.push(csv(resource(&name, &file, sums, &title), themes_schema()));
    }
    resources
}

fn title(wording: &FormMessages) -> String {
    wording.message_with(key::OPEN_DATA_TITLE, &[("title", &wording.title())])
}

/// Returns the keywords of the data, which a message lists between commas.
fn keywords(wording: &FormMessages) -> Vec<String> {
    const WORDS: Key = key::OPEN_DATA_KEYWORDS;
    wording.message(WORDS).split(',').map(|word| word.trim().to_owned()).collect()
}

fn resource(name: &str, file: &str, sums: &Checksums, title: &str) -> Value {
    let (bytes, digest) = sums.get(file).expect("a file is described once it is in the package");
    json!({
        "name": name,
        "path": file,
        "title": title,
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
        "bytes": bytes,
        "hash": format!("sha256:{digest}"),
    })
}

fn csv(mut resource: Value, schema: Value) -> Value {
    resource["profile"] = "tabular-data-resource".into();
    resource["format"] = "csv".into();
    resource["mediatype"] = "text/csv".into();
    resource["dialect"] = json!({ "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true });
    resource["schema"] = schema;
    resource
}

fn codebook_schema() -> Value {
    let fields: Vec<Value> = COLUMNS.iter().map(|name| json!({ "name": name, "type": "string" })).collect();
    json!({ "fields": fields })
}
