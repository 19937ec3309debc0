//! Checks the host name under which a browser reached the review server.

use axum::http::uri::Authority;
use std::net::IpAddr;

/// Whether the `Host` of a request names this machine: `localhost` or a loopback address, with any port, since a forwarded port
/// differs from the server's own. Any other name is refused, even if it resolves to this machine: its owner could have made it
/// do so to read the pages (DNS rebinding).
pub(super) fn is_this_machine(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else { return false };
    let name = authority.host();
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    let is_loopback = |address: IpAddr| address.to_canonical().is_loopback();
    !host.contains('@') && (name.eq_ignore_ascii_case("localhost") || address.parse().is_ok_and(is_loopback))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_known_on_any_port() {
        for host in [
            "localhost",
            "localhost:8080",
            "LOCALHOST:1",
            "127.0.0.1",
            "127.0.0.1:4000",
            "127.0.0.2:80",
            "[::1]",
            "[::1]:4000",
            "[::ffff:127.0.0.1]:80",
        ] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in [
            "",
            ":80",
            "attacker.example",
            "localhost.attacker.example:80",
            "127.0.0.1.attacker.example",
            "attacker.example@localhost",
            "127.0.0.1@attacker.example",
            "192.0.2.1:4000",
            "0.0.0.0:4000",
            "[::]:4000",
            "[2001:db8::1]",
            "127.1",
            "2130706433",
            "localhost:80:80",
            "localhost/x",
        ] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
