//! Resolves the IP address of the client, by which the rate limit counts. The address is neither stored nor logged.

use axum::extract::ConnectInfo;
use axum::http::Extensions;
use axum::http::HeaderMap;
use ipnet::IpNet;
use std::fmt::{self, Display, Formatter};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

/// The proxies whose `X-Forwarded-For` header is trusted.
#[derive(Clone, Debug, Default)]
pub struct TrustedProxies(Vec<IpNet>);

/// The item of a list of networks that is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no network: write 10.0.0.0/8 or ::1")]
pub struct NetworkError(String);

impl TrustedProxies {
    /// Whether no proxy is trusted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for TrustedProxies {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let networks: Vec<_> = self.0.iter().map(ToString::to_string).collect();
        out.write_str(&networks.join(","))
    }
}

impl FromStr for TrustedProxies {
    type Err = NetworkError;

    /// Parses a list of CIDR networks and single addresses, separated by commas.
    fn from_str(text: &str) -> Result<Self, NetworkError> {
        let network = |item: &str| {
            item.parse::<IpNet>()
                .or_else(|_| item.parse::<IpAddr>().map(IpNet::from))
                .map_err(|_| NetworkError(item.to_owned()))
        };
        text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(network).collect::<Result<_, _>>().map(Self)
    }
}

impl TrustedProxies {
    /// The client's address, as far as it can be trusted: reads `X-Forwarded-For` from the right, as long as each entry comes
    /// from a trusted proxy. `None` if the address of the connection is unknown.
    pub(super) fn resolve_client_ip(&self, headers: &HeaderMap, extensions: &Extensions) -> Option<IpAddr> {
        let ConnectInfo(peer) = extensions.get::<ConnectInfo<SocketAddr>>()?;
        let values = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let mut forwarded: Vec<&str> = values.flat_map(|value| value.split(',')).map(str::trim).collect();
        let mut client = peer.ip().to_canonical();
        while self.trusts(client)
            && let Some(word) = forwarded.pop()
        {
            // Stop at the first entry that is not an IP address, and use the last trusted one.
            let Some(address) = address(word) else { break };
            client = address;
        }
        Some(mask_ipv6_to_64(client))
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// Parses an address with or without a port, as proxies write both.
fn address(word: &str) -> Option<IpAddr> {
    let parsed = word.parse::<IpAddr>().or_else(|_| word.parse::<SocketAddr>().map(|address| address.ip()));
    parsed.ok().map(|address| address.to_canonical())
}

/// Masks an IPv6 address to its /64 prefix, which one subscriber usually has as a whole, so that all its addresses count as one
/// client.
fn mask_ipv6_to_64(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => Ipv6Addr::from(u128::from(six) >> 64 << 64).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn client(trusted: &str, peer: &str, forwarded: &[&'static str]) -> String {
        let proxies: TrustedProxies = trusted.parse().expect("networks");
        let mut extensions = Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().expect("an address"), 4)));
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append("x-forwarded-for", HeaderValue::from_static(value));
        }
        proxies.resolve_client_ip(&headers, &extensions).expect("a client").to_string()
    }

    #[test]
    fn nobody_is_believed_unasked() {
        assert_eq!(client("", "192.0.2.1", &["203.0.113.9"]), "192.0.2.1");
        assert_eq!(client("10.0.0.0/8", "192.0.2.1", &["203.0.113.9"]), "192.0.2.1");
    }

    #[test]
    fn client_ip_is_the_rightmost_untrusted_forwarded_address() {
        assert_eq!(client("10.0.0.0/8", "10.0.0.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(client("10.0.0.0/8", "10.0.0.1", &["1.1.1.1, 203.0.113.9, 10.0.0.2"]), "203.0.113.9");
        assert_eq!(client("10.0.0.0/8", "10.0.0.1", &["1.1.1.1", "203.0.113.9:8080"]), "203.0.113.9");
        assert_eq!(client("10.0.0.0/8", "10.0.0.1", &["203.0.113.9, unknown"]), "10.0.0.1");
        assert_eq!(client("::1", "::1", &[]), "::");
    }

    #[test]
    fn a_household_of_ipv6_is_one_client() {
        assert_eq!(client("", "2001:db8:1:2:3:4:5:6", &[]), "2001:db8:1:2::");
        assert_eq!(client("", "::ffff:192.0.2.1", &[]), "192.0.2.1");
    }

    #[test]
    fn nonsense_is_refused_with_an_example() {
        let error = "10.0.0.0/8, nowhere".parse::<TrustedProxies>().expect_err("no network");
        assert_eq!(error.to_string(), "\"nowhere\" is no network: write 10.0.0.0/8 or ::1");
    }
}
