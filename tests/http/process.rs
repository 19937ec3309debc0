//! The program as a process: its settings, its signals and its log.

use crate::support::client::{FORM, send, submission};
use crate::support::program::{Place, text};
use crate::support::responses::{EMAIL, ORGANISATION, fresh_id, required, required_and, sampled};
use reqwest::Method;
use rustix::process::Signal;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The time that a process may take to stop.
const STOPS_WITHIN: Duration = Duration::from_secs(10);

/// Every setting with its variable, an invalid value, and a part of the error message.
const BAD: [(&str, &str, &str, &str); 25] = [
    ("--addr", "CONSULTATION_ADDR", "nowhere", "--addr"),
    ("--addr", "CONSULTATION_ADDR", "127.0.0.1:99999", "127.0.0.1:99999"),
    ("--addr", "CONSULTATION_ADDR", "192.0.2.1:80", "192.0.2.1:80"),
    ("--database-url", "CONSULTATION_DATABASE_URL", "mysql://somewhere", "mysql"),
    ("--database-url", "CONSULTATION_DATABASE_URL", "sqlite:/dev/null/store.db", "/dev/null/store.db"),
    ("--site", "CONSULTATION_SITE", "/no/such/folder", "/no/such/folder"),
    ("--site", "CONSULTATION_SITE", "/dev", "--site"),
    ("--public-url", "CONSULTATION_PUBLIC_URL", "consultation.example", "--public-url"),
    ("--public-url", "CONSULTATION_PUBLIC_URL", "https://consultation.example/path", "--public-url"),
    ("--public-url", "CONSULTATION_PUBLIC_URL", "ftp://consultation.example", "--public-url"),
    ("--public-url", "CONSULTATION_PUBLIC_URL", "https://somebody@consultation.example", "--public-url"),
    ("--public-url", "CONSULTATION_PUBLIC_URL", "https://consultation.example?x", "--public-url"),
    ("--opens-at", "CONSULTATION_OPENS_AT", "tomorrow", "2020-03-16T23:59:59+01:00"),
    ("--closes-at", "CONSULTATION_CLOSES_AT", "2020-03-16", "--closes-at"),
    ("--closes-at", "CONSULTATION_CLOSES_AT", "2020-03-16T23:59:59", "--closes-at"),
    ("--trusted-proxies", "CONSULTATION_TRUSTED_PROXIES", "somewhere", "10.0.0.0/8"),
    ("--metrics-addr", "CONSULTATION_METRICS_ADDR", "nowhere", "--metrics-addr"),
    ("--metrics-addr", "CONSULTATION_METRICS_ADDR", "192.0.2.1:80", "192.0.2.1:80"),
    ("--idle-timeout", "CONSULTATION_IDLE_TIMEOUT", "0", "--idle-timeout"),
    ("--head-timeout", "CONSULTATION_HEAD_TIMEOUT", "0", "--head-timeout"),
    ("--body-grace", "CONSULTATION_BODY_GRACE", "0", "--body-grace"),
    ("--body-rate", "CONSULTATION_BODY_RATE", "0", "--body-rate"),
    ("--request-timeout", "CONSULTATION_REQUEST_TIMEOUT", "0", "--request-timeout"),
    ("--max-connections", "CONSULTATION_MAX_CONNECTIONS", "many", "--max-connections"),
    ("--rate-limit", "CONSULTATION_RATE_LIMIT", "many", "--rate-limit"),
];

fn assert_one_line(output: &std::process::Output, telling: &str) {
    let errors = text(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{telling}: {errors}");
    assert_eq!(errors.lines().count(), 1, "{telling}: {errors}");
    assert_eq!(output.stdout.len(), 0, "{telling}: {errors}");
    assert!(errors.starts_with("error: ") && errors.contains(telling), "{telling}: {errors}");
}

#[test]
fn an_invalid_setting_stops_the_start_with_one_line() {
    let place = Place::new();
    for (flag, variable, value, telling) in BAD {
        // The test uses neither the default address nor the default folder.
        let mut with_flag = place.command(&["serve", flag, value]);
        let mut with_variable = place.command(&["serve"]);
        with_variable.env(variable, value);
        for command in [&mut with_flag, &mut with_variable] {
            if flag != "--addr" {
                command.args(["--addr", "127.0.0.1:0"]);
            }
            if flag != "--database-url" {
                command.args(["--database-url", &place.database_url()]);
            }
            assert_one_line(&command.output().expect("it ends"), telling);
        }
    }
}

#[test]
fn a_window_that_closes_before_it_opens_is_refused() {
    let place = Place::new();
    let opens = ["serve", "--opens-at", "2020-03-16T23:59:59+01:00", "--closes-at", "2020-03-16T22:59:59Z"];
    assert_one_line(&place.run(&opens), "--closes-at");
}

#[test]
fn an_invalid_command_line_is_reported_in_one_line() {
    let place = Place::new();
    for arguments in [
        &["serv"][..],
        &["serve", "--no-such-flag"],
        &["serve", "surplus"],
        &["responses", "export", "--format", "xml"],
    ] {
        assert_one_line(&place.run(arguments), arguments[arguments.len() - 1]);
    }
}

#[test]
fn the_help_names_every_flag_with_its_variable() {
    let place = Place::new();
    let help = place.run(&["serve", "--help"]);
    assert!(help.status.success() && help.stderr.is_empty());
    for (flag, variable, ..) in BAD {
        assert!(text(&help.stdout).contains(flag) && text(&help.stdout).contains(variable), "{flag}");
    }
    for (arguments, variable) in [
        (&["check", "--help"][..], "CONSULTATION_SITE"),
        (&["responses", "count", "--help"], "CONSULTATION_DATABASE_URL"),
        (&["responses", "export", "--help"], "CONSULTATION_DATABASE_URL"),
    ] {
        assert!(text(&place.run(arguments).stdout).contains(variable), "{arguments:?}");
    }
}

#[tokio::test]
async fn without_a_database_setting_the_store_is_created_in_the_data_folder() {
    let place = Place::new();
    let mut server = crate::support::program::Running::start(place.command(&["serve", "--addr", "127.0.0.1:0"])).await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
    server.signal(Signal::TERM);
    assert!(server.ended().await.0.success());
    assert!(place.path("data/consultation.db").is_file());
    assert_eq!(text(&place.run(&["responses", "count"]).stdout), "1\n");
}

#[tokio::test]
async fn settings_are_read_from_environment_variables() {
    let place = Place::new();
    let closed = [("CONSULTATION_CLOSES_AT", "2020-03-16T23:59:59+01:00")];
    let server = place.serve_with(&[], &closed).await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 403);
}

#[tokio::test]
async fn a_flag_takes_precedence_over_its_variable() {
    let place = Place::new();
    let closed = [("CONSULTATION_CLOSES_AT", "2020-03-16T23:59:59+01:00")];
    let server = place.serve_with(&["--closes-at", "2099-03-16T23:59:59+01:00"], &closed).await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
}

#[tokio::test]
async fn the_public_origin_is_normalised_as_browsers_write_it() {
    let place = Place::new();
    let server = place.serve(&["--public-url", "HTTPS://Consultation.Example:443/"]).await;
    let posting = server.client.request(Method::POST, FORM).json(&submission(&fresh_id(), &required()));
    assert_eq!(send(posting.header("origin", "https://consultation.example")).await.status, 201);
}

#[tokio::test]
async fn the_program_serves_the_built_in_site_and_logs_its_address() {
    let place = Place::new();
    let server = place.serve(&[]).await;
    assert!(server.log().contains(&format!("listening on {}", server.client.origin())));
    assert_eq!(server.client.get(FORM).await.html().lang(), "fr");
}

#[tokio::test]
async fn the_server_stops_on_signals_despite_open_connections() {
    for signal in [Signal::TERM, Signal::INT] {
        let place = Place::new();
        let mut server = place.serve(&[]).await;
        let silent = TcpStream::connect(server.client.authority()).await.expect("a connection");
        let mut kept = TcpStream::connect(server.client.authority()).await.expect("a connection");
        kept.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").await.expect("it is sent");
        kept.read_u8().await.expect("an answer");
        let mut half = TcpStream::connect(server.client.authority()).await.expect("a connection");
        half.write_all(b"POST /fr/consultation HTTP/1.1\r\nhost: x\r\ncontent-le").await.expect("it is sent");
        server.signal(signal);
        let (status, after) = server.ended().await;
        assert!(status.success() && after < STOPS_WITHIN, "{status} after {after:?}: {}", server.log());
        drop((silent, kept, half));
    }
}

#[tokio::test]
async fn the_server_finishes_requests_in_flight_before_it_stops() {
    let place = Place::new();
    let mut server = place.serve(&[]).await;
    let body = submission("sent-while-stopping", &sampled(1)).to_string();
    let (first, rest) = body.as_bytes().split_at(body.len() / 2);
    let mut connection = TcpStream::connect(server.client.authority()).await.expect("a connection");
    let head = format!(
        "POST {FORM} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         expect: 100-continue\r\n\r\n",
        server.client.authority(),
        body.len(),
    );
    connection.write_all(head.as_bytes()).await.expect("it is sent");
    // The server handles the request once it asks for the body.
    let mut go_on = [0; "HTTP/1.1 100 Continue\r\n\r\n".len()];
    connection.read_exact(&mut go_on).await.expect("an answer");
    assert!(go_on.starts_with(b"HTTP/1.1 100 "), "{go_on:?}");
    connection.write_all(first).await.expect("it is sent");
    server.signal(Signal::TERM);
    server.says("stopping").await;
    let refused = async {
        while TcpStream::connect(server.client.authority()).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(STOPS_WITHIN, refused).await.expect("nothing new is accepted");
    connection.write_all(rest).await.expect("it is sent");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 201 ") && answer.contains("receipt_code"), "{answer}");
    let (status, after) = server.ended().await;
    assert!(status.success() && after < STOPS_WITHIN, "{status} after {after:?}");
    let count = place.run(&["responses", "count", "--database-url", &place.database_url()]);
    assert_eq!(text(&count.stdout), "1\n");
}

#[tokio::test]
async fn a_replay_after_a_restart_returns_the_same_receipt() {
    let place = Place::new();
    let mut server = place.serve(&[]).await;
    let first = server.client.submit("before-and-after", &sampled(1)).await;
    server.signal(Signal::TERM);
    assert!(server.ended().await.0.success());
    let server = place.serve(&[]).await;
    let again = server.client.submit("before-and-after", &sampled(1)).await;
    assert_eq!(first.status, 201);
    assert_eq!(again.status, 200);
    assert_eq!(again.json(), first.json());
}

#[tokio::test]
async fn the_log_holds_no_answers() {
    for level in ["info", "trace"] {
        let place = Place::new();
        let mut server = place.serve_with(&[], &[("RUST_LOG", level)]).await;
        let client = server.client.clone();
        let given = required_and(&[("1a", "tourterelle bleue"), ("2c", "other"), ("2c-other", "perruche verte")]);
        let mut codes = vec![client.submit("the-id-of-a-canary", &given).await.receipt_code()];
        client.submit("the-id-of-a-canary", &given).await;
        client.submit("the-id-of-a-canary", &required()).await;
        let page = client.post_answers(&given, None).await.html();
        codes.push(client.post(FORM, &page.form().entries()).await.receipt_code());
        let invalid = required_and(&[("tourterelle bleue", EMAIL), ("6d", "perruche verte")]);
        client.submit(&fresh_id(), &invalid).await;
        client.post_answers(&invalid, None).await;
        server.signal(Signal::TERM);
        server.ended().await;
        server.says("stopping").await;
        let log = server.log();
        let secrets = [ORGANISATION, EMAIL, "voliere.example", "tourterelle bleue", "perruche verte", "civil-society"];
        for secret in secrets.into_iter().chain(codes.iter().map(String::as_str)) {
            assert!(!log.contains(secret), "{secret} at {level} in:\n{log}");
        }
    }
}
