//! Pages of parsed rows. A row that cannot be parsed is reported by its id, and the other rows of its page are still read.

use futures::stream::{BoxStream, StreamExt, try_unfold};

/// Streams pages, beginning after the id `after`. `read` returns the page that follows an id, and `None` at the end. Only one
/// page at a time is in memory.
pub(crate) fn pages<'p, T, E, P>(
    after: &str,
    read: impl Fn(String) -> P + Send + 'p,
) -> BoxStream<'p, Result<Page<T>, E>>
where
    T: 'p,
    E: 'p,
    P: Future<Output = Result<Option<Page<T>>, E>> + Send + 'p,
{
    let step = move |after| {
        let page = read(after);
        async move {
            let Some(page) = page.await? else { return Ok(None) };
            let last = page.last.clone();
            Ok(Some((page, last)))
        }
    };
    try_unfold(after.to_owned(), step).boxed()
}

/// A page of parsed rows.
pub struct Page<T> {
    /// The id of the last row; the next page follows it.
    pub last: String,
    /// The parsed rows, in the order of the query.
    pub read: Vec<T>,
    /// The ids of the rows that cannot be parsed.
    pub damaged: Vec<String>,
}

impl<T> Page<T> {
    /// Parses rows; returns `None` if there are none.
    pub(crate) fn from_rows<R>(
        rows: Vec<R>,
        id: impl Fn(&R) -> &str,
        mut read: impl FnMut(R) -> Option<T>,
    ) -> Option<Self> {
        let last = id(rows.last()?).to_owned();
        let (mut whole, mut damaged) = (Vec::with_capacity(rows.len()), Vec::new());
        for row in rows {
            let response_id = id(&row).to_owned();
            match read(row) {
                Some(value) => whole.push(value),
                None => damaged.push(response_id),
            }
        }
        Some(Self { last, read: whole, damaged })
    }
}
