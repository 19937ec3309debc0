//! A page of rows, read into what they mean: one that cannot be read is named, and keeps nobody from the others.

use futures::stream::{BoxStream, StreamExt, try_unfold};

/// Reads page after page, beginning after that id: `read` gives the page after an id, and nothing at the end. One page at a time
/// is in memory.
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

/// What a page of rows holds.
pub struct Page<T> {
    /// The id of its last row: the next page comes after it.
    pub last: String,
    /// What was read, in the order of the rows.
    pub read: Vec<T>,
    /// The ids of the rows that are not what this program wrote.
    pub damaged: Vec<String>,
}

impl<T> Page<T> {
    /// Reads rows; nothing where there are none.
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
