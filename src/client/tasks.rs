//! What goes on beside the page. A task that ends abnormally, because a function of the browser is missing or throws, or by a
//! panic, becomes a failure that is said: the page is never left as if the task still went on.

use js_sys::Promise;
use std::pin::Pin;
use std::task::{Context, Poll};

/// Runs a task; should it end abnormally, `failed` is called in its place.
pub(super) fn spawn(task: impl Future<Output = ()> + 'static, failed: impl FnOnce() + 'static) {
    leptos::task::spawn_local(Watched { task: Some(Box::pin(task)), failed: Some(Box::new(failed)) });
}

struct Watched {
    task: Option<Pin<Box<dyn Future<Output = ()>>>>,
    failed: Option<Box<dyn FnOnce()>>,
}

impl Future for Watched {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Some(task) = self.task.as_mut() else { return Poll::Ready(()) };
        let mut outcome = None;
        // A promise catches what its executor throws, and the browser reports it as a rejection that nobody handles.
        _ = Promise::new(&mut |_, _| outcome = Some(task.as_mut().poll(context)));
        outcome.unwrap_or_else(|| {
            // Interrupted amid its work, the task can neither go on nor be taken apart.
            std::mem::forget(self.task.take());
            if let Some(failed) = self.failed.take() {
                failed();
            }
            Poll::Ready(())
        })
    }
}
