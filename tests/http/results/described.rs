//! `/openapi.json` describes the site. (tools/openapi.sh compares a running site with it, answer by answer.)

use super::{FIGURES, closed_with, sixty};
use crate::support::client::{Answer, PROBLEM};
use crate::support::responses::{consultation, fresh_id, sampled};
use crate::support::server::Server;
use serde_json::{Value, json};

/// The violations of a schema by a value, for the schema features that the results document uses.
fn broken(schema: &Value, value: &Value, place: &str) -> Vec<String> {
    if let Some(choices) = schema["oneOf"].as_array() {
        let fits = choices.iter().filter(|choice| broken(choice, value, place).is_empty()).count();
        return if fits == 1 { vec![] } else { vec![format!("{place}: {fits} of oneOf fit")] };
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let allowed = match &schema["type"] {
        Value::Null => schema["enum"].as_array().expect("a type or values").contains(value),
        Value::String(one) => one == kind || (one == "number" && kind == "integer"),
        several => {
            several.as_array().expect("types").iter().any(|one| one == kind || (one == "number" && kind == "integer"))
        }
    };
    let mut found = if allowed { vec![] } else { vec![format!("{place}: {value} is no {}", schema["type"])] };
    for (at, item) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(broken(&schema["items"], item, &format!("{place}/{at}")));
    }
    let Some(members) = value.as_object() else { return found };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        found.extend((!members.contains_key(name)).then(|| format!("{place}: {name} is missing")));
    }
    for (name, member) in members {
        let known = schema["properties"].get(name).unwrap_or(&schema["additionalProperties"]);
        let place = format!("{place}/{name}");
        found.extend(if known.is_object() {
            broken(known, member, &place)
        } else {
            vec![format!("{place} is unknown")]
        });
    }
    found
}

#[tokio::test]
async fn results_json_matches_its_openapi_schema() {
    let server = closed_with(&sixty()).await;
    let schema = server.get("/openapi.json").await.json()["components"]["schemas"]["Results"].clone();
    let results = server.get(FIGURES).await.json();
    assert_eq!(broken(&schema, &results, ""), Vec::<String>::new());
    let mut wrong = results;
    wrong["questions"][0]["options"][0]["count"] = "many".into();
    wrong["by_hour"] = Value::Null;
    assert_eq!(broken(&schema, &wrong, "").len(), 2);
}

#[tokio::test]
async fn openapi_describes_every_question_with_its_rules() {
    let answer = Server::start().await.get("/openapi.json").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "application/json");
    let document = answer.json();
    assert_eq!(document["openapi"], "3.1.0");
    let paths = document["paths"].as_object().expect("paths").keys();
    let paths: Vec<_> = paths.filter(|path| path.contains("consultation")).collect();
    assert_eq!(
        paths,
        [
            "/consultation/drafts",
            "/consultation/drafts/{id}",
            "/consultation/drafts/{id}/events",
            "/consultation/open-data/{file}",
            "/consultation/questionnaire.json",
            "/consultation/results.json",
            "/consultation/window.json",
            "/{tag}/consultation",
            "/{tag}/consultation/receipt"
        ]
    );
    let body =
        &document["paths"]["/{tag}/consultation"]["post"]["requestBody"]["content"]["application/json"]["schema"];
    let answers = &body["properties"]["answers"];
    assert_eq!(answers["required"], serde_json::json!(["7a", "7b", "7c", "7d"]));
    assert_eq!(answers["properties"].as_object().map(serde_json::Map::len), Some(32));
    for control in consultation().questions().flat_map(questionnaire::Question::controls) {
        assert!(answers["properties"][&control].is_object(), "{control}");
    }
    let six = &answers["properties"]["6a"];
    assert_eq!(six["minItems"], 3);
    assert_eq!(six["maxItems"], 3);
    assert_eq!(answers["properties"]["1a"]["maxLength"], 500);
}

/// The schema of an answer to an operation, as the document gives it for that status and media type.
fn described<'d>(document: &'d Value, path: &str, answer: &Answer) -> &'d Value {
    let kind = answer.header("content-type");
    let responses = &document["paths"][path]["post"]["responses"];
    let schema = &responses[answer.status.to_string()]["content"][kind]["schema"];
    match schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/components/schemas/")) {
        Some(name) => &document["components"]["schemas"][name],
        None => schema,
    }
}

#[tokio::test]
async fn receipts_and_refusals_match_their_openapi_schemas() {
    let server = Server::start().await;
    let document = server.get("/openapi.json").await.json();
    let [form, receipt] = ["/{tag}/consultation", "/{tag}/consultation/receipt"];
    let assert_described = |path: &str, status: u16, answer: &Answer| {
        assert_eq!(answer.status, status, "{}", answer.text());
        let schema = described(&document, path, answer);
        assert!(schema.is_object(), "{path} {status}");
        assert_eq!(broken(schema, &answer.json(), ""), Vec::<String>::new());
    };
    let id = fresh_id();
    let sent = server.submit(&id, &sampled(1)).await;
    assert_described(form, 201, &sent);
    assert_described(form, 200, &server.submit(&id, &sampled(1)).await);
    assert_described(form, 409, &server.submit(&id, &sampled(2)).await);
    assert_described(form, 422, &server.submit(&fresh_id(), &questionnaire::RawAnswers::default()).await);
    assert_described(form, 400, &server.post_json("/fr/consultation", &json!({})).await);

    let code = sent.receipt_code();
    let ask = |body: Value| {
        let server = &server;
        async move { server.post_json("/fr/consultation/receipt", &body).await }
    };
    assert_described(receipt, 200, &ask(json!({ "receipt_code": code })).await);
    let amendment = |seed: u64| json!({ "receipt_code": code, "revision": 1, "answers": sampled(seed) });
    assert_described(receipt, 200, &ask(amendment(3)).await);
    assert_described(receipt, 409, &ask(amendment(4)).await);
    assert_described(receipt, 200, &ask(json!({ "receipt_code": code })).await);
    let unknown = ask(json!({ "receipt_code": "nothing of the kind" })).await;
    assert_eq!(unknown.header("content-type"), PROBLEM);
    assert_described(receipt, 404, &unknown);
    // This test cannot exceed the rate limit; it checks that the refusal and its waiting time are described.
    let refused = &document["paths"][form]["post"]["responses"]["429"];
    assert!(refused["headers"]["Retry-After"].is_object() && refused["content"][PROBLEM].is_object(), "{refused}");
}
