//! Validates a response against a form, as browser and server do.
//!
//! ```text
//! cargo run -p questionnaire --example validate -- forms/consultation.toml response.json
//! ```
//!
//! `response.json` is an object of answers by question, as POST `/{tag}/{form}` takes them: `{"1a": "…", "6a": ["…", "…"]}`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints what it finds")]

use questionnaire::{Form, RawAnswers, validate};
use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [form, response] = arguments.as_slice() else {
        eprintln!("usage: validate FORM.toml RESPONSE.json");
        return Ok(ExitCode::from(2));
    };
    let form = Form::parse_form(&fs::read_to_string(form)?)?;
    let raw: RawAnswers = serde_json::from_str(&fs::read_to_string(response)?)?;
    let (answers, errors) = validate(&form, &raw);
    for error in &errors {
        println!("{}: {}", error.question, error.code.name());
    }
    if errors.is_empty() {
        println!("valid: {}", serde_json::to_string(&answers.public.to_raw())?);
    }
    Ok(if errors.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
