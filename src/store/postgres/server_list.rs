//! Splits an address with several PostgreSQL servers, in the syntax of libpq: `postgres://me@one,two:5433/answers`, or
//! `?host=/run/one,/run/two`. The driver accepts one server per address, so each server gets its own address.

/// Returns the address of each server, in the order given.
///
/// # Errors
/// The message that says which syntax to use instead.
pub(super) fn each(address: &str) -> Result<Vec<String>, &'static str> {
    const FORM: &str =
        "write postgres://USER:PASSWORD@HOST:PORT/DATABASE, or several HOST:PORT with a comma in between";
    let (scheme, rest) = address.split_once("://").ok_or(FORM)?;
    let (authority, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    if path.contains('@') {
        // The text before it is part of a password, which must not be displayed as a server's name.
        return Err(FORM);
    }
    let (user, hosts) = authority.rfind('@').map_or(("", authority), |at| authority.split_at(at + 1));
    let hosts: Vec<&str> = hosts.split(',').collect();
    let query = Query::parse_query(query)?;
    let servers = [hosts.len(), query.hosts.len(), query.ports.len()].into_iter().max().unwrap_or(1);
    let fits = |given: usize, none: bool| given == servers || given == 1 || (given == 0 && none);
    let is_named = servers == 1 || query.hosts.len() == servers || hosts.iter().all(|host| !host.is_empty());
    if !fits(hosts.len(), false) || !fits(query.hosts.len(), true) || !fits(query.ports.len(), true) || !is_named {
        return Err(FORM);
    }
    let server = |rank: usize| {
        let host = hosts.get(rank).or(hosts.first()).copied().unwrap_or_default();
        format!("{scheme}://{user}{host}{path}?{}", query.server(rank))
    };
    Ok((0..servers).map(server).collect())
}

/// The query of the address, after the question mark.
struct Query {
    hosts: Vec<String>,
    ports: Vec<String>,
    /// The parameters that apply to every server.
    rest: Vec<(String, String)>,
}

impl Query {
    fn parse_query(query: &str) -> Result<Self, &'static str> {
        let mut read = Self { hosts: Vec::new(), ports: Vec::new(), rest: Vec::new() };
        let list = |value: &str| value.split(',').map(str::to_owned).collect();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "host" | "hostaddr" => read.hosts = list(&value),
                "port" => read.ports = list(&value),
                // The store always selects the server that takes writes, so these values need no handling.
                "target_session_attrs" if matches!(&*value, "read-write" | "primary" | "any") => {}
                "target_session_attrs" => return Err("responses are written: target_session_attrs=read-write"),
                _ => read.rest.push((name.into_owned(), value.into_owned())),
            }
        }
        Ok(read)
    }

    fn server(&self, rank: usize) -> String {
        let one = |list: &[String]| list.get(rank).or(list.first()).cloned();
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&self.rest);
        for (name, value) in [("host", one(&self.hosts)), ("port", one(&self.ports))] {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        }
        query.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn each_server_gets_an_address_of_its_own() {
        for (address, servers) in [
            ("postgres://me:a,b@one/answers", vec!["postgres://me:a,b@one/answers?"]),
            (
                "postgres://me:s@one,two:5433,[::1]/answers?sslmode=require&target_session_attrs=read-write",
                vec![
                    "postgres://me:s@one/answers?sslmode=require",
                    "postgres://me:s@two:5433/answers?sslmode=require",
                    "postgres://me:s@[::1]/answers?sslmode=require",
                ],
            ),
            (
                "postgres://me@localhost/answers?host=/run/one,/run/two&port=5432,5433",
                vec![
                    "postgres://me@localhost/answers?host=%2Frun%2Fone&port=5432",
                    "postgres://me@localhost/answers?host=%2Frun%2Ftwo&port=5433",
                ],
            ),
            (
                "postgresql:///answers?host=one%2Ctwo&port=6432",
                vec!["postgresql:///answers?host=one&port=6432", "postgresql:///answers?host=two&port=6432"],
            ),
        ] {
            assert_eq!(each(address).expect("servers"), servers, "{address}");
        }
    }

    #[test]
    fn what_names_no_server_or_hides_a_password_is_refused() {
        for address in [
            "postgres:answers",
            "postgres://one,,two/answers",
            "postgres://one,two/answers?host=a,b,c",
            "postgres://one,two,three/answers?port=1,2",
            "postgres://me:1,2/3@one/answers",
            "postgres://one/answers?target_session_attrs=read-only",
        ] {
            assert!(each(address).is_err(), "{address}");
        }
    }
}
