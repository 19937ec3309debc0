//! The connection to the mail server: encrypted, with a login, or not at all.

use super::*;
use crate::support::program::text;
use std::path::PathBuf;
use std::process::Command;

const ADDRESS: &str = "canari@voliere.example";

/// A certificate for this machine, and its key.
fn certificate(place: &Place) -> (PathBuf, PathBuf) {
    let (certificate, key) = (place.path("certificate.pem"), place.path("key.pem"));
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"])
        .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"])
        .args(["-addext", "basicConstraints=critical,CA:FALSE", "-keyout"])
        .arg(&key)
        .arg("-out")
        .arg(&certificate)
        .output()
        .expect("openssl, which ca-certificates brings");
    assert!(made.status.success(), "{}", text(&made.stderr));
    (certificate, key)
}

async fn encrypted(place: &Place, mode: &str) -> (MailServer, String) {
    let (certificate, key) = certificate(place);
    let (certificate, key) = (certificate.to_str().expect("a path"), key.to_str().expect("a path"));
    (MailServer::with(&[mode, certificate, key]).await, certificate.to_owned())
}

async fn serve(place: &Place, url: &str, variables: &[(&str, &str)]) -> Running {
    place.serve_with(&["--smtp-url", url, "--mail-from", FROM, "--mail-pace", PACE], variables).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_go_over_tls_with_a_login() {
    for (mode, scheme) in [("starttls", "smtp"), ("smtps", "smtps")] {
        let place = Place::new();
        let (mail, certificate) = encrypted(&place, mode).await;
        let password = place.path("password");
        std::fs::write(&password, "only-for-tests\n").expect("a password");
        let url = format!("{scheme}://ada@localhost:{}", mail.port);
        let trusted = [
            ("SSL_CERT_FILE", certificate.as_str()),
            ("CONSULTATION_SMTP_PASSWORD_FILE", password.to_str().expect("a path")),
        ];
        let server = serve(&place, &url, &trusted).await;
        ask(&server.client, ADDRESS).await;
        let letter = mail.letter_to(ADDRESS, 1).await;
        assert_eq!((&letter["secure"], &letter["user"]), (&true.into(), &"ada".into()), "{mode}");
        assert!(!server.log().contains("only-for-tests"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_letter_goes_over_a_connection_that_is_not_secure() {
    let place = Place::new();
    let (mail, certificate) = encrypted(&place, "starttls").await;
    let plain = MailServer::start().await;
    let trusted = [("SSL_CERT_FILE", certificate.as_str())];
    let elsewhere = place.path("nobody.pem");
    let other = Place::new();
    std::fs::copy(self::certificate(&other).0, &elsewhere).expect("a copy");
    let distrusted = [("SSL_CERT_FILE", elsewhere.to_str().expect("a path"))];
    let login = format!("smtp://ada:only-for-tests@localhost:{}", mail.port);
    let stranger = format!("smtp://ada:another@localhost:{}", mail.port);
    let without = format!("smtp://localhost:{}", plain.port);
    for (url, variables, telling) in [
        (&login, &distrusted, "a letter is tried again later"),
        (&without, &trusted, "a letter is tried again later"),
        (&stranger, &trusted, "the mail server does not take letters with these settings"),
    ] {
        let place = Place::new();
        let mut server = serve(&place, url, variables).await;
        ask(&server.client, ADDRESS).await;
        server.says(telling).await;
        outbox_is(&place, &["waiting"]).await;
        assert!(!server.log().contains("another"), "{}", server.log());
    }
    assert!(mail.letters().is_empty() && plain.letters().is_empty());
}

#[test]
fn settings_that_cannot_be_used_stop_the_start_with_one_line() {
    let place = Place::new();
    let url = "smtp+plain://127.0.0.1:25";
    for (arguments, telling) in [
        (&["--smtp-url", "mail.example.org", "--mail-from", FROM][..], "STARTTLS"),
        (&["--smtp-url", "smtp+plain://mail.example.org", "--mail-from", FROM], "on this machine alone"),
        (&["--smtp-url", url], "--mail-from"),
        (&["--mail-from", FROM], "--smtp-url"),
        (&["--smtp-url", url, "--mail-from", "nobody"], "consultation@example.org"),
        (&["--smtp-url", url, "--mail-from", FROM, "--smtp-password-file", "/no/such/file"], "/no/such/file"),
    ] {
        let output = place.run_on_store(&[&["serve", "--addr", "127.0.0.1:0"], arguments].concat());
        let error = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
        assert!(error.lines().count() == 1 && error.contains(telling), "{arguments:?}: {error}");
    }
}
