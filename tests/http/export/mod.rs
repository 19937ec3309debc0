//! `responses count` and `responses export`: the documented columns, rows and three formats.

mod rows;
mod texts;

use crate::support::program::{Place, text};
use crate::support::responses::{PRINCIPLES, fresh_id};
use consultation::store::{self, NewResponse, PrivateDocument};
use questionnaire::{PrivateAnswers, PublicAnswers, RawAnswers, validate};

/// The public columns, in the documented order.
fn public_columns() -> Vec<String> {
    let several = |question: &str| PRINCIPLES.map(|code| format!("{question}_{}", code.replace('-', "_"))).to_vec();
    let plain = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    [
        plain(&["response_id", "locale", "q1a", "q1b", "q1c", "q1d", "q2a", "q2b", "q2c", "q2c_other", "q2d"]),
        plain(&[
            "q3a", "q3b", "q3c", "q3d", "q3e", "q3f", "q4a", "q4b", "q4c", "q4d", "q4e", "q5a", "q5b", "q5c", "q5d",
        ]),
        several("q6a"),
        several("q6b"),
        plain(&["q6c", "q6d", "q7c", "q7d"]),
    ]
    .concat()
}

/// The public columns and the private ones, in questionnaire order.
fn all_columns() -> Vec<String> {
    let mut columns = public_columns();
    let at = columns.len() - 2;
    columns.splice(at..at, ["q7a".to_owned(), "q7b".to_owned()]);
    columns
}

/// A store with these responses.
async fn holding(responses: &[RawAnswers]) -> Place {
    let place = Place::new();
    let store = store::open(&place.database_url()).await.expect("a store");
    for raw in responses {
        let (answers, errors) = validate(crate::support::responses::consultation(), raw);
        assert_eq!(errors, []);
        let (public, private): (PublicAnswers, PrivateAnswers) = (answers.public, answers.private);
        let json = |raw: RawAnswers| serde_json::to_string(&raw).expect("JSON");
        let submission_id = fresh_id();
        let response = NewResponse {
            cells: Vec::new(),
            receipt_digest: submission_id.clone().into_bytes(),
            submission_id,
            form: "consultation".into(),
            form_version: 1,
            locale: "fr".into(),
            received_at: 1_584_399_599_000,
            fingerprint: b"f".to_vec(),
            public: json(public.to_raw()),
            private: PrivateDocument::new(json(private.to_raw())),
        };
        store.record(response).await.expect("it is recorded");
    }
    store.close().await;
    place
}

fn responses(place: &Place, arguments: &[&str]) -> String {
    let database_url = place.database_url();
    let arguments = [&["responses"], arguments, &["--database-url", &database_url]].concat();
    let output = place.run(&arguments);
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

/// The header and the rows of a CSV, read by an independent CSV reader.
fn csv(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = csv::ReaderBuilder::new().terminator(csv::Terminator::CRLF).from_reader(text.as_bytes());
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let header = cells(reader.headers().expect("a header").clone());
    (header, reader.into_records().map(|record| cells(record.expect("a record as wide as the header"))).collect())
}

fn cell<'r>(columns: &[String], row: &'r [String], name: &str) -> &'r str {
    &row[columns.iter().position(|column| column == name).expect("a column")]
}
