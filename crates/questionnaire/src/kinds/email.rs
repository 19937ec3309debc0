//! What an e-mail address looks like.

/// Whether `text` can be an e-mail address: the HTML standard's shape (`local@domain`), with a dot in the domain so that
/// mail can reach it, and letters of any script on both sides (RFC 6531).
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.rsplit_once('@') else { return false };
    let labels = domain.split('.').collect::<Vec<_>>();
    is_local(local) && labels.len() > 1 && labels.iter().all(|label| is_dns_label(label))
}

fn is_local(local: &str) -> bool {
    (1..=64).contains(&local.len())
        && local.chars().all(|c| is_letter_or_digit(c) || ".!#$%&'*+/=?^_`{|}~-".chars().any(|allowed| allowed == c))
}

/// Whether `label` can be a part of a domain between two dots.
pub(crate) fn is_dns_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label.chars().all(|c| is_letter_or_digit(c) || c == '-')
}

/// Beyond ASCII, every character but spaces and controls is left to the mail server's judgement.
fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && !c.is_whitespace() && !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn addresses_that_can_receive_mail_pass() {
        for good in
            ["a@b.fr", "prénom.nom+appel@société.example", "x_y@sub.domain.org", "o'neil@example.ie", "用户@例子.公司"]
        {
            assert!(is_email(good), "{good}");
        }
    }

    #[test]
    fn what_cannot_receive_mail_does_not() {
        for bad in [
            "", "a", "@", "a@", "@b.fr", "a@b", "a@b.", "a@.fr", "a b@c.fr", "a@b c.fr", "a@@b.fr", "a@-b.fr",
            "a@b-.fr", "a,b@c.fr", "a@b.fr\n",
        ] {
            assert!(!is_email(bad), "{bad:?}");
        }
    }
}
