//! The natural logarithm by additions, multiplications and divisions alone, which are the same on every machine. That of the
//! standard library need not be.

/// The logarithm of 2.
const LN_2: f64 = std::f64::consts::LN_2;

/// Returns the natural logarithm of a number of at least 1.
pub(super) fn logarithm(number: f64) -> f64 {
    let (mut rest, mut halvings) = (number, 0.0);
    while rest > 4.0 / 3.0 {
        rest /= 2.0;
        halvings += 1.0;
    }
    // ln x = 2 artanh((x - 1) / (x + 1)), whose series converges fast near 1.
    let ratio = (rest - 1.0) / (rest + 1.0);
    let (mut power, mut sum) = (ratio, 0.0);
    for odd in [1.0, 3.0, 5.0, 7.0, 9.0, 11.0, 13.0, 15.0, 17.0, 19.0, 21.0, 23.0] {
        sum += power / odd;
        power *= ratio * ratio;
    }
    2.0 * sum + halvings * LN_2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_logarithm() {
        for number in [1.0, 1.1, 4.0 / 3.0, 1.34, 2.0, 3.0, 10.0, 12_345.678, 1e9] {
            let number: f64 = number;
            assert!((logarithm(number) - number.ln()).abs() < 1e-12, "{number}");
        }
    }
}
