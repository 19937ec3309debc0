//! `consultation themes next QUESTION`: the next text that waits for a coder, as the page of the coding gives it.

use crate::cli::Failure;
use crate::cli::command_actor::command_actor;
use crate::cli::form_args::FormArgs;
use crate::cli::stdout::print_data_line;
use crate::store::NewReservation;
use crate::store::timestamps::now_ms;
use crate::synthesis::SynthesisService;
use clap::Args;
use serde_json::json;

/// How long a text is reserved: ten minutes, in milliseconds.
const RESERVATION: i64 = 10 * 60 * 1000;

#[derive(Args)]
pub(super) struct Next {
    /// The question
    #[arg(value_name = "QUESTION")]
    question: String,
    /// The response after whose text the next one is looked for
    #[arg(long, value_name = "RESPONSE", default_value = "", hide_default_value = true)]
    after: String,
    #[command(flatten)]
    form: FormArgs,
}

impl Next {
    /// Reserves the text and prints it as a line of JSON, with how many equal and nearly equal ones wait; prints nothing if none waits.
    pub(super) async fn run(&self) -> Result<(), Failure> {
        let (form, store) = self.form.open().await?;
        let service = SynthesisService::new(form, store);
        let (person, now) = (command_actor().to_string(), now_ms());
        let reservation = NewReservation { name: person.clone(), person, now, until: now + RESERVATION };
        let next = service.next_text(&self.question, &self.after, &reservation).await.map_err(Failure::runtime)?;
        let Some(text) = next else { return Ok(()) };
        let equal = service.equal_texts(&text).await.map_err(Failure::runtime)?;
        let near = service.near_texts(&text).await.map_err(Failure::runtime)?;
        let near: Vec<String> = near.into_iter().map(|near| near.response_id).collect();
        let (unit, language) = (&text.response_id, &text.locale);
        print_data_line(json!({ "unit": unit, "language": language, "text": text.text, "equal": equal, "near": near }))
    }
}
